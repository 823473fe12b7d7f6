//! Where the companion lives: it is closed in order, or ends as where a battery does, and is opened again.

use cairn_companion::{Companion, Schedule, Setup};
use cairn_model::time::Moment;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use tempfile::TempDir;

use crate::common::key;

pub struct Home {
    dir: TempDir,
    companion: Option<Companion>,
    /// Each opening has a chance of its own.
    chance: u64,
}

impl Home {
    pub async fn new(seed: u64) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let chance = seed * 10_000;
        let rng = ChaCha20Rng::seed_from_u64(chance);
        let setup = Setup { demo: true };
        let made = Companion::create(dir.path(), &key(1), setup, None, rng).await;
        Self {
            dir,
            companion: Some(made.unwrap()),
            chance,
        }
    }

    pub fn companion(&self) -> &Companion {
        self.companion.as_ref().unwrap()
    }

    pub fn schedule(&self) -> Schedule<'_> {
        self.companion().schedule()
    }

    pub async fn reopen(&mut self, in_order: bool, now: &Moment) {
        let companion = self.companion.take().unwrap();
        if in_order {
            companion.close().await.unwrap();
        } else {
            drop(companion);
        }
        self.chance += 1;
        self.companion = loop {
            let rng = ChaCha20Rng::seed_from_u64(self.chance);
            match Companion::open(self.dir.path(), &key(1), None, now, rng).await {
                Ok(companion) => break Some(companion),
                // It stays in use until all of it is written down.
                Err(error) => assert_eq!(error.code(), "in_use"),
            }
            tokio::task::yield_now().await;
        };
    }
}
