//! The daily check-in.

mod draft;

pub use crate::field::{DraftError, FieldCode, FieldError};
pub use draft::{CheckInDraft, UseDraft};

use crate::id::ItemId;
use crate::rev::Rev;
use crate::time::Moment;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Version of the check-in's form that this code writes.
pub const VERSION: u16 = 1;
/// The strongest value of a 0–10 scale.
pub const SCALE_MAX: u8 = 10;
/// Most characters of a note.
pub const NOTE_MAX: usize = 2_000;
/// A *no* covers at most so many days, the day of the check-in included.
pub const NO_COVERS: u64 = 7;
/// A *yes* names days at most so far back.
pub const YES_REACHES: u64 = 31;

/// One check-in as it is kept, shared and shown. What can be read is valid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CheckIn {
    /// Which check-in; stays the same through corrections.
    pub id: ItemId,
    /// Which version of it.
    pub rev: Rev,
    /// Version of the form.
    pub v: u16,
    /// When it was for.
    pub at: Moment,
    /// Craving, 0 none to 10 strongest.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub craving: Option<u8>,
    /// Mood, 0 worst to 10 best.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub mood: Option<u8>,
    /// Sleep, 0 worst to 10 best.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub sleep: Option<u8>,
    /// Confidence, 0 none to 10 most.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub confidence: Option<u8>,
    /// Whether there was a risky situation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub risky: Option<bool>,
    /// Use since the last check-in. Left out where the question was not answered, which is not *rather not say*.
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub substance_use: Option<SubstanceUse>,
    /// Hungry, angry, lonely, tired. Left out where the question was not answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub halt: Option<Halt>,
    /// Medication today.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub medication: Option<Medication>,
    /// The person's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub note: Option<String>,
}

/// Use since the last check-in. Fixed when saved, so that a check-in added later for an earlier
/// day takes no day away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum SubstanceUse {
    /// No use from this day to the day of the check-in.
    No {
        /// The first of these days.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        since: NaiveDate,
    },
    /// Use on these days.
    Yes {
        /// At least one, in order, each once.
        #[cfg_attr(feature = "ts", ts(type = "Array<string>"))]
        days: Vec<NaiveDate>,
    },
    /// The person would rather not say.
    RatherNotSay,
}

/// Four states that often stand behind a craving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent answers, not a state machine"
)]
pub struct Halt {
    /// Hungry.
    pub hungry: bool,
    /// Angry.
    pub angry: bool,
    /// Lonely.
    pub lonely: bool,
    /// Tired.
    pub tired: bool,
}

/// Medication on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Medication {
    /// All of it was taken.
    Taken,
    /// Some of it was taken.
    Partly,
    /// It wasn't taken.
    NotTaken,
    /// None was planned.
    NonePlanned,
}

/// The first day that a *no* covers: the day after the last check-in's, at most
/// [`NO_COVERS`] days in all; the day itself for a first check-in or a second on one day.
#[must_use]
pub fn no_since(day: NaiveDate, last: Option<NaiveDate>) -> NaiveDate {
    let earliest = earliest_no(day);
    let after_last = last
        .and_then(|last| last.checked_add_days(Days::new(1)))
        .unwrap_or(day);
    after_last.clamp(earliest, day)
}

fn earliest_no(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(NO_COVERS - 1))
        .unwrap_or(day)
}

impl CheckIn {
    /// The date on the wall when it was made.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.at.local_date()
    }

    /// Everything that is wrong with it.
    ///
    /// # Errors
    /// Lists each bad field.
    pub fn check(&self) -> Result<(), DraftError> {
        let mut bad = Vec::new();
        if self.v != VERSION {
            bad.push(FieldError::new("v", FieldCode::UnknownVersion));
        }
        let scales = [
            ("craving", self.craving),
            ("mood", self.mood),
            ("sleep", self.sleep),
            ("confidence", self.confidence),
        ];
        for (name, value) in scales {
            if value.is_some_and(|value| value > SCALE_MAX) {
                bad.push(FieldError::new(name, FieldCode::OutOfRange));
            }
        }
        let substance_use = self.substance_use.as_ref();
        bad.extend(substance_use.and_then(|answer| answer.check(self.day())));
        if self
            .note
            .as_ref()
            .is_some_and(|note| note.chars().count() > NOTE_MAX)
        {
            bad.push(FieldError::new("note", FieldCode::TooLong));
        }
        DraftError::unless_empty(bad)
    }
}

impl SubstanceUse {
    fn check(&self, day: NaiveDate) -> Option<FieldError> {
        match self {
            Self::No { since } if *since > day || *since < earliest_no(day) => {
                Some(FieldError::new("use.since", FieldCode::OutOfRange))
            }
            Self::Yes { days } if days.is_empty() => {
                Some(FieldError::new("use.days", FieldCode::Missing))
            }
            Self::Yes { days } => {
                let earliest = day.checked_sub_days(Days::new(YES_REACHES)).unwrap_or(day);
                if days.iter().any(|d| *d > day || *d < earliest) {
                    return Some(FieldError::new("use.days", FieldCode::OutOfRange));
                }
                let ordered = days.windows(2).all(|pair| pair[0] < pair[1]);
                (!ordered).then(|| FieldError::new("use.days", FieldCode::NotInOrder))
            }
            _ => None,
        }
    }
}

/// What is read before it is checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    id: ItemId,
    rev: Rev,
    v: u16,
    at: Moment,
    craving: Option<u8>,
    mood: Option<u8>,
    sleep: Option<u8>,
    confidence: Option<u8>,
    risky: Option<bool>,
    #[serde(rename = "use")]
    substance_use: Option<SubstanceUse>,
    halt: Option<Halt>,
    medication: Option<Medication>,
    note: Option<String>,
}

impl TryFrom<Raw> for CheckIn {
    type Error = DraftError;

    fn try_from(raw: Raw) -> Result<Self, DraftError> {
        let checkin = Self {
            id: raw.id,
            rev: raw.rev,
            v: raw.v,
            at: raw.at,
            craving: raw.craving,
            mood: raw.mood,
            sleep: raw.sleep,
            confidence: raw.confidence,
            risky: raw.risky,
            substance_use: raw.substance_use,
            halt: raw.halt,
            medication: raw.medication,
            note: raw.note,
        };
        checkin.check()?;
        Ok(checkin)
    }
}

#[cfg(test)]
mod tests;
