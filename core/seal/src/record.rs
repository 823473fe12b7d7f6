//! One record: header, plaintext, padding, and the hash that the next one names.

use cairn_model::bytes::Fixed;
use cairn_model::id::DeviceId;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::crypto::{self, TAG_LEN};
use crate::epoch::EpochKey;
use crate::error::{OpenError, SealError};
use crate::wire::limits::RECORD_LEN;
use crate::wire::{MailboxId, RecordId};

/// The version of the protocol that this program seals.
pub const VERSION: u8 = 1;
/// DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305.
pub const SUITE: u8 = 1;
/// version (1) suite (1) enc (32) counter (4).
pub const HEADER_LEN: usize = 38;
/// Bytes of JSON in one part, at most.
pub const CHUNK_LEN: usize = 3991;
/// How many parts an item may have.
pub const PART_COUNTS: [u8; 3] = [1, 4, 16];

/// device (8) number (8) hash (32) part (1) parts (1).
const INNER_LEN: usize = 50;
const PLAINTEXT_LEN: usize = RECORD_LEN - HEADER_LEN - TAG_LEN;

/// SHA-256(record id || record).
pub type RecordHash = Fixed<32>;

/// The hash that the next record of the device names, and that `seen` acknowledges.
#[must_use]
pub fn hash(id: &RecordId, record: &[u8]) -> RecordHash {
    Fixed(
        Sha256::new()
            .chain_update(id.0)
            .chain_update(record)
            .finalize()
            .into(),
    )
}

/// What stands before the ciphertext.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// The epoch's name.
    pub enc: [u8; 32],
    /// Counts records in the epoch.
    pub counter: u32,
}

impl Header {
    /// The bytes.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; HEADER_LEN] {
        let mut bytes = [0; HEADER_LEN];
        bytes[0] = VERSION;
        bytes[1] = SUITE;
        bytes[2..34].copy_from_slice(&self.enc);
        bytes[34..].copy_from_slice(&self.counter.to_be_bytes());
        bytes
    }

    /// Reads the header of a record.
    ///
    /// # Errors
    /// When the record's length is wrong or its version or suite is not known.
    pub fn of(record: &[u8]) -> Result<Self, OpenError> {
        if record.len() != RECORD_LEN {
            return Err(OpenError::Length);
        }
        let (&[version, suite, ref rest @ ..], _) = record
            .split_first_chunk::<HEADER_LEN>()
            .ok_or(OpenError::Length)?;
        match (version, suite) {
            (VERSION, SUITE) => {}
            (0, _) | (VERSION, 0) => return Err(OpenError::Malformed),
            _ => return Err(OpenError::NewerVersion),
        }
        let (enc, counter) = rest.split_first_chunk::<32>().ok_or(OpenError::Length)?;
        let counter = counter.try_into().map_err(|_| OpenError::Length)?;
        Ok(Self {
            enc: *enc,
            counter: u32::from_be_bytes(counter),
        })
    }

    /// The version that a record of this length says it has.
    #[must_use]
    pub fn version_of(record: &[u8]) -> Option<u8> {
        (record.len() == RECORD_LEN).then(|| record[0])
    }
}

/// What is inside a record.
#[derive(Clone, PartialEq, Eq)]
pub struct Inner {
    /// The sending device.
    pub device: DeviceId,
    /// Counts that device's records in this mailbox, from 1.
    pub number: u64,
    /// Hash of that device's record before; zeros for the first.
    pub previous: RecordHash,
    /// Which part of an item, from 0.
    pub part: u8,
    /// Of how many: 1, 4 or 16.
    pub parts: u8,
    /// At most [`CHUNK_LEN`] bytes of the item.
    pub chunk: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Inner({:?} {}, {}/{})",
            self.device, self.number, self.part, self.parts
        )
    }
}

impl Inner {
    /// Padded to the one length that plaintexts have (ISO/IEC 7816-4: 0x80, then zeros).
    fn to_plaintext(&self) -> Result<Zeroizing<Vec<u8>>, SealError> {
        if self.chunk.len() > CHUNK_LEN {
            return Err(SealError::TooLarge);
        }
        let mut bytes = Zeroizing::new(Vec::with_capacity(RECORD_LEN));
        bytes.extend_from_slice(&self.device.0);
        bytes.extend_from_slice(&self.number.to_be_bytes());
        bytes.extend_from_slice(&self.previous.0);
        bytes.extend_from_slice(&[self.part, self.parts]);
        bytes.extend_from_slice(&self.chunk);
        bytes.push(0x80);
        bytes.resize(PLAINTEXT_LEN, 0);
        Ok(bytes)
    }

