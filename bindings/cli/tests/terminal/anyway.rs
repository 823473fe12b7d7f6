//! What helps at once comes whatever else is wrong: the overdose card, the SOS page, and hiding.

use std::process::Stdio;

use serde_json::{Value, json};

use crate::support::{Home, Ran};

const CARD: &str = "SOMEBODY MAY HAVE OVERDOSED";
const LAST_STEP: &str = "Step 8 of 8";

fn with_variables(home: &Home, arguments: &[&str], variables: &[(&str, &str)]) -> Ran {
    let mut command = home.command(arguments);
    command.envs(variables.iter().copied()).stdin(Stdio::null());
    Ran::of(&command.output().unwrap())
}

#[test]
fn a_language_that_is_not_there_keeps_nothing_urgent_away() {
    let home = Home::nowhere();
    let german = [("CAIRN_LANGUAGE", "de")];
    for command in [
        &["overdose"][..],
        &["sos"],
        &["lapse", "tolerance"],
        &["family", "hide"],
        &["family", "leaving"],
    ] {
        let english = home.run(command).stdout;
        let ran = with_variables(&home, command, &german);
        assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{command:?}");
        assert_eq!(ran.stdout, english);
        let asked = [&["--language", "de"], command].concat();
        assert_eq!(home.run(&asked).stdout, english);
    }
    let other = with_variables(&home, &["--json", "learn", "list"], &german);
    other.fails("bad_language", 2);
}

#[test]
fn an_empty_variable_is_one_that_is_not_set() {
    let home = Home::nowhere();
    let empty = [
        "CAIRN_HOME",
        "CAIRN_LANGUAGE",
        "CAIRN_EMERGENCY_NUMBER",
        "CAIRN_PASSPHRASE_FILE",
    ]
    .map(|name| (name, ""));
    for command in [
        &["overdose"][..],
        &["sos"],
        &["family", "leaving"],
        &["learn", "list"],
    ] {
        let ran = with_variables(&home, command, &empty);
        assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{command:?}");
        assert_eq!(ran.stdout, home.run(command).stdout);
    }
    // Then the home is where it always is.
    let init = with_variables(&home, &["--json", "init"], &empty).ok();
    assert!(init.to_string().contains(".local/share/cairn"), "{init}");
    // On the command line nothing is still no folder.
    home.fails(&["--home", "", "learn", "list"], "usage_bad_value", 2);
}

#[test]
fn words_that_do_not_fit_keep_nobody_from_the_card() {
    let home = Home::nowhere();
    for words in [
        &["overdose", "--bogus"][..],
        &["overdose", "911"],
        &["overdose", "--step", "x"],
        &["overdose", "--step"],
        &["overdose", "--keep"],
        &["--seed", "x", "overdose"],
    ] {
        let ran = home.run(words);
        assert!(ran.stdout.contains(CARD), "{words:?}: {}", ran.stderr);
        assert!(ran.stdout.contains(LAST_STEP), "{words:?}");
        assert_eq!(ran.stderr.lines().count(), 1, "{words:?}: {}", ran.stderr);
        assert_eq!(ran.code, 2, "{words:?}");
    }
    // What does fit still counts.
    let words = ["overdose", "911", "--step", "x", "--number", "0 00", "--x"];
    let ran = home.run(&[&["--json"], &words[..]].concat());
    let card: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(card["emergency_number"]["number"], json!("0 00"));
    let error: Value = serde_json::from_str(&ran.stderr).unwrap();
    assert_eq!(error["error"]["code"], "usage_unknown_argument");
    let sos = home.run(&["sos", "now"]);
    assert_eq!((sos.code, sos.stdout), (2, home.run(&["sos"]).stdout));
    assert_eq!(sos.stderr.lines().count(), 1, "{}", sos.stderr);
    // Help is what was asked for, and another command stays refused.
    assert!(home.run(&["overdose", "--help"]).stdout.contains("Usage:"));
    home.fails(&["learn", "sos"], "usage_unknown_command", 2);
    home.fails(&["checkin", "add", "overdose"], "usage_unknown_argument", 2);
}

#[test]
fn a_line_that_does_not_fit_keeps_no_number() {
    let home = Home::new();
    let ran = home.run(&["overdose", "--number", "0 00", "--keep", "--bogus"]);
    assert!(ran.code == 2 && ran.stdout.contains("Call 0 00 now."));
    assert_eq!(home.ok(&["overdose"])["emergency_number"], json!(null));
}

#[cfg(unix)]
#[test]
fn what_is_no_text_keeps_nobody_from_the_card() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let home = Home::nowhere();
    let wrong = OsStr::from_bytes(b"\xff");
    for variable in [None, Some("CAIRN_LANGUAGE"), Some("CAIRN_EMERGENCY_NUMBER")] {
        let mut command = home.command(&["overdose"]);
        match variable {
            Some(name) => command.env(name, wrong),
            None => command.arg(wrong),
        };
        let ran = Ran::of(&command.stdin(Stdio::null()).output().unwrap());
        assert!(ran.stdout.contains(LAST_STEP), "{}", ran.stderr);
        assert_eq!(ran.code, 2);
    }
}

#[cfg(unix)]
#[test]
fn help_says_cairn_whatever_the_file_is_called() {
    let home = Home::nowhere();
    let other = home.path().with_file_name("helper-0.1");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_cairn"), &other).unwrap();
    let called = |words: &[&str]| {
        let ran = std::process::Command::new(&other).args(words).output();
        let ran = Ran::of(&ran.unwrap());
        ran.stdout + &ran.stderr
    };
    for (words, usage) in [
        (&["--help"][..], "Usage: cairn "),
        (&["family", "ages", "--help"], "Usage: cairn family ages "),
        (&[], "Usage: cairn "),
    ] {
        let said = called(words);
        assert!(said.contains(usage), "{said}");
    }
}

#[cfg(unix)]
#[test]
fn hiding_clears_the_screen_first_whatever_else_is_wrong() {
    use crate::support::on_terminal;

    const CLEAR: &str = "\u{1b}[H\u{1b}[2J\u{1b}[3J";
    let home = Home::nowhere();
    for words in [
        &["family", "hide"][..],
        &["--json", "family", "hide"],
        &["--zone", "Mars/Base", "family", "hide"],
        &["family", "hide", "--now", "soon"],
        &["family", "hide", "--language", "de"],
        &["family", "hide", "--bogus"],
        &["family", "hide", "fast"],
    ] {
        let seen = on_terminal(&home, words, "");
        let after = seen.strip_prefix(CLEAR);
        assert!(after.is_some(), "{words:?}: {seen:?}");
        let after = after.unwrap();
        assert!(after.contains("Mo Tu We") || after.contains("\"month\""));
        // A complaint would say what was hidden, and by what.
        assert!(
            !after.contains("cairn") && !after.contains("error"),
            "{after}"
        );
    }
}
