//! Two tabs over one account: neither loses what the other does.

use std::collections::BTreeSet;

use cairn_caseload::{Desk, Ending, Error, Vault};
use cairn_seal::passphrase::VaultKey;
use cairn_seal::voucher::Voucher;

use crate::person::Person;
use crate::world::{Tab, World, new_invite, now, rng};

#[test]
fn two_tabs_that_write_at_once_lose_nothing() {
    let mut world = World::met();
    let mut other = Tab::sign_in(&world.account, 20);
    world.tab.desk.rename(world.link, "Marta", now(3)).unwrap();
    other.desk.confirm_words(world.link).unwrap();
    let shown = other.invite(&mut world.account, 3);
    world.tab.save(&mut world.account);
    other.round(&mut world.server, &mut world.account, 3);
    other.desk.take_in(&world.account.sealed).unwrap();
    for tab in [&mut world.tab, &mut other] {
        let people = tab.desk.people(now(3));
        assert_eq!(people.people[0].called, "Marta");
        assert_eq!(people.invites[0].link, shown.link);
    }
    // Taking in what is the same leaves nothing to save, so two tabs come to rest.
    assert!(!other.desk.is_unsaved());
}

#[test]
fn a_link_that_ended_in_one_tab_ends_in_the_other() {
    let mut world = World::met();
    let mut other = Tab::sign_in(&world.account, 20);
    other.round(&mut world.server, &mut world.account, 3);
    world.person.withdraw_link(&mut world.server, 4);
    world.round(4);
    // The other tab still knows the link, and changes it.
    other.desk.rename(world.link, "Marta", now(4)).unwrap();
    other.save(&mut world.account);
    assert!(other.desk.people(now(4)).people.is_empty());
    assert_eq!(other.desk.people(now(4)).ended[0].ending, Ending::Withdrawn);
    world.sign_in_again(21);
    assert!(world.tab.desk.people(now(4)).people.is_empty());
}

#[test]
fn an_answer_to_a_link_that_ended_meanwhile_changes_nothing() {
    let mut world = World::met();
    world.tab.desk.begin_round(now(3));
    let call = world.tab.desk.next_call(now(3)).unwrap();
    let (status, body) = world.server.answer(&call);
    world.tab.desk.words_differ(world.link, now(3)).unwrap();
    let events = world
        .tab
        .desk
        .answer(call.id, status, &body, now(3), &mut rng(1))
        .unwrap();
    assert!(events.is_empty());
    let again = world
        .tab
        .desk
        .answer(call.id, status, &body, now(3), &mut rng(1));
    assert_eq!(again.err(), Some(Error::UnknownCall));
}

#[test]
fn no_two_tabs_use_one_number_or_one_epoch() {
    let mut world = World::met();
    let mut seen = BTreeSet::new();
    for (seed, day) in (30..).zip(3..8) {
        world.sign_in_again(seed);
        let item = world.person.check_in(day, 1);
        world.person.share(&item, &mut world.server, day);
        world.round(day);
    }
    let inbox = world.person.inbox();
    for record in &world.server.mailbox(&inbox).records {
        let enc_and_counter = record.record[2..38].to_vec();
        assert!(seen.insert(enc_and_counter), "one epoch and counter twice");
    }
    assert_eq!(seen.len(), 6);
    let messages = world.person.read(&mut world.server);
    let devices: BTreeSet<_> = messages.iter().map(|one| one.rev.device).collect();
    assert_eq!((messages.len(), devices.len()), (6, 6));
}

#[test]
fn a_tab_that_dies_before_saving_has_sent_nothing() {
    let mut world = World::met();
    let before = world.account.clone();
    let item = world.person.check_in(3, 4);
    world.person.share(&item, &mut world.server, 3);
    world.tab.fetch(&mut world.server, 3);
    assert!(world.tab.desk.is_unsaved());
    world.account = before;
    world.sign_in_again(40);
    world.round(3);
    assert_eq!(world.view(3).check_ins.len(), 1);
    assert_eq!(world.person.read(&mut world.server).len(), 2);
}

