//! Slowing down who guesses. Kept in memory only, by name and by address prefix.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::problem::Refusal;

/// Forgotten after this long without a try.
const FORGET_SECONDS: i64 = 3600;
/// More than this many are not kept: then a tenth goes, those with the fewest and oldest tries first. Who fills the
/// memory with made-up names needs more tries for each than the name had that is to be forgotten.
const MOST: usize = 20_000;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Tries {
    count: u32,
    /// No try before this.
    until: i64,
    last: i64,
}

/// A try that was counted, so that it can be taken back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Try {
    before: Tries,
    after: Tries,
}

/// Counts tries that were not followed by success.
#[derive(Debug)]
pub(crate) struct BackOff<K> {
    tries: Mutex<HashMap<K, Tries>>,
    free: u32,
    longest: i64,
}

impl<K: Hash + Eq + Copy> BackOff<K> {
    /// After `free` tries each further one waits twice as long, up to `longest` seconds.
    pub(crate) fn new(free: u32, longest: i64) -> Self {
        Self {
            tries: Mutex::default(),
            free,
            longest,
        }
    }

    /// Counts a try before it is made, so that many at once are counted too.
    pub(crate) fn begin(&self, key: K, now: i64) -> Result<Try, Refusal> {
        let mut all = self.all();
        if all.len() >= MOST && !all.contains_key(&key) {
            make_room(&mut all, now);
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
        let before = *tries;
        tries.count += 1;
        tries.last = now;
        if tries.count >= self.free {
            let wait = 1_i64 << (tries.count - self.free).min(30);
            tries.until = now + wait.min(self.longest);
        }
        Ok(Try {
            before,
            after: *tries,
        })
    }

    /// Forgets all tries for somebody who succeeded.
    pub(crate) fn succeeded(&self, key: &K) {
        self.all().remove(key);
    }

    /// Takes back one try that succeeded; those of others stay.
    pub(crate) fn take_back(&self, key: &K, one: Try) {
        let mut all = self.all();
        let Some(tries) = all.get_mut(key) else {
            return;
        };
        if *tries == one.after {
            *tries = one.before;
        } else {
            tries.count = tries.count.saturating_sub(1);
        }
        if tries.count == 0 {
            all.remove(key);
        }
    }

    fn all(&self) -> MutexGuard<'_, HashMap<K, Tries>> {
        self.tries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Forgets what is due, else a tenth: the fewest tries first, among equals the oldest.
fn make_room<K: Hash + Eq + Copy>(all: &mut HashMap<K, Tries>, now: i64) {
    all.retain(|_, tries| now - tries.last <= FORGET_SECONDS);
    if all.len() < MOST {
        return;
    }
    let mut order: Vec<_> = all
        .iter()
        .map(|(key, tries)| (tries.count, tries.last, *key))
        .collect();
    let lowest = MOST / 10;
    order.select_nth_unstable_by_key(lowest, |(count, last, _)| (*count, *last));
    for (_, _, key) in &order[..lowest] {
        all.remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begun<K: Hash + Eq + Copy>(back_off: &BackOff<K>, key: K, now: i64) -> Result<(), Refusal> {
        back_off.begin(key, now).map(drop)
    }

    #[test]
    fn the_wait_doubles_up_to_the_longest_and_success_forgets() {
        let back_off = BackOff::new(3, 5);
        let mut now = 100;
        for _ in 0..3 {
            assert_eq!(begun(&back_off, "a", now), Ok(()));
        }
        for wait in [1, 2, 4, 5, 5] {
            assert_eq!(begun(&back_off, "a", now), Err(Refusal::RateLimited(wait)));
            assert_eq!(begun(&back_off, "b", now), Ok(()));
            back_off.succeeded(&"b");
            now += i64::try_from(wait).unwrap();
            assert_eq!(begun(&back_off, "a", now), Ok(()));
        }
        back_off.succeeded(&"a");
        assert_eq!(begun(&back_off, "a", now), Ok(()));
    }

    #[test]
    fn it_forgets_after_an_hour() {
        let back_off = BackOff::new(1, 900);
        assert_eq!(begun(&back_off, "a", 0), Ok(()));
        assert_eq!(begun(&back_off, "a", 0), Err(Refusal::RateLimited(1)));
        for _ in 0..2 {
            assert_eq!(begun(&back_off, "a", FORGET_SECONDS + 1), Ok(()));
            back_off.succeeded(&"a");
        }
    }

    #[test]
    fn success_takes_back_its_own_try_only() {
        let back_off = BackOff::new(3, 900);
        let other = |now| begun(&back_off, "clinic", now);
        assert_eq!((other(10), other(10)), (Ok(()), Ok(())));
        for now in 11..20 {
            let own = back_off.begin("clinic", now).unwrap();
            back_off.take_back(&"clinic", own);
        }
        assert_eq!(other(20), Ok(()), "nobody waits for one who succeeded");
        assert_eq!(other(20), Err(Refusal::RateLimited(1)));
        // Another try in between keeps its wait.
        let own = back_off.begin("clinic", 21).unwrap();
        assert_eq!(other(23), Ok(()));
        back_off.take_back(&"clinic", own);
        assert_eq!(other(23), Err(Refusal::RateLimited(4)));
        assert_eq!(other(27), Ok(()));
        // One try alone leaves nothing.
        let own = back_off.begin("alone", 27).unwrap();
        back_off.take_back(&"alone", own);
        assert!(!back_off.all().contains_key("alone"));
    }

    #[test]
    fn when_memory_is_full_the_most_tried_are_kept() {
        let back_off = BackOff::new(10, 30);
        for _ in 0..9 {
            assert_eq!(begun(&back_off, 0, 100), Ok(()));
        }
        for name in 1..3 * MOST {
            assert_eq!(begun(&back_off, name, 101), Ok(()));
        }
        assert!(back_off.all().len() <= MOST);
        assert_eq!(begun(&back_off, 0, 102), Ok(()));
        assert_eq!(begun(&back_off, 0, 102), Err(Refusal::RateLimited(1)));
        // What is out of date goes before all else.
        let later = 102 + FORGET_SECONDS;
        while back_off.all().len() < MOST {
            let next = 3 * MOST + back_off.all().len();
            assert_eq!(begun(&back_off, next, later), Ok(()));
        }
        assert_eq!(begun(&back_off, 9 * MOST, later), Ok(()));
        let all = back_off.all();
        assert!(all.contains_key(&0) && all.values().all(|tries| tries.last >= 102));
    }
}
