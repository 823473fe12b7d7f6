//! Out of one home and into another: the same bytes; two homes that went apart come to the same; nothing in part.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;
#[path = "portable/doing.rs"]
mod doing;
#[path = "portable/kept.rs"]
mod kept;
#[path = "portable/lives.rs"]
mod lives;
#[path = "portable/scored.rs"]
mod scored;

use std::collections::BTreeSet;
use std::future::poll_fn;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::process::{Command, Stdio};
use std::task::Poll;

use cairn_companion::{Companion, KindCount, MergeView, Sos};
use cairn_model::document::Body as _;
use cairn_model::portable::{DELETED, KINDS};
use cairn_model::time::Moment;
use common::{World, key, notes, set, share_checkins, start};
use doing::Unknown;
use lives::{Act, act, live};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};

async fn exported(world: &World) -> Vec<u8> {
    let export = world.companion.export_json().await.unwrap();
    format!("{export:#}").into_bytes()
}

async fn taken(world: &World, file: &[u8]) -> MergeView {
    let imports = world.companion.imports();
    let seen = imports.preview(file).await.unwrap();
    let taken = imports.take(file, &world.now).await.unwrap();
    assert_eq!(seen, taken, "what was said is what is done");
    taken
}

async fn undone(world: &World) -> Result<usize, cairn_companion::Error> {
    let undone = world.companion.imports().undo(&world.now).await;
    undone.map(|undone| undone.entries)
}

/// What is reckoned from the entries, and not in an export itself.
async fn reckoned(home: &Companion, now: &Moment) -> (String, Sos) {
    let dashboard = home.dashboard(now).await.unwrap();
    (format!("{dashboard:?}"), home.sos().await.unwrap())
}

/// Goals among what an act can delete.
const GOALS: usize = 2;

fn block<T>(all: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(all)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn an_empty_home_becomes_the_same(acts in prop::collection::vec(act(), 0..25)) {
        block(async {
            let mut one = World::seeded(1).await;
            live(&mut one, &acts).await;
            let mut two = World::seeded(2).await;
            two.now = one.now;
            let (file, nothing) = (exported(&one).await, exported(&two).await);
            taken(&two, &file).await;
            assert_eq!(exported(&two).await, file);
            assert_eq!(
                reckoned(&two.companion, &two.now).await,
                reckoned(&one.companion, &one.now).await
            );
            assert!(two.companion.check_data().await.unwrap().sound);
            let again = taken(&two, &file).await;
            assert!(!again.changes(), "{again:?}");
            if two.companion.has_import_to_undo().await.unwrap() {
                undone(&two).await.unwrap();
            }
            assert_eq!(exported(&two).await, nothing);
            // Later, at another time, it is still the same.
            two.later_days(400);
            taken(&two, &file).await;
            assert_eq!(exported(&two).await, file);
        });
    }

    #[test]
    fn two_homes_that_went_apart_come_to_the_same(
        shared in prop::collection::vec(act(), 0..12),
        left in prop::collection::vec(act(), 0..12),
        right in prop::collection::vec(act(), 0..12),
    ) {
        block(async {
            let mut one = World::seeded(1).await;
            live(&mut one, &shared).await;
            let mut two = World::seeded(2).await;
            two.now = one.now;
            taken(&two, &exported(&one).await).await;
            live(&mut one, &left).await;
            live(&mut two, &right).await;
            let (first, second) = (exported(&one).await, exported(&two).await);
            let now = if one.now.utc_ms() > two.now.utc_ms() { one.now } else { two.now };
            (one.now, two.now) = (now, now);
            let before = reckoned(&one.companion, &now).await;
            let changes = taken(&one, &second).await;
            taken(&two, &first).await;
            assert_eq!(exported(&one).await, exported(&two).await);
            let both = reckoned(&one.companion, &now).await;
            assert_eq!(both, reckoned(&two.companion, &now).await);
            if changes.changes() {
                undone(&one).await.unwrap();
                assert_eq!(exported(&one).await, first);
                assert_eq!(reckoned(&one.companion, &now).await, before);
                taken(&one, &second).await;
                assert_eq!(reckoned(&one.companion, &now).await, both);
            }
        });
    }
}

