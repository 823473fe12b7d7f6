//! Planning, and what became of reminders.

use std::collections::BTreeMap;

use cairn_content::schedule::notice;
use cairn_model::document::Kept;
use cairn_model::id::ItemId;
use cairn_model::schedule::{
    Answer, DayLog, Log, NoticeId, OccasionId, Outcome, ScheduleError, Timing, plan,
};
use cairn_model::time::Moment;
use chrono::{Days, NaiveDate, NaiveTime, Timelike};
use serde::Serialize;

use super::Schedule;
use crate::care::documents::put;
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
        let entries = self.pairs().await?;
        let settings = self.settings().await?;
        let mut kept = self.kept_log(now).await?;
        let made = plan(&entries, &kept.log, now, &settings);
        let before = kept.log.clone();
        kept.log.hand_out(&made, now.instant());
        self.keep_log(&before, &kept, now).await?;
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

    /// What became of the reminders of the last week and of those to come.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn log(self, now: &Moment) -> Result<Log, Error> {
        Ok(self.kept_log(now).await?.log)
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
        self.note(now, |log| log.shown(id, *now)).await
    }

    /// The person opened a notification.
    ///
    /// # Errors
    /// `schedule_no_such_reminder`, `disk_full`, `io`.
    pub async fn opened(self, id: NoticeId, now: &Moment) -> Result<(), Error> {
        self.note(now, |log| log.opened(id, *now)).await
    }

    /// Puts a notification off, by 1 minute to 24 hours. Returns until when; quiet hours still hold it.
    ///
    /// # Errors
    /// `schedule_no_such_reminder`, `schedule_answered`, `schedule_snooze_out_of_range`, `disk_full`, `io`.
    pub async fn snooze(self, id: NoticeId, minutes: u32, now: &Moment) -> Result<Moment, Error> {
        self.note(now, |log| log.snooze(id, *now, minutes)).await
    }

    /// Keeps what the person said of an occasion. The same again changes nothing.
    ///
    /// # Errors
    /// `not_found` where there is no such entry; `disk_full`, `io`.
    pub async fn answer(
        self,
        occasion: OccasionId,
        answer: Answer,
        now: &Moment,
    ) -> Result<Outcome, Error> {
        self.get(occasion.entry).await?;
        self.note(now, |log| Ok(log.answer(occasion, answer, *now)))
            .await
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
        now: &Moment,
        act: impl FnOnce(&mut Log) -> Result<T, ScheduleError>,
    ) -> Result<T, Error> {
        let mut kept = self.kept_log(now).await?;
        let before = kept.log.clone();
        let done = act(&mut kept.log).map_err(Fault::from)?;
        self.keep_log(&before, &kept, now).await?;
        Ok(done)
    }

    async fn kept_log(self, now: &Moment) -> Result<KeptLog, Error> {
        let oldest = now.local_date().checked_sub_days(Days::new(DAYS_BACK));
        let mut kept = KeptLog {
            log: Log::default(),
            parts: BTreeMap::new(),
        };
        for part in self.companion.documents::<DayLog>().list().await? {
            if oldest.is_none_or(|oldest| part.body.day >= oldest) {
                kept.log.extend(part.body.log.clone());
                kept.parts.entry(part.body.day).or_default().push(part);
            }
        }
        Ok(kept)
    }

    /// Keeps the days that changed. A log has no versions before: nobody corrects it.
    async fn keep_log(self, before: &Log, kept: &KeptLog, now: &Moment) -> Result<(), Error> {
        let (old, new) = (before.days(), kept.log.days());
        let changed = |day: &&NaiveDate| old.get(*day) != new.get(*day);
        let days: Vec<NaiveDate> = new
            .keys()
            .chain(old.keys())
            .filter(changed)
            .copied()
            .collect();
        if days.is_empty() {
            return Ok(());
        }
        Ok(self.write_days(&days, &new, kept, now).await?)
    }

    async fn write_days(
        self,
        days: &[NaiveDate],
        new: &BTreeMap<NaiveDate, DayLog>,
        kept: &KeptLog,
        now: &Moment,
    ) -> Result<(), Fault> {
        let documents = self.companion.documents::<DayLog>();
        let mut write = self.companion.store.write().await?;
        for day in days {
            let parts = kept.parts.get(day).map_or(&[][..], Vec::as_slice);
            for part in parts {
                write.erase_document(part.id).await?;
            }
            let Some(body) = new.get(day).cloned() else {
                continue;
            };
            let midnight = day.and_time(NaiveTime::MIN).and_utc();
            let at = Moment::new(midnight, chrono_tz::Tz::UTC);
            let mut part = documents.fresh(body, &at, now);
            if let Some(old) = parts.first() {
                part.id = old.id;
                part.rev = self.companion.rev(Some(&old.rev), now);
            }
            put(&mut write, &part).await?;
        }
        Ok(write.commit().await?)
    }
}
