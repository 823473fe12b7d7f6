//! The key that the caseload is sealed under.

use cairn_seal::blob::{self, BlobError};
use cairn_seal::passphrase::VaultKey;
use rand::CryptoRng;
use zeroize::Zeroizing;

use crate::caseload::Caseload;
use crate::error::Error;

/// The vault key of one account. What it seals opens for this account alone.
#[derive(Clone)]
pub struct Vault {
    key: VaultKey,
    account: String,
}

impl Vault {
    /// The vault of an account, by the name that the operator gave it. (The server's own id of an
    /// account can't be used: the first caseload is sealed before the account exists.)
    #[must_use]
    pub const fn new(key: VaultKey, account: String) -> Self {
        Self { key, account }
    }

    /// A new key for a new account.
    pub fn create<R: CryptoRng + ?Sized>(account: String, rng: &mut R) -> Self {
        Self::new(VaultKey::random(rng), account)
    }

    /// The key, to be wrapped under a passphrase.
    #[must_use]
    pub const fn key(&self) -> &VaultKey {
        &self.key
    }

    pub(crate) fn open(&self, sealed: &[u8]) -> Result<(u64, Caseload), Error> {
        let opened = blob::open(&self.key, &self.account, sealed).map_err(|error| match error {
            BlobError::NewerVersion => Error::NewerVersion,
            BlobError::TooLarge | BlobError::Forged => Error::CannotOpen,
        })?;
        Ok((opened.generation, Caseload::from_json(&opened.value)?))
    }

    pub(crate) fn seal<R: CryptoRng + ?Sized>(
        &self,
        generation: u64,
        caseload: &Caseload,
        rng: &mut R,
    ) -> Result<Vec<u8>, Error> {
        let json = Zeroizing::new(caseload.to_json()?);
        blob::seal(&self.key, &self.account, generation, &json, rng).map_err(|error| match error {
            BlobError::TooLarge => Error::TooLarge,
            BlobError::NewerVersion | BlobError::Forged => Error::CannotSeal,
        })
    }
}
