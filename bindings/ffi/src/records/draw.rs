//! Steps, draws by chance and the urge timer as they cross.

use cairn_companion::{self as core, Choice as CoreChoice};
use cairn_model::insight;
use cairn_model::urge::{self as model, UrgeState as CoreState};

use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::mirror::{choice, entered, kept, record};
use crate::moment::Moment;
use crate::records::checkin::Halt;
use crate::records::offer::Did;

/// A step: one of the person's if-then plans, or one that is built in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum StepRef {
    /// An if-then plan.
    Plan {
        /// Its name.
        id: String,
    },
    /// A built-in step.
    Named {
        /// Its code.
        code: String,
    },
}

record! {
    /// A draw as it is kept: all that could have come, how likely each was, and what came.
    Draw = insight::Draw {
        /// What could have been drawn: two to four, each once.
        options: Vec<DrawOption>,
        /// What was drawn.
        chosen: StepRef,
    }
}

record! {
    /// One step that could have been drawn.
    DrawOption = insight::DrawOption {
        /// Which.
        step: StepRef,
        /// Its share: it is drawn with probability `parts` / the sum of all parts.
        parts: u8,
        ; wording
    }
}

record! {
    /// One urge. It began at the moment of its document.
    Urge = model::Urge {
        /// How strong it was to begin with, 0 to 10.
        before: u8,
        /// Minutes that the timer runs.
        minutes: u8,
        /// What the person does meanwhile.
        step: Option<StepRef>,
        /// How that was drawn, where it was.
        draw: Option<Draw>,
        /// How it ended; none: not told.
        end: Option<UrgeEnd>,
    }
}

kept! {
    /// An urge as it is kept.
    KeptUrge = model::Urge => Urge
}

record! {
    /// How an urge ended.
    UrgeEnd = model::UrgeEnd {
        /// When this was told.
        at: Moment,
        /// How strong it was then, 0 to 10.
        after: u8,
        /// Whether the person did what stood there.
        did: Option<Did>,
        /// What helped, in their own words.
        helped: Option<String>,
    }
}

choice! {
    /// Where a timer stands.
    UrgeState = CoreState {
        /// It runs.
        Running {
            /// Seconds left, at least 1.
            left: u32,
        },
        /// Its time is up, and nobody said how it went.
        TimeUp,
        /// It is told.
        Ended,
    }
}

/// What to do while the timer runs.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Choice {
    /// One of the steps that fit, drawn by chance.
    Draw,
    /// This one.
    Step {
        /// Which.
        step: StepRef,
    },
    /// Nothing in particular.
    Nothing,
}

entered! {
    /// How an urge begins.
    UrgeStart = core::UrgeStart {
        /// How strong it is, 0 to 10.
        before: u8,
        /// Minutes that the timer runs, 3 to 20.
        #[uniffi(default = 10)]
        minutes: u8,
        /// What to do meanwhile.
        choice: Choice,
        /// How the person is right now.
        halt: Halt,
    }
}

entered! {
    /// How an urge went.
    UrgeTold = core::UrgeTold {
        /// How strong it is now, 0 to 10.
        after: u8,
        /// Whether the person did what stood there.
        #[uniffi(default)]
        did: Option<Did>,
        /// What helped. At most 500 characters.
        #[uniffi(default)]
        helped: Option<String>,
    }
}

impl Cross<StepRef> for insight::StepRef {
    fn cross(self) -> StepRef {
        match self {
            Self::Plan(id) => StepRef::Plan { id: id.cross() },
            Self::Named(code) => StepRef::Named { code },
        }
    }
}

impl Read<insight::StepRef> for StepRef {
    fn read(self, field: &str) -> Result<insight::StepRef, CairnError> {
        Ok(match self {
            Self::Plan { id } => insight::StepRef::Plan(id.read(field)?),
            Self::Named { code } => insight::StepRef::Named(code),
        })
    }
}

impl Read<CoreChoice> for Choice {
    fn read(self, field: &str) -> Result<CoreChoice, CairnError> {
        Ok(match self {
            Self::Draw => CoreChoice::Draw,
            Self::Step { step } => CoreChoice::Step(step.read(field)?),
            Self::Nothing => CoreChoice::Nothing,
        })
    }
}
