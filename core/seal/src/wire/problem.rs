//! Errors of the server: problem details (RFC 9457) with a stable code.

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $status:literal, $retryable:literal, $title:literal;)*) => {
        /// The stable names of errors.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// As it is written.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// The HTTP status it comes with.
            #[must_use]
            pub fn status(self) -> u16 {
                match self { $(Self::$name => $status,)* }
            }

            /// Whether the same call may succeed later.
            #[must_use]
            pub fn retryable(self) -> bool {
                match self { $(Self::$name => $retryable,)* }
            }

            /// A short English name, for people who read logs.
            #[must_use]
            pub fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)* }
            }
        }
    };
}

codes! {
    /// No such mailbox, or a token that is not its own.
    UnknownMailbox = "unknown_mailbox", 404, false, "Unknown mailbox";
    /// The mailbox exists with other tokens.
    MailboxTaken = "mailbox_taken", 409, false, "Mailbox taken";
    /// The record id exists with other bytes.
    RecordConflict = "record_conflict", 409, false, "Record conflict";
    /// The cursor does not fit the mailbox.
    CursorMismatch = "cursor_mismatch", 409, false, "Cursor mismatch";
    /// The mailbox was closed.
    MailboxClosed = "mailbox_closed", 409, false, "Mailbox closed";
    /// The voucher is missing, forged, out of date or spent.
    VoucherRefused = "voucher_refused", 403, false, "Voucher refused";
    /// The request is not what the protocol says.
    BadRequest = "bad_request", 400, false, "Bad request";
    /// The body is longer than the policy allows.
    TooLarge = "too_large", 413, false, "Too large";
    /// The mailbox is full.
    QuotaExceeded = "quota_exceeded", 413, false, "Quota exceeded";
    /// Too many calls.
    RateLimited = "rate_limited", 429, true, "Too many calls";
    /// The server cannot answer now.
    Unavailable = "unavailable", 503, true, "Unavailable";
    /// The request took too long to arrive.
    Timeout = "timeout", 408, true, "Timeout";
    /// No such address.
    NotFound = "not_found", 404, false, "Not found";
    /// The call needs a session.
    NotSignedIn = "not_signed_in", 401, false, "Not signed in";
    /// Name and authenticator do not fit.
    SignInFailed = "sign_in_failed", 401, false, "Sign-in failed";
    /// The sign-up link is unknown, used or out of date.
    SignUpRefused = "sign_up_refused", 403, false, "Sign-up refused";
    /// Somebody else wrote first.
    Stale = "stale", 412, false, "Stale";
    /// A fault of the server.
    Internal = "internal", 500, true, "Internal error";
}

impl Code {
    /// The code of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == name)
    }
}

/// Body of an error.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Always `about:blank`.
    #[serde(rename = "type")]
    pub kind: String,
    /// A short English name.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// The stable name; a client may meet one that it does not know.
    pub code: String,
    /// Whether the same call may succeed later.
    pub retryable: bool,
}

impl Problem {
    /// The problem with this code.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self {
            kind: "about:blank".to_owned(),
            title: code.title().to_owned(),
            status: code.status(),
            code: code.as_str().to_owned(),
            retryable: code.retryable(),
        }
    }

    /// Its code, where this version knows it.
    #[must_use]
    pub fn known_code(&self) -> Option<Code> {
        Code::from_name(&self.code)
    }
}

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}
