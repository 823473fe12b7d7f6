//! Alerts: that a rule began to hold, told to somebody whose grant names the rule.
//!
//! An alert says which rule and since which day, and nothing else: the answers behind it may not be shared.

use super::check::is_code;
use super::{Facts, Rule, code_of, episodes, firing};
use crate::document::{Body, Kept};
use crate::field::{DraftError, FieldCode, FieldError};
use crate::id::ItemId;
use crate::rev::Rev;
use crate::time::Moment;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Version of an alert's form that this code writes.
pub const ALERT_VERSION: u16 = 1;

/// One alert as it is shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Alert {
    /// Which alert.
    pub id: ItemId,
    /// Which version of it.
    pub rev: Rev,
    /// Version of the form.
    pub v: u16,
    /// When it was raised.
    pub at: Moment,
    /// Which rule, by its code.
    pub rule: String,
    /// The first day of the episode that it is about.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub since: NaiveDate,
}

impl Alert {
    /// Whether it is well formed: a code, and an episode that began no later than it was raised.
    ///
    /// # Errors
    /// Lists each bad field.
    pub fn check(&self) -> Result<(), DraftError> {
        let mut bad = Vec::new();
        if self.v != ALERT_VERSION {
            bad.push(FieldError::new("v", FieldCode::UnknownVersion));
        }
        if !is_code(&self.rule) {
            bad.push(FieldError::new("rule", FieldCode::NotAChoice));
        }
        if self.since > self.at.local_date() {
            bad.push(FieldError::new("since", FieldCode::NotInOrder));
        }
        DraftError::unless_empty(bad)
    }
}

/// An alert as the person's own home keeps it, once per episode: a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Raised {
    /// Which rule.
    pub rule: String,
    /// The first day of the episode.
    pub since: NaiveDate,
    /// The rule was switched off since: nobody is told any more, and it is not raised again in this episode.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub taken_back: bool,
}

impl Body for Raised {
    const KIND: &'static str = "alert";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        code_of(&self.rule)
    }
}

impl From<Kept<Raised>> for Alert {
    fn from(kept: Kept<Raised>) -> Self {
        Self {
            id: kept.id,
            rev: kept.rev,
            v: ALERT_VERSION,
            at: kept.at,
            rule: kept.body.rule,
            since: kept.body.since,
        }
    }
}

/// The first day of the episode that a rule is in today, where no alert was raised for that episode yet.
///
/// Entries that are made or corrected later can move an episode's first day: an alert raised within the episode, and
/// not about an earlier one, counts for it too.
#[must_use]
pub fn to_raise(rule: &Rule, facts: &Facts, raised: &[Kept<Raised>]) -> Option<NaiveDate> {
    let since = firing(rule, facts, &[])?.since;
    let mut earlier = episodes(rule, facts);
    earlier.pop();
    let about_earlier = |day: &NaiveDate| earlier.iter().any(|e| (e.began..=e.last).contains(day));
    let known = raised.iter().any(|one| {
        let Raised {
            rule: of,
            since: day,
            ..
        } = &one.body;
        *of == rule.code && (*day >= since || one.at.local_date() >= since && !about_earlier(day))
    });
    (!known).then_some(since)
}
