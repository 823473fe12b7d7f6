//! What is handed to the phone.

use super::*;
use crate::id::ItemId;
use crate::time::Moment;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

fn plain(entries: &[Entry]) -> Vec<(ItemId, Entry)> {
    (1..)
        .zip(entries)
        .map(|(n, entry)| (id(n), entry.clone()))
        .collect()
}

fn times(plan: &Plan) -> Vec<String> {
    let at = |pending: &Pending| pending.at.date_time().format("%d %H:%M").to_string();
    plan.pending.iter().map(at).collect()
}

#[test]
fn few_reminders_are_all_handed_out() {
    let entries = plain(&[Entry {
        remind: vec![1440, 60],
        ..appointment("2026-11-26 10:00", None)
    }]);
    let plan = plan(
        &entries,
        &Log::default(),
        &berlin("2026-11-24 08:00"),
        &ScheduleSettings::default(),
    );
    assert!(plan.complete);
    assert_eq!(times(&plan), ["25 10:00", "26 09:00"]);
    insta::assert_json_snapshot!(plan);
}

#[test]
fn the_last_of_many_asks_to_open() {
    let entries = plain(&[
        medicine(BERLIN, "2026-11-01", &["08:00", "20:00"]),
        prompt("2026-11-01", "10:00", "18:00", 1),
    ]);
    let plan = plan(
        &entries,
        &Log::default(),
        &berlin("2026-11-24 09:00"),
        &ScheduleSettings::default(),
    );
    assert_eq!((plan.pending.len(), plan.complete), (PENDING_MAX, false));
    let last = plan.pending.last().unwrap();
    assert_eq!((last.id, last.text), (NoticeId::Open, Text::Open));
    // Three a day, 63 of them: three weeks.
    let ends = (berlin("2026-12-15 08:00"), berlin("2026-12-15 20:00"));
    assert!(ends.0.instant() <= last.at.instant() && last.at.instant() <= ends.1.instant());
    let prompts = plan
        .pending
        .iter()
        .filter(|pending| pending.id.occasion().is_some_and(|o| o.entry == id(2)));
    assert_eq!(
        prompts.count(),
        21,
        "prompts have their place where all of a week fits"
    );
}

#[test]
fn where_days_are_crowded_medication_goes_before_prompts() {
    let every = Timing::EveryHours {
        start: wall("2026-11-24 00:00"),
        hours: 2,
        until: None,
    };
    let drops = Entry {
        essential: true,
        ..Entry::new(EntryKind::Medication, "drops", BERLIN, every)
    };
    let prompts = (0..10).map(|seed| prompt("2026-11-01", "10:00", "18:00", seed));
    let entries = plain(&[vec![drops], prompts.collect()].concat());
    let plan = plan(
        &entries,
        &Log::default(),
        &berlin("2026-11-24 09:01"),
        &ScheduleSettings::default(),
    );
    let of = |n: u8| {
        plan.pending
            .iter()
            .filter(|p| p.id.occasion().is_some_and(|o| o.entry == id(n)))
            .count()
    };
    assert_eq!(
        (of(1), plan.pending.len()),
        (36, PENDING_MAX),
        "all doses of three days"
    );
    assert_eq!(
        (2..12).map(of).sum::<usize>(),
        27,
        "and prompts in what is left"
    );
    assert_eq!(plan.pending.last().unwrap().id, NoticeId::Open);
}

