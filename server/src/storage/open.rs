//! Opening the database, bringing it to this version, and the pool for reading.

use std::path::Path;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{
    SqliteAutoVacuum, SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, PgConnection, PgPool, Postgres, Sqlite, SqlitePool};
use tokio::task::JoinHandle;

use super::OpenError;
use super::driver::{Db, Statements};
use super::waiters::Waiters;
use super::writer::{Change, Health, Writer, Writing};
use crate::clock::Clock;
use crate::config::Database;
use crate::mailbox::append::Append;
use crate::problem::Refusal;

pub(super) static SQLITE: sqlx::migrate::Migrator = sqlx::migrate!("migrations/sqlite");
pub(super) static POSTGRES: sqlx::migrate::Migrator = sqlx::migrate!("migrations/postgres");

const BUSY: Duration = Duration::from_secs(10);
const READERS: u32 = 4;
const POSTGRES_READERS: u32 = 16;

#[derive(Clone)]
enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// A connection borrowed for reading.
pub(crate) enum Lease<'s> {
    Sqlite(PoolConnection<Sqlite>, &'s Statements),
    Postgres(PoolConnection<Postgres>, &'s Statements),
}

impl Lease<'_> {
    pub(crate) fn db(&mut self) -> Db<'_> {
        match self {
            Self::Sqlite(connection, statements) => Db::sqlite(connection, statements),
            Self::Postgres(connection, statements) => Db::postgres(connection, statements),
        }
    }
}

/// The open database.
pub(crate) struct Storage {
    pool: Pool,
    writer: Writer,
    task: Mutex<Option<JoinHandle<()>>>,
    pub(crate) waiters: Arc<Waiters>,
    statements: Arc<Statements>,
    health: Arc<Health>,
}

impl Storage {
    /// Opens the database, makes it when there is none, and starts the writer.
    pub(crate) async fn open(
        database: &Database,
        clock: Arc<dyn Clock>,
        keep_statements: bool,
    ) -> Result<Self, OpenError> {
        let (writing, pool) = match database {
            Database::Sqlite(path) => open_sqlite(path).await?,
            Database::Postgres(url) => open_postgres(url).await?,
        };
        let waiters = Arc::new(Waiters::new());
        let statements = Arc::new(Statements::keeping_texts(keep_statements));
        let health = Arc::new(Health::default());
        let (writer, task) = Writer::start(
            writing,
            clock,
            Arc::clone(&waiters),
            Arc::clone(&statements),
            Arc::clone(&health),
        );
        Ok(Self {
            pool,
            writer,
            task: Mutex::new(Some(task)),
            waiters,
            statements,
            health,
        })
    }

    /// A connection for reading.
    pub(crate) async fn read(&self) -> sqlx::Result<Lease<'_>> {
        Ok(match &self.pool {
            Pool::Sqlite(pool) => Lease::Sqlite(pool.acquire().await?, &self.statements),
            Pool::Postgres(pool) => Lease::Postgres(pool.acquire().await?, &self.statements),
        })
    }

    /// Makes a change, durable when this answers.
    pub(crate) async fn change<C: Change>(&self, change: C) -> Result<C::Answer, Refusal> {
        self.writer.change(change).await
    }

    /// Appends records, durable when this answers.
    pub(crate) async fn append(&self, append: Append) -> Result<Vec<i64>, Refusal> {
        self.writer.append(append).await
    }

    /// Empties the log in which an embedded database keeps its latest writes.
    pub(crate) async fn tidy(&self) {
        self.writer.tidy().await;
    }

    /// Do other servers write to the same database?
    pub(crate) fn is_shared(&self) -> bool {
        matches!(self.pool, Pool::Postgres(_))
    }

    /// Can it read, and has no commit failed?
    pub(crate) async fn is_ready(&self) -> bool {
        let Ok(mut lease) = self.read().await else {
            return false;
        };
        let answers = lease.db().row("SELECT 1", &[]).await.is_ok();
        answers && self.health.is_well() && !self.writer_is_gone()
    }

    fn writer_is_gone(&self) -> bool {
        let task = self.task.lock().unwrap_or_else(PoisonError::into_inner);
        task.as_ref().is_none_or(JoinHandle::is_finished)
    }

    pub(crate) fn statements(&self) -> &Statements {
        &self.statements
    }

    /// Writes what is queued, empties the write-ahead log and closes everything.
    pub(crate) async fn close(&self) {
        self.writer.stop().await;
        let task = self
            .task
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        match &self.pool {
            Pool::Sqlite(pool) => pool.close().await,
            Pool::Postgres(pool) => pool.close().await,
        }
        if let Some(task) = task
            && task.await.is_err()
        {
            tracing::error!("the writer ended by a fault");
        }
    }
}

/// Does a database answer there? A file that does not exist yet is fine.
pub(crate) async fn can_connect(database: &Database) -> bool {
    match database {
        Database::Sqlite(path) if !path.exists() => true,
        Database::Sqlite(path) => {
            let options = SqliteConnectOptions::new().filename(path).read_only(true);
            let Ok(mut connection) = options.connect().await else {
                return false;
            };
            sqlx::query("SELECT COUNT(*) FROM sqlite_schema")
                .execute(&mut connection)
                .await
                .is_ok()
        }
        Database::Postgres(url) => match PgConnectOptions::from_str(url) {
            Ok(options) => options.connect().await.is_ok(),
            Err(_) => false,
        },
    }
}

pub(super) fn sqlite_options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .busy_timeout(BUSY)
        .auto_vacuum(SqliteAutoVacuum::Full)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .pragma("secure_delete", "ON")
        .pragma("temp_store", "MEMORY")
        .row_buffer_size(256)
        .statement_cache_capacity(200)
        .disable_statement_logging()
}

async fn open_sqlite(path: &Path) -> Result<(Writing, Pool), OpenError> {
    make_private(path).map_err(OpenError::Folder)?;
    let options = sqlite_options(path);
    let mut connection = options.connect().await?;
    SQLITE.run_direct(None, &mut connection, false).await?;
    let pool = SqlitePoolOptions::new()
        .max_connections(READERS)
        .min_connections(1)
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(options.pragma("query_only", "ON"))
        .await?;
    Ok((Writing::Sqlite(connection), Pool::Sqlite(pool)))
}

/// The file belongs to its user alone; SQLite gives its log the same mode.
fn make_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};

    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        std::fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)?;
    }
    std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .mode(0o600)
        .open(path)
        .map(drop)
}

async fn open_postgres(url: &str) -> Result<(Writing, Pool), OpenError> {
    let options = PgConnectOptions::from_str(url)?
        .application_name("cairn")
        .statement_cache_capacity(200)
        .disable_statement_logging();
    let mut connection: PgConnection = options.connect().await?;
    POSTGRES.run_direct(None, &mut connection, false).await?;
    let pool = PgPoolOptions::new()
        .max_connections(POSTGRES_READERS)
        .test_before_acquire(false)
        .connect_with(options.clone())
        .await?;
    Ok((
        Writing::Postgres(Box::new(options), Some(connection)),
        Pool::Postgres(pool),
    ))
}
