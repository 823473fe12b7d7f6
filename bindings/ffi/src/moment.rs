//! Time as it crosses: an instant with the offset and the zone of the place; dates as `2026-11-24`.

use cairn_model::checkin::FieldCode;
use cairn_model::id::{ItemId, LinkId};
use cairn_model::time::{Moment as CoreMoment, MomentError};
use chrono::{DateTime, FixedOffset, NaiveDate};
use chrono_tz::Tz;

use crate::error::CairnError;

/// An instant as the person lived it. The platform reads its own clock and passes this with each call.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Moment {
    /// Milliseconds since 1970-01-01 UTC; from 1970 to the year 9999.
    pub epoch_ms: i64,
    /// What the clock on the wall is ahead of UTC, in seconds. Kept as it was, whatever the zone's rules say later.
    pub offset_seconds: i32,
    /// The IANA name of the zone, such as `Europe/Berlin`.
    pub zone: String,
}

impl Moment {
    /// The core's form. `field` is how the argument is called.
    ///
    /// # Errors
    /// `invalid_fields`: `zone_unknown`, `time_out_of_range`, `out_of_range`.
    pub(crate) fn read(&self, field: &str) -> Result<CoreMoment, CairnError> {
        let refused = |part: &str, code| CairnError::field(&format!("{field}.{part}"), code);
        let zone: Tz = self
            .zone
            .parse()
            .map_err(|_| refused("zone", MomentError::ZoneUnknown.code()))?;
        let offset = FixedOffset::east_opt(self.offset_seconds)
            .ok_or_else(|| refused("offset_seconds", FieldCode::OutOfRange.code()))?;
        let utc = DateTime::from_timestamp_millis(self.epoch_ms)
            .ok_or_else(|| refused("epoch_ms", MomentError::OutOfRange.code()))?;
        CoreMoment::with_offset(utc.with_timezone(&offset), zone)
            .map_err(|error| refused("epoch_ms", error.code()))
    }
}

impl From<CoreMoment> for Moment {
    fn from(core: CoreMoment) -> Self {
        Self {
            epoch_ms: core.utc_ms(),
            offset_seconds: core.date_time().offset().local_minus_utc(),
            zone: core.zone().name().to_owned(),
        }
    }
}

/// The moment of a call.
pub(crate) fn now(now: &Moment) -> Result<CoreMoment, CairnError> {
    now.read("now")
}

/// A date in the one form that dates are written in.
pub(crate) fn date(field: &str, text: &str) -> Result<NaiveDate, CairnError> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .filter(|_| text.len() == 10)
        .ok_or_else(|| CairnError::field(field, FieldCode::NotADate.code()))
}

/// A date that may be left out.
pub(crate) fn optional_date(
    field: &str,
    text: Option<&str>,
) -> Result<Option<NaiveDate>, CairnError> {
    text.map(|text| date(field, text)).transpose()
}

/// The name of an entry; a text that can't be one names nothing.
pub(crate) fn item(id: &str) -> Result<ItemId, CairnError> {
    id.parse().map_err(|_| CairnError::of("not_found"))
}

/// The name of a link; a text that can't be one names nothing.
pub(crate) fn link(id: &str) -> Result<LinkId, CairnError> {
    id.parse().map_err(|_| CairnError::of("not_found"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(epoch_ms: i64, offset_seconds: i32, zone: &str) -> Moment {
        Moment {
            epoch_ms,
            offset_seconds,
            zone: zone.to_owned(),
        }
    }

    fn refused(result: Result<CoreMoment, CairnError>) -> (String, String) {
        let CairnError::Failed { fields, .. } = result.unwrap_err();
        (fields[0].field.clone(), fields[0].code.clone())
    }

    #[test]
    fn the_offset_stays_as_the_platform_gave_it() {
        // Berlin is at +01:00 in November; the platform may know of new rules before we do.
        let given = moment(1_795_503_600_000, 7_200, "Europe/Berlin");
        let core = now(&given).unwrap();
        assert_eq!(core.to_string(), "2026-11-24T09:00:00+02:00[Europe/Berlin]");
        assert_eq!(Moment::from(core), given);
    }

    #[test]
    fn what_is_no_moment_is_named() {
        let field = |field: &str, code: &str| (field.to_owned(), code.to_owned());
        assert_eq!(
            refused(now(&moment(0, 0, "Middle/Earth"))),
            field("now.zone", "zone_unknown")
        );
        assert_eq!(
            refused(now(&moment(0, 90_000, "UTC"))),
            field("now.offset_seconds", "out_of_range")
        );
        for ms in [-1, i64::MIN, i64::MAX] {
            assert_eq!(
                refused(now(&moment(ms, 0, "UTC"))),
                field("now.epoch_ms", "time_out_of_range")
            );
        }
    }

    #[test]
    fn dates_have_one_form() {
        assert!(date("from", "2026-11-24").is_ok());
        for bad in ["", "2026-11-31", "2026-1-1", "24.11.2026", "+12026-01-01"] {
            assert!(date("from", bad).is_err(), "{bad}");
        }
    }
}
