//! Proves that what a person typed is found in no file that could be stolen.
//!
//! A test plants a marker (a word that occurs nowhere else) in every free text, label and name, runs its story, and
//! searches all files left behind. Each marker is looked for as it is, in lower and upper case, as UTF-16 in both byte orders,
//! in hexadecimal, and as base64 in both alphabets at all three alignments. A search that finds nothing proves nothing by itself: every test
//! also searches a file that is known to hold the markers.

use std::collections::HashSet;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// A marker that was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Where.
    pub file: PathBuf,
    /// Which marker.
    pub marker: String,
    /// How it was written.
    pub form: Form,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?} as {:?} in {}",
            self.marker,
            self.form,
            self.file.display()
        )
    }
}

/// How a marker can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// As it is.
    Raw,
    /// In lower or upper case.
    Case,
    /// UTF-16, either byte order.
    Utf16,
    /// Hexadecimal digits, either case.
    Hex,
    /// Base64, either alphabet, at any alignment.
    Base64,
}

/// The markers to look for, in all their forms.
#[derive(Debug, Clone)]
pub struct Markers {
    patterns: Vec<(String, Form, Vec<u8>)>,
}

impl Markers {
    /// Takes the markers. Each has at least eight bytes, so that chance can't produce it.
    ///
    /// # Panics
    /// On a shorter marker: a test that uses one proves nothing.
    #[must_use]
    pub fn new<S: AsRef<str>>(markers: impl IntoIterator<Item = S>) -> Self {
        let mut patterns: Vec<(String, Form, Vec<u8>)> = Vec::new();
        for marker in markers {
            let marker = marker.as_ref();
            assert!(marker.len() >= 8, "a marker has at least eight bytes");
            for (form, bytes) in forms(marker) {
                patterns.push((marker.to_owned(), form, bytes));
            }
        }
        let mut seen = HashSet::new();
        patterns.retain(|(_, _, bytes)| seen.insert(bytes.clone()));
        Self { patterns }
    }

    /// Searches some bytes; `file` only names them.
    #[must_use]
    pub fn search(&self, file: &Path, bytes: &[u8]) -> Vec<Finding> {
        self.patterns
            .iter()
            .filter(|(_, _, pattern)| contains(bytes, pattern))
            .map(|(marker, form, _)| Finding {
                file: file.to_owned(),
                marker: marker.clone(),
                form: *form,
            })
            .collect()
    }

    /// Searches one file.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn search_file(&self, file: &Path) -> io::Result<Vec<Finding>> {
        Ok(self.search(file, &fs::read(file)?))
    }

    /// Searches all files of a directory and its directories, their names included.
    ///
    /// # Errors
    /// When one can't be read, or when there is none: then nothing was proved.
    pub fn search_dir(&self, dir: &Path) -> io::Result<Vec<Finding>> {
        let files = files_of(dir)?;
        if files.is_empty() {
            return Err(io::Error::new(io::ErrorKind::NotFound, "no file to search"));
        }
        let mut findings = Vec::new();
        for file in files {
            let name = file
                .strip_prefix(dir)
                .unwrap_or(&file)
                .to_string_lossy()
                .into_owned();
            findings.extend(self.search(&file, name.as_bytes()));
            findings.extend(self.search_file(&file)?);
        }
        Ok(findings)
    }
}

