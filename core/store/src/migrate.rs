//! Numbered migrations, each in one transaction. An applied file is never edited.

use crate::connection::Connection;
use crate::error::StoreError;

/// A step from the version before it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Migration {
    /// The version that the database has afterwards; they count up from 1 without gaps.
    pub version: u32,
    /// The whole step, its own transaction and version included.
    pub sql: &'static str,
}

macro_rules! migration {
    ($version:literal, $file:literal) => {
        Migration {
            version: $version,
            sql: concat!(
                "BEGIN IMMEDIATE;\n",
                include_str!(concat!("../migrations/", $file)),
                "\nPRAGMA user_version = ",
                $version,
                ";\nCOMMIT;"
            ),
        }
    };
}

/// All migrations, oldest first.
pub(crate) const MIGRATIONS: &[Migration] = &[migration!(1, "0001_base.sql")];

/// The version that this program writes.
#[must_use]
pub(crate) fn latest(list: &[Migration]) -> u32 {
    list.last().map_or(0, |last| last.version)
}

/// Brings a database from one version to another, step by step; a failed step leaves the one before it.
pub(crate) async fn migrate(
    connection: &mut Connection,
    list: &[Migration],
    from: u32,
    to: u32,
) -> Result<(), StoreError> {
    for step in list.iter().filter(|m| m.version > from && m.version <= to) {
        connection.expect_transaction(true);
        if let Err(error) = connection.script(step.sql).await {
            connection.settle().await?;
            return Err(error);
        }
        connection.expect_transaction(false);
    }
    Ok(())
}
