//! New check-ins: by flags, from JSON, or question by question.

use std::io::IsTerminal;
use std::path::Path;

use cairn_model::checkin::{CheckIn, CheckInDraft, FieldError};
use cairn_model::id::{DeviceId, ItemId};
use cairn_model::rev::Rev;
use cairn_model::time::Moment;
use serde_json::Value;

use super::edit;
use crate::args::AddFlags;
use crate::failure::{Failure, Fault};
use crate::questions;
use crate::rows::{self, Kind, Rows};
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::checkin as view;

pub(super) fn run(session: &Session, flags: AddFlags) -> Result<Answer, Failure> {
    if let Some(file) = &flags.file {
        return from_text(session, &rows::source(file)?);
    }
    if !flags.fields.is_empty() || flags.at.is_some() {
        let mut draft = CheckInDraft::default();
        edit::fill(&mut draft, flags.fields)?;
        draft.at = flags.at.map(|text| session.clock.read(&text)).transpose()?;
        return one(session, draft);
    }
    if session.screen.can_ask() {
        let today = session.clock.today();
        let draft = {
            let mut input = std::io::stdin().lock();
            questions::ask_checkin(session.screen, &mut input, today)?
        };
        return debriefed(session, one(session, draft)?);
    }
    if std::io::stdin().is_terminal() {
        return Err(Failure::bad_input("bad_nothing_given"));
    }
    from_text(session, &rows::source(Path::new("-"))?)
}

fn one(session: &Session, draft: CheckInDraft) -> Result<Answer, Failure> {
    let faults = faults_of(&draft, session.now(), None);
    if !faults.is_empty() {
        return Err(Failure::of_faults(faults));
    }
    let added = session.wait(session.companion().checkins().add(draft, session.now()))?;
    let kept = Page::of(say::text("cli-added-one"));
    let card = view::card(&added);
    Ok(super::followed(
        session,
        "checkins",
        &[added],
        None,
        kept,
        card,
    ))
}

/// At a terminal a lapse opens its debrief, where the person wants that now. The check-in is kept either way.
fn debriefed(session: &Session, answer: Answer) -> Result<Answer, Failure> {
    if answer.json["after"]["lapse"].is_null() {
        return Ok(answer);
    }
    session.screen.tell(&answer.page.clone().gap())?;
    let asked =
        questions::wants(session.screen, &say::text("cli-added-debrief-ask")).and_then(|wants| {
            wants
                .then(|| super::super::lapse::look_back(session))
                .transpose()
        });
    let told = Page::new();
    match asked {
        Ok(Some(debrief)) => Ok(debrief.but(answer.unfinished)),
        Ok(None) => Ok(Answer::new(answer.json, told).but(answer.unfinished)),
        Err(failure) => Ok(Answer::new(answer.json, told).but(Some(failure))),
    }
}

/// Everything is read and checked before the first entry is kept.
fn from_text(session: &Session, text: &str) -> Result<Answer, Failure> {
    let rows = rows::split(text, Kind::Checkins)?;
    let entries = read(&rows, session.now())?;
    let added = keep(session, entries.drafts)?;
    let corrections = entries.corrections.len();
    let mut checkins = added;
    for (index, draft) in entries.corrections {
        if let Some(checkin) = checkins.get_mut(index) {
            let all = session.companion().checkins();
            *checkin = session.wait(all.edit(checkin.id, draft, session.now()))?;
        }
    }
    let count = checkins.len().to_string();
    let mut page = Page::of(say::with("cli-added-many", &[("count", &count)]));
    if corrections > 0 {
        let count = corrections.to_string();
        page = page.text(say::with("cli-added-corrections", &[("count", &count)]));
    }
    let none = Page::new();
    Ok(super::followed(
        session, "checkins", &checkins, None, page, none,
    ))
}

/// Keeps drafts in the order of their moments, so that each *no* reaches back to the check-in
/// before it; answers in the order of the file.
fn keep(session: &Session, drafts: Vec<CheckInDraft>) -> Result<Vec<CheckIn>, Failure> {
    let now = *session.now();
    let mut numbered: Vec<(usize, CheckInDraft)> = drafts.into_iter().enumerate().collect();
    numbered.sort_by_key(|(_, draft)| draft.at.unwrap_or(now).utc_ms());
    let (numbers, drafts): (Vec<usize>, Vec<CheckInDraft>) = numbered.into_iter().unzip();
    let added = session.wait(
        session
            .companion()
            .checkins()
            .add_all(drafts, session.now()),
    )?;
    let mut kept: Vec<(usize, CheckIn)> = numbers.into_iter().zip(added).collect();
    kept.sort_by_key(|(number, _)| *number);
    Ok(kept.into_iter().map(|(_, checkin)| checkin).collect())
}

