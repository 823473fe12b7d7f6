//! The schedule: entries, the reminders that the phone is to show, and what became of them.

mod calendars;
mod entries;
mod log;
mod subjects;

pub use calendars::{CalledOffTime, ImportPreview, Imported};
pub use entries::{Coming, Divided};
pub use log::{HeldDose, Notice, Planned};

use cairn_model::schedule::{Arrival, Entry, Quiet, ScheduleSettings, SelfTest};
use cairn_model::time::Moment;
use cairn_store::Write;
use chrono::{Duration, NaiveTime, Utc};

use self::subjects::Subjects;
use super::documents::{Documents, list_in, put};
use crate::companion::Companion;
use crate::error::{Error, Fault};

/// The schedule of a companion. After any change [`Schedule::plan`] is to be called, and what it gives handed to the
/// phone in the place of all that was handed before; and again whenever the companion is opened or the phone's zone
/// changes.
#[derive(Debug, Clone, Copy)]
pub struct Schedule<'c> {
    companion: &'c Companion,
}

impl Companion {
    /// Appointments, medication and reminders.
    #[must_use]
    pub const fn schedule(&self) -> Schedule<'_> {
        Schedule { companion: self }
    }
}

impl<'c> Schedule<'c> {
    const fn entries(self) -> Documents<'c, Entry> {
        self.companion.documents()
    }

    const fn all_settings(self) -> Documents<'c, ScheduleSettings> {
        self.companion.documents()
    }

    /// Quiet hours, the hour of goals and the last self-test.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn settings(self) -> Result<ScheduleSettings, Error> {
        let kept = self.all_settings().list().await?.into_iter().next();
        Ok(kept.map(|kept| kept.body).unwrap_or_default())
    }

    async fn change_settings(
        self,
        now: &Moment,
        change: impl FnOnce(&mut ScheduleSettings),
    ) -> Result<ScheduleSettings, Fault> {
        let mut write = self.companion.store.write().await?;
        let settings = self.change_settings_in(&mut write, now, change).await?;
        write.commit().await?;
        Ok(settings)
    }

    async fn change_settings_in(
        self,
        write: &mut Write<'_>,
        now: &Moment,
        change: impl FnOnce(&mut ScheduleSettings),
    ) -> Result<ScheduleSettings, Fault> {
        let kept = list_in::<ScheduleSettings>(write).await?;
        let kept = kept.into_iter().next();
        let id = kept.as_ref().map(|kept| kept.id);
        let mut body = kept.map(|kept| kept.body).unwrap_or_default();
        change(&mut body);
        let all = self.all_settings();
        let kept = if let Some(id) = id {
            all.edit_in(write, id, body, now).await?
        } else {
            let fresh = all.fresh(body, now, now);
            put(write, &fresh).await?;
            fresh
        };
        Ok(kept.body)
    }

    /// Sets the hours without reminders, or takes them away.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`.
    pub async fn set_quiet(
        self,
        quiet: Option<Quiet>,
        now: &Moment,
    ) -> Result<ScheduleSettings, Error> {
        let change = |settings: &mut ScheduleSettings| settings.quiet = quiet;
        Ok(self.change_settings(now, change).await?)
    }

    /// Sets the time of day at which steps of goals are reminded of; none is the usual one again.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`.
    pub async fn set_step_time(
        self,
        time: Option<NaiveTime>,
        now: &Moment,
    ) -> Result<ScheduleSettings, Error> {
        Ok(self.try_set_step_time(time, now).await?)
    }

    async fn try_set_step_time(
        self,
        time: Option<NaiveTime>,
        now: &Moment,
    ) -> Result<ScheduleSettings, Fault> {
        let mut write = self.companion.store.write().await?;
        let before = Subjects::read(&mut write).await?;
        let change = |settings: &mut ScheduleSettings| settings.step_time = time;
        let settings = self.change_settings_in(&mut write, now, change).await?;
        let after = Subjects::read(&mut write).await?;
        for (id, was) in &before.entries {
            if let Some(is) = after.entry(*id) {
                self.follow(&mut write, (*id, was), (*id, is), now).await?;
            }
        }
        write.commit().await?;
        Ok(settings)
    }

    /// Asks for a reminder that shows whether reminders arrive. Returns when it is due: in a minute, or after the
    /// quiet hours.
    ///
    /// # Errors
    /// `disk_full`, `io`.
    pub async fn self_test(self, now: &Moment) -> Result<Moment, Error> {
        let test = SelfTest {
            asked: *now,
            arrival: None,
        };
        let settings = self
            .change_settings(now, |settings| settings.self_test = Some(test))
            .await?;
        let due = now.instant() + Duration::minutes(1);
        let due: chrono::DateTime<Utc> = settings
            .quiet
            .map_or(due, |quiet| quiet.after(due, now.zone()));
        Ok(Moment::new(due, now.zone()))
    }

    /// "Did my reminder arrive?": keeps the answer.
    ///
    /// # Errors
    /// `schedule_no_such_reminder` where no test was asked for; `disk_full`, `io`.
    pub async fn self_test_arrived(
        self,
        arrived: bool,
        now: &Moment,
    ) -> Result<ScheduleSettings, Error> {
        if self.settings().await?.self_test.is_none() {
            return Err(Fault::Coded("schedule_no_such_reminder").into());
        }
        let arrival = Some(Arrival { arrived, at: *now });
        let change = |settings: &mut ScheduleSettings| {
            if let Some(test) = &mut settings.self_test {
                test.arrival = arrival;
            }
        };
        Ok(self.change_settings(now, change).await?)
    }
}
