//! When a service is open, by the clock on its own wall.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset as _};
use chrono::{TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::str::FromStr;

use super::rule::Rule;

/// Minutes of a day.
pub const DAY: u16 = 24 * 60;
/// How many days ahead the next opening is looked for.
const AHEAD: u64 = 14;

/// Whose wall clock: that of a time zone, or one that never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Zone {
    /// An IANA time zone.
    Named(Tz),
    /// Minutes east of Greenwich, -1440 to 1440 (not included).
    Fixed(i16),
}

/// One line of opening hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// On which days; none: only the note says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    /// Not before this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Not after this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
    /// Minutes after midnight, 0 to 1439.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<u16>,
    /// Minutes after midnight, 0 to 1440; not after `opens`: on the next day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<u16>,
    /// Whose clock.
    pub zone: Zone,
    /// What else is said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Whether a service is open, as far as the directory can tell. Times are those on its wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum OpenState {
    /// It is open.
    Open {
        /// Until then.
        until: NaiveDateTime,
    },
    /// It is closed.
    Closed {
        /// When it opens next, where that is within two weeks.
        #[serde(skip_serializing_if = "Option::is_none")]
        next: Option<NaiveDateTime>,
    },
    /// Nobody said.
    Unknown,
}

impl OpenState {
    /// Whether it is surely open.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open { .. })
    }
}

impl Zone {
    /// What the clock on the wall shows.
    #[must_use]
    pub fn wall(self, at: DateTime<Utc>) -> NaiveDateTime {
        match self {
            Self::Named(zone) => at.with_timezone(&zone).naive_local(),
            Self::Fixed(minutes) => at.naive_utc() + TimeDelta::minutes(i64::from(minutes)),
        }
    }

