//! Whatever a server says: a typed error or a plain status, no state lost, nothing in the clear.

mod common;

use std::collections::BTreeSet;

use cairn_companion::{Delivery, Listing, Stage, codes};
use cairn_hostile::{Counsellor, Lie};
use cairn_model::id::LinkId;
use cairn_model::payload::Control;
use common::{World, assert_no_counter_twice, draft, notes, set, share_checkins};

const MARKER: &str = "Quetzalcoatl-4711";

/// A link with something sent, something waiting and something coming in.
async fn busy_world() -> (World, Counsellor, LinkId) {
    let mut world = World::new().await;
    world.add(MARKER).await;
    let grant = share_checkins(&world.now);
    let (mut counsellor, link) = world.linked(Some(&grant)).await;
    world.acknowledge(&mut counsellor);
    world.network.server(|server| {
        counsellor.send(
            server,
            Control::Vouchers {
                vouchers: Vec::new(),
            },
            &world.now,
        );
    });
    world.add("waiting").await;
    world.later_days(1);
    (world, counsellor, link)
}

fn assert_nothing_in_the_clear(world: &World) {
    for call in world.network.calls() {
        for marker in [MARKER, "waiting", "Blue door", "support between visits"] {
            let found = |hay: &[u8]| {
                hay.windows(marker.len())
                    .any(|part| part == marker.as_bytes())
            };
            assert!(
                !found(&call.body) && !found(call.url.as_bytes()),
                "{marker} in the clear"
            );
        }
        assert!(
            call.url.starts_with(common::SERVER),
            "nothing goes anywhere else"
        );
    }
}

#[tokio::test]
async fn every_lie_ends_in_a_listed_code_and_costs_nothing() {
    for lie in Lie::ALL {
        let (mut world, mut counsellor, link) = busy_world().await;
        let entries = world
            .companion
            .checkins()
            .list(Listing::default())
            .await
            .unwrap();
        world.network.lie(Some(lie));
        for _ in 0..3 {
            let report = world.sync().await;
            if let Some(problem) = report.problem() {
                assert!(
                    codes::find(problem.code()).is_some(),
                    "{lie:?}: {}",
                    problem.code()
                );
                assert_ne!(problem.code(), "internal", "{lie:?}");
            }
            world.later_days(1);
        }
        let view = world.companion.links().get(link, &world.now).await.unwrap();
        assert_eq!(view.stage, Stage::Open, "{lie:?} ended the link");
        assert_nothing_in_the_clear(&world);
        let still = world
            .companion
            .checkins()
            .list(Listing::default())
            .await
            .unwrap();
        assert_eq!(still, entries, "{lie:?}");

        // The truth again: all of it arrives.
        world.network.lie(None);
        for _ in 0..4 {
            world.sync_well().await;
            world.read(&mut counsellor);
            world.acknowledge(&mut counsellor);
            world.later_days(3);
        }
        world.sync_well().await;
        world.read(&mut counsellor);
        assert_eq!(notes(&counsellor), set(&[MARKER, "waiting"]), "{lie:?}");
        assert_no_counter_twice(&world.network);
        let view = world.companion.links().get(link, &world.now).await.unwrap();
        assert_eq!((view.stage, view.waiting), (Stage::Open, 0), "{lie:?}");
    }
}

#[tokio::test]
async fn lies_are_named() {
    let expected = [
        (Lie::Unknown, "unknown_mailbox"),
        (Lie::StandingPages, "bad_answer"),
        (Lie::GiantLength, "answer_too_large"),
        (Lie::WrongMedia, "bad_answer"),
        (Lie::Truncated, "bad_answer"),
        (Lie::ShortRecords, "bad_answer"),
        (Lie::WrongSeqs, "bad_answer"),
        (Lie::GiantSeqs, "bad_answer"),
        (Lie::Redirect, "bad_answer"),
        (Lie::EndlessPages, "bad_answer"),
    ];
    for (lie, code) in expected {
        let (world, ..) = busy_world().await;
        world.network.lie(Some(lie));
        let report = world.sync().await;
        assert_eq!(
            report.problem().map(cairn_companion::Error::code),
            Some(code),
            "{lie:?}"
        );
    }
}

#[tokio::test]
async fn what_was_tampered_with_is_told_by_name() {
    let expected = [(Lie::Flipped, "forged"), (Lie::SwappedIds, "forged")];
    for (lie, fault) in expected {
        let (world, _, link) = busy_world().await;
        world.network.lie(Some(lie));
        world.sync().await;
        let view = world.companion.links().get(link, &world.now).await.unwrap();
        let names: BTreeSet<&str> = view.faults.iter().map(|(name, _)| name.as_str()).collect();
        assert!(names.contains(fault), "{lie:?}: {names:?}");
    }
}

