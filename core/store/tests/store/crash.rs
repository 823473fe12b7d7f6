//! Proves that a process that dies in the middle of a transaction leaves all of it or nothing.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::common::{key, today};
use crate::entries::{LAST_DAY, history};
use cairn_model::checkin::CheckIn;
use cairn_model::dashboard::naive;
use cairn_model::id::LinkId;
use cairn_store::{Intent, Link, Page, Store, What};
use zeroize::Zeroizing;

const DIR: &str = "CAIRN_STORE_TEST_DIR";
const POINT: &str = "CAIRN_STORE_TEST_POINT";

/// Not a test by itself: the process that dies. The tests below start it.
#[tokio::test]
#[ignore = "started by the other tests, to die"]
async fn die_between_two_writes() {
    let Some(dir) = std::env::var_os(DIR).map(PathBuf::from) else {
        return;
    };
    let point = std::env::var(POINT).unwrap();
    let die_at = |here: &str| {
        if point == here {
            std::process::abort();
        }
    };
    let store = Store::open(&dir, &key(), today()).await.unwrap();
    let mut tx = store.write().await.unwrap();
    tx.set_setting("first", b"new").await.unwrap();
    die_at("between the writes");
    tx.set_setting("second", b"new").await.unwrap();
    die_at("before the commit");
    tx.commit().await.unwrap();
    die_at("after the commit");
    unreachable!("it dies at one of these points");
}

fn dies_at(dir: &Path, point: &str) {
    let status = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "crash::die_between_two_writes",
            "--ignored",
            "--nocapture",
        ])
        .env(DIR, dir)
        .env(POINT, point)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    // A panic would have an exit code; this one died by a signal.
    assert_eq!(status.code(), None, "{point}");
}

async fn settings(dir: &Path) -> [Option<Vec<u8>>; 2] {
    let store = Store::open(dir, &key(), today()).await.unwrap();
    assert!(store.check_data().await.unwrap().sound);
    let mut read = store.read().await.unwrap();
    let found = [
        read.setting("first").await.unwrap(),
        read.setting("second").await.unwrap(),
    ];
    drop(read);
    store.close().await.unwrap();
    found
}

#[tokio::test]
async fn a_transaction_is_there_whole_or_not_at_all() {
    let (old, new) = (Some(b"old".to_vec()), Some(b"new".to_vec()));
    for (point, left) in [
        ("between the writes", &old),
        ("before the commit", &old),
        ("after the commit", &new),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::create(dir.path(), &key()).await.unwrap();
        let mut tx = store.write().await.unwrap();
        tx.set_setting("first", b"old").await.unwrap();
        tx.set_setting("second", b"old").await.unwrap();
        tx.commit().await.unwrap();
        store.close().await.unwrap();
        dies_at(dir.path(), point);
        assert_eq!(
            settings(dir.path()).await,
            [left.clone(), left.clone()],
            "{point}"
        );
    }
}

const LINK: LinkId = LinkId([1; 16]);

/// Not a test by itself: saves one check-in after another, saying so each time, until it is killed.
#[tokio::test]
#[ignore = "started by the test below, to be killed"]
async fn save_until_killed() {
    let Some(dir) = std::env::var_os(DIR).map(PathBuf::from) else {
        return;
    };
    let store = Store::open(&dir, &key(), today()).await.unwrap();
    let saved = store.read().await.unwrap().check_in_count().await.unwrap();
    for (check_in, _) in history(2).skip(usize::try_from(saved).unwrap()) {
        let intent = Intent {
            link: LINK,
            item: check_in.id,
            rev: check_in.rev,
            what: What::Send,
        };
        store.save_check_in(&check_in, &[intent]).await.unwrap();
        println!("saved");
    }
}

/// Starts the process above and kills it right after it said `count` times that it saved.
fn killed_after(dir: &Path, count: usize) -> usize {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "crash::save_until_killed",
            "--ignored",
            "--nocapture",
        ])
        .env(DIR, dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let said = lines
        .by_ref()
        .filter(|line| line == "saved")
        .take(count)
        .count();
    child.kill().unwrap();
    child.wait().unwrap();
    // What it managed to say before it died.
    said + lines.filter(|line| line.ends_with("saved")).count()
}

#[tokio::test]
async fn a_killed_process_loses_nothing_that_it_said_was_saved() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(dir.path(), &key()).await.unwrap();
    let empty = || Zeroizing::new(Vec::new());
    let mut tx = store.write().await.unwrap();
    let link = Link {
        id: LINK,
        status: "active".to_owned(),
        state: empty(),
        sender: empty(),
        reader: empty(),
    };
    tx.add_link(&link).await.unwrap();
    tx.commit().await.unwrap();
    store.close().await.unwrap();

    let mut before = 0;
    for round in 0..6 {
        let said = killed_after(dir.path(), 5 + round * 17);
        let store = Store::open(dir.path(), &key(), today()).await.unwrap();
        assert!(store.check_data().await.unwrap().sound);
        let mut read = store.read().await.unwrap();
        let entries = read.check_ins(Page::newest(10_000)).await.unwrap();
        // The last one may have been saved without being said.
        assert!(
            [before + said, before + said + 1].contains(&entries.len()),
            "{said} said"
        );
        assert_eq!(
            read.intents(LINK, 10_000).await.unwrap().len(),
            entries.len()
        );
        let first_day = entries.first().map_or(LAST_DAY, CheckIn::day);
        drop(read);
        assert_eq!(
            store.dashboard(first_day).await.unwrap(),
            naive(&entries, &[], first_day)
        );
        before = entries.len();
        store.close().await.unwrap();
    }
}
