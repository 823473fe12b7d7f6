//! Alerts: a rule that a grant names tells the counsellor that it began to hold, once, and nothing else does.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use cairn_companion::{CheckInDraft, GrantDraft};
use cairn_hostile::{Breakage, Counsellor};
use cairn_model::consent::Detail;
use cairn_model::item::{Item, Kind};
use common::{World, share_checkins};

/// Alerts by these rules from today on.
fn alerts(world: &World, rules: &[&str]) -> GrantDraft {
    GrantDraft {
        kinds: vec![Kind::Alert],
        rules: rules.iter().map(|&code| code.to_owned()).collect(),
        detail: Detail::Summary,
        from: world.now.local_date(),
        ..share_checkins(&world.now)
    }
}

/// Today was hard, and it is the third such day of a week.
async fn hard_days(world: &mut World, days: u32) {
    for day in 0..days {
        if day > 0 {
            world.later_days(1);
        }
        let hard = CheckInDraft {
            sleep: Some(1),
            risky: Some(true),
            note: Some("a secret".into()),
            ..CheckInDraft::default()
        };
        let checkins = world.companion.checkins();
        checkins.add(hard, &world.now).await.unwrap();
    }
}

/// Rule and first day of what is held.
fn held(counsellor: &Counsellor) -> Vec<(String, String)> {
    let mut held = Vec::new();
    for item in counsellor.items.values() {
        let Item::Alert(alert) = item else {
            unreachable!("only alerts were agreed to: {item:?}")
        };
        held.push((alert.rule.clone(), alert.since.to_string()));
    }
    held.sort();
    held
}

fn one(rule: &str, since: &str) -> Vec<(String, String)> {
    vec![(rule.into(), since.into())]
}

#[tokio::test]
async fn a_rule_that_is_named_tells_once_in_an_episode_and_again_in_the_next() {
    let mut world = World::new().await;
    let (mut counsellor, link) = world.linked(None).await;
    let draft = alerts(&world, &["poor_sleep"]);
    let grants = world.companion.grants();
    grants.give(link, &draft, &world.now).await.unwrap();
    hard_days(&mut world, 2).await;
    world.settle(&mut counsellor).await;
    assert_eq!(held(&counsellor), [], "it does not hold yet");

    hard_days(&mut world, 1).await;
    // What the person has seen is another matter.
    let insight = world.companion.insight();
    insight.seen("poor_sleep", &world.now).await.unwrap();
    for _ in 0..3 {
        world.settle(&mut counsellor).await;
        hard_days(&mut world, 1).await;
    }
    let since = "2026-11-26";
    assert_eq!(held(&counsellor), one("poor_sleep", since));
    assert_eq!(counsellor.arrivals.len(), 1, "once");

    let shown = world.companion.insight().alerts(&world.now).await.unwrap();
    assert_eq!((shown.len(), shown[0].to.len()), (1, 1));
    assert_eq!(shown[0].to[0].peer_label, "Dr Ada");
    assert!(shown[0].to[0].sent);

    world.later_days(20);
    for _ in 0..10 {
        world.later_days(1);
        let well = CheckInDraft {
            sleep: Some(9),
            ..CheckInDraft::default()
        };
        let checkins = world.companion.checkins();
        checkins.add(well, &world.now).await.unwrap();
    }
    world.later_days(1);
    hard_days(&mut world, 3).await;
    world.settle(&mut counsellor).await;
    assert_eq!(counsellor.arrivals.len(), 2, "another episode");
}

#[tokio::test]
async fn what_would_be_told_now_is_in_the_preview_and_no_rule_is_hidden() {
    let mut world = World::new().await;
    let (mut counsellor, link) = world.linked(None).await;
    hard_days(&mut world, 2).await;
    world.later_days(1);
    let draft = alerts(&world, &["risky_situations", "craving_rising"]);
    hard_days(&mut world, 1).await;
    let grants = world.companion.grants();
    let insight = world.companion.insight();
    insight
        .switch("craving_rising", false, &world.now)
        .await
        .unwrap();
    let preview = grants.preview(link, &draft, &world.now).await.unwrap();
    let rules: Vec<_> = preview
        .rules
        .iter()
        .map(|one| (&*one.rule.code, one.on))
        .collect();
    assert_eq!(
        rules,
        [("risky_situations", true), ("craving_rising", false)]
    );
    assert_eq!(preview.items.len(), 1);
    let body = serde_json::to_string(&preview.items[0].body).unwrap();
    assert_eq!(
        body, r#"{"rule":"risky_situations","since":"2026-11-26"}"#,
        "poor sleep is not named, and nothing that was answered goes along"
    );

    grants.give(link, &draft, &world.now).await.unwrap();
    world.settle(&mut counsellor).await;
    assert_eq!(held(&counsellor), one("risky_situations", "2026-11-26"));
    let sent = counsellor.items.keys().next().copied();
    assert_eq!(
        sent,
        Some(preview.items[0].id),
        "what was shown is what went"
    );

    let mut unknown = draft.clone();
    let grants = world.companion.grants();
    unknown.rules = vec!["no_such_rule".into()];
    let refused = grants.preview(link, &unknown, &world.now).await;
    assert_eq!(refused.unwrap_err().code(), "grant_rules");
    let refused = grants.give(link, &unknown, &world.now).await;
    assert_eq!(refused.unwrap_err().code(), "grant_rules");
}

