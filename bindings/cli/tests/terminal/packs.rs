//! Packs: made, signed, trusted, installed, listed, removed; and what is refused.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::{Home, in_repository};

/// A pack with one question, in a folder beside the home.
fn folder(home: &Home, name: &str, edits: &[(&str, &str)]) -> String {
    let dir = home.path().parent().unwrap().join(name);
    std::fs::create_dir_all(&dir).unwrap();
    let source = in_repository("bindings/cli/tests/terminal/pack");
    for file in ["pack.toml", "sleep.toml"] {
        let text = std::fs::read_to_string(source.join(file)).unwrap();
        let text = edits
            .iter()
            .fold(text, |text, (from, to)| text.replace(from, to));
        std::fs::write(dir.join(file), text).unwrap();
    }
    dir.to_str().unwrap().to_owned()
}

fn beside(home: &Home, name: &str) -> String {
    home.path()
        .parent()
        .unwrap()
        .join(name)
        .to_str()
        .unwrap()
        .to_owned()
}

/// Builds and signs; the name of the pack's file.
pub fn signed(home: &Home, name: &str, key: &str, edits: &[(&str, &str)]) -> String {
    let dir = folder(home, name, edits);
    let file = beside(home, &format!("{name}.cairnpack"));
    home.ok(&["pack", "build", &dir, "--out", &file]);
    home.ok(&["pack", "sign", &file, "--key", key]);
    file
}

/// A publisher whom this home trusts: their secret key's file.
pub fn trusted(home: &Home, name: &str) -> String {
    let path = beside(home, name);
    let made = home.ok(&["pack", "key", "--out", &path]);
    let public = made["public"].as_str().unwrap();
    let fingerprint = made["fingerprint"].as_str().unwrap();
    let trust = [
        "pack",
        "trust",
        public,
        "--name",
        name,
        "--fingerprint",
        fingerprint,
    ];
    let publisher = home.ok(&trust)["publisher"].clone();
    assert_eq!(
        publisher,
        json!({ "name": name, "fingerprint": fingerprint, "built_in": false })
    );
    made["secret"].as_str().unwrap().to_owned()
}

fn codes(home: &Home) -> Vec<String> {
    let list = home.ok(&["instrument", "list"]);
    let code = |one: &Value| one["instrument"].as_str().unwrap().to_owned();
    list["instruments"]
        .as_array()
        .unwrap()
        .iter()
        .map(code)
        .collect()
}

#[test]
fn a_pack_is_made_signed_installed_filled_in_and_removed() {
    let home = Home::new();
    let key = trusted(&home, "clinic");
    let file = signed(&home, "nights", &key, &[]);
    let seen = home.ok(&["pack", "verify", &file]);
    assert_eq!(seen["pack"]["installed"], json!(null));
    assert!(!codes(&home).contains(&"sleep-test".to_owned()));
    let installed = home.ok(&["pack", "install", &file])["pack"].clone();
    assert_eq!(
        (
            &installed["pack"],
            &installed["version"],
            &installed["publisher"]
        ),
        (&json!("nights"), &json!(1), &json!("clinic"))
    );
    assert_eq!(
        installed["contents"],
        json!([{ "code": "sleep-test", "title": "Sleep, made up for tests", "offered": true, "held_back": null }])
    );
    assert_eq!(codes(&home).last().unwrap(), "sleep-test");
    let scored = home.ok(&["instrument", "score", "sleep-test", "--answers", "3"]);
    assert_eq!(scored["band"], "well");
    let said = home.run(&["instrument", "take", "sleep-test", "--answers", "3"]);
    assert!(
        said.stdout.contains("You slept well."),
        "the pack's own words: {}",
        said.stdout
    );
    let list = home.ok(&["pack", "list"]);
    assert_eq!(
        list["packs"][0],
        home.ok(&["pack", "install", &file])["pack"]
    );
    home.fails(&["pack", "remove", "none"], "not_found", 6);
    home.fails(&["pack", "remove", "nights"], "needs_yes", 7);
    home.ok(&["pack", "remove", "nights", "--yes"]);
    assert_eq!(home.ok(&["pack", "list"]), json!({ "packs": [] }));
    assert!(!codes(&home).contains(&"sleep-test".to_owned()));
    let gone = ["instrument", "take", "sleep-test", "--answers", "3"];
    home.fails(&gone, "unknown_instrument", 6);
}

