//! What a person enters about a goal.

use super::{Area, Goal, Step};
use crate::NaiveDate;
use crate::document::Body as _;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::id::ItemId;
use crate::text::tidy;

/// A goal as it is entered, without its steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalDraft {
    /// The part of life.
    pub area: Area,
    /// What the person wants.
    pub title: String,
    /// Why.
    pub why: Option<String>,
}

/// A step as it is entered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StepDraft {
    /// What to do.
    pub text: String,
    /// The day it is meant for.
    pub due: Option<NaiveDate>,
    /// The day on which to remind.
    pub remind: Option<NaiveDate>,
}

impl GoalDraft {
    /// A new goal.
    ///
    /// # Errors
    /// Lists each bad field.
    pub fn goal(self) -> Result<Goal, DraftError> {
        let empty = Goal {
            area: self.area,
            title: String::new(),
            why: None,
            steps: Vec::new(),
            done: None,
        };
        self.change(empty)
    }

    /// The goal with these words; its steps stay.
    ///
    /// # Errors
    /// Lists each bad field.
    pub fn change(self, old: Goal) -> Result<Goal, DraftError> {
        let goal = Goal {
            area: self.area,
            title: self.title.trim().to_owned(),
            why: self.why.as_deref().and_then(tidy),
            ..old
        };
        goal.check()?;
        Ok(goal)
    }
}

impl From<&Goal> for GoalDraft {
    fn from(goal: &Goal) -> Self {
        Self {
            area: goal.area,
            title: goal.title.clone(),
            why: goal.why.clone(),
        }
    }
}

impl StepDraft {
    /// The step as entered, to remind on `earliest` or later: a day that has passed would remind nobody.
    ///
    /// # Errors
    /// Lists each bad field.
    pub fn step(self, id: ItemId, earliest: NaiveDate) -> Result<Step, DraftError> {
        let step = Step {
            id,
            text: self.text.trim().to_owned(),
            due: self.due,
            remind: self.remind,
            done: None,
        };
        let mut bad = Vec::new();
        step.check("", &mut bad);
        if self.remind.is_some_and(|day| day < earliest) {
            bad.push(FieldError::new("remind", FieldCode::OutOfRange));
        }
        DraftError::unless_empty(bad)?;
        Ok(step)
    }
}

impl From<&Step> for StepDraft {
    fn from(step: &Step) -> Self {
        Self {
            text: step.text.clone(),
            due: step.due,
            remind: step.remind,
        }
    }
}
