//! The row that holds the screen for the worst moment, and a connection of its own to read it by.
//!
//! It is read by one statement, whatever else goes on: no lock of the store is taken and nothing is migrated, so it is
//! there while another process holds the store, and while a migration or a long transaction holds the writer (in
//! write-ahead mode a reader never waits for one). No migration changes the table's shape.

use std::path::Path;

use sqlx::Row as _;

use crate::access::Write;
use crate::connection::{Connection, Counts, SQLITE_ERROR};
use crate::error::{OpenError, StoreError};
use crate::files::Files;
use crate::key::StoreKey;
use crate::store::Store;

const SQL: &str = "SELECT body FROM sos WHERE one = 1";

/// Reads the row and nothing else.
#[derive(Debug)]
pub struct SosReader {
    connection: Connection,
}

impl SosReader {
    /// Opens the database of a directory beside whatever else has it open. Nothing in it is changed, and a database
    /// that doesn't open is left where it is.
    ///
    /// # Errors
    /// `not_found`, `wrong_key` (also where the file is damaged: only the store tells the two apart), `io`.
    pub async fn open(dir: &Path, key: &StoreKey) -> Result<Self, OpenError> {
        if !Files::exists(dir) {
            return Err(OpenError::NotFound);
        }
        Self::connect(&Files::database_in(dir), key)
            .await
            .map_err(|error| match error {
                StoreError::Damaged => OpenError::WrongKey,
                _ => OpenError::Io {
                    kind: std::io::ErrorKind::Other,
                },
            })
    }

    pub(crate) async fn connect(file: &Path, key: &StoreKey) -> Result<Self, StoreError> {
        let (connection, _) = Connection::open(file, key, false).await?;
        Ok(Self { connection })
    }

    /// The text of the row. `None` where nothing was written yet, or the store is older than the table.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn read(&mut self) -> Result<Option<String>, StoreError> {
        match self.connection.row(sqlx::query(SQL)).await {
            Ok(row) => Ok(row.map(|row| row.try_get(0)).transpose()?),
            // There is no such table before the migration that makes it.
            Err(StoreError::Io(SQLITE_ERROR)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// How many statements and rows passed through.
    #[must_use]
    pub const fn counts(&self) -> Counts {
        self.connection.counts()
    }

    /// Closes the connection.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn close(self) -> Result<(), StoreError> {
        self.connection.close().await
    }
}

impl Write<'_> {
    /// Writes the row in the place of the one before.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn set_sos(&mut self, body: &str) -> Result<(), StoreError> {
        let sql = sqlx::query("INSERT OR REPLACE INTO sos (one, body) VALUES (1, ?)");
        self.connection.run(sql.bind(body)).await?;
        Ok(())
    }
}

impl Store {
    /// The text of the row, by a connection of its own. See [`SosReader::read`].
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn sos(&self) -> Result<Option<String>, StoreError> {
        self.sos_reader().await?.lock().await.read().await
    }