#[test]
fn the_table_and_the_page_of_a_pack_read_well() {
    let home = Home::new();
    let key = trusted(&home, "clinic");
    let file = signed(&home, "nights", &key, &[]);
    let page = home.run(&["pack", "install", &file]).stdout;
    let fingerprint = home.ok(&["pack", "publishers"])["publishers"][1]["fingerprint"].clone();
    // Where it breaks depends on what it is.
    let (before, rest) = page.split_once("fingerprint  ").unwrap();
    let (shown, after) = rest.split_once("languages").unwrap();
    let groups: Vec<&str> = shown.split_whitespace().collect();
    assert_eq!(groups.join(" "), fingerprint);
    let page = format!("{before}fingerprint  [fingerprint]\nlanguages{after}");
    let list = home.run(&["pack", "list"]).stdout;
    insta::assert_snapshot!(format!("{page}\n{list}"));
}

#[test]
fn what_is_refused_says_why_and_leaves_nothing() {
    let home = Home::new();
    let key = trusted(&home, "clinic");
    let install = |file: &str, code: &str, exit: i32| {
        let error = home.fails(&["pack", "install", file], code, exit);
        assert_eq!(home.ok(&["pack", "list"]), json!({ "packs": [] }));
        error
    };
    let file = signed(&home, "nights", &key, &[]);
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[700] ^= 1;
    let changed = beside(&home, "changed.cairnpack");
    std::fs::write(&changed, &bytes).unwrap();
    install(&changed, "pack_no_signature", 7);
    std::fs::copy(format!("{file}.minisig"), format!("{changed}.minisig")).unwrap();
    install(&changed, "pack_bad_signature", 7);
    let huge = beside(&home, "huge.cairnpack");
    std::fs::write(&huge, vec![0; 9 * 1024 * 1024]).unwrap();
    install(&huge, "pack_too_big", 3);
    install(&beside(&home, "nothing.cairnpack"), "bad_file", 3);

    let stranger = beside(&home, "stranger");
    home.ok(&["pack", "key", "--out", &stranger]);
    let theirs = signed(&home, "theirs", &format!("{stranger}.key"), &[]);
    install(&theirs, "pack_unknown_publisher", 7);
    let alone = [
        "pack",
        "verify",
        &theirs,
        "--publisher",
        &format!("{stranger}.pub"),
    ];
    assert_eq!(
        home.ok(&alone)["pack"]["pack"],
        "nights",
        "against their own key"
    );

    home.ok(&[
        "pack",
        "install",
        &signed(&home, "second", &key, &[("version = 1", "version = 2")]),
    ]);
    home.fails(&["pack", "install", &file], "pack_older_version", 7);
    assert_eq!(home.ok(&["pack", "list"])["packs"][0]["version"], 2);
}

#[test]
fn a_pack_that_would_be_refused_is_neither_made_nor_signed() {
    let home = Home::nowhere();
    let build = |edits: &[(&str, &str)], code: &str| {
        let dir = folder(&home, "bad", edits);
        let out = beside(&home, "bad.cairnpack");
        home.fails(
            &["pack", "build", &dir, "--out", &out],
            code,
            if code == "pack_needs_newer_app" { 7 } else { 3 },
        );
        assert!(!Path::new(&out).exists());
    };
    build(
        &[("sources = [\"Made up for tests.\"]", "sources = []")],
        "pack_no_source",
    );
    build(&[("format = 1", "format = 2")], "pack_needs_newer_app");
    build(&[("score = 3", "score = 2")], "pack_vector");
    build(
        &[("kind = \"instrument\"", "kind = \"program\"")],
        "pack_manifest",
    );
    let secret = beside(&home, "own");
    home.ok(&["pack", "key", "--out", &secret]);
    home.fails(&["pack", "key", "--out", &secret], "file_exists", 7);
    let noise = home.beside("noise.cairnpack", "not a pack");
    let sign = ["pack", "sign", &noise, "--key", &format!("{secret}.key")];
    home.fails(&sign, "pack_not_a_pack", 3);
    let dir = folder(&home, "good", &[]);
    let good = beside(&home, "good.cairnpack");
    home.ok(&["pack", "build", &dir, "--out", &good]);
    home.fails(
        &["pack", "sign", &good, "--key", &format!("{secret}.pub")],
        "pack_bad_key",
        3,
    );
    let again = beside(&home, "again.cairnpack");
    home.ok(&["pack", "build", &dir, "--out", &again]);
    assert_eq!(
        std::fs::read(&good).unwrap(),
        std::fs::read(&again).unwrap()
    );
}

