//! What became of reminders: planned, shown, opened, snoozed, and the one answer of each occasion.

use super::change::ScheduleError;
use super::notice::{NoticeId, OccasionId};
use super::plan::Plan;
use crate::document::Body;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::time::Moment;
use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Longest snooze, in minutes.
pub const SNOOZE_MAX: u32 = 24 * 60;
/// A phone may show a notification so much before its time.
const EARLY: Duration = Duration::minutes(1);

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
    /// Of notifications that came once more under the same name: what became of them before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub past: Vec<(NoticeId, Record)>,
}

/// What became of one notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// When the phone was last told to show it.
    pub planned: Moment,
    /// The wall time that its occurrence had been moved to when this was planned. A record speaks of this place
    /// only: moved on, the occurrence is reminded of afresh, under the same name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<NaiveDateTime>,
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
        let past = self.log.past.iter().map(|(id, record)| (id, record));
        let recorded = self.log.records.iter().chain(past);
        let mut days = recorded.map(|(id, record)| day_of(id, record));
        let mut answered = self.log.answers.keys().map(|id| id.key.date());
        let bad = if days.all(|day| day == self.day) && answered.all(|day| day == self.day) {
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
    /// The wall time that the occurrence had been moved to when it was answered. It is an answer for that place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<NaiveDateTime>,
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

/// The part of the log that a record belongs to: the day of its occasion, which never changes, else the day it was
/// planned for.
fn day_of(id: &NoticeId, record: &Record) -> NaiveDate {
    id.occasion()
        .map_or_else(|| record.planned.local_date(), |id| id.key.date())
}

fn part(days: &mut BTreeMap<NaiveDate, DayLog>, day: NaiveDate) -> &mut Log {
    let empty = || DayLog {
        day,
        log: Log::default(),
    };
    &mut days.entry(day).or_insert_with(empty).log
}

impl Record {
    fn new(planned: Moment, moved: Option<NaiveDateTime>) -> Self {
        Self {
            planned,
            moved,
            shown: None,
            opened: None,
            snoozed: None,
        }
    }

    /// Whether its time has come, so that it must not be planned again. What was shown long before the time that the
    /// phone was told of last, was shown for an earlier one.
    #[must_use]
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        let planned = self.planned.instant();
        let shown = self.shown.map(|shown| shown.instant() + EARLY);
        planned <= now || shown.is_some_and(|shown| shown >= planned)
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
            let fresh = Record::new(pending.at, pending.moved);
            let record = self.records.entry(pending.id).or_insert(fresh);
            if record.is_over(now) || record.moved != pending.moved {
                let before = std::mem::replace(record, fresh);
                if before.is_history(now) {
                    self.past.push((pending.id, before));
                }
            }
            record.planned = pending.at;
        }
    }

    /// What became of a notification, for the place that its occurrence was moved to or for where it was planned.
    #[must_use]
    pub fn record_at(&self, id: NoticeId, moved: Option<NaiveDateTime>) -> Option<&Record> {
        let record = self.records.get(&id);
        record.filter(|record| record.moved == moved)
    }

    /// The answer of an occasion, for the place that it was moved to or for where it was planned.
    #[must_use]
    pub fn answer_at(
        &self,
        occasion: OccasionId,
        moved: Option<NaiveDateTime>,
    ) -> Option<&Answered> {
        let answered = self.answers.get(&occasion);
        answered.filter(|answered| answered.moved == moved)
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

    /// Put it off by some minutes, from 1 to `SNOOZE_MAX`. It comes again under the same id. `moved` is where its
    /// occurrence is now, if it was moved.
    ///
    /// # Errors
    /// Where no such reminder of an occurrence was ever planned, its occasion is answered, or the minutes are
    /// out of range.
    pub fn snooze(
        &mut self,
        id: NoticeId,
        now: Moment,
        minutes: u32,
        moved: Option<NaiveDateTime>,
    ) -> Result<Moment, ScheduleError> {
        if !(1..=SNOOZE_MAX).contains(&minutes) {
            return Err(ScheduleError::SnoozeOutOfRange);
        }
        let occasion = id.occasion().ok_or(ScheduleError::NoSuchReminder)?;
        if self.answer_at(occasion, moved).is_some() {
            return Err(ScheduleError::Answered);
        }
        let until = now.instant() + Duration::minutes(i64::from(minutes));
        let until = Moment::new(until, now.zone());
        let record = self.record(id)?;
        record.snoozed = Some(until);
        record.planned = until;
        record.moved = moved;
        Ok(until)
    }

    /// Keep what the person said of an occasion that is where it was planned, or where it was moved to. Saying it
    /// again changes nothing, saying something else replaces it: an occasion never has two answers.
    pub fn answer(
        &mut self,
        occasion: OccasionId,
        answer: Answer,
        moved: Option<NaiveDateTime>,
        at: Moment,
    ) -> Outcome {
        let before = self.answer_at(occasion, moved).map(|before| before.answer);
        if before == Some(answer) {
            return Outcome::Same;
        }
        self.answers
            .insert(occasion, Answered { answer, moved, at });
        match before {
            Some(_) => Outcome::Changed,
            None => Outcome::New,
        }
    }

    /// Take back what was said of an occasion. Where its reminder is still to come, it comes.
    ///
    /// # Errors
    /// Where nothing was said.
    pub fn take_back(
        &mut self,
        occasion: OccasionId,
        moved: Option<NaiveDateTime>,
    ) -> Result<Answered, ScheduleError> {
        let said = self.answer_at(occasion, moved).copied();
        self.answers
            .retain(|id, _| *id != occasion || said.is_none());
        said.ok_or(ScheduleError::NotAnswered)
    }

    /// Whether anything is known of an occasion.
    #[must_use]
    pub fn knows(&self, occasion: OccasionId) -> bool {
        let mut records = self.records.keys();
        self.answers.contains_key(&occasion) || records.any(|id| id.occasion() == Some(occasion))
    }

    /// The log in parts, one for each day. What belongs to an occasion is always in the same part: that of the day it
    /// was planned on.
    #[must_use]
    pub fn days(&self) -> BTreeMap<NaiveDate, DayLog> {
        let mut days = BTreeMap::new();
        for (id, record) in &self.records {
            let part = part(&mut days, day_of(id, record));
            part.records.insert(*id, *record);
        }
        for (occasion, answered) in &self.answers {
            let part = part(&mut days, occasion.key.date());
            part.answers.insert(*occasion, *answered);
        }
        for (id, record) in &self.past {
            let part = part(&mut days, day_of(id, record));
            part.past.push((*id, *record));
        }
        days
    }

    /// Take in another part.
    pub fn extend(&mut self, part: Self) {
        for (id, record) in part.records {
            self.put(id, record);
        }
        self.answers.extend(part.answers);
        self.past.extend(part.past);
    }

    /// The later of two that have one name is the present one, the other was before.
    fn put(&mut self, id: NoticeId, record: Record) {
        let Some(present) = self.records.get_mut(&id) else {
            self.records.insert(id, record);
            return;
        };
        let before = if record.planned.instant() > present.planned.instant() {
            std::mem::replace(present, record)
        } else {
            record
        };
        if before != *present {
            self.past.push((id, before));
        }
    }

    fn record(&mut self, id: NoticeId) -> Result<&mut Record, ScheduleError> {
        self.records
            .get_mut(&id)
            .ok_or(ScheduleError::NoSuchReminder)
    }
}
