//! A moment in somebody's day: an instant, the offset their clock showed, and the zone they were in.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An instant with offset and IANA zone, written as RFC 9557 does:
/// `2026-11-24T08:00:00+01:00[Europe/Berlin]`. The offset is kept as it was written, also where
/// today's zone data would say another.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Moment {
    at: DateTime<FixedOffset>,
    zone: Tz,
}

/// A text that is not a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MomentError {
    /// No `[Zone]` at the end.
    #[error("a moment needs its zone in brackets, as in 2026-11-24T08:00:00+01:00[Europe/Berlin]")]
    NoZone,
    /// The zone has no such name.
    #[error("not the name of a time zone")]
    UnknownZone,
    /// The part before the zone is not RFC 3339.
    #[error("not a date and time with offset")]
    NotADateTime,
    /// Before the year 1970 or after 9999.
    #[error("a year outside 1970 to 9999")]
    OutOfRange,
}

impl Moment {
    /// The moment an instant has in a zone.
    #[must_use]
    pub fn new(instant: DateTime<Utc>, zone: Tz) -> Self {
        Self { at: instant.with_timezone(&zone).fixed_offset(), zone }
    }

    /// The instant alone.
    #[must_use]
    pub fn instant(&self) -> DateTime<Utc> {
        self.at.to_utc()
    }

    /// The zone the person was in.
    #[must_use]
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The date on the person's calendar.
    #[must_use]
    pub fn local_date(&self) -> NaiveDate {
        self.at.date_naive()
    }

    /// Milliseconds since 1970-01-01 UTC.
    #[must_use]
    pub fn utc_ms(&self) -> u64 {
        u64::try_from(self.at.timestamp_millis()).unwrap_or(0)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]", self.at.to_rfc3339_opts(SecondsFormat::AutoSi, false), self.zone.name())
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Moment({self})")
    }
}

impl FromStr for Moment {
    type Err = MomentError;

    fn from_str(text: &str) -> Result<Self, MomentError> {
        let (at, zone) = text
            .strip_suffix(']')
            .and_then(|text| text.split_once('['))
            .ok_or(MomentError::NoZone)?;
        let zone: Tz = zone.parse().map_err(|_| MomentError::UnknownZone)?;
        let at = DateTime::parse_from_rfc3339(at).map_err(|_| MomentError::NotADateTime)?;
        let years = 0..=253_402_300_799;
        if !years.contains(&at.timestamp()) {
            return Err(MomentError::OutOfRange);
        }
        Ok(Self { at, zone })
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
