//! The present moment, and moments as people write them.

use std::path::Path;
use std::time::SystemTime;

use cairn_model::time::Moment;
use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::Tz;

use crate::failure::Failure;

/// What this call takes for the present, and the zone that it lives in.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    now: Moment,
}

impl Clock {
    /// The machine's clock in the zone of `--zone`, else the machine's; or what `--now` says.
    ///
    /// # Errors
    /// `bad_moment` and `bad_zone` for arguments that can't be read.
    pub fn new(now: Option<&str>, zone: Option<&str>) -> Result<Self, Failure> {
        let zone = zone.map(named_zone).transpose()?;
        let now = match now {
            Some(text) => match text.parse::<Moment>() {
                Ok(now) => zone.map_or(now, |zone| Moment::new(now.instant(), zone)),
                Err(_) => instant(text, zone.unwrap_or_else(machine_zone))?,
            },
            None => Moment::new(SystemTime::now().into(), zone.unwrap_or_else(machine_zone)),
        };
        Ok(Self { now })
    }

    /// The present.
    pub fn now(self) -> Moment {
        self.now
    }

    /// Today where the person is.
    pub fn today(self) -> NaiveDate {
        self.now.local_date()
    }

    /// Reads a moment: in full (RFC 9557), with an offset alone (RFC 3339), or as the wall clock of this zone shows it.
    ///
    /// # Errors
    /// `bad_moment`, and `bad_moment_skipped` for a wall-clock time that did not exist on the day
    /// the clocks went forward.
    pub fn read(self, text: &str) -> Result<Moment, Failure> {
        if let Ok(moment) = text.parse() {
            return Ok(moment);
        }
        if let Ok(moment) = instant(text, self.now.zone()) {
            return Ok(moment);
        }
        let wall = wall_time(text, self.today()).ok_or_else(bad_moment)?;
        match self.now.zone().from_local_datetime(&wall) {
            // Of two equal times of the night the clocks go back, the first.
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => {
                Ok(Moment::new(at.to_utc(), self.now.zone()))
            }
            LocalResult::None => Err(Failure::bad_input("bad_moment_skipped")),
        }
    }
}

impl Clock {
    /// Reads what a clock on the wall shows, of whatever zone.
    ///
    /// # Errors
    /// `bad_moment`.
    pub fn read_wall(self, text: &str) -> Result<NaiveDateTime, Failure> {
        wall_time(text, self.today()).ok_or_else(bad_moment)
    }
}

impl Clock {
    /// Reads a moment, or a day alone. That counts as its midday, or as now while midday is still to come.
    ///
    /// # Errors
    /// Those of [`Self::read`].
    pub fn read_past(self, text: &str) -> Result<Moment, Failure> {
        let Some(day) = day(text) else {
            return self.read(text);
        };
        let midday = self.read(&format!("{day}T12:00"))?;
        let ahead = day == self.today() && midday.utc_ms() > self.now.utc_ms();
        Ok(if ahead { self.now } else { midday })
    }
}

/// A day alone.
pub fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// An instant without a zone's name (RFC 3339), in a zone. Its offset is kept as written; `Z` leaves it to the zone.
fn instant(text: &str, zone: Tz) -> Result<Moment, Failure> {
    let at = DateTime::parse_from_rfc3339(text).map_err(|_| bad_moment())?;
    if text.ends_with(['Z', 'z']) {
        return Ok(Moment::new(at.to_utc(), zone));
    }
    Moment::with_offset(at, zone).map_err(|_| bad_moment())
}

fn wall_time(text: &str, today: NaiveDate) -> Option<NaiveDateTime> {
    const FORMS: [&str; 4] = [
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%d %H:%M",
    ];
    FORMS
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        .or_else(|| {
            chrono::NaiveTime::parse_from_str(text, "%H:%M")
                .ok()
                .map(|t| today.and_time(t))
        })
}

fn bad_moment() -> Failure {
    Failure::bad_input("bad_moment")
}

fn named_zone(name: &str) -> Result<Tz, Failure> {
    name.parse().map_err(|_| Failure::bad_input("bad_zone"))
}

/// The zone that this machine is set to: `TZ`, then what `/etc/localtime` points to, then
/// `/etc/timezone`, then UTC.
fn machine_zone() -> Tz {
    let variable = std::env::var("TZ").ok();
    let link = std::fs::read_link("/etc/localtime").ok();
    let file = std::fs::read_to_string("/etc/timezone").ok();
    zone_of(variable.as_deref(), link.as_deref(), file.as_deref())
}

