//! What a companion keeps about one link, in the store's opaque state column.

use cairn_model::bytes::Fixed;
use cairn_model::id::ItemId;
use cairn_model::time::Moment;
use cairn_seal::link::{Link as SealedLink, OwnerTokens};
use cairn_seal::token::TokenHash;
use cairn_seal::wire::RecordId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::gone::GoneList;
use crate::error::Fault;
use crate::net::ServerAddress;

/// Where a link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// The invite is accepted here; the mailbox towards the inviter is still to be claimed.
    Claiming,
    /// Claimed; the mailbox towards us is still to be made.
    Making,
    /// Both mailboxes are there.
    Open,
    /// Withdrawn here; the server is still to be told.
    Closing,
    /// Closed on the server; the other side has not confirmed it yet.
    Closed,
    /// Over. Only labels and dates are left.
    Ended,
    /// Somebody else used the invite first.
    Refused,
}

impl Stage {
    const ALL: [Self; 7] = [
        Self::Claiming,
        Self::Making,
        Self::Open,
        Self::Closing,
        Self::Closed,
        Self::Ended,
        Self::Refused,
    ];

    /// The stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Claiming => "claiming",
            Self::Making => "making",
            Self::Open => "open",
            Self::Closing => "closing",
            Self::Closed => "closed",
            Self::Ended => "ended",
            Self::Refused => "refused",
        }
    }

    pub(crate) fn named(name: &str) -> Result<Self, Fault> {
        Self::ALL
            .into_iter()
            .find(|stage| stage.as_str() == name)
            .ok_or_else(Fault::unreadable)
    }

    /// Whether anything may still be shared over it.
    #[must_use]
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Claiming | Self::Making | Self::Open)
    }
}

/// Everything about one link but what sealing and opening need.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct LinkState {
    pub created: Moment,
    pub own_label: String,
    pub peer_label: String,
    /// When the six words were found equal.
    pub confirmed: Option<Moment>,
    /// When it was withdrawn.
    pub withdrawn: Option<Moment>,
    /// When the server said that both mailboxes are closed.
    #[serde(default)]
    pub closed: Option<Moment>,
    /// When it ended, and whether the other side confirmed that.
    pub ended: Option<Ended>,
    /// Gone with the link: a tombstone has none.
    pub wire: Option<Wire>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Ended {
    pub at: Moment,
    pub confirmed: bool,
}

/// Addresses, tokens, and what is still to be done on the server.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Wire {
    /// Keys, mailboxes, tokens.
    pub link: SealedLink,
    pub outgoing: Outgoing,
    pub incoming: Incoming,
    /// Vouchers for mailboxes of our own, from the invite or sent later.
    pub vouchers: Vec<Fixed<36>>,
}

/// The mailbox towards the other side.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Outgoing {
    /// Hash of the other side's reader token.
    pub reader: Fixed<32>,
    pub voucher: Fixed<36>,
    /// The highest seq that the server told.
    pub last_seq: u64,
    /// Ranges deleted or never sent, since the link began.
    pub gone: GoneList,
    /// Messages about grants that are still to be sealed, in order.
    pub owed: Vec<Owed>,
    /// After this record is appended, everything before it is trimmed.
    pub cut: Option<Cut>,
    /// To be deleted on the server, one by one.
    pub delete: Vec<RecordId>,
    /// Withdrawn before anything was appended: the mailboxes are deleted without a word.
    pub unheard: bool,
    /// The sealed last word of a withdrawn link.
    pub last_word: Option<RecordId>,
    /// The server lost records: what is shared is to be sealed anew.
    pub recover: bool,
    /// The day on which this store last took a new device id for this mailbox's sake.
    pub renewed_on: Option<NaiveDate>,
    /// The newest grant that the other side acknowledged.
    pub known_grant: Option<ItemId>,
    /// The server was put back to an older state, noticed then.
    pub rolled_back: Option<Moment>,
    /// The server doesn't know the mailbox, since then.
    pub unknown: Option<Moment>,
}

/// A message about a grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Owed {
    Given(ItemId),
    Withdrawn(ItemId),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Cut {
    pub record: RecordId,
    /// Its seq, once it is appended.
    pub seq: Option<u64>,
}

/// The mailbox towards us.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Incoming {
    /// Hash of the other side's writer token.
    pub writer: Fixed<32>,
    pub voucher: Fixed<36>,
    /// The last seq that opened well.
    pub opened: u64,
    /// Trimmed up to here.
    pub trimmed: u64,
    /// Something other than `seen` came in since our last `seen`.
    pub news: bool,
    /// The day of our last `seen`.
    pub seen_on: Option<NaiveDate>,
    pub rolled_back: Option<Moment>,
    pub unknown: Option<Moment>,
    /// Records that could not be opened or did not belong, by what was wrong with them.
    pub faults: std::collections::BTreeMap<String, u64>,
}

impl LinkState {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Fault> {
        serde_json::from_slice(bytes).map_err(|_| Fault::unreadable())
    }

    pub(crate) fn to_bytes(&self) -> Result<Zeroizing<Vec<u8>>, Fault> {
        serde_json::to_vec(self)
            .map(Zeroizing::new)
            .map_err(|_| Fault::unreadable())
    }

    /// Addresses and tokens, which only a tombstone lacks.
    pub(crate) fn wire(&self) -> Result<&Wire, Fault> {
        self.wire.as_ref().ok_or(Fault::Coded("link_not_open"))
    }

    pub(crate) fn wire_mut(&mut self) -> Result<&mut Wire, Fault> {
        self.wire.as_mut().ok_or(Fault::Coded("link_not_open"))
    }
}

impl Wire {
    /// Hashes of the reader, writer and owner tokens of the mailbox towards the other side.
    pub(crate) fn outgoing_hashes(&self) -> Result<[TokenHash; 3], Fault> {
        let reader = TokenHash(self.outgoing.reader.0);
        Ok([reader, self.link.writer.hash(), self.owner()?.outbox.hash()])
    }

    /// The same of the mailbox towards us.
    pub(crate) fn incoming_hashes(&self) -> Result<[TokenHash; 3], Fault> {
        let writer = TokenHash(self.incoming.writer.0);
        Ok([self.link.reader.hash(), writer, self.owner()?.inbox.hash()])
    }

    /// The owner tokens: the person owns both mailboxes.
    pub(crate) fn owner(&self) -> Result<&OwnerTokens, Fault> {
        self.link.owner.as_ref().ok_or_else(Fault::unreadable)
    }

    /// The server, checked again: a store that was tampered with leads nowhere else.
    pub(crate) fn address(&self, demo: bool) -> Result<ServerAddress, Fault> {
        Ok(ServerAddress::parse(&self.link.server, demo)?)
    }
}

impl Incoming {
    pub(crate) fn opened(&mut self, seq: u64) {
        self.opened = self.opened.max(seq);
    }

    pub(crate) fn note_fault(&mut self, name: &str) {
        *self.faults.entry(name.to_owned()).or_default() += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_have_names_that_read_back() {
        for stage in Stage::ALL {
            assert_eq!(Stage::named(stage.as_str()).unwrap(), stage);
        }
        assert!(Stage::named("?").is_err());
    }
}
