//! Scoring: the same for every instrument, from its pack.

use super::{Answers, FlagRule, Instrument, InstrumentItem, ScoreMethod};
use serde::{Deserialize, Serialize};

/// What answers come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Scored {
    /// Which instrument.
    pub instrument: String,
    /// The score, if enough was answered.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub score: Option<i64>,
    /// The band of the score.
    pub band: Option<String>,
    /// Flags raised.
    pub flags: Vec<String>,
    /// Items left out.
    pub missing: Vec<String>,
    /// Whether missing answers were made up for by the mean of the others.
    pub prorated: bool,
}

/// Score answers. Flags on one item are raised also where there is no score.
#[must_use]
pub fn score(instrument: &Instrument, answers: &Answers) -> Scored {
    let value = |item: &InstrumentItem| counted(instrument, item, answers.value(&item.code)?);
    let given: Vec<i64> = instrument.items.iter().filter_map(value).collect();
    let missing: Vec<String> = instrument
        .items
        .iter()
        .filter(|item| answers.value(&item.code).is_none())
        .map(|item| item.code.clone())
        .collect();
    let total = total(instrument, &given, missing.len());
    let raised = |rule: &&FlagRule| {
        let value = match &rule.item {
            Some(item) => answers.value(item).map(i64::from),
            None => total,
        };
        value.is_some_and(|value| value >= rule.at_least)
    };
    let mut flags: Vec<String> = instrument
        .flags
        .iter()
        .filter(raised)
        .map(|rule| rule.code.clone())
        .collect();
    flags.dedup();
    Scored {
        instrument: instrument.code.clone(),
        score: total,
        band: total
            .and_then(|total| instrument.band_of(total))
            .map(|band| band.code.clone()),
        flags,
        prorated: total.is_some() && !missing.is_empty(),
        missing,
    }
}

/// An item's value as it counts, turned round where the wording asks for it.
fn counted(instrument: &Instrument, item: &InstrumentItem, value: u8) -> Option<i64> {
    if !item.reverse {
        return Some(i64::from(value));
    }
    let values = || {
        instrument
            .options_of(item)
            .iter()
            .map(|option| i64::from(option.value))
    };
    Some(values().max()? + values().min()? - i64::from(value))
}

fn total(instrument: &Instrument, given: &[i64], missing: usize) -> Option<i64> {
    if given.is_empty() || missing > usize::from(instrument.score.missing.prorate_up_to) {
        return None;
    }
    let ScoreMethod::Sum = instrument.score.method;
    let sum: i64 = given.iter().sum();
    if missing == 0 {
        return Some(sum);
    }
    let answered = i64::try_from(given.len()).ok()?;
    let all = i64::try_from(given.len() + missing).ok()?;
    // mean x items, half rounding up: floor(2 * sum * all / answered + 1) / 2), in integers
    Some((2 * sum * all + answered).div_euclid(2 * answered))
}
