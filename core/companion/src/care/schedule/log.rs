//! Planning, and what became of reminders.

use std::collections::{BTreeMap, BTreeSet};

use cairn_content::schedule::notice;
use cairn_model::document::Kept;
use cairn_model::id::ItemId;
use cairn_model::schedule::{
    Answer, Answered, DayLog, Entry, EntryKind, Log, NoticeId, OccasionId, Outcome, ScheduleError,
    Timing, held, plan, silenced,
};
use cairn_model::time::Moment;
use cairn_store::{Read, StoreError, Write};
use chrono::{Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use serde::Serialize;

use super::Schedule;
use super::subjects::Subjects;
use crate::care::documents::{list_in, put};
use crate::error::{Error, Fault};

/// So many days back the log decides about what is planned.
const DAYS_BACK: u64 = 7;

/// What to hand to the phone, in the place of all that was handed before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Planned {
    /// At most 64, soonest first.
    pub notices: Vec<Notice>,
    /// Whether that is everything in the two years to come. If not, the last one asks to open the companion.
    pub complete: bool,
}

/// One notification: nothing in it says what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// Its name; a tap on it leads to its occasion.
    pub id: NoticeId,
    /// When to show it.
    pub at: Moment,
    /// What it says: one of a fixed list of neutral texts.
    pub text: String,
}

/// A dose whose reminder quiet hours hold until after its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HeldDose {
    /// When it is due, in the zone of its entry.
    pub at: Moment,
    /// When the reminder comes.
    pub until: Moment,
}

/// The log of the days that count, and where each part is kept.
struct KeptLog {
    log: Log,
    parts: BTreeMap<NaiveDate, Vec<Kept<DayLog>>>,
}

