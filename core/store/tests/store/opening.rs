//! Proves that each way in which opening can fail has its own name and destroys nothing.

use std::fs;
use std::path::Path;

use crate::common::{bare, holds_the_setting, key, today, written};
use cairn_store::{OpenError, Store, StoreKey};
use sqlx::Connection as _;

async fn open_error(dir: &Path, key: &StoreKey) -> OpenError {
    Store::open(dir, key, today()).await.unwrap_err()
}

/// Opens a store that must count as damaged, and returns the bytes that were moved aside.
async fn moved_aside(dir: &Path) -> Vec<u8> {
    let OpenError::Damaged { aside } = open_error(dir, &key()).await else {
        panic!("not recognised as damaged");
    };
    assert_eq!(aside[0], "store.db.damaged-2026-11-24");
    assert!(aside.contains(&"store.check.damaged-2026-11-24".to_owned()));
    assert!(!dir.join("store.db").exists());
    assert_eq!(open_error(dir, &key()).await.code(), "not_found");
    fs::read(dir.join(&aside[0])).unwrap()
}

#[tokio::test]
async fn a_store_is_there_again_after_closing() {
    let dir = tempfile::tempdir().unwrap();
    written(dir.path()).await;
    let store = Store::open(dir.path(), &key(), today()).await.unwrap();
    assert_eq!(format!("{store:?}"), "Store(..)");
    store.close().await.unwrap();
    assert!(holds_the_setting(dir.path()).await);
    assert!(Store::exists(dir.path()));
}

#[tokio::test]
async fn files_have_neutral_names_and_are_private() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(dir.path(), &key()).await.unwrap();
    let mut tx = store.write().await.unwrap();
    tx.set_setting("name", b"value").await.unwrap();
    tx.commit().await.unwrap();
    let mut names: Vec<String> = Vec::new();
    for entry in fs::read_dir(dir.path()).unwrap() {
        let entry = entry.unwrap();
        names.push(entry.file_name().into_string().unwrap());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "{:?}", entry.file_name());
        }
    }
    names.sort();
    assert_eq!(
        names,
        [
            "store.check",
            "store.db",
            "store.db-shm",
            "store.db-wal",
            "store.lock"
        ]
    );
}

#[tokio::test]
async fn nothing_there_is_not_found() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(open_error(dir.path(), &key()).await.code(), "not_found");
    assert_eq!(
        fs::read_dir(dir.path()).unwrap().count(),
        0,
        "looking leaves nothing behind"
    );
}

#[tokio::test]
async fn creating_never_overwrites() {
    let dir = tempfile::tempdir().unwrap();
    written(dir.path()).await;
    let error = Store::create(dir.path(), &StoreKey::new([9; 32]))
        .await
        .unwrap_err();
    assert_eq!(error.code(), "exists");
    assert!(holds_the_setting(dir.path()).await);
}

#[tokio::test]
async fn an_interrupted_creation_is_no_store_and_in_nobodys_way() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("store.new"), b"half").unwrap();
    assert_eq!(open_error(dir.path(), &key()).await.code(), "not_found");
    written(dir.path()).await;
    assert!(holds_the_setting(dir.path()).await);
    assert!(!dir.path().join("store.new").exists());
}

#[tokio::test]
async fn a_wrong_key_is_named_and_touches_nothing() {
    let dir = tempfile::tempdir().unwrap();
    written(dir.path()).await;
    let before = fs::read(dir.path().join("store.db")).unwrap();
    assert_eq!(
        open_error(dir.path(), &StoreKey::new([9; 32])).await.code(),
        "wrong_key"
    );
    assert_eq!(fs::read(dir.path().join("store.db")).unwrap(), before);
    assert!(holds_the_setting(dir.path()).await);
}

