//! What works for one person, as it crosses.

use cairn_companion as core;
use cairn_model::insight::{self, Finding as CoreFinding};

use crate::mirror::{choice, record};
use crate::records::draw::StepRef;

record! {
    /// What is known of one step.
    Works = core::Works {
        /// The step.
        step: StepRef,
        /// What it is called; none for a plan that was deleted long ago.
        name: Option<String>,
        /// What can be said.
        finding: Finding,
    }
}

choice! {
    /// What can be said of one step.
    Finding = CoreFinding {
        /// Too few uses so far.
        NotEnough {
            /// Trials with an answer in which it was drawn.
            drawn: u32,
            /// Trials with an answer in which another step was drawn instead.
            others: u32,
            /// How many of each there must be.
            least: u32,
        },
        /// Too many cravings after are missing to say anything.
        Gaps {
            /// Draws with an answer.
            answered: u32,
            /// All draws in which it could have come.
            draws: u32,
        },
        /// Enough to show.
        Shown {
            /// The mean fall of the craving with this step.
            fall: Estimate,
            /// How much more it is than with the other steps.
            against: Estimate,
            /// Trials with an answer in which it was drawn.
            drawn: u32,
            /// Trials with an answer in which another step was drawn instead.
            others: u32,
        },
    }
}

record! {
    /// An estimate with its interval, in points of craving.
    Estimate = insight::Estimate {
        /// The best guess.
        value: f64,
        /// The interval's lower end.
        low: f64,
        /// The interval's upper end.
        high: f64,
    }
}