#[test]
fn quiet_hours_hold_all_but_what_is_essential() {
    let tablet = medicine(BERLIN, "2026-11-20", &["06:00"]);
    let vital = Entry {
        essential: true,
        ..tablet.clone()
    };
    let early = Entry {
        remind: vec![60],
        ..appointment("2026-11-25 07:30", None)
    };
    let too_early = Entry {
        remind: vec![30],
        ..appointment("2026-11-25 06:00", None)
    };
    let at = |entry: &Entry| {
        let entries = plain(std::slice::from_ref(entry));
        let plan = plan(
            &entries,
            &Log::default(),
            &berlin("2026-11-24 08:00"),
            &with_quiet(),
        );
        times(&plan)[0].clone()
    };
    assert_eq!(at(&tablet), "25 07:00");
    assert_eq!(at(&vital), "25 06:00");
    assert_eq!(
        at(&early),
        "25 07:00",
        "half an hour before is better than nothing"
    );
    assert_eq!(
        at(&too_early),
        "24 21:59",
        "after the night it would be over"
    );
}

#[test]
fn quiet_hours_are_those_of_where_the_person_is() {
    let entries = plain(&[medicine(BERLIN, "2026-11-20", &["08:00"])]);
    let now = moment("2026-11-24T12:00:00-05:00[America/New_York]");
    let plan = plan(&entries, &Log::default(), &now, &with_quiet());
    assert_eq!(
        times(&plan)[0],
        "25 07:00",
        "02:00 in New York is held until seven there"
    );
}

#[test]
fn what_was_shown_does_not_come_again_west_and_is_not_lost_east() {
    let entries = plain(&[medicine(EntryZone::Here, "2026-11-20", &["20:00"])]);
    let mut log = Log::default();
    let settings = ScheduleSettings::default();
    let mut replan = |now: &Moment| {
        let made = plan(&entries, &log, now, &settings);
        log.hand_out(&made, now.instant());
        times(&made)[0].clone()
    };
    assert_eq!(replan(&berlin("2026-11-24 12:00")), "24 20:00");
    // Shown at 20:00 in Berlin; then to New York, where it is 16:00.
    let there = moment("2026-11-24T16:00:00-05:00[America/New_York]");
    assert_eq!(replan(&there), "25 20:00");
    // And back in Berlin before it came: it is past 20:00 there, so it comes at once.
    let back = moment("2026-11-25T21:10:30+01:00[Europe/Berlin]");
    assert_eq!(replan(&back), "25 21:11");
    let again = moment("2026-11-25T21:10:45+01:00[Europe/Berlin]");
    assert_eq!(
        replan(&again),
        "25 21:11",
        "planning again doesn't put it off"
    );
    assert_eq!(
        replan(&moment("2026-11-25T21:11:00+01:00[Europe/Berlin]")),
        "26 20:00"
    );
}

#[test]
fn answered_opened_and_snoozed_are_taken_back() {
    let entries = plain(&[medicine(BERLIN, "2026-11-24", &["20:00"])]);
    let settings = with_quiet();
    let mut log = Log::default();
    let first = plan(&entries, &log, &berlin("2026-11-24 12:00"), &settings);
    log.hand_out(&first, berlin("2026-11-24 12:00").instant());
    let notice = first.pending[0].id;
    let occasion = notice.occasion().unwrap();
    let now = berlin("2026-11-24 20:01");
    log.shown(notice, berlin("2026-11-24 20:00")).unwrap();
    log.opened(notice, now).unwrap();
    assert_eq!(
        log.snooze(notice, now, 30, None),
        Ok(berlin("2026-11-24 20:31"))
    );
    assert_eq!(
        log.snooze(notice, now, 0, None),
        Err(ScheduleError::SnoozeOutOfRange)
    );
    let second = plan(&entries, &log, &now, &settings);
    assert_eq!(
        (second.pending[0].id, times(&second)[0].as_str()),
        (notice, "24 20:31")
    );
    log.hand_out(&second, now.instant());
    assert_eq!(
        log.snooze(notice, now, 150, None),
        Ok(berlin("2026-11-24 22:31"))
    );
    assert_eq!(
        times(&plan(&entries, &log, &now, &settings))[0],
        "25 07:00",
        "quiet hours hold it"
    );

    assert_eq!(log.answer(occasion, Answer::Done, None, now), Outcome::New);
    assert_eq!(
        log.answer(occasion, Answer::Done, None, berlin("2026-11-24 21:00")),
        Outcome::Same
    );
    assert_eq!(log.answers[&occasion].at, now, "the first time stays");
    assert_eq!(
        log.answer(occasion, Answer::LeftOut, None, now),
        Outcome::Changed
    );
    assert_eq!(log.answers.len(), 1, "one occasion, one answer");
    let third = plan(&entries, &log, &now, &settings);
    assert_ne!(
        third.pending[0].id, notice,
        "what is answered doesn't come again"
    );
    log.hand_out(&third, now.instant());
    assert_eq!(
        log.records[&notice].opened,
        Some(now),
        "and its history stays"
    );
    assert_eq!(
        log.snooze(notice, now, 5, None),
        Err(ScheduleError::Answered)
    );
    assert_eq!(
        log.opened(NoticeId::SelfTest, now),
        Err(ScheduleError::NoSuchReminder)
    );
}

