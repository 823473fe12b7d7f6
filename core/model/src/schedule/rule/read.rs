//! Reading an RRULE value, strictly: each part once, known, and within its bounds.

use super::{COUNT_MAX, End, INTERVAL_MAX, Period, Rule, RuleError, VALUES_MAX};
use crate::schedule::wall::wall_of;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use chrono_tz::Tz;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// Longest text of a rule.
const TEXT_MAX: usize = 1_024;

/// How the end was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UntilForm {
    /// There was no `UNTIL`.
    None,
    /// A time in UTC.
    Utc,
    /// A wall time.
    Local,
    /// A date alone: all of that day.
    Date,
}

pub(super) fn rule(text: &str, zone: Tz) -> Result<(Rule, UntilForm), RuleError> {
    let text = text.trim();
    let text = text.strip_prefix("RRULE:").unwrap_or(text);
    if text.len() > TEXT_MAX {
        return Err(RuleError::Malformed);
    }
    let mut parts = Parts::default();
    for part in text.split(';').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=').ok_or(RuleError::Malformed)?;
        parts.take(
            &name.to_ascii_uppercase(),
            &value.to_ascii_uppercase(),
            zone,
        )?;
    }
    parts.finish()
}

#[derive(Default)]
struct Parts {
    seen: Vec<String>,
    every: Option<Period>,
    end: Option<End>,
    until: Option<UntilForm>,
    rule: Option<Rule>,
}

impl Parts {
    fn take(&mut self, name: &str, value: &str, zone: Tz) -> Result<(), RuleError> {
        if self.seen.iter().any(|seen| seen == name) {
            return Err(RuleError::Malformed);
        }
        self.seen.push(name.to_owned());
        let mut rule = self.rule.take().unwrap_or_else(Rule::daily);
        match name {
            "FREQ" => self.every = Some(period(value)?),
            "INTERVAL" => rule.interval = number(value, &(1..=INTERVAL_MAX))?,
            "COUNT" => self.ends(End::Count(number(value, &(1..=COUNT_MAX))?))?,
            "UNTIL" => {
                let (until, form) = until(value, zone)?;
                self.until = Some(form);
                self.ends(End::Until(until))?;
            }
            "WKST" => rule.week_start = weekday(value)?,
            "BYMONTH" => rule.months = numbers(value, &(1..=12), false)?,
            "BYWEEKNO" => rule.weeks = numbers(value, &(-53..=53), true)?,
            "BYYEARDAY" => rule.year_days = numbers(value, &(-366..=366), true)?,
            "BYMONTHDAY" => rule.month_days = numbers(value, &(-31..=31), true)?,
            "BYDAY" => rule.weekdays = weekdays(value)?,
            "BYHOUR" => rule.hours = numbers(value, &(0..=23), false)?,
            "BYMINUTE" => rule.minutes = numbers(value, &(0..=59), false)?,
            // Seconds are not kept anywhere; calendars write this part only as zero.
            "BYSECOND" if value == "0" => {}
            "BYSECOND" => return Err(RuleError::TooOften),
            "BYSETPOS" => rule.positions = numbers(value, &(-366..=366), true)?,
            _ => return Err(RuleError::Malformed),
        }
        self.rule = Some(rule);
        Ok(())
    }

    fn ends(&mut self, end: End) -> Result<(), RuleError> {
        // RFC 5545: never both COUNT and UNTIL.
        match self.end.replace(end) {
            None => Ok(()),
            Some(_) => Err(RuleError::Contradicts),
        }
    }

    fn finish(self) -> Result<(Rule, UntilForm), RuleError> {
        let every = self.every.ok_or(RuleError::Malformed)?;
        let rule = Rule {
            every,
            end: self.end.unwrap_or(End::Never),
            ..self.rule.unwrap_or_else(Rule::daily)
        };
        together(&rule)?;
        Ok((rule, self.until.unwrap_or(UntilForm::None)))
    }
}

