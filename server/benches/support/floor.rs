//! What the server is measured against: the same rows in the same tables, without a server.

use std::path::Path;
use std::time::Duration;

use cairn_bench::time_async;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use sqlx::sqlite::{SqliteAutoVacuum, SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, PgConnection, Row as _, SqliteConnection};

use crate::Outcome;
use crate::client::record;

const TABLES: [&str; 2] = [
    "CREATE TABLE record (place INTEGER PRIMARY KEY NOT NULL, mailbox INTEGER NOT NULL, id BLOB NOT NULL, \
     body BLOB NOT NULL)",
    "CREATE UNIQUE INDEX record_id ON record (mailbox, id)",
];
const INSERT: &str = "INSERT INTO record (place, mailbox, id, body) VALUES ($1, $2, $3, $4)";

/// A loop that alone writes to a file with the server's settings.
pub struct Loop {
    connection: SqliteConnection,
    rng: ChaCha20Rng,
    seq: i64,
}

impl Loop {
    pub async fn new(path: &Path) -> Outcome<Self> {
        let mut connection = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .auto_vacuum(SqliteAutoVacuum::Full)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .pragma("secure_delete", "ON")
            .disable_statement_logging()
            .connect()
            .await?;
        for table in TABLES {
            sqlx::query(table).execute(&mut connection).await?;
        }
        Ok(Self {
            connection,
            rng: ChaCha20Rng::seed_from_u64(0),
            seq: 0,
        })
    }

    /// Inserts rows, so many in each transaction, each for another mailbox.
    pub async fn write(&mut self, rows: usize, in_each: usize) -> Outcome<Duration> {
        let rows: Vec<_> = (0..rows)
            .map(|_| (record(&mut self.rng), self.rng.next_u32()))
            .collect();
        let (done, time) = time_async(self.insert(&rows, in_each)).await;
        done?;
        Ok(time)
    }

    async fn insert(
        &mut self,
        rows: &[(cairn_seal::wire::NewRecord, u32)],
        in_each: usize,
    ) -> Outcome<()> {
        for group in rows.chunks(in_each) {
            let mut transaction = self.connection.begin_with("BEGIN IMMEDIATE").await?;
            for (record, number) in group {
                self.seq += 1;
                let number = i64::from(*number) << 7 | self.seq & 127;
                sqlx::query(INSERT)
                    .bind(number << 24 | self.seq)
                    .bind(number)
                    .bind(record.id.as_bytes().to_vec())
                    .bind(record.record.clone())
                    .execute(&mut *transaction)
                    .await?;
            }
            transaction.commit().await?;
        }
        Ok(())
    }
}

/// Reads a hundred records of the fullest mailbox, straight from the server's own file.
pub async fn page(connection: &mut SqliteConnection, number: i64, after: i64) -> Outcome<usize> {
    let sql = "SELECT place, id, body FROM record WHERE place > $1 AND place <= $2 ORDER BY place LIMIT 100";
    let rows = sqlx::query(sql)
        .bind(number << 24 | after)
        .bind(number << 24 | 0x00ff_ffff)
        .fetch_all(connection)
        .await?;
    let mut bytes = 0;
    for row in &rows {
        bytes += row.try_get::<&[u8], _>(2)?.len();
    }
    Ok(bytes)
}

/// One row by one statement, as a plain client of PostgreSQL writes it.
pub async fn postgres_insert(
    connection: &mut PgConnection,
    rng: &mut ChaCha20Rng,
    rows: usize,
) -> Outcome<()> {
    for _ in 0..rows {
        let record = record(rng);
        let number = i64::from(rng.next_u32());
        sqlx::query(INSERT)
            .bind(number << 24 | 1)
            .bind(number)
            .bind(record.id.as_bytes().to_vec())
            .bind(record.record)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// The table on PostgreSQL, in a database of its own.
pub async fn postgres_tables(connection: &mut PgConnection) -> Outcome<()> {
    for table in TABLES {
        let table = table.replace("INTEGER", "BIGINT").replace("BLOB", "BYTEA");
        sqlx::query(sqlx::AssertSqlSafe(table))
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}
