//! One entry of a plan.

use super::Section;
use crate::field::{FieldCode, FieldError};
use crate::id::ItemId;
use crate::phone::Phone;
use crate::text::{self, LINE_MAX};
use serde::{Deserialize, Serialize};

/// One line of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Which entry; stays the same when it is changed or moved.
    pub id: ItemId,
    /// What it is.
    pub kind: EntryKind,
    /// What the person calls it: an act, a name, a place. At most [`LINE_MAX`] characters.
    pub text: String,
    /// How to reach it with one tap.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Phone>,
    /// When to call, how to get there. At most [`LINE_MAX`] characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// A sign, an act, a reason.
    Text,
    /// Somebody.
    Person,
    /// Somewhere to go.
    Place,
    /// A practice, a hotline.
    Service,
    /// The emergency number where the person is, as they gave it: the overdose card dials it.
    Emergency,
}

impl EntryKind {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Text,
        Self::Person,
        Self::Place,
        Self::Service,
        Self::Emergency,
    ];

    /// The name in data.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Person => "person",
            Self::Place => "place",
            Self::Service => "service",
            Self::Emergency => "emergency",
        }
    }
}

impl Entry {
    /// What is wrong with it in a section; fields are named after `at`.
    pub(super) fn check(&self, section: Section, at: &str, bad: &mut Vec<FieldError>) {
        if !section.kinds().contains(&self.kind) {
            bad.push(FieldError::new(format!("{at}kind"), FieldCode::NotAChoice));
        }
        if self.kind == EntryKind::Text && self.number.is_some() {
            bad.push(FieldError::new(
                format!("{at}number"),
                FieldCode::UnknownField,
            ));
        }
        if self.kind == EntryKind::Emergency && self.number.is_none() {
            bad.push(FieldError::new(format!("{at}number"), FieldCode::Missing));
        }
        text::required(bad, &format!("{at}text"), &self.text, LINE_MAX);
        text::optional(bad, &format!("{at}note"), self.note.as_deref(), LINE_MAX);
    }
}
