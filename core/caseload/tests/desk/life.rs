//! An honest life of a link, from the invite to the last word.

use cairn_caseload::{Attention, Ending, Event, Fault, Now, Stage};
use cairn_model::consent::{Detail, GrantLog};
use cairn_model::payload::{Control, Gone};

use crate::person::{Person, told};
use crate::server::Server;
use crate::world::{Account, Tab, World, now};

#[test]
fn an_invite_waits_until_it_is_accepted_and_is_then_shown_no_more() {
    let (mut server, mut account) = (Server::default(), Account::default());
    let mut tab = Tab::sign_up(&mut account, 1);
    let shown = tab.invite(&mut account, 1);
    assert!(shown.url.starts_with("http://localhost:8080/i#"));
    assert_eq!(shown.last_valid_day.to_string(), "2026-11-04");
    assert!(tab.round(&mut server, &mut account, 1).is_empty());
    assert_eq!(tab.desk.people(now(1)).invites[0].link, shown.link);
    assert_eq!(tab.desk.show_invite(shown.link).unwrap().url, shown.url);

    let mut person = Person::accept(&shown.url, "Blue door", &mut server, 2, 2).unwrap();
    let grant = person.grant_of(&["phq-9"], 2);
    person.introduce(grant, &mut server, 2);
    let events = tab.round(&mut server, &mut account, 2);
    let link = shown.link;
    assert_eq!(events, [Event::Claimed { link }, Event::Granted { link }]);
    assert!(tab.desk.show_invite(link).is_err());
    let row = tab.row(2);
    assert_eq!(
        (row.called.as_str(), row.stage),
        ("Blue door", Stage::NotConfirmed)
    );
    assert!(row.sharing && row.up_to_date);
}

#[test]
fn both_sides_show_the_same_six_words_until_they_are_compared() {
    let mut world = World::met();
    let theirs = world.person.link.six_words().unwrap().unwrap();
    let ours = world.view(2).words;
    assert_eq!(ours, theirs.groups());
    assert_eq!(ours.len(), 6);
    world.tab.desk.confirm_words(world.link).unwrap();
    assert_eq!(world.view(2).row.stage, Stage::Confirmed);
}

#[test]
fn words_that_differ_end_the_link_at_once_and_nothing_is_sent() {
    let mut world = World::met();
    let appends = world.server.appends;
    world.tab.desk.words_differ(world.link, now(2)).unwrap();
    world.round(3);
    let people = world.tab.desk.people(now(3));
    assert!(people.people.is_empty());
    assert_eq!(people.ended[0].ending, Ending::WordsDiffered);
    assert_eq!(world.server.appends, appends);
}

#[test]
fn items_come_are_corrected_and_are_taken_back() {
    let mut world = World::met();
    let first = world.person.check_in(3, 4);
    world.person.share(&first, &mut world.server, 3);
    let result = world.person.phq9(3, 0, 1);
    world.person.share(&result, &mut world.server, 3);
    let (link, item) = (world.link, result.id());
    let events = world.round(3);
    assert!(events.contains(&Event::Received {
        link,
        item,
        safety: true
    }));
    let view = world.view(3);
    assert_eq!(view.row.attention, Attention::Safety);
    assert_eq!(view.check_ins[0].check_in.craving, Some(4));
    assert_eq!(view.instruments[0].results[0].result.score, Some(1));

    let rev = world.person.rev();
    let corrected = Person::checked_in(first.id(), rev, 3, 7);
    world.person.share(&corrected, &mut world.server, 4);
    world.round(4);
    let view = world.view(4);
    assert_eq!(view.check_ins.len(), 1);
    assert_eq!(view.check_ins[0].check_in.craving, Some(7));

    world.person.retract(first.id(), &mut world.server, 5);
    let events = world.round(5);
    assert!(events.contains(&Event::Retracted {
        link,
        item: first.id()
    }));
    assert!(world.view(5).check_ins.is_empty());
    assert_eq!(world.view(5).row.faults, []);

    // A new sign-in reads the same from the start.
    world.sign_in_again(7);
    world.round(5);
    let view = world.view(5);
    assert!(view.check_ins.is_empty());
    assert_eq!(view.instruments[0].results.len(), 1);
    assert_eq!(view.row.faults, []);
}

#[test]
fn an_older_revision_that_comes_later_changes_nothing() {
    let mut world = World::met();
    let old = world.person.check_in(3, 4);
    let rev = world.person.rev();
    let new = Person::checked_in(old.id(), rev, 3, 8);
    world.person.share(&new, &mut world.server, 3);
    world.person.share(&old, &mut world.server, 3);
    world.round(3);
    assert_eq!(world.view(3).check_ins[0].check_in.craving, Some(8));
}

