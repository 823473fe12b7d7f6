//! Check-ins, each kept together with its aggregates and with what must be sent of it.

use cairn_model::checkin::CheckIn;
use cairn_model::id::ItemId;
use cairn_model::rev::Rev;
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteRow;

use crate::access::{Read, Write};
use crate::connection::Sql;
use crate::days::{self, Changes};
use crate::error::StoreError;
use crate::outbox::{self, Intent};
use crate::rows;
use crate::store::Store;

/// Where a page of a list ended; the next page goes on there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The time of the last entry, in milliseconds since 1970.
    pub at: i64,
    /// Its id.
    pub id: ItemId,
}

/// Which entries to list, newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Entries from this time on, in milliseconds since 1970.
    pub from: i64,
    /// Entries before this time.
    pub until: i64,
    /// Where the page before this one ended.
    pub after: Option<Cursor>,
    /// How many at most.
    pub limit: u32,
}

impl Cursor {
    /// Before the newest entry of all.
    pub(crate) const NEWEST: Self = Self {
        at: i64::MAX,
        id: ItemId([255; 16]),
    };
}

impl Page {
    /// The newest entries of all.
    #[must_use]
    pub const fn newest(limit: u32) -> Self {
        Self {
            from: i64::MIN,
            until: i64::MAX,
            after: None,
            limit,
        }
    }

    /// The page after this one, if its last entry was the given one.
    #[must_use]
    pub const fn next(self, last: Cursor) -> Self {
        Self {
            after: Some(last),
            ..self
        }
    }
}

const INSERT: &str = "INSERT INTO check_in (id, at, body) VALUES (?, ?, ?);";

fn bind_insert<'q>(sql: Sql<'q>, check_in: &CheckIn, body: String) -> Sql<'q> {
    sql.bind(check_in.id.0.to_vec())
        .bind(check_in.at.utc_ms())
        .bind(body)
}

/// What can't be read again is not written either: it could never be corrected or deleted.
fn body(check_in: &CheckIn) -> Result<String, StoreError> {
    check_in.check().map_err(|_| StoreError::Invalid)?;
    serde_json::to_string(check_in).map_err(|_| StoreError::Invalid)
}

fn check_in(row: &SqliteRow) -> Result<CheckIn, StoreError> {
    rows::json(row, 0)
}

impl Store {
    /// Saves a new check-in with its aggregates and intents, durably: one transaction in one step.
    ///
    /// # Errors
    /// `conflict` where it is there already, `invalid`; nothing is kept on any error.
    pub async fn save_check_in(
        &self,
        check_in: &CheckIn,
        intents: &[Intent],
    ) -> Result<(), StoreError> {
        let mut changes = Changes::new();
        days::count(&mut changes, check_in, 1);
        let mut sql = String::from("BEGIN IMMEDIATE;");
        sql.push_str(INSERT);
        days::push_sql(&mut sql, changes.len());
        outbox::push_sql(&mut sql, intents.len());
        sql.push_str("COMMIT");
        let query = bind_insert(sqlx::query(AssertSqlSafe(sql)), check_in, body(check_in)?);
        let query = outbox::bind(days::bind(query, &changes), intents);

        let mut connection = self.writer().await?;
        connection.expect_transaction(true);
        let saved = connection.run(query).await;
        if saved.is_err() {
            connection.settle().await?;
        }
        connection.expect_transaction(false);
        saved.map(drop)
    }
}

impl Read<'_> {
    /// One check-in.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn check_in(&mut self, id: ItemId) -> Result<Option<CheckIn>, StoreError> {
        let sql = sqlx::query("SELECT body FROM check_in WHERE id = ?").bind(&id.0[..]);
        self.connection
            .row(sql)
            .await?
            .as_ref()
            .map(check_in)
            .transpose()
    }

    /// A page of check-ins, newest first.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn check_ins(&mut self, page: Page) -> Result<Vec<CheckIn>, StoreError> {
        let after = page.after.unwrap_or(Cursor::NEWEST);
        let sql = sqlx::query(
            "SELECT body FROM check_in WHERE at >= ? AND at < ? AND (at, id) < (?, ?) \
             ORDER BY at DESC, id DESC LIMIT ?",
        )
        .bind(page.from)
        .bind(page.until)
        .bind(after.at)
        .bind(after.id.0.to_vec())
        .bind(page.limit);
        self.connection
            .rows(sql)
            .await?
            .iter()
            .map(check_in)
            .collect()
    }

    /// The last check-in at or before a time, leaving out one that is being corrected: a new *no* begins after it.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn check_in_before(
        &mut self,
        at: i64,
        except: Option<ItemId>,
    ) -> Result<Option<CheckIn>, StoreError> {
        let sql = sqlx::query(
            "SELECT body FROM check_in WHERE at <= ? AND id IS NOT ? ORDER BY at DESC, id DESC LIMIT 1",
        )
        .bind(at)
        .bind(except.map(|id| id.0.to_vec()));
        self.connection
            .row(sql)
            .await?
            .as_ref()
            .map(check_in)
            .transpose()
    }

    /// How many check-ins there are.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn check_in_count(&mut self) -> Result<u64, StoreError> {
        let row = self
            .connection
            .row(sqlx::query("SELECT count(*) FROM check_in"))
            .await?;
        row.as_ref().map_or(Ok(0), |row| rows::unsigned(row, 0))
    }
}