/// The kinds of an export's documents: those that are there, or those that were deleted.
fn kinds(export: &Value, gone: bool) -> BTreeSet<String> {
    let documents = export["documents"].as_array().unwrap().iter();
    let some = documents.filter(|one| one["deleted"].as_bool().unwrap_or_default() == gone);
    let name = |one: &Value| one["kind"].as_str().unwrap().to_owned();
    some.map(name).collect()
}

/// A kind that no act makes would go through none of the tests above.
#[tokio::test]
async fn the_made_up_lives_make_every_kind_that_is_known() {
    let mut runner = TestRunner::deterministic();
    let mut world = World::seeded(1).await;
    let (mut made, mut deleted, mut instruments) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut checkins = 0;
    for _ in 0..20 {
        let acts = prop::collection::vec(act(), 20);
        let acts = acts.new_tree(&mut runner).unwrap().current();
        live(&mut world, &acts).await;
        let export = world.companion.export_json().await.unwrap();
        made.extend(kinds(&export, false));
        deleted.extend(kinds(&export, true));
        checkins += export["checkins"].as_array().unwrap().len();
        let results = export["results"].as_array().unwrap();
        instruments.extend(results.iter().map(|one| one["instrument"].to_string()));
    }
    let mut known: BTreeSet<String> = KINDS.iter().map(|&kind| kind.to_owned()).collect();
    known.insert(Unknown::KIND.to_owned());
    assert_eq!(made, known);
    assert!(checkins > 20, "{checkins}");
    assert!(
        deleted.contains(DELETED) && deleted.len() > 6,
        "{deleted:?}"
    );
    assert_eq!(
        instruments.len(),
        2,
        "one came with a pack: {instruments:?}"
    );
    let behind = world.companion.stays_behind().await.unwrap();
    let beside = (behind.links, behind.publishers, behind.packs.len());
    assert_eq!((beside, behind.undo), ((1, 1, 1), true));
}

/// A home with one of each, and its export.
async fn some() -> (World, Vec<u8>) {
    let mut world = World::seeded(1).await;
    let acts = [
        Act::CheckIn(4, true),
        Act::CheckIn(5, true),
        Act::Result(1),
        Act::Goal("a room".into()),
        Act::Plan("walk".into()),
        Act::Unknown("what".into()),
    ];
    live(&mut world, &acts).await;
    let file = exported(&world).await;
    (world, file)
}

#[tokio::test]
async fn the_preview_counts_by_kind_and_keeps_nothing() {
    let (mut one, first) = some().await;
    let mut two = World::seeded(2).await;
    two.now = one.now;
    taken(&two, &first).await;
    let acts = [
        Act::EditCheckIn(0, 9),
        Act::DeleteCheckIn(1),
        Act::CheckIn(1, false),
        Act::Delete(GOALS, 0),
    ];
    live(&mut one, &acts).await;
    let file = exported(&one).await;
    let before = exported(&two).await;
    let seen = two.companion.imports().preview(&file).await.unwrap();
    assert_eq!(exported(&two).await, before);
    let count = |kind: &str| seen.kinds.get(kind).copied().unwrap_or_default();
    let expected = KindCount {
        new: 1,
        newer: 1,
        removed: 1,
        ..KindCount::default()
    };
    assert_eq!(count("checkin"), expected);
    assert_eq!(
        (count("goal").removed, count("instrument_result").same),
        (1, 1)
    );
    let back = one.companion.imports().preview(&first).await.unwrap();
    assert_eq!((back.kinds["checkin"].older, back.changes()), (2, false));
}

#[tokio::test]
async fn what_was_changed_since_is_named_and_nothing_is_taken_back() {
    let (one, file) = some().await;
    let mut two = World::seeded(2).await;
    two.now = one.now;
    assert_eq!(
        undone(&two).await.unwrap_err().code(),
        "import_nothing_to_undo"
    );
    taken(&two, &file).await;
    live(&mut two, &[Act::EditCheckIn(0, 9), Act::Delete(GOALS, 0)]).await;
    let before = exported(&two).await;
    let refused = undone(&two).await.unwrap_err();
    assert_eq!(refused.code(), "import_changed_since");
    let mut kinds: Vec<&str> = refused
        .fields()
        .iter()
        .map(|field| field.field.split(' ').next().unwrap())
        .collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["checkin", "goal"]);
    assert_eq!(exported(&two).await, before);
}

