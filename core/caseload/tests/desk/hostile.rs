//! A server, or somebody with a copy of the invite, that does not play fair: everything is named,
//! nothing crashes, and nothing is shown that should not be.

use cairn_caseload::{Attention, Ending, Event, Fault};
use cairn_model::payload::Control;
use cairn_seal::wire::{Code, NewRecord, Problem, RecordId, StoredRecord};
use proptest::prelude::*;

use crate::person::Person;
use crate::server::{Mailbox, Server};
use crate::world::{Account, Tab, World, now, rng};

/// A world with three check-ins, of days 3 to 5, read by the counsellor.
pub fn shared() -> World {
    let mut world = World::met();
    for day in 3..6 {
        let item = world.person.check_in(day, 1);
        world.person.share(&item, &mut world.server, day);
        world.round(day);
    }
    assert_eq!(faults(&mut world, 5), []);
    world
}

pub fn faults(world: &mut World, day: u32) -> Vec<Fault> {
    world.view(day).row.faults
}

fn records(world: &mut World) -> &mut Vec<StoredRecord> {
    &mut mailbox(world).records
}

fn mailbox(world: &mut World) -> &mut Mailbox {
    let id = world.person.to_counsellor();
    world.server.mailbox(&id)
}

fn append(world: &mut World, record: StoredRecord) {
    let StoredRecord { id, record, .. } = record;
    let to = world.person.to_counsellor();
    world.server.append(&to, vec![NewRecord { id, record }]);
}

fn craving(world: &mut World, day: u32) -> Vec<Option<u8>> {
    let view = world.view(day);
    view.check_ins
        .iter()
        .map(|one| one.check_in.craving)
        .collect()
}

#[test]
fn a_replayed_record_brings_back_nothing() {
    let mut world = shared();
    let old = records(&mut world)[2].clone();
    let item = world.view(5).check_ins.pop().unwrap().check_in.id;
    let gone = world.person.gone();
    let control = Control::Retraction { item, gone };
    let sealed = world.person.control(control, 6).records;
    let to = world.person.to_counsellor();
    world.server.append(&to, sealed);
    world.round(6);
    assert_eq!(craving(&mut world, 6).len(), 2);
    append(&mut world, old);
    world.round(6);
    assert_eq!(craving(&mut world, 6).len(), 2);
    assert_eq!(faults(&mut world, 6), [Fault::Replayed]);
}

#[test]
fn the_same_record_under_a_new_id_does_not_open() {
    let mut world = shared();
    let mut copy = records(&mut world)[3].clone();
    copy.id = RecordId([1; 16]);
    append(&mut world, copy);
    world.round(6);
    assert_eq!(faults(&mut world, 6), [Fault::Unopenable]);
    assert_eq!(craving(&mut world, 6).len(), 3);
}

#[test]
fn records_in_another_order_are_named_and_shown() {
    let mut world = shared();
    let all = records(&mut world);
    let (a, b) = (all[2].clone(), all[3].clone());
    all[2] = StoredRecord {
        seq: a.seq,
        ..b.clone()
    };
    all[3] = StoredRecord { seq: b.seq, ..a };
    world.sign_in_again(9);
    world.round(6);
    assert_eq!(faults(&mut world, 6), [Fault::OutOfOrder]);
    assert_eq!(craving(&mut world, 6).len(), 3);
}

#[test]
fn a_record_dropped_in_the_middle_is_missed() {
    let mut world = shared();
    records(&mut world).remove(3);
    world.sign_in_again(9);
    world.round(6);
    assert_eq!(faults(&mut world, 6), [Fault::Missing]);
    assert_eq!(craving(&mut world, 6).len(), 2);
}

#[test]
fn a_mailbox_rolled_back_is_named_in_an_open_tab_and_after_a_new_sign_in() {
    let mut world = shared();
    let older = {
        let mailbox = mailbox(&mut world);
        mailbox.records.pop();
        mailbox.last_seq -= 1;
        mailbox.clone()
    };
    world.round(6);
    assert_eq!(faults(&mut world, 6), [Fault::RolledBack]);
    world.sign_in_again(9);
    world.round(6);
    assert_eq!(faults(&mut world, 6), [Fault::RolledBack]);
    assert_eq!(older.records.len(), 4);
}

#[test]
fn a_rolled_back_mailbox_does_not_bring_back_what_was_taken_back() {
    let mut world = shared();
    let before = mailbox(&mut world).clone();
    let item = world.view(5).check_ins[0].check_in.id;
    world.person.retract(item, &mut world.server, 6);
    world.round(6);
    let to = world.person.to_counsellor();
    world.server.mailboxes.insert(to, before);
    world.sign_in_again(9);
    world.round(7);
    assert_eq!(craving(&mut world, 7).len(), 2);
    assert_eq!(faults(&mut world, 7), [Fault::RolledBack]);
}

