//! The overdose card as it crosses.

use cairn_model::learn as model;

use crate::cross::Cross;
use crate::mirror::{mirror, record};
use crate::records::insight::Review;
use crate::records::learn::About;

/// The overdose card.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Card {
    /// What it is and where it comes from.
    pub about: About,
    /// The sentence over all steps.
    pub lead: String,
    /// What sources do not agree on, and what follows from that.
    pub differs: String,
    /// The steps that may be shown, in order.
    pub steps: Vec<CardStep>,
}

record! {
    /// One step: little enough to be read in a fright.
    CardStep = model::CardStep {
        /// Stable name.
        id: String,
        /// What to do, in a few words.
        title: String,
        /// How, in short sentences.
        text: Vec<String>,
        /// Whether the emergency number belongs here.
        call: bool,
        /// Names of the sources of this step.
        sources: Vec<String>,
        /// How far this step has been looked at by those who must.
        review: Review,
        /// Timers that pace it, where a source gives one; at most one of each kind.
        timers: Vec<CardTimer>,
    }
}

record! {
    /// Something to wait for or to keep in time with.
    CardTimer = model::Timer {
        /// A beat or a wait.
        kind: TimerKind,
        /// Seconds between two beats, or to wait at least.
        from_seconds: u16,
        /// Seconds to wait at most; as `from_seconds` for a beat.
        to_seconds: u16,
        /// Said at each beat, or when the time is over.
        says: String,
        /// Whose number it is, in words.
        whose: String,
        /// Names of the sources that give the number.
        sources: Vec<String>,
    }
}

mirror! {
    /// What a timer does.
    TimerKind = model::TimerKind {
        /// Again and again.
        Beat,
        /// Once, from the moment when the step before was left.
        Wait,
    }
}

record! {
    /// An emergency number that somebody gave; none is ever guessed.
    EmergencyNumber = model::EmergencyNumber {
        /// As it is dialled.
        number: String,
        /// Who gave it.
        from: NumberFrom,
    }
}

mirror! {
    /// Who gave a number.
    NumberFrom = model::NumberFrom {
        /// A sourced pack.
        Pack,
        /// Whoever runs the service.
        Operator,
        /// The person.
        Person,
    }
}

impl From<&model::Card> for Card {
    fn from(core: &model::Card) -> Self {
        Self {
            about: core.about.clone().into(),
            lead: core.lead.clone(),
            differs: core.differs.clone(),
            steps: core.shown().cloned().map(Cross::cross).collect(),
        }
    }
}
