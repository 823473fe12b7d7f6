//! If-then plans: one cue, one action, rehearsed when made, offered when a check-in matches, asked about later.
//!
//! Implementation intentions: Gollwitzer 1999, Am Psychol 54:493-503. Which cue counts from which value is the
//! person's own choice, never a cut-off of this project's.

mod cue;
mod matching;
mod offer;

pub use cue::{BodyState, Cue, Feeling, NAME_MAX};
pub use matching::{Around, Match, Why, matching, why};
pub(crate) use offer::scale as offer_scale;
pub use offer::{ASK_AFTER_MINUTES, ASK_UNTIL_MINUTES, Did, Offer, Outcome};

use crate::document::Body;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::phone::Phone;
use crate::time::Moment;
use serde::{Deserialize, Serialize};

/// Most characters of an action.
pub const ACTION_MAX: usize = 200;

/// One plan: if this, then that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IfThen {
    /// What it waits for.
    pub cue: Cue,
    /// What the person does then, in their own words.
    pub action: String,
    /// Whom the action reaches, where it is to reach somebody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// When the person last went through it in their mind; `None`: not yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rehearsed: Option<Moment>,
    /// Kept, but not offered for now.
    #[serde(default)]
    pub paused: bool,
}

/// Somebody to reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Who, as the person calls them.
    pub name: String,
    /// Their number, as typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
}

impl Body for IfThen {
    const KIND: &'static str = "if_then";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        let mut bad = Vec::new();
        self.cue.check(&mut bad);
        text("action", &self.action, ACTION_MAX, &mut bad);
        if let Some(contact) = &self.contact {
            text("contact.name", &contact.name, NAME_MAX, &mut bad);
            if contact.number.is_some() && contact.phone().is_none() {
                bad.push(FieldError::new("contact.number", FieldCode::NotDialable));
            }
        }
        DraftError::unless_empty(bad)
    }
}

impl Contact {
    /// Their number in the form that is dialled with one tap.
    #[must_use]
    pub fn phone(&self) -> Option<Phone> {
        self.number.as_deref()?.parse().ok()
    }
}

/// A text that must say something, in so many characters.
pub(crate) fn text(field: &str, value: &str, most: usize, bad: &mut Vec<FieldError>) {
    if value.trim().is_empty() {
        bad.push(FieldError::new(field, FieldCode::Missing));
    } else if value.chars().count() > most {
        bad.push(FieldError::new(field, FieldCode::TooLong));
    }
}

#[cfg(test)]
mod tests;
