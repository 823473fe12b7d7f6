//! Readers that wait for news of a mailbox. They hold no database connection, only an entry here.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

const SHARDS: usize = 64;

/// What the readers of one mailbox share.
#[derive(Debug, Default)]
struct Entry {
    notify: Notify,
    /// The last seq that one of them has seen.
    seen: AtomicI64,
}

type Shard = HashMap<[u8; 32], Arc<Entry>>;

/// All waiting readers of this process, by mailbox.
#[derive(Debug)]
pub(crate) struct Waiters {
    shards: Vec<Mutex<Shard>>,
    hasher: RandomState,
    count: AtomicUsize,
}

impl Waiters {
    pub(crate) fn new() -> Self {
        let shards = (0..SHARDS).map(|_| Mutex::default()).collect();
        Self {
            shards,
            hasher: RandomState::new(),
            count: AtomicUsize::new(0),
        }
    }

    /// Registers a reader. News that comes after this call is not missed.
    pub(crate) fn wait(&self, mailbox: [u8; 32]) -> Waiter<'_> {
        let entry = Arc::clone(self.shard(&mailbox).entry(mailbox).or_default());
        self.count.fetch_add(1, Ordering::SeqCst);
        metrics::gauge!("cairn_waiting_readers").increment(1.0);
        Waiter {
            all: self,
            mailbox,
            entry,
        }
    }

    /// Wakes every reader of the mailbox.
    pub(crate) fn wake(&self, mailbox: &[u8; 32]) {
        if let Some(entry) = self.shard(mailbox).get(mailbox) {
            entry.notify.notify_waiters();
        }
    }

    /// Wakes the readers of a mailbox whose last seq is another one than they have seen.
    pub(crate) fn wake_if_new(&self, mailbox: &[u8; 32], last_seq: i64) {
        if let Some(entry) = self.shard(mailbox).get(mailbox)
            && entry.seen.load(Ordering::SeqCst) != last_seq
        {
            entry.notify.notify_waiters();
        }
    }

    /// All mailboxes that are waited for.
    pub(crate) fn mailboxes(&self) -> Vec<[u8; 32]> {
        self.shards
            .iter()
            .flat_map(|shard| lock(shard).keys().copied().collect::<Vec<_>>())
            .collect()
    }

    /// How many readers wait.
    pub(crate) fn count(&self) -> usize {
        self.count.load(Ordering::SeqCst)
    }

    /// How many mailboxes are waited for.
    #[cfg(test)]
    fn len(&self) -> usize {
        self.shards.iter().map(|shard| lock(shard).len()).sum()
    }

    fn shard(&self, mailbox: &[u8; 32]) -> MutexGuard<'_, Shard> {
        let hash = self.hasher.hash_one(mailbox);
        let index = usize::try_from(hash % (SHARDS as u64)).unwrap_or(0);
        lock(&self.shards[index])
    }
}

fn lock(shard: &Mutex<Shard>) -> MutexGuard<'_, Shard> {
    shard.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One waiting reader; its entry goes when the last one for the mailbox goes.
#[derive(Debug)]
pub(crate) struct Waiter<'w> {
    all: &'w Waiters,
    mailbox: [u8; 32],
    entry: Arc<Entry>,
}

impl Waiter<'_> {
    /// A future that is done at the next news after this call, even before it is polled.
    pub(crate) fn news(&self) -> tokio::sync::futures::Notified<'_> {
        self.entry.notify.notified()
    }

    /// The reader has looked and knows of everything up to this seq.
    pub(crate) fn saw(&self, last_seq: i64) {
        self.entry.seen.store(last_seq, Ordering::SeqCst);
    }
}

impl Drop for Waiter<'_> {
    fn drop(&mut self) {
        self.all.count.fetch_sub(1, Ordering::SeqCst);
        metrics::gauge!("cairn_waiting_readers").decrement(1.0);
        let mut shard = self.all.shard(&self.mailbox);
        // Two hold it when we are the last: this reader and the map.
        if Arc::strong_count(&self.entry) == 2 {
            shard.remove(&self.mailbox);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn news_after_registration_is_not_missed_and_entries_go() {
        let waiters = Waiters::new();
        {
            let first = waiters.wait([1; 32]);
            let second = waiters.wait([1; 32]);
            let (one, two) = (first.news(), second.news());
            waiters.wake(&[2; 32]);
            waiters.wake(&[1; 32]);
            tokio::join!(one, two);
            assert_eq!(waiters.len(), 1);
        }
        assert_eq!(waiters.len(), 0);
    }
}
