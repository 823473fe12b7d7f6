//! What clinics call off in files of their own: one time of a repetition, or all of it.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use cairn_companion::Schedule;
use cairn_model::id::ItemId;
use cairn_model::schedule::Change;
use cairn_model::time::Moment;
use chrono::NaiveDateTime;
use common::World;

const CLINIC: &[u8] = include_bytes!("../../../tests/calendars/clinic.ics");
const ONE: &[u8] = include_bytes!("../../../tests/calendars/clinic-calls-off-one.ics");
const ALL: &[u8] = include_bytes!("../../../tests/calendars/clinic-calls-off-all.ics");

fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn with(file: &[u8], changes: &[(&str, &str)]) -> Vec<u8> {
    let mut text = String::from_utf8(file.to_vec()).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    text.into_bytes()
}

/// The clinic's talks, taken over: Tuesdays at ten, but the 24th of November and, moved, the 1st of December.
async fn talks(schedule: Schedule<'_>, now: &Moment) -> ItemId {
    let read = schedule.import_ics(CLINIC, true, now).await.unwrap();
    let mut entries = read.entries.iter();
    let talk = entries.find(|kept| kept.body.title.contains("Talk"));
    talk.unwrap().id
}

async fn days(schedule: Schedule<'_>, id: ItemId, now: &Moment) -> Vec<String> {
    let coming = schedule.coming(20, now).await.unwrap().into_iter();
    let own = coming.filter(|one| one.occasion.entry == id);
    own.map(|one| one.at.date_time().format("%d %H:%M").to_string())
        .collect()
}

#[tokio::test]
async fn one_time_that_is_called_off_is_taken_out_and_can_be_brought_back() {
    let world = World::new().await;
    let (schedule, now) = (world.companion.schedule(), &world.now);
    let id = talks(schedule, now).await;
    let mut own = schedule.get(id).await.unwrap().body;
    own.title = "Dr L".to_owned();
    schedule.edit(id, own, now).await.unwrap();
    let all = ["02 14:30", "08 10:00", "15 10:00", "22 10:00"];
    assert_eq!(days(schedule, id, now).await, all);

    let seen = schedule.preview_ics(ONE, now).await.unwrap();
    assert_eq!((seen.new, seen.renewed, seen.ended.len()), (0, 1, 0));
    assert_eq!(seen.called_off[0].entry.id, id);
    let at = seen.called_off[0].at.instant().to_rfc3339();
    assert_eq!(at, "2026-12-15T09:00:00+00:00");
    assert_eq!(
        days(schedule, id, now).await,
        all,
        "a preview keeps nothing"
    );

    let read = schedule.import_ics(ONE, false, now).await.unwrap();
    assert_eq!(read.preview, seen);
    assert_eq!(read.entries.len(), 1, "nothing new beside it");
    let left = ["02 14:30", "08 10:00", "22 10:00"];
    assert_eq!(days(schedule, id, now).await, left);
    assert_eq!(schedule.get(id).await.unwrap().body.title, "Dr L");

    let again = schedule.import_ics(ONE, false, now).await.unwrap();
    assert_eq!(
        (again.preview.renewed, again.preview.called_off.len()),
        (0, 0)
    );
    schedule.import_ics(CLINIC, true, now).await.unwrap();
    assert_eq!(
        days(schedule, id, now).await,
        left,
        "an older file is older"
    );
    schedule.undo(id, now).await.unwrap();
    assert_eq!(days(schedule, id, now).await, all);
}

#[tokio::test]
async fn a_newer_file_of_the_clinic_can_bring_the_time_back() {
    let world = World::new().await;
    let (schedule, now) = (world.companion.schedule(), &world.now);
    let id = talks(schedule, now).await;
    let before = days(schedule, id, now).await;
    schedule.import_ics(ONE, false, now).await.unwrap();
    let newer = with(CLINIC, &[("SEQUENCE:0", "SEQUENCE:5")]);
    schedule.import_ics(&newer, true, now).await.unwrap();
    assert_eq!(
        days(schedule, id, now).await,
        before,
        "it was never the person's"
    );
}

