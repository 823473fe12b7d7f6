use super::*;
use crate::testing::{any_result, date, id, instrument, moment, rev};
use proptest::prelude::*;

fn scored(text: &str) -> Scored {
    let three = instrument("three");
    score(&three, &Answers::parse(&three, text).unwrap())
}

#[test]
fn values_are_added_up_and_turned_round() {
    let all = scored("3,0,3");
    assert_eq!((all.score, all.band.as_deref()), (Some(9), Some("high")));
    assert_eq!(
        scored("0,3,0").score,
        Some(0),
        "the second counts backwards"
    );
    assert_eq!(scored("1,3,3").band.as_deref(), Some("low"));
    assert_eq!(scored("2,3,3").band.as_deref(), Some("high"));
}

#[test]
fn a_missing_answer_is_made_up_for_once() {
    let one = scored("-,3,1");
    assert_eq!(
        (one.score, one.prorated),
        (Some(2), true),
        "1 x 3 / 2 = 1.5, half rounds up"
    );
    assert_eq!(one.missing, ["a"]);
    let two = scored("-,-,1");
    assert_eq!((two.score, two.band, two.prorated), (None, None, false));
    assert_eq!(two.flags, [FLAG_SAFETY], "an item's flag needs no score");
    assert_eq!(
        scored("3,3,-").flags,
        Vec::<String>::new(),
        "left out is no answer"
    );
}

/// The three items, scored by this rule too.
fn with_rule(rule: &str) -> Instrument {
    let mut three = instrument("three");
    three.scores.push(serde_json::from_str(rule).unwrap());
    three.vectors.clear();
    three
}

