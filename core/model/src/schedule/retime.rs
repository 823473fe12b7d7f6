//! Another timing for an entry that has single changes and answers.

use super::class::EntryKind;
use super::entry::Entry;
use super::log::Log;
use super::notice::OccasionId;
use super::occurrence::Reach;
use super::timing::{Timing, midnight};
use crate::id::ItemId;
use crate::time::Moment;
use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use std::ops::ControlFlow;

/// A dose is never taken for one that is further away.
const HALF_A_DAY: Duration = Duration::hours(12);

impl Entry {
    /// The entry as somebody changed it. Its chance stays and so does where it came from, and single changes that
    /// were left as they are belong to the same days as before: they go along to another time of day.
    #[must_use]
    pub fn changed_to(&self, mut changed: Self) -> Self {
        changed.seed = self.seed;
        changed.source.clone_from(&self.source);
        if changed.timing != self.timing && changed.changes == self.changes {
            changed.retime_from(&self.timing);
        }
        changed
    }

    fn retime_from(&mut self, before: &Timing) {
        let new = self.clone();
        let old = Self {
            timing: before.clone(),
            ..self.clone()
        };
        let changes = std::mem::take(&mut self.changes).into_iter();
        self.changes = changes
            .map(|(key, change)| (counterpart(&old, &new, key).unwrap_or(key), change))
            .collect();
    }

    /// Whether an occurrence was ever planned for this time, whatever became of it. What is taken as needed is taken at
    /// any.
    #[must_use]
    pub fn has(&self, key: NaiveDateTime) -> bool {
        self.timing == Timing::AsNeeded || self.keys_on(key.date()).contains(&key)
    }

    /// The keys of one day, in order.
    pub(super) fn keys_on(&self, day: NaiveDate) -> Vec<NaiveDateTime> {
        let mut keys = Vec::new();
        self.each_key(midnight(day), &mut |key, _| {
            if key.date() > day {
                return ControlFlow::Break(());
            }
            if key.date() == day {
                keys.push(key);
            }
            ControlFlow::Continue(())
        });
        keys
    }
}

impl Log {
    /// Takes the answers of an entry along to what became of it: who took a dose at eight and then moves it to nine
    /// must not be reminded to take it once more, nor who moves it from before midnight to after. Answers that nothing
    /// stands for stay where they are, and so do those of days that are over: they say what was. Both are an entry and
    /// its id; the ids differ where an entry was divided.
    pub fn follow(&mut self, was: (ItemId, &Entry), is: (ItemId, &Entry), now: &Moment) {
        let since = was.1.going_on_since(now);
        let all = self.answers.iter().filter(|(id, _)| id.entry == was.0);
        let along = all.filter_map(|(from, answered)| {
            let planned = was.1.planned(from.key, now.zone());
            let said = answered.at.instant();
            let key = if planned < since {
                is.1.too_soon_after(planned, now)
            } else if said < since && planned - said <= HALF_A_DAY {
                // Of last night, and only now one of today: it goes back to where it was.
                let back = is.1.dose_at(said, now.zone());
                back.or_else(|| counterpart(was.1, is.1, from.key))
            } else {
                counterpart(was.1, is.1, from.key)
            };
            let (entry, key) = (is.0, key?);
            Some((*from, OccasionId { entry, key }))
        });
        let along: Vec<_> = along.filter(|(from, to)| from != to).collect();
        // All are taken out first: one may go to where another was.
        let answers = along.iter().map(|(from, _)| self.answers.remove(from));
        let answers: Vec<_> = answers.collect();
        for ((from, to), answered) in along.into_iter().zip(answers) {
            // What was said before of that time is not overwritten.
            let free = !self.answers.contains_key(&to);
            let place = if free { to } else { from };
            self.answers
                .extend(answered.map(|answered| (place, answered)));
        }
    }
}

