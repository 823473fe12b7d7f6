//! Lapses and the calendar: nothing is lost by one, and a counsellor is told only by an act and under a grant.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails is a failed test"
)]

mod common;

use cairn_companion::{Break, CheckInDraft, Listing, Tell, Tolerance};
use cairn_model::checkin::{CheckIn, SubstanceUse, UseDraft};
use cairn_model::item::Item;
use cairn_model::lapse::{LapseDraft, Safe};
use cairn_model::time::Moment;
use chrono::Days;
use common::{World, share_checkins};

fn not_used(world: &World) -> CheckInDraft {
    CheckInDraft {
        at: Some(world.now),
        substance_use: Some(UseDraft::No { since: None }),
        ..CheckInDraft::default()
    }
}

#[tokio::test]
async fn a_lapse_loses_nothing_and_is_not_sent() {
    let mut world = World::new().await;
    for _ in 0..3 {
        world
            .companion
            .checkins()
            .add(not_used(&world), &world.now)
            .await
            .unwrap();
        world.later_days(1);
    }
    let before = world.companion.dashboard(&world.now).await.unwrap();
    let lapse = LapseDraft {
        safe: Some(Safe::Yes),
        thoughts: Some("  Just this once. ".into()),
        ..LapseDraft::default()
    };
    let debrief = world
        .companion
        .lapses()
        .add(lapse, &world.now)
        .await
        .unwrap();
    assert_eq!(
        debrief.lapse.body.thoughts.as_deref(),
        Some("Just this once.")
    );
    assert_eq!(debrief.days_that_count, Some(3));
    assert!(!debrief.sos_first);
    assert_eq!((debrief.tell, debrief.marked), (Tell::Nobody, Some(false)));
    assert_eq!(debrief.sos, world.companion.sos().await.unwrap());
    assert_eq!(debrief.tolerance, Tolerance::text(Some(Break::Abstinence)));
    let after = world.companion.dashboard(&world.now).await.unwrap();
    assert_eq!(after, before, "no day is touched");

    let checkin = CheckInDraft {
        substance_use: Some(UseDraft::Yes { days: Vec::new() }),
        ..CheckInDraft::default()
    };
    world
        .companion
        .checkins()
        .add(checkin, &world.now)
        .await
        .unwrap();
    let draft = LapseDraft::from(&debrief.lapse.body);
    let lapses = world.companion.lapses();
    let debrief = lapses
        .edit(debrief.lapse.id, draft, &world.now)
        .await
        .unwrap();
    assert_eq!(
        (debrief.marked, debrief.days_that_count),
        (Some(true), Some(3))
    );
}

async fn add(world: &World, json: &str) -> CheckIn {
    let draft = CheckInDraft::from_json(json).unwrap();
    let checkins = world.companion.checkins();
    checkins.add(draft, &world.now).await.unwrap()
}

