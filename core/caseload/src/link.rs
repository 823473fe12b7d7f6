//! One link, as the counsellor keeps it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use cairn_model::consent::{Grant, GrantLog};
use cairn_model::id::{DeviceId, ItemId, LinkId};
use cairn_model::rev::Rev;
use cairn_seal::wire::MailboxId;
use serde::{Deserialize, Serialize};

use crate::chain::Chain;
use crate::join::{Join, Latest, keep_greater};
use crate::outbox::Outbox;
use crate::secret::{SecretBytes, SecretText};
use cairn_model::bytes::{Blob, Fixed};

/// What was drawn when the invite was made. It never changes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(Debug))]
pub struct Invited {
    /// The server that holds both mailboxes.
    pub server: String,
    /// What the counsellor is called on this link.
    pub label: String,
    /// Language of the six words.
    pub language: String,
    /// Last day (since 1970, UTC) on which the invite may be accepted.
    pub last_valid_day: u32,
    /// When it was made.
    pub made_ms: u64,
    /// Our X25519 secret key for this link alone.
    pub x25519: SecretBytes<32>,
    /// Our Ed25519 secret key for this link alone.
    pub ed25519: SecretBytes<32>,
    /// The secret both sides share.
    pub secret: SecretBytes<32>,
    /// The mailbox towards us.
    pub inbox: MailboxId,
    /// Its reader token.
    pub reader: SecretBytes<32>,
    /// The mailbox towards the person.
    pub outbox: MailboxId,
    /// Its writer token.
    pub writer: SecretBytes<32>,
}

/// The person's side, as its hello says.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(Debug))]
pub struct Peer {
    /// The six words were compared and are the same.
    pub confirmed: bool,
    /// SHA-256(record id || record) of the one hello that is opened again.
    pub hello: Fixed<32>,
    /// X25519 public key.
    pub x25519: Fixed<32>,
    /// Ed25519 public key.
    pub ed25519: Fixed<32>,
    /// The word that the person wants to be called by.
    pub label: String,
}

impl Join for Peer {
    /// Two tabs that read two different hellos: the confirmed one stays, else always the same one.
    fn join(&mut self, other: Self) {
        let rank = |peer: &Self| (peer.confirmed, Reverse(peer.hello));
        if rank(&other) > rank(self) {
            *self = other;
        }
    }
}

/// A grant as it was signed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedGrant {
    /// The exact JSON bytes.
    pub signed: Blob,
    /// The Ed25519 signature.
    pub signature: Fixed<64>,
}

/// All grants seen on a link, their signatures checked, and which were withdrawn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grants {
    /// As signed.
    pub signed: BTreeSet<SignedGrant>,
    /// Ids of withdrawn ones.
    pub withdrawn: BTreeSet<ItemId>,
}

impl Join for Grants {
    fn join(&mut self, other: Self) {
        self.signed.join(other.signed);
        self.withdrawn.join(other.withdrawn);
    }
}

/// Whether the server knows the mailbox towards us.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Reach {
    /// It does, or was not asked yet.
    #[default]
    Known,
    /// It does not, or its last word could not be opened, since then.
    Unknown {
        /// Milliseconds since 1970.
        since_ms: u64,
    },
}

/// All that is kept of one link.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(Debug))]
pub struct Link {
    /// What was drawn for the invite.
    pub invited: Invited,
    /// The fragment of the invite's URL, to show it again until somebody accepts it.
    pub fragment: Option<SecretText>,
    /// The person's side, once it is known.
    pub peer: Option<Peer>,
    /// When its hello was first read.
    pub claimed_ms: Option<u64>,
    /// What the counsellor calls the person; empty: as the person's hello says.
    pub own_label: Latest<String>,
    /// Grants.
    pub grants: Grants,
    /// What was received.
    pub chain: Chain,
    /// What is on its way.
    pub outbox: Outbox,
    /// Up to which record of each device the counsellor has looked.
    pub read: BTreeMap<DeviceId, u64>,
    /// Items that the person took back, so that no rolled-back mailbox brings them up again.
    pub retracted: BTreeMap<ItemId, Rev>,
    /// Whether the mailbox is known.
    pub reach: Latest<Reach>,
}

impl Join for Link {
    fn join(&mut self, other: Self) {
        keep_greater(&mut self.invited, other.invited);
        keep_greater(&mut self.fragment, other.fragment);
        match (&mut self.peer, other.peer) {
            (Some(ours), Some(theirs)) => ours.join(theirs),
            (ours @ None, theirs) => *ours = theirs,
            (Some(_), None) => {}
        }
        self.claimed_ms = match (self.claimed_ms, other.claimed_ms) {
            (Some(ours), Some(theirs)) => Some(ours.min(theirs)),
            (ours, theirs) => ours.or(theirs),
        };
        self.own_label.join(other.own_label);
        self.grants.join(other.grants);
        self.chain.join(other.chain);
        self.outbox.join(other.outbox);
        for (device, number) in other.read {
            keep_greater(self.read.entry(device).or_default(), number);
        }
        for (item, rev) in other.retracted {
            self.retract(item, rev);
        }
        self.reach.join(other.reach);
        self.tidy();
    }
}

impl Link {
    /// A link nobody has accepted yet.
    pub fn new(invited: Invited, fragment: SecretText) -> Self {
        Self {
            invited,
            fragment: Some(fragment),
            peer: None,
            claimed_ms: None,
            own_label: Latest::unwritten(String::new()),
            grants: Grants::default(),
            chain: Chain::default(),
            outbox: Outbox::default(),
            read: BTreeMap::new(),
            retracted: BTreeMap::new(),
            reach: Latest::unwritten(Reach::Known),
        }
    }

    /// Notes that an item was taken back at `rev`.
    pub fn retract(&mut self, item: ItemId, rev: Rev) {
        let known = self.retracted.entry(item).or_insert(rev);
        if rev > *known {
            *known = rev;
        }
    }

    /// What the person is called here.
    pub fn called(&self) -> &str {
        let own = self.own_label.get();
        if own.is_empty() {
            self.peer.as_ref().map_or("", |peer| &peer.label)
        } else {
            own
        }
    }

    /// Grants as the domain reads them. Signatures were checked when they came; they are checked
    /// against the other side's key again here, as two tabs may have met two other sides.
    pub fn grant_log(&self, id: LinkId) -> GrantLog {
        let mut log = GrantLog::new(id);
        for signed in &self.grants.signed {
            if let Ok(grant) = Grant::from_json(&signed.signed.0) {
                log.give(grant);
            }
        }
        for grant in &self.grants.withdrawn {
            log.withdraw(*grant);
        }
        log
    }

    /// The words that both sides compare.
    pub fn six_words(&self, _id: LinkId) -> Vec<String> {
        Vec::new()
    }

    /// An accepted invite is not shown again.
    pub fn tidy(&mut self) {
        if self.peer.is_some() {
            self.fragment = None;
        }
    }
}