    /// The zone that a time with an offset was written in: `zone` where its clocks show this offset in that year's
    /// winter or summer (publishers write one of them the whole year round), else the offset itself.
    #[must_use]
    pub fn of_offset(minutes: i16, zone: Tz, year: i32) -> Self {
        let shown = |month| {
            let noon = NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default();
            let noon = noon.and_time(NaiveTime::MIN);
            zone.offset_from_utc_datetime(&noon).fix().local_minus_utc()
        };
        let seconds = i32::from(minutes) * 60;
        if shown(1) == seconds || shown(7) == seconds {
            Self::Named(zone)
        } else {
            Self::Fixed(minutes)
        }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(zone) => f.write_str(zone.name()),
            Self::Fixed(minutes) => {
                let sign = if *minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

/// Neither a time zone nor an offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("neither a time zone nor an offset")]
pub struct NotAZone;

impl FromStr for Zone {
    type Err = NotAZone;

    fn from_str(text: &str) -> Result<Self, NotAZone> {
        if text.starts_with(['+', '-']) {
            let offset: FixedOffset = text.parse().map_err(|_| NotAZone)?;
            let minutes = i16::try_from(offset.local_minus_utc() / 60).map_err(|_| NotAZone)?;
            return Ok(Self::Fixed(minutes));
        }
        text.parse().map(Self::Named).map_err(|_| NotAZone)
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        text.parse().map_err(D::Error::custom)
    }
}

impl Schedule {
    /// Whether what it says holds on this day.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day)
            && self.valid_to.is_none_or(|to| day <= to)
            && self.rule.as_ref().is_some_and(|rule| rule.spans(day))
    }

    /// Whether it says that the service is open on this day.
    #[must_use]
    pub fn has(&self, day: NaiveDate) -> bool {
        self.holds(day) && self.rule.as_ref().is_some_and(|rule| rule.has(day))
    }

    /// First and last minute, the last one not included; over 1440 is the next day.
    #[must_use]
    pub fn span(&self) -> Option<(u16, u16)> {
        let (opens, closes) = (self.opens?, self.closes?);
        let later = if closes > opens { closes } else { closes + DAY };
        Some((opens, later))
    }

    /// Until when it is open, where it opened on one of these days and still is.
    fn open_until(&self, wall: NaiveDateTime) -> Option<NaiveDateTime> {
        let (opens, closes) = self.span()?;
        let today = wall.date();
        [Some(today), today.pred_opt()]
            .into_iter()
            .flatten()
            .filter(|day| self.has(*day))
            .filter_map(|day| Some((minute_of(day, opens)?, minute_of(day, closes)?)))
            .find(|(from, until)| *from <= wall && wall < *until)
            .map(|(_, until)| until)
    }

    fn next_opening(&self, wall: NaiveDateTime) -> Option<NaiveDateTime> {
        let opens = self.opens?;
        (0..=AHEAD)
            .filter_map(|ahead| wall.date().checked_add_days(Days::new(ahead)))
            .filter(|day| self.has(*day))
            .filter_map(|day| minute_of(day, opens))
            .find(|opening| wall < *opening)
    }

    /// Without what only a person can read, so that equal hours of many services are equal.
    #[must_use]
    pub fn bare(&self) -> Self {
        Self {
            note: None,
            ..self.clone()
        }
    }
}

fn minute_of(day: NaiveDate, minute: u16) -> Option<NaiveDateTime> {
    day.and_time(NaiveTime::MIN)
        .checked_add_signed(TimeDelta::minutes(i64::from(minute)))
}

/// The end of a time that goes on in the next one: a door that is open day and night does not close at midnight.
/// A week is looked ahead.
fn without_a_break(hours: &[Schedule], until: NaiveDateTime, zone: Zone) -> NaiveDateTime {
    let on_this_wall = || hours.iter().filter(|line| line.zone == zone);
    let later = |until: NaiveDateTime| {
        let next = on_this_wall().filter_map(|line| line.open_until(until));
        next.max()
    };
    (0..7).fold(until, |until, _| later(until).unwrap_or(until))
}

/// Whether a service with these hours is open.
///
/// It is *closed* only where some line holds on that day and says so; where nothing holds any more, or the day is
/// named without its hours, nobody knows.
#[must_use]
pub fn state(hours: &[Schedule], at: DateTime<Utc>) -> OpenState {
    let open = hours.iter().filter_map(|line| {
        let until = line.open_until(line.zone.wall(at))?;
        Some((until, line.zone))
    });
    if let Some((until, zone)) = open.max_by_key(|(until, _)| *until) {
        let until = without_a_break(hours, until, zone);
        return OpenState::Open { until };
    }
    let today = |line: &Schedule| line.zone.wall(at).date();
    let unsure = |line: &&Schedule| line.span().is_none() && line.has(today(line));
    let holds = |line: &Schedule| line.holds(today(line));
    if hours.iter().any(|line| unsure(&line)) || !hours.iter().any(holds) {
        return OpenState::Unknown;
    }
    let next = hours
        .iter()
        .filter(|line| line.span().is_some())
        .filter_map(|line| line.next_opening(line.zone.wall(at)));
    OpenState::Closed { next: next.min() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::rule::{ByDay, Freq};
    use crate::time::Moment;
    use chrono::Weekday::{Fri, Mon, Sat, Thu, Tue, Wed};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse::<Moment>().unwrap().instant()
    }

    fn line(rule: Rule, opens: u16, closes: u16) -> Schedule {
        Schedule {
            rule: Some(rule),
            valid_from: None,
            valid_to: None,
            opens: Some(opens),
            closes: Some(closes),
            zone: Zone::Named(Tz::Europe__Berlin),
            note: None,
        }
    }

    fn weekdays(opens: u16, closes: u16) -> Schedule {
        line(Rule::weekly(&[Mon, Tue, Wed, Thu, Fri]), opens, closes)
    }

    fn wall(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn open(until: &str) -> OpenState {
        OpenState::Open { until: wall(until) }
    }

    fn closed(next: &str) -> OpenState {
        OpenState::Closed {
            next: Some(wall(next)),
        }
    }

    #[test]
    fn a_door_opens_and_closes_on_the_minute() {
        let hours = [weekdays(9 * 60, 12 * 60), weekdays(14 * 60, 17 * 60)];
        for (now, expected) in [
            (
                "2026-11-24T08:59:59+01:00[Europe/Berlin]",
                closed("2026-11-24T09:00:00"),
            ),
            (
                "2026-11-24T09:00:00+01:00[Europe/Berlin]",
                open("2026-11-24T12:00:00"),
            ),
            (
                "2026-11-24T12:00:00+01:00[Europe/Berlin]",
                closed("2026-11-24T14:00:00"),
            ),
            (
                "2026-11-24T16:59:59+01:00[Europe/Berlin]",
                open("2026-11-24T17:00:00"),
            ),
            (
                "2026-11-27T17:00:00+01:00[Europe/Berlin]",
                closed("2026-11-30T09:00:00"),
            ),
        ] {
            assert_eq!(state(&hours, at(now)), expected, "{now}");
        }
    }

    #[test]
    fn it_is_the_wall_of_the_service_that_counts() {
        let hours = [weekdays(9 * 60, 17 * 60)];
        // A person in New York at four in the morning; summer time in Berlin and not yet there.
        let early = at("2026-03-30T03:30:00-04:00[America/New_York]");
        assert_eq!(state(&hours, early), open("2026-03-30T17:00:00"));
        let winter = at("2026-03-27T03:30:00-04:00[America/New_York]");
        assert_eq!(state(&hours, winter), closed("2026-03-27T09:00:00"));
    }

    #[test]
    fn a_night_belongs_to_the_evening_before() {
        let night = [line(Rule::weekly(&[Sat]), 22 * 60, 6 * 60)];
        let sunday = at("2026-11-29T05:59:00+01:00[Europe/Berlin]");
        assert_eq!(state(&night, sunday), open("2026-11-29T06:00:00"));
        let saturday = at("2026-11-28T05:59:00+01:00[Europe/Berlin]");
        assert_eq!(state(&night, saturday), closed("2026-11-28T22:00:00"));
        let always = [line(Rule::new(Freq::Daily), 0, 0)];
        assert_eq!(state(&always, sunday), open("2026-12-07T00:00:00"));
        let shifts = [
            line(Rule::weekly(&[Sat]), 600, 720),
            line(Rule::weekly(&[Sat]), 720, 900),
        ];
        let noon = at("2026-11-28T11:00:00+01:00[Europe/Berlin]");
        assert_eq!(state(&shifts, noon), open("2026-11-28T15:00:00"));
    }

    #[test]
    fn nobody_knows_is_not_closed() {
        let now = at("2026-11-24T10:00:00+01:00[Europe/Berlin]");
        assert_eq!(state(&[], now), OpenState::Unknown);
        let over = Schedule {
            valid_to: "2026-11-23".parse().ok(),
            ..weekdays(9 * 60, 17 * 60)
        };
        assert_eq!(state(&[over], now), OpenState::Unknown);
        let by_appointment = Schedule {
            opens: None,
            ..weekdays(0, 0)
        };
        assert_eq!(state(&[by_appointment], now), OpenState::Unknown);
        let only_a_note = Schedule {
            rule: None,
            note: Some("Ring first".into()),
            ..weekdays(9 * 60, 17 * 60)
        };
        assert_eq!(state(&[only_a_note], now), OpenState::Unknown);
    }

    #[test]
    fn a_month_ahead_is_not_promised() {
        let first = Rule {
            days: vec![ByDay { n: 1, day: Tue }],
            ..Rule::new(Freq::Monthly)
        };
        let hours = [line(first, 600, 720)];
        let now = at("2026-11-04T10:00:00+01:00[Europe/Berlin]");
        assert_eq!(state(&hours, now), OpenState::Closed { next: None });
    }

    #[test]
    fn an_offset_that_the_zone_knows_is_the_zone() {
        let of = |minutes, zone| Zone::of_offset(minutes, zone, 2026);
        let (berlin, york) = (Tz::Europe__Berlin, Tz::America__New_York);
        assert_eq!(of(60, berlin), Zone::Named(berlin));
        assert_eq!(of(120, berlin), Zone::Named(berlin));
        assert_eq!(of(0, berlin), Zone::Fixed(0));
        assert_eq!(of(0, Tz::Europe__London), Zone::Named(Tz::Europe__London));
        assert_eq!(of(-300, york), Zone::Named(york));
    }

    #[test]
    fn zones_are_read_back() {
        for zone in [
            Zone::Named(Tz::Asia__Kathmandu),
            Zone::Fixed(-570),
            Zone::Fixed(330),
            Zone::Fixed(0),
        ] {
            assert_eq!(zone.to_string().parse(), Ok(zone));
        }
        assert_eq!("Mars/Base".parse::<Zone>(), Err(NotAZone));
        assert_eq!("+25:00".parse::<Zone>(), Err(NotAZone));
    }
}
