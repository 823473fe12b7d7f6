//! Which of two versions of one item is newer: a hybrid clock with the device that wrote it.

use crate::id::DeviceId;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::str::FromStr;

/// The largest time a revision can hold: 12 hexadecimal digits.
pub const MAX_MS: u64 = (1 << 48) - 1;

/// A revision. Its text, `{ms:012x}-{count:08x}-{device}`, sorts as the revisions do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
pub struct Rev {
    /// Milliseconds since 1970-01-01 UTC, never less than in any revision seen before.
    pub ms: u64,
    /// Counts revisions within one such millisecond.
    pub count: u32,
    /// The device that wrote it; decides where all else is equal.
    pub device: DeviceId,
}

impl Rev {
    /// The revision after `prev` (the newest seen from anybody), written now on `device`.
    ///
    /// It is above `prev` also where this device's clock is behind.
    #[must_use]
    pub fn next(prev: Option<&Self>, now_ms: u64, device: DeviceId) -> Self {
        let now_ms = now_ms.min(MAX_MS);
        let (ms, count) = match prev {
            Some(prev) if prev.ms >= now_ms => match prev.count.checked_add(1) {
                Some(count) => (prev.ms, count),
                None => ((prev.ms + 1).min(MAX_MS), 0),
            },
            _ => (now_ms, 0),
        };
        Self { ms, count, device }
    }
}

impl fmt::Display for Rev {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let device = u64::from_be_bytes(self.device.0);
        write!(
            f,
            "{:012x}-{:08x}-{device:016x}",
            self.ms.min(MAX_MS),
            self.count
        )
    }
}

/// A text that isn't a revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a revision")]
pub struct NotRev;

impl NotRev {
    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "not_a_revision"
    }
}

impl FromStr for Rev {
    type Err = NotRev;

    fn from_str(text: &str) -> Result<Self, NotRev> {
        let mut parts = text.split('-');
        let (Some(ms), Some(count), Some(device), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NotRev);
        };
        Ok(Self {
            ms: hex(ms, 12)?,
            count: u32::try_from(hex(count, 8)?).map_err(|_| NotRev)?,
            device: DeviceId(hex(device, 16)?.to_be_bytes()),
        })
    }
}

/// Exactly so many lower-case digits: one revision has one text.
fn hex(text: &str, digits: usize) -> Result<u64, NotRev> {
    let plain = text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    if text.len() != digits || !plain {
        return Err(NotRev);
    }
    u64::from_str_radix(text, 16).map_err(|_| NotRev)
}

impl Serialize for Rev {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rev {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_rev() -> impl Strategy<Value = Rev> {
        (0..=MAX_MS, any::<u32>(), any::<[u8; 8]>()).prop_map(|(ms, count, device)| Rev {
            ms,
            count,
            device: DeviceId(device),
        })
    }

    proptest! {
        #[test]
        fn text_sorts_as_revisions_do(a in any_rev(), b in any_rev()) {
            prop_assert_eq!(a.to_string().cmp(&b.to_string()), a.cmp(&b));
        }

        #[test]
        fn text_is_read_back(a in any_rev()) {
            prop_assert_eq!(a.to_string().parse::<Rev>(), Ok(a));
        }

        #[test]
        fn the_next_is_above(a in any_rev(), now in any::<u64>(), device in any::<[u8; 8]>()) {
            prop_assume!(a.ms < MAX_MS);
            prop_assert!(Rev::next(Some(&a), now, DeviceId(device)) > a);
        }

        #[test]
        fn other_texts_are_refused(text in "[0-9a-fA-F-]{0,40}") {
            if let Ok(rev) = text.parse::<Rev>() {
                prop_assert_eq!(rev.to_string(), text);
            }
        }
    }

    #[test]
    fn a_clock_that_stands_still_or_runs_back_is_held_by_the_count() {
        let device = DeviceId([1; 8]);
        let first = Rev::next(None, 7, device);
        let second = Rev::next(Some(&first), 7, device);
        let third = Rev::next(Some(&second), 3, device);
        let later = Rev::next(Some(&third), 8, device);
        let parts = [first, second, third, later].map(|rev| (rev.ms, rev.count));
        assert_eq!(parts, [(7, 0), (7, 1), (7, 2), (8, 0)]);
    }

    #[test]
    fn a_full_count_moves_on_to_the_next_millisecond() {
        let device = DeviceId([1; 8]);
        let full = Rev {
            ms: 7,
            count: u32::MAX,
            device,
        };
        assert_eq!(
            Rev::next(Some(&full), 3, device),
            Rev {
                ms: 8,
                count: 0,
                device
            }
        );
    }
}
