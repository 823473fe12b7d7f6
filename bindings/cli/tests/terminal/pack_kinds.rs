//! Packs of texts, crisis lines and directories: made, signed, installed, used and removed. All of it is made up.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::{Home, in_repository};

const NIGHT: &str = "Exampleland night line (made up)";

fn beside(home: &Home, name: &str) -> String {
    let path = home.path().parent().unwrap().join(name);
    path.to_str().unwrap().to_owned()
}

/// A copy of an example with other words in one of its files.
fn example(home: &Home, name: &str, edit: Option<(&str, &str, &str)>) -> String {
    let source = in_repository("core/packs/example").join(name);
    let copy = beside(home, name);
    copied(&source, Path::new(&copy));
    if let Some((file, from, to)) = edit {
        let path = Path::new(&copy).join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from}");
        std::fs::write(path, text.replace(from, to)).unwrap();
    }
    copy
}

fn copied(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copied(&path, &to);
        } else {
            std::fs::copy(path, to).unwrap();
        }
    }
}

/// Builds, signs and installs what is in a folder, by a publisher whom this home trusts from then on.
fn installed(home: &Home, dir: &str) -> Value {
    let (file, key) = (format!("{dir}.cairnpack"), format!("{dir}-press"));
    home.ok(&["pack", "build", dir, "--out", &file]);
    let made = home.ok(&["pack", "key", "--out", &key]);
    let field = |name: &str| made[name].as_str().unwrap().to_owned();
    let (public, print) = (field("public"), field("fingerprint"));
    let trust = [
        "pack",
        "trust",
        &public,
        "--name",
        "Clinic",
        "--fingerprint",
        &print,
    ];
    home.ok(&trust);
    home.ok(&["pack", "sign", &file, "--key", &field("secret")]);
    home.ok(&["pack", "install", &file])
}

