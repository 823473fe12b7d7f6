//! How a person wants to be reminded.

use super::quiet::Quiet;
use crate::document::Body;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::time::Moment;
use serde::{Deserialize, Serialize};

/// How a person wants to be reminded.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScheduleSettings {
    /// Hours without reminders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiet: Option<Quiet>,
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

impl Body for ScheduleSettings {
    const KIND: &'static str = "schedule_settings";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        let bad = match &self.quiet {
            Some(quiet) if !quiet.is_sound() => {
                vec![FieldError::new("quiet", FieldCode::OutOfRange)]
            }
            _ => Vec::new(),
        };
        DraftError::unless_empty(bad)
    }
}
