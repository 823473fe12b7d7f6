//! Packs and publishers as they are shown.

use cairn_model::instrument::{EvidenceLevel, NotOffered, Review};
use cairn_model::time::Moment;
use cairn_packs::{Kind, Pack, Publisher};

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

/// One thing in a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackContent {
    /// Its name.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Why it is not offered, if it isn't.
    pub held_back: Option<NotOffered>,
}

pub(super) fn of(pack: &Pack, publisher: &Publisher, installed: Option<Moment>) -> PackView {
    let manifest = &pack.manifest;
    let contents = pack.instruments.iter().map(|one| PackContent {
        code: one.code.clone(),
        title: one.title.clone(),
        held_back: one.offered().err(),
    });
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
        contents: contents.collect(),
        installed,
    }
}
