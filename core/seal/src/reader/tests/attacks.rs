//! Servers and strangers that drop, replay, reorder, move, forge, fork and roll back.

use proptest::prelude::*;

use super::*;
use crate::testing::link;

fn lost(first: u64, last: u64) -> Fault {
    Fault::Lost(gone(first, last))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    /// What is dropped before the end is named, the rest is delivered, and what is appended again
    /// closes the hole.
    #[test]
    fn a_dropped_record_is_named_and_can_be_appended_again(count in 3..12_usize, at in any::<prop::sample::Index>(), limit in 1..6_usize) {
        let mut fixture = Fixture::new(10);
        fixture.send(count);
        let at = at.index(count - 1);
        let mut dropped = fixture.stored.remove(at);
        let number = at as u64 + 1;
        let events = fixture.sync(limit);
        prop_assert_eq!(events.iter().filter(|event| **event == Event::StartOver).count(), 1);
        prop_assert_eq!(faults(&events), vec![lost(number, number)]);
        prop_assert_eq!(received(&events).len(), count - 1);
        prop_assert_eq!(fixture.head_number(), number - 1);
        prop_assert_eq!(fixture.sync(limit), vec![]);
        fixture.head += 1;
        dropped.seq = fixture.head;
        fixture.stored.push(dropped);
        let events = fixture.sync(limit);
        prop_assert_eq!((received(&events), faults(&events)), (vec![number], vec![]));
        prop_assert_eq!(fixture.head_number(), count as u64);
        prop_assert_eq!(fixture.reader.lost().count(), 0);
    }

    #[test]
    fn reordered_records_are_named_and_delivered(count in 2..10_usize, a in any::<prop::sample::Index>(), b in any::<prop::sample::Index>(), limit in 1..12_usize) {
        let mut fixture = Fixture::new(11);
        fixture.send(count);
        let (a, b) = (a.index(count), b.index(count));
        prop_assume!(a != b);
        let seqs: Vec<_> = fixture.stored.iter().map(|record| record.seq).collect();
        fixture.stored.swap(a, b);
        for (record, seq) in fixture.stored.iter_mut().zip(seqs) {
            record.seq = seq;
        }
        let events = fixture.sync(limit);
        let mut numbers = received(&events);
        numbers.sort_unstable();
        prop_assert_eq!(numbers, (1..=count as u64).collect::<Vec<_>>());
        let faults = faults(&events);
        prop_assert!(!faults.is_empty());
        prop_assert!(faults.iter().all(|fault| fault.code() == "reordered"));
        prop_assert_eq!(fixture.head_number(), count as u64);
    }

    #[test]
    fn a_replayed_record_is_named_and_not_delivered_twice(count in 1..10_usize, at in any::<prop::sample::Index>(), limit in 1..12_usize) {
        let mut fixture = Fixture::new(12);
        fixture.send(count);
        let again = fixture.stored[at.index(count)].clone();
        let number = again.seq;
        fixture.head += 1;
        fixture.stored.push(StoredRecord { seq: fixture.head, ..again.clone() });
        fixture.head += 1;
        let renamed = RecordId([0; 16]);
        fixture.stored.push(StoredRecord { seq: fixture.head, id: renamed, ..again });
        let events = fixture.sync(limit);
        prop_assert_eq!(received(&events).len(), count);
        let known = Event::Known { device: DEVICE, number, seq: fixture.head - 1 };
        prop_assert!(events.contains(&known));
        prop_assert_eq!(faults(&events), vec![Fault::Forged { seq: fixture.head, id: renamed }]);
    }

    /// Whatever bytes a server makes up, it is told so, and reading goes on.
    #[test]
    fn made_up_and_changed_records_are_named(at in 0..4096_usize, bit in 0..8_u8, junk in prop::collection::vec(any::<u8>(), 4096)) {
        let mut fixture = Fixture::new(13);
        fixture.send(3);
        fixture.stored[1].record[at] ^= 1 << bit;
        fixture.stored.push(StoredRecord { seq: 4, id: RecordId([1; 16]), record: junk });
        fixture.head = 4;
        let events = fixture.sync(9);
        prop_assert_eq!(received(&events), vec![1, 3]);
        let changed = RecordId(fixture.stored[1].id.0);
        let named = events.iter().any(|event| match event {
            Event::Fault(Fault::Forged { seq, id } | Fault::Malformed { seq, id }) => *seq == 2 && *id == changed,
            Event::Newer(record) => record.seq == 2,
            _ => false,
        });
        prop_assert!(named);
        prop_assert!(faults(&events).contains(&lost(2, 2)));
    }
}

