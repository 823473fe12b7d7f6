//! Packs: content that comes after the program, in one signed file.
//!
//! A pack is a folder with a manifest (`pack.toml`) and its files, put into one plain tar in one way only. A
//! publisher signs that file with minisign; the signature lies beside it. Nothing in here reads a disk or a clock:
//! bytes come in, a checked pack or a typed reason goes out, and nothing is ever taken in part.

mod archive;
mod content;
mod error;
mod manifest;
mod pack;
mod text;
mod trust;

pub use content::{Content, Directory};
pub use error::{Blame, Refusal};
pub use manifest::{FORMAT, FileEntry, Kind, Manifest};
pub use pack::{AppVersion, Pack, build};
pub use text::{Text, TextKind};
pub use trust::{Fingerprint, Publisher, SIGNATURE_EXTENSION, embedded, verify};

/// The name of a pack's manifest inside it.
pub const MANIFEST: &str = "pack.toml";
/// How the name of a pack's file ends.
pub const EXTENSION: &str = "cairnpack";
/// A pack is at most so many bytes long.
pub const MAX_PACK: usize = 8 * 1024 * 1024;
/// A file of a pack is at most so many bytes long.
pub const MAX_FILE: usize = 2 * 1024 * 1024;
/// A manifest is at most so many bytes long.
pub const MAX_MANIFEST: usize = 64 * 1024;
/// A pack holds at most so many files.
pub const MAX_FILES: usize = 256;
/// A signature or a key is at most so many bytes long.
pub const MAX_SIGNATURE: usize = 4 * 1024;
