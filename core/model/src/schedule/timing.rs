//! When an entry comes.

use super::in_years;
use super::rule::Rule;
use crate::field::{FieldCode, FieldError};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

/// Most times of day, of steps and of single extra times.
pub const TIMES_MAX: usize = 24;
/// Most steps of a tapering plan.
pub const STEPS_MAX: usize = 100;
/// Most days of one step.
pub const STEP_DAYS_MAX: u16 = 1_000;
/// Most single extra times of a repetition.
pub const EXTRA_MAX: usize = 500;
/// Longest time between two doses, in hours.
pub const HOURS_MAX: u16 = 24 * 31;
/// Most characters of a dose.
pub const DOSE_MAX: usize = 100;

/// When an entry comes. All times are wall times of the entry's zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "form", rename_all = "snake_case", deny_unknown_fields)]
pub enum Timing {
    /// At a time, once or again by a rule.
    At {
        /// The first time.
        start: NaiveDateTime,
        /// How long it lasts, in minutes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minutes: Option<u16>,
        /// How it comes again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rule: Option<Rule>,
        /// Single times besides.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        extra: Vec<NaiveDateTime>,
    },
    /// At times of day, on each day or on the days of a rule.
    Daily {
        /// The first day.
        from: NaiveDate,
        /// Times of day, in order.
        times: Vec<NaiveTime>,
        /// Which days; none is every day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rule: Option<Rule>,
    },
    /// Every so many hours of elapsed time, whatever the clock on the wall does meanwhile.
    EveryHours {
        /// The first time.
        start: NaiveDateTime,
        /// Hours from one to the next, from 1 to `HOURS_MAX`.
        hours: u16,
        /// The last moment it may come.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveDateTime>,
    },
    /// Steps of some days each, with times of day and a dose, as a tapering plan has them.
    Taper {
        /// The first day.
        from: NaiveDate,
        /// The steps, one after another.
        steps: Vec<Step>,
    },
    /// When it is needed: nothing reminds of it.
    AsNeeded,
    /// At a random minute between two times of each day, or of the days of a rule.
    Window {
        /// The first day.
        from: NaiveDate,
        /// The earliest minute.
        opens: NaiveTime,
        /// The minute after the latest.
        closes: NaiveTime,
        /// Which days; none is every day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rule: Option<Rule>,
    },
}

/// One step of a tapering plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// For how many days; none, for the last step only, is without end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
    /// Times of day, in order; empty where nothing is taken.
    pub times: Vec<NaiveTime>,
    /// The dose in the person's words, as it was prescribed.
    pub dose: String,
}

impl Timing {
    /// The wall time that a rule of this timing counts from.
    #[must_use]
    pub fn start(&self) -> Option<NaiveDateTime> {
        match self {
            Self::At { start, .. } | Self::EveryHours { start, .. } => Some(*start),
            Self::Daily { from, .. } | Self::Taper { from, .. } | Self::Window { from, .. } => {
                Some(midnight(*from))
            }
            Self::AsNeeded => None,
        }
    }

    /// The rule, where there is one.
    #[must_use]
    pub fn rule(&self) -> Option<&Rule> {
        match self {
            Self::At { rule, .. } | Self::Daily { rule, .. } | Self::Window { rule, .. } => {
                rule.as_ref()
            }
            _ => None,
        }
    }

    pub(super) fn check(&self, bad: &mut Vec<FieldError>) {
        let mut fault = |field: &str, code| bad.push(FieldError::new(field, code));
        if let Some(start) = self.start() {
            if !in_years(start) || !to_the_minute(start.time()) {
                fault("timing.start", FieldCode::OutOfRange);
                return;
            }
            if self.rule().is_some_and(|rule| rule.check(start).is_err()) {
                fault("timing.rule", FieldCode::OutOfRange);
            }
        }
        match self {
            Self::At { extra, minutes, .. } => {
                if extra.len() > EXTRA_MAX || !extra.iter().all(|at| usable(*at)) {
                    fault("timing.extra", FieldCode::OutOfRange);
                }
                if *minutes == Some(0) {
                    fault("timing.minutes", FieldCode::OutOfRange);
                }
                if !extra.windows(2).all(|pair| pair[0] < pair[1]) {
                    fault("timing.extra", FieldCode::NotInOrder);
                }
            }
            Self::Daily { times, rule, .. } => {
                if times.is_empty() {
                    fault("timing.times", FieldCode::Missing);
                }
                check_times("timing.times", times, &mut fault);
                check_days(rule.as_ref(), &mut fault);
            }
            Self::EveryHours { hours, until, .. } => {
                if !(1..=HOURS_MAX).contains(hours) {
                    fault("timing.hours", FieldCode::OutOfRange);
                }
                if until.is_some_and(|until| !usable(until)) {
                    fault("timing.until", FieldCode::OutOfRange);
                }
            }
            Self::Taper { steps, .. } => check_steps(steps, &mut fault),
            Self::AsNeeded => {}
            Self::Window {
                opens,
                closes,
                rule,
                ..
            } => {
                if !to_the_minute(*opens) || !to_the_minute(*closes) {
                    fault("timing.opens", FieldCode::OutOfRange);
                }
                if opens >= closes {
                    fault("timing.closes", FieldCode::NotInOrder);
                }
                check_days(rule.as_ref(), &mut fault);
            }
        }
    }
}

/// A rule of days has no times of its own.
fn check_days(rule: Option<&Rule>, fault: &mut impl FnMut(&str, FieldCode)) {
    if rule.is_some_and(|rule| !rule.hours.is_empty() || !rule.minutes.is_empty()) {
        fault("timing.rule", FieldCode::NotAChoice);
    }
}

fn check_times(field: &str, times: &[NaiveTime], fault: &mut impl FnMut(&str, FieldCode)) {
    if times.len() > TIMES_MAX || !times.iter().all(|time| to_the_minute(*time)) {
        fault(field, FieldCode::OutOfRange);
    }
    if !times.windows(2).all(|pair| pair[0] < pair[1]) {
        fault(field, FieldCode::NotInOrder);
    }
}

fn check_steps(steps: &[Step], fault: &mut impl FnMut(&str, FieldCode)) {
    if steps.is_empty() {
        fault("timing.steps", FieldCode::Missing);
    }
    if steps.len() > STEPS_MAX {
        fault("timing.steps", FieldCode::TooLong);
    }
    for (n, step) in steps.iter().enumerate() {
        let last = n + 1 == steps.len();
        let days = step
            .days
            .map_or(last, |days| (1..=STEP_DAYS_MAX).contains(&days));
        if !days {
            fault("timing.steps.days", FieldCode::OutOfRange);
        }
        if step.dose.chars().count() > DOSE_MAX {
            fault("timing.steps.dose", FieldCode::TooLong);
        }
        check_times("timing.steps.times", &step.times, fault);
    }
}

pub(super) fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN)
}

pub(super) fn to_the_minute(time: NaiveTime) -> bool {
    time.second() == 0 && time.nanosecond() == 0
}

pub(super) fn usable(at: NaiveDateTime) -> bool {
    in_years(at) && to_the_minute(at.time())
}

pub(super) fn add_days(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}
