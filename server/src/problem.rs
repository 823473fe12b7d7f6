//! Every answer that is not what was asked for: problem details (RFC 9457) with a stable code.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// Why a request was not done. None of these says anything about a person or a mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub(crate) enum Refusal {
    /// No such mailbox, or the token is not one of its tokens: nobody can tell which.
    UnknownMailbox,
    MailboxTaken,
    RecordConflict,
    CursorMismatch,
    MailboxClosed,
    VoucherRefused,
    BadRequest,
    TooLarge,
    QuotaExceeded,
    /// Come back after this many seconds.
    RateLimited(u64),
    Unavailable,
    Timeout,
    NotFound,
    MethodNotAllowed,
    UnsupportedMediaType,
    WrongOrigin,
    NotSignedIn,
    SignInFailed,
    SignUpRefused,
    Stale,
    Internal,
}

impl Refusal {
    pub(crate) fn code(self) -> &'static str {
        self.parts().1
    }

    pub(crate) fn status(self) -> StatusCode {
        self.parts().0
    }

    /// May the same request work later?
    pub(crate) fn retryable(self) -> bool {
        matches!(
            self,
            Self::RateLimited(_) | Self::Unavailable | Self::Timeout | Self::Internal
        )
    }

    fn parts(self) -> (StatusCode, &'static str, &'static str) {
        use StatusCode as S;
        match self {
            Self::UnknownMailbox => (S::NOT_FOUND, "unknown_mailbox", "There is no such mailbox"),
            Self::MailboxTaken => (S::CONFLICT, "mailbox_taken", "This mailbox exists already"),
            Self::RecordConflict => (
                S::CONFLICT,
                "record_conflict",
                "This record id stands for other bytes",
            ),
            Self::CursorMismatch => (
                S::CONFLICT,
                "cursor_mismatch",
                "The cursor does not fit this mailbox",
            ),
            Self::MailboxClosed => (S::CONFLICT, "mailbox_closed", "This mailbox is closed"),
            Self::VoucherRefused => (S::FORBIDDEN, "voucher_refused", "A good voucher is needed"),
            Self::BadRequest => (
                S::BAD_REQUEST,
                "bad_request",
                "The request is not well formed",
            ),
            Self::TooLarge => (
                S::PAYLOAD_TOO_LARGE,
                "too_large",
                "The request is too large",
            ),
            Self::QuotaExceeded => (
                S::PAYLOAD_TOO_LARGE,
                "quota_exceeded",
                "The mailbox is full",
            ),
            Self::RateLimited(_) => (
                S::TOO_MANY_REQUESTS,
                "rate_limited",
                "Too many requests: wait a little",
            ),
            Self::Unavailable => (
                S::SERVICE_UNAVAILABLE,
                "unavailable",
                "The server cannot do this now",
            ),
            Self::Timeout => (S::REQUEST_TIMEOUT, "timeout", "The request took too long"),
            Self::NotFound => (S::NOT_FOUND, "not_found", "There is nothing here"),
            Self::MethodNotAllowed => (
                S::METHOD_NOT_ALLOWED,
                "method_not_allowed",
                "This cannot be done here",
            ),
            Self::UnsupportedMediaType => (
                S::UNSUPPORTED_MEDIA_TYPE,
                "unsupported_media_type",
                "The body has another media type than is asked for",
            ),
            Self::WrongOrigin => (
                S::FORBIDDEN,
                "wrong_origin",
                "The request comes from another site",
            ),
            Self::NotSignedIn => (S::UNAUTHORIZED, "not_signed_in", "Sign in first"),
            Self::SignInFailed => (
                S::UNAUTHORIZED,
                "sign_in_failed",
                "Name and passphrase do not fit together",
            ),
            Self::SignUpRefused => (
                S::FORBIDDEN,
                "sign_up_refused",
                "This sign-up link is used or too old",
            ),
            Self::Stale => (S::PRECONDITION_FAILED, "stale", "Something newer is stored"),
            Self::Internal => (
                S::INTERNAL_SERVER_ERROR,
                "internal",
                "Something went wrong on the server",
            ),
        }
    }

    /// The body.
    pub(crate) fn problem(self) -> Problem {
        let (status, code, title) = self.parts();
        let status = status.as_u16();
        Problem {
            kind: "about:blank",
            title,
            status,
            code,
            retryable: self.retryable(),
        }
    }
}

/// Problem details (RFC 9457).
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Problem {
    /// Always `about:blank`; `code` tells problems apart.
    #[serde(rename = "type")]
    kind: &'static str,
    /// The problem in a few words of English, for developers.
    title: &'static str,
    /// The HTTP status.
    status: u16,
    /// A stable name.
    code: &'static str,
    /// May the same request work later?
    retryable: bool,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let body = serde_json::to_vec(&self.problem()).unwrap_or_default();
        let kind = HeaderValue::from_static("application/problem+json");
        let mut response = (self.status(), [(header::CONTENT_TYPE, kind)], body).into_response();
        if let Self::RateLimited(seconds) = self {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds.max(1)));
        }
        if self == Self::NotSignedIn {
            let scheme = HeaderValue::from_static("Cookie");
            response
                .headers_mut()
                .insert(header::WWW_AUTHENTICATE, scheme);
        }
        response
    }
}

impl From<sqlx::Error> for Refusal {
    fn from(error: sqlx::Error) -> Self {
        // The text of a database error names columns and limits, never values that were bound.
        tracing::error!(%error, "the database failed");
        Self::Unavailable
    }
}
