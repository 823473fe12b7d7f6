//! One sealed value per account: a counsellor's caseload, until vaults come.

use rand::CryptoRng;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::crypto::{self, TAG_LEN};
use crate::error::CryptoError;
use crate::passphrase::VaultKey;
use crate::wire::account::MAX_CASELOAD;

const LABEL: &[u8] = b"cairn/1 caseload";
const VERSION: u8 = 1;
const SUITE: u8 = 1;
/// version (1) suite (1) generation (8) nonce (24).
const HEADER_LEN: usize = 34;
/// What is inside is padded to a multiple of this, so that its size tells little.
const STEP: usize = 16 * 1024;

/// Why a blob was not sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BlobError {
    /// Larger than a server keeps.
    #[error("the data is too large")]
    TooLarge,
    /// Sealed by a newer version of this program.
    #[error("the data needs a newer version")]
    NewerVersion,
    /// Not sealed under this key for this account, or changed since.
    #[error("the data cannot be opened")]
    Forged,
}

impl BlobError {
    /// Stable name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "blob_too_large",
            Self::NewerVersion => "blob_newer_version",
            Self::Forged => "blob_forged",
        }
    }

    /// Whether the same act could succeed later.
    #[must_use]
    pub fn retryable(self) -> bool {
        false
    }
}

impl From<CryptoError> for BlobError {
    fn from(_: CryptoError) -> Self {
        Self::Forged
    }
}

/// What was inside a blob.
#[derive(Clone, PartialEq, Eq)]
pub struct Opened {
    /// Counts writings, so that a reader who remembers one sees an older one for what it is.
    pub generation: u64,
    /// The value.
    pub value: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for Opened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Opened({})", self.generation)
    }
}

/// Seals a value for one account.
///
/// # Errors
/// [`BlobError::TooLarge`].
pub fn seal<R: CryptoRng + ?Sized>(
    key: &VaultKey,
    account: &str,
    generation: u64,
    value: &[u8],
    rng: &mut R,
) -> Result<Vec<u8>, BlobError> {
    let padded_len = (value.len() + 1).next_multiple_of(STEP);
    if HEADER_LEN + padded_len + TAG_LEN > MAX_CASELOAD {
        return Err(BlobError::TooLarge);
    }
    let mut header = [0; HEADER_LEN];
    header[..2].copy_from_slice(&[VERSION, SUITE]);
    header[2..10].copy_from_slice(&generation.to_be_bytes());
    rng.fill_bytes(&mut header[10..]);
    let mut data = Zeroizing::new(Vec::with_capacity(padded_len + TAG_LEN));
    data.extend_from_slice(value);
    data.push(0x80);
    data.resize(padded_len, 0);
    let key = crypto::derive(key.expose(), LABEL)?;
    crypto::seal_random(
        &key,
        &nonce(&header),
        &associated_data(&header, account),
        &mut data,
    )?;
    Ok([&header[..], &data].concat())
}

/// Opens what [`seal`] sealed for the same account.
///
/// # Errors
/// As [`BlobError`] has them.
pub fn open(key: &VaultKey, account: &str, blob: &[u8]) -> Result<Opened, BlobError> {
    if blob.len() > MAX_CASELOAD {
        return Err(BlobError::TooLarge);
    }
    let (header, sealed) = blob
        .split_first_chunk::<HEADER_LEN>()
        .ok_or(BlobError::Forged)?;
    if header[..2] != [VERSION, SUITE] {
        return Err(BlobError::NewerVersion);
    }
    let key = crypto::derive(key.expose(), LABEL)?;
    let mut data = Zeroizing::new(sealed.to_vec());
    crypto::open_random(
        &key,
        &nonce(header),
        &associated_data(header, account),
        &mut data,
    )?;
    let end = data
        .iter()
        .rposition(|byte| *byte != 0)
        .ok_or(BlobError::Forged)?;
    if data[end] != 0x80 {
        return Err(BlobError::Forged);
    }
    data.truncate(end);
    let mut generation = [0; 8];
    generation.copy_from_slice(&header[2..10]);
    Ok(Opened {
        generation: u64::from_be_bytes(generation),
        value: data,
    })
}

fn nonce(header: &[u8; HEADER_LEN]) -> [u8; 24] {
    let mut nonce = [0; 24];
    nonce.copy_from_slice(&header[10..]);
    nonce
}

/// Label, header, and the account's name by its hash, so that its length moves nothing.
fn associated_data(header: &[u8; HEADER_LEN], account: &str) -> Vec<u8> {
    [LABEL, header, &Sha256::digest(account.as_bytes())].concat()
}

#[cfg(test)]
mod tests {
    use super::{BlobError, open, seal};
    use crate::passphrase::VaultKey;
    use proptest::prelude::*;
    use rand::SeedableRng as _;
    use rand_chacha::ChaCha20Rng;

    fn sealed(value: &[u8]) -> Vec<u8> {
        let key = VaultKey::from_bytes([1; 32]);
        seal(&key, "anna", 7, value, &mut ChaCha20Rng::seed_from_u64(1)).unwrap()
    }

    #[test]
    fn a_blob_opens_only_for_its_account_under_its_key() {
        let blob = sealed(b"{}");
        let key = VaultKey::from_bytes([1; 32]);
        let opened = open(&key, "anna", &blob).unwrap();
        assert_eq!((opened.generation, &opened.value[..]), (7, &b"{}"[..]));
        assert_eq!(open(&key, "ann", &blob), Err(BlobError::Forged));
        assert_eq!(
            open(&VaultKey::from_bytes([2; 32]), "anna", &blob),
            Err(BlobError::Forged)
        );
        assert_eq!(open(&key, "anna", &blob[..20]), Err(BlobError::Forged));
        assert_eq!(open(&key, "anna", &[]), Err(BlobError::Forged));
    }

    #[test]
    fn sizes_tell_little() {
        assert_eq!(sealed(b"").len(), sealed(&[7; 16_383]).len());
        assert_eq!(sealed(&[7; 16_384]).len(), sealed(b"").len() + 16_384);
        let key = VaultKey::from_bytes([1; 32]);
        let huge = vec![0; 16 * 1024 * 1024];
        let refused = seal(&key, "a", 0, &huge, &mut ChaCha20Rng::seed_from_u64(1));
        assert_eq!(refused, Err(BlobError::TooLarge));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_bit_can_be_changed(value in prop::collection::vec(any::<u8>(), 0..200), at in any::<prop::sample::Index>(), bit in 0..8_u8) {
            let mut blob = sealed(&value);
            let key = VaultKey::from_bytes([1; 32]);
            prop_assert_eq!(&open(&key, "anna", &blob).unwrap().value[..], &value[..]);
            let at = at.index(blob.len());
            blob[at] ^= 1 << bit;
            prop_assert!(open(&key, "anna", &blob).is_err());
        }
    }
}
