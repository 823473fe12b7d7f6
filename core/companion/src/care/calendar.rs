//! The calendar, month by month.

use cairn_model::month::{Month, MonthView};
use cairn_model::time::Moment;

use crate::companion::Companion;
use crate::error::{Error, Fault};

impl Companion {
    /// A month's days up to today, each *yes*, *no* or *unknown*, and the days that count. Read by one statement.
    ///
    /// # Errors
    /// `io`, `damaged`.
    pub async fn calendar(&self, month: Month, now: &Moment) -> Result<MonthView, Error> {
        let last = month.last().min(now.local_date());
        let (days, days_that_count) = self
            .store
            .days(month.first(), last)
            .await
            .map_err(Fault::from)?;
        Ok(MonthView {
            month,
            days,
            days_that_count,
        })
    }
}
