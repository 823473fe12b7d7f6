//! The audit of everything that people read: words that hurt, exclamation marks, how hard a text
//! is to read, and sentences that stand outside the catalogue.
//!
//! It reads nothing by itself: it is given files by their path in the project, and tells by the
//! path what each one is.

mod apple;
mod data;
mod fluent;
mod formats;
mod literals;
mod markup;
mod reading;
mod rules;

pub use formats::{Format, format};
pub use rules::{NotOurs, Rules, RulesError};

use cairn_model::words::{WordList, lint};
use formats::Sheet;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Where the lists of words are.
const LISTS: &str = "core/content/words/";
/// Where the catalogues are, by language.
const CATALOGUES: &str = "core/content/texts/";
/// Where all other texts of ours are.
const CONTENT: &str = "core/content/";
/// Where packs to try out are.
const EXAMPLES: &str = "core/packs/example/";
/// Which strings are not ours or not shown.
pub const VERBATIM: &str = "core/content/words/verbatim.toml";
/// Which texts may be harder than grade 7.
pub const EXCEPTIONS: &str = "core/content/words/readability-exceptions.toml";

/// The folders to give to [`audit`], from the root of the project.
pub const FOLDERS: [&str; 4] = [
    "core/content",
    "core/packs/example",
    "server/portal",
    "mobile",
];
/// Folders inside them that hold no text of ours: programs, what is built, what is fetched.
pub const SKIPPED: [&str; 9] = [
    "core/content/src",
    "core/content/tests",
    "node_modules",
    "dist",
    "generated",
    "target",
    "build",
    ".gradle",
    "Pods",
];

/// The name of the project, the same in every language.
const PROJECT: &str = "Cairn";

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its path from the root of the project, with `/`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// What is wrong with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// A word that hurts.
    Word,
    /// An exclamation mark.
    Exclamation,
    /// Harder to read than grade 7.
    TooHard,
    /// A sentence that is not in the catalogue.
    OutsideCatalogue,
    /// A language without a list of words.
    NoWordList,
    /// An exception that nothing needs any more.
    Stale,
    /// A file that can't be read.
    Unreadable,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// The file, from the root of the project.
    pub file: String,
    /// Which text in it: a key of a catalogue, a field, or a line.
    pub key: String,
    /// What is wrong.
    pub fault: Fault,
    /// As it stands there.
    pub found: String,
    /// What to do.
    pub prefer: String,
}

/// What an audit saw.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// What is wrong, by file.
    pub findings: Vec<Finding>,
    /// How many files held texts.
    pub files: usize,
    /// How many texts were read.
    pub texts: usize,
    /// How many were left out as the words of others, or never shown.
    pub verbatim: usize,
    /// How many texts were measured for how hard they are.
    pub graded: usize,
    /// The languages of the lists of words.
    pub languages: BTreeSet<String>,
}

/// Where a text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In a catalogue: Fluent, or the strings of a phone.
    Catalogue,
    /// In content that is data.
    Data,
    /// Markup that is shown as it stands.
    Markup,
    /// A string of a program, which may never be shown.
    Program,
}

/// One text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Text {
    /// A key, the path of a field, or a line.
    key: String,
    /// The words.
    said: String,
    place: Place,
}

/// Look at every text of these files.
#[must_use]
pub fn audit(sources: &[Source]) -> Report {
    let mut auditor = Auditor::new(sources);
    for source in sources {
        auditor.file(source);
    }
    auditor.finish()
}

struct Auditor {
    lists: BTreeMap<String, WordList>,
    rules: Rules,
    used: BTreeSet<(usize, usize)>,
    reading: reading::Reading,
    lacking: BTreeSet<String>,
    report: Report,
}

