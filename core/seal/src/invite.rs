//! Invites: how a link begins. An invite holds no token, and no mailbox exists yet.

mod accept;
mod cbor;
mod offer;
mod url;

use cairn_model::id::LinkId;

use crate::keys::{LinkSecret, PublicKeys};
use crate::token::TokenHash;
use crate::voucher::Voucher;
use crate::wire::MailboxId;

pub use accept::Accepted;
pub use offer::{NewInvite, Offered};
pub use url::is_safe_server;

/// Version of the invite's form.
pub const VERSION: u64 = 1;
/// Characters of a label, at most.
pub const MAX_LABEL: usize = 80;
/// Vouchers for the person's own mailboxes, at most.
pub const MAX_LONG_VOUCHERS: usize = 6;
/// Bytes of an invite, at most.
const MAX_LEN: usize = 2048;

/// Who the inviter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inviter {
    /// A counsellor; the person accepts.
    Counsellor,
    /// The person.
    Person,
    /// A supporter; the person accepts.
    Supporter,
}

impl Inviter {
    /// Whether the inviter is the person, who owns both mailboxes.
    #[must_use]
    pub fn is_person(self) -> bool {
        self == Self::Person
    }
}

/// What an invite holds.
#[derive(Clone, PartialEq, Eq)]
pub struct Invite {
    /// Where the mailboxes will be.
    pub server: String,
    /// The inviter, as they chose to be called.
    pub label: String,
    /// Who the inviter is.
    pub inviter: Inviter,
    /// The link's name.
    pub link: LinkId,
    /// The mailbox towards the inviter.
    pub to_inviter: MailboxId,
    /// The mailbox towards the acceptor.
    pub to_acceptor: MailboxId,
    /// The inviter's keys.
    pub keys: PublicKeys,
    /// The link's secret.
    pub(crate) secret: SecretBytes,
    /// Hash of the inviter's reader token, of the mailbox towards it.
    pub reader: TokenHash,
    /// Hash of the inviter's writer token, of the mailbox towards the acceptor.
    pub writer: TokenHash,
    /// Where the inviter is the person: hashes of the owner tokens, of both mailboxes in this order.
    pub owners: Option<[TokenHash; 2]>,
    /// Vouchers for the two mailboxes.
    pub vouchers: [Voucher; 2],
    /// Two-year vouchers for the person's own mailboxes.
    pub long_vouchers: Vec<Voucher>,
    /// Language of the six words.
    pub language: String,
    /// The last day on which it may be accepted, in days since 1970-01-01 (UTC).
    pub last_day: u32,
}

/// A link secret that can be compared, for tests of whole invites.
#[derive(Clone)]
pub(crate) struct SecretBytes(pub(crate) LinkSecret);

impl PartialEq for SecretBytes {
    fn eq(&self, other: &Self) -> bool {
        use subtle::ConstantTimeEq as _;
        self.0.expose().ct_eq(other.0.expose()).into()
    }
}

impl Eq for SecretBytes {}

impl std::fmt::Debug for Invite {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Invite(..)")
    }
}

/// Why a text is not an invite that can be accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InviteError {
    /// Another text, or another address.
    #[error("this is not an invite")]
    NotAnInvite,
    /// An invite that was cut off or changed on its way.
    #[error("the invite is damaged")]
    Damaged,
    /// Made by a newer version of this program.
    #[error("the invite needs a newer version")]
    NewerVersion,
    /// Its last day is past.
    #[error("the invite is out of date")]
    Expired,
    /// Its server cannot be reached safely.
    #[error("the invite's server is not secure")]
    InsecureServer,
}

impl InviteError {
    /// Stable name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotAnInvite => "not_an_invite",
            Self::Damaged => "invite_damaged",
            Self::NewerVersion => "invite_newer_version",
            Self::Expired => "invite_expired",
            Self::InsecureServer => "invite_insecure_server",
        }
    }

    /// Whether the same act could succeed later.
    #[must_use]
    pub fn retryable(self) -> bool {
        false
    }
}

impl Invite {
    /// Whether it may be accepted today.
    ///
    /// # Errors
    /// [`InviteError::Expired`] after its last day.
    pub fn check_day(&self, today: u32) -> Result<(), InviteError> {
        if today > self.last_day {
            Err(InviteError::Expired)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests;
