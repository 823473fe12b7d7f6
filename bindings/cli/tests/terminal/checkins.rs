//! Check-ins: entering, reading, correcting, deleting.

use serde_json::{Value, json};

use crate::support::{Home, three_months, with_json};

fn faults(error: &Value) -> Vec<(Option<u64>, String, String)> {
    error["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| {
            let text = |name: &str| fault[name].as_str().unwrap_or_default().to_owned();
            (fault["row"].as_u64(), text("field"), text("code"))
        })
        .collect()
}

fn count(home: &Home) -> usize {
    home.ok(&["checkin", "list"])["checkins"]
        .as_array()
        .unwrap()
        .len()
}

#[test]
fn flags_make_a_check_in_with_every_field() {
    let home = Home::demo(1);
    let added = home.ok(&[
        "checkin",
        "add",
        "--at",
        "2026-11-23 21:30",
        "--craving",
        "7",
        "--mood",
        "4",
        "--sleep",
        "5",
        "--confidence",
        "6",
        "--risky",
        "yes",
        "--use",
        "yes",
        "--used-on",
        "2026-11-22,2026-11-21",
        "--halt",
        "hungry,tired",
        "--medication",
        "partly",
        "--note",
        "  The long way home.  ",
    ]);
    insta::assert_json_snapshot!(added);
    assert_eq!(
        added["checkins"][0],
        home.ok(&["checkin", "list"])["checkins"][0]
    );
}

#[test]
fn what_is_left_out_stays_out() {
    let home = Home::demo(1);
    let added = home.ok(&["checkin", "add", "--mood", "4"]);
    insta::assert_json_snapshot!(added);
}

#[test]
fn a_note_can_come_from_a_file() {
    let home = Home::new();
    let file = home.beside("note", "Two lines,\nkept as they are.\n");
    let added = home.ok(&["checkin", "add", "--note-file", &file]);
    assert_eq!(
        added["checkins"][0]["note"],
        "Two lines,\nkept as they are."
    );
}

#[test]
fn one_object_an_array_and_lines_are_taken() {
    let home = Home::new();
    let add = |input: &str| {
        let ran = home.run_with(&with_json(&["checkin", "add", "--file", "-"]), input);
        ran.ok()["checkins"].as_array().unwrap().len()
    };
    assert_eq!(add("{\"mood\": 5}"), 1);
    assert_eq!(add("[{\"mood\": 5}, {\"mood\": 6}]"), 2);
    assert_eq!(add("{\"mood\": 5}\n{\"mood\": 6}\n{\"mood\": 7}\n"), 3);
    let piped = home.run_with(&with_json(&["checkin", "add"]), "{\"mood\": 8}");
    assert_eq!(piped.ok()["checkins"][0]["mood"], 8);
    assert_eq!(count(&home), 7);
}

#[test]
fn every_bad_row_is_named_and_nothing_is_kept() {
    let home = Home::new();
    let input = json!([
        { "mood": 5 },
        { "mood": 11, "sleep": "well" },
        { "mood": 6, "colour": "blue" },
        { "at": "2026-11-25T08:00:00+01:00[Europe/Berlin]", "mood": 6 },
        { "at": "2026-11-24T07:00:00+01:00[Europe/Berlin]",
          "use": { "answer": "yes", "days": ["2026-11-30"] } },
        { "note": "x".repeat(2_001) },
        7,
    ]);
    let ran = home.run_with(
        &with_json(&["checkin", "add", "--file", "-"]),
        &input.to_string(),
    );
    let error = ran.fails("bad_input", 3);
    let named = |row, field: &str, code: &str| (Some(row), field.to_owned(), code.to_owned());
    assert_eq!(
        faults(&error),
        [
            named(2, "mood", "out_of_range"),
            named(2, "sleep", "wrong_kind"),
            named(3, "colour", "unknown_field"),
            named(4, "at", "in_future"),
            named(5, "use.days", "out_of_range"),
            named(6, "note", "too_long"),
            named(7, "", "not_an_object"),
        ]
    );
    assert_eq!(count(&home), 0);
    let said = home.run_with(&["checkin", "add", "--file", "-"], &input.to_string());
    insta::assert_snapshot!(said.stderr);
}

