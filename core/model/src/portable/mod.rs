//! Exports: everything that a person wrote, answered, planned or set in one home, as a file that another home takes in.
//! What stays behind, and why: docs/decisions/0018.
//!
//! Here is their form and their reader. Merging one with what is there is `core/companion`'s.

mod known;
mod parse;

use crate::checkin::CheckIn;
use crate::id::ItemId;
use crate::instrument::InstrumentResult;
use crate::rev::Rev;
use crate::time::Moment;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use known::KINDS;
pub use parse::parse;

/// What an export calls itself.
pub const FORMAT: &str = "cairn-export";
/// Version of the export's form.
pub const EXPORT_VERSION: u16 = 2;
/// The largest file that is read, in bytes. Ten years of long notes are a few megabytes.
pub const IMPORT_MAX: usize = 32 * 1024 * 1024;
/// The kind of the mark that a deleted check-in or result leaves, under its own id: without it an older copy that is
/// merged in later would bring it back.
pub const DELETED: &str = "deleted_entry";

/// What an export holds. Each id is there once.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// Check-ins.
    pub check_ins: Vec<CheckIn>,
    /// Results of instruments.
    pub results: Vec<InstrumentResult>,
    /// Documents of every kind. One of a kind that is known here is right.
    pub documents: Vec<ExportedDocument>,
    /// Packs that were installed where it was written. Only files from before decision 0018 name any, and links and
    /// grants, too.
    pub packs: Vec<PackNamed>,
    /// How many links it names, which no import takes.
    pub links: usize,
    /// How many grants it names, which no import takes.
    pub grants: usize,
}

/// A document in an export.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedDocument {
    /// Its kind: small letters, digits and `_`.
    pub kind: String,
    /// Its name.
    pub id: ItemId,
    /// Its revision.
    pub rev: Rev,
    /// When it was made, or what moment it is for.
    pub at: Moment,
    /// The version of the JSON form of its body, from 1.
    pub v: u16,
    /// Whether it was deleted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deleted: bool,
    /// What it holds; nothing where it was deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Value>,
}

/// A pack that an export names and does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackNamed {
    /// Its name.
    pub id: String,
    /// Its version.
    pub version: u32,
}

/// Why a file can't be taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// It is something else.
    #[error("not an export")]
    NotOurs,
    /// A newer version of the program wrote it.
    #[error("an export of a newer version")]
    NewerVersion,
    /// It was cut off or changed.
    #[error("a damaged export")]
    Damaged,
    /// It is larger than [`IMPORT_MAX`].
    #[error("too big")]
    TooBig,
}

impl ImportError {
    /// Stable code of this error.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotOurs => "import_not_ours",
            Self::NewerVersion => "import_newer_version",
            Self::Damaged => "import_damaged",
            Self::TooBig => "import_too_big",
        }
    }
}

#[cfg(test)]
mod tests;
