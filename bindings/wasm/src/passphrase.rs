//! The passphrase and the key that it wraps.

use cairn_caseload as caseload;
use cairn_seal::passphrase::{self, Passphrase};
use cairn_seal::wire::account::{KdfParams, SALT_LEN};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::chance;
use crate::failure::Failure;

/// Seven freshly drawn words with a space between.
///
/// # Errors
/// When the browser gives no random bytes.
#[wasm_bindgen]
pub fn new_passphrase() -> Result<String, Failure> {
    Ok(Passphrase::random(&mut chance::rng()?).expose().to_owned())
}

/// A fresh salt.
///
/// # Errors
/// When the browser gives no random bytes.
#[wasm_bindgen]
pub fn new_salt() -> Result<Vec<u8>, Failure> {
    Ok(chance::bytes::<SALT_LEN>()?.to_vec())
}

/// What a new passphrase is stretched with: memory in KiB, passes, lanes.
#[wasm_bindgen]
#[must_use]
pub fn new_params() -> Vec<u32> {
    let KdfParams { m_kib, t, p } = passphrase::PARAMS;
    vec![m_kib, t, p]
}

/// A stretched passphrase.
#[wasm_bindgen]
pub struct Stretched(passphrase::Stretched);

#[wasm_bindgen]
impl Stretched {
    /// Stretches what somebody typed. This takes a good part of a second.
    ///
    /// # Errors
    /// When it can't be a passphrase, or the server's parameters are out of bounds.
    pub fn of(typed: &str, salt: &[u8], m_kib: u32, t: u32, p: u32) -> Result<Self, Failure> {
        let passphrase = Passphrase::parse(typed)?;
        let salt = salt
            .try_into()
            .map_err(|_| Failure::lasting("passphrase_params"))?;
        let stretched = passphrase.stretch(salt, KdfParams { m_kib, t, p })?;
        Ok(Self(stretched))
    }

    /// What the server compares.
    #[must_use]
    pub fn authenticator(&self) -> Vec<u8> {
        self.0.authenticator().expose().to_vec()
    }
}

/// The key that everything of an account's is sealed with. It never leaves this memory unwrapped.
#[wasm_bindgen]
pub struct Vault(pub(crate) caseload::Vault);

#[wasm_bindgen]
impl Vault {
    /// A fresh one, for a new account of that name.
    ///
    /// # Errors
    /// When the browser gives no random bytes.
    pub fn create(account: String) -> Result<Self, Failure> {
        Ok(Self(caseload::Vault::create(account, &mut chance::rng()?)))
    }

    /// The key, wrapped by a passphrase.
    ///
    /// # Errors
    /// When the browser gives no random bytes.
    pub fn wrap(&self, stretched: &Stretched) -> Result<Vec<u8>, Failure> {
        Ok(stretched
            .0
            .wrap(self.0.key(), &mut chance::rng()?)?
            .to_vec())
    }

    /// Unwraps the key of an account.
    ///
    /// # Errors
    /// When it was wrapped by another passphrase.
    pub fn unwrap(stretched: &Stretched, wrapped: &[u8], account: String) -> Result<Self, Failure> {
        Ok(Self(caseload::Vault::new(
            stretched.0.unwrap(wrapped)?,
            account,
        )))
    }
}
