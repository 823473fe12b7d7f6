//! What the terminal companion says when something did not work.
//!
//! A failure carries a stable code and never what a person wrote; the sentence for it comes from
//! the catalogue (`cli-error-<code>`, with what can be done in `cli-error-<code>-hint`).

use serde_json::{Value, json};

use crate::say;

/// How the process ends. The numbers are part of the interface and stand in `cairn --help`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Something inside did not work as it should.
    Internal = 1,
    /// The command line could not be read.
    Usage = 2,
    /// What was entered cannot be kept as it is.
    BadInput = 3,
    /// The key or passphrase does not open this home.
    Locked = 4,
    /// Trying again later can help: no network, or another process has the home open.
    TryAgain = 5,
    /// There is no such home, check-in, link, grant or instrument.
    NotThere = 6,
    /// Refused on purpose: it would break a promise, or something is already there.
    Refused = 7,
    /// The stored data, or what a server sent, is damaged or not from this version.
    Damaged = 8,
}

/// One row or field that could not be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Number of the row in the file, from 1; none when there was only one.
    pub row: Option<usize>,
    /// The field, where one is to blame.
    pub field: Option<String>,
    /// Stable code, as in [`Failure`].
    pub code: String,
}

/// A failed command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    code: String,
    retryable: bool,
    exit: Exit,
    arguments: Vec<(&'static str, String)>,
    faults: Vec<Fault>,
}

impl Failure {
    /// A failure that trying again will not change.
    pub fn new(code: impl Into<String>, exit: Exit) -> Self {
        Self {
            code: code.into(),
            retryable: exit == Exit::TryAgain,
            exit,
            arguments: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Something that was entered cannot be kept as it is.
    pub fn bad_input(code: &str) -> Self {
        Self::new(code, Exit::BadInput)
    }

    /// An input or output error of the machine, named by what was being done.
    pub fn io(code: &str, error: &std::io::Error) -> Self {
        Self::new(code, Exit::Internal).with("reason", error.kind().to_string())
    }

    /// Several rows or fields at once.
    pub fn of_faults(faults: Vec<Fault>) -> Self {
        let mut failure = Self::bad_input("bad_input");
        failure.arguments = vec![("count", faults.len().to_string())];
        failure.faults = faults;
        failure
    }

    /// An error of a core crate, by its stable code.
    pub fn of_code(code: &str, retryable: bool) -> Self {
        let exit = if retryable {
            Exit::TryAgain
        } else {
            exit_of(code)
        };
        let mut failure = Self::new(code, exit);
        failure.retryable = retryable;
        failure
    }

    /// Adds a value that the sentence names.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The stable code.
    #[cfg(test)]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// How the process ends.
    pub fn exit(&self) -> Exit {
        self.exit
    }

    /// The sentence for a person.
    pub fn message(&self) -> String {
        let key = say::key("cli-error", &self.code);
        if say::has(&key) {
            say::with(&key, &self.named())
        } else {
            say::with("cli-error-unnamed", &[("code", self.code.as_str())])
        }
    }

    /// What can be done, where the catalogue knows.
    pub fn hint(&self) -> Option<String> {
        let key = format!("{}-hint", say::key("cli-error", &self.code));
        say::has(&key).then(|| say::with(&key, &self.named()))
    }

    /// One line for each row or field to blame.
    pub fn fault_lines(&self) -> impl Iterator<Item = String> {
        self.faults.iter().map(Fault::line)
    }

    /// The object that `--json` prints.
    pub fn to_json(&self) -> Value {
        let mut error = json!({
            "code": self.code,
            "message": self.message(),
            "retryable": self.retryable,
        });
        if !self.faults.is_empty() {
            error["faults"] = self.faults.iter().map(Fault::to_json).collect();
        }
        json!({ "error": error })
    }

    fn named(&self) -> Vec<(&str, &str)> {
        self.arguments
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect()
    }
}

impl Fault {
    fn reason(&self) -> String {
        let key = say::key("cli-fault", &self.code);
        if say::has(&key) {
            say::text(&key)
        } else {
            self.code.clone()
        }
    }

    fn line(&self) -> String {
        let field = self.field.as_deref().unwrap_or("");
        let reason = self.reason();
        match (self.row, field) {
            (Some(row), "") => say::with(
                "cli-fault-row",
                &[("row", &row.to_string()), ("reason", &reason)],
            ),
            (Some(row), field) => say::with(
                "cli-fault-row-field",
                &[
                    ("row", &row.to_string()),
                    ("field", field),
                    ("reason", &reason),
                ],
            ),
            (None, "") => reason,
            (None, field) => say::with("cli-fault-field", &[("field", field), ("reason", &reason)]),
        }
    }

    fn to_json(&self) -> Value {
        json!({
            "row": self.row,
            "field": self.field,
            "code": self.code,
            "message": self.reason(),
        })
    }
}

/// How a code of the core ends the process. Codes that are not here are internal errors.
fn exit_of(code: &str) -> Exit {
    match code {
        _ if code.starts_with("bad_") => Exit::BadInput,
        _ => Exit::Internal,
    }
}
