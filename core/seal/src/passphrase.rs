//! A counsellor's passphrase: seven words that the portal draws, stretched by Argon2id into what
//! the server compares and what wraps the vault key.

use argon2::{Algorithm, Argon2, Params, Version};
use rand::{CryptoRng, RngExt as _};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::crypto::{self, Key, TAG_LEN};
use crate::error::CryptoError;
use crate::keys::secret;
use crate::wire::account::{KdfParams, SALT_LEN, WRAPPED_KEY_LEN};

/// How many words: 77 bits.
pub const WORDS: usize = 7;
/// What new passphrases are stretched with.
pub const PARAMS: KdfParams = KdfParams {
    m_kib: 64 * 1024,
    t: 3,
    p: 1,
};
/// Above this a server's parameters are refused: they would only stop the portal.
const CEILING: KdfParams = KdfParams {
    m_kib: 512 * 1024,
    t: 16,
    p: 4,
};

const SIGN_IN: &[u8] = b"cairn/1 sign-in";
const WRAP: &[u8] = b"cairn/1 wrap";

secret!(
    /// The key that everything of a counsellor's is sealed with.
    random VaultKey
);
secret!(
    /// What the server compares at sign-in; it keeps only a hash of it.
    Authenticator
);

/// Why a passphrase does not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseError {
    /// Not seven words.
    #[error("a passphrase has seven words")]
    Count,
    /// The word at this place, from 0, is not in the list.
    #[error("word {} is not in the list", .0 + 1)]
    Word(usize),
    /// The server asks for less work than is safe, or for more than is sane.
    #[error("the server's parameters are out of bounds")]
    Params,
    /// The wrapped key was not wrapped under this passphrase, or was changed since.
    #[error("the key cannot be unwrapped")]
    Unwrap,
}

impl PassphraseError {
    /// Stable name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Count => "passphrase_count",
            Self::Word(_) => "passphrase_word",
            Self::Params => "passphrase_params",
            Self::Unwrap => "passphrase_unwrap",
        }
    }

    /// Whether the same act could succeed later.
    #[must_use]
    pub fn retryable(self) -> bool {
        false
    }
}

impl From<CryptoError> for PassphraseError {
    fn from(_: CryptoError) -> Self {
        Self::Unwrap
    }
}

/// Seven words with one space between.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

impl Passphrase {
    /// Draws one.
    pub fn random<R: CryptoRng + ?Sized>(rng: &mut R) -> Self {
        let list = bip39::Language::English.word_list();
        let words: [&str; WORDS] = std::array::from_fn(|_| list[rng.random_range(0..list.len())]);
        Self(words.join(" "))
    }

    /// Reads what somebody typed, whatever its case and spaces.
    ///
    /// # Errors
    /// When it is not seven words of the list.
    pub fn parse(typed: &str) -> Result<Self, PassphraseError> {
        let list = bip39::Language::English.word_list();
        let mut text = Zeroizing::new(String::with_capacity(typed.len().min(256)));
        let mut count = 0;
        for word in typed.split_whitespace().take(WORDS + 1) {
            let word = Zeroizing::new(word.to_lowercase());
            // The list is sorted.
            if list.binary_search(&word.as_str()).is_err() {
                return Err(PassphraseError::Word(count));
            }
            if count > 0 {
                text.push(' ');
            }
            text.push_str(&word);
            count += 1;
        }
        if count == WORDS {
            Ok(Self(text.to_string()))
        } else {
            Err(PassphraseError::Count)
        }
    }

