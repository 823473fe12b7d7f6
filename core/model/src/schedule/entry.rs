//! One entry of the schedule.

use super::class::EntryKind;
use super::renew::Original;
use super::timing::{Timing, usable};
use crate::document::Body;
use crate::field::{DraftError, FieldCode, FieldError};
use chrono::NaiveDateTime;
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// Most characters of a title or a place.
pub const TITLE_MAX: usize = 200;
/// Most characters of a note.
pub const NOTE_MAX: usize = 2_000;
/// Most reminders of one occurrence.
pub const REMIND_MAX: usize = 5;
/// The earliest reminder: 90 days, in minutes.
pub const REMIND_EARLIEST: u32 = 90 * 24 * 60;
/// Most single changes of a repetition.
pub const CHANGES_MAX: usize = 1_000;
/// Most characters of what another calendar calls an entry.
pub const UID_MAX: usize = 255;

/// One entry of the schedule. What the person wrote in it stays inside the companion: a
/// notification is one of the neutral texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What it is about.
    pub kind: EntryKind,
    /// The person's own words for it.
    pub title: String,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Whatever else the person wants to know then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Whose wall clock its times are.
    pub zone: EntryZone,
    /// When it comes.
    pub timing: Timing,
    /// Minutes before it at which to remind; empty is at the time itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remind: Vec<u32>,
    /// Marked by the person: quiet hours don't hold it.
    #[serde(default)]
    pub essential: bool,
    /// Occurrences that were taken out or moved, by their planned wall time (the time of
    /// [`super::OccasionId`]).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub changes: BTreeMap<NaiveDateTime, Change>,
    /// Chance of this entry, drawn once when it was made: with the day it fixes the random minute.
    #[serde(default)]
    pub seed: u32,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// A change of one occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It does not take place.
    Skip,
    /// It takes place at this wall time instead.
    Move(NaiveDateTime),
}

/// What another calendar calls an entry, so that the same file read twice gives it once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its `UID`.
    pub uid: String,
    /// Its `SEQUENCE`.
    #[serde(default)]
    pub sequence: u32,
    /// What it said when the entry was last taken over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Box<Original>>,
}

/// Whose wall clock the times of an entry are. Its text is a zone's name, or `here`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryZone {
    /// The clock of one zone, wherever the person is.
    Fixed(Tz),
    /// The clock where the person is.
    Here,
}

/// A text that is neither a zone nor `here`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time zone")]
pub struct NotEntryZone;

impl NotEntryZone {
    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "zone_unknown"
    }
}

impl EntryZone {
    /// The zone, where the person is in `present`.
    #[must_use]
    pub fn at(self, present: Tz) -> Tz {
        match self {
            Self::Fixed(zone) => zone,
            Self::Here => present,
        }
    }
}

impl fmt::Display for EntryZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fixed(zone) => f.write_str(zone.name()),
            Self::Here => f.write_str("here"),
        }
    }
}

impl FromStr for EntryZone {
    type Err = NotEntryZone;

    fn from_str(text: &str) -> Result<Self, NotEntryZone> {
        match text {
            "here" => Ok(Self::Here),
            name => name.parse().map(Self::Fixed).map_err(|_| NotEntryZone),
        }
    }
}

impl Serialize for EntryZone {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EntryZone {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(D::Error::custom)
    }
}

impl Entry {
    /// An entry with nothing but what it must have.
    #[must_use]
    pub fn new(kind: EntryKind, title: impl Into<String>, zone: EntryZone, timing: Timing) -> Self {
        Self {
            kind,
            title: title.into(),
            place: None,
            note: None,
            zone,
            timing,
            remind: Vec::new(),
            essential: false,
            changes: BTreeMap::new(),
            seed: 0,
            source: None,
        }
    }

    /// Minutes before the time at which to remind.
    #[must_use]
    pub fn leads(&self) -> &[u32] {
        if self.remind.is_empty() {
            &[0]
        } else {
            &self.remind
        }
    }
}

impl Body for Entry {
    const KIND: &'static str = "schedule_entry";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        let mut bad = Vec::new();
        self.check_words(&mut bad);
        self.timing.check(&mut bad);
        self.check_kind(&mut bad);
        if self.remind.len() > REMIND_MAX || self.remind.iter().any(|lead| *lead > REMIND_EARLIEST)
        {
            bad.push(FieldError::new("remind", FieldCode::OutOfRange));
        }
        if !self.remind.windows(2).all(|pair| pair[0] > pair[1]) {
            bad.push(FieldError::new("remind", FieldCode::NotInOrder));
        }
        let moved = |change: &Change| match change {
            Change::Skip => true,
            Change::Move(to) => usable(*to),
        };
        if self.changes.len() > CHANGES_MAX || !self.changes.values().all(moved) {
            bad.push(FieldError::new("changes", FieldCode::OutOfRange));
        }
        DraftError::unless_empty(bad)
    }
}

impl Entry {
    fn check_words(&self, bad: &mut Vec<FieldError>) {
        let longer = |text: &str, most| text.chars().count() > most;
        if self.title.trim().is_empty() {
            bad.push(FieldError::new("title", FieldCode::Missing));
        }
        let texts = [
            ("title", Some(&self.title), TITLE_MAX),
            ("place", self.place.as_ref(), TITLE_MAX),
            ("note", self.note.as_ref(), NOTE_MAX),
            (
                "source.uid",
                self.source.as_ref().map(|source| &source.uid),
                UID_MAX,
            ),
        ];
        for (field, text, most) in texts {
            if text.is_some_and(|text| longer(text, most)) {
                bad.push(FieldError::new(field, FieldCode::TooLong));
            }
        }
    }

    /// What goes with what: see [`EntryKind`] and [`Timing`].
    fn check_kind(&self, bad: &mut Vec<FieldError>) {
        let fits = match &self.timing {
            Timing::Window { .. } => self.kind == EntryKind::Prompt,
            Timing::AsNeeded | Timing::EveryHours { .. } | Timing::Taper { .. } => {
                self.kind == EntryKind::Medication
            }
            Timing::At { .. } | Timing::Daily { .. } => self.kind != EntryKind::Prompt,
        };
        if !fits {
            bad.push(FieldError::new("timing.form", FieldCode::NotAChoice));
        }
        if self.essential && !self.kind.may_be_essential() {
            bad.push(FieldError::new("essential", FieldCode::NotAChoice));
        }
        // An appointment is at a place, and elapsed time has no wall: neither travels along.
        let stays =
            self.kind == EntryKind::Appointment || matches!(self.timing, Timing::EveryHours { .. });
        if stays && self.zone == EntryZone::Here {
            bad.push(FieldError::new("zone", FieldCode::NotAChoice));
        }
    }
}
