//! Changing one occurrence, or this one and all that follow.

use super::entry::{Change, Entry};
use super::occurrence::Reach;
use super::rule::{End, Rule};
use super::timing::{Timing, midnight, usable};
use super::wall::{instant_of, wall_of};
use crate::id::ItemId;
use chrono::{Duration, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;

/// Why something can't be done with the schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    /// The entry has no such occurrence.
    #[error("no such occurrence")]
    NoSuchOccurrence,
    /// No such notification was planned.
    #[error("no such reminder")]
    NoSuchReminder,
    /// An entry of this form has no "this and following".
    #[error("the entry can't be divided")]
    NotDivisible,
    /// The time is out of range.
    #[error("the time is out of range")]
    OutOfRange,
    /// From 1 minute to 24 hours.
    #[error("a snooze is from 1 minute to 24 hours")]
    SnoozeOutOfRange,
    /// The occasion was answered already.
    #[error("the occasion is answered")]
    Answered,
    /// The occasion was not answered.
    #[error("the occasion is not answered")]
    NotAnswered,
    /// The dose is more than a day ahead.
    #[error("the dose is more than a day ahead")]
    NotYet,
}

impl ScheduleError {
    /// All of them, so that a catalogue can be checked for a sentence each.
    pub const ALL: [Self; 8] = [
        Self::NoSuchOccurrence,
        Self::NoSuchReminder,
        Self::NotDivisible,
        Self::OutOfRange,
        Self::SnoozeOutOfRange,
        Self::Answered,
        Self::NotAnswered,
        Self::NotYet,
    ];

    /// Stable code of this error.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSuchOccurrence => "schedule_no_such_occurrence",
            Self::NoSuchReminder => "schedule_no_such_reminder",
            Self::NotDivisible => "schedule_not_divisible",
            Self::OutOfRange => "schedule_out_of_range",
            Self::SnoozeOutOfRange => "schedule_snooze_out_of_range",
            Self::Answered => "schedule_answered",
            Self::NotAnswered => "schedule_not_answered",
            Self::NotYet => "schedule_not_yet",
        }
    }
}

impl Entry {
    /// The planned wall time of the occurrence that a person means by a wall time: its planned
    /// one, or the one it was moved to; of a random moment the day.
    ///
    /// # Errors
    /// Where there is none.
    pub fn key_of(
        &self,
        meant: NaiveDateTime,
        present: Tz,
    ) -> Result<NaiveDateTime, ScheduleError> {
        let zone = self.zone.at(present);
        let at = instant_of(meant, zone);
        let moved_here = |(key, change): (&NaiveDateTime, &Change)| {
            (*change == Change::Move(meant)).then_some(*key)
        };
        if let Some(key) = self.changes.iter().find_map(moved_here) {
            return Ok(key);
        }
        let plain = Self {
            changes: std::collections::BTreeMap::new(),
            ..self.clone()
        };
        let reach = Reach::between(at - Duration::days(1), at + Duration::days(2));
        let occurrences = plain.occurrences(ItemId([0; 16]), present, None, reach);
        let found = occurrences.iter().find(|occurrence| match self.timing {
            Timing::Window { .. } => occurrence.id.key.date() == meant.date(),
            // Of an hour that is shown twice it may be in the second pass alone.
            Timing::EveryHours { .. } => {
                occurrence.at == at || wall_of(occurrence.at, zone) == meant
            }
            _ => occurrence.id.key == meant,
        });
        found
            .map(|occurrence| occurrence.id.key)
            .ok_or(ScheduleError::NoSuchOccurrence)
    }

    /// Take one occurrence out.
    ///
    /// # Errors
    /// Where there is none of this wall time.
    pub fn skip(&mut self, meant: NaiveDateTime, present: Tz) -> Result<(), ScheduleError> {
        let key = self.key_of(meant, present)?;
        self.changes.insert(key, Change::Skip);
        Ok(())
    }

    /// Move one occurrence, and only that one.
    ///
    /// # Errors
    /// Where there is none of this wall time, or the new time is out of range.
    pub fn move_one(
        &mut self,
        meant: NaiveDateTime,
        to: NaiveDateTime,
        present: Tz,
    ) -> Result<(), ScheduleError> {
        if !usable(to) {
            return Err(ScheduleError::OutOfRange);
        }
        let key = self.key_of(meant, present)?;
        self.changes.insert(key, Change::Move(to));
        Ok(())
    }

