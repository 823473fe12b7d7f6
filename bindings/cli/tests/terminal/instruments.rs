//! Instruments: scoring without a home, taking with one, and the safety text.

use serde_json::{Value, json};

use crate::support::{Home, NOW, with_json};

#[test]
fn scoring_prints_one_object_and_needs_no_home() {
    let home = Home::nowhere();
    let score = |instrument: &str, answers: &str| {
        home.ok(&["instrument", "score", instrument, "--answers", answers])
    };
    assert_eq!(
        score("phq-9", "1,1,1,1,1,1,1,1,1"),
        json!({ "instrument": "phq-9", "score": 9, "band": "mild", "flags": ["safety"],
                "missing": [], "prorated": false })
    );
    assert_eq!(
        score("PHQ-9", "2,2,2,2,-,0,0,0,0"),
        json!({ "instrument": "phq-9", "score": 9, "band": "mild", "flags": [],
                "missing": ["phq-5"], "prorated": true })
    );
    assert_eq!(score("gad-7", "2,2,2,1,1,1,1")["band"], "moderate");
    assert_eq!(score("gad-7", "-,2,2,1,1,1,1")["score"], json!(null));
    assert!(!home.path().exists());
}

#[test]
fn answers_that_cannot_be_are_told_apart() {
    let home = Home::nowhere();
    for (answers, code) in [
        ("1,0", "answers_wrong_count"),
        ("", "answers_malformed"),
        ("1,0,2,0,0,0,0,0,4", "answers_not_an_option"),
        ("1,0,2,0,0,0,0,0,x", "answers_malformed"),
        ("1,0,2,0,0,0,0,0,-1", "answers_malformed"),
    ] {
        let error = home.fails(
            &["instrument", "score", "phq-9", "--answers", answers],
            code,
            3,
        );
        assert_eq!(error["retryable"], false);
    }
    home.fails(
        &["instrument", "score", "phq-99", "--answers", "1"],
        "unknown_instrument",
        6,
    );
}

#[test]
fn a_blank_questionnaire_is_not_kept_and_can_be_taken_at_once() {
    let home = Home::new();
    let take = ["instrument", "take", "phq-9", "--answers"];
    let blank = [&take[..], &["-,-,-,-,-,-,-,-,-"]].concat();
    home.fails(&blank, "answers_none", 3);
    home.ok(&[&take[..], &["-,-,-,-,-,-,-,-,1"]].concat());
}

#[test]
fn item_nine_opens_the_safety_text_at_once() {
    let mut home = Home::new();
    let answers = "0,0,0,0,0,0,0,0,1";
    for command in ["score", "take"] {
        let said = home
            .run(&["instrument", command, "phq-9", "--answers", answers])
            .stdout;
        assert!(
            said.starts_with("Please talk to somebody now\n"),
            "{command}: {said}"
        );
    }
    home.at("2026-12-08T08:00:00+01:00[Europe/Berlin]");
    let taken = home.ok(&["instrument", "take", "phq-9", "--answers", answers]);
    assert_eq!(taken["results"][0]["flags"], json!(["safety"]));
    assert_eq!(taken["safety"]["title"], "Please talk to somebody now");
    assert!(taken["safety"]["text"].as_array().unwrap().len() >= 4);
    assert_eq!(home.ok(&["sos"])["safety"], taken["safety"]);
    home.at("2026-12-22T08:00:00+01:00[Europe/Berlin]");
    let calm = home.ok(&[
        "instrument",
        "take",
        "phq-9",
        "--answers",
        "3,3,3,3,3,3,3,3,0",
    ]);
    assert_eq!(
        calm.get("safety"),
        None,
        "however high the total, the item decides"
    );
    home.at("2027-01-05T08:00:00+01:00[Europe/Berlin]");
    let unanswered = home.ok(&[
        "instrument",
        "take",
        "phq-9",
        "--answers",
        "0,0,0,0,0,0,0,0,-",
    ]);
    assert_eq!(unanswered["results"][0]["missing"], json!(["phq-9"]));
}

#[test]
fn sos_needs_nothing() {
    let home = Home::nowhere();
    insta::assert_snapshot!(home.run(&["sos"]).stdout);
    assert!(!home.path().exists());
}

#[test]
fn a_result_is_kept_and_seen_on_the_dashboard() {
    let home = Home::new();
    let taken = home.ok(&[
        "instrument",
        "take",
        "gad-7",
        "--answers",
        "1,1,1,1,0,1,0",
        "--at",
        "2026-11-10 20:00",
    ]);
    assert_eq!(
        taken["results"][0]["at"],
        "2026-11-10T20:00:00+01:00[Europe/Berlin]"
    );
    let now = home.ok(&["instrument", "take", "gad-7", "--answers", "1,1,1,0,0,1,0"]);
    assert_eq!(now["results"][0]["at"], NOW);
    let last = &home.ok(&["dashboard"])["instruments"][0];
    assert_eq!(
        (&last["score"], &last["trend"]),
        (&json!(4), &json!("down"))
    );
    let late = [
        "instrument",
        "take",
        "gad-7",
        "--answers",
        "1,1,1,0,0,1,0",
        "--at",
        "2026-11-24 09:00",
    ];
    home.fails(&late, "bad_input", 3);
}

