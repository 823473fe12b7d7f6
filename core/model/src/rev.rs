//! The hybrid clock that orders revisions of one item across devices with wrong clocks.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::id::DeviceId;

/// A revision. Its text form is of fixed width, so that text order is revision order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rev {
    /// Milliseconds since 1970-01-01 UTC by the highest clock seen; below 2^48.
    pub ms: u64,
    /// Tells revisions of one millisecond apart.
    pub count: u32,
    /// The device that wrote it.
    pub device: DeviceId,
}

/// A text that is not a revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a revision")]
pub struct RevError;

const MAX_MS: u64 = (1 << 48) - 1;

impl Rev {
    /// The revision after `prev` on this device, at `now_ms`. A clock that stands still or runs
    /// backwards is held by the counter.
    #[must_use]
    pub fn next(prev: Option<&Self>, now_ms: u64, device: DeviceId) -> Self {
        let now_ms = now_ms.min(MAX_MS);
        match prev {
            Some(prev) if prev.ms >= now_ms => match prev.count.checked_add(1) {
                Some(count) => Self { ms: prev.ms, count, device },
                None => Self { ms: (prev.ms + 1).min(MAX_MS), count: 0, device },
            },
            _ => Self { ms: now_ms, count: 0, device },
        }
    }
}

impl fmt::Display for Rev {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012x}-{:08x}-{:016x}", self.ms, self.count, u64::from_be_bytes(self.device.0))
    }
}

impl fmt::Debug for Rev {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rev({self})")
    }
}

impl FromStr for Rev {
    type Err = RevError;

    fn from_str(text: &str) -> Result<Self, RevError> {
        let mut parts = text.split('-');
        let mut hex = |width: usize| {
            let part = parts.next().filter(|part| part.len() == width).ok_or(RevError)?;
            let plain = part.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
            if plain { u64::from_str_radix(part, 16).map_err(|_| RevError) } else { Err(RevError) }
        };
        let (ms, count, device) = (hex(12)?, hex(8)?, hex(16)?);
        let count = u32::try_from(count).map_err(|_| RevError)?;
        if parts.next().is_some() {
            return Err(RevError);
        }
        Ok(Self { ms, count, device: DeviceId(device.to_be_bytes()) })
    }
}

impl Serialize for Rev {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rev {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
