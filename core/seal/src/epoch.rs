//! Epochs: one HPKE set-up each, from which every record of it gets a key of its own.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256 as Kem;
use hpke::{Deserializable as _, Kem as _, OpModeR, OpModeS, PskBundle, Serializable as _};
use rand::CryptoRng;

use crate::crypto::{self, Key};
use crate::error::{CryptoError, OpenError, SealError};
use crate::keys::secret;
use crate::link::{Channel, Direction};
use crate::wire::{MailboxId, RecordId};

const EXPORT: &[u8] = b"cairn/1 epoch";
const RECORD: &[u8] = b"cairn/1 record";

/// Records in one epoch, at most.
pub const MAX_RECORDS: u32 = 256;
/// Time that one epoch lasts, at most.
pub const MAX_AGE_MS: u64 = 7 * 24 * 60 * 60 * 1000;

secret!(
    /// What an epoch's records get their keys from.
    EpochKey
);

impl EpochKey {
    /// The key of one record. It seals one plaintext, with nonce zero.
    pub(crate) fn record_key(
        &self,
        mailbox: &MailboxId,
        record: &RecordId,
        counter: u32,
    ) -> Result<Key, CryptoError> {
        let counter = counter.to_be_bytes();
        crypto::expand(self.expose(), &[RECORD, &mailbox.0, &record.0, &counter])
    }
}

/// Whether the other side already knows who seals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It does: `mode_auth_psk`.
    Authenticated,
    /// A hello: `mode_psk`.
    Hello,
}

type Sending = hpke::aead::AeadCtxS<ChaCha20Poly1305, HkdfSha256, Kem>;
type Receiving = hpke::aead::AeadCtxR<ChaCha20Poly1305, HkdfSha256, Kem>;

/// Starts an epoch towards the other side; returns its name and its key.
pub(crate) fn start<R: CryptoRng>(
    channel: &Channel<'_>,
    mode: Mode,
    rng: &mut R,
) -> Result<([u8; 32], EpochKey), SealError> {
    let to = channel
        .peer
        .ok_or(SealError::PeerKeys)?
        .kem()
        .map_err(|_| SealError::PeerKeys)?;
    let psk = PskBundle::new(channel.secret.expose(), &channel.link.0).map_err(|_| CryptoError)?;
    let (mode, direction) = match mode {
        Mode::Hello => (OpModeS::Psk(psk), Direction::Hello),
        Mode::Authenticated => {
            let own = channel.own.kem().map_err(|_| CryptoError)?;
            let public = Kem::sk_to_pk(&own);
            (OpModeS::AuthPsk((own, public), psk), channel.direction)
        }
    };
    let info = channel.info(direction);
    let (enc, context): (_, Sending) =
        hpke::setup_sender_with_rng(&mode, &to, &info, rng).map_err(|_| SealError::PeerKeys)?;
    let mut key = Key::default();
    context
        .export(EXPORT, key.as_mut_slice())
        .map_err(|_| CryptoError)?;
    Ok((enc.to_bytes().into(), EpochKey::from_bytes(*key)))
}

/// Opens the epoch of this name.
pub(crate) fn open(
    channel: &Channel<'_>,
    mode: Mode,
    enc: &[u8; 32],
) -> Result<EpochKey, OpenError> {
    let psk = PskBundle::new(channel.secret.expose(), &channel.link.0).map_err(|_| CryptoError)?;
    let (mode, direction) = match mode {
        Mode::Hello => (OpModeR::Psk(psk), Direction::Hello),
        Mode::Authenticated => {
            let from = channel.peer.ok_or(OpenError::PeerKeys)?;
            let from = from.kem().map_err(|_| OpenError::PeerKeys)?;
            (OpModeR::AuthPsk(from, psk), channel.direction)
        }
    };
    let own = channel.own.kem().map_err(|_| CryptoError)?;
    let enc = <Kem as hpke::Kem>::EncappedKey::from_bytes(enc).map_err(|_| OpenError::Forged)?;
    let info = channel.info(direction);
    let context: Receiving =
        hpke::setup_receiver(&mode, &own, &enc, &info).map_err(|_| OpenError::Forged)?;
    let mut key = Key::default();
    context
        .export(EXPORT, key.as_mut_slice())
        .map_err(|_| CryptoError)?;
    Ok(EpochKey::from_bytes(*key))
}
