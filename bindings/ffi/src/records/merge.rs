//! What an import of an export changes, as it crosses.

use std::collections::HashMap;

use cairn_companion as core;

use crate::mirror::record;

/// What an import changes, or did.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct MergeView {
    /// Whether there is anything to change.
    pub changes: bool,
    /// By the name of the kind.
    pub kinds: HashMap<String, KindCount>,
    /// What the file names and no import takes.
    pub not_taken: NotTaken,
}

record! {
    /// How many of one kind.
    KindCount = core::KindCount {
        /// Not here, or deleted here before.
        new: u32,
        /// Take the place of an older version.
        newer: u32,
        /// Were deleted where the file comes from, and go here too.
        removed: u32,
        /// Here in a newer version, which stays.
        older: u32,
        /// Here as they are.
        same: u32,
    }
}

record! {
    /// What no import takes.
    NotTaken = core::NotTaken {
        /// Links: they need keys, which are in no export.
        links: u32,
        /// Grants: consent is given by a person, never by a file.
        grants: u32,
        /// Packs that are not installed here, or older.
        packs: Vec<PackNamed>,
    }
}

record! {
    /// A pack that an export names and does not hold.
    PackNamed = core::PackNamed {
        /// Its name.
        id: String,
        /// Its version.
        version: u32,
    }
}

record! {
    /// What is here and in no export, and why.
    StaysBehind = core::StaysBehind {
        /// Packs: their own signed files bring them again.
        packs: Vec<PackNamed>,
        /// How many publishers the person trusts: trust comes by the act that shows the fingerprint.
        publishers: u32,
        /// Directories that came from files of their own, by name.
        directories: Vec<String>,
        /// How many links: their keys never leave the home.
        links: u32,
        /// Whether there is something that an undo would bring back: it does not travel.
        undo: bool,
    }
}

record! {
    /// What was taken back.
    UndoneImport = core::UndoneImport {
        /// How many entries are as they were before.
        entries: u32,
    }
}

impl From<core::MergeView> for MergeView {
    fn from(core: core::MergeView) -> Self {
        let changes = core.changes();
        let core::MergeView { kinds, not_taken } = core;
        Self {
            changes,
            kinds: crate::cross::Cross::cross(kinds),
            not_taken: not_taken.into(),
        }
    }
}
