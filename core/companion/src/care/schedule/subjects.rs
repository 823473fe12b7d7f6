//! What reminders are about: the entries, and the steps of goals.

use std::collections::BTreeMap;

use cairn_model::goal::Goal;
use cairn_model::id::ItemId;
use cairn_model::schedule::{Entry, EntryKind, EntryZone, OccasionId, ScheduleSettings, Timing};
use cairn_store::Read;
use chrono::{NaiveDateTime, NaiveTime};

use super::Schedule;
use crate::care::documents::list_in;
use crate::care::goals::{Reminder, reminders};
use crate::error::{Error, Fault};

/// What is planned by, as one transaction sees it.
pub(super) struct Subjects {
    /// The entries, and the steps to be reminded of as entries under their own ids.
    pub entries: Vec<(ItemId, Entry)>,
    pub settings: ScheduleSettings,
}

impl Subjects {
    pub(super) async fn read(read: &mut Read<'_>) -> Result<Self, Fault> {
        let settings = list_in::<ScheduleSettings>(read).await?.into_iter().next();
        let settings = settings.map(|kept| kept.body).unwrap_or_default();
        let entries = list_in::<Entry>(read).await?.into_iter();
        let steps = reminders(&list_in::<Goal>(read).await?).into_iter();
        let steps = steps.map(|step| (step.step, entry(step, settings.step_time())));
        Ok(Self {
            entries: entries
                .map(|kept| (kept.id, kept.body))
                .chain(steps)
                .collect(),
            settings,
        })
    }

    pub(super) fn entry(&self, id: ItemId) -> Option<&Entry> {
        let mut all = self.entries.iter();
        all.find(|(other, _)| *other == id).map(|(_, entry)| entry)
    }

    /// The wall time that an occasion was moved to.
    pub(super) fn moved(&self, occasion: OccasionId) -> Option<NaiveDateTime> {
        self.entry(occasion.entry)?.moved_to(occasion.key)
    }
}

/// A step is reminded of on its day, wherever the person is then.
fn entry(step: Reminder, time: NaiveTime) -> Entry {
    let timing = Timing::At {
        start: step.on.and_time(time),
        minutes: None,
        rule: None,
        extra: Vec::new(),
    };
    Entry::new(EntryKind::Other, step.text, EntryZone::Here, timing)
}

impl Schedule<'_> {
    pub(super) async fn subjects(self) -> Result<Subjects, Fault> {
        let mut read = self.companion.store.read().await?;
        Subjects::read(&mut read).await
    }

    /// The person's own words for everything that a reminder can be about, steps of goals included. They are for the
    /// companion's own screens only.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn titles(self) -> Result<BTreeMap<ItemId, String>, Error> {
        let entries = self.subjects().await?.entries.into_iter();
        Ok(entries.map(|(id, entry)| (id, entry.title)).collect())
    }
}
