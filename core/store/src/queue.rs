//! Sealed records on their way to a mailbox: the bytes until the other side has acknowledged them, afterwards only
//! which record carries which item. Bytes are sealed once and never again; a retry sends the same.

use cairn_model::id::{DeviceId, ItemId, LinkId};
use cairn_model::rev::Rev;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use crate::access::{Read, Write};
use crate::error::StoreError;
use crate::links::found;
use crate::rows;

/// The id of a record in its mailbox.
pub type RecordId = [u8; 16];
/// The id of a mailbox.
pub type MailboxId = [u8; 32];

/// A sealed record.
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    /// Its id.
    pub id: RecordId,
    /// The link it belongs to.
    pub link: LinkId,
    /// The mailbox it goes to.
    pub mailbox: MailboxId,
    /// The device that sealed it.
    pub device: DeviceId,
    /// That device's number for it in this mailbox.
    pub number: u64,
    /// The type of the payload.
    pub kind: String,
    /// The item it carries, if it carries one.
    pub item: Option<ItemId>,
    /// The revision of that item.
    pub rev: Option<Rev>,
    /// The sealed bytes; none once they are acknowledged.
    pub bytes: Option<Vec<u8>>,
    /// When the server took it last, in milliseconds since 1970.
    pub appended_at: Option<u64>,
    /// Whether the other side has it.
    pub acked: bool,
}

impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Record")
            .field("number", &self.number)
            .field("kind", &self.kind)
            .field("appended_at", &self.appended_at)
            .field("acked", &self.acked)
            .finish_non_exhaustive()
    }
}

macro_rules! select {
    ($rest:literal) => {
        sqlx::query(concat!(
            "SELECT id, link, mailbox, device, number, kind, item, rev, bytes, appended_at, acked FROM record ",
            $rest
        ))
    };
}

fn record(row: &SqliteRow) -> Result<Record, StoreError> {
    let item: Option<&[u8]> = row.try_get(6)?;
    Ok(Record {
        id: rows::bytes(row, 0)?,
        link: LinkId(rows::bytes(row, 1)?),
        mailbox: rows::bytes(row, 2)?,
        device: DeviceId(rows::bytes(row, 3)?),
        number: rows::unsigned(row, 4)?,
        kind: row.try_get(5)?,
        item: item.map(|_| rows::bytes(row, 6).map(ItemId)).transpose()?,
        rev: rows::parsed_option(row, 7)?,
        bytes: row.try_get(8)?,
        appended_at: rows::unsigned_option(row, 9)?,
        acked: row.try_get(10)?,
    })
}

impl Read<'_> {
    /// Records of a link that the server has not taken yet, in the order they were sealed.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn to_append(&mut self, link: LinkId, limit: u32) -> Result<Vec<Record>, StoreError> {
        let sql = select!(
            "WHERE link = ? AND bytes IS NOT NULL AND appended_at IS NULL ORDER BY n LIMIT ?"
        )
        .bind(&link.0[..])
        .bind(limit);
        self.connection
            .rows(sql)
            .await?
            .iter()
            .map(record)
            .collect()
    }

    /// Records of a link that the server took before a time and that nobody acknowledged since, in order:
    /// they are appended again.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn to_append_again(
        &mut self,
        link: LinkId,
        taken_before: u64,
        limit: u32,
    ) -> Result<Vec<Record>, StoreError> {
        let sql =
            select!("WHERE link = ? AND bytes IS NOT NULL AND appended_at < ? ORDER BY n LIMIT ?")
                .bind(&link.0[..])
                .bind(rows::integer(taken_before)?)
                .bind(limit);
        self.connection
            .rows(sql)
            .await?
            .iter()
            .map(record)
            .collect()
    }

    /// All records of a link, in the order they were sealed.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn records(&mut self, link: LinkId) -> Result<Vec<Record>, StoreError> {
        let sql = select!("WHERE link = ? ORDER BY n").bind(&link.0[..]);
        self.connection
            .rows(sql)
            .await?
            .iter()
            .map(record)
            .collect()
    }

    /// The records, over all links, that carry an item: on a change or deletion they tell who has it.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn records_of(&mut self, item: ItemId) -> Result<Vec<Record>, StoreError> {
        let sql = select!("WHERE item = ? ORDER BY n").bind(&item.0[..]);
        self.connection
            .rows(sql)
            .await?
            .iter()
            .map(record)
            .collect()
    }

    /// Records of a link whose item was acknowledged there in a newer revision: the owner deletes them.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn superseded(&mut self, link: LinkId) -> Result<Vec<Record>, StoreError> {
        let sql = select!(
            "AS old WHERE link = ? AND item IS NOT NULL AND EXISTS (SELECT 1 FROM record AS new \
             WHERE new.item = old.item AND new.link = old.link AND new.rev > old.rev AND new.acked) \
             ORDER BY n"
        )
        .bind(&link.0[..]);
        self.connection
            .rows(sql)
            .await?
            .iter()
            .map(record)
            .collect()
    }

    /// When the server took the oldest record that nobody acknowledged yet: "no word for 7 days" is counted from it.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn oldest_unacknowledged(&mut self, link: LinkId) -> Result<Option<u64>, StoreError> {
        let sql = sqlx::query("SELECT min(appended_at) FROM record WHERE link = ? AND acked = 0")
            .bind(&link.0[..]);
        self.connection
            .row(sql)
            .await?
            .map_or(Ok(None), |row| rows::unsigned_option(&row, 0))
    }
}

