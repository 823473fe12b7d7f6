//! What comes after a check-in, and the warning about lowered tolerance before anything is used.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use cairn_companion::{After, Break, CheckInDraft, Companion, Sos, Tolerance};
use cairn_content::text;
use cairn_model::checkin::CheckIn;
use cairn_model::id::ItemId;
use cairn_model::ifthen::{Cue, Feeling, IfThen};
use cairn_model::tolerance::CameOut;
use chrono::Days;
use common::{World, key};

async fn kept(world: &World, json: &str) -> CheckIn {
    let draft = CheckInDraft::from_json(json).unwrap();
    let checkins = world.companion.checkins();
    checkins.add(draft, &world.now).await.unwrap()
}

async fn after(world: &World, json: &str) -> After {
    let checkin = kept(world, json).await;
    follows(world, &[checkin], None).await
}

async fn follows(world: &World, kept: &[CheckIn], before: Option<&CheckIn>) -> After {
    let companion = &world.companion;
    let before = before.and_then(|before| before.substance_use.as_ref());
    companion.after(kept, before, &world.now).await.unwrap()
}

async fn edited(world: &World, id: ItemId, draft: CheckInDraft) -> CheckIn {
    let checkins = world.companion.checkins();
    checkins.edit(id, draft, &world.now).await.unwrap()
}

fn kind(warning: Option<&Tolerance>) -> Option<Break> {
    warning.and_then(|warning| warning.after)
}

async fn call_sam(world: &World) {
    let plan = IfThen {
        cue: Cue::Feeling {
            feeling: Feeling::Craving,
            level: Some(6),
        },
        action: "Call Sam".into(),
        contact: None,
        rehearsed: None,
        paused: false,
    };
    let plans = world.companion.documents::<IfThen>();
    plans.add(plan, &world.now).await.unwrap();
}

