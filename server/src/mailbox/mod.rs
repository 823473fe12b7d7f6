//! Mailboxes: append-only logs of sealed records that this server cannot read (protocol.md, section 1).

pub(crate) mod append;
pub(crate) mod create;
pub(crate) mod fetch;
mod find;
pub(crate) mod manage;
pub(crate) mod purge;

pub(crate) use find::{find, find_with};

use crate::problem::Refusal;

/// The id of a mailbox, chosen by a client.
pub(crate) type Id = [u8; 32];
/// SHA-256 of a token.
pub(crate) type Hash = [u8; 32];
/// The id of a record.
pub(crate) type RecordId = [u8; 16];

/// seq lives in the lower bits of a record's place.
const SEQ_BITS: u32 = 24;
const LAST_SEQ: i64 = (1 << SEQ_BITS) - 1;
const NUMBER_BITS: u32 = 39;

/// Where in the table a record of a mailbox stands.
fn place(number: i64, seq: i64) -> i64 {
    number << SEQ_BITS | seq
}

/// The last place that records of a mailbox may have.
fn last_place_of(number: i64) -> i64 {
    place(number, LAST_SEQ)
}

fn seq_of(place: i64) -> i64 {
    place & LAST_SEQ
}

/// What a token may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Reader,
    Writer,
    Owner,
}

/// Open, or how it was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Open,
    /// Closed; the last record is the owner's last word.
    ClosedWithLast,
    /// Closed without one; the writer may append one more record.
    ClosedTakesOne,
    /// Closed without one; that one record was appended.
    ClosedTookOne,
}

impl State {
    fn from_int(value: i64) -> Self {
        match value {
            0 => Self::Open,
            1 => Self::ClosedWithLast,
            2 => Self::ClosedTakesOne,
            _ => Self::ClosedTookOne,
        }
    }

    fn as_int(self) -> i64 {
        match self {
            Self::Open => 0,
            Self::ClosedWithLast => 1,
            Self::ClosedTakesOne => 2,
            Self::ClosedTookOne => 3,
        }
    }
}

/// A mailbox's own row.
#[derive(Debug, Clone)]
pub(crate) struct Mailbox {
    pub(crate) number: i64,
    pub(crate) reader: Hash,
    pub(crate) writer: Hash,
    pub(crate) owner: Hash,
    pub(crate) created_day: i64,
    pub(crate) used_day: i64,
    pub(crate) last_seq: i64,
    pub(crate) records: i64,
    pub(crate) bytes: i64,
    pub(crate) state: State,
}

impl Mailbox {
    pub(crate) fn is_open(&self) -> bool {
        self.state == State::Open
    }

    fn open(&self) -> Result<(), Refusal> {
        if self.is_open() {
            Ok(())
        } else {
            Err(Refusal::MailboxClosed)
        }
    }
}

/// How much one mailbox may hold.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quota {
    pub(crate) records: i64,
    pub(crate) bytes: i64,
}

/// A record as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) id: RecordId,
    pub(crate) body: Vec<u8>,
}
