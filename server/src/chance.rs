//! Randomness from the operating system.

use crate::problem::Refusal;

/// Fresh random bytes.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], Refusal> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| {
        tracing::error!(%error, "the operating system gave no random bytes");
        Refusal::Internal
    })?;
    Ok(bytes)
}

/// A random number of so many bits, never zero.
pub(crate) fn number(bits: u32) -> Result<i64, Refusal> {
    loop {
        let number = u64::from_be_bytes(bytes()?) >> (64 - bits);
        if let Ok(number @ 1..) = i64::try_from(number) {
            return Ok(number);
        }
    }
}

/// A generator seeded by the operating system.
pub(crate) fn rng() -> Result<rand_chacha::ChaCha20Rng, Refusal> {
    use rand_chacha::rand_core::SeedableRng as _;
    Ok(rand_chacha::ChaCha20Rng::from_seed(bytes()?))
}
