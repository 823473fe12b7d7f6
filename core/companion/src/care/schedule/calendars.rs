//! Calendars in and out.

use std::collections::BTreeMap;

use cairn_content::text;
use cairn_model::document::Kept;
use cairn_model::id::ItemId;
use cairn_model::schedule::ics::{self, CalledOff, IcsDraft, Reading, Words, Writing, Written};
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
    /// Single times that the file calls off. Each is taken out of its entry, and an undo of that brings it back.
    pub called_off: Vec<CalledOffTime>,
}

/// One time of an entry here that a calendar calls off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CalledOffTime {
    /// The entry as it is here.
    pub entry: Kept<Entry>,
    /// When it would have been, by the clock of the calendar.
    pub at: Moment,
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
    /// What the file calls off is deleted here, and a single time that it calls off is taken out.
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
        let meant = |source| from_source(&here, source).filter(|kept| !is_newer(kept, source));
        let whole = draft.ended.iter().filter_map(meant);
        let alone = draft.called_off.iter();
        let alone = alone.filter_map(|one| standing_alone(one, &here));
        // Named twice it is ended once.
        let ended: BTreeMap<ItemId, &Kept<Entry>> =
            whole.chain(alone).map(|kept| (kept.id, kept)).collect();
        let ended: Vec<Kept<Entry>> = ended.into_values().cloned().collect();
        let mut called_off = Vec::new();
        for one in &draft.called_off {
            let entry = meant(&one.source);
            called_off.extend(
                entry
                    .filter(|kept| take_out(one, kept, &mut fates))
                    .map(|kept| CalledOffTime {
                        entry: kept.clone(),
                        at: one.at(),
                    }),
            );
        }
        fates.extend(ended.iter().map(|kept| Fate::End(kept.id)));
        let count = |like: fn(&Fate) -> bool| fates.iter().filter(|fate| like(fate)).count();
        let preview = ImportPreview {
            new: count(|fate| matches!(fate, Fate::New(_))),
            renewed: count(|fate| matches!(fate, Fate::Renew(..))),
            known: count(|fate| matches!(fate, Fate::Known)),
            ended,
            called_off,
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

/// Takes one time out of an entry, or out of what the file makes of it otherwise. Whether it was in it.
fn take_out(one: &CalledOff, kept: &Kept<Entry>, fates: &mut Vec<Fate>) -> bool {
    let renewed = fates.iter_mut().find_map(|fate| match fate {
        Fate::Renew(id, entry) if *id == kept.id => Some(entry),
        _ => None,
    });
    let present = renewed.as_deref().unwrap_or(&kept.body);
    let Some(without) = one.taken_out_of(present) else {
        return false;
    };
    match renewed {
        Some(entry) => *entry = without,
        None => fates.push(Fate::Renew(kept.id, without)),
    }
    true
}

/// The entry here that a time which was changed once became, where its repetition wasn't in the file then.
fn standing_alone<'k>(one: &CalledOff, here: &'k [Kept<Entry>]) -> Option<&'k Kept<Entry>> {
    let alone = Source {
        uid: one.alone.clone(),
        ..one.source.clone()
    };
    from_source(here, &alone).filter(|kept| !is_newer(kept, &alone))
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
