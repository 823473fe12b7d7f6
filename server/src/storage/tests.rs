//! What the databases are set to, how they get to this version, and what happens when they fail.

use std::sync::Arc;

use cairn_test_postgres::Cluster;
use sqlx::migrate::Migrator;
use sqlx::{ConnectOptions as _, Connection as _, PgConnection, SqliteConnection};

use super::open::{POSTGRES, SQLITE, sqlite_options};
use super::*;
use crate::clock::ManualClock;
use crate::config::Database;
use crate::problem::Refusal;

struct Opened {
    storage: Storage,
    database: Database,
    _folder: tempfile::TempDir,
}

async fn opened(sqlite: bool) -> Opened {
    let folder = tempfile::tempdir().unwrap();
    let database = if sqlite {
        Database::Sqlite(folder.path().join("cairn.db"))
    } else {
        Database::Postgres(Cluster::shared().unwrap().database().unwrap())
    };
    let storage = open(&database).await.unwrap();
    Opened {
        storage,
        database,
        _folder: folder,
    }
}

async fn open(database: &Database) -> Result<Storage, OpenError> {
    Storage::open(database, Arc::new(ManualClock::at(0)), false).await
}

/// Runs statements given by a test.
struct Run(&'static [&'static str]);

impl Change for Run {
    type Answer = ();

    async fn apply(&mut self, db: &mut Db<'_>, _today: i64) -> Applied<()> {
        for sql in self.0 {
            db.run(*sql, &[]).await?;
        }
        Ok(())
    }
}

/// Writes and then says no.
struct Refuse;

impl Change for Refuse {
    type Answer = ();

    async fn apply(&mut self, _db: &mut Db<'_>, _today: i64) -> Applied<()> {
        Err(Refusal::Stale.into())
    }
}

async fn int(storage: &Storage, sql: &'static str) -> i64 {
    storage
        .read()
        .await
        .unwrap()
        .db()
        .row(sql, &[])
        .await
        .unwrap()
        .unwrap()
        .int(0)
        .unwrap()
}

#[tokio::test]
async fn sqlite_is_set_to_lose_nothing_and_to_forget_what_is_deleted() {
    let opened = opened(true).await;
    let Database::Sqlite(path) = &opened.database else {
        unreachable!()
    };
    // As the writer opens it.
    let mut connection = sqlite_options(path).connect().await.unwrap();
    for (pragma, value) in [
        ("synchronous", 2),
        ("secure_delete", 1),
        ("auto_vacuum", 1),
        ("temp_store", 2),
    ] {
        let sql = sqlx::AssertSqlSafe(format!("PRAGMA {pragma}"));
        let found: i64 = sqlx::query_scalar(sql)
            .fetch_one(&mut connection)
            .await
            .unwrap();
        assert_eq!(found, value, "{pragma}");
    }
    let mode: String = sqlx::query_scalar("PRAGMA journal_mode")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert_eq!(mode, "wal");
    // A reader cannot write.
    let mut lease = opened.storage.read().await.unwrap();
    assert!(lease.db().run("DELETE FROM record", &[]).await.is_err());
}

#[tokio::test]
async fn statements_use_their_indexes() {
    let opened = opened(true).await;
    let plans = [
        (
            "SELECT place FROM record WHERE (mailbox, id) IN (VALUES (1, x'00'), (2, x'01'))",
            "record_id",
        ),
        (
            "SELECT id FROM mailbox WHERE id IN (VALUES (x'00'), (x'01'))",
            "sqlite_autoindex_mailbox",
        ),
        (
            "SELECT place FROM record WHERE place >= 1 AND place <= 9 ORDER BY place LIMIT 3",
            "PRIMARY KEY",
        ),
        (
            "UPDATE mailbox SET records = w.column2 FROM (VALUES (1, 2), (3, 4)) AS w WHERE number = w.column1",
            "PRIMARY KEY",
        ),
        (
            "SELECT number FROM mailbox WHERE closed_day <= 1 OR used_day <= 2 LIMIT 3",
            "mailbox_closed",
        ),
        ("DELETE FROM spent WHERE day < 3", "spent_day"),
    ];
    let mut lease = opened.storage.read().await.unwrap();
    for (sql, index) in plans {
        let rows = lease
            .db()
            .rows(format!("EXPLAIN QUERY PLAN {sql}"), &[])
            .await
            .unwrap();
        let plan: Vec<String> = rows.iter().map(|row| row.text(3).unwrap()).collect();
        assert!(
            plan.iter().any(|line| line.contains(index)),
            "{sql}: {plan:?}"
        );
        let scans =
            |line: &&String| line.starts_with("SCAN mailbox") || line.starts_with("SCAN record");
        assert_eq!(plan.iter().find(scans), None, "{sql}");
    }
}

