//! Reading typed values out of rows.

use serde::de::DeserializeOwned;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use crate::error::StoreError;

/// A column of fixed length.
pub(crate) fn bytes<const N: usize>(row: &SqliteRow, column: usize) -> Result<[u8; N], StoreError> {
    row.try_get::<&[u8], _>(column)?
        .try_into()
        .map_err(|_| StoreError::Unreadable)
}

/// A column that holds a value in its text form.
pub(crate) fn parsed<T: std::str::FromStr>(
    row: &SqliteRow,
    column: usize,
) -> Result<T, StoreError> {
    row.try_get::<&str, _>(column)?
        .parse()
        .map_err(|_| StoreError::Unreadable)
}

/// The same, where the column may be empty.
pub(crate) fn parsed_option<T: std::str::FromStr>(
    row: &SqliteRow,
    column: usize,
) -> Result<Option<T>, StoreError> {
    row.try_get::<Option<&str>, _>(column)?
        .map(|text| text.parse().map_err(|_| StoreError::Unreadable))
        .transpose()
}

/// A column that holds a value as JSON.
pub(crate) fn json<T: DeserializeOwned>(row: &SqliteRow, column: usize) -> Result<T, StoreError> {
    serde_json::from_str(row.try_get(column)?).map_err(|_| StoreError::Unreadable)
}

/// A count or time that is never negative.
pub(crate) fn unsigned(row: &SqliteRow, column: usize) -> Result<u64, StoreError> {
    u64::try_from(row.try_get::<i64, _>(column)?).map_err(|_| StoreError::Unreadable)
}

/// The same, where the column may be empty.
pub(crate) fn unsigned_option(row: &SqliteRow, column: usize) -> Result<Option<u64>, StoreError> {
    row.try_get::<Option<i64>, _>(column)?
        .map(|value| u64::try_from(value).map_err(|_| StoreError::Unreadable))
        .transpose()
}

/// A count or time as the engine keeps it.
pub(crate) fn integer(value: u64) -> Result<i64, StoreError> {
    i64::try_from(value).map_err(|_| StoreError::Io(0))
}
