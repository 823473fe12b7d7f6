//! A repetition after RFC 5545, read strictly and counted out in wall time.

mod expand;
mod read;

pub use read::UntilForm;

use chrono::{NaiveDateTime, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::str::FromStr;

/// Most occurrences that a rule may count.
pub const COUNT_MAX: u32 = 10_000;
/// Longest step between periods.
pub const INTERVAL_MAX: u16 = 1_000;
/// Most values in one part of a rule.
pub const VALUES_MAX: usize = 64;

/// How often, when and until when something comes again. Times in it are wall times of the entry.
///
/// Its text is an RRULE value whose `UNTIL` is local: `FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231T090000`.
/// Rules finer than a day are not taken: a medicine "every n hours" counts elapsed time and is a
/// form of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The period.
    pub every: Period,
    /// Each so many periods, from 1 to `INTERVAL_MAX`.
    pub interval: u16,
    /// When it ends.
    pub end: End,
    /// First day of a week.
    pub week_start: Weekday,
    /// Months, 1 to 12.
    pub months: Vec<u8>,
    /// Weeks of the year, 1 to 53 or from the end.
    pub weeks: Vec<i8>,
    /// Days of the year, 1 to 366 or from the end.
    pub year_days: Vec<i16>,
    /// Days of the month, 1 to 31 or from the end.
    pub month_days: Vec<i8>,
    /// Weekdays; the number is which of them (1 first, -1 last, 0 each).
    pub weekdays: Vec<(i8, Weekday)>,
    /// Hours of the day.
    pub hours: Vec<u8>,
    /// Minutes of the hour.
    pub minutes: Vec<u8>,
    /// Which of what the other parts give in one period.
    pub positions: Vec<i16>,
}

/// The period of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// When a rule ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Never.
    Never,
    /// After so many occurrences.
    Count(u32),
    /// With the last occurrence at or before this wall time.
    Until(NaiveDateTime),
}

/// Why a text is not a rule that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// Not `NAME=VALUE` parts with `;` between, or a part twice, or one that RFC 5545 doesn't know.
    #[error("not a recurrence rule")]
    Malformed,
    /// It repeats every hour, minute or second.
    #[error("it repeats more often than daily")]
    TooOften,
    /// A value outside its bounds.
    #[error("a value of the rule is out of range")]
    OutOfRange,
    /// The parts don't go together.
    #[error("the parts of the rule do not go together")]
    Contradicts,
    /// It never gives an occurrence.
    #[error("the rule gives no occurrence")]
    Never,
}

impl RuleError {
    /// All of them, so that a catalogue can be checked for a sentence each.
    pub const ALL: [Self; 5] = [
        Self::Malformed,
        Self::TooOften,
        Self::OutOfRange,
        Self::Contradicts,
        Self::Never,
    ];

    /// Stable code of this error.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Malformed => "rule_malformed",
            Self::TooOften => "rule_too_often",
            Self::OutOfRange => "rule_out_of_range",
            Self::Contradicts => "rule_contradicts",
            Self::Never => "rule_never",
        }
    }
}

impl Rule {
    /// Every so many periods, for ever.
    #[must_use]
    pub fn every(interval: u16, every: Period) -> Self {
        Self {
            every,
            interval,
            end: End::Never,
            week_start: Weekday::Mon,
            months: Vec::new(),
            weeks: Vec::new(),
            year_days: Vec::new(),
            month_days: Vec::new(),
            weekdays: Vec::new(),
            hours: Vec::new(),
            minutes: Vec::new(),
            positions: Vec::new(),
        }
    }

    /// Every day.
    #[must_use]
    pub fn daily() -> Self {
        Self::every(1, Period::Day)
    }

    /// Every week on some days.
    #[must_use]
    pub fn weekly(days: &[Weekday]) -> Self {
        Self {
            weekdays: days.iter().map(|day| (0, *day)).collect(),
            ..Self::every(1, Period::Week)
        }
    }

    /// Reads an RRULE value (with or without `RRULE:` before it). `zone` turns an `UNTIL` in UTC
    /// into wall time.
    ///
    /// # Errors
    /// When it isn't a rule that can be used.
    pub fn read(text: &str, zone: Tz) -> Result<(Self, UntilForm), RuleError> {
        read::rule(text, zone)
    }
}

impl FromStr for Rule {
    type Err = RuleError;

    /// Reads a rule as it is kept; an `UNTIL` in UTC is refused, as there is no zone to turn it.
    fn from_str(text: &str) -> Result<Self, RuleError> {
        match read::rule(text, Tz::UTC)? {
            (_, UntilForm::Utc) => Err(RuleError::Malformed),
            (rule, _) => Ok(rule),
        }
    }
}

fn day_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

fn list<T: fmt::Display>(f: &mut fmt::Formatter<'_>, name: &str, values: &[T]) -> fmt::Result {
    for (n, value) in values.iter().enumerate() {
        match n {
            0 => write!(f, ";{name}={value}")?,
            _ => write!(f, ",{value}")?,
        }
    }
    Ok(())
}

impl Rule {
    /// Everything but the end, as RRULE parts.
    fn parts(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let every = match self.every {
            Period::Day => "DAILY",
            Period::Week => "WEEKLY",
            Period::Month => "MONTHLY",
            Period::Year => "YEARLY",
        };
        write!(f, "FREQ={every}")?;
        if self.interval != 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        if self.week_start != Weekday::Mon {
            write!(f, ";WKST={}", day_name(self.week_start))?;
        }
        list(f, "BYMONTH", &self.months)?;
        list(f, "BYWEEKNO", &self.weeks)?;
        list(f, "BYYEARDAY", &self.year_days)?;
        list(f, "BYMONTHDAY", &self.month_days)?;
        let days: Vec<String> = self
            .weekdays
            .iter()
            .map(|(nth, day)| match nth {
                0 => day_name(*day).to_owned(),
                nth => format!("{nth}{}", day_name(*day)),
            })
            .collect();
        list(f, "BYDAY", &days)?;
        list(f, "BYHOUR", &self.hours)?;
        list(f, "BYMINUTE", &self.minutes)?;
        list(f, "BYSETPOS", &self.positions)
    }

    /// The rule as an RRULE value for a calendar file, its `UNTIL` in UTC as RFC 5545 asks.
    #[must_use]
    pub fn to_ics(&self, zone: Tz) -> String {
        let open = Self {
            end: End::Never,
            ..self.clone()
        };
        match self.end {
            End::Never => open.to_string(),
            End::Count(count) => format!("{open};COUNT={count}"),
            End::Until(until) => {
                let utc = super::wall::instant_of(until, zone);
                format!("{open};UNTIL={}", utc.format("%Y%m%dT%H%M%SZ"))
            }
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts(f)?;
        match self.end {
            End::Never => Ok(()),
            End::Count(count) => write!(f, ";COUNT={count}"),
            End::Until(until) => write!(f, ";UNTIL={}", until.format("%Y%m%dT%H%M%S")),
        }
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests;
