use super::*;
use crate::testing::moment;

const NOW: &str = "2026-11-24T08:00:00+01:00[Europe/Berlin]";

#[test]
fn only_a_yes_lets_the_questions_go_on() {
    let opens: Vec<bool> = Safe::ALL.map(Safe::opens_sos).into();
    assert_eq!(opens, [false, true, true]);
    for safe in Safe::ALL {
        assert_eq!(serde_json::to_value(safe).unwrap(), safe.name());
    }
}

#[test]
fn safety_is_asked_first_and_amounts_only_of_what_was_named() {
    let asked = |draft: &LapseDraft| {
        let mut asked = vec![Question::ALL[0].name()];
        let mut last = Question::ALL[0];
        while let Some(next) = last.after(draft) {
            asked.push(next.name());
            last = next;
        }
        asked
    };
    let mut draft = LapseDraft::default();
    let without_amount = [
        "safe",
        "situation",
        "thoughts",
        "helped",
        "next",
        "substance",
    ];
    assert_eq!(asked(&draft), without_amount);
    draft.answer(Question::Substance, " a word ");
    assert_eq!(asked(&draft), [&without_amount[..], &["amount"]].concat());
}

#[test]
fn every_answer_goes_into_the_field_of_its_question() {
    let mut draft = LapseDraft {
        safe: Some(Safe::Yes),
        ..LapseDraft::default()
    };
    for question in Question::ALL {
        draft.answer(question, &format!(" {} ", question.name()));
    }
    let lapse = draft.save(&moment(NOW)).unwrap();
    insta::assert_json_snapshot!(lapse);
    let unchanged = LapseDraft::from(&lapse).correct(&lapse, &moment(NOW));
    assert_eq!(unchanged.unwrap(), lapse);
    let json = serde_json::to_string(&lapse).unwrap();
    assert_eq!(serde_json::from_str::<Lapse>(&json).unwrap(), lapse);
}

#[test]
fn all_may_be_left_out_and_blanks_are_left_out() {
    let mut draft = LapseDraft::default();
    draft.answer(Question::Helped, " \n ");
    let lapse = draft.save(&moment(NOW)).unwrap();
    assert_eq!(
        serde_json::to_value(lapse).unwrap(),
        serde_json::json!({ "when": NOW })
    );
}

#[test]
fn each_bad_field_is_named() {
    let draft = LapseDraft {
        when: Some(moment("2026-11-24T08:00:01+01:00[Europe/Berlin]")),
        thoughts: Some("x".repeat(2_001)),
        amount: Some("x".repeat(201)),
        ..LapseDraft::default()
    };
    let error = draft.save(&moment(NOW)).unwrap_err();
    let bad: Vec<_> = error
        .fields
        .iter()
        .map(|bad| (bad.field.as_str(), bad.code.code()))
        .collect();
    assert_eq!(
        bad,
        [
            ("thoughts", "too_long"),
            ("amount", "too_long"),
            ("when", "in_future")
        ]
    );
    assert!(serde_json::from_str::<Lapse>(&format!(r#"{{"when":"{NOW}","days":0}}"#)).is_err());
}

#[test]
fn what_is_not_given_anew_is_not_judged_anew() {
    let draft = LapseDraft {
        safe: Some(Safe::No),
        ..LapseDraft::default()
    };
    let lapse = draft.save(&moment(NOW)).unwrap();
    // The clock was put back by a day.
    let earlier = moment("2026-11-23T08:00:00+01:00[Europe/Berlin]");
    let mut draft = LapseDraft::from(&lapse);
    draft.answer(Question::Helped, "A walk");
    assert_eq!(draft.safe, None, "nothing was said about now");
    let corrected = draft.clone().correct(&lapse, &earlier).unwrap();
    assert_eq!((corrected.when, corrected.safe), (lapse.when, lapse.safe));
    draft.when = Some(moment(NOW));
    let error = draft.correct(&lapse, &earlier).unwrap_err();
    assert_eq!(error.fields[0].field, "when");
}
