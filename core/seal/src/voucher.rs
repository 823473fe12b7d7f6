//! Vouchers: leave to make one mailbox, without saying who asked for it.

use hmac::{Hmac, KeyInit as _, Mac as _};
use rand::CryptoRng;
use sha2::Sha256;
use subtle::ConstantTimeEq as _;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::b64::{self, B64Error};

const LABEL: &[u8] = b"cairn/1 voucher";

/// serial (16) || expiry day (4) || MAC (16).
#[derive(Clone, PartialEq, Eq)]
pub struct Voucher([u8; Voucher::LEN]);

impl Voucher {
    /// Length in bytes.
    pub const LEN: usize = 36;

    /// From its bytes; whether it is good only its key can tell.
    #[must_use]
    pub fn from_bytes(bytes: [u8; Self::LEN]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; Self::LEN] {
        &self.0
    }

    /// The part that is kept once the voucher is spent.
    #[must_use]
    pub fn serial(&self) -> [u8; 16] {
        let mut serial = [0; 16];
        serial.copy_from_slice(&self.0[..16]);
        serial
    }

    /// The last day on which it may be spent, in days since 1970-01-01 (UTC).
    #[must_use]
    pub fn expiry_day(&self) -> u32 {
        u32::from_be_bytes([self.0[16], self.0[17], self.0[18], self.0[19]])
    }

    /// As text.
    #[must_use]
    pub fn to_text(&self) -> String {
        b64::encode(&self.0)
    }

    /// From text.
    ///
    /// # Errors
    /// When the text is not base64url of 36 bytes.
    pub fn from_text(text: &str) -> Result<Self, B64Error> {
        b64::decode_array(text).map(Self)
    }
}

impl std::fmt::Debug for Voucher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Voucher(..)")
    }
}

/// Why a voucher is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VoucherError {
    /// Its MAC is not by this key.
    #[error("the voucher is not by this server")]
    Forged,
    /// Its day is past.
    #[error("the voucher is out of date")]
    Expired,
}

/// The key that makes vouchers. It lives in the server's key file, never in its database.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct VoucherKey([u8; 32]);

impl VoucherKey {
    /// From the key file.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Makes one that may be spent up to and on `expiry_day`.
    pub fn issue<R: CryptoRng + ?Sized>(&self, rng: &mut R, expiry_day: u32) -> Voucher {
        let mut bytes = [0; Voucher::LEN];
        rng.fill_bytes(&mut bytes[..16]);
        bytes[16..20].copy_from_slice(&expiry_day.to_be_bytes());
        let mac = self.mac(&bytes[..20]);
        bytes[20..].copy_from_slice(&mac);
        Voucher(bytes)
    }

    /// Whether it is by this key and its day is not past. Whether it was spent, a database knows.
    ///
    /// # Errors
    /// [`VoucherError`], the MAC first.
    pub fn check(&self, voucher: &Voucher, today: u32) -> Result<(), VoucherError> {
        self.check_mac(voucher)?;
        if today > voucher.expiry_day() {
            Err(VoucherError::Expired)
        } else {
            Ok(())
        }
    }

    /// Whether it is by this key, whatever its day (for the time after a restore).
    ///
    /// # Errors
    /// [`VoucherError::Forged`].
    pub fn check_mac(&self, voucher: &Voucher) -> Result<(), VoucherError> {
        let mac = self.mac(&voucher.0[..20]);
        if mac.ct_eq(&voucher.0[20..]).into() {
            Ok(())
        } else {
            Err(VoucherError::Forged)
        }
    }

    fn mac(&self, serial_and_day: &[u8]) -> [u8; 16] {
        // HMAC fills a short key with zeros up to its block; done here, it has no error to handle.
        let mut block = [0; 64];
        block[..32].copy_from_slice(&self.0);
        let mut mac = Hmac::<Sha256>::new(&block.into());
        block.zeroize();
        mac.update(LABEL);
        mac.update(serial_and_day);
        let full = mac.finalize().into_bytes();
        let mut short = [0; 16];
        short.copy_from_slice(&full[..16]);
        short
    }
}

impl std::fmt::Debug for VoucherKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VoucherKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng as _;
    use rand_chacha::ChaCha20Rng;

    use super::{Voucher, VoucherError, VoucherKey};

    #[test]
    fn a_voucher_is_good_to_its_last_day_and_only_under_its_key() {
        let key = VoucherKey::from_bytes([1; 32]);
        let voucher = key.issue(&mut ChaCha20Rng::seed_from_u64(1), 20_000);
        assert_eq!(key.check(&voucher, 20_000), Ok(()));
        assert_eq!(key.check(&voucher, 20_001), Err(VoucherError::Expired));
        assert_eq!(key.check_mac(&voucher), Ok(()));
        let other = VoucherKey::from_bytes([2; 32]);
        assert_eq!(other.check(&voucher, 20_000), Err(VoucherError::Forged));
        assert_eq!(Voucher::from_text(&voucher.to_text()).unwrap(), voucher);
    }

    #[test]
    fn no_bit_of_a_voucher_can_be_changed() {
        let key = VoucherKey::from_bytes([1; 32]);
        let voucher = key.issue(&mut ChaCha20Rng::seed_from_u64(1), 20_000);
        for bit in 0..Voucher::LEN * 8 {
            let mut bytes = *voucher.as_bytes();
            bytes[bit / 8] ^= 1 << (bit % 8);
            let changed = Voucher::from_bytes(bytes);
            assert_eq!(
                key.check(&changed, 0),
                Err(VoucherError::Forged),
                "bit {bit}"
            );
        }
    }
}
