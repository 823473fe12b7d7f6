//! Sealed records on their way to the person: kept, bytes and all, until the person's side says
//! that it holds them. A retry sends these bytes; nothing is ever sealed a second time.

use std::collections::BTreeMap;

use cairn_model::id::DeviceId;
use cairn_seal::wire::RecordId;
use serde::{Deserialize, Serialize};

use crate::chain::Heads;
use crate::join::{Join, keep_greater};
use cairn_model::bytes::{Blob, Fixed};

/// How long sent bytes wait for a word before they are appended again.
const AGAIN_AFTER_MS: u64 = 48 * 60 * 60 * 1000;
/// How long it is remembered what was acknowledged. A tab that was away for longer and brings old
/// bytes back does no harm: the person's side drops records that it knows.
const REMEMBER_DAYS: u32 = 90;

/// A sealed record without a word from the other side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pending {
    /// The sending device (one per sign-in).
    pub device: DeviceId,
    /// Its number of the record in this mailbox.
    pub number: u64,
    /// SHA-256(record id || record).
    pub hash: Fixed<32>,
    /// The sealed bytes.
    pub record: Blob,
    /// When the server last took it.
    pub sent_ms: Option<u64>,
    /// What the person's side knows to be received once it has this record.
    pub tells: Heads,
}

impl Join for Pending {
    fn join(&mut self, other: Self) {
        keep_greater(&mut self.sent_ms, other.sent_ms);
    }
}

/// The highest record of one of our devices that the other side holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Acknowledged {
    number: u64,
    day: u32,
}

impl Join for Acknowledged {
    fn join(&mut self, other: Self) {
        keep_greater(self, other);
    }
}

/// What an acknowledgement turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// It tells something new.
    News,
    /// It was known.
    Known,
    /// It names bytes that were never sent; nothing is taken as acknowledged.
    OtherBytes,
}

/// All that goes to the person on one link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outbox {
    pending: BTreeMap<RecordId, Pending>,
    acknowledged: BTreeMap<DeviceId, Acknowledged>,
    /// The heads that the person's side has from us.
    told: Heads,
    /// The last day (since 1970, UTC) on which a `seen` was sealed.
    seen_day: u32,
    /// Up to which record of each device the person was told that the counsellor has looked.
    opened: BTreeMap<DeviceId, u64>,
}

impl Outbox {
    /// Keeps freshly sealed bytes.
    pub fn queue(&mut self, id: RecordId, pending: Pending) {
        self.pending.insert(id, pending);
    }

    /// Notes that a `seen` was sealed on that day.
    pub fn seen_sealed(&mut self, day: u32) {
        keep_greater(&mut self.seen_day, day);
    }

    /// The last day on which a `seen` was sealed.
    pub const fn seen_day(&self) -> u32 {
        self.seen_day
    }

    /// Up to which records the person was told that the counsellor has looked.
    pub const fn opened(&self) -> &BTreeMap<DeviceId, u64> {
        &self.opened
    }

    /// Notes that a `seen` says so up to these records.
    pub fn tell_opened(&mut self, read: BTreeMap<DeviceId, u64>) {
        for (device, number) in read {
            keep_greater(self.opened.entry(device).or_default(), number);
        }
    }

    /// What the person's side has, or will have with the bytes on their way.
    pub fn told(&self) -> Heads {
        let mut told = self.told.clone();
        for pending in self.pending.values() {
            told.join(pending.tells.clone());
        }
        told
    }

    /// Bytes to append now: never sent, or sent two days ago and without a word since. In the
    /// order in which their devices sealed them.
    pub fn due(&self, now_ms: u64) -> Vec<(RecordId, &Pending)> {
        let mut due: Vec<_> = self
            .pending
            .iter()
            .filter(|(_, pending)| {
                pending
                    .sent_ms
                    .is_none_or(|sent| now_ms.saturating_sub(sent) >= AGAIN_AFTER_MS)
            })
            .map(|(id, pending)| (*id, pending))
            .collect();
        due.sort_by_key(|(_, pending)| (pending.device, pending.number));
        due
    }

    /// All bytes without a word, whenever they were sent.
    pub fn waiting(&self) -> usize {
        self.pending.len()
    }

    /// The server took these records.
    pub fn sent(&mut self, ids: &[RecordId], now_ms: u64) {
        for id in ids {
            if let Some(pending) = self.pending.get_mut(id) {
                pending.sent_ms = Some(now_ms);
            }
        }
    }

    /// The server has lost what it took: everything without a word is sent again.
    pub fn send_all_again(&mut self) {
        for pending in self.pending.values_mut() {
            pending.sent_ms = None;
        }
    }

    /// The other side holds all records of our `device` up to `number`, and that one had this
    /// hash.
    pub fn acknowledge(
        &mut self,
        device: DeviceId,
        number: u64,
        hash: Fixed<32>,
        day: u32,
    ) -> Word {
        let other_bytes = self
            .pending
            .values()
            .any(|kept| kept.device == device && kept.number == number && kept.hash != hash);
        if other_bytes {
            return Word::OtherBytes;
        }
        let known = self.acknowledged.get(&device);
        if known.is_some_and(|known| number <= known.number) {
            return Word::Known;
        }
        self.acknowledged
            .insert(device, Acknowledged { number, day });
        self.tidy();
        Word::News
    }

    /// Forgets acknowledgements that are too old to matter; true where there were any.
    pub fn forget_old(&mut self, day: u32) -> bool {
        let pending = &self.pending;
        let before = self.acknowledged.len();
        self.acknowledged.retain(|device, word| {
            day.saturating_sub(word.day) <= REMEMBER_DAYS
                || pending.values().any(|kept| kept.device == *device)
        });
        self.acknowledged.len() < before
    }

    fn tidy(&mut self) {
        let acknowledged = &self.acknowledged;
        let told = &mut self.told;
        self.pending.retain(|_, pending| {
            let held = acknowledged
                .get(&pending.device)
                .is_some_and(|word| word.number >= pending.number);
            if held {
                told.join(std::mem::take(&mut pending.tells));
            }
            !held
        });
    }
}

impl Join for Outbox {
    fn join(&mut self, other: Self) {
        self.pending.join(other.pending);
        self.acknowledged.join(other.acknowledged);
        self.told.join(other.told);
        keep_greater(&mut self.seen_day, other.seen_day);
        self.tell_opened(other.opened);
        self.tidy();
    }
}
