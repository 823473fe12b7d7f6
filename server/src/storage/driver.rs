//! The thin layer that lets every statement be written once for SQLite and PostgreSQL: values in, rows out, and every
//! statement counted in one place.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{
    AssertSqlSafe, PgConnection, Postgres, Row as _, SqlSafeStr, SqlStr, Sqlite, SqliteConnection,
};

/// A value bound to `$1`, `$2`, …
#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    Int(i64),
    Bytes(&'a [u8]),
    Text(&'a str),
    /// PostgreSQL only.
    Ints(&'a [i64]),
    /// PostgreSQL only.
    ManyBytes(&'a [&'a [u8]]),
}

/// Counts statements; keeps their texts where a test asks for it.
#[derive(Debug, Default)]
pub(crate) struct Statements {
    count: AtomicU64,
    texts: Option<Mutex<BTreeSet<String>>>,
}

impl Statements {
    pub(crate) fn keeping_texts(keep: bool) -> Self {
        Self {
            count: AtomicU64::new(0),
            texts: keep.then(Mutex::default),
        }
    }

    pub(crate) fn count(&self) -> u64 {
        self.count.load(Ordering::SeqCst)
    }

    pub(crate) fn texts(&self) -> Vec<String> {
        let Some(texts) = &self.texts else {
            return Vec::new();
        };
        texts
            .lock()
            .map(|texts| texts.iter().cloned().collect())
            .unwrap_or_default()
    }

    fn note(&self, sql: &SqlStr) {
        self.count.fetch_add(1, Ordering::Relaxed);
        metrics::counter!("cairn_sql_statements_total").increment(1);
        if let Some(Ok(mut texts)) = self.texts.as_ref().map(Mutex::lock) {
            texts.insert(sql.as_str().to_owned());
        }
    }
}

/// A statement's text.
pub(crate) struct Sql(SqlStr);

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Self(text.into_sql_str())
    }
}

impl From<String> for Sql {
    /// For statements put together from constants and placeholders, never from anything that came in.
    fn from(text: String) -> Self {
        Self(AssertSqlSafe(text).into_sql_str())
    }
}

/// Which database this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    Sqlite,
    Postgres,
}

enum Handle<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

/// One connection in use.
pub(crate) struct Db<'c> {
    handle: Handle<'c>,
    statements: &'c Statements,
}

impl<'c> Db<'c> {
    pub(crate) fn sqlite(connection: &'c mut SqliteConnection, statements: &'c Statements) -> Self {
        Self {
            handle: Handle::Sqlite(connection),
            statements,
        }
    }

    pub(crate) fn postgres(connection: &'c mut PgConnection, statements: &'c Statements) -> Self {
        Self {
            handle: Handle::Postgres(connection),
            statements,
        }
    }

    pub(crate) fn dialect(&self) -> Dialect {
        match self.handle {
            Handle::Sqlite(_) => Dialect::Sqlite,
            Handle::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Runs a statement; the number of rows it touched.
    pub(crate) async fn run(
        &mut self,
        sql: impl Into<Sql>,
        values: &[Value<'_>],
    ) -> sqlx::Result<u64> {
        let sql = sql.into().0;
        self.statements.note(&sql);
        Ok(match &mut self.handle {
            Handle::Sqlite(connection) => sqlite(sql, values)
                .execute(&mut **connection)
                .await?
                .rows_affected(),
            Handle::Postgres(connection) => postgres(sql, values)
                .execute(&mut **connection)
                .await?
                .rows_affected(),
        })
    }

    /// All rows of a query.
    pub(crate) async fn rows(
        &mut self,
        sql: impl Into<Sql>,
        values: &[Value<'_>],
    ) -> sqlx::Result<Vec<Row>> {
        let sql = sql.into().0;
        self.statements.note(&sql);
        Ok(match &mut self.handle {
            Handle::Sqlite(connection) => {
                let rows = sqlite(sql, values).fetch_all(&mut **connection).await?;
                rows.into_iter().map(Row::Sqlite).collect()
            }
            Handle::Postgres(connection) => {
                let rows = postgres(sql, values).fetch_all(&mut **connection).await?;
                rows.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    /// The first row of a query, if there is one.
    pub(crate) async fn row(
        &mut self,
        sql: impl Into<Sql>,
        values: &[Value<'_>],
    ) -> sqlx::Result<Option<Row>> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// Begins a transaction that means to write.
    pub(crate) async fn begin(&mut self) -> sqlx::Result<()> {
        match self.dialect() {
            Dialect::Sqlite => self.run("BEGIN IMMEDIATE", &[]).await?,
            Dialect::Postgres => self.run("BEGIN", &[]).await?,
        };
        Ok(())
    }

    pub(crate) async fn commit(&mut self) -> sqlx::Result<()> {
        self.run("COMMIT", &[]).await.map(drop)
    }

    pub(crate) async fn rollback(&mut self) -> sqlx::Result<()> {
        self.run("ROLLBACK", &[]).await.map(drop)
    }
}

/// A row of either database.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl Row {
    pub(crate) fn int(&self, column: usize) -> sqlx::Result<i64> {
        match self {
            Self::Sqlite(row) => row.try_get(column),
            Self::Postgres(row) => row.try_get(column),
        }
    }

    pub(crate) fn bytes(&self, column: usize) -> sqlx::Result<&[u8]> {
        match self {
            Self::Sqlite(row) => row.try_get(column),
            Self::Postgres(row) => row.try_get(column),
        }
    }

    pub(crate) fn array<const N: usize>(&self, column: usize) -> sqlx::Result<[u8; N]> {
        let bytes = self.bytes(column)?;
        bytes.try_into().map_err(|_| sqlx::Error::ColumnDecode {
            index: column.to_string(),
            source: format!("{} bytes where {N} belong", bytes.len()).into(),
        })
    }

    pub(crate) fn text(&self, column: usize) -> sqlx::Result<String> {
        match self {
            Self::Sqlite(row) => row.try_get(column),
            Self::Postgres(row) => row.try_get(column),
        }
    }
}

fn sqlite(sql: SqlStr, values: &[Value<'_>]) -> Query<'static, Sqlite, SqliteArguments> {
    values
        .iter()
        .fold(sqlx::query(sql), |query, value| match *value {
            Value::Int(value) => query.bind(value),
            Value::Bytes(value) => query.bind(value.to_vec()),
            Value::Text(value) => query.bind(value.to_owned()),
            // An array cannot be bound here: the missing value fails the statement.
            Value::Ints(_) | Value::ManyBytes(_) => query,
        })
}

fn postgres(sql: SqlStr, values: &[Value<'_>]) -> Query<'static, Postgres, PgArguments> {
    values
        .iter()
        .fold(sqlx::query(sql), |query, value| match *value {
            Value::Int(value) => query.bind(value),
            Value::Bytes(value) => query.bind(value),
            Value::Text(value) => query.bind(value),
            Value::Ints(values) => query.bind(values),
            Value::ManyBytes(values) => query.bind(values),
        })
}