struct Entries {
    drafts: Vec<CheckInDraft>,
    /// Which of them to change, and what it shall be then.
    corrections: Vec<(usize, CheckInDraft)>,
}

fn read(rows: &Rows, now: &Moment) -> Result<Entries, Failure> {
    let mut faults = Vec::new();
    let mut drafts = Vec::new();
    let many = rows.checkins.len() > 1;
    for (index, text) in rows.checkins.iter().enumerate() {
        let row = many.then_some(index + 1);
        drafts.extend(checked(text, now, row, &mut faults));
    }
    let mut corrections = Vec::new();
    for (index, text) in rows.corrections.iter().enumerate() {
        match corrected(rows, text) {
            Ok((row, text)) => {
                let mut found = Vec::new();
                let draft = checked(&text, now, None, &mut found);
                corrections.extend(draft.map(|draft| (row, draft)));
                faults.extend(found.into_iter().map(|fault| in_correction(index, fault)));
            }
            Err(bad) => {
                let fault = fault(None, Some(bad.field), bad.code);
                faults.push(in_correction(index, fault));
            }
        }
    }
    match (faults.is_empty(), drafts.is_empty()) {
        (true, false) => Ok(Entries {
            drafts,
            corrections,
        }),
        (true, true) => Err(Failure::bad_input("bad_empty")),
        (false, _) => Err(Failure::of_faults(faults)),
    }
}

/// One row, unless something in it is not right: then every field that is not.
fn checked(
    text: &str,
    now: &Moment,
    row: Option<usize>,
    faults: &mut Vec<Fault>,
) -> Option<CheckInDraft> {
    match CheckInDraft::from_json(text) {
        Ok(draft) => {
            let found = faults_of(&draft, now, row);
            let whole = found.is_empty();
            faults.extend(found);
            whole.then_some(draft)
        }
        Err(error) => {
            faults.extend(
                error
                    .fields
                    .iter()
                    .map(|bad| fault(row, Some(bad.field.clone()), bad.code.code())),
            );
            None
        }
    }
}

/// What saving would refuse, found without saving.
fn faults_of(draft: &CheckInDraft, now: &Moment, row: Option<usize>) -> Vec<Fault> {
    let rev = Rev {
        ms: 0,
        count: 0,
        device: DeviceId([0; 8]),
    };
    match draft.clone().save(ItemId([0; 16]), rev, now, None) {
        Ok(_) => Vec::new(),
        Err(error) => error
            .fields
            .into_iter()
            .map(|bad| fault(row, Some(bad.field), bad.code.code()))
            .collect(),
    }
}

/// Why a correction can't be read: the field to blame, if any, and a stable code.
struct BadCorrection {
    field: String,
    code: &'static str,
}

impl From<FieldError> for BadCorrection {
    fn from(bad: FieldError) -> Self {
        Self {
            field: bad.field,
            code: bad.code.code(),
        }
    }
}

/// The row that a correction names, with its fields put over that row's.
fn corrected(rows: &Rows, text: &str) -> Result<(usize, String), BadCorrection> {
    let no_such_row = || BadCorrection {
        field: String::new(),
        code: "no_such_row",
    };
    let mut changes = cairn_model::json::object(text)?;
    let row = changes
        .remove("row")
        .and_then(|row| usize::try_from(row.as_u64()?).ok())
        .and_then(|row| row.checked_sub(1))
        .ok_or_else(no_such_row)?;
    let original = rows.checkins.get(row).ok_or_else(no_such_row)?;
    let mut whole = cairn_model::json::object(original)?;
    whole.extend(changes);
    Ok((row, Value::Object(whole).to_string()))
}

fn in_correction(index: usize, fault: Fault) -> Fault {
    let field = match fault.field {
        Some(field) => format!("corrections[{}].{field}", index + 1),
        None => format!("corrections[{}]", index + 1),
    };
    Fault {
        field: Some(field),
        ..fault
    }
}

fn fault(row: Option<usize>, field: Option<String>, code: &str) -> Fault {
    Fault {
        row,
        field: field.filter(|field| !field.is_empty()),
        code: code.to_owned(),
        ..Fault::default()
    }
}