#[tokio::test]
async fn an_episode_that_began_before_the_grant_is_not_told() {
    let mut world = World::new().await;
    let (mut counsellor, link) = world.linked(None).await;
    hard_days(&mut world, 3).await;
    world.later_days(1);
    let draft = alerts(&world, &["poor_sleep"]);
    let grants = world.companion.grants();
    let preview = grants.preview(link, &draft, &world.now).await.unwrap();
    assert_eq!(preview.items, []);
    grants.give(link, &draft, &world.now).await.unwrap();
    hard_days(&mut world, 2).await;
    world.settle(&mut counsellor).await;
    assert_eq!(held(&counsellor), []);
}

#[tokio::test]
async fn switched_off_before_it_left_nothing_leaves_and_after_that_it_is_taken_back() {
    let mut left = 0;
    for call in 0..8 {
        let mut world = World::new().await;
        let (mut counsellor, link) = world.linked(None).await;
        let draft = alerts(&world, &["poor_sleep"]);
        let grants = world.companion.grants();
        grants.give(link, &draft, &world.now).await.unwrap();
        world.settle(&mut counsellor).await;
        hard_days(&mut world, 3).await;
        world.network.break_call(call, Breakage::Lost);
        world.sync().await;
        world.network.mend();
        world.read(&mut counsellor);
        let before = counsellor.arrivals.len();
        let insight = world.companion.insight();
        insight
            .switch("poor_sleep", false, &world.now)
            .await
            .unwrap();
        world.settle(&mut counsellor).await;
        assert_eq!(counsellor.arrivals.len(), before, "call {call}");
        assert_eq!(held(&counsellor), [], "call {call}");
        let shown = world.companion.insight().alerts(&world.now).await.unwrap();
        assert!(shown.iter().all(|one| one.taken_back && one.to.is_empty()));
        left += before;

        let insight = world.companion.insight();
        insight
            .switch("poor_sleep", true, &world.now)
            .await
            .unwrap();
        world.settle(&mut counsellor).await;
        assert_eq!(held(&counsellor), [], "not again in the same episode");
    }
    assert!(0 < left && left < 8, "both are tried: {left}");
}

#[tokio::test]
async fn what_the_server_lost_is_told_again_with_the_same_name() {
    let mut world = World::new().await;
    let (mut counsellor, link) = world.linked(None).await;
    let draft = alerts(&world, &["poor_sleep"]);
    let grants = world.companion.grants();
    grants.give(link, &draft, &world.now).await.unwrap();
    world.settle(&mut counsellor).await;
    let backup = world.network.server(|server| server.clone());
    hard_days(&mut world, 3).await;
    world.settle(&mut counsellor).await;
    assert_eq!(held(&counsellor).len(), 1);
    world
        .network
        .server(|server| server.mailboxes = backup.mailboxes);
    counsellor.items.clear();
    for _ in 0..2 {
        world.settle(&mut counsellor).await;
    }
    assert_eq!(held(&counsellor), one("poor_sleep", "2026-11-27"));
    let names: Vec<_> = counsellor
        .arrivals
        .iter()
        .map(|(item, _)| item.id())
        .collect();
    assert_eq!(names[0], names[names.len() - 1]);
}

#[tokio::test]
async fn a_copy_of_a_home_does_not_tell_of_the_same_episode_again() {
    let mut world = World::new().await;
    let (mut counsellor, link) = world.linked(None).await;
    let draft = alerts(&world, &["poor_sleep"]);
    let grants = world.companion.grants();
    grants.give(link, &draft, &world.now).await.unwrap();
    hard_days(&mut world, 3).await;
    world.settle(&mut counsellor).await;
    let file = world.companion.export_json().await.unwrap();
    let file = file.to_string();
    assert!(file.contains(r#""alert""#));

    let mut other = World::seeded(9).await;
    other.now = world.now;
    let (mut second, link) = other.linked(None).await;
    let imports = other.companion.imports();
    imports.take(file.as_bytes(), &other.now).await.unwrap();
    other.settle(&mut second).await;
    let raised = other.companion.insight().alerts(&other.now).await.unwrap();
    assert_eq!(raised.len(), 1);
    assert!(raised[0].to.is_empty(), "an import shares nothing");

    let mut draft = alerts(&other, &["poor_sleep"]);
    draft.from = "2026-11-24".parse().unwrap();
    let grants = other.companion.grants();
    let preview = grants.preview(link, &draft, &other.now).await.unwrap();
    assert_eq!(preview.items.len(), 1, "the grant shows it, and shares it");
    grants.give(link, &draft, &other.now).await.unwrap();
    other.settle(&mut second).await;
    assert_eq!(held(&second), one("poor_sleep", "2026-11-26"));
}
