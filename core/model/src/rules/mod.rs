//! Early-warning rules: data in plain sight, each saying why it fired. Not a prediction, and no score for a person.
//!
//! A rule looks at check-ins and results of some days and holds, doesn't hold, or can't be known: silence is unknown,
//! never a no. It speaks once per episode.

mod alert;
mod average;
mod check;
mod episode;
mod facts;
mod signal;

pub use alert::{ALERT_VERSION, Alert, Raised, to_raise};
pub use check::RuleFault;
pub(crate) use check::is_code;
pub use episode::{Episode, Firing, episodes, firing};
pub use facts::{Facts, HORIZON_DAYS};
pub use signal::{Numbers, State, state};

use crate::document::Body;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::instrument::Review;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One rule, as its file has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its name, `a-z0-9_`.
    pub code: String,
    /// The key of its sentence in the catalogue.
    pub sentence: String,
    /// The step it offers, by its code.
    pub step: String,
    /// How far it has been checked.
    pub review: Review,
    /// What it looks at.
    pub signal: Signal,
    /// Days in a row on which it must be known *not* to hold before it can speak again.
    pub rearm_days: u16,
    /// Where its threshold comes from.
    pub basis: Basis,
    /// Why the project chose this threshold, where it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The publication: needed where the threshold is published; else of what the rule looks at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

impl Rule {
    /// The key of what it is called.
    #[must_use]
    pub fn title(&self) -> String {
        format!("{}-title", self.sentence)
    }

    /// The key of the sentence that says when it speaks, with the numbers of [`Signal::terms`]: for whoever decides
    /// about it before it ever did.
    #[must_use]
    pub fn description(&self) -> String {
        format!("{}-when", self.sentence)
    }
}

/// Where a threshold comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// It stands in the source.
    Published,
    /// No source gives one: it is this project's own choice, with its reason.
    ProjectChoice,
}

/// The scales of a check-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// Craving.
    Craving,
    /// Mood.
    Mood,
    /// Sleep.
    Sleep,
    /// Confidence.
    Confidence,
}

/// What a rule looks at. Windows end with the day in question, which is included. A day counts once, however many
/// check-ins it has: of several answers their mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Signal {
    /// The mean of the last days is at least so many points above that of the days before them.
    Rise {
        /// Of which scale.
        scale: Scale,
        /// Points.
        by: u8,
        /// Days of the later mean.
        days: u16,
        /// Days of the earlier mean.
        before: u16,
        /// Fewest days with an answer in each.
        least: u16,
    },
    /// The mean of the last days is at least so many points below that of the days before them.
    Fall {
        /// Of which scale.
        scale: Scale,
        /// Points.
        by: u8,
        /// Days of the later mean.
        days: u16,
        /// Days of the earlier mean.
        before: u16,
        /// Fewest days with an answer in each.
        least: u16,
    },
    /// On at least so many of the last days the answer was at most this.
    LowDays {
        /// Of which scale.
        scale: Scale,
        /// The value, and all below it.
        at_most: u8,
        /// Days of the window.
        days: u16,
        /// How many of them.
        least: u16,
    },
    /// No check-in for so many days from somebody who made them.
    Silence {
        /// Days without one.
        days: u16,
        /// Length of the time up to the last check-in that is looked at.
        before: u16,
        /// Days with a check-in in that time, at least.
        least: u16,
    },
    /// A risky situation on at least so many of the last days.
    Risky {
        /// Days of the window.
        days: u16,
        /// How many of them.
        least: u16,
    },
    /// The last score is at least so much above the one before it.
    ScoreUp {
        /// Of which instrument.
        instrument: String,
        /// How much.
        by: i64,
        /// Days for which a result speaks.
        days: u16,
    },
    /// The last score has reached this, and the one before it (if any) had not.
    ScoreReaches {
        /// Of which instrument.
        instrument: String,
        /// The score.
        at_least: i64,
        /// Days for which a result speaks.
        days: u16,
    },
}

/// A person's choice about one rule: the off switch, as a document. The newest one of a rule decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSwitch {
    /// Which rule.
    pub rule: String,
    /// Whether it may speak.
    pub on: bool,
}

/// That a person has seen what a rule said, so that it doesn't say it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSeen {
    /// Which rule.
    pub rule: String,
    /// A day of the episode that it spoke of.
    pub day: NaiveDate,
}

impl Body for RuleSwitch {
    const KIND: &'static str = "rule_switch";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        code_of(&self.rule)
    }
}

impl Body for RuleSeen {
    const KIND: &'static str = "rule_seen";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        code_of(&self.rule)
    }
}

fn code_of(rule: &str) -> Result<(), DraftError> {
    let bad = (!is_code(rule)).then(|| FieldError::new("rule", FieldCode::NotAChoice));
    DraftError::unless_empty(bad.into_iter().collect())
}

/// Whether the person's switches leave a rule on: the last one given for it decides, none means on. Oldest first.
#[must_use]
pub fn is_on(rule: &str, switches: &[RuleSwitch]) -> bool {
    let last = switches.iter().rev().find(|one| one.rule == rule);
    last.is_none_or(|switch| switch.on)
}

#[cfg(test)]
mod tests;
