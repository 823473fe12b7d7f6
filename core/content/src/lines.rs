//! The reader of crisis lines. None is bundled: numbers come from a signed pack, each with its source.

use cairn_model::field::FieldError;
use cairn_model::plan::{CrisisLine, CrisisLineDraft};
use serde::{Deserialize, Serialize};

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
    Syntax(String),
    /// No line, or more than [`LINES_MAX`].
    #[error("no line, or too many")]
    Count,
    /// Some lines are not right; each is named.
    #[error("some lines are not right")]
    Lines(Vec<BadLine>),
}

/// What is wrong with one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Its name; where it has none, its number in the file, as `lines[1]`.
    pub name: String,
    /// The field to blame.
    pub fault: FieldError,
}

impl LinesError {
    /// All codes, so that a catalogue can be checked for a sentence each.
    pub const CODES: [&'static str; 4] = [
        "crisis_lines_too_long",
        "crisis_lines_syntax",
        "crisis_lines_count",
        "crisis_lines_not_right",
    ];

    /// Stable code of this error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLong => "crisis_lines_too_long",
            Self::Syntax(_) => "crisis_lines_syntax",
            Self::Count => "crisis_lines_count",
            Self::Lines(_) => "crisis_lines_not_right",
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
    let file: File =
        toml::from_str(source).map_err(|error| LinesError::Syntax(error.message().to_owned()))?;
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
