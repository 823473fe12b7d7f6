//! What is kept of reminders when things are moved, answered at once, or are steps of a goal.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use cairn_companion::{Companion, Notice, Schedule};
use cairn_model::goal::{Area, GoalDraft, StepDraft};
use cairn_model::id::ItemId;
use cairn_model::schedule::{
    Answer, DayLog, Entry, EntryKind, EntryZone, NoticeId, OccasionId, Outcome, Quiet, Timing,
};
use cairn_model::time::Moment;
use chrono::{NaiveDateTime, NaiveTime};
use common::World;

fn clock(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn moment(text: &str) -> Moment {
    let text = text.replace(' ', "T");
    format!("{text}:00+01:00[Europe/Berlin]").parse().unwrap()
}

fn talk(start: &str) -> Entry {
    let timing = Timing::At {
        start: wall(start),
        minutes: Some(50),
        rule: None,
        extra: Vec::new(),
    };
    let zone = EntryZone::Fixed(chrono_tz::Tz::Europe__Berlin);
    Entry {
        remind: vec![1440, 60],
        ..Entry::new(EntryKind::Appointment, "Dr Linden", zone, timing)
    }
}

async fn planned(schedule: Schedule<'_>, now: &Moment) -> Vec<Notice> {
    schedule.plan(now).await.unwrap().notices
}

async fn parts(companion: &Companion) -> usize {
    companion.documents::<DayLog>().list().await.unwrap().len()
}

#[tokio::test]
async fn what_is_moved_by_weeks_is_not_forgotten() {
    let world = World::new().await;
    let schedule = world.companion.schedule();
    let kept = schedule
        .add(talk("2026-11-26 10:00"), &world.now)
        .await
        .unwrap();
    let first = planned(schedule, &world.now).await[0].clone();
    let (from, to) = (wall("2026-11-26 10:00"), wall("2026-12-10 10:00"));
    schedule
        .move_one(kept.id, from, to, &world.now)
        .await
        .unwrap();
    assert_eq!(planned(schedule, &world.now).await.len(), 2);

    // A fortnight on, and the day it was planned on is long ago.
    let now = moment("2026-12-09 10:01");
    let next = planned(schedule, &now).await;
    assert_eq!(next.len(), 1, "the day before has come");
    schedule.shown(first.id, &now).await.unwrap();
    schedule.opened(first.id, &now).await.unwrap();
    let until = schedule.snooze(first.id, 20, &now).await.unwrap();
    let again = planned(schedule, &now).await;
    assert_eq!((again[0].id, again[0].at), (first.id, until));
    let occasion = first.id.occasion().unwrap();
    assert_eq!(
        schedule.answer(occasion, Answer::Done, &now).await,
        Ok(Outcome::New)
    );
    assert!(
        planned(schedule, &now).await.is_empty(),
        "the hour before doesn't come either"
    );
    assert_eq!(
        schedule.answer(occasion, Answer::Done, &now).await,
        Ok(Outcome::Same)
    );
    for _ in 0..3 {
        schedule.plan(&now).await.unwrap();
    }
    assert_eq!(parts(&world.companion).await, 1, "one day has one part");
}

#[tokio::test]
async fn an_old_occasion_is_answered_in_the_part_of_its_day() {
    let world = World::new().await;
    let schedule = world.companion.schedule();
    let kept = schedule
        .add(talk("2026-11-26 10:00"), &world.now)
        .await
        .unwrap();
    let occasion = OccasionId {
        entry: kept.id,
        key: wall("2026-11-26 10:00"),
    };
    schedule.plan(&world.now).await.unwrap();
    let late = moment("2026-12-20 10:00");
    let answer = |said| schedule.answer(occasion, said, &late);
    assert_eq!(answer(Answer::Done).await, Ok(Outcome::New));
    assert_eq!(answer(Answer::Done).await, Ok(Outcome::Same));
    assert_eq!(answer(Answer::LeftOut).await, Ok(Outcome::Changed));
    assert_eq!(parts(&world.companion).await, 1);
    let day = occasion.key.date();
    let log = schedule.log_between(day, day).await.unwrap();
    assert_eq!(
        (log.records.len(), log.answers.len()),
        (2, 1),
        "what was there stays"
    );
}

#[tokio::test]
async fn answers_given_at_once_are_all_kept() {
    let world = World::new().await;
    let schedule = world.companion.schedule();
    let times = ["08:30", "12:00", "16:00", "20:00"];
    let timing = Timing::Daily {
        from: "2026-11-01".parse().unwrap(),
        times: times.map(clock).to_vec(),
        rule: None,
    };
    let tablet = Entry::new(EntryKind::Medication, "tablet", EntryZone::Here, timing);
    let kept = schedule.add(tablet, &world.now).await.unwrap();
    let now = moment("2026-11-24 21:00");
    let say = |time: &str| {
        let occasion = OccasionId {
            entry: kept.id,
            key: wall(&format!("2026-11-24 {time}")),
        };
        schedule.answer(occasion, Answer::Done, &now)
    };
    let [a, b, c, d] = times.map(say);
    let (a, b, c, d, plan) = tokio::join!(a, b, c, d, schedule.plan(&now));
    assert!([a, b, c, d].iter().all(|said| *said == Ok(Outcome::New)) && plan.is_ok());
    assert_eq!(schedule.log(&now).await.unwrap().answers.len(), 4);

    let night = Some(Quiet {
        from: clock("22:00"),
        to: clock("07:00"),
    });
    let (quiet, step_time) = tokio::join!(
        schedule.set_quiet(night, &now),
        schedule.set_step_time(Some(clock("18:00")), &now),
    );
    assert!(quiet.is_ok() && step_time.is_ok());
    let settings = schedule.settings().await.unwrap();
    assert_eq!(
        (settings.quiet, settings.step_time()),
        (night, clock("18:00"))
    );
}

async fn goal_with_step(world: &World, remind: &str) -> (ItemId, ItemId) {
    let goals = world.companion.goals();
    let draft = GoalDraft {
        area: Area::Work,
        title: "A job".to_owned(),
        why: None,
    };
    let goal = goals.add(draft, &world.now).await.unwrap().id;
    let draft = StepDraft {
        text: "Call the bakery".to_owned(),
        due: None,
        remind: Some(remind.parse().unwrap()),
    };
    let kept = goals.add_step(goal, draft, &world.now).await.unwrap();
    (goal, kept.body.steps[0].id)
}

#[tokio::test]
async fn a_step_of_a_goal_is_reminded_of_until_it_is_done() {
    let world = World::new().await;
    let (schedule, goals) = (world.companion.schedule(), world.companion.goals());
    let (goal, step) = goal_with_step(&world, "2026-11-27").await;
    let next = planned(schedule, &world.now).await;
    assert_eq!(next.len(), 1);
    let occasion = OccasionId {
        entry: step,
        key: wall("2026-11-27 09:00"),
    };
    assert_eq!(next[0].id, NoticeId::Due { occasion, lead: 0 });
    assert_eq!(next[0].at, moment("2026-11-27 09:00"));
    assert!(!serde_json::to_string(&next).unwrap().contains("bakery"));
    let coming = schedule.coming(5, &world.now).await.unwrap();
    assert_eq!(coming[0].title, "Call the bakery");
    assert_eq!(schedule.titles().await.unwrap()[&step], "Call the bakery");

    schedule
        .set_step_time(Some(clock("18:00")), &world.now)
        .await
        .unwrap();
    let later = planned(schedule, &world.now).await;
    assert_eq!(later[0].at, moment("2026-11-27 18:00"));
    schedule.set_step_time(None, &world.now).await.unwrap();

    let today = world.now.local_date();
    goals
        .mark_step(goal, step, Some(today), &world.now)
        .await
        .unwrap();
    assert!(planned(schedule, &world.now).await.is_empty());
    goals.mark_step(goal, step, None, &world.now).await.unwrap();
    assert_eq!(planned(schedule, &world.now).await, next);
    goals.reach(goal, Some(today), &world.now).await.unwrap();
    assert!(planned(schedule, &world.now).await.is_empty());
    goals.reach(goal, None, &world.now).await.unwrap();
    let now = moment("2026-11-27 09:05");
    assert_eq!(
        schedule.answer(occasion, Answer::Done, &now).await,
        Ok(Outcome::New)
    );
    assert_eq!(
        schedule.answer(occasion, Answer::Done, &now).await,
        Ok(Outcome::Same)
    );
    goals.delete(goal, &world.now).await.unwrap();
    assert!(planned(schedule, &world.now).await.is_empty());
    let gone = schedule
        .answer(occasion, Answer::LeftOut, &now)
        .await
        .unwrap_err();
    assert_eq!(gone.code(), "not_found");
}

#[tokio::test]
async fn a_step_can_t_be_reminded_of_at_an_hour_that_has_passed() {
    let world = World::new().await;
    let (goal, _) = goal_with_step(&world, "2026-11-24").await;
    assert_eq!(
        planned(world.companion.schedule(), &world.now).await.len(),
        1,
        "at nine"
    );
    let late = moment("2026-11-24 09:30");
    let draft = StepDraft {
        text: "Write it down".to_owned(),
        due: None,
        remind: Some(late.local_date()),
    };
    let refused = world.companion.goals().add_step(goal, draft, &late).await;
    assert_eq!(refused.unwrap_err().code(), "invalid_fields");
}
