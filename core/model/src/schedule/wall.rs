//! From the clock on the wall to the instant it shows.

use chrono::{DateTime, Duration, MappedLocalTime, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;

/// The longest a clock was ever put forward: a whole day, at the date line.
const LONGEST_GAP_HOURS: i64 = 25;

/// The instant of a wall time in a zone, as RFC 5545 has it: a time that is shown twice is the
/// first, and a time that is skipped takes the offset from before the gap.
#[must_use]
pub fn instant_of(wall: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    match zone.from_local_datetime(&wall) {
        MappedLocalTime::Single(at) => at.to_utc(),
        MappedLocalTime::Ambiguous(a, b) => a.to_utc().min(b.to_utc()),
        MappedLocalTime::None => in_gap(wall, zone),
    }
}

/// Whether the clock in this zone never shows this time.
#[must_use]
pub fn is_skipped(wall: NaiveDateTime, zone: Tz) -> bool {
    matches!(zone.from_local_datetime(&wall), MappedLocalTime::None)
}

/// What the clock in this zone shows at an instant.
#[must_use]
pub fn wall_of(at: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
    at.with_timezone(&zone).naive_local()
}

fn in_gap(wall: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    let before = (1..=LONGEST_GAP_HOURS).find_map(|hours| {
        let earlier = wall.checked_sub_signed(Duration::hours(hours))?;
        let at = match zone.from_local_datetime(&earlier) {
            MappedLocalTime::Single(at) => at,
            MappedLocalTime::Ambiguous(a, b) => a.max(b),
            MappedLocalTime::None => return None,
        };
        Some(at.offset().fix())
    });
    let seconds = before.map_or(0, |offset| offset.local_minus_utc());
    let utc = wall.checked_sub_signed(Duration::seconds(i64::from(seconds)));
    utc.unwrap_or(wall).and_utc()
}

/// The first instant after the gap that a wall time lies in.
pub(super) fn after_gap(wall: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    let next = (1..=LONGEST_GAP_HOURS * 60).find_map(|minutes| {
        let later = wall.checked_add_signed(Duration::minutes(minutes))?;
        zone.from_local_datetime(&later).earliest()
    });
    next.map_or_else(|| instant_of(wall, zone), |at| at.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(wall: &str, zone: Tz) -> String {
        let at = instant_of(wall.parse().unwrap(), zone);
        at.with_timezone(&zone).to_rfc3339()
    }

    #[test]
    fn a_skipped_time_takes_the_offset_before_the_gap() {
        let berlin = Tz::Europe__Berlin;
        assert_eq!(
            shown("2026-03-29T02:30:00", berlin),
            "2026-03-29T03:30:00+02:00"
        );
        assert_eq!(
            shown("2026-03-29T01:59:00", berlin),
            "2026-03-29T01:59:00+01:00"
        );
        let apia = shown("2011-12-30T09:00:00", Tz::Pacific__Apia);
        assert_eq!(apia, "2011-12-31T09:00:00+14:00", "a whole day was skipped");
        assert_eq!(
            shown("2026-10-04T02:10:00", Tz::Australia__Lord_Howe),
            "2026-10-04T02:40:00+11:00"
        );
        assert!(is_skipped("2026-03-29T02:30:00".parse().unwrap(), berlin));
    }

    #[test]
    fn a_time_shown_twice_is_the_first() {
        assert_eq!(
            shown("2026-10-25T02:30:00", Tz::Europe__Berlin),
            "2026-10-25T02:30:00+02:00"
        );
        assert_eq!(
            shown("2026-10-25T01:30:00", Tz::Europe__Dublin),
            "2026-10-25T01:30:00+01:00"
        );
        assert_eq!(
            shown("2026-11-01T01:30:00", Tz::America__New_York),
            "2026-11-01T01:30:00-04:00"
        );
    }
}
