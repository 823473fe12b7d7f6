//! One plan offered after one check-in, and what became of it.

use super::text;
use crate::checkin::SCALE_MAX;
use crate::document::Body;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::id::ItemId;
use crate::insight::{Draw, StepRef, Trial};
use crate::time::Moment;
use serde::{Deserialize, Serialize};

/// Minutes after the offer until the person is asked how it went. The project's own choice: cravings mostly ebb within
/// the length of an urge timer, so an hour later there is something to tell.
pub const ASK_AFTER_MINUTES: i64 = 60;
/// Minutes after the offer until which they are asked; later it would be guesswork. The project's own choice.
pub const ASK_UNTIL_MINUTES: i64 = 24 * 60;
/// Minutes after the offer within which a craving tells something about the step. The project's own choice.
const COUNTS_MINUTES: i64 = 3 * 60;
const MINUTE: i64 = 60_000;
/// Most plans that one check-in calls for.
const MOST_MATCHED: usize = 200;
/// Most characters of a note.
const NOTE_MAX: usize = 500;

/// An occasion: there is one for each check-in that called for a plan, never two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// The check-in.
    pub checkin: ItemId,
    /// All plans that it called for, at least one.
    pub matched: Vec<ItemId>,
    /// The one that was put first.
    pub plan: ItemId,
    /// How it was drawn, where several were called for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draw: Option<Draw>,
    /// The craving in the check-in, 0–10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<u8>,
    /// What became of it; `None`: not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
}

/// What became of an offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// When it was told.
    pub at: Moment,
    /// What the person did.
    pub did: Did,
    /// The craving then, 0–10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<u8>,
    /// In their own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What somebody did with a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Did {
    /// What the plan says.
    Planned,
    /// Something else that they meant to help.
    SomethingElse,
    /// Nothing of the kind.
    Nothing,
}

impl Body for Offer {
    const KIND: &'static str = "if_then_offer";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        let mut bad = Vec::new();
        if !(1..=MOST_MATCHED).contains(&self.matched.len()) {
            bad.push(FieldError::new("matched", FieldCode::OutOfRange));
        }
        if !self.matched.contains(&self.plan) {
            bad.push(FieldError::new("plan", FieldCode::NotAChoice));
        }
        if let Some(draw) = &self.draw {
            draw.check(&mut bad);
            if draw.chosen != StepRef::Plan(self.plan) {
                bad.push(FieldError::new("draw.chosen", FieldCode::NotAChoice));
            }
        }
        scale("before", self.before, &mut bad);
        if let Some(outcome) = &self.outcome {
            scale("outcome.after", outcome.after, &mut bad);
            if let Some(note) = &outcome.note {
                text("outcome.note", note, NOTE_MAX, &mut bad);
            }
        }
        DraftError::unless_empty(bad)
    }
}

impl Offer {
    /// The name of the one offer that a check-in can have: its own with every bit turned round. So offering twice, also
    /// on two phones, makes one offer.
    #[must_use]
    pub fn id_for(checkin: ItemId) -> ItemId {
        ItemId(checkin.0.map(|byte| !byte))
    }

    /// Whether it is time to ask how it went: an hour to a day after the offer, until it is told.
    #[must_use]
    pub fn to_ask(&self, offered: &Moment, now: &Moment) -> bool {
        let passed = now.utc_ms() - offered.utc_ms();
        let asked = ASK_AFTER_MINUTES * MINUTE..=ASK_UNTIL_MINUTES * MINUTE;
        self.outcome.is_none() && asked.contains(&passed)
    }

    /// What it adds to what works: only where a plan was drawn and the craving before is known. A craving told more
    /// than three hours later counts as not told.
    #[must_use]
    pub fn trial(&self, offered: &Moment) -> Option<Trial> {
        let at = offered.utc_ms();
        let until = at + COUNTS_MINUTES * MINUTE;
        let after = self.outcome.as_ref().and_then(|outcome| {
            let told = outcome.at.utc_ms();
            let counts = (at..=until).contains(&told);
            Some((outcome.after.filter(|_| counts)?, told))
        });
        Some(Trial {
            draw: self.draw.clone()?,
            at,
            before: self.before?,
            after,
            until,
        })
    }
}

pub(crate) fn scale(field: &str, value: Option<u8>, bad: &mut Vec<FieldError>) {
    if value.is_some_and(|value| value > SCALE_MAX) {
        bad.push(FieldError::new(field, FieldCode::OutOfRange));
    }
}
