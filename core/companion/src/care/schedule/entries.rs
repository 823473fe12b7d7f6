//! Entries: keep, correct, delete, and change single occurrences.

use cairn_model::document::Kept;
use cairn_model::id::ItemId;
use cairn_model::schedule::{Answered, Entry, EntryKind, OccasionId, Occurrence, Reach, Timing};
use cairn_model::time::Moment;
use cairn_store::Write;
use chrono::NaiveDateTime;
use rand::RngExt as _;
use serde::Serialize;

use super::Schedule;
use crate::care::documents::{live, put};
use crate::error::{Error, Fault};

/// One occurrence to come, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coming {
    /// Which.
    pub occasion: OccasionId,
    /// What it is about.
    pub kind: EntryKind,
    /// The person's own words for it.
    pub title: String,
    /// When it is, in the zone of the entry.
    pub at: Moment,
    /// The dose of this step of a tapering plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dose: Option<String>,
    /// Whether the person moved it.
    pub moved: bool,
    /// What the person said of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<Answered>,
}

/// An entry that was divided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Divided {
    /// What was, up to before the occurrence.
    pub before: Kept<Entry>,
    /// What is from there on.
    pub after: Kept<Entry>,
}

impl Schedule<'_> {
    /// All entries, newest first.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn list(self) -> Result<Vec<Kept<Entry>>, Error> {
        self.entries().list().await
    }

    /// One entry.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `io`.
    pub async fn get(self, id: ItemId) -> Result<Kept<Entry>, Error> {
        self.entries().get(id).await
    }

    /// Keeps a new entry. Its chance is drawn here, once.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`.
    pub async fn add(self, entry: Entry, now: &Moment) -> Result<Kept<Entry>, Error> {
        let entry = self.with_chance(entry);
        self.entries().add(entry, now).await
    }

    pub(super) fn with_chance(self, entry: Entry) -> Entry {
        let seed = self.companion.chance.fork().random();
        Entry { seed, ..entry }
    }

    /// Corrects an entry. Its chance stays, and so do its random moments and the days of its single changes.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`.
    pub async fn edit(self, id: ItemId, entry: Entry, now: &Moment) -> Result<Kept<Entry>, Error> {
        let edit = |old: &mut Entry| {
            *old = old.changed_to(entry);
            Ok(())
        };
        Ok(self.change(id, now, edit).await?)
    }

    /// Deletes an entry; [`Self::undo`] brings it back.
    ///
    /// # Errors
    /// `not_found`, `disk_full`, `io`.
    pub async fn delete(self, id: ItemId, now: &Moment) -> Result<(), Error> {
        self.entries().delete(id, now).await
    }

    /// Goes back to the version before.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`.
    pub async fn undo(self, id: ItemId, now: &Moment) -> Result<Option<Kept<Entry>>, Error> {
        Ok(self.try_undo(id, now).await?)
    }

    async fn try_undo(self, id: ItemId, now: &Moment) -> Result<Option<Kept<Entry>>, Fault> {
        let mut write = self.companion.store.write().await?;
        // Of what was deleted no answer went elsewhere.
        let present = live::<Entry>(write.document(id).await?).ok();
        let before = self.entries().undo_in(&mut write, id, now).await?;
        if let (Some(present), Some(before)) = (&present, &before) {
            let (was, is) = ((id, &present.body), (id, &before.body));
            self.follow(&mut write, was, is, now).await?;
        }
        write.commit().await?;
        Ok(before)
    }

    async fn change(
        self,
        id: ItemId,
        now: &Moment,
        change: impl FnOnce(&mut Entry) -> Result<(), Fault>,
    ) -> Result<Kept<Entry>, Fault> {
        let mut write = self.companion.store.write().await?;
        let mut entry = live::<Entry>(write.document(id).await?)?.body;
        change(&mut entry)?;
        let kept = self.edit_in(&mut write, id, entry, now).await?;
        write.commit().await?;
        Ok(kept)
    }

    /// Keeps an entry that was changed, and takes its answers along.
    pub(super) async fn edit_in(
        self,
        write: &mut Write<'_>,
        id: ItemId,
        entry: Entry,
        now: &Moment,
    ) -> Result<Kept<Entry>, Fault> {
        let old = live::<Entry>(write.document(id).await?)?.body;
        let kept = self.entries().edit_in(write, id, entry, now).await?;
        self.follow(write, (id, &old), (id, &kept.body), now)
            .await?;
        Ok(kept)
    }

    /// Takes one occurrence out, named by its wall time.
    ///
    /// # Errors
    /// `not_found`, `schedule_no_such_occurrence`, `disk_full`, `io`.
    pub async fn skip(
        self,
        id: ItemId,
        meant: NaiveDateTime,
        now: &Moment,
    ) -> Result<Kept<Entry>, Error> {
        let skip = |entry: &mut Entry| Ok(entry.skip(meant, now.zone())?);
        Ok(self.change(id, now, skip).await?)
    }

    /// Moves one occurrence, and only that one.
    ///
    /// # Errors
    /// `not_found`, `schedule_no_such_occurrence`, `schedule_out_of_range`, `disk_full`, `io`.
    pub async fn move_one(
        self,
        id: ItemId,
        meant: NaiveDateTime,
        to: NaiveDateTime,
        now: &Moment,
    ) -> Result<Kept<Entry>, Error> {
        let go = |entry: &mut Entry| Ok(entry.move_one(meant, to, now.zone())?);
        Ok(self.change(id, now, go).await?)
    }

    /// Undoes the change of one occurrence, named by its planned wall time.
    ///
    /// # Errors
    /// `not_found`, `schedule_no_such_occurrence`, `disk_full`, `io`.
    pub async fn restore(
        self,
        id: ItemId,
        key: NaiveDateTime,
        now: &Moment,
    ) -> Result<Kept<Entry>, Error> {
        let restore = |entry: &mut Entry| Ok(entry.restore(key)?);
        Ok(self.change(id, now, restore).await?)
    }

    /// "This and following": ends the entry before an occurrence and keeps what `change` makes of the rest as a new
    /// one. Both or neither.
    ///
    /// # Errors
    /// `not_found`, `schedule_no_such_occurrence`, `schedule_not_divisible`, `invalid_fields`, `disk_full`, `io`.
    pub async fn split(
        self,
        id: ItemId,
        meant: NaiveDateTime,
        change: impl FnOnce(&mut Entry),
        now: &Moment,
    ) -> Result<Divided, Error> {
        Ok(self.try_split(id, meant, change, now).await?)
    }

    async fn try_split(
        self,
        id: ItemId,
        meant: NaiveDateTime,
        change: impl FnOnce(&mut Entry),
        now: &Moment,
    ) -> Result<Divided, Fault> {
        let documents = self.entries();
        let mut write = self.companion.store.write().await?;
        let entry = live::<Entry>(write.document(id).await?)?.body;
        let (before, rest) = entry.split(meant, now.zone())?;
        let mut after = rest.clone();
        change(&mut after);
        let after = documents.fresh(after, now, now);
        let before = documents.edit_in(&mut write, id, before, now).await?;
        put(&mut write, &after).await?;
        let (was, is) = ((id, &rest), (after.id, &after.body));
        self.follow(&mut write, was, is, now).await?;
        write.commit().await?;
        Ok(Divided { before, after })
    }

    /// The next occurrences from now on, soonest first.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn coming(self, most: usize, now: &Moment) -> Result<Vec<Coming>, Error> {
        self.occurrences(Reach::next(now.instant(), most), most, now)
            .await
    }

    /// All occurrences between two moments, soonest first.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn between(
        self,
        from: &Moment,
        until: &Moment,
        now: &Moment,
    ) -> Result<Vec<Coming>, Error> {
        let reach = Reach::between(from.instant(), until.instant());
        self.occurrences(reach, usize::MAX, now).await
    }

    async fn occurrences(
        self,
        reach: Reach,
        most: usize,
        now: &Moment,
    ) -> Result<Vec<Coming>, Error> {
        let subjects = self.subjects().await?;
        let quiet = subjects.settings.quiet;
        let log = self.log(now).await?;
        let mut all = Vec::new();
        for (id, entry) in subjects.entries {
            for occurrence in entry.occurrences(id, now.zone(), quiet, reach) {
                let answered = log.answer_at(occurrence.id, occurrence.moved).copied();
                all.push(coming(&entry, &occurrence, answered, now));
            }
        }
        all.sort_by_key(|coming| (coming.at.instant(), coming.occasion));
        all.truncate(most);
        Ok(all)
    }
}

fn coming(
    entry: &Entry,
    occurrence: &Occurrence,
    answered: Option<Answered>,
    now: &Moment,
) -> Coming {
    let dose = match (&entry.timing, occurrence.step) {
        (Timing::Taper { steps, .. }, Some(n)) => steps.get(n).map(|step| step.dose.clone()),
        _ => None,
    };
    Coming {
        occasion: occurrence.id,
        kind: entry.kind,
        title: entry.title.clone(),
        at: Moment::new(occurrence.at, entry.zone.at(now.zone())),
        dose,
        moved: occurrence.moved.is_some(),
        answered,
    }
}
