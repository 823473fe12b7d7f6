//! base64url without padding (RFC 4648, section 5), the one text form of bytes in the protocol.

/// A text that is not base64url without padding, or not of the length asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not base64url without padding of the right length")]
pub struct B64Error;

/// Writes bytes as text.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    cairn_model::bytes::encode(bytes)
}

/// Reads bytes back; only the one canonical text is taken.
///
/// # Errors
/// When the text has other letters, padding, or stray bits at its end.
pub fn decode(text: &str) -> Result<Vec<u8>, B64Error> {
    cairn_model::bytes::decode(text).map_err(|_| B64Error)
}

/// Reads exactly `N` bytes.
///
/// # Errors
/// As [`decode`], and when the length differs.
pub fn decode_array<const N: usize>(text: &str) -> Result<[u8; N], B64Error> {
    decode(text)?.try_into().map_err(|_| B64Error)
}

/// For `#[serde(with = "cairn_seal::b64::bytes")]` on a `Vec<u8>`.
pub mod bytes {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    /// Writes base64url.
    ///
    /// # Errors
    /// Only those of the serializer.
    pub fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&super::encode(bytes))
    }

    /// Reads base64url.
    ///
    /// # Errors
    /// When the text is not base64url.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(deserializer)?;
        super::decode(&text).map_err(D::Error::custom)
    }
}

/// For `#[serde(with = "cairn_seal::b64::array")]` on a `[u8; N]`.
pub mod array {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    /// Writes base64url.
    ///
    /// # Errors
    /// Only those of the serializer.
    pub fn serialize<S: Serializer, const N: usize>(
        bytes: &[u8; N],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&super::encode(bytes))
    }

    /// Reads base64url of exactly `N` bytes.
    ///
    /// # Errors
    /// When the text is not base64url of that length.
    pub fn deserialize<'de, D: Deserializer<'de>, const N: usize>(
        deserializer: D,
    ) -> Result<[u8; N], D::Error> {
        let text = String::deserialize(deserializer)?;
        super::decode_array(&text).map_err(D::Error::custom)
    }
}
