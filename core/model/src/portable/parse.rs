//! Reads an export strictly: all of it is right, or nothing of it is taken.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

use super::{
    DELETED, EXPORT_VERSION, Export, ExportedDocument, FORMAT, IMPORT_MAX, ImportError, PackNamed,
    known,
};
use crate::checkin::CheckIn;
use crate::instrument::InstrumentResult;
use crate::json;
use crate::rev::MAX_MS;
use crate::time::Moment;

const KIND_MAX: usize = 64;

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
    documents: Vec<ExportedDocument>,
    #[serde(default)]
    packs: Vec<PackNamed>,
    #[serde(default)]
    links: Vec<IgnoredAny>,
    #[serde(default)]
    grants: Vec<IgnoredAny>,
}

/// Reads an export.
///
/// # Errors
/// [`ImportError`]; nothing of the file is to be used then.
pub fn parse(bytes: &[u8]) -> Result<Export, ImportError> {
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

fn checked(raw: Raw) -> Option<Export> {
    let items = raw.checkins.iter().map(|one| (one.id, one.rev));
    let results = raw.results.iter().map(|one| (one.id, one.rev));
    let documents = raw.documents.iter().map(|one| (one.id, one.rev));
    let mut ids = BTreeSet::new();
    // After the last revision that there can be, nothing could ever be corrected.
    let right = items
        .chain(results)
        .chain(documents)
        .all(|(id, rev)| ids.insert(id) && rev.ms < MAX_MS);
    (right && raw.documents.iter().all(fits)).then_some(Export {
        check_ins: raw.checkins,
        results: raw.results,
        documents: raw.documents,
        packs: raw.packs,
        links: raw.links.len(),
        grants: raw.grants.len(),
    })
}

fn fits(raw: &ExportedDocument) -> bool {
    let code = |c: char| c == '_' || c.is_ascii_lowercase() || c.is_ascii_digit();
    let named = (1..=KIND_MAX).contains(&raw.kind.len()) && raw.kind.chars().all(code);
    let right = match &raw.body {
        None => raw.deleted,
        Some(body) => !raw.deleted && raw.kind != DELETED && known::fits(&raw.kind, raw.v, body),
    };
    named && right && raw.v != 0
}