#[test]
fn nobody_is_trusted_without_their_fingerprint() {
    let home = Home::new();
    let made = home.ok(&["pack", "key", "--out", &beside(&home, "press")]);
    let public = made["public"].as_str().unwrap();
    let trust = ["pack", "trust", public, "--name", "Press"];
    let error = home.fails(&trust, "pack_fingerprint_needed", 7);
    let fingerprint = made["fingerprint"].as_str().unwrap();
    assert!(error["message"].as_str().unwrap().contains(fingerprint));
    home.fails(
        &[&trust[..], &["--yes"]].concat(),
        "pack_fingerprint_needed",
        7,
    );
    let wrong = "0000 ".repeat(16);
    home.fails(
        &[&trust[..], &["--fingerprint", &wrong]].concat(),
        "pack_fingerprint_differs",
        7,
    );
    assert_eq!(
        home.ok(&["pack", "publishers"])["publishers"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    home.ok(&[&trust[..], &["--fingerprint", fingerprint]].concat());
    assert_eq!(
        home.ok(&["pack", "publishers"])["publishers"][1]["name"],
        "Press"
    );
    home.fails(&["pack", "distrust", "1234"], "not_found", 6);
    home.fails(&["pack", "distrust", "1234", "--yes"], "not_found", 6);
    home.fails(&["pack", "distrust", fingerprint], "needs_yes", 7);
    home.ok(&["pack", "distrust", fingerprint, "--yes"]);
    assert_eq!(
        home.ok(&["pack", "publishers"])["publishers"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_pack_of_this_repository_is_installed_and_held_back() {
    let home = Home::new();
    let file = in_repository("core/packs/tests/signed/who-5-1.cairnpack");
    let installed = home.ok(&["pack", "install", file.to_str().unwrap()]);
    let content = &installed["pack"]["contents"][0];
    assert_eq!(content["held_back"], "instrument_needs_review");
    assert!(!codes(&home).contains(&"who-5".to_owned()));
    home.fails(
        &["instrument", "take", "who-5", "--answers", "1,1,1,2,2"],
        "instrument_needs_review",
        7,
    );
    let scored = home.ok(&["instrument", "score", "who-5", "--answers", "1,1,1,2,2"]);
    assert_eq!(
        (&scored["score"], &scored["flags"]),
        (&json!(28), &json!(["low", "very_low"]))
    );
}

#[test]
fn an_instrument_is_taken_again_when_its_days_are_past() {
    let mut home = Home::new();
    let take = ["instrument", "take", "phq-2", "--answers", "1,1"];
    home.ok(&take);
    let error = home.fails(&take, "too_soon", 7);
    assert_eq!(
        (&error["again_on"], &error["retryable"]),
        (&json!("2026-12-08"), &json!(false))
    );
    assert!(error["message"].as_str().unwrap().contains("08 Dec 2026"));
    home.ok(&["instrument", "score", "phq-2", "--answers", "3,3"]);
    home.at("2026-12-07T23:59:00+01:00[Europe/Berlin]")
        .fails(&take, "too_soon", 7);
    home.at("2026-12-08T00:00:00+01:00[Europe/Berlin]")
        .ok(&take);
}

#[test]
fn scores_on_several_scales_are_named() {
    let home = Home::nowhere();
    let answers = "3,3,3,3,3,3,3,3,3,3";
    let scored = home.ok(&["instrument", "score", "k10", "--answers", answers]);
    assert_eq!(
        scored["parts"],
        json!([
            { "code": "total", "score": 30, "band": "very_high", "scale": "au-10-50" },
            { "code": "us", "score": 20, "band": null, "scale": "us-0-40" },
        ])
    );
    let said = home
        .run(&["instrument", "score", "k10", "--answers", answers])
        .stdout;
    assert!(
        said.contains("Scale from 10 to 50 (Australia): 30 of 50.")
            && said.contains("Scale from 0 to 40 (United States): 20 of 40."),
        "{said}"
    );
    let k6 = home.ok(&["instrument", "score", "k6", "--answers", "2,2,2,2,2,2"]);
    assert_eq!((&k6["score"], &k6["band"]), (&json!(12), &json!("below")));
    let pacs = home.ok(&[
        "instrument",
        "score",
        "pacs-adapted",
        "--answers",
        "3,3,3,3,3",
    ]);
    assert_eq!((&pacs["score"], &pacs["band"]), (&json!(15), &json!(null)));
}
