//! The overdose card: there without a home, whatever else is wrong.

use std::process::Stdio;

use serde_json::json;

use crate::support::{Home, Ran};

#[test]
fn the_card_needs_nothing() {
    let home = Home::nowhere();
    insta::assert_snapshot!(home.run(&["overdose"]).stdout);
    assert!(!home.path().exists());
}

#[test]
fn the_card_needs_not_even_a_home_that_can_be_named() {
    let ran = Ran::of(
        &std::process::Command::new(env!("CARGO_BIN_EXE_cairn"))
            .env_clear()
            .args(["--json", "overdose"])
            .stdin(Stdio::null())
            .output()
            .unwrap(),
    );
    assert_eq!(ran.ok()["total"], 8);
}

#[test]
fn each_step_stands_alone_with_its_sources() {
    let home = Home::nowhere();
    let card = home.ok(&["overdose"]);
    let steps = card["steps"].as_array().unwrap();
    assert_eq!(card["total"], json!(steps.len()));
    for (index, step) in steps.iter().enumerate() {
        let place = (index + 1).to_string();
        let alone = home.ok(&["overdose", "--step", &place]);
        assert_eq!(alone["steps"], json!([step]));
        assert_eq!(step["checked_by_a_clinician"], json!(false));
        assert!(!step["sources"].as_array().unwrap().is_empty());
        let said = home.run(&["overdose", "--step", &place]).stdout;
        assert!(said.contains("Not yet checked by a clinician."), "{said}");
        let widest = said.lines().take_while(|line| !line.starts_with("Not yet"));
        assert!(widest.map(str::len).max().unwrap() <= 72);
    }
    let whole = home.run(&["overdose"]).stdout;
    for place in ["0", "9", "99"] {
        let ran = home.run(&["overdose", "--step", place]);
        assert_eq!((ran.code, ran.stdout.as_str()), (6, whole.as_str()));
        assert!(ran.stderr.contains("There are 8 steps."), "{}", ran.stderr);
    }
}

#[test]
fn no_emergency_number_is_guessed() {
    let home = Home::nowhere();
    let step = ["overdose", "--step", "2"];
    let without = home.run(&step).stdout;
    assert!(without.contains("Call your local emergency number now."));
    assert!(without.contains("None is guessed."));
    assert_eq!(home.ok(&step)["emergency_number"], json!(null));
    let with = home
        .run(&["overdose", "--step", "2", "--number", "000"])
        .stdout;
    assert!(with.contains("Call 000 now.") && !with.contains("local emergency"));
    let mut command = home.command(&["--json", "overdose"]);
    command
        .env("CAIRN_EMERGENCY_NUMBER", "0 00")
        .stdin(Stdio::null());
    let set = Ran::of(&command.output().unwrap()).ok();
    assert_eq!(
        set["emergency_number"],
        json!({ "number": "0 00", "from": "person" })
    );
}

#[test]
fn a_number_that_is_none_keeps_nobody_from_the_card() {
    let home = Home::nowhere();
    let said = home.run(&["overdose", "--number", "the usual one"]);
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
    assert!(
        said.stdout
            .contains("Call your local emergency number now.")
    );
    assert!(said.stdout.contains("can't be dialled"));
    let empty = home.run(&["overdose", "--number", ""]).stdout;
    assert!(!empty.contains("can't be dialled"));
}

#[test]
fn a_number_that_the_home_keeps_is_on_the_card() {
    let home = Home::new();
    let step = ["overdose", "--step", "2"];
    home.ok(&["overdose", "--number", "0 00", "--keep"]);
    let person = |number| json!({ "number": number, "from": "person" });
    assert_eq!(home.ok(&step)["emergency_number"], person("0 00"));
    let said = home.run(&step).stdout;
    assert!(said.contains("Call 0 00 now.") && !said.contains("None is guessed"));
    let sos = home.run(&["sos"]).stdout;
    assert!(sos.contains("Emergency number  0 00  tel:000"), "{sos}");
    // Another takes its place, and what is given in a call goes first.
    home.ok(&["overdose", "--number", "1 11", "--keep"]);
    assert_eq!(home.ok(&step)["emergency_number"], person("1 11"));
    let given = home.ok(&["overdose", "--step", "2", "--number", "2 22"]);
    assert_eq!(given["emergency_number"], person("2 22"));
    let plan = home.ok(&["plan", "show"]).to_string();
    assert_eq!(plan.matches("\"kind\":\"emergency\"").count(), 1, "{plan}");
    home.fails(
        &["overdose", "--number", "soon", "--keep"],
        "invalid_fields",
        3,
    );
    assert_eq!(home.ok(&step)["emergency_number"], person("1 11"));
}

#[test]
fn an_unusable_number_does_not_hide_the_one_that_the_home_keeps() {
    let home = Home::new();
    home.ok(&["overdose", "--number", "112", "--keep"]);
    let step = ["overdose", "--step", "2"];
    let mut command = home.command(&step);
    command
        .env("CAIRN_EMERGENCY_NUMBER", "112 or 911")
        .stdin(Stdio::null());
    let said = Ran::of(&command.output().unwrap()).stdout;
    assert!(said.contains("Call 112 now."), "{said}");
    assert!(said.contains("can't be dialled"), "{said}");
    assert!(!said.contains("911") && !said.contains("None is guessed"));
    let kept = home.ok(&[&step[..], &["--number", "soon"]].concat());
    assert_eq!(
        kept["emergency_number"],
        json!({ "number": "112", "from": "person" })
    );
}

#[test]
fn a_home_that_can_not_be_read_keeps_nobody_from_the_card() {
    let home = Home::new();
    home.ok(&["overdose", "--number", "0 00", "--keep"]);
    std::fs::write(home.path().join("key"), "not a key").unwrap();
    assert_eq!(home.ok(&["overdose"])["emergency_number"], json!(null));
    let locked = Home::nowhere().with_passphrase("six words that nobody guesses here");
    locked.ok(&["init", "--passphrase"]);
    let kept = locked
        .run(&["overdose", "--number", "0 00", "--keep"])
        .stdout;
    assert!(kept.contains("does not wait for your passphrase"), "{kept}");
    assert_eq!(locked.ok(&["overdose"])["emergency_number"], json!(null));
}
