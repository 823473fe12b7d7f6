//! What a notification says comes from a fixed list, and every code of the schedule has its sentence.

use cairn_content::schedule::{kind, notice, rule};
use cairn_content::{key, try_text};
use cairn_model::schedule::ics::{Fix, IcsError, Refusal};
use cairn_model::schedule::{EntryKind, NotNoticeId, RuleError, ScheduleError, Text};
use chrono::{NaiveTime, Weekday};

const DAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// All texts that a notification can hold: a text is a choice of these and has no room for words.
fn all() -> Vec<Text> {
    let times = (0..1440).filter_map(|n| NaiveTime::from_hms_opt(n / 60, n % 60, 0));
    let mut all: Vec<Text> = vec![Text::Ahead, Text::Open, Text::Test];
    for time in times {
        all.push(Text::At { time });
        all.push(Text::Earlier { time });
        all.extend(DAYS.map(|day| Text::OnDay { day, time }));
    }
    all
}

#[test]
fn a_notification_says_one_of_six_things() {
    let plain = [
        "Reminder for later",
        "Open to keep reminders coming",
        "This is a test",
    ];
    let is_time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").is_ok() && text.len() == 5;
    let is_day = |text: &str| {
        DAYS.iter()
            .any(|day| text.starts_with(&day.to_string()) && text.ends_with("day"))
    };
    for text in all() {
        assert!(Text::KEYS.contains(&text.key()));
        let said = notice(&text);
        let timed =
            said.strip_prefix("Reminder: ")
                .is_some_and(|rest| match rest.split_once(' ') {
                    Some((day, time)) => is_day(day) && is_time(time),
                    None => is_time(rest),
                });
        let timed = timed || said.strip_prefix("Reminder from ").is_some_and(is_time);
        assert!(timed || plain.contains(&said.as_str()), "{said}");
    }
}

#[test]
fn every_code_of_the_schedule_has_a_sentence() {
    let mut keys: Vec<String> = Vec::new();
    keys.extend(
        ScheduleError::ALL
            .iter()
            .map(|error| key("error", error.code())),
    );
    keys.extend(
        RuleError::ALL
            .iter()
            .map(|error| key("error", error.code())),
    );
    keys.extend(IcsError::ALL.iter().map(|error| key("error", error.code())));
    keys.push(key("error", NotNoticeId.code()));
    keys.extend(Fix::ALL.iter().map(|fix| key("schedule-fix", fix.code())));
    keys.extend(
        Refusal::ALL
            .iter()
            .map(|reason| key("schedule-refusal", reason.code())),
    );
    let missing: Vec<&String> = keys.iter().filter(|key| try_text(key).is_err()).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(
        EntryKind::ALL
            .iter()
            .all(|what| !kind(*what).starts_with("schedule-"))
    );
}

#[test]
fn a_repetition_is_said_in_words_where_it_can_be() {
    let said = |text: &str| rule(&text.parse().unwrap());
    assert_eq!(said("FREQ=DAILY"), "each day");
    assert_eq!(
        said("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"),
        "every 2 weeks on Monday, Thursday"
    );
    assert_eq!(said("FREQ=MONTHLY;COUNT=6"), "each month, 6 times");
    assert_eq!(
        said("FREQ=YEARLY;UNTIL=20301231T090000"),
        "each year, until 31 Dec 2030"
    );
    let odd = "FREQ=MONTHLY;BYDAY=-1FR";
    assert_eq!(said(odd), format!("by the rule {odd}"));
}
