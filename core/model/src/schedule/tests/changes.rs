//! Entries that are changed, divided and named by their times.

use super::*;
use chrono::{NaiveDateTime, NaiveTime};
use std::collections::BTreeMap;

fn changes(entry: &Entry) -> BTreeMap<String, Change> {
    let text = |key: &NaiveDateTime| key.format("%d %H:%M").to_string();
    entry
        .changes
        .iter()
        .map(|(key, change)| (text(key), *change))
        .collect()
}

fn with_times(entry: &Entry, times: &[&str]) -> Entry {
    let Timing::Daily { from, rule, .. } = entry.timing.clone() else {
        panic!()
    };
    let times: Vec<NaiveTime> = times.iter().map(|time| clock(time)).collect();
    let timing = Timing::Daily { from, times, rule };
    entry.changed_to(Entry {
        timing,
        ..entry.clone()
    })
}

#[test]
fn what_was_left_out_stays_so_at_another_time_of_day() {
    let mut talks = appointment("2026-12-01 10:00", Some("FREQ=WEEKLY"));
    talks.skip(wall("2026-12-08 10:00"), Tz::UTC).unwrap();
    let to = wall("2026-12-17 15:00");
    talks
        .move_one(wall("2026-12-15 10:00"), to, Tz::UTC)
        .unwrap();
    let later = appointment("2026-12-01 16:30", Some("FREQ=WEEKLY"));
    let changed = talks.changed_to(Entry {
        timing: later.timing,
        ..talks.clone()
    });
    let got = instants(&changed, "2026-12-01", "2026-12-25");
    assert_eq!(got, ["01 15:30", "17 14:00", "22 15:30"]);
    assert_eq!(changed.key_of(to, Tz::UTC), Ok(wall("2026-12-15 16:30")));

    let mut tablets = medicine(BERLIN, "2026-12-01", &["08:00", "14:00", "20:00"]);
    tablets.skip(wall("2026-12-02 20:00"), Tz::UTC).unwrap();
    tablets.skip(wall("2026-12-03 14:00"), Tz::UTC).unwrap();
    let skipped = |times: &[&str]| -> Vec<String> {
        changes(&with_times(&tablets, times)).into_keys().collect()
    };
    assert_eq!(
        skipped(&["08:00", "14:00", "21:00"]),
        ["02 21:00", "03 14:00"]
    );
    assert_eq!(
        skipped(&["09:00", "15:00", "21:00"]),
        ["02 21:00", "03 15:00"]
    );
    assert_eq!(
        skipped(&["08:00", "20:00"]),
        ["02 20:00", "03 14:00"],
        "nothing stands for it"
    );
}

#[test]
fn changes_that_were_changed_too_are_taken_as_they_are() {
    let mut talks = appointment("2026-12-01 10:00", Some("FREQ=WEEKLY"));
    talks.skip(wall("2026-12-08 10:00"), Tz::UTC).unwrap();
    let new = Entry {
        seed: 9,
        ..appointment("2026-12-01 16:30", Some("FREQ=WEEKLY"))
    };
    let changed = talks.changed_to(new);
    assert!(changed.changes.is_empty());
    assert_eq!(changed.seed, talks.seed);
}

#[test]
fn divided_at_a_single_time_besides_the_rule_keeps_its_days() {
    let mut talks = appointment("2026-12-01 10:00", Some("FREQ=WEEKLY;COUNT=5"));
    let Timing::At { extra, .. } = &mut talks.timing else {
        panic!()
    };
    *extra = vec![wall("2026-12-10 09:00"), wall("2026-12-31 09:00")];
    let all = instants(&talks, "2026-12-01", "2027-01-31");
    let (before, after) = talks.split(wall("2026-12-10 09:00"), Tz::UTC).unwrap();
    let both = |before: &Entry, after: &Entry| {
        let first = instants(before, "2026-12-01", "2027-01-31");
        [first, instants(after, "2026-12-01", "2027-01-31")].concat()
    };
    assert_eq!(both(&before, &after), all, "Tuesdays stay Tuesdays");
    assert_eq!(after.timing.start(), Some(wall("2026-12-15 10:00")));
    // Past the last of the rule nothing but single times is left.
    let (before, after) = talks.split(wall("2026-12-31 09:00"), Tz::UTC).unwrap();
    assert_eq!(both(&before, &after), all);
    assert!(after.timing.rule().is_none());
}

#[test]
fn a_dose_in_the_second_pass_of_an_hour_has_a_name() {
    let every = Timing::EveryHours {
        start: wall("2026-10-24 19:30"),
        hours: 8,
        until: None,
    };
    let mut drops = Entry::new(EntryKind::Medication, "drops", BERLIN, every);
    drops
        .skip(wall("2026-10-25 02:30"), Tz::Europe__Berlin)
        .unwrap();
    let got = instants(&drops, "2026-10-24", "2026-10-26");
    assert_eq!(got, ["24 17:30", "25 09:30", "25 17:30"]);
}
