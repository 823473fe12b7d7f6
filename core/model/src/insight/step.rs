//! The steps that are built in, as data.

use super::StepRef;
use crate::checkin::Halt;
use crate::instrument::Review;
use crate::rules::{Basis, RuleFault};
use serde::{Deserialize, Serialize};

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name, `a-z0-9_`.
    pub code: String,
    /// The key of its text in the catalogue.
    pub text: String,
    /// How far it has been checked.
    pub review: Review,
    /// When it fits a craving; left out: it is only offered by rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fits: Option<Fits>,
    /// Where it comes from.
    pub basis: Basis,
    /// Why the project chose it, where it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The publication it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// When a step fits a craving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fits {
    /// Always.
    Always,
    /// When hungry.
    Hungry,
    /// When angry.
    Angry,
    /// When lonely.
    Lonely,
    /// When tired.
    Tired,
}

impl Fits {
    fn now(self, halt: Halt) -> bool {
        match self {
            Self::Always => true,
            Self::Hungry => halt.hungry,
            Self::Angry => halt.angry,
            Self::Lonely => halt.lonely,
            Self::Tired => halt.tired,
        }
    }
}

impl Step {
    /// Checks all that can be checked without knowing the step.
    ///
    /// # Errors
    /// The first fault, named as those of rules are.
    pub fn check(&self) -> Result<(), RuleFault> {
        if StepRef::Named(self.code.clone()).check().is_err() {
            return Err(RuleFault::Code);
        }
        if self.text.is_empty() {
            return Err(RuleFault::Sentence);
        }
        self.basis
            .check(self.reason.as_deref(), self.source.as_deref())
    }
}

/// The built-in steps that fit a craving now, those made for how the person is first.
pub fn fitting(steps: &[Step], halt: Halt) -> impl Iterator<Item = &Step> {
    let now = move |step: &&Step| step.fits.is_some_and(|fits| fits.now(halt));
    let always = |step: &&Step| step.fits == Some(Fits::Always);
    let special = steps.iter().filter(now).filter(move |step| !always(step));
    special.chain(steps.iter().filter(always))
}
