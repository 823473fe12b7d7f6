//! What goes wrong, and what must be right all the same.

use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use cairn_companion::Delivery;
use cairn_model::id::LinkId;
use cairn_scenarios::{Backend, Counsellor, Person, World, both, mailboxes_of, on_both};

on_both! {
    a_second_acceptor_is_told,
    what_was_written_without_a_server_goes_out_later,
    a_killed_server_loses_no_acknowledged_record,
    two_tabs_lose_nothing,
}

/// A person who shares with a counsellor.
async fn linked(world: &mut World) -> (Person, Counsellor, LinkId, String) {
    let mut counsellor = world.counsellor("Amal", 1);
    let person = Person::new(2).await;
    let invite = counsellor.invite("Amal", "", &world.now());
    let now = world.now();
    let grant = both(&now);
    let accepted = person.accept(&invite.url, "Heron", Some(&grant), &now);
    assert_eq!(accepted.await.unwrap().problem, None);
    counsellor.sync(&now);
    (person, counsellor, invite.link, invite.url)
}

async fn a_second_acceptor_is_told(backend: Backend) {
    let mut world = World::new(backend);
    let (first, mut counsellor, link, url) = linked(&mut world).await;
    let second = Person::new(3).await;
    second.check_in("not mine to send", 5, &world.now()).await;
    let now = world.now();
    let refused = second.accept(&url, "Magpie", Some(&both(&now)), &now).await;
    assert_eq!(refused.unwrap_err().code(), "invite_used");
    second.sync(&world.now()).await;
    assert!(second.wire.acknowledged().is_empty(), "nothing was taken");

    first.check_in("mine", 5, &world.now()).await;
    first.sync(&world.now()).await;
    let now = world.now();
    counsellor.sync(&now);
    assert_eq!(counsellor.notes(link, &now), ["mine"]);
    let shown = counsellor.person(link, &now);
    assert_eq!(
        (shown.label.as_str(), &shown.row.faults[..]),
        ("Heron", &[][..])
    );
    assert_eq!(shown.words.join(" "), first.words(link).await);
}

async fn what_was_written_without_a_server_goes_out_later(backend: Backend) {
    let mut world = World::new(backend);
    let (person, mut counsellor, link, _) = linked(&mut world).await;
    let first = person.check_in("before", 2, &world.now()).await;
    person.sync(&world.now()).await;

    world.server.halt();
    let now = world.now();
    person.correct(&first, "changed meanwhile", 3, &now).await;
    person.check_in("written meanwhile", 4, &now).await;
    let report = person.try_sync(&world.now()).await;
    assert_eq!(report.problem().unwrap().code(), "offline");
    let shown = person.link(link, &world.now()).await;
    assert_eq!(shown.delivery, Delivery::NotSentYet);
    assert!(shown.waiting > 0);

    world.server.resume();
    person.sync(&world.now()).await;
    let now = world.now();
    let shown = person.link(link, &now).await;
    assert_eq!((shown.delivery, shown.waiting), (Delivery::Sent, 0));
    counsellor.sync(&now);
    let notes = counsellor.notes(link, &now);
    assert_eq!(notes, ["changed meanwhile", "written meanwhile"]);
    assert_eq!(counsellor.person(link, &now).row.faults, []);
}

async fn a_killed_server_loses_no_acknowledged_record(backend: Backend) {
    const ROUNDS: usize = 8;
    let mut world = World::new(backend);
    let (person, mut counsellor, link, url) = linked(&mut world).await;
    let mut written = Vec::new();
    let mut broken = 0;
    for round in 0..ROUNDS {
        for n in 0..3 {
            let note = format!("note {round}-{n}");
            person.check_in(&note, 5, &world.now()).await;
            written.push(note);
        }
        let killer = kill_at(&world, &person, round % 4);
        let report = person.try_sync(&world.now()).await;
        broken += usize::from(!report.is_complete());
        if let Some(thread) = killer.lock().unwrap().take() {
            thread.join().unwrap();
            world.server.bury();
            world.server.resume();
        }
        person.wire.before_each(|_| ());
        let rows = world.server.rows().await;
        let kept = rows.records_of(&mailboxes_of(&url)[0]).await;
        rows.close().await;
        for id in person.wire.acknowledged() {
            assert!(kept.iter().any(|row| row.id == id.0), "round {round}");
        }
    }
    assert!(broken > 0, "no synchronisation was in the way of a kill");
    person.sync(&world.now()).await;
    let now = world.now();
    counsellor.sync(&now);
    assert_eq!(counsellor.notes(link, &now), written);
    assert_eq!(counsellor.person(link, &now).row.faults, []);
}

type Killer = Arc<Mutex<Option<JoinHandle<()>>>>;

/// Kills the server while the `nth` request from now is on its way: before, within or after it, as it happens.
fn kill_at(world: &World, person: &Person, nth: usize) -> Killer {
    let killer = Killer::default();
    let requests = AtomicUsize::new(0);
    let process = world.server.process().to_string();
    let kept = Arc::clone(&killer);
    person.wire.before_each(move |_| {
        if requests.fetch_add(1, Ordering::SeqCst) == nth {
            let process = process.clone();
            let kill = move || {
                let status = Command::new("kill").args(["-KILL", &process]).status();
                assert!(status.unwrap().success());
            };
            *kept.lock().unwrap() = Some(std::thread::spawn(kill));
        }
    });
    killer
}

async fn two_tabs_lose_nothing(backend: Backend) {
    let mut world = World::new(backend);
    let (person, mut one, link, _) = linked(&mut world).await;
    let mut two = one.sign_in_again(7);
    // Both invite from the same state; whoever saves second takes in what the first has saved.
    let from_one = one.invite("Amal", "from one", &world.now());
    let from_two = two.invite("Amal", "from two", &world.now());
    let now = world.now();
    for invite in [&from_one, &from_two] {
        let grant = both(&now);
        let accepted = person.accept(&invite.url, "Heron", Some(&grant), &now);
        assert_eq!(accepted.await.unwrap().problem, None);
    }
    person.check_in("seen by all", 5, &world.now()).await;
    person.sync(&world.now()).await;
    let now = world.now();
    // Each does something else before it knows of the other.
    one.desk.confirm_words(link).unwrap();
    two.sync(&now);
    two.desk.confirm_words(from_two.link).unwrap();
    two.save();
    one.sync(&now);
    two.sync(&now);

    let mut later = one.sign_in_again(8);
    let now = world.now();
    later.sync(&now);
    let people = later.people(&now);
    assert_eq!((people.people.len(), people.invites.len()), (3, 0));
    for id in [link, from_one.link, from_two.link] {
        assert_eq!(later.notes(id, &now), ["seen by all"]);
        let shown = later.person(id, &now);
        assert_eq!(shown.row.faults, []);
        let confirmed = shown.row.stage == cairn_caseload::Stage::Confirmed;
        assert_eq!(confirmed, id != from_one.link);
    }
}
