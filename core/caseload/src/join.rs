//! Joining two states that grew apart: every join here is commutative, associative and idempotent,
//! so that tabs and devices may write in any order and any number of times.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use cairn_model::id::DeviceId;
use cairn_model::rev::Rev;
use serde::{Deserialize, Serialize};

/// A state that can take in another one of its kind.
pub trait Join {
    /// Takes in what `other` knows.
    fn join(&mut self, other: Self);
}

/// A value of which the last writing counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Latest<T> {
    /// When and by which device it was written; none for what nobody wrote yet.
    rev: Option<Rev>,
    value: T,
}

impl<T> Latest<T> {
    /// A value that any writing replaces.
    pub const fn unwritten(value: T) -> Self {
        Self { rev: None, value }
    }

    /// The value that counts.
    pub const fn get(&self) -> &T {
        &self.value
    }

    /// Writes a value that comes after the present one, whatever the clock says.
    pub fn set(&mut self, value: T, now_ms: u64, device: DeviceId) {
        self.rev = Some(Rev::next(self.rev.as_ref(), now_ms, device));
        self.value = value;
    }
}

impl<T: Ord> Join for Latest<T> {
    fn join(&mut self, other: Self) {
        if (&other.rev, &other.value) > (&self.rev, &self.value) {
            *self = other;
        }
    }
}

impl<K: Ord, V: Join> Join for BTreeMap<K, V> {
    fn join(&mut self, other: Self) {
        for (key, value) in other {
            match self.entry(key) {
                Entry::Vacant(place) => {
                    place.insert(value);
                }
                Entry::Occupied(mut place) => place.get_mut().join(value),
            }
        }
    }
}

impl<T: Ord> Join for BTreeSet<T> {
    fn join(&mut self, other: Self) {
        self.extend(other);
    }
}

/// Keeps the greater of two values, by their order.
pub fn keep_greater<T: Ord>(ours: &mut T, theirs: T) {
    if theirs > *ours {
        *ours = theirs;
    }
}
