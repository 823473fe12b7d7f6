//! The schedule: what the phone is to show, what became of it, and calendars in and out.

use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::moment::{Moment, date, item, now as read_now};
use crate::records::notice::{
    Answer, AnswerOutcome, Answered, HeldDose, ImportPreview, Imported, Log, Planned, Quiet,
    ScheduleSettings, Words, Written,
};
use crate::schedule::Schedule;

#[uniffi::export(async_runtime = "tokio")]
impl Schedule {
    /// Plans the reminders to come and keeps what is handed out.
    ///
    /// # Errors
    /// `unreadable`, `disk_full`, `io`, `closed`.
    pub async fn plan(&self, now: Moment) -> Result<Planned, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.schedule().plan(&now).await?.into())
    }

    /// What became of the reminders of the last week and of those to come.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn log(&self, now: Moment) -> Result<Log, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.schedule().log(&now).await?.into())
    }

    /// What became of reminders on all days between two, both included.
    ///
    /// # Errors
    /// `unreadable`, `invalid_fields`, `io`, `closed`.
    pub async fn log_between(&self, from: String, to: String) -> Result<Log, CairnError> {
        let (from, to) = (date("from", &from)?, date("to", &to)?);
        let home = self.handle.home().await?;
        Ok(home.schedule().log_between(from, to).await?.into())
    }

    /// The phone showed a notification.
    ///
    /// # Errors
    /// `schedule_no_such_reminder`, `disk_full`, `io`, `closed`.
    pub async fn shown(&self, id: String, now: Moment) -> Result<(), CairnError> {
        let (id, now) = (id.read("id")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.schedule().shown(id, &now).await?)
    }

    /// The person opened a notification.
    ///
    /// # Errors
    /// `schedule_no_such_reminder`, `disk_full`, `io`, `closed`.
    pub async fn opened(&self, id: String, now: Moment) -> Result<(), CairnError> {
        let (id, now) = (id.read("id")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.schedule().opened(id, &now).await?)
    }

    /// Puts a notification off, by 1 minute to 24 hours. Returns until when; quiet hours still hold it.
    ///
    /// # Errors
    /// `schedule_no_such_reminder`, `schedule_answered`, `schedule_snooze_out_of_range`, `disk_full`, `io`, `closed`.
    pub async fn snooze(
        &self,
        id: String,
        minutes: u32,
        now: Moment,
    ) -> Result<Moment, CairnError> {
        let (id, now) = (id.read("id")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.schedule().snooze(id, minutes, &now).await?.into())
    }

    /// Keeps what the person said of an occasion. The same again changes nothing.
    ///
    /// # Errors
    /// `not_found` where there is no such entry; `schedule_no_such_occurrence`, `schedule_not_yet` of a dose more
    /// than a day ahead; `disk_full`, `io`, `closed`.
    pub async fn answer(
        &self,
        occasion: String,
        answer: Answer,
        now: Moment,
    ) -> Result<AnswerOutcome, CairnError> {
        let (occasion, now) = (occasion.read("occasion")?, read_now(&now)?);
        let home = self.handle.home().await?;
        let done = home.schedule().answer(occasion, answer.into(), &now);
        Ok(done.await?.into())
    }

    /// Takes back what the person said of an occasion, and returns it. Where its reminder is still to come, it comes.
    ///
    /// # Errors
    /// `schedule_not_answered`, `disk_full`, `io`, `closed`.
    pub async fn take_back(&self, occasion: String, now: Moment) -> Result<Answered, CairnError> {
        let (occasion, now) = (occasion.read("occasion")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.schedule().take_back(occasion, &now).await?.into())
    }

    /// The next time of an entry, where quiet hours that have begun leave it without any reminder. The person is to be
    /// told so: marked as essential, it would have one.
    ///
    /// # Errors
    /// `not_found`, `unreadable`, `io`, `closed`.
    pub async fn silenced(&self, id: String, now: Moment) -> Result<Option<Moment>, CairnError> {
        let (id, now) = (item(&id)?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.schedule().silenced(id, &now).await?.cross())
    }

    /// The next dose of a medicine within a day whose reminder quiet hours hold until after its time. The person is to
    /// be told so: marked as essential, it comes at its time.
    ///
    /// # Errors
    /// `not_found`, `unreadable`, `io`, `closed`.
    pub async fn held(&self, id: String, now: Moment) -> Result<Option<HeldDose>, CairnError> {
        let (id, now) = (item(&id)?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.schedule().held(id, &now).await?.cross())
    }

    /// Notes that a medicine that is taken as needed was taken now, and returns the occasion. Twice in one minute is
    /// once.
    ///
    /// # Errors
    /// `not_found`, `schedule_no_such_occurrence` where it isn't taken as needed; `disk_full`, `io`, `closed`.
    pub async fn taken_now(&self, id: String, now: Moment) -> Result<String, CairnError> {
        let (id, now) = (item(&id)?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.schedule().taken_now(id, &now).await?.cross())
    }

    /// Quiet hours and the last self-test.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn settings(&self) -> Result<ScheduleSettings, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.schedule().settings().await?.into())
    }

    /// Sets the hours without reminders, or takes them away.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`, `closed`.
    pub async fn set_quiet(
        &self,
        quiet: Option<Quiet>,
        now: Moment,
    ) -> Result<ScheduleSettings, CairnError> {
        let (quiet, now) = (quiet.read("quiet")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.schedule().set_quiet(quiet, &now).await?.into())
    }

    /// Asks for a reminder that shows whether reminders arrive. Returns when it is due: in a minute, or after the
    /// quiet hours. [`Self::plan`] hands it out.
    ///
    /// # Errors
    /// `disk_full`, `io`, `closed`.
    pub async fn self_test(&self, now: Moment) -> Result<Moment, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.schedule().self_test(&now).await?.into())
    }

    /// "Did my reminder arrive?": keeps the answer.
    ///
    /// # Errors
    /// `schedule_no_such_reminder` where no test was asked for; `disk_full`, `io`, `closed`.
    pub async fn self_test_arrived(
        &self,
        arrived: bool,
        now: Moment,
    ) -> Result<ScheduleSettings, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        let kept = home.schedule().self_test_arrived(arrived, &now).await?;
        Ok(kept.into())
    }

    /// Writes all entries as a calendar: neutral words unless the person wants their own, everything private.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn export_ics(&self, words: Words, now: Moment) -> Result<Written, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.schedule().export_ics(words.into(), &now).await?.into())
    }

    /// Reads a calendar file without keeping anything of it.
    ///
    /// # Errors
    /// The `ics_` codes, where the file can't be read as a whole; `unreadable`, `io`, `closed`.
    pub async fn preview_ics(
        &self,
        file: Vec<u8>,
        now: Moment,
    ) -> Result<ImportPreview, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.schedule().preview_ics(&file, &now).await?.into())
    }

    /// Keeps all entries of a calendar file, or none. An event that can't be taken stops it, unless the person said
    /// to go on without those. What is here already is renewed, never doubled; the person's own marks on it stay.
    ///
    /// # Errors
    /// The `ics_` codes, `ics_refused` among them; `invalid_fields`, `disk_full`, `io`, `closed`.
    pub async fn import_ics(
        &self,
        file: Vec<u8>,
        without_refused: bool,
        now: Moment,
    ) -> Result<Imported, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        let done = home.schedule().import_ics(&file, without_refused, &now);
        Ok(done.await?.into())
    }
}