impl Write<'_> {
    /// Queues a sealed record: in the transaction that removes the intent and keeps the new sender state.
    ///
    /// # Errors
    /// `conflict` where its id or number was used before or the link is not there.
    pub async fn queue(&mut self, record: &Record) -> Result<(), StoreError> {
        let sql = sqlx::query(
            "INSERT INTO record (id, link, mailbox, device, number, kind, item, rev, bytes, appended_at, acked) \
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(&record.id[..])
        .bind(&record.link.0[..])
        .bind(&record.mailbox[..])
        .bind(&record.device.0[..])
        .bind(rows::integer(record.number)?)
        .bind(&record.kind)
        .bind(record.item.map(|item| item.0.to_vec()))
        .bind(record.rev.as_ref().map(ToString::to_string))
        .bind(record.bytes.as_deref())
        .bind(record.appended_at.map(rows::integer).transpose()?)
        .bind(record.acked);
        self.connection.run(sql).await?;
        Ok(())
    }

    /// Notes that the server took records.
    ///
    /// # Errors
    /// `not_found` where one of them is not there.
    pub async fn mark_appended(&mut self, ids: &[RecordId], now: u64) -> Result<(), StoreError> {
        for id in ids {
            let sql = sqlx::query("UPDATE record SET appended_at = ? WHERE id = ?");
            let sql = sql.bind(rows::integer(now)?).bind(&id[..]);
            found(self.connection.run(sql).await?)?;
        }
        Ok(())
    }

    /// Notes that the other side has all records of a device up to a number, and lets their bytes go.
    /// Returns how many were new.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn acknowledge(
        &mut self,
        link: LinkId,
        mailbox: &MailboxId,
        device: DeviceId,
        through: u64,
    ) -> Result<u64, StoreError> {
        let sql = sqlx::query(
            "UPDATE record SET acked = 1, bytes = NULL \
             WHERE link = ? AND mailbox = ? AND device = ? AND number <= ? AND acked = 0",
        )
        .bind(&link.0[..])
        .bind(&mailbox[..])
        .bind(&device.0[..])
        .bind(rows::integer(through)?);
        self.connection.run(sql).await
    }

    /// Forgets records that were deleted on the server or that nothing covers any more.
    /// Returns how many there were.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn drop_records(&mut self, ids: &[RecordId]) -> Result<u64, StoreError> {
        let mut dropped = 0;
        for id in ids {
            let sql = sqlx::query("DELETE FROM record WHERE id = ?").bind(&id[..]);
            dropped += self.connection.run(sql).await?;
        }
        Ok(dropped)
    }
}