/// The first day that a *no* covers, counted in days before now.
fn reaches_back(world: &World, checkin: &CheckIn) -> i64 {
    match checkin.substance_use {
        Some(SubstanceUse::No { since }) => (world.now.local_date() - since).num_days(),
        ref other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_no_begins_after_a_lapse_that_was_written_down_whichever_way_it_comes() {
    let mut world = World::new().await;
    add(&world, r#"{"use":"no"}"#).await;
    world.later_days(3);
    let lapses = world.companion.lapses();
    let two_days_ago =
        Moment::from_utc_ms(world.now.utc_ms() - 2 * 24 * 60 * 60_000, world.now.zone());
    let draft = LapseDraft {
        when: Some(two_days_ago.unwrap()),
        ..LapseDraft::default()
    };
    // Written down for now at first; only the correction says when it was.
    let lapse = lapses.add(LapseDraft::default(), &world.now).await.unwrap();
    let lapse = lapses
        .edit(lapse.lapse.id, draft, &world.now)
        .await
        .unwrap();
    let no = add(&world, r#"{"use":"no"}"#).await;
    assert_eq!(reaches_back(&world, &no), 1, "not the day of the lapse");
    let days = world.companion.dashboard(&world.now).await.unwrap();
    assert_eq!(days.days_that_count, 3, "the first one, yesterday, today");
    let checkins = world.companion.checkins();

    // What was left open and is answered later; and many at once.
    checkins.delete(no.id, &world.now).await.unwrap();
    let open = add(&world, "{}").await;
    let draft = CheckInDraft::from_json(r#"{"use":"no"}"#).unwrap();
    let answered = checkins
        .edit(open.id, draft.clone(), &world.now)
        .await
        .unwrap();
    assert_eq!(reaches_back(&world, &answered), 1);
    checkins.delete(open.id, &world.now).await.unwrap();
    let many = checkins.add_all(vec![draft], &world.now).await.unwrap();
    assert_eq!(reaches_back(&world, &many[0]), 1);

    // The person's own word goes before; a lapse that is gone or that comes later counts for nothing.
    let since = world.now.local_date() - Days::new(2);
    let own = format!(r#"{{"use":{{"answer":"no","since":"{since}"}}}}"#);
    let draft = CheckInDraft::from_json(&own).unwrap();
    let own = checkins.edit(many[0].id, draft, &world.now).await.unwrap();
    assert_eq!(reaches_back(&world, &own), 2);
    checkins.delete(own.id, &world.now).await.unwrap();
    lapses.delete(lapse.lapse.id, &world.now).await.unwrap();
    let no = add(&world, r#"{"use":"no"}"#).await;
    assert_eq!(reaches_back(&world, &no), 2);
    lapses.undo(lapse.lapse.id, &world.now).await.unwrap();
    let kept = checkins.get(no.id).await.unwrap();
    assert_eq!(kept, no, "no day is taken away by writing a lapse down");
}

#[tokio::test]
async fn who_is_not_safe_or_cannot_tell_comes_to_the_screen_at_once() {
    let world = World::new().await;
    for (safe, first) in [
        (Some(Safe::No), true),
        (Some(Safe::NotSure), true),
        (Some(Safe::Yes), false),
        (None, false),
    ] {
        let lapse = LapseDraft {
            safe,
            ..LapseDraft::default()
        };
        let debrief = world
            .companion
            .lapses()
            .add(lapse, &world.now)
            .await
            .unwrap();
        assert_eq!(debrief.sos_first, first, "{safe:?}");
    }
}

#[tokio::test]
async fn an_old_not_safe_opens_the_screen_only_when_it_is_said_anew() {
    let mut world = World::new().await;
    let lapses = world.companion.lapses();
    let draft = LapseDraft {
        safe: Some(Safe::No),
        ..LapseDraft::default()
    };
    let lapse = lapses.add(draft, &world.now).await.unwrap().lapse;
    // The clock was put back meanwhile.
    world.later_minutes(-60);
    let mut draft = LapseDraft::from(&lapse.body);
    draft.helped = Some("A walk".into());
    let edited = world
        .companion
        .lapses()
        .edit(lapse.id, draft.clone(), &world.now)
        .await
        .unwrap();
    assert!(!edited.sos_first);
    assert_eq!(edited.lapse.body.safe, Some(Safe::No), "it stays as it was");
    assert_eq!(edited.lapse.body.when, lapse.body.when);
    draft.safe = Some(Safe::No);
    let lapses = world.companion.lapses();
    let again = lapses.edit(lapse.id, draft, &world.now).await.unwrap();
    assert!(again.sos_first, "not safe now");
}

#[tokio::test]
async fn telling_a_counsellor_sends_the_check_in_of_the_day_and_only_under_a_grant() {
    let mut world = World::new().await;
    let lapse = LapseDraft {
        thoughts: Some("Only mine".into()),
        ..LapseDraft::default()
    };
    let lapses = world.companion.lapses();
    let lapse = lapses.add(lapse, &world.now).await.unwrap().lapse;
    let can = async |world: &World| {
        let lapses = world.companion.lapses();
        lapses.can_tell(&lapse.body, &world.now).await.unwrap()
    };
    assert_eq!(can(&world).await, Tell::Nobody, "no link");
    let (mut counsellor, link) = world.linked(None).await;
    assert_eq!(can(&world).await, Tell::Nobody, "no grant");
    let refused = world.companion.lapses().tell(lapse.id, &world.now).await;
    assert_eq!(refused.unwrap_err().code(), "no_live_grant");
    let all = Listing::default();
    assert_eq!(world.companion.checkins().list(all).await.unwrap(), []);

    let grants = world.companion.grants();
    let grant = share_checkins(&world.now);
    grants.give(link, &grant, &world.now).await.unwrap();
    world.sync_well().await;
    let Tell::Possible { with } = can(&world).await else {
        panic!("a grant covers it")
    };
    assert_eq!((with[0].label.as_str(), with[0].sent), ("Dr Ada", false));
    assert_eq!(with[0].sees.body["use"]["answer"], "yes");
    assert!(!format!("{:?}", with[0].sees).contains("Only mine"));
    assert_eq!(world.companion.checkins().list(all).await.unwrap(), []);

    for _ in 0..2 {
        let lapses = world.companion.lapses();
        let told = lapses.tell(lapse.id, &world.now).await.unwrap();
        let Tell::Shared { with } = told else {
            panic!("it is shared")
        };
        assert!(!with[0].sent, "it goes at the next synchronisation");
    }
    let made = world.companion.checkins().list(all).await.unwrap();
    assert_eq!(made.len(), 1, "telling twice makes one check-in");
    world.sync_well().await;
    world.read(&mut counsellor);
    let Some(Item::CheckIn(seen)) = counsellor.items.get(&made[0].id) else {
        panic!("it arrived")
    };
    assert_eq!(seen.substance_use, made[0].substance_use);
    let Tell::Shared { with } = can(&world).await else {
        panic!("still shared")
    };
    assert!(with[0].sent);
    grants.withdraw(link, &world.now).await.unwrap();
    assert_eq!(can(&world).await, Tell::Nobody, "withdrawn");
}

#[tokio::test]
async fn a_check_in_that_is_there_already_tells_by_itself() {
    let mut world = World::new().await;
    let grant = share_checkins(&world.now);
    world.linked(Some(&grant)).await;
    world.later_days(1);
    let draft = CheckInDraft {
        substance_use: Some(UseDraft::Yes {
            days: vec![world.now.local_date().pred_opt().unwrap()],
        }),
        ..CheckInDraft::default()
    };
    let checkins = world.companion.checkins();
    let yesterday = checkins.add(draft, &world.now).await.unwrap();
    let when =
        Moment::from_utc_ms(world.now.utc_ms() - 30 * 60 * 60_000, world.now.zone()).unwrap();
    for (when, shared) in [(Some(when), true), (None, false)] {
        let draft = LapseDraft {
            when,
            ..LapseDraft::default()
        };
        let debrief = world
            .companion
            .lapses()
            .add(draft, &world.now)
            .await
            .unwrap();
        match debrief.tell {
            Tell::Shared { with } => assert!(shared && with[0].sees.id == yesterday.id),
            other => assert!(!shared && matches!(other, Tell::Possible { .. })),
        }
    }
}

#[tokio::test]
async fn a_check_in_that_was_imported_is_sent_only_by_telling() {
    let mut world = World::new().await;
    let other = World::seeded(9).await;
    let draft = CheckInDraft {
        substance_use: Some(UseDraft::Yes { days: Vec::new() }),
        ..CheckInDraft::default()
    };
    let checkins = other.companion.checkins();
    checkins.add(draft, &world.now).await.unwrap();
    let file = other.companion.export_json().await.unwrap();
    let grant = share_checkins(&world.now);
    world.linked(Some(&grant)).await;
    let imports = world.companion.imports();
    imports
        .take(file.to_string().as_bytes(), &world.now)
        .await
        .unwrap();
    let lapses = world.companion.lapses();
    let draft = LapseDraft::default();
    let debrief = lapses.add(draft, &world.now).await.unwrap();
    assert!(
        matches!(debrief.tell, Tell::Possible { .. }),
        "nobody has it"
    );
    let told = lapses.tell(debrief.lapse.id, &world.now).await.unwrap();
    assert!(matches!(told, Tell::Shared { .. }));
    let all = world.companion.checkins().list(Listing::default()).await;
    assert_eq!(all.unwrap().len(), 1, "no second one is made");
    world.sync_well().await;
    let Tell::Shared { with } = lapses
        .can_tell(&debrief.lapse.body, &world.now)
        .await
        .unwrap()
    else {
        panic!("it was sent")
    };
    assert!(with[0].sent);
}

#[tokio::test]
async fn lapses_are_listed_by_when_they_were_and_come_back_after_deleting() {
    let mut world = World::new().await;
    let day_before = world.now;
    world.later_days(1);
    let lapses = world.companion.lapses();
    let note = |situation: &str, when: Moment| LapseDraft {
        when: Some(when),
        situation: Some(situation.into()),
        ..LapseDraft::default()
    };
    lapses
        .add(note("today", world.now), &world.now)
        .await
        .unwrap();
    let earlier = lapses
        .add(note("before", day_before), &world.now)
        .await
        .unwrap()
        .lapse;
    assert_eq!(earlier.at, day_before);
    let listed = async || {
        let all = lapses.list().await.unwrap().into_iter();
        all.map(|kept| kept.body.situation.unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(listed().await, ["today", "before"]);
    lapses.delete(earlier.id, &world.now).await.unwrap();
    assert_eq!(listed().await, ["today"]);
    lapses.undo(earlier.id, &world.now).await.unwrap();
    assert_eq!(listed().await, ["today", "before"]);
}

#[tokio::test]
async fn the_calendar_has_three_states_and_no_day_to_come() {
    let mut world = World::new().await;
    world
        .companion
        .checkins()
        .add(not_used(&world), &world.now)
        .await
        .unwrap();
    world.later_days(2);
    let month = |text: &str| text.parse().unwrap();
    let november = world
        .companion
        .calendar(month("2026-11"), &world.now)
        .await
        .unwrap();
    assert_eq!(november.days.len(), 26);
    assert_eq!(november.days_that_count, 1);
    let states: Vec<_> = november.days[22..].iter().map(|day| day.state).collect();
    let dashboard = world.companion.dashboard(&world.now).await.unwrap();
    let shown: Vec<_> = dashboard.days[dashboard.days.len() - 4..]
        .iter()
        .map(|day| day.state)
        .collect();
    assert_eq!(states, shown);
    let october = world
        .companion
        .calendar(month("2026-10"), &world.now)
        .await
        .unwrap();
    assert_eq!(october.days.len(), 31);
    let december = world
        .companion
        .calendar(month("2026-12"), &world.now)
        .await
        .unwrap();
    assert_eq!(december.days, []);
}
