//! Signing and checking grants: over exact bytes, which are parsed only once they are verified.

use cairn_model::bytes::{Blob, Fixed};
use cairn_model::consent::{Grant, GrantError};
use cairn_model::id::LinkId;
use cairn_model::payload::{Control, Gone};
use ed25519_dalek::{Signature, Signer as _};

use crate::keys::{PublicKeys, SecretKeys};

const LABEL: &[u8] = b"cairn/1 grant";

/// A grant with what it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedGrant {
    /// The exact JSON bytes.
    pub signed: Blob,
    /// Ed25519 over the label, the link and those bytes.
    pub signature: Fixed<64>,
}

/// Why a grant is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GrantRefused {
    /// Not signed by the person's key of this link.
    #[error("the grant is not signed by the other side")]
    Signature,
    /// Signed, but not a grant as the protocol has them.
    #[error("the grant is malformed")]
    Grant(#[from] GrantError),
    /// A grant for another link.
    #[error("the grant is for another link")]
    OtherLink,
}

impl GrantRefused {
    /// Stable name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Signature => "grant_signature",
            Self::Grant(error) => error.code(),
            Self::OtherLink => "grant_other_link",
        }
    }

    /// Whether the same act could succeed later.
    #[must_use]
    pub fn retryable(self) -> bool {
        false
    }
}

/// Signs a grant for its link.
///
/// # Errors
/// When the grant is not well formed.
pub fn sign(grant: &Grant, keys: &SecretKeys) -> Result<SignedGrant, GrantError> {
    let bytes = grant.to_json()?;
    let signature = keys.signing().sign(&message(&grant.link, &bytes));
    Ok(SignedGrant {
        signed: Blob(bytes),
        signature: Fixed(signature.to_bytes()),
    })
}

impl SignedGrant {
    /// Checks the signature, then reads the bytes.
    ///
    /// # Errors
    /// When the signature is not by these keys over these bytes for this link, or the bytes are not
    /// a grant for this link.
    pub fn verify(&self, link: &LinkId, by: &PublicKeys) -> Result<Grant, GrantRefused> {
        let key = by.verifying().map_err(|_| GrantRefused::Signature)?;
        let signature = Signature::from_bytes(&self.signature.0);
        key.verify_strict(&message(link, &self.signed.0), &signature)
            .map_err(|_| GrantRefused::Signature)?;
        let grant = Grant::from_json(&self.signed.0)?;
        if grant.link == *link {
            Ok(grant)
        } else {
            Err(GrantRefused::OtherLink)
        }
    }

    /// The message that carries it.
    #[must_use]
    pub fn to_control(&self, gone: Vec<Gone>) -> Control {
        Control::Grant {
            signed: self.signed.clone(),
            signature: self.signature,
            gone,
        }
    }

    /// The grant in a message, if it is one.
    #[must_use]
    pub fn of_control(control: &Control) -> Option<Self> {
        let Control::Grant {
            signed, signature, ..
        } = control
        else {
            return None;
        };
        Some(Self {
            signed: signed.clone(),
            signature: *signature,
        })
    }
}

fn message(link: &LinkId, bytes: &[u8]) -> Vec<u8> {
    [LABEL, &link.0, bytes].concat()
}

#[cfg(test)]
mod tests;