#[test]
fn a_record_moved_from_another_mailbox_or_link_is_forged() {
    let mut fixture = Fixture::new(14);
    fixture.send(1);
    let mut other = Fixture::new(15);
    other.send(1);
    fixture.append(vec![NewRecord {
        id: other.stored[0].id,
        record: other.stored[0].record.clone(),
    }]);
    // What the counsellor wrote, brought back into the counsellor's own mailbox.
    let mut counsellor = SenderState::new(DeviceId([5; 8]));
    let own = counsellor.seal_control(
        &fixture.counsellor.outgoing(),
        &sized(1),
        0,
        &mut fixture.rng,
    );
    fixture.append(own.unwrap().records);
    let events = fixture.sync(9);
    let codes: Vec<_> = faults(&events).iter().map(Fault::code).collect();
    assert_eq!(
        (received(&events), codes),
        (vec![1], vec!["forged", "forged"])
    );
}

#[test]
fn the_holder_of_a_public_key_alone_can_seal_nothing() {
    let mut fixture = Fixture::new(16);
    let mut stranger = fixture.person.clone();
    stranger.secret = crate::keys::LinkSecret::from_bytes([0; 32]);
    let mut state = SenderState::new(DEVICE);
    let sealed = state
        .seal_control(&stranger.outgoing(), &sized(1), 0, &mut fixture.rng)
        .unwrap();
    fixture.append(sealed.records);
    // One who saw the invite, with keys of their own.
    let mut thief = fixture.person.clone();
    thief.keys = crate::keys::SecretKeys::random(&mut fixture.rng);
    let sealed = state
        .seal_control(&thief.outgoing(), &sized(1), 0, &mut fixture.rng)
        .unwrap();
    fixture.append(sealed.records);
    let events = fixture.sync(9);
    assert_eq!(faults(&events).len(), 2);
    assert_eq!(received(&events), Vec::<u64>::new());
}

#[test]
fn a_second_hello_introduces_nobody() {
    let mut fixture = Fixture::new(17);
    let (counsellor, person) = link(&mut fixture.rng);
    fixture.counsellor = counsellor;
    fixture.person = person;
    let said = hello(&fixture.person);
    let records = fixture.seal(&said);
    fixture.append(records);
    let mut thief = fixture.person.clone();
    thief.keys = crate::keys::SecretKeys::random(&mut fixture.rng);
    let mut state = SenderState::new(DeviceId([6; 8]));
    let sealed = state.seal_control(&thief.outgoing(), &hello(&thief), 0, &mut fixture.rng);
    fixture.append(sealed.unwrap().records);
    let events = fixture.sync(1);
    assert!(matches!(events[0], Event::Hello(_)));
    assert_eq!(faults(&events).len(), 1);
    assert_eq!(
        events
            .iter()
            .filter(|event| matches!(event, Event::Hello(_)))
            .count(),
        1
    );
}

#[test]
fn a_hello_with_keys_that_are_none_is_malformed() {
    let mut fixture = Fixture::new(18);
    let (counsellor, person) = link(&mut fixture.rng);
    fixture.counsellor = counsellor;
    fixture.person = person;
    let mut said = hello(&fixture.person);
    if let Control::Hello { x25519, .. } = &mut said.control {
        x25519.0 = [0; 32];
    }
    let records = fixture.seal(&said);
    fixture.append(records);
    let events = fixture.sync(9);
    assert_eq!(faults(&events)[0].code(), "malformed");
    assert_eq!(fixture.reader.hello(), None);
}

#[test]
fn what_was_named_gone_cannot_be_brought_again() {
    let mut fixture = Fixture::new(19);
    fixture.send(3);
    let brought = fixture.stored[1].clone();
    let item = cairn_model::id::ItemId([1; 16]);
    let retraction = message(Control::Retraction {
        item,
        gone: vec![gone(2, 2)],
    });
    let records = fixture.seal(&retraction);
    fixture.append(records);
    fixture.sync(9);
    fixture.append(vec![NewRecord {
        id: brought.id,
        record: brought.record,
    }]);
    let events = fixture.sync(9);
    assert_eq!(
        events,
        vec![Event::Fault(Fault::Replayed {
            device: DEVICE,
            number: 2
        })]
    );
}

