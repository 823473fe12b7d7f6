//! Packs that were installed, each as the whole file that was signed, and the publishers that count.

use cairn_model::time::Moment;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use crate::access::{Read, Write};
use crate::error::StoreError;
use crate::rows;

/// A publisher that the person trusts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPublisher {
    /// Their key, as text.
    pub key: String,
    /// What the person calls them.
    pub name: String,
    /// Since when.
    pub at: Moment,
}

/// A pack that is, or was, installed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPack {
    /// Its name.
    pub id: String,
    /// The key that signed it.
    pub publisher: String,
    /// Its version.
    pub version: u32,
    /// SHA-256 of its file.
    pub digest: [u8; 32],
    /// When it was installed.
    pub at: Moment,
    /// Its file; `None` once it was removed.
    pub bytes: Option<Vec<u8>>,
}

fn pack(row: &SqliteRow) -> Result<StoredPack, StoreError> {
    Ok(StoredPack {
        id: row.try_get(0)?,
        publisher: row.try_get(1)?,
        version: u32::try_from(row.try_get::<i64, _>(2)?).map_err(|_| StoreError::Unreadable)?,
        digest: rows::bytes(row, 3)?,
        at: rows::parsed(row, 4)?,
        bytes: row.try_get(5)?,
    })
}

impl Read<'_> {
    /// The publishers that the person trusts, in the order of trusting.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn publishers(&mut self) -> Result<Vec<StoredPublisher>, StoreError> {
        let sql = sqlx::query("SELECT key, name, at FROM publisher ORDER BY n");
        let publisher = |row: &SqliteRow| {
            Ok(StoredPublisher {
                key: row.try_get(0)?,
                name: row.try_get(1)?,
                at: rows::parsed(row, 2)?,
            })
        };
        self.connection
            .rows(sql)
            .await?
            .iter()
            .map(publisher)
            .collect()
    }

    /// The packs that are installed, by name.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn packs(&mut self) -> Result<Vec<StoredPack>, StoreError> {
        let sql = sqlx::query(
            "SELECT id, publisher, version, digest, at, bytes FROM pack \
             WHERE bytes IS NOT NULL ORDER BY id",
        );
        self.connection.rows(sql).await?.iter().map(pack).collect()
    }

    /// The pack of this name, removed or not.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn pack(&mut self, id: &str) -> Result<Option<StoredPack>, StoreError> {
        let sql =
            sqlx::query("SELECT id, publisher, version, digest, at, bytes FROM pack WHERE id = ?")
                .bind(id);
        self.connection
            .row(sql)
            .await?
            .as_ref()
            .map(pack)
            .transpose()
    }
}

impl Write<'_> {
    /// Trusts a publisher from now on; a key that is there already takes the new name.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn put_publisher(&mut self, publisher: &StoredPublisher) -> Result<(), StoreError> {
        let sql = sqlx::query(
            "INSERT INTO publisher (key, name, at) VALUES (?, ?, ?) \
             ON CONFLICT (key) DO UPDATE SET name = excluded.name",
        )
        .bind(&publisher.key)
        .bind(&publisher.name)
        .bind(publisher.at.to_string());
        self.connection.run(sql).await?;
        Ok(())
    }

    /// Trusts a publisher no longer, and removes what came from them.
    ///
    /// # Errors
    /// `not_found` where that key isn't trusted.
    pub async fn remove_publisher(&mut self, key: &str) -> Result<(), StoreError> {
        let sql = sqlx::query("DELETE FROM publisher WHERE key = ?").bind(key);
        if self.connection.run(sql).await? == 0 {
            return Err(StoreError::NotFound);
        }
        let sql = sqlx::query("UPDATE pack SET bytes = NULL WHERE publisher = ?").bind(key);
        self.connection.run(sql).await?;
        Ok(())
    }

    /// Puts a pack in place of an earlier one of its name. Whether it may be, the caller has checked.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn put_pack(&mut self, pack: &StoredPack) -> Result<(), StoreError> {
        let sql = sqlx::query(
            "INSERT INTO pack (id, publisher, version, digest, at, bytes) VALUES (?, ?, ?, ?, ?, ?) \
             ON CONFLICT (id) DO UPDATE SET publisher = excluded.publisher, version = excluded.version, \
             digest = excluded.digest, at = excluded.at, bytes = excluded.bytes",
        )
        .bind(&pack.id)
        .bind(&pack.publisher)
        .bind(pack.version)
        .bind(&pack.digest[..])
        .bind(pack.at.to_string())
        .bind(pack.bytes.as_deref());
        self.connection.run(sql).await?;
        Ok(())
    }

    /// Removes a pack's content; its name and version stay known.
    ///
    /// # Errors
    /// `not_found` where none of that name is installed.
    pub async fn remove_pack(&mut self, id: &str) -> Result<(), StoreError> {
        let sql =
            sqlx::query("UPDATE pack SET bytes = NULL WHERE id = ? AND bytes IS NOT NULL").bind(id);
        if self.connection.run(sql).await? == 0 {
            return Err(StoreError::NotFound);
        }
        Ok(())
    }
}
