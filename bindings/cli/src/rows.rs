//! Entries from a file or standard input: one JSON object, an array, JSON lines, or a document
//! that holds check-ins, corrections and instrument results together (as tests/demo does).

use std::io::Read;
use std::path::Path;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::failure::{Failure, Fault};

/// Ten years of long notes are a few megabytes.
const LARGEST: u64 = 16 * 1024 * 1024;

/// What was found, as the text of each entry: the core reads them itself, strictly.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// Check-ins.
    pub checkins: Vec<String>,
    /// What to change in some of these check-ins once they are there.
    pub corrections: Vec<String>,
    /// Instrument results.
    pub instruments: Vec<String>,
}

/// What a plain list of entries holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Check-ins.
    Checkins,
    /// Instrument results.
    Instruments,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(default)]
    checkins: Vec<Box<RawValue>>,
    #[serde(default)]
    corrections: Vec<Box<RawValue>>,
    #[serde(default)]
    instruments: Vec<Box<RawValue>>,
}

/// Which of the two an object is.
#[derive(Deserialize)]
struct Shape {
    checkins: Option<serde::de::IgnoredAny>,
    instruments: Option<serde::de::IgnoredAny>,
}

/// Reads a file, or standard input for `-`.
///
/// # Errors
/// `file_not_read`, `bad_file_too_large`, `bad_text`.
pub fn source(path: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        std::io::stdin()
            .lock()
            .take(LARGEST + 1)
            .read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
    };
    read.map_err(Failure::unread)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Failure::bad_input("bad_file_too_large"));
    }
    String::from_utf8(bytes).map_err(|_| Failure::bad_input("bad_text"))
}

/// Splits a text into entries.
///
/// # Errors
/// Each line that is not JSON, or the place where an array or document breaks off.
pub fn split(text: &str, kind: Kind) -> Result<Rows, Failure> {
    let text = text.trim_start_matches('\u{feff}').trim();
    match text.chars().next() {
        None => Err(Failure::bad_input("bad_empty")),
        Some('[') => {
            let rows: Vec<Box<RawValue>> = serde_json::from_str(text).map_err(|e| broken(&e))?;
            if rows.is_empty() {
                return Err(Failure::bad_input("bad_empty"));
            }
            Ok(Rows::of(kind, texts(rows)))
        }
        Some(_) => match serde_json::from_str::<Box<RawValue>>(text) {
            Ok(_) => object(text, kind),
            Err(error) => lines(text, kind, &error),
        },
    }
}

impl Rows {
    fn of(kind: Kind, rows: Vec<String>) -> Self {
        match kind {
            Kind::Checkins => Self {
                checkins: rows,
                ..Self::default()
            },
            Kind::Instruments => Self {
                instruments: rows,
                ..Self::default()
            },
        }
    }
}

/// A document, or one entry.
fn object(text: &str, kind: Kind) -> Result<Rows, Failure> {
    let document = serde_json::from_str::<Shape>(text)
        .is_ok_and(|shape| shape.checkins.is_some() || shape.instruments.is_some());
    if !document {
        return Ok(Rows::of(kind, vec![text.to_owned()]));
    }
    let document: Document = serde_json::from_str(text).map_err(|e| broken(&e))?;
    Ok(Rows {
        checkins: texts(document.checkins),
        corrections: texts(document.corrections),
        instruments: texts(document.instruments),
    })
}

/// JSON lines. Where not a single line stands alone, it was one object that breaks off.
fn lines(text: &str, kind: Kind, whole: &serde_json::Error) -> Result<Rows, Failure> {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let faults: Vec<Fault> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| serde_json::from_str::<&RawValue>(line).is_err())
        .map(|(index, _)| Fault {
            row: Some(index + 1),
            field: None,
            code: "not_json".to_owned(),
            ..Fault::default()
        })
        .collect();
    if faults.len() == lines.len() {
        return Err(broken(whole));
    }
    if !faults.is_empty() {
        return Err(Failure::of_faults(faults));
    }
    Ok(Rows::of(
        kind,
        lines.into_iter().map(str::to_owned).collect(),
    ))
}

fn texts(rows: Vec<Box<RawValue>>) -> Vec<String> {
    rows.into_iter().map(|row| row.get().to_owned()).collect()
}

fn broken(error: &serde_json::Error) -> Failure {
    Failure::bad_input("bad_json").with("line", error.line().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checkins(text: &str) -> Vec<String> {
        split(text, Kind::Checkins).unwrap().checkins
    }

    #[test]
    fn one_object_an_array_and_lines_are_all_rows() {
        let object = "{\n \"mood\": 5\n}";
        assert_eq!(checkins(object), [object]);
        assert_eq!(
            checkins("[{\"mood\":5}, {\"mood\":6}]"),
            ["{\"mood\":5}", "{\"mood\":6}"]
        );
        assert_eq!(
            checkins("{\"mood\":5}\n\n{\"mood\":6}\n"),
            ["{\"mood\":5}", "{\"mood\":6}"]
        );
    }

    #[test]
    fn a_document_holds_all_kinds() {
        let text = r#"{"checkins":[{"mood":5}],"corrections":[{"row":1}],"instruments":[{}]}"#;
        let rows = split(text, Kind::Instruments).unwrap();
        assert_eq!(rows.checkins, [r#"{"mood":5}"#]);
        assert_eq!(rows.corrections, [r#"{"row":1}"#]);
        assert_eq!(rows.instruments, ["{}"]);
    }

    #[test]
    fn every_line_that_is_not_json_is_named() {
        let failure = split("{\"mood\":5}\n{mood}\n{\"mood\":6}\nx", Kind::Checkins).unwrap_err();
        let rows: Vec<u64> = failure.to_json()["error"]["faults"]
            .as_array()
            .unwrap()
            .iter()
            .map(|fault| fault["row"].as_u64().unwrap())
            .collect();
        assert_eq!(rows, [2, 4]);
    }

    #[test]
    fn what_breaks_off_is_said_once() {
        for text in ["[{\"mood\":5},", "{\n \"mood\": 5,\n", "{\"checkins\": [}"] {
            assert_eq!(
                split(text, Kind::Checkins).unwrap_err().code(),
                "bad_json",
                "{text}"
            );
        }
        for text in ["", " \n", "[]"] {
            assert_eq!(split(text, Kind::Checkins).unwrap_err().code(), "bad_empty");
        }
    }
}
