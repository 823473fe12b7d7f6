//! A newer version of an entry that came from another calendar.

use super::entry::{Change, Entry, EntryZone};
use super::timing::Timing;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What another calendar said of an entry when it was last taken over. What differs from it is the person's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Original {
    title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    zone: EntryZone,
    timing: Timing,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    remind: Vec<u32>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    changes: BTreeMap<NaiveDateTime, Change>,
}

impl Original {
    fn of(entry: &Entry) -> Self {
        let entry = entry.clone();
        Self {
            title: entry.title,
            place: entry.place,
            note: entry.note,
            zone: entry.zone,
            timing: entry.timing,
            remind: entry.remind,
            changes: entry.changes,
        }
    }
}

impl Entry {
    /// An entry of another calendar's file as it is to be kept: with what the calendar said of it.
    #[must_use]
    pub fn taken_over(mut self) -> Self {
        let said = Original::of(&self);
        if let Some(source) = &mut self.source {
            source.said = Some(Box::new(said));
        }
        self
    }

    /// The entry as its calendar said it when it was last taken over; itself where that isn't known.
    pub(super) fn as_said(&self) -> Self {
        let said = self.source.as_ref().and_then(|source| source.said.clone());
        let was = said.map_or_else(|| Original::of(self), |said| *said);
        Self {
            title: was.title,
            place: was.place,
            note: was.note,
            zone: was.zone,
            timing: was.timing,
            remind: was.remind,
            changes: was.changes,
            ..self.clone()
        }
    }

    /// This entry with what a newer file says of it. The person's own kind, words, reminders, marks and single changes
    /// stay. Where and when it is stays too, unless the calendar changed just that: then it knows better.
    #[must_use]
    pub fn renewed_by(&self, file: Self) -> Self {
        let new = Original::of(&file);
        let said = self.source.as_ref().and_then(|source| source.said.clone());
        let was = said.map_or_else(|| Original::of(self), |said| *said);
        let present = Original::of(self);
        let retimed = (new.zone, &new.timing) != (was.zone, &was.timing);
        let (zone, timing) = if retimed {
            (file.zone, file.timing.clone())
        } else {
            (self.zone, self.timing.clone())
        };
        let changes = [&present, &was, &new].map(|one| self.changes_in(one, &timing));
        let [own_changes, old_changes, new_changes] = changes;
        let place = if new.place == was.place {
            present.place
        } else {
            new.place
        };
        Self {
            zone,
            timing,
            title: own(present.title, &was.title, new.title),
            place,
            note: own(present.note, &was.note, new.note),
            remind: own(present.remind, &was.remind, new.remind),
            changes: merged(&own_changes, &old_changes, new_changes),
            source: file.taken_over().source,
            ..self.clone()
        }
    }

    /// The single changes of one version, for the times of another.
    fn changes_in(&self, of: &Original, timing: &Timing) -> BTreeMap<NaiveDateTime, Change> {
        let version = Self {
            timing: of.timing.clone(),
            changes: of.changes.clone(),
            ..self.clone()
        };
        let timing = timing.clone();
        let changed = version.changed_to(Self {
            timing,
            ..version.clone()
        });
        changed.changes
    }
}

/// What the person changed, else what the file says now.
fn own<T: PartialEq>(own: T, was: &T, new: T) -> T {
    if own == *was { new } else { own }
}

/// The file's single changes, and over them those of the person that the file has nothing new about.
fn merged(
    own: &BTreeMap<NaiveDateTime, Change>,
    was: &BTreeMap<NaiveDateTime, Change>,
    mut new: BTreeMap<NaiveDateTime, Change>,
) -> BTreeMap<NaiveDateTime, Change> {
    for key in own.keys().chain(was.keys()) {
        if new.get(key) != was.get(key) {
            continue;
        }
        match own.get(key) {
            Some(change) => new.insert(*key, *change),
            None => new.remove(key),
        };
    }
    new
}
