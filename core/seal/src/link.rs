//! One side of a link: everything that its two mailboxes need.

use cairn_model::id::LinkId;
use serde::{Deserialize, Serialize};

use crate::keys::{BadKeys, LinkSecret, PublicKeys, SecretKeys};
use crate::token::Token;
use crate::wire::MailboxId;
use crate::words::{SixWords, six_words};

/// Who made the invite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// This side.
    Inviter,
    /// The other side.
    Acceptor,
}

/// Which way records go; part of HPKE's `info`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the inviter.
    FromInviter,
    /// To the inviter.
    ToInviter,
    /// A hello, to the inviter, before it knows the acceptor's key.
    Hello,
}

impl Direction {
    /// The byte in `info`.
    #[must_use]
    pub fn byte(self) -> u8 {
        match self {
            Self::FromInviter => 0,
            Self::ToInviter => 1,
            Self::Hello => 2,
        }
    }
}

/// Tokens of the person, who owns both mailboxes.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnerTokens {
    /// Of the mailbox that this side reads.
    pub inbox: Token,
    /// Of the mailbox that this side writes.
    pub outbox: Token,
}

/// One side of a link. Serialised only into encrypted places.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Its name.
    pub id: LinkId,
    /// Who made the invite.
    pub side: Side,
    /// Where its mailboxes are.
    pub server: String,
    /// Language of the six words.
    pub language: String,
    /// The invite's secret.
    pub secret: LinkSecret,
    /// This side's keys.
    pub keys: SecretKeys,
    /// The other side's keys; an inviter learns them from the hello.
    pub peer: Option<PublicKeys>,
    /// The mailbox that this side reads.
    pub inbox: MailboxId,
    /// Its reader token.
    pub reader: Token,
    /// The mailbox that this side writes.
    pub outbox: MailboxId,
    /// Its writer token.
    pub writer: Token,
    /// Where this side is the person's: the owner tokens.
    pub owner: Option<OwnerTokens>,
}

impl Link {
    /// What records into the other side's mailbox are sealed with.
    #[must_use]
    pub fn outgoing(&self) -> Channel<'_> {
        let direction = match self.side {
            Side::Inviter => Direction::FromInviter,
            Side::Acceptor => Direction::ToInviter,
        };
        self.channel(direction, &self.outbox)
    }

    /// What records in this side's mailbox are opened with.
    #[must_use]
    pub fn incoming(&self) -> Channel<'_> {
        let direction = match self.side {
            Side::Inviter => Direction::ToInviter,
            Side::Acceptor => Direction::FromInviter,
        };
        self.channel(direction, &self.inbox)
    }

    fn channel<'a>(&'a self, direction: Direction, mailbox: &'a MailboxId) -> Channel<'a> {
        Channel {
            link: &self.id,
            direction,
            mailbox,
            secret: &self.secret,
            own: &self.keys,
            peer: self.peer.as_ref(),
        }
    }

    /// The six words that both sides compare; `None` while the other side's keys are not known.
    ///
    /// # Errors
    /// Never with keys that were made for a link.
    pub fn six_words(&self) -> Result<Option<SixWords>, BadKeys> {
        let Some(peer) = &self.peer else {
            return Ok(None);
        };
        let own = self.keys.public()?;
        let (inviter, acceptor) = match self.side {
            Side::Inviter => (&own, peer),
            Side::Acceptor => (peer, &own),
        };
        Ok(Some(six_words(
            &self.id,
            inviter,
            acceptor,
            &self.secret,
            &self.language,
        )))
    }
}

/// One mailbox of a link as one side sees it: what goes into keys and associated data.
#[derive(Debug, Clone, Copy)]
pub struct Channel<'a> {
    /// The link.
    pub link: &'a LinkId,
    /// Which way.
    pub direction: Direction,
    /// The mailbox.
    pub mailbox: &'a MailboxId,
    /// The invite's secret.
    pub secret: &'a LinkSecret,
    /// This side's keys.
    pub own: &'a SecretKeys,
    /// The other side's.
    pub peer: Option<&'a PublicKeys>,
}

impl Channel<'_> {
    /// HPKE's `info`.
    pub(crate) fn info(&self, direction: Direction) -> [u8; 24] {
        let mut info = [0; 24];
        info[..7].copy_from_slice(b"cairn/1");
        info[7..23].copy_from_slice(&self.link.0);
        info[23] = direction.byte();
        info
    }
}
