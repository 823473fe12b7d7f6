use super::*;
use crate::testing::moment;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

const BEGAN: &str = "2026-11-24T18:30:00+01:00[Europe/Berlin]";

fn named(code: &str) -> StepRef {
    StepRef::Named(code.into())
}

fn urge() -> Urge {
    let draw = Draw::of(
        [named("walk"), named("call")],
        &mut ChaCha8Rng::seed_from_u64(1),
    )
    .unwrap();
    Urge {
        before: 8,
        minutes: 10,
        step: Some(draw.chosen.clone()),
        draw: Some(draw),
        end: None,
    }
}

fn end(at: &str) -> UrgeEnd {
    UrgeEnd {
        at: moment(at),
        after: 3,
        did: Some(Did::Planned),
        helped: Some("Counting trees.".into()),
    }
}

fn faults(urge: &Urge) -> Vec<String> {
    let faults = urge
        .check()
        .err()
        .map(|error| error.fields)
        .unwrap_or_default();
    faults
        .into_iter()
        .map(|bad| format!("{} {}", bad.field, bad.code.code()))
        .collect()
}

#[test]
fn a_timer_runs_is_up_and_ends() {
    let mut urge = urge();
    let state = |urge: &Urge, at: &str| urge.state(&moment(BEGAN), &moment(at));
    assert_eq!(state(&urge, BEGAN), UrgeState::Running { left: 600 });
    let early = "2026-11-24T18:00:00+01:00[Europe/Berlin]";
    assert_eq!(
        state(&urge, early),
        UrgeState::Running { left: 600 },
        "a clock put back"
    );
    let nearly = "2026-11-24T18:39:59+01:00[Europe/Berlin]";
    assert_eq!(state(&urge, nearly), UrgeState::Running { left: 1 });
    let over = "2026-11-24T18:40:00+01:00[Europe/Berlin]";
    assert_eq!(state(&urge, over), UrgeState::TimeUp);
    assert_eq!(
        state(&urge, "2027-11-24T18:40:00+01:00[Europe/Berlin]"),
        UrgeState::TimeUp
    );
    urge.end = Some(end(over));
    assert_eq!(state(&urge, over), UrgeState::Ended);
}

#[test]
fn an_urge_closed_in_the_middle_is_whole_without_its_end() {
    let open = urge();
    assert!(open.check().is_ok());
    let json = serde_json::to_string(&open).unwrap();
    assert!(!json.contains("end"));
    assert_eq!(serde_json::from_str::<Urge>(&json).unwrap(), open);
    let trial = open.trial(&moment(BEGAN)).unwrap();
    assert_eq!((trial.before, trial.after), (8, None));
}

#[test]
fn an_end_counts_only_while_it_tells_something() {
    let mut urge = urge();
    urge.end = Some(end("2026-11-24T19:40:00+01:00[Europe/Berlin]"));
    assert_eq!(
        urge.trial(&moment(BEGAN))
            .unwrap()
            .after
            .map(|(after, _)| after),
        Some(3)
    );
    urge.end = Some(end("2026-11-24T19:40:01+01:00[Europe/Berlin]"));
    assert_eq!(urge.trial(&moment(BEGAN)).unwrap().after, None);
    urge.draw = None;
    assert_eq!(
        urge.trial(&moment(BEGAN)),
        None,
        "chosen, not drawn: it can't be compared"
    );
}

#[test]
fn an_urge_that_is_not_right_is_refused_field_by_field() {
    let mut bad = urge();
    bad.before = 11;
    bad.minutes = 2;
    bad.step = Some(named("swim"));
    bad.end = Some(UrgeEnd {
        after: 12,
        helped: Some(" ".into()),
        ..end(BEGAN)
    });
    assert_eq!(
        faults(&bad),
        [
            "before out_of_range",
            "minutes out_of_range",
            "step not_a_choice",
            "end.after out_of_range",
            "end.helped missing"
        ]
    );
    let mut long = urge();
    long.minutes = 21;
    assert_eq!(faults(&long), ["minutes out_of_range"]);
}
