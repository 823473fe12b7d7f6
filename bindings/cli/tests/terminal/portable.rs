//! Everything out of one home and into another.

use serde_json::json;

use crate::packs::{signed, trusted};
use crate::support::Home;

fn full() -> Home {
    let home = Home::demo(31);
    home.ok(&[
        "checkin",
        "add",
        "--mood",
        "6",
        "--use",
        "no",
        "--note",
        "by the river",
    ]);
    home.ok(&["instrument", "take", "phq-2", "--answers", "1,2"]);
    home.ok(&["goal", "add", "A room of my own", "--area", "housing"]);
    home.ok(&["plan", "add", "alone", "Walk by the river"]);
    home.ok(&[
        "remind",
        "add",
        "medication",
        "Evening tablet",
        "--times",
        "20:00",
    ]);
    home
}

fn out(home: &Home, name: &str, format: &str) -> String {
    let path = home.path().with_file_name(name);
    let path = path.to_str().unwrap().to_owned();
    home.ok(&["export", "--format", format, "--out", &path]);
    path
}

#[test]
fn a_new_home_takes_everything_in_and_gives_it_back() {
    let one = full();
    let file = out(&one, "all.json", "json");
    let two = Home::demo(32);
    let seen = two.ok(&["import", &file, "--preview"]);
    assert_eq!(seen["preview"]["kinds"]["goal"]["new"], 1);
    assert_eq!(two.ok(&["goal", "list"])["goals"], json!([]));
    insta::assert_snapshot!(two.run(&["import", &file]).stdout);
    assert_eq!(one.ok(&["goal", "list"]), two.ok(&["goal", "list"]));
    assert_eq!(one.ok(&["plan", "show"]), two.ok(&["plan", "show"]));
    assert_eq!(one.ok(&["dashboard"]), two.ok(&["dashboard"]));
    let again = two.run(&["import", &file]);
    assert!(
        again.stdout.starts_with("Nothing here changes"),
        "{}",
        again.stdout
    );
    // That reminders are planned anew meanwhile is no change of the person's.
    two.ok(&["remind", "quiet", "19:00-07:00"]);
    let undone = two.ok(&["import", "--undo"]);
    assert!(
        undone["undone"]["entries"].as_u64().unwrap() >= 5,
        "{undone}"
    );
    assert_eq!(two.ok(&["goal", "list"])["goals"], json!([]));
    two.fails(&["import", "--undo"], "import_nothing_to_undo", 7);
}

/// A home with packs, a publisher and a directory, and something that was corrected.
fn with_what_stays() -> Home {
    let home = full();
    let key = trusted(&home, "clinic");
    let pack = signed(&home, "nights", &key, &[]);
    home.ok(&["pack", "install", &pack]);
    home.ok(&["instrument", "take", "sleep-test", "--answers", "3"]);
    home.ok(&["directory", "import", "--example"]);
    let goal = home.ok(&["goal", "list"])["goals"][0]["id"].clone();
    home.ok(&["goal", "edit", goal.as_str().unwrap(), "--why", "Quiet"]);
    home
}

#[test]
fn the_same_content_is_the_same_file() {
    let one = with_what_stays();
    let first = std::fs::read(out(&one, "one.json", "json")).unwrap();
    for day in ["2026-11-24", "2026-12-24"] {
        let mut two = Home::demo(32);
        two.at(&format!("{day}T08:00:00+01:00[Europe/Berlin]"));
        let file = two.beside("all.json", std::str::from_utf8(&first).unwrap());
        two.ok(&["import", &file]);
        let second = std::fs::read(out(&two, "two.json", "json")).unwrap();
        assert!(first == second, "{day}");
    }
}