impl Schedule<'_> {
    /// Plans the reminders to come and keeps what is handed out.
    ///
    /// # Errors
    /// `unreadable`, `disk_full`, `io`.
    pub async fn plan(self, now: &Moment) -> Result<Planned, Error> {
        Ok(self.try_plan(now).await?)
    }

    async fn try_plan(self, now: &Moment) -> Result<Planned, Fault> {
        let mut write = self.companion.store.write().await?;
        let subjects = Subjects::read(&mut write).await?;
        let mut kept = KeptLog::read(&mut write, &subjects, None, now).await?;
        let made = plan(&subjects.entries, &kept.log, now, &subjects.settings);
        let before = kept.log.clone();
        kept.log.hand_out(&made, now.instant());
        self.keep_log(&mut write, &before, &kept, now).await?;
        write.commit().await?;
        let told = made.pending.iter().map(|pending| Notice {
            id: pending.id,
            at: pending.at,
            text: notice(&pending.text),
        });
        Ok(Planned {
            notices: told.collect(),
            complete: made.complete,
        })
    }

    /// What became of the reminders of the last week, of those to come and of what was moved.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn log(self, now: &Moment) -> Result<Log, Error> {
        Ok(self.try_log(now).await?)
    }

    async fn try_log(self, now: &Moment) -> Result<Log, Fault> {
        let mut read = self.companion.store.read().await?;
        let subjects = Subjects::read(&mut read).await?;
        Ok(KeptLog::read(&mut read, &subjects, None, now).await?.log)
    }

    /// The next time of an entry, where quiet hours that have begun leave it without any reminder. The person is to be
    /// told so: marked as essential, it would have one.
    ///
    /// # Errors
    /// `not_found`, `unreadable`, `io`.
    pub async fn silenced(self, id: ItemId, now: &Moment) -> Result<Option<Moment>, Error> {
        let Subjects { settings, .. } = self.subjects().await?;
        let entry = self.get(id).await?.body;
        let log = self.log(now).await?;
        let next = silenced((id, &entry), &log, now, &settings);
        Ok(next.map(|next| Moment::new(next.at, entry.zone.at(now.zone()))))
    }

    /// What became of reminders on all days between two, both included.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn log_between(self, from: NaiveDate, to: NaiveDate) -> Result<Log, Error> {
        let mut log = Log::default();
        for part in self.companion.documents::<DayLog>().list().await? {
            if (from..=to).contains(&part.body.day) {
                log.extend(part.body.log);
            }
        }
        Ok(log)
    }

    /// The phone showed a notification.
    ///
    /// # Errors
    /// `schedule_no_such_reminder`, `disk_full`, `io`.
    pub async fn shown(self, id: NoticeId, now: &Moment) -> Result<(), Error> {
        let act = |log: &mut Log, _| log.shown(id, *now);
        Ok(self.note(id.occasion(), now, act).await?)
    }

    /// The person opened a notification.
    ///
    /// # Errors
    /// `schedule_no_such_reminder`, `disk_full`, `io`.
    pub async fn opened(self, id: NoticeId, now: &Moment) -> Result<(), Error> {
        let act = |log: &mut Log, _| log.opened(id, *now);
        Ok(self.note(id.occasion(), now, act).await?)
    }

    /// Puts a notification off, by 1 minute to 24 hours. Returns until when; quiet hours still hold it.
    ///
    /// # Errors
    /// `schedule_no_such_reminder`, `schedule_answered`, `schedule_snooze_out_of_range`, `disk_full`, `io`.
    pub async fn snooze(self, id: NoticeId, minutes: u32, now: &Moment) -> Result<Moment, Error> {
        let act = |log: &mut Log, moved| log.snooze(id, *now, minutes, moved);
        Ok(self.note(id.occasion(), now, act).await?)
    }

    /// Keeps what the person said of an occasion. The same again changes nothing. Of a step of a goal it is an answer
    /// to the reminder: whether the step is done, the goal says.
    ///
    /// # Errors
    /// `not_found` where there is neither such an entry nor such a step to be reminded of;
    /// `schedule_no_such_occurrence` where it never came at that time, `schedule_not_yet` of a dose more than a day
    /// ahead; `disk_full`, `io`.
    pub async fn answer(
        self,
        occasion: OccasionId,
        answer: Answer,
        now: &Moment,
    ) -> Result<Outcome, Error> {
        let subjects = self.subjects().await?;
        let entry = subjects.entry(occasion.entry);
        let entry = entry.ok_or_else(|| Fault::from(StoreError::NotFound))?;
        let due = match entry.moved_to(occasion.key) {
            Some(moved) => entry.instant_of(moved, now.zone()),
            None => entry.planned(occasion.key, now.zone()),
        };
        let act = |log: &mut Log, moved| {
            // An answer by mistake would silence a dose that nobody took.
            let dose = entry.kind == EntryKind::Medication;
            if dose && due > now.instant() + Duration::days(1) {
                return Err(ScheduleError::NotYet);
            }
            if entry.has(occasion.key) {
                return Ok(log.answer(occasion, answer, moved, *now));
            }
            if !log.knows(occasion) {
                return Err(ScheduleError::NoSuchOccurrence);
            }
            // A reminder of before the time was changed is answered: the new time is not to ask for that dose again.
            let key = entry.too_soon_after(due, now).unwrap_or(occasion.key);
            let (moved, occasion) = (entry.moved_to(key), OccasionId { key, ..occasion });
            Ok(log.answer(occasion, answer, moved, *now))
        };
        Ok(self.note(Some(occasion), now, act).await?)
    }

    /// Takes back what the person said of an occasion. Where its reminder is still to come, it comes.
    ///
    /// # Errors
    /// `schedule_not_answered`, `disk_full`, `io`.
    pub async fn take_back(self, occasion: OccasionId, now: &Moment) -> Result<Answered, Error> {
        let act = |log: &mut Log, moved| log.take_back(occasion, moved);
        Ok(self.note(Some(occasion), now, act).await?)
    }

    /// The next dose of a medicine within a day whose reminder quiet hours hold until after its time.
    /// The person is to be told so: marked as essential, it comes at its time.
    ///
    /// # Errors
    /// `not_found`, `unreadable`, `io`.
    pub async fn held(self, id: ItemId, now: &Moment) -> Result<Option<HeldDose>, Error> {
        let Subjects { settings, .. } = self.subjects().await?;
        let entry = self.get(id).await?.body;
        let log = self.log(now).await?;
        let held = held((id, &entry), &log, now, &settings);
        Ok(held.map(|(dose, until)| HeldDose {
            at: Moment::new(dose.at, entry.zone.at(now.zone())),
            until: Moment::new(until, now.zone()),
        }))
    }

    /// Notes that a medicine that is taken as needed was taken now. Twice in one minute is once.
    ///
    /// # Errors
    /// `not_found`, `schedule_no_such_occurrence` where it isn't taken as needed; `disk_full`, `io`.
    pub async fn taken_now(self, id: ItemId, now: &Moment) -> Result<OccasionId, Error> {
        let entry = self.get(id).await?.body;
        if entry.timing != Timing::AsNeeded {
            return Err(Fault::from(ScheduleError::NoSuchOccurrence).into());
        }
        let wall = now.instant().with_timezone(&entry.zone.at(now.zone()));
        let wall = wall.naive_local();
        let minute = wall.with_second(0).and_then(|wall| wall.with_nanosecond(0));
        let occasion = OccasionId {
            entry: id,
            key: minute.unwrap_or(wall),
        };
        self.answer(occasion, Answer::Done, now).await?;
        Ok(occasion)
    }

    async fn note<T>(
        self,
        occasion: Option<OccasionId>,
        now: &Moment,
        act: impl FnOnce(&mut Log, Option<NaiveDateTime>) -> Result<T, ScheduleError>,
    ) -> Result<T, Fault> {
        let mut write = self.companion.store.write().await?;
        let subjects = Subjects::read(&mut write).await?;
        let mut kept = KeptLog::read(&mut write, &subjects, occasion, now).await?;
        let before = kept.log.clone();
        let moved = occasion.and_then(|occasion| subjects.moved(occasion));
        let done = act(&mut kept.log, moved)?;
        self.keep_log(&mut write, &before, &kept, now).await?;
        write.commit().await?;
        Ok(done)
    }

    /// Takes the answers of an entry along to what became of it, in the transaction that changes it.
    pub(super) async fn follow(
        self,
        write: &mut Write<'_>,
        was: (ItemId, &Entry),
        is: (ItemId, &Entry),
        now: &Moment,
    ) -> Result<(), Fault> {
        if was.0 == is.0 && was.1.timing == is.1.timing {
            return Ok(());
        }
        // Where the answers go to is the same day, or the next.
        let yesterday = now.local_date() - Days::new(2);
        let mut kept = KeptLog::of(write, |part| part.day >= yesterday).await?;
        let before = kept.log.clone();
        kept.log.follow(was, is, now);
        self.keep_log(write, &before, &kept, now).await
    }

    /// Keeps the days that changed. A log has no versions before: nobody corrects it.
    async fn keep_log(
        self,
        write: &mut Write<'_>,
        before: &Log,
        kept: &KeptLog,
        now: &Moment,
    ) -> Result<(), Fault> {
        let documents = self.companion.documents::<DayLog>();
        let (old, new) = (before.days(), kept.log.days());
        let days: BTreeSet<NaiveDate> = new.keys().chain(old.keys()).copied().collect();
        let changed = |day: &&NaiveDate| old.get(*day) != new.get(*day);
        let days: Vec<NaiveDate> = days.iter().filter(changed).copied().collect();
        if days.is_empty() {
            return Ok(());
        }
        for day in days {
            let parts = kept.parts.get(&day).map_or(&[][..], Vec::as_slice);
            for part in parts {
                write.erase_document(part.id).await?;
            }
            let Some(body) = new.get(&day).cloned() else {
                continue;
            };
            let midnight = day.and_time(NaiveTime::MIN).and_utc();
            let at = Moment::new(midnight, chrono_tz::Tz::UTC);
            let mut part = documents.fresh(body, &at, now);
            if let Some(old) = parts.first() {
                part.id = old.id;
                part.rev = self.companion.rev(Some(&old.rev), now);
            }
            put(write, &part).await?;
        }
        Ok(())
    }
}

