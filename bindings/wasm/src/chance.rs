//! Randomness of the browser.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

use crate::failure::Failure;

/// A generator seeded by the browser's `crypto.getRandomValues`.
pub(crate) fn rng() -> Result<ChaCha20Rng, Failure> {
    Ok(ChaCha20Rng::from_seed(bytes()?))
}

/// Fresh random bytes.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Failure::lasting("no_chance"))?;
    Ok(bytes)
}
