use super::*;
use rand::RngExt as _;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

const VALID: &str = include_str!("export.json");
const INPUTS: usize = 100_000;

#[test]
fn the_valid_one_is_read_whole() {
    let file = parse(VALID.as_bytes());
    let counts = file.map(|file| {
        let entries = file.check_ins.len() + file.results.len() + file.documents.len();
        (entries, file.packs.len(), file.links)
    });
    assert_eq!(counts, Ok((6, 1, 1)));
}

/// Whatever comes in: an answer or a typed error, never a panic.
#[test]
fn a_hundred_thousand_inputs_are_read_or_refused() {
    let mut rng = ChaCha20Rng::seed_from_u64(15);
    let (mut read, mut changed, mut refused) = (0_usize, 0_usize, [0_usize; 3]);
    for n in 0..INPUTS {
        let input = match n % 4 {
            0 => noise(&mut rng),
            1 => pieces(&mut rng),
            _ => {
                changed += 1;
                mutated(&mut rng)
            }
        };
        match parse(&input) {
            Ok(_) => read += 1,
            Err(ImportError::NotOurs) => refused[0] += 1,
            Err(ImportError::Damaged) => refused[1] += 1,
            Err(ImportError::NewerVersion | ImportError::TooBig) => refused[2] += 1,
        }
    }
    let share = read * 1000 / INPUTS;
    println!(
        "{read} of {INPUTS} inputs were read ({share} in 1000), {changed} were valid ones that were changed"
    );
    println!("refused: {refused:?}");
    assert!(changed * 3 >= INPUTS, "{changed}");
    assert!(share > 50 && refused.iter().all(|&count| count > 0));
}

fn noise(rng: &mut ChaCha20Rng) -> Vec<u8> {
    let len = rng.random_range(0..64);
    (0..len).map(|_| rng.random()).collect()
}

/// Parts of a valid one, one after the other.
fn pieces(rng: &mut ChaCha20Rng) -> Vec<u8> {
    let bytes = VALID.as_bytes();
    let mut all = br#"{"format":"cairn-export","v":2,"#.to_vec();
    for _ in 0..rng.random_range(1..4) {
        let from = rng.random_range(0..bytes.len());
        let to = (from + rng.random_range(0..80)).min(bytes.len());
        all.extend_from_slice(&bytes[from..to]);
    }
    all
}

fn mutated(rng: &mut ChaCha20Rng) -> Vec<u8> {
    let mut bytes = VALID.as_bytes().to_vec();
    for _ in 0..=rng.random_range(0..4_u8) / 3 {
        let at = rng.random_range(0..bytes.len());
        match rng.random_range(0..6) {
            0 => bytes[at] = rng.random(),
            1 | 2 => bytes[at] = rng.random_range(b'0'..=b'9'),
            3 => bytes[at] = rng.random_range(b'a'..=b'z'),
            4 => bytes.insert(at, b' '),
            _ => bytes.truncate(bytes.len().saturating_sub(at / 4)),
        }
    }
    bytes
}
