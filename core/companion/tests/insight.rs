//! If-then plans, the urge timer, what works and early-warning rules, on a real store.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use cairn_companion::{CheckInDraft, Choice, Companion, Told, UrgeStart, UrgeTold};
use cairn_model::checkin::{CheckIn, Halt};
use cairn_model::document::Kept;
use cairn_model::ifthen::{Around, BodyState, Cue, Did, Feeling, IfThen, Offer, Why};
use cairn_model::insight::{Finding, StepRef};
use cairn_model::time::Moment;
use cairn_model::urge::{Urge, UrgeState};
use common::{World, key};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

fn later(now: &Moment, minutes: i64) -> Moment {
    Moment::from_utc_ms(now.utc_ms() + minutes * 60_000, now.zone()).unwrap()
}

fn plan(cue: Cue, action: &str) -> IfThen {
    IfThen {
        cue,
        action: action.into(),
        contact: None,
        rehearsed: None,
        paused: false,
    }
}

fn craving(level: u8) -> Cue {
    Cue::Feeling {
        feeling: Feeling::Craving,
        level: Some(level),
    }
}

fn tired() -> Cue {
    Cue::Body {
        state: BodyState::Tired,
        level: None,
    }
}

async fn add(world: &World, cue: Cue, action: &str) -> Kept<IfThen> {
    let plans = world.companion.documents::<IfThen>();
    plans.add(plan(cue, action), &world.now).await.unwrap()
}

async fn checkin(companion: &Companion, json: &str, now: &Moment) -> CheckIn {
    let draft = CheckInDraft::from_json(json).unwrap();
    companion.checkins().add(draft, now).await.unwrap()
}

#[tokio::test]
async fn a_plan_is_rehearsed_and_the_rehearsal_can_be_taken_back() {
    let world = World::new().await;
    let made = add(&world, craving(6), "Call Sam").await;
    assert_eq!(made.body.rehearsed, None);
    let ifthens = world.companion.ifthens();
    let kept = ifthens.rehearsed(made.id, &world.now).await.unwrap();
    assert_eq!(kept.body.rehearsed, Some(world.now));
    let plans = world.companion.documents::<IfThen>();
    let back = plans.undo(made.id, &world.now).await.unwrap().unwrap();
    assert_eq!(back.body, made.body);
}

