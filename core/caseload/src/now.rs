//! The present, as it is passed in.

use cairn_model::NaiveDate;
use cairn_model::consent::GrantLog;
use cairn_model::time::Moment;
use chrono::DateTime;

const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// The present: an instant, and the zone of the place where the counsellor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now(pub Moment);

impl Now {
    /// Milliseconds since 1970-01-01 UTC.
    #[must_use]
    pub fn ms(self) -> u64 {
        u64::try_from(self.0.utc_ms()).unwrap_or_default()
    }

    /// Days since 1970-01-01 UTC.
    #[must_use]
    pub fn utc_day(self) -> u32 {
        u32::try_from(self.ms() / DAY_MS).unwrap_or(u32::MAX)
    }

    /// The date in UTC.
    #[must_use]
    pub fn utc_date(self) -> NaiveDate {
        DateTime::from_timestamp_millis(self.0.utc_ms())
            .map_or_else(|| self.today(), |at| at.date_naive())
    }

    /// The date where a grant was given: its days are the person's, wherever the counsellor is.
    #[must_use]
    pub(crate) fn day_of(self, log: &GrantLog) -> NaiveDate {
        let zone = log.newest().map(|grant| grant.date.zone());
        let there = zone.and_then(|zone| Moment::from_utc_ms(self.0.utc_ms(), zone).ok());
        there.map_or_else(|| self.today(), |there| there.local_date())
    }

    /// The counsellor's local date.
    #[must_use]
    pub fn today(self) -> NaiveDate {
        self.0.local_date()
    }
}
