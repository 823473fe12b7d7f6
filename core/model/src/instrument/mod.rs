//! Instruments as data: what a pack holds, how answers are scored, what a result is.

mod answers;
mod check;
mod result;
mod rules;
mod score;

pub use answers::{AnswerError, Answers};
pub use check::PackFault;
pub use result::{InstrumentResult, VERSION};
pub use rules::{
    AnswerOption, Band, FlagRule, InstrumentItem, MissingRule, ScoreMethod, ScoreRange, ScoreRule,
    SkipIf, Vector,
};
pub use score::{PartScore, Scored, score};

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Flag that opens the safety path at once, whatever the total.
pub const FLAG_SAFETY: &str = "safety";
/// Flag that offers the longer form.
pub const FLAG_FOLLOW_UP: &str = "follow_up";
/// Name of the score of the whole.
pub const TOTAL: &str = "total";

/// One instrument, as its pack describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Short stable name, such as `phq-9`.
    pub code: String,
    /// Published name.
    pub title: String,
    /// Language of the wording, such as `en`.
    pub language: String,
    /// Which published wording this is, exactly.
    pub wording_version: String,
    /// May it be bundled?
    pub licence_status: LicenceStatus,
    /// Who holds the rights.
    pub holder: String,
    /// The holder's notice, kept with the words.
    pub notice: String,
    /// The terms, and where they were read.
    pub terms: String,
    /// Where the instrument and its cuts were published.
    pub citation: Vec<String>,
    /// What is known about how well it works.
    pub evidence: Evidence,
    /// How far it has been looked at by those who must.
    pub review: Review,
    /// How far back it asks.
    pub recall_days: u16,
    /// It is not offered again sooner than this.
    pub min_interval_days: u16,
    /// Whether it may be filled in without another person.
    pub self_report_valid: bool,
    /// Whether the published words are in it. Without them it can score what was filled in elsewhere, and no
    /// text may stand in its items and answers.
    #[serde(default = "yes")]
    pub wording: bool,
    /// Which way is better.
    #[serde(default)]
    pub rising: Rising,
    /// The sentence before the items.
    #[serde(default)]
    pub stem: String,
    /// Answers of every item that has none of its own.
    #[serde(default)]
    pub options: Vec<AnswerOption>,
    /// The items, in published order.
    pub items: Vec<InstrumentItem>,
    /// How scores are made of the answers. The one called [`TOTAL`], if any, is the score of the whole.
    pub scores: Vec<ScoreRule>,
    /// What raises a flag.
    #[serde(default)]
    pub flags: Vec<FlagRule>,
    /// The longer form that [`FLAG_FOLLOW_UP`] offers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<FollowUp>,
    /// LOINC codes of the whole, where confirmed.
    #[serde(default)]
    pub loinc: Loinc,
    /// Answers with what they must come to.
    pub vectors: Vec<Vector>,
}

fn yes() -> bool {
    true
}

/// Terms of use, as far as bundling goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LicenceStatus {
    /// No permission is needed.
    Open,
    /// Not for commercial use.
    Nc,
    /// The holder must be asked.
    Ask,
    /// Not known.
    Unknown,
}

/// How far a pack has been reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Review {
    /// Never shown.
    NeedsReview,
    /// Shown under "not yet checked by a clinician".
    NeedsClinicalSignoff,
    /// Signed off.
    Reviewed,
}

/// What is known about how well an instrument works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// In one word.
    pub level: EvidenceLevel,
    /// What was found, and where it was published.
    pub says: String,
}

/// How far an instrument has been studied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceLevel {
    /// Its scores were compared with a reference in published studies.
    Validated,
    /// Something is published, but not on this form, or sources disagree.
    Limited,
    /// Of our own, and not studied.
    Untested,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rising {
    /// A higher score stands for more of what weighs on a person.
    #[default]
    Burden,
    /// A higher score stands for more of what helps.
    Strength,
    /// It has no single direction.
    Neither,
}

/// Why an instrument is not offered to a person to fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotOffered {
    /// Somebody must look at it first.
    #[error("it waits for a review")]
    NeedsReview,
    /// Its published words are not there.
    #[error("its words are not in the pack")]
    NoWording,
    /// It needs another person to ask.
    #[error("it is not made for filling in alone")]
    NotForSelfReport,
    /// The holder must be asked first, or nobody knows.
    #[error("its terms do not allow it")]
    Licence,
}

