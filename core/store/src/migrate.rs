//! Numbered migrations, each in one transaction. An applied file is never edited.

use crate::connection::Connection;
use crate::error::StoreError;

/// A step from the version before it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Migration {
    /// The version that the database has afterwards; they count up from 1 without gaps.
    pub version: u32,
    /// The whole step, its own transaction and version included.
    pub sql: &'static str,
}

macro_rules! migration {
    ($version:literal, $file:literal) => {
        Migration {
            version: $version,
            sql: concat!(
                "BEGIN IMMEDIATE;\n",
                include_str!(concat!("../migrations/", $file)),
                "\nPRAGMA user_version = ",
                $version,
                ";\nCOMMIT;"
            ),
        }
    };
}

/// All migrations, oldest first.
pub(crate) const MIGRATIONS: &[Migration] = &[
    migration!(1, "0001_base.sql"),
    migration!(2, "0002_documents.sql"),
    migration!(3, "0003_directory.sql"),
    migration!(4, "0004_packs.sql"),
];

/// The version that this program writes.
#[must_use]
pub(crate) fn latest(list: &[Migration]) -> u32 {
    list.last().map_or(0, |last| last.version)
}

/// Brings a database from one version to another, step by step; a failed step leaves the one before it.
pub(crate) async fn migrate(
    connection: &mut Connection,
    list: &[Migration],
    from: u32,
    to: u32,
) -> Result<(), StoreError> {
    for step in list.iter().filter(|m| m.version > from && m.version <= to) {
        connection.expect_transaction(true);
        if let Err(error) = connection.script(step.sql).await {
            connection.settle().await?;
            return Err(error);
        }
        connection.expect_transaction(false);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::StoreKey;
    use crate::store::Store;
    use chrono::NaiveDate;
    use sha2::{Digest as _, Sha256};

    /// The digest of each applied step: a released migration is never edited, a new one is added.
    const DIGESTS: &[&str] = &[
        "504948f0c63b975890061b058dc0961f5df0447b60f0fc1aa5076d7be6297a91",
        "fe082ad67d19853c57e3b91fbbfa3dc00dfd5b8d1178063181eae08af5e78d32",
        "368139635c7214434725cdb41d39dae2e4f3d82dc6aff5dc803b887c675ecbab",
        "e76a7384c53441c3b918da28886db5b3a40ffacc65b4a58c09b5059902728b19",
    ];

    /// The steps of today and a made-up one after them.
    fn with_next(sql: &'static str) -> Vec<Migration> {
        let version = latest(MIGRATIONS) + 1;
        [MIGRATIONS, &[Migration { version, sql }]].concat()
    }

    const NEXT: &str = "BEGIN IMMEDIATE; ALTER TABLE setting ADD COLUMN extra TEXT; \
         UPDATE setting SET extra = name; PRAGMA user_version = 99; COMMIT;";
    const BROKEN: &str = "BEGIN IMMEDIATE; DELETE FROM setting; INSERT INTO nowhere VALUES (1); \
         PRAGMA user_version = 99; COMMIT;";

    fn key() -> StoreKey {
        StoreKey::new([3; 32])
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    /// A store of an old version with some data.
    async fn old_store(dir: &std::path::Path) {
        let store = Store::create(dir, &key()).await.unwrap();
        let mut tx = store.write().await.unwrap();
        tx.set_setting("name", b"value").await.unwrap();
        tx.commit().await.unwrap();
        store.close().await.unwrap();
    }

    #[test]
    fn versions_count_up_without_gaps_and_applied_steps_stay_as_they_are() {
        for (n, step) in MIGRATIONS.iter().enumerate() {
            assert_eq!(step.version as usize, n + 1);
            let digest = Sha256::digest(step.sql.as_bytes());
            let digest = digest
                .iter()
                .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
            assert_eq!(
                DIGESTS.get(n).copied(),
                Some(digest.as_str()),
                "migration {}",
                n + 1
            );
        }
    }

    /// A store as an earlier version left it, with an entry in it.
    async fn store_of_version(dir: &std::path::Path, version: u32) {
        let files = crate::files::Files::lock(dir).unwrap();
        let (mut connection, _) = Connection::open(&files.database(), &key(), true)
            .await
            .unwrap();
        migrate(&mut connection, MIGRATIONS, 0, version)
            .await
            .unwrap();
        let sql = sqlx::query("INSERT INTO setting VALUES ('name', x'76616c7565')");
        connection.run(sql).await.unwrap();
        connection.close().await.unwrap();
        files.write_check(&key()).unwrap();
    }

    #[tokio::test]
    async fn every_earlier_version_is_brought_up_with_what_is_in_it() {
        for version in 1..latest(MIGRATIONS) {
            let dir = tempfile::tempdir().unwrap();
            store_of_version(dir.path(), version).await;
            let store = Store::open(dir.path(), &key(), today()).await.unwrap();
            let mut read = store.read().await.unwrap();
            let value = read.setting("name").await.unwrap();
            assert_eq!(value.as_deref(), Some(&b"value"[..]), "from {version}");
            assert_eq!(read.all_documents().await.unwrap(), [], "from {version}");
            drop(read);
            assert!(store.check_data().await.unwrap().sound, "from {version}");
            store.close().await.unwrap();
        }
    }

    #[tokio::test]
    async fn a_store_of_the_version_before_keeps_its_data() {
        let dir = tempfile::tempdir().unwrap();
        old_store(dir.path()).await;
        let mut steps = with_next(NEXT);
        steps.last_mut().unwrap().version = 99;
        for _ in 0..2 {
            let store = Store::open_with(dir.path(), &key(), today(), &steps)
                .await
                .unwrap();
            let mut read = store.read().await.unwrap();
            assert_eq!(
                read.setting("name").await.unwrap().as_deref(),
                Some(&b"value"[..])
            );
            let sql = sqlx::query("SELECT extra FROM setting");
            let row = read.connection.row(sql).await.unwrap().unwrap();
            assert_eq!(sqlx::Row::get::<&str, _>(&row, 0), "name");
            drop(read);
            store.close().await.unwrap();
        }
        // The program from before refuses what the later one made.
        let error = Store::open(dir.path(), &key(), today()).await.unwrap_err();
        assert_eq!(error.code(), "newer_schema");
    }

    #[tokio::test]
    async fn a_failed_step_changes_nothing() {
        let dir = tempfile::tempdir().unwrap();
        old_store(dir.path()).await;
        let steps = with_next(BROKEN);
        assert!(
            Store::open_with(dir.path(), &key(), today(), &steps)
                .await
                .is_err()
        );
        let store = Store::open(dir.path(), &key(), today()).await.unwrap();
        let value = store.read().await.unwrap().setting("name").await.unwrap();
        assert_eq!(value.as_deref(), Some(&b"value"[..]));
    }

    #[tokio::test]
    async fn migrations_stop_where_they_are_told() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("some.db");
        let (mut connection, found) = Connection::open(&file, &key(), true).await.unwrap();
        assert_eq!(found.version, 0);
        migrate(&mut connection, MIGRATIONS, 0, 1).await.unwrap();
        connection.close().await.unwrap();
        let (_, found) = Connection::open(&file, &key(), false).await.unwrap();
        assert_eq!(found.version, 1);
    }
}
