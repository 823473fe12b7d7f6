//! One connection to the database, which counts what passes through it.

use std::path::Path;
use std::sync::Arc;

use futures_util::TryStreamExt as _;
use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqliteConnectOptions, SqliteQueryResult, SqliteRow};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Either, Executor as _};
use sqlx::{Sqlite, SqliteConnection};
use zeroize::Zeroize as _;

use crate::error::StoreError;
use crate::key::StoreKey;
use crate::rows;

/// A query with its arguments.
pub(crate) type Sql<'q> = Query<'q, Sqlite, SqliteArguments>;

/// What every connection is set to, right after the key. `synchronous=FULL` because a check-in that was
/// confirmed must survive a power cut; `secure_delete` because deleted means gone.
const SETTINGS: &str = "PRAGMA journal_mode = WAL; \
     PRAGMA synchronous = FULL; \
     PRAGMA secure_delete = ON; \
     PRAGMA temp_store = MEMORY; \
     PRAGMA foreign_keys = ON; \
     PRAGMA trusted_schema = OFF; \
     PRAGMA page_count; \
     PRAGMA user_version";

/// What a database says of itself when it is opened.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found {
    /// The version of its schema.
    pub version: u32,
    /// How many pages it has, those in its log included.
    pub pages: u64,
}

/// What the engine answers to a statement that makes no sense: a `ROLLBACK` outside of a transaction, a table that is
/// not there.
pub(crate) const SQLITE_ERROR: i32 = 1;

/// How many statements ran and how many rows came back: the gates of the performance tests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Statements that were run to their end.
    pub statements: u64,
    /// Rows that were handed over.
    pub rows: u64,
}

#[derive(Debug)]
pub(crate) struct Connection {
    inner: SqliteConnection,
    /// A transaction was begun and not seen to end: its future may have been dropped in between.
    in_transaction: bool,
    /// The system could not say whether written pages are on the disk. Asking again would get a false yes.
    unsure: bool,
    counts: Counts,
}

impl Connection {
    /// Opens a file under a key and returns what it says of itself.
    pub(crate) async fn open(
        file: &Path,
        key: &StoreKey,
        create: bool,
    ) -> Result<(Self, Found), StoreError> {
        let mut inner = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(create)
            .statement_cache_capacity(64)
            // Statement logs would hold the key.
            .disable_statement_logging()
            .connect()
            .await?;
        // The engine would write its own words about a wrong key to standard error, beside the typed one.
        inner.execute("PRAGMA cipher_log_level = NONE").await?;
        let mut connection = Self {
            inner,
            in_transaction: false,
            unsure: false,
            counts: Counts::default(),
        };
        match connection.unlock(key).await {
            Ok(found) => Ok((connection, found)),
            Err(error) => {
                // Its thread must not outlive us: see `Store`'s drop.
                let _ = connection.close().await;
                Err(error)
            }
        }
    }

    async fn unlock(&mut self, key: &StoreKey) -> Result<Found, StoreError> {
        let mut text = key.pragma_then(SETTINGS);
        // sqlx takes the text by reference count, so that the same bytes can be wiped here afterwards. Copies that it
        // and the engine make on the way are out of reach.
        let shared = Arc::new(std::mem::take(&mut *text));
        let rows = self
            .inner
            .fetch_all(sqlx::raw_sql(AssertSqlSafe(Arc::clone(&shared))))
            .await;
        if let Ok(mut owned) = Arc::try_unwrap(shared) {
            owned.zeroize();
        }
        match rows?.as_slice() {
            [.., pages, version] => Ok(Found {
                version: u32::try_from(rows::unsigned(version, 0)?)
                    .map_err(|_| StoreError::Damaged)?,
                pages: rows::unsigned(pages, 0)?,
            }),
            _ => Err(StoreError::Damaged),
        }
    }

    /// Runs statements and returns all their rows.
    pub(crate) async fn rows(&mut self, query: Sql<'_>) -> Result<Vec<SqliteRow>, StoreError> {
        let mut rows = Vec::new();
        self.steps(query, |step| {
            if let Either::Right(row) = step {
                rows.push(row);
            }
        })
        .await?;
        Ok(rows)
    }

    /// Runs a statement and returns its first row.
    pub(crate) async fn row(&mut self, query: Sql<'_>) -> Result<Option<SqliteRow>, StoreError> {
        Ok(self.rows(query).await?.into_iter().next())
    }

    /// Runs statements and returns how many rows they changed.
    pub(crate) async fn run(&mut self, query: Sql<'_>) -> Result<u64, StoreError> {
        let mut changed = 0;
        self.steps(query, |step| {
            if let Either::Left(done) = step {
                changed += done.rows_affected();
            }
        })
        .await?;
        Ok(changed)
    }

