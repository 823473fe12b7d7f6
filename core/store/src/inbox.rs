//! What came in from the other side of a link, the newest revision of each item.

use cairn_model::id::{ItemId, LinkId};
use cairn_model::rev::Rev;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use crate::access::{Read, Write};
use crate::error::StoreError;
use crate::rows;

/// An item that came in.
#[derive(Clone, PartialEq, Eq)]
pub struct Received {
    /// Over which link.
    pub link: LinkId,
    /// Which item.
    pub item: ItemId,
    /// Its revision.
    pub rev: Rev,
    /// Its type, also one that this version doesn't know.
    pub kind: String,
    /// When it was read here, in milliseconds since 1970.
    pub received_at: u64,
    /// Its bytes as they came.
    pub body: Vec<u8>,
}

impl std::fmt::Debug for Received {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Received")
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

fn received(row: &SqliteRow) -> Result<Received, StoreError> {
    Ok(Received {
        link: LinkId(rows::bytes(row, 0)?),
        item: ItemId(rows::bytes(row, 1)?),
        rev: rows::parsed(row, 2)?,
        kind: row.try_get(3)?,
        received_at: rows::unsigned(row, 4)?,
        body: row.try_get(5)?,
    })
}

impl Read<'_> {
    /// What came in over a link, oldest first.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn inbox(&mut self, link: LinkId) -> Result<Vec<Received>, StoreError> {
        let sql = sqlx::query(
            "SELECT link, item, rev, kind, received_at, body FROM inbox WHERE link = ? ORDER BY n",
        )
        .bind(&link.0[..]);
        self.connection
            .rows(sql)
            .await?
            .iter()
            .map(received)
            .collect()
    }
}

impl Write<'_> {
    /// Keeps an item that came in. An older revision than the one kept changes nothing.
    /// Returns whether it was kept.
    ///
    /// # Errors
    /// `conflict` where the link is not there.
    pub async fn receive(&mut self, item: &Received) -> Result<bool, StoreError> {
        let sql = sqlx::query(
            "INSERT INTO inbox (link, item, rev, kind, received_at, body) VALUES (?, ?, ?, ?, ?, ?) \
             ON CONFLICT (link, item) DO UPDATE SET rev = excluded.rev, kind = excluded.kind, \
             received_at = excluded.received_at, body = excluded.body WHERE excluded.rev > inbox.rev",
        )
        .bind(&item.link.0[..])
        .bind(&item.item.0[..])
        .bind(item.rev.to_string())
        .bind(&item.kind)
        .bind(rows::integer(item.received_at)?)
        .bind(&item.body[..]);
        Ok(self.connection.run(sql).await? > 0)
    }

    /// Removes an item that came in. Returns whether it was there.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn remove_received(
        &mut self,
        link: LinkId,
        item: ItemId,
    ) -> Result<bool, StoreError> {
        let sql = sqlx::query("DELETE FROM inbox WHERE link = ? AND item = ?")
            .bind(&link.0[..])
            .bind(&item.0[..]);
        Ok(self.connection.run(sql).await? > 0)
    }
}