impl NotOffered {
    /// All of them, so that a catalogue can be checked for a sentence each.
    pub const ALL: [Self; 4] = [
        Self::NeedsReview,
        Self::NoWording,
        Self::NotForSelfReport,
        Self::Licence,
    ];

    /// Stable code of this reason.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NeedsReview => "instrument_needs_review",
            Self::NoWording => "instrument_no_wording",
            Self::NotForSelfReport => "instrument_not_for_self_report",
            Self::Licence => "instrument_licence",
        }
    }
}

/// A longer form, offered by a positive short one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// Code of the longer instrument.
    pub instrument: String,
    /// What the cut finds and misses.
    pub trade_off: String,
}

/// LOINC codes of an instrument, where confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Loinc {
    /// The panel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub panel: Option<String>,
    /// The total score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<String>,
    /// The answer list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<String>,
}

/// Answers by item code; `None` where left out.
pub type AnswerMap = BTreeMap<String, Option<u8>>;

impl Instrument {
    /// The item of this code.
    #[must_use]
    pub fn item(&self, code: &str) -> Option<&InstrumentItem> {
        self.items.iter().find(|item| item.code == code)
    }

    /// The answers that an item offers.
    #[must_use]
    pub fn options_of<'a>(&'a self, item: &'a InstrumentItem) -> &'a [AnswerOption] {
        item.options.as_deref().unwrap_or(&self.options)
    }

    /// The value of an item's answer for a number of days, where its answers are ranges of days.
    #[must_use]
    pub fn value_of_days(&self, item: &str, days: u16) -> Option<u8> {
        if days > self.recall_days {
            return None;
        }
        let options = self.options_of(self.item(item)?).iter();
        let reached = options.filter(|option| option.from_days.is_some_and(|from| from <= days));
        Some(reached.max_by_key(|option| option.from_days)?.value)
    }

    /// The rule of this name.
    #[must_use]
    pub fn score_rule(&self, code: &str) -> Option<&ScoreRule> {
        self.scores.iter().find(|rule| rule.code == code)
    }

    /// The rule for the score of the whole; some instruments have none, only scores of their parts.
    #[must_use]
    pub fn total(&self) -> Option<&ScoreRule> {
        self.score_rule(TOTAL)
    }

    /// Whether its results name each score, beside the score of the whole: where there are several, or the
    /// same answers are counted on more than one scale in the world.
    #[must_use]
    pub fn has_parts(&self) -> bool {
        self.total().is_none()
            || self.scores.len() > 1
            || self.scores.iter().any(|rule| rule.scale.is_some())
    }

    /// How many days lie between two times of filling it in: never fewer than it looks back.
    #[must_use]
    pub fn interval_days(&self) -> u16 {
        self.recall_days.max(self.min_interval_days)
    }

    /// The first day on which it can be filled in again after it was filled in.
    #[must_use]
    pub fn offered_again(&self, last: NaiveDate) -> NaiveDate {
        last.checked_add_days(Days::new(u64::from(self.interval_days())))
            .unwrap_or(NaiveDate::MAX)
    }

    /// Whether two times of filling it in would ask about the same days.
    #[must_use]
    pub fn too_near(&self, one: NaiveDate, other: NaiveDate) -> bool {
        let apart = one.signed_duration_since(other).num_days().unsigned_abs();
        apart < u64::from(self.interval_days())
    }

    /// Whether a person may be offered it.
    ///
    /// # Errors
    /// The first reason why not.
    pub fn offered(&self) -> Result<(), NotOffered> {
        if self.review == Review::NeedsReview {
            return Err(NotOffered::NeedsReview);
        }
        if !matches!(self.licence_status, LicenceStatus::Open | LicenceStatus::Nc) {
            return Err(NotOffered::Licence);
        }
        if !self.wording {
            return Err(NotOffered::NoWording);
        }
        if !self.self_report_valid {
            return Err(NotOffered::NotForSelfReport);
        }
        Ok(())
    }

    /// The band of a score of the whole.
    #[must_use]
    pub fn band_of(&self, score: i64) -> Option<&Band> {
        self.total()?.band_of(score)
    }
}

#[cfg(test)]
mod tests;
