//! What can go wrong while sealing and opening.

/// Why nothing was sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The payload does not fit sixteen parts.
    #[error("the item is too large")]
    TooLarge,
    /// The other side's keys are not known yet, or are no keys.
    #[error("the other side's keys are missing or unusable")]
    PeerKeys,
    /// A covered item that was covered for another link.
    #[error("the item was covered for another link")]
    WrongLink,
    /// No number is left for another record.
    #[error("this device can number no more records")]
    Exhausted,
    /// A primitive refused; cannot happen with keys of the right length.
    #[error("sealing failed")]
    Crypto,
}

impl SealError {
    /// Stable name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "item_too_large",
            Self::PeerKeys => "peer_keys",
            Self::WrongLink => "wrong_link",
            Self::Exhausted => "numbers_exhausted",
            Self::Crypto => "seal_failed",
        }
    }

    /// Whether the same act could succeed later.
    #[must_use]
    pub fn retryable(self) -> bool {
        matches!(self, Self::PeerKeys)
    }
}

/// Why one record was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Not of a record's length.
    #[error("the record has a wrong length")]
    Length,
    /// Sealed by a version that this program does not know.
    #[error("the record needs a newer version")]
    NewerVersion,
    /// Sealed by a version below the one that both sides were seen to know.
    #[error("the record is of a version that was left behind")]
    Downgraded,
    /// The other side's keys are not known yet.
    #[error("the other side's keys are not known")]
    PeerKeys,
    /// Not sealed for this place by the other side, or changed since.
    #[error("the record cannot be opened")]
    Forged,
    /// Opened, but what is inside is not what the protocol says.
    #[error("the record is malformed")]
    Malformed,
}

impl OpenError {
    /// Stable name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Length => "record_length",
            Self::NewerVersion => "record_newer_version",
            Self::Downgraded => "record_downgraded",
            Self::PeerKeys => "peer_keys",
            Self::Forged => "record_forged",
            Self::Malformed => "record_malformed",
        }
    }

    /// Whether the same act could succeed later.
    #[must_use]
    pub fn retryable(self) -> bool {
        matches!(self, Self::PeerKeys)
    }
}

/// A primitive refused its input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a cryptographic primitive refused its input")]
pub struct CryptoError;

impl From<CryptoError> for SealError {
    fn from(_: CryptoError) -> Self {
        Self::Crypto
    }
}

impl From<CryptoError> for OpenError {
    fn from(_: CryptoError) -> Self {
        Self::Forged
    }
}
