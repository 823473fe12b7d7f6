//! A key under a passphrase: Argon2id, then HKDF, then ChaCha20-Poly1305 with all that went into
//! it as associated data.

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{Secret, damaged, expanded};
use crate::failure::{Exit, Failure};

const M_KIB: u32 = 64 * 1024;
const T: u32 = 3;
const P: u32 = 1;
/// Below this a file was made weaker on purpose; above it, to exhaust the machine.
const M_KIB_BOUNDS: std::ops::RangeInclusive<u32> = 32 * 1024..=1024 * 1024;
const T_BOUNDS: std::ops::RangeInclusive<u32> = 2..=16;
const P_BOUNDS: std::ops::RangeInclusive<u32> = 1..=4;
const WRAP_LABEL: &[u8] = b"cairn/1 terminal wrap";

/// What the key file holds of a wrapped key.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wrapped {
    m_kib: u32,
    t: u32,
    p: u32,
    salt: String,
    sealed: String,
}

/// Wraps a key with a fresh salt. The wrapping key is used once, so the nonce is constant.
pub(super) fn wrap(
    key: &Secret,
    passphrase: &Zeroizing<String>,
    demo: bool,
    chance: &mut (impl CryptoRng + ?Sized),
) -> Result<Wrapped, Failure> {
    let mut salt = [0_u8; 16];
    chance.fill_bytes(&mut salt);
    let mut wrapped = Wrapped {
        m_kib: M_KIB,
        t: T,
        p: P,
        salt: URL_SAFE_NO_PAD.encode(salt),
        sealed: String::new(),
    };
    let sealed = wrapped
        .cipher(passphrase)?
        .encrypt(
            &Nonce::default(),
            Payload {
                msg: key.as_ref(),
                aad: &wrapped.context(demo),
            },
        )
        .map_err(|_| damaged())?;
    wrapped.sealed = URL_SAFE_NO_PAD.encode(sealed);
    Ok(wrapped)
}

impl Wrapped {
    /// Opens the key, or says `wrong_key`: a wrong passphrase and a changed file look the same.
    pub(super) fn unwrap_with(
        &self,
        passphrase: &Zeroizing<String>,
        demo: bool,
    ) -> Result<Secret, Failure> {
        let sealed = URL_SAFE_NO_PAD
            .decode(&self.sealed)
            .map_err(|_| damaged())?;
        let opened = self
            .cipher(passphrase)?
            .decrypt(
                &Nonce::default(),
                Payload {
                    msg: &sealed,
                    aad: &self.context(demo),
                },
            )
            .map(Zeroizing::new)
            .map_err(|_| Failure::new("wrong_key", Exit::Locked))?;
        let mut key = Secret::default();
        if opened.len() != key.len() {
            return Err(damaged());
        }
        key.copy_from_slice(&opened);
        Ok(key)
    }

    fn cipher(&self, passphrase: &Zeroizing<String>) -> Result<ChaCha20Poly1305, Failure> {
        let within = M_KIB_BOUNDS.contains(&self.m_kib)
            && T_BOUNDS.contains(&self.t)
            && P_BOUNDS.contains(&self.p);
        if !within {
            return Err(damaged());
        }
        let salt = URL_SAFE_NO_PAD.decode(&self.salt).map_err(|_| damaged())?;
        let params = Params::new(self.m_kib, self.t, self.p, Some(32)).map_err(|_| damaged())?;
        let mut stretched = Secret::default();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &salt, stretched.as_mut())
            .map_err(|_| damaged())?;
        let wrapping = expanded(&stretched, WRAP_LABEL)?;
        ChaCha20Poly1305::new_from_slice(wrapping.as_ref()).map_err(|_| damaged())
    }

    /// What somebody who can write the file would do to guess faster.
    #[cfg(test)]
    pub(super) fn weaken(&mut self) {
        self.m_kib = 8;
    }

    fn context(&self, demo: bool) -> Vec<u8> {
        let mut context = b"cairn/1 terminal key".to_vec();
        context.push(u8::from(demo));
        for number in [self.m_kib, self.t, self.p] {
            context.extend(number.to_be_bytes());
        }
        context.extend(self.salt.as_bytes());
        context
    }
}