#[test]
fn looking_marks_as_read_in_every_tab_and_the_person_is_told() {
    let mut world = World::met();
    let item = world.person.check_in(3, 4);
    world.person.share(&item, &mut world.server, 3);
    world.round(3);
    assert_eq!(world.tab.row(3).attention, Attention::New);
    world.tab.desk.mark_read(world.link).unwrap();
    world.round(4);
    assert_eq!(world.tab.row(4).new, 0);

    let device = world.person.sender.device();
    let messages = world.person.read(&mut world.server);
    let told: Vec<_> = messages.iter().map(told).collect();
    assert_eq!(told.len(), 3, "one a day at most");
    assert_eq!(
        told[0],
        ([(device, 2)].into(), false),
        "the hello and the grant"
    );
    assert_eq!(told[1], ([(device, 3)].into(), false));
    assert_eq!(told[2], ([].into(), true), "only what is news");

    world.sign_in_again(8);
    world.round(4);
    assert_eq!(world.tab.row(4).new, 0);
}

#[test]
fn bytes_are_kept_until_the_person_says_that_they_came() {
    let mut world = World::met();
    assert_eq!(world.view(2).unacknowledged, 1);
    let inbox = world.person.inbox();
    assert_eq!(world.server.mailbox(&inbox).records.len(), 1);

    // The server loses them; two days later another sign-in appends the very same bytes.
    let lost = std::mem::take(&mut world.server.mailbox(&inbox).records);
    world.sign_in_again(5);
    world.round(3);
    assert!(world.server.mailbox(&inbox).records.is_empty());
    world.round(4);
    let again = &world.server.mailbox(&inbox).records;
    assert_eq!(
        (again[0].id, &again[0].record),
        (lost[0].id, &lost[0].record)
    );

    assert_eq!(world.person.read(&mut world.server).len(), 1);
    world.person.acknowledge(&mut world.server, 4);
    world.round(4);
    assert_eq!(
        world.view(4).unacknowledged,
        1,
        "only the word about that word"
    );
    world.server.mailbox(&inbox).records.clear();
    world.round(8);
    let ids: Vec<_> = world
        .server
        .mailbox(&inbox)
        .records
        .iter()
        .map(|one| one.id)
        .collect();
    assert!(!ids.is_empty() && !ids.contains(&lost[0].id));
}

#[test]
fn nothing_leaves_before_it_is_saved() {
    let mut world = World::met();
    let appends = world.server.appends;
    let item = world.person.check_in(3, 4);
    world.person.share(&item, &mut world.server, 3);
    world.tab.fetch(&mut world.server, 3);
    assert_eq!(world.server.appends, appends);
    assert!(world.tab.desk.next_call(now(3)).is_none());
    world.tab.save(&mut world.account);
    world.tab.pump(&mut world.server, 3);
    assert_eq!(world.server.appends, appends + 1);
}

#[test]
fn a_narrower_grant_destroys_what_it_no_longer_covers() {
    let mut world = World::met();
    let (check_in, result) = (world.person.check_in(3, 4), world.person.phq9(3, 1, 0));
    world.person.share(&check_in, &mut world.server, 3);
    world.person.share(&result, &mut world.server, 3);
    world.round(3);
    let mut narrower = world.person.grant_of(&[], 4);
    narrower.detail = Detail::Summary;
    world.person.replace_grant(narrower, &mut world.server, 4);
    let link = world.link;
    let events = world.round(4);
    assert!(events.contains(&Event::Granted { link }));
    assert!(events.contains(&Event::Destroyed { link, items: 1 }));
    let view = world.view(4);
    assert!(view.instruments.is_empty());
    assert_eq!(
        view.check_ins[0].check_in.note, None,
        "a summary has no note"
    );
    assert_eq!(view.grants.len(), 2);
    assert!(view.grants[0].live && !view.grants[1].live);
    assert_eq!(view.row.faults, []);
}

#[test]
fn withdrawing_the_grant_destroys_everything_and_the_link_stays() {
    let mut world = World::met();
    let item = world.person.check_in(3, 4);
    world.person.share(&item, &mut world.server, 3);
    world.round(3);
    world.person.withdraw_grant(&mut world.server, 4);
    let link = world.link;
    let events = world.round(4);
    assert!(events.contains(&Event::GrantWithdrawn { link }));
    assert!(events.contains(&Event::Destroyed { link, items: 1 }));
    let view = world.view(4);
    assert!(view.check_ins.is_empty() && view.grants[0].withdrawn);
    assert!(!view.row.sharing);
    assert_eq!(view.row.faults, []);

    // A new grant afterwards: sharing goes on, the withdrawn one never comes back.
    let grant = world.person.grant_of(&[], 5);
    world.person.replace_grant(grant, &mut world.server, 5);
    let later = world.person.check_in(5, 2);
    world.person.share(&later, &mut world.server, 5);
    world.sign_in_again(6);
    world.round(5);
    let view = world.view(5);
    assert_eq!(view.check_ins.len(), 1);
    assert_eq!(view.row.faults, []);
}

