//! Reintegration goals: small dated steps towards something a person wants. Done is done; nothing is scored.

mod draft;
mod step;

pub use draft::{GoalDraft, StepDraft};
pub use step::{Standing, Step};

use crate::NaiveDate;
use crate::document::Body;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::id::ItemId;
use crate::text::{self, LINE_MAX, PARAGRAPH_MAX};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Most steps of one goal.
pub const STEPS_MAX: usize = 50;

/// The part of life that a goal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Work.
    Work,
    /// Somewhere to live.
    Housing,
    /// School, training, learning.
    Education,
    /// Family, friends, others.
    Relationships,
    /// Body and mind.
    Health,
    /// Courts, papers, sentences.
    Justice,
    /// Income, debts, saving.
    Money,
}

impl Area {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Work,
        Self::Housing,
        Self::Education,
        Self::Relationships,
        Self::Health,
        Self::Justice,
        Self::Money,
    ];

    /// The name in data.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Housing => "housing",
            Self::Education => "education",
            Self::Relationships => "relationships",
            Self::Health => "health",
            Self::Justice => "justice",
            Self::Money => "money",
        }
    }
}

/// A goal and the steps towards it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// The part of life.
    pub area: Area,
    /// What the person wants. At most [`LINE_MAX`] characters.
    pub title: String,
    /// Why they want it. At most [`PARAGRAPH_MAX`] characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The steps, in the person's order.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// The day on which they called the whole goal reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<NaiveDate>,
}

impl Goal {
    /// The step to take next: of those not done the one due first, else the first in the person's order. A goal that
    /// is reached has none.
    #[must_use]
    pub fn next_step(&self) -> Option<&Step> {
        if self.done.is_some() {
            return None;
        }
        let open = self.steps.iter().filter(|step| step.done.is_none());
        open.min_by_key(|step| step.due.unwrap_or(NaiveDate::MAX))
    }

    /// How many steps are done, of how many.
    #[must_use]
    pub fn steps_done(&self) -> (usize, usize) {
        let done = self.steps.iter().filter(|step| step.done.is_some());
        (done.count(), self.steps.len())
    }

    /// A step by its id.
    #[must_use]
    pub fn step(&self, id: ItemId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// A step to change.
    pub fn step_mut(&mut self, id: ItemId) -> Option<&mut Step> {
        self.steps.iter_mut().find(|step| step.id == id)
    }

    /// Moves a step to a place from 0 (to the end where it is beyond): `false` where there is none of this id.
    pub fn reorder(&mut self, id: ItemId, place: usize) -> bool {
        let Some(step) = self.remove(id) else {
            return false;
        };
        let place = place.min(self.steps.len());
        self.steps.insert(place, step);
        true
    }

    /// Takes a step out.
    pub fn remove(&mut self, id: ItemId) -> Option<Step> {
        let place = self.steps.iter().position(|step| step.id == id)?;
        Some(self.steps.remove(place))
    }
}

impl Body for Goal {
    const KIND: &'static str = "goal";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        let mut bad: Vec<FieldError> = Vec::new();
        text::required(&mut bad, "title", &self.title, LINE_MAX);
        text::optional(&mut bad, "why", self.why.as_deref(), PARAGRAPH_MAX);
        if self.steps.len() > STEPS_MAX {
            bad.push(FieldError::new("steps", FieldCode::TooMany));
        }
        let mut ids = BTreeSet::new();
        for (place, step) in self.steps.iter().enumerate() {
            step.check(&format!("steps[{place}]."), &mut bad);
            if !ids.insert(step.id) {
                bad.push(FieldError::new(
                    format!("steps[{place}].id"),
                    FieldCode::NotInOrder,
                ));
            }
        }
        DraftError::unless_empty(bad)
    }
}

#[cfg(test)]
mod tests;
