//! The primitives, each used in one way only.

use chacha20poly1305::aead::{AeadInOut as _, KeyInit as _};
use chacha20poly1305::{ChaCha20Poly1305, XChaCha20Poly1305};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::error::CryptoError;

/// Bytes of an authentication tag.
pub const TAG_LEN: usize = 16;

/// A key in memory; zeroed when dropped.
pub type Key = Zeroizing<[u8; 32]>;

/// HKDF-Expand to 32 bytes from a key that is already uniform.
pub fn expand(prk: &[u8; 32], info: &[&[u8]]) -> Result<Key, CryptoError> {
    let mut key = Key::default();
    let hkdf = Hkdf::<Sha256>::from_prk(prk).map_err(|_| CryptoError)?;
    hkdf.expand_multi_info(info, key.as_mut_slice())
        .map_err(|_| CryptoError)?;
    Ok(key)
}

/// HKDF with an empty salt: Extract, then Expand with a label, to 32 bytes.
pub fn derive(secret: &[u8], label: &[u8]) -> Result<Key, CryptoError> {
    let mut key = Key::default();
    let hkdf = Hkdf::<Sha256>::new(None, secret);
    hkdf.expand(label, key.as_mut_slice())
        .map_err(|_| CryptoError)?;
    Ok(key)
}

/// Seals in place under a key that is used once, with nonce zero; returns the tag.
pub fn seal_once(key: &Key, aad: &[u8], data: &mut [u8]) -> Result<[u8; TAG_LEN], CryptoError> {
    #[cfg(test)]
    spy::note(key, data);
    seal_nonce(key, &[0; 12], aad, data)
}

/// Opens in place what [`seal_once`] sealed.
pub fn open_once(
    key: &Key,
    aad: &[u8],
    data: &mut [u8],
    tag: &[u8; TAG_LEN],
) -> Result<(), CryptoError> {
    open_nonce(key, &[0; 12], aad, data, tag)
}

/// Seals in place with a nonce that this key does not meet again; returns the tag.
pub fn seal_nonce(
    key: &Key,
    nonce: &[u8; 12],
    aad: &[u8],
    data: &mut [u8],
) -> Result<[u8; TAG_LEN], CryptoError> {
    let cipher = ChaCha20Poly1305::new((&**key).into());
    let tag = cipher.encrypt_inout_detached(nonce.into(), aad, data.into());
    tag.map(Into::into).map_err(|_| CryptoError)
}

/// Opens in place what [`seal_nonce`] sealed.
pub fn open_nonce(
    key: &Key,
    nonce: &[u8; 12],
    aad: &[u8],
    data: &mut [u8],
    tag: &[u8; TAG_LEN],
) -> Result<(), CryptoError> {
    let cipher = ChaCha20Poly1305::new((&**key).into());
    let opened = cipher.decrypt_inout_detached(nonce.into(), aad, data.into(), tag.into());
    opened.map_err(|_| CryptoError)
}

/// Seals under a key that is used again and again, with a random nonce long enough for it.
pub fn seal_random(
    key: &Key,
    nonce: &[u8; 24],
    aad: &[u8],
    data: &mut Vec<u8>,
) -> Result<(), CryptoError> {
    let cipher = XChaCha20Poly1305::new((&**key).into());
    cipher
        .encrypt_in_place(nonce.into(), aad, data)
        .map_err(|_| CryptoError)
}

/// Opens what [`seal_random`] sealed.
pub fn open_random(
    key: &Key,
    nonce: &[u8; 24],
    aad: &[u8],
    data: &mut Vec<u8>,
) -> Result<(), CryptoError> {
    let cipher = XChaCha20Poly1305::new((&**key).into());
    cipher
        .decrypt_in_place(nonce.into(), aad, data)
        .map_err(|_| CryptoError)
}

/// Watches, in tests, that no key seals two plaintexts.
#[cfg(test)]
pub mod spy {
    use std::cell::RefCell;

    /// A key and what it sealed.
    pub type Use = ([u8; 32], Vec<u8>);

    thread_local! {
        static SEALED: RefCell<Option<Vec<Use>>> = const { RefCell::new(None) };
    }

    pub fn start() {
        SEALED.with_borrow_mut(|sealed| *sealed = Some(Vec::new()));
    }

    pub fn note(key: &[u8; 32], plaintext: &[u8]) {
        SEALED.with_borrow_mut(|sealed| {
            if let Some(sealed) = sealed {
                sealed.push((*key, plaintext.to_vec()));
            }
        });
    }

    pub fn take() -> Vec<Use> {
        SEALED.take().unwrap_or_default()
    }
}
