//! Where a text comes from and how sure it is.

use crate::instrument::Review;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What every text says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Stable name: lower-case letters, digits and `-`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Language of the text, such as `en`.
    pub language: String,
    /// Raised with every change of the words, from 1.
    pub version: u16,
    /// How well what it says has been tested.
    pub evidence: Evidence,
    /// What that judgement rests on, and its limits, in a sentence or two.
    pub evidence_note: String,
    /// How far it has been looked at by those who must.
    pub review: Review,
    /// Who must sign it off before [`Review::Reviewed`] may stand there.
    #[serde(default = "clinician")]
    pub signoff_by: Vec<Signer>,
    /// Where its facts come from.
    pub sources: Vec<Source>,
}

fn clinician() -> Vec<Signer> {
    vec![Signer::Clinician]
}

/// Who signs a text off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signer {
    /// A clinician: every text needs one.
    Clinician,
    /// Somebody who works with people who live with violence.
    ViolenceSpecialist,
    /// A lawyer: what to do in an emergency is a matter of law, too.
    Lawyer,
}

impl Signer {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Clinician, Self::ViolenceSpecialist, Self::Lawyer];

    /// Stable name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Clinician => "clinician",
            Self::ViolenceSpecialist => "violence_specialist",
            Self::Lawyer => "lawyer",
        }
    }
}

/// How well something has been tested. Of the method, not of our words for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// Reviews of several trials agree, or guidelines do, on good studies.
    Strong,
    /// Several trials, with weaknesses or mixed results; one good trial; or what guidelines advise
    /// strongly although the studies are weak.
    Moderate,
    /// Few or small studies, or studies of something near to it.
    Limited,
    /// In wide use and sensible, but hardly tested.
    Practice,
}

impl Evidence {
    /// All levels, best tested first.
    pub const ALL: [Self; 4] = [Self::Strong, Self::Moderate, Self::Limited, Self::Practice];

    /// Stable name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Moderate => "moderate",
            Self::Limited => "limited",
            Self::Practice => "practice",
        }
    }
}

/// A publication that a text rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Name by which steps of a card refer to it.
    pub key: String,
    /// Authors, year, title, place.
    pub citation: String,
    /// Where it was read: an address or a number such as `PMC1234567`.
    pub at: String,
    /// How much of it was read.
    pub read: Read,
    /// What it is called on for.
    pub supports: String,
}

/// How much of a source was read by whoever wrote the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Read {
    /// The passage itself.
    Passage,
    /// Its abstract or a part of it.
    Part,
    /// It is quoted in another document, which was read.
    Quoted,
    /// Not itself: another document that reports what it says.
    Secondary,
    /// Not at all: nothing may rest on it alone.
    Unread,
}

impl Read {
    /// Stable name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Passage => "passage",
            Self::Part => "part",
            Self::Quoted => "quoted",
            Self::Secondary => "secondary",
            Self::Unread => "unread",
        }
    }
}

impl About {
    /// Whether it may be shown at all.
    #[must_use]
    pub fn shown(&self) -> bool {
        self.review != Review::NeedsReview
    }

    /// Whether it is shown under "not yet checked by a clinician".
    #[must_use]
    pub fn unsigned(&self) -> bool {
        self.review == Review::NeedsClinicalSignoff
    }

    /// The source of this name.
    #[must_use]
    pub fn source(&self, key: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.key == key)
    }

    /// Whether anything of these sources was read.
    pub(super) fn any_read<'a>(&self, keys: impl IntoIterator<Item = &'a str>) -> bool {
        keys.into_iter()
            .filter_map(|key| self.source(key))
            .any(|source| source.read != Read::Unread)
    }

    /// Check it.
    ///
    /// # Errors
    /// The first fault. A text that is shown must rest on a source that was read.
    pub fn check(&self) -> Result<(), LearnFault> {
        well_formed("id", &self.id)?;
        full("title", &self.title)?;
        full("language", &self.language)?;
        full("evidence_note", &self.evidence_note)?;
        if self.version == 0 {
            return Err(LearnFault::Empty("version"));
        }
        if !self.signoff_by.contains(&Signer::Clinician) {
            return Err(LearnFault::Empty("signoff_by"));
        }
        if self.sources.is_empty() {
            return Err(LearnFault::NoSource);
        }
        let mut keys = BTreeSet::new();
        for source in &self.sources {
            well_formed("source", &source.key)?;
            full("citation", &source.citation)?;
            full("at", &source.at)?;
            full("supports", &source.supports)?;
            if !keys.insert(source.key.as_str()) {
                return Err(LearnFault::Twice("source"));
            }
        }
        if self.shown() && !self.any_read(keys) {
            return Err(LearnFault::NothingRead);
        }
        Ok(())
    }
}

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LearnFault {
    /// A field that must hold something is empty.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// A name isn't made of lower-case letters, digits and `-`.
    #[error("a name in {0} is not well formed")]
    BadName(&'static str),
    /// Two of a kind share a name.
    #[error("{0} holds something twice")]
    Twice(&'static str),
    /// It names no source.
    #[error("there is no source")]
    NoSource,
    /// It is to be shown, but nobody read any of its sources.
    #[error("none of the sources was read")]
    NothingRead,
    /// A step refers to a source that isn't there.
    #[error("{0} is not among the sources")]
    UnknownSource(String),
    /// A number makes no sense: no minutes, ages the wrong way round, a timer of no length.
    #[error("the numbers in {0} make no sense")]
    Number(&'static str),
}

impl LearnFault {
    /// All codes, so that a catalogue can be checked for a sentence each.
    pub const CODES: [&'static str; 7] = [
        "learn_empty_field",
        "learn_bad_name",
        "learn_duplicate",
        "learn_no_source",
        "learn_nothing_read",
        "learn_unknown_source",
        "learn_bad_number",
    ];

    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty(_) => "learn_empty_field",
            Self::BadName(_) => "learn_bad_name",
            Self::Twice(_) => "learn_duplicate",
            Self::NoSource => "learn_no_source",
            Self::NothingRead => "learn_nothing_read",
            Self::UnknownSource(_) => "learn_unknown_source",
            Self::Number(_) => "learn_bad_number",
        }
    }

    /// What of the text it is about.
    #[must_use]
    pub fn field(&self) -> &str {
        match self {
            Self::Empty(field)
            | Self::BadName(field)
            | Self::Twice(field)
            | Self::Number(field) => field,
            Self::NoSource | Self::NothingRead => "sources",
            Self::UnknownSource(name) => name,
        }
    }
}

pub(super) fn full(name: &'static str, text: &str) -> Result<(), LearnFault> {
    if text.trim().is_empty() {
        Err(LearnFault::Empty(name))
    } else {
        Ok(())
    }
}

/// At least one text, and none of them empty.
pub(super) fn all_full(name: &'static str, texts: &[String]) -> Result<(), LearnFault> {
    if texts.is_empty() {
        return Err(LearnFault::Empty(name));
    }
    texts.iter().try_for_each(|text| full(name, text))
}

pub(super) fn well_formed(name: &'static str, text: &str) -> Result<(), LearnFault> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if text.is_empty() || !text.chars().all(plain) {
        return Err(LearnFault::BadName(name));
    }
    Ok(())
}
