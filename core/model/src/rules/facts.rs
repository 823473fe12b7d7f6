//! What rules look at, day by day.

use super::Scale;
use crate::checkin::CheckIn;
use crate::dashboard::{Mean, first_of};
use crate::instrument::InstrumentResult;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// Days that are looked at, the last one included. Episodes that began before are taken as new ones after that time.
pub const HORIZON_DAYS: u16 = 400;

/// What one day's check-ins say.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Day {
    pub checkins: u32,
    pub risky: bool,
    craving: Mean,
    mood: Mean,
    sleep: Mean,
    confidence: Mean,
}

impl Day {
    pub fn of(&self, scale: Scale) -> Mean {
        match scale {
            Scale::Craving => self.craving,
            Scale::Mood => self.mood,
            Scale::Sleep => self.sleep,
            Scale::Confidence => self.confidence,
        }
    }
}

/// Days and scores up to today, made once and looked at by every rule.
#[derive(Debug, Clone)]
pub struct Facts {
    first: NaiveDate,
    today: NaiveDate,
    days: Vec<Day>,
    /// Scores of each instrument, oldest first.
    scores: BTreeMap<String, Vec<(NaiveDate, i64)>>,
}

impl Facts {
    /// The facts of some check-ins and results, in whatever order; what is later than today or earlier than the
    /// horizon is left out, and so are results without a score.
    #[must_use]
    pub fn new<'a>(
        checkins: impl IntoIterator<Item = &'a CheckIn>,
        results: impl IntoIterator<Item = &'a InstrumentResult>,
        today: NaiveDate,
    ) -> Self {
        let first = first_of(today, u64::from(HORIZON_DAYS));
        let mut facts = Self {
            first,
            today,
            days: vec![Day::default(); usize::from(HORIZON_DAYS)],
            scores: BTreeMap::new(),
        };
        for checkin in checkins {
            if let Some(day) = facts
                .index(checkin.day())
                .and_then(|n| facts.days.get_mut(n))
            {
                day.checkins += 1;
                day.risky |= checkin.risky == Some(true);
                day.craving.add(checkin.craving);
                day.mood.add(checkin.mood);
                day.sleep.add(checkin.sleep);
                day.confidence.add(checkin.confidence);
            }
        }
        let mut scored: Vec<(&InstrumentResult, i64)> = results
            .into_iter()
            .filter(|result| (first..=today).contains(&result.at.local_date()))
            .filter_map(|result| Some((result, result.score?)))
            .collect();
        scored.sort_by_key(|(result, _)| (result.at.utc_ms(), result.id));
        for (result, score) in scored {
            let all = facts.scores.entry(result.instrument.clone()).or_default();
            all.push((result.at.local_date(), score));
        }
        facts
    }

    /// The last day.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// All days from the first one of which anything is known, oldest first.
    pub(super) fn dates(&self) -> impl Iterator<Item = NaiveDate> {
        let today = self.today;
        let silent = self.days.iter().take_while(|day| day.checkins == 0);
        let checked_in = self.first + Days::new(u64::try_from(silent.count()).unwrap_or(0));
        let oldest = self.scores.values().filter_map(|all| all.first());
        let tested = oldest.map(|(at, _)| *at).min().unwrap_or(checked_in);
        let from = checked_in.min(tested);
        from.iter_days().take_while(move |day| *day <= today)
    }

    fn index(&self, day: NaiveDate) -> Option<usize> {
        if day > self.today {
            return None;
        }
        usize::try_from((day - self.first).num_days()).ok()
    }

    /// So many days that end with this one; fewer where the horizon cuts them.
    pub(super) fn window(&self, last: NaiveDate, days: u16) -> &[Day] {
        let Some(end) = self.index(last).map(|n| n + 1) else {
            return &[];
        };
        let from = end.saturating_sub(usize::from(days));
        self.days.get(from..end).unwrap_or_default()
    }

    /// The last score on or before a day, and the one before it.
    pub(super) fn last_scores(
        &self,
        instrument: &str,
        day: NaiveDate,
    ) -> Option<((NaiveDate, i64), Option<i64>)> {
        let all = self.scores.get(instrument)?;
        let until = all.partition_point(|(at, _)| *at <= day);
        let last = *all.get(until.checked_sub(1)?)?;
        let before = until.checked_sub(2).and_then(|n| all.get(n));
        Some((last, before.map(|(_, score)| *score)))
    }
}
