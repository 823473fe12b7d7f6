use super::*;
use crate::testing::{any_checkin, any_draft, any_moment, date, day, id, moment, rev};
use proptest::prelude::*;

const NOW: &str = "2026-11-24T08:00:00+01:00[Europe/Berlin]";

fn codes(error: &DraftError) -> Vec<(&str, &'static str)> {
    error
        .fields
        .iter()
        .map(|bad| (bad.field.as_str(), bad.code.code()))
        .collect()
}

fn refused(json: &str) -> Vec<(String, &'static str)> {
    let error = CheckInDraft::from_json(json).unwrap_err();
    codes(&error)
        .into_iter()
        .map(|(field, code)| (field.to_owned(), code))
        .collect()
}

fn saved(json: &str, last: Option<&str>) -> Result<CheckIn, DraftError> {
    let draft = CheckInDraft::from_json(json).unwrap();
    draft.save(id(1), rev(1), &moment(NOW), last.map(date))
}

#[test]
fn the_json_of_a_check_in_is_as_agreed() {
    let full = r#"{"craving":3,"mood":6,"sleep":7,"confidence":8,"risky":true,"use":"no",
        "halt":{"tired":true},"medication":"partly","note":"  slept at my sister's \n"}"#;
    insta::assert_json_snapshot!("full", saved(full, Some("2026-11-21")).unwrap());
    insta::assert_json_snapshot!("empty", saved("{}", None).unwrap());
    let yes = r#"{"use":{"answer":"yes","days":["2026-11-23","2026-11-20","2026-11-23"]}}"#;
    insta::assert_json_snapshot!("yes", saved(yes, None).unwrap());
}

#[test]
fn every_bad_field_is_named_at_once() {
    let bad = r#"{"craving":11,"mood":"good","sleep":-1,"confidence":2.5,"risky":1,"cravng":3,
        "use":{"answer":"perhaps","since":"soon","extra":1},"halt":{"angry":"yes","sad":true},
        "medication":"all","note":5,"at":"2026-11-24"}"#;
    let mut found = refused(bad);
    found.sort();
    let expected = [
        ("at", "not_a_date"),
        ("confidence", "wrong_kind"),
        ("craving", "out_of_range"),
        ("cravng", "unknown_field"),
        ("halt.angry", "wrong_kind"),
        ("halt.sad", "unknown_field"),
        ("medication", "not_a_choice"),
        ("mood", "wrong_kind"),
        ("note", "wrong_kind"),
        ("risky", "wrong_kind"),
        ("sleep", "out_of_range"),
        ("use.answer", "not_a_choice"),
        ("use.extra", "unknown_field"),
        ("use.since", "not_a_date"),
    ];
    assert_eq!(
        found,
        expected.map(|(field, code)| (field.to_owned(), code))
    );
}

