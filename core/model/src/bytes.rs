//! Byte strings as text: base64url without padding, in JSON and everywhere a person could see one.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A text that isn't the base64url form of the bytes it should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not base64url of the expected length")]
pub struct NotBytes;

impl NotBytes {
    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "not_base64url"
    }
}

/// Encode bytes as base64url without padding.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Decode base64url without padding.
///
/// # Errors
/// When the text is anything else.
pub fn decode(text: &str) -> Result<Vec<u8>, NotBytes> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| NotBytes)
}

/// Exactly `N` bytes, written as base64url. `Debug` shows the length alone, as some are secrets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fixed<const N: usize>(pub [u8; N]);

/// Any number of bytes, written as base64url. `Debug` shows the length alone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Blob(pub Vec<u8>);

impl<const N: usize> fmt::Debug for Fixed<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fixed({N} bytes)")
    }
}

impl fmt::Debug for Blob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Blob({} bytes)", self.0.len())
    }
}

impl<const N: usize> fmt::Display for Fixed<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&encode(&self.0))
    }
}

impl<const N: usize> FromStr for Fixed<N> {
    type Err = NotBytes;

    fn from_str(text: &str) -> Result<Self, NotBytes> {
        let bytes = decode(text)?;
        bytes.try_into().map(Self).map_err(|_| NotBytes)
    }
}

impl<const N: usize> Serialize for Fixed<N> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&encode(&self.0))
    }
}

impl<'de, const N: usize> Deserialize<'de> for Fixed<N> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(D::Error::custom)
    }
}

impl Serialize for Blob {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Blob {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        decode(&String::deserialize(d)?)
            .map(Self)
            .map_err(D::Error::custom)
    }
}
