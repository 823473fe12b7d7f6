//! Family mode: no home, no account, nothing about anybody.

use serde_json::json;

use crate::support::Home;

#[test]
fn seven_lessons_begin_with_safety() {
    let home = Home::nowhere();
    insta::assert_snapshot!(home.run(&["family", "lessons"]).stdout);
    let lessons = home.ok(&["family", "lessons"]);
    let ids: Vec<&str> = lessons["lessons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|lesson| lesson["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids.len(), 7);
    assert_eq!(ids[0], "safety-first");
    for id in ids {
        let lesson = home.ok(&["family", "show", id]);
        assert!(lesson["lesson"]["parts"].as_array().unwrap().len() >= 3);
    }
    home.fails(&["family", "show", "confronting"], "unknown_lesson", 6);
    assert!(!home.path().exists());
}

#[test]
fn a_lesson_reads_well() {
    insta::assert_snapshot!(Home::nowhere().run(&["family", "show", "talking"]).stdout);
}

#[test]
fn words_stand_beside_those_they_replace() {
    let home = Home::nowhere();
    let said = home.run(&["family", "words"]).stdout;
    assert!(
        said.contains("not an addict, a junkie\nbut a person with"),
        "{said}"
    );
    let words = &home.ok(&["family", "words"])["words"];
    assert!(words["talk"][0]["say"].is_string());
}

#[test]
fn pages_follow_the_age_of_a_child() {
    let home = Home::nowhere();
    assert_eq!(
        home.ok(&["family", "ages"])["pages"]
            .as_array()
            .unwrap()
            .len(),
        4
    );
    let page = |years: &str| home.ok(&["family", "ages", years])["page"]["about"]["id"].clone();
    assert_eq!(
        [page("0"), page("6"), page("14"), page("17")],
        ["age-0-5", "age-6-10", "age-11-14", "age-15-17"]
    );
    home.fails(&["family", "ages", "18"], "no_page_for_age", 6);
}

#[test]
fn private_and_leaving_are_there() {
    let home = Home::nowhere();
    let leaving = home.run(&["family", "leaving"]).stdout;
    assert!(leaving.contains("local emergency number"), "{leaving}");
    assert!(!leaving.contains("112") && !leaving.contains("911"));
    let private = home.ok(&["family", "private"]);
    assert_eq!(private["page"]["about"]["id"], "private");
}

#[test]
fn the_check_works_with_its_questions_and_without() {
    let home = Home::nowhere();
    let check = home.ok(&["family", "check"]);
    assert_eq!(check["page"]["about"]["id"], "check");
    let listed = home.ok(&["instrument", "list"]);
    let there = listed["instruments"]
        .as_array()
        .unwrap()
        .iter()
        .any(|instrument| instrument["instrument"] == "k6");
    let answers = ["family", "check", "--answers", "0,0,0,0,0,0"];
    if there {
        assert_eq!(check["instrument"], "k6");
        assert_eq!(home.ok(&answers)["instrument"], "k6");
    } else {
        assert_eq!(check["instrument"], json!(null));
        home.fails(&answers, "unknown_instrument", 6);
        let said = home.run(&["family", "check"]).stdout;
        assert!(said.contains("not in this version yet"), "{said}");
    }
}

#[test]
fn hiding_leaves_a_calendar_and_nothing_else() {
    let home = Home::nowhere();
    insta::assert_snapshot!(home.run(&["family", "hide"]).stdout);
    assert_eq!(home.ok(&["family", "hide"]), json!({ "month": "2026-11" }));
    assert!(!home.path().exists());
}
