//! A lapse, what is offered after it, and the calendar that forgets nothing.

mod common;

use cairn_companion::{Break, CheckInDraft, Tolerance};
use cairn_content::text;
use cairn_model::checkin::UseDraft;
use cairn_model::lapse::{LapseDraft, Safe};
use cairn_model::time::Moment;
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
    assert_eq!(debrief.days_that_count, 3);
    assert!(!debrief.sos_first && !debrief.can_tell && !debrief.marked);
    assert_eq!(debrief.sos, world.companion.sos().await.unwrap());
    assert_eq!(debrief.tolerance, Tolerance::text(None));
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
    assert!(debrief.marked);
    assert_eq!(debrief.days_that_count, 3);
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
async fn somebody_can_be_told_only_while_a_grant_holds() {
    let mut world = World::new().await;
    let can_tell = async |world: &World| {
        let draft = LapseDraft::default();
        let debrief = world
            .companion
            .lapses()
            .add(draft, &world.now)
            .await
            .unwrap();
        debrief.can_tell
    };
    assert!(!can_tell(&world).await, "no link");
    let (_, link) = world.linked(None).await;
    assert!(!can_tell(&world).await, "no grant");
    let grant = share_checkins(&world.now);
    world
        .companion
        .grants()
        .give(link, &grant, &world.now)
        .await
        .unwrap();
    assert!(can_tell(&world).await);
    world
        .companion
        .grants()
        .withdraw(link, &world.now)
        .await
        .unwrap();
    assert!(!can_tell(&world).await, "withdrawn");
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

#[test]
fn the_warning_names_its_sources_and_that_nobody_checked_it() {
    let whole = Tolerance::text(None);
    assert_eq!(whole.review_note, Some(text("care-not-yet-checked")));
    assert!(
        whole
            .sources
            .iter()
            .any(|source| source.contains("Merrall"))
    );
    for kind in Break::ALL {
        let one = Tolerance::text(Some(kind));
        let own = text(&format!("tolerance-after-{}", kind.name()));
        assert_eq!(one.texts.len(), 4);
        assert_eq!(one.texts[1], own);
        assert!(whole.texts.contains(&own));
    }
    assert_eq!(whole.texts[0], text("tolerance-less"));
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