#[test]
fn a_rolled_back_mailbox_does_not_bring_back_a_withdrawn_grant() {
    let mut world = shared();
    let before = mailbox(&mut world).clone();
    world.person.withdraw_grant(&mut world.server, 6);
    world.round(6);
    let to = world.person.to_counsellor();
    world.server.mailboxes.insert(to, before);
    world.sign_in_again(9);
    world.round(7);
    assert!(craving(&mut world, 7).is_empty());
    assert_eq!(faults(&mut world, 7), [Fault::RolledBack]);
}

#[test]
fn another_record_under_the_cursor_is_named_and_everything_read_again() {
    let mut world = shared();
    records(&mut world).last_mut().unwrap().id = RecordId([7; 16]);
    world.round(6);
    let named = faults(&mut world, 6);
    assert!(named.contains(&Fault::RolledBack) && named.contains(&Fault::Unopenable));
    assert_eq!(craving(&mut world, 6).len(), 3, "what was read stays");
}

#[test]
fn a_record_moved_from_another_mailbox_does_not_open() {
    let mut world = shared();
    let shown = world.tab.invite(&mut world.account, 5);
    let mut other = Person::accept(&shown.url, "Falcon", &mut world.server, 5, 70).unwrap();
    let grant = other.grant_of(&[], 5);
    other.introduce(grant, &mut world.server, 5);
    let item = other.check_in(5, 9);
    other.share(&item, &mut world.server, 5);
    let moved = world.server.mailbox(&other.to_counsellor()).records[2].clone();
    append(&mut world, moved);
    world.round(6);
    assert_eq!(faults(&mut world, 6), [Fault::Unopenable]);
    assert!(!craving(&mut world, 6).contains(&Some(9)));
}

#[test]
fn a_record_with_a_flipped_bit_does_not_open() {
    let mut world = shared();
    let item = world.person.check_in(6, 9);
    let mut sealed = world.person.seal(&item, 6).remove(0);
    sealed.record[700] ^= 1;
    let to = world.person.to_counsellor();
    world.server.append(&to, vec![sealed]);
    world.round(6);
    assert_eq!(faults(&mut world, 6), [Fault::Unopenable]);
}

#[test]
fn a_second_acceptor_with_a_copy_of_the_invite_is_named_and_heard_in_nothing() {
    let mut world = shared();
    let mut intruder = Person::intruder(&world.url, "Blue door", 2, 80);
    let mut batch = intruder.hello(6).records;
    let grant = intruder.grant_of(&["phq-9"], 6);
    let signed = intruder.sign(grant);
    batch.extend(intruder.control(signed.to_control(Vec::new()), 6).records);
    let item = intruder.check_in(6, 9);
    batch.extend(intruder.seal(&item, 6));
    let to = world.person.to_counsellor();
    world.server.append(&to, batch);
    let words = world.view(5).words;
    world.round(6);
    let named = faults(&mut world, 6);
    assert_eq!(named, [Fault::Unopenable, Fault::SecondHello]);
    assert_eq!(world.view(6).words, words);
    assert!(!craving(&mut world, 6).contains(&Some(9)));
}

#[test]
fn keys_swapped_after_pairing_change_nothing_in_any_tab() {
    let mut world = shared();
    let words = world.view(5).words;
    // The whole mailbox is replaced by an intruder's, as if nobody else had ever accepted.
    let mut intruder = Person::intruder(&world.url, "Blue door", 2, 81);
    let grant = intruder.grant_of(&[], 6);
    records(&mut world).clear();
    mailbox(&mut world).last_seq = 0;
    intruder.introduce(grant, &mut world.server, 6);
    world.sign_in_again(9);
    world.round(6);
    assert_eq!(world.view(6).words, words);
    let named = faults(&mut world, 6);
    assert!(named.contains(&Fault::SecondHello) && named.contains(&Fault::RolledBack));
    assert!(world.view(6).row.last_news.is_none());
}

#[test]
fn a_link_accepted_too_late_is_refused() {
    let (mut server, mut account) = (Server::default(), Account::default());
    let mut tab = Tab::sign_up(&mut account, 1);
    let shown = tab.invite(&mut account, 1);
    let mut person = Person::accept(&shown.url, "Late", &mut server, 4, 2).unwrap();
    let grant = person.grant_of(&[], 4);
    person.introduce(grant, &mut server, 4);
    server.mailbox(&person.to_counsellor()).created_day += 1;
    let events = tab.round(&mut server, &mut account, 5);
    let link = shown.link;
    assert_eq!(
        events,
        [Event::Ended {
            link,
            ending: Ending::Refused
        }]
    );
    assert!(tab.desk.people(now(5)).people.is_empty());
}

