//! The key of a store.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Names what the check file proves; the number allows a later form.
const CHECK_KEY_LABEL: &[u8] = b"cairn/1 store check key";
const CHECK_LABEL: &[u8] = b"cairn/1 store check";

/// The 32 random bytes that open a store. The platform makes and keeps them.
///
/// They are wiped when the value is dropped, and no formatting shows them.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct StoreKey([u8; 32]);

impl StoreKey {
    /// Takes 32 bytes as a key.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Takes a slice as a key, if it has 32 bytes.
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// The statement that gives SQLCipher the raw key, so that no key is derived from it again, and some more.
    pub(crate) fn pragma_then(&self, more: &str) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        const BEFORE: &str = "PRAGMA key = \"x'";
        const AFTER: &str = "'\"; ";
        // In one piece: growing it would leave a copy behind.
        let length = BEFORE.len() + 64 + AFTER.len() + more.len();
        let mut text = Zeroizing::new(String::with_capacity(length));
        text.push_str(BEFORE);
        for byte in self.0 {
            text.push(char::from(DIGITS[usize::from(byte >> 4)]));
            text.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        text.push_str(AFTER);
        text.push_str(more);
        debug_assert_eq!(text.len(), length);
        text
    }

    /// What the check file holds for this key: it tells a wrong key from a damaged file.
    pub(crate) fn check_value(&self) -> [u8; 32] {
        let mut check_key = Zeroizing::new(authenticate(&self.0, CHECK_KEY_LABEL));
        let value = authenticate(&check_key[..], CHECK_LABEL);
        check_key.zeroize();
        value
    }
}

/// HMAC-SHA256, which takes a key of any length.
fn authenticate(key: &[u8], label: &[u8]) -> [u8; 32] {
    // A key of any length is accepted, so the fallback is never taken; it keeps this total.
    Hmac::<Sha256>::new_from_slice(key).map_or([0; 32], |mut mac| {
        mac.update(label);
        mac.finalize().into_bytes().into()
    })
}

impl std::fmt::Debug for StoreKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StoreKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pragma_gives_the_raw_key() {
        let mut bytes = [0; 32];
        bytes[0] = 0xa5;
        bytes[31] = 0x0f;
        let text = StoreKey::new(bytes).pragma_then("SELECT 1");
        assert!(text.starts_with("PRAGMA key = \"x'a500"));
        assert!(text.ends_with("000f'\"; SELECT 1"));
        assert_eq!(text.len(), "PRAGMA key = \"x''\"; SELECT 1".len() + 64);
        assert_eq!(text.len(), text.capacity());
    }

    #[test]
    fn a_key_is_never_shown() {
        assert_eq!(format!("{:?}", StoreKey::new([7; 32])), "StoreKey(..)");
    }

    #[test]
    fn check_values_differ_by_key_and_are_not_the_key() {
        let (a, b) = (StoreKey::new([1; 32]), StoreKey::new([2; 32]));
        assert_eq!(a.check_value(), a.check_value());
        assert_ne!(a.check_value(), b.check_value());
        assert_ne!(a.check_value(), [1; 32]);
    }

    #[test]
    fn a_key_has_32_bytes() {
        assert!(StoreKey::from_slice(&[0; 31]).is_none());
        assert!(StoreKey::from_slice(&[0; 32]).is_some());
    }
}
