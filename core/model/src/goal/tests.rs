use super::*;
use crate::testing::{date, day, id};
use proptest::prelude::*;

fn step(n: u8, due: Option<&str>, done: Option<&str>) -> Step {
    let draft = StepDraft {
        text: format!(" step {n} "),
        due: due.map(date),
        remind: due.map(date),
    };
    Step {
        done: done.map(date),
        ..draft.step(id(n), date("2026-11-01")).unwrap()
    }
}

fn goal() -> Goal {
    let draft = GoalDraft {
        area: Area::Housing,
        title: " A room of my own ".into(),
        why: Some("  ".into()),
    };
    Goal {
        steps: vec![
            step(1, None, None),
            step(2, Some("2026-12-01"), None),
            step(3, Some("2026-11-24"), Some("2026-11-23")),
            step(4, Some("2026-11-30"), None),
        ],
        ..draft.goal().unwrap()
    }
}

#[test]
fn the_json_of_a_goal_is_as_agreed() {
    insta::assert_json_snapshot!(goal());
    let json = serde_json::to_string(&goal()).unwrap();
    assert_eq!(serde_json::from_str::<Goal>(&json).unwrap(), goal());
    assert!(serde_json::from_str::<Goal>(r#"{"area":"fame","title":"x"}"#).is_err());
    for area in Area::ALL {
        assert_eq!(serde_json::to_value(area).unwrap(), area.name());
    }
}

#[test]
fn the_next_step_is_the_one_due_first_and_then_the_first_in_order() {
    let mut open = goal();
    let mut order = Vec::new();
    while let Some(next) = open.next_step().map(|step| step.id) {
        order.push(next);
        open.step_mut(next).unwrap().done = Some(date("2026-12-02"));
    }
    assert_eq!(order, [id(4), id(2), id(1)]);
    assert_eq!(open.steps_done(), (4, 4));
    let reached = Goal {
        done: Some(date("2026-12-02")),
        ..goal()
    };
    assert_eq!(reached.next_step(), None);
}

#[test]
fn a_day_that_has_passed_is_told_apart_and_reminds_nobody_once_done() {
    let today = date("2026-11-30");
    let standing = |n: u8| goal().step(id(n)).unwrap().standing(today).name();
    assert_eq!(
        [1, 2, 3, 4].map(standing),
        ["open", "ahead", "done", "today"]
    );
    let late = step(5, Some("2026-11-29"), None);
    assert_eq!(late.standing(today), Standing::Passed);
    assert_eq!(late.reminder(), Some(date("2026-11-29")));
    assert_eq!(goal().step(id(3)).unwrap().reminder(), None);
}

#[test]
fn each_bad_field_is_named() {
    let faults = |error: DraftError| -> Vec<(String, &str)> {
        let named = error.fields.into_iter();
        named.map(|bad| (bad.field, bad.code.code())).collect()
    };
    let draft = StepDraft {
        text: " ".into(),
        due: None,
        remind: Some(date("2026-11-23")),
    };
    assert_eq!(
        faults(draft.step(id(1), date("2026-11-24")).unwrap_err()),
        [
            ("text".to_owned(), "missing"),
            ("remind".to_owned(), "out_of_range")
        ]
    );
    let bad = Goal {
        title: "x".repeat(201),
        steps: vec![step(1, None, None), step(1, None, None)],
        ..goal()
    };
    assert_eq!(
        faults(bad.check().unwrap_err()),
        [
            ("title".to_owned(), "too_long"),
            ("steps[1].id".to_owned(), "not_in_order")
        ]
    );
    let many = Goal {
        steps: (0..51).map(|n| step(n, None, None)).collect(),
        ..goal()
    };
    assert_eq!(
        faults(many.check().unwrap_err()),
        [("steps".to_owned(), "too_many")]
    );
}

proptest! {
    /// The next step is never done, never later than another one, and doing steps one by one ends.
    #[test]
    fn next_steps_come_to_an_end(
        steps in prop::collection::vec((prop::option::of(0..20_u64), any::<bool>()), 0..12),
    ) {
        let mut goal = goal();
        goal.steps = (0_u8..).zip(&steps).map(|(n, (due, done))| Step {
            due: due.map(day),
            done: done.then(|| day(0)),
            ..step(n, None, None)
        }).collect();
        let open = steps.iter().filter(|(_, done)| !done).count();
        for _ in 0..open {
            let next = goal.next_step().unwrap().clone();
            prop_assert_eq!(next.done, None);
            for other in goal.steps.iter().filter(|step| step.done.is_none()) {
                prop_assert!(next.due.is_some() || other.due.is_none());
                if let (Some(mine), Some(other)) = (next.due, other.due) {
                    prop_assert!(mine <= other);
                }
            }
            goal.step_mut(next.id).unwrap().done = Some(day(1));
        }
        prop_assert_eq!(goal.next_step(), None);
        prop_assert_eq!(goal.steps_done().0, goal.steps.len());
    }

    #[test]
    fn moving_a_step_keeps_the_others_in_order(count in 1..9_u8, n in 0..9_u8, place in 0..12_usize) {
        let mut goal = goal();
        goal.steps = (0..count).map(|n| step(n, None, None)).collect();
        let moved = id(n % count);
        prop_assert!(goal.reorder(moved, place));
        let rest: Vec<_> = goal.steps.iter().map(|step| step.id).filter(|id| *id != moved).collect();
        let before: Vec<_> = (0..count).map(id).filter(|id| *id != moved).collect();
        prop_assert_eq!(rest, before);
        prop_assert_eq!(goal.steps[place.min(usize::from(count) - 1)].id, moved);
        prop_assert!(!goal.reorder(id(200), 0));
    }
}
