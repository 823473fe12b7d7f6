//! What a pack says of itself.

use cairn_content::fields;
use cairn_model::field::{FieldCode, FieldError};
use cairn_model::instrument::{EvidenceLevel, Review};
use cairn_model::text::is_language_tag;
use chrono_tz::Tz;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::archive;
use crate::error::Refusal;
use crate::pack::AppVersion;
use crate::{MAX_FILES, MAX_MANIFEST};

/// The form of packs that this version reads and writes.
pub const FORMAT: u16 = 1;

const LONGEST_TEXT: usize = 2000;
const LONGEST_ID: usize = 64;

/// A pack's manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The form of the pack.
    pub format: u16,
    /// The least version of the program that can use it, such as `0.1.0`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs_app: Option<AppVersion>,
    /// Stable name: small letters, digits and `-`.
    pub id: String,
    /// Who made it, in their own words; who signed it, the signature says.
    pub publisher: String,
    /// What it holds.
    pub kind: Kind,
    /// Counts up from 1; an older one never replaces a newer one.
    pub version: u32,
    /// The languages of its content.
    pub languages: Vec<String>,
    /// A title for lists.
    pub title: String,
    /// Where its content comes from; at least one.
    pub sources: Vec<String>,
    /// Under which terms it may be passed on.
    pub licence: String,
    /// How far its content has been studied.
    pub evidence: EvidenceLevel,
    /// How far it has been reviewed.
    pub review: Review,
    /// Whose wall clock the hours of a directory are written in, an IANA name: HSDS has no time zones. Directories
    /// have it, and nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_zone: Option<Tz>,
    /// Its files, by name; written when it is built.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileEntry>,
}

/// What a pack holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Instruments, one a `.toml` file.
    Instrument,
    /// Texts to learn from, one a `.toml` file in `exercises/`, `topics/` or `pages/`.
    Learn,
    /// Lines to call in a crisis, all in `lines.toml`.
    CrisisLines,
    /// A service directory: the `.csv` files of HSDS 3, or one `.json` file.
    Directory,
}

impl Kind {
    /// All kinds, so that a catalogue can be checked for words for each.
    pub const ALL: [Self; 4] = [
        Self::Instrument,
        Self::Learn,
        Self::CrisisLines,
        Self::Directory,
    ];

    /// The name in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Instrument => "instrument",
            Self::Learn => "learn",
            Self::CrisisLines => "crisis_lines",
            Self::Directory => "directory",
        }
    }
}

/// One file of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileEntry {
    /// Its name inside the pack.
    pub path: String,
    /// SHA-256 of its bytes, in small hexadecimal digits.
    pub sha256: String,
}

/// What is read before the rest, so that a newer form is told from a broken one.
#[derive(Deserialize)]
struct Head {
    format: u16,
    #[serde(default)]
    needs_app: Option<AppVersion>,
}

impl Manifest {
    /// Read a manifest and check it by itself.
    ///
    /// # Errors
    /// `pack_needs_newer_app`, `pack_manifest`, `pack_no_source`, `pack_too_big`.
    pub fn parse(bytes: &[u8], app: AppVersion) -> Result<Self, Refusal> {
        if bytes.len() > MAX_MANIFEST {
            return Err(Refusal::TooBig);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| bad("", FieldCode::NotToml))?;
        let head: Head = read(text)?;
        if head.format > FORMAT || head.needs_app.is_some_and(|needed| needed > app) {
            return Err(Refusal::NeedsNewerApp);
        }
        let manifest: Self = read(text)?;
        manifest.check()?;
        Ok(manifest)
    }

    fn check(&self) -> Result<(), Refusal> {
        if self.format != FORMAT {
            return Err(bad("format", FieldCode::OutOfRange));
        }
        if self.version == 0 {
            return Err(bad("version", FieldCode::OutOfRange));
        }
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !self.id.chars().all(plain) {
            return Err(bad("id", FieldCode::WrongKind));
        }
        says_something("id", &self.id, LONGEST_ID)?;
        let texts = [
            ("publisher", &self.publisher),
            ("title", &self.title),
            ("licence", &self.licence),
        ];
        for (name, text) in texts {
            says_something(name, text, LONGEST_TEXT)?;
        }
        if self.languages.is_empty() {
            return Err(bad("languages", FieldCode::Missing));
        }
        if !self.languages.iter().all(|tag| is_language_tag(tag)) {
            return Err(bad("languages", FieldCode::NotAChoice));
        }
        match (self.kind, self.hours_zone) {
            (Kind::Directory, None) => return Err(bad("hours_zone", FieldCode::Missing)),
            (Kind::Directory, Some(_)) | (_, None) => {}
            (_, Some(_)) => return Err(bad("hours_zone", FieldCode::UnknownField)),
        }
        if self.sources.iter().all(|text| text.trim().is_empty()) {
            return Err(Refusal::NoSource);
        }
        for text in &self.sources {
            says_something("sources", text, LONGEST_TEXT)?;
        }
        if self.files.len() > MAX_FILES {
            return Err(Refusal::TooBig);
        }
        Ok(())
    }

    /// The manifest of a packed file that was checked before, without reading the rest of it.
    ///
    /// # Errors
    /// Those of [`Self::parse`]; `pack_not_a_pack`.
    pub fn peek(bytes: &[u8], app: AppVersion) -> Result<Self, Refusal> {
        Self::parse(&archive::manifest(bytes)?, app)
    }

    /// Whether English is among the languages of its content.
    pub(crate) fn in_english(&self) -> bool {
        let primary = |tag: &String| tag.split('-').next() == Some("en");
        self.languages.iter().any(primary)
    }

    /// Whether what it names may be shown at all.
    #[must_use]
    pub fn shown(&self) -> bool {
        self.review != Review::NeedsReview
    }

    /// The manifest's own text.
    ///
    /// # Errors
    /// `pack_manifest`, where it can't be written.
    pub fn to_text(&self) -> Result<String, Refusal> {
        toml::to_string(self).map_err(|_| bad("", FieldCode::NotToml))
    }
}

/// Reads fields. One that names no source is refused as such, whether the field is empty or not there.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, Refusal> {
    fields::read(text).map_err(|bad| match (bad.field.as_str(), bad.code) {
        ("sources", FieldCode::Missing) => Refusal::NoSource,
        _ => Refusal::Manifest(bad),
    })
}

fn says_something(field: &str, text: &str, longest: usize) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        Err(bad(field, FieldCode::Missing))
    } else if text.len() > longest {
        Err(bad(field, FieldCode::TooLong))
    } else if text.chars().any(char::is_control) {
        Err(bad(field, FieldCode::WrongKind))
    } else {
        Ok(())
    }
}

pub(crate) fn bad(field: &str, code: FieldCode) -> Refusal {
    Refusal::Manifest(FieldError::new(field, code))
}
