//! What can go wrong, for a program: every error has a stable code and holds nothing of a person.

/// Why the caseload refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The sealed caseload can't be opened with this key and account.
    #[error("the caseload cannot be opened with this key")]
    CannotOpen,
    /// The caseload was written by a newer version of the portal; it was left as it is.
    #[error("the caseload was written by a newer version")]
    NewerVersion,
    /// The caseload opened, but isn't one.
    #[error("the caseload is damaged")]
    Damaged,
    /// No link of that id is in the caseload.
    #[error("there is no such link")]
    UnknownLink,
    /// The link isn't at the stage that this act needs.
    #[error("the link is not at the stage for this")]
    WrongStage,
    /// An invite needs two vouchers for its mailboxes and takes at most six more.
    #[error("the vouchers do not make an invite")]
    BadVouchers,
    /// A text is empty or too long.
    #[error("a text is empty or too long")]
    BadText,
    /// The server's address can't be used in an invite.
    #[error("the server's address cannot be used")]
    BadServer,
    /// Nothing was asked that this could be an answer to.
    #[error("there is no such call")]
    UnknownCall,
    /// The caseload is larger than a server keeps.
    #[error("the caseload is too large")]
    TooLarge,
    /// Something could not be sealed.
    #[error("sealing failed")]
    CannotSeal,
}

impl Error {
    /// Stable, in snake case.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CannotOpen => "caseload_cannot_open",
            Self::NewerVersion => "caseload_newer_version",
            Self::Damaged => "caseload_damaged",
            Self::UnknownLink => "unknown_link",
            Self::WrongStage => "wrong_stage",
            Self::BadVouchers => "bad_vouchers",
            Self::BadText => "bad_text",
            Self::BadServer => "bad_server",
            Self::UnknownCall => "unknown_call",
            Self::TooLarge => "caseload_too_large",
            Self::CannotSeal => "cannot_seal",
        }
    }

    /// Whether the same act may work later: never, as none of these passes by itself.
    #[must_use]
    pub const fn retryable(self) -> bool {
        false
    }
}
