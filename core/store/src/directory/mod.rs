//! Service directories: imported whole, replaced whole, searched by one statement.

mod import;
mod search;

use cairn_model::directory::Service;
use cairn_model::directory::place::Place;
use cairn_model::directory::text::fold;
use cairn_model::time::Moment;
use serde::Serialize;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use crate::access::Read;
use crate::error::StoreError;
use crate::rows;

pub use search::{Found, Hit};

/// The most directories at once.
pub const MAX_DIRECTORIES: i64 = 64;

/// An imported directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DirectoryInfo {
    /// Its stable name: importing another of the same name replaces it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Whose wall clock its hours were written for, an IANA name.
    pub zone: String,
    /// When it was imported.
    pub imported_at: Moment,
    /// How many services it has.
    pub services: u32,
}

fn info(row: &SqliteRow) -> Result<DirectoryInfo, StoreError> {
    let zone: String = row.try_get(2)?;
    let tz = zone.parse().map_err(|_| StoreError::Unreadable)?;
    Ok(DirectoryInfo {
        id: row.try_get(0)?,
        name: row.try_get(1)?,
        imported_at: Moment::from_utc_ms(row.try_get(3)?, tz)
            .map_err(|_| StoreError::Unreadable)?,
        services: row.try_get(4)?,
        zone,
    })
}

/// A prefix as a range of texts: from itself to the first text after all that begin so.
fn prefix_end(prefix: &str) -> String {
    format!("{prefix}\u{10ffff}")
}

impl Read<'_> {
    /// The imported directories, by name.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn directories(&mut self) -> Result<Vec<DirectoryInfo>, StoreError> {
        let sql = sqlx::query(
            "SELECT id, name, zone, imported_at, services FROM directory ORDER BY name, id",
        );
        self.connection.rows(sql).await?.iter().map(info).collect()
    }

    /// Services whose id begins so, each with the id of its directory; at most `limit`.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn directory_services(
        &mut self,
        directory: Option<&str>,
        id: &str,
        limit: u32,
    ) -> Result<Vec<(String, Service)>, StoreError> {
        let sql = sqlx::query(
            "SELECT directory.id, body FROM directory_service JOIN directory ON directory.n = directory \
             WHERE directory_service.id >= ? AND directory_service.id < ? AND directory.id = coalesce(?, directory.id) \
             ORDER BY directory_service.id, directory.id LIMIT ?",
        )
        .bind(id)
        .bind(prefix_end(id))
        .bind(directory)
        .bind(limit);
        let rows = self.connection.rows(sql).await?;
        rows.iter()
            .map(|row| Ok((row.try_get(0)?, rows::json(row, 1)?)))
            .collect()
    }

    /// Places whose name begins so (any, where it is empty), by name; at most `limit`.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn directory_places(
        &mut self,
        name: &str,
        limit: u32,
    ) -> Result<Vec<Place>, StoreError> {
        let key = fold(name);
        let sql = sqlx::query(
            "SELECT body FROM directory_place WHERE key >= ? AND key < ? ORDER BY key, n LIMIT ?",
        )
        .bind(&key)
        .bind(prefix_end(&key))
        .bind(limit);
        let rows = self.connection.rows(sql).await?;
        rows.iter().map(|row| rows::json(row, 0)).collect()
    }
}
