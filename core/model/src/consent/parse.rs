//! Grants as JSON: written once, then signed and read as exact bytes.

use super::grant::{Grant, VERSION};
use crate::item::Kind;
use crate::json;
use crate::rules::is_code;
use std::collections::BTreeSet;

/// Longest short text of a grant, in characters.
const SHORT: usize = 200;
/// Longest notice or explanation, in characters.
const LONG: usize = 4_000;
/// Most instruments.
const INSTRUMENTS: usize = 64;
/// Most rules.
const RULES: usize = 64;

/// Why bytes aren't a grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GrantError {
    /// Not JSON of strings, integers, booleans, arrays and objects alone.
    #[error("not strict JSON")]
    NotStrict,
    /// A version this code doesn't know.
    #[error("a version this program does not know")]
    UnknownVersion,
    /// A field is missing, unknown or of the wrong kind.
    #[error("a field is missing, unknown or of the wrong kind")]
    Malformed,
    /// No kind is named, or one twice.
    #[error("the kinds are empty or name one twice")]
    Kinds,
    /// Instruments and the kind "results" don't come together, or one is named twice.
    #[error("the instruments do not go with the kinds")]
    Instruments,
    /// Rules and the kind "alerts" don't come together, one is named twice, or one isn't a rule's code.
    #[error("the rules do not go with the kinds")]
    Rules,
    /// It would end before it starts.
    #[error("the dates are in the wrong order")]
    Dates,
    /// A text that must be there is empty, or one is too long.
    #[error("{0} is empty or too long")]
    Text(&'static str),
}

impl GrantError {
    /// All of them, so that a catalogue can be checked for a sentence each.
    pub const ALL: [Self; 8] = [
        Self::NotStrict,
        Self::UnknownVersion,
        Self::Malformed,
        Self::Kinds,
        Self::Instruments,
        Self::Rules,
        Self::Dates,
        Self::Text(""),
    ];

    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotStrict => "grant_not_strict",
            Self::UnknownVersion => "grant_unknown_version",
            Self::Malformed => "grant_malformed",
            Self::Kinds => "grant_kinds",
            Self::Instruments => "grant_instruments",
            Self::Rules => "grant_rules",
            Self::Dates => "grant_dates",
            Self::Text(_) => "grant_text",
        }
    }

    /// Whether the same act could succeed later.
    #[must_use]
    pub fn retryable(&self) -> bool {
        false
    }
}

impl Grant {
    /// Read a grant from the exact bytes that were signed.
    ///
    /// # Errors
    /// When they are anything but one well-formed grant.
    pub fn from_json(bytes: &[u8]) -> Result<Self, GrantError> {
        let value = json::strict(bytes).map_err(|_| GrantError::NotStrict)?;
        match value.get("v").and_then(serde_json::Value::as_u64) {
            None => return Err(GrantError::Malformed),
            Some(v) if v != u64::from(VERSION) => return Err(GrantError::UnknownVersion),
            Some(_) => {}
        }
        let grant: Self = serde_json::from_value(value).map_err(|_| GrantError::Malformed)?;
        grant.check()?;
        Ok(grant)
    }

    /// The bytes to sign. They are kept; never made again from the fields.
    ///
    /// # Errors
    /// When the grant isn't well formed.
    pub fn to_json(&self) -> Result<Vec<u8>, GrantError> {
        self.check()?;
        serde_json::to_vec(self).map_err(|_| GrantError::Malformed)
    }

    /// Whether it is well formed.
    ///
    /// # Errors
    /// The first fault.
    pub fn check(&self) -> Result<(), GrantError> {
        if self.v != VERSION {
            return Err(GrantError::UnknownVersion);
        }
        if self.kinds.is_empty() || !distinct(&self.kinds) {
            return Err(GrantError::Kinds);
        }
        if !self.goes_with(Kind::InstrumentResult, &self.instruments, INSTRUMENTS) {
            return Err(GrantError::Instruments);
        }
        let codes = self.rules.iter().all(|code| is_code(code));
        if !codes || !self.goes_with(Kind::Alert, &self.rules, RULES) {
            return Err(GrantError::Rules);
        }
        if self.until.is_some_and(|until| until < self.from) {
            return Err(GrantError::Dates);
        }
        self.check_texts()
    }

    /// Whether what is named of a kind, each once, is there just where that kind is.
    fn goes_with(&self, kind: Kind, named: &[String], most: usize) -> bool {
        let fits = if self.kinds.contains(&kind) {
            (1..=most).contains(&named.len())
        } else {
            named.is_empty()
        };
        fits && distinct(named)
    }

    fn check_texts(&self) -> Result<(), GrantError> {
        let must = [
            ("recipient", &self.recipient, SHORT),
            ("purpose", &self.purpose, LONG),
            ("notice", &self.notice, LONG),
            ("notice_version", &self.notice_version, SHORT),
            ("language", &self.language, SHORT),
            ("how_to_withdraw", &self.how_to_withdraw, LONG),
            ("label", &self.label, SHORT),
        ];
        let may = [
            ("until_event", self.until_event.as_ref(), LONG),
            ("name", self.name.as_ref(), SHORT),
        ];
        let given = may
            .into_iter()
            .filter_map(|(name, text, most)| Some((name, text?, most)));
        let codes = self
            .instruments
            .iter()
            .map(|code| ("instruments", code, SHORT));
        for (name, text, most) in must.into_iter().chain(given).chain(codes) {
            if text.trim().is_empty() || text.chars().count() > most {
                return Err(GrantError::Text(name));
            }
        }
        Ok(())
    }
}

fn distinct<T: Ord>(all: &[T]) -> bool {
    all.iter().collect::<BTreeSet<_>>().len() == all.len()
}
