//! A dose that was taken is not reminded of again because its time changes: by an edit, an undo, a division, a clinic's
//! newer file, or another hour for the steps of goals.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use cairn_companion::Schedule;
use cairn_model::goal::{Area, GoalDraft, StepDraft};
use cairn_model::id::ItemId;
use cairn_model::schedule::{Answer, Entry, EntryKind, EntryZone, OccasionId, Timing};
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

fn daily(times: &[&str]) -> Timing {
    Timing::Daily {
        from: "2026-12-01".parse().unwrap(),
        times: times.iter().map(|time| clock(time)).collect(),
        rule: None,
    }
}

/// When the phone is to remind until the end of tomorrow.
async fn planned(schedule: Schedule<'_>, now: &Moment) -> Vec<String> {
    let planned = schedule.plan(now).await.unwrap().notices;
    let soon = now.local_date() + chrono::Days::new(1);
    let told = planned
        .iter()
        .filter(|notice| notice.at.local_date() <= soon);
    let text = |notice: &cairn_companion::Notice| {
        let at = notice.at.instant().with_timezone(&notice.at.zone());
        at.format("%d %H:%M").to_string()
    };
    told.map(text).collect()
}

async fn taken(schedule: Schedule<'_>, entry: ItemId, key: &str, now: &Moment) {
    let key = wall(key);
    let said = schedule.answer(OccasionId { entry, key }, Answer::Done, now);
    said.await.unwrap();
}

/// Tablets at eight and at eight, of which this morning's are taken.
async fn tablets(schedule: Schedule<'_>, now: &Moment) -> (ItemId, Entry) {
    let timing = daily(&["08:00", "20:00"]);
    let zone = EntryZone::Fixed(now.zone());
    let entry = Entry::new(EntryKind::Medication, "methadone 60 mg", zone, timing);
    let kept = schedule
        .add(entry, &moment("2026-12-01 07:00"))
        .await
        .unwrap();
    taken(schedule, kept.id, "2026-12-07 08:00", now).await;
    (kept.id, kept.body)
}

#[tokio::test]
async fn an_edit_and_its_undo_take_the_answer_along() {
    let world = World::new().await;
    let schedule = world.companion.schedule();
    let now = moment("2026-12-07 07:55");
    let (id, entry) = tablets(schedule, &now).await;
    assert_eq!(
        planned(schedule, &now).await,
        ["07 20:00", "08 08:00", "08 20:00"]
    );
    let later = Entry {
        timing: daily(&["09:00", "21:00"]),
        ..entry
    };
    schedule.edit(id, later, &now).await.unwrap();
    assert_eq!(
        planned(schedule, &now).await,
        ["07 21:00", "08 09:00", "08 21:00"]
    );
    let coming = schedule.coming(1, &now).await.unwrap();
    assert_eq!(
        coming[0].answered.map(|said| said.answer),
        Some(Answer::Done)
    );

    schedule.undo(id, &now).await.unwrap();
    assert_eq!(
        planned(schedule, &now).await,
        ["07 20:00", "08 08:00", "08 20:00"]
    );
    schedule.undo(id, &now).await.unwrap();
    assert_eq!(
        planned(schedule, &now).await,
        ["07 21:00", "08 09:00", "08 21:00"]
    );
    let day = now.local_date();
    let log = schedule.log_between(day, day).await.unwrap();
    assert_eq!(log.answers.len(), 1, "one dose has one answer");
}

#[tokio::test]
async fn an_answer_by_mistake_is_refused_or_taken_back() {
    let world = World::new().await;
    let schedule = world.companion.schedule();
    let now = moment("2026-12-07 07:55");
    let (id, _) = tablets(schedule, &now).await;
    let said = |key: &str, said: Answer| {
        let occasion = OccasionId {
            entry: id,
            key: wall(key),
        };
        async move {
            schedule
                .answer(occasion, said, &now)
                .await
                .map_err(|error| error.code().to_owned())
        }
    };
    let before = planned(schedule, &now).await;
    let refused = said("2026-12-08 08:00", Answer::Done).await;
    assert_eq!(
        refused,
        Err("schedule_not_yet".to_owned()),
        "a day ahead and five minutes"
    );
    let refused = said("2026-12-09 20:00", Answer::LeftOut).await;
    assert_eq!(refused, Err("schedule_not_yet".to_owned()));
    let refused = said("2026-12-07 08:31", Answer::Done).await;
    assert_eq!(refused, Err("schedule_no_such_occurrence".to_owned()));
    assert_eq!(planned(schedule, &now).await, before);

    said("2026-12-07 20:00", Answer::Done).await.unwrap();
    assert_eq!(planned(schedule, &now).await, ["08 08:00", "08 20:00"]);
    let evening = OccasionId {
        entry: id,
        key: wall("2026-12-07 20:00"),
    };
    let taken = schedule.take_back(evening, &now).await.unwrap();
    assert_eq!(taken.answer, Answer::Done);
    assert_eq!(planned(schedule, &now).await, before);
    let again = schedule.take_back(evening, &now).await.unwrap_err();
    assert_eq!(again.code(), "schedule_not_answered");
}