#[test]
fn other_shapes_are_refused() {
    for text in [
        "",
        "[]",
        "3",
        "{",
        r#"{"craving":1,"craving":2}"#,
        r#"{"craving":1} x"#,
    ] {
        assert_eq!(refused(text), [(String::new(), "not_an_object")], "{text}");
    }
    assert_eq!(refused(r#"{"use":3}"#), [("use".to_owned(), "wrong_kind")]);
    assert_eq!(
        refused(r#"{"use":{}}"#),
        [("use.answer".to_owned(), "missing")]
    );
    assert_eq!(
        refused(r#"{"halt":[]}"#),
        [("halt".to_owned(), "wrong_kind")]
    );
    assert_eq!(
        refused(r#"{"use":{"answer":"no","days":["2026-11-24"]}}"#),
        [("use.days".to_owned(), "unknown_field")]
    );
}

#[test]
fn an_error_never_shows_a_value() {
    let error = CheckInDraft::from_json(r#"{"medication":"secret-word","note":7}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "not valid: medication (not_a_choice), note (wrong_kind)"
    );
    assert_eq!((error.code(), error.retryable()), ("invalid_fields", false));
}

#[test]
fn a_no_covers_the_days_since_the_last_check_in_and_at_most_seven() {
    let since = |last| match saved(r#"{"use":"no"}"#, last).unwrap().substance_use {
        Some(SubstanceUse::No { since }) => since.to_string(),
        other => unreachable!("{other:?}"),
    };
    assert_eq!(
        since(None),
        "2026-11-24",
        "a first check-in speaks for its day"
    );
    assert_eq!(
        since(Some("2026-11-24")),
        "2026-11-24",
        "a second one on a day, too"
    );
    assert_eq!(since(Some("2026-11-23")), "2026-11-24");
    assert_eq!(since(Some("2026-11-20")), "2026-11-21");
    assert_eq!(since(Some("2026-11-17")), "2026-11-18");
    assert_eq!(
        since(Some("2026-11-16")),
        "2026-11-18",
        "seven days at most"
    );
    assert_eq!(since(Some("2026-01-01")), "2026-11-18");
    assert_eq!(
        since(Some("2026-12-24")),
        "2026-11-24",
        "one later than this is none before it"
    );
}

#[test]
fn dates_outside_their_bounds_are_refused() {
    let bad = |json| {
        let error = saved(json, None).unwrap_err();
        codes(&error)
            .into_iter()
            .map(|(f, c)| (f.to_owned(), c))
            .collect::<Vec<_>>()
    };
    let out = |field: &str| vec![(field.to_owned(), "out_of_range")];
    assert_eq!(
        bad(r#"{"use":{"answer":"no","since":"2026-11-17"}}"#),
        out("use.since")
    );
    assert_eq!(
        bad(r#"{"use":{"answer":"no","since":"2026-11-25"}}"#),
        out("use.since")
    );
    assert_eq!(
        bad(r#"{"use":{"answer":"yes","days":["2026-11-25"]}}"#),
        out("use.days")
    );
    assert_eq!(
        bad(r#"{"use":{"answer":"yes","days":["2026-10-23"]}}"#),
        out("use.days")
    );
    assert!(saved(r#"{"use":{"answer":"yes","days":["2026-10-24"]}}"#, None).is_ok());
    assert!(saved(r#"{"use":{"answer":"no","since":"2026-11-18"}}"#, None).is_ok());
    assert_eq!(
        bad(r#"{"at":"2026-11-24T08:00:01+01:00[Europe/Berlin]"}"#),
        [("at".to_owned(), "in_future")]
    );
}

#[test]
fn a_note_holds_two_thousand_characters() {
    let note = |n: usize| {
        let draft = CheckInDraft {
            note: Some("ö".repeat(n)),
            ..CheckInDraft::default()
        };
        draft.save(id(1), rev(1), &moment(NOW), None)
    };
    assert!(note(NOTE_MAX).is_ok());
    assert_eq!(
        codes(&note(NOTE_MAX + 1).unwrap_err()),
        [("note", "too_long")]
    );
}

#[test]
fn a_correction_keeps_id_time_and_first_day() {
    let old = saved(r#"{"use":"no","craving":5}"#, Some("2026-11-20")).unwrap();
    let later = moment("2026-11-30T08:00:00+01:00[Europe/Berlin]");
    let draft = CheckInDraft {
        craving: Some(2),
        ..CheckInDraft::from(&old)
    };
    let new = draft
        .correct(&old, rev(2), &later, Some(date("2026-11-23")))
        .unwrap();
    assert_eq!((new.id, new.at, new.rev), (old.id, old.at, rev(2)));
    assert_eq!(new.craving, Some(2));
    assert_eq!(new.substance_use, old.substance_use);
}

#[test]
fn a_clock_that_was_put_back_forbids_no_correction_but_no_new_time_either() {
    let old = saved(r#"{"use":"no","craving":5}"#, Some("2026-11-20")).unwrap();
    let earlier = moment("1971-01-01T00:00:00+01:00[Europe/Berlin]");
    let draft = CheckInDraft::from(&old);
    let new = draft.clone().correct(&old, rev(2), &earlier, None).unwrap();
    assert_eq!(new.at, old.at);
    let moved = CheckInDraft {
        at: Some(old.at),
        ..draft
    };
    let refused = moved.correct(&old, rev(2), &earlier, None).unwrap_err();
    assert_eq!(refused.fields[0].code, FieldCode::InFuture);
}

#[test]
fn a_correction_changes_the_first_day_only_where_it_must() {
    let old = saved(r#"{"use":"no"}"#, Some("2026-11-20")).unwrap();
    let now = moment("2026-11-30T08:00:00+01:00[Europe/Berlin]");
    let no = |draft: CheckInDraft, last: Option<&str>| match draft
        .correct(&old, rev(2), &now, last.map(date))
        .unwrap()
        .substance_use
    {
        Some(SubstanceUse::No { since }) => since.to_string(),
        other => unreachable!("{other:?}"),
    };
    let moved = CheckInDraft {
        at: Some(moment("2026-11-20T08:00:00+01:00[Europe/Berlin]")),
        ..CheckInDraft::from(&old)
    };
    assert_eq!(no(moved, None), "2026-11-20", "the time moved before it");
    let told = CheckInDraft {
        substance_use: Some(UseDraft::No {
            since: Some(date("2026-11-23")),
        }),
        ..CheckInDraft::from(&old)
    };
    assert_eq!(no(told, None), "2026-11-23", "the person said so");
    let yes = CheckInDraft {
        substance_use: Some(UseDraft::Yes { days: Vec::new() }),
        ..CheckInDraft::from(&old)
    };
    let yes = yes.correct(&old, rev(2), &now, None).unwrap();
    assert_eq!(
        yes.substance_use,
        Some(SubstanceUse::Yes {
            days: vec![date("2026-11-24")]
        })
    );
    let back = CheckInDraft {
        substance_use: Some(UseDraft::No { since: None }),
        ..CheckInDraft::from(&yes)
    };
    let back = back
        .correct(&yes, rev(3), &now, Some(date("2026-11-22")))
        .unwrap();
    assert_eq!(
        back.substance_use,
        Some(SubstanceUse::No {
            since: date("2026-11-23")
        })
    );
}

#[test]
fn what_is_read_is_checked() {
    let good = serde_json::to_value(saved("{}", None).unwrap()).unwrap();
    let with = |name: &str, value: serde_json::Value| {
        let mut changed = good.clone();
        changed[name] = value;
        serde_json::from_value::<CheckIn>(changed)
    };
    assert!(with("craving", 10.into()).is_ok());
    assert!(with("craving", 11.into()).is_err());
    assert!(with("v", 2.into()).is_err());
    assert!(with("mystery", 1.into()).is_err());
    let unordered = serde_json::json!({"answer": "yes", "days": ["2026-11-24", "2026-11-23"]});
    assert!(with("use", unordered).is_err());
}

proptest! {
    #[test]
    fn json_is_read_back(checkin in any_checkin(60)) {
        let text = serde_json::to_string(&checkin).unwrap();
        prop_assert_eq!(serde_json::from_str::<CheckIn>(&text).unwrap(), checkin);
    }

    #[test]
    fn an_unchanged_correction_changes_the_revision_alone(
        checkin in any_checkin(60), last in prop::option::of(0..60_u64),
    ) {
        let draft = CheckInDraft::from(&checkin);
        let newer = rev(5_000);
        let again = draft.correct(&checkin, newer, &checkin.at, last.map(day)).unwrap();
        prop_assert_eq!(again, CheckIn { rev: newer, ..checkin });
    }

    #[test]
    fn any_last_day_gives_a_valid_no(draft in any_draft(), at in any_moment(60), last in 0..60_u64) {
        let saved = draft.save(id(1), rev(1), &at, Some(day(last)));
        prop_assert!(saved.is_ok());
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "(?s).{0,80}") {
        let _ = CheckInDraft::from_json(&text);
    }

    #[test]
    fn any_fields_are_read_without_a_panic(
        field in "(at|craving|use|halt|note|medication|x)",
        value in r#"(-?[0-9]{1,20}|1e9|null|true|"[a-z0-9:-]{0,12}"|\[1\]|\{"answer":"(no|yes)","(since|days)":("2026-02-3[01]"|\["2026-02-28"\])\})"#,
    ) {
        let _ = CheckInDraft::from_json(&format!("{{\"{field}\":{value}}}"));
    }
}