impl Auditor {
    fn new(sources: &[Source]) -> Self {
        let mut auditor = Self {
            lists: BTreeMap::new(),
            rules: Rules::default(),
            used: BTreeSet::new(),
            reading: reading::Reading::default(),
            lacking: BTreeSet::new(),
            report: Report::default(),
        };
        for source in sources {
            if source.path == VERBATIM {
                match source.text.parse() {
                    Ok(rules) => auditor.rules = rules,
                    Err(error) => auditor.unreadable(source, &error),
                }
            } else if source.path == EXCEPTIONS {
                match source.text.parse() {
                    Ok(reading) => auditor.reading = reading,
                    Err(error) => auditor.unreadable(source, &error),
                }
            } else if source.path.starts_with(LISTS) {
                match toml::from_str::<WordList>(&source.text) {
                    Ok(list) => {
                        auditor.report.languages.insert(list.language.clone());
                        auditor.lists.insert(list.language.clone(), list);
                    }
                    Err(error) => auditor.unreadable(source, &error.message()),
                }
            }
        }
        auditor
    }

    fn unreadable(&mut self, source: &Source, error: &dyn std::fmt::Display) {
        self.report.findings.push(Finding {
            file: source.path.clone(),
            key: String::new(),
            fault: Fault::Unreadable,
            found: error.to_string(),
            prefer: "a file that can be read".into(),
        });
    }

    fn file(&mut self, source: &Source) {
        if source.path.starts_with(LISTS) {
            return;
        }
        let mut sheets = match formats::sheets(source) {
            Ok(sheets) => sheets,
            Err(error) => return self.unreadable(source, &error),
        };
        sheets.retain(|sheet| !sheet.texts.is_empty());
        self.report.files += usize::from(!sheets.is_empty());
        for sheet in sheets {
            self.sheet(source, sheet);
        }
    }

    fn sheet(&mut self, source: &Source, Sheet { language, texts }: Sheet) {
        if !self.lists.contains_key(&language) && self.lacking.insert(language.clone()) {
            self.push(
                source,
                "",
                Fault::NoWordList,
                &language,
                &format!("a list {LISTS}{language}.toml"),
            );
        }
        let mut ours = Vec::new();
        for text in texts {
            let place = self.rules.place(&source.path, &text.key);
            self.used.extend(place);
            if place.is_some_and(|(entry, _)| !self.rules.linted(entry)) {
                self.report.verbatim += 1;
                continue;
            }
            self.report.texts += 1;
            self.text(source, &language, &text);
            if place.is_none() && !formats::is_note(&source.path) {
                ours.push(text);
            }
        }
        if language == "en" {
            self.report.graded += self.reading.file(source, &ours, &mut self.report.findings);
        }
    }

    fn text(&mut self, source: &Source, language: &str, text: &Text) {
        if text.place == Place::Program && literals::is_code(&text.said) {
            return;
        }
        let list = self.lists.get(language);
        let found = list.map(|list| lint(list, &text.said)).unwrap_or_default();
        for finding in found {
            self.push(
                source,
                &text.key,
                Fault::Word,
                &finding.found,
                &finding.prefer,
            );
        }
        let shown = text.place != Place::Program;
        if shown && text.said.contains(['!', '¡', '！', '‼', '❗']) {
            self.push(
                source,
                &text.key,
                Fault::Exclamation,
                &text.said,
                "a full stop",
            );
        }
        let outside = match text.place {
            Place::Markup => text.said != PROJECT,
            Place::Program => literals::is_sentence(&text.said),
            Place::Catalogue | Place::Data => false,
        };
        if outside {
            self.push(
                source,
                &text.key,
                Fault::OutsideCatalogue,
                &text.said,
                "a key of the catalogue",
            );
        }
    }

    fn push(&mut self, source: &Source, key: &str, fault: Fault, found: &str, prefer: &str) {
        self.report.findings.push(Finding {
            file: source.path.clone(),
            key: key.to_owned(),
            fault,
            found: found.to_owned(),
            prefer: prefer.to_owned(),
        });
    }

    fn finish(mut self) -> Report {
        for stale in self.rules.unused(&self.used) {
            self.report.findings.push(stale);
        }
        self.report.findings.extend(self.reading.unused());
        self.report.findings.sort();
        self.report.findings.dedup();
        self.report
    }
}

#[cfg(test)]
mod tests;
