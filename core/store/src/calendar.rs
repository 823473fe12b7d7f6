//! The states of some days, read from the aggregates.

use cairn_model::dashboard::Day;
use chrono::NaiveDate;
use sqlx::Row as _;

use crate::dashboard::{days, marked};
use crate::error::StoreError;
use crate::rows;
use crate::store::Store;

/// As in the dashboard: one row, a day with its marks is one number.
const SQL: &str = "SELECT (SELECT days_count FROM total), \
     json_group_array(day * 4 + iif(yes_marks > 0, 2, 0) + iif(no_marks > 0, 1, 0)) \
     FROM day WHERE day BETWEEN ?1 AND ?2";

/// The newest days first, and no further back than it takes: however long the silence, one row as above.
const KNOWN: &str = "SELECT json_group_array(mark) FROM \
     (SELECT day * 4 + iif(yes_marks > 0, 2, 0) + iif(no_marks > 0, 1, 0) AS mark \
     FROM day WHERE day <= ?1 AND (yes_marks > 0 OR no_marks > 0) ORDER BY day DESC LIMIT ?2)";

impl Store {
    /// The state of each day from the first to the last, and how many days were ever marked *no*.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn days(
        &self,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<(Vec<Day>, u32), StoreError> {
        let sql = sqlx::query(SQL)
            .bind(first.to_epoch_days())
            .bind(last.to_epoch_days());
        let mut read = self.idle().await?;
        let row = read
            .connection
            .row(sql)
            .await?
            .ok_or(StoreError::NotFound)?;
        let marks: Vec<i64> = rows::json(&row, 1)?;
        Ok((days(first, last, &marks), row.try_get(0)?))
    }

    /// The last so many days up to one of which something is known, oldest first, however long ago they are.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn known_days(&self, until: NaiveDate, most: u16) -> Result<Vec<Day>, StoreError> {
        let sql = sqlx::query(KNOWN).bind(until.to_epoch_days()).bind(most);
        let mut read = self.idle().await?;
        let row = read
            .connection
            .row(sql)
            .await?
            .ok_or(StoreError::NotFound)?;
        let mut marks: Vec<i64> = rows::json(&row, 0)?;
        marks.sort_unstable();
        let day = |mark| {
            let (date, state) = marked(mark);
            let date = i32::try_from(date)
                .ok()
                .and_then(NaiveDate::from_epoch_days)?;
            Some(Day { date, state })
        };
        let days = marks.into_iter().map(day).collect::<Option<_>>();
        days.ok_or(StoreError::Unreadable)
    }
}