#[test]
fn what_stays_behind_is_said_where_there_is_any() {
    let one = with_what_stays();
    let path = one.path().with_file_name("all.json");
    let path = path.to_str().unwrap();
    let said = one.run(&["export", "--out", path]).stdout;
    insta::assert_snapshot!(said);
    let text = one.run(&["export", "--format", "text"]);
    let last = said.split_once("What stays here").unwrap().1;
    assert!(text.stdout.ends_with(last), "{}", text.stdout);
    // What a program reads is the export alone.
    let plain = one.run(&["export"]);
    assert_eq!(plain.stdout, std::fs::read_to_string(path).unwrap() + "\n");
    assert!(plain.stderr.ends_with(last) && text.stderr.is_empty());
    one.ok(&["export"]);
    let behind = one.ok(&["export", "--out", &format!("{path}.again")])["stays_behind"].clone();
    let pack = json!([{"id": "nights", "version": 1}]);
    assert_eq!((&behind["packs"], &behind["undo"]), (&pack, &json!(true)));

    let none = Home::demo(33);
    none.ok(&["checkin", "add", "--mood", "6"]);
    let ran = none.run(&["export"]);
    assert_eq!(ran.stderr, "");
    let path = none.path().with_file_name("all.json");
    let said = none.run(&["export", "--out", path.to_str().unwrap()]);
    assert_eq!(said.stdout.lines().count(), 2, "{}", said.stdout);
}

#[test]
fn a_changed_score_is_refused() {
    let one = full();
    let file = out(&one, "all.json", "json");
    let text = std::fs::read_to_string(&file).unwrap();
    let two = Home::demo(32);
    for (from, to) in [
        ("\"score\": 3", "\"score\": 250"),
        ("\"positive\"", "\"negative\""),
    ] {
        assert!(text.contains(from), "{text}");
        let changed = two.beside("changed.json", &text.replace(from, to));
        two.fails(&["import", &changed, "--preview"], "import_damaged", 3);
        two.fails(&["import", &changed], "import_damaged", 3);
    }
    assert_eq!(two.ok(&["checkin", "list"])["checkins"], json!([]));
}

#[test]
fn a_page_to_read_and_a_calendar() {
    let home = full();
    let text = home.run(&["export", "--format", "text"]).stdout;
    for part in [
        "by the river",
        "A room of my own",
        "Walk by the river",
        "Evening tablet",
        "3 of 6.",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let ics = home.ok(&["export", "--format", "ics"]);
    assert_eq!(ics, home.ok(&["remind", "export"]));
    let file = out(&home, "page.txt", "text");
    home.fails(
        &["export", "--format", "text", "--out", &file],
        "file_exists",
        7,
    );
}

#[test]
fn what_cannot_be_taken_in_is_said() {
    let one = full();
    let file = out(&one, "all.json", "json");
    let text = std::fs::read_to_string(&file).unwrap();
    let two = Home::demo(32);
    let other = two.beside("other.json", "{\"format\": \"else\"}");
    two.fails(&["import", &other], "import_not_ours", 3);
    let cut = two.beside("cut.json", &text[..text.len() - 9]);
    two.fails(&["import", &cut], "import_damaged", 3);
    let newer = two.beside("newer.json", &text.replace("\"v\": 2\n", "\"v\": 9\n"));
    two.fails(&["import", &newer], "import_newer_version", 8);
    for (language, reason) in [
        ("en", "nothing of this name"),
        ("es", "nada con este nombre"),
    ] {
        let words = ["--language", language, "import", "/nowhere.json"];
        let message = two.fails(&words, "bad_file", 3)["message"].to_string();
        assert!(message.contains(reason), "{message}");
    }
    let folder = two.path().display().to_string();
    let message = two.fails(&["import", &folder], "bad_file", 3)["message"].to_string();
    assert!(message.contains("a folder"), "{message}");
    two.ok(&["import", &file]);
    let goal = two.ok(&["goal", "list"])["goals"][0]["id"].clone();
    two.ok(&["goal", "delete", goal.as_str().unwrap()]);
    let error = two.fails(&["import", "--undo"], "import_changed_since", 7);
    let field = error["faults"][0]["field"].as_str().unwrap();
    assert_eq!(field, format!("goal {}", goal.as_str().unwrap()));
}