#[tokio::test]
async fn a_false_taken_shares_nothing_and_loses_nothing() {
    let mut world = World::new().await;
    world.add(MARKER).await;
    let (_, url) = world.invite(2);
    world.network.lie(Some(Lie::Taken));
    let grant = share_checkins(&world.now);
    let refused = world.accept(&url, Some(&grant)).await.unwrap_err();
    assert_eq!(
        (refused.code(), refused.retryable()),
        ("invite_used", false)
    );
    world.network.lie(None);
    world.sync_well().await;
    assert_eq!(world.network.count(), 1, "a refused link calls nobody");
    let links = world.companion.links();
    let refused = links.list(&world.now).await.unwrap().remove(0);
    assert_eq!((refused.stage, refused.sharing), (Stage::Refused, false));
    links.remove(refused.id).await.unwrap();
    assert_eq!(
        world
            .companion
            .checkins()
            .list(Listing::default())
            .await
            .unwrap()
            .len(),
        1
    );
    // The invite itself may be fine after all.
    let accepted = world.accept(&url, Some(&grant)).await.unwrap();
    assert_eq!(accepted.link.stage, Stage::Open);
}

#[tokio::test]
async fn a_false_unknown_is_said_and_survived() {
    let (mut world, mut counsellor, link) = busy_world().await;
    world.network.lie(Some(Lie::Unknown));
    world.sync().await;
    let view = world.companion.links().get(link, &world.now).await.unwrap();
    assert_eq!(view.delivery, Delivery::ServerUnknown);
    world.network.lie(None);
    world.settle(&mut counsellor).await;
    let view = world.companion.links().get(link, &world.now).await.unwrap();
    assert_eq!(view.delivery, Delivery::Sent);
    assert!(counsellor.faults.is_empty(), "{:?}", counsellor.faults);
}

#[tokio::test]
async fn a_withdrawal_that_is_held_back_is_not_called_confirmed() {
    let (mut world, _, link) = busy_world().await;
    world
        .companion
        .links()
        .withdraw(link, &world.now)
        .await
        .unwrap();
    world.network.lie(Some(Lie::Unknown));
    world.sync().await;
    let view = world.companion.links().get(link, &world.now).await.unwrap();
    assert_eq!(
        (view.stage, view.delivery),
        (Stage::Closing, Delivery::NotConfirmedYet)
    );
    // Long after, and told so again: given up only once nothing of it can be left.
    world.later_days(31);
    world.sync().await;
    let view = world.companion.links().get(link, &world.now).await.unwrap();
    assert_eq!(view.stage, Stage::Closing);
    world.later_days(1);
    world.sync().await;
    let view = world.companion.links().get(link, &world.now).await.unwrap();
    assert_eq!((view.stage, view.end_confirmed), (Stage::Ended, false));
}

#[tokio::test]
async fn a_false_unknown_about_a_withdrawn_link_that_ends_lets_the_withdrawal_through() {
    let (mut world, mut counsellor, link) = busy_world().await;
    world.read(&mut counsellor);
    assert!(!counsellor.items.is_empty());
    world
        .companion
        .links()
        .withdraw(link, &world.now)
        .await
        .unwrap();
    world.network.lie(Some(Lie::Unknown));
    for _ in 0..3 {
        world.later_days(10);
        world.sync().await;
    }
    world.network.lie(None);
    world.later_days(100);
    world.sync_well().await;
    world.read(&mut counsellor);
    assert!(counsellor.items.is_empty());
    let view = world.companion.links().get(link, &world.now).await.unwrap();
    assert_eq!(view.stage, Stage::Closed);
}

#[tokio::test]
async fn a_server_put_back_to_an_older_state_gets_everything_again() {
    let mut world = World::new().await;
    world.add("one").await;
    let grant = share_checkins(&world.now);
    let (mut counsellor, link) = world.linked(Some(&grant)).await;
    let backup = world.network.server(|server| server.clone());
    let two = world.add("two").await;
    world.settle(&mut counsellor).await;
    assert_eq!(notes(&counsellor), set(&["one", "two"]));
    world
        .network
        .server(|server| server.mailboxes = backup.mailboxes);
    world.later_minutes(1);
    world
        .companion
        .checkins()
        .edit(two.id, draft("two again"), &world.now)
        .await
        .unwrap();
    world.sync_well().await;
    let view = world.companion.links().get(link, &world.now).await.unwrap();
    assert_eq!(view.delivery, Delivery::ServerRolledBack);
    // Somebody who starts from nothing finds everything, once.
    counsellor.items.clear();
    world.settle(&mut counsellor).await;
    assert_eq!(notes(&counsellor), set(&["one", "two again"]));
    world.settle(&mut counsellor).await;
    let view = world.companion.links().get(link, &world.now).await.unwrap();
    assert_eq!(view.delivery, Delivery::Sent);
    assert_no_counter_twice(&world.network);
}

#[tokio::test]
async fn a_server_that_lost_the_mailboxes_gets_them_again() {
    let mut world = World::new().await;
    world.add("one").await;
    let grant = share_checkins(&world.now);
    let (mut counsellor, link) = world.linked(Some(&grant)).await;
    world.settle(&mut counsellor).await;
    world.network.server(|server| {
        server.mailboxes.clear();
        // As a restored server does for 30 days.
        server.spent.clear();
    });
    world.sync_well().await;
    counsellor.items.clear();
    world.settle(&mut counsellor).await;
    assert_eq!(notes(&counsellor), set(&["one"]));
    let view = world.companion.links().get(link, &world.now).await.unwrap();
    assert_eq!(view.stage, Stage::Open);
}