#[tokio::test]
async fn use_is_met_once_with_what_stays_and_the_warning_that_applies() {
    let mut world = World::new().await;
    for _ in 0..4 {
        let quiet = after(&world, r#"{"use":"no","craving":3}"#).await;
        assert_eq!((quiet.lapse, quiet.tolerance), (None, None));
        world.later_days(1);
    }
    let told = kept(&world, r#"{"use":"yes"}"#).await;
    let met = follows(&world, std::slice::from_ref(&told), None).await;
    assert_eq!(met.lapse.unwrap().days_that_count, 4);
    assert_eq!(kind(met.tolerance.as_ref()), Some(Break::Abstinence));
    // A word changed later is no new lapse; a *no* that becomes a *yes* is.
    let mut draft = CheckInDraft::from(&told);
    draft.note = Some("Rain".into());
    let noted = edited(&world, told.id, draft).await;
    assert_eq!(follows(&world, &[noted], Some(&told)).await.lapse, None);
    let no = kept(&world, r#"{"use":"no"}"#).await;
    let yes = CheckInDraft::from_json(r#"{"use":"yes"}"#).unwrap();
    let yes = edited(&world, no.id, yes).await;
    let changed = follows(&world, &[yes], Some(&no)).await;
    assert!(changed.lapse.is_some());
}

#[tokio::test]
async fn of_many_the_newest_calls_for_a_plan_and_old_history_is_left_in_peace() {
    let mut world = World::new().await;
    call_sam(&world).await;
    let old = kept(&world, r#"{"use":"yes","craving":9}"#).await;
    world.later_days(40);
    let now = kept(&world, r#"{"craving":8}"#).await;
    let after = follows(&world, &[now.clone(), old], None).await;
    assert_eq!(after.lapse, None, "from longer ago than is asked about");
    assert_eq!(after.offer.unwrap().offer.body.checkin, now.id);
    assert_eq!(after.ask, []);
    world.later_minutes(90);
    let calm = kept(&world, r#"{"craving":1}"#).await;
    let after = follows(&world, &[calm], None).await;
    assert_eq!(after.ask.len(), 1, "the next check-in asks how it went");
    assert_eq!(after.ask[0].offer.body.checkin, now.id);
}

#[tokio::test]
async fn a_strong_craving_after_days_without_use_warns_before_anything_is_used() {
    let mut world = World::new().await;
    for _ in 0..3 {
        kept(&world, r#"{"use":"no"}"#).await;
        world.later_days(1);
    }
    let weak = after(&world, r#"{"craving":6}"#).await;
    assert_eq!(weak.tolerance, None);
    assert_eq!(world.companion.tolerance(&world.now).await.unwrap(), None);
    world.later_minutes(10);
    let strong = after(&world, r#"{"craving":7}"#).await;
    assert_eq!(kind(strong.tolerance.as_ref()), Some(Break::Abstinence));
    let shown = world.companion.tolerance(&world.now).await.unwrap();
    assert_eq!(shown, strong.tolerance, "on the first screen too");
    let urge = world.companion.tolerance_at(7, &world.now).await.unwrap();
    assert_eq!(urge, strong.tolerance, "and with an urge");
    let weak = world.companion.tolerance_at(6, &world.now).await.unwrap();
    assert_eq!(weak, None);
    world.later_days(1);
    let next_day = world.companion.tolerance(&world.now).await.unwrap();
    assert_eq!(next_day, None, "yesterday's craving");
}

#[tokio::test]
async fn a_rule_that_began_to_hold_speaks_after_a_check_in_until_it_is_seen_or_off() {
    let mut world = World::new().await;
    let rules = |after: &After| -> Vec<String> {
        let all = after.firings.iter();
        all.map(|firing| firing.rule.clone()).collect()
    };
    for _ in 0..8 {
        let calm = after(&world, r#"{"craving":2,"sleep":8}"#).await;
        assert_eq!(rules(&calm), Vec::<String>::new());
        world.later_days(1);
    }
    for _ in 0..2 {
        kept(&world, r#"{"craving":8,"sleep":2}"#).await;
        world.later_days(1);
    }
    let hard = after(&world, r#"{"craving":8,"sleep":2}"#).await;
    assert_eq!(rules(&hard), ["craving_rising", "poor_sleep"]);
    assert_eq!(hard.firings[0].step, "urge_timer");
    let insight = world.companion.insight();
    insight.seen("craving_rising", &world.now).await.unwrap();
    world.later_days(1);
    let seen = after(&world, r#"{"craving":8,"sleep":2}"#).await;
    assert_eq!(rules(&seen), ["poor_sleep"], "not again in this episode");
    let insight = world.companion.insight();
    insight
        .switch("poor_sleep", false, &world.now)
        .await
        .unwrap();
    let off = follows(&world, &[], None).await;
    assert_eq!(rules(&off), Vec::<String>::new());
}

/// A body forgets in the same way whether somebody writes it down or not.
#[tokio::test]
async fn after_the_longest_silence_a_strong_craving_or_use_still_warns() {
    for (silent, answer) in [
        (101, "{}"),
        (500, r#"{"use":"rather_not_say"}"#),
        (4_000, "{}"),
    ] {
        let mut world = World::new().await;
        kept(&world, r#"{"use":"yes"}"#).await;
        for _ in 0..3 {
            world.later_days(1);
            kept(&world, r#"{"use":"no"}"#).await;
        }
        world.later_days(silent);
        kept(&world, answer).await;
        let strong = after(&world, r#"{"craving":10}"#).await;
        let abstinence = Some(Break::Abstinence);
        assert_eq!(kind(strong.tolerance.as_ref()), abstinence, "{silent}");
        let urge = world.companion.tolerance_at(9, &world.now).await.unwrap();
        assert_eq!(kind(urge.as_ref()), abstinence, "{silent}");
        let used = after(&world, r#"{"use":"yes"}"#).await;
        assert_eq!(kind(used.tolerance.as_ref()), abstinence, "{silent}");
        world.later_days(400);
        let use_is_known = after(&world, r#"{"craving":10}"#).await;
        assert_eq!(use_is_known.tolerance, None, "{silent}");
    }
}

#[tokio::test]
async fn who_came_out_of_somewhere_is_warned_on_every_screen_while_it_lasts() {
    let mut world = World::new().await;
    let today = world.now.local_date();
    let all = world.companion.documents::<CameOut>();
    let came_out = CameOut {
        of: Break::Prison,
        on: today + Days::new(2),
    };
    let note = all.add(came_out, &world.now).await.unwrap();
    let sos = async |world: &World| {
        let sos = world.companion.sos().await.unwrap();
        sos.on(world.now.local_date()).warnings
    };
    assert_eq!(sos(&world).await, [], "still to come");
    assert_eq!(world.companion.tolerance(&world.now).await.unwrap(), None);
    world.later_days(2);
    let shown = world.companion.tolerance(&world.now).await.unwrap();
    assert_eq!(shown, Some(Tolerance::text(Some(Break::Prison))));
    assert_eq!(sos(&world).await[0].tolerance, shown.clone().unwrap());
    let checkin = after(&world, r#"{"mood":5}"#).await;
    assert_eq!((checkin.lapse, checkin.tolerance), (None, shown));
    // Of two of one day the one with the figures that were read; what is deleted is gone at once.
    let detox = CameOut {
        of: Break::Detox,
        on: world.now.local_date(),
    };
    let all = world.companion.documents::<CameOut>();
    let later = all.add(detox, &world.now).await.unwrap();
    assert_eq!(
        kind(Some(&sos(&world).await[0].tolerance)),
        Some(Break::Prison)
    );
    all.delete(note.id, &world.now).await.unwrap();
    assert_eq!(
        kind(Some(&sos(&world).await[0].tolerance)),
        Some(Break::Detox)
    );
    all.delete(later.id, &world.now).await.unwrap();
    assert_eq!(sos(&world).await, []);
    all.undo(note.id, &world.now).await.unwrap();
    world.later_days(27);
    assert_eq!(sos(&world).await.len(), 1, "the last day");
    world.later_days(1);
    assert_eq!(sos(&world).await, []);
    assert_eq!(world.companion.tolerance(&world.now).await.unwrap(), None);
    world.later_days(-20);
    let World {
        companion,
        dir,
        now,
        ..
    } = world;
    companion.close().await.unwrap();
    let read = Sos::read(dir.path(), &key(1)).await.unwrap();
    assert_eq!(
        read.on(now.local_date()).warnings.len(),
        1,
        "without an open home"
    );
    assert!(Companion::exists(dir.path()));
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