    /// How many statements and rows were needed for that so far. [`Store::counts`] leaves them out.
    pub async fn sos_counts(&self) -> Counts {
        match self.sos.get() {
            Some(reader) => reader.lock().await.counts(),
            None => Counts::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migrate::{MIGRATIONS, Migration};
    use chrono::NaiveDate;

    const ONE: Counts = Counts {
        statements: 1,
        rows: 1,
    };

    /// A migration that stops in the middle: what it began stays open.
    const HELD: Migration = Migration {
        version: 99,
        sql: "BEGIN IMMEDIATE; ALTER TABLE setting ADD COLUMN extra TEXT; \
              UPDATE sos SET body = 'half done'; CREATE TABLE next (a); PRAGMA user_version = 99;",
    };

    fn key() -> StoreKey {
        StoreKey::new([3; 32])
    }

    async fn store_with_row(dir: &Path) -> Store {
        let store = Store::create(dir, &key()).await.unwrap();
        let mut tx = store.write().await.unwrap();
        tx.set_sos("old").await.unwrap();
        tx.set_sos("ready").await.unwrap();
        tx.commit().await.unwrap();
        store
    }

    #[tokio::test]
    async fn one_statement_reads_it_while_a_migration_holds_the_writer() {
        let dir = tempfile::tempdir().unwrap();
        store_with_row(dir.path()).await.close().await.unwrap();
        let database = Files::database_in(dir.path());
        let _lock = Files::lock(dir.path()).unwrap();
        let (mut writer, _) = Connection::open(&database, &key(), false).await.unwrap();
        writer.expect_transaction(true);
        writer.script(HELD.sql).await.unwrap();

        let mut reader = SosReader::open(dir.path(), &key()).await.unwrap();
        assert_eq!(reader.read().await.unwrap().as_deref(), Some("ready"));
        assert_eq!(reader.counts(), ONE);
        writer.settle().await.unwrap();
        reader.close().await.unwrap();
    }

    #[tokio::test]
    async fn one_statement_reads_it_while_a_transaction_holds_the_writer() {
        let dir = tempfile::tempdir().unwrap();
        let store = store_with_row(dir.path()).await;
        let mut held = store.write().await.unwrap();
        held.set_sos("not yet").await.unwrap();
        assert_eq!(store.sos().await.unwrap().as_deref(), Some("ready"));
        assert_eq!(store.sos_counts().await, ONE);
        // From elsewhere, too, although the store is in use.
        let mut reader = SosReader::open(dir.path(), &key()).await.unwrap();
        assert_eq!(reader.read().await.unwrap().as_deref(), Some("ready"));
        assert_eq!(reader.counts(), ONE);
        held.commit().await.unwrap();
        assert_eq!(store.sos().await.unwrap().as_deref(), Some("not yet"));
        assert_eq!(reader.read().await.unwrap().as_deref(), Some("not yet"));
        reader.close().await.unwrap();
        store.close().await.unwrap();
    }

    #[tokio::test]
    async fn a_store_without_the_row_or_the_table_has_none() {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::create(dir.path(), &key()).await.unwrap();
        assert_eq!(store.sos().await.unwrap(), None);
        store.close().await.unwrap();

        let older = tempfile::tempdir().unwrap();
        let database = Files::database_in(older.path());
        let (mut connection, _) = Connection::open(&database, &key(), true).await.unwrap();
        crate::migrate::migrate(&mut connection, MIGRATIONS, 0, 1)
            .await
            .unwrap();
        connection.close().await.unwrap();
        let mut reader = SosReader::open(older.path(), &key()).await.unwrap();
        assert_eq!(reader.read().await.unwrap(), None);
        reader.close().await.unwrap();
        // The store then opens and migrates as ever.
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let store = Store::open(older.path(), &key(), today).await.unwrap();
        store.close().await.unwrap();
    }

    #[tokio::test]
    async fn nothing_is_made_or_moved_where_it_does_not_open() {
        let dir = tempfile::tempdir().unwrap();
        let error = SosReader::open(dir.path(), &key()).await.unwrap_err();
        assert_eq!(error.code(), "not_found");
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);

        store_with_row(dir.path()).await.close().await.unwrap();
        let other = StoreKey::new([4; 32]);
        let error = SosReader::open(dir.path(), &other).await.unwrap_err();
        assert_eq!(error.code(), "wrong_key");
        let mut reader = SosReader::open(dir.path(), &key()).await.unwrap();
        assert_eq!(reader.read().await.unwrap().as_deref(), Some("ready"));
    }

    /// Every migration there is or will be: the table stays as it is.
    #[test]
    fn no_migration_after_the_first_names_the_table() {
        let naming: Vec<u32> = MIGRATIONS
            .iter()
            .filter(|step| {
                step.sql
                    .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                    .any(|word| word.eq_ignore_ascii_case("sos"))
            })
            .map(|step| step.version)
            .collect();
        assert_eq!(naming, [2]);
    }
}