    fn from_plaintext(bytes: &[u8]) -> Result<Self, OpenError> {
        let (head, padded) = bytes
            .split_first_chunk::<INNER_LEN>()
            .ok_or(OpenError::Malformed)?;
        let (device, rest) = head.split_first_chunk::<8>().ok_or(OpenError::Malformed)?;
        let (number, rest) = rest.split_first_chunk::<8>().ok_or(OpenError::Malformed)?;
        let (previous, rest) = rest.split_first_chunk::<32>().ok_or(OpenError::Malformed)?;
        let &[part, parts] = rest else {
            return Err(OpenError::Malformed);
        };
        let inner = Self {
            device: DeviceId(*device),
            number: u64::from_be_bytes(*number),
            previous: Fixed(*previous),
            part,
            parts,
            chunk: Zeroizing::new(unpad(padded).ok_or(OpenError::Malformed)?.to_vec()),
        };
        let first_names_none = (inner.number == 1) == (inner.previous.0 == [0; 32]);
        let part_fits = PART_COUNTS.contains(&parts) && part < parts;
        // Numbers stay below 2^53, so that every JSON reader can hold them.
        if inner.number == 0 || inner.number >> 53 != 0 || !part_fits || !first_names_none {
            return Err(OpenError::Malformed);
        }
        Ok(inner)
    }
}

/// Takes the padding off; `None` where there is none.
fn unpad(padded: &[u8]) -> Option<&[u8]> {
    let end = padded.iter().rposition(|byte| *byte != 0)?;
    (padded[end] == 0x80).then(|| &padded[..end])
}

fn associated_data(header: &Header, mailbox: &MailboxId, id: &RecordId) -> [u8; 86] {
    let mut data = [0; 86];
    data[..38].copy_from_slice(&header.to_bytes());
    data[38..70].copy_from_slice(&mailbox.0);
    data[70..].copy_from_slice(&id.0);
    data
}

/// Seals one record.
pub(crate) fn seal(
    key: &EpochKey,
    header: &Header,
    mailbox: &MailboxId,
    id: &RecordId,
    inner: &Inner,
) -> Result<Vec<u8>, SealError> {
    let mut plaintext = inner.to_plaintext()?;
    let key = key.record_key(mailbox, id, header.counter)?;
    let tag = crypto::seal_once(&key, &associated_data(header, mailbox, id), &mut plaintext)?;
    let mut record = Vec::with_capacity(RECORD_LEN);
    record.extend_from_slice(&header.to_bytes());
    record.extend_from_slice(&plaintext);
    record.extend_from_slice(&tag);
    Ok(record)
}

/// Opens one record under its epoch's key.
pub(crate) fn open(
    key: &EpochKey,
    mailbox: &MailboxId,
    id: &RecordId,
    record: &[u8],
) -> Result<Inner, OpenError> {
    let header = Header::of(record)?;
    let (ciphertext, tag) = record[HEADER_LEN..]
        .split_last_chunk::<TAG_LEN>()
        .ok_or(OpenError::Length)?;
    let mut plaintext = Zeroizing::new(ciphertext.to_vec());
    let key = key.record_key(mailbox, id, header.counter)?;
    crypto::open_once(
        &key,
        &associated_data(&header, mailbox, id),
        &mut plaintext,
        tag,
    )?;
    Inner::from_plaintext(&plaintext)
}

/// Cuts an item into the chunks of its parts: 1, 4 or 16, the last ones maybe empty.
pub(crate) fn cut(item: &[u8]) -> Result<Vec<&[u8]>, SealError> {
    let needed = item.len().div_ceil(CHUNK_LEN).max(1);
    let parts = PART_COUNTS
        .into_iter()
        .map(usize::from)
        .find(|parts| *parts >= needed);
    let parts = parts.ok_or(SealError::TooLarge)?;
    let mut chunks: Vec<_> = item.chunks(CHUNK_LEN).collect();
    chunks.resize(parts, &[]);
    Ok(chunks)
}

#[cfg(test)]
mod tests;
