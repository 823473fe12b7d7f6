//! Days and curves.

use std::collections::BTreeMap;

use cairn_model::NaiveDate;
use cairn_model::checkin::CheckIn;
use cairn_model::dashboard::{DAYS, Day, first_of};
use cairn_model::days::Calendar;
use serde::Serialize;

/// One column per day, the last being today. A day without an answer is a gap, never a zero.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Chart {
    /// The days.
    #[cfg_attr(feature = "ts", ts(type = "Array<string>"))]
    pub dates: Vec<NaiveDate>,
    /// Craving, 0 to 10, higher is stronger.
    pub craving: Vec<Option<u8>>,
    /// Mood, 0 to 10, higher is better.
    pub mood: Vec<Option<u8>>,
    /// Sleep, 0 to 10, higher is better.
    pub sleep: Vec<Option<u8>>,
    /// Confidence, 0 to 10, higher is better.
    pub confidence: Vec<Option<u8>>,
}

/// The last 90 days, oldest first, today included.
fn span(today: NaiveDate) -> Vec<NaiveDate> {
    first_of(today, DAYS)
        .iter_days()
        .take_while(|day| *day <= today)
        .collect()
}

/// The calendar of the last 90 days.
pub(super) fn days<'a>(
    check_ins: impl IntoIterator<Item = &'a CheckIn>,
    today: NaiveDate,
) -> Vec<Day> {
    let calendar = Calendar::of(check_ins);
    span(today)
        .into_iter()
        .map(|date| Day {
            date,
            state: calendar.state(date),
        })
        .collect()
}

/// The curves of the last 90 days. Of several answers on one day the last counts.
pub(super) fn chart<'a>(
    check_ins: impl IntoIterator<Item = &'a CheckIn>,
    today: NaiveDate,
) -> Chart {
    let mut by_day: BTreeMap<NaiveDate, Vec<&CheckIn>> = BTreeMap::new();
    for check_in in check_ins {
        by_day.entry(check_in.day()).or_default().push(check_in);
    }
    for answers in by_day.values_mut() {
        answers.sort_by_key(|check_in| (check_in.at.utc_ms(), check_in.rev));
    }
    let dates = span(today);
    let curve = |value: fn(&CheckIn) -> Option<u8>| {
        dates
            .iter()
            .map(|day| by_day.get(day)?.iter().rev().find_map(|one| value(one)))
            .collect()
    };
    Chart {
        craving: curve(|one| one.craving),
        mood: curve(|one| one.mood),
        sleep: curve(|one| one.sleep),
        confidence: curve(|one| one.confidence),
        dates,
    }
}
