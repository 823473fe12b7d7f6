//! What a dashboard shows, computed the plain way. A store keeps aggregates and must come to the
//! same.

use crate::checkin::CheckIn;
use crate::days::{Calendar, DayState};
use crate::instrument::InstrumentResult;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Days shown, today included.
pub const DAYS: u64 = 90;
/// Days of the short mean, today included.
pub const WEEK: u64 = 7;
/// Days of the long mean, today included.
pub const MONTH: u64 = 30;

/// All of a dashboard.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Dashboard {
    /// The day it is for.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub today: NaiveDate,
    /// The last [`DAYS`] days, oldest first.
    pub days: Vec<Day>,
    /// Days ever marked *no*.
    pub days_that_count: u32,
    /// Means over the last 7 days.
    pub week: Means,
    /// Means over the last 30 days.
    pub month: Means,
    /// Instruments with a score, by code.
    pub instruments: Vec<LastScore>,
}

/// One day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Day {
    /// Which.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub date: NaiveDate,
    /// What is known of it.
    pub state: DayState,
}

/// The four means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Means {
    /// Of craving.
    pub craving: Mean,
    /// Of mood.
    pub mood: Mean,
    /// Of sleep.
    pub sleep: Mean,
    /// Of confidence.
    pub confidence: Mean,
}

/// A mean, kept as sum and count so that it can be added to and compared exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Mean {
    /// The sum of the answers.
    pub sum: u32,
    /// How many answers.
    pub count: u32,
}

/// The last score of one instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LastScore {
    /// Which instrument.
    pub instrument: String,
    /// When (the date on the wall).
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub date: NaiveDate,
    /// The score.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub score: i64,
    /// Its band.
    pub band: Option<String>,
    /// Against the score before, if there is one.
    pub trend: Option<Trend>,
}

/// The last score against the one before. Whether up is good, the instrument knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Trend {
    /// Higher than before.
    Up,
    /// Lower than before.
    Down,
    /// As before.
    Same,
}

impl Trend {
    /// Compare two scores.
    #[must_use]
    pub fn of(before: i64, last: i64) -> Self {
        match last.cmp(&before) {
            Ordering::Greater => Self::Up,
            Ordering::Less => Self::Down,
            Ordering::Equal => Self::Same,
        }
    }

    /// The name in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Same => "same",
        }
    }
}

impl Mean {
    /// Add one answer.
    pub fn add(&mut self, answer: Option<u8>) {
        if let Some(answer) = answer {
            self.sum += u32::from(answer);
            self.count += 1;
        }
    }

    /// The mean, if there was any answer.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        (self.count > 0).then(|| f64::from(self.sum) / f64::from(self.count))
    }
}

impl Means {
    /// Add one check-in.
    pub fn add(&mut self, checkin: &CheckIn) {
        self.craving.add(checkin.craving);
        self.mood.add(checkin.mood);
        self.sleep.add(checkin.sleep);
        self.confidence.add(checkin.confidence);
    }

    fn over(checkins: &[CheckIn], today: NaiveDate, days: u64) -> Self {
        let first = first_of(today, days);
        let mut means = Self::default();
        for checkin in checkins {
            if (first..=today).contains(&checkin.day()) {
                means.add(checkin);
            }
        }
        means
    }
}

/// The first of so many days that end with `today`.
#[must_use]
pub fn first_of(today: NaiveDate, days: u64) -> NaiveDate {
    today
        .checked_sub_days(Days::new(days.saturating_sub(1)))
        .unwrap_or(today)
}

/// The dashboard of all live check-ins and results, by going through all of them. Order within
/// one instrument is by instant, then by id; results without a score are passed over.
#[must_use]
pub fn naive(checkins: &[CheckIn], results: &[InstrumentResult], today: NaiveDate) -> Dashboard {
    let calendar = Calendar::of(checkins);
    let days = first_of(today, DAYS)
        .iter_days()
        .take_while(|date| *date <= today)
        .map(|date| Day {
            date,
            state: calendar.state(date),
        })
        .collect();
    Dashboard {
        today,
        days,
        days_that_count: calendar.days_that_count(),
        week: Means::over(checkins, today, WEEK),
        month: Means::over(checkins, today, MONTH),
        instruments: last_scores(results),
    }
}

