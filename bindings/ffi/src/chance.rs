//! Randomness of the operating system.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use zeroize::Zeroizing;

use crate::error::CairnError;

/// A generator seeded by the operating system.
///
/// # Errors
/// `io` where the system gives no randomness.
pub(crate) fn rng() -> Result<ChaCha20Rng, CairnError> {
    let mut seed = Zeroizing::new([0; 32]);
    getrandom::fill(seed.as_mut()).map_err(|_| CairnError::of("io"))?;
    Ok(ChaCha20Rng::from_seed(*seed))
}

#[cfg(test)]
mod tests {
    use rand_chacha::rand_core::Rng as _;

    #[test]
    fn no_two_generators_are_alike() {
        let mut first = super::rng().unwrap();
        let mut second = super::rng().unwrap();
        assert_ne!(first.next_u64(), second.next_u64());
    }
}
