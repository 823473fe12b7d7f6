//! What a person shares arrives, and only that; what they take back goes.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use cairn_companion::{Delivery, Stage};
use cairn_model::id::LinkId;
use common::{World, draft, notes, set, share_checkins};

#[tokio::test]
async fn a_first_grant_brings_what_it_covers_and_nothing_else() {
    let mut world = World::new().await;
    world.add("before").await;
    let grant = share_checkins(&world.now);
    let (counsellor, id) = world.linked(Some(&grant)).await;
    assert_eq!(counsellor.label.as_deref(), Some("Blue door"));
    assert_eq!(notes(&counsellor), set(&["before"]));
    assert_eq!(counsellor.messages, ["grant", "checkin"]);
    assert!(counsellor.faults.is_empty(), "{:?}", counsellor.faults);
    let link = world.companion.links().get(id, &world.now).await.unwrap();
    assert_eq!((link.stage, link.delivery), (Stage::Open, Delivery::Sent));
    let words = world.companion.links().six_words(id).await.unwrap();
    assert_eq!(Some(words), counsellor.link.six_words().unwrap());
}

#[tokio::test]
async fn without_a_grant_nothing_is_sealed() {
    let mut world = World::new().await;
    world.add("mine").await;
    let (mut counsellor, _) = world.linked(None).await;
    world.add("mine too").await;
    world.settle(&mut counsellor).await;
    assert!(counsellor.items.is_empty());
    assert_eq!(
        counsellor
            .messages
            .iter()
            .filter(|name| *name == "checkin")
            .count(),
        0
    );
    // The hello alone.
    assert_eq!(world.network.server(|server| server.history.len()), 1);
}

#[tokio::test]
async fn entries_follow_and_corrections_and_deletions_too() {
    let mut world = World::new().await;
    let grant = share_checkins(&world.now);
    let (mut counsellor, _) = world.linked(Some(&grant)).await;
    let first = world.add("first").await;
    let second = world.add("second").await;
    world.settle(&mut counsellor).await;
    assert_eq!(notes(&counsellor), set(&["first", "second"]));

    world.later_minutes(1);
    world
        .companion
        .checkins()
        .edit(first.id, draft("corrected"), &world.now)
        .await
        .unwrap();
    world
        .companion
        .checkins()
        .delete(second.id, &world.now)
        .await
        .unwrap();
    world.settle(&mut counsellor).await;
    assert_eq!(notes(&counsellor), set(&["corrected"]));
    assert!(counsellor.faults.is_empty(), "{:?}", counsellor.faults);
    // Acknowledged, so the old records are gone from the server: hello, grant, new revision, retraction, seen.
    world.settle(&mut counsellor).await;
    let left = world
        .network
        .server(|server| server.mailboxes[&counsellor.link.inbox.0].records.len());
    assert!(left <= 5, "{left} records left");
}

#[tokio::test]
async fn a_preview_is_exactly_what_goes() {
    let mut world = World::new().await;
    for note in ["a", "b", "c"] {
        world.add(note).await;
    }
    let (mut counsellor, id) = world.linked(None).await;
    let grant = share_checkins(&world.now);
    let grants = world.companion.grants();
    let preview = grants.preview(id, &grant, &world.now).await.unwrap();
    grants.give(id, &grant, &world.now).await.unwrap();
    world.sync_well().await;
    world.read(&mut counsellor);
    let shown: Vec<_> = preview
        .items
        .iter()
        .map(|item| (item.id, item.body.clone()))
        .collect();
    assert_eq!(shown.len(), 3);
    for (item, body) in shown {
        let got = serde_json::to_value(&counsellor.items[&item]).unwrap();
        for (name, value) in body {
            assert_eq!(got.get(&name), Some(&value), "{name}");
        }
    }
}

#[tokio::test]
async fn a_new_grant_takes_the_place_of_the_old_one() {
    let mut world = World::new().await;
    let old = world.add("old").await;
    let wide = share_checkins(&world.now);
    let (mut counsellor, id) = world.linked(Some(&wide)).await;
    world.settle(&mut counsellor).await;
    world.later_days(1);
    world.add("new").await;
    let mut narrow = share_checkins(&world.now);
    narrow.from = world.now.local_date();
    world
        .companion
        .grants()
        .give(id, &narrow, &world.now)
        .await
        .unwrap();
    world.settle(&mut counsellor).await;
    assert_eq!(notes(&counsellor), set(&["new"]), "{:?}", old.at);
    assert!(counsellor.faults.is_empty(), "{:?}", counsellor.faults);
    let list = world.companion.grants().list(id, &world.now).await.unwrap();
    let states: Vec<_> = list
        .iter()
        .map(|g| (g.live, g.replaced, g.withdrawn))
        .collect();
    assert_eq!(states, [(false, true, false), (true, false, false)]);
}

