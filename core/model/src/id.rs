//! Names of things: random bytes, written as base64url without padding.

use crate::bytes::{self, NotBytes};
use rand::CryptoRng;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::str::FromStr;

macro_rules! random_id {
    ($(#[$doc:meta])* $name:ident, $length:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
        pub struct $name(pub [u8; $length]);

        impl $name {
            /// Length in bytes.
            pub const LEN: usize = $length;

            /// A fresh random one.
            pub fn random<R: CryptoRng + ?Sized>(rng: &mut R) -> Self {
                let mut bytes = [0; $length];
                rng.fill_bytes(&mut bytes);
                Self(bytes)
            }

            /// Its bytes.
            #[must_use]
            pub fn as_bytes(&self) -> &[u8; $length] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&bytes::encode(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = NotBytes;

            fn from_str(text: &str) -> Result<Self, NotBytes> {
                let bytes = bytes::decode(text)?;
                bytes.try_into().map(Self).map_err(|_| NotBytes)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                String::deserialize(d)?.parse().map_err(D::Error::custom)
            }
        }
    };
}

random_id!(
    /// One item (a check-in, a result), grant or control message, for as long as it lives.
    ItemId,
    16
);
random_id!(
    /// One link between a person and a counsellor or supporter.
    LinkId,
    16
);
random_id!(
    /// One store on one device. A copied or restored store takes a new one.
    DeviceId,
    8
);

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand_chacha::ChaCha20Rng;

    #[test]
    fn text_is_base64url_without_padding_and_read_back() {
        let id = ItemId([0xfb; 16]);
        assert_eq!(id.to_string(), "-_v7-_v7-_v7-_v7-_v7-w");
        assert_eq!(id.to_string().parse(), Ok(id));
        for bad in [
            "",
            "-_v7",
            "-_v7-_v7-_v7-_v7-_v7-w==",
            "+/v7+/v7+/v7+/v7+/v7+w",
            "-_v7-_v7-_v7-_v7-_v7-x",
        ] {
            assert_eq!(bad.parse::<ItemId>(), Err(NotBytes), "{bad}");
        }
    }

    #[test]
    fn random_ids_differ_and_repeat_with_their_seed() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let (first, second) = (DeviceId::random(&mut rng), DeviceId::random(&mut rng));
        assert_ne!(first, second);
        assert_eq!(DeviceId::random(&mut ChaCha20Rng::seed_from_u64(1)), first);
    }
}