impl KeptLog {
    /// The parts that decide about what is planned, or about one occasion. They are read in the transaction that
    /// writes them anew, so that an answer that came meanwhile isn't overwritten.
    async fn read(
        read: &mut Read<'_>,
        subjects: &Subjects,
        occasion: Option<OccasionId>,
        now: &Moment,
    ) -> Result<Self, Fault> {
        let oldest = now.local_date() - Days::new(DAYS_BACK);
        // What was moved is kept under the day it was planned on, however far away it is now.
        let changes = subjects
            .entries
            .iter()
            .flat_map(|(_, entry)| entry.changes.keys());
        let mut days: BTreeSet<NaiveDate> = changes.map(NaiveDateTime::date).collect();
        days.extend(occasion.map(|occasion| occasion.key.date()));
        Self::of(read, |DayLog { day, log }| {
            let mut records = log.records.values();
            let counts = *day >= oldest || days.contains(day);
            // What is put off day after day still comes.
            counts || records.any(|record| record.planned.instant() > now.instant())
        })
        .await
    }

    async fn of(read: &mut Read<'_>, counts: impl Fn(&DayLog) -> bool) -> Result<Self, Fault> {
        let mut kept = Self {
            log: Log::default(),
            parts: BTreeMap::new(),
        };
        let parts = list_in::<DayLog>(read).await?.into_iter();
        for part in parts.filter(|part| counts(&part.body)) {
            kept.log.extend(part.body.log.clone());
            kept.parts.entry(part.body.day).or_default().push(part);
        }
        Ok(kept)
    }
}
