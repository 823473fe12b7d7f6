//! Answers of entries whose times change.

use super::*;
use crate::time::Moment;
use chrono::{NaiveDate, NaiveDateTime};

fn occasion(key: &str) -> OccasionId {
    OccasionId {
        entry: id(1),
        key: wall(key),
    }
}

/// What is answered after the change: the times of entry 1, in order.
fn followed(was: &Entry, is: &Entry, now: &str, answered: &[&str]) -> Vec<String> {
    let now = berlin(now);
    let mut log = Log::default();
    for key in answered {
        log.answer(occasion(key), Answer::Done, None, now);
    }
    log.follow((id(1), was), (id(1), is), &now);
    let text = |id: &OccasionId| id.key.format("%d %H:%M").to_string();
    log.answers.keys().map(text).collect()
}

fn tablets(times: &[&str]) -> Entry {
    medicine(BERLIN, "2026-12-01", times)
}

fn every(hours: u16, start: &str) -> Entry {
    let timing = Timing::EveryHours {
        start: wall(start),
        hours,
        until: None,
    };
    Entry::new(EntryKind::Medication, "drops", BERLIN, timing)
}

#[test]
fn a_dose_that_was_taken_is_taken_at_its_new_time_that_day() {
    let (was, is) = (tablets(&["08:00", "20:00"]), tablets(&["09:00", "21:00"]));
    let morning = ["2026-12-06 08:00", "2026-12-07 08:00"];
    let got = followed(&was, &is, "2026-12-07 08:30", &morning);
    assert_eq!(got, ["06 08:00", "07 09:00"], "yesterday is as it was");
    let got = followed(&was, &is, "2026-12-07 19:50", &["2026-12-07 20:00"]);
    assert_eq!(got, ["07 21:00"], "also where it was taken early");

    let fewer = tablets(&["20:00"]);
    let got = followed(&was, &fewer, "2026-12-07 08:30", &["2026-12-07 08:00"]);
    assert_eq!(got, ["07 08:00"], "the evening is still to come");
    let swapped = tablets(&["20:00", "22:00"]);
    let got = followed(&was, &swapped, "2026-12-07 08:30", &["2026-12-07 08:00"]);
    assert_eq!(got, ["07 22:00"], "the evening keeps its own");
}

#[test]
fn what_comes_round_the_clock_goes_on_by_its_hours() {
    let was = every(8, "2026-12-01 06:30");
    let is = every(8, "2026-12-07 09:00");
    // Keys are UTC: the dose of 23:30 local time, and at midnight the next series is two and a half hours on.
    let got = followed(&was, &is, "2026-12-07 23:40", &["2026-12-07 21:30"]);
    assert_eq!(got, ["08 00:00"]);
    let back = followed(&is, &was, "2026-12-07 23:40", &["2026-12-08 00:00"]);
    assert_eq!(back, ["07 21:30"]);
    let later = every(8, "2026-12-09 09:00");
    let got = followed(&was, &later, "2026-12-07 23:40", &["2026-12-07 21:30"]);
    assert_eq!(got, ["07 21:30"], "nothing stands for it");
    let monthly = (
        every(672, "2026-12-05 09:00"),
        every(672, "2026-12-09 09:00"),
    );
    let got = followed(
        &monthly.0,
        &monthly.1,
        "2026-12-07 12:00",
        &["2026-12-05 08:00"],
    );
    assert_eq!(got, ["05 08:00"], "the next is the one that was asked for");
}

#[test]
fn a_dose_that_is_moved_past_midnight_is_not_asked_for_twice() {
    let taken = ["2026-12-06 23:30"];
    let to =
        |times: &[&str], now: &str| followed(&tablets(&["23:30"]), &tablets(times), now, &taken);
    assert_eq!(to(&["00:30"], "2026-12-07 00:10"), ["07 00:30"]);
    assert_eq!(to(&["08:00"], "2026-12-07 00:10"), ["07 08:00"]);
    assert_eq!(
        to(&["13:00"], "2026-12-07 00:10"),
        ["06 23:30"],
        "more than half a day later"
    );
    assert_eq!(to(&["22:00"], "2026-12-07 00:10"), ["06 23:30"]);
    let twice = to(&["00:30", "12:30"], "2026-12-07 00:10");
    assert_eq!(twice, ["07 00:30"]);
    let thrice = to(&["08:00", "12:00", "16:00"], "2026-12-07 00:10");
    assert_eq!(thrice, ["06 23:30"], "the first of the day is another dose");
    let talk = |start: &str| appointment(start, Some("FREQ=WEEKLY"));
    let moved = followed(
        &talk("2026-12-06 23:30"),
        &talk("2026-12-07 00:30"),
        "2026-12-07 00:10",
        &taken,
    );
    assert_eq!(moved, ["06 23:30"], "who was there may go again");
}

