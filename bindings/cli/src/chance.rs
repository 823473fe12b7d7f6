//! Randomness: the operating system's; a seeded stream only in a demonstration home.

use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;
use rand::CryptoRng;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;

use crate::failure::{Exit, Failure};

/// A source of randomness that can be handed to the core.
pub type Chance = Box<dyn CryptoRng + Send>;

/// The operating system's source, tried once so that its absence is an error and not a panic.
///
/// # Errors
/// `no_randomness` where the system gives none.
pub fn system() -> Result<Chance, Failure> {
    let mut probe = [0_u8; 1];
    getrandom::fill(&mut probe).map_err(|_| Failure::new("no_randomness", Exit::Internal))?;
    Ok(Box::new(UnwrapErr(SysRng)))
}

/// The stream of a demonstration home: the same for the same seed and the same number of calls
/// before, and never one that an earlier call has used.
pub fn seeded(seed: u64, turn: u64) -> Chance {
    let mut stream = ChaCha20Rng::seed_from_u64(seed);
    stream.set_stream(turn);
    Box::new(stream)
}

#[cfg(test)]
mod tests {
    use rand::Rng;

    use super::*;

    #[test]
    fn a_seed_repeats_itself_and_turns_do_not() {
        let first = |seed, turn| seeded(seed, turn).next_u64();
        assert_eq!(first(7, 0), first(7, 0));
        assert_ne!(first(7, 0), first(7, 1));
        assert_ne!(first(7, 0), first(8, 0));
    }

    #[test]
    fn the_system_does_not_repeat_itself() {
        let mut chance = system().unwrap();
        assert_ne!([chance.next_u64(), chance.next_u64()], [0, 0]);
        assert_ne!(chance.next_u64(), chance.next_u64());
    }
}
