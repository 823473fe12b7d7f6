//! An honest server and an honest other side: everything arrives, nothing is named.

use cairn_model::bytes::Fixed;
use cairn_model::id::ItemId;
use proptest::prelude::*;

use super::*;
use crate::testing::{covered, link};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn everything_arrives_once_and_in_order(sizes in prop::collection::vec(1..400_usize, 1..12), limit in 1..20_usize, batches in 1..4_usize) {
        let mut fixture = Fixture::new(1);
        let mut events = Vec::new();
        let mut last_numbers = Vec::new();
        for batch in sizes.chunks(sizes.len().div_ceil(batches)) {
            for size in batch {
                let records = fixture.seal(&sized(*size));
                last_numbers.push(fixture.sender.last_number());
                fixture.append(records);
            }
            events.extend(fixture.sync(limit));
        }
        prop_assert_eq!(received(&events), last_numbers);
        prop_assert_eq!(faults(&events), vec![]);
        prop_assert!(!events.contains(&Event::StartOver));
        let head = &fixture.reader.heads()[0];
        prop_assert_eq!((head.number, head.hash), (fixture.sender.last_number(), fixture.sender.last_hash()));
        prop_assert_eq!(fixture.sync(limit), vec![]);
    }
}

#[test]
fn a_large_item_comes_back_as_it_was() {
    let mut fixture = Fixture::new(2);
    let message = sized(1200);
    let records = fixture.seal(&message);
    assert_eq!(records.len(), 16);
    let ids: Vec<_> = records.iter().map(|record| record.id).collect();
    fixture.append(records);
    let events = fixture.sync(5);
    let Event::Received(received) = &events[0] else {
        panic!("{events:?}")
    };
    assert_eq!(received.content, Incoming::Control(message));
    assert_eq!((received.number, &received.records), (16, &ids));
}

#[test]
fn the_first_record_introduces_the_other_side_and_the_rest_follows() {
    let mut fixture = Fixture::new(3);
    let (counsellor, person) = link(&mut fixture.rng);
    fixture.counsellor = counsellor;
    fixture.person = person;
    let said = hello(&fixture.person);
    let records = fixture.seal(&said);
    let hash = fixture.sender.last_hash();
    fixture.append(records);
    let item = covered(fixture.person.id, "a note");
    let channel = fixture.person.outgoing();
    let sealed = fixture
        .sender
        .seal_covered(&channel, &item, 0, &mut fixture.rng)
        .unwrap();
    fixture.append(sealed.records);
    let events = fixture.sync(1);
    let Event::Hello(met) = &events[0] else {
        panic!("{events:?}")
    };
    assert_eq!(
        (met.keys, met.hash),
        (fixture.person.keys.public().unwrap(), hash)
    );
    assert_eq!((met.label.as_str(), &met.versions[..]), ("river", &[1][..]));
    let Event::Received(Received {
        content: Incoming::Item { grant, .. },
        ..
    }) = &events[1]
    else {
        panic!("{events:?}")
    };
    assert_eq!(*grant, item.grant());
    assert_eq!((faults(&events), fixture.head_number()), (vec![], 2));
    assert_eq!(fixture.reader.hello(), Some(hash));
    // Read again from the start, the hello is known.
    fixture.counsellor.peer = Some(met.keys);
    fixture.reader.rolled_back();
    assert_eq!(fixture.sync(9), vec![]);
}

#[test]
fn what_was_deleted_and_named_is_no_loss() {
    let mut fixture = Fixture::new(4);
    fixture.send(5);
    let item = ItemId([1; 16]);
    let retraction = message(Control::Retraction {
        item,
        gone: vec![gone(2, 4)],
    });
    let records = fixture.seal(&retraction);
    fixture.append(records);
    fixture
        .stored
        .retain(|record| !(2..=4).contains(&record.seq));
    let events = fixture.sync(9);
    assert_eq!(
        (received(&events), faults(&events)),
        (vec![1, 5, 6], vec![])
    );
    assert_eq!(fixture.head_number(), 6);
}

#[test]
fn a_trimmed_mailbox_starts_where_its_grant_says() {
    let mut fixture = Fixture::new(5);
    fixture.send(7);
    let signed = Control::Grant {
        signed: cairn_model::bytes::Blob(vec![1]),
        signature: Fixed([0; 64]),
        gone: vec![gone(1, 7)],
    };
    let records = fixture.seal(&message(signed));
    fixture.append(records);
    fixture.stored.retain(|record| record.seq == 8);
    let events = fixture.sync(9);
    assert_eq!((received(&events), faults(&events)), (vec![8], vec![]));
    assert_eq!(fixture.head_number(), 8);
}

#[test]
fn a_newer_version_is_kept_and_shown() {
    let mut fixture = Fixture::new(6);
    fixture.send(2);
    fixture.stored[1].record[0] = 2;
    let newer = fixture.stored[1].clone();
    let events = fixture.sync(9);
    assert_eq!(events[1], Event::Newer(newer));
}

#[test]
fn an_unknown_type_is_kept_whole() {
    let mut fixture = Fixture::new(7);
    let bytes = br#"{"type":"goal","v":3,"body":{"x":null}}"#;
    let channel = fixture.person.outgoing();
    let sealed = fixture.sender.seal_bytes(&channel, bytes, &mut fixture.rng);
    fixture.append(sealed.unwrap().records);
    let events = fixture.sync(9);
    let Event::Received(Received {
        content: Incoming::Unknown(unknown),
        ..
    }) = &events[0]
    else {
        panic!("{events:?}")
    };
    assert_eq!(
        (unknown.kind.as_str(), unknown.v, &unknown.bytes[..]),
        ("goal", 3, &bytes[..])
    );
}

#[test]
fn two_devices_have_two_chains() {
    let mut fixture = Fixture::new(8);
    fixture.send(2);
    fixture.sender.renew(DeviceId([2; 8]));
    fixture.send(3);
    let events = fixture.sync(2);
    assert_eq!(
        (received(&events), faults(&events)),
        (vec![1, 2, 1, 2, 3], vec![])
    );
    let heads: Vec<_> = fixture
        .reader
        .heads()
        .iter()
        .map(|head| head.number)
        .collect();
    assert_eq!(heads, vec![3, 2]);
}
