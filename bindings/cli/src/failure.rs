//! What the terminal companion says when something did not work.
//!
//! A failure carries a stable code and never what a person wrote; the sentence for it comes from the catalogue
//! (`error-<code>`, with what can be done in `error-<code>-hint`), this program's own (`cli-error-…`) first.

mod machine;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::commands::sos;
use crate::say::{self, Form};

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

/// Where the sentence of a code is looked for: this program's own words, then those that all share.
const SENTENCES: [&str; 2] = ["cli-error", "error"];

/// One row or field that could not be taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fault {
    /// Number of the row in the file, from 1; none when there was only one.
    pub row: Option<usize>,
    /// The field, where one is to blame.
    pub field: Option<String>,
    /// Stable code, as in [`Failure`].
    pub code: String,
    /// The word that hurts, where it is about one, and what to say.
    pub word: Option<(String, String)>,
}

/// A failed command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    code: String,
    retryable: bool,
    exit: Exit,
    arguments: Vec<(&'static str, String)>,
    /// The argument of the command line to blame.
    argument: Option<String>,
    faults: Vec<Fault>,
    again_on: Option<NaiveDate>,
    /// Whether an answer in what was not kept asks for the safety text.
    safety: bool,
}

impl Failure {
    /// A failure that trying again will not change.
    pub fn new(code: impl Into<String>, exit: Exit) -> Self {
        Self {
            code: code.into(),
            retryable: exit == Exit::TryAgain,
            exit,
            arguments: Vec::new(),
            argument: None,
            faults: Vec::new(),
            again_on: None,
            safety: false,
        }
    }

    /// Something that was entered cannot be kept as it is.
    pub fn bad_input(code: &str) -> Self {
        Self::new(code, Exit::BadInput)
    }

    /// Several rows or fields at once.
    pub fn of_faults(faults: Vec<Fault>) -> Self {
        let mut failure = Self::bad_input("bad_input");
        failure.arguments = vec![("count", faults.len().to_string())];
        failure.faults = faults;
        failure
    }

    /// A questionnaire that was filled in too short a time ago.
    pub fn too_soon(again_on: NaiveDate) -> Self {
        let mut failure = Self::of_code("too_soon");
        failure.again_on = Some(again_on);
        failure.with("date", say::date(again_on, Form::Day))
    }

    /// An error of the companion, by its stable code.
    pub fn of_companion(error: &cairn_companion::Error) -> Self {
        let mut failure = Self::new(error.code(), exit_of(error.code(), error.retryable()));
        failure.retryable = error.retryable();
        failure.again_on = error.again_on();
        failure.safety = error.safety();
        if let Some(day) = failure.again_on {
            failure = failure.with("date", say::date(day, Form::Day));
        }
        failure.faults = error
            .fields()
            .iter()
            .map(|bad| Fault {
                row: None,
                field: Some(bad.field.clone()),
                code: bad.code.to_owned(),
                ..Fault::default()
            })
            .collect();
        failure
    }

    /// Adds the rows to blame.
    #[must_use]
    pub fn with_faults(mut self, faults: Vec<Fault>) -> Self {
        self.faults = faults;
        self
    }

    /// A refusal of a pack, by its stable code.
    pub fn of_code(code: &str) -> Self {
        Self::new(code, exit_of(code, false))
    }

    /// Adds a value that the sentence names.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// Names the argument of the command line to blame, for programs.
    #[must_use]
    pub fn of_argument(mut self, argument: impl Into<String>) -> Self {
        self.argument = Some(argument.into());
        self
    }

    /// Says whether an answer in what was not kept asks for the safety text, and it was not shown yet.
    #[must_use]
    pub fn asking_for_safety(mut self, asks: bool) -> Self {
        self.safety = asks;
        self
    }

    /// Whether the safety text comes first.
    pub fn asks_for_safety(&self) -> bool {
        self.safety
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
        match sentence(&SENTENCES, &self.code) {
            Some(key) => say::with(&key, &self.named()),
            None => say::with("cli-error-unnamed", &[("code", self.code.as_str())]),
        }
    }

    /// What can be done, where the catalogue knows.
    pub fn hint(&self) -> Option<String> {
        let key = sentence(&SENTENCES, &format!("{}-hint", self.code))?;
        Some(say::with(&key, &self.named()))
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
        if let Some(day) = self.again_on {
            error["again_on"] = json!(day);
        }
        if let Some(hint) = self.hint() {
            error["hint"] = hint.into();
        }
        if let Some(argument) = &self.argument {
            error["argument"] = argument.as_str().into();
        }
        if !self.faults.is_empty() {
            error["faults"] = self.faults.iter().map(Fault::to_json).collect();
        }
        let mut whole = json!({ "error": error });
        if self.safety {
            whole["safety"] = sos::safety_json();
        }
        whole
    }

    fn named(&self) -> Vec<(&str, &str)> {
        self.arguments
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect()
    }
}