#[tokio::test]
async fn an_import_sends_nothing_and_takes_no_consent() {
    let (mut world, _) = some().await;
    let grant = share_checkins(&world.now);
    let (mut counsellor, link) = world.linked(Some(&grant)).await;
    world.settle(&mut counsellor).await;
    let held = notes(&counsellor);
    let mut other = World::seeded(2).await;
    other.now = world.now;
    other.add("from elsewhere").await;
    let file = exported(&other).await;
    taken(&world, &file).await;
    world.settle(&mut counsellor).await;
    assert_eq!(notes(&counsellor), held);
    let view = world.companion.links().get(link, &world.now).await.unwrap();
    assert_eq!(view.waiting, 0);

    // Files from before named links, grants and packs.
    let mut theirs = world.companion.export_json().await.unwrap();
    assert!(!theirs.to_string().contains("Dr Ada"));
    theirs["links"] = json!([{"id": link, "label": "Dr Ada", "own_label": "Blue door"}]);
    theirs["grants"] = json!([{"grant": {"purpose": "support"}, "withdrawn": null}]);
    theirs["packs"] = json!([{"id": "nights", "version": 1}]);
    let seen = taken(&other, theirs.to_string().as_bytes()).await.not_taken;
    assert_eq!((seen.links, seen.grants, seen.packs.len()), (1, 1, 1));
    assert!(
        other
            .companion
            .links()
            .list(&other.now)
            .await
            .unwrap()
            .is_empty()
    );

    // The person shares anew, having seen what: then it goes out, and taking the import back takes it back there.
    world.later_minutes(1);
    let grant = share_checkins(&world.now);
    world
        .companion
        .grants()
        .give(link, &grant, &world.now)
        .await
        .unwrap();
    world.settle(&mut counsellor).await;
    assert!(notes(&counsellor).contains("from elsewhere"));
    undone(&world).await.unwrap();
    world.settle(&mut counsellor).await;
    assert_eq!(notes(&counsellor), held);
}

#[tokio::test]
async fn a_deletion_that_comes_in_is_a_deletion_everywhere() {
    let mut world = World::seeded(1).await;
    world.add("kept").await;
    let gone = world.add("gone").await;
    let grant = share_checkins(&world.now);
    let (mut counsellor, _) = world.linked(Some(&grant)).await;
    world.settle(&mut counsellor).await;
    assert_eq!(notes(&counsellor), set(&["kept", "gone"]));
    let mut other = World::seeded(2).await;
    other.now = world.now;
    taken(&other, &exported(&world).await).await;
    other
        .companion
        .checkins()
        .delete(gone.id, &other.now)
        .await
        .unwrap();
    taken(&world, &exported(&other).await).await;
    world.settle(&mut counsellor).await;
    assert_eq!(notes(&counsellor), set(&["kept"]));
}

#[tokio::test]
async fn a_deleted_entry_is_not_in_an_export_nor_in_what_undoing_keeps() {
    let (one, file) = some().await;
    let mut two = World::seeded(2).await;
    two.now = one.now;
    taken(&two, &file).await;
    live(
        &mut two,
        &[
            Act::Delete(GOALS, 0),
            Act::DeleteCheckIn(0),
            Act::DeleteCheckIn(0),
            Act::DeleteResult(0),
        ],
    )
    .await;
    let text = String::from_utf8(exported(&two).await).unwrap();
    let gone = ["a room", "mine", "phq-1"];
    assert!(!gone.iter().any(|word| text.contains(word)), "{text}");
    // An older copy brings none of it back.
    let again = taken(&two, &file).await;
    let older = ["checkin", "instrument_result"].map(|kind| again.kinds[kind].older);
    assert_eq!((again.changes(), older), (false, [2, 1]));
}

