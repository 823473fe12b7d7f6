//! Homes: making, opening, refusing.

use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;

use crate::support::{Home, Ran};

#[test]
fn a_new_home_is_for_its_owner_and_its_file_names_say_nothing() {
    let home = Home::new();
    home.ok(&["checkin", "add", "--mood", "5"]);
    assert_eq!(
        home.files(),
        [
            "data/store.check",
            "data/store.db",
            "data/store.lock",
            "key"
        ]
    );
    let mode = |path: &str| {
        fs::metadata(home.path().join(path))
            .unwrap()
            .permissions()
            .mode()
            & 0o777
    };
    for (path, expected) in [
        ("", 0o700),
        ("data", 0o700),
        ("key", 0o600),
        ("data/store.db", 0o600),
    ] {
        assert_eq!(mode(path), expected, "{path}");
    }
}

#[test]
fn a_home_that_is_there_is_left_as_it_is() {
    let home = Home::new();
    home.ok(&["checkin", "add", "--mood", "5"]);
    let key = fs::read(home.path().join("key")).unwrap();
    home.fails(&["init"], "home_exists", 7);
    home.fails(&["init", "--demo"], "home_exists", 7);
    assert_eq!(fs::read(home.path().join("key")).unwrap(), key);
    assert_eq!(
        home.ok(&["checkin", "list"])["checkins"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn without_a_home_every_command_says_how_to_make_one() {
    let home = Home::nowhere();
    for command in [
        &["dashboard"][..],
        &["checkin", "list"],
        &["checkin", "add", "--mood", "5"],
        &["instrument", "take", "phq-2", "--answers", "0,0"],
        &["link", "list"],
        &["grant", "list"],
        &["sync"],
        &["export"],
        &["check"],
    ] {
        home.fails(command, "no_home", 6);
    }
    let said = home.run(&["dashboard"]);
    assert!(said.stderr.contains("cairn init"), "{}", said.stderr);
    assert!(!home.path().exists(), "looking makes nothing");
}

#[test]
fn another_key_does_not_open_it_and_changes_nothing() {
    let home = Home::new();
    home.ok(&["checkin", "add", "--mood", "5"]);
    let store = home.path().join("data/store.db");
    let before = fs::read(&store).unwrap();
    let own = fs::read(home.path().join("key")).unwrap();
    let other = Home::new();
    fs::copy(other.path().join("key"), home.path().join("key")).unwrap();
    home.fails(&["checkin", "list"], "wrong_key", 4);
    assert_eq!(fs::read(&store).unwrap(), before);
    fs::write(home.path().join("key"), own).unwrap();
    home.ok(&["checkin", "list"]);
}

#[test]
fn a_key_that_others_can_read_is_refused_with_what_to_do() {
    let home = Home::new();
    let key = home.path().join("key");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    home.fails(&["dashboard"], "key_file_open_to_others", 4);
    let said = home.run(&["dashboard"]);
    assert!(said.stderr.contains("chmod 600"), "{}", said.stderr);
}

#[test]
fn a_passphrase_opens_and_nothing_else_does() {
    let home = Home::nowhere().with_passphrase("slow rain on tin\n");
    assert_eq!(home.ok(&["init", "--passphrase"])["key"], "passphrase");
    home.ok(&["checkin", "add", "--mood", "5"]);
    let home = home.with_passphrase("slow rain on tim");
    let error = home.fails(&["dashboard"], "wrong_key", 4);
    assert_eq!(error["retryable"], false);
    let words = home.path().with_file_name("words");
    fs::remove_file(words).unwrap();
    home.fails(&["dashboard"], "passphrase_not_read", 1);
}

#[test]
fn a_passphrase_is_never_asked_for_where_nobody_sits() {
    let home = Home::nowhere();
    home.fails(&["init", "--passphrase"], "passphrase_needed", 4);
    assert!(!home.path().exists());
    let home = home.with_passphrase("short");
    home.fails(&["init", "--passphrase"], "bad_passphrase_short", 3);
    assert!(!home.path().exists());
}

#[test]
fn standard_input_can_hold_the_passphrase_and_then_an_entry() {
    let home = Home::nowhere().with_passphrase("slow rain on tin");
    home.ok(&["init", "--passphrase"]);
    let mut child = home
        .command(&["--json", "checkin", "add", "--file", "-"])
        .env("CAIRN_PASSPHRASE_FILE", "-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(b"slow rain on tin\n{\"mood\": 6}\n")
        .unwrap();
    let added = Ran::of(&child.wait_with_output().unwrap()).ok();
    assert_eq!(added["checkins"][0]["mood"], 6);
}

#[test]
fn a_second_process_is_told_that_the_home_is_open() {
    let home = Home::new();
    // This one has the home open and waits for its input to end. One that met the home open for a moment, by the
    // question below, is begun again.
    let begin = || {
        home.command(&["checkin", "add", "--file", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let mut first = begin();
    let refused = (0..2_000)
        .map(|_| {
            if first.try_wait().unwrap().is_some() {
                first = begin();
            }
            home.run(&["--json", "dashboard"])
        })
        .find(|ran| ran.code != 0);
    let error = refused.unwrap().fails("in_use", 5);
    assert_eq!(error["retryable"], true);
    first
        .stdin
        .take()
        .unwrap()
        .write_all(b"{\"mood\": 6}")
        .unwrap();
    assert!(first.wait().unwrap().success());
    assert_eq!(
        home.ok(&["checkin", "list"])["checkins"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_damaged_store_is_put_aside_and_not_deleted() {
    let home = Home::new();
    home.ok(&["checkin", "add", "--mood", "5"]);
    let store = home.path().join("data/store.db");
    let whole = fs::read(&store).unwrap();
    fs::write(&store, &whole[..whole.len() / 2]).unwrap();
    home.fails(&["dashboard"], "damaged", 8);
    let aside = home
        .files()
        .into_iter()
        .filter(|name| name.contains("2026-11-24"))
        .count();
    assert!(aside >= 1, "{:?}", home.files());

    // What to do is said each time, and starting again keeps what was put aside, under the same key.
    for args in [vec!["dashboard"], vec!["checkin", "list"]] {
        let error = home.fails(&args, "store_gone", 8);
        let hint = error["hint"].as_str().unwrap();
        assert!(hint.contains("store.db.damaged-2026-11-24"), "{hint}");
    }
    let key = fs::read(home.path().join("key")).unwrap();
    home.ok(&["init"]);
    assert_eq!(fs::read(home.path().join("key")).unwrap(), key);
    home.ok(&["checkin", "add", "--mood", "6"]);
    assert!(home.files().iter().any(|name| name.contains(".damaged-")));
    home.fails(&["init"], "home_exists", 7);
}

#[test]
fn repeatable_random_numbers_are_for_demonstrations_only() {
    let home = Home::nowhere();
    home.fails(&["--seed", "7", "init"], "seed_outside_demo", 7);
    assert!(!home.path().exists());
    let home = Home::new();
    home.fails(
        &["--seed", "7", "checkin", "add", "--mood", "5"],
        "seed_outside_demo",
        7,
    );
    let key = |home: &Home| fs::read_to_string(home.path().join("key")).unwrap();
    assert_ne!(
        key(&Home::new()),
        key(&Home::new()),
        "the same moment makes no same key"
    );
    assert_eq!(key(&Home::demo(7)), key(&Home::demo(7)));
    assert_ne!(key(&Home::demo(7)), key(&Home::demo(8)));
}

#[test]
fn calls_with_one_seed_do_not_repeat_each_other() {
    let (one, two) = (Home::demo(7), Home::demo(7));
    let add = |home: &Home| home.ok(&["checkin", "add", "--mood", "5"])["checkins"][0].clone();
    let first = add(&one);
    assert_eq!(first, add(&two));
    assert_ne!(first["id"], add(&one)["id"]);
}

#[test]
fn check_finds_all_whole() {
    let home = Home::new();
    home.ok(&["checkin", "add", "--mood", "5"]);
    assert_eq!(home.ok(&["check"])["sound"], true);
}

#[test]
fn a_command_line_that_cannot_be_read_is_said_in_the_same_form() {
    let home = Home::nowhere();
    home.fails(&["checkin", "frobnicate"], "usage", 2);
    home.fails(&["checkin", "add", "--craving", "many"], "usage", 2);
    let said = home.run(&["dashboard", "--days", "none"]);
    assert_eq!((said.code, said.stdout.as_str()), (2, ""));
    let help = home.run(&["checkin", "add", "--help"]);
    assert_eq!((help.code, help.stderr.as_str()), (0, ""));
    assert!(help.stdout.contains("--craving"));
}
