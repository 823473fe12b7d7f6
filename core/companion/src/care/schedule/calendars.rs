//! Calendars in and out.

use cairn_content::text;
use cairn_model::document::Kept;
use cairn_model::id::ItemId;
use cairn_model::schedule::ics::{self, IcsDraft, Reading, Words, Writing, Written};
use cairn_model::schedule::{Entry, Source};
use cairn_model::time::Moment;
use serde::Serialize;

use super::Schedule;
use crate::care::documents::put;
use crate::error::{Error, Fault};

/// What an import would do. Nothing is kept yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImportPreview {
    /// What the file holds, what was put right in it and what can't be taken.
    #[serde(flatten)]
    pub draft: IcsDraft,
    /// How many entries are new.
    pub new: usize,
    /// How many take the place of an older version of themselves.
    pub renewed: usize,
    /// How many are here already, as they are or newer.
    pub known: usize,
    /// The entries here that the file calls off. They are deleted, and an undo brings each back.
    pub ended: Vec<Kept<Entry>>,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// The entries that were added or renewed.
    pub entries: Vec<Kept<Entry>>,
    /// What was read, and what it ended.
    pub preview: ImportPreview,
}

/// What becomes of one entry of a file.
enum Fate {
    New(Entry),
    Renew(ItemId, Entry),
    Known,
    End(ItemId),
}

impl Schedule<'_> {
    /// Writes all entries as a calendar: neutral words unless the person wants their own, everything private.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn export_ics(self, words: Words, now: &Moment) -> Result<Written, Error> {
        // The oldest first, and the same order each time.
        let kept = self.list().await?.into_iter().rev();
        let entries: Vec<(ItemId, Entry)> = kept.map(|kept| (kept.id, kept.body)).collect();
        let neutral = text("schedule-calendar-summary");
        let writing = Writing {
            now: *now,
            neutral: &neutral,
            words,
        };
        Ok(ics::write(&entries, &writing))
    }

    /// Reads a calendar file without keeping anything of it.
    ///
    /// # Errors
    /// The `ics_` codes, where the file can't be read as a whole; `unreadable`, `io`.
    pub async fn preview_ics(self, file: &[u8], now: &Moment) -> Result<ImportPreview, Error> {
        Ok(self.fates(file, now).await?.0)
    }

    /// Keeps all entries of a calendar file, or none. An event that can't be taken stops it, unless the person said
    /// to go on without those. What is here already is renewed, never doubled; what the person changed of it stays.
    /// What the file calls off is deleted here.
    ///
    /// # Errors
    /// The `ics_` codes, `ics_refused` among them; `invalid_fields`, `disk_full`, `io`.
    pub async fn import_ics(
        self,
        file: &[u8],
        without_refused: bool,
        now: &Moment,
    ) -> Result<Imported, Error> {
        let (preview, fates) = self.fates(file, now).await?;
        if !preview.draft.refused.is_empty() && !without_refused {
            return Err(Fault::Coded("ics_refused").into());
        }
        let entries = self.keep_fates(fates, now).await?;
        Ok(Imported { entries, preview })
    }

    async fn keep_fates(self, fates: Vec<Fate>, now: &Moment) -> Result<Vec<Kept<Entry>>, Fault> {
        let documents = self.entries();
        let mut write = self.companion.store.write().await?;
        let mut kept = Vec::new();
        for fate in fates {
            kept.push(match fate {
                Fate::New(entry) => {
                    let fresh = documents.fresh(self.with_chance(entry), now, now);
                    put(&mut write, &fresh).await?;
                    fresh
                }
                Fate::Renew(id, entry) => self.edit_in(&mut write, id, entry, now).await?,
                Fate::End(id) => {
                    documents.delete_in(&mut write, id, now).await?;
                    continue;
                }
                Fate::Known => continue,
            });
        }
        write.commit().await?;
        Ok(kept)
    }

    async fn fates(self, file: &[u8], now: &Moment) -> Result<(ImportPreview, Vec<Fate>), Error> {
        let title = text("schedule-kind-appointment");
        let reading = Reading {
            present: now.zone(),
            title: &title,
        };
        let draft = ics::read(file, reading).map_err(Fault::from)?;
        let here = self.list().await?;
        let mut fates: Vec<Fate> = draft
            .entries
            .iter()
            .map(|entry| fate(entry.clone(), &here))
            .collect();
        let called_off = |source| from_source(&here, source).filter(|kept| !is_newer(kept, source));
        let ended: Vec<Kept<Entry>> = draft.ended.iter().filter_map(called_off).cloned().collect();
        fates.extend(ended.iter().map(|kept| Fate::End(kept.id)));
        let count = |like: fn(&Fate) -> bool| fates.iter().filter(|fate| like(fate)).count();
        let preview = ImportPreview {
            new: count(|fate| matches!(fate, Fate::New(_))),
            renewed: count(|fate| matches!(fate, Fate::Renew(..))),
            known: count(|fate| matches!(fate, Fate::Known)),
            ended,
            draft,
        };
        Ok((preview, fates))
    }
}

fn fate(entry: Entry, here: &[Kept<Entry>]) -> Fate {
    let old = entry.source.as_ref().and_then(|source| {
        let old = from_source(here, source)?;
        Some((old, is_newer(old, source)))
    });
    match old {
        None => Fate::New(entry.taken_over()),
        Some((_, true)) => Fate::Known,
        Some((old, false)) => {
            let renewed = old.body.renewed_by(entry);
            if renewed == old.body {
                Fate::Known
            } else {
                Fate::Renew(old.id, renewed)
            }
        }
    }
}

/// The entry here that another calendar means.
fn from_source<'k>(here: &'k [Kept<Entry>], source: &Source) -> Option<&'k Kept<Entry>> {
    here.iter().find(|kept| {
        let own = kept.body.source.as_ref();
        own.is_some_and(|own| own.uid == source.uid)
    })
}

/// Whether what is here is newer than what the file has.
fn is_newer(kept: &Kept<Entry>, source: &Source) -> bool {
    let own = kept.body.source.as_ref();
    own.is_some_and(|own| own.sequence > source.sequence)
}