#[tokio::test]
async fn a_reminder_that_is_still_on_a_phone_is_answered_though_its_time_changed() {
    let world = World::new().await;
    let schedule = world.companion.schedule();
    let now = moment("2026-12-07 08:05");
    let entry = Entry::new(
        EntryKind::Medication,
        "methadone 60 mg",
        EntryZone::Fixed(now.zone()),
        daily(&["08:00"]),
    );
    let early = moment("2026-12-07 07:00");
    let kept = schedule.add(entry.clone(), &early).await.unwrap();
    schedule.plan(&early).await.unwrap();
    let later = Entry {
        timing: daily(&["09:00"]),
        ..entry
    };
    schedule.edit(kept.id, later, &now).await.unwrap();
    taken(schedule, kept.id, "2026-12-07 08:00", &now).await;
    assert_eq!(planned(schedule, &now).await, ["08 09:00"]);
}

#[tokio::test]
async fn the_rest_of_a_divided_entry_knows_the_answer() {
    let world = World::new().await;
    let schedule = world.companion.schedule();
    let now = moment("2026-12-07 07:55");
    let (id, _) = tablets(schedule, &now).await;
    let change = |rest: &mut Entry| {
        *rest = rest.changed_to(Entry {
            timing: Timing::Daily {
                from: now.local_date(),
                times: vec![clock("10:00"), clock("20:00")],
                rule: None,
            },
            ..rest.clone()
        });
    };
    let meant = wall("2026-12-07 08:00");
    schedule.split(id, meant, change, &now).await.unwrap();
    assert_eq!(
        planned(schedule, &now).await,
        ["07 20:00", "08 10:00", "08 20:00"]
    );
}

#[tokio::test]
async fn a_newer_file_of_the_clinic_takes_the_answer_along() {
    let world = World::new().await;
    let schedule = world.companion.schedule();
    let file = |time: &str, sequence: u8| {
        let lines = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "UID:dose@clinic.example",
            &format!("SEQUENCE:{sequence}"),
            &format!("DTSTART;TZID=Europe/Berlin:20261207T{time}00"),
            "RRULE:FREQ=DAILY",
            "SUMMARY:Nurse",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        lines.join("\r\n").into_bytes()
    };
    let now = moment("2026-12-07 09:55");
    let first = schedule.import_ics(&file("1000", 0), false, &now).await;
    let id = first.unwrap().entries[0].id;
    taken(schedule, id, "2026-12-07 10:00", &now).await;
    let newer = schedule.import_ics(&file("1130", 1), false, &now).await;
    assert_eq!(newer.unwrap().entries[0].id, id);
    assert_eq!(planned(schedule, &now).await, ["08 11:30"]);
}

#[tokio::test]
async fn another_hour_for_steps_of_goals_asks_of_none_again() {
    let world = World::new().await;
    let now = moment("2026-12-07 08:30");
    let goal = GoalDraft {
        area: Area::Housing,
        title: "A room of my own".to_owned(),
        why: None,
    };
    let step = StepDraft {
        text: "Call the housing office".to_owned(),
        due: None,
        remind: Some(now.local_date()),
    };
    let goals = world.companion.goals();
    let goal = goals.add(goal, &now).await.unwrap().id;
    goals.add_step(goal, step, &now).await.unwrap();
    let schedule = world.companion.schedule();
    let reminder = schedule.plan(&now).await.unwrap().notices.remove(0);
    let occasion = reminder.id.occasion().unwrap();
    schedule.answer(occasion, Answer::Done, &now).await.unwrap();
    schedule
        .set_step_time(Some(clock("18:00")), &now)
        .await
        .unwrap();
    assert!(planned(schedule, &now).await.is_empty());
}
