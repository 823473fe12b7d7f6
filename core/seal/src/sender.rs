//! Sealing into one mailbox, as one device.

use cairn_model::bytes::Fixed;
use cairn_model::consent::Covered;
use cairn_model::id::DeviceId;
use cairn_model::payload::{Control, ControlMessage, Head};
use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::b64;
use crate::epoch::{self, EpochKey, Mode};
use crate::error::SealError;
use crate::link::Channel;
use crate::record::{self, Header, Inner, RecordHash};
use crate::wire::{NewRecord, RecordId};

/// Numbers stay below 2^53, so that every JSON reader can hold them.
const MAX_NUMBER: u64 = (1 << 53) - 1;

/// Records that carry one item, to be appended in one batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The records, in order of their numbers.
    pub records: Vec<NewRecord>,
    /// The number of the first.
    pub first: u64,
    /// The number of the last.
    pub last: u64,
    /// The hash of the last: what `seen` will name.
    pub hash: RecordHash,
}

/// What a `seen` of the other side means for this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acknowledged {
    /// Everything up to this number has arrived.
    UpTo(u64),
    /// It speaks of another device.
    OtherDevice,
    /// It has seen what this store never sealed, or something else under the same number: the
    /// store was copied, restored or rolled back. Take a new device id ([`SenderState::renew`]).
    Behind,
}

/// Where one device stands in one mailbox. It is stored in the transaction that queues what was
/// sealed, so that nothing is sealed twice under one number; a retry sends the stored bytes.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SenderState {
    device: DeviceId,
    /// The number of the last record sealed; 0 for none.
    number: u64,
    /// The hash of the last record sealed; zeros for none.
    hash: RecordHash,
    epoch: Option<EpochState>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EpochState {
    #[serde(with = "b64::array")]
    enc: [u8; 32],
    key: EpochKey,
    /// The counter of the next record.
    next: u32,
    started_ms: u64,
}

impl SenderState {
    /// A device that has sealed nothing into this mailbox yet.
    #[must_use]
    pub fn new(device: DeviceId) -> Self {
        Self {
            device,
            number: 0,
            hash: Fixed([0; 32]),
            epoch: None,
        }
    }

