//! Scoring: the same for every instrument, from its pack.

use super::{
    AnswerMap, Answers, FlagRule, Instrument, InstrumentItem, ScoreMethod, ScoreRule, TOTAL,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What answers come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Scored {
    /// Which instrument.
    pub instrument: String,
    /// The score of the whole, if there is one and enough was answered.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub score: Option<i64>,
    /// The band of that score.
    pub band: Option<String>,
    /// Each score by name, where there are several or the scale must be named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<PartScore>>"))]
    pub parts: Vec<PartScore>,
    /// Flags raised.
    pub flags: Vec<String>,
    /// Items left out.
    pub missing: Vec<String>,
    /// Whether missing answers were made up for by the mean of the others.
    pub prorated: bool,
}

/// One of several scores.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PartScore {
    /// Its name in the pack.
    pub code: String,
    /// The score, if enough was answered.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub score: Option<i64>,
    /// Its band.
    pub band: Option<String>,
    /// The scale it is counted on, where an instrument has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub scale: Option<String>,
}

/// What an item comes to.
#[derive(Clone, Copy)]
struct Value {
    /// As it was answered, or the least where it was passed over.
    raw: i64,
    /// As it counts: turned round where the wording asks for it.
    counted: i64,
}

type Values<'a> = BTreeMap<&'a str, Value>;

/// Score answers. Flags on one item are raised also where there is no score.
#[must_use]
pub fn score(instrument: &Instrument, answers: &Answers) -> Scored {
    let values = values(instrument, answers);
    let missing: Vec<String> = instrument
        .items
        .iter()
        .filter(|item| !values.contains_key(item.code.as_str()))
        .map(|item| item.code.clone())
        .collect();
    let outcomes: Vec<(&ScoreRule, Option<Outcome>)> = instrument
        .scores
        .iter()
        .map(|rule| (rule, outcome(instrument, rule, &values)))
        .collect();
    let of = |code: &str| {
        let found = outcomes.iter().find(|(rule, _)| rule.code == code);
        found.and_then(|(_, outcome)| outcome.map(|outcome| outcome.score))
    };
    let band = |rule: &ScoreRule, score: Option<i64>| {
        score.and_then(|score| rule.band_of(score).map(|band| band.code.clone()))
    };
    let mut flags: Vec<String> = instrument
        .flags
        .iter()
        .filter(|rule| raised(rule, answers, &values, &of))
        .map(|rule| rule.code.clone())
        .collect();
    flags.dedup();
    let part = |(rule, outcome): &(&ScoreRule, Option<Outcome>)| {
        let score = outcome.map(|outcome| outcome.score);
        PartScore {
            code: rule.code.clone(),
            score,
            band: band(rule, score),
            scale: rule.scale.clone(),
        }
    };
    let total = of(TOTAL);
    Scored {
        instrument: instrument.code.clone(),
        score: total,
        band: instrument.total().and_then(|rule| band(rule, total)),
        parts: if instrument.has_parts() {
            outcomes.iter().map(part).collect()
        } else {
            Vec::new()
        },
        flags,
        missing,
        prorated: outcomes
            .iter()
            .any(|(_, outcome)| outcome.is_some_and(|outcome| outcome.prorated)),
    }
}

/// The items that were answered or passed over.
fn values<'a>(instrument: &'a Instrument, answers: &Answers) -> Values<'a> {
    let mut values = Values::new();
    for item in &instrument.items {
        let value = match answers.value(&item.code) {
            Some(given) => counted(instrument, item, given),
            None if needless(item, &values) => least(instrument, item),
            None => None,
        };
        if let Some(value) = value {
            values.insert(&item.code, value);
        }
    }
    values
}

impl Instrument {
    /// Whether the answers given so far make an item needless, so that nobody has to be asked it.
    #[must_use]
    pub fn passes_over(&self, item: &InstrumentItem, given: &AnswerMap) -> bool {
        Answers::new(self, given).is_ok_and(|answers| needless(item, &values(self, &answers)))
    }
}

/// Whether earlier answers make an item needless.
fn needless(item: &InstrumentItem, values: &Values<'_>) -> bool {
    item.skip_if.iter().any(|rule| {
        let raw = |code: &String| values.get(code.as_str()).map(|value| value.raw);
        let known: Option<Vec<i64>> = rule.items.iter().map(raw).collect();
        known.is_some_and(|known| known.iter().sum::<i64>() <= rule.sum_at_most)
    })
}

fn counted(instrument: &Instrument, item: &InstrumentItem, given: u8) -> Option<Value> {
    let raw = i64::from(given);
    let (lowest, greatest) = edges(instrument, item)?;
    let counted = if item.reverse {
        greatest + lowest - raw
    } else {
        raw
    };
    Some(Value { raw, counted })
}

fn least(instrument: &Instrument, item: &InstrumentItem) -> Option<Value> {
    let (lowest, _) = edges(instrument, item)?;
    Some(Value {
        raw: lowest,
        counted: lowest,
    })
}

/// Smallest and greatest value of an item.
pub(super) fn edges(instrument: &Instrument, item: &InstrumentItem) -> Option<(i64, i64)> {
    let values = || {
        instrument
            .options_of(item)
            .iter()
            .map(|option| i64::from(option.value))
    };
    Some((values().min()?, values().max()?))
}

#[derive(Clone, Copy)]
struct Outcome {
    score: i64,
    prorated: bool,
}

fn outcome(instrument: &Instrument, rule: &ScoreRule, values: &Values<'_>) -> Option<Outcome> {
    let items: Vec<&InstrumentItem> = instrument
        .items
        .iter()
        .filter(|item| rule.counts(&item.code))
        .collect();
    let given: Vec<i64> = items
        .iter()
        .filter_map(|item| values.get(item.code.as_str()))
        .map(|value| value.counted)
        .collect();
    let missing = items.len().checked_sub(given.len())?;
    if missing > usize::from(rule.missing.prorate_up_to) {
        return None;
    }
    Some(Outcome {
        score: combine(rule, &given, items.len())?,
        prorated: missing > 0,
    })
}

/// The score of some values out of `all`; none of no values.
pub(super) fn combine(rule: &ScoreRule, given: &[i64], all: usize) -> Option<i64> {
    let greatest = *given.iter().max()?;
    let sum: i64 = given.iter().sum();
    let answered = i64::try_from(given.len()).ok()?;
    let all = i64::try_from(all).ok()?;
    let (over, under) = match rule.method {
        ScoreMethod::Sum => (sum * all, answered),
        ScoreMethod::Mean => (sum, answered),
        ScoreMethod::Max => (greatest, 1),
    };
    let over = over * i64::from(rule.times);
    // Half rounds up: floor((2 * over + under) / (2 * under)), in integers.
    (2 * over + under)
        .div_euclid(2 * under)
        .checked_add(rule.add)
}

fn raised(
    rule: &FlagRule,
    answers: &Answers,
    values: &Values<'_>,
    score: &impl Fn(&str) -> Option<i64>,
) -> bool {
    let value = match &rule.item {
        Some(item) => answers.value(item).map(i64::from),
        None => score(rule.score.as_deref().unwrap_or(TOTAL)),
    };
    let alone = rule.only_from.is_empty()
        || values
            .iter()
            .all(|(code, value)| value.counted == 0 || rule.only_from.iter().any(|c| c == code));
    value.is_some_and(|value| rule.within(value)) && alone
}