/// A database of any earlier version is brought to this one, with what is in it.
#[tokio::test]
async fn every_earlier_version_is_brought_here() {
    for sqlite in [true, false] {
        let migrator: &Migrator = if sqlite { &SQLITE } else { &POSTGRES };
        let versions: Vec<i64> = migrator.iter().map(|migration| migration.version).collect();
        assert!(
            versions
                .iter()
                .copied()
                .zip(1..)
                .all(|(is, should)| is == should),
            "{versions:?}"
        );
        for from in versions {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("cairn.db");
            let database = if sqlite {
                let mut connection: SqliteConnection = sqlite_options(&path)
                    .create_if_missing(true)
                    .connect()
                    .await
                    .unwrap();
                migrator.run_to(from, &mut connection).await.unwrap();
                sqlx::query(KEPT).execute(&mut connection).await.unwrap();
                Database::Sqlite(path)
            } else {
                let url = Cluster::shared().unwrap().database().unwrap();
                let mut connection = PgConnection::connect(&url).await.unwrap();
                migrator.run_to(from, &mut connection).await.unwrap();
                sqlx::query(KEPT).execute(&mut connection).await.unwrap();
                Database::Postgres(url)
            };
            let storage = open(&database).await.unwrap();
            assert_eq!(int(&storage, "SELECT last_seq FROM mailbox").await, 7);
            assert_eq!(int(&storage, "SELECT COUNT(*) FROM session").await, 0);
            storage.close().await;
        }
    }
}

const KEPT: &str = "INSERT INTO mailbox (number, id, reader, writer, owner, created_day, used_day, last_seq, records, \
    bytes, state) VALUES (1, 'a', 'b', 'c', 'd', 1, 1, 7, 0, 0, 0)";

#[tokio::test]
async fn a_newer_database_is_left_alone() {
    for sqlite in [true, false] {
        let opened = opened(sqlite).await;
        let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
                     VALUES (999, 'newer', TRUE, '', 0)";
        assert_eq!(
            opened
                .storage
                .change(Run(Box::leak(Box::new([newer]))))
                .await,
            Ok(())
        );
        opened.storage.close().await;
        assert!(matches!(
            open(&opened.database).await,
            Err(OpenError::Migrate(_))
        ));
    }
}

/// Whoever fails takes nobody along, and a refusal has written nothing.
#[tokio::test]
async fn one_bad_write_fails_alone() {
    for sqlite in [true, false] {
        let opened = opened(sqlite).await;
        let storage = &opened.storage;
        let good = || Run(&["UPDATE mailbox SET used_day = used_day"]);
        let (one, bad, refused, two) = tokio::join!(
            storage.change(Run(&["INSERT INTO spent (serial, day) VALUES ('a', 1)"])),
            storage.change(Run(&[
                "INSERT INTO spent (serial, day) VALUES ('b', 1)",
                "SELECT nothing"
            ])),
            storage.change(Refuse),
            storage.change(good()),
        );
        assert_eq!((one, bad, two), (Ok(()), Err(Refusal::Unavailable), Ok(())));
        assert_eq!(refused, Err(Refusal::Stale));
        assert_eq!(int(storage, "SELECT COUNT(*) FROM spent").await, 1);
        assert!(storage.is_ready().await, "sqlite: {sqlite}");
    }
}

/// A commit that fails: a constraint that is only looked at then.
const FAILS: &[&str] = &[
    "CREATE TABLE parent (id BIGINT PRIMARY KEY)",
    "CREATE TABLE child (id BIGINT REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)",
    "INSERT INTO child VALUES (1)",
];

#[tokio::test]
async fn after_a_failed_commit_nobody_is_told_that_all_is_well() {
    let opened = opened(true).await;
    let storage = &opened.storage;
    assert!(storage.is_ready().await);
    assert_eq!(storage.change(Run(FAILS)).await, Err(Refusal::Unavailable));
    assert!(!storage.is_ready().await);
    // The file may be behind what the page cache says: nothing is written any more until somebody looks.
    let good = Run(&["INSERT INTO spent (serial, day) VALUES ('a', 1)"]);
    assert_eq!(storage.change(good).await, Err(Refusal::Unavailable));
    assert_eq!(int(storage, "SELECT COUNT(*) FROM spent").await, 0);
    storage.close().await;
}

#[tokio::test]
async fn a_remote_database_is_asked_again_after_a_failed_commit() {
    let opened = opened(false).await;
    let storage = &opened.storage;
    assert_eq!(storage.change(Run(FAILS)).await, Err(Refusal::Unavailable));
    assert!(!storage.is_ready().await);
    let good = Run(&["INSERT INTO spent (serial, day) VALUES ('a', 1)"]);
    assert_eq!(storage.change(good).await, Ok(()));
    assert!(storage.is_ready().await);
}

/// A connection that is cut between two writes is made anew, and nobody notices.
#[tokio::test]
async fn a_cut_connection_is_made_again() {
    let opened = opened(false).await;
    let storage = &opened.storage;
    let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cairn' \
               AND datname = current_database() AND pid <> pg_backend_pid()";
    let mut lease = storage.read().await.unwrap();
    lease.db().rows(cut, &[]).await.unwrap();
    let good = Run(&["INSERT INTO spent (serial, day) VALUES ('a', 1)"]);
    assert_eq!(storage.change(good).await, Ok(()));
}