#[test]
fn an_unknown_mailbox_is_hidden_at_once_and_destroyed_after_seven_days() {
    let mut world = shared();
    let to = world.person.to_counsellor();
    let kept = world.server.mailboxes.remove(&to).unwrap();
    let link = world.link;
    assert_eq!(world.round(6), [Event::Unreachable { link }]);
    assert_eq!(world.tab.row(6).attention, Attention::Unreachable);
    assert!(craving(&mut world, 6).is_empty());
    assert!(world.round(12).is_empty());
    // It comes back: nothing was destroyed.
    world.server.mailboxes.insert(to, kept);
    assert!(world.round(12).contains(&Event::ReachableAgain { link }));
    assert_eq!(craving(&mut world, 12).len(), 3);
    world.server.mailboxes.remove(&to);
    world.round(13);
    world.sign_in_again(9);
    world.round(19);
    assert_eq!(
        world.tab.desk.people(now(19)).people.len(),
        1,
        "not before seven days"
    );
    let events = world.round(20);
    assert_eq!(
        events,
        [Event::Ended {
            link,
            ending: Ending::Lost
        }]
    );
}

#[test]
fn a_last_word_that_does_not_open_counts_as_unknown() {
    let mut world = shared();
    let forged = NewRecord {
        id: RecordId([4; 16]),
        record: vec![1; 4096],
    };
    let to = world.person.to_counsellor();
    world.server.close(&to, Some(forged));
    let link = world.link;
    let events = world.round(6);
    assert!(events.contains(&Event::Unreachable { link }), "{events:?}");
    assert!(events.contains(&Event::Fault {
        link,
        fault: Fault::Unopenable
    }));
    assert_eq!(world.tab.desk.people(now(6)).people.len(), 1);
    let events = world.round(13);
    assert_eq!(
        events,
        [Event::Ended {
            link,
            ending: Ending::Lost
        }]
    );
}

#[test]
fn a_newer_payload_or_record_is_counted_and_never_fatal() {
    let mut world = shared();
    let mut newer = records(&mut world)[2].clone();
    newer.record[0] = 2;
    newer.id = RecordId([8; 16]);
    append(&mut world, newer);
    world.round(6);
    let view = world.view(6);
    assert_eq!((view.needs_newer, view.check_ins.len()), (1, 3));
    assert_eq!(view.row.faults, []);
}

#[test]
fn a_server_that_goes_on_for_ever_is_left_standing() {
    let mut world = shared();
    world.tab.desk.begin_round(now(6));
    let mut seq = 100;
    let mut calls = 0;
    while let Some(call) = world.tab.desk.next_call(now(6)) {
        calls += 1;
        assert!(calls < 1_000);
        let (status, body) = if call.path.contains("/records") {
            seq += 1;
            let record = StoredRecord {
                seq,
                id: RecordId([u8::try_from(seq % 251).unwrap(); 16]),
                record: vec![0; 4096],
            };
            let page = cairn_seal::wire::Page {
                records: vec![record],
                head: u64::MAX >> 1,
                more: true,
            };
            (200, page.to_cbor())
        } else {
            world.server.answer(&call)
        };
        world
            .tab
            .desk
            .answer(call.id, status, &body, now(6), &mut rng(1))
            .unwrap();
    }
    assert!(faults(&mut world, 6).contains(&Fault::BadAnswer));
    assert_eq!(craving(&mut world, 6).len(), 3);
}

#[test]
fn errors_that_pass_change_nothing() {
    let mut world = shared();
    let before = world.view(5);
    for code in [
        Code::Unavailable,
        Code::RateLimited,
        Code::Timeout,
        Code::Internal,
    ] {
        world.tab.desk.begin_round(now(5));
        while let Some(call) = world.tab.desk.next_call(now(5)) {
            let body = serde_json::to_vec(&Problem::new(code)).unwrap();
            let events = world
                .tab
                .desk
                .answer(call.id, code.status(), &body, now(5), &mut rng(1));
            assert_eq!(events.unwrap(), []);
        }
        assert_eq!(world.view(5), before);
    }
    // Nor does a code that does not go with its status.
    world.tab.desk.begin_round(now(5));
    let call = world.tab.desk.next_call(now(5)).unwrap();
    let body = serde_json::to_vec(&Problem::new(Code::UnknownMailbox)).unwrap();
    let events = world
        .tab
        .desk
        .answer(call.id, 503, &body, now(5), &mut rng(1));
    assert_eq!(events.unwrap(), []);
    assert_eq!(world.view(5), before);
    // A proxy's page is no word of the server: nothing is taken as unknown.
    world.tab.desk.begin_round(now(6));
    let call = world.tab.desk.next_call(now(6)).unwrap();
    let events = world
        .tab
        .desk
        .answer(call.id, 404, b"<html>", now(6), &mut rng(1))
        .unwrap();
    let link = world.link;
    assert_eq!(
        events,
        [Event::Fault {
            link,
            fault: Fault::BadAnswer
        }]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_answer_brings_the_desk_down(status in 100..600_u16, body in proptest::collection::vec(any::<u8>(), 0..300)) {
        let mut world = World::met();
        world.tab.desk.begin_round(now(3));
        while let Some(call) = world.tab.desk.next_call(now(3)) {
            world.tab.desk.answer(call.id, status, &body, now(3), &mut rng(1)).unwrap();
        }
        prop_assert_eq!(world.tab.desk.people(now(3)).people.len(), 1);
    }
}
