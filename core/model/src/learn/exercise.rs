//! Exercises a person does alone, step by step.

use super::about::full;
use super::{About, LearnFault, Learnable};
use serde::{Deserialize, Serialize};

/// One exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// What it is and where it comes from.
    pub about: About,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// When it can help.
    pub when: String,
    /// What is done, in order.
    pub steps: Vec<ExerciseStep>,
    /// What comes after, and whom to ask when it does not help.
    pub after: String,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExerciseStep {
    /// What is done.
    pub text: String,
    /// How long it takes where a timer helps, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u16>,
}

impl Learnable for Exercise {
    fn about(&self) -> &About {
        &self.about
    }

    fn said(&self) -> Vec<&str> {
        let steps = self.steps.iter().map(|step| step.text.as_str());
        let mut said = vec![
            self.about.title.as_str(),
            &self.about.evidence_note,
            &self.when,
        ];
        said.extend(steps.chain([self.after.as_str()]));
        said
    }

    fn check(&self) -> Result<(), LearnFault> {
        self.about.check()?;
        full("when", &self.when)?;
        full("after", &self.after)?;
        if self.minutes == 0 || self.steps.iter().any(|step| step.seconds == Some(0)) {
            return Err(LearnFault::Number("minutes"));
        }
        if self.steps.is_empty() {
            return Err(LearnFault::Empty("steps"));
        }
        self.steps
            .iter()
            .try_for_each(|step| full("steps", &step.text))
    }
}
