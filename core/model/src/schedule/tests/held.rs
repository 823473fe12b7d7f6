//! What quiet hours hold, and what is said of it.

use super::*;
use crate::time::Moment;

fn night_of(entry: Entry) -> Vec<(String, Text)> {
    let now = berlin("2026-11-24 20:30");
    let made = plan(&[(id(1), entry)], &Log::default(), &now, &with_quiet());
    let until = berlin("2026-11-25 09:00").instant();
    let soon = made
        .pending
        .into_iter()
        .filter(|pending| pending.at.instant() < until);
    let time = |at: &Moment| at.date_time().format("%d %H:%M").to_string();
    soon.map(|pending| (time(&pending.at), pending.text))
        .collect()
}

#[test]
fn a_dose_of_last_night_does_not_read_as_one_of_tonight() {
    let tablets = medicine(BERLIN, "2026-11-20", &["06:00", "07:00", "23:00"]);
    let earlier = |time: &str| Text::Earlier { time: clock(time) };
    let at = |time: &str| Text::At { time: clock(time) };
    let mut got = night_of(tablets);
    got.sort_by_key(|(_, text)| format!("{text:?}"));
    let seven = "25 07:00".to_owned();
    let expected = [
        (seven.clone(), at("07:00")),
        (seven.clone(), earlier("06:00")),
        (seven, earlier("23:00")),
    ];
    assert_eq!(got, expected);
}

#[test]
fn a_test_and_a_vaccination_are_reminded_of_before_the_night() {
    for kind in EntryKind::ALL {
        let entry = Entry {
            kind,
            remind: vec![30],
            ..appointment("2026-11-25 06:30", None)
        };
        let got = night_of(entry);
        let expected = if kind.has_its_hour() {
            "24 21:59"
        } else {
            "25 07:00"
        };
        assert_eq!(got[0].0, expected, "{kind:?}");
    }
    let with_hour = EntryKind::ALL.iter().filter(|kind| kind.has_its_hour());
    assert_eq!(with_hour.count(), 3);
}

#[test]
fn the_next_dose_that_is_held_is_named() {
    let tablets = medicine(BERLIN, "2026-11-20", &["06:00", "12:00"]);
    let found = |entry: &Entry, now: &str, log: &Log| {
        let held = held((id(1), entry), log, &berlin(now), &with_quiet());
        held.map(|(dose, until)| (dose.id.key, until))
    };
    let none = Log::default();
    let (six, seven) = (
        wall("2026-11-25 06:00"),
        berlin("2026-11-25 07:00").instant(),
    );
    assert_eq!(
        found(&tablets, "2026-11-24 08:00", &none),
        Some((six, seven))
    );
    let mut taken = Log::default();
    let now = berlin("2026-11-25 05:00");
    let occasion = OccasionId {
        entry: id(1),
        key: six,
    };
    taken.answer(occasion, Answer::Done, None, now);
    assert_eq!(found(&tablets, "2026-11-25 05:00", &taken), None);
    let vital = Entry {
        essential: true,
        ..tablets.clone()
    };
    assert_eq!(found(&vital, "2026-11-24 08:00", &none), None);
    let before = Entry {
        remind: vec![540],
        ..tablets
    };
    assert_eq!(
        found(&before, "2026-11-24 08:00", &none),
        None,
        "the evening before tells of it"
    );
}

#[test]
fn what_was_said_is_taken_back_whole() {
    let occasion = OccasionId {
        entry: id(1),
        key: wall("2026-11-25 06:00"),
    };
    let mut log = Log::default();
    assert!(!log.knows(occasion));
    assert_eq!(
        log.take_back(occasion, None),
        Err(ScheduleError::NotAnswered)
    );
    let now = berlin("2026-11-25 06:05");
    log.answer(occasion, Answer::LeftOut, None, now);
    assert!(log.knows(occasion));
    let elsewhere = Some(wall("2026-11-25 09:00"));
    assert_eq!(
        log.take_back(occasion, elsewhere),
        Err(ScheduleError::NotAnswered)
    );
    let said = log.take_back(occasion, None).unwrap();
    assert_eq!((said.answer, said.at), (Answer::LeftOut, now));
    assert_eq!(log, Log::default());
}
