//! The reader of crisis lines. None is bundled: numbers come from a signed pack, each with its source.

use cairn_model::NaiveDate;
use cairn_model::field::{FieldCode, FieldError};
use cairn_model::plan::{CrisisLine, CrisisLineDraft};
use cairn_model::words::Finding;
use serde::{Deserialize, Serialize};

use crate::fields;
use crate::words::lint_english;

/// Longest file of lines, in bytes.
pub const LONGEST: usize = 64 * 1024;
/// Most lines of a file: a list that can be read at the worst moment is short.
pub const LINES_MAX: usize = 20;

/// Why a file of lines can't be used. None of its lines is then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinesError {
    /// Longer than [`LONGEST`].
    #[error("too long")]
    TooLong,
    /// Not TOML, or not the fields of lines.
    #[error("not a file of crisis lines: {0}")]
    Syntax(FieldError),
    /// No line, or more than [`LINES_MAX`].
    #[error("no line, or too many")]
    Count,
    /// Some lines are not right; each is named.
    #[error("some lines are not right")]
    Lines(Vec<BadLine>),
    /// A line says a word that hurts.
    #[error("a line says \"{found}\"; better: {prefer}")]
    Words {
        /// As it stands there.
        found: String,
        /// What to say.
        prefer: String,
    },
}

/// What is wrong with one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Its name; where it has none, its number in the file, as `lines[1]`.
    pub name: String,
    /// The field to blame.
    pub fault: FieldError,
}

/// Looks at the words of lines that are written in English. Their sources are others' words.
///
/// # Errors
/// [`LinesError::Words`], with the first word that hurts.
pub fn examine(lines: &[CrisisLine]) -> Result<(), LinesError> {
    let said = lines
        .iter()
        .flat_map(|line| [&line.name, &line.hours, &line.area]);
    match said.flat_map(|text| lint_english(text)).next() {
        Some(Finding { found, prefer, .. }) => Err(LinesError::Words { found, prefer }),
        None => Ok(()),
    }
}

/// Whether each of these lines was checked by this day.
///
/// # Errors
/// [`LinesError::Lines`], which names every line that says it was checked later.
pub fn checked_by(lines: &[CrisisLine], today: NaiveDate) -> Result<(), LinesError> {
    let ahead = lines.iter().filter(|line| line.checked > today);
    let bad: Vec<BadLine> = ahead
        .map(|line| BadLine {
            name: line.name.clone(),
            fault: FieldError::new("checked", FieldCode::InFuture),
        })
        .collect();
    if bad.is_empty() {
        Ok(())
    } else {
        Err(LinesError::Lines(bad))
    }
}

impl LinesError {
    /// All codes, so that a catalogue can be checked for a sentence each.
    pub const CODES: [&'static str; 5] = [
        "crisis_lines_too_long",
        "crisis_lines_syntax",
        "crisis_lines_count",
        "crisis_lines_not_right",
        "crisis_lines_words",
    ];

    /// Stable code of this error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLong => "crisis_lines_too_long",
            Self::Syntax(_) => "crisis_lines_syntax",
            Self::Count => "crisis_lines_count",
            Self::Lines(_) => "crisis_lines_not_right",
            Self::Words { .. } => "crisis_lines_words",
        }
    }
}

/// A file of lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lines {
    /// In the order in which they are shown.
    pub lines: Vec<CrisisLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    lines: Vec<CrisisLineDraft>,
}

/// Reads a file of lines, all of it or nothing.
///
/// # Errors
/// [`LinesError`], which names every line that is not right: a line without a source is none.
pub fn parse_lines(source: &str) -> Result<Lines, LinesError> {
    if source.len() > LONGEST {
        return Err(LinesError::TooLong);
    }
    let file: File = fields::read(source).map_err(LinesError::Syntax)?;
    if !(1..=LINES_MAX).contains(&file.lines.len()) {
        return Err(LinesError::Count);
    }
    let mut bad = Vec::new();
    let mut lines = Vec::new();
    for (n, draft) in (1..).zip(file.lines) {
        let name = match draft.name.trim() {
            "" => format!("lines[{n}]"),
            name => name.to_owned(),
        };
        match draft.line() {
            Ok(line) => lines.push(line),
            Err(error) => bad.extend(error.fields.into_iter().map(|fault| BadLine {
                name: name.clone(),
                fault,
            })),
        }
    }
    if bad.is_empty() {
        Ok(Lines { lines })
    } else {
        Err(LinesError::Lines(bad))
    }
}