#[test]
fn lines_of_the_signed_example_stand_on_the_screen_until_it_goes() {
    let home = Home::new();
    let press = in_repository("core/packs/example/press.pub");
    let press = press.to_str().unwrap();
    let error = home.fails(
        &["pack", "trust", press, "--name", "Example Press"],
        "pack_fingerprint_needed",
        7,
    );
    let readme = std::fs::read_to_string(in_repository("core/packs/example/README.md")).unwrap();
    let print = readme.trim().lines().next_back().unwrap().trim();
    assert!(error["message"].as_str().unwrap().contains(print));
    home.ok(&[
        "pack",
        "trust",
        press,
        "--name",
        "Example Press",
        "--fingerprint",
        print,
    ]);
    let file = in_repository("core/packs/example/lines-1.cairnpack");
    home.ok(&["pack", "install", file.to_str().unwrap()]);
    let said = home.run(&["sos"]).stdout;
    for words in [
        NIGHT,
        "tel:5550100",
        "every day, all day · Exampleland · English, Español",
        "Example Press, from example.org/lines (made up), checked on 2026-11-20",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    let list = home.run(&["pack", "list"]).stdout;
    assert!(
        list.contains("crisis lines") && list.contains("2 of 2"),
        "{list}"
    );
    home.ok(&["pack", "remove", "example-lines", "--yes"]);
    assert!(!home.run(&["sos"]).stdout.contains(NIGHT));
}

#[test]
fn a_line_without_a_source_is_named_and_no_pack_is_made_of_it() {
    let home = Home::nowhere();
    let source = "source = \"example.org/lines (made up)\"\n";
    let dir = example(&home, "crisis-lines", Some(("lines.toml", source, "")));
    let out = beside(&home, "bad.cairnpack");
    let build = ["pack", "build", &dir, "--out", &out];
    let error = home.fails(&build, "crisis_lines_not_right", 3);
    let faults = error["faults"].as_array().unwrap();
    assert_eq!(faults.len(), 1);
    assert_eq!(
        faults[0]["field"],
        json!(format!("lines.toml: {NIGHT}: source"))
    );
    assert_eq!(faults[0]["code"], "missing");
    assert!(!Path::new(&out).exists());
}

#[test]
fn what_keeps_a_pack_from_being_made_is_named_with_its_file() {
    let home = Home::nowhere();
    let file = "exercises/lamp.en.toml";
    for (name, edit, code, field, fault, words) in [
        (
            "learn",
            ("pack.toml", "licence = \"CC0-1.0\"\n", ""),
            "pack_manifest",
            "pack.toml: licence",
            "missing",
            "pack.toml: licence: This is missing.",
        ),
        (
            "directory",
            ("pack.toml", "kind = \"directory\"", "kind = \"people\""),
            "pack_manifest",
            "pack.toml: kind",
            "not_a_choice",
            "one of the choices",
        ),
        (
            "crisis-lines",
            ("lines.toml", "area", "aera"),
            "crisis_lines_syntax",
            "lines.toml: lines.aera",
            "unknown_field",
            "no field of this name",
        ),
        (
            "learn",
            (file, "Turn it off.", "Be clean."),
            "learn_words",
            file,
            "learn_words",
            "lamp.en.toml: it says \"clean\". Better: in recovery",
        ),
    ] {
        let dir = example(&home, name, Some(edit));
        let out = beside(&home, "bad.cairnpack");
        let build = ["pack", "build", &dir, "--out", &out];
        let error = home.fails(&build, code, 3);
        assert_eq!(error["faults"][0]["field"], field);
        assert_eq!(error["faults"][0]["code"], fault);
        if fault == "learn_words" {
            assert_eq!(error["faults"][0]["found"], "clean");
            assert!(error["faults"][0]["prefer"].is_string());
        }
        let said = home.run(&build).stderr;
        assert!(said.contains(words), "{said}");
        std::fs::remove_dir_all(&dir).unwrap();
    }
}

#[test]
fn a_number_checked_long_ago_is_called_old_and_one_checked_tomorrow_is_refused() {
    let home = Home::new();
    let edit = ("lines.toml", "2026-11-20", "2006-01-01");
    let dir = example(&home, "crisis-lines", Some(edit));
    let done = installed(&home, &dir);
    assert_eq!(done["pack"]["contents"][0]["checked"], "2006-01-01");
    assert_eq!(done["pack"]["contents"][0]["old"], true);
    let file = format!("{dir}.cairnpack");
    for said in [
        &["sos"][..],
        &["pack", "verify", &file],
        &["pack", "install", &file],
    ] {
        let said = home.run(said).stdout;
        assert!(
            said.contains("Checked in 2006: may be out of date."),
            "{said}"
        );
    }
    let sos = home.ok(&["sos"]);
    assert!(sos.to_string().contains("\"old\":true"));

    std::fs::remove_dir_all(&dir).unwrap();
    let edit = ("lines.toml", "2026-11-20", "3016-01-01");
    let dir = example(&home, "crisis-lines", Some(edit));
    let out = beside(&home, "ahead.cairnpack");
    let error = home.fails(
        &["pack", "build", &dir, "--out", &out],
        "crisis_lines_not_right",
        3,
    );
    assert_eq!(error["faults"][0]["code"], "in_future");
    assert!(!Path::new(&out).exists());
}

#[test]
fn texts_are_listed_beside_the_programs_own_and_read() {
    let home = Home::new();
    let dir = example(&home, "learn", None);
    installed(&home, &dir);
    let list = home.ok(&["learn", "list"]);
    assert_eq!(list["exercises"].as_array().unwrap().len(), 10);
    let texts = list["packs"].as_array().unwrap();
    assert_eq!(texts.len(), 2);
    let lamp = &texts[0];
    assert_eq!(lamp["id"], "example-evenings/lamp");
    assert_eq!(lamp["publisher"], "Clinic");
    assert_eq!(lamp["languages"], json!(["en", "es"]));
    assert_eq!(lamp["evidence"], "practice");
    assert_eq!(lamp["review"], "needs_clinical_signoff");
    assert_eq!(lamp["sources"][0]["key"], "example");
    let show = ["learn", "show", "example-evenings/lamp"];
    assert_eq!(
        home.ok(&show)["exercise"]["steps"][1]["text"],
        "Turn it off."
    );
    let said = home.run(&show).stdout;
    for words in [
        "Not yet checked by a clinician.",
        "From the pack example-evenings, signed by Clinic.",
        "Languages: English, Español",
    ] {
        assert!(said.contains(words), "{said}");
    }
    let spanish = home
        .run(&[&show[..], &["--language", "es"]].concat())
        .stdout;
    assert!(spanish.contains("Apágala."), "{spanish}");
    home.ok(&["learn", "show", "breathing"]);
    home.fails(&["learn", "show", "lamp"], "unknown_text", 6);
    home.ok(&["pack", "remove", "example-evenings", "--yes"]);
    home.fails(&show, "unknown_text", 6);
    Home::nowhere().fails(&show, "unknown_text", 6);
}

#[test]
fn a_directory_is_taken_in_with_a_report_and_goes_with_its_pack() {
    let home = Home::new();
    let edit = ("services.csv", "not there.,active", "not there.,asleep");
    let dir = example(&home, "directory", Some(edit));
    let row = json!({
        "count": 1,
        "rows": [{ "file": "services.csv", "row": 3, "column": "status", "code": "not_a_choice" }],
    });
    let first = beside(&home, "first.cairnpack");
    let built = home.ok(&["pack", "build", &dir, "--out", &first]);
    assert_eq!(built["refused"], row, "the publisher is told, too");
    let done = installed(&home, &dir);
    assert_eq!(done["refused"], row);
    assert_eq!(done["directory"]["id"], "pack:example-village");
    assert_eq!(done["directory"]["services"], 1);
    let search = ["directory", "search", "tea"];
    assert_eq!(
        home.ok(&search)["found"][0]["directory"],
        "pack:example-village"
    );
    let remove = ["directory", "remove", "pack:example-village"];
    home.fails(&remove, "directory_of_pack", 7);
    home.ok(&["pack", "remove", "example-village", "--yes"]);
    assert_eq!(home.ok(&search)["found"], json!([]));
}