#[tokio::test]
async fn one_check_in_makes_one_offer_and_is_drawn_for_once() {
    let world = World::new().await;
    add(&world, craving(6), "Call Sam").await;
    add(&world, craving(5), "Walk round the block").await;
    add(&world, tired(), "Lie down").await;
    let hard = checkin(&world.companion, r#"{"craving":7}"#, &world.now).await;
    let ifthens = world.companion.ifthens();
    let here = Around::default();
    let first = ifthens
        .offer(&hard, &here, &world.now)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(first.others.len(), 1);
    let draw = first.offer.body.draw.clone().unwrap();
    assert_eq!(
        draw.probability(&StepRef::Plan(first.first.clone().unwrap().plan.id)),
        Some(0.5)
    );
    for _ in 0..10 {
        let again = ifthens
            .offer(&hard, &here, &later(&world.now, 5))
            .await
            .unwrap();
        assert_eq!(again.unwrap(), first);
    }
    let offers = world.companion.documents::<Offer>();
    assert_eq!(offers.list().await.unwrap().len(), 1);
    let calm = checkin(&world.companion, r#"{"craving":1}"#, &later(&world.now, 60)).await;
    assert_eq!(ifthens.offer(&calm, &here, &world.now).await.unwrap(), None);
    offers.delete(first.offer.id, &world.now).await.unwrap();
    let deleted = ifthens.offer(&hard, &here, &world.now).await.unwrap();
    assert_eq!(deleted, None, "what was deleted is not offered again");
}

#[tokio::test]
async fn an_offer_that_was_made_stays_whatever_is_said_or_deleted_later() {
    let world = World::new().await;
    let alex = Cue::Person {
        name: "Alex".into(),
    };
    let with_alex = add(&world, alex, "Go home by ten").await;
    let quiet = checkin(&world.companion, r#"{"craving":2}"#, &world.now).await;
    let ifthens = world.companion.ifthens();
    let with = Around {
        people: vec!["Alex".into()],
        ..Around::default()
    };
    let alone = Around::default();
    let first = ifthens.offer(&quiet, &with, &world.now).await.unwrap();
    assert_eq!(first.unwrap().first.unwrap().why, Why::Said);
    let again = ifthens.offer(&quiet, &alone, &world.now).await.unwrap();
    let again = again.unwrap();
    let first = again.first.unwrap();
    assert_eq!((first.plan.id, first.why), (with_alex.id, Why::Drawn));

    let low = add(&world, craving(1), "Walk round the block").await;
    let plans = world.companion.documents::<IfThen>();
    plans.delete(with_alex.id, &world.now).await.unwrap();
    let left = ifthens.offer(&quiet, &alone, &world.now).await.unwrap();
    let left = left.unwrap();
    assert_eq!(left.first, None, "what was drawn is gone");
    assert_eq!(left.others[0].plan.id, low.id, "another fits");
    assert_eq!(left.offer, again.offer, "nothing is drawn anew");
    plans.delete(low.id, &world.now).await.unwrap();
    let none = ifthens.offer(&quiet, &alone, &world.now).await.unwrap();
    assert_eq!(none, None);
}

#[tokio::test]
async fn an_action_that_was_reworded_starts_from_nothing() {
    let world = World::new().await;
    let mine = add(&world, craving(6), "Call Sam").await;
    let urges = world.companion.urges();
    let mut now = world.now;
    let of_mine = async || -> (usize, usize) {
        let works = world.companion.insight().works().await.unwrap();
        let own = works.iter().find(|one| one.step == StepRef::Plan(mine.id));
        match own.unwrap().finding {
            Finding::NotEnough { drawn, others, .. } => (drawn, others),
            other => panic!("{other:?}"),
        }
    };
    for _ in 0..20 {
        now = later(&now, 180);
        let begun = urges.start(start(Choice::Draw), &now).await.unwrap();
        let told = UrgeTold {
            after: 5,
            did: None,
            helped: None,
        };
        let end = later(&now, 12);
        urges.finish(begun.id, told, &end).await.unwrap();
    }
    assert!(of_mine().await.1 > 0);
    let plans = world.companion.documents::<IfThen>();
    let other = plan(craving(7), "Call Sam");
    plans.edit(mine.id, other, &now).await.unwrap();
    assert!(of_mine().await.1 > 0, "another cue, the same action");
    let other = plan(craving(7), "Call Mo");
    plans.edit(mine.id, other, &now).await.unwrap();
    assert_eq!(of_mine().await, (0, 0));
    plans.undo(mine.id, &now).await.unwrap();
    assert!(of_mine().await.1 > 0, "as it was");
}

#[tokio::test]
async fn an_outcome_is_asked_for_later_and_told_once() {
    let world = World::new().await;
    add(&world, craving(6), "Call Sam").await;
    let hard = checkin(&world.companion, r#"{"craving":7}"#, &world.now).await;
    let ifthens = world.companion.ifthens();
    let offer = ifthens.offer(&hard, &Around::default(), &world.now).await;
    let offer = offer.unwrap().unwrap().offer;
    assert_eq!(
        offer.body.draw, None,
        "with one plan nothing is up to chance"
    );
    assert_eq!(ifthens.to_ask(&later(&world.now, 30)).await.unwrap(), []);
    let at = later(&world.now, 90);
    let asked = ifthens.to_ask(&at).await.unwrap();
    assert_eq!((asked.len(), asked[0].offer.id), (1, offer.id));
    let told = |after| Told {
        did: Did::Planned,
        after: Some(after),
        note: None,
    };
    ifthens.tell(offer.id, told(4), &at).await.unwrap();
    assert_eq!(ifthens.to_ask(&at).await.unwrap(), []);
    let corrected = ifthens
        .tell(offer.id, told(3), &later(&at, 600))
        .await
        .unwrap();
    let outcome = corrected.body.outcome.unwrap();
    assert_eq!((outcome.after, outcome.at), (Some(3), at));
    let offers = world.companion.documents::<Offer>().list().await.unwrap();
    assert_eq!(offers.len(), 1);
    let refused = ifthens.tell(offer.id, told(11), &at).await.unwrap_err();
    assert_eq!(refused.code(), "invalid_fields");
    assert_eq!(refused.fields()[0].field, "outcome.after");
}

fn start(choice: Choice) -> UrgeStart {
    UrgeStart {
        before: 8,
        minutes: 10,
        choice,
        halt: Halt::default(),
    }
}

#[tokio::test]
async fn an_urge_survives_being_closed_in_the_middle() {
    let World {
        dir,
        companion,
        now,
        ..
    } = World::new().await;
    let begun = companion
        .urges()
        .start(start(Choice::Draw), &now)
        .await
        .unwrap();
    // Without a close, as when a phone's battery ends.
    drop(companion);
    let at = later(&now, 45);
    // It stays in use until all of it is written down.
    let companion = loop {
        let rng = ChaCha20Rng::seed_from_u64(2);
        match Companion::open(dir.path(), &key(1), None, &at, rng).await {
            Ok(companion) => break companion,
            Err(error) => assert_eq!(error.code(), "in_use"),
        }
        tokio::task::yield_now().await;
    };
    let open = companion.urges().open().await.unwrap();
    assert_eq!(open, std::slice::from_ref(&begun));
    assert_eq!(open[0].body.state(&open[0].at, &at), UrgeState::TimeUp);
    let told = UrgeTold {
        after: 3,
        did: Some(Did::Planned),
        helped: Some("Counting trees".into()),
    };
    let ended = companion.urges().finish(begun.id, told, &at).await.unwrap();
    assert_eq!(ended.body.draw, begun.body.draw, "the draw stays as it was");
    assert_eq!(companion.urges().open().await.unwrap(), []);
}

#[tokio::test]
async fn own_plans_that_fit_come_before_built_in_steps() {
    let world = World::new().await;
    let mine = add(&world, craving(6), "Call Sam").await;
    let urges = world.companion.urges();
    let steps = async |before: u8, halt: Halt, now: &Moment| -> Vec<StepRef> {
        let steps = urges.steps(before, halt, now).await.unwrap();
        steps.into_iter().map(|one| one.step).collect()
    };
    let named = |code: &str| StepRef::Named(code.into());
    let none = Halt::default();
    let without = steps(5, none, &world.now).await;
    assert_eq!(without.len(), 4);
    assert!(without.iter().all(|step| matches!(step, StepRef::Named(_))));
    let strong = steps(9, none, &world.now).await;
    assert_eq!(strong[0], StepRef::Plan(mine.id), "no check-in is needed");
    checkin(
        &world.companion,
        r#"{"craving":7,"halt":{"hungry":true}}"#,
        &world.now,
    )
    .await;
    let now = later(&world.now, 60);
    let hungry = steps(9, none, &now).await;
    assert_eq!(
        hungry[..2],
        [StepRef::Plan(mine.id), named("eat_and_drink")]
    );
    assert_eq!(hungry.len(), 6, "none is left out before the draw");
    let calm = steps(2, none, &now).await;
    assert_eq!(
        calm[0],
        named("eat_and_drink"),
        "the craving is that of now"
    );
    // Two hours later the check-in says nothing about now, and the clock says another time.
    let dusk = Cue::Time {
        days: Vec::new(),
        from: "08:00:00".parse().unwrap(),
        to: "10:00:00".parse().unwrap(),
    };
    let morning = add(&world, dusk, "Breakfast").await;
    let soon = steps(2, none, &now).await;
    assert_eq!(soon[0], StepRef::Plan(morning.id));
    let evening = later(&world.now, 14 * 60);
    let steps_then = steps(2, none, &evening).await;
    assert!(
        steps_then.iter().all(|step| without.contains(step)),
        "{steps_then:?}"
    );
    let gone = Choice::Step(StepRef::Named("swim".into()));
    let error = urges.start(start(gone), &world.now).await.unwrap_err();
    assert_eq!(error.code(), "not_found");
}

#[tokio::test]
async fn what_works_is_said_only_after_enough_uses() {
    let world = World::new().await;
    let urges = world.companion.urges();
    let mut now = world.now;
    for n in 0..80 {
        now = later(&now, 180);
        let begun = urges.start(start(Choice::Draw), &now).await.unwrap();
        let good = begun.body.step == Some(StepRef::Named("call_somebody".into()));
        let told = UrgeTold {
            after: if good { 2 } else { 7 },
            did: None,
            helped: None,
        };
        urges
            .finish(begun.id, told, &later(&now, 12))
            .await
            .unwrap();
        if n == 2 {
            let works = world.companion.insight().works().await.unwrap();
            assert!(
                works
                    .iter()
                    .all(|one| matches!(one.finding, Finding::NotEnough { .. }))
            );
        }
    }
    let works = world.companion.insight().works().await.unwrap();
    let names: Vec<&String> = works.iter().filter_map(|one| one.name.as_ref()).collect();
    assert!(names.is_sorted() && names.len() == 4, "{names:?}");
    let call = works
        .iter()
        .find(|one| one.step == StepRef::Named("call_somebody".into()))
        .unwrap();
    let Finding::Shown { fall, against, .. } = call.finding else {
        panic!("{:?}", call.finding)
    };
    assert!(fall.low < 6.0 && 6.0 < fall.high, "{fall:?}");
    assert!(
        against.low < 5.0 && 5.0 < against.high && against.above_zero(),
        "{against:?}"
    );
}

#[tokio::test]
async fn a_rule_speaks_once_and_can_be_switched_off() {
    let world = World::new().await;
    let mut now = world.now;
    for n in 0..6 {
        now = later(&world.now, n * 24 * 60);
        checkin(&world.companion, r#"{"risky":true,"sleep":2}"#, &now).await;
    }
    let insight = world.companion.insight();
    let said = async |now: &Moment| -> Vec<String> {
        let all = insight.firings(now).await.unwrap();
        all.into_iter().map(|one| one.rule).collect()
    };
    assert_eq!(said(&now).await, ["poor_sleep", "risky_situations"]);
    insight.seen("poor_sleep", &now).await.unwrap();
    assert_eq!(said(&now).await, ["risky_situations"]);
    insight
        .switch("risky_situations", false, &now)
        .await
        .unwrap();
    assert_eq!(said(&now).await, Vec::<String>::new());
    let rules = insight.rules(&now).await.unwrap();
    let off: Vec<&str> = rules
        .iter()
        .filter(|view| !view.on)
        .map(|view| view.rule.code.as_str())
        .collect();
    assert_eq!(off, ["risky_situations"]);
    insight
        .switch("risky_situations", true, &now)
        .await
        .unwrap();
    assert_eq!(said(&now).await, ["risky_situations"]);
    assert_eq!(
        insight
            .switch("no_such_rule", true, &now)
            .await
            .unwrap_err()
            .code(),
        "not_found"
    );
    assert_eq!(
        insight.seen("no_such_rule", &now).await.unwrap_err().code(),
        "not_found"
    );
}

#[tokio::test]
async fn a_deleted_plan_keeps_its_name_in_what_works() {
    let world = World::new().await;
    let insight = world.companion.insight();
    let mine = add(&world, craving(6), "Call Sam").await;
    let step = StepRef::Plan(mine.id);
    let plans = world.companion.documents::<IfThen>();
    plans.delete(mine.id, &world.now).await.unwrap();
    assert_eq!(
        insight.name(&step).await.unwrap().as_deref(),
        Some("Call Sam")
    );
    let urge: Kept<Urge> = world
        .companion
        .urges()
        .start(start(Choice::Nothing), &world.now)
        .await
        .unwrap();
    assert_eq!((urge.body.step, urge.body.draw), (None, None));
}
