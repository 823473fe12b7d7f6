//! Clocks and quiet hours, reckoned here once more: nothing of what is tested decides what is expected of it.

use cairn_model::NaiveDate;
use cairn_model::schedule::Quiet;
use cairn_model::time::Moment;
use chrono::{DateTime, Duration, NaiveDateTime, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Tz;

pub const BERLIN: Tz = Tz::Europe__Berlin;
const MINUTE: Duration = Duration::minutes(1);

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

pub fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

/// RFC 5545: of a time shown twice the first, and a skipped one goes by the clock before the gap.
pub fn instant(wall: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    let shown = |wall: NaiveDateTime| zone.from_local_datetime(&wall).earliest();
    let hour = Duration::hours(1);
    let at = shown(wall).or_else(|| Some(shown(wall - hour)? + hour));
    at.unwrap().to_utc()
}

pub fn moment(wall: NaiveDateTime, zone: Tz) -> Moment {
    Moment::new(instant(wall, zone), zone)
}

pub fn local(at: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
    at.with_timezone(&zone).naive_local()
}

/// Where the person is at noon of a day: three zones, and two changes of the clock in the first.
pub fn zone_on(on: NaiveDate) -> Tz {
    match on {
        on if on < date("2026-05-10") || on >= date("2026-10-01") => BERLIN,
        on if on < date("2026-08-20") => Tz::America__New_York,
        _ => Tz::Asia__Kolkata,
    }
}

pub fn within(on: NaiveDate, from: &str, until: &str) -> bool {
    (date(from)..date(until)).contains(&on)
}

/// Weeks in which nobody opens the companion. The phone goes on showing what it has.
pub fn away(on: NaiveDate) -> bool {
    within(on, "2026-07-01", "2026-07-22")
}

/// Days of use: a lapse of three days, and one.
pub fn used(on: NaiveDate) -> bool {
    within(on, "2026-09-05", "2026-09-08") || within(on, "2026-11-28", "2026-11-29")
}

/// The hours without reminders, where somebody is.
#[derive(Debug, Clone, Copy)]
pub struct Hush {
    pub quiet: Option<Quiet>,
    pub zone: Tz,
}

impl Hush {
    pub fn is(self, at: DateTime<Utc>) -> bool {
        let Some(Quiet { from, to }) = self.quiet else {
            return false;
        };
        let now = local(at, self.zone).time();
        if from < to {
            from <= now && now < to
        } else {
            from <= now || now < to
        }
    }

    pub fn over(self, mut at: DateTime<Utc>) -> DateTime<Utc> {
        while self.is(at) {
            at += MINUTE;
        }
        at
    }

    pub fn not_yet(self, mut at: DateTime<Utc>) -> DateTime<Utc> {
        while self.is(at) {
            at -= MINUTE;
        }
        at
    }
}
