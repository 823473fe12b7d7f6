//! Capabilities of a mailbox: random tokens, of which a server keeps only hashes.

use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::b64::{self, B64Error};
use crate::keys::secret;

secret!(
    /// A capability. Whoever holds it may do what its role may.
    random Token
);

impl Token {
    /// The value of the `Authorization` header.
    #[must_use]
    pub fn to_bearer(&self) -> String {
        format!("Bearer {}", b64::encode(self.expose()))
    }

    /// Reads the value of an `Authorization` header.
    ///
    /// # Errors
    /// When it is not `Bearer` and 43 letters of base64url.
    pub fn from_bearer(header: &str) -> Result<Self, B64Error> {
        let text = header.strip_prefix("Bearer ").ok_or(B64Error)?;
        b64::decode_array(text).map(Self::from_bytes)
    }

    /// What the server keeps.
    #[must_use]
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(self.expose()).into())
    }
}

/// SHA-256 of a token. Compared in constant time.
#[derive(Clone, Copy)]
pub struct TokenHash(pub [u8; 32]);

impl TokenHash {
    /// Whether both are the same, in time that does not depend on where they differ.
    #[must_use]
    pub fn matches(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }

    /// The bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl PartialEq for TokenHash {
    fn eq(&self, other: &Self) -> bool {
        self.matches(other)
    }
}

impl Eq for TokenHash {}

impl std::fmt::Debug for TokenHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TokenHash(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::Token;

    #[test]
    fn a_bearer_header_reads_back_and_nothing_else_does() {
        let token = Token::from_bytes([7; 32]);
        let header = token.to_bearer();
        assert_eq!(header.len(), 7 + 43);
        assert_eq!(Token::from_bearer(&header).unwrap().hash(), token.hash());
        for wrong in [
            "",
            "Bearer ",
            "bearer AA",
            &header[1..],
            &format!("{header}="),
            &header[..49],
        ] {
            assert!(Token::from_bearer(wrong).is_err(), "{wrong}");
        }
        assert_ne!(token.hash(), Token::from_bytes([8; 32]).hash());
        assert_eq!(format!("{token:?}"), "Token(..)");
    }
}
