//! Sending: numbers, hashes and epochs, and that no key ever seals two plaintexts.

use std::collections::BTreeMap;

use cairn_model::id::{DeviceId, LinkId};
use proptest::prelude::*;
use rand_chacha::ChaCha20Rng;

use super::*;
use crate::crypto::spy;
use crate::testing::{DEVICE, covered, hello, known_link, link, rng, sized};
use crate::wire::limits::RECORD_LEN;

const DAY_MS: u64 = 24 * 60 * 60 * 1000;

fn enc(record: &NewRecord) -> [u8; 32] {
    Header::of(&record.record).unwrap().enc
}

#[test]
fn numbers_and_hashes_make_a_chain() {
    let rng = &mut rng(1);
    let (_, person) = known_link(rng);
    let mut state = SenderState::new(DEVICE);
    let first = state
        .seal_control(&person.outgoing(), &sized(1), 0, rng)
        .unwrap();
    let second = state
        .seal_control(&person.outgoing(), &sized(200), 0, rng)
        .unwrap();
    assert_eq!((first.first, first.last), (1, 1));
    assert_eq!((second.first, second.last, second.records.len()), (2, 5, 4));
    let last = &second.records[3];
    assert_eq!(second.hash, record::hash(&last.id, &last.record));
    assert_eq!((state.last_number(), state.last_hash()), (5, second.hash));
    assert!(
        second
            .records
            .iter()
            .all(|record| record.record.len() == RECORD_LEN)
    );
}

#[test]
fn an_epoch_ends_after_256_records_7_days_or_a_clock_that_went_back() {
    let rng = &mut rng(2);
    let (_, person) = known_link(rng);
    let mut state = SenderState::new(DEVICE);
    let mut names = Vec::new();
    let mut seal = |state: &mut SenderState, now: u64| {
        let sealed = state
            .seal_control(&person.outgoing(), &sized(1), now, rng)
            .unwrap();
        enc(&sealed.records[0])
    };
    for _ in 0..257 {
        names.push(seal(&mut state, 10));
    }
    assert!(names[..256].iter().all(|name| *name == names[0]));
    assert_ne!(names[256], names[0]);
    let here = seal(&mut state, 10 + 7 * DAY_MS - 1);
    assert_eq!(here, names[256]);
    let later = seal(&mut state, 10 + 7 * DAY_MS);
    assert_ne!(later, here);
    let back = seal(&mut state, 9);
    assert_ne!(back, later);
    state.renew(DeviceId([9; 8]));
    assert_ne!(seal(&mut state, 9), back);
    assert_eq!(state.last_number(), 1);
}

#[test]
fn a_hello_takes_no_epoch_of_its_own_with_it() {
    let rng = &mut rng(3);
    let (_, person) = known_link(rng);
    let mut state = SenderState::new(DEVICE);
    let hello = state
        .seal_control(&person.outgoing(), &hello(&person), 0, rng)
        .unwrap();
    let next = state
        .seal_control(&person.outgoing(), &sized(1), 0, rng)
        .unwrap();
    assert_ne!(enc(&hello.records[0]), enc(&next.records[0]));
    assert_eq!(next.first, 2);
}

#[test]
fn what_cannot_be_sealed_uses_nothing_up() {
    let rng = &mut rng(4);
    let (counsellor, person) = link(rng);
    let mut state = SenderState::new(DEVICE);
    let before = serde_json::to_string(&state).unwrap();
    let unknown = state.seal_control(&counsellor.outgoing(), &sized(1), 0, rng);
    assert_eq!(unknown, Err(SealError::PeerKeys));
    let large = state.seal_control(&person.outgoing(), &sized(2000), 0, rng);
    assert_eq!(large, Err(SealError::TooLarge));
    let elsewhere = covered(LinkId([1; 16]), "note");
    let wrong = state.seal_covered(&person.outgoing(), &elsewhere, 0, rng);
    assert_eq!(wrong, Err(SealError::WrongLink));
    assert_eq!(serde_json::to_string(&state).unwrap(), before);
    let right = state.seal_covered(&person.outgoing(), &covered(person.id, "note"), 0, rng);
    assert_eq!(right.unwrap().last, 1);
}

