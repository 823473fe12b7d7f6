//! An instant as a person lived it: with the offset and the zone of the place where they were.

use chrono::{DateTime, FixedOffset, NaiveDate, Offset, SecondsFormat, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// An instant (to the millisecond), the offset as it was written, and an IANA zone.
///
/// Its text is RFC 9557: `2026-11-24T08:00:00+01:00[Europe/Berlin]`. The offset is kept even where
/// the zone's rules say otherwise: rules change, what the clock on the wall showed doesn't.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
pub struct Moment {
    at: DateTime<FixedOffset>,
    zone: Tz,
}

/// Why a text or number isn't a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MomentError {
    /// The part before the bracket isn't an RFC 3339 time.
    #[error("not a date and time with its offset")]
    Malformed,
    /// There is no `[Zone/Name]`.
    #[error("the time zone in brackets is missing")]
    ZoneMissing,
    /// The zone isn't in the IANA database.
    #[error("the time zone is not known")]
    ZoneUnknown,
    /// More in brackets than one zone.
    #[error("more in brackets than a time zone")]
    SuffixUnsupported,
    /// Before 1970 or after 9999.
    #[error("the year is out of range")]
    OutOfRange,
}

impl MomentError {
    /// All of them, so that a catalogue can be checked for a sentence each.
    pub const ALL: [Self; 5] = [
        Self::Malformed,
        Self::ZoneMissing,
        Self::ZoneUnknown,
        Self::SuffixUnsupported,
        Self::OutOfRange,
    ];

    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "time_malformed",
            Self::ZoneMissing => "zone_missing",
            Self::ZoneUnknown => "zone_unknown",
            Self::SuffixUnsupported => "time_suffix_unsupported",
            Self::OutOfRange => "time_out_of_range",
        }
    }
}

/// From 1970 to two days before the year 10000, so that no date on the wall has five digits.
const MS: RangeInclusive<i64> = 0..=253_402_127_999_999;

/// RFC 3339 offsets are whole minutes; a few zones kept seconds until 1972.
fn whole_minutes(at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let seconds = at.offset().local_minus_utc();
    FixedOffset::east_opt(seconds - seconds % 60).map_or(at, |offset| at.with_timezone(&offset))
}

impl Moment {
    /// An instant, in the offset the zone gives it. One outside the years 1970 to 9999 is moved
    /// to their edge.
    #[must_use]
    pub fn new(instant: DateTime<Utc>, zone: Tz) -> Self {
        let ms = instant.timestamp_millis().clamp(*MS.start(), *MS.end());
        let utc = DateTime::from_timestamp_millis(ms).unwrap_or_default();
        Self {
            at: whole_minutes(utc.with_timezone(&zone).fixed_offset()),
            zone,
        }
    }

    /// Milliseconds since 1970-01-01 UTC, in the offset the zone gives them.
    ///
    /// # Errors
    /// When that is outside the years 1970 to 9999.
    pub fn from_utc_ms(ms: i64, zone: Tz) -> Result<Self, MomentError> {
        let utc = DateTime::from_timestamp_millis(ms).filter(|_| MS.contains(&ms));
        utc.map(|utc| Self::new(utc, zone))
            .ok_or(MomentError::OutOfRange)
    }

    /// An instant with the offset and the zone given. Anything finer than a millisecond is cut.
    ///
    /// # Errors
    /// When it is outside the years 1970 to 9999.
    pub fn with_offset(at: DateTime<FixedOffset>, zone: Tz) -> Result<Self, MomentError> {
        let ms = at.timestamp_millis();
        let utc = DateTime::from_timestamp_millis(ms).filter(|_| MS.contains(&ms));
        let utc = utc.ok_or(MomentError::OutOfRange)?;
        Ok(Self {
            at: whole_minutes(utc.with_timezone(at.offset())),
            zone,
        })
    }

    /// The date on the wall.
    #[must_use]
    pub fn local_date(&self) -> NaiveDate {
        self.at.date_naive()
    }

    /// Milliseconds since 1970-01-01 UTC.
    #[must_use]
    pub fn utc_ms(&self) -> i64 {
        self.at.timestamp_millis()
    }

    /// The instant alone.
    #[must_use]
    pub fn instant(&self) -> DateTime<Utc> {
        self.at.to_utc()
    }

    /// The instant with its offset.
    #[must_use]
    pub fn date_time(&self) -> DateTime<FixedOffset> {
        self.at
    }

    /// The zone.
    #[must_use]
    pub fn zone(&self) -> Tz {
        self.zone
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.at.to_rfc3339_opts(SecondsFormat::AutoSi, false);
        write!(f, "{at}[{}]", self.zone.name())
    }
}

impl FromStr for Moment {
    type Err = MomentError;