fn last_scores(results: &[InstrumentResult]) -> Vec<LastScore> {
    let mut by_instrument: BTreeMap<&str, Vec<(&InstrumentResult, i64)>> = BTreeMap::new();
    for result in results {
        if let Some(score) = result.score {
            by_instrument
                .entry(&result.instrument)
                .or_default()
                .push((result, score));
        }
    }
    let mut out = Vec::new();
    for (instrument, mut scored) in by_instrument {
        scored.sort_by_key(|(result, _)| (result.at.utc_ms(), result.id));
        let mut newest = scored.into_iter().rev();
        if let Some((last, score)) = newest.next() {
            out.push(LastScore {
                instrument: instrument.to_owned(),
                date: last.at.local_date(),
                score,
                band: last.band.clone(),
                trend: newest.next().map(|(_, before)| Trend::of(before, score)),
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkin::CheckInDraft;
    use crate::testing::{any_checkin, any_result, date, day, id, moment, rev};
    use proptest::prelude::*;

    fn checkin(on: &str, json: &str) -> CheckIn {
        let at = moment(&format!("{on}T21:00:00+01:00[Europe/Berlin]"));
        CheckInDraft::from_json(json)
            .unwrap()
            .save(id(1), rev(1), &at, None)
            .unwrap()
    }

    #[test]
    fn windows_end_with_today_and_hold_their_number_of_days() {
        let today = date("2026-11-24");
        let checkins = [
            checkin("2026-11-24", r#"{"craving":1,"mood":4}"#),
            checkin("2026-11-18", r#"{"craving":2}"#),
            checkin("2026-11-17", r#"{"craving":6}"#),
            checkin("2026-10-26", r#"{"craving":8}"#),
            checkin("2026-10-25", r#"{"craving":10}"#),
        ];
        let board = naive(&checkins, &[], today);
        assert_eq!(board.week.craving, Mean { sum: 3, count: 2 });
        assert_eq!(board.week.craving.value(), Some(1.5));
        assert_eq!(board.month.craving, Mean { sum: 17, count: 4 });
        assert_eq!(
            (board.week.mood.value(), board.week.sleep.value()),
            (Some(4.0), None)
        );
        assert_eq!(board.days.len(), 90);
        assert_eq!(
            board.days.first().map(|day| day.date),
            Some(date("2026-08-27"))
        );
        assert_eq!(board.days.last().map(|day| day.date), Some(today));
    }

    #[test]
    fn a_trend_compares_the_last_two_scores() {
        assert_eq!(
            [Trend::of(3, 5), Trend::of(5, 3), Trend::of(4, 4)].map(Trend::name),
            ["up", "down", "same"]
        );
    }

    proptest! {
        #[test]
        fn order_does_not_matter(
            checkins in prop::collection::vec(any_checkin(100), 0..20),
            results in prop::collection::vec(any_result(100), 0..12),
            today in 0..110_u64,
        ) {
            let forward = naive(&checkins, &results, day(today));
            let reversed: Vec<_> = checkins.into_iter().rev().collect();
            let results_reversed: Vec<_> = results.iter().rev().cloned().collect();
            prop_assert_eq!(&naive(&reversed, &results_reversed, day(today)), &forward);
            for last in &forward.instruments {
                let same = |r: &&InstrumentResult| r.instrument == last.instrument && r.score.is_some();
                let newest = results.iter().filter(same).max_by_key(|r| (r.at.utc_ms(), r.id)).unwrap();
                prop_assert_eq!(Some(last.score), newest.score);
                prop_assert_eq!(last.trend.is_some(), results.iter().filter(same).count() > 1);
            }
        }
    }
}
