//! Byte strings inside JSON: base64url without padding.

use cairn_seal::b64;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Bytes of any length.
#[derive(Clone)]
pub(crate) struct Text64(pub(crate) Vec<u8>);

impl Serialize for Text64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&b64::encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Text64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        b64::decode(&text)
            .map(Self)
            .map_err(|_| de::Error::custom("not base64url"))
    }
}

/// Exactly `N` bytes.
#[derive(Clone)]
pub(crate) struct Fixed64<const N: usize>(pub(crate) [u8; N]);

impl<'de, const N: usize> Deserialize<'de> for Fixed64<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = Text64::deserialize(deserializer)?.0;
        bytes
            .try_into()
            .map(Self)
            .map_err(|_| de::Error::custom("another length"))
    }
}
