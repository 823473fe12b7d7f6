//! One link, as the counsellor keeps it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use cairn_model::consent::{Grant, GrantLog};
use cairn_model::id::{DeviceId, ItemId};
use cairn_model::rev::Rev;
use serde::{Deserialize, Serialize};

use crate::chain::Chain;
use crate::join::{Join, Latest, keep_greater};
use crate::outbox::Outbox;
use crate::secret::SecretText;
use cairn_model::bytes::{Blob, Fixed};
use cairn_seal::grant;
use cairn_seal::keys::PublicKeys;
use cairn_seal::link as seal;
use cairn_seal::record::RecordHash;

/// What was drawn when the invite was made. It never changes, so two of one link are the same.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(Debug))]
pub struct Invited {
    /// Our side as `seal` has it: server, keys, tokens, mailboxes. The other side's keys are kept
    /// with the [`Peer`].
    line: seal::Link,
    /// What the counsellor is called on this link.
    pub label: String,
    /// Last day (since 1970, UTC) on which the invite may be accepted.
    pub last_valid_day: u32,
}

impl Invited {
    /// Keeps our side of an invite.
    pub fn new(line: seal::Link, label: String, last_valid_day: u32) -> Self {
        Self {
            line,
            label,
            last_valid_day,
        }
    }
}

impl PartialEq for Invited {
    fn eq(&self, other: &Self) -> bool {
        self.line.id == other.line.id
    }
}

impl Eq for Invited {}

/// The person's side, as its hello says.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(Debug))]
pub struct Peer {
    /// The six words were compared and are the same.
    pub confirmed: bool,
    /// SHA-256(record id || record) of the one hello that is opened again.
    pub hello: RecordHash,
    /// Its keys for this link.
    pub keys: PublicKeys,
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
    /// The invite's URL, to show it again until somebody accepts it.
    pub url: Option<SecretText>,
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
        keep_greater(&mut self.url, other.url);
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
    pub fn new(invited: Invited, url: SecretText) -> Self {
        Self {
            invited,
            url: Some(url),
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

    /// Our side as `seal` has it, with the other side's keys where they are known.
    pub fn line(&self) -> seal::Link {
        let mut line = self.invited.line.clone();
        line.peer = self.peer.as_ref().map(|peer| peer.keys);
        line
    }

    /// Our side without the other side's keys: server, mailboxes and tokens.
    pub const fn own(&self) -> &seal::Link {
        &self.invited.line
    }

    /// The grant in signed bytes, if the other side's key signed them for this link.
    pub fn verified(&self, signed: &SignedGrant) -> Option<Grant> {
        let signed = grant::SignedGrant {
            signed: signed.signed.clone(),
            signature: signed.signature,
        };
        let keys = &self.peer.as_ref()?.keys;
        signed.verify(&self.invited.line.id, keys).ok()
    }

    /// Grants as the domain reads them. Signatures were checked when they came; they are checked
    /// against the other side's key again here, as two tabs may have met two other sides.
    pub fn grant_log(&self) -> GrantLog {
        let mut log = GrantLog::new(self.invited.line.id);
        for signed in &self.grants.signed {
            if let Some(grant) = self.verified(signed) {
                log.give(grant);
            }
        }
        for grant in &self.grants.withdrawn {
            log.withdraw(*grant);
        }
        log
    }

    /// The words that both sides compare, or digits in groups; none before anybody has accepted.
    pub fn six_words(&self) -> Vec<String> {
        let words = self.line().six_words().ok().flatten();
        words.map_or_else(Vec::new, |words| {
            words.groups().into_iter().map(str::to_owned).collect()
        })
    }

    /// An accepted invite is not shown again.
    pub fn tidy(&mut self) {
        if self.peer.is_some() {
            self.url = None;
        }
    }
}