fn zone_of(variable: Option<&str>, link: Option<&Path>, file: Option<&str>) -> Tz {
    let after_zoneinfo = |path: &str| {
        path.split_once("zoneinfo/")
            .map_or_else(|| path.to_owned(), |(_, name)| name.to_owned())
    };
    let candidates = [
        variable.map(|name| after_zoneinfo(name.trim_start_matches(':'))),
        link.and_then(Path::to_str).map(after_zoneinfo),
        file.map(|name| name.trim().to_owned()),
    ];
    candidates
        .into_iter()
        .flatten()
        .find_map(|name| name.parse().ok())
        .unwrap_or(Tz::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn berlin(now: &str) -> Clock {
        Clock::new(Some(now), None).unwrap()
    }

    fn read(text: &str) -> Result<String, String> {
        berlin("2026-11-24T08:00:00+01:00[Europe/Berlin]")
            .read(text)
            .map(|moment| moment.to_string())
            .map_err(|failure| failure.code().to_owned())
    }

    #[test]
    fn wall_clock_times_get_the_zone_of_the_day_they_name() {
        assert_eq!(
            read("2026-07-01 21:30").as_deref(),
            Ok("2026-07-01T21:30:00+02:00[Europe/Berlin]")
        );
        assert_eq!(
            read("07:15").as_deref(),
            Ok("2026-11-24T07:15:00+01:00[Europe/Berlin]")
        );
    }

    #[test]
    fn a_full_moment_keeps_its_own_zone() {
        let text = "2026-10-03T21:14:00+01:00[Europe/Lisbon]";
        assert_eq!(read(text).as_deref(), Ok(text));
    }

    #[test]
    fn an_instant_takes_the_zone_of_the_present_and_keeps_its_offset() {
        assert_eq!(
            read("2026-07-01T21:30:00+01:00").as_deref(),
            Ok("2026-07-01T21:30:00+01:00[Europe/Berlin]")
        );
        assert_eq!(
            read("2026-07-01T21:30:00Z").as_deref(),
            Ok("2026-07-01T23:30:00+02:00[Europe/Berlin]")
        );
        let now = Clock::new(Some("2026-11-24T23:30:00Z"), Some("Asia/Tokyo")).unwrap();
        assert_eq!(
            now.now().to_string(),
            "2026-11-25T08:30:00+09:00[Asia/Tokyo]"
        );
    }

    #[test]
    fn the_skipped_hour_is_named_and_the_double_hour_is_the_first() {
        assert_eq!(read("2026-03-29 02:30").unwrap_err(), "bad_moment_skipped");
        assert_eq!(
            read("2026-10-25 02:30").as_deref(),
            Ok("2026-10-25T02:30:00+02:00[Europe/Berlin]")
        );
        assert_eq!(read("yesterday").unwrap_err(), "bad_moment");
        assert_eq!(read("2026-11-23").unwrap_err(), "bad_moment", "a day alone");
    }

    #[test]
    fn a_day_alone_is_its_midday_and_today_is_never_ahead() {
        let past = |now: &str, text: &str| berlin(now).read_past(text).unwrap().to_string();
        let (morning, night) = (
            "2026-11-24T08:00:00+01:00[Europe/Berlin]",
            "2026-11-24T23:00:00+01:00[Europe/Berlin]",
        );
        let midday = "2026-11-24T12:00:00+01:00[Europe/Berlin]";
        assert_eq!(past(morning, "2026-11-24"), morning);
        assert_eq!(past(night, "2026-11-24"), midday);
        assert_eq!(
            past(morning, "2026-07-01"),
            "2026-07-01T12:00:00+02:00[Europe/Berlin]"
        );
        let tomorrow = "2026-11-25T12:00:00+01:00[Europe/Berlin]";
        assert_eq!(past(morning, "2026-11-25"), tomorrow, "left to the model");
        assert_eq!(
            past(morning, "2026-11-23 21:00"),
            "2026-11-23T21:00:00+01:00[Europe/Berlin]"
        );
    }

    #[test]
    fn the_zone_argument_moves_the_present() {
        let clock = Clock::new(
            Some("2026-11-24T23:30:00+01:00[Europe/Berlin]"),
            Some("Asia/Tokyo"),
        )
        .unwrap();
        assert_eq!(clock.today().to_string(), "2026-11-25");
        assert_eq!(
            Clock::new(None, Some("Mars/Base")).unwrap_err().code(),
            "bad_zone"
        );
        assert_eq!(
            Clock::new(Some("tomorrow"), None).unwrap_err().code(),
            "bad_moment"
        );
    }

    #[test]
    fn the_machine_names_its_zone_in_several_ways() {
        let link = Path::new("/usr/share/zoneinfo/Europe/Lisbon");
        assert_eq!(
            zone_of(Some(":Asia/Tokyo"), Some(link), None),
            Tz::Asia__Tokyo
        );
        assert_eq!(
            zone_of(None, Some(link), Some("Asia/Tokyo")),
            Tz::Europe__Lisbon
        );
        assert_eq!(
            zone_of(Some("CET-1"), None, Some("Asia/Tokyo\n")),
            Tz::Asia__Tokyo
        );
        assert_eq!(zone_of(None, None, None), Tz::UTC);
    }
}
