//! What a person brings from elsewhere: service directories, exports of another home.

use std::collections::BTreeSet;

use cairn_model::directory::Service;
use cairn_model::directory::hsds::{File, MAX_NAMED, Setting, read, unpack};
use cairn_model::portable::{EXPORT_VERSION, Export, FORMAT, parse};
use chrono::NaiveDate;
use chrono_tz::Europe::Berlin;
use serde_json::{Value, json};

use crate::survives;

/// A line that begins so starts a file and names it.
pub const FILE: &str = "=== ";

/// The day on which directories are read.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default()
}

/// A directory: its files one after the other, each under a line with its name; or one file, or a zip, by itself.
/// Every service that is taken reads back equal, has a name of its own, and can be searched.
pub fn hsds(data: &[u8]) -> bool {
    let mut files = Vec::new();
    for file in split(data) {
        match unpack(file) {
            Ok(more) => files.extend(more),
            Err(error) => {
                survives::<(), ()>(Err(error.code()), |()| (), |()| None);
                return false;
            }
        }
    }
    let setting = Setting {
        zone: Berlin,
        today: today(),
    };
    let import = match read(&files, setting) {
        Ok(import) => import,
        Err(failed) => {
            survives::<(), ()>(Err(failed.error.code()), |()| (), |()| None);
            return false;
        }
    };
    assert!(import.report.refused().len() <= MAX_NAMED);
    let mut ids = BTreeSet::new();
    for service in &import.services {
        assert!(ids.insert(&service.id), "two services of one id");
        let written = |one: &Service| serde_json::to_vec(one).unwrap_or_default();
        let again = |json: &Vec<u8>| serde_json::from_slice(json).ok();
        survives(Ok(service.clone()), written, again);
        assert!(!service.search_text().is_empty());
    }
    !import.services.is_empty()
}

/// The files of an input. What stands before the first name is a file without one.
fn split(data: &[u8]) -> Vec<File> {
    let mut files: Vec<File> = Vec::new();
    for line in data.split_inclusive(|byte| *byte == b'\n') {
        let name = line.strip_prefix(FILE.as_bytes());
        match (name, files.last_mut()) {
            (Some(name), _) => files.push(File {
                name: String::from_utf8_lossy(name).trim().to_owned(),
                bytes: Vec::new(),
            }),
            (None, Some(file)) => file.bytes.extend(line),
            (None, None) => files.push(File {
                name: String::new(),
                bytes: line.to_vec(),
            }),
        }
    }
    files
}

/// An export: written again, it is the same one.
pub fn export(data: &[u8]) -> bool {
    let read = parse(data).map_err(|error| error.code());
    survives(read, written, |bytes| parse(bytes).ok()).is_some()
}

fn written(export: &Export) -> Vec<u8> {
    let file = json!({
        "format": FORMAT,
        "v": EXPORT_VERSION,
        "checkins": export.check_ins,
        "results": export.results,
        "documents": export.documents,
        "packs": export.packs,
        "links": vec![Value::Null; export.links],
        "grants": vec![Value::Null; export.grants],
    });
    serde_json::to_vec(&file).unwrap_or_default()
}