#[test]
fn the_other_sides_heads_tell_a_store_that_fell_behind() {
    let rng = &mut rng(5);
    let (_, person) = known_link(rng);
    let mut state = SenderState::new(DEVICE);
    let old = state.clone();
    let sealed = state
        .seal_control(&person.outgoing(), &sized(1), 0, rng)
        .unwrap();
    let head = Head {
        device: DEVICE,
        number: 1,
        hash: sealed.hash,
    };
    assert_eq!(state.acknowledged(&head), Acknowledged::UpTo(1));
    assert_eq!(old.acknowledged(&head), Acknowledged::Behind);
    let forked = Head {
        hash: Fixed([1; 32]),
        ..head
    };
    assert_eq!(state.acknowledged(&forked), Acknowledged::Behind);
    let other = Head {
        device: DeviceId([0; 8]),
        ..head
    };
    assert_eq!(state.acknowledged(&other), Acknowledged::OtherDevice);
}

#[test]
fn a_state_hides_its_key() {
    let rng = &mut rng(6);
    let (_, person) = known_link(rng);
    let mut state = SenderState::new(DEVICE);
    state
        .seal_control(&person.outgoing(), &sized(1), 0, rng)
        .unwrap();
    let stored = serde_json::to_value(&state).unwrap();
    let key = stored["epoch"]["key"].as_str().unwrap();
    assert_eq!(key.len(), 43);
    assert!(!format!("{state:?}{person:?}").contains(key));
    assert!(format!("{state:?}").contains("EpochKey(..)"));
}

/// What can happen to a store between two appends.
#[derive(Debug, Clone)]
enum Step {
    /// An item is sealed and its records are stored with the state.
    SealAndStore(usize),
    /// An item is sealed, and the power fails before anything is stored.
    SealAndCrash(usize),
    /// Time passes.
    Wait(u64),
    /// A stored record is sent again.
    Retry(prop::sample::Index),
    /// The store is opened under another install key.
    Renew(u8),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (1..90_usize).prop_map(Step::SealAndStore),
        3 => (1..90_usize).prop_map(Step::SealAndCrash),
        1 => (0..8 * DAY_MS).prop_map(Step::Wait),
        1 => any::<prop::sample::Index>().prop_map(Step::Retry),
        1 => any::<u8>().prop_map(Step::Renew),
    ]
}

fn run(steps: &[Step], rng: &mut ChaCha20Rng) -> Vec<spy::Use> {
    let (_, person) = known_link(rng);
    let mut stored = serde_json::to_string(&SenderState::new(DEVICE)).unwrap();
    let mut queue: Vec<NewRecord> = Vec::new();
    let mut now = 0;
    spy::start();
    for step in steps {
        let mut state: SenderState = serde_json::from_str(&stored).unwrap();
        match step {
            Step::SealAndStore(size) | Step::SealAndCrash(size) => {
                let sealed = state.seal_control(&person.outgoing(), &sized(*size), now, rng);
                if matches!(step, Step::SealAndStore(_)) {
                    queue.extend(sealed.unwrap().records);
                    stored = serde_json::to_string(&state).unwrap();
                }
            }
            Step::Wait(ms) => now += ms,
            // The bytes are there: sending them again seals nothing.
            Step::Retry(which) if !queue.is_empty() => drop(which.get(&queue).clone()),
            Step::Retry(_) => {}
            Step::Renew(byte) => {
                state.renew(DeviceId([*byte; 8]));
                stored = serde_json::to_string(&state).unwrap();
            }
        }
    }
    spy::take()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// Nonces are zero, so a key may seal one plaintext only: through crashes between sealing and
    /// storing, retries, new epochs and new devices.
    #[test]
    fn no_key_seals_two_plaintexts(steps in prop::collection::vec(step(), 1..30), seed: u64) {
        let mut seen: BTreeMap<[u8; 32], Vec<u8>> = BTreeMap::new();
        for (key, plaintext) in run(&steps, &mut rng(seed)) {
            prop_assert!(seen.insert(key, plaintext).is_none(), "a key sealed twice");
        }
    }
}
