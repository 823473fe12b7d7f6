//! How a family member is, as it crosses.

use std::collections::HashMap;

use cairn_companion::family_scored;
use cairn_model::family as model;

use crate::mirror::kept;
use crate::records::instrument::Scored;

/// A family member's answers about themselves.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct FamilyCheck {
    /// In which wording.
    pub wording_version: String,
    /// Answers by item; none where left out.
    pub answers: HashMap<String, Option<u8>>,
    /// What they come to; none where they are to questions that this version does not have.
    pub scored: Option<Scored>,
}

impl From<model::FamilyCheck> for FamilyCheck {
    fn from(core: model::FamilyCheck) -> Self {
        let scored = family_scored(&core).map(Into::into);
        let model::FamilyCheck {
            instrument: _,
            wording_version,
            answers,
        } = core;
        Self {
            wording_version,
            answers: answers.into_iter().collect(),
            scored,
        }
    }
}

kept! {
    /// A family member's answers as they are kept.
    KeptFamilyCheck = model::FamilyCheck => FamilyCheck
}