#[test]
fn an_undo_past_midnight_leaves_the_next_night_its_reminder() {
    let (late, early) = (tablets(&["23:30"]), tablets(&["00:30"]));
    let (evening, night) = (berlin("2026-12-06 23:40"), berlin("2026-12-07 00:10"));
    let mut log = Log::default();
    log.answer(occasion("2026-12-06 23:30"), Answer::Done, None, evening);
    let before = log.clone();
    log.follow((id(1), &late), (id(1), &early), &night);
    assert!(log.answers.contains_key(&occasion("2026-12-07 00:30")));
    log.follow((id(1), &early), (id(1), &late), &night);
    assert_eq!(log, before);
}

#[test]
fn the_answer_of_a_moved_dose_stays_the_answer_for_where_it_was_moved() {
    let mut was = tablets(&["08:00"]);
    let to = wall("2026-12-07 11:00");
    was.move_one(wall("2026-12-07 08:00"), to, Tz::UTC).unwrap();
    let is = was.changed_to(Entry {
        timing: tablets(&["09:00"]).timing,
        ..was.clone()
    });
    let now = berlin("2026-12-07 10:55");
    let mut log = Log::default();
    log.answer(occasion("2026-12-07 08:00"), Answer::Done, Some(to), now);
    log.follow((id(1), &was), (id(1), &is), &now);
    let key = occasion("2026-12-07 09:00");
    assert!(log.answer_at(key, is.moved_to(key.key)).is_some());
}

#[test]
fn the_rest_of_a_divided_entry_knows_what_was_answered() {
    let was = tablets(&["08:00", "20:00"]);
    let (before, rest) = was.split(wall("2026-12-07 08:00"), Tz::UTC).unwrap();
    let after = rest.changed_to(Entry {
        timing: tablets(&["09:00", "20:00"]).timing,
        ..rest.clone()
    });
    assert!(seen_from(&before, Tz::UTC, "2026-12-07", "2026-12-09").is_empty());
    let now = berlin("2026-12-07 08:30");
    let mut log = Log::default();
    for key in ["2026-12-06 20:00", "2026-12-07 08:00"] {
        log.answer(occasion(key), Answer::Done, None, now);
    }
    log.follow((id(1), &rest), (id(2), &after), &now);
    let kept: Vec<_> = log.answers.keys().map(|of| (of.entry, of.key)).collect();
    let expected = [
        (id(1), wall("2026-12-06 20:00")),
        (id(2), wall("2026-12-07 09:00")),
    ];
    assert_eq!(kept, expected);
}

#[test]
fn what_was_said_before_of_a_time_is_not_overwritten() {
    let (was, is) = (tablets(&["20:00"]), tablets(&["08:00"]));
    let both = ["2026-12-07 08:00", "2026-12-07 20:00"];
    let got = followed(&was, &is, "2026-12-07 21:00", &both);
    assert_eq!(got, ["07 08:00", "07 20:00"]);
}

/// The keys of two days, whatever was changed of them.
fn keys(entry: &Entry, days: [NaiveDate; 2]) -> Vec<NaiveDateTime> {
    let keys = |day: NaiveDate| entry.keys_on(day);
    days.into_iter().flat_map(keys).collect()
}

proptest! {
    /// Whatever an entry becomes, no answer is lost and none is doubled. What goes along goes to a time that takes
    /// place, and an undo brings
    /// back what goes by the day.
    #[test]
    fn no_answer_is_lost(
        was in any_entry(), is in any_entry(), which in prop::collection::vec(any::<bool>(), 24),
    ) {
        let start = is.timing.start().max(was.timing.start()).unwrap_or_default();
        let now = Moment::new(was.instant_of(start, Tz::Europe__Berlin), Tz::Europe__Berlin);
        let days = [start.date(), start.date() + chrono::Days::new(1)];
        let mut log = Log::default();
        for (key, _) in keys(&was, days).into_iter().zip(&which).filter(|(_, answered)| **answered) {
            log.answer(OccasionId { entry: id(1), key }, Answer::Done, None, now);
        }
        let before = log.answers.clone();
        log.follow((id(1), &was), (id(1), &is), &now);
        prop_assert_eq!(log.answers.len(), before.len());
        let near = [start.date().pred_opt().unwrap(), start.date() + chrono::Days::new(2)];
        let there = [keys(&is, days), keys(&is, near)].concat();
        for gone in log.answers.keys().filter(|key| !before.contains_key(*key)) {
            prop_assert!(there.contains(&gone.key));
        }
        let by_the_day = |entry: &Entry| !matches!(entry.timing, Timing::EveryHours { .. });
        if was.zone == is.zone && by_the_day(&was) && by_the_day(&is) {
            log.follow((id(1), &is), (id(1), &was), &now);
            prop_assert_eq!(log.answers, before);
        }
    }
}