#[tokio::test]
async fn a_second_opening_is_refused_until_the_first_is_closed() {
    let dir = tempfile::tempdir().unwrap();
    written(dir.path()).await;
    let first = Store::open(dir.path(), &key(), today()).await.unwrap();
    assert_eq!(open_error(dir.path(), &key()).await.code(), "in_use");
    assert_eq!(
        Store::set_aside(dir.path(), today()).unwrap_err().code(),
        "in_use"
    );
    first.close().await.unwrap();
    assert!(holds_the_setting(dir.path()).await);
}

#[tokio::test]
async fn a_newer_schema_is_named_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    written(dir.path()).await;
    let mut connection = bare(&dir.path().join("store.db")).await;
    sqlx::query("PRAGMA user_version = 999")
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
    match open_error(dir.path(), &key()).await {
        OpenError::NewerSchema { found } => assert_eq!(found, 999),
        other => panic!("{other:?}"),
    }
    let mut connection = bare(&dir.path().join("store.db")).await;
    let version: i64 = sqlx::query_scalar("PRAGMA user_version")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert_eq!(version, 999);
}

#[tokio::test]
async fn flipped_bytes_in_the_first_page_are_damage() {
    for at in [0, 16, 100, 4095] {
        let dir = tempfile::tempdir().unwrap();
        written(dir.path()).await;
        let file = dir.path().join("store.db");
        let mut bytes = fs::read(&file).unwrap();
        bytes[at] ^= 1;
        fs::write(&file, &bytes).unwrap();
        assert!(moved_aside(dir.path()).await == bytes, "byte {at}");
    }
}

#[tokio::test]
async fn a_truncated_file_is_damage() {
    let dir = tempfile::tempdir().unwrap();
    written(dir.path()).await;
    let whole = fs::read(dir.path().join("store.db")).unwrap();
    assert!(whole.len() > 3 * 4096);
    for length in [1, 1000, 4096, 2 * 4096, whole.len() - 4096, whole.len() - 1] {
        let dir = tempfile::tempdir().unwrap();
        written(dir.path()).await;
        let file = dir.path().join("store.db");
        let bytes = &fs::read(&file).unwrap()[..length];
        fs::write(&file, bytes).unwrap();
        assert!(moved_aside(dir.path()).await == bytes, "{length} bytes");
    }
}

#[tokio::test]
async fn an_empty_file_is_damage_and_not_a_new_store() {
    let dir = tempfile::tempdir().unwrap();
    written(dir.path()).await;
    fs::write(dir.path().join("store.db"), b"").unwrap();
    assert!(moved_aside(dir.path()).await.is_empty());
}

#[tokio::test]
async fn the_log_moves_aside_with_its_database() {
    let dir = tempfile::tempdir().unwrap();
    written(dir.path()).await;
    fs::write(dir.path().join("store.db"), b"").unwrap();
    fs::write(dir.path().join("store.db-wal"), b"log").unwrap();
    let OpenError::Damaged { aside } = open_error(dir.path(), &key()).await else {
        panic!("not recognised as damaged");
    };
    assert!(aside.contains(&"store.db.damaged-2026-11-24-wal".to_owned()));
    assert_eq!(
        fs::read(dir.path().join("store.db.damaged-2026-11-24-wal")).unwrap(),
        b"log"
    );
}

#[tokio::test]
async fn a_wrong_key_never_moves_a_damaged_file() {
    let dir = tempfile::tempdir().unwrap();
    written(dir.path()).await;
    fs::write(dir.path().join("store.db"), [0; 9000]).unwrap();
    assert_eq!(
        open_error(dir.path(), &StoreKey::new([9; 32])).await.code(),
        "wrong_key"
    );
    assert_eq!(fs::read(dir.path().join("store.db")).unwrap(), [0; 9000]);
}

