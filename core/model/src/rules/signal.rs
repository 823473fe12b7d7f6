//! Whether a rule holds on one day.

use super::average::Average;
use super::facts::{Day, Facts};
use super::{Rule, Scale, Signal};
use crate::dashboard::Mean;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// Numbers that the sentence names, as texts, by the names it knows them by.
pub type Numbers = BTreeMap<&'static str, String>;

impl Signal {
    /// The numbers of its threshold, as texts, by the names that the rule's description knows them by.
    #[must_use]
    pub fn terms(&self) -> Numbers {
        let terms = match self {
            Self::Rise {
                by, days, before, ..
            }
            | Self::Fall {
                by, days, before, ..
            } => vec![
                ("by", by.to_string()),
                ("days", days.to_string()),
                ("before", before.to_string()),
            ],
            Self::LowDays {
                at_most,
                days,
                least,
                ..
            } => vec![
                ("at_most", at_most.to_string()),
                ("days", days.to_string()),
                ("least", least.to_string()),
            ],
            Self::Risky { days, least } => {
                vec![("days", days.to_string()), ("least", least.to_string())]
            }
            Self::Silence { days, .. } => vec![("days", days.to_string())],
            Self::ScoreUp { by, .. } => vec![("by", by.to_string())],
            Self::ScoreReaches { at_least, .. } => vec![("at_least", at_least.to_string())],
        };
        terms.into_iter().collect()
    }
}

/// Whether a rule holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It does.
    Holds {
        /// The numbers that make it hold.
        numbers: Numbers,
        /// What it holds for: another value is another episode, also without a pause (a further result).
        mark: Option<NaiveDate>,
    },
    /// It is known not to.
    DoesNot,
    /// Too little was answered to know.
    Unknown,
}

/// Whether a rule holds on a day, from what is known up to it.
#[must_use]
pub fn state(rule: &Rule, facts: &Facts, day: NaiveDate) -> State {
    match &rule.signal {
        Signal::Rise {
            scale,
            by,
            days,
            before,
            least,
        } => change(facts, day, (*scale, *by, true), (*days, *before, *least)),
        Signal::Fall {
            scale,
            by,
            days,
            before,
            least,
        } => change(facts, day, (*scale, *by, false), (*days, *before, *least)),
        Signal::LowDays {
            scale,
            at_most,
            days,
            least,
        } => {
            let low = |one: &Day| {
                let Mean { sum, count } = one.of(*scale);
                (count > 0).then(|| sum <= u32::from(*at_most) * count)
            };
            let numbers = [("at_most", at_most.to_string())];
            days_with(facts, day, (*days, *least), low, numbers)
        }
        Signal::Risky { days, least } => {
            let risky = |one: &Day| (one.checkins > 0).then_some(one.risky);
            days_with(facts, day, (*days, *least), risky, [])
        }
        Signal::Silence {
            days,
            before,
            least,
        } => silence(facts, day, (*days, *before, *least)),
        Signal::ScoreUp {
            instrument,
            by,
            days,
        } => score(facts, day, (instrument, *days), |last, before| {
            before.map(|before| last - before >= *by)
        }),
        Signal::ScoreReaches {
            instrument,
            at_least,
            days,
        } => score(facts, day, (instrument, *days), |last, before| {
            Some(last >= *at_least && before.is_none_or(|before| before < *at_least))
        }),
    }
}

fn change(
    facts: &Facts,
    day: NaiveDate,
    (scale, by, up): (Scale, u8, bool),
    (days, before, least): (u16, u16, u16),
) -> State {
    let now = Average::of(facts.window(day, days), scale);
    let until = day.checked_sub_days(Days::new(u64::from(days)));
    let then = until.map_or(Average::default(), |until| {
        Average::of(facts.window(until, before), scale)
    });
    if now.days().min(then.days()) < u64::from(least) {
        return State::Unknown;
    }
    let (higher, lower) = if up { (now, then) } else { (then, now) };
    if !higher.is_above(lower, by) {
        return State::DoesNot;
    }
    holds([
        ("now", now.one_decimal()),
        ("before", then.one_decimal()),
        ("days", days.to_string()),
        ("earlier", before.to_string()),
    ])
}

/// Days of a window with something: known to be enough, known not to be even if the silent days had it, or unknown.
fn days_with<const N: usize>(
    facts: &Facts,
    day: NaiveDate,
    (days, least): (u16, u16),
    has: impl Fn(&Day) -> Option<bool>,
    more: [(&'static str, String); N],
) -> State {
    let window = facts.window(day, days);
    let (mut with, mut without) = (0_usize, 0_usize);
    for one in window {
        match has(one) {
            Some(true) => with += 1,
            Some(false) => without += 1,
            None => {}
        }
    }
    if with >= usize::from(least) {
        let counts = [("count", with.to_string()), ("days", days.to_string())];
        holds(counts.into_iter().chain(more))
    } else if usize::from(days) - without.min(usize::from(days)) < usize::from(least) {
        State::DoesNot
    } else {
        State::Unknown
    }
}

fn silence(facts: &Facts, day: NaiveDate, (days, before, least): (u16, u16, u16)) -> State {
    let all = facts.window(day, super::HORIZON_DAYS);
    let Some(silent) = all.iter().rev().position(|one| one.checkins > 0) else {
        return State::Unknown;
    };
    if silent < usize::from(days) {
        return State::DoesNot;
    }
    let final_day = day.checked_sub_days(Days::new(u64::try_from(silent).unwrap_or(0)));
    let days_before = final_day.map_or(0, |last| {
        let window = facts.window(last, before);
        window.iter().filter(|one| one.checkins > 0).count()
    });
    if days_before < usize::from(least) {
        return State::DoesNot;
    }
    holds([("days", silent.to_string())])
}

fn score(
    facts: &Facts,
    day: NaiveDate,
    (instrument, days): (&str, u16),
    meets: impl Fn(i64, Option<i64>) -> Option<bool>,
) -> State {
    let Some(((at, last), before)) = facts.last_scores(instrument, day) else {
        return State::Unknown;
    };
    if (day - at).num_days() >= i64::from(days) {
        return State::Unknown;
    }
    match meets(last, before) {
        None => State::Unknown,
        Some(false) => State::DoesNot,
        Some(true) => State::Holds {
            numbers: [
                ("now", Some(last.to_string())),
                ("before", before.map(|before| before.to_string())),
            ]
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .collect(),
            mark: Some(at),
        },
    }
}

fn holds(numbers: impl IntoIterator<Item = (&'static str, String)>) -> State {
    State::Holds {
        numbers: numbers.into_iter().collect(),
        mark: None,
    }
}