#[tokio::test]
async fn withdrawing_a_grant_stops_at_once_and_empties_the_mailbox() {
    let mut world = World::new().await;
    world.add("shared").await;
    let grant = share_checkins(&world.now);
    let (mut counsellor, id) = world.linked(Some(&grant)).await;
    world.settle(&mut counsellor).await;
    // Queued, but not sent before the withdrawal.
    world.add("never").await;
    world
        .companion
        .grants()
        .withdraw(id, &world.now)
        .await
        .unwrap();
    world.add("never either").await;
    let link = world.companion.links().get(id, &world.now).await.unwrap();
    assert!(!link.sharing && link.stage == Stage::Open);
    world.sync_well().await;
    let link = world.companion.links().get(id, &world.now).await.unwrap();
    assert_eq!(link.delivery, Delivery::NotConfirmedYet);
    world.settle(&mut counsellor).await;
    assert!(counsellor.items.is_empty());
    assert!(counsellor.faults.is_empty(), "{:?}", counsellor.faults);
    let link = world.companion.links().get(id, &world.now).await.unwrap();
    assert_eq!(link.delivery, Delivery::Nothing);
    let kinds = &counsellor.messages;
    assert_eq!(
        kinds.iter().filter(|name| *name == "checkin").count(),
        1,
        "{kinds:?}"
    );
    let again = world
        .companion
        .grants()
        .withdraw(id, &world.now)
        .await
        .unwrap_err();
    assert_eq!(again.code(), "no_live_grant");
}

#[tokio::test]
async fn a_withdrawal_without_a_network_is_told_whenever_there_is_one_again() {
    let mut world = World::new().await;
    world.add("shared").await;
    let grant = share_checkins(&world.now);
    let (mut counsellor, id) = world.linked(Some(&grant)).await;
    world.settle(&mut counsellor).await;
    let links = world.companion.links();
    links.withdraw(id, &world.now).await.unwrap();
    // Also where the clock has jumped by years.
    world.later_days(4_000);
    world.sync_well().await;
    world.read(&mut counsellor);
    assert!(counsellor.items.is_empty());
    let link = world.companion.links().get(id, &world.now).await.unwrap();
    assert_eq!(
        (link.stage, link.delivery),
        (Stage::Closed, Delivery::NotConfirmedYet)
    );
    // A closed mailbox is gone after its days, confirmed or not.
    world.later_days(32);
    world.sync().await;
    let link = world.companion.links().get(id, &world.now).await.unwrap();
    assert_eq!((link.stage, link.end_confirmed), (Stage::Ended, false));
}

#[tokio::test]
async fn withdrawing_a_link_leaves_one_record_each_way_and_then_none() {
    let mut world = World::new().await;
    world.add("shared").await;
    let grant = share_checkins(&world.now);
    let (mut counsellor, id) = world.linked(Some(&grant)).await;
    world.settle(&mut counsellor).await;
    world
        .companion
        .links()
        .withdraw(id, &world.now)
        .await
        .unwrap();
    world.add("never").await;
    world.sync_well().await;
    let link = world.companion.links().get(id, &world.now).await.unwrap();
    assert_eq!(
        (link.stage, link.delivery),
        (Stage::Closed, Delivery::NotConfirmedYet)
    );
    world.read(&mut counsellor);
    assert!(counsellor.items.is_empty());
    let held = |world: &World| {
        world.network.server(|server| {
            server
                .mailboxes
                .values()
                .map(|mailbox| mailbox.records.len())
                .collect::<Vec<_>>()
        })
    };
    world.acknowledge(&mut counsellor);
    assert_eq!(held(&world), [1, 1]);
    world.sync_well().await;
    assert_eq!(
        held(&world),
        [1],
        "the mailbox towards the person is deleted"
    );
    let link = world.companion.links().get(id, &world.now).await.unwrap();
    assert_eq!((link.stage, link.end_confirmed), (Stage::Ended, true));
    assert_eq!(link.server, None);
    world.companion.links().remove(id).await.unwrap();
    assert!(
        world
            .companion
            .links()
            .list(&world.now)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn an_invite_is_used_once() {
    let mut world = World::new().await;
    let (_, url) = world.invite(2);
    world.accept(&url, None).await.unwrap();
    assert_eq!(
        world.accept(&url, None).await.unwrap_err().code(),
        "link_exists"
    );
    let other = World::seeded(3).await;
    let theirs = world.network.server(|server| server.clone());
    other.network.server(|server| *server = theirs);
    assert_eq!(
        other.accept(&url, None).await.unwrap_err().code(),
        "invite_used"
    );
    let links = other.companion.links().list(&other.now).await.unwrap();
    assert_eq!(links[0].stage, Stage::Refused);
    world.later_days(4);
    assert_eq!(
        other
            .companion
            .links()
            .look(&url, &world.now)
            .unwrap_err()
            .code(),
        "invite_expired"
    );
}

async fn delivery(world: &World, link: LinkId) -> Delivery {
    world
        .companion
        .links()
        .get(link, &world.now)
        .await
        .unwrap()
        .delivery
}

#[tokio::test]
async fn a_word_comes_within_seven_days_or_it_is_said() {
    let mut world = World::new().await;
    world.add("shared").await;
    let grant = share_checkins(&world.now);
    let (mut counsellor, id) = world.linked(Some(&grant)).await;
    world.later_days(6);
    assert_eq!(delivery(&world, id).await, Delivery::Sent);
    world.later_days(1);
    assert_eq!(delivery(&world, id).await, Delivery::NoWord);
    // Two days without a word: the same bytes were appended again, and change nothing.
    let before = world.network.server(|server| server.history.len());
    world.sync_well().await;
    assert_eq!(world.network.server(|server| server.history.len()), before);
    world.settle(&mut counsellor).await;
    assert_eq!(delivery(&world, id).await, Delivery::Sent);
    assert!(counsellor.faults.is_empty(), "{:?}", counsellor.faults);
}
