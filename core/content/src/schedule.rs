//! What notifications and the schedule say.

use crate::catalogue::{key, text, text_with};
use cairn_model::schedule::{EntryKind, Text};
use chrono::{NaiveTime, Weekday};

/// What a notification says. It is one of a fixed list of neutral texts, filled in with nothing but a weekday and a
/// time of day.
#[must_use]
pub fn notice(said: &Text) -> String {
    let clock = |time: &NaiveTime| time.format("%H:%M").to_string();
    match said {
        Text::At { time } => text_with(said.key(), &[("time", &clock(time))]),
        Text::OnDay { day, time } => {
            let day = weekday(*day);
            text_with(said.key(), &[("day", &day), ("time", &clock(time))])
        }
        Text::Ahead | Text::Open | Text::Test => text(said.key()),
    }
}

/// The name of a weekday.
#[must_use]
pub fn weekday(day: Weekday) -> String {
    text(match day {
        Weekday::Mon => "schedule-day-monday",
        Weekday::Tue => "schedule-day-tuesday",
        Weekday::Wed => "schedule-day-wednesday",
        Weekday::Thu => "schedule-day-thursday",
        Weekday::Fri => "schedule-day-friday",
        Weekday::Sat => "schedule-day-saturday",
        Weekday::Sun => "schedule-day-sunday",
    })
}

/// What an entry is about, in the companion itself.
#[must_use]
pub fn kind(kind: EntryKind) -> String {
    text(&key("schedule-kind", kind.name()))
}