#[test]
fn an_item_that_names_a_withdrawn_grant_is_destroyed_whatever_is_live() {
    let mut world = World::met();
    let old = world.person.grants.newest().unwrap().clone();
    world.person.withdraw_grant(&mut world.server, 4);
    world.round(4);
    let grant = world.person.grant_of(&["phq-9"], 4);
    world.person.replace_grant(grant, &mut world.server, 4);
    let covered = world.person.check_in(4, 1);
    world.person.share(&covered, &mut world.server, 4);
    // Another phone of theirs that has not heard of the withdrawal yet.
    world.person.grants = GrantLog::new(world.person.link.id);
    assert!(world.person.grants.give(old));
    let item = world.person.check_in(4, 9);
    world.person.share(&item, &mut world.server, 4);
    world.round(4);
    let view = world.view(4);
    assert_eq!(view.check_ins.len(), 1);
    assert_eq!(view.check_ins[0].check_in.craving, Some(1));
}

#[test]
fn a_gap_stays_explained_when_the_record_that_explained_it_is_gone_too() {
    let mut world = World::met();
    let item = world.person.check_in(3, 4);
    world.person.share(&item, &mut world.server, 3);
    world.round(3);
    let explain = |world: &mut World, first: u64, last: u64| {
        let device = world.person.sender.device();
        let gone = vec![Gone {
            device,
            first,
            last,
        }];
        let control = Control::Seen {
            heads: Vec::new(),
            opened: false,
            gone,
        };
        let records = world.person.control(control, 4).records;
        let to = world.person.to_counsellor();
        world.server.append(&to, records);
        world.round(4);
    };
    explain(&mut world, 1, 3);
    explain(&mut world, 4, 4);
    let to = world.person.to_counsellor();
    world.server.mailbox(&to).records.drain(..4);
    world.sign_in_again(9);
    world.round(4);
    assert_eq!(world.view(4).row.faults, []);
}

#[test]
fn past_its_last_day_a_grant_ends_by_itself() {
    let mut world = World::met();
    let mut grant = world.person.grant_of(&[], 3);
    grant.until = Some("2026-11-05".parse().unwrap());
    world.person.replace_grant(grant, &mut world.server, 3);
    let item = world.person.check_in(3, 4);
    world.person.share(&item, &mut world.server, 3);
    world.round(3);
    assert_eq!(world.view(5).check_ins.len(), 1);
    // No server is asked: the day alone is enough, in an open tab and after a new sign-in.
    assert!(world.view(6).check_ins.is_empty());
    world.sign_in_again(6);
    world.round(6);
    assert!(world.view(6).check_ins.is_empty());
}

#[test]
fn the_days_of_a_grant_are_the_persons_wherever_the_counsellor_is() {
    let mut world = World::met();
    // For the person it is the 5th already, the counsellor still has the 4th.
    let morning = "2026-11-05T08:00:00+13:00[Pacific/Auckland]"
        .parse()
        .unwrap();
    let mut grant = world.person.grant_of(&[], 4);
    grant.date = morning;
    grant.from = "2026-11-05".parse().unwrap();
    grant.until = grant.from.into();
    world.person.replace_grant(grant, &mut world.server, 4);
    let item = world.person.check_in_at(morning, 6);
    world.person.share(&item, &mut world.server, 5);
    let at = |text: &str| Now(text.parse().unwrap());
    let there = at("2026-11-04T20:00:00+01:00[Europe/Berlin]");
    world.tab.fetch_at(&mut world.server, there);
    let shown = |world: &mut World, now| {
        world
            .tab
            .desk
            .person(world.link, now)
            .unwrap()
            .check_ins
            .len()
    };
    assert_eq!(shown(&mut world, there), 1);
    // Over there the 6th has begun.
    assert_eq!(
        shown(&mut world, at("2026-11-05T13:00:00+01:00[Europe/Berlin]")),
        0
    );
}

#[test]
fn what_came_before_the_first_day_of_its_grant_is_read_again_on_that_day() {
    let mut world = World::met();
    let mut grant = world.person.grant_of(&[], 4);
    grant.from = "2026-11-05".parse().unwrap();
    world.person.replace_grant(grant, &mut world.server, 4);
    let item = world.person.check_in(5, 6);
    world.person.share(&item, &mut world.server, 5);
    world.round(4);
    assert!(world.view(4).check_ins.is_empty());
    world.round(5);
    assert_eq!(world.view(5).check_ins.len(), 1);
    assert_eq!(world.view(5).row.faults, []);
}