/// All files below a directory, in order.
///
/// # Errors
/// When a directory can't be read.
pub fn files_of(dir: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            files.extend(files_of(&entry.path())?);
        } else {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

fn forms(marker: &str) -> Vec<(Form, Vec<u8>)> {
    let raw = marker.as_bytes();
    let mut forms = vec![
        (Form::Raw, raw.to_vec()),
        (Form::Case, marker.to_lowercase().into_bytes()),
        (Form::Case, marker.to_uppercase().into_bytes()),
        (
            Form::Utf16,
            marker.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ),
        (
            Form::Utf16,
            marker.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        ),
    ];
    let hex = raw
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
    forms.push((Form::Hex, hex.to_uppercase().into_bytes()));
    forms.push((Form::Hex, hex.into_bytes()));
    for alignment in 0..3 {
        let text = base64_core(raw, alignment);
        forms.push((
            Form::Base64,
            text.replace('+', "-").replace('/', "_").into_bytes(),
        ));
        forms.push((Form::Base64, text.into_bytes()));
    }
    forms
}

/// The base64 characters that the marker alone decides when it stands `alignment` bytes into a group of three.
fn base64_core(raw: &[u8], alignment: usize) -> String {
    let mut padded = vec![0; alignment];
    padded.extend_from_slice(raw);
    let text = STANDARD_NO_PAD.encode(&padded);
    // The first characters mix in what stands before, the last one what follows.
    let first = (alignment * 8).div_ceil(6);
    let last = padded.len() * 8 / 6;
    text[first..last].to_owned()
}

/// Whether the pattern stands somewhere in the bytes. Quick on many megabytes, since this crate is always optimised.
#[must_use]
pub fn contains(bytes: &[u8], pattern: &[u8]) -> bool {
    let Some((&first, rest)) = pattern.split_first() else {
        return false;
    };
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|&byte| byte == first) {
        let start = from + at + 1;
        if bytes[start..].starts_with(rest) {
            return true;
        }
        from = start;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::{STANDARD, URL_SAFE};

    const MARKER: &str = "Zwielicht-Marder?>";

    fn found(bytes: &[u8]) -> Vec<Form> {
        let findings = Markers::new([MARKER]).search(Path::new("x"), bytes);
        findings.into_iter().map(|finding| finding.form).collect()
    }

    #[test]
    fn finds_each_form() {
        assert_eq!(found(format!("abc{MARKER}def").as_bytes()), [Form::Raw]);
        assert_eq!(found(MARKER.to_lowercase().as_bytes()), [Form::Case]);
        let utf16: Vec<u8> = MARKER.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(found(&utf16), [Form::Utf16]);
        let hex = MARKER
            .bytes()
            .fold(String::new(), |text, byte| format!("{text}{byte:02X}"));
        assert_eq!(found(hex.as_bytes()), [Form::Hex]);
    }

    #[test]
    fn finds_base64_wherever_it_begins_and_ends() {
        for before in 0..7 {
            for after in 0..4 {
                let text = format!("{}{MARKER}{}", "x".repeat(before), "y".repeat(after));
                for encoded in [STANDARD.encode(&text), URL_SAFE.encode(&text)] {
                    assert_eq!(
                        found(encoded.as_bytes()),
                        [Form::Base64],
                        "{before} {after}"
                    );
                }
            }
        }
    }

    #[test]
    fn finds_nothing_where_nothing_is() {
        assert!(found(b"").is_empty());
        assert!(found(&vec![b'Z'; 4096]).is_empty());
        assert!(found(&MARKER.as_bytes()[1..]).is_empty());
    }

    #[test]
    fn searches_names_and_contents_of_a_directory() {
        let dir = tempfile::tempdir().unwrap();
        let markers = Markers::new([MARKER, "another-marker"]);
        assert!(
            markers.search_dir(dir.path()).is_err(),
            "an empty directory proves nothing"
        );
        fs::create_dir(dir.path().join("deep")).unwrap();
        fs::write(dir.path().join("deep/another-marker.txt"), MARKER).unwrap();
        let found = markers.search_dir(dir.path()).unwrap();
        let names: Vec<_> = found
            .iter()
            .map(|finding| finding.marker.as_str())
            .collect();
        assert_eq!(names, ["another-marker", MARKER]);
    }

    #[test]
    #[should_panic(expected = "at least eight bytes")]
    fn a_short_marker_is_refused() {
        drop(Markers::new(["short"]));
    }
}