    /// The words, to be shown once and written down.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Stretches it. This takes a good part of a second and 64 MiB.
    ///
    /// # Errors
    /// When the parameters, which come from a server, are out of bounds.
    pub fn stretch(
        &self,
        salt: &[u8; SALT_LEN],
        params: KdfParams,
    ) -> Result<Stretched, PassphraseError> {
        let secret = stretch(self.0.as_bytes(), salt, params)?;
        Ok(Stretched {
            authenticator: Authenticator::from_bytes(*crypto::derive(&*secret, SIGN_IN)?),
            wrap: crypto::derive(&*secret, WRAP)?,
            salt: *salt,
            params,
        })
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

/// Argon2id, version 1.3, to 32 bytes; parameters are bounded on both sides.
///
/// # Errors
/// [`PassphraseError::Params`] when they are out of bounds.
pub fn stretch(
    secret: &[u8],
    salt: &[u8; SALT_LEN],
    params: KdfParams,
) -> Result<Zeroizing<[u8; 32]>, PassphraseError> {
    let within = |value: u32, floor: u32, ceiling: u32| (floor..=ceiling).contains(&value);
    let bounded = within(params.m_kib, PARAMS.m_kib, CEILING.m_kib)
        && within(params.t, PARAMS.t, CEILING.t)
        && within(params.p, PARAMS.p, CEILING.p);
    if !bounded {
        return Err(PassphraseError::Params);
    }
    let argon = Params::new(params.m_kib, params.t, params.p, Some(32))
        .map_err(|_| PassphraseError::Params)?;
    let mut out = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, argon)
        .hash_password_into(secret, salt, out.as_mut_slice())
        .map_err(|_| PassphraseError::Params)?;
    Ok(out)
}

/// What a passphrase gives.
pub struct Stretched {
    authenticator: Authenticator,
    wrap: Key,
    salt: [u8; SALT_LEN],
    params: KdfParams,
}

impl Stretched {
    /// For the server.
    #[must_use]
    pub fn authenticator(&self) -> &Authenticator {
        &self.authenticator
    }

    /// Wraps the vault key: nonce (12 bytes), key, tag.
    ///
    /// # Errors
    /// Never with keys of the right length.
    pub fn wrap<R: CryptoRng + ?Sized>(
        &self,
        vault: &VaultKey,
        rng: &mut R,
    ) -> Result<[u8; WRAPPED_KEY_LEN], PassphraseError> {
        let mut nonce = [0; 12];
        rng.fill_bytes(&mut nonce);
        let mut data = Zeroizing::new(*vault.expose());
        let tag = crypto::seal_nonce(&self.wrap, &nonce, &self.associated_data(), &mut *data)?;
        let mut wrapped = [0; WRAPPED_KEY_LEN];
        wrapped[..12].copy_from_slice(&nonce);
        wrapped[12..44].copy_from_slice(&*data);
        wrapped[44..].copy_from_slice(&tag);
        Ok(wrapped)
    }

    /// Unwraps the vault key.
    ///
    /// # Errors
    /// When it was not wrapped under this passphrase with this salt and these parameters.
    pub fn unwrap(&self, wrapped: &[u8]) -> Result<VaultKey, PassphraseError> {
        let wrapped: &[u8; WRAPPED_KEY_LEN] =
            wrapped.try_into().map_err(|_| PassphraseError::Unwrap)?;
        let (nonce, rest) = wrapped
            .split_first_chunk::<12>()
            .ok_or(PassphraseError::Unwrap)?;
        let (data, tag) = rest
            .split_last_chunk::<TAG_LEN>()
            .ok_or(PassphraseError::Unwrap)?;
        let mut key = Zeroizing::new([0; 32]);
        key.copy_from_slice(data);
        crypto::open_nonce(&self.wrap, nonce, &self.associated_data(), &mut *key, tag)?;
        Ok(VaultKey::from_bytes(*key))
    }

    fn associated_data(&self) -> [u8; 12 + SALT_LEN] {
        let mut data = [0; 12 + SALT_LEN];
        data[..4].copy_from_slice(&self.params.m_kib.to_be_bytes());
        data[4..8].copy_from_slice(&self.params.t.to_be_bytes());
        data[8..12].copy_from_slice(&self.params.p.to_be_bytes());
        data[12..].copy_from_slice(&self.salt);
        data
    }
}

impl std::fmt::Debug for Stretched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Stretched(..)")
    }
}

#[cfg(test)]
mod tests;