#[test]
fn a_name_that_stands_twice_is_named_and_nothing_is_kept() {
    let home = Home::new();
    let correction = r#"{"checkins":[{"mood":5}],"corrections":[{"row":1,"mood":1,"mood":2}]}"#;
    for (text, field) in [
        (r#"{"mood":5,"mood":6}"#, "mood"),
        (r#"{"halt":{"tired":true,"tired":false}}"#, "halt.tired"),
        (correction, "corrections[1].mood"),
    ] {
        let ran = home.run_with(&with_json(&["checkin", "add", "--file", "-"]), text);
        let error = ran.fails("bad_input", 3);
        let named = (None, field.to_owned(), "duplicate_key".to_owned());
        assert_eq!(faults(&error), [named], "{text}");
    }
    assert_eq!(count(&home), 0);
}

#[test]
fn a_file_that_breaks_off_keeps_nothing() {
    let home = Home::new();
    let whole = std::fs::read_to_string(three_months()).unwrap();
    for (text, code) in [
        (&whole[..whole.len() / 2], "bad_json"),
        ("", "bad_empty"),
        ("{\"mood\": 5}\nmood: 6", "bad_input"),
    ] {
        let ran = home.run_with(&with_json(&["checkin", "add", "--file", "-"]), text);
        ran.fails(code, 3);
    }
    home.fails(
        &["checkin", "add", "--file", "/nonexistent/entries.json"],
        "bad_file",
        3,
    );
    home.fails(&["checkin", "add"], "bad_empty", 3);
    assert_eq!(count(&home), 0);
}

#[test]
fn corrections_change_what_they_name_and_nothing_else() {
    let home = Home::new();
    let added = home.ok(&[
        "checkin",
        "add",
        "--mood",
        "4",
        "--note",
        "Long day.",
        "--use",
        "no",
    ]);
    let old = &added["checkins"][0];
    let name: String = old["id"].as_str().unwrap().chars().take(6).collect();
    let edited = home.ok(&["checkin", "edit", &name, "--mood", "6", "--clear", "note"]);
    let mut wanted = old.clone();
    wanted["mood"] = json!(6);
    wanted["rev"] = edited["checkin"]["rev"].clone();
    wanted.as_object_mut().unwrap().remove("note");
    assert_eq!(edited["checkin"], wanted);
    assert!(edited["checkin"]["rev"].as_str() > old["rev"].as_str());
    assert_eq!(home.ok(&["checkin", "show", &name])["checkin"], wanted);
    home.fails(&["checkin", "edit", &name], "bad_nothing_given", 3);
    let error = home.fails(&["checkin", "edit", &name, "--mood", "12"], "bad_input", 3);
    assert_eq!(
        faults(&error),
        [(None, "mood".to_owned(), "out_of_range".to_owned())]
    );
}

#[test]
fn only_a_correction_lowers_the_days_that_count() {
    let home = Home::new();
    let days = || home.ok(&["dashboard"])["days_that_count"].as_u64().unwrap();
    home.ok(&["checkin", "add", "--at", "2026-11-17 20:00", "--use", "no"]);
    home.ok(&["checkin", "add", "--at", "2026-11-23 20:00", "--use", "no"]);
    assert_eq!(days(), 7);
    let lapse = home.ok(&["checkin", "add", "--use", "yes", "--used-on", "2026-11-23"]);
    assert_eq!(days(), 7, "a lapse takes no day away");
    let id = lapse["checkins"][0]["id"].as_str().unwrap();
    home.ok(&["checkin", "edit", id, "--use", "no"]);
    assert_eq!(days(), 8);
    home.ok(&["--yes", "checkin", "delete", id]);
    assert_eq!(days(), 7);
}

#[test]
fn a_lapse_is_met_with_thanks_and_what_stays() {
    let home = Home::new();
    home.ok(&["checkin", "add", "--at", "2026-11-20 20:00", "--use", "no"]);
    home.ok(&["checkin", "add", "--at", "2026-11-22 20:00", "--use", "no"]);
    let said = home
        .run(&["checkin", "add", "--use", "yes", "--used-on", "2026-11-23"])
        .stdout;
    assert!(said.contains("Thank you for writing it down."), "{said}");
    assert!(said.contains("Your 3 days still count."), "{said}");
}

#[test]
fn deleting_asks_first_and_deletes_then() {
    let home = Home::new();
    let added = home.ok(&["checkin", "add", "--mood", "4"]);
    let id = added["checkins"][0]["id"].as_str().unwrap();
    home.fails(&["checkin", "delete", id], "needs_yes", 7);
    assert_eq!(count(&home), 1);
    assert_eq!(home.ok(&["--yes", "checkin", "delete", id])["deleted"], id);
    assert_eq!(count(&home), 0);
    home.fails(&["checkin", "show", id], "not_found", 6);
}

#[test]
fn names_can_be_shortened_while_they_are_clear() {
    let home = Home::demo(3);
    home.ok(&["checkin", "add", "--file", &three_months()]);
    home.fails(&["checkin", "show", ""], "not_found", 6);
    home.fails(&["checkin", "show", "not-a-name"], "not_found", 6);
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    // 69 names over 64 first letters: at least one letter begins two of them.
    let codes: Vec<i32> = letters
        .chars()
        .map(|c| home.run(&["checkin", "show", &c.to_string()]).code)
        .collect();
    assert!(codes.contains(&6), "{codes:?}");
    let list = home.ok(&["checkin", "list"]);
    for checkin in list["checkins"].as_array().unwrap() {
        let id = checkin["id"].as_str().unwrap();
        assert_eq!(&home.ok(&["checkin", "show", id])["checkin"], checkin);
    }
}

#[test]
fn lists_go_by_the_day_on_the_wall() {
    let home = Home::demo(3);
    home.ok(&["checkin", "add", "--file", &three_months()]);
    let days = |arguments: &[&str]| -> Vec<String> {
        home.ok(&[&["checkin", "list"], arguments].concat())["checkins"]
            .as_array()
            .unwrap()
            .iter()
            .map(|checkin| checkin["at"].as_str().unwrap()[..10].to_owned())
            .collect()
    };
    assert_eq!(
        days(&["--from", "2026-10-03", "--to", "2026-10-03"]),
        ["2026-10-03"]
    );
    assert_eq!(days(&["--limit", "2"]), ["2026-11-23", "2026-11-22"]);
    assert_eq!(
        days(&["--from", "2026-10-14", "--to", "2026-10-17"]),
        Vec::<String>::new()
    );
    let said = home.run(&[
        "checkin",
        "list",
        "--from",
        "2026-10-14",
        "--to",
        "2026-10-17",
    ]);
    assert_eq!(said.stdout, "No check-ins on these days.\n");
    assert_eq!(days(&[]).len(), 69);
}

#[test]
fn an_empty_home_speaks_kindly() {
    let home = Home::new();
    insta::assert_snapshot!(home.run(&["checkin", "list"]).stdout);
    insta::assert_snapshot!(home.run(&["dashboard"]).stdout);
}
