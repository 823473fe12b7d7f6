//! The schedule in an encrypted home: entries, plans, the log, self-tests and calendars.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use std::collections::BTreeSet;

use cairn_companion::{Companion, Schedule};
use cairn_model::schedule::ics::{Fix, Words};
use cairn_model::schedule::{
    Answer, Entry, EntryKind, EntryZone, NoticeId, Outcome, Quiet, Timing,
};
use cairn_model::time::Moment;
use chrono::{NaiveDateTime, NaiveTime};
use common::{World, key};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

const CLINIC: &[u8] = include_bytes!("../../../tests/calendars/clinic.ics");

fn clock(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn moment(text: &str) -> Moment {
    format!("{text}+01:00[Europe/Berlin]").parse().unwrap()
}

fn tablet(times: &[&str]) -> Entry {
    let timing = Timing::Daily {
        from: "2026-11-01".parse().unwrap(),
        times: times.iter().map(|time| clock(time)).collect(),
        rule: None,
    };
    Entry::new(
        EntryKind::Medication,
        "methadone 60 mg",
        EntryZone::Here,
        timing,
    )
}

fn talk() -> Entry {
    let timing = Timing::At {
        start: wall("2026-11-24 10:00"),
        minutes: Some(50),
        rule: Some("FREQ=WEEKLY".parse().unwrap()),
        extra: Vec::new(),
    };
    let zone = EntryZone::Fixed(chrono_tz::Tz::Europe__Berlin);
    Entry::new(EntryKind::Appointment, "Dr Linden", zone, timing)
}

fn prompt() -> Entry {
    let timing = Timing::Window {
        from: "2026-11-01".parse().unwrap(),
        opens: clock("10:00"),
        closes: clock("18:00"),
        rule: None,
    };
    Entry::new(EntryKind::Prompt, "craving today", EntryZone::Here, timing)
}

async fn filled(world: &World) -> Schedule<'_> {
    let schedule = world.companion.schedule();
    for entry in [tablet(&["08:30", "20:00"]), talk(), prompt()] {
        schedule.add(entry, &world.now).await.unwrap();
    }
    schedule
}

#[tokio::test]
async fn a_plan_says_nothing_but_the_neutral_list_and_stays_the_same() {
    let world = World::new().await;
    let schedule = filled(&world).await;
    let planned = schedule.plan(&world.now).await.unwrap();
    assert_eq!((planned.notices.len(), planned.complete), (64, false));
    for notice in &planned.notices {
        let clock_only = notice.text.strip_prefix("Reminder: ").map(str::len) == Some(5);
        assert!(clock_only || notice.id == NoticeId::Open, "{}", notice.text);
    }
    let json = serde_json::to_string(&planned).unwrap();
    for private in [
        "methadone",
        "Linden",
        "craving",
        "medication",
        "appointment",
    ] {
        assert!(!json.contains(private));
    }
    assert_eq!(schedule.plan(&world.now).await.unwrap(), planned);
    let companion = reopened(world).await;
    let again = companion
        .1
        .schedule()
        .plan(&moment("2026-11-24T08:00:00"))
        .await;
    assert_eq!(
        again.unwrap(),
        planned,
        "the same names and random minutes after a restart"
    );
}

async fn reopened(world: World) -> (tempfile::TempDir, Companion) {
    let World {
        dir,
        companion,
        now,
        ..
    } = world;
    companion.close().await.unwrap();
    let rng = ChaCha20Rng::seed_from_u64(77);
    let opened = Companion::open(dir.path(), &key(1), None, &now, rng).await;
    (dir, opened.unwrap())
}

