//! What reading a page tells.

use cairn_model::id::DeviceId;
use cairn_model::payload::{Gone, Incoming};

use crate::error::OpenError;
use crate::keys::PublicKeys;
use crate::record::RecordHash;
use crate::wire::{RecordId, StoredRecord};

/// One thing that a page held.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The other side said who it is. Its keys are to be stored with the link.
    Hello(HelloReceived),
    /// A whole payload came in.
    Received(Received),
    /// A record that was read before, at a new place. Nothing to do.
    Known {
        /// The sending device.
        device: DeviceId,
        /// Its number.
        number: u64,
        /// Where it lies now.
        seq: u64,
    },
    /// A record that needs a newer version of this program: to be kept and shown as such.
    Newer(StoredRecord),
    /// There is a hole. The next page is to be fetched from the start.
    StartOver,
    /// Something that an honest server and an honest other side would not do.
    Fault(Fault),
}

/// A hello.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelloReceived {
    /// The acceptor's keys.
    pub keys: PublicKeys,
    /// What it wants to be called.
    pub label: String,
    /// Protocol versions it supports.
    pub versions: Vec<u16>,
    /// The device that sealed it.
    pub device: DeviceId,
    /// Its record.
    pub record: RecordId,
    /// SHA-256(record id || record), to be remembered: the state does.
    pub hash: RecordHash,
}

/// A payload with where it came from.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    /// The sending device.
    pub device: DeviceId,
    /// The number of its last record.
    pub number: u64,
    /// Where that record lies.
    pub seq: u64,
    /// The records that carry it.
    pub records: Vec<RecordId>,
    /// What it says.
    pub content: Incoming,
}

/// What was found wrong, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The mailbox ends before what was read: the server was rolled back. Reading starts again.
    RolledBack,
    /// The server sent a seq that is not above the one before.
    OutOfOrder {
        /// The seq.
        seq: u64,
    },
    /// A record that the other side did not seal for this place, or that was changed since.
    Forged {
        /// Where it lies.
        seq: u64,
        /// Its id.
        id: RecordId,
    },
    /// A hello by somebody else than the one who accepted: the invite was copied, and the server
    /// let a second acceptor in.
    SecondHello {
        /// Where it lies.
        seq: u64,
        /// Its id.
        id: RecordId,
    },
    /// A record that opens, with something inside that the protocol does not allow.
    Malformed {
        /// Where it lies.
        seq: u64,
        /// Its id.
        id: RecordId,
    },
    /// A record under a number that was named as gone: somebody kept it back or brings it again.
    Replayed {
        /// The sending device.
        device: DeviceId,
        /// Its number.
        number: u64,
    },
    /// A record below the version that both sides were seen to know.
    Downgraded {
        /// Where it lies.
        seq: u64,
        /// Its id.
        id: RecordId,
    },
    /// Two records under one number, or one that does not follow the record before it: the
    /// sender's store was copied or rolled back.
    Forked {
        /// The sending device.
        device: DeviceId,
        /// The number.
        number: u64,
    },
    /// A record that lies after a later one of its device: somebody changed the order. It is
    /// delivered all the same.
    Reordered {
        /// The sending device.
        device: DeviceId,
        /// Its number.
        number: u64,
    },
    /// Records that were sealed, are not explained as gone, and did not come in.
    Lost(Gone),
    /// A range was named as gone that cannot be.
    BadGone {
        /// Who named it.
        from: DeviceId,
        /// Whose records.
        device: DeviceId,
        /// The first of them.
        number: u64,
    },
    /// More devices or holes than a reader keeps.
    TooMuch {
        /// Where it was found.
        seq: u64,
    },
}

impl Fault {
    /// Stable name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::RolledBack => "rolled_back",
            Self::OutOfOrder { .. } => "out_of_order",
            Self::Forged { .. } => "forged",
            Self::SecondHello { .. } => "second_hello",
            Self::Malformed { .. } => "malformed",
            Self::Replayed { .. } => "replayed",
            Self::Downgraded { .. } => "downgraded",
            Self::Forked { .. } => "forked",
            Self::Reordered { .. } => "reordered",
            Self::Lost(_) => "lost",
            Self::BadGone { .. } => "bad_gone",
            Self::TooMuch { .. } => "too_much",
        }
    }

    pub(super) fn of(error: OpenError, stored: &StoredRecord) -> Self {
        let (seq, id) = (stored.seq, stored.id);
        match error {
            OpenError::Malformed => Self::Malformed { seq, id },
            OpenError::Downgraded => Self::Downgraded { seq, id },
            OpenError::Length
            | OpenError::NewerVersion
            | OpenError::PeerKeys
            | OpenError::Forged => Self::Forged { seq, id },
        }
    }
}
