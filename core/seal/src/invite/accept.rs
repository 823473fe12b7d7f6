//! The acceptor's half: keys and tokens to store first, then mailboxes to make.

use rand::CryptoRng;

use super::Invite;
use crate::keys::SecretKeys;
use crate::link::{Link, OwnerTokens, Side};
use crate::token::Token;
use crate::wire::{CreateMailbox, MailboxId};

/// The acceptor's side of a link, and what makes its mailboxes.
#[derive(Debug, Clone)]
pub struct Accepted {
    /// To be stored before anything is sent.
    pub link: Link,
    /// The mailboxes to make, in this order: the first, towards the inviter, is the claim.
    pub create: [(MailboxId, CreateMailbox); 2],
}

impl Invite {
    /// Makes keys and tokens for this link alone. Nothing is claimed yet.
    pub fn accept<R: CryptoRng + ?Sized>(&self, rng: &mut R) -> Accepted {
        let (reader, writer) = (Token::random(rng), Token::random(rng));
        let keys = SecretKeys::random(rng);
        let own = OwnerTokens {
            inbox: Token::random(rng),
            outbox: Token::random(rng),
        };
        // The person owns both mailboxes, whoever invites.
        let (own, [to_inviter, to_acceptor]) = if let Some(owners) = self.owners {
            (None, owners)
        } else {
            let owners = [own.outbox.hash(), own.inbox.hash()];
            (Some(own), owners)
        };
        let [first, second] = &self.vouchers;
        let claim = CreateMailbox {
            voucher: Some(first.clone()),
            reader: self.reader,
            writer: writer.hash(),
            owner: to_inviter,
        };
        let answer = CreateMailbox {
            voucher: Some(second.clone()),
            reader: reader.hash(),
            writer: self.writer,
            owner: to_acceptor,
        };
        let link = Link {
            id: self.link,
            side: Side::Acceptor,
            server: self.server.clone(),
            language: self.language.clone(),
            secret: self.secret.0.clone(),
            keys,
            peer: Some(self.keys),
            inbox: self.to_acceptor,
            reader,
            outbox: self.to_inviter,
            writer,
            owner: own,
        };
        Accepted {
            link,
            create: [(self.to_inviter, claim), (self.to_acceptor, answer)],
        }
    }
}
