//! The one error that crosses, made here and nowhere else.

use cairn_companion::codes::{self, CODES};
use cairn_companion::{Error, FieldError};
use cairn_content as content;

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

/// What a person reads of an error.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ErrorText {
    /// What went wrong, and what became of what was there.
    pub text: String,
    /// What can be done, where the catalogue knows.
    pub hint: Option<String>,
}

/// The text of a code, of a whole error or of a field, in the language of this program. A code without a text is a
/// fault in the program, and said to be one.
#[uniffi::export]
#[must_use]
pub fn error_text(code: &str) -> ErrorText {
    let key = content::key("error", code);
    let said = content::try_text(&key);
    ErrorText {
        text: said.unwrap_or_else(|_| content::text("error-internal")),
        hint: content::try_text(&format!("{key}-hint")).ok(),
    }
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
    use cairn_content::Language;

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
    fn every_code_has_a_text_in_every_language() {
        let mut missing = Vec::new();
        for language in Language::ALL.iter().copied() {
            for known in CODES {
                let key = content::key("error", known.code);
                let (said, spoken) = content::catalogue::text_in(language, &key, &[]);
                if said == key || spoken != language {
                    missing.push(format!("{} {key}", language.tag()));
                }
            }
        }
        assert!(missing.is_empty(), "{missing:#?}");
        let text = error_text("voucher_refused");
        assert!(text.text.ends_with('.') && text.hint.is_some());
        assert_eq!(error_text("wrong_key").hint, None);
        assert_eq!(
            error_text("no_such_code").text,
            content::text("error-internal")
        );
    }

    /// A phone has no command line.
    #[test]
    fn no_text_of_an_error_is_worded_for_a_terminal() {
        let mut found = Vec::new();
        for language in Language::ALL.iter().copied() {
            let lines = content::catalogue::files(language).iter();
            let lines = lines.flat_map(|(_, source)| source.lines());
            for line in lines.filter(|line| line.starts_with("error-")) {
                if line.contains("cairn ") || line.contains(" --") || line.ends_with('=') {
                    found.push(format!("{} {line}", language.tag()));
                }
            }
        }
        assert!(found.is_empty(), "{found:#?}");
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
