//! The server's database, read directly as a thief would.

use std::path::{Path, PathBuf};

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};
use sqlx::{AssertSqlSafe, PgPool, SqlitePool};

/// A connection past the server.
#[derive(Debug)]
pub enum Database {
    /// The file.
    Sqlite(SqlitePool),
    /// The cluster.
    Postgres(PgPool),
}

/// A mailbox as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct MailboxRow {
    /// The random number that it is kept under.
    pub number: i64,
    /// Its name.
    pub id: Vec<u8>,
    /// How many records it counts.
    pub records: i64,
    /// 0 open, 1 closed with a last word, 2 closed and takes one more, 3 closed and has it.
    pub state: i64,
}

/// A record as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct RecordRow {
    /// The number of its mailbox.
    pub mailbox: i64,
    /// Its name.
    pub id: Vec<u8>,
    /// The sealed bytes.
    pub body: Vec<u8>,
}

/// Runs a query that is the same for both.
macro_rules! query {
    ($self:ident, $sql:expr) => {
        match $self {
            Self::Sqlite(pool) => sqlx::query_as($sql).fetch_all(pool).await.unwrap(),
            Self::Postgres(pool) => sqlx::query_as($sql).fetch_all(pool).await.unwrap(),
        }
    };
}

impl Database {
    /// Opens the file.
    pub async fn sqlite(path: &Path) -> Self {
        let options = SqliteConnectOptions::new().filename(path);
        Self::Sqlite(SqlitePool::connect_with(options).await.unwrap())
    }

    /// Makes a file without a key that holds a text, in its journal and then in its pages.
    pub async fn sqlite_with(path: &Path, text: &str) -> Self {
        let options = SqliteConnectOptions::new().filename(path);
        let options = options.create_if_missing(true);
        let options = options.journal_mode(SqliteJournalMode::Wal);
        let pool = SqlitePool::connect_with(options).await.unwrap();
        let made = sqlx::query("CREATE TABLE entry (text TEXT)");
        made.execute(&pool).await.unwrap();
        let kept = sqlx::query("INSERT INTO entry VALUES (?)").bind(text);
        kept.execute(&pool).await.unwrap();
        Self::Sqlite(pool)
    }

    /// Connects to the database of that URL.
    pub async fn postgres(url: &str) -> Self {
        Self::Postgres(PgPool::connect(url).await.unwrap())
    }

    /// All mailboxes, in the order of their rows.
    pub async fn mailboxes(&self) -> Vec<MailboxRow> {
        query!(
            self,
            "SELECT number, id, records, state FROM mailbox ORDER BY number"
        )
    }

    /// All records, in the order of their rows.
    pub async fn records(&self) -> Vec<RecordRow> {
        query!(self, "SELECT mailbox, id, body FROM record ORDER BY place")
    }

    /// The records of one mailbox, by its name.
    pub async fn records_of(&self, id: &[u8; 32]) -> Vec<RecordRow> {
        let mut records = self.records().await;
        let mailboxes = self.mailboxes().await;
        let found = mailboxes.iter().find(|row| row.id == id);
        records.retain(|record| found.is_some_and(|row| row.number == record.mailbox));
        records
    }

    /// Names of all tables.
    pub async fn tables(&self) -> Vec<String> {
        let sql = match self {
            Self::Sqlite(_) => "SELECT name FROM sqlite_master WHERE type = 'table'",
            Self::Postgres(_) => {
                "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'"
            }
        };
        let names: Vec<(String,)> = query!(self, sql);
        names.into_iter().map(|(name,)| name).collect()
    }

    /// How many rows a table has.
    pub async fn count(&self, table: &str) -> i64 {
        let rows: Vec<(i64,)> = query!(
            self,
            AssertSqlSafe(format!("SELECT COUNT(*) FROM \"{table}\""))
        );
        rows[0].0
    }

    /// Every value of every row of every table, as bytes, one after the other.
    pub async fn dump(&self) -> Vec<u8> {
        let mut all = Vec::new();
        for table in self.tables().await {
            all.extend(self.dump_of(&table).await);
        }
        all
    }

    /// Every value of every row of one table.
    pub async fn dump_of(&self, table: &str) -> Vec<u8> {
        let mut all = Vec::new();
        for bytes in self.columns_as_bytes(table).await {
            let sql = format!("SELECT {bytes} FROM \"{table}\"");
            let values: Vec<(Option<Vec<u8>>,)> = query!(self, AssertSqlSafe(sql.clone()));
            for (value,) in values {
                all.extend(value.unwrap_or_default());
                all.push(b'\n');
            }
        }
        all
    }

    /// For each column the expression that gives its bytes.
    async fn columns_as_bytes(&self, table: &str) -> Vec<String> {
        let sql = match self {
            Self::Sqlite(_) => format!(
                "SELECT 'CAST(\"' || name || '\" AS BLOB)' FROM pragma_table_info('{table}')"
            ),
            Self::Postgres(_) => format!(
                "SELECT CASE data_type WHEN 'bytea' THEN quote_ident(column_name)
                    ELSE 'convert_to(' || quote_ident(column_name) || '::text, ''UTF8'')' END
                 FROM information_schema.columns
                 WHERE table_schema = 'public' AND table_name = '{table}'"
            ),
        };
        let expressions: Vec<(String,)> = query!(self, AssertSqlSafe(sql.clone()));
        expressions.into_iter().map(|(text,)| text).collect()
    }

    /// Where PostgreSQL keeps this database and its journal; all that was written is in the files then.
    pub async fn folders(&self) -> Vec<PathBuf> {
        let Self::Postgres(pool) = self else {
            return Vec::new();
        };
        sqlx::query("CHECKPOINT").execute(pool).await.unwrap();
        let sql = "SELECT current_setting('data_directory'), oid::text FROM pg_database
                   WHERE datname = current_database()";
        let (data, oid): (String, String) = sqlx::query_as(sql).fetch_one(pool).await.unwrap();
        let data = PathBuf::from(data);
        vec![data.join("base").join(oid), data.join("pg_wal")]
    }

    /// Lets go of it.
    pub async fn close(self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }
}