#[test]
fn the_sealed_caseload_opens_for_its_account_and_key_only() {
    let world = World::met();
    let mut rng = rng(50);
    let mut open = |key: [u8; 32], account: &str| {
        let vault = Vault::new(VaultKey::from_bytes(key), account.to_owned());
        Desk::open(vault, &world.account.sealed, &mut rng).err()
    };
    assert_eq!(open([9; 32], "a.counsellor"), None);
    assert_eq!(open([8; 32], "a.counsellor"), Some(Error::CannotOpen));
    assert_eq!(open([9; 32], "b.counsellor"), Some(Error::CannotOpen));
}

#[test]
fn a_newer_sealed_form_is_told_apart_from_a_damaged_one() {
    let world = World::met();
    let mut sealed = world.account.sealed;
    sealed[0] = 2;
    let vault = || Vault::new(VaultKey::from_bytes([9; 32]), "a.counsellor".to_owned());
    let open = |sealed: &[u8]| Desk::open(vault(), sealed, &mut rng(1)).err();
    assert_eq!(open(&sealed), Some(Error::NewerVersion));
    sealed[0] = 1;
    let last = sealed.len() - 1;
    sealed[last] ^= 1;
    assert_eq!(open(&sealed), Some(Error::CannotOpen));
    assert_eq!(open(&[]), Some(Error::CannotOpen));
}

#[test]
fn nothing_that_was_shared_is_in_the_caseload_and_no_name_outlives_its_link() {
    let mut world = World::met();
    let item = world.person.check_in(3, 4);
    world.person.share(&item, &mut world.server, 3);
    world.round(3);
    let text = |world: &World| {
        let vault = VaultKey::from_bytes([9; 32]);
        let opened = cairn_seal::blob::open(&vault, "a.counsellor", &world.account.sealed).unwrap();
        String::from_utf8(opened.value.to_vec()).unwrap()
    };
    let before = text(&world);
    assert!(
        before.contains("Blue door"),
        "the control: names are found where they are"
    );
    assert!(!before.contains("note of 3"));
    world.person.withdraw_link(&mut world.server, 4);
    world.round(4);
    let after = text(&world);
    for gone in ["Blue door", "localhost", "secret", "keys"] {
        assert!(!after.contains(gone), "{gone}");
    }
    assert!(after.contains("withdrawn"));
}

#[test]
fn whoever_comes_second_finds_the_invite_used() {
    let mut world = World::met();
    assert!(Person::accept(&world.url, "Somebody", &mut world.server, 2, 60).is_none());
}

#[test]
fn a_caseload_that_the_server_lost_is_stored_again() {
    let mut world = World::met();
    let older = world.account.clone();
    world.tab.desk.rename(world.link, "Marta", now(3)).unwrap();
    world.tab.save(&mut world.account);
    assert!(!world.tab.desk.is_unsaved());
    world.account.sealed = older.sealed;
    world.tab.desk.take_in(&world.account.sealed).unwrap();
    assert!(world.tab.desk.is_unsaved());
    world.tab.save(&mut world.account);
    world.sign_in_again(22);
    assert_eq!(world.tab.desk.people(now(3)).people[0].called, "Marta");
}

#[test]
fn a_name_from_the_other_side_is_made_fit_to_be_shown() {
    for (label, shown) in [
        ("  Blue\u{202e} door\n ", "Blue door"),
        ("\u{202e}\u{7}", "?"),
        (&"x".repeat(500), &"x".repeat(80)),
    ] {
        let mut world = World::with_label(label);
        assert_eq!(world.view(2).label, shown);
    }
}

#[test]
fn an_invite_lasts_no_longer_than_its_vouchers() {
    let mut account = crate::world::Account::default();
    let mut tab = Tab::sign_up(&mut account, 1);
    let until = |day: u32| {
        let mut bytes = [1; 36];
        bytes[16..20].copy_from_slice(&(20_757 + day).to_be_bytes());
        vec![Voucher::from_bytes(bytes), Voucher::from_bytes([2; 36])]
    };
    let mut make = |vouchers| tab.desk.invite(new_invite(vouchers), now(5), &mut rng(1));
    assert_eq!(
        make(until(9)).unwrap().last_valid_day.to_string(),
        "2026-11-08"
    );
    assert_eq!(
        make(until(6)).unwrap().last_valid_day.to_string(),
        "2026-11-06"
    );
    assert_eq!(make(until(4)).err(), Some(Error::BadVouchers));
    assert_eq!(make(until(9)[..1].to_vec()).err(), Some(Error::BadVouchers));
}
