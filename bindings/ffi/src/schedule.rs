//! The schedule: entries, and changes of single occurrences.

use cairn_model::schedule::Entry;
use chrono::NaiveDateTime;

use crate::area::{area, documents};
use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::moment::{Moment, item, now as read_now};
use crate::records::schedule::{Coming, Divided, KeptScheduleEntry, ScheduleEntry};

area! {
    /// Appointments, medication and reminders of a home. After any change [`Self::plan`] is to be called, and what it
    /// gives handed to the phone in the place of all that was handed before; and again whenever the home is opened or
    /// the phone's zone changes.
    Schedule
}

documents!(Schedule: Entry => KeptScheduleEntry);

#[uniffi::export(async_runtime = "tokio")]
impl Schedule {
    /// All entries, newest first.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn list(&self) -> Result<Vec<KeptScheduleEntry>, CairnError> {
        Ok(self.handle.home().await?.schedule().list().await?.cross())
    }

    /// Keeps a new entry. Its chance is drawn here, once.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`, `closed`.
    pub async fn add(
        &self,
        entry: ScheduleEntry,
        now: Moment,
    ) -> Result<KeptScheduleEntry, CairnError> {
        let (entry, now) = (entry.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.schedule().add(entry, &now).await?.into())
    }

    /// Corrects an entry. Its chance stays, and so do its random moments.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn edit(
        &self,
        id: String,
        entry: ScheduleEntry,
        now: Moment,
    ) -> Result<KeptScheduleEntry, CairnError> {
        let (id, entry, now) = (item(&id)?, entry.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.schedule().edit(id, entry, &now).await?.into())
    }

    /// Takes one occurrence out, named by its wall time.
    ///
    /// # Errors
    /// `not_found`, `schedule_no_such_occurrence`, `invalid_fields`, `disk_full`, `io`, `closed`.
    pub async fn skip(
        &self,
        id: String,
        meant: String,
        now: Moment,
    ) -> Result<KeptScheduleEntry, CairnError> {
        let (id, meant, now) = (item(&id)?, meant.read("meant")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.schedule().skip(id, meant, &now).await?.into())
    }

    /// Moves one occurrence, and only that one.
    ///
    /// # Errors
    /// `not_found`, `schedule_no_such_occurrence`, `schedule_out_of_range`, `invalid_fields`, `disk_full`, `io`,
    /// `closed`.
    pub async fn move_one(
        &self,
        id: String,
        meant: String,
        to: String,
        now: Moment,
    ) -> Result<KeptScheduleEntry, CairnError> {
        let (id, now) = (item(&id)?, read_now(&now)?);
        let (meant, to) = (meant.read("meant")?, to.read("to")?);
        let home = self.handle.home().await?;
        Ok(home.schedule().move_one(id, meant, to, &now).await?.into())
    }

    /// Undoes the change of one occurrence, named by its planned wall time.
    ///
    /// # Errors
    /// `not_found`, `schedule_no_such_occurrence`, `invalid_fields`, `disk_full`, `io`, `closed`.
    pub async fn restore(
        &self,
        id: String,
        key: String,
        now: Moment,
    ) -> Result<KeptScheduleEntry, CairnError> {
        let (id, key, now) = (item(&id)?, key.read("key")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.schedule().restore(id, key, &now).await?.into())
    }

    /// "This and following": ends the entry before an occurrence and keeps the rest as a new one, to be corrected
    /// with [`Self::edit`]. Both or neither.
    ///
    /// # Errors
    /// `not_found`, `schedule_no_such_occurrence`, `schedule_not_divisible`, `invalid_fields`, `disk_full`, `io`,
    /// `closed`.
    pub async fn split(
        &self,
        id: String,
        meant: String,
        now: Moment,
    ) -> Result<Divided, CairnError> {
        let (id, now) = (item(&id)?, read_now(&now)?);
        let meant: NaiveDateTime = meant.read("meant")?;
        let home = self.handle.home().await?;
        Ok(home.schedule().split(id, meant, |_| (), &now).await?.into())
    }

    /// The next occurrences from now on, soonest first.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn coming(&self, most: u32, now: Moment) -> Result<Vec<Coming>, CairnError> {
        let (most, now) = (most.read("most")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.schedule().coming(most, &now).await?.cross())
    }

    /// All occurrences between two moments, soonest first.
    ///
    /// # Errors
    /// `unreadable`, `invalid_fields`, `io`, `closed`.
    pub async fn between(
        &self,
        from: Moment,
        until: Moment,
        now: Moment,
    ) -> Result<Vec<Coming>, CairnError> {
        let (from, until, now) = (from.read("from")?, until.read("until")?, read_now(&now)?);
        let home = self.handle.home().await?;
        let found = home.schedule().between(&from, &until, &now).await?;
        Ok(found.cross())
    }
}
