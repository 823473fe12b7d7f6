//! Reintegration goals and their steps.

use cairn_model::goal::Goal as CoreGoal;

use crate::area::{area, documents};
use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::moment::{Moment, item, now as read_now};
use crate::records::goal::{GoalDraft, GoalReminder, GoalStepDraft, KeptGoal};

area! {
    /// The goals of a home.
    Goals
}

documents!(Goals: CoreGoal => KeptGoal);

#[uniffi::export(async_runtime = "tokio")]
impl Goals {
    /// A new goal, without steps.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`, `closed`.
    pub async fn add(&self, draft: GoalDraft, now: Moment) -> Result<KeptGoal, CairnError> {
        let (draft, now) = (draft.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.goals().add(draft, &now).await?.into())
    }

    /// All goals: those that are not reached yet first, each part newest first.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn list(&self) -> Result<Vec<KeptGoal>, CairnError> {
        Ok(self.handle.home().await?.goals().list().await?.cross())
    }

    /// Changes the words of a goal; its steps stay.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn edit(
        &self,
        id: String,
        draft: GoalDraft,
        now: Moment,
    ) -> Result<KeptGoal, CairnError> {
        let (id, draft, now) = (item(&id)?, draft.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.goals().edit(id, draft, &now).await?.into())
    }

    /// Calls a goal reached on a day, or not reached after all.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn reach(
        &self,
        id: String,
        on: Option<String>,
        now: Moment,
    ) -> Result<KeptGoal, CairnError> {
        let (id, on, now) = (item(&id)?, on.read("on")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.goals().reach(id, on, &now).await?.into())
    }

    /// Adds a step at the end. Its id is that of the last step of what is returned.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn add_step(
        &self,
        id: String,
        draft: GoalStepDraft,
        now: Moment,
    ) -> Result<KeptGoal, CairnError> {
        let (id, draft, now) = (item(&id)?, draft.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.goals().add_step(id, draft, &now).await?.into())
    }

    /// Changes the words and days of a step.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn edit_step(
        &self,
        id: String,
        step: String,
        draft: GoalStepDraft,
        now: Moment,
    ) -> Result<KeptGoal, CairnError> {
        let (id, step, now) = (item(&id)?, item(&step)?, read_now(&now)?);
        let draft = draft.read("")?;
        let home = self.handle.home().await?;
        Ok(home.goals().edit_step(id, step, draft, &now).await?.into())
    }

    /// Marks a step as done on a day, or as not done after all.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn mark_step(
        &self,
        id: String,
        step: String,
        done: Option<String>,
        now: Moment,
    ) -> Result<KeptGoal, CairnError> {
        let (id, step, now) = (item(&id)?, item(&step)?, read_now(&now)?);
        let done = done.read("done")?;
        let home = self.handle.home().await?;
        Ok(home.goals().mark_step(id, step, done, &now).await?.into())
    }

    /// Moves a step to a place from 0.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn move_step(
        &self,
        id: String,
        step: String,
        place: u32,
        now: Moment,
    ) -> Result<KeptGoal, CairnError> {
        let (id, step, now) = (item(&id)?, item(&step)?, read_now(&now)?);
        let place = place.read("place")?;
        let home = self.handle.home().await?;
        Ok(home.goals().move_step(id, step, place, &now).await?.into())
    }

    /// Takes a step out; [`Self::undo`] brings it back.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn remove_step(
        &self,
        id: String,
        step: String,
        now: Moment,
    ) -> Result<KeptGoal, CairnError> {
        let (id, step, now) = (item(&id)?, item(&step)?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.goals().remove_step(id, step, &now).await?.into())
    }

    /// The steps to be reminded of, soonest first: of goals that are not reached, and not done themselves.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn reminders(&self) -> Result<Vec<GoalReminder>, CairnError> {
        Ok(self.handle.home().await?.goals().reminders().await?.cross())
    }
}
