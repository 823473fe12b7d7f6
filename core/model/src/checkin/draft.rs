//! A check-in as a person enters it, before it has a name, a revision and its dates fixed.

use super::{CheckIn, DraftError, FieldCode, FieldError, Halt, Medication, SubstanceUse, VERSION};
use crate::id::ItemId;
use crate::rev::Rev;
use crate::time::Moment;
use chrono::NaiveDate;

mod read;

/// All that a person enters. Anything may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckInDraft {
    /// When it is for; left out: now, or as before for a correction.
    pub at: Option<Moment>,
    /// Craving, 0–10.
    pub craving: Option<u8>,
    /// Mood, 0–10.
    pub mood: Option<u8>,
    /// Sleep, 0–10.
    pub sleep: Option<u8>,
    /// Confidence, 0–10.
    pub confidence: Option<u8>,
    /// Risky situation.
    pub risky: Option<bool>,
    /// Use since last time.
    pub substance_use: Option<UseDraft>,
    /// Hungry, angry, lonely, tired.
    pub halt: Option<Halt>,
    /// Medication.
    pub medication: Option<Medication>,
    /// Note.
    pub note: Option<String>,
}

/// Use as it is entered: dates may be left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UseDraft {
    /// No use.
    No {
        /// The first day that this covers; left out: since the last check-in.
        since: Option<NaiveDate>,
    },
    /// Use on some days.
    Yes {
        /// Which; empty: the day of the check-in.
        days: Vec<NaiveDate>,
    },
    /// Rather not say.
    RatherNotSay,
}

impl CheckInDraft {
    /// Read a draft from JSON, strictly.
    ///
    /// # Errors
    /// Lists every unknown or bad field, not only the first.
    pub fn from_json(text: &str) -> Result<Self, DraftError> {
        read::draft(text)
    }

    /// Make a new check-in of it. `last` is the day of the last check-in at or before this one.
    ///
    /// # Errors
    /// Lists each bad field.
    pub fn save(
        self,
        id: ItemId,
        rev: Rev,
        now: &Moment,
        last: Option<NaiveDate>,
    ) -> Result<CheckIn, DraftError> {
        let at = self.at.unwrap_or(*now);
        self.finish(id, rev, at, now, |day| super::no_since(day, last))
    }

    /// Correct an earlier check-in with it: the same id, the same time unless another is given,
    /// and the same first day of a *no* unless another is given or the time moved away from it.
    ///
    /// # Errors
    /// Lists each bad field.
    pub fn correct(
        self,
        old: &CheckIn,
        rev: Rev,
        now: &Moment,
        last: Option<NaiveDate>,
    ) -> Result<CheckIn, DraftError> {
        let at = self.at.unwrap_or(old.at);
        // A time that stays is not judged again: a clock that was put back must not forbid corrections.
        let now = if self.at.is_some() { now } else { &old.at };
        let kept = match old.substance_use {
            Some(SubstanceUse::No { since }) => Some(since),
            _ => None,
        };
        self.finish(old.id, rev, at, now, |day| match kept {
            Some(since) => since.clamp(super::earliest_no(day), day),
            None => super::no_since(day, last),
        })
    }

    fn finish(
        self,
        id: ItemId,
        rev: Rev,
        at: Moment,
        now: &Moment,
        since_of: impl Fn(NaiveDate) -> NaiveDate,
    ) -> Result<CheckIn, DraftError> {
        let day = at.local_date();
        let substance_use = self.substance_use.map(|answer| match answer {
            UseDraft::No { since } => SubstanceUse::No {
                since: since.unwrap_or_else(|| since_of(day)),
            },
            UseDraft::Yes { days } if days.is_empty() => SubstanceUse::Yes { days: vec![day] },
            UseDraft::Yes { mut days } => {
                days.sort_unstable();
                days.dedup();
                SubstanceUse::Yes { days }
            }
            UseDraft::RatherNotSay => SubstanceUse::RatherNotSay,
        });
        let note = self
            .note
            .map(|note| note.trim().to_owned())
            .filter(|note| !note.is_empty());
        let checkin = CheckIn {
            id,
            rev,
            v: VERSION,
            at,
            craving: self.craving,
            mood: self.mood,
            sleep: self.sleep,
            confidence: self.confidence,
            risky: self.risky,
            substance_use,
            halt: self.halt,
            medication: self.medication,
            note,
        };
        let mut bad = checkin
            .check()
            .err()
            .map(|error| error.fields)
            .unwrap_or_default();
        if at.utc_ms() > now.utc_ms() {
            bad.push(FieldError::new("at", FieldCode::InFuture));
        }
        DraftError::unless_empty(bad)?;
        Ok(checkin)
    }
}

impl From<&CheckIn> for CheckInDraft {
    /// What the person entered, to start a correction from.
    fn from(old: &CheckIn) -> Self {
        let substance_use = old.substance_use.as_ref().map(|answer| match answer {
            // Left open, so that a correction keeps it and a moved time can shorten it.
            SubstanceUse::No { .. } => UseDraft::No { since: None },
            SubstanceUse::Yes { days } => UseDraft::Yes { days: days.clone() },
            SubstanceUse::RatherNotSay => UseDraft::RatherNotSay,
        });
        Self {
            at: None,
            craving: old.craving,
            mood: old.mood,
            sleep: old.sleep,
            confidence: old.confidence,
            risky: old.risky,
            substance_use,
            halt: old.halt,
            medication: old.medication,
            note: old.note.clone(),
        }
    }
}
