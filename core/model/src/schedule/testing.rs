//! What the tests of the schedule make things of.

use super::wall::instant_of;
use super::{
    Change, Entry, EntryKind, EntryZone, Occurrence, Quiet, Reach, Rule, ScheduleSettings, Step,
    Timing,
};
use crate::id::ItemId;
use crate::time::Moment;
use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use chrono_tz::Tz;
use proptest::prelude::*;

pub fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn clock(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

pub fn id(n: u8) -> ItemId {
    ItemId([n; 16])
}

pub fn rule(text: &str) -> Rule {
    text.parse().unwrap()
}

pub fn night() -> Quiet {
    Quiet {
        from: clock("22:00"),
        to: clock("07:00"),
    }
}

pub fn with_quiet() -> ScheduleSettings {
    ScheduleSettings {
        quiet: Some(night()),
        ..ScheduleSettings::default()
    }
}

/// A wall time of Berlin, for somebody there.
pub fn berlin(text: &str) -> Moment {
    let at = instant_of(wall(text), Tz::Europe__Berlin);
    Moment::new(at, Tz::Europe__Berlin)
}

pub const BERLIN: EntryZone = EntryZone::Fixed(Tz::Europe__Berlin);

pub fn medicine(zone: EntryZone, from: &str, times: &[&str]) -> Entry {
    let timing = Timing::Daily {
        from: day(from),
        times: times.iter().map(|time| clock(time)).collect(),
        rule: None,
    };
    Entry::new(EntryKind::Medication, "white tablet", zone, timing)
}

pub fn appointment(start: &str, rule_text: Option<&str>) -> Entry {
    let timing = Timing::At {
        start: wall(start),
        minutes: Some(50),
        rule: rule_text.map(rule),
        extra: Vec::new(),
    };
    Entry::new(EntryKind::Appointment, "Dr Linden", BERLIN, timing)
}

pub fn prompt(from: &str, opens: &str, closes: &str, seed: u32) -> Entry {
    let timing = Timing::Window {
        from: day(from),
        opens: clock(opens),
        closes: clock(closes),
        rule: None,
    };
    Entry {
        seed,
        ..Entry::new(EntryKind::Prompt, "check in", EntryZone::Here, timing)
    }
}

/// Instants of an entry between two UTC dates, as seen from Berlin.
pub fn instants(entry: &Entry, from: &str, until: &str) -> Vec<String> {
    seen_from(entry, Tz::Europe__Berlin, from, until)
        .iter()
        .map(|occurrence| occurrence.at.format("%d %H:%M").to_string())
        .collect()
}

pub fn seen_from(entry: &Entry, present: Tz, from: &str, until: &str) -> Vec<Occurrence> {
    let utc = |text: &str| day(text).and_time(NaiveTime::MIN).and_utc();
    entry.occurrences(id(1), present, None, Reach::between(utc(from), utc(until)))
}

pub const ZONES: [Tz; 5] = [
    Tz::Europe__Berlin,
    Tz::America__New_York,
    Tz::Asia__Kolkata,
    Tz::Australia__Lord_Howe,
    Tz::Pacific__Auckland,
];

fn any_zone() -> impl Strategy<Value = EntryZone> {
    prop_oneof![
        prop::sample::select(ZONES.to_vec()).prop_map(EntryZone::Fixed),
        Just(EntryZone::Here),
    ]
}

fn any_time() -> impl Strategy<Value = NaiveTime> {
    (0..1440_u32).prop_map(|n| NaiveTime::from_hms_opt(n / 60, n % 60, 0).unwrap())
}

fn any_times() -> impl Strategy<Value = Vec<NaiveTime>> {
    prop::collection::btree_set(any_time(), 1..4).prop_map(|times| times.into_iter().collect())
}

/// Days around the two changes of the clock in 2026, in both halves of the world.
pub fn any_day() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![0..60_i64, 200..260_i64].prop_map(|n| day("2026-03-01") + Duration::days(n))
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let texts = [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=WEEKLY;BYDAY=MO,TH",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=9",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=YEARLY",
        "FREQ=DAILY;UNTIL=20260401T120000",
    ];
    prop::sample::select(texts.to_vec()).prop_map(rule)
}

fn day_rule() -> impl Strategy<Value = Option<Rule>> {
    let weekly = Rule::weekly(&[Weekday::Mon, Weekday::Wed, Weekday::Sat]);
    prop_oneof![
        Just(None),
        Just(Some(weekly)),
        Just(Some(rule("FREQ=DAILY;INTERVAL=2")))
    ]
}

fn any_timing() -> impl Strategy<Value = (EntryKind, Timing)> {
    let at = (
        any_day(),
        any_time(),
        prop::option::of(any_rule()),
        0..3_usize,
    )
        .prop_map(|(from, time, rule, kind)| {
            let kinds = [
                EntryKind::Appointment,
                EntryKind::Vaccination,
                EntryKind::NaloxoneRenewal,
            ];
            let start = from.and_time(time);
            let rule = rule.filter(|rule| rule.check(start).is_ok());
            let timing = Timing::At {
                start,
                minutes: None,
                rule,
                extra: Vec::new(),
            };
            (kinds[kind], timing)
        });
    let daily = (any_day(), any_times(), day_rule()).prop_map(|(from, times, rule)| {
        (EntryKind::Medication, Timing::Daily { from, times, rule })
    });
    let hours = (any_day(), any_time(), 8..30_u16).prop_map(|(from, time, hours)| {
        let timing = Timing::EveryHours {
            start: from.and_time(time),
            hours,
            until: None,
        };
        (EntryKind::Medication, timing)
    });
    let taper = (
        any_day(),
        prop::collection::vec((1..9_u16, any_times()), 1..4),
    )
        .prop_map(|(from, steps)| {
            let step = |(days, times)| Step {
                days: Some(days),
                times,
                dose: "1/2".to_owned(),
            };
            let steps = steps.into_iter().map(step).collect();
            (EntryKind::Medication, Timing::Taper { from, steps })
        });
    let window =
        (any_day(), any_time(), 1..300_i64, day_rule()).prop_map(|(from, opens, length, rule)| {
            let (closes, wraps) = opens.overflowing_add_signed(Duration::minutes(length));
            let closes = if wraps == 0 {
                closes
            } else {
                NaiveTime::from_hms_opt(23, 59, 0).unwrap()
            };
            let opens = if opens < closes {
                opens
            } else {
                NaiveTime::MIN
            };
            (
                EntryKind::Prompt,
                Timing::Window {
                    from,
                    opens,
                    closes,
                    rule,
                },
            )
        });
    prop_oneof![at, daily, hours, taper, window]
}

/// Sound entries of every form.
pub fn any_entry() -> impl Strategy<Value = Entry> {
    let leads = prop::sample::select(vec![vec![], vec![60], vec![1440, 30], vec![43_200, 0]]);
    (any_timing(), any_zone(), leads, any::<bool>(), any::<u32>()).prop_map(
        |((kind, timing), zone, remind, essential, seed)| {
            let stays =
                kind == EntryKind::Appointment || matches!(timing, Timing::EveryHours { .. });
            let zone = if stays && zone == EntryZone::Here {
                BERLIN
            } else {
                zone
            };
            Entry {
                remind,
                essential: essential && kind.may_be_essential(),
                seed,
                ..Entry::new(kind, "mine", zone, timing)
            }
        },
    )
}

pub fn changed(mut entry: Entry, key: &str, change: Change) -> Entry {
    entry.changes.insert(wall(key), change);
    entry
}