impl Entry {
    /// From when on an answer can still be one for what is to come: from the beginning of the day; of what comes round
    /// the clock, for one interval.
    fn going_on_since(&self, now: &Moment) -> DateTime<Utc> {
        if let Some((_, interval)) = self.round_the_clock() {
            return now.instant() - interval;
        }
        let today = now.instant().with_timezone(&self.zone.at(now.zone()));
        self.instant_of(midnight(today.date_naive()), now.zone())
    }

    /// The next dose of a medicine where it comes so soon after one of the last day that it can only be that one, moved:
    /// within half the time between doses, at most half a day.
    #[must_use]
    pub fn too_soon_after(&self, dose: DateTime<Utc>, now: &Moment) -> Option<NaiveDateTime> {
        if self.kind != EntryKind::Medication || self.round_the_clock().is_some() {
            return None;
        }
        let reach = Reach::next(now.instant(), 2);
        let next = self.occurrences(ItemId([0; 16]), now.zone(), None, reach);
        let first = next.first()?;
        let second = next.get(1).map(|second| (second.at - first.at) / 2);
        let near = second.map_or(HALF_A_DAY, |half| half.min(HALF_A_DAY));
        let last_day = dose > now.instant() - HALF_A_DAY * 2;
        (last_day && first.at - dose <= near).then_some(first.id.key)
    }

    /// The dose of a medicine that is nearest to when one was taken, at most half a day away.
    fn dose_at(&self, taken: DateTime<Utc>, present: Tz) -> Option<NaiveDateTime> {
        if self.kind != EntryKind::Medication || self.round_the_clock().is_some() {
            return None;
        }
        let reach = Reach::between(taken - HALF_A_DAY, taken + HALF_A_DAY);
        let near = self.occurrences(ItemId([0; 16]), present, None, reach);
        let nearest = near.iter().min_by_key(|dose| (dose.at - taken).abs());
        nearest.map(|dose| dose.id.key)
    }

    /// The first time and the interval of what comes every n hours, at least once a day.
    fn round_the_clock(&self) -> Option<(DateTime<Utc>, Duration)> {
        match self.timing {
            Timing::EveryHours { start, hours, .. } if hours <= 24 => {
                // The zone of an entry that counts elapsed time never moves.
                let start = self.instant_of(start, Tz::UTC);
                Some((start, Duration::hours(i64::from(hours))))
            }
            _ => None,
        }
    }

    /// When an occurrence was planned, whatever changed it.
    #[must_use]
    pub fn planned(&self, key: NaiveDateTime, present: Tz) -> DateTime<Utc> {
        match self.timing {
            Timing::EveryHours { .. } => key.and_utc(),
            _ => self.instant_of(key, present),
        }
    }
}

/// What stands for an occurrence: itself where it is still there, else the first of its day that is new for the first
/// that is gone, and so on; of what comes round the clock the nearest. None where nothing stands for it.
fn counterpart(old: &Entry, new: &Entry, key: NaiveDateTime) -> Option<NaiveDateTime> {
    if let Some(shift) = shift(old, new) {
        return Some(key + shift).filter(|key| new.keys_on(key.date()).contains(key));
    }
    let (old, new) = (old.keys_on(key.date()), new.keys_on(key.date()));
    if new.contains(&key) {
        return Some(key);
    }
    let mut gone = old.iter().filter(|key| !new.contains(key));
    let mut come = new.iter().filter(|key| !old.contains(key));
    let place = gone.position(|other| *other == key)?;
    come.nth(place).copied()
}

/// How far the times of what comes round the clock went: at most half an interval back or on. None where that isn't what
/// was changed.
fn shift(old: &Entry, new: &Entry) -> Option<Duration> {
    let ((was, interval), (is, same)) = (old.round_the_clock()?, new.round_the_clock()?);
    let minutes = interval.num_minutes();
    let on = (is - was).num_minutes().rem_euclid(minutes);
    let nearest = if on * 2 > minutes { on - minutes } else { on };
    (interval == same).then(|| Duration::minutes(nearest))
}
