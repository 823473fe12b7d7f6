//! Two tabs lose nothing, whatever they write and in whatever order they meet.

use std::collections::BTreeMap;

use cairn_model::NaiveDate;
use cairn_model::bytes::{Blob, Fixed};
use cairn_model::id::{DeviceId, ItemId, LinkId};
use cairn_model::rev::Rev;
use cairn_seal::wire::{MailboxId, RecordId};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;

use super::{Caseload, Entry, Settings};
use crate::chain::{Chain, Head, Heads, Ranges};
use crate::error::Error;
use crate::join::{Join, Latest};
use crate::link::{Grants, Invited, Link, Peer, Reach, SignedGrant};
use crate::outbox::{Outbox, Pending, Word};
use crate::secret::{SecretBytes, SecretText};
use crate::tombstone::{Ending, LastRecord, Tombstone};

// Small ranges on purpose: states have to collide to be merged.
fn device() -> impl Strategy<Value = DeviceId> {
    (0..3_u8).prop_map(|n| DeviceId([n; 8]))
}

fn item() -> impl Strategy<Value = ItemId> {
    (0..3_u8).prop_map(|n| ItemId([n; 16]))
}

fn rev() -> impl Strategy<Value = Rev> {
    (0..4_u64, device()).prop_map(|(ms, device)| Rev::next(None, ms, device))
}

fn heads() -> impl Strategy<Value = Heads> {
    let head = (1..5_u64, 0..2_u8).prop_map(|(number, n)| Head {
        number,
        hash: Fixed([n; 32]),
    });
    btree_map(device(), head, 0..3)
}

fn latest<T: Clone + std::fmt::Debug>(
    value: impl Strategy<Value = T>,
    first: T,
) -> impl Strategy<Value = Latest<T>> {
    option::of((value, 0..4_u64, device())).prop_map(move |written| {
        let mut latest = Latest::unwritten(first.clone());
        if let Some((value, ms, device)) = written {
            latest.set(value, ms, device);
        }
        latest
    })
}

fn chain() -> impl Strategy<Value = Chain> {
    let ranges = vec((0..6_u64, 0..6_u64), 0..3).prop_map(|pairs| {
        let mut ranges = Ranges::default();
        for (first, last) in pairs {
            ranges.add(first, last);
        }
        ranges
    });
    (heads(), btree_map(device(), ranges, 0..3), 0..3_u16).prop_map(|(heads, gone, version)| {
        Chain {
            heads,
            gone,
            version,
        }
    })
}

/// One record id always stands for the same bytes, as a random id does.
fn outbox() -> impl Strategy<Value = Outbox> {
    let pending = (0..6_u8, option::of(0..3_u64));
    let word = (device(), 1..4_u64, 0..3_u32);
    (vec(pending, 0..4), vec(word, 0..3), 0..3_u32).prop_map(|(all, words, day)| {
        let mut outbox = Outbox::default();
        for (n, sent_ms) in all {
            let number = u64::from(n % 3) + 1;
            let device = DeviceId([n / 3; 8]);
            let head = Head {
                number,
                hash: Fixed([n; 32]),
            };
            outbox.queue(
                RecordId([n; 16]),
                Pending {
                    device,
                    number,
                    hash: Fixed([n; 32]),
                    record: Blob(vec![n; 4]),
                    sent_ms,
                    tells: BTreeMap::from([(device, head)]),
                },
            );
        }
        for (device, number, day) in words {
            let n = device.0[0] * 3 + u8::try_from(number).unwrap() - 1;
            outbox.acknowledge(device, number, Fixed([n; 32]), day);
        }
        outbox.seen_sealed(day);
        outbox
    })
}

/// What was drawn for a link is the same in every copy of it.
fn invited(n: u8) -> Invited {
    crate::testing::invited(n)
}

fn peer() -> impl Strategy<Value = Peer> {
    (any::<bool>(), 0..3_u8).prop_map(|(confirmed, n)| Peer {
        confirmed,
        hello: Fixed([n; 32]),
        keys: crate::testing::keys(n),
        label: format!("person {n}"),
    })
}

