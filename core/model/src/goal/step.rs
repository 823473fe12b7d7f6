//! One small step.

use crate::NaiveDate;
use crate::field::FieldError;
use crate::id::ItemId;
use crate::text::{self, LINE_MAX};
use serde::{Deserialize, Serialize};

/// A step towards a goal. Its dates are those on the wall, wherever the person is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Which step; stays the same when it is changed or moved.
    pub id: ItemId,
    /// What to do. At most [`LINE_MAX`] characters.
    pub text: String,
    /// The day it is meant for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// The day on which to remind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remind: Option<NaiveDate>,
    /// The day on which it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<NaiveDate>,
}

/// How a step stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Done.
    Done,
    /// Without a day.
    Open,
    /// Meant for a later day.
    Ahead,
    /// Meant for this day.
    Today,
    /// Its day has passed. That is no fault: it can have another.
    Passed,
}

impl Standing {
    /// The name in data.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Open => "open",
            Self::Ahead => "ahead",
            Self::Today => "today",
            Self::Passed => "passed",
        }
    }
}

impl Step {
    /// How it stands on a day.
    #[must_use]
    pub fn standing(&self, today: NaiveDate) -> Standing {
        match (self.done, self.due) {
            (Some(_), _) => Standing::Done,
            (None, None) => Standing::Open,
            (None, Some(due)) if due > today => Standing::Ahead,
            (None, Some(due)) if due == today => Standing::Today,
            (None, Some(_)) => Standing::Passed,
        }
    }

    /// The day to remind of it, if it is still to be done.
    #[must_use]
    pub fn reminder(&self) -> Option<NaiveDate> {
        self.remind.filter(|_| self.done.is_none())
    }

    pub(super) fn check(&self, at: &str, bad: &mut Vec<FieldError>) {
        text::required(bad, &format!("{at}text"), &self.text, LINE_MAX);
    }
}
