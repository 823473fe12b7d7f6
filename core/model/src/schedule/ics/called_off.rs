//! One time that a calendar calls off, in a file that doesn't hold the event itself.

use super::event::key;
use super::time::When;
use crate::schedule::entry::{Change, Entry, EntryZone, Source};
use crate::schedule::timing::Timing;
use crate::time::Moment;
use chrono::NaiveDateTime;

/// One time of an event that doesn't take place any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalledOff {
    /// What the calendar calls the event, and which version of it this is.
    pub source: Source,
    /// What that time alone is called, where it was changed once and taken over as an event of its own.
    pub alone: String,
    pub(super) when: When,
}

impl CalledOff {
    /// When it would have been.
    #[must_use]
    pub fn at(&self) -> Moment {
        Moment::new(self.when.in_utc().and_utc(), self.when.zone)
    }

    /// The entry here without that time. All else that the person changed of it stays, and what they did with that time
    /// gives way. `None` where the calendar has no such time in it, or had called it off before.
    #[must_use]
    pub fn taken_out_of(&self, here: &Entry) -> Option<Entry> {
        let mut file = here.as_said();
        let key = self.key_in(&file)?;
        if !file.keys_on(key.date()).contains(&key) {
            return None;
        }
        let before = file.changes.insert(key, Change::Skip);
        if before == Some(Change::Skip) {
            return None;
        }
        if let Some(source) = &mut file.source {
            // So that an older file, read again, doesn't bring it back.
            source.sequence = source.sequence.max(self.source.sequence);
        }
        Some(here.renewed_by(file))
    }

    fn key_in(&self, file: &Entry) -> Option<NaiveDateTime> {
        if let Timing::EveryHours { .. } = file.timing {
            return Some(self.when.in_utc());
        }
        let zone = match file.zone {
            EntryZone::Fixed(zone) => zone,
            EntryZone::Here => self.when.zone,
        };
        let start = When {
            wall: file.timing.start()?,
            zone,
            ..self.when
        };
        Some(key(self.when, start))
    }
}