    fn from_str(text: &str) -> Result<Self, MomentError> {
        let (time, rest) = text.split_once('[').ok_or(MomentError::ZoneMissing)?;
        let name = rest.strip_suffix(']').ok_or(MomentError::Malformed)?;
        if name.contains(['[', ']', '=']) {
            return Err(MomentError::SuffixUnsupported);
        }
        let name = name.strip_prefix('!').unwrap_or(name);
        let zone: Tz = name.parse().map_err(|_| MomentError::ZoneUnknown)?;
        let at = DateTime::parse_from_rfc3339(time).map_err(|_| MomentError::Malformed)?;
        // RFC 9557: "Z" says that the writer left the local offset to the zone.
        if time.ends_with(['Z', 'z']) {
            let offset = zone.offset_from_utc_datetime(&at.naive_utc()).fix();
            return Self::with_offset(at.with_timezone(&offset), zone);
        }
        Self::with_offset(at, zone)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::any_moment;
    use proptest::prelude::*;

    fn read(text: &str) -> Moment {
        text.parse().unwrap()
    }

    #[test]
    fn the_text_is_rfc_9557() {
        for text in [
            "2026-11-24T08:00:00+01:00[Europe/Berlin]",
            "2026-11-24T08:00:00.250-05:00[America/New_York]",
            "2026-11-24T08:00:00+05:45[Asia/Kathmandu]",
            "2026-11-24T08:00:00+00:00[UTC]",
        ] {
            assert_eq!(read(text).to_string(), text);
        }
    }

    #[test]
    fn the_offset_is_kept_as_written() {
        let odd = "2026-07-01T08:00:00+01:00[Europe/Berlin]";
        assert_eq!(read(odd).to_string(), odd, "not summer time's +02:00");
        assert_eq!(read(odd).local_date().to_string(), "2026-07-01");
    }

    #[test]
    fn the_local_date_is_the_wall_s() {
        let kiribati = read("2026-11-25T00:30:00+14:00[Pacific/Kiritimati]");
        let hawaii = read("2026-11-24T00:30:00-10:00[Pacific/Honolulu]");
        assert_eq!(kiribati.utc_ms(), hawaii.utc_ms());
        assert_ne!(kiribati.local_date(), hawaii.local_date());
        assert_eq!(kiribati.instant(), hawaii.instant());
    }

    #[test]
    fn an_instant_takes_the_offset_of_its_season() {
        let at = |ms| {
            Moment::from_utc_ms(ms, Tz::Europe__Berlin)
                .unwrap()
                .to_string()
        };
        assert_eq!(
            at(1_774_745_999_000),
            "2026-03-29T01:59:59+01:00[Europe/Berlin]"
        );
        assert_eq!(
            at(1_774_746_000_000),
            "2026-03-29T03:00:00+02:00[Europe/Berlin]"
        );
        assert_eq!(
            read("2026-11-24T07:00:00Z[Europe/Berlin]").to_string(),
            at(1_795_503_600_000)
        );
    }

    #[test]
    fn an_offset_is_whole_minutes() {
        let monrovia = Moment::from_utc_ms(0, Tz::Africa__Monrovia).unwrap();
        assert_eq!(
            monrovia.to_string(),
            "1969-12-31T23:16:00-00:44[Africa/Monrovia]"
        );
        assert_eq!(monrovia.to_string().parse(), Ok(monrovia));
    }

    #[test]
    fn other_texts_are_named() {
        let code = |text: &str| text.parse::<Moment>().unwrap_err().code();
        assert_eq!(code("2026-11-24T08:00:00+01:00"), "zone_missing");
        assert_eq!(code("2026-11-24T08:00:00+01:00[Mars/Base]"), "zone_unknown");
        assert_eq!(
            code("2026-11-24T08:00+01:00[Europe/Berlin]"),
            "time_malformed"
        );
        assert_eq!(
            code("2026-02-30T08:00:00+01:00[Europe/Berlin]"),
            "time_malformed"
        );
        assert_eq!(
            code("2026-11-24T08:00:00+01:00[Europe/Berlin"),
            "time_malformed"
        );
        assert_eq!(
            code("2026-11-24T08:00:00+01:00[Europe/Berlin][u-ca=iso8601]"),
            "time_suffix_unsupported"
        );
        assert_eq!(code("1969-12-31T23:00:00+00:00[UTC]"), "time_out_of_range");
        assert_eq!(code("9999-12-31T23:00:00-12:00[UTC]"), "time_out_of_range");
        assert_eq!(
            Moment::from_utc_ms(i64::MAX, Tz::UTC),
            Err(MomentError::OutOfRange)
        );
        assert_eq!(Moment::new(DateTime::<Utc>::MIN_UTC, Tz::UTC).utc_ms(), 0);
    }

    proptest! {
        #[test]
        fn text_is_read_back(moment in any_moment(400)) {
            prop_assert_eq!(moment.to_string().parse(), Ok(moment));
        }

        #[test]
        fn any_instant_has_a_text_that_is_read_back(ms in MS, zone in 0..chrono_tz::TZ_VARIANTS.len()) {
            let moment = Moment::from_utc_ms(ms, chrono_tz::TZ_VARIANTS[zone]).unwrap();
            let read: Moment = moment.to_string().parse().unwrap();
            prop_assert_eq!(read, moment);
            prop_assert_eq!(read.utc_ms(), ms);
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in "[0-9TZ:+.-]{0,30}(\\[[A-Za-z/!=]{0,12}\\])?") {
            let _ = text.parse::<Moment>();
        }
    }
}