#[tokio::test]
async fn what_became_of_a_reminder_is_kept() {
    let world = World::new().await;
    let schedule = filled(&world).await;
    let first = schedule.plan(&world.now).await.unwrap().notices[0].clone();
    assert_eq!(first.at, moment("2026-11-24T08:30:00"));
    let then = moment("2026-11-24T08:31:00");
    schedule.shown(first.id, &first.at).await.unwrap();
    schedule.opened(first.id, &then).await.unwrap();
    let until = schedule.snooze(first.id, 20, &then).await.unwrap();
    assert_eq!(until, moment("2026-11-24T08:51:00"));
    let planned = schedule.plan(&then).await.unwrap();
    assert_eq!(
        (planned.notices[0].id, planned.notices[0].at),
        (first.id, until)
    );
    let occasion = first.id.occasion().unwrap();
    let answer = schedule.answer(occasion, Answer::Done, &then).await;
    assert_eq!(answer, Ok(Outcome::New));
    let again = schedule.answer(occasion, Answer::Done, &until).await;
    assert_eq!(again, Ok(Outcome::Same));
    let planned = schedule.plan(&then).await.unwrap();
    assert!(planned.notices.iter().all(|notice| notice.id != first.id));
    let refused = schedule.snooze(first.id, 5, &then).await.unwrap_err();
    assert_eq!(refused.code(), "schedule_answered");
    let (_dir, companion) = reopened(world).await;
    let day = then.local_date();
    let log = companion.schedule().log_between(day, day).await.unwrap();
    assert_eq!(log.answers[&occasion].at, then);
    assert_eq!(log.records[&first.id].opened, Some(then));
}

#[tokio::test]
async fn a_medicine_taken_as_needed_is_noted_once_a_minute() {
    let world = World::new().await;
    let schedule = world.companion.schedule();
    let entry = Entry {
        timing: Timing::AsNeeded,
        ..tablet(&[])
    };
    let kept = schedule.add(entry, &world.now).await.unwrap();
    let first = schedule.taken_now(kept.id, &world.now).await.unwrap();
    assert_eq!(schedule.taken_now(kept.id, &world.now).await, Ok(first));
    assert_eq!(schedule.log(&world.now).await.unwrap().answers.len(), 1);
    assert!(schedule.plan(&world.now).await.unwrap().notices.is_empty());
}

#[tokio::test]
async fn quiet_hours_and_a_self_test() {
    let world = World::new().await;
    let schedule = world.companion.schedule();
    let night = Quiet {
        from: clock("22:00"),
        to: clock("07:00"),
    };
    schedule.set_quiet(Some(night), &world.now).await.unwrap();
    let bad = Quiet {
        from: clock("22:00"),
        to: clock("22:00"),
    };
    let refused = schedule.set_quiet(Some(bad), &world.now).await.unwrap_err();
    assert_eq!(refused.code(), "invalid_fields");
    let none = schedule
        .self_test_arrived(true, &world.now)
        .await
        .unwrap_err();
    assert_eq!(none.code(), "schedule_no_such_reminder");
    let due = schedule.self_test(&world.now).await.unwrap();
    let planned = schedule.plan(&world.now).await.unwrap();
    assert_eq!(
        (planned.notices[0].id, planned.notices[0].at),
        (NoticeId::SelfTest, due)
    );
    let settings = schedule.self_test_arrived(false, &due).await.unwrap();
    assert!(!settings.self_test.unwrap().arrival.unwrap().arrived);
    let late = moment("2026-11-24T23:00:00");
    assert_eq!(
        schedule.self_test(&late).await,
        Ok(moment("2026-11-25T07:00:00"))
    );
}

