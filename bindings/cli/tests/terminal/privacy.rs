//! What somebody finds who takes the home: nothing that was written.

use std::os::unix::fs::PermissionsExt;

use cairn_markers::Markers;

use crate::support::{Home, with_json};

const NOTE: &str = "markerheronwaltz";
const EDITED: &str = "markerlanternquay";
const PASSPHRASE: &str = "markerpebblethrush";

#[test]
fn no_marker_is_in_the_home() {
    let home = Home::nowhere().with_passphrase(PASSPHRASE);
    home.ok(&["init", "--passphrase"]);
    let added = home.ok(&["checkin", "add", "--mood", "5", "--note", NOTE]);
    let id = added["checkins"][0]["id"].as_str().unwrap();
    home.ok(&["checkin", "edit", id, "--note", EDITED]);
    home.ok(&[
        "instrument",
        "take",
        "phq-9",
        "--answers",
        "1,1,1,1,1,1,1,1,1",
    ]);
    let second = home.ok(&["checkin", "add", "--note", NOTE]);
    home.ok(&[
        "--yes",
        "checkin",
        "delete",
        second["checkins"][0]["id"].as_str().unwrap(),
    ]);
    home.ok(&["dashboard"]);

    let markers = Markers::new([NOTE, EDITED, PASSPHRASE, "phq-9\",\"", "\"mood\":5"]);
    assert_eq!(markers.search_dir(&home.path()).unwrap(), []);
    // The search would find them: the export, which is not encrypted, holds them.
    let export = home.path().with_file_name("export.json");
    home.ok(&["export", "--out", export.to_str().unwrap()]);
    let found = markers.search_file(&export).unwrap();
    assert!(
        found.iter().any(|finding| finding.marker == EDITED),
        "{found:?}"
    );
}

#[test]
fn failures_repeat_nothing_that_was_entered() {
    let home = Home::new();
    let input =
        format!("[{{\"mood\": 99, \"note\": \"{NOTE}\", \"{EDITED}\": 1}}, {{\"note\": 7}}]");
    let ran = home.run_with(&with_json(&["checkin", "add", "--file", "-"]), &input);
    ran.fails("bad_input", 3);
    assert!(!ran.stderr.contains(NOTE), "{}", ran.stderr);
    let broken = format!("[{{\"note\": \"{NOTE}");
    let ran = home.run_with(&with_json(&["checkin", "add", "--file", "-"]), &broken);
    ran.fails("bad_json", 3);
    assert!(!ran.stderr.contains(NOTE), "{}", ran.stderr);
}

#[test]
fn an_export_is_whole_private_and_never_written_over() {
    let home = Home::new();
    home.ok(&["checkin", "add", "--mood", "5", "--note", NOTE]);
    home.ok(&["instrument", "take", "phq-2", "--answers", "1,1"]);
    let path = home.path().with_file_name("export.json");
    let path_text = path.to_str().unwrap();
    assert_eq!(
        home.ok(&["export", "--format", "json", "--out", path_text])["written"],
        path_text
    );
    let written: serde_json::Value =
        serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert_eq!(
        written["checkins"],
        home.ok(&["checkin", "list"])["checkins"]
    );
    assert_eq!(written["results"][0]["instrument"], "phq-2");
    assert_eq!(home.ok(&["export"])["checkins"], written["checkins"]);
    assert_eq!(
        std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
    home.fails(&["export", "--out", path_text], "file_exists", 7);
}
