//! The screen for the worst moment, from one row. See [`cairn_store::SosReader`].

use std::path::Path;

use cairn_content::catalogue::language_of;
use cairn_content::{care, text};
use cairn_model::document::Body as _;
use cairn_model::plan::{PLAN, Plan, Section, SosAway, SosEntry, SosLine, SosRow};
use cairn_model::rules::Raised;
use cairn_model::tolerance::{Break, CameOut};
use cairn_store::{Document, SosReader, StoreError, StoreKey, Write};
use chrono::NaiveDate;
use serde::Serialize;

use super::documents::typed;
use super::{Tolerance, alerts, lines, plans};
use crate::companion::Companion;
use crate::diary::Safety;
use crate::error::{Error, Fault};

/// Everything that the screen shows, in order. The words are the catalogue's, the entries the person's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sos {
    /// The language of the words (BCP 47): English until a clinician has checked them in the person's.
    pub language: &'static str,
    /// The heading.
    pub title: String,
    /// The line under it.
    pub lead: String,
    /// What goes before everything else where a life is in danger.
    pub danger: String,
    /// One after the other; the first is for the body and needs nothing.
    pub steps: Vec<SosStep>,
    /// What to do where somebody thinks of dying.
    pub safety: Safety,
    /// The way to the overdose card.
    pub overdose: String,
    /// The warning about lowered tolerance after each time away that was told of; [`Self::on`] leaves those of a day.
    pub warnings: Vec<SosWarning>,
    /// How far these words have been checked, where it has to be said.
    pub review_note: Option<String>,
    /// Whether anything of the person's own plan is in it.
    pub own: bool,
}

/// The warning after a time away, and when it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SosWarning {
    /// The first day.
    pub from: NaiveDate,
    /// The last.
    pub until: NaiveDate,
    /// The warning.
    pub tolerance: Tolerance,
}

/// One step of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SosStep {
    /// A stable name: `body`, or that of the plan's section.
    pub code: &'static str,
    /// What the step is.
    pub title: String,
    /// What everybody is told.
    pub text: Option<String>,
    /// The person's own entries.
    pub entries: Vec<SosEntry>,
    /// Crisis lines with their source.
    pub lines: Vec<SosLine>,
    /// How to add something, where it is missed.
    pub how_to_add: Option<String>,
}

impl Sos {
    /// The screen of a row, or of none.
    #[must_use]
    pub fn of(row: Option<&SosRow>) -> Self {
        let mut steps = vec![SosStep {
            code: "body",
            title: text("sos-body-title"),
            text: Some(text("sos-body-text")),
            entries: Vec::new(),
            lines: Vec::new(),
            how_to_add: None,
        }];
        steps.extend(Section::ALL.into_iter().filter_map(|s| step(s, row)));
        let own = row.is_some_and(|row| !row.plan.is_empty());
        Self {
            language: language_of("sos-title").tag(),
            title: text("sos-title"),
            lead: text("sos-lead"),
            danger: text("sos-danger"),
            steps,
            safety: Safety::text(),
            overdose: text("sos-overdose"),
            warnings: row.map_or_else(Vec::new, |row| {
                row.away.iter().filter_map(SosWarning::of).collect()
            }),
            review_note: care::review_note("sos"),
            own,
        }
    }

    /// The emergency number that the person keeps, if they keep one.
    #[must_use]
    pub fn emergency(&self) -> Option<&SosEntry> {
        let mut entries = self.steps.iter().flat_map(|step| &step.entries);
        entries.find(|entry| entry.emergency)
    }

    /// The screen as it is on a day: with the one warning that applies then, and crisis lines that were checked long
    /// ago said to be old.
    #[must_use]
    pub fn on(mut self, today: NaiveDate) -> Self {
        let holds = |one: &SosWarning| (one.from..=one.until).contains(&today);
        let all = self.warnings.into_iter().filter(holds);
        let last = all.max_by_key(|one| (one.from, one.tolerance.after));
        self.warnings = last.into_iter().collect();
        for step in &mut self.steps {
            let lines = std::mem::take(&mut step.lines);
            step.lines = lines.into_iter().map(|line| line.on(today)).collect();
        }
        self
    }

    /// The screen without an open home: beside whatever else has it open, before anything is migrated.
    ///
    /// # Errors
    /// `not_found`, `wrong_key`, `io`, `damaged`. [`Sos::of`] nothing is the screen to show then.
    pub async fn read(dir: &Path, key: &StoreKey) -> Result<Self, Error> {
        Ok(Self::try_read(dir, key).await?)
    }

    async fn try_read(dir: &Path, key: &StoreKey) -> Result<Self, Fault> {
        let mut reader = SosReader::open(dir, key).await?;
        let row = reader.read().await;
        // What was read is shown, however the connection ends.
        let _ = reader.close().await;
        Ok(Self::of_text(row?.as_deref()))
    }

    fn of_text(row: Option<&str>) -> Self {
        Self::of(row.and_then(SosRow::read).as_ref())
    }
}

impl SosWarning {
    /// One of a newer version that isn't known here is passed over.
    fn of(away: &SosAway) -> Option<Self> {
        let of = Break::ALL.into_iter().find(|one| one.name() == away.of)?;
        Some(Self {
            from: away.from.parse().ok()?,
            until: away.until.parse().ok()?,
            tolerance: Tolerance::text(Some(of)),
        })
    }
}

