//! Instruments as data: what a pack holds, how answers are scored, what a result is.

mod answers;
mod check;
mod result;
mod score;

pub use answers::{AnswerError, Answers};
pub use check::PackFault;
pub use result::{InstrumentResult, VERSION};
pub use score::{Scored, score};

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Flag that opens the safety path at once, whatever the total.
pub const FLAG_SAFETY: &str = "safety";
/// Flag that offers the longer form.
pub const FLAG_FOLLOW_UP: &str = "follow_up";

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
    /// How far it has been looked at by those who must.
    pub review: Review,
    /// How far back it asks.
    pub recall_days: u16,
    /// It is not offered again sooner than this.
    pub min_interval_days: u16,
    /// Whether it may be filled in without another person.
    pub self_report_valid: bool,
    /// The sentence before the items.
    pub stem: String,
    /// Answers of every item that has none of its own.
    pub options: Vec<AnswerOption>,
    /// The items, in published order.
    pub items: Vec<InstrumentItem>,
    /// How a score is made of the answers.
    pub score: ScoreRule,
    /// Names for ranges of the score, lowest first.
    pub bands: Vec<Band>,
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

/// One possible answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerOption {
    /// What it adds to the score.
    pub value: u8,
    /// Published words.
    pub text: String,
    /// LOINC answer code, where confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loinc: Option<String>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstrumentItem {
    /// Stable name. A question that two instruments share has one name.
    pub code: String,
    /// Published words.
    pub text: String,
    /// LOINC code, where confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loinc: Option<String>,
    /// Whether its value counts backwards (greatest minus value). True of this wording only.
    #[serde(default)]
    pub reverse: bool,
    /// Answers of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub options: Option<Vec<AnswerOption>>,
}

/// How a score is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreRule {
    /// What is done with the values.
    pub method: ScoreMethod,
    /// What happens when answers are missing.
    pub missing: MissingRule,
    /// Smallest and greatest possible score, and where that scale comes from.
    pub range: ScoreRange,
    /// Where the scale comes from (some instruments have several).
    pub scale_origin: String,
}

/// What is done with the values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoreMethod {
    /// Added up.
    Sum,
}

/// What happens when answers are missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MissingRule {
    /// Up to so many missing answers are made up for by the mean of the others, half rounding up.
    pub prorate_up_to: u8,
    /// Whose rule this is.
    pub source: String,
}

/// Bounds of a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreRange {
    /// Smallest.
    pub min: i64,
    /// Greatest.
    pub max: i64,
}

/// A name for a range of the score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Stable name in data, never shown: a person reads `band-<instrument>-<code>`.
    pub code: String,
    /// The lowest score in it.
    pub from: i64,
}

/// What raises a flag: one item's value, or the score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagRule {
    /// The flag.
    pub code: String,
    /// The item; left out: the score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Raised from this value on.
    pub at_least: i64,
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

/// Answers and what they must come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// What it shows, and where it comes from.
    pub note: String,
    /// One character per item in order: a digit, or `-` for an answer left out.
    pub answers: String,
    /// The score; left out: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<i64>,
    /// The band; left out: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<String>,
    /// The flags.
    #[serde(default)]
    pub flags: Vec<String>,
    /// Items counted as missing.
    #[serde(default)]
    pub missing: Vec<String>,
    /// Whether the score was made up for missing answers.
    #[serde(default)]
    pub prorated: bool,
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

    /// The first day on which it is offered again after it was filled in: never sooner than it
    /// looks back. A person may always take it by themselves.
    #[must_use]
    pub fn offered_again(&self, last: NaiveDate) -> NaiveDate {
        let days = self.recall_days.max(self.min_interval_days);
        last.checked_add_days(Days::new(u64::from(days)))
            .unwrap_or(NaiveDate::MAX)
    }

    /// The band of a score.
    #[must_use]
    pub fn band_of(&self, score: i64) -> Option<&Band> {
        self.bands.iter().rev().find(|band| band.from <= score)
    }
}

#[cfg(test)]
mod tests;
