//! Keys of one link: both sides make their own for it, and use them for nothing else.

use std::fmt::Write as _;

use cairn_model::bytes::Fixed;
use ed25519_dalek::{SigningKey, VerifyingKey};
use hpke::kem::X25519HkdfSha256 as Kem;
use hpke::{Deserializable as _, Kem as _, Serializable as _};
use rand::CryptoRng;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::b64;

/// Bytes that must not be seen: zeroed when dropped, never shown, written only where the holder
/// encrypts what it writes.
macro_rules! secret {
    ($(#[$doc:meta])* random $name:ident) => {
        $crate::keys::secret!($(#[$doc])* $name);

        impl $name {
            /// A fresh random one.
            pub fn random<R: rand::CryptoRng + ?Sized>(rng: &mut R) -> Self {
                let mut bytes = [0; 32];
                rng.fill_bytes(&mut bytes);
                Self(bytes)
            }
        }
    };
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, zeroize::Zeroize, zeroize::ZeroizeOnDrop)]
        pub struct $name([u8; 32]);

        impl $name {
            /// From bytes that were kept.
            #[must_use]
            pub fn from_bytes(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }

            /// For keeping it in an encrypted place.
            #[must_use]
            pub fn expose(&self) -> &[u8; 32] {
                &self.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::b64::array::serialize(&self.0, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                $crate::b64::array::deserialize(d).map(Self)
            }
        }
    };
}
pub(crate) use secret;

secret!(
    /// The secret that the invite carries: HPKE's psk.
    random LinkSecret
);

/// One side's public keys on a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicKeys {
    /// Seals and authenticates records.
    pub x25519: Fixed<32>,
    /// Verifies grants.
    pub ed25519: Fixed<32>,
}

/// Keys that are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not usable public keys")]
pub struct BadKeys;

impl BadKeys {
    /// Stable name.
    #[must_use]
    pub fn code(self) -> &'static str {
        "bad_keys"
    }
}

/// Points of small order on Curve25519, as the list in libsodium has them: nothing that is agreed
/// with one is secret. HPKE refuses what they lead to; refusing them here names the fault before
/// anything is sealed.
const SMALL_ORDER: [&str; 7] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

fn has_small_order(x25519: &[u8; 32]) -> bool {
    let mut point = *x25519;
    // X25519 looks past the highest bit.
    point[31] &= 0x7f;
    let hex = point.iter().fold(String::new(), |mut hex, byte| {
        let _infallible = write!(hex, "{byte:02x}");
        hex
    });
    SMALL_ORDER.contains(&hex.as_str())
}

impl PublicKeys {
    /// Keys that came in, if they can be used.
    ///
    /// # Errors
    /// When one is not a point that keys may be.
    pub fn new(x25519: [u8; 32], ed25519: [u8; 32]) -> Result<Self, BadKeys> {
        let keys = Self {
            x25519: Fixed(x25519),
            ed25519: Fixed(ed25519),
        };
        let verifying = VerifyingKey::from_bytes(&ed25519).map_err(|_| BadKeys)?;
        if verifying.is_weak() || has_small_order(&x25519) {
            return Err(BadKeys);
        }
        Ok(keys)
    }

    /// X25519 (32) || Ed25519 (32).
    #[must_use]
    pub fn to_bytes(&self) -> [u8; 64] {
        let mut bytes = [0; 64];
        bytes[..32].copy_from_slice(&self.x25519.0);
        bytes[32..].copy_from_slice(&self.ed25519.0);
        bytes
    }

    pub(crate) fn kem(&self) -> Result<<Kem as hpke::Kem>::PublicKey, BadKeys> {
        <Kem as hpke::Kem>::PublicKey::from_bytes(&self.x25519.0).map_err(|_| BadKeys)
    }

    pub(crate) fn verifying(&self) -> Result<VerifyingKey, BadKeys> {
        VerifyingKey::from_bytes(&self.ed25519.0).map_err(|_| BadKeys)
    }
}

/// One side's secret keys on a link.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct SecretKeys {
    x25519: [u8; 32],
    ed25519: [u8; 32],
}

