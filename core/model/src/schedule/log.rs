//! What became of reminders: planned, shown, opened, snoozed, and the one answer of each occasion.

use super::change::ScheduleError;
use super::notice::{NoticeId, OccasionId};
use super::plan::Plan;
use crate::document::Body;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::time::Moment;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Longest snooze, in minutes.
pub const SNOOZE_MAX: u32 = 24 * 60;

/// What became of reminders.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    /// Of each notification.
    #[serde(default)]
    pub records: BTreeMap<NoticeId, Record>,
    /// The answer of each occasion.
    #[serde(default)]
    pub answers: BTreeMap<OccasionId, Answered>,
}

/// What became of one notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// When the phone was last told to show it.
    pub planned: Moment,
    /// When it was last shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<Moment>,
    /// When it was last opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Moment>,
    /// Until when it was put off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snoozed: Option<Moment>,
}

/// The log of one day, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayLog {
    /// The day that the occasions are planned on.
    pub day: NaiveDate,
    /// What became of them.
    pub log: Log,
}

impl Body for DayLog {
    const KIND: &'static str = "schedule_day";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        let recorded = self.log.records.keys().map(NoticeId::occasion);
        let answered = self.log.answers.keys().copied().map(Some);
        let of_day = |id: Option<OccasionId>| id.is_some_and(|id| id.key.date() == self.day);
        let bad = if recorded.chain(answered).all(of_day) {
            Vec::new()
        } else {
            vec![FieldError::new("log", FieldCode::OutOfRange)]
        };
        DraftError::unless_empty(bad)
    }
}

/// What a person said of an occasion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Done, taken, been there.
    Done,
    /// Left out. No reason is asked.
    LeftOut,
}

/// The answer of an occasion and when it was first given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// When.
    pub at: Moment,
}

/// What an answer did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is the first of its occasion.
    New,
    /// The same was said before; nothing changed.
    Same,
    /// It replaces another.
    Changed,
}

impl Record {
    fn at(planned: Moment) -> Self {
        Self {
            planned,
            shown: None,
            opened: None,
            snoozed: None,
        }
    }

    /// Whether its time has come, so that it must not be planned again.
    #[must_use]
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        let shown = match (self.shown, self.snoozed) {
            (Some(shown), Some(until)) => shown.instant() >= until.instant(),
            (shown, None) => shown.is_some(),
            (None, Some(_)) => false,
        };
        shown || self.planned.instant() <= now
    }

    /// Whether something became of it, so that it stays in the log.
    fn is_history(&self, now: DateTime<Utc>) -> bool {
        let acted = self.opened.is_some() || self.snoozed.is_some();
        acted || self.shown.is_some() || self.is_over(now)
    }
}

impl Log {
    /// Keep what was handed to the phone. What was handed before, is not handed any more and has
    /// neither come due nor been shown, is forgotten: the phone drops it too.
    pub fn hand_out(&mut self, plan: &Plan, now: DateTime<Utc>) {
        let handed: BTreeSet<NoticeId> = plan.pending.iter().map(|pending| pending.id).collect();
        self.records
            .retain(|id, record| record.is_history(now) || handed.contains(id));
        for pending in &plan.pending {
            if pending.id.occasion().is_none() {
                continue;
            }
            let record = self.records.entry(pending.id);
            record.or_insert_with(|| Record::at(pending.at)).planned = pending.at;
        }
    }

    /// The phone showed it.
    ///
    /// # Errors
    /// Where no such notification was ever planned.
    pub fn shown(&mut self, id: NoticeId, at: Moment) -> Result<(), ScheduleError> {
        self.record(id)?.shown = Some(at);
        Ok(())
    }

    /// The person opened it.
    ///
    /// # Errors
    /// Where no such notification was ever planned.
    pub fn opened(&mut self, id: NoticeId, at: Moment) -> Result<(), ScheduleError> {
        let record = self.record(id)?;
        // What was opened was shown, also where the phone didn't say so.
        record.shown = record.shown.or(Some(at));
        record.opened = Some(at);
        Ok(())
    }

    /// Put it off by some minutes, from 1 to `SNOOZE_MAX`. It comes again under the same id.
    ///
    /// # Errors
    /// Where no such notification was ever planned, its occasion is answered, or the minutes are
    /// out of range.
    pub fn snooze(
        &mut self,
        id: NoticeId,
        now: Moment,
        minutes: u32,
    ) -> Result<Moment, ScheduleError> {
        if !(1..=SNOOZE_MAX).contains(&minutes) {
            return Err(ScheduleError::SnoozeOutOfRange);
        }
        if id
            .occasion()
            .is_some_and(|occasion| self.answers.contains_key(&occasion))
        {
            return Err(ScheduleError::Answered);
        }
        let until = now.instant() + Duration::minutes(i64::from(minutes));
        let until = Moment::new(until, now.zone());
        let record = self.record(id)?;
        record.snoozed = Some(until);
        record.planned = until;
        Ok(until)
    }

    /// Keep what the person said. Saying it again changes nothing, saying something else replaces
    /// it: an occasion never has two answers.
    pub fn answer(&mut self, occasion: OccasionId, answer: Answer, at: Moment) -> Outcome {
        match self.answers.get(&occasion) {
            Some(before) if before.answer == answer => Outcome::Same,
            before => {
                let outcome = if before.is_some() {
                    Outcome::Changed
                } else {
                    Outcome::New
                };
                self.answers.insert(occasion, Answered { answer, at });
                outcome
            }
        }
    }

    /// The log in parts, one for each day that occasions are planned on. An occasion is always in
    /// the same part.
    #[must_use]
    pub fn days(&self) -> BTreeMap<NaiveDate, DayLog> {
        let mut days: BTreeMap<NaiveDate, DayLog> = BTreeMap::new();
        let mut of = |occasion: &OccasionId, put: &dyn Fn(&mut Self)| {
            let day = occasion.key.date();
            let empty = || DayLog {
                day,
                log: Self::default(),
            };
            put(&mut days.entry(day).or_insert_with(empty).log);
        };
        for (id, record) in &self.records {
            if let Some(occasion) = id.occasion() {
                of(&occasion, &|log| {
                    log.records.insert(*id, *record);
                });
            }
        }
        for (occasion, answered) in &self.answers {
            of(occasion, &|log| {
                log.answers.insert(*occasion, *answered);
            });
        }
        days
    }

    /// Take in another part.
    pub fn extend(&mut self, part: Self) {
        self.records.extend(part.records);
        self.answers.extend(part.answers);
    }

    fn record(&mut self, id: NoticeId) -> Result<&mut Record, ScheduleError> {
        self.records
            .get_mut(&id)
            .ok_or(ScheduleError::NoSuchReminder)
    }
}