/// What RFC 5545 says of parts that exclude each other.
fn together(rule: &Rule) -> Result<(), RuleError> {
    let yearly = rule.every == Period::Year;
    let numbered = rule.weekdays.iter().any(|(nth, _)| *nth != 0);
    let other = [
        rule.months.len(),
        rule.weeks.len(),
        rule.year_days.len(),
        rule.month_days.len(),
        rule.weekdays.len(),
        rule.hours.len(),
        rule.minutes.len(),
    ];
    let of_year = !rule.weeks.is_empty() || !rule.year_days.is_empty();
    let wrong = (of_year && !yearly)
        || (!rule.month_days.is_empty() && rule.every == Period::Week)
        || (numbered && !matches!(rule.every, Period::Month | Period::Year))
        || (numbered && yearly && !rule.weeks.is_empty())
        || (!rule.positions.is_empty() && other.iter().all(|len| *len == 0));
    if wrong {
        return Err(RuleError::Contradicts);
    }
    if rule.every == Period::Month && rule.weekdays.iter().any(|(nth, _)| nth.abs() > 5) {
        return Err(RuleError::OutOfRange);
    }
    Ok(())
}

fn period(value: &str) -> Result<Period, RuleError> {
    match value {
        "DAILY" => Ok(Period::Day),
        "WEEKLY" => Ok(Period::Week),
        "MONTHLY" => Ok(Period::Month),
        "YEARLY" => Ok(Period::Year),
        "HOURLY" | "MINUTELY" | "SECONDLY" => Err(RuleError::TooOften),
        _ => Err(RuleError::Malformed),
    }
}

/// An optional sign and digits, nothing else.
fn number<T: FromStr + PartialOrd>(text: &str, range: &RangeInclusive<T>) -> Result<T, RuleError> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || digits.len() > 5 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(RuleError::Malformed);
    }
    let value = text.parse().map_err(|_| RuleError::OutOfRange)?;
    if range.contains(&value) {
        Ok(value)
    } else {
        Err(RuleError::OutOfRange)
    }
}

fn numbers<T>(text: &str, range: &RangeInclusive<T>, not_zero: bool) -> Result<Vec<T>, RuleError>
where
    T: FromStr + PartialOrd + Ord + Default,
{
    let mut values = Vec::new();
    for part in text.split(',') {
        let value = number(part, range)?;
        if not_zero && value == T::default() {
            return Err(RuleError::OutOfRange);
        }
        values.push(value);
        if values.len() > VALUES_MAX {
            return Err(RuleError::OutOfRange);
        }
    }
    values.sort_unstable();
    values.dedup();
    Ok(values)
}

fn weekday(text: &str) -> Result<Weekday, RuleError> {
    match text {
        "MO" => Ok(Weekday::Mon),
        "TU" => Ok(Weekday::Tue),
        "WE" => Ok(Weekday::Wed),
        "TH" => Ok(Weekday::Thu),
        "FR" => Ok(Weekday::Fri),
        "SA" => Ok(Weekday::Sat),
        "SU" => Ok(Weekday::Sun),
        _ => Err(RuleError::Malformed),
    }
}

fn weekdays(text: &str) -> Result<Vec<(i8, Weekday)>, RuleError> {
    let mut days = Vec::new();
    for part in text.split(',') {
        // Not ASCII is no weekday, and would not be cut in two.
        if !part.is_ascii() || part.len() < 2 {
            return Err(RuleError::Malformed);
        }
        let (nth, day) = part.split_at(part.len() - 2);
        let nth = match nth {
            "" => 0,
            nth => number(nth, &(-53..=53))?,
        };
        if part.len() > 2 && nth == 0 {
            return Err(RuleError::OutOfRange);
        }
        let day = (nth, weekday(day)?);
        if !days.contains(&day) {
            days.push(day);
        }
        if days.len() > VALUES_MAX {
            return Err(RuleError::OutOfRange);
        }
    }
    days.sort_by_key(|(nth, day)| (*nth, day.num_days_from_monday()));
    Ok(days)
}

fn until(value: &str, zone: Tz) -> Result<(NaiveDateTime, UntilForm), RuleError> {
    let whole = |text: &str| NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S");
    let (until, form) = if let Some(utc) = value.strip_suffix('Z') {
        let at = whole(utc).map_err(|_| RuleError::Malformed)?;
        (wall_of(at.and_utc(), zone), UntilForm::Utc)
    } else if value.len() == 8 {
        let day = NaiveDate::parse_from_str(value, "%Y%m%d").map_err(|_| RuleError::Malformed)?;
        let end = NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default();
        (day.and_time(end), UntilForm::Date)
    } else {
        let at = whole(value).map_err(|_| RuleError::Malformed)?;
        (at, UntilForm::Local)
    };
    if super::super::in_years(until) {
        Ok((until, form))
    } else {
        Err(RuleError::OutOfRange)
    }
}
