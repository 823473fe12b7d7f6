//! One small error for everybody outside, made in one place from the rich ones inside.

use cairn_model::checkin::DraftError;
use cairn_model::consent::GrantError;
use cairn_model::instrument::AnswerError;
use cairn_model::portable::ImportError;
use cairn_model::schedule::ScheduleError;
use cairn_model::schedule::ics::IcsError;
use cairn_packs::Refusal;
use cairn_seal::error::SealError;
use cairn_seal::invite::InviteError;
use cairn_store::{OpenError, StoreError};
use chrono::NaiveDate;
use thiserror::Error;

use crate::codes;
use crate::net::AddressError;
use crate::net::TransportError;

/// What went wrong, for programs: a stable code. Texts for people are looked up by it in the catalogues.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Error)]
#[error("{code}")]
pub struct Error {
    code: &'static str,
    retryable: bool,
    fields: Vec<FieldError>,
    again_on: Option<NaiveDate>,
    safety: bool,
}

/// One field that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FieldError {
    /// The name of the field, never what was entered.
    pub field: String,
    /// A stable code.
    pub code: &'static str,
}

impl Error {
    /// The stable code; docs/errors.md lists them all.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// Whether the same call can succeed later without anybody changing anything.
    #[must_use]
    pub const fn retryable(&self) -> bool {
        self.retryable
    }

    /// The fields that were refused, where it is about fields.
    #[must_use]
    pub fn fields(&self) -> &[FieldError] {
        &self.fields
    }

    /// The first day on which the same act can succeed, for `too_soon`.
    #[must_use]
    pub const fn again_on(&self) -> Option<NaiveDate> {
        self.again_on
    }

    /// Whether an answer in what could not be kept raised the safety flag. The safety text is then to be shown first,
    /// as if it had been kept.
    #[must_use]
    pub const fn safety(&self) -> bool {
        self.safety
    }

    /// The same, of answers that raised the safety flag or didn't.
    pub(crate) const fn of_answers(mut self, safety: bool) -> Self {
        self.safety = safety;
        self
    }
}

/// What can go wrong inside.
#[derive(Debug, Error)]
pub(crate) enum Fault {
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Transport(#[from] TransportError),
    #[error(transparent)]
    Address(#[from] AddressError),
    /// The server refused, with a code of its own.
    #[error("the server refused")]
    Server { code: &'static str, retryable: bool },
    /// The server's answer is not what the protocol says.
    #[error("the server's answer makes no sense")]
    BadAnswer,
    /// An error whose code is stable already.
    #[error("{0}")]
    Coded(&'static str),
    /// Fields that a person entered.
    #[error("some fields are not right")]
    Fields(Vec<FieldError>),
    /// An error whose code is stable already, with all that is to blame.
    #[error("{0}")]
    Named(&'static str, Vec<FieldError>),
    /// An instrument was filled in for these days already; from this day on it can be again.
    #[error("too soon")]
    TooSoon(NaiveDate),
}

impl From<DraftError> for Fault {
    fn from(error: DraftError) -> Self {
        let field = |bad: cairn_model::checkin::FieldError| FieldError {
            code: bad.code.code(),
            field: bad.field,
        };
        Self::Fields(error.fields.into_iter().map(field).collect())
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        let field = |blame: cairn_packs::Blame| FieldError {
            field: blame.place(),
            code: blame.code,
        };
        Self::Named(
            refusal.code(),
            refusal.blame().into_iter().map(field).collect(),
        )
    }
}

macro_rules! coded {
    ($($error:ty),*) => {
        $(impl From<$error> for Fault {
            fn from(error: $error) -> Self {
                Self::Coded(error.code())
            }
        })*
    };
}

coded!(
    AnswerError,
    GrantError,
    InviteError,
    SealError,
    ImportError,
    ScheduleError,
    IcsError
);

impl Fault {
    /// Something kept can't be read as what it should be.
    pub(crate) const fn unreadable() -> Self {
        Self::Store(StoreError::Unreadable)
    }

    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::Open(error) => error.code(),
            Self::Store(error) => error.code(),
            Self::Transport(error) => match error {
                TransportError::Offline => "offline",
                TransportError::Timeout => "timeout",
                TransportError::Cancelled => "cancelled",
                TransportError::Insecure => "connection_insecure",
                TransportError::TooLarge => "answer_too_large",
                TransportError::Broken => "connection_broken",
            },
            Self::Address(error) => match error {
                AddressError::Malformed => "server_malformed",
                AddressError::Insecure => "server_insecure",
                AddressError::NotLoopback => "server_not_loopback",
            },
            Self::Server { code, .. } | Self::Coded(code) | Self::Named(code, _) => code,
            Self::BadAnswer => "bad_answer",
            Self::Fields(_) => "invalid_fields",
            Self::TooSoon(_) => "too_soon",
        }
    }

    pub(crate) fn retryable(&self) -> bool {
        match self {
            Self::Open(error) => error.retryable(),
            Self::Store(error) => error.retryable(),
            Self::Server { retryable, .. } => *retryable,
            other => codes::find(other.code()).is_some_and(|known| known.retryable),
        }
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        // A code that is not in the list would be one that nobody can look up.
        let (code, retryable) = match codes::find(fault.code()) {
            Some(known) => (known.code, fault.retryable()),
            None => ("internal", false),
        };
        let again_on = match fault {
            Fault::TooSoon(day) => Some(day),
            _ => None,
        };
        let fields = match fault {
            Fault::Fields(fields) | Fault::Named(_, fields) => fields,
            _ => Vec::new(),
        };
        Self {
            code,
            retryable,
            fields,
            again_on,
            safety: false,
        }
    }
}
