//! A grant: one person's consent to one recipient. Fields follow 42 CFR 2.31 and GDPR 7 and 9.

use crate::id::{ItemId, LinkId};
use crate::item::Kind;
use crate::rev::Rev;
use crate::time::Moment;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Version of the grant's form that this code writes.
pub const VERSION: u16 = 1;

/// How much of each thing is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Detail {
    /// All of it.
    Full,
    /// No notes, and of instruments no single answers.
    Summary,
}

/// One consent. Made by a person, signed as exact bytes, read back with [`Grant::from_json`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Grant {
    /// Version of the form.
    pub v: u16,
    /// Which grant.
    pub id: ItemId,
    /// Its revision: of two grants on a link the higher one replaces the other.
    pub rev: Rev,
    /// The link it is for.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub link: LinkId,
    /// Who may see it, as the person knows them.
    pub recipient: String,
    /// What for, in words.
    pub purpose: String,
    /// Kinds of things.
    pub kinds: Vec<Kind>,
    /// Instruments by code, where results are among the kinds.
    pub instruments: Vec<String>,
    /// Early-warning rules by code, where alerts are among the kinds: those that may tell the recipient that they
    /// began to hold. The person saw each with its sentence before they agreed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<String>>"))]
    pub rules: Vec<String>,
    /// How much of each.
    pub detail: Detail,
    /// Things of this day and later; of an alert the whole episode.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub from: NaiveDate,
    /// Last day that it holds, if it ends by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, type = "string"))]
    pub until: Option<NaiveDate>,
    /// What ends it, in words, if an event does. The person ends it by withdrawing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub until_event: Option<String>,
    /// The notice against passing it on.
    pub notice: String,
    /// Version of that notice.
    pub notice_version: String,
    /// Language of the words shown.
    pub language: String,
    /// How to withdraw, as shown.
    pub how_to_withdraw: String,
    /// When it was given.
    pub date: Moment,
    /// The person's name, only if they typed one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub name: Option<String>,
    /// What the person wants to be called on this link.
    pub label: String,
}

impl Grant {
    /// Whether today is within its dates. Withdrawal is the log's to know.
    #[must_use]
    pub fn in_dates(&self, today: NaiveDate) -> bool {
        today >= self.from && !self.expired(today)
    }

    /// Whether its last day is over; what it covered is then to be destroyed.
    #[must_use]
    pub fn expired(&self, today: NaiveDate) -> bool {
        self.until.is_some_and(|until| today > until)
    }
}
