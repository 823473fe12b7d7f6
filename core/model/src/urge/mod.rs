//! The urge timer: how strong before, some minutes with one step, how strong after.
//!
//! Urge surfing: Marlatt & Gordon 1985, Relapse Prevention. The 3 to 20 minutes are this project's choice.
//! It is kept when it begins, so that a phone that is closed in the middle loses nothing.

use crate::document::Body;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::ifthen::{Did, offer_scale as scale, text};
use crate::insight::{Draw, StepRef, Trial};
use crate::time::Moment;
use serde::{Deserialize, Serialize};

/// Fewest minutes.
pub const MINUTES_MIN: u8 = 3;
/// Most minutes.
pub const MINUTES_MAX: u8 = 20;
/// Minutes when nobody chooses: within the range, long enough for the timer to say more than the first moment.
pub const MINUTES_USUAL: u8 = 10;
/// Minutes after its time is up within which a craving after still tells something about it. The project's own choice.
const COUNTS_MINUTES: i64 = 60;
/// Most characters of what helped.
pub const HELPED_MAX: usize = 500;
const MINUTE: i64 = 60_000;

/// One urge. It began at the moment of its document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Urge {
    /// How strong it was to begin with, 0–10.
    pub before: u8,
    /// Minutes that the timer runs.
    pub minutes: u8,
    /// What the person does meanwhile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepRef>,
    /// How that was drawn, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draw: Option<Draw>,
    /// How it ended; `None`: not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<UrgeEnd>,
}

/// How an urge ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UrgeEnd {
    /// When this was told.
    pub at: Moment,
    /// How strong it was then, 0–10.
    pub after: u8,
    /// Whether the person did what stood there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub did: Option<Did>,
    /// What helped, in their own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub helped: Option<String>,
}

/// Where a timer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum UrgeState {
    /// It runs.
    Running {
        /// Seconds left, at least 1.
        left: u32,
    },
    /// Its time is up, and nobody said how it went.
    TimeUp,
    /// It is told.
    Ended,
}

impl Body for Urge {
    const KIND: &'static str = "urge";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        let mut bad = Vec::new();
        scale("before", Some(self.before), &mut bad);
        if !(MINUTES_MIN..=MINUTES_MAX).contains(&self.minutes) {
            bad.push(FieldError::new("minutes", FieldCode::OutOfRange));
        }
        if let Some(Err(error)) = self.step.as_ref().map(StepRef::check) {
            bad.extend(error.fields);
        }
        if let Some(draw) = &self.draw {
            draw.check(&mut bad);
            if self.step.as_ref() != Some(&draw.chosen) {
                bad.push(FieldError::new("step", FieldCode::NotAChoice));
            }
        }
        if let Some(end) = &self.end {
            scale("end.after", Some(end.after), &mut bad);
            if let Some(helped) = &end.helped {
                text("end.helped", helped, HELPED_MAX, &mut bad);
            }
        }
        DraftError::unless_empty(bad)
    }
}

impl Urge {
    /// Where the timer stands. A clock put back starts it anew at most.
    #[must_use]
    pub fn state(&self, began: &Moment, now: &Moment) -> UrgeState {
        if self.end.is_some() {
            return UrgeState::Ended;
        }
        let all = i64::from(self.minutes) * MINUTE;
        let passed = (now.utc_ms() - began.utc_ms()).max(0);
        match u32::try_from((all - passed).max(0).div_euclid(1_000)) {
            Ok(left @ 1..) => UrgeState::Running { left },
            _ => UrgeState::TimeUp,
        }
    }

    /// What it adds to what works: only where the step was drawn. A craving told long after the time was up counts as
    /// not told.
    #[must_use]
    pub fn trial(&self, began: &Moment) -> Option<Trial> {
        let at = began.utc_ms();
        let until = at + (i64::from(self.minutes) + COUNTS_MINUTES) * MINUTE;
        let after = self
            .end
            .as_ref()
            .map(|end| (end.after, end.at.utc_ms()))
            .filter(|(_, told)| (at..=until).contains(told));
        Some(Trial {
            draw: self.draw.clone()?,
            at,
            before: self.before,
            after,
            until,
        })
    }
}

#[cfg(test)]
mod tests;
