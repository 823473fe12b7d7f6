//! Family mode: no home, no account, nothing about anybody.

use std::process::Stdio;

use serde_json::{Value, json};

#[cfg(unix)]
use crate::support::on_terminal;
use crate::support::{Home, Ran};

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
fn the_number_that_the_home_keeps_stands_on_top_of_leaving() {
    let home = Home::new();
    let leaving = || home.run(&["family", "leaving"]).stdout;
    assert!(!leaving().contains("In danger now? Call"));
    home.ok(&["overdose", "--number", "0 00", "--keep"]);
    let said = leaving();
    let number = said.find("In danger now? Call 0 00.").unwrap();
    assert!(number < said.find("Leaving a violent").unwrap(), "{said}");
    let mut command = home.command(&["family", "leaving"]);
    command.env("CAIRN_EMERGENCY_NUMBER", "1 11");
    let given = Ran::of(&command.stdin(Stdio::null()).output().unwrap());
    assert!(given.stdout.contains("Call 1 11."), "{}", given.stdout);
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
    assert!(said.contains("\"cairn sos\" opens the SOS page"), "{said}");
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

const KEEP: [&str; 4] = ["family", "check", "--keep", "--answers"];

fn keep(home: &Home, answers: &str) -> Value {
    home.ok(&[&KEEP[..], &[answers]].concat())
}

#[test]
fn a_family_members_answers_are_none_of_the_persons_results() {
    let mut home = Home::new();
    home.ok(&["instrument", "take", "k6", "--answers", "1,1,1,1,1,1"]);
    // Another's answers say nothing of how the family member is, and take up none of their days.
    assert_eq!(home.ok(&["family", "check"])["last"], json!(null));
    keep(&home, "2,2,2,2,2,2");
    let again = home.fails(&[&KEEP[..], &["0,0,0,0,0,0"]].concat(), "too_soon", 7);
    assert_eq!(again["again_on"], "2026-12-24");
    home.at("2027-01-04T08:00:00+01:00[Europe/Berlin]");
    let kept = keep(&home, "3,2,2,2,2,2");
    let last = json!({ "instrument": "k6", "date": "2027-01-04", "score": 13, "band": "serious", "trend": "up" });
    assert_eq!((&kept["score"], &kept["last"]), (&json!(13), &last));
    assert_eq!(home.ok(&["family", "check"])["last"], last);
    assert!(
        home.run(&["family", "check"])
            .stdout
            .contains("more than last time")
    );
    let results = home.ok(&["instrument", "results"]);
    assert_eq!(results["results"].as_array().unwrap().len(), 1);
    let own = &home.ok(&["dashboard"])["instruments"];
    assert_eq!(
        (own[0]["score"].clone(), own[1].clone()),
        (json!(6), json!(null))
    );
}

#[test]
fn what_was_kept_is_listed_deleted_and_brought_back() {
    let home = Home::new();
    let none = home.run(&["family", "kept", "list"]).stdout;
    assert!(none.contains("Nothing is kept here."), "{none}");
    let id = keep(&home, "2,2,2,2,2,2")["kept"]["id"].clone();
    let list = || home.ok(&["family", "kept", "list"])["kept"].clone();
    assert_eq!((&list()[0]["id"], &list()[0]["score"]), (&id, &json!(12)));
    assert!(home.run(&["family", "kept", "list"]).stdout.contains("12"));
    let id = id.as_str().unwrap();
    home.ok(&["family", "kept", "delete", &id[..6]]);
    assert_eq!(list(), json!([]));
    assert_eq!(home.ok(&["family", "check"])["last"], json!(null));
    home.ok(&["family", "kept", "undo", id]);
    assert_eq!(list()[0]["score"], 12);
    let page = home.run(&["export", "--format", "text"]).stdout;
    assert!(
        page.contains("As family or friend") && page.contains("12 of 24"),
        "{page}"
    );
    assert!(!page.contains("There is more"), "{page}");
}

#[test]
fn without_a_home_or_answers_nothing_is_kept() {
    let home = Home::nowhere();
    home.fails(&[&KEEP[..], &["2,2,2,2,2,2"]].concat(), "no_home", 6);
    home.ok(&["init"]);
    home.fails(&["family", "check", "--keep"], "bad_nothing_given", 3);
    home.ok(&["family", "check", "--answers", "2,2,2,2,2,2"]);
    assert_eq!(home.ok(&["family", "kept", "list"])["kept"], json!([]));
}

#[cfg(unix)]
#[test]
fn at_a_terminal_nothing_is_kept_without_a_yes() {
    let home = Home::new();
    let check = |after: &str| {
        let lines = format!("3\n2\n2\n2\n2\n2\n{after}");
        on_terminal(&home, &["family", "check"], &lines)
    };
    let results = || home.ok(&["instrument", "results"])["results"].clone();
    let kept = || home.ok(&["family", "kept", "list"])["kept"].clone();
    let seen = check("n\n");
    assert_eq!(results(), json!([]), "{seen}");
    assert_eq!(kept(), json!([]));
    assert!(
        seen.contains("13 of 24") && seen.contains("Not kept."),
        "{seen}"
    );
    // The page and the result both say how the SOS page is opened here.
    assert_eq!(seen.matches("\"cairn sos\"").count(), 2, "{seen}");
    let seen = check("y\n");
    assert!(seen.contains("never shared"), "{seen}");
    assert_eq!(
        (results(), kept()[0]["score"].clone()),
        (json!([]), json!(13))
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
