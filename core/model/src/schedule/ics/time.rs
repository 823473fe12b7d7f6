//! Times, durations and zones as calendars write them.

use super::lines::{Component, Line};
use super::read::{Fix, Refusal};
use super::windows;
use crate::schedule::in_years;
use crate::schedule::wall::{instant_of, wall_of};
use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use chrono_tz::Tz;

/// A point in time as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct When {
    /// What the clock of `zone` shows.
    pub wall: NaiveDateTime,
    pub zone: Tz,
    /// Whether it is a date alone.
    pub all_day: bool,
    /// Whether it named its zone, or UTC.
    pub anchored: bool,
}

impl When {
    /// The wall time of the same instant on the clock of another zone.
    pub fn on_clock_of(self, zone: Tz) -> NaiveDateTime {
        if self.zone == zone || !self.anchored {
            return self.wall;
        }
        wall_of(instant_of(self.wall, self.zone), zone)
    }

    /// The same instant by the clock of UTC.
    pub fn in_utc(self) -> NaiveDateTime {
        instant_of(self.wall, self.zone).naive_utc()
    }
}

/// What zone names stand for in one file, for somebody in `present`.
pub(super) struct Zones<'a> {
    pub present: Tz,
    pub named: &'a [Component],
}

impl Zones<'_> {
    /// The zone of a name, and what had to be put right.
    fn find(&self, name: &str) -> Result<(Tz, Option<Fix>), Refusal> {
        if let Ok(zone) = name.parse() {
            return Ok((zone, None));
        }
        if let Some(zone) = windows::zone(name) {
            return Ok((zone, Some(Fix::WindowsZone)));
        }
        let odd = |zone| (zone, Some(Fix::OddZone));
        in_path(name)
            .or_else(|| self.located(name))
            .map(odd)
            .ok_or(Refusal::ZoneUnknown)
    }

    /// Where the file itself says which place a zone is.
    fn located(&self, name: &str) -> Option<Tz> {
        let named = |zone: &&Component| zone.line("TZID").is_some_and(|id| id.value == name);
        let zone = self.named.iter().find(named)?;
        let place = zone.line("X-LIC-LOCATION")?.value.trim();
        place.parse().ok().or_else(|| windows::zone(place))
    }

    /// The times of a property: one, or several with commas between.
    pub fn times(&self, line: &Line, fixes: &mut Vec<Fix>) -> Result<Vec<When>, Refusal> {
        let values = line.value.split(',');
        values
            .map(|value| self.time(line, value.trim(), fixes))
            .collect()
    }

    /// The one time of a property.
    pub fn one(&self, line: &Line, fixes: &mut Vec<Fix>) -> Result<When, Refusal> {
        self.time(line, line.value.trim(), fixes)
    }

    fn time(&self, line: &Line, value: &str, fixes: &mut Vec<Fix>) -> Result<When, Refusal> {
        let kind = line.param("VALUE").unwrap_or_default();
        if kind.eq_ignore_ascii_case("PERIOD") {
            return Err(Refusal::PeriodUnsupported);
        }
        let date = NaiveDate::parse_from_str(value, "%Y%m%d").ok();
        if let Some(day) = date.filter(|_| value.len() == 8) {
            let wall = day.and_time(NaiveTime::MIN);
            let when = When {
                wall,
                zone: self.present,
                all_day: true,
                anchored: false,
            };
            return within(when);
        }
        let (text, utc) = match value.strip_suffix('Z') {
            Some(text) => (text, true),
            None => (value, false),
        };
        let wall = NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S");
        let wall = wall.map_err(|_| Refusal::TimeMalformed)?;
        let (zone, anchored) = match line.param("TZID") {
            _ if utc => (Tz::UTC, true),
            Some(name) => {
                let (zone, fix) = self.find(name.trim())?;
                fixes.extend(fix);
                (zone, true)
            }
            None => (self.present, false),
        };
        let minute = wall.with_second(0).unwrap_or(wall);
        if minute != wall {
            fixes.push(Fix::SecondsCut);
        }
        within(When {
            wall: minute,
            zone,
            all_day: false,
            anchored,
        })
    }
}

fn within(when: When) -> Result<When, Refusal> {
    if in_years(when.wall) {
        Ok(when)
    } else {
        Err(Refusal::TimeOutOfRange)
    }
}

/// The last parts of a path that name a zone: `/mozilla.org/20070129_1/Europe/Berlin`.
fn in_path(name: &str) -> Option<Tz> {
    let cuts = name.match_indices('/').map(|(at, _)| &name[at + 1..]);
    cuts.filter(|rest| rest.contains('/'))
        .find_map(|rest| rest.parse().ok())
}

/// `-P1DT2H30M`, in minutes; seconds are cut.
pub(super) fn minutes(text: &str) -> Option<i64> {
    let (sign, rest) = match text.trim().strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.trim().trim_start_matches('+')),
    };
    let rest = rest.strip_prefix('P')?;
    let (days, times) = rest.split_once('T').unwrap_or((rest, ""));
    if days.is_empty() && times.is_empty() {
        return None;
    }
    let whole = parts(days, &[('W', 7 * 86_400), ('D', 86_400)])?;
    let time = parts(times, &[('H', 3_600), ('M', 60), ('S', 1)])?;
    let all = whole.checked_add(time)?;
    Duration::try_seconds(all).map(|all| sign * all.num_minutes())
}

/// Numbers, each with its unit, in the order of the units.
fn parts(mut text: &str, units: &[(char, i64)]) -> Option<i64> {
    let mut sum = 0_i64;
    for (unit, seconds) in units {
        let Some((digits, rest)) = text.split_once(*unit) else {
            continue;
        };
        if digits.is_empty() || digits.len() > 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        sum += digits.parse::<i64>().ok()? * seconds;
        text = rest;
    }
    text.is_empty().then_some(sum)
}