impl Write<'_> {
    /// Adds a check-in with its aggregates and intents.
    ///
    /// # Errors
    /// `conflict` where it is there already, `invalid`.
    pub async fn add_check_in(
        &mut self,
        check_in: &CheckIn,
        intents: &[Intent],
    ) -> Result<(), StoreError> {
        let mut changes = Changes::new();
        days::count(&mut changes, check_in, 1);
        let mut sql = String::from(INSERT);
        days::push_sql(&mut sql, changes.len());
        outbox::push_sql(&mut sql, intents.len());
        let query = bind_insert(sqlx::query(AssertSqlSafe(sql)), check_in, body(check_in)?);
        let query = outbox::bind(days::bind(query, &changes), intents);
        self.connection.run(query).await?;
        Ok(())
    }

    /// Replaces a check-in by a corrected one with the same id. Returns the one before.
    ///
    /// # Errors
    /// `not_found` where there is none, `conflict` where the revision kept is as new or newer, `invalid`.
    pub async fn edit_check_in(
        &mut self,
        check_in: &CheckIn,
        intents: &[Intent],
    ) -> Result<CheckIn, StoreError> {
        let before = self
            .check_in(check_in.id)
            .await?
            .ok_or(StoreError::NotFound)?;
        if before.rev >= check_in.rev {
            return Err(StoreError::Conflict);
        }
        let before = self.replace_check_in(check_in).await?;
        self.put_intents(intents).await?;
        Ok(before)
    }

    /// Puts a check-in in the place of the one with its id, whatever their revisions: only an import that is taken
    /// back goes to an older one. Nothing is queued to be sent. Returns the one before.
    ///
    /// # Errors
    /// `not_found` where there is none, `invalid`.
    pub async fn replace_check_in(&mut self, check_in: &CheckIn) -> Result<CheckIn, StoreError> {
        let before = self
            .check_in(check_in.id)
            .await?
            .ok_or(StoreError::NotFound)?;
        let mut changes = Changes::new();
        days::count(&mut changes, &before, -1);
        days::count(&mut changes, check_in, 1);
        let sql = sqlx::query("UPDATE check_in SET at = ?, body = ? WHERE id = ?")
            .bind(check_in.at.utc_ms())
            .bind(body(check_in)?)
            .bind(check_in.id.0.to_vec());
        self.connection.run(sql).await?;
        self.change_days(changes).await?;
        Ok(before)
    }

    /// Deletes a check-in. Intents to send it are dropped; every link that may have it gets an intent to retract it.
    /// Returns the check-in that was there.
    ///
    /// # Errors
    /// `not_found` where there is none.
    pub async fn delete_check_in(&mut self, id: ItemId, rev: Rev) -> Result<CheckIn, StoreError> {
        let before = self.check_in(id).await?.ok_or(StoreError::NotFound)?;
        let mut changes = Changes::new();
        days::count(&mut changes, &before, -1);
        let sql = sqlx::query("DELETE FROM check_in WHERE id = ?").bind(&id.0[..]);
        self.connection.run(sql).await?;
        self.change_days(changes).await?;
        self.retract(id, rev).await?;
        Ok(before)
    }

    async fn change_days(&mut self, mut changes: Changes) -> Result<(), StoreError> {
        days::settle(&mut changes);
        let (Some((first, _)), Some((last, _))) =
            (changes.first_key_value(), changes.last_key_value())
        else {
            return Ok(());
        };
        let remove = sqlx::query(days::REMOVE_EMPTY)
            .bind(first.to_epoch_days())
            .bind(last.to_epoch_days());
        let mut sql = String::new();
        days::push_sql(&mut sql, changes.len());
        let query = days::bind(sqlx::query(AssertSqlSafe(sql)), &changes);
        self.connection.run(query).await?;
        self.connection.run(remove).await?;
        Ok(())
    }
}
