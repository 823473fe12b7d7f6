//! Reminders of what was moved, put off or held, after things changed.

use super::*;
use crate::id::ItemId;
use crate::schedule::wall::instant_of;
use crate::time::Moment;

/// A phone with one entry.
struct Phone {
    entry: Entry,
    log: Log,
    settings: ScheduleSettings,
}

impl Phone {
    fn new(entry: Entry) -> Self {
        Self {
            entry,
            log: Log::default(),
            settings: ScheduleSettings::default(),
        }
    }

    /// Plans at a moment. The names and times of what is handed out.
    fn plan(&mut self, now: &Moment) -> Vec<(NoticeId, String)> {
        let entries: [(ItemId, Entry); 1] = [(id(1), self.entry.clone())];
        let made = plan(&entries, &self.log, now, &self.settings);
        self.log.hand_out(&made, now.instant());
        let at = |pending: &Pending| pending.at.date_time().format("%d %H:%M").to_string();
        made.pending.iter().map(|p| (p.id, at(p))).collect()
    }

    fn times(&mut self, now: &str) -> Vec<String> {
        let planned = self.plan(&berlin(now));
        planned.into_iter().map(|(_, at)| at).collect()
    }

    fn move_one(&mut self, from: &str, to: &str) {
        let moved = self
            .entry
            .move_one(wall(from), wall(to), Tz::Europe__Berlin);
        moved.unwrap();
    }

    fn moved(&self, occasion: OccasionId) -> Option<NaiveDateTime> {
        self.entry.moved_to(occasion.key)
    }
}

#[test]
fn what_is_postponed_after_its_reminder_was_shown_is_reminded_of_again() {
    let mut phone = Phone::new(Entry {
        remind: vec![1440, 60],
        ..appointment("2026-11-26 10:00", None)
    });
    let first = phone.plan(&berlin("2026-11-24 08:00"));
    let (day_before, _) = first[0];
    phone
        .log
        .shown(day_before, berlin("2026-11-25 10:00"))
        .unwrap();
    assert_eq!(phone.times("2026-11-25 12:00"), ["26 09:00"]);

    phone.move_one("2026-11-26 10:00", "2026-11-28 10:00");
    let again = phone.plan(&berlin("2026-11-25 12:05"));
    assert_eq!(
        again[0],
        (day_before, "27 10:00".to_owned()),
        "the name stays"
    );
    assert_eq!(again[1].1, "28 09:00");
    // A tap on the old notification, which still lies there, is not the new one shown.
    phone
        .log
        .opened(day_before, berlin("2026-11-25 13:00"))
        .unwrap();
    assert_eq!(phone.times("2026-11-25 13:01"), ["27 10:00", "28 09:00"]);
    assert_eq!(phone.times("2026-11-27 10:00"), ["28 09:00"]);
    assert_eq!(phone.log.past.len(), 1, "what became of it before is kept");

    // Back to where it was, and put back altogether.
    phone.move_one("2026-11-26 10:00", "2026-11-29 10:00");
    assert_eq!(phone.times("2026-11-27 11:00"), ["28 10:00", "29 09:00"]);
    phone.entry.restore(wall("2026-11-26 10:00")).unwrap();
    assert_eq!(phone.times("2026-11-27 11:05"), [""; 0], "it is over");
}

#[test]
fn an_answer_is_one_for_the_place_it_was_given_for() {
    let mut phone = Phone::new(appointment("2026-11-26 10:00", None));
    let occasion = phone.plan(&berlin("2026-11-24 08:00"))[0]
        .0
        .occasion()
        .unwrap();
    let now = berlin("2026-11-25 08:00");
    assert_eq!(
        phone.log.answer(occasion, Answer::LeftOut, None, now),
        Outcome::New
    );
    assert_eq!(phone.times("2026-11-25 08:00"), [""; 0]);
    phone.move_one("2026-11-26 10:00", "2026-11-28 10:00");
    assert_eq!(phone.times("2026-11-25 08:01"), ["28 10:00"]);
    let moved = phone.moved(occasion);
    assert_eq!(
        phone.log.answer(occasion, Answer::LeftOut, moved, now),
        Outcome::New
    );
    assert_eq!(
        phone.log.answer(occasion, Answer::LeftOut, moved, now),
        Outcome::Same
    );
    assert_eq!(phone.times("2026-11-25 08:02"), [""; 0]);
}

#[test]
fn what_is_put_off_after_a_move_comes_again_though_its_old_time_is_over() {
    let mut phone = Phone::new(Entry {
        remind: vec![60],
        ..appointment("2026-11-26 10:00", None)
    });
    let (notice, _) = phone.plan(&berlin("2026-11-24 08:00"))[0];
    phone.move_one("2026-11-26 10:00", "2026-11-26 09:30");
    assert_eq!(
        phone.times("2026-11-26 09:10"),
        [""; 0],
        "an hour before is over"
    );
    let now = berlin("2026-11-26 09:10");
    let moved = phone.moved(notice.occasion().unwrap());
    phone.log.snooze(notice, now, 5, moved).unwrap();
    assert_eq!(phone.times("2026-11-26 09:10"), ["26 09:15"]);
}

