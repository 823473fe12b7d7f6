//! How hard each English text is to read, and which may be harder.
//!
//! The grade of a few words says little: a message, or a field of content that is data, is
//! measured when it has two sentences or twelve words, and each file as a whole besides, so that
//! short ones count, too. What is filled in counts as no word, and so do flags, times and other
//! notation of machines: they are not read by syllables.

use super::rules::{RulesError, reasoned};
use super::{EXCEPTIONS, Fault, Finding, Place, Source, Text};
use cairn_model::readability::{Counts, HIGHEST_GRADE, counts};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

/// From so many sentences or so many words on, a text is measured by itself.
const SENTENCES: u32 = 2;
const WORDS: u32 = 12;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    exception: Vec<Exception>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    /// A key of the English catalogue, a file from the folder of the content on, or such a file, a
    /// space and one of its fields.
    key: String,
    reason: String,
}

/// The exceptions, and which of them were needed.
#[derive(Debug, Default)]
pub(super) struct Reading {
    exceptions: BTreeSet<String>,
    used: BTreeSet<String>,
}

/// The hardest text of a key: one that chooses has several.
#[derive(Clone, Copy)]
struct Hard<'a> {
    text: &'a Text,
    grade: f64,
}

impl FromStr for Reading {
    type Err = RulesError;

    fn from_str(source: &str) -> Result<Self, RulesError> {
        let file: File = toml::from_str(source)
            .map_err(|error| RulesError::Syntax(error.message().to_owned()))?;
        let mut reading = Self::default();
        for exception in file.exception {
            reasoned(&exception.reason, &exception.key)?;
            if !reading.exceptions.insert(exception.key.clone()) {
                let twice = format!("{} is there twice", exception.key);
                return Err(RulesError::Syntax(twice));
            }
        }
        Ok(reading)
    }
}

impl Reading {
    /// Measures an English file; returns how many texts were measured.
    pub(super) fn file(
        &mut self,
        source: &Source,
        texts: &[Text],
        findings: &mut Vec<Finding>,
    ) -> usize {
        if source.path.ends_with("csv") || source.path.ends_with("json") {
            // Rows of a table are no sentences.
            return 0;
        }
        let whole = whole(&source.path);
        let mut measured = 0;
        let mut sum = Counts::default();
        let mut hardest: BTreeMap<&str, Hard<'_>> = BTreeMap::new();
        for text in texts.iter().filter(|text| text.place != Place::Program) {
            if text.place == Place::Data && !is_prose(&text.said) {
                continue;
            }
            let counts = counts(&spoken(&text.said));
            sum = Counts {
                sentences: sum.sentences + counts.sentences,
                words: sum.words + counts.words,
                syllables: sum.syllables + counts.syllables,
            };
            let alone = counts.sentences >= SENTENCES || counts.words >= WORDS;
            if let (true, Some(grade)) = (alone, counts.grade()) {
                measured += 1;
                let this = Hard { text, grade };
                let known = hardest.entry(&text.key).or_insert(this);
                if grade > known.grade {
                    *known = this;
                }
            }
        }
        let mut hard = |key: &str, name: &str, grade: f64, said: &str| {
            if grade <= HIGHEST_GRADE {
                return;
            }
            if self.exceptions.contains(name) {
                self.used.insert(name.to_owned());
                return;
            }
            findings.push(Finding {
                file: source.path.clone(),
                key: key.to_owned(),
                fault: Fault::TooHard,
                found: said.to_owned(),
                prefer: format!("shorter sentences and words: grade {grade:.1}"),
            });
        };
        for (key, Hard { text, grade }) in hardest {
            let name = match text.place {
                Place::Data => format!("{whole} {key}"),
                _ => key.to_owned(),
            };
            hard(key, &name, grade, &text.said);
        }
        if let (true, Some(grade)) = (sum.words >= WORDS, sum.grade()) {
            measured += 1;
            hard("", whole, grade, "the whole file");
        }
        measured
    }

    /// Exceptions that nothing needed.
    pub(super) fn unused(&self) -> Vec<Finding> {
        let stale = |key: &String| Finding {
            file: EXCEPTIONS.to_owned(),
            key: key.clone(),
            fault: Fault::Stale,
            found: key.clone(),
            prefer: "no entry: the text is plain, or gone".to_owned(),
        };
        self.exceptions.difference(&self.used).map(stale).collect()
    }
}

/// The name of a file as a whole.
fn whole(path: &str) -> &str {
    path.strip_prefix("core/content/texts/en/")
        .or_else(|| path.strip_prefix("core/content/"))
        .unwrap_or(path)
}

/// A text without the notation of machines; what ends a sentence stays.
fn spoken(said: &str) -> String {
    let mut out = String::new();
    for line in said.lines() {
        for part in line.split(' ') {
            let end = part.ends_with(['.', '?']);
            out.push_str(match (is_notation(part), end) {
                (false, _) => part,
                (true, true) => ".",
                (true, false) => "",
            });
            out.push(' ');
        }
        out.push('\n');
    }
    out
}

/// `--flag`, `CAIRN_HOME`, `2026-11-24T20:15`, `127.0.0.1:8787`.
fn is_notation(part: &str) -> bool {
    let digits = part.chars().any(|c| c.is_ascii_digit());
    part.trim_start_matches(['(', '"']).starts_with("--")
        || part.contains('_')
        || digits && part.contains([':', '-', '[', '/'])
}

/// Codes, dates and names are no prose.
fn is_prose(said: &str) -> bool {
    said.trim().contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notation_is_not_read_by_syllables() {
        let said =
            "Write it like 2026-11-24T08:00:00+01:00[Europe/Berlin]. See --seed\nor CAIRN_HOME";
        assert_eq!(spoken(said), "Write it like . See  \nor  \n");
        assert_eq!(counts(&spoken(said)).sentences, 3);
        assert_eq!(spoken("a well-kept 42 day"), "a well-kept 42 day \n");
    }
}