    async fn steps(
        &mut self,
        query: Sql<'_>,
        mut each: impl FnMut(Either<SqliteQueryResult, SqliteRow>),
    ) -> Result<(), StoreError> {
        let mut stream = self.inner.fetch_many(query);
        loop {
            match stream.try_next().await {
                Ok(Some(step)) => {
                    match &step {
                        Either::Left(_) => self.counts.statements += 1,
                        Either::Right(_) => self.counts.rows += 1,
                    }
                    each(step);
                }
                Ok(None) => return Ok(()),
                Err(error) => {
                    let error = StoreError::from(error);
                    self.unsure |= error == StoreError::Unsynced;
                    return Err(error);
                }
            }
        }
    }

    /// Runs a script without arguments.
    pub(crate) async fn script(&mut self, sql: &'static str) -> Result<(), StoreError> {
        self.inner.execute(sqlx::raw_sql(sql)).await?;
        Ok(())
    }

    /// Begins a transaction, after rolling back one that was abandoned.
    pub(crate) async fn begin(&mut self) -> Result<(), StoreError> {
        self.settle().await?;
        self.in_transaction = true;
        self.run(sqlx::query("BEGIN IMMEDIATE")).await?;
        Ok(())
    }

    /// Ends a transaction durably.
    pub(crate) async fn commit(&mut self) -> Result<(), StoreError> {
        self.run(sqlx::query("COMMIT")).await?;
        self.in_transaction = false;
        Ok(())
    }

    /// Rolls back what an abandoned future left open. After a failed sync nothing is written any more.
    pub(crate) async fn settle(&mut self) -> Result<(), StoreError> {
        if self.unsure {
            return Err(StoreError::Unsynced);
        }
        if !self.in_transaction {
            return Ok(());
        }
        match self.run(sqlx::query("ROLLBACK")).await {
            // The engine rolls back by itself on some errors; then it has nothing to do and says so.
            Ok(_) | Err(StoreError::Io(SQLITE_ERROR)) => {}
            Err(error) => return Err(error),
        }
        self.in_transaction = false;
        Ok(())
    }

    /// Marks that a statement which begins a transaction by itself is about to run.
    pub(crate) const fn expect_transaction(&mut self, open: bool) {
        self.in_transaction = open;
    }

    pub(crate) const fn counts(&self) -> Counts {
        self.counts
    }

    pub(crate) async fn close(mut self) -> Result<(), StoreError> {
        let settled = self.settle().await;
        self.inner.close().await?;
        settled
    }

    /// The engine's own count of what it does, from now on.
    #[cfg(test)]
    pub(crate) async fn count_steps(&mut self) -> Arc<std::sync::atomic::AtomicU64> {
        use std::sync::atomic::{AtomicU64, Ordering};
        let steps = Arc::new(AtomicU64::new(0));
        let count = Arc::clone(&steps);
        self.inner
            .lock_handle()
            .await
            .unwrap()
            .set_progress_handler(1, move || {
                count.fetch_add(1, Ordering::Relaxed);
                true
            });
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::Row as _;

    #[tokio::test]
    async fn every_connection_has_the_settings() {
        let dir = tempfile::tempdir().unwrap();
        let key = StoreKey::new([3; 32]);
        let (mut connection, found) = Connection::open(&dir.path().join("some.db"), &key, true)
            .await
            .unwrap();
        assert_eq!(found.version, 0);
        for (pragma, expected) in [
            ("PRAGMA synchronous", 2),
            ("PRAGMA secure_delete", 1),
            ("PRAGMA temp_store", 2),
            ("PRAGMA foreign_keys", 1),
            ("PRAGMA trusted_schema", 0),
        ] {
            let row = connection.row(sqlx::query(pragma)).await.unwrap().unwrap();
            assert_eq!(row.get::<i64, _>(0), expected, "{pragma}");
        }
        for (pragma, expected) in [
            ("PRAGMA journal_mode", "wal"),
            ("PRAGMA cipher_version", "4."),
        ] {
            let row = connection.row(sqlx::query(pragma)).await.unwrap().unwrap();
            assert!(row.get::<&str, _>(0).starts_with(expected), "{pragma}");
        }
    }

    #[tokio::test]
    async fn statements_and_rows_are_counted() {
        let dir = tempfile::tempdir().unwrap();
        let key = StoreKey::new([3; 32]);
        let (mut connection, _) = Connection::open(&dir.path().join("some.db"), &key, true)
            .await
            .unwrap();
        connection
            .rows(sqlx::query("SELECT 1; SELECT 2 UNION SELECT 3"))
            .await
            .unwrap();
        assert_eq!(
            connection.counts(),
            Counts {
                statements: 2,
                rows: 3
            }
        );
        connection
            .run(sqlx::query("CREATE TABLE t (a); INSERT INTO t VALUES (1)"))
            .await
            .unwrap();
        assert_eq!(
            connection.counts(),
            Counts {
                statements: 4,
                rows: 3
            }
        );
    }
}
