//! Quiet hours: wall time where the person is.

use super::timing::{add_days, to_the_minute};
use super::wall::wall_of;
use chrono::{DateTime, Days, Duration, MappedLocalTime, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// Hours without reminders, each day, by the clock where the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiet {
    /// The first quiet minute.
    pub from: NaiveTime,
    /// The first minute that isn't quiet any more; before `from` where the hours pass midnight.
    pub to: NaiveTime,
}

impl Quiet {
    /// Whether both times are whole minutes and differ.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.from != self.to && to_the_minute(self.from) && to_the_minute(self.to)
    }

    fn holds(&self, time: NaiveTime) -> bool {
        if self.from < self.to {
            (self.from..self.to).contains(&time)
        } else {
            time >= self.from || time < self.to
        }
    }

    /// Whether it is quiet at this instant for somebody in this zone.
    #[must_use]
    pub fn contains(&self, at: DateTime<Utc>, zone: Tz) -> bool {
        self.holds(wall_of(at, zone).time())
    }

    /// The instant itself where it isn't quiet, else the first one after that isn't.
    #[must_use]
    pub fn after(&self, at: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
        if !self.contains(at, zone) {
            return at;
        }
        let today = wall_of(at, zone).date();
        let ends = (0..=2).flat_map(|n| shown(add_days(today, n), self.to, zone));
        ends.filter(|end| *end > at && !self.contains(*end, zone))
            .min()
            .unwrap_or(at)
    }

    /// The instant itself where it isn't quiet, else the last whole minute before that isn't.
    #[must_use]
    pub fn before(&self, at: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
        if !self.contains(at, zone) {
            return at;
        }
        let today = wall_of(at, zone).date();
        let starts = (0..=2).filter_map(|n| today.checked_sub_days(Days::new(n)));
        starts
            .flat_map(|day| shown(day, self.from, zone))
            .map(|start| start - Duration::minutes(1))
            .filter(|start| *start < at && !self.contains(*start, zone))
            .max()
            .unwrap_or(at)
    }
}

/// The instants at which a clock shows this time on this day: two where it is put back over it,
/// and where it is skipped the first instant after the gap.
fn shown(day: NaiveDate, time: NaiveTime, zone: Tz) -> Vec<DateTime<Utc>> {
    match zone.from_local_datetime(&day.and_time(time)) {
        MappedLocalTime::Single(at) => vec![at.to_utc()],
        MappedLocalTime::Ambiguous(a, b) => vec![a.to_utc(), b.to_utc()],
        MappedLocalTime::None => vec![super::wall::after_gap(day.and_time(time), zone)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NIGHT: &str = "22:00-07:00";

    fn quiet(text: &str) -> Quiet {
        let (from, to) = text.split_once('-').unwrap();
        let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
        Quiet {
            from: time(from),
            to: time(to),
        }
    }

    fn after(hours: &str, at: &str, zone: Tz) -> String {
        let at: DateTime<Utc> = at.parse().unwrap();
        quiet(hours).after(at, zone).to_rfc3339()
    }

    #[test]
    fn night_passes_midnight() {
        let utc = Tz::UTC;
        assert_eq!(
            after(NIGHT, "2026-11-24T23:00:00Z", utc),
            "2026-11-25T07:00:00+00:00"
        );
        assert_eq!(
            after(NIGHT, "2026-11-24T06:59:00Z", utc),
            "2026-11-24T07:00:00+00:00"
        );
        assert_eq!(
            after(NIGHT, "2026-11-24T07:00:00Z", utc),
            "2026-11-24T07:00:00+00:00"
        );
        let before = quiet(NIGHT).before("2026-11-24T06:00:00Z".parse().unwrap(), utc);
        assert_eq!(before.to_rfc3339(), "2026-11-23T21:59:00+00:00");
    }

    #[test]
    fn an_end_in_a_gap_or_shown_twice_is_past_the_quiet() {
        let berlin = Tz::Europe__Berlin;
        let gap = after("22:00-02:30", "2026-03-29T00:30:00Z", berlin);
        assert_eq!(gap, "2026-03-29T01:00:00+00:00", "03:00 by the clock");
        // 02:15 the second time: quiet again until 02:30 the second time.
        let fold = after("22:00-02:30", "2026-10-25T01:15:00Z", berlin);
        assert_eq!(fold, "2026-10-25T01:30:00+00:00");
    }

    proptest! {
        #[test]
        fn what_comes_out_is_never_quiet(
            from in 0..1440_u32, to in 0..1440_u32, ms in 0..4_000_000_000_i64,
            zone in prop::sample::select(vec![
                Tz::Europe__Berlin, Tz::America__New_York, Tz::Australia__Lord_Howe, Tz::Asia__Kolkata,
            ]),
        ) {
            prop_assume!(from != to);
            let time = |minute: u32| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap();
            let quiet = Quiet { from: time(from), to: time(to) };
            let at = DateTime::from_timestamp(ms / 60 * 60, 0).unwrap();
            let later = quiet.after(at, zone);
            let earlier = quiet.before(at, zone);
            prop_assert!(!quiet.contains(later, zone) && !quiet.contains(earlier, zone));
            prop_assert!(earlier <= at && at <= later);
            // The only minutes that aren't quiet may lie in the hour that a clock skips: then a whole day more is quiet.
            prop_assert!(later - earlier <= Duration::hours(50));
        }
    }
}
