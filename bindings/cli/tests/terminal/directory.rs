//! Service directories: taking in, searching, showing, taking out.

use serde_json::{Value, json};

use crate::support::{Home, in_repository};

fn with_town() -> Home {
    let home = Home::new();
    home.ok(&["directory", "import", "--example"]);
    home
}

fn names(answer: &Value) -> Vec<&str> {
    let found = answer["found"].as_array().unwrap();
    found
        .iter()
        .map(|hit| hit["service"]["name"].as_str().unwrap())
        .collect()
}

#[test]
fn nothing_is_in_at_first() {
    let home = Home::new();
    insta::assert_snapshot!(home.run(&["directory", "list"]).stdout);
    assert_eq!(
        home.ok(&["directory", "search", "help"])["found"],
        json!([])
    );
    home.fails(&["directory", "show", "abc"], "not_found", 6);
    home.fails(&["directory", "remove", "abc"], "not_found", 6);
    home.fails(
        &["directory", "search", "--near", "Nowhere"],
        "place_unknown",
        6,
    );
}

#[test]
fn the_made_up_town_comes_in_and_is_searched() {
    let home = Home::new();
    insta::assert_snapshot!(
        "import",
        home.run(&["directory", "import", "--example"]).stdout
    );
    insta::assert_snapshot!(
        "places",
        home.run(&["directory", "list", "--places"]).stdout
    );
    insta::assert_snapshot!(
        "near",
        home.run(&[
            "directory",
            "search",
            "counselling",
            "--near",
            "example town",
            "--within",
            "10"
        ])
        .stdout
    );
    insta::assert_snapshot!("open", home.run(&["directory", "search", "--open"]).stdout);
    insta::assert_snapshot!(
        "old",
        home.run(&["directory", "search", "group", "--all"]).stdout
    );
}

#[test]
fn a_service_is_shown_in_full() {
    let home = with_town();
    let found = home.ok(&[
        "directory",
        "search",
        "naloxone",
        "--near",
        "Little Example",
    ]);
    let id = found["found"][0]["service"]["id"].as_str().unwrap();
    insta::assert_snapshot!("card", home.run(&["directory", "show", &id[..8]]).stdout);
    let shown = home.ok(&["directory", "show", id]);
    assert_eq!(shown["service"]["id"], id);
    assert_eq!(shown["directory"], "example-town");
}

#[test]
fn every_way_to_search_narrows() {
    let home = with_town();
    let search =
        |flags: &[&str]| home.ok(&[&["directory", "search", "--limit", "100"], flags].concat());
    assert_eq!(names(&search(&[])).len(), 26);
    assert_eq!(names(&search(&["--all"])).len(), 28);
    assert_eq!(names(&search(&["戒毒"])).len(), 1);
    assert_eq!(
        names(&search(&["مركز"])),
        names(&search(&["--spoken", "العربية", "مركز"]))
    );
    for hit in search(&["--spoken", "zh"])["found"].as_array().unwrap() {
        assert!(hit["service"]["languages"].to_string().contains("\"zh\""));
    }
    for hit in search(&["--free"])["found"].as_array().unwrap() {
        assert!(hit["cost"].as_str().unwrap().starts_with("free"));
    }
    for hit in search(&["--open"])["found"].as_array().unwrap() {
        assert_eq!(hit["open"]["state"], "open");
    }
    for hit in search(&["--age", "13"])["found"].as_array().unwrap() {
        assert!(hit["service"]["min_age"].as_u64().unwrap_or(0) <= 13);
    }
    let near = search(&["--near", "Harbour End", "--within", "3"]);
    let km: Vec<f64> = near["found"]
        .as_array()
        .unwrap()
        .iter()
        .map(|hit| hit["km"].as_f64().unwrap())
        .collect();
    assert!(km.is_sorted() && km.len() > 3 && km.iter().all(|km| *km <= 3.0));
}

#[test]
fn a_folder_replaces_itself_and_goes() {
    let home = Home::new();
    let folder = in_repository("core/content/directory/example-town");
    let folder = folder.to_str().unwrap();
    let first = home.ok(&["directory", "import", folder, "--name", "My town"]);
    assert_eq!(first["directory"]["id"], "example-town");
    assert_eq!(first["refused"], json!({ "count": 0, "rows": [] }));
    assert_eq!(
        home.ok(&["directory", "import", folder, "--name", "My town"]),
        first
    );
    insta::assert_snapshot!(home.run(&["directory", "list"]).stdout);
    home.ok(&["directory", "remove", "example-town"]);
    assert_eq!(
        home.ok(&["directory", "list"]),
        json!({ "directories": [] })
    );
}

#[test]
fn rows_left_out_are_named() {
    let home = Home::new();
    let file = home.beside(
        "town.json",
        r#"[{"id":"a","name":"Alpha","status":"active","schedules":[{"freq":"WEEKLY","byday":"MO","opens_at":"late"}]},
            {"id":"b","name":"Beta","status":"open"},{"id":"c","status":"active"}]"#,
    );
    let ran = home.run(&["directory", "import", &file]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    insta::assert_snapshot!(ran.stdout);
}

#[test]
fn what_cannot_be_taken_in_leaves_the_one_before() {
    let home = with_town();
    let file = home.beside(
        "example-town.json",
        r#"[{"id":"b","name":"Beta","status":"open"}]"#,
    );
    let error = home.fails(&["directory", "import", &file], "directory_all_refused", 3);
    assert_eq!(error["faults"][0]["code"], "not_a_choice");
    let broken = home.beside("example-town.zip", "PK\u{3}\u{4}");
    home.fails(&["directory", "import", &broken], "directory_bad_zip", 3);
    home.fails(&["directory", "import", "no-such-file"], "bad_file", 3);
    home.fails(
        &["directory", "import", &file, "--source", "Not a name"],
        "directory_bad_id",
        3,
    );
    home.fails(
        &["directory", "import", &file, "--hours-zone", "Mars/Base"],
        "bad_zone",
        3,
    );
    home.fails(&["directory", "import"], "usage_missing_argument", 2);
    assert_eq!(
        home.ok(&["directory", "list"])["directories"][0]["services"],
        28
    );
}
