//! The questions after a lapse, one at a time.

use super::LapseDraft;
use serde::{Deserialize, Serialize};

/// Whether somebody is safe right now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Safe {
    /// They say so.
    Yes,
    /// They say they are not.
    No,
    /// They can't tell.
    NotSure,
}

impl Safe {
    /// All answers.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::NotSure];

    /// The name in data.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotSure => "not_sure",
        }
    }

    /// Whether the crisis screen opens at once, before any other question. Anything but a *yes* opens it.
    #[must_use]
    pub const fn opens_sos(self) -> bool {
        !matches!(self, Self::Yes)
    }
}

/// One question of the debrief. Each may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Question {
    /// Are you safe right now?
    Safe,
    /// What was going on before?
    Situation,
    /// What went through your mind?
    Thoughts,
    /// What helped, even a little?
    Helped,
    /// What would help in the next hour?
    Next,
    /// What was it? Only if they want to say.
    Substance,
    /// How much? Only if they want to say.
    Amount,
}

impl Question {
    /// The debrief: safety first, then what can be learnt, and what was taken last of all.
    pub const ALL: [Self; 7] = [
        Self::Safe,
        Self::Situation,
        Self::Thoughts,
        Self::Helped,
        Self::Next,
        Self::Substance,
        Self::Amount,
    ];

    /// The name of the field that it fills, and the end of its key in the catalogue.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Situation => "situation",
            Self::Thoughts => "thoughts",
            Self::Helped => "helped",
            Self::Next => "next",
            Self::Substance => "substance",
            Self::Amount => "amount",
        }
    }

    /// The question after this one, with what was answered so far: nobody is asked how much of what they left out.
    #[must_use]
    pub fn after(self, so_far: &LapseDraft) -> Option<Self> {
        let next = *Self::ALL.get(self as usize + 1)?;
        if next == Self::Amount && so_far.substance.is_none() {
            return None;
        }
        Some(next)
    }
}