#[test]
fn withdrawing_the_link_leaves_a_mark_with_the_date_and_nothing_else() {
    let mut world = World::met();
    let item = world.person.check_in(3, 4);
    world.person.share(&item, &mut world.server, 3);
    world.round(3);
    world.tab.desk.rename(world.link, "Marta", now(3)).unwrap();
    world.person.read(&mut world.server);
    world.person.withdraw_link(&mut world.server, 4);
    let link = world.link;
    let events = world.round(4);
    assert!(events.contains(&Event::Ended {
        link,
        ending: Ending::Withdrawn
    }));
    let people = world.tab.desk.people(now(4));
    assert!(people.people.is_empty());
    assert_eq!(people.ended[0].date.to_string(), "2026-11-04");

    // The final word came, once, and says what was received; the mailbox takes nothing more.
    let final_word = world.person.read(&mut world.server).pop().unwrap();
    let device = world.person.sender.device();
    let last = world.person.sender.last_number();
    assert_eq!(told(&final_word).0, [(device, last)].into());
    world.round(5);
    assert_eq!(world.server.mailbox(&world.person.inbox()).records.len(), 1);

    // What is kept names nobody, has no key and asks the server nothing.
    world.sign_in_again(9);
    world.tab.desk.begin_round(now(5));
    assert!(world.tab.desk.next_call(now(5)).is_none());
}

#[test]
fn a_withdrawal_is_understood_by_a_sign_in_that_saw_nothing_before() {
    let mut world = World::met();
    world.person.withdraw_link(&mut world.server, 4);
    world.sign_in_again(9);
    world.round(4);
    assert_eq!(
        world.tab.desk.people(now(4)).ended[0].ending,
        Ending::Withdrawn
    );
}

#[test]
fn an_invite_that_nobody_accepted_expires() {
    let (mut server, mut account) = (Server::default(), Account::default());
    let mut tab = Tab::sign_up(&mut account, 1);
    tab.invite(&mut account, 1);
    tab.round(&mut server, &mut account, 4);
    assert_eq!(tab.desk.people(now(4)).invites.len(), 1);
    tab.round(&mut server, &mut account, 5);
    let people = tab.desk.people(now(5));
    assert!(people.invites.is_empty());
    assert_eq!(people.ended[0].ending, Ending::Expired);
}

#[test]
fn an_invite_can_be_taken_back_until_it_is_accepted() {
    let mut account = Account::default();
    let mut tab = Tab::sign_up(&mut account, 1);
    let shown = tab.invite(&mut account, 1);
    tab.desk.take_back(shown.link, now(1)).unwrap();
    assert_eq!(tab.desk.people(now(1)).ended[0].ending, Ending::TakenBack);
    let mut world = World::met();
    assert!(world.tab.desk.take_back(world.link, now(2)).is_err());
}

#[test]
fn ending_a_link_says_good_bye_and_forgets() {
    let mut world = World::met();
    world
        .tab
        .desk
        .end(world.link, now(3), &mut crate::world::rng(77))
        .unwrap();
    world.tab.save(&mut world.account);
    world.round(3);
    let messages = world.person.read(&mut world.server);
    assert_eq!(messages.last().unwrap().control, Control::Farewell {});
    assert_eq!(world.tab.desk.people(now(3)).ended[0].ending, Ending::Ended);
}

#[test]
fn vouchers_go_to_people_whose_words_were_compared() {
    let mut world = World::met();
    let vouchers = [cairn_seal::voucher::Voucher::from_bytes([5; 36])];
    let mut rng = crate::world::rng(78);
    let send = |world: &mut World, rng: &mut _| {
        world
            .tab
            .desk
            .send_vouchers(world.link, &vouchers, now(3), rng)
    };
    assert!(send(&mut world, &mut rng).is_err());
    world.tab.desk.confirm_words(world.link).unwrap();
    send(&mut world, &mut rng).unwrap();
    world.tab.save(&mut world.account);
    world.round(3);
    let messages = world.person.read(&mut world.server);
    let came = messages
        .iter()
        .any(|one| matches!(&one.control, Control::Vouchers { vouchers } if vouchers.len() == 1));
    assert!(came);
}

#[test]
fn a_long_history_comes_in_pages_and_needs_a_newer_version_only_where_it_says_so() {
    let mut world = World::met();
    world.server.page_size = Some(3);
    for day in 3..25 {
        let item = world.person.check_in(day, 1);
        world.person.share(&item, &mut world.server, day);
    }
    world.round(25);
    assert_eq!(world.view(25).check_ins.len(), 22);
    world.sign_in_again(4);
    world.round(25);
    let view = world.view(25);
    assert_eq!((view.check_ins.len(), view.needs_newer), (22, 0));
    assert_eq!(view.row.faults, [] as [Fault; 0]);
}