#[tokio::test]
async fn a_file_that_is_not_right_changes_nothing() {
    let (world, file) = some().await;
    let before = exported(&world).await;
    let text = String::from_utf8(file).unwrap();
    let cut = &text[..text.len() / 2];
    let newer = text.replace("\"v\": 2\n", "\"v\": 3\n");
    let other_id = text.replace("\"kind\": \"goal\"", "\"kind\": \"from_elsewhere\"");
    for (file, code) in [
        ("{}", "import_not_ours"),
        ("a,b\n1,2", "import_not_ours"),
        (cut, "import_damaged"),
        (
            &text.replace("\"mood\": 5", "\"mood\": 11"),
            "import_damaged",
        ),
        (&text.replace("\"a room\"", "\"\""), "import_damaged"),
        (&other_id, "conflict"),
        (&newer, "import_newer_version"),
        (
            &" ".repeat(cairn_companion::IMPORT_MAX + 1),
            "import_too_big",
        ),
    ] {
        let imports = world.companion.imports();
        let seen = imports.preview(file.as_bytes()).await.unwrap_err();
        let refused = imports.take(file.as_bytes(), &world.now).await.unwrap_err();
        assert_eq!((seen.code(), refused.code()), (code, code));
        assert_eq!(exported(&world).await, before);
    }
}

/// However far an import got when it was dropped: all of it is there, or nothing.
#[tokio::test]
async fn an_import_that_breaks_off_leaves_nothing_or_all() {
    let (mut one, _) = some().await;
    for n in 0..30 {
        one.add(&n.to_string()).await;
    }
    let file = exported(&one).await;
    let mut ends = 0;
    for polls in 0.. {
        let mut two = World::seeded(2).await;
        two.now = one.now;
        let nothing = exported(&two).await;
        let done = {
            let imports = two.companion.imports();
            let mut import = pin!(imports.take(&file, &two.now));
            let mut left = polls;
            // Each time that it is woken is one step of it; after so many it is dropped.
            poll_fn(|context| {
                if left == 0 {
                    return Poll::Ready(false);
                }
                left -= 1;
                import.as_mut().poll(context).map(|taken| taken.is_ok())
            })
            .await
        };
        let left = exported(&two).await;
        assert!(left == file || left == nothing, "{polls}");
        assert!(two.companion.check_data().await.unwrap().sound);
        ends += usize::from(!done && left == nothing);
        if done {
            break;
        }
    }
    assert!(ends >= 3, "it broke off in the middle, too: {ends}");
}

const DIR: &str = "CAIRN_COMPANION_TEST_DIR";

async fn opened(dir: &Path, now: &Moment) -> Companion {
    let rng = ChaCha20Rng::seed_from_u64(2);
    Companion::open(dir, &key(1), None, now, rng).await.unwrap()
}

/// Not a test by itself: takes an export in and back, over and over, saying so each time, until it is killed.
#[tokio::test]
#[ignore = "started by the test below, to be killed"]
async fn import_until_killed() {
    let Some(dir) = std::env::var_os(DIR).map(PathBuf::from) else {
        return;
    };
    let file = std::fs::read(dir.join("export.json")).unwrap();
    let home = opened(&dir, &start()).await;
    loop {
        if home.has_import_to_undo().await.unwrap() {
            home.imports().undo(&start()).await.unwrap();
        } else {
            home.imports().take(&file, &start()).await.unwrap();
        }
        println!("changed");
    }
}

#[tokio::test]
async fn a_process_that_dies_leaves_nothing_or_all() {
    let (_, file) = some().await;
    let world = World::seeded(3).await;
    let nothing = exported(&world).await;
    let World { dir, companion, .. } = world;
    companion.close().await.unwrap();
    std::fs::write(dir.path().join("export.json"), &file).unwrap();
    for count in [1, 2, 5, 8] {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "import_until_killed", "--ignored", "--nocapture"])
            .env(DIR, dir.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let lines = lines.map_while(Result::ok);
        let said = lines.filter(|line| line.ends_with("changed"));
        assert_eq!(said.take(count).count(), count);
        child.kill().unwrap();
        child.wait().unwrap();
        let home = opened(dir.path(), &start()).await;
        let left = home.export_json().await.unwrap();
        let left = format!("{left:#}").into_bytes();
        assert!(left == file || left == nothing, "{count}");
        assert_eq!(home.has_import_to_undo().await.unwrap(), left == file);
        assert!(home.check_data().await.unwrap().sound);
        home.close().await.unwrap();
    }
}
