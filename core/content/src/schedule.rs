//! What notifications and the schedule say.

use crate::catalogue::{key, text, text_with};
use cairn_model::schedule::{End, EntryKind, Period, Rule, Text};
use chrono::{NaiveTime, Weekday};

/// What a notification says. It is one of a fixed list of neutral texts, filled in with nothing but a weekday and a
/// time of day.
#[must_use]
pub fn notice(said: &Text) -> String {
    let clock = |time: &NaiveTime| time.format("%H:%M").to_string();
    match said {
        Text::At { time } | Text::Earlier { time } => {
            text_with(said.key(), &[("time", &clock(time))])
        }
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

/// How something comes again, in words; a rule that has no plain words is shown as it is.
#[must_use]
pub fn rule(rule: &Rule) -> String {
    let plain = Rule {
        end: rule.end,
        weekdays: rule.weekdays.clone(),
        week_start: rule.week_start,
        ..Rule::every(rule.interval, rule.every)
    };
    let numbered = rule.weekdays.iter().any(|(nth, _)| *nth != 0);
    if plain != *rule || numbered {
        return text_with("schedule-rule-other", &[("rule", &rule.to_string())]);
    }
    let every = match rule.every {
        Period::Day => "schedule-every-day",
        Period::Week => "schedule-every-week",
        Period::Month => "schedule-every-month",
        Period::Year => "schedule-every-year",
    };
    let mut said = text_with(every, &[("count", &rule.interval.to_string())]);
    if !rule.weekdays.is_empty() {
        let days: Vec<String> = rule.weekdays.iter().map(|(_, day)| weekday(*day)).collect();
        let values = [("rule", said.as_str()), ("days", &days.join(", "))];
        said = text_with("schedule-rule-on", &values);
    }
    match rule.end {
        End::Never => said,
        End::Count(count) => {
            let values = [("rule", said.as_str()), ("count", &count.to_string())];
            text_with("schedule-rule-count", &values)
        }
        End::Until(until) => {
            let day = until.format("%d %b %Y").to_string();
            text_with("schedule-rule-until", &[("rule", &said), ("day", &day)])
        }
    }
}
