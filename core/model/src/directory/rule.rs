//! On which days something recurs: the part of RFC 5545 that HSDS schedules use.
//!
//! Whether a day is one of them is answered by arithmetic on that day alone, so that the hours of a whole directory
//! can be looked at in one search. A test holds it against the `rrule` crate; the crate also decides which rules
//! are rules at all.

use chrono::{Datelike as _, Days, NaiveDate, TimeZone as _, Weekday};
use rrule::{Frequency, NWeekday, RRule};
use serde::{Deserialize, Serialize};

/// How often a rule recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Freq {
    /// Every so many days.
    Daily,
    /// Every so many weeks.
    Weekly,
    /// Every so many months.
    Monthly,
    /// Every so many years.
    Yearly,
}

/// A weekday, or the n-th one of a month (from its end where negative).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByDay {
    /// Which one of the month; 0: every one.
    pub n: i8,
    /// The weekday.
    pub day: Weekday,
}

/// A rule. [`Rule::check`] says whether it is one that can be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// How often.
    pub freq: Freq,
    /// Every so many of them, 1 to 1000.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub interval: u16,
    /// The first day; needed wherever the days count from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveDate>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// On which day a week starts; it matters for every second week and for week numbers.
    #[serde(default = "monday", skip_serializing_if = "is_monday")]
    pub week_start: Weekday,
    /// On these weekdays.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<ByDay>,
    /// In these weeks of the year (from its end where negative).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weeks: Vec<i8>,
    /// On these days of the month (from its end where negative).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub month_days: Vec<i8>,
    /// On these days of the year (from its end where negative).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub year_days: Vec<i16>,
}

const fn one() -> u16 {
    1
}

