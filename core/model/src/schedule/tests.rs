use super::testing::*;
use super::*;
use crate::document::Body;
use crate::field::FieldCode;
use chrono::Duration;
use chrono_tz::Tz;
use proptest::prelude::*;

mod answered;
mod changes;
mod held;
mod moves;
mod plans;
mod year;

#[test]
fn every_n_hours_counts_elapsed_time_over_a_clock_change() {
    let every = Timing::EveryHours {
        start: wall("2026-03-28 20:00"),
        hours: 8,
        until: None,
    };
    let entry = Entry::new(EntryKind::Medication, "drops", BERLIN, every);
    let got = instants(&entry, "2026-03-28", "2026-03-30");
    assert_eq!(
        got,
        ["28 19:00", "29 03:00", "29 11:00", "29 19:00"],
        "05:00 by the clock, not 04:00"
    );
}

#[test]
fn daily_times_follow_the_wall_over_a_clock_change() {
    let entry = medicine(BERLIN, "2026-03-28", &["02:30", "08:00"]);
    let got = instants(&entry, "2026-03-28", "2026-03-31");
    // 02:30 on the 29th is skipped: it takes the offset before the gap, and shows 03:30.
    assert_eq!(
        got,
        [
            "28 01:30", "28 07:00", "29 01:30", "29 06:00", "30 00:30", "30 06:00"
        ]
    );
    let autumn = medicine(BERLIN, "2026-10-24", &["02:30"]);
    let got = instants(&autumn, "2026-10-24", "2026-10-27");
    assert_eq!(
        got,
        ["24 00:30", "25 00:30", "26 01:30"],
        "the first of the two"
    );
}

#[test]
fn an_entry_keeps_its_zone_on_a_journey_and_one_that_floats_does_not() {
    let there = |zone| medicine(zone, "2026-11-24", &["20:00"]);
    let new_york = Tz::America__New_York;
    let hour = |entry: &Entry| {
        let seen = seen_from(entry, new_york, "2026-11-24", "2026-11-26");
        seen[0]
            .at
            .with_timezone(&new_york)
            .format("%H:%M")
            .to_string()
    };
    assert_eq!(hour(&there(BERLIN)), "14:00");
    assert_eq!(hour(&there(EntryZone::Here)), "20:00");
}

#[test]
fn a_tapering_plan_goes_through_its_steps() {
    let step = |days, times: &[&str], dose: &str| Step {
        days,
        times: times.iter().map(|time| clock(time)).collect(),
        dose: dose.to_owned(),
    };
    let steps = vec![
        step(Some(2), &["08:00", "20:00"], "8 mg"),
        step(Some(1), &[], "pause"),
        step(Some(2), &["08:00"], "4 mg"),
    ];
    let timing = Timing::Taper {
        from: day("2026-11-24"),
        steps,
    };
    let entry = Entry::new(
        EntryKind::Medication,
        "taper",
        EntryZone::Fixed(Tz::UTC),
        timing,
    );
    assert_eq!(entry.check(), Ok(()));
    let seen = seen_from(&entry, Tz::UTC, "2026-11-20", "2027-01-01");
    let got: Vec<_> = seen
        .iter()
        .map(|o| (o.at.format("%d %H").to_string(), o.step.unwrap()))
        .collect();
    let want = [
        ("24 08", 0),
        ("24 20", 0),
        ("25 08", 0),
        ("25 20", 0),
        ("27 08", 2),
        ("28 08", 2),
    ];
    assert_eq!(got, want.map(|(at, step)| (at.to_owned(), step)));
}

#[test]
fn what_is_taken_as_needed_reminds_of_nothing() {
    let entry = Entry::new(EntryKind::Medication, "if needed", BERLIN, Timing::AsNeeded);
    assert_eq!(entry.check(), Ok(()));
    assert!(instants(&entry, "2026-01-01", "2027-01-01").is_empty());
}

