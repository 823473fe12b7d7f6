//! Links to counsellors and supporters. What the sealing layer keeps about them is opaque here.

use cairn_model::id::LinkId;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;
use zeroize::Zeroizing;

use crate::access::{Read, Write};
use crate::error::StoreError;
use crate::rows;

/// A link as it is kept. The three states hold keys, so they are wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Link {
    /// Which link.
    pub id: LinkId,
    /// Where the link stands, in a word that the caller chooses.
    pub status: String,
    /// Keys, tokens, addresses and labels, as the caller serialises them.
    pub state: Zeroizing<Vec<u8>>,
    /// What sealing needs: counters, epoch, the last hash.
    pub sender: Zeroizing<Vec<u8>>,
    /// What opening needs: chain heads and known gaps.
    pub reader: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Link")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

fn link(row: &SqliteRow) -> Result<Link, StoreError> {
    Ok(Link {
        id: LinkId(rows::bytes(row, 0)?),
        status: row.try_get(1)?,
        state: Zeroizing::new(row.try_get(2)?),
        sender: Zeroizing::new(row.try_get(3)?),
        reader: Zeroizing::new(row.try_get(4)?),
    })
}

impl Read<'_> {
    /// One link.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn link(&mut self, id: LinkId) -> Result<Option<Link>, StoreError> {
        let sql = sqlx::query("SELECT id, status, state, sender, reader FROM link WHERE id = ?")
            .bind(&id.0[..]);
        self.connection
            .row(sql)
            .await?
            .as_ref()
            .map(link)
            .transpose()
    }

    /// All links, oldest first.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn links(&mut self) -> Result<Vec<Link>, StoreError> {
        let sql = sqlx::query("SELECT id, status, state, sender, reader FROM link ORDER BY n");
        self.connection.rows(sql).await?.iter().map(link).collect()
    }
}

impl Write<'_> {
    /// Adds a link.
    ///
    /// # Errors
    /// `conflict` where it is there already.
    pub async fn add_link(&mut self, link: &Link) -> Result<(), StoreError> {
        let sql = sqlx::query(
            "INSERT INTO link (id, status, state, sender, reader) VALUES (?, ?, ?, ?, ?)",
        )
        .bind(&link.id.0[..])
        .bind(&link.status)
        .bind(&link.state[..])
        .bind(&link.sender[..])
        .bind(&link.reader[..]);
        self.connection.run(sql).await?;
        Ok(())
    }

    /// Changes where a link stands.
    ///
    /// # Errors
    /// `not_found` where there is no such link.
    pub async fn set_link_status(&mut self, id: LinkId, status: &str) -> Result<(), StoreError> {
        let sql = sqlx::query("UPDATE link SET status = ? WHERE id = ?");
        found(
            self.connection
                .run(sql.bind(status).bind(&id.0[..]))
                .await?,
        )
    }

    /// Replaces keys, tokens, addresses and labels.
    ///
    /// # Errors
    /// `not_found` where there is no such link.
    pub async fn set_link_state(&mut self, id: LinkId, state: &[u8]) -> Result<(), StoreError> {
        let sql = sqlx::query("UPDATE link SET state = ? WHERE id = ?");
        found(self.connection.run(sql.bind(state).bind(&id.0[..])).await?)
    }

    /// Replaces what sealing needs: in the transaction that queues the sealed record.
    ///
    /// # Errors
    /// `not_found` where there is no such link.
    pub async fn set_sender(&mut self, id: LinkId, sender: &[u8]) -> Result<(), StoreError> {
        let sql = sqlx::query("UPDATE link SET sender = ? WHERE id = ?");
        found(
            self.connection
                .run(sql.bind(sender).bind(&id.0[..]))
                .await?,
        )
    }

    /// Replaces what opening needs: in the transaction that keeps what was read.
    ///
    /// # Errors
    /// `not_found` where there is no such link.
    pub async fn set_reader(&mut self, id: LinkId, reader: &[u8]) -> Result<(), StoreError> {
        let sql = sqlx::query("UPDATE link SET reader = ? WHERE id = ?");
        found(
            self.connection
                .run(sql.bind(reader).bind(&id.0[..]))
                .await?,
        )
    }

    /// Deletes a link with everything of it: grants, intents, records and what came in.
    ///
    /// # Errors
    /// `not_found` where there is no such link.
    pub async fn forget_link(&mut self, id: LinkId) -> Result<(), StoreError> {
        // The other tables go with it, by their foreign keys.
        let sql = sqlx::query("DELETE FROM link WHERE id = ?").bind(&id.0[..]);
        // Rows that went by a foreign key aren't counted here.
        found(self.connection.run(sql).await?)
    }
}

pub(crate) const fn found(changed: u64) -> Result<(), StoreError> {
    if changed == 0 {
        Err(StoreError::NotFound)
    } else {
        Ok(())
    }
}
