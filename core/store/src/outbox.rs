//! What is still to be sealed for a link. An intent is written in the transaction of the entry itself, so that an
//! entry can't be saved and forgotten to be sent, nor sent without having been saved.

use cairn_model::id::{ItemId, LinkId};
use cairn_model::rev::Rev;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use crate::access::{Read, Write};
use crate::connection::Sql;
use crate::error::StoreError;
use crate::rows;

/// What to do with an item on a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// Seal the item as it is now.
    Send,
    /// Take the item back.
    Retract,
    /// Seal the item as it is now; the other side may have an older form already, though no record says so any more.
    SendAgain,
    /// The other side may have the item, though no record says so any more; there is nothing to send of it now.
    Held,
}

/// Something to seal for a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intent {
    /// For which link.
    pub link: LinkId,
    /// Which item.
    pub item: ItemId,
    /// The revision that asked for it.
    pub rev: Rev,
    /// What to do.
    pub what: What,
}

impl What {
    const fn number(self) -> i64 {
        match self {
            Self::Send => 0,
            Self::Retract => 1,
            Self::SendAgain => 2,
            Self::Held => 3,
        }
    }
}

fn intent(row: &SqliteRow) -> Result<Intent, StoreError> {
    Ok(Intent {
        link: LinkId(rows::bytes(row, 0)?),
        item: ItemId(rows::bytes(row, 1)?),
        rev: rows::parsed(row, 2)?,
        what: match row.try_get::<i64, _>(3)? {
            0 => What::Send,
            1 => What::Retract,
            2 => What::SendAgain,
            3 => What::Held,
            _ => return Err(StoreError::Unreadable),
        },
    })
}

/// Appends the statement that keeps some intents; a newer one replaces an older one for the same link and item. That
/// the other side may have the item is not forgotten by that.
pub(crate) fn push_sql(sql: &mut String, count: usize) {
    if count == 0 {
        return;
    }
    sql.push_str("INSERT INTO outbox (link, item, rev, what) VALUES ");
    for n in 0..count {
        sql.push_str(if n == 0 {
            "(?, ?, ?, ?)"
        } else {
            ", (?, ?, ?, ?)"
        });
    }
    sql.push_str(
        " ON CONFLICT (link, item) DO UPDATE SET rev = excluded.rev, \
         what = iif(excluded.what = 0 AND outbox.what IN (2, 3), 2, excluded.what) \
         WHERE excluded.rev >= outbox.rev;",
    );
}

/// Binds what [`push_sql`] asks for.
pub(crate) fn bind<'q>(mut sql: Sql<'q>, intents: &[Intent]) -> Sql<'q> {
    for intent in intents {
        sql = sql
            .bind(intent.link.0.to_vec())
            .bind(intent.item.0.to_vec())
            .bind(intent.rev.to_string())
            .bind(intent.what.number());
    }
    sql
}

impl Read<'_> {
    /// What is to be sealed for a link, oldest revision first.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn intents(&mut self, link: LinkId, limit: u32) -> Result<Vec<Intent>, StoreError> {
        let sql = sqlx::query(
            "SELECT link, item, rev, what FROM outbox WHERE link = ? ORDER BY rev LIMIT ?",
        )
        .bind(&link.0[..])
        .bind(limit);
        self.connection
            .rows(sql)
            .await?
            .iter()
            .map(intent)
            .collect()
    }

    /// How many intents wait, over all links.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn intent_count(&mut self) -> Result<u64, StoreError> {
        let row = self
            .connection
            .row(sqlx::query("SELECT count(*) FROM outbox"))
            .await?;
        row.as_ref().map_or(Ok(0), |row| rows::unsigned(row, 0))
    }
}

impl Write<'_> {
    /// Adds intents. A newer one replaces an older one for the same link and item.
    ///
    /// # Errors
    /// `conflict` where a link is not there.
    pub async fn put_intents(&mut self, intents: &[Intent]) -> Result<(), StoreError> {
        // In pieces, so that few different statements are ever prepared.
        for piece in intents.chunks(16) {
            let mut sql = String::new();
            push_sql(&mut sql, piece.len());
            let query = bind(sqlx::query(sqlx::AssertSqlSafe(sql)), piece);
            self.connection.run(query).await?;
        }
        Ok(())
    }

    /// Removes an intent that was sealed or that nothing covers any more; a newer one for the same item stays.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn remove_intent(&mut self, intent: &Intent) -> Result<(), StoreError> {
        let sql = sqlx::query("DELETE FROM outbox WHERE link = ? AND item = ? AND rev <= ?")
            .bind(&intent.link.0[..])
            .bind(&intent.item.0[..])
            .bind(intent.rev.to_string());
        self.connection.run(sql).await?;
        Ok(())
    }

    /// Removes every intent of a link, as when its grant is withdrawn.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn clear_intents(&mut self, link: LinkId) -> Result<(), StoreError> {
        let sql = sqlx::query("DELETE FROM outbox WHERE link = ?").bind(&link.0[..]);
        self.connection.run(sql).await?;
        Ok(())
    }

    /// Takes an item back everywhere: intents to send it go, and each link whose other side may have it gets an intent
    /// to retract it. An item that was never sealed leaves nothing.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn retract(&mut self, item: ItemId, rev: Rev) -> Result<(), StoreError> {
        let sql = sqlx::query("DELETE FROM outbox WHERE item = ? AND what NOT IN (2, 3)");
        self.connection.run(sql.bind(&item.0[..])).await?;
        let sql = sqlx::query("UPDATE outbox SET rev = ?, what = ? WHERE item = ?")
            .bind(rev.to_string())
            .bind(What::Retract.number())
            .bind(&item.0[..]);
        self.connection.run(sql).await?;
        let sql = sqlx::query(
            "INSERT OR IGNORE INTO outbox (link, item, rev, what) \
             SELECT DISTINCT link, item, ?, ? FROM record WHERE item = ?",
        )
        .bind(rev.to_string())
        .bind(What::Retract.number())
        .bind(&item.0[..]);
        self.connection.run(sql).await?;
        Ok(())
    }
}