    /// Undo a change of one occurrence, named by its planned wall time.
    ///
    /// # Errors
    /// Where there is none.
    pub fn restore(&mut self, key: NaiveDateTime) -> Result<(), ScheduleError> {
        let gone = self.changes.remove(&key);
        gone.map(|_| ()).ok_or(ScheduleError::NoSuchOccurrence)
    }

    /// Divide the entry: itself up to before an occurrence, and a new one from there on, which is
    /// to be changed then and kept under an id of its own. Entries by days are divided at the
    /// beginning of the day.
    ///
    /// # Errors
    /// Where there is no such occurrence, it is the first, or the form can't be divided.
    pub fn split(&self, meant: NaiveDateTime, present: Tz) -> Result<(Self, Self), ScheduleError> {
        let key = self.key_of(meant, present)?;
        let start = self.timing.start().ok_or(ScheduleError::NotDivisible)?;
        let (mut before, mut after) = (self.clone(), self.clone());
        // What another calendar calls it stays with the part that it still describes.
        after.source = None;
        match (&mut before.timing, &mut after.timing) {
            (
                Timing::At {
                    rule: Some(old),
                    extra,
                    ..
                },
                Timing::At {
                    rule: rest @ Some(_),
                    start: from,
                    extra: later,
                    ..
                },
            ) => {
                let new = rest.get_or_insert_with(|| old.clone());
                divide(old, new, start, key)?;
                // A single time besides is not one that the rule could count on from.
                let next = self
                    .timing
                    .rule()
                    .and_then(|rule| rule.times(start, key).find(|at| *at >= key));
                *from = next.unwrap_or(key);
                extra.retain(|at| *at < key);
                later.retain(|at| *at >= key && at != from);
                if next.is_none() {
                    *rest = None;
                }
            }
            (
                Timing::Daily { rule: old, .. },
                Timing::Daily {
                    rule: new, from, ..
                },
            )
            | (
                Timing::Window { rule: old, .. },
                Timing::Window {
                    rule: new, from, ..
                },
            ) => {
                divide_days(old, new, start, key.date(), from)?;
            }
            (Timing::EveryHours { until, .. }, Timing::EveryHours { start: from, .. }) => {
                let zone = self.zone.at(present);
                if instant_of(start, zone) >= key.and_utc() {
                    return Err(ScheduleError::NotDivisible);
                }
                *until = Some(wall_of(key.and_utc() - Duration::minutes(1), zone));
                *from = wall_of(key.and_utc(), zone);
            }
            _ => return Err(ScheduleError::NotDivisible),
        }
        let cut = match self.timing {
            Timing::Daily { .. } => midnight(key.date()),
            _ => key,
        };
        before.changes.retain(|key, _| *key < cut);
        after.changes.retain(|key, _| *key >= cut);
        Ok((before, after))
    }
}

fn divide_days(
    old: &mut Option<Rule>,
    new: &mut Option<Rule>,
    start: NaiveDateTime,
    day: NaiveDate,
    from: &mut NaiveDate,
) -> Result<(), ScheduleError> {
    let mut ending = old.take().unwrap_or_else(Rule::daily);
    let mut going_on = new.take().unwrap_or_else(Rule::daily);
    divide(&mut ending, &mut going_on, start, midnight(day))?;
    *from = day;
    *old = Some(ending);
    *new = (going_on != Rule::daily()).then_some(going_on);
    Ok(())
}

/// End one rule before an occurrence, and let the other count on from there.
fn divide(
    old: &mut Rule,
    new: &mut Rule,
    start: NaiveDateTime,
    at: NaiveDateTime,
) -> Result<(), ScheduleError> {
    let gone = old.count_before(start, at);
    if gone == 0 {
        return Err(ScheduleError::NotDivisible);
    }
    if let End::Count(count) = new.end {
        new.end = End::Count(count.saturating_sub(gone).max(1));
    }
    old.end = End::Until(at - Duration::minutes(1));
    Ok(())
}

/// The instant a wall time of an entry stands for, for the use of those who show it.
impl Entry {
    /// Instant of a wall time of this entry, for somebody in `present`.
    #[must_use]
    pub fn instant_of(&self, wall: NaiveDateTime, present: Tz) -> chrono::DateTime<Utc> {
        instant_of(wall, self.zone.at(present))
    }
}
