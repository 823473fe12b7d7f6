//! The targets with seeds and a little damage, so that they run without a nightly compiler.

use std::collections::BTreeSet;

use rand::{Rng, RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use super::*;

const DAMAGED: usize = 500;

fn damage(bytes: &mut Vec<u8>, rng: &mut impl Rng) {
    if bytes.is_empty() {
        return;
    }
    let at = rng.random_range(0..bytes.len());
    let until = (at + rng.random_range(1..20)).min(bytes.len());
    match rng.random_range(0..4) {
        0 => bytes[at] = rng.random(),
        1 => bytes[at] ^= 1 << rng.random_range(0..8),
        2 => drop(bytes.drain(at..until)),
        _ => {
            let part = bytes[at..until].to_vec();
            bytes.splice(at..at, part);
        }
    }
}

#[test]
fn every_seed_is_taken() {
    for (name, target) in TARGETS {
        let seeds = seeds::of(name);
        assert!(!seeds.is_empty(), "{name} has none");
        for (n, seed) in seeds.iter().enumerate() {
            assert!(target(seed), "{name} refuses seed {n}");
        }
    }
}

#[test]
fn damaged_seeds_are_survived() {
    let mut rng = ChaCha8Rng::seed_from_u64(4);
    for (name, target) in TARGETS {
        let seeds = seeds::of(name);
        let mut taken = 0;
        for n in 0..DAMAGED {
            let mut input = seeds[n % seeds.len()].clone();
            damage(&mut input, &mut rng);
            taken += usize::from(target(&input));
        }
        assert!(taken < DAMAGED, "{name} takes anything");
        target(b"");
    }
}

#[test]
fn every_target_has_its_file() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz_targets");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .filter_map(|file| Some(file.ok()?.path().file_stem()?.to_str()?.to_owned()))
        .collect();
    let names: BTreeSet<String> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(files, names);
}

#[test]
#[should_panic(expected = "reads back as another")]
fn a_value_that_changes_is_found() {
    survives(Ok(1), |n| n + 1, |n| Some(*n));
}

#[test]
#[should_panic(expected = "can't be read")]
fn a_value_that_is_lost_is_found() {
    survives::<u8, ()>(Ok(1), |_| (), |()| None);
}

#[test]
#[should_panic(expected = "Not A Code")]
fn an_error_without_a_code_is_found() {
    survives::<u8, ()>(Err("Not A Code"), |_| (), |()| None);
}
