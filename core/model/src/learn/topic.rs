//! Prevention of drug-related disease, topic by topic.

use super::about::{all_full, full};
use super::{About, LearnFault, Learnable};
use serde::{Deserialize, Serialize};

/// One topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// What it is and where it comes from.
    pub about: About,
    /// The heart of it in a few sentences.
    pub lead: String,
    /// What is good to know.
    pub know: Vec<String>,
    /// What to do next.
    pub next: Vec<String>,
    /// The reminder that goes with it.
    pub reminder: Reminder,
}

/// A reminder that a topic suggests. Its notification says nothing of the topic: notification
/// texts come from the fixed neutral list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reminder {
    /// What it is about.
    pub kind: ReminderKind,
    /// Which day to choose for it, in words: the day is the person's own.
    pub when: String,
}

/// What a reminder is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReminderKind {
    /// Naloxone is renewed before its date.
    NaloxoneRenewal,
    /// A test.
    Test,
    /// A dose of a vaccine.
    Vaccination,
    /// A visit.
    Appointment,
}

impl ReminderKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [
        Self::NaloxoneRenewal,
        Self::Test,
        Self::Vaccination,
        Self::Appointment,
    ];

    /// Stable name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NaloxoneRenewal => "naloxone_renewal",
            Self::Test => "test",
            Self::Vaccination => "vaccination",
            Self::Appointment => "appointment",
        }
    }
}

impl Learnable for Topic {
    fn about(&self) -> &About {
        &self.about
    }

    fn said(&self) -> Vec<&str> {
        let mut said = vec![
            self.about.title.as_str(),
            &self.about.evidence_note,
            &self.lead,
        ];
        let lists = self.know.iter().chain(&self.next).map(String::as_str);
        said.extend(lists.chain([self.reminder.when.as_str()]));
        said
    }

    fn check(&self) -> Result<(), LearnFault> {
        self.about.check()?;
        full("lead", &self.lead)?;
        full("reminder", &self.reminder.when)?;
        all_full("know", &self.know)?;
        all_full("next", &self.next)
    }
}
