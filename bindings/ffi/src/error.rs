//! The one error that crosses, made here and nowhere else.

use cairn_companion::codes::{self, CODES};
use cairn_companion::{Error, FieldError};

use crate::cross::Cross;

/// What went wrong, for programs. Texts for people are looked up by the code; nothing in it is the person's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum CairnError {
    /// The call was not done, or not wholly. docs/errors.md says for each code what holds then.
    #[error("{code}")]
    Failed {
        /// The stable code; [`error_codes`] lists them all.
        code: String,
        /// Whether the same call can succeed later without anybody changing anything.
        retryable: bool,
        /// The fields that were refused, where it is about fields.
        fields: Vec<RefusedField>,
        /// The first day on which the same act can succeed, for `too_soon`.
        again_on: Option<String>,
        /// Whether an answer in what could not be kept asks for [`crate::safety_text`], which is then shown first.
        safety: bool,
    },
}

/// One field that was refused.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RefusedField {
    /// The name of the field, never what was entered.
    pub field: String,
    /// A stable code of what is wrong with it.
    pub code: String,
}

/// What kept a part of an answer from being done, where the rest of it was.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Problem {
    /// The stable code.
    pub code: String,
    /// Whether it can go well later by itself.
    pub retryable: bool,
}

/// A code and what it means.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ErrorCode {
    /// The stable name.
    pub code: String,
    /// Whether the same call can succeed later by itself.
    pub retryable: bool,
    /// For developers.
    pub meaning: String,
}

/// Every code that a [`CairnError`] or a [`Problem`] can carry, so that a platform can check that it has an answer to
/// each.
#[uniffi::export]
#[must_use]
pub fn error_codes() -> Vec<ErrorCode> {
    let all = CODES.iter().map(|known| ErrorCode {
        code: known.code.to_owned(),
        retryable: known.retryable,
        meaning: known.meaning.to_owned(),
    });
    all.collect()
}

impl CairnError {
    /// An error of this side, by a code of the list.
    pub(crate) fn of(code: &'static str) -> Self {
        let known = codes::find(code);
        Self::Failed {
            code: known.map_or("internal", |known| known.code).to_owned(),
            retryable: known.is_some_and(|known| known.retryable),
            fields: Vec::new(),
            again_on: None,
            safety: false,
        }
    }

    /// An argument that can't be what it should be.
    pub(crate) fn field(field: &str, code: &'static str) -> Self {
        let refused = RefusedField {
            field: field.to_owned(),
            code: code.to_owned(),
        };
        Self::Failed {
            code: "invalid_fields".to_owned(),
            retryable: false,
            fields: vec![refused],
            again_on: None,
            safety: false,
        }
    }
}

impl From<Error> for CairnError {
    fn from(error: Error) -> Self {
        let field = |refused: &FieldError| RefusedField {
            field: refused.field.clone(),
            code: refused.code.to_owned(),
        };
        Self::Failed {
            code: error.code().to_owned(),
            retryable: error.retryable(),
            fields: error.fields().iter().map(field).collect(),
            again_on: error.again_on().cross(),
            safety: error.safety(),
        }
    }
}

impl Cross<Problem> for Error {
    fn cross(self) -> Problem {
        self.into()
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self {
            code: error.code().to_owned(),
            retryable: error.retryable(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_the_core_can_be_carried() {
        assert_eq!(error_codes().len(), CODES.len());
        for known in CODES {
            let CairnError::Failed {
                code, retryable, ..
            } = CairnError::of(known.code);
            assert_eq!((code.as_str(), retryable), (known.code, known.retryable));
        }
    }

    #[test]
    fn codes_of_this_side_are_in_the_list() {
        for code in ["invalid_fields", "io", "closed", "cancelled", "not_found"] {
            assert!(codes::find(code).is_some(), "{code}");
        }
        let CairnError::Failed { code, .. } = CairnError::of("no_such_code");
        assert_eq!(code, "internal");
    }

    #[test]
    fn a_refused_argument_is_named_but_not_shown() {
        let CairnError::Failed { code, fields, .. } = CairnError::field("now.zone", "zone_unknown");
        assert_eq!(code, "invalid_fields");
        assert_eq!(fields[0].field, "now.zone");
        assert_eq!(fields[0].code, "zone_unknown");
    }
}