#[tokio::test]
async fn a_missing_or_wrong_check_file_is_written_anew_by_the_right_key_only() {
    for content in [None, Some(&b"nonsense"[..])] {
        let dir = tempfile::tempdir().unwrap();
        written(dir.path()).await;
        let check = dir.path().join("store.check");
        let right = fs::read(&check).unwrap();
        match content {
            None => fs::remove_file(&check).unwrap(),
            Some(bytes) => fs::write(&check, bytes).unwrap(),
        }
        assert_eq!(
            open_error(dir.path(), &StoreKey::new([9; 32])).await.code(),
            "wrong_key"
        );
        assert_ne!(fs::read(&check).ok(), Some(right.clone()));
        assert!(holds_the_setting(dir.path()).await);
        assert_eq!(fs::read(&check).unwrap(), right);
    }
}

#[tokio::test]
async fn without_a_check_file_a_damaged_store_stays_where_it_is() {
    let dir = tempfile::tempdir().unwrap();
    written(dir.path()).await;
    fs::remove_file(dir.path().join("store.check")).unwrap();
    let mut bytes = fs::read(dir.path().join("store.db")).unwrap();
    bytes[0] ^= 1;
    fs::write(dir.path().join("store.db"), &bytes).unwrap();
    assert_eq!(open_error(dir.path(), &key()).await.code(), "wrong_key");
    assert!(fs::read(dir.path().join("store.db")).unwrap() == bytes);
}

#[tokio::test]
async fn a_store_that_nobody_closed_is_in_use_until_all_is_written_down() {
    let dir = tempfile::tempdir().unwrap();
    written(dir.path()).await;
    for n in 0..10_u8 {
        let store = loop {
            match Store::open(dir.path(), &key(), today()).await {
                Ok(store) => break store,
                Err(error) => assert_eq!(error.code(), "in_use", "{error:?}"),
            }
            tokio::task::yield_now().await;
        };
        let mut write = store.write().await.unwrap();
        write.set_setting("n", &[n; 5_000]).await.unwrap();
        write.commit().await.unwrap();
        drop(store);
    }
}

#[tokio::test]
async fn damage_past_the_first_page_is_found_by_the_check() {
    let dir = tempfile::tempdir().unwrap();
    written(dir.path()).await;
    let store = Store::open(dir.path(), &key(), today()).await.unwrap();
    assert!(store.check_data().await.unwrap().sound);
    store.close().await.unwrap();
    let file = dir.path().join("store.db");
    let mut bytes = fs::read(&file).unwrap();
    let last = bytes.len() - 2000;
    bytes[last] ^= 1;
    fs::write(&file, &bytes).unwrap();
    let store = Store::open(dir.path(), &key(), today()).await.unwrap();
    let found = store.check_data().await.unwrap();
    assert!(!found.sound && found.faults > 0);
    store.close().await.unwrap();
    // The one who asked can put it aside now.
    let aside = Store::set_aside(dir.path(), today()).unwrap();
    assert!(fs::read(dir.path().join(&aside[0])).unwrap() == bytes);
}

#[tokio::test]
async fn a_directory_that_cannot_be_used_is_an_io_error() {
    let dir = tempfile::tempdir().unwrap();
    let nowhere = dir.path().join("nowhere");
    assert_eq!(
        Store::create(&nowhere, &key()).await.unwrap_err().code(),
        "io"
    );
}

/// A phone runs these on any thread.
#[test]
fn work_may_move_between_threads() {
    fn may_move<T: Send>(_: &T) {}
    let (path, key) = (Path::new("nowhere"), key());
    may_move(&Store::open(path, &key, today()));
    may_move(&Store::create(path, &key));
    may_move(&async {
        let store = Store::open(path, &key, today()).await.unwrap();
        store.dashboard(today()).await.unwrap();
        let mut tx = store.write().await.unwrap();
        tx.set_setting("name", b"value").await.unwrap();
        tx.commit().await.unwrap();
        store.close().await.unwrap();
    });
}

#[test]
fn messages_hold_no_path() {
    let aside = vec!["store.db.damaged-1".to_owned()];
    let text = OpenError::Damaged { aside }.to_string();
    assert!(!text.contains("store.db"), "{text}");
}
