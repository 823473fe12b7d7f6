//! A whole pack: its manifest, its files, and the content they hold.

use std::collections::BTreeSet;
use std::fmt::{self, Write as _};
use std::str::FromStr;

use cairn_content::lines::checked_by;
use cairn_model::NaiveDate;
use cairn_model::field::FieldCode;
use cairn_model::instrument::Instrument;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::MANIFEST;
use crate::archive::{self, Files};
use crate::content::{Content, LINES};
use crate::error::Refusal;
use crate::manifest::{FileEntry, Manifest, bad};

/// A version of the program: three numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AppVersion(pub u32, pub u32, pub u32);

impl FromStr for AppVersion {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let numbers: Option<Vec<u32>> = text.split('.').map(|part| part.parse().ok()).collect();
        match numbers.as_deref() {
            Some(&[major, minor, patch]) => Ok(Self(major, minor, patch)),
            _ => Err(bad("needs_app", FieldCode::WrongKind)),
        }
    }
}

impl TryFrom<String> for AppVersion {
    type Error = Refusal;

    fn try_from(text: String) -> Result<Self, Refusal> {
        text.parse()
    }
}

impl From<AppVersion> for String {
    fn from(version: AppVersion) -> Self {
        version.to_string()
    }
}

impl fmt::Display for AppVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// A pack that holds together. Who signed it is another question: [`crate::verify`].
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// What it says of itself.
    pub manifest: Manifest,
    /// What it holds.
    pub content: Content,
}

impl Pack {
    /// Reads a packed file and checks all of it: form, names, digests, manifest, content with its vectors.
    ///
    /// # Errors
    /// The first [`Refusal`]; nothing of it is to be used then.
    pub fn read(bytes: &[u8], app: AppVersion) -> Result<Self, Refusal> {
        let files = archive::read(bytes)?;
        let manifest = files
            .get(MANIFEST)
            .ok_or_else(|| Refusal::Files.within(MANIFEST))?;
        let manifest = Manifest::parse(manifest, app)?;
        check_files(&manifest, &files)?;
        let content = Content::read(&manifest, &files)?;
        Ok(Self { manifest, content })
    }

    /// Whether it can have been made by this day: no crisis line was checked later. Readers of a pack that is
    /// installed don't ask for it, so that a clock that goes wrong takes away no number.
    ///
    /// # Errors
    /// `crisis_lines_not_right`, with each line to blame.
    pub fn made_by(&self, today: NaiveDate) -> Result<(), Refusal> {
        match &self.content {
            Content::Lines(lines) => {
                checked_by(lines, today).map_err(|error| Refusal::from(error).within(LINES))
            }
            _ => Ok(()),
        }
    }

    /// The instruments in it; none in a pack of another kind.
    #[must_use]
    pub fn instruments(&self) -> &[Instrument] {
        match &self.content {
            Content::Instruments(instruments) => instruments,
            _ => &[],
        }
    }
}

fn check_files(manifest: &Manifest, files: &Files) -> Result<(), Refusal> {
    let mut listed = BTreeSet::from([MANIFEST]);
    for entry in &manifest.files {
        archive::check_path(&entry.path)?;
        if !listed.insert(&entry.path) {
            return Err(Refusal::FileTwice.within(&entry.path));
        }
        let bytes = files.get(&entry.path);
        let bytes = bytes.ok_or_else(|| Refusal::Files.within(&entry.path))?;
        if digest(bytes) != entry.sha256 {
            return Err(Refusal::Digest.within(&entry.path));
        }
    }
    match files.keys().find(|path| !listed.contains(path.as_str())) {
        Some(unlisted) => Err(Refusal::Files.within(unlisted)),
        None => Ok(()),
    }
}

fn digest(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _infallible = write!(text, "{byte:02x}");
    }
    text
}

/// Makes the packed file of a folder's files. The manifest need not list them; if it does, it must be right. The
/// same files always make the same bytes.
///
/// # Errors
/// Whatever would keep the result from being read; English texts that are hard to read or hold words that hurt
/// (`learn_…`, `crisis_lines_words`); a directory of which no service can be taken (`directory_…`).
pub fn build(mut files: Files, app: AppVersion) -> Result<Vec<u8>, Refusal> {
    let source = files
        .get(MANIFEST)
        .ok_or_else(|| Refusal::Files.within(MANIFEST))?;
    let mut manifest = Manifest::parse(source, app)?;
    if !manifest.files.is_empty() {
        check_files(&manifest, &files)?;
    }
    let others = files.iter().filter(|(path, _)| *path != MANIFEST);
    manifest.files = others
        .map(|(path, bytes)| FileEntry {
            path: path.clone(),
            sha256: digest(bytes),
        })
        .collect();
    files.insert(MANIFEST.to_owned(), manifest.to_text()?.into_bytes());
    let bytes = archive::write(&files)?;
    let pack = Pack::read(&bytes, app)?;
    pack.content.examine(&pack.manifest, &files)?;
    Ok(bytes)
}
