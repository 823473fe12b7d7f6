//! Small values under a name: devices, choices, dates of the last sync.

use sqlx::Row as _;

use crate::access::{Read, Write};
use crate::error::StoreError;

impl Read<'_> {
    /// The value of a setting.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn setting(&mut self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = sqlx::query("SELECT value FROM setting WHERE name = ?").bind(name);
        Ok(self
            .connection
            .row(sql)
            .await?
            .map(|row| row.try_get(0))
            .transpose()?)
    }
}

impl Write<'_> {
    /// Sets a value, in place of an earlier one.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn set_setting(&mut self, name: &str, value: &[u8]) -> Result<(), StoreError> {
        let sql = sqlx::query("INSERT OR REPLACE INTO setting VALUES (?, ?)");
        self.connection.run(sql.bind(name).bind(value)).await?;
        Ok(())
    }

    /// Removes a value, if it is there.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn remove_setting(&mut self, name: &str) -> Result<(), StoreError> {
        self.connection
            .run(sqlx::query("DELETE FROM setting WHERE name = ?").bind(name))
            .await?;
        Ok(())
    }
}