#[test]
fn a_copied_store_is_found_out() {
    let mut fixture = Fixture::new(20);
    fixture.send(2);
    let copy = fixture.sender.clone();
    fixture.send(1);
    fixture.sender = copy;
    fixture.send(2);
    let events = fixture.sync(9);
    let forked = |number| Fault::Forked {
        device: DEVICE,
        number,
    };
    assert_eq!(faults(&events), vec![forked(3), forked(4)]);
    assert_eq!(received(&events), vec![1, 2, 3]);
}

#[test]
fn a_mailbox_that_was_rolled_back_is_named_and_read_again() {
    let mut fixture = Fixture::new(21);
    fixture.send(5);
    fixture.sync(9);
    let kept = fixture.stored.split_off(3);
    fixture.head = 3;
    let events = fixture.sync(9);
    assert_eq!(events, vec![Event::Fault(Fault::RolledBack)]);
    // The sender appends again what it kept: nothing of it is new.
    fixture.append(
        kept.into_iter()
            .map(|r| NewRecord {
                id: r.id,
                record: r.record,
            })
            .collect(),
    );
    assert_eq!(
        (received(&fixture.sync(9)), fixture.head_number()),
        (vec![], 5)
    );
}

#[test]
fn a_part_that_was_dropped_is_not_the_end_of_its_item() {
    let mut fixture = Fixture::new(22);
    let records = fixture.seal(&sized(200));
    fixture.append(records);
    fixture.send(1);
    let mut dropped = fixture.stored.remove(1);
    let events = fixture.sync(2);
    assert_eq!(
        (received(&events), faults(&events)),
        (vec![5], vec![lost(2, 2)])
    );
    fixture.head += 1;
    dropped.seq = fixture.head;
    fixture.stored.push(dropped);
    let events = fixture.sync(2);
    assert_eq!((received(&events), faults(&events)), (vec![4], vec![]));
}

#[test]
fn ranges_that_cannot_be_are_named() {
    let mut fixture = Fixture::new(23);
    let item = cairn_model::id::ItemId([1; 16]);
    let retraction = message(Control::Retraction {
        item,
        gone: vec![gone(0, 3)],
    });
    let records = fixture.seal(&retraction);
    fixture.append(records);
    let events = fixture.sync(9);
    assert_eq!(
        faults(&events),
        vec![Fault::BadGone {
            from: DEVICE,
            device: DEVICE,
            number: 0
        }]
    );
}

#[test]
fn nobody_goes_below_the_highest_version_seen() {
    let mut fixture = Fixture::new(24);
    fixture.send(1);
    fixture.reader.version = 2;
    let events = fixture.sync(9);
    assert_eq!(faults(&events)[0].code(), "downgraded");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// The other side itself may be hostile: whatever it seals is named or kept, and reading goes on.
    #[test]
    fn nonsense_that_the_other_side_sealed_is_named(junk in prop::collection::vec(any::<u8>(), 0..5000), at in any::<prop::sample::Index>(), to: u8) {
        let mut fixture = Fixture::new(25);
        let item = cairn_model::id::ItemId([1; 16]);
        let retraction = Control::Retraction { item, gone: vec![gone(9, 12)] };
        let mut changed = message(retraction).to_bytes();
        let at = at.index(changed.len());
        changed[at] = to;
        for bytes in [&junk, &changed] {
            let channel = fixture.person.outgoing();
            let sealed = fixture.sender.seal_bytes(&channel, bytes, &mut fixture.rng).unwrap();
            fixture.append(sealed.records);
        }
        let last = fixture.sender.last_number();
        fixture.send(1);
        let events = fixture.sync(3);
        prop_assert_eq!(received(&events).last().copied(), Some(last + 1));
        prop_assert_eq!(fixture.head_number(), last + 1);
        prop_assert!(faults(&events).iter().any(|fault| fault.code() == "malformed"));
    }
}