#[test]
fn a_self_test_comes_within_a_minute_unless_it_is_quiet() {
    let asked = |text| ScheduleSettings {
        self_test: Some(SelfTest {
            asked: berlin(text),
            arrival: None,
        }),
        ..with_quiet()
    };
    let first = |settings: &ScheduleSettings, now| {
        plan(&[], &Log::default(), &berlin(now), settings).pending
    };
    let day = first(&asked("2026-11-24 12:00"), "2026-11-24 12:00");
    assert_eq!(
        (day[0].id, day[0].at, day[0].text),
        (NoticeId::SelfTest, berlin("2026-11-24 12:01"), Text::Test)
    );
    assert!(first(&asked("2026-11-24 12:00"), "2026-11-24 12:01").is_empty());
    assert_eq!(
        first(&asked("2026-11-24 23:00"), "2026-11-24 23:00")[0].at,
        berlin("2026-11-25 07:00")
    );
}

#[test]
fn a_text_says_when_and_nothing_else() {
    let entries = plain(&[Entry {
        remind: vec![20_160, 1440, 0],
        ..appointment("2026-12-24 10:00", None)
    }]);
    let plan = plan(
        &entries,
        &Log::default(),
        &berlin("2026-11-24 08:00"),
        &ScheduleSettings::default(),
    );
    let texts: Vec<Text> = plan.pending.iter().map(|pending| pending.text).collect();
    let time = clock("10:00");
    assert_eq!(
        texts,
        [
            Text::Ahead,
            Text::OnDay {
                day: chrono::Weekday::Thu,
                time
            },
            Text::At { time }
        ]
    );
    for text in texts {
        assert!(Text::KEYS.contains(&text.key()));
    }
    let json = serde_json::to_string(&plan).unwrap();
    assert!(
        !json.contains("Linden") && !json.contains("appointment"),
        "{json}"
    );
}

