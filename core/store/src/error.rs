//! What can go wrong, with stable codes. No path, SQL text or user data is ever in a message.

use thiserror::Error;

/// Why a store could not be opened or created. Nothing was destroyed in any of these cases.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum OpenError {
    /// The key is not the one this store was made with.
    #[error("the key does not fit this store")]
    WrongKey,
    /// The file is damaged; it was moved aside under the given file names.
    #[error("the store is damaged and was moved aside")]
    Damaged {
        /// The names of the files that were moved aside, in the same directory.
        aside: Vec<String>,
    },
    /// A newer version of the program wrote this store.
    #[error("a newer version wrote this store")]
    NewerSchema {
        /// The version that was found.
        found: u32,
    },
    /// There is no room left.
    #[error("no room is left on the disk")]
    DiskFull,
    /// Another process holds this store.
    #[error("the store is already open elsewhere")]
    InUse,
    /// There is no store in this directory.
    #[error("no store was found")]
    NotFound,
    /// There is a store in this directory already.
    #[error("there is a store already")]
    Exists,
    /// The system refused an operation.
    #[error("the system refused access to the store")]
    Io {
        /// What kind of refusal.
        kind: std::io::ErrorKind,
    },
}

impl OpenError {
    /// A stable name for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::WrongKey => "wrong_key",
            Self::Damaged { .. } => "damaged",
            Self::NewerSchema { .. } => "newer_schema",
            Self::DiskFull => "disk_full",
            Self::InUse => "in_use",
            Self::NotFound => "not_found",
            Self::Exists => "exists",
            Self::Io { .. } => "io",
        }
    }

    /// Whether the same call can succeed later, without another key or another program.
    #[must_use]
    pub const fn retryable(&self) -> bool {
        matches!(self, Self::DiskFull | Self::InUse | Self::Io { .. })
    }
}

impl From<std::io::Error> for OpenError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            kind => Self::Io { kind },
        }
    }
}

/// What went wrong while a store was in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// There is no room left. Nothing of the transaction was kept, and the store stays usable.
    #[error("no room is left on the disk")]
    DiskFull,
    /// The file is damaged.
    #[error("the store is damaged")]
    Damaged,
    /// What was asked for is not there.
    #[error("not found")]
    NotFound,
    /// It clashes with what is there already.
    #[error("it is there already")]
    Conflict,
    /// An entry could not be read as what it should be, for example as a newer version wrote it.
    #[error("an entry cannot be read")]
    Unreadable,
    /// An entry is not valid, so that it could not be read again.
    #[error("an entry is not valid")]
    Invalid,
    /// The database engine refused, with its own code.
    #[error("the database refused ({0})")]
    Io(i32),
    /// The system could not bring what was written to the disk. The store takes nothing more until it is opened again,
    /// which shows what was kept.
    #[error("the disk did not confirm")]
    Unsynced,
    /// The store was closed, or its thread is gone.
    #[error("the store is closed")]
    Closed,
}

impl StoreError {
    /// A stable name for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::DiskFull => "disk_full",
            Self::Damaged => "damaged",
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::Unreadable => "unreadable",
            Self::Invalid => "invalid",
            Self::Io(_) => "io",
            Self::Unsynced => "unsynced",
            Self::Closed => "closed",
        }
    }

    /// Whether the same call can succeed later.
    #[must_use]
    pub const fn retryable(&self) -> bool {
        matches!(self, Self::DiskFull | Self::Io(_))
    }
}

/// Result codes of SQLite (<https://sqlite.org/rescode.html>).
mod sqlite {
    /// Out of memory, but also what SQLCipher makes of a page that fails its authentication.
    pub const NOMEM: i32 = 7;
    pub const CORRUPT: i32 = 11;
    pub const FULL: i32 = 13;
    pub const CONSTRAINT: i32 = 19;
    pub const NOTADB: i32 = 26;
    pub const IOERR_FSYNC: i32 = 1034;
    /// The shared memory file could not grow: in practice a full disk.
    pub const IOERR_SHMSIZE: i32 = 4874;
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(inner) => {
                let code = inner.code().and_then(|c| c.parse().ok()).unwrap_or(0);
                from_sqlite(code)
            }
            sqlx::Error::RowNotFound => Self::NotFound,
            sqlx::Error::WorkerCrashed | sqlx::Error::PoolClosed => Self::Closed,
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => Self::Unreadable,
            _ => Self::Io(0),
        }
    }
}

const fn from_sqlite(code: i32) -> StoreError {
    match code {
        sqlite::IOERR_SHMSIZE => return StoreError::DiskFull,
        sqlite::IOERR_FSYNC => return StoreError::Unsynced,
        _ => {}
    }
    match code & 0xff {
        sqlite::FULL => StoreError::DiskFull,
        sqlite::CORRUPT | sqlite::NOTADB | sqlite::NOMEM => StoreError::Damaged,
        sqlite::CONSTRAINT => StoreError::Conflict,
        _ => StoreError::Io(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engine_codes_have_a_meaning() {
        assert_eq!(from_sqlite(13), StoreError::DiskFull);
        assert_eq!(from_sqlite(4874), StoreError::DiskFull);
        assert_eq!(from_sqlite(1034), StoreError::Unsynced);
        assert_eq!(from_sqlite(11), StoreError::Damaged);
        assert_eq!(from_sqlite(267), StoreError::Damaged);
        assert_eq!(from_sqlite(26), StoreError::Damaged);
        assert_eq!(from_sqlite(2067), StoreError::Conflict);
        assert_eq!(from_sqlite(10), StoreError::Io(10));
    }

    #[test]
    fn a_full_disk_is_named_on_opening_too() {
        let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
        assert_eq!(OpenError::from(full).code(), "disk_full");
        let other = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
        assert_eq!(OpenError::from(other).code(), "io");
    }
}
