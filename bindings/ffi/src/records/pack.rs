//! Packs and their publishers as they cross.

use cairn_companion as core;
use cairn_model::instrument as model;

use crate::mirror::{mirror, record};
use crate::moment::Moment;
use crate::records::directory::DirectoryImport;
use crate::records::insight::Review;

record! {
    /// A publisher of packs.
    PublisherView = core::PublisherView {
        /// What the person, or this program, calls them.
        name: String,
        /// The fingerprint of their key, in groups of four digits.
        fingerprint: String,
        /// Whether their key came with the program.
        built_in: bool,
    }
}

record! {
    /// A pack.
    PackView = core::PackView {
        /// Its name.
        id: String,
        /// Its title.
        title: String,
        /// Its version.
        version: u32,
        /// What it holds.
        kind: PackKind,
        /// The languages of its content.
        languages: Vec<String>,
        /// Who signed it, as the person calls them; never what the pack says of itself.
        publisher: String,
        /// The fingerprint of the key that signed it.
        fingerprint: String,
        /// Where its content comes from.
        sources: Vec<String>,
        /// Its terms.
        licence: String,
        /// How far its content has been studied.
        evidence: EvidenceLevel,
        /// How far it has been reviewed.
        review: Review,
        /// What is in it.
        contents: Vec<PackContent>,
        /// Since when it is installed, if it is.
        installed: Option<Moment>,
    }
}

record! {
    /// A pack that was installed.
    InstalledPack = core::InstalledPack {
        /// The pack.
        pack: PackView,
        /// Its directory with the rows that were refused, where one was taken in just now.
        directory: Option<DirectoryImport>,
    }
}

record! {
    /// One thing in a pack.
    PackContent = core::PackContent {
        /// Its name; of a crisis line its number.
        code: String,
        /// Its title.
        title: String,
        /// Of a crisis line, when its number was last checked.
        checked: Option<String>,
        /// Why it is not offered, if it isn't, by a stable code.
        held_back: Option<String>,
    }
}

mirror! {
    /// What a pack holds.
    PackKind = cairn_packs::Kind {
        /// Instruments.
        Instrument,
        /// Texts to learn from.
        Learn,
        /// Lines to call in a crisis.
        CrisisLines,
        /// A service directory.
        Directory,
    }
}

mirror! {
    /// How far an instrument has been studied.
    EvidenceLevel = model::EvidenceLevel {
        /// Its scores were compared with a reference in published studies.
        Validated,
        /// Something is published, but not on this form, or sources disagree.
        Limited,
        /// Of the project's own, and not studied.
        Untested,
    }
}