#[test]
fn what_is_put_off_comes_at_once_where_nothing_holds_it_any_more() {
    let mut phone = Phone::new(medicine(BERLIN, "2026-11-24", &["22:00"]));
    phone.settings.quiet = Some(Quiet {
        from: clock("22:30"),
        to: clock("07:00"),
    });
    let (notice, _) = phone.plan(&berlin("2026-11-24 12:00"))[0];
    let now = berlin("2026-11-24 22:05");
    phone.log.snooze(notice, now, 30, None).unwrap();
    assert_eq!(phone.times("2026-11-24 22:05")[0], "25 07:00");
    phone.settings.quiet = None;
    assert_eq!(phone.times("2026-11-24 22:45")[0], "24 22:46");
    assert_eq!(phone.times("2026-11-24 22:46")[0], "25 22:00", "once");
}

#[test]
fn what_is_put_off_day_after_day_is_not_forgotten() {
    let mut phone = Phone::new(appointment("2026-11-24 10:00", None));
    let (notice, _) = phone.plan(&berlin("2026-11-24 08:00"))[0];
    for day in 24..=29 {
        let now = berlin(&format!("2026-11-{day} 10:00"));
        phone.log.snooze(notice, now, 24 * 60, None).unwrap();
        assert_eq!(phone.plan(&now), [(notice, format!("{} 10:00", day + 1))]);
    }
}

#[test]
fn a_self_test_that_was_held_comes_when_nothing_holds_it_any_more() {
    let mut phone = Phone::new(appointment("2026-12-24 10:00", None));
    phone.settings = ScheduleSettings {
        quiet: Some(night()),
        self_test: Some(SelfTest {
            asked: berlin("2026-11-24 23:00"),
            arrival: None,
        }),
        ..ScheduleSettings::default()
    };
    assert_eq!(
        phone.plan(&berlin("2026-11-24 23:00"))[0],
        (NoticeId::SelfTest, "25 07:00".to_owned())
    );
    phone.settings.quiet = None;
    assert_eq!(phone.times("2026-11-24 23:30")[0], "24 23:31");
    assert_eq!(phone.times("2026-11-24 23:31")[0], "24 10:00", "once");
}

fn tokyo(text: &str) -> Moment {
    let zone = Tz::Asia__Tokyo;
    Moment::new(instant_of(wall(text), zone), zone)
}

#[test]
fn a_random_moment_is_one_of_its_window_or_none() {
    // The minute that chance gives is in the afternoon.
    let seed = (0..10_000).find(|seed| {
        let drawn = instants(
            &prompt("2026-11-24", "10:00", "18:00", *seed),
            "2026-11-24",
            "2026-11-25",
        );
        drawn[0].as_str() > "24 14:00"
    });
    let entry = prompt("2026-11-24", "10:00", "18:00", seed.unwrap());
    let promised = |now: &Moment| {
        let mut phone = Phone::new(entry.clone());
        assert!(phone.times("2026-11-24 09:30")[0].as_str() > "24 15:00");
        phone.plan(now)[0].1.clone()
    };
    let too_late = promised(&tokyo("2026-11-24 20:30"));
    assert!(
        too_late.starts_with("25 ") && too_late.as_str() < "25 18:00",
        "{too_late}"
    );
    assert_eq!(
        promised(&tokyo("2026-11-24 17:40")),
        "24 17:41",
        "in what is left of it"
    );
    let to_the_minute = promised(&tokyo("2026-11-24 17:59"));
    assert!(
        to_the_minute.starts_with("25 "),
        "18:00 is past it: {to_the_minute}"
    );

    // Quiet hours that hold it to the end of the window let the day pass too.
    let mut phone = Phone::new(entry.clone());
    phone.settings.quiet = Some(Quiet {
        from: clock("09:00"),
        to: clock("18:00"),
    });
    assert_eq!(phone.times("2026-11-24 08:00"), [""; 0]);
    // What the person puts off comes when they wanted it.
    let mut phone = Phone::new(entry);
    let notice = phone.plan(&berlin("2026-11-24 09:30"))[0].0;
    phone
        .log
        .snooze(notice, berlin("2026-11-24 17:50"), 30, None)
        .unwrap();
    assert_eq!(phone.times("2026-11-24 17:50")[0], "24 18:20");
}

#[test]
fn an_appointment_that_quiet_hours_leave_without_a_reminder_is_named() {
    let silent = |entry: &Entry, now: &str| {
        let mut phone = Phone::new(entry.clone());
        phone.settings.quiet = Some(night());
        let planned = phone.times(now);
        let found = silenced((id(1), entry), &phone.log, &berlin(now), &phone.settings);
        (planned.len(), found.is_some())
    };
    let early = Entry {
        remind: vec![60, 30],
        ..appointment("2026-11-25 06:00", None)
    };
    assert_eq!(
        silent(&early, "2026-11-24 20:00"),
        (2, false),
        "before the night"
    );
    assert_eq!(
        silent(&early, "2026-11-24 23:00"),
        (0, true),
        "nothing can come"
    );
    let essential = Entry {
        essential: true,
        ..early.clone()
    };
    assert_eq!(silent(&essential, "2026-11-24 23:00"), (2, false));
    let later = Entry {
        remind: vec![60],
        ..appointment("2026-11-25 07:30", None)
    };
    assert_eq!(
        silent(&later, "2026-11-24 23:00"),
        (1, false),
        "when the night ends"
    );
    assert_eq!(
        silent(&early, "2026-11-25 05:45"),
        (0, false),
        "too late for it anyway"
    );
}
