//! Reintegration goals and their steps.

use cairn_model::NaiveDate;
use cairn_model::document::Kept;
use cairn_model::goal::{Goal, GoalDraft, Step, StepDraft};
use cairn_model::id::ItemId;
use cairn_model::time::Moment;
use cairn_store::StoreError;
use chrono::Days;
use serde::Serialize;

use super::documents::live;
use crate::companion::Companion;
use crate::error::{Error, Fault};

/// The goals of a companion.
#[derive(Debug, Clone, Copy)]
pub struct Goals<'c> {
    companion: &'c Companion,
}

/// A step that somebody wants to be reminded of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reminder {
    /// The goal.
    pub goal: ItemId,
    /// The step.
    pub step: ItemId,
    /// What to do.
    pub text: String,
    /// The date on the wall.
    pub on: NaiveDate,
}

impl<'c> Goals<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    /// A new goal, without steps.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`.
    pub async fn add(&self, draft: GoalDraft, now: &Moment) -> Result<Kept<Goal>, Error> {
        let goal = draft.goal().map_err(Fault::from)?;
        self.companion.documents::<Goal>().add(goal, now).await
    }

    /// All goals: those that are not reached yet first, each part newest first.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn list(&self) -> Result<Vec<Kept<Goal>>, Error> {
        let mut all = self.companion.documents::<Goal>().list().await?;
        all.sort_by_key(|kept| kept.body.done.is_some());
        Ok(all)
    }

    /// Changes the words of a goal; its steps stay.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`.
    pub async fn edit(
        &self,
        id: ItemId,
        draft: GoalDraft,
        now: &Moment,
    ) -> Result<Kept<Goal>, Error> {
        let edit = |goal: &mut Goal| {
            *goal = draft.change(goal.clone())?;
            Ok(())
        };
        Ok(self.change(id, now, edit).await?)
    }

    /// Calls a goal reached on a day, or not reached after all.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`.
    pub async fn reach(
        &self,
        id: ItemId,
        on: Option<NaiveDate>,
        now: &Moment,
    ) -> Result<Kept<Goal>, Error> {
        let reach = |goal: &mut Goal| {
            goal.done = on;
            Ok(())
        };
        Ok(self.change(id, now, reach).await?)
    }

    /// Adds a step at the end. Its id is that of the last step of what is returned.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`.
    pub async fn add_step(
        &self,
        id: ItemId,
        draft: StepDraft,
        now: &Moment,
    ) -> Result<Kept<Goal>, Error> {
        let step_id = ItemId::random(&mut self.companion.chance.fork());
        let earliest = self.earliest(now).await?;
        let add = |goal: &mut Goal| {
            goal.steps.push(draft.step(step_id, earliest)?);
            Ok(())
        };
        Ok(self.change(id, now, add).await?)
    }

    /// Changes the words and days of a step.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`.
    pub async fn edit_step(
        &self,
        id: ItemId,
        step: ItemId,
        draft: StepDraft,
        now: &Moment,
    ) -> Result<Kept<Goal>, Error> {
        let earliest = self.earliest(now).await?;
        let edit = |goal: &mut Goal| {
            let old = goal.step_mut(step).ok_or(StoreError::NotFound)?;
            // A day to remind on that stays is not judged again.
            let stays = old.remind.filter(|_| old.remind == draft.remind);
            let earliest = stays.unwrap_or(earliest);
            *old = Step {
                done: old.done,
                ..draft.step(step, earliest)?
            };
            Ok(())
        };
        Ok(self.change(id, now, edit).await?)
    }

    /// Marks a step as done on a day, or as not done after all.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`.
    pub async fn mark_step(
        &self,
        id: ItemId,
        step: ItemId,
        done: Option<NaiveDate>,
        now: &Moment,
    ) -> Result<Kept<Goal>, Error> {
        let mark = |goal: &mut Goal| {
            goal.step_mut(step).ok_or(StoreError::NotFound)?.done = done;
            Ok(())
        };
        Ok(self.change(id, now, mark).await?)
    }

    /// Moves a step to a place from 0.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`.
    pub async fn move_step(
        &self,
        id: ItemId,
        step: ItemId,
        place: usize,
        now: &Moment,
    ) -> Result<Kept<Goal>, Error> {
        let reorder = |goal: &mut Goal| {
            let moved = goal.reorder(step, place);
            moved.then_some(()).ok_or(StoreError::NotFound.into())
        };
        Ok(self.change(id, now, reorder).await?)
    }

    /// Takes a step out; [`Self::undo`] brings it back.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`.
    pub async fn remove_step(
        &self,
        id: ItemId,
        step: ItemId,
        now: &Moment,
    ) -> Result<Kept<Goal>, Error> {
        let remove = |goal: &mut Goal| {
            let gone = goal.remove(step);
            gone.map(drop).ok_or(StoreError::NotFound.into())
        };
        Ok(self.change(id, now, remove).await?)
    }

    /// Deletes a goal with its steps; [`Self::undo`] brings it back.
    ///
    /// # Errors
    /// `not_found`, `disk_full`, `io`.
    pub async fn delete(&self, id: ItemId, now: &Moment) -> Result<(), Error> {
        self.companion.documents::<Goal>().delete(id, now).await
    }

    /// Takes the last change of a goal or of one of its steps back.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`.
    pub async fn undo(&self, id: ItemId, now: &Moment) -> Result<Option<Kept<Goal>>, Error> {
        self.companion.documents::<Goal>().undo(id, now).await
    }

    /// The steps to be reminded of, soonest first: of goals that are not reached, and not done themselves.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn reminders(&self) -> Result<Vec<Reminder>, Error> {
        let goals = self.companion.documents::<Goal>().list().await?;
        Ok(reminders(&goals))
    }

    /// The first day whose reminder would still come.
    async fn earliest(&self, now: &Moment) -> Result<NaiveDate, Error> {
        let time = self.companion.schedule().settings().await?.step_time();
        let today = now.local_date();
        let over = now.date_time().time() >= time;
        Ok(today + Days::new(u64::from(over)))
    }

    async fn change(
        &self,
        id: ItemId,
        now: &Moment,
        change: impl FnOnce(&mut Goal) -> Result<(), Fault>,
    ) -> Result<Kept<Goal>, Fault> {
        let mut write = self.companion.store.write().await?;
        let Kept { mut body, .. } = live::<Goal>(write.document(id).await?)?;
        change(&mut body)?;
        let documents = self.companion.documents::<Goal>();
        let kept = documents.edit_in(&mut write, id, body, now).await?;
        write.commit().await?;
        Ok(kept)
    }
}

/// The steps of some goals to be reminded of, soonest first.
pub(super) fn reminders(goals: &[Kept<Goal>]) -> Vec<Reminder> {
    let open = goals.iter().filter(|kept| kept.body.done.is_none());
    let steps = open.flat_map(|goal| goal.body.steps.iter().map(|step| (goal.id, step)));
    let mut all: Vec<Reminder> = steps
        .filter_map(|(goal, step)| {
            Some(Reminder {
                goal,
                step: step.id,
                text: step.text.clone(),
                on: step.reminder()?,
            })
        })
        .collect();
    all.sort_by_key(|reminder| (reminder.on, reminder.goal, reminder.step));
    all
}
