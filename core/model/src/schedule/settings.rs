//! How a person wants to be reminded.

use super::quiet::Quiet;
use super::timing::to_the_minute;
use crate::document::Body;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::time::Moment;
use chrono::{NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

const STEP_TIME: NaiveTime = NaiveTime::MIN.overflowing_add_signed(TimeDelta::hours(9)).0;

/// How a person wants to be reminded.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScheduleSettings {
    /// Hours without reminders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiet: Option<Quiet>,
    /// When on its day a step of a goal is reminded of, by the clock where the person is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step_time: Option<NaiveTime>,
    /// The last test whether reminders arrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub self_test: Option<SelfTest>,
}

/// "Did my reminder arrive?"
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfTest {
    /// When the person asked for it.
    pub asked: Moment,
    /// What the person said came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrival: Option<Arrival>,
}

/// What came of a self-test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrival {
    /// Whether it arrived.
    pub arrived: bool,
    /// When the person said so.
    pub at: Moment,
}

impl ScheduleSettings {
    /// When steps of goals are reminded of: nine in the morning unless the person chose another time.
    #[must_use]
    pub fn step_time(&self) -> NaiveTime {
        self.step_time.unwrap_or(STEP_TIME)
    }
}

impl Body for ScheduleSettings {
    const KIND: &'static str = "schedule_settings";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        let mut bad = Vec::new();
        if self.quiet.is_some_and(|quiet| !quiet.is_sound()) {
            bad.push(FieldError::new("quiet", FieldCode::OutOfRange));
        }
        if !to_the_minute(self.step_time()) {
            bad.push(FieldError::new("step_time", FieldCode::OutOfRange));
        }
        DraftError::unless_empty(bad)
    }
}
