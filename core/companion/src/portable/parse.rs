//! Reads an export strictly: all of it is right, or nothing of it is taken.

use std::collections::BTreeSet;

use cairn_model::checkin::CheckIn;
use cairn_model::id::ItemId;
use cairn_model::instrument::InstrumentResult;
use cairn_model::json;
use cairn_model::rev::{MAX_MS, Rev};
use cairn_model::time::Moment;
use cairn_store::Document;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

use super::EXPORT_VERSION;
use super::entry::{DELETED, Entry};
use super::import::PackNamed;
use super::known;

/// What an export calls itself.
pub(super) const FORMAT: &str = "cairn-export";
/// The largest file that is read, in bytes. Ten years of long notes are a few megabytes.
pub const IMPORT_MAX: usize = 32 * 1024 * 1024;
const KIND_MAX: usize = 64;

/// Why a file can't be taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub(crate) enum ImportError {
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
    /// The stable code.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::NotOurs => "import_not_ours",
            Self::NewerVersion => "import_newer_version",
            Self::Damaged => "import_damaged",
            Self::TooBig => "import_too_big",
        }
    }
}

/// What a file holds.
#[derive(Debug)]
pub(super) struct File {
    /// Each id once.
    pub(super) entries: Vec<Entry>,
    /// Packs that were installed where it was written.
    pub(super) packs: Vec<PackNamed>,
    /// How many links and grants it names, which are not taken.
    pub(super) links: usize,
    pub(super) grants: usize,
}

/// A document in an export. A deleted one has no body.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDocument {
    pub(super) kind: String,
    pub(super) id: ItemId,
    pub(super) rev: Rev,
    pub(super) at: Moment,
    pub(super) v: u16,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) deleted: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) body: Option<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(rename = "v")]
    _v: IgnoredAny,
    /// The first version said when it was written.
    #[serde(default, rename = "at")]
    _at: Option<Moment>,
    checkins: Vec<CheckIn>,
    results: Vec<InstrumentResult>,
    #[serde(default)]
    documents: Vec<RawDocument>,
    #[serde(default)]
    packs: Vec<PackNamed>,
    #[serde(default)]
    links: Vec<IgnoredAny>,
    #[serde(default)]
    grants: Vec<IgnoredAny>,
}

/// Reads a file.
pub(super) fn parse(bytes: &[u8]) -> Result<File, ImportError> {
    if bytes.len() > IMPORT_MAX {
        return Err(ImportError::TooBig);
    }
    let value = json::unambiguous(bytes).map_err(|_| broken(bytes))?;
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(ImportError::NotOurs);
    }
    match value.get("v").and_then(Value::as_u64) {
        Some(v) if v > u64::from(EXPORT_VERSION) => return Err(ImportError::NewerVersion),
        Some(1..) => {}
        _ => return Err(ImportError::Damaged),
    }
    let raw: Raw = serde_json::from_value(value).map_err(|_| ImportError::Damaged)?;
    checked(raw).ok_or(ImportError::Damaged)
}

/// What can't be read is an export that broke off where it says that it is one, or begins as one does: its names stand
/// in the order of the alphabet, so that what says it comes late.
fn broken(bytes: &[u8]) -> ImportError {
    let has = |name: &str| {
        bytes
            .windows(name.len())
            .any(|part| part == name.as_bytes())
    };
    if bytes.starts_with(b"{") && (has("\"cairn-export\"") || has("\"checkins\"")) {
        ImportError::Damaged
    } else {
        ImportError::NotOurs
    }
}

fn checked(raw: Raw) -> Option<File> {
    let documents: Option<Vec<Entry>> = raw.documents.into_iter().map(document).collect();
    let check_ins = raw.checkins.into_iter().map(Box::new).map(Entry::CheckIn);
    let results = raw.results.into_iter().map(Box::new).map(Entry::Result);
    let entries: Vec<Entry> = check_ins.chain(results).chain(documents?).collect();
    let mut ids = BTreeSet::new();
    // After the last revision that there can be, nothing could ever be corrected.
    let right = entries
        .iter()
        .all(|entry| ids.insert(entry.id()) && entry.rev().ms < MAX_MS);
    right.then_some(File {
        entries,
        packs: raw.packs,
        links: raw.links.len(),
        grants: raw.grants.len(),
    })
}

