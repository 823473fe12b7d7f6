//! The plan, and the screen for the worst moment.

use serde_json::{Value, json};

use crate::support::{Home, NOW, with_json};

/// The texts of a section, in order.
fn texts(answer: &Value, section: &str) -> Vec<String> {
    let sections = answer["plan"].as_array().unwrap();
    let found = sections
        .iter()
        .find(|one| one["section"] == section)
        .unwrap();
    found["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["text"].as_str().unwrap().to_owned())
        .collect()
}

fn filled() -> Home {
    let home = Home::demo(21);
    for arguments in [
        &["plan", "add", "1", "Not sleeping"][..],
        &["plan", "add", "alone", "Cold water, then a walk"],
        &[
            "plan",
            "add",
            "distractions",
            "The library",
            "--note",
            "open until eight",
        ],
        &["plan", "add", "4", "Sam", "--number", "+49 (0)30 12-345"],
        &["plan", "add", "help", "Ada", "--number", "030 99"],
        &[
            "plan",
            "add",
            "professionals",
            "Dr Okoye",
            "--kind",
            "person",
            "--number",
            "030 77",
        ],
        &["plan", "add", "surroundings", "Give Sam the key"],
        &["plan", "add", "reasons", "Mia's birthday"],
    ] {
        home.ok(arguments);
    }
    home
}

#[test]
fn an_empty_plan_speaks_kindly_and_a_filled_one_is_easy_to_read() {
    insta::assert_snapshot!(Home::new().run(&["plan", "show"]).stdout);
    let home = filled();
    insta::assert_snapshot!(home.run(&["plan", "show"]).stdout);
    let shown = home.ok(&["plan", "show"]);
    assert_eq!(texts(&shown, "help"), ["Sam", "Ada"]);
    let steps: Vec<&Value> = shown["plan"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| &s["step"])
        .collect();
    assert_eq!(json!(steps), json!([1, 2, 3, 4, 5, 6, null]));
    assert_eq!(shown["plan"][3]["entries"][0]["tel"], "tel:+493012345");
    assert_eq!(shown["plan"][4]["entries"][0]["kind"], "person");
}

#[test]
fn entries_are_changed_moved_taken_out_and_brought_back() {
    let home = filled();
    let edited = home.ok(&[
        "plan", "edit", "help.1", "--text", "Samir", "--clear", "number",
    ]);
    assert_eq!(texts(&edited, "help"), ["Samir", "Ada"]);
    assert_eq!(edited["plan"][3]["entries"][0]["number"], Value::Null);
    let moved = home.ok(&["plan", "move", "4.2", "1"]);
    assert_eq!(texts(&moved, "help"), ["Ada", "Samir"]);
    let added = home.ok(&["plan", "add", "help", "Kim", "--at", "2"]);
    assert_eq!(texts(&added, "help"), ["Ada", "Kim", "Samir"]);
    let id = added["entry"].as_str().unwrap();
    let removed = home.ok(&["plan", "remove", &id[..8]]);
    assert_eq!(texts(&removed, "help"), ["Ada", "Samir"]);
    let back = home.ok(&["plan", "undo"]);
    assert_eq!(texts(&back, "help"), ["Ada", "Kim", "Samir"]);
    home.ok(&["plan", "remove", "r.1"]);
    assert_eq!(texts(&home.ok(&["plan", "show"]), "reasons"), [""; 0]);

    let versions = home.ok(&["plan", "versions"]);
    let versions = versions["versions"].as_array().unwrap();
    assert_eq!(versions.len(), 14);
    assert_eq!(texts(&versions[0], "reasons"), ["Mia's birthday"]);
    let first = home.ok(&["plan", "restore", "14"]);
    assert_eq!(texts(&first, "help"), [""; 0]);
    let rev = versions[0]["rev"].as_str().unwrap();
    let again = home.ok(&["plan", "restore", rev]);
    assert_eq!(texts(&again, "reasons"), ["Mia's birthday"]);
    assert!(home.run(&["plan", "versions"]).stdout.contains("empty"));
}

#[test]
fn what_cannot_be_is_named_and_changes_nothing() {
    let home = filled();
    let before = home.ok(&["plan", "show"]);
    let error = home.fails(
        &["plan", "add", "help", "Kim", "--number", "*21*030#"],
        "invalid_fields",
        3,
    );
    assert_eq!(
        (&error["faults"][0]["field"], &error["faults"][0]["code"]),
        (&json!("number"), &json!("not_dialable"))
    );
    let error = home.fails(
        &["plan", "add", "alone", "Walk", "--number", "030 1"],
        "invalid_fields",
        3,
    );
    assert_eq!(error["faults"][0]["code"], "unknown_field");
    home.fails(&["plan", "edit", "4.1"], "bad_nothing_given", 3);
    for arguments in [
        &["plan", "remove", "4.9"][..],
        &["plan", "remove", "4.0"],
        &["plan", "move", "nowhere.1", "1"],
        &["plan", "edit", "", "--text", "x"],
        &["plan", "restore", "99"],
        &["plan", "restore", "0"],
    ] {
        home.fails(arguments, "not_found", 6);
    }
    assert_eq!(home.ok(&["plan", "show"]), before);
    let fresh = Home::new();
    assert_eq!(fresh.ok(&["plan", "undo"])["undone"], false);
    assert_eq!(fresh.ok(&["plan", "versions"])["versions"], json!([]));
}

#[test]
fn an_entry_can_come_from_standard_input() {
    let home = Home::new();
    let ran = home.run_with(
        &with_json(&["plan", "add", "reasons", "-"]),
        "  My garden \n",
    );
    assert_eq!(texts(&ran.ok(), "reasons"), ["My garden"]);
}

#[test]
fn sos_shows_the_plan_body_first_and_every_number_dials() {
    let home = filled();
    insta::assert_snapshot!(home.run(&["sos"]).stdout);
    let sos = home.ok(&["sos"]);
    assert_eq!(sos["plan"], "shown");
    let codes: Vec<&str> = sos["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["code"].as_str().unwrap())
        .collect();
    assert_eq!(
        codes,
        [
            "body",
            "warning_signs",
            "alone",
            "distractions",
            "help",
            "professionals",
            "surroundings",
            "reasons"
        ]
    );
    assert_eq!(sos["steps"][4]["entries"][0]["tel"], "tel:+493012345");
    home.ok(&["plan", "remove", "4.1"]);
    assert_eq!(home.ok(&["sos"])["steps"][4]["entries"][0]["text"], "Ada");
}

#[test]
fn sos_is_never_kept_away() {
    // Without a home; with an empty one; with a plan that is locked.
    let nowhere = Home::nowhere();
    assert_eq!(nowhere.ok(&["sos"])["plan"], "none");
    assert_eq!(Home::new().ok(&["sos"])["plan"], "empty");
    let home = Home::nowhere().with_passphrase("three words long enough\n");
    home.ok(&["init", "--passphrase"]);
    home.ok(&["plan", "add", "help", "Sam"]);
    assert_eq!(home.ok(&["sos"])["plan"], "shown");
    let home = home.with_passphrase("not the words at all\n");
    let locked = home.ok(&["sos"]);
    assert_eq!(locked["plan"], "locked");
    assert_eq!(locked["steps"], nowhere.ok(&["sos"])["steps"]);
    let said = home.run(&["sos"]).stdout;
    assert!(said.contains("Your own plan is locked"), "{said}");
    assert!(!said.contains("Sam"));
}

#[test]
fn sos_needs_no_lock_and_writes_nothing() {
    let home = filled();
    let lock = std::fs::File::open(home.path().join("data/store.lock")).unwrap();
    lock.lock().unwrap();
    home.fails(&["plan", "show"], "in_use", 5);
    assert_eq!(home.ok(&["sos"])["plan"], "shown");
    drop(lock);
    let wrong = ["--home", "/nonexistent/home", "sos"];
    assert_eq!(home.ok(&wrong)["plan"], "none");
    assert!(
        home.run(&["--now", NOW, "plan", "show"]).code == 2,
        "given twice"
    );
}
