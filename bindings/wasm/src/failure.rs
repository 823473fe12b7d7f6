//! The one error that crosses into JavaScript.

use cairn_seal::passphrase::PassphraseError;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// What went wrong, for a program: the portal has a sentence for each code.
#[derive(Clone, Debug, Serialize, thiserror::Error)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[error("{code}")]
pub struct Failure {
    /// Stable, in snake case.
    pub code: String,
    /// Whether trying again may help.
    pub retryable: bool,
}

impl Failure {
    /// A failure that stays one.
    #[must_use]
    pub fn lasting(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            retryable: false,
        }
    }
}

impl From<PassphraseError> for Failure {
    fn from(error: PassphraseError) -> Self {
        Self {
            code: error.code().to_owned(),
            retryable: error.retryable(),
        }
    }
}

impl From<cairn_caseload::Error> for Failure {
    fn from(error: cairn_caseload::Error) -> Self {
        Self {
            code: error.code().to_owned(),
            retryable: error.retryable(),
        }
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        // JSON text, so that the worker hands on a plain object and never a stack of the module.
        Self::from_str(&serde_json::to_string(&failure).unwrap_or(failure.code))
    }
}
