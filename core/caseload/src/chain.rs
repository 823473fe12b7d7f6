//! What was received unbroken, per sending device, as far as it must outlive a sign-in.

use std::collections::BTreeMap;

use cairn_model::id::DeviceId;
use serde::{Deserialize, Serialize};

use crate::join::{Join, keep_greater};
use cairn_model::bytes::Fixed;

/// The highest unbroken record of one sending device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The device's number of it.
    pub number: u64,
    /// SHA-256(record id || record).
    pub hash: Fixed<32>,
}

impl Join for Head {
    fn join(&mut self, other: Self) {
        keep_greater(self, other);
    }
}

/// Heads by sending device.
pub type Heads = BTreeMap<DeviceId, Head>;

/// Record numbers of one device that were deleted or never sent: disjoint ranges, in order,
/// none touching the next.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ranges(Vec<(u64, u64)>);

impl Ranges {
    /// Adds the numbers `first..=last`, and says whether that was news. A range that ends before
    /// it starts says nothing.
    pub fn add(&mut self, first: u64, last: u64) -> bool {
        let known = |(from, to): &(u64, u64)| *from <= first && last <= *to;
        if first > last || self.0.iter().any(known) {
            return false;
        }
        self.0.push((first, last));
        self.tidy();
        true
    }

    /// Whether the number is in one of them.
    pub fn contain(&self, number: u64) -> bool {
        self.0
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&number))
    }

    /// All ranges, in order.
    pub fn iter(&self) -> impl Iterator<Item = (u64, u64)> + '_ {
        self.0.iter().copied()
    }

    fn tidy(&mut self) {
        self.0.sort_unstable();
        let mut tidy: Vec<(u64, u64)> = Vec::with_capacity(self.0.len());
        for &(first, last) in &self.0 {
            match tidy.last_mut() {
                Some(before) if first <= before.1.saturating_add(1) => {
                    before.1 = before.1.max(last);
                }
                _ => tidy.push((first, last)),
            }
        }
        self.0 = tidy;
    }
}

impl Join for Ranges {
    fn join(&mut self, other: Self) {
        self.0.extend(other.0);
        self.tidy();
    }
}

/// The part of a reader's state that outlives a sign-in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chain {
    /// The highest unbroken record of each device ever received.
    pub heads: Heads,
    /// What each device said is gone.
    pub gone: BTreeMap<DeviceId, Ranges>,
    /// The highest protocol version the other side was seen to support.
    pub version: u16,
}

impl Join for Chain {
    fn join(&mut self, other: Self) {
        self.heads.join(other.heads);
        self.gone.join(other.gone);
        keep_greater(&mut self.version, other.version);
    }
}