/// All notices that will come in a stretch, by planning on and on as a phone would.
fn lived(
    entries: &[(ItemId, Entry)],
    settings: &ScheduleSettings,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
    zone: Tz,
    step: Duration,
) -> BTreeMap<NoticeId, DateTime<Utc>> {
    let mut log = Log::default();
    let mut shown = BTreeMap::new();
    let mut waiting: Vec<Pending> = Vec::new();
    let mut now = from;
    while now < until {
        for due in waiting.iter().filter(|pending| pending.at.instant() <= now) {
            if due.id.occasion().is_some() {
                assert_eq!(
                    shown.insert(due.id, due.at.instant()),
                    None,
                    "{} came twice",
                    due.id
                );
            }
        }
        let here = Moment::new(now, zone);
        let made = plan(entries, &log, &here, settings);
        log.hand_out(&made, now);
        waiting = made.pending;
        now += step;
    }
    shown
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_plan_keeps_its_promises(
        entries in prop::collection::vec(any_entry(), 0..7), on in any_day(), minute in 0..1440_i64,
        zone in prop::sample::select(ZONES.to_vec()), quiet in any::<bool>(),
    ) {
        let entries = plain(&entries);
        let now = on.and_time(chrono::NaiveTime::MIN).and_utc() + Duration::minutes(minute);
        let settings = if quiet { with_quiet() } else { ScheduleSettings::default() };
        let log = Log::default();
        let made = plan(&entries, &log, &Moment::new(now, zone), &settings);
        prop_assert!(made.pending.len() <= PENDING_MAX);
        prop_assert!(made.pending.iter().all(|pending| pending.at.instant() > now));
        prop_assert!(made.pending.is_sorted_by_key(|pending| pending.at.instant()));
        let ids: std::collections::BTreeSet<_> = made.pending.iter().map(|pending| pending.id).collect();
        prop_assert_eq!(ids.len(), made.pending.len(), "one id, one notification");
        prop_assert_eq!(made.complete, !ids.contains(&NoticeId::Open));
        let open_last = made.pending.last().is_some_and(|pending| pending.id == NoticeId::Open);
        prop_assert_eq!(open_last, !made.complete);
        for pending in &made.pending {
            let held = settings.quiet.is_some_and(|quiet| quiet.contains(pending.at.instant(), zone));
            prop_assert!(!held || pending.essential);
        }
        // Planning again changes nothing, whether or not the log has it.
        prop_assert_eq!(&plan(&entries, &log, &Moment::new(now, zone), &settings), &made);
        let mut handed = Log::default();
        handed.hand_out(&made, now);
        prop_assert_eq!(&plan(&entries, &handed, &Moment::new(now, zone), &settings), &made);
        // A little later the same reminders have the same names and times.
        let later = now + Duration::hours(5);
        let then = plan(&entries, &handed, &Moment::new(later, zone), &settings);
        let times: BTreeMap<_, _> = then.pending.iter().map(|p| (p.id, p.at)).collect();
        for pending in made.pending.iter().filter(|p| p.at.instant() > later) {
            if let Some(at) = times.get(&pending.id).filter(|_| pending.id != NoticeId::Open) {
                prop_assert_eq!(at, &pending.at);
            }
        }
    }

    /// Lived through in steps, each occurrence comes once: the same as if planned in one go.
    #[test]
    fn none_is_lost_and_none_comes_twice(
        entries in prop::collection::vec(any_entry(), 1..4), on in any_day(),
        zone in prop::sample::select(ZONES.to_vec()), quiet in any::<bool>(), hours in 5..30_i64,
    ) {
        let settings = if quiet { with_quiet() } else { ScheduleSettings::default() };
        let entries = plain(&entries);
        let from = on.and_time(chrono::NaiveTime::MIN).and_utc();
        let until = from + Duration::days(6);
        let shown = lived(&entries, &settings, (from, until), zone, Duration::hours(hours));
        let mut wanted = 0;
        for (id, entry) in &entries {
            let reach = Reach::between(from + Duration::days(1), until - Duration::days(2));
            for occurrence in entry.occurrences(*id, zone, settings.quiet, reach) {
                let notice = |lead| NoticeId::Due { occasion: occurrence.id, lead };
                let at = |lead| occurrence.at - Duration::minutes(i64::from(lead));
                // Quiet hours can hold a random moment until its window is closed. Then the day passes.
                let held = |lead| settings.quiet.map_or(at(lead), |quiet| quiet.after(at(lead), zone));
                let closes = entry.closes(&occurrence, zone);
                let comes = |lead| closes.is_none_or(|closes| held(lead) < closes);
                let due = |lead: &&u32| at(**lead) > from + Duration::days(1) && comes(**lead);
                for lead in entry.leads().iter().filter(due) {
                    prop_assert!(shown.contains_key(&notice(*lead)), "{:?} was lost", occurrence);
                    wanted += 1;
                }
            }
        }
        prop_assert!(shown.len() >= wanted);
    }
}
