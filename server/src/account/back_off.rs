//! Slowing down who guesses. Kept in memory only, by name and by address prefix.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use crate::problem::Refusal;

/// Forgotten after this long without a try.
const FORGET_SECONDS: i64 = 3600;
/// More than this many are not kept; the ones that are over go first.
const MOST: usize = 20_000;

#[derive(Debug, Clone, Copy, Default)]
struct Tries {
    count: u32,
    /// No try before this.
    until: i64,
    last: i64,
}

/// Counts tries that were not followed by success.
#[derive(Debug)]
pub(crate) struct BackOff<K> {
    tries: Mutex<HashMap<K, Tries>>,
    free: u32,
    longest: i64,
}

impl<K: Hash + Eq> BackOff<K> {
    /// After `free` tries each further one waits twice as long, up to `longest` seconds.
    pub(crate) fn new(free: u32, longest: i64) -> Self {
        Self {
            tries: Mutex::default(),
            free,
            longest,
        }
    }

    /// Counts a try before it is made, so that many at once are counted too.
    pub(crate) fn begin(&self, key: K, now: i64) -> Result<(), Refusal> {
        let mut all = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.retain(|_, tries| tries.until > now);
        }
        let tries = all.entry(key).or_default();
        if now - tries.last > FORGET_SECONDS {
            *tries = Tries::default();
        }
        if tries.until > now {
            return Err(Refusal::RateLimited(
                u64::try_from(tries.until - now).unwrap_or(1),
            ));
        }
        tries.count += 1;
        tries.last = now;
        if tries.count >= self.free {
            let wait = 1_i64 << (tries.count - self.free).min(30);
            tries.until = now + wait.min(self.longest);
        }
        Ok(())
    }

    /// Forgets the tries of somebody who succeeded.
    pub(crate) fn succeeded(&self, key: &K) {
        self.tries
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_the_longest_and_success_forgets() {
        let back_off = BackOff::new(3, 5);
        let mut now = 100;
        for _ in 0..3 {
            assert_eq!(back_off.begin("a", now), Ok(()));
        }
        for wait in [1, 2, 4, 5, 5] {
            assert_eq!(back_off.begin("a", now), Err(Refusal::RateLimited(wait)));
            assert_eq!(back_off.begin("b", now), Ok(()));
            back_off.succeeded(&"b");
            now += i64::try_from(wait).unwrap();
            assert_eq!(back_off.begin("a", now), Ok(()));
        }
        back_off.succeeded(&"a");
        assert_eq!(back_off.begin("a", now), Ok(()));
    }

    #[test]
    fn it_forgets_after_an_hour() {
        let back_off = BackOff::new(1, 900);
        assert_eq!(back_off.begin("a", 0), Ok(()));
        assert_eq!(back_off.begin("a", 0), Err(Refusal::RateLimited(1)));
        for _ in 0..2 {
            assert_eq!(back_off.begin("a", FORGET_SECONDS + 1), Ok(()));
            back_off.succeeded(&"a");
        }
    }
}
