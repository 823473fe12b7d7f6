use super::*;
use crate::testing::id;
use proptest::prelude::*;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

fn named(code: &str) -> StepRef {
    StepRef::Named(code.into())
}

fn trial(at: i64, chosen: &str, before: u8, after: Option<u8>) -> Trial {
    let option = |code| DrawOption {
        step: named(code),
        wording: None,
        parts: 1,
    };
    Trial {
        draw: Draw {
            options: vec![option("walk"), option("call")],
            chosen: named(chosen),
        },
        at,
        before,
        after: after.map(|after| (after, at + 1)),
        until: at + 1,
    }
}

/// `count` trials of each step: the craving falls by 3 after a walk, by 1 after a call.
fn both(count: i64) -> Vec<Trial> {
    (0..count)
        .flat_map(|n| {
            [
                trial(n * 4, "walk", 7, Some(4)),
                trial(n * 4 + 2, "call", 7, Some(6)),
            ]
        })
        .collect()
}

#[test]
fn nothing_is_drawn_from_fewer_than_two() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    assert_eq!(Draw::of([] as [StepRef; 0], &mut rng), None);
    assert_eq!(Draw::of([named("walk"), named("walk")], &mut rng), None);
}

#[test]
fn every_option_comes_as_often_as_its_probability_says() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let steps = [StepRef::Plan(id(1)), named("walk"), named("call")];
    let mut counts = [0_u32; 3];
    for _ in 0..6_000 {
        let draw = Draw::of(steps.clone(), &mut rng).unwrap();
        let n = steps.iter().position(|step| *step == draw.chosen).unwrap();
        counts[n] += 1;
        let p = draw.probability(&steps[n]).unwrap();
        assert!((p - 1.0 / 3.0).abs() < 1e-12);
    }
    assert!(
        counts.iter().all(|n| (1_850..2_150).contains(n)),
        "{counts:?}"
    );
}

#[test]
fn of_many_each_comes_equally_often_and_the_probability_kept_is_the_one_it_had() {
    let mut rng = ChaCha8Rng::seed_from_u64(2);
    let steps = [1, 2, 3, 4, 5, 6, 7].map(|n| StepRef::Plan(id(n)));
    let (mut could, mut came) = ([0_u32; 7], [0_u32; 7]);
    for _ in 0..14_000 {
        let draw = Draw::of(steps.clone(), &mut rng).unwrap();
        assert_eq!(draw.options.len(), MOST_OPTIONS);
        for (n, step) in steps.iter().enumerate() {
            could[n] += u32::from(draw.probability(step) == Some(0.25));
            came[n] += u32::from(draw.chosen == *step);
        }
    }
    assert!(
        could.iter().all(|n| (7_800..8_200).contains(n)),
        "{could:?}"
    );
    assert!(came.iter().all(|n| (1_850..2_150).contains(n)), "{came:?}");
}

#[test]
fn a_trial_that_overlaps_with_the_one_before_is_left_out() {
    let mut alone = both(20);
    for one in &mut alone {
        one.at *= 10;
        one.after = one.after.map(|(after, _)| (after, one.at + 10));
        one.until = one.at + 10;
    }
    let mut doubled = alone.clone();
    for one in &alone {
        // Drawn before the answer, and given the same one.
        doubled.push(Trial {
            at: one.at + 5,
            ..one.clone()
        });
    }
    for step in ["walk", "call"] {
        let step = named(step);
        assert_eq!(find(step.clone(), &doubled), find(step, &alone));
    }
    // Without an answer it runs until its window ends.
    let mut open = trial(0, "walk", 7, None);
    open.until = 60;
    let counted = |at: i64| match find(
        named("walk"),
        &[open.clone(), trial(at, "walk", 7, Some(4))],
    ) {
        Finding::NotEnough { drawn, .. } => drawn,
        other => panic!("{other:?}"),
    };
    assert_eq!((counted(59), counted(60)), (0, 1));
}

#[test]
fn only_trials_since_the_last_change_of_an_action_count() {
    let worded = |n: u8, action: &str| Candidate::plan(id(n), action);
    let mut trials = both(30);
    for (n, one) in trials.iter_mut().enumerate() {
        let action = if n < 40 { "Call Sam" } else { "Walk" };
        let other = StepRef::Named("rest".into());
        let chosen = if n % 2 == 0 {
            StepRef::Plan(id(1))
        } else {
            other.clone()
        };
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let options = [worded(1, action), other.into()];
        one.draw = Draw {
            chosen,
            ..Draw::of(options, &mut rng).unwrap()
        };
    }
    let drawn = |action: &str| match find(worded(1, action), &trials) {
        Finding::NotEnough { drawn, .. } | Finding::Shown { drawn, .. } => drawn,
        other @ Finding::Gaps { .. } => panic!("{other:?}"),
    };
    assert_eq!(
        [drawn("Call Sam"), drawn("Walk"), drawn("Swim")],
        [20, 10, 0]
    );
    assert_eq!(drawn(" Walk "), 10, "space around it changes nothing");
    let json = serde_json::to_string(&trials[0].draw).unwrap();
    assert_eq!(serde_json::from_str::<Draw>(&json).unwrap(), trials[0].draw);
}

