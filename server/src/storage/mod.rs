//! The database behind one small door: a pool for reading, one task for writing, waiting readers woken after commit.

mod driver;
mod open;
mod waiters;
mod writer;

pub(crate) use driver::{Db, Dialect, Row, Value};
pub(crate) use open::{Storage, can_connect};
pub(crate) use writer::{Applied, Change, Fault};

/// Why the database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The folder for the database could not be made.
    #[error("the folder for the database cannot be made: {0}")]
    Folder(#[source] std::io::Error),
    /// The database could not be reached.
    #[error("the database cannot be opened: {0}")]
    Connect(#[from] sqlx::Error),
    /// The database is newer than this program, or a migration failed.
    #[error("the database cannot be brought to this version: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
}

#[cfg(test)]
mod tests;
