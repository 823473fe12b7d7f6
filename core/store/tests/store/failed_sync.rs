//! Proves that a store writes nothing more once the system could not bring its pages to the disk: a second sync would
//! say yes to pages that are lost. The failure is made with strace, where that is there.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use cairn_store::{Store, StoreError};

use crate::common::{key, today};

const DIR: &str = "CAIRN_STORE_TEST_DIR";

async fn set(store: &Store, name: &str) -> Result<(), StoreError> {
    let mut tx = store.write().await?;
    tx.set_setting(name, b"value").await?;
    tx.commit().await
}

/// Not a test by itself: the process whose syncs fail from the fourth on. The test below starts it.
#[tokio::test]
#[ignore = "started by the test below, under strace"]
async fn write_until_a_sync_fails() {
    let Some(dir) = std::env::var_os(DIR).map(PathBuf::from) else {
        return;
    };
    let store = Store::open(&dir, &key(), today()).await.unwrap();
    for n in 0..20 {
        if let Err(error) = set(&store, &format!("name-{n}")).await {
            assert_eq!(error, StoreError::Unsynced);
            assert_eq!(set(&store, "later").await, Err(StoreError::Unsynced));
            println!("refused after {n}");
            // Without closing, as that would write.
            std::process::exit(0);
        }
    }
    panic!("no sync failed");
}

#[tokio::test]
async fn nothing_is_written_after_a_failed_sync() {
    let dir = tempfile::tempdir().unwrap();
    Store::create(dir.path(), &key())
        .await
        .unwrap()
        .close()
        .await
        .unwrap();
    let output = Command::new("strace")
        .args([
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            "trace=fsync,fdatasync",
            "-P",
        ])
        .arg(dir.path().join("store.db-wal"))
        .args(["-e", "inject=fsync,fdatasync:error=EIO:when=4+"])
        .arg(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "failed_sync::write_until_a_sync_fails",
            "--ignored",
            "--nocapture",
        ])
        .env(DIR, dir.path())
        .stderr(Stdio::null())
        .output();
    let Ok(output) = output else {
        // Written past the test runner, which would keep it to itself.
        std::io::stderr()
            .write_all(b"SKIPPED: no strace to make a sync fail\n")
            .unwrap();
        return;
    };
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}");
    let kept = said.split("refused after ").nth(1).unwrap().trim();
    let kept: usize = kept.parse().unwrap();
    assert!(kept > 0);

    let store = Store::open(dir.path(), &key(), today()).await.unwrap();
    let mut read = store.read().await.unwrap();
    for n in 0..kept {
        assert!(
            read.setting(&format!("name-{n}")).await.unwrap().is_some(),
            "{n} of {kept}"
        );
    }
    assert_eq!(read.setting("later").await.unwrap(), None);
}
