//! What crosses as text: ids, dates and times, rules, zones, numbers, and reasons by their codes.

use cairn_companion::HeldBack;
use cairn_model::checkin::FieldCode;
use cairn_model::id::{ItemId, LinkId};
use cairn_model::month::{Month, NotAMonth};
use cairn_model::phone::Phone;
use cairn_model::rev::Rev;
use cairn_model::schedule::{EntryZone, NotEntryZone, NoticeId, OccasionId, Rule, RuleError, ics};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::{ParseError, Tz};

use super::{Cross, Read};
use crate::error::CairnError;
use crate::moment;

const WALL: &str = "%Y-%m-%dT%H:%M";
const TIME: &str = "%H:%M";

macro_rules! as_text {
    ($($type:ty),+) => {
        $(
            impl Cross<String> for $type {
                fn cross(self) -> String {
                    self.to_string()
                }
            }
        )+
    };
}

as_text!(
    ItemId,
    LinkId,
    Rev,
    Month,
    NaiveDate,
    EntryZone,
    NoticeId,
    OccasionId,
    Rule,
    Tz,
    &'static str
);

/// Texts that are parsed; what can't be refuses the field with a code.
macro_rules! parsed {
    ($($type:ty: $code:expr),+ $(,)?) => {
        $(
            impl Read<$type> for String {
                fn read(self, field: &str) -> Result<$type, CairnError> {
                    self.parse().map_err(|error| CairnError::field(field, $code(&error)))
                }
            }
        )+
    };
}

parsed! {
    Month: NotAMonth::code,
    EntryZone: NotEntryZone::code,
    Rule: |error: &RuleError| error.code(),
    Tz: |_: &ParseError| "zone_unknown",
}

/// Names of things; a text that can't be one names nothing.
macro_rules! named {
    ($($type:ty: $code:literal),+ $(,)?) => {
        $(
            impl Read<$type> for String {
                fn read(self, _field: &str) -> Result<$type, CairnError> {
                    self.parse().map_err(|_| CairnError::of($code))
                }
            }
        )+
    };
}

named! {
    ItemId: "not_found",
    Rev: "not_found",
    OccasionId: "not_found",
    NoticeId: "schedule_no_such_reminder",
}

impl Read<NaiveDate> for String {
    fn read(self, field: &str) -> Result<NaiveDate, CairnError> {
        moment::date(field, &self)
    }
}

macro_rules! wall_times {
    ($($type:ty: $form:expr),+) => {
        $(
            impl Cross<String> for $type {
                fn cross(self) -> String {
                    self.format($form).to_string()
                }
            }

            impl Read<$type> for String {
                fn read(self, field: &str) -> Result<$type, CairnError> {
                    <$type>::parse_from_str(&self, $form)
                        .ok()
                        .filter(|read| read.format($form).to_string() == self)
                        .ok_or_else(|| CairnError::field(field, FieldCode::NotADate.code()))
                }
            }
        )+
    };
}

wall_times!(NaiveDateTime: WALL, NaiveTime: TIME);

impl Read<Phone> for String {
    fn read(self, field: &str) -> Result<Phone, CairnError> {
        self.parse()
            .map_err(|_| CairnError::field(field, FieldCode::NotDialable.code()))
    }
}

/// Reasons that are told by their stable codes.
macro_rules! coded {
    ($($type:ty),+) => {
        $(
            impl Cross<String> for $type {
                fn cross(self) -> String {
                    self.code().to_owned()
                }
            }
        )+
    };
}

coded!(ics::Fix, ics::Refusal, HeldBack);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cross::within;

    fn read<T>(text: &str) -> Result<T, CairnError>
    where
        String: Read<T>,
    {
        Read::read(text.to_owned(), "at")
    }

    #[test]
    fn wall_times_have_one_form() {
        let at: NaiveDateTime = read("2026-11-24T08:00").unwrap();
        assert_eq!(at.cross(), "2026-11-24T08:00");
        for bad in ["", "2026-11-24", "2026-11-24T08:00:30", "2026-11-24T8:00"] {
            let refused = read::<NaiveDateTime>(bad).unwrap_err();
            assert_eq!(refused, CairnError::field("at", "not_a_date"), "{bad}");
        }
        assert!(read::<NaiveTime>("23:59").is_ok());
        assert!(read::<NaiveTime>("24:00").is_err());
    }

    #[test]
    fn what_cannot_be_a_name_names_nothing() {
        assert_eq!(
            read::<ItemId>("soon").unwrap_err(),
            CairnError::of("not_found")
        );
        assert_eq!(read::<Rev>("").unwrap_err(), CairnError::of("not_found"));
        let refused = read::<NoticeId>("open-1").unwrap_err();
        assert_eq!(refused, CairnError::of("schedule_no_such_reminder"));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let rule = read::<Rule>("FREQ=HOURLY").unwrap_err();
        assert_eq!(rule, CairnError::field("at", "rule_too_often"));
        let zone = read::<EntryZone>("Middle/Earth").unwrap_err();
        assert_eq!(zone, CairnError::field("at", "zone_unknown"));
        assert_eq!(within("timing", "start"), "timing.start");
        assert_eq!(within("", "start"), "start");
    }
}