#[test]
fn a_draw_is_kept_with_its_probabilities() {
    let mut rng = ChaCha8Rng::seed_from_u64(4);
    let draw = Draw::of([StepRef::Plan(id(1)), named("walk")], &mut rng).unwrap();
    insta::assert_json_snapshot!(draw);
    let json = serde_json::to_string(&draw).unwrap();
    assert_eq!(serde_json::from_str::<Draw>(&json).unwrap(), draw);
}

#[test]
fn a_draw_that_makes_no_sense_is_refused() {
    let good = trial(0, "walk", 5, None).draw;
    let faults = |draw: &Draw| {
        let mut bad = Vec::new();
        draw.check(&mut bad);
        bad.len()
    };
    assert_eq!(faults(&good), 0);
    let mut other = good.clone();
    other.chosen = named("swim");
    assert_eq!(faults(&other), 1, "something that was no option");
    let mut none = good.clone();
    none.options[0].parts = 0;
    assert_eq!(faults(&none), 1, "an option that can't come");
    let mut twice = good.clone();
    twice.options[1].step = named("walk");
    assert_eq!(faults(&twice), 1);
    let mut odd = good;
    odd.options[1].step = named("Call Sam!");
    assert_eq!(faults(&odd), 1);
}

#[test]
fn few_uses_are_not_enough() {
    let enough = i64::try_from(LEAST_USES).unwrap();
    let said = find(named("walk"), &both(enough - 1));
    assert_eq!(
        said,
        Finding::NotEnough {
            drawn: LEAST_USES - 1,
            others: LEAST_USES - 1,
            least: LEAST_USES
        }
    );
    assert!(matches!(
        find(named("walk"), &both(enough)),
        Finding::Shown { .. }
    ));
    assert!(matches!(
        find(named("swim"), &both(enough)),
        Finding::NotEnough { drawn: 0, .. }
    ));
}

#[test]
fn too_many_missing_answers_are_said() {
    let mut trials = both(10);
    trials.extend((0..10).map(|n| trial(1_000 + n * 2, "walk", 7, None)));
    assert!(matches!(
        find(named("walk"), &trials),
        Finding::Shown { .. }
    ));
    trials.push(trial(2_000, "call", 7, None));
    assert_eq!(
        find(named("walk"), &trials),
        Finding::Gaps {
            answered: 20,
            draws: 31
        }
    );
}

#[test]
fn a_difference_and_its_interval_are_as_reckoned_by_hand() {
    let Finding::Shown { fall, against, .. } = find(named("walk"), &both(40)) else {
        panic!("enough")
    };
    assert!((fall.value - 3.0).abs() < 0.15, "{fall:?}");
    assert!((against.value - 2.0).abs() < 0.15, "{against:?}");
    assert!(fall.low < fall.value && fall.value < fall.high);
    assert!(against.above_zero(), "{against:?}");
    let Finding::Shown { against, .. } = find(named("call"), &both(40)) else {
        panic!("enough")
    };
    assert!(against.below_zero(), "{against:?}");
}

#[test]
fn the_width_is_that_of_the_formula() {
    // 16 trials, all falls 0, so every centre is 0 and V is the imagined trial alone: (5 · 2)² = 100.
    let trials: Vec<Trial> = (0..8)
        .flat_map(|n| {
            [
                trial(n * 4, "walk", 5, Some(5)),
                trial(n * 4 + 2, "call", 5, Some(5)),
            ]
        })
        .collect();
    let Finding::Shown { fall, .. } = find(named("walk"), &trials) else {
        panic!("enough")
    };
    let scaled: f64 = 100.0 * 0.025 + 1.0;
    let half = (scaled / 0.025 * (scaled / 0.0025).ln()).sqrt() / 16.0;
    assert!(
        (fall.high - half).abs() < 1e-9 && (fall.low + half).abs() < 1e-9,
        "{fall:?} {half}"
    );
    assert!((half - 1.9896).abs() < 0.001, "{half}");
}

fn any_trials() -> impl Strategy<Value = Vec<Trial>> {
    let one = (
        0..500_i64,
        any::<bool>(),
        0..=10_u8,
        prop::option::of(0..=10_u8),
    );
    prop::collection::vec(one, 0..80).prop_map(|all| {
        all.into_iter()
            .map(|(at, walk, before, after)| {
                trial(at, if walk { "walk" } else { "call" }, before, after)
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn an_interval_holds_its_value_and_stays_on_the_scale(trials in any_trials()) {
        for step in steps_of(&trials) {
            if let Finding::Shown { fall, against, .. } = find(step, &trials) {
                for (one, furthest) in [(fall, 10.0), (against, 20.0)] {
                    prop_assert!(one.low <= one.value && one.value <= one.high);
                    prop_assert!(-furthest <= one.low && one.high <= furthest);
                }
            }
        }
    }

    /// With distinct times the order in which trials are handed over changes nothing.
    #[test]
    fn order_does_not_matter(mut trials in any_trials()) {
        for (n, trial) in trials.iter_mut().enumerate() {
            let at = i64::try_from(n).unwrap() * 3;
            trial.at = at;
            trial.after = trial.after.map(|(after, _)| (after, at + 1));
            trial.until = at + 1;
        }
        let there = find(named("walk"), &trials);
        trials.reverse();
        prop_assert_eq!(there, find(named("walk"), &trials));
    }
}