#[test]
fn several_scores_stand_beside_each_other_with_their_scales() {
    let missing = r#""missing": {"prorate_up_to": 0, "source": "ours"}"#;
    let rule = |method: &str, more: &str, range: &str| {
        format!(
            r#"{{"code": "other", "method": "{method}", "scale_origin": "ours", "range": {range}, {missing}{more}}}"#
        )
    };
    let other = |rule: &str, text: &str| {
        let three = with_rule(rule);
        let scored = score(&three, &Answers::parse(&three, text).unwrap());
        assert_eq!(scored.parts.len(), 2, "the total stands there, too");
        assert_eq!(scored.parts[0].score, scored.score);
        scored.parts[1].clone()
    };
    let mean = rule("mean", r#", "times": 10"#, r#"{"min": 0, "max": 30}"#);
    assert_eq!(other(&mean, "1,3,1").score, Some(7), "10 x 2 / 3 = 6.67");
    let greatest = rule("max", "", r#"{"min": 0, "max": 3}"#);
    assert_eq!(
        other(&greatest, "1,1,0").score,
        Some(2),
        "1 turned round is 2"
    );
    let moved = rule(
        "sum",
        r#", "add": -9, "scale": "below-0", "items": ["a", "c"]"#,
        r#"{"min": -9, "max": -3}"#,
    );
    let part = other(&moved, "1,-,2");
    assert_eq!(
        (part.score, part.scale.as_deref()),
        (Some(-6), Some("below-0"))
    );
    assert_eq!(
        other(&moved, "-,0,2").score,
        None,
        "a part needs its own items"
    );
    for sound in [&mean, &greatest, &moved] {
        assert_eq!(with_rule(sound).check(), Err(PackFault::NoVector));
    }
    let wrong = mean.replace("30", "31");
    assert_eq!(with_rule(&wrong).check(), Err(PackFault::Range));
    let unknown = moved.replace(r#"["a", "c"]"#, r#"["a", "z"]"#);
    assert_eq!(with_rule(&unknown).check(), Err(PackFault::Score));
}

#[test]
fn a_question_is_passed_over_only_for_earlier_ones() {
    let mut three = instrument("three");
    let rule = |items: &[&str]| SkipIf {
        items: items.iter().map(|&code| code.to_owned()).collect(),
        sum_at_most: 1,
    };
    three.items[2].skip_if = vec![rule(&["a", "b"])];
    let scored = |text: &str| score(&three, &Answers::parse(&three, text).unwrap());
    let passed = scored("1,0,-");
    assert_eq!((passed.score, passed.missing.len()), (Some(4), 0));
    assert!(!passed.prorated);
    assert_eq!(scored("1,1,-").missing, ["c"]);
    assert_eq!(
        scored("0,-,-").missing,
        ["b", "c"],
        "what isn't known passes nothing over"
    );
    assert_eq!(
        scored("1,0,2").score,
        Some(6),
        "an answer given all the same counts"
    );
    three.items[2].skip_if = vec![rule(&["c"])];
    assert_eq!(three.check(), Err(PackFault::Skip));
    three.items[2].skip_if = vec![rule(&[])];
    assert_eq!(three.check(), Err(PackFault::Skip));
}

#[test]
fn two_times_are_too_near_within_the_days_it_looks_back() {
    let three = instrument("three");
    let near = |one, other| three.too_near(date(one), date(other));
    assert!(near("2026-11-01", "2026-11-14") && near("2026-11-14", "2026-11-01"));
    assert!(!near("2026-11-01", "2026-11-15") && !near("2026-11-15", "2026-11-01"));
}

#[test]
fn it_is_not_offered_sooner_than_it_looks_back() {
    let three = instrument("three");
    let longer = Instrument {
        min_interval_days: 30,
        ..three.clone()
    };
    let shorter = Instrument {
        min_interval_days: 1,
        ..three.clone()
    };
    let again = [&three, &longer, &shorter].map(|one| one.offered_again(date("2026-11-01")));
    assert_eq!(again, ["2026-11-15", "2026-12-01", "2026-11-15"].map(date));
}

#[test]
fn answers_must_be_the_instruments() {
    let three = instrument("three");
    let code = |text| Answers::parse(&three, text).unwrap_err().code();
    assert_eq!(code("1,2"), "answers_wrong_count");
    assert_eq!(code("1,2,4"), "answers_not_an_option");
    assert_eq!(code("1,x,2"), "answers_malformed");
    assert_eq!(code(""), "answers_malformed");
    assert_eq!(code("1,2,300"), "answers_malformed");
    let unknown = Answers::new(&three, &[("z".to_owned(), Some(1))].into()).unwrap_err();
    assert_eq!(unknown.code(), "answers_unknown_item");
    let part = Answers::new(&three, &[("b".to_owned(), Some(1))].into()).unwrap();
    assert_eq!(part.map().len(), 3, "the others are there as left out");
    assert_eq!(part.value("a"), None);
    assert!(
        [code("1,2"), unknown.code()]
            .iter()
            .all(|code| AnswerError::CODES.contains(code))
    );
}

#[test]
fn the_json_of_a_result_is_as_agreed() {
    let three = instrument("three");
    let at = moment("2026-11-24T08:00:00+01:00[Europe/Berlin]");
    let answers = Answers::parse(&three, "-,2,1").unwrap();
    insta::assert_json_snapshot!(InstrumentResult::new(id(2), rev(3), at, &three, &answers));
}

#[test]
fn a_result_of_another_version_is_refused() {
    let three = instrument("three");
    let at = moment("2026-11-24T08:00:00+01:00[Europe/Berlin]");
    let answers = Answers::parse(&three, "1,1,1").unwrap();
    let result = InstrumentResult::new(id(2), rev(3), at, &three, &answers);
    let mut json = serde_json::to_value(&result).unwrap();
    assert_eq!(
        serde_json::from_value::<InstrumentResult>(json.clone()).unwrap(),
        result
    );
    json["v"] = 2.into();
    assert!(serde_json::from_value::<InstrumentResult>(json).is_err());
}

#[test]
fn a_result_that_was_changed_is_found_out() {
    let three = instrument("three");
    let at = moment("2026-11-24T08:00:00+01:00[Europe/Berlin]");
    let answers = Answers::parse(&three, "1,1,1").unwrap();
    let good = InstrumentResult::new(id(2), rev(3), at, &three, &answers);
    assert!(good.agrees_with(&three) && good.has_flag(FLAG_SAFETY));
    let higher = InstrumentResult {
        score: Some(9),
        ..good.clone()
    };
    let silent = InstrumentResult {
        flags: Vec::new(),
        ..good.clone()
    };
    let foreign = InstrumentResult {
        instrument: "other".into(),
        ..good
    };
    assert!(
        [higher, silent, foreign]
            .iter()
            .all(|bad| !bad.agrees_with(&three))
    );
}

proptest! {
    #[test]
    fn what_is_scored_agrees_with_itself(result in any_result(10)) {
        prop_assert!(result.agrees_with(&instrument(&result.instrument)));
        let json = serde_json::to_string(&result).unwrap();
        prop_assert_eq!(serde_json::from_str::<InstrumentResult>(&json).unwrap(), result);
    }

    #[test]
    fn a_score_is_within_its_range(result in any_result(10)) {
        let three = instrument(&result.instrument);
        let range = three.total().unwrap().range;
        prop_assert!(result.score.is_none_or(|score| (range.min..=range.max).contains(&score)));
        prop_assert_eq!(result.score.is_some(), result.missing.len() <= 1);
        prop_assert_eq!(result.band.is_some(), result.score.is_some());
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "[0-9,x -]{0,30}") {
        let _ = Answers::parse(&instrument("three"), &text);
    }
}
