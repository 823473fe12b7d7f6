//! The day, passed in. The server keeps nothing finer than a day; seconds are needed for sessions in memory only.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

const DAY: i64 = 86_400;

/// Where the server gets the time from.
pub trait Clock: Send + Sync + 'static {
    /// Seconds since 1970-01-01 UTC.
    fn seconds(&self) -> i64;

    /// Days since 1970-01-01 UTC.
    fn day(&self) -> i64 {
        self.seconds().div_euclid(DAY)
    }

    /// Seconds until the next day begins.
    fn until_next_day(&self) -> u64 {
        u64::try_from(DAY - self.seconds().rem_euclid(DAY)).unwrap_or(1)
    }
}

/// The machine's clock, moved by whole days in tests.
#[derive(Debug, Default, Clone, Copy)]
pub struct SystemClock {
    offset_days: i64,
}

impl SystemClock {
    /// A clock that runs `offset_days` ahead.
    #[must_use]
    pub fn ahead(offset_days: i64) -> Self {
        Self { offset_days }
    }
}

impl Clock for SystemClock {
    fn seconds(&self) -> i64 {
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        i64::try_from(now.as_secs()).unwrap_or(i64::MAX / 2) + self.offset_days * DAY
    }
}

/// A clock that a test moves.
#[derive(Debug)]
pub struct ManualClock(AtomicI64);

impl ManualClock {
    /// A clock that stands at this many seconds since 1970-01-01 UTC.
    #[must_use]
    pub fn at(seconds: i64) -> Self {
        Self(AtomicI64::new(seconds))
    }

    /// Moves on by days.
    pub fn pass_days(&self, days: i64) {
        self.pass_seconds(days * DAY);
    }

    /// Moves on by seconds.
    pub fn pass_seconds(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn seconds(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

impl<C: Clock> Clock for std::sync::Arc<C> {
    fn seconds(&self) -> i64 {
        (**self).seconds()
    }
}