#[test]
fn every_bad_result_of_a_file_is_named_and_none_is_kept() {
    let home = Home::new();
    let input = json!([
        { "instrument": "gad-7", "answers": [1, 1, 1, 1, 0, 1, 0] },
        { "instrument": "gad-8", "answers": [1] },
        { "instrument": "gad-7", "answers": [1] },
        { "instrument": "phq-2", "answers": { "phq-1": 1, "phq-3": 2 } },
        { "instrument": "phq-2", "answers": [1, 9] },
        { "instrument": "phq-2", "answers": [1, 1], "at": "2027-01-01T00:00:00+01:00[Europe/Berlin]" },
        { "answers": [1, 1] },
        { "instrument": "phq-9", "answers": {} },
    ]);
    let take = with_json(&["instrument", "take", "--file", "-"]);
    let error = home
        .run_with(&take, &input.to_string())
        .fails("bad_input", 3);
    let codes: Vec<(u64, &str)> = error["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| {
            (
                fault["row"].as_u64().unwrap(),
                fault["code"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        codes,
        [
            (2, "unknown_instrument"),
            (3, "answers_wrong_count"),
            (4, "answers_unknown_item"),
            (5, "answers_not_an_option"),
            (6, "in_future"),
            (7, "not_a_result"),
            (8, "answers_none"),
        ]
    );
    assert_eq!(home.ok(&["dashboard"])["instruments"], json!([]));
}

#[test]
fn the_list_names_sources_and_how_far_they_are_checked() {
    let home = Home::nowhere();
    let list = home.ok(&["instrument", "list"]);
    let names: Vec<&str> = list["instruments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|instrument| instrument["instrument"].as_str().unwrap())
        .collect();
    assert_eq!(
        names,
        ["phq-2", "phq-9", "gad-2", "gad-7", "k6", "k10", "craving"]
    );
    assert!(
        list["instruments"][1]["citation"][0]
            .as_str()
            .unwrap()
            .contains("Kroenke")
    );
    let said = home.run(&["instrument", "list"]).stdout;
    assert!(said.contains("Not checked by a clinician yet."), "{said}");
}

/// Somebody who answers again after two days is not sent away with a date alone.
#[test]
fn answers_that_are_not_kept_open_the_safety_text_all_the_same() {
    let mut home = Home::new();
    let take = |answers| ["instrument", "take", "phq-9", "--answers", answers];
    home.ok(&take("1,0,0,0,0,0,0,0,0"));
    home.at("2026-11-26T08:00:00+01:00[Europe/Berlin]");
    let soon = take("1,0,0,0,0,0,0,0,3");
    let said = home.run(&soon).stderr;
    assert!(said.starts_with("Please talk to somebody now\n"), "{said}");
    assert!(said.contains("from "), "{said}");
    let calm = home.run(&take("3,3,3,3,3,3,3,3,0")).stderr;
    assert!(!calm.contains("Please talk"), "{calm}");
    let sos = home.ok(&["sos"])["safety"].clone();
    home.fails(&soon, "too_soon", 7);
    let told = home.run(&with_json(&soon)).stderr;
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["safety"], sos);
    let later = [&soon[..], &["--at", "2027-01-01 09:00"]].concat();
    let rows = json!([
        { "instrument": "phq-9", "answers": [0, 0, 0, 0, 0, 0, 0, 0, 1], "at": "2026-09-01T09:00:00+02:00[Europe/Berlin]" },
        { "instrument": "phq-9", "answers": [0] },
    ]);
    let file = home.beside("results.json", &rows.to_string());
    let file = ["instrument", "take", "--file", &file];
    for refused in [&later[..], &file[..]] {
        let said = home.run(refused).stderr;
        assert!(said.starts_with("Please talk to somebody now\n"), "{said}");
    }
}

#[test]
fn the_list_says_from_when_one_can_be_taken_again() {
    let mut home = Home::new();
    home.ok(&[
        "instrument",
        "take",
        "phq-9",
        "--answers",
        "1,0,0,0,0,0,0,0,0",
    ]);
    home.at("2026-11-26T08:00:00+01:00[Europe/Berlin]");
    let list = home.ok(&["instrument", "list"]);
    let again = |n: usize| list["instruments"][n]["again_on"].clone();
    assert_eq!((again(0), again(1)), (json!(null), json!("2026-12-08")));
    let said = home.run(&["instrument", "list"]).stdout;
    assert!(said.contains("08 Dec"), "{said}");
    // A short form does not send people to a longer one that they can't fill in yet.
    let short = ["instrument", "take", "phq-2", "--answers", "2,2"];
    let said = home.run(&short).stdout;
    assert!(said.contains("take it again from"), "{said}");
    assert!(!said.contains("fill it in now"), "{said}");
}

#[test]
fn results_are_listed_and_a_mistake_is_deleted() {
    let home = Home::new();
    let empty = home.run(&["instrument", "results"]).stdout;
    assert!(empty.contains("No results yet."), "{empty}");
    home.ok(&["instrument", "take", "gad-7", "--answers", "3,3,3,3,3,3,3"]);
    home.ok(&["instrument", "take", "phq-2", "--answers", "1,1"]);
    let all = home.ok(&["instrument", "results"]);
    assert_eq!(all["results"].as_array().unwrap().len(), 2);
    let gad = home.ok(&["instrument", "results", "gad-7"]);
    let gad = gad["results"].as_array().unwrap();
    assert_eq!((gad.len(), &gad[0]["score"]), (1, &json!(21)));
    let said = home.run(&["instrument", "results"]).stdout;
    assert!(said.contains("GAD-7") && said.contains("PHQ-2"), "{said}");
    home.fails(&["instrument", "results", "gad-8"], "unknown_instrument", 6);
    let name = &gad[0]["id"].as_str().unwrap()[..8];
    home.fails(&["instrument", "delete", name], "needs_yes", 7);
    home.ok(&["instrument", "delete", name, "--yes"]);
    home.fails(&["instrument", "delete", name, "--yes"], "not_found", 6);
    // What was a mistake no longer keeps anybody waiting.
    home.ok(&["instrument", "take", "gad-7", "--answers", "0,0,0,0,0,0,0"]);
}
