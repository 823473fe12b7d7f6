//! Prevention of drug-related disease, topic by topic.

use super::about::{all_full, full};
use super::{About, LearnFault, Learnable};
use crate::schedule::{Entry, EntryKind, EntryZone, Timing};
use chrono::NaiveDateTime;
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
    /// What it is about: never [`EntryKind::Prompt`] or [`EntryKind::Medication`], which need more than a day.
    pub kind: EntryKind,
    /// Which day to choose for it, in words: the day is the person's own.
    pub when: String,
}

impl Topic {
    /// The entry that reminds of it, at a time of the person's choice.
    #[must_use]
    pub fn entry(&self, zone: EntryZone, start: NaiveDateTime) -> Entry {
        let timing = Timing::At {
            start,
            minutes: None,
            rule: None,
            extra: Vec::new(),
        };
        Entry::new(self.reminder.kind, self.about.title.clone(), zone, timing)
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
        if matches!(
            self.reminder.kind,
            EntryKind::Prompt | EntryKind::Medication
        ) {
            return Err(LearnFault::Empty("reminder"));
        }
        all_full("know", &self.know)?;
        all_full("next", &self.next)
    }
}