impl SecretKeys {
    /// Fresh ones.
    pub fn random<R: CryptoRng + ?Sized>(rng: &mut R) -> Self {
        let mut seed = [0; 32];
        rng.fill_bytes(&mut seed);
        let (secret, _public) = Kem::derive_keypair(&seed);
        seed.zeroize();
        let mut keys = Self {
            x25519: secret.to_bytes().into(),
            ed25519: [0; 32],
        };
        rng.fill_bytes(&mut keys.ed25519);
        keys
    }

    /// The public halves.
    ///
    /// # Errors
    /// Never with keys that were made by [`SecretKeys::random`].
    pub fn public(&self) -> Result<PublicKeys, BadKeys> {
        let x25519 = Kem::sk_to_pk(&self.kem()?).to_bytes().into();
        PublicKeys::new(x25519, self.signing().verifying_key().to_bytes())
    }

    pub(crate) fn kem(&self) -> Result<<Kem as hpke::Kem>::PrivateKey, BadKeys> {
        <Kem as hpke::Kem>::PrivateKey::from_bytes(&self.x25519).map_err(|_| BadKeys)
    }

    pub(crate) fn signing(&self) -> SigningKey {
        SigningKey::from_bytes(&self.ed25519)
    }
}

impl std::fmt::Debug for SecretKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretKeys(..)")
    }
}

impl Serialize for SecretKeys {
    /// X25519 (32) || seed of Ed25519 (32), for an encrypted place.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut bytes = zeroize::Zeroizing::new([0; 64]);
        bytes[..32].copy_from_slice(&self.x25519);
        bytes[32..].copy_from_slice(&self.ed25519);
        b64::array::serialize(&bytes, serializer)
    }
}

impl<'de> Deserialize<'de> for SecretKeys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = zeroize::Zeroizing::new(b64::array::deserialize::<D, 64>(deserializer)?);
        let mut keys = Self {
            x25519: [0; 32],
            ed25519: [0; 32],
        };
        keys.x25519.copy_from_slice(&bytes[..32]);
        keys.ed25519.copy_from_slice(&bytes[32..]);
        Ok(keys)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{known_link, rng, unhex};

    #[test]
    fn secret_keys_are_stored_and_read_back() {
        let keys = SecretKeys::random(&mut rng(1));
        let json = serde_json::to_string(&keys).unwrap();
        let back: SecretKeys = serde_json::from_str(&json).unwrap();
        assert_eq!(back.public(), keys.public());
        assert_eq!(format!("{keys:?}"), "SecretKeys(..)");
        assert!(serde_json::from_str::<SecretKeys>("\"AAAA\"").is_err());
    }

    /// The list is right: HPKE itself agrees on nothing with any of these points.
    #[test]
    fn points_of_small_order_are_refused_here_and_by_hpke() {
        let rng = &mut rng(2);
        let (mut link, _) = known_link(rng);
        let ed25519 = link.keys.public().unwrap().ed25519;
        for hex in SMALL_ORDER {
            for high in [0, 0x80] {
                let mut point: [u8; 32] = unhex(hex).try_into().unwrap();
                point[31] |= high;
                assert_eq!(PublicKeys::new(point, ed25519.0), Err(BadKeys), "{hex}");
                link.peer = Some(PublicKeys {
                    x25519: Fixed(point),
                    ed25519,
                });
                let mode = crate::epoch::Mode::Authenticated;
                assert!(
                    crate::epoch::start(&link.outgoing(), mode, rng).is_err(),
                    "{hex}"
                );
            }
        }
        let good = link.keys.public().unwrap();
        assert_eq!(PublicKeys::new(good.x25519.0, good.ed25519.0), Ok(good));
        let mut off_the_curve = [0; 32];
        off_the_curve[0] = 2;
        assert_eq!(PublicKeys::new(good.x25519.0, off_the_curve), Err(BadKeys));
        assert_eq!(
            PublicKeys::new(good.x25519.0, [0; 32]),
            Err(BadKeys),
            "a weak one"
        );
    }
}
