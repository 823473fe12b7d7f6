//! The inviter's half: make an invite, keep what it needs to read the answer.

use cairn_model::id::LinkId;
use rand::CryptoRng;

use super::url::is_safe_server;
use super::{Invite, InviteError, Inviter, MAX_LABEL, MAX_LONG_VOUCHERS, SecretBytes};
use crate::keys::{LinkSecret, SecretKeys};
use crate::link::{Link, OwnerTokens, Side};
use crate::token::Token;
use crate::voucher::Voucher;
use crate::wire::MailboxId;

/// What the inviter chooses.
#[derive(Debug, Clone)]
pub struct NewInvite {
    /// Where the mailboxes will be: scheme, host, maybe port.
    pub server: String,
    /// What the inviter wants to be called.
    pub label: String,
    /// Who the inviter is.
    pub inviter: Inviter,
    /// Language of the six words.
    pub language: String,
    /// The last day on which it may be accepted, in days since 1970-01-01 (UTC).
    pub last_day: u32,
    /// Vouchers for the two mailboxes.
    pub vouchers: [Voucher; 2],
    /// Two-year vouchers for the person's own mailboxes, at most six.
    pub long_vouchers: Vec<Voucher>,
}

/// An invite, and the inviter's side of the link that it may lead to.
#[derive(Debug, Clone)]
pub struct Offered {
    /// To be shown as a QR code or sent as a URL.
    pub invite: Invite,
    /// To be kept; the other side's keys come with its hello.
    pub link: Link,
}

impl NewInvite {
    /// Makes keys, tokens and ids for this link alone.
    ///
    /// # Errors
    /// When the server's address, the label or the language could not be read back, or there are
    /// too many vouchers.
    pub fn make<R: CryptoRng + ?Sized>(self, rng: &mut R) -> Result<Offered, InviteError> {
        if !is_safe_server(&self.server) {
            return Err(InviteError::InsecureServer);
        }
        if self.label.chars().count() > MAX_LABEL || self.long_vouchers.len() > MAX_LONG_VOUCHERS {
            return Err(InviteError::Damaged);
        }
        let link = self.link(rng);
        let invite = self.invite(&link)?;
        // What cannot be read back is not given out.
        Invite::from_cbor(&invite.to_cbor())?;
        Ok(Offered { invite, link })
    }

    fn link<R: CryptoRng + ?Sized>(&self, rng: &mut R) -> Link {
        let owner = |rng: &mut R| OwnerTokens {
            inbox: Token::random(rng),
            outbox: Token::random(rng),
        };
        Link {
            id: LinkId::random(rng),
            side: Side::Inviter,
            server: self.server.trim_end_matches('/').to_owned(),
            language: self.language.clone(),
            secret: LinkSecret::random(rng),
            keys: SecretKeys::random(rng),
            peer: None,
            inbox: MailboxId::random(rng),
            reader: Token::random(rng),
            outbox: MailboxId::random(rng),
            writer: Token::random(rng),
            owner: self.inviter.is_person().then(|| owner(rng)),
        }
    }

    fn invite(self, link: &Link) -> Result<Invite, InviteError> {
        let owners = link.owner.as_ref();
        Ok(Invite {
            server: link.server.clone(),
            label: self.label,
            inviter: self.inviter,
            link: link.id,
            to_inviter: link.inbox,
            to_acceptor: link.outbox,
            keys: link.keys.public().map_err(|_| InviteError::Damaged)?,
            secret: SecretBytes(link.secret.clone()),
            reader: link.reader.hash(),
            writer: link.writer.hash(),
            owners: owners.map(|tokens| [tokens.inbox.hash(), tokens.outbox.hash()]),
            vouchers: self.vouchers,
            long_vouchers: self.long_vouchers,
            language: self.language,
            last_day: self.last_day,
        })
    }
}
