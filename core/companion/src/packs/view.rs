//! Packs and publishers as they are shown.

use cairn_model::instrument::{EvidenceLevel, NotOffered, Review};
use cairn_model::plan::is_old;
use cairn_model::time::Moment;
use cairn_packs::{Content, Kind, Pack, Publisher};
use chrono::NaiveDate;

use crate::care::{ImportedDirectory, OF_PACK};

/// A publisher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublisherView {
    /// What the person, or this program, calls them.
    pub name: String,
    /// The fingerprint of their key, in groups of four digits.
    pub fingerprint: String,
    /// Whether their key came with the program.
    pub built_in: bool,
}

impl PublisherView {
    pub(super) fn of(publisher: &Publisher, built_in: bool) -> Self {
        Self {
            name: publisher.name.clone(),
            fingerprint: publisher.fingerprint().to_string(),
            built_in,
        }
    }
}

/// A pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackView {
    /// Its name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its version.
    pub version: u32,
    /// What it holds.
    pub kind: Kind,
    /// The languages of its content.
    pub languages: Vec<String>,
    /// Who signed it, as the person calls them; never what the pack says of itself.
    pub publisher: String,
    /// The fingerprint of the key that signed it.
    pub fingerprint: String,
    /// Where its content comes from.
    pub sources: Vec<String>,
    /// Its terms.
    pub licence: String,
    /// How far its content has been studied.
    pub evidence: EvidenceLevel,
    /// How far it has been reviewed.
    pub review: Review,
    /// What is in it.
    pub contents: Vec<PackContent>,
    /// Since when it is installed, if it is.
    pub installed: Option<Moment>,
}

/// A pack that was installed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalledPack {
    /// The pack.
    pub pack: PackView,
    /// Its directory with the rows that were refused, where one was taken in just now.
    pub directory: Option<ImportedDirectory>,
}

/// One thing in a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackContent {
    /// Its name; of a crisis line its number.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Of a crisis line, when its number was last checked.
    pub checked: Option<NaiveDate>,
    /// Why it is not offered, if it isn't.
    pub held_back: Option<HeldBack>,
}

/// Why something of a pack is not offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldBack {
    /// An instrument, for reasons of its own.
    Instrument(NotOffered),
    /// It waits for a review.
    Review,
}

impl PackContent {
    /// The day of its last check, where on this day that is over a year ago: a crisis line is still shown then, and
    /// said to be old.
    #[must_use]
    pub fn old_since(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.checked.filter(|checked| is_old(*checked, today))
    }
}

impl HeldBack {
    /// The code of content that waits for a review.
    pub const REVIEW: &'static str = "content_needs_review";

    /// Stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Instrument(reason) => reason.code(),
            Self::Review => Self::REVIEW,
        }
    }
}

fn contents(pack: &Pack) -> Vec<PackContent> {
    let id = &pack.manifest.id;
    let waits = |shown: bool| (!shown || !pack.manifest.shown()).then_some(HeldBack::Review);
    match &pack.content {
        Content::Instruments(all) => all
            .iter()
            .map(|one| PackContent {
                code: one.code.clone(),
                title: one.title.clone(),
                checked: None,
                held_back: one.offered().err().map(HeldBack::Instrument),
            })
            .collect(),
        Content::Texts(all) => all
            .iter()
            .map(|text| PackContent {
                code: format!("{id}/{}", text.about().id),
                title: text.about().title.clone(),
                checked: None,
                held_back: waits(text.about().shown()),
            })
            .collect(),
        Content::Lines(all) => all
            .iter()
            .map(|line| PackContent {
                code: line.number.written().to_owned(),
                title: line.name.clone(),
                checked: Some(line.checked),
                held_back: waits(true),
            })
            .collect(),
        Content::Directory(_) => vec![PackContent {
            code: format!("{OF_PACK}{id}"),
            title: pack.manifest.title.clone(),
            checked: None,
            held_back: waits(true),
        }],
    }
}

pub(super) fn of(pack: &Pack, publisher: &Publisher, installed: Option<Moment>) -> PackView {
    let manifest = &pack.manifest;
    PackView {
        id: manifest.id.clone(),
        title: manifest.title.clone(),
        version: manifest.version,
        kind: manifest.kind,
        languages: manifest.languages.clone(),
        publisher: publisher.name.clone(),
        fingerprint: publisher.fingerprint().to_string(),
        sources: manifest.sources.clone(),
        licence: manifest.licence.clone(),
        evidence: manifest.evidence,
        review: manifest.review,
        contents: contents(pack),
        installed,
    }
}
