//! Another timing for an entry that has single changes.

use super::entry::Entry;
use super::timing::{Timing, midnight};
use chrono::{NaiveDate, NaiveDateTime};
use std::ops::ControlFlow;

impl Entry {
    /// The entry as somebody changed it. Its chance stays and so does where it came from, and single changes that
    /// were left as they are belong to the same days as before: they go along to another time of day.
    #[must_use]
    pub fn changed_to(&self, mut changed: Self) -> Self {
        changed.seed = self.seed;
        changed.source.clone_from(&self.source);
        if changed.timing != self.timing && changed.changes == self.changes {
            changed.retime_from(&self.timing);
        }
        changed
    }

    fn retime_from(&mut self, before: &Timing) {
        let new = self.clone();
        let old = Self {
            timing: before.clone(),
            ..self.clone()
        };
        let changes = std::mem::take(&mut self.changes).into_iter();
        self.changes = changes
            .map(|(key, change)| (counterpart(&old, &new, key), change))
            .collect();
    }

    /// The keys of one day, in order.
    fn keys_on(&self, day: NaiveDate) -> Vec<NaiveDateTime> {
        let mut keys = Vec::new();
        self.each_key(midnight(day), &mut |key, _| {
            if key.date() > day {
                return ControlFlow::Break(());
            }
            if key.date() == day {
                keys.push(key);
            }
            ControlFlow::Continue(())
        });
        keys
    }
}

/// What stands for an occurrence on the same day: the first that is new for the first that is gone, and so on. The key
/// itself where it is still there, or nothing stands for it.
fn counterpart(old: &Entry, new: &Entry, key: NaiveDateTime) -> NaiveDateTime {
    let (old, new) = (old.keys_on(key.date()), new.keys_on(key.date()));
    let mut gone = old.iter().filter(|key| !new.contains(key));
    let mut come = new.iter().filter(|key| !old.contains(key));
    let place = gone.position(|other| *other == key);
    place.and_then(|n| come.nth(n)).copied().unwrap_or(key)
}