#[test]
fn a_random_moment_lies_in_its_window_and_stays() {
    let entry = prompt("2026-11-01", "10:00", "18:00", 7);
    let utc = Tz::UTC;
    let seen = seen_from(&entry, utc, "2026-11-01", "2026-12-01");
    assert_eq!(seen.len(), 30);
    for occurrence in &seen {
        let time = occurrence.at.time();
        assert!((clock("10:00")..clock("18:00")).contains(&time), "{time}");
    }
    assert_eq!(
        seen_from(&entry, utc, "2026-11-10", "2026-12-01"),
        seen[9..]
    );
    let minutes: std::collections::BTreeSet<_> = seen.iter().map(|o| o.at.time()).collect();
    assert!(minutes.len() > 20, "not the same minute each day");
    let other = seen_from(
        &prompt("2026-11-01", "10:00", "18:00", 8),
        utc,
        "2026-11-01",
        "2026-12-01",
    );
    assert_ne!(other, seen, "another seed draws other minutes");
    let drawn: Vec<_> = seen
        .iter()
        .take(4)
        .map(|o| o.at.format("%H:%M").to_string())
        .collect();
    // Fixed for ever: another version must draw the same.
    insta::assert_compact_json_snapshot!(drawn, @r#"["14:32", "15:59", "13:08", "15:34"]"#);
}

#[test]
fn random_moments_are_spread_evenly_over_the_window() {
    let mut counts = [0_u32; 8];
    for seed in 0..200 {
        let entry = prompt("2026-01-01", "10:00", "18:00", seed);
        for occurrence in seen_from(&entry, Tz::UTC, "2026-01-01", "2026-02-10") {
            counts[usize::try_from(
                occurrence
                    .at
                    .format("%H")
                    .to_string()
                    .parse::<u32>()
                    .unwrap()
                    - 10,
            )
            .unwrap()] += 1;
        }
    }
    // 8,000 draws into 8 hours: a thousand each, give or take five standard deviations.
    assert!(counts.iter().all(|n| (850..1150).contains(n)), "{counts:?}");
}

#[test]
fn one_occurrence_is_moved_or_taken_out_and_no_other() {
    let mut entry = appointment("2026-11-03 10:00", Some("FREQ=WEEKLY"));
    entry
        .move_one(wall("2026-11-10 10:00"), wall("2026-11-12 15:00"), Tz::UTC)
        .unwrap();
    entry.skip(wall("2026-11-17 10:00"), Tz::UTC).unwrap();
    let got = instants(&entry, "2026-11-01", "2026-11-30");
    assert_eq!(got, ["03 09:00", "12 14:00", "24 09:00"]);
    // A moved one is named by the time it was moved to as well.
    assert_eq!(
        entry.key_of(wall("2026-11-12 15:00"), Tz::UTC),
        Ok(wall("2026-11-10 10:00"))
    );
    entry.restore(wall("2026-11-10 10:00")).unwrap();
    assert_eq!(
        instants(&entry, "2026-11-01", "2026-11-13"),
        ["03 09:00", "10 09:00"]
    );
    let none = entry.skip(wall("2026-11-11 10:00"), Tz::UTC);
    assert_eq!(none, Err(ScheduleError::NoSuchOccurrence));
    let ghost = changed(
        entry,
        "2026-11-11 10:00",
        Change::Move(wall("2026-11-11 12:00")),
    );
    assert_eq!(
        instants(&ghost, "2026-11-11", "2026-11-12"),
        Vec::<String>::new()
    );
}

#[test]
fn an_occurrence_moved_over_a_long_time_is_found_where_it_went() {
    let entry = appointment("2026-01-06 10:00", Some("FREQ=WEEKLY"));
    let early = changed(
        entry.clone(),
        "2026-12-29 10:00",
        Change::Move(wall("2026-02-01 09:00")),
    );
    assert_eq!(instants(&early, "2026-02-01", "2026-02-03"), ["01 08:00"]);
    let late = changed(
        entry,
        "2026-01-13 10:00",
        Change::Move(wall("2026-12-30 09:00")),
    );
    assert_eq!(instants(&late, "2026-12-30", "2027-01-01"), ["30 08:00"]);
}

#[test]
fn this_and_following_divides_an_entry_without_losing_one() {
    let entries = [
        appointment("2026-11-03 10:00", Some("FREQ=WEEKLY;COUNT=6")),
        appointment(
            "2026-11-03 10:00",
            Some("FREQ=DAILY;INTERVAL=2;UNTIL=20261209T100000"),
        ),
        medicine(BERLIN, "2026-11-01", &["08:00", "10:00"]),
        prompt("2026-11-01", "10:00", "18:00", 3),
    ];
    for entry in entries {
        let whole = seen_from(&entry, Tz::Europe__Berlin, "2026-10-01", "2027-01-01");
        let (before, after) = entry
            .split(wall("2026-11-17 10:00"), Tz::Europe__Berlin)
            .unwrap();
        assert_eq!((before.check(), after.check()), (Ok(()), Ok(())));
        let mut parts = seen_from(&before, Tz::Europe__Berlin, "2026-10-01", "2027-01-01");
        let last = parts.last().unwrap().at;
        let rest = seen_from(&after, Tz::Europe__Berlin, "2026-10-01", "2027-01-01");
        assert!(last < rest[0].at && !rest.is_empty());
        parts.extend(rest);
        assert_eq!(parts, whole, "{entry:?}");
    }
    let every = Timing::EveryHours {
        start: wall("2026-11-16 08:00"),
        hours: 7,
        until: None,
    };
    let drops = Entry::new(EntryKind::Medication, "drops", BERLIN, every);
    let (before, after) = drops.split(wall("2026-11-17 05:00"), Tz::UTC).unwrap();
    assert_eq!(instants(&before, "2026-11-16", "2026-11-18").len(), 3);
    assert_eq!(instants(&after, "2026-11-16", "2026-11-18")[0], "17 04:00");
    let first = appointment("2026-11-03 10:00", Some("FREQ=WEEKLY"))
        .split(wall("2026-11-03 10:00"), Tz::UTC);
    assert_eq!(first, Err(ScheduleError::NotDivisible));
}

#[test]
fn what_does_not_go_together_is_refused_by_field() {
    let bad = |entry: Entry| -> Vec<(String, FieldCode)> {
        let error = entry.check().unwrap_err();
        error
            .fields
            .into_iter()
            .map(|bad| (bad.field, bad.code))
            .collect()
    };
    let one = |field: &str, code| vec![(field.to_owned(), code)];
    let essential = Entry {
        essential: true,
        ..prompt("2026-11-01", "10:00", "18:00", 1)
    };
    assert_eq!(bad(essential), one("essential", FieldCode::NotAChoice));
    let floating = Entry {
        zone: EntryZone::Here,
        ..appointment("2026-11-01 10:00", None)
    };
    assert_eq!(bad(floating), one("zone", FieldCode::NotAChoice));
    let untitled = Entry {
        title: " ".to_owned(),
        ..appointment("2026-11-01 10:00", None)
    };
    assert_eq!(bad(untitled), one("title", FieldCode::Missing));
    let backwards = prompt("2026-11-01", "18:00", "10:00", 1);
    assert_eq!(bad(backwards), one("timing.closes", FieldCode::NotInOrder));
    let never = appointment(
        "2026-11-01 10:00",
        Some("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
    );
    assert_eq!(bad(never), one("timing.rule", FieldCode::OutOfRange));
    let twice = medicine(BERLIN, "2026-11-01", &["20:00", "08:00"]);
    assert_eq!(bad(twice), one("timing.times", FieldCode::NotInOrder));
    let leads = Entry {
        remind: vec![10, 60],
        ..appointment("2026-11-01 10:00", None)
    };
    assert_eq!(bad(leads), one("remind", FieldCode::NotInOrder));
}

#[test]
fn the_json_of_an_entry_is_as_agreed() {
    let entry = Entry {
        place: Some("Second floor".to_owned()),
        remind: vec![1440, 60],
        essential: true,
        source: Some(Source {
            uid: "a@clinic".to_owned(),
            sequence: 2,
            said: None,
        }),
        ..changed(
            appointment(
                "2026-11-03 10:00",
                Some("FREQ=WEEKLY;UNTIL=20261231T090000"),
            ),
            "2026-11-10 10:00",
            Change::Move(wall("2026-11-12 15:00")),
        )
    };
    insta::assert_json_snapshot!(entry);
    let taper = Timing::Taper {
        from: day("2026-11-24"),
        steps: vec![Step {
            days: None,
            times: vec![clock("08:00")],
            dose: "4 mg".to_owned(),
        }],
    };
    insta::assert_json_snapshot!([
        Entry::new(EntryKind::Medication, "taper", EntryZone::Here, taper),
        prompt("2026-11-01", "10:00", "18:00", 7),
        medicine(BERLIN, "2026-11-01", &["08:00"]),
    ]);
}

proptest! {
    #[test]
    fn json_is_read_back(entry in any_entry()) {
        prop_assert_eq!(entry.check(), Ok(()));
        let json = serde_json::to_string(&entry).unwrap();
        prop_assert_eq!(serde_json::from_str::<Entry>(&json).unwrap(), entry);
    }

    /// However a stretch of time is cut, the pieces hold what the whole holds.
    #[test]
    fn pieces_of_time_hold_what_the_whole_holds(
        entry in any_entry(), from in any_day(), hours in prop::collection::vec(1..200_i64, 1..6),
        zone in prop::sample::select(ZONES.to_vec()),
    ) {
        let mut cut = from.and_time(chrono::NaiveTime::MIN).and_utc();
        let begin = cut;
        let mut pieces = Vec::new();
        for hours in hours {
            let next = cut + Duration::hours(hours);
            pieces.extend(entry.occurrences(id(1), zone, None, Reach::between(cut, next)));
            cut = next;
        }
        let whole = entry.occurrences(id(1), zone, None, Reach::between(begin, cut));
        prop_assert_eq!(&pieces, &whole);
        prop_assert!(whole.is_sorted_by_key(|occurrence| occurrence.at));
        let names: std::collections::BTreeSet<_> = whole.iter().map(|o| o.id).collect();
        prop_assert_eq!(names.len(), whole.len(), "no occurrence twice");
        let few = entry.occurrences(id(1), zone, None, Reach::next(begin, 5));
        prop_assert!(few.starts_with(&whole[..whole.len().min(5)]));
    }
}