fn document(raw: RawDocument) -> Option<Entry> {
    let code = |c: char| c == '_' || c.is_ascii_lowercase() || c.is_ascii_digit();
    let named = (1..=KIND_MAX).contains(&raw.kind.len()) && raw.kind.chars().all(code);
    let right = match &raw.body {
        None => raw.deleted,
        Some(body) => !raw.deleted && raw.kind != DELETED && known::fits(&raw.kind, raw.v, body),
    };
    if !named || !right || raw.v == 0 {
        return None;
    }
    Some(Entry::Document(Document {
        id: raw.id,
        kind: raw.kind,
        rev: raw.rev,
        at: raw.at,
        v: raw.v,
        deleted: raw.deleted,
        body: raw.body.unwrap_or(Value::Null).to_string(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::RngExt as _;
    use rand_chacha::ChaCha20Rng;
    use rand_chacha::rand_core::SeedableRng as _;

    const VALID: &str = include_str!("../../tests/portable/export.json");
    const INPUTS: usize = 100_000;

    #[test]
    fn the_valid_one_is_read_whole() {
        let file = parse(VALID.as_bytes());
        let counts = file.map(|file| (file.entries.len(), file.packs.len(), file.links));
        assert_eq!(counts.ok(), Some((6, 1, 1)));
    }

    /// Whatever comes in: an answer or a typed error, never a panic.
    #[test]
    fn a_hundred_thousand_inputs_are_read_or_refused() {
        let mut rng = ChaCha20Rng::seed_from_u64(15);
        let (mut read, mut refused) = (0_usize, [0_usize; 3]);
        for n in 0..INPUTS {
            let input = match n % 3 {
                0 => noise(&mut rng),
                1 => pieces(&mut rng),
                _ => mutated(&mut rng),
            };
            match parse(&input) {
                Ok(_) => read += 1,
                Err(ImportError::NotOurs) => refused[0] += 1,
                Err(ImportError::Damaged) => refused[1] += 1,
                Err(ImportError::NewerVersion | ImportError::TooBig) => refused[2] += 1,
            }
        }
        let share = read * 1000 / INPUTS;
        println!("{read} of {INPUTS} inputs were read ({share} in 1000), refused: {refused:?}");
        assert!(share > 50 && refused.iter().all(|&count| count > 0));
    }

    fn noise(rng: &mut ChaCha20Rng) -> Vec<u8> {
        let len = rng.random_range(0..64);
        (0..len).map(|_| rng.random()).collect()
    }

    /// Parts of a valid one, one after the other.
    fn pieces(rng: &mut ChaCha20Rng) -> Vec<u8> {
        let bytes = VALID.as_bytes();
        let mut all = br#"{"format":"cairn-export","v":2,"#.to_vec();
        for _ in 0..rng.random_range(1..4) {
            let from = rng.random_range(0..bytes.len());
            let to = (from + rng.random_range(0..80)).min(bytes.len());
            all.extend_from_slice(&bytes[from..to]);
        }
        all
    }

    fn mutated(rng: &mut ChaCha20Rng) -> Vec<u8> {
        let mut bytes = VALID.as_bytes().to_vec();
        for _ in 0..=rng.random_range(0..4_u8) / 3 {
            let at = rng.random_range(0..bytes.len());
            match rng.random_range(0..6) {
                0 => bytes[at] = rng.random(),
                1 | 2 => bytes[at] = rng.random_range(b'0'..=b'9'),
                3 => bytes[at] = rng.random_range(b'a'..=b'z'),
                4 => bytes.insert(at, b' '),
                _ => bytes.truncate(bytes.len().saturating_sub(at / 4)),
            }
        }
        bytes
    }
}