/// What is not right, in words; the code itself where there are none.
pub fn reason(code: &str) -> String {
    sentence(&["cli-fault", "error"], code).map_or_else(|| code.to_owned(), |key| say::text(&key))
}

impl From<cairn_packs::Refusal> for Failure {
    fn from(refusal: cairn_packs::Refusal) -> Self {
        let fault = |blame: cairn_packs::Blame| Fault {
            row: None,
            field: Some(blame.place()),
            code: blame.code.to_owned(),
            word: blame.word,
        };
        let blame = refusal.blame().into_iter();
        Self::of_code(refusal.code()).with_faults(blame.map(fault).collect())
    }
}

impl Fault {
    fn reason(&self) -> String {
        reason(&self.code)
    }

    fn line(&self) -> String {
        let field = self.field.as_deref().unwrap_or("");
        let reason = self.reason();
        if let Some((found, prefer)) = &self.word {
            let values = [("place", field), ("found", found), ("prefer", prefer)];
            return say::with("cli-fault-word", &values);
        }
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
        let mut json = json!({
            "row": self.row,
            "field": self.field,
            "code": self.code,
            "message": self.reason(),
        });
        if let Some((found, prefer)) = &self.word {
            json["found"] = found.as_str().into();
            json["prefer"] = prefer.as_str().into();
        }
        json
    }
}

/// The key of the sentence for a code, in the first of these areas that has one.
fn sentence(areas: &[&str], code: &str) -> Option<String> {
    areas
        .iter()
        .map(|area| say::key(area, code))
        .find(|key| say::has(key))
}

/// How a code of the companion ends the process.
fn exit_of(code: &str, retryable: bool) -> Exit {
    match code {
        "wrong_key" => Exit::Locked,
        "not_found"
        | "place_unknown"
        | "place_ambiguous"
        | "service_ambiguous"
        | "no_live_grant"
        | "schedule_no_such_occurrence"
        | "schedule_no_such_reminder" => Exit::NotThere,
        "invalid" | "invalid_fields" | "not_an_invite" | "invite_damaged" | "label_invalid"
        | "server_malformed" | "item_too_large" => Exit::BadInput,
        "content_needs_review"
        | "directory_no_room"
        | "directory_of_pack"
        | "exists"
        | "ics_refused"
        | "import_changed_since"
        | "import_nothing_to_undo"
        | "schedule_answered"
        | "schedule_not_answered"
        | "schedule_not_yet"
        | "schedule_not_divisible"
        | "conflict"
        | "invite_expired"
        | "invite_used"
        | "invite_unsupported"
        | "invite_insecure_server"
        | "link_exists"
        | "link_not_open"
        | "link_still_open"
        | "server_insecure"
        | "server_not_loopback"
        | "connection_insecure"
        | "mailbox_taken"
        | "mailbox_closed"
        | "voucher_refused"
        | "record_conflict"
        | "quota_exceeded"
        | "too_large"
        | "too_soon"
        | "pack_bad_signature"
        | "pack_unknown_publisher"
        | "pack_older_version"
        | "pack_other_publisher"
        | "pack_name_taken"
        | "pack_fingerprint_differs"
        | "pack_needs_newer_app" => Exit::Refused,
        "damaged"
        | "newer_schema"
        | "unreadable"
        | "newer_version"
        | "unsynced"
        | "invite_newer_version"
        | "import_newer_version"
        | "bad_request"
        | "grant_unknown_version" => Exit::Damaged,
        _ if code.starts_with("directory_") => Exit::BadInput,
        _ if code.starts_with("instrument_") => Exit::Refused,
        _ if code.starts_with("pack_") => Exit::BadInput,
        _ if code.starts_with("learn_") => Exit::BadInput,
        _ if code.starts_with("crisis_lines_") => Exit::BadInput,
        _ if code.starts_with("import_") => Exit::BadInput,
        _ if code.starts_with("grant_") => Exit::BadInput,
        _ if code.starts_with("schedule_") || code.starts_with("ics_") => Exit::BadInput,
        _ if code.starts_with("answers_") => Exit::BadInput,
        _ if retryable => Exit::TryAgain,
        _ => Exit::Internal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_the_companion_has_a_sentence_and_an_ending() {
        for code in cairn_companion::codes::CODES {
            assert!(sentence(&SENTENCES, code.code).is_some(), "{}", code.code);
            let inside = [
                "closed",
                "internal",
                "peer_keys",
                "wrong_link",
                "numbers_exhausted",
                "seal_failed",
            ];
            let exit = exit_of(code.code, code.retryable);
            assert!(
                exit != Exit::Internal || inside.contains(&code.code),
                "{}",
                code.code
            );
        }
    }

    #[test]
    fn every_fault_of_the_model_has_a_reason() {
        for code in cairn_model::checkin::FieldCode::ALL {
            assert!(
                sentence(&["error"], code.code()).is_some(),
                "{}",
                code.code()
            );
        }
    }
}
