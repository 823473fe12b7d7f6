//! What is kept so that an import can be taken back, and for how long.

use cairn_companion::UNDO_DAYS;
use cairn_store::Store;
use serde_json::json;

use super::common::{World, key};
use super::lives::{Act, live};
use super::scored::with_result;
use super::{exported, opened, some, taken, undone};

/// The same home, closed and opened again at its time, and what it keeps of the last import in between.
async fn reopened(world: World) -> (World, Option<String>) {
    world.companion.close().await.unwrap();
    let store = Store::open(world.dir.path(), &key(1), world.now.local_date())
        .await
        .unwrap();
    let kept = store.read().await.unwrap().setting("last_import").await;
    store.close().await.unwrap();
    let companion = opened(world.dir.path(), &world.now).await;
    let kept = kept.unwrap().map(|bytes| String::from_utf8(bytes).unwrap());
    (World { companion, ..world }, kept)
}

#[tokio::test]
async fn what_an_undo_needs_is_kept_for_thirty_days() {
    let (one, file) = some().await;
    let mut two = World::seeded(2).await;
    two.now = one.now;
    taken(&two, &file).await;
    two.later_days(UNDO_DAYS.try_into().unwrap());
    let (mut two, kept) = reopened(two).await;
    assert!(two.companion.has_import_to_undo().await.unwrap() && kept.is_some());
    // What is opened a minute later forgets it.
    two.later_minutes(1);
    let (two, kept) = reopened(two).await;
    assert!(kept.is_some());
    assert!(!two.companion.has_import_to_undo().await.unwrap());
    let refused = undone(&two).await.unwrap_err();
    assert_eq!(refused.code(), "import_nothing_to_undo");
    let (two, kept) = reopened(two).await;
    assert_eq!(kept, None, "and nothing of it is left");
    assert_eq!(exported(&two).await, file);
}

#[tokio::test]
async fn what_is_deleted_is_not_kept_for_an_undo_either() {
    let (mut one, first) = some().await;
    let mut two = World::seeded(2).await;
    taken(&two, &first).await;
    live(
        &mut one,
        &[Act::EditCheckIn(0, 9), Act::EditGoal(0, "a house".into())],
    )
    .await;
    let newer = one.companion.export_json().await.unwrap()["checkins"][0]["rev"].clone();
    let second = with_result(&exported(&one).await, |one| {
        one["answers"]["phq-1"] = json!(0);
        one["score"] = json!(1);
        one["rev"] = newer.clone();
    });
    two.now = one.now;
    taken(&two, &second).await;
    let (mut two, kept) = reopened(two).await;
    let (kept, before) = (kept.unwrap(), ["mine", "\"score\":2"]);
    assert!(before.iter().all(|text| kept.contains(text)), "{kept}");
    live(&mut two, &[Act::DeleteCheckIn(0), Act::DeleteResult(0)]).await;
    let (_, kept) = reopened(two).await;
    let kept = kept.unwrap();
    assert!(!before.iter().any(|text| kept.contains(text)), "{kept}");
    assert!(kept.contains("a room"), "of the rest it is kept: {kept}");
}
