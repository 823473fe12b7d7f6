//! What several tests need.

use std::path::Path;

use cairn_store::{Store, StoreKey};
use chrono::NaiveDate;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, SqliteConnection};

pub const KEY: [u8; 32] = [0x5a; 32];

pub fn key() -> StoreKey {
    StoreKey::new(KEY)
}

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

/// A store with one setting in it, closed again.
pub async fn written(dir: &Path) {
    let store = Store::create(dir, &key()).await.unwrap();
    let mut tx = store.write().await.unwrap();
    tx.set_setting("name", b"value").await.unwrap();
    tx.commit().await.unwrap();
    store.close().await.unwrap();
}

/// Whether the store of a directory opens and still holds what [`written`] wrote.
pub async fn holds_the_setting(dir: &Path) -> bool {
    let store = Store::open(dir, &key(), today()).await.unwrap();
    let value = store.read().await.unwrap().setting("name").await.unwrap();
    store.close().await.unwrap();
    value.as_deref() == Some(b"value")
}

/// A bare connection to a store's file, past all that the store does.
pub async fn bare(file: &Path) -> SqliteConnection {
    let key: String = KEY
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
    let options = SqliteConnectOptions::new()
        .filename(file)
        .pragma("key", format!("\"x'{key}'\""));
    options.connect().await.unwrap()
}