fn link(n: u8) -> impl Strategy<Value = Link> {
    let grants =
        (btree_set(0..3_u8, 0..3), btree_set(item(), 0..3)).prop_map(|(signed, withdrawn)| {
            Grants {
                signed: signed
                    .into_iter()
                    .map(|n| SignedGrant {
                        signed: Blob(vec![n]),
                        signature: Fixed([n; 64]),
                    })
                    .collect(),
                withdrawn,
            }
        });
    let reach = prop_oneof![
        Just(Reach::Known),
        (0..3_u64).prop_map(|since_ms| Reach::Unknown { since_ms })
    ];
    (
        option::of((peer(), 0..3_u64)),
        latest("[ab]?", String::new()),
        grants,
        chain(),
        outbox(),
        btree_map(device(), 1..4_u64, 0..3),
        btree_map(item(), rev(), 0..3),
        latest(reach, Reach::Known),
    )
        .prop_map(
            move |(peer, own_label, grants, chain, outbox, read, retracted, reach)| {
                let mut link = Link::new(invited(n), SecretText("invite".to_owned()));
                link.claimed_ms = peer.as_ref().map(|(_, ms)| *ms);
                link.peer = peer.map(|(peer, _)| peer);
                link.own_label = own_label;
                link.grants = grants;
                link.chain = chain;
                link.outbox = outbox;
                link.read = read;
                link.retracted = retracted;
                link.reach = reach;
                link.tidy();
                link
            },
        )
}

fn tombstone() -> impl Strategy<Value = Tombstone> {
    let ending = prop_oneof![
        Just(Ending::Expired),
        Just(Ending::Lost),
        Just(Ending::Withdrawn),
    ];
    let last = option::of(0..2_u8);
    (ending, 0..3_u32, last, any::<bool>(), any::<bool>()).prop_map(
        |(ending, day, last, delivered, noted)| {
            let date = NaiveDate::from_ymd_opt(2026, 11, 20 + day).unwrap();
            let last = last.map(|n| LastRecord {
                server: "http://localhost:1".to_owned(),
                mailbox: MailboxId([1; 32]),
                writer: SecretBytes([1; 32]),
                id: RecordId([n; 16]),
                record: Blob(vec![n]),
            });
            let mut tombstone = Tombstone::new(ending, date, last);
            tombstone.noted = noted;
            if delivered {
                tombstone.deliver();
            }
            tombstone
        },
    )
}

fn entry(n: u8) -> impl Strategy<Value = Entry> {
    prop_oneof![
        4 => link(n).prop_map(|link| Entry::Link(Box::new(link))),
        1 => tombstone().prop_map(Entry::Ended),
    ]
}

fn caseload() -> impl Strategy<Value = Caseload> {
    let settings = ("[xy]?", 1..4_u16).prop_map(|(label, silent_after_days)| Settings {
        label,
        silent_after_days,
    });
    let links = (option::of(entry(1)), option::of(entry(2)));
    (links, latest(settings, Settings::default())).prop_map(|((one, two), settings)| {
        let mut caseload = Caseload::new();
        let entries = [(1, one), (2, two)];
        caseload.links = entries
            .into_iter()
            .filter_map(|(n, entry)| Some((LinkId([n; 16]), entry?)))
            .collect();
        caseload.settings = settings;
        caseload
    })
}

fn same(a: &Caseload, b: &Caseload) -> bool {
    a.to_json().unwrap() == b.to_json().unwrap() && a == b
}

proptest! {
    #[test]
    fn order_does_not_matter(a in caseload(), b in caseload()) {
        let one = Caseload::merge(a.clone(), b.clone());
        let other = Caseload::merge(b, a);
        prop_assert!(same(&one, &other));
    }

    #[test]
    fn grouping_does_not_matter(a in caseload(), b in caseload(), c in caseload()) {
        let left = Caseload::merge(Caseload::merge(a.clone(), b.clone()), c.clone());
        let right = Caseload::merge(a, Caseload::merge(b, c));
        prop_assert!(same(&left, &right));
    }

    #[test]
    fn taking_in_the_same_again_changes_nothing(a in caseload(), b in caseload()) {
        prop_assert!(same(&Caseload::merge(a.clone(), a.clone()), &a));
        let once = Caseload::merge(a, b.clone());
        prop_assert!(same(&Caseload::merge(once.clone(), b), &once));
    }

    #[test]
    fn what_is_written_reads_back(a in caseload()) {
        let read = Caseload::from_json(&a.to_json().unwrap()).unwrap();
        prop_assert!(same(&read, &a));
    }

    #[test]
    fn nothing_is_lost(a in caseload(), b in caseload()) {
        let merged = Caseload::merge(a.clone(), b.clone());
        for side in [&a, &b] {
            for (id, entry) in &side.links {
                match (entry, &merged.links[id]) {
                    (Entry::Ended(_), Entry::Link(_)) => prop_assert!(false, "an ended link came back"),
                    (Entry::Link(before), Entry::Link(after)) => keeps(before, after)?,
                    (_, Entry::Ended(_)) => {}
                }
            }
        }
    }
}

