//! Early-warning rules as they cross. What a rule says is `text_with(firing.sentence,
//! firing.numbers)`; what a step is called, [`crate::Insight::name`] tells.

use std::collections::HashMap;

use cairn_companion as core;
use cairn_model::instrument;
use cairn_model::rules::{self as model, Signal as CoreSignal, State as CoreState};

use crate::cross::Cross;
use crate::mirror::{choice, mirror, record};
use crate::moment::Moment;

record! {
    /// A rule that holds today and was not seen yet: its sentence and step are to be shown, as "not a prediction".
    Firing = model::Firing {
        /// Which rule.
        rule: String,
        /// The key of its sentence.
        sentence: String,
        /// The numbers that the sentence names.
        numbers: HashMap<String, String>,
        /// The built-in step it offers, by its code.
        step: String,
        /// The first day of the episode.
        since: String,
    }
}

record! {
    /// A rule and how it stands.
    RuleView = core::RuleView {
        /// The rule.
        rule: Rule,
        /// Whether the person leaves it on.
        on: bool,
        /// Whether it holds today.
        state: RuleState,
        /// Who is told when it begins, by their live grants: what they call themselves.
        tells: Vec<String>,
    }
}

record! {
    /// An alert that was raised, and with whom it is.
    AlertView = core::AlertView {
        /// Which rule.
        rule: String,
        /// The first day of the episode.
        since: String,
        /// When it was raised.
        at: Moment,
        /// The rule was switched off since: it is taken back.
        taken_back: bool,
        /// Who was told, or will be at the next synchronisation.
        to: Vec<AlertTo>,
    }
}

record! {
    /// Somebody an alert goes to.
    AlertTo = core::AlertTo {
        /// The link.
        link: String,
        /// What the other side calls itself.
        peer_label: String,
        /// The server has taken it; else it goes out with the next synchronisation.
        sent: bool,
    }
}

record! {
    /// One early-warning rule.
    Rule = model::Rule {
        /// Its name.
        code: String,
        /// The key of its sentence in the catalogue; with `-title` that of its title.
        sentence: String,
        /// The step it offers, by its code.
        step: String,
        /// How far it has been checked.
        review: Review,
        /// What it looks at.
        signal: Signal,
        /// Days in a row on which it must be known not to hold before it can speak again.
        rearm_days: u16,
        /// Where its threshold comes from.
        basis: Basis,
        /// Why the project chose this threshold, where it did.
        reason: Option<String>,
        /// The publication.
        source: Option<String>,
    }
}

mirror! {
    /// How far something has been looked at by those who must.
    Review = instrument::Review {
        /// Never shown.
        NeedsReview,
        /// Shown under "not yet checked by a clinician".
        NeedsClinicalSignoff,
        /// Signed off.
        Reviewed,
    }
}

mirror! {
    /// Where a threshold comes from.
    Basis = model::Basis {
        /// It stands in the source.
        Published,
        /// No source gives one: it is this project's own choice, with its reason.
        ProjectChoice,
    }
}

mirror! {
    /// The scales of a check-in.
    Scale = model::Scale {
        /// Craving.
        Craving,
        /// Mood.
        Mood,
        /// Sleep.
        Sleep,
        /// Confidence.
        Confidence,
    }
}

choice! {
    /// What a rule looks at. Windows end with the day in question, which is included.
    Signal = CoreSignal {
        /// The mean of the last days is at least so many points above that of the days before them.
        Rise {
            /// Of which scale.
            scale: Scale,
            /// Points.
            by: u8,
            /// Days of the later mean.
            days: u16,
            /// Days of the earlier mean.
            before: u16,
            /// Fewest answers in each.
            least: u16,
        },
        /// The mean of the last days is at least so many points below that of the days before them.
        Fall {
            /// Of which scale.
            scale: Scale,
            /// Points.
            by: u8,
            /// Days of the later mean.
            days: u16,
            /// Days of the earlier mean.
            before: u16,
            /// Fewest answers in each.
            least: u16,
        },
        /// On at least so many of the last days the answer was at most this.
        LowDays {
            /// Of which scale.
            scale: Scale,
            /// The value, and all below it.
            at_most: u8,
            /// Days of the window.
            days: u16,
            /// How many of them.
            least: u16,
        },
        /// No check-in for so many days from somebody who made them.
        Silence {
            /// Days without one.
            days: u16,
            /// Length of the time up to the last check-in that is looked at.
            before: u16,
            /// Days with a check-in in that time, at least.
            least: u16,
        },
        /// A risky situation on at least so many of the last days.
        Risky {
            /// Days of the window.
            days: u16,
            /// How many of them.
            least: u16,
        },
        /// The last score is at least so much above the one before it.
        ScoreUp {
            /// Of which instrument.
            instrument: String,
            /// How much.
            by: i64,
            /// Days for which a result speaks.
            days: u16,
        },
        /// The last score has reached this, and the one before it (if any) had not.
        ScoreReaches {
            /// Of which instrument.
            instrument: String,
            /// The score.
            at_least: i64,
            /// Days for which a result speaks.
            days: u16,
        },
    }
}

choice! {
    /// Whether a rule holds.
    RuleState = CoreState {
        /// It does.
        Holds {
            /// The numbers that make it hold.
            numbers: HashMap<String, String>,
            /// What it holds for: another day is another episode.
            mark: Option<String>,
        },
        /// It is known not to.
        DoesNot,
        /// Too little was answered to know.
        Unknown,
    }
}

impl Cross<Rule> for &'static model::Rule {
    fn cross(self) -> Rule {
        self.clone().into()
    }
}