impl Companion {
    /// The screen for the worst moment: one statement, on a connection of its own. It needs no network, and waits for
    /// no synchronisation and no transaction. A row that can't be read doesn't keep the screen away.
    ///
    /// # Errors
    /// `io`, `damaged`. [`Sos::of`] nothing is the screen to show then.
    pub async fn sos(&self) -> Result<Sos, Error> {
        let row = self.store.sos().await.map_err(Fault::from)?;
        Ok(Sos::of_text(row.as_deref()))
    }
}

/// A step for a section. Those that stand without the person's entries have words for everybody.
fn step(section: Section, row: Option<&SosRow>) -> Option<SosStep> {
    let entries = row
        .and_then(|row| row.plan.get(section.name()))
        .cloned()
        .unwrap_or_default();
    let lines = match (section, row) {
        (Section::Professionals, Some(row)) => row.lines.clone(),
        _ => Vec::new(),
    };
    let key = cairn_content::key("plan", section.name());
    let dials = !lines.is_empty() || entries.iter().any(|entry| entry.tel.is_some());
    let (words, how_to_add) = match section {
        Section::Help if dials => (Some("sos-help-next"), None),
        Section::Help => (Some("safety-contacts"), Some("sos-add-help")),
        Section::Professionals => (
            Some("sos-emergency"),
            (!dials).then_some("sos-add-professionals"),
        ),
        Section::Surroundings if entries.is_empty() => (Some("sos-surroundings-text"), None),
        _ if entries.is_empty() => return None,
        _ => (None, None),
    };
    Some(SosStep {
        code: section.name(),
        title: text(&format!("{key}-title")),
        text: words.map(text),
        entries,
        lines,
        how_to_add: how_to_add.map(text),
    })
}

/// Keeps a document, and where it is part of the screen the row with it: one transaction. Every way in which a
/// document comes to be kept goes through here.
pub(crate) async fn keep(write: &mut Write<'_>, document: &Document) -> Result<(), Fault> {
    write.put_document(document).await?;
    in_step(write, document).await
}

/// Removes a document without a trace, and keeps the row in step.
pub(crate) async fn erase(write: &mut Write<'_>, document: &Document) -> Result<(), Fault> {
    write.erase_document(document.id).await?;
    in_step(write, document).await
}

/// Makes a version the present one although what is kept is as new or newer: only for an import that is merged or
/// taken back. The versions before it stay, those after it go.
pub(crate) async fn put_back(write: &mut Write<'_>, document: &Document) -> Result<(), Fault> {
    let past = write.document_versions(document.id).await?;
    write.erase_document(document.id).await?;
    let older = past.iter().rev().filter(|one| one.rev < document.rev);
    for version in older {
        write.put_document(version).await?;
    }
    keep(write, document).await
}

async fn in_step(write: &mut Write<'_>, document: &Document) -> Result<(), Fault> {
    if [Plan::KIND, CameOut::KIND].contains(&document.kind.as_str()) {
        refresh(write).await?;
    }
    if document.kind == Raised::KIND {
        alerts::in_step(write, document).await?;
    }
    Ok(())
}

/// Writes the row anew. Where the plan can't be read here (a newer version wrote it), the row stays as it was.
pub(super) async fn refresh(write: &mut Write<'_>) -> Result<(), Fault> {
    let Ok(plan) = plans::present(write.document(PLAN).await?.as_ref()) else {
        return Ok(());
    };
    let lines = lines::kept(write).await?;
    let row = SosRow {
        away: away(&write.documents(CameOut::KIND).await?),
        ..SosRow::of(&plan, lines)
    };
    let row = serde_json::to_string(&row).map_err(|_| StoreError::Invalid)?;
    Ok(write.set_sos(&row).await?)
}

/// When the warning is shown after each time away that can be read.
fn away(documents: &[Document]) -> Vec<SosAway> {
    let warnings = care::warnings();
    let all = documents
        .iter()
        .filter_map(|raw| typed::<CameOut>(raw).ok());
    let shown = all.filter_map(|kept| {
        let until = warnings.iter().find_map(|one| one.until(&kept.body))?;
        Some(SosAway {
            of: kept.body.of.name().to_owned(),
            from: kept.body.on.to_string(),
            until: until.to_string(),
        })
    });
    shown.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_model::plan::EntryDraft;
    use rand_chacha::ChaCha20Rng;
    use rand_chacha::rand_core::SeedableRng as _;

    #[tokio::test]
    async fn one_statement_is_all_even_while_a_transaction_is_held_open() -> Result<(), Fault> {
        let dir = tempfile::tempdir().map_err(|_| Fault::unreadable())?;
        let key = StoreKey::from_slice(&[1; 32]).ok_or(Fault::unreadable())?;
        let rng = ChaCha20Rng::seed_from_u64(1);
        let setup = crate::Setup::default();
        let open = Companion::create(dir.path(), &key, setup, None, rng).await;
        let companion = open.map_err(|_| Fault::unreadable())?;
        let now = "2026-11-24T08:00:00+01:00[Europe/Berlin]"
            .parse()
            .map_err(|_| Fault::unreadable())?;
        let sam = EntryDraft {
            text: "Sam".into(),
            number: Some("12 34".into()),
            ..EntryDraft::default()
        };
        let plan = companion.plan();
        let added = plan.add(Section::Help, &sam, None, &now).await;
        assert!(added.is_ok());

        let mut held = companion.store.write().await?;
        held.set_sos("{}").await?;
        let shown = companion.sos().await.map(|sos| sos.own);
        assert_eq!(shown, Ok(true), "what was kept before is shown");
        let counts = companion.store.sos_counts().await;
        assert_eq!((counts.statements, counts.rows), (1, 1));
        drop(held);
        Ok(())
    }
}