const fn monday() -> Weekday {
    Weekday::Mon
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
const fn is_one(interval: &u16) -> bool {
    *interval == 1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_monday(day: &Weekday) -> bool {
    *day == Weekday::Mon
}

/// The longest interval.
pub const MAX_INTERVAL: u16 = 1000;
/// The most occurrences that a rule may count.
pub const MAX_COUNT: u32 = 1000;
/// How long counted occurrences may take, in days: 30 years.
const COUNTED_DAYS: u64 = 30 * 366;

/// Something that is not a rule, or one that is not in use for opening hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a rule that can be followed")]
pub struct NotARule;

impl NotARule {
    /// Stable code of this error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "not_a_rule"
    }
}

impl Rule {
    /// A rule of this frequency and nothing else.
    #[must_use]
    pub const fn new(freq: Freq) -> Self {
        Self {
            freq,
            interval: 1,
            start: None,
            until: None,
            week_start: Weekday::Mon,
            days: Vec::new(),
            weeks: Vec::new(),
            month_days: Vec::new(),
            year_days: Vec::new(),
        }
    }

    /// Every week on these days.
    #[must_use]
    pub fn weekly(days: &[Weekday]) -> Self {
        Self {
            days: days.iter().map(|&day| ByDay { n: 0, day }).collect(),
            ..Self::new(Freq::Weekly)
        }
    }

    /// Whether this is a rule that can be answered.
    ///
    /// # Errors
    /// Where RFC 5545 forbids it, where a first day is needed and missing, and for combinations that opening hours
    /// have no use for (week numbers with anything but every year's weekdays, numbered weekdays outside of months).
    pub fn check(&self) -> Result<(), NotARule> {
        let numbered = self.days.iter().any(|day| day.n != 0);
        let counts_from_start = self.interval > 1 || self.takes_day_of_start();
        let fits = (1..=MAX_INTERVAL).contains(&self.interval)
            && (self.start.is_some() || !counts_from_start)
            && !matches!((self.start, self.until), (Some(start), Some(until)) if until < start)
            && (!numbered || self.freq == Freq::Monthly)
            && self.days.iter().all(|day| (-5..=5).contains(&day.n))
            && (self.weeks.is_empty() || self.weeks_fit());
        if !fits {
            return Err(NotARule);
        }
        let first = self.start.unwrap_or(ANY_START);
        let start = noon(first).ok_or(NotARule)?;
        self.as_rrule()?
            .validate(start)
            .map(|_| ())
            .map_err(|_| NotARule)
    }

    fn weeks_fit(&self) -> bool {
        self.freq == Freq::Yearly
            && self.interval == 1
            && !self.days.is_empty()
            && self.month_days.is_empty()
            && self.year_days.is_empty()
    }

    /// Whether the weekday, the day of the month or of the year is that of the first day.
    const fn takes_day_of_start(&self) -> bool {
        let free = self.days.is_empty() && self.month_days.is_empty() && self.year_days.is_empty();
        match self.freq {
            Freq::Daily => false,
            Freq::Weekly => self.days.is_empty(),
            Freq::Monthly | Freq::Yearly => free,
        }
    }

    /// Ends the rule with its n-th occurrence.
    ///
    /// # Errors
    /// Without a first day, and where so many do not come within 30 years.
    pub fn end_after(&mut self, count: u32) -> Result<(), NotARule> {
        let start = self.start.ok_or(NotARule)?;
        let nth = (count.min(MAX_COUNT + 1) as usize)
            .checked_sub(1)
            .ok_or(NotARule)?;
        let last = start
            .iter_days()
            .take(usize::try_from(COUNTED_DAYS).unwrap_or(usize::MAX))
            .filter(|day| self.has(*day))
            .nth(nth);
        if count > MAX_COUNT {
            return Err(NotARule);
        }
        self.until = Some(last.ok_or(NotARule)?);
        Ok(())
    }

    /// Whether the day lies between the first and the last.
    #[must_use]
    pub fn spans(&self, day: NaiveDate) -> bool {
        self.start.is_none_or(|start| start <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether it recurs on this day.
    #[must_use]
    pub fn has(&self, day: NaiveDate) -> bool {
        self.spans(day) && self.in_step(day) && self.fits(day)
    }

    /// Whether the day lies in one of the weeks, months or years that the interval leaves.
    fn in_step(&self, day: NaiveDate) -> bool {
        let Some(start) = self.start.filter(|_| self.interval > 1) else {
            return true;
        };
        let apart = match self.freq {
            Freq::Daily => (day - start).num_days(),
            Freq::Weekly => {
                let week = |day| start_of_week(day, self.week_start);
                (week(day) - week(start)).num_days() / 7
            }
            Freq::Monthly => months(day) - months(start),
            Freq::Yearly => i64::from(day.year() - start.year()),
        };
        apart % i64::from(self.interval) == 0
    }

    fn fits(&self, day: NaiveDate) -> bool {
        if self.takes_day_of_start() {
            let Some(start) = self.start else {
                return false;
            };
            return match self.freq {
                Freq::Daily => true,
                Freq::Weekly => day.weekday() == start.weekday(),
                Freq::Monthly => day.day() == start.day(),
                Freq::Yearly => (day.month(), day.day()) == (start.month(), start.day()),
            };
        }
        (self.days.is_empty() || self.days.iter().any(|by| by.has(day)))
            && listed(&self.month_days, day.day(), days_in_month(day))
            && listed(&self.year_days, day.ordinal(), days_in_year(day.year()))
            && (self.weeks.is_empty() || self.week_fits(day))
    }

    fn week_fits(&self, day: NaiveDate) -> bool {
        let (year, week) = week_of(day, self.week_start);
        listed(&self.weeks, week, weeks_in(year, self.week_start))
    }

    fn as_rrule(&self) -> Result<RRule<rrule::Unvalidated>, NotARule> {
        let freq = match self.freq {
            Freq::Daily => Frequency::Daily,
            Freq::Weekly => Frequency::Weekly,
            Freq::Monthly => Frequency::Monthly,
            Freq::Yearly => Frequency::Yearly,
        };
        let days = self.days.iter().map(|by| match by.n {
            0 => NWeekday::Every(by.day),
            n => NWeekday::Nth(i16::from(n), by.day),
        });
        let rule = RRule::new(freq)
            .interval(self.interval)
            .week_start(self.week_start)
            .by_weekday(days.collect())
            .by_week_no(self.weeks.clone())
            .by_month_day(self.month_days.clone())
            .by_year_day(self.year_days.clone());
        match self.until {
            Some(until) => Ok(rule.until(noon(until).ok_or(NotARule)?)),
            None => Ok(rule),
        }
    }
}

/// A first day for rules that need none: the first Monday after 1999.
const ANY_START: NaiveDate = match NaiveDate::from_ymd_opt(2000, 1, 3) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

fn noon(day: NaiveDate) -> Option<chrono::DateTime<rrule::Tz>> {
    let noon = day.and_hms_opt(12, 0, 0)?;
    rrule::Tz::UTC.from_local_datetime(&noon).single()
}

impl ByDay {
    fn has(self, day: NaiveDate) -> bool {
        let nth = i64::from((day.day() - 1) / 7) + 1;
        let from_end = i64::from((days_in_month(day) - day.day()) / 7) + 1;
        day.weekday() == self.day
            && match i64::from(self.n) {
                0 => true,
                n if n > 0 => n == nth,
                n => -n == from_end,
            }
    }
}

/// Whether a number is in a list where negative ones count from the end, -1 being the last; an empty list has all.
fn listed<N: Copy + Into<i64>>(list: &[N], number: u32, most: u32) -> bool {
    let from_start = i64::from(number);
    let to_end = from_start - i64::from(most) - 1;
    let named = |by: &N| [from_start, to_end].contains(&(*by).into());
    list.is_empty() || list.iter().any(named)
}

fn months(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

fn days_in_month(day: NaiveDate) -> u32 {
    u32::from(day.num_days_in_month())
}

fn days_in_year(year: i32) -> u32 {
    let leap = NaiveDate::from_ymd_opt(year, 2, 29).is_some();
    365 + u32::from(leap)
}

fn start_of_week(day: NaiveDate, starts_on: Weekday) -> NaiveDate {
    day - Days::new(u64::from(day.weekday().days_since(starts_on)))
}

/// The day on which the first week of a year starts: the week that has at least four days of it.
fn first_week(year: i32, starts_on: Weekday) -> NaiveDate {
    let fourth = NaiveDate::from_ymd_opt(year, 1, 4).unwrap_or_default();
    start_of_week(fourth, starts_on)
}

/// The year that a day's week belongs to, and its number in it.
fn week_of(day: NaiveDate, week_start: Weekday) -> (i32, u32) {
    let year = [day.year() + 1, day.year()]
        .into_iter()
        .find(|year| first_week(*year, week_start) <= day)
        .unwrap_or(day.year() - 1);
    let days = (day - first_week(year, week_start)).num_days();
    (year, u32::try_from(days / 7).unwrap_or(0) + 1)
}

fn weeks_in(year: i32, week_start: Weekday) -> u32 {
    let days = (first_week(year + 1, week_start) - first_week(year, week_start)).num_days();
    u32::try_from(days / 7).unwrap_or(52)
}

#[cfg(test)]
#[path = "rule/tests.rs"]
mod tests;