#[tokio::test]
async fn what_is_called_off_follows_the_version_and_the_persons_own_times() {
    let world = World::new().await;
    let (schedule, now) = (world.companion.schedule(), &world.now);
    let id = talks(schedule, now).await;
    let newer = with(CLINIC, &[("SEQUENCE:0", "SEQUENCE:7")]);
    schedule.import_ics(&newer, true, now).await.unwrap();
    let seen = schedule.preview_ics(ONE, now).await.unwrap();
    assert_eq!(
        (seen.renewed, seen.called_off.len()),
        (0, 0),
        "an older version"
    );

    let (from, to) = (wall("2026-12-15 10:00"), wall("2026-12-16 09:00"));
    schedule.move_one(id, from, to, now).await.unwrap();
    let no_such = [
        ("20261215T100000", "20261216T100000"),
        ("SEQUENCE:2", "SEQUENCE:8"),
    ];
    let seen = schedule
        .preview_ics(&with(ONE, &no_such), now)
        .await
        .unwrap();
    assert_eq!(
        (seen.renewed, seen.called_off.len()),
        (0, 0),
        "no such time"
    );

    // Published rather than sent, and in another zone's words.
    let published = [
        ("METHOD:CANCEL", "METHOD:PUBLISH"),
        ("PRIORITY:1", "STATUS:CANCELLED"),
        ("SEQUENCE:2", "SEQUENCE:8"),
        (
            "RECURRENCE-ID;TZID=\"W. Europe Standard Time\":20261215T100000",
            "RECURRENCE-ID:20261215T090000Z",
        ),
    ];
    schedule
        .import_ics(&with(ONE, &published), false, now)
        .await
        .unwrap();
    let changes = schedule.get(id).await.unwrap().body.changes;
    assert_eq!(changes[&from], Change::Skip, "its new time is gone too");
}

#[tokio::test]
async fn a_file_that_takes_events_back_ends_them_here() {
    let world = World::new().await;
    let (schedule, now) = (world.companion.schedule(), &world.now);
    let id = talks(schedule, now).await;
    assert_eq!(schedule.list().await.unwrap().len(), 3);
    let older = with(
        ALL,
        &[("SEQUENCE:3", "SEQUENCE:0"), ("blood-test-2", "other")],
    );
    let newer = with(CLINIC, &[("SEQUENCE:0", "SEQUENCE:1")]);
    schedule.import_ics(&newer, true, now).await.unwrap();
    let seen = schedule.preview_ics(&older, now).await.unwrap();
    assert!(
        seen.ended.is_empty(),
        "an older version, and another's event"
    );
    let seen = schedule.preview_ics(ALL, now).await.unwrap();
    assert_eq!((seen.new, seen.renewed, seen.ended.len()), (0, 0, 2));
    assert_eq!(schedule.list().await.unwrap().len(), 3);
    // Twice in a file is once.
    let twice = [ALL, ALL].concat();
    schedule.import_ics(&twice, false, now).await.unwrap();
    assert_eq!(schedule.list().await.unwrap().len(), 1);
    schedule.undo(id, now).await.unwrap();
    assert_eq!(days(schedule, id, now).await.len(), 4);
}

#[tokio::test]
async fn a_single_change_that_was_taken_over_alone_ends_when_it_is_called_off() {
    let world = World::new().await;
    let (schedule, now) = (world.companion.schedule(), &world.now);
    let moved = [
        ("METHOD:CANCEL", "METHOD:REQUEST"),
        (
            "DTSTART;TZID=\"W. Europe Standard Time\":20261215T100000",
            "DTSTART:20261216T100000Z",
        ),
    ];
    let moved = with(ONE, &moved);
    let read = schedule.import_ics(&moved, false, now).await.unwrap();
    assert_eq!(read.entries.len(), 1);
    let seen = schedule.preview_ics(ONE, now).await.unwrap();
    assert_eq!(seen.ended[0].id, read.entries[0].id);
    schedule.import_ics(ONE, false, now).await.unwrap();
    assert!(schedule.list().await.unwrap().is_empty());
    // In one file the newest counts.
    let off = with(
        ONE,
        &[
            ("METHOD:CANCEL", "X-NO:1"),
            ("PRIORITY:1", "STATUS:CANCELLED"),
            ("SEQUENCE:2", "SEQUENCE:3"),
        ],
    );
    let text = [moved, off].map(|file| String::from_utf8(file).unwrap());
    let (first, second) = (
        text[0].rfind("END:VCALENDAR").unwrap(),
        text[1].find("BEGIN:VEVENT").unwrap(),
    );
    let both = format!("{}{}", &text[0][..first], &text[1][second..]);
    let seen = schedule.preview_ics(both.as_bytes(), now).await.unwrap();
    assert_eq!((seen.new, seen.ended.len()), (0, 0));
}
