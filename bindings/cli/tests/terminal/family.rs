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
        said.contains("not \"an addict, a junkie\"\nbut \"a person with"),
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
    assert!(leaving.contains("Not yet checked by a specialist in violence."));
    let hide = leaving.find("\"cairn family hide\"").unwrap();
    assert!(hide < leaving.find("Leaving a violent").unwrap(), "on top");
    let private = home.ok(&["family", "private"]);
    assert_eq!(private["page"]["about"]["id"], "private");
}

#[test]
fn the_check_writes_out_its_questions_and_counts_answers() {
    let home = Home::nowhere();
    let check = home.ok(&["family", "check"]);
    assert_eq!(check["page"]["about"]["id"], "check");
    assert_eq!(check["instrument"], "k6");
    assert_eq!(check["last"], json!(null));
    insta::assert_snapshot!(home.run(&["family", "check"]).stdout);
    let answers = ["family", "check", "--answers", "4,4,4,1,0,0"];
    let counted = home.ok(&answers);
    assert_eq!(
        (&counted["score"], &counted["band"]),
        (&json!(13), &json!("serious"))
    );
    let said = home.run(&answers).stdout.replace('\n', " ");
    assert!(said.contains("13 of 24"), "{said}");
    // A relative has no counsellor of their own.
    assert!(
        said.contains("talk with a counsellor or a doctor soon"),
        "{said}"
    );
    home.fails(
        &["family", "check", "--answers", "4,4"],
        "answers_wrong_count",
        3,
    );
    let help = home.run(&["family", "check", "--help"]).stdout;
    assert!(help.contains("4 all of the time"), "{help}");
    assert!(!home.path().exists());
}

#[test]
fn the_line_over_time_needs_no_check_in() {
    let mut home = Home::new();
    let take = |home: &Home, answers| home.ok(&["instrument", "take", "k6", "--answers", answers]);
    take(&home, "1,1,1,1,1,1");
    home.at("2027-01-04T08:00:00+01:00[Europe/Berlin]");
    take(&home, "2,2,2,2,2,2");
    for command in [&["dashboard"][..], &["family", "check"]] {
        let said = home.run(command).stdout;
        assert!(said.contains("more than last time"), "{said}");
        assert!(!said.contains("Nothing here yet"), "{said}");
    }
    let last = &home.ok(&["family", "check"])["last"];
    assert_eq!(
        last,
        &json!({ "instrument": "k6", "date": "2027-01-04", "score": 12, "band": "below", "trend": "up" })
    );
}

#[test]
fn a_home_that_can_not_be_opened_keeps_nobody_from_the_questions() {
    let home = Home::new();
    std::fs::write(home.path().join("key"), "not a key").unwrap();
    let check = home.ok(&["family", "check"]);
    assert_eq!(
        (&check["instrument"], &check["last"]),
        (&json!("k6"), &json!(null))
    );
}

#[test]
fn hiding_leaves_a_calendar_and_nothing_else() {
    let home = Home::nowhere();
    insta::assert_snapshot!(home.run(&["family", "hide"]).stdout);
    assert_eq!(home.ok(&["family", "hide"]), json!({ "month": "2026-11" }));
    assert!(!home.path().exists());
}