fn keeps(before: &Link, after: &Link) -> Result<(), TestCaseError> {
    prop_assert!(before.grants.signed.is_subset(&after.grants.signed));
    prop_assert!(before.grants.withdrawn.is_subset(&after.grants.withdrawn));
    for (device, head) in &before.chain.heads {
        prop_assert!(after.chain.heads[device] >= *head);
    }
    for (device, number) in &before.read {
        prop_assert!(after.read[device] >= *number);
    }
    for (item, rev) in &before.retracted {
        prop_assert!(after.retracted[item] >= *rev);
    }
    prop_assert!(before.peer.is_none() || after.peer.is_some());
    let (told, later) = (before.outbox.told(), after.outbox.told());
    prop_assert!(told.iter().all(|(device, head)| later[device] >= *head));
    Ok(())
}

#[test]
fn a_newer_version_is_refused_and_not_touched() {
    let newer = br#"{"v":2,"links":{},"settings":{},"shelves":[]}"#;
    assert_eq!(Caseload::from_json(newer).err(), Some(Error::NewerVersion));
}

#[test]
fn what_is_not_a_caseload_is_refused() {
    let good = String::from_utf8(Caseload::new().to_json().unwrap()).unwrap();
    let unknown = good.replacen('{', r#"{"more":1,"#, 1);
    for bad in ["", "{}", "[]", r#"{"v":1}"#, &unknown, &good[1..]] {
        assert_eq!(
            Caseload::from_json(bad.as_bytes()).err(),
            Some(Error::Damaged),
            "{bad}"
        );
    }
    assert!(Caseload::from_json(good.as_bytes()).is_ok());
}

#[test]
fn acknowledged_bytes_do_not_come_back_from_an_old_tab() {
    let mut old = Outbox::default();
    let device = DeviceId([1; 8]);
    let pending = Pending {
        device,
        number: 4,
        hash: Fixed([1; 32]),
        record: Blob(vec![1]),
        sent_ms: Some(1),
        tells: BTreeMap::new(),
    };
    old.queue(RecordId([1; 16]), pending);
    let mut ours = old.clone();
    let word = |outbox: &mut Outbox, hash| outbox.acknowledge(device, 4, Fixed([hash; 32]), 1);
    assert_eq!(word(&mut ours, 9), Word::OtherBytes);
    assert_eq!(word(&mut ours, 1), Word::News);
    assert_eq!(word(&mut ours, 1), Word::Known);
    ours.join(old);
    assert_eq!(ours.waiting(), 0);
}

#[test]
fn unacknowledged_bytes_are_sent_again_after_two_days() {
    const HOUR: u64 = 3_600_000;
    let mut outbox = Outbox::default();
    let pending = Pending {
        device: DeviceId([1; 8]),
        number: 1,
        hash: Fixed([1; 32]),
        record: Blob(vec![1]),
        sent_ms: None,
        tells: BTreeMap::new(),
    };
    outbox.queue(RecordId([1; 16]), pending);
    assert_eq!(outbox.due(0).len(), 1);
    outbox.sent(&[RecordId([1; 16])], HOUR);
    assert_eq!(outbox.due(48 * HOUR).len(), 0);
    assert_eq!(outbox.due(49 * HOUR).len(), 1);
}

#[test]
fn numbers_said_to_be_gone_are_kept_as_few_ranges() {
    let mut ranges = Ranges::default();
    for (first, last) in [
        (5, 7),
        (1, 2),
        (8, 8),
        (3, 4),
        (20, 10),
        (30, u64::MAX),
        (31, 40),
    ] {
        ranges.add(first, last);
    }
    assert_eq!(ranges.iter().collect::<Vec<_>>(), [(1, 8), (30, u64::MAX)]);
}
