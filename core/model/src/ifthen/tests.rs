use super::*;
use crate::checkin::{CheckIn, CheckInDraft};
use crate::document::Body;
use crate::id::ItemId;
use crate::insight::{Draw, StepRef};
use crate::testing::{any_checkin, id, moment, rev};
use proptest::prelude::*;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

/// Tuesday.
const AT: &str = "2026-11-24T18:30:00+01:00[Europe/Berlin]";

fn checkin_at(at: &str, json: &str) -> CheckIn {
    let at = moment(at);
    let draft = CheckInDraft::from_json(json).unwrap();
    draft.save(id(1), rev(1), &at, None).unwrap()
}

fn checkin(json: &str) -> CheckIn {
    checkin_at(AT, json)
}

fn cue(json: &str) -> Cue {
    serde_json::from_str(json).unwrap()
}

fn plan(cue: Cue) -> IfThen {
    IfThen {
        cue,
        action: "Call Sam".into(),
        contact: None,
        rehearsed: None,
        paused: false,
    }
}

fn why_of(json: &str, checkin: &CheckIn) -> Option<Why> {
    why(&cue(json), checkin, &Around::default())
}

#[test]
fn a_feeling_counts_from_the_value_that_the_person_chose() {
    let craving = r#"{"kind":"feeling","feeling":"craving","level":6}"#;
    assert_eq!(
        why_of(craving, &checkin(r#"{"craving":6}"#)),
        Some(Why::Level { value: 6, level: 6 })
    );
    assert_eq!(why_of(craving, &checkin(r#"{"craving":5}"#)), None);
    let mood = r#"{"kind":"feeling","feeling":"low_mood","level":3}"#;
    assert!(why_of(mood, &checkin(r#"{"mood":3}"#)).is_some());
    assert_eq!(why_of(mood, &checkin(r#"{"mood":4}"#)), None);
    let unsure = r#"{"kind":"feeling","feeling":"unsure","level":3}"#;
    assert!(why_of(unsure, &checkin(r#"{"confidence":0}"#)).is_some());
    let sleep = r#"{"kind":"body","state":"slept_badly","level":4}"#;
    assert!(why_of(sleep, &checkin(r#"{"sleep":4}"#)).is_some());
}

#[test]
fn what_was_ticked_is_a_cue_and_what_was_not_is_none() {
    for (state, cue) in [
        ("hungry", r#"{"kind":"body","state":"hungry"}"#),
        ("tired", r#"{"kind":"body","state":"tired"}"#),
        ("angry", r#"{"kind":"feeling","feeling":"angry"}"#),
        ("lonely", r#"{"kind":"feeling","feeling":"lonely"}"#),
    ] {
        let ticked = checkin(&format!(r#"{{"halt":{{"{state}":true}}}}"#));
        assert_eq!(why_of(cue, &ticked), Some(Why::Ticked), "{state}");
        assert_eq!(why_of(cue, &checkin("{}")), None, "{state}");
    }
}

#[test]
fn a_time_is_that_of_the_wall_and_its_day_the_one_it_begins_on() {
    let evening = r#"{"kind":"time","days":["Tue","Fri"],"from":"18:00","to":"20:00"}"#;
    let at = |at: &str| why_of(evening, &checkin_at(at, "{}")).is_some();
    assert!(at(AT));
    assert!(
        !at("2026-11-24T20:00:00+01:00[Europe/Berlin]"),
        "the end is not in it"
    );
    assert!(!at("2026-11-25T18:30:00+01:00[Europe/Berlin]"), "Wednesday");
    assert!(
        at("2026-11-27T18:00:00-05:00[America/New_York]"),
        "where the person is"
    );
    let night = r#"{"kind":"time","days":["Fri"],"from":"22:00","to":"02:00"}"#;
    let at = |at: &str| why_of(night, &checkin_at(at, "{}")).is_some();
    assert!(at("2026-11-27T23:00:00+01:00[Europe/Berlin]"));
    assert!(
        at("2026-11-28T01:59:00+01:00[Europe/Berlin]"),
        "Friday night, on Saturday"
    );
    assert!(
        !at("2026-11-27T01:00:00+01:00[Europe/Berlin]"),
        "Thursday night"
    );
    assert!(!at("2026-11-28T22:30:00+01:00[Europe/Berlin]"));
    let always = r#"{"kind":"time","from":"00:00","to":"00:00"}"#;
    assert!(why_of(always, &checkin("{}")).is_some());
}

#[test]
fn places_and_people_are_known_by_what_was_said_or_written() {
    let sam = r#"{"kind":"person","name":"Sam"}"#;
    let noted = |note: &str| checkin(&serde_json::json!({ "note": note }).to_string());
    for note in ["Saw sam.", "SAM", "with Sam, again", "(Sam)"] {
        assert_eq!(why_of(sam, &noted(note)), Some(Why::Note), "{note}");
    }
    for note in [
        "The same as before",
        "Samir came by",
        "Wrestled with Balsam",
    ] {
        assert_eq!(why_of(sam, &noted(note)), None, "{note}");
    }
    let square = r#"{"kind":"place","name":"Old  Square"}"#;
    assert!(why_of(square, &noted("at the old\nsquare")).is_some());
    assert_eq!(why_of(square, &noted("an old bench")), None);
    let park = r#"{"kind":"place","name":"公园"}"#;
    assert!(
        why_of(park, &noted("今天去了公园散步")).is_some(),
        "no spaces between words"
    );
    let around = Around {
        places: vec!["old square ".into()],
        people: Vec::new(),
    };
    assert_eq!(why(&cue(square), &checkin("{}"), &around), Some(Why::Said));
    assert_eq!(why(&cue(sam), &checkin("{}"), &around), None);
}

#[test]
fn all_that_match_are_offered_in_order_and_paused_ones_are_not() {
    let tired = plan(cue(r#"{"kind":"body","state":"tired"}"#));
    let craving = plan(cue(r#"{"kind":"feeling","feeling":"craving","level":5}"#));
    let paused = IfThen {
        paused: true,
        ..tired.clone()
    };
    let other = plan(cue(r#"{"kind":"place","name":"Square"}"#));
    let plans = [(1, &tired), (2, &paused), (3, &other), (4, &craving)];
    let checkin = checkin(r#"{"craving":7,"halt":{"tired":true}}"#);
    let found = matching(plans, &checkin, &Around::default());
    assert_eq!(found.iter().map(|one| one.key).collect::<Vec<_>>(), [1, 4]);
    assert_eq!(found[1].why, Why::Level { value: 7, level: 5 });
}

fn faults(plan: &IfThen) -> Vec<String> {
    let faults = plan
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
fn a_plan_that_is_not_right_is_refused_field_by_field() {
    let good = plan(cue(r#"{"kind":"body","state":"tired"}"#));
    assert_eq!(faults(&good), Vec::<String>::new());
    let bad = IfThen {
        cue: cue(r#"{"kind":"feeling","feeling":"craving"}"#),
        action: "  ".into(),
        contact: Some(Contact {
            name: "x".repeat(81),
            number: Some("call me".into()),
        }),
        ..good
    };
    assert_eq!(
        faults(&bad),
        [
            "cue.level missing",
            "action missing",
            "contact.name too_long",
            "contact.number not_dialable"
        ]
    );
    for (json, fault) in [
        (
            r#"{"kind":"feeling","feeling":"craving","level":11}"#,
            "cue.level out_of_range",
        ),
        (
            r#"{"kind":"feeling","feeling":"angry","level":1}"#,
            "cue.level unknown_field",
        ),
        (r#"{"kind":"place","name":" "}"#, "cue.name missing"),
        (r#"{"kind":"person","name":"?"}"#, "cue.name not_a_choice"),
        (
            r#"{"kind":"time","days":["Fri","Mon"],"from":"18:00","to":"20:00"}"#,
            "cue.days not_in_order",
        ),
    ] {
        assert_eq!(faults(&plan(cue(json))), [fault]);
    }
}

#[test]
fn the_json_of_a_plan_is_as_agreed() {
    let full = IfThen {
        cue: cue(r#"{"kind":"time","days":["Fri","Sat"],"from":"22:00","to":"02:00"}"#),
        contact: Some(Contact {
            name: "Sam".into(),
            number: Some("+44 20 7946 0000".into()),
        }),
        rehearsed: Some(moment(AT)),
        ..plan(cue(r#"{"kind":"body","state":"tired"}"#))
    };
    insta::assert_json_snapshot!(full);
    let json = serde_json::to_string(&full).unwrap();
    assert_eq!(serde_json::from_str::<IfThen>(&json).unwrap(), full);
    let more = json.replacen('{', r#"{"colour":"blue","#, 1);
    assert!(serde_json::from_str::<IfThen>(&more).is_err());
}

#[test]
fn a_number_is_one_that_can_be_dialled() {
    let with = |number: &str| IfThen {
        contact: Some(Contact {
            name: "Sam".into(),
            number: Some(number.into()),
        }),
        ..plan(cue(r#"{"kind":"body","state":"tired"}"#))
    };
    // Codes that forward somebody's calls are no numbers.
    for bad in ["*21*030#", "##002#", "call me", "5"] {
        let error = with(bad).check().unwrap_err();
        assert_eq!(error.fields[0].code, FieldCode::NotDialable, "{bad}");
    }
    for (number, tel) in [
        ("+49 (0)30 12-345", "tel:+493012345"),
        ("\u{0660}\u{0663}\u{0660} \u{0661}\u{0662}", "tel:03012"),
        ("\u{06f0}\u{06f3}\u{06f0}", "tel:030"),
    ] {
        let plan = with(number);
        assert!(plan.check().is_ok(), "{number}");
        let phone = plan.contact.unwrap().phone().unwrap();
        assert_eq!((phone.tel().as_str(), phone.written()), (tel, number));
    }
}

fn offer() -> Offer {
    Offer {
        checkin: id(1),
        matched: vec![id(2), id(3)],
        plan: id(2),
        draw: Some(
            Draw::of(
                [2, 2, 3].map(|n| StepRef::Plan(id(n))),
                &mut ChaCha8Rng::seed_from_u64(0),
            )
            .unwrap(),
        ),
        before: Some(7),
        outcome: None,
    }
}

#[test]
fn an_offer_holds_together() {
    let mut offer = offer();
    let StepRef::Plan(drawn) = offer.draw.as_ref().unwrap().chosen else {
        panic!("a plan")
    };
    offer.plan = drawn;
    assert!(offer.check().is_ok());
    offer.plan = if drawn == id(2) { id(3) } else { id(2) };
    assert!(offer.check().is_err(), "not what was drawn");
    offer.draw = None;
    assert!(offer.check().is_ok());
    offer.plan = id(9);
    assert!(offer.check().is_err(), "not one that matched");
}

#[test]
fn it_is_asked_about_for_a_day_until_it_is_told() {
    let mut offer = offer();
    let asked = |offer: &Offer, at: &str| offer.to_ask(&moment(AT), &moment(at));
    assert!(!asked(&offer, "2026-11-24T19:29:00+01:00[Europe/Berlin]"));
    assert!(asked(&offer, "2026-11-24T19:30:00+01:00[Europe/Berlin]"));
    assert!(asked(&offer, "2026-11-25T18:30:00+01:00[Europe/Berlin]"));
    assert!(!asked(&offer, "2026-11-25T18:31:00+01:00[Europe/Berlin]"));
    offer.outcome = Some(Outcome {
        at: moment("2026-11-24T20:00:00+01:00[Europe/Berlin]"),
        did: Did::Planned,
        after: Some(3),
        note: None,
    });
    assert!(!asked(&offer, "2026-11-24T20:30:00+01:00[Europe/Berlin]"));
    let trial = offer.trial(&moment(AT)).unwrap();
    assert_eq!(
        (trial.before, trial.after.map(|(after, _)| after)),
        (7, Some(3))
    );
    let late = offer
        .trial(&moment("2026-11-24T16:59:00+01:00[Europe/Berlin]"))
        .unwrap();
    assert_eq!(late.after, None, "too late to tell anything");
    offer.draw = None;
    assert_eq!(offer.trial(&moment(AT)), None, "nothing was drawn");
}

proptest! {
    /// Whatever a check-in leaves out calls for no plan but one of time.
    #[test]
    fn silence_calls_for_nothing(level in 0..=10_u8, name in "[a-z]{1,8}", checkin in any_checkin(40)) {
        let silent = CheckIn {
            craving: None, mood: None, sleep: None, confidence: None, risky: None,
            halt: None, note: None, ..checkin
        };
        let level = Some(level);
        for cue in [
            Cue::Feeling { feeling: Feeling::Craving, level },
            Cue::Feeling { feeling: Feeling::LowMood, level },
            Cue::Feeling { feeling: Feeling::Unsure, level },
            Cue::Feeling { feeling: Feeling::Angry, level: None },
            Cue::Body { state: BodyState::SleptBadly, level },
            Cue::Body { state: BodyState::Hungry, level: None },
            Cue::Place { name: name.clone() },
            Cue::Person { name },
        ] {
            prop_assert_eq!(why(&cue, &silent, &Around::default()), None);
        }
    }

    #[test]
    fn any_note_and_name_are_searched_without_a_panic(note in "\\PC{0,60}", name in "\\PC{1,10}") {
        let checkin = checkin(&serde_json::json!({ "note": note }).to_string());
        let _ = why(&Cue::Place { name }, &checkin, &Around::default());
    }

    #[test]
    fn a_name_between_spaces_is_found(before in "[a-z ]{0,20}", name in "[a-zé文]{1,8}", after in "[a-z ]{0,20}") {
        let checkin = checkin(&serde_json::json!({ "note": format!("{before} {name} {after}") }).to_string());
        prop_assert_eq!(why(&Cue::Place { name }, &checkin, &Around::default()), Some(Why::Note));
    }
}

#[test]
fn ids_of_matches_are_those_of_plans() {
    let tired = plan(cue(r#"{"kind":"body","state":"tired"}"#));
    let plans: [(ItemId, &IfThen); 1] = [(id(5), &tired)];
    let found = matching(
        plans,
        &checkin(r#"{"halt":{"tired":true}}"#),
        &Around::default(),
    );
    assert_eq!(found[0].key, id(5));
}
