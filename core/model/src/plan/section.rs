//! The parts of a plan, in the order in which they are climbed.

use super::EntryKind;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// One part of a plan: the six steps in order, then the reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// 1: signs that a hard time is coming.
    WarningSigns,
    /// 2: what the person can do alone.
    Alone,
    /// 3: people and places that take the mind off it, without asking for help.
    Distractions,
    /// 4: people to ask for help.
    Help,
    /// 5: professionals and crisis lines.
    Professionals,
    /// 6: making the surroundings safer.
    Surroundings,
    /// The person's own reasons. Text now; pictures and voice are kinds of entry to come.
    Reasons,
}

impl Section {
    /// All of them, in order.
    pub const ALL: [Self; 7] = [
        Self::WarningSigns,
        Self::Alone,
        Self::Distractions,
        Self::Help,
        Self::Professionals,
        Self::Surroundings,
        Self::Reasons,
    ];

    /// The name in data.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::WarningSigns => "warning_signs",
            Self::Alone => "alone",
            Self::Distractions => "distractions",
            Self::Help => "help",
            Self::Professionals => "professionals",
            Self::Surroundings => "surroundings",
            Self::Reasons => "reasons",
        }
    }

    /// Its number among the steps, from 1 to 6; the reasons have none.
    #[must_use]
    pub const fn step(self) -> Option<u8> {
        match self {
            Self::WarningSigns => Some(1),
            Self::Alone => Some(2),
            Self::Distractions => Some(3),
            Self::Help => Some(4),
            Self::Professionals => Some(5),
            Self::Surroundings => Some(6),
            Self::Reasons => None,
        }
    }

    /// The kinds of entry that can stand in it.
    #[must_use]
    pub const fn kinds(self) -> &'static [EntryKind] {
        match self {
            Self::WarningSigns | Self::Alone | Self::Surroundings | Self::Reasons => {
                &[EntryKind::Text]
            }
            Self::Distractions => &[EntryKind::Place, EntryKind::Person, EntryKind::Text],
            Self::Help => &[EntryKind::Person],
            Self::Professionals => &[EntryKind::Service, EntryKind::Person, EntryKind::Emergency],
        }
    }

    /// The kind of an entry of which nothing else is said.
    #[must_use]
    pub fn usual_kind(self, with_number: bool) -> EntryKind {
        match self {
            Self::Distractions if with_number => EntryKind::Person,
            _ => self.kinds().first().copied().unwrap_or(EntryKind::Text),
        }
    }
}

/// A name that no section has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a section of a plan")]
pub struct NotASection;

impl NotASection {
    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "not_a_section"
    }
}

impl FromStr for Section {
    type Err = NotASection;

    fn from_str(name: &str) -> Result<Self, NotASection> {
        Self::ALL
            .into_iter()
            .find(|section| section.name() == name)
            .ok_or(NotASection)
    }
}
