//! Whatever happens to any one call, the next synchronisation puts it right: everything arrives once, nothing is lost,
//! no counter is used twice.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use cairn_companion::{Companion, Delivery, Stage};
use cairn_hostile::{Breakage, Counsellor};
use cairn_model::id::LinkId;
use common::{World, assert_each_once, assert_no_counter_twice, draft, notes, set, share_checkins};

/// Runs a call to its end, or drops it where it hangs.
async fn until_hanging<T>(world: &World, call: impl Future<Output = T>) -> Option<T> {
    let network = std::sync::Arc::clone(&world.network);
    let mut hanging = tokio::task::spawn_blocking(move || network.wait_until_hanging());
    let done = tokio::select! {
        done = call => Some(done),
        _ = &mut hanging => None,
    };
    if done.is_some() {
        world.network.stop_waiting();
        hanging.await.unwrap();
    }
    done
}

async fn sync(world: &World) {
    let sync = world.companion.sync(world.transport(), &world.now);
    if let Some(report) = until_hanging(world, sync).await {
        report.unwrap();
    }
}

/// Everything that a link goes through before it is withdrawn.
async fn story(world: &mut World) -> (Counsellor, LinkId) {
    world.add("one").await;
    let (mut counsellor, url) = world.invite(2);
    let link = counsellor.link.id;
    let grant = share_checkins(&world.now);
    until_hanging(world, Box::pin(world.accept(&url, Some(&grant)))).await;
    let two = world.add("two").await;
    let three = world.add("three").await;
    sync(world).await;
    world.read(&mut counsellor);
    world.acknowledge(&mut counsellor);
    world.later_days(1);
    let checkins = Companion::checkins(&world.companion);
    checkins
        .edit(two.id, draft("two, corrected"), &world.now)
        .await
        .unwrap();
    checkins.delete(three.id, &world.now).await.unwrap();
    sync(world).await;
    world.read(&mut counsellor);
    world.later_minutes(1);
    let narrow = share_checkins(&world.now);
    world
        .companion
        .grants()
        .give(link, &narrow, &world.now)
        .await
        .unwrap();
    world.add("four").await;
    sync(world).await;
    world.read(&mut counsellor);
    world.acknowledge(&mut counsellor);
    world.later_days(1);
    sync(world).await;
    (counsellor, link)
}

async fn check_story(world: &mut World, how: &str) {
    let (mut counsellor, link) = story(world).await;
    world.network.break_all(None);
    world.settle(&mut counsellor).await;
    world.settle(&mut counsellor).await;
    assert_eq!(
        notes(&counsellor),
        set(&["one", "two, corrected", "four"]),
        "{how}"
    );
    assert!(
        counsellor.faults.is_empty(),
        "{how}: {:?}",
        counsellor.faults
    );
    assert_no_counter_twice(&world.network);
    let view = world.companion.links().get(link, &world.now).await.unwrap();
    assert_eq!((view.stage, view.waiting), (Stage::Open, 0), "{how}");
    assert_eq!(view.delivery, Delivery::Sent, "{how}");
    assert!(view.faults.is_empty(), "{how}: {:?}", view.faults);
}

async fn break_each(how: &[Breakage]) {
    let mut world = World::new().await;
    story(&mut world).await;
    let calls = world.network.count();
    assert!(calls > 15, "the story is long enough to be worth breaking");
    for &breakage in how {
        for n in 0..calls {
            let mut world = World::new().await;
            world.network.break_call(n, breakage);
            check_story(&mut world, &format!("{breakage:?} at call {n}")).await;
        }
    }
}

#[tokio::test]
async fn unbroken_everything_arrives_once() {
    check_story(&mut World::new().await, "unbroken").await;
    let mut world = World::new().await;
    world.add("one").await;
    let grant = share_checkins(&world.now);
    let (mut counsellor, _) = world.linked(Some(&grant)).await;
    for _ in 0..3 {
        world.add("more").await;
        world.settle(&mut counsellor).await;
    }
    assert_each_once(&counsellor);
}

#[tokio::test]
async fn a_call_that_is_lost() {
    break_each(&[Breakage::Lost]).await;
}

#[tokio::test]
async fn an_answer_that_is_lost() {
    break_each(&[Breakage::CutAfter]).await;
}

#[tokio::test]
async fn a_call_that_comes_late() {
    break_each(&[Breakage::Late]).await;
}

#[tokio::test]
async fn a_server_that_fails_or_is_not_there() {
    break_each(&[Breakage::Internal, Breakage::Html]).await;
}

#[tokio::test]
async fn a_synchronisation_that_is_dropped() {
    break_each(&[Breakage::HangBefore, Breakage::HangAfter]).await;
}

#[tokio::test]
async fn a_withdrawal_that_breaks_anywhere_ends_all_the_same() {
    for breakage in Breakage::SUDDEN {
        for n in 0..5 {
            let mut world = World::new().await;
            world.add("shared").await;
            let grant = share_checkins(&world.now);
            let (mut counsellor, link) = world.linked(Some(&grant)).await;
            world.settle(&mut counsellor).await;
            world
                .companion
                .links()
                .withdraw(link, &world.now)
                .await
                .unwrap();
            world.network.break_call(n, breakage);
            world.sync().await;
            world.add("never").await;
            world.sync().await;
            world.read(&mut counsellor);
            assert!(counsellor.items.is_empty(), "{breakage:?} at call {n}");
            world.acknowledge(&mut counsellor);
            world.sync().await;
            world.sync_well().await;
            let view = world.companion.links().get(link, &world.now).await.unwrap();
            assert_eq!((view.stage, view.end_confirmed), (Stage::Ended, true));
            assert_eq!(notes(&counsellor), set(&[]));
        }
    }
}

#[tokio::test]
async fn offline_keeps_everything() {
    let mut world = World::new().await;
    let grant = share_checkins(&world.now);
    let (mut counsellor, link) = world.linked(Some(&grant)).await;
    world.network.break_all(Some(Breakage::Lost));
    for note in ["a", "b"] {
        world.add(note).await;
        let report = world.sync().await;
        let problem = report.problem().unwrap();
        assert_eq!((problem.code(), problem.retryable()), ("offline", true));
    }
    let view = world.companion.links().get(link, &world.now).await.unwrap();
    assert_eq!((view.delivery, view.waiting), (Delivery::NotSentYet, 2));
    world.network.break_all(None);
    world.settle(&mut counsellor).await;
    assert_eq!(notes(&counsellor), set(&["a", "b"]));
    assert_each_once(&counsellor);
}
