//! The source of randomness that a companion is given when it is opened.

use std::sync::{Arc, Mutex, PoisonError};

use rand::{CryptoRng, Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;

/// Hands each use case a generator of its own, seeded from the one source, so that a future holds no lock over an await.
#[derive(Clone)]
pub(crate) struct Chance(Arc<Mutex<Box<dyn CryptoRng + Send>>>);

impl Chance {
    pub(crate) fn new(source: impl CryptoRng + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(Box::new(source))))
    }

    pub(crate) fn fork(&self) -> ChaCha20Rng {
        let mut seed = zeroize::Zeroizing::new([0_u8; 32]);
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .fill_bytes(seed.as_mut());
        ChaCha20Rng::from_seed(*seed)
    }
}
