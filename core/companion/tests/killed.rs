//! A process that is killed while it changes the plan leaves the plan and the screen for the worst moment in step.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use cairn_companion::{Companion, Setup, Sos};
use cairn_model::plan::{EntryDraft, Section, SosRow};
use common::{key, start};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

const DIR: &str = "CAIRN_COMPANION_TEST_DIR";

async fn open(dir: &Path, seed: u64) -> Companion {
    let rng = ChaCha20Rng::seed_from_u64(seed);
    Companion::open(dir, &key(1), None, &start(), rng)
        .await
        .unwrap()
}

/// Not a test by itself: changes the plan over and over, saying so each time, until it is killed.
#[tokio::test]
#[ignore = "started by the test below, to be killed"]
async fn change_until_killed() {
    let Some(dir) = std::env::var_os(DIR).map(PathBuf::from) else {
        return;
    };
    let companion = open(&dir, u64::from(std::process::id())).await;
    let plan = companion.plan();
    loop {
        let text = format!("{} changes", plan.versions().await.unwrap().len());
        let draft = EntryDraft {
            text,
            ..EntryDraft::default()
        };
        let added = plan.add(Section::Alone, &draft, Some(0), &start()).await;
        // Once it is full, the oldest goes.
        if added.is_err() {
            let oldest = plan.get().await.unwrap().list(Section::Alone)[19].id;
            plan.remove(oldest, &start()).await.unwrap();
        }
        println!("changed");
    }
}

fn killed_after(dir: &Path, count: usize) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "change_until_killed", "--ignored", "--nocapture"])
        .env(DIR, dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let said = lines
        .map_while(Result::ok)
        .filter(|line| line.ends_with("changed"))
        .take(count)
        .count();
    assert_eq!(said, count);
    child.kill().unwrap();
    child.wait().unwrap();
}

#[tokio::test]
async fn plan_and_screen_are_in_step_whenever_the_process_dies() {
    let dir = tempfile::tempdir().unwrap();
    let rng = ChaCha20Rng::seed_from_u64(1);
    let companion = Companion::create(dir.path(), &key(1), Setup::default(), None, rng)
        .await
        .unwrap();
    companion.close().await.unwrap();
    for count in [1, 2, 5, 9, 23] {
        killed_after(dir.path(), count);
        // Read as it was left, before the store opens and puts anything right.
        let left = Sos::read(dir.path(), &key(1)).await.unwrap();
        let companion = open(dir.path(), 2).await;
        let plan = companion.plan().get().await.unwrap();
        assert!(!plan.is_empty());
        assert_eq!(left, Sos::of(Some(&SosRow::of(&plan, Vec::new()))));
        assert!(companion.check_data().await.unwrap().sound);
        companion.close().await.unwrap();
    }
}