    /// The device.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        self.device
    }

    /// The number of the last record sealed; 0 for none.
    #[must_use]
    pub fn last_number(&self) -> u64 {
        self.number
    }

    /// The hash of the last record sealed; zeros for none.
    #[must_use]
    pub fn last_hash(&self) -> RecordHash {
        self.hash
    }

    /// Goes on as a new device, with a new epoch.
    pub fn renew(&mut self, device: DeviceId) {
        *self = Self::new(device);
    }

    /// What a head in a `seen` of the other side means.
    #[must_use]
    pub fn acknowledged(&self, head: &Head) -> Acknowledged {
        if head.device != self.device {
            Acknowledged::OtherDevice
        } else if head.number > self.number
            || (head.number == self.number && head.hash != self.hash)
        {
            Acknowledged::Behind
        } else {
            Acknowledged::UpTo(head.number)
        }
    }

    /// Seals an item that a live grant covers.
    ///
    /// # Errors
    /// When it was covered for another link, is too large, or the other side's keys are missing;
    /// the state is then as it was.
    pub fn seal_covered<R: CryptoRng>(
        &mut self,
        channel: &Channel<'_>,
        item: &Covered,
        now_ms: u64,
        rng: &mut R,
    ) -> Result<Sealed, SealError> {
        if item.link() != *channel.link {
            return Err(SealError::WrongLink);
        }
        self.seal(channel, Mode::Authenticated, item.bytes(), now_ms, rng)
    }

    /// Seals a message that needs a link but no grant. A hello is sealed so that a side can open
    /// it that does not know this side's keys yet.
    ///
    /// # Errors
    /// When it is too large or the other side's keys are missing; the state is then as it was.
    pub fn seal_control<R: CryptoRng>(
        &mut self,
        channel: &Channel<'_>,
        message: &ControlMessage,
        now_ms: u64,
        rng: &mut R,
    ) -> Result<Sealed, SealError> {
        let mode = match message.control {
            Control::Hello { .. } => Mode::Hello,
            _ => Mode::Authenticated,
        };
        let bytes = Zeroizing::new(message.to_bytes());
        self.seal(channel, mode, &bytes, now_ms, rng)
    }

    /// Whatever bytes, for tests of what another version might send.
    #[cfg(test)]
    pub(crate) fn seal_bytes<R: CryptoRng>(
        &mut self,
        channel: &Channel<'_>,
        bytes: &[u8],
        rng: &mut R,
    ) -> Result<Sealed, SealError> {
        self.seal(channel, Mode::Authenticated, bytes, 0, rng)
    }

    fn seal<R: CryptoRng>(
        &mut self,
        channel: &Channel<'_>,
        mode: Mode,
        item: &[u8],
        now_ms: u64,
        rng: &mut R,
    ) -> Result<Sealed, SealError> {
        let chunks = record::cut(item)?;
        if mode == Mode::Hello && chunks.len() != 1 {
            return Err(SealError::TooLarge);
        }
        // Worked on a copy: an error half-way leaves nothing used up and nothing used twice.
        let mut next = self.clone();
        let first = next.number + 1;
        let parts = u8::try_from(chunks.len()).map_err(|_| SealError::TooLarge)?;
        let mut records = Vec::with_capacity(chunks.len());
        for (part, chunk) in (0..parts).zip(chunks) {
            let part = Part {
                index: part,
                parts,
                chunk,
            };
            records.push(next.seal_part(channel, mode, &part, now_ms, rng)?);
        }
        *self = next;
        Ok(Sealed {
            records,
            first,
            last: self.number,
            hash: self.hash,
        })
    }

    fn seal_part<R: CryptoRng>(
        &mut self,
        channel: &Channel<'_>,
        mode: Mode,
        part: &Part<'_>,
        now_ms: u64,
        rng: &mut R,
    ) -> Result<NewRecord, SealError> {
        if self.number >= MAX_NUMBER {
            return Err(SealError::Exhausted);
        }
        let (header, key) = self.header(channel, mode, now_ms, rng)?;
        let id = RecordId::random(rng);
        let inner = Inner {
            device: self.device,
            number: self.number + 1,
            previous: self.hash,
            part: part.index,
            parts: part.parts,
            chunk: Zeroizing::new(part.chunk.to_vec()),
        };
        let record = record::seal(&key, &header, channel.mailbox, &id, &inner)?;
        self.number = inner.number;
        self.hash = record::hash(&id, &record);
        Ok(NewRecord { id, record })
    }

    /// The header of the next record and its epoch's key; starts an epoch where one is due.
    fn header<R: CryptoRng>(
        &mut self,
        channel: &Channel<'_>,
        mode: Mode,
        now_ms: u64,
        rng: &mut R,
    ) -> Result<(Header, EpochKey), SealError> {
        if mode == Mode::Hello {
            let (enc, key) = epoch::start(channel, mode, rng)?;
            return Ok((Header { enc, counter: 0 }, key));
        }
        let mut current = match self.epoch.take() {
            Some(epoch) if epoch.lasts(now_ms) => epoch,
            _ => {
                let (enc, key) = epoch::start(channel, mode, rng)?;
                EpochState {
                    enc,
                    key,
                    next: 0,
                    started_ms: now_ms,
                }
            }
        };
        let header = Header {
            enc: current.enc,
            counter: current.next,
        };
        current.next += 1;
        let key = current.key.clone();
        self.epoch = Some(current);
        Ok((header, key))
    }
}

impl EpochState {
    /// A clock that went back ends an epoch, too: its age can't be told any more.
    fn lasts(&self, now_ms: u64) -> bool {
        let age = now_ms.checked_sub(self.started_ms);
        self.next < epoch::MAX_RECORDS && age.is_some_and(|age| age < epoch::MAX_AGE_MS)
    }
}

struct Part<'a> {
    index: u8,
    parts: u8,
    chunk: &'a [u8],
}

#[cfg(test)]
mod tests;