#[tokio::test]
async fn single_times_change_and_an_entry_is_divided_whole_or_not_at_all() {
    let world = World::new().await;
    let schedule = world.companion.schedule();
    let kept = schedule.add(talk(), &world.now).await.unwrap();
    let now = &world.now;
    schedule
        .move_one(
            kept.id,
            wall("2026-12-01 10:00"),
            wall("2026-12-02 15:00"),
            now,
        )
        .await
        .unwrap();
    schedule
        .skip(kept.id, wall("2026-12-08 10:00"), now)
        .await
        .unwrap();
    let at = |coming: &[cairn_companion::Coming]| -> Vec<String> {
        coming
            .iter()
            .map(|one| one.at.date_time().format("%d.%m. %H:%M").to_string())
            .collect()
    };
    let coming = schedule.coming(3, now).await.unwrap();
    assert_eq!(
        at(&coming),
        ["24.11. 10:00", "02.12. 15:00", "15.12. 10:00"]
    );
    assert!(coming[1].moved && !coming[2].moved);
    let undone = schedule.undo(kept.id, now).await.unwrap().unwrap();
    assert_eq!(undone.body.changes.len(), 1);

    let empty = |entry: &mut Entry| entry.title.clear();
    let refused = schedule
        .split(kept.id, wall("2026-12-15 10:00"), empty, now)
        .await;
    assert_eq!(refused.unwrap_err().code(), "invalid_fields");
    assert_eq!(schedule.list().await.unwrap().len(), 1, "both or neither");
    let rename = |entry: &mut Entry| entry.title = "Dr Ada".to_owned();
    let divided = schedule
        .split(kept.id, wall("2026-12-15 10:00"), rename, now)
        .await
        .unwrap();
    assert_ne!(divided.before.id, divided.after.id);
    let coming = schedule.coming(5, now).await.unwrap();
    let titles: Vec<&str> = coming.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(
        titles,
        ["Dr Linden", "Dr Linden", "Dr Linden", "Dr Ada", "Dr Ada"]
    );
    let missing = schedule
        .skip(kept.id, wall("2026-12-16 10:00"), now)
        .await
        .unwrap_err();
    assert_eq!(missing.code(), "schedule_no_such_occurrence");
}

#[tokio::test]
async fn a_clinic_s_calendar_comes_in_whole_and_only_once() {
    let world = World::new().await;
    let schedule = world.companion.schedule();
    let now = &world.now;
    let refused = schedule.import_ics(CLINIC, false, now).await.unwrap_err();
    assert_eq!(refused.code(), "ics_refused");
    assert!(
        schedule.list().await.unwrap().is_empty(),
        "nothing of it was kept"
    );
    let preview = schedule.preview_ics(CLINIC, now).await.unwrap();
    assert_eq!((preview.new, preview.draft.refused.len()), (3, 1));
    let fixes: BTreeSet<Fix> = preview.draft.fixed.iter().map(|fixed| fixed.fix).collect();
    assert!(fixes.contains(&Fix::WindowsZone) && fixes.contains(&Fix::StartInGap));
    let imported = schedule.import_ics(CLINIC, true, now).await.unwrap();
    assert_eq!(imported.entries.len(), 3);

    let own = imported
        .entries
        .iter()
        .find(|kept| kept.body.title == "Blood test")
        .unwrap();
    let marked = Entry {
        essential: true,
        ..own.body.clone()
    };
    schedule.edit(own.id, marked, now).await.unwrap();
    let again = schedule.import_ics(CLINIC, true, now).await.unwrap();
    assert_eq!((again.entries.len(), again.preview.known), (0, 3));
    let text = String::from_utf8(CLINIC.to_vec()).unwrap();
    let later = text.replace(
        "SUMMARY:Blood test",
        "SEQUENCE:1\r\nSUMMARY:Blood test\\, again",
    );
    let renewed = schedule
        .import_ics(later.as_bytes(), true, now)
        .await
        .unwrap();
    assert_eq!((renewed.entries.len(), renewed.preview.renewed), (1, 1));
    assert_eq!(renewed.entries[0].id, own.id);
    assert!(
        renewed.entries[0].body.essential,
        "the person's own mark stays"
    );
    assert_eq!(schedule.list().await.unwrap().len(), 3);
    let bad = schedule
        .import_ics(b"BEGIN:VCALENDAR", true, now)
        .await
        .unwrap_err();
    assert_eq!(bad.code(), "ics_not_a_calendar");
}

#[tokio::test]
async fn a_calendar_goes_out_in_neutral_words() {
    let world = World::new().await;
    let schedule = filled(&world).await;
    let written = schedule
        .export_ics(Words::Neutral, &world.now)
        .await
        .unwrap();
    assert_eq!((written.events, written.left_out.len()), (3, 1));
    assert!(!written.text.contains("methadone") && !written.text.contains("Linden"));
    let own = schedule.export_ics(Words::Own, &world.now).await.unwrap();
    assert!(own.text.contains("SUMMARY:methadone 60 mg"));
}
