//! A lapse as a person looks back on it. Nothing is reset by it: the calendar and the days that count come from
//! check-ins alone.

mod debrief;
mod draft;

pub use debrief::{Question, Safe};
pub use draft::LapseDraft;

use crate::document::Body;
use crate::field::{DraftError, FieldError};
use crate::text::{self, LINE_MAX, PARAGRAPH_MAX};
use crate::time::Moment;
use serde::{Deserialize, Serialize};

/// One lapse. Everything but its time may be left out, now or for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lapse {
    /// When it was.
    pub when: Moment,
    /// Whether the person was safe when they wrote it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safe: Option<Safe>,
    /// What was going on before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub situation: Option<String>,
    /// What went through their mind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thoughts: Option<String>,
    /// What helped, or helped a little.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub helped: Option<String>,
    /// What they want to do next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// What it was, in their own word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub substance: Option<String>,
    /// How much, in their own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
}

impl Body for Lapse {
    const KIND: &'static str = "lapse";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        let mut bad: Vec<FieldError> = Vec::new();
        let texts = [
            ("situation", &self.situation, PARAGRAPH_MAX),
            ("thoughts", &self.thoughts, PARAGRAPH_MAX),
            ("helped", &self.helped, PARAGRAPH_MAX),
            ("next", &self.next, PARAGRAPH_MAX),
            ("substance", &self.substance, LINE_MAX),
            ("amount", &self.amount, LINE_MAX),
        ];
        for (field, text, max) in texts {
            text::optional(&mut bad, field, text.as_deref(), max);
        }
        DraftError::unless_empty(bad)
    }
}

#[cfg(test)]
mod tests;
