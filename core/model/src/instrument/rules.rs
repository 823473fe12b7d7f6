//! What a pack says of its items, scores, flags and vectors.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One possible answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerOption {
    /// What it adds to the score.
    pub value: u8,
    /// Published words; empty in a pack without wording.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The least number of days that it stands for, where the item asks for days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_days: Option<u16>,
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
    /// Published words; empty in a pack without wording.
    #[serde(default, skip_serializing_if = "String::is_empty")]
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
    /// It is passed over where one of these holds, and then counts as its least value, not as left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skip_if: Vec<SkipIf>,
}

/// Earlier answers that make a question needless.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkipIf {
    /// Items before this one, each answered or passed over.
    pub items: Vec<String>,
    /// Their values come to this or less.
    pub sum_at_most: i64,
}

/// How one score is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreRule {
    /// Stable name; [`super::TOTAL`] for the score of the whole.
    pub code: String,
    /// What is done with the values.
    pub method: ScoreMethod,
    /// The items that count; none named: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<String>,
    /// What the outcome is multiplied by.
    #[serde(default = "once")]
    pub times: u8,
    /// What is added at the end: moves a scale to another origin.
    #[serde(default)]
    pub add: i64,
    /// What happens when answers are missing.
    pub missing: MissingRule,
    /// Smallest and greatest possible score.
    pub range: ScoreRange,
    /// Where the scale comes from (some instruments have several).
    pub scale_origin: String,
    /// Stable name of the scale, kept with each result, where the same instrument is counted on several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<String>,
    /// Names for ranges of the score, lowest first; none where no cut is to be relied on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
}

fn once() -> u8 {
    1
}

impl ScoreRule {
    /// The band of a score.
    #[must_use]
    pub fn band_of(&self, score: i64) -> Option<&Band> {
        self.bands.iter().rev().find(|band| band.from <= score)
    }

    /// Whether an item counts.
    #[must_use]
    pub fn counts(&self, item: &str) -> bool {
        self.items.is_empty() || self.items.iter().any(|code| code == item)
    }
}

/// What is done with the values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoreMethod {
    /// Added up.
    Sum,
    /// The mean, rounded to a whole number after multiplying, half rounding up.
    Mean,
    /// The greatest.
    Max,
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
    /// Stable name in data, never shown: a person reads `words`, or `band-<instrument>-<code>`.
    pub code: String,
    /// The lowest score in it.
    pub from: i64,
    /// What a person reads, in a pack that is not part of the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// What raises a flag: one item's value, or a score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagRule {
    /// The flag.
    pub code: String,
    /// The item; left out: a score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The score; left out: the score of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<String>,
    /// Raised from this value on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<i64>,
    /// Raised up to this value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<i64>,
    /// Only where every point comes from these items.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only_from: Vec<String>,
}

impl FlagRule {
    /// Whether a value lies within its bounds.
    #[must_use]
    pub fn within(&self, value: i64) -> bool {
        self.at_least.is_none_or(|least| value >= least)
            && self.at_most.is_none_or(|most| value <= most)
    }
}

/// Answers and what they must come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// What it shows, and where it comes from.
    pub note: String,
    /// One character per item in order: a digit, or `-` for an answer left out; or
    /// numbers with commas between.
    pub answers: String,
    /// The score of the whole; left out: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<i64>,
    /// Its band; left out: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<String>,
    /// Every score that there is, by name, where results name them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub scores: BTreeMap<String, i64>,
    /// Their bands.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub bands: BTreeMap<String, String>,
    /// The flags.
    #[serde(default)]
    pub flags: Vec<String>,
    /// Items counted as missing.
    #[serde(default)]
    pub missing: Vec<String>,
    /// Whether a score was made up for missing answers.
    #[serde(default)]
    pub prorated: bool,
}
