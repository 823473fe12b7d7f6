//! One month of the calendar.

use crate::dashboard::Day;
use crate::time::Moment;
use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::str::FromStr;

/// A month of a year, from 1970 to 9999. Its text is `2026-11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first: NaiveDate,
}

/// A text that isn't a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a month")]
pub struct NotAMonth;

impl NotAMonth {
    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "not_a_month"
    }
}

impl Month {
    /// The month of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self {
            first: day.with_day(1).unwrap_or(day),
        }
    }

    /// The month that a person lives in at a moment.
    #[must_use]
    pub fn at(now: &Moment) -> Self {
        Self::of(now.local_date())
    }

    /// Its first day.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        let next = self.first.checked_add_months(Months::new(1));
        next.and_then(|next| next.pred_opt()).unwrap_or(self.first)
    }
}

/// What is known of a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MonthView {
    /// Which.
    pub month: Month,
    /// Its days up to today, in order; none that are still to come.
    pub days: Vec<Day>,
    /// Days ever marked *no*, in all months together.
    pub days_that_count: u32,
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if year.len() != 4 || month.len() != 2 || !digits(year) || !digits(month) {
            return Err(NotAMonth);
        }
        let year: i32 = year.parse().map_err(|_| NotAMonth)?;
        let month = month.parse().map_err(|_| NotAMonth)?;
        let first = NaiveDate::from_ymd_opt(year, month, 1).filter(|_| year >= 1970);
        first.map(|first| Self { first }).ok_or(NotAMonth)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{date, moment};

    #[test]
    fn a_month_has_one_text_and_all_its_days() {
        for (text, last) in [
            ("2026-11", "2026-11-30"),
            ("2028-02", "2028-02-29"),
            ("2026-12", "2026-12-31"),
            ("9999-12", "9999-12-31"),
            ("1970-01", "1970-01-31"),
        ] {
            let month: Month = text.parse().unwrap();
            assert_eq!(month.to_string(), text);
            assert_eq!(month.last(), date(last));
            assert_eq!(Month::of(date(last)), month);
        }
        for bad in [
            "",
            "2026",
            "2026-13",
            "2026-1",
            "+026-11",
            "1969-12",
            "2026-11-24",
            "26-11",
        ] {
            assert_eq!(bad.parse::<Month>(), Err(NotAMonth), "{bad}");
        }
    }

    #[test]
    fn the_month_is_that_on_the_wall() {
        let late = moment("2026-11-30T23:30:00-05:00[America/New_York]");
        assert_eq!(Month::at(&late).to_string(), "2026-11");
    }
}
