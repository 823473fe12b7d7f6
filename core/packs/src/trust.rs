//! Who signed a pack, and whose signature counts.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use minisign_verify::{Error, PublicKey, Signature};
use sha2::{Digest as _, Sha256};

use crate::MAX_SIGNATURE;
use crate::error::Refusal;

/// What is added to the name of a pack's file for that of its signature.
pub const SIGNATURE_EXTENSION: &str = "minisig";

/// The key that is built in. A development key: docs/decisions/0012 says how the release key replaces it.
const EMBEDDED: &str = include_str!("../publisher.pub");
const EMBEDDED_NAME: &str = "Cairn project";

/// The algorithm's mark, the key's number, the key itself.
const KEY_BYTES: usize = 2 + 8 + 32;

/// Somebody whose signature counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// What the person, or this program, calls them.
    pub name: String,
    key: String,
}

/// What a person compares before they trust a key: SHA-256 of all of it, in groups of four digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; 32]);

impl Publisher {
    /// A publisher by their key: the text of a minisign `.pub` file, or its second line alone.
    ///
    /// # Errors
    /// `pack_not_a_key`.
    pub fn new(name: &str, key: &str) -> Result<Self, Refusal> {
        if key.len() > MAX_SIGNATURE || name.trim().is_empty() || name.len() > 200 {
            return Err(Refusal::NotAKey);
        }
        let mut lines = key.lines().map(str::trim).filter(|line| !line.is_empty());
        let key = lines
            .find(|line| !line.starts_with("untrusted comment:"))
            .ok_or(Refusal::NotAKey)?;
        let bytes = STANDARD.decode(key).map_err(|_| Refusal::NotAKey)?;
        if bytes.len() != KEY_BYTES || lines.next().is_some() {
            return Err(Refusal::NotAKey);
        }
        PublicKey::from_base64(key).map_err(|_| Refusal::NotAKey)?;
        Ok(Self {
            name: name.trim().to_owned(),
            key: key.to_owned(),
        })
    }

    /// The key, as minisign writes it.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The fingerprint of the key.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        // The text was decoded when it was made; of no other text is there a fingerprint to confirm.
        let bytes = STANDARD.decode(&self.key).unwrap_or_default();
        Fingerprint(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, pair) in self.0.chunks(2).enumerate() {
            if n > 0 {
                f.write_str(" ")?;
            }
            for byte in pair {
                write!(f, "{byte:02x}")?;
            }
        }
        Ok(())
    }
}

impl FromStr for Fingerprint {
    type Err = Refusal;

    /// Spaces and capitals don't matter.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let digits: Option<Vec<u32>> = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| c.to_digit(16))
            .collect();
        let digits = digits.ok_or(Refusal::FingerprintDiffers)?;
        let bytes: Vec<u8> = digits
            .chunks_exact(2)
            .filter_map(|pair| u8::try_from(pair[0] * 16 + pair[1]).ok())
            .collect();
        if digits.len() != 64 {
            return Err(Refusal::FingerprintDiffers);
        }
        let bytes = bytes.try_into().map_err(|_| Refusal::FingerprintDiffers)?;
        Ok(Self(bytes))
    }
}

/// The publisher that is built in.
///
/// # Errors
/// `pack_not_a_key`, never with the key that is built in: a test reads it.
pub fn embedded() -> Result<Publisher, Refusal> {
    Publisher::new(EMBEDDED_NAME, EMBEDDED)
}

/// Whose signature of these bytes it is, out of those that count. Only signatures of the whole file's digest are
/// taken, as minisign makes them since 2020.
///
/// # Errors
/// `pack_bad_signature`, `pack_unknown_publisher`.
pub fn verify<'p>(
    bytes: &[u8],
    signature: &str,
    trusted: &'p [Publisher],
) -> Result<&'p Publisher, Refusal> {
    if signature.len() > MAX_SIGNATURE {
        return Err(Refusal::BadSignature);
    }
    let signature = Signature::decode(signature).map_err(|_| Refusal::BadSignature)?;
    let mut refusal = Refusal::UnknownPublisher;
    for publisher in trusted {
        let key = PublicKey::from_base64(&publisher.key).map_err(|_| Refusal::NotAKey)?;
        match key.verify(bytes, &signature, false) {
            Ok(()) => return Ok(publisher),
            Err(Error::UnexpectedKeyId) => {}
            Err(_) => refusal = Refusal::BadSignature,
        }
    }
    Err(refusal)
}
