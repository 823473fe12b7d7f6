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
fn what_is_made_up_says_so_however_it_came_in() {
    let home = Home::new();
    let folder = in_repository("core/content/directory/example-town");
    let folder = folder.to_str().unwrap();
    let search = ["directory", "search", "counselling"];
    let made_up = |of: &str| {
        let shown = home.run(&["directory", "show", "604cc9"]).stdout;
        assert!(
            shown.contains("Harbour Recovery Centre (made up)"),
            "{of}: {shown}"
        );
    };
    home.ok(&["directory", "import", folder]);
    assert!(home.run(&search).stdout.contains("Example Town (made up)"));
    assert!(
        home.run(&["directory", "list"])
            .stdout
            .contains("Example Town (made up)")
    );
    made_up("a folder");
    // Another name doesn't take the mark away.
    home.ok(&["directory", "import", folder, "--name", "My town"]);
    made_up("a folder of another name");
    let services = format!("{folder}/services.csv");
    let error = home.run(&["directory", "import", "--source", "bare", &services]);
    assert_eq!(
        error.code, 0,
        "a file alone is taken, without its organizations"
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
    // One was taken, with a remark; that is no row that was left out.
    let done = home.ok(&["directory", "import", &file]);
    let rows = |of: &str| {
        let rows = done[of]["rows"].as_array().unwrap().iter();
        rows.map(|one| one["row"].as_u64().unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (&done["refused"]["count"], rows("refused")),
        (&json!(2), vec![2, 3])
    );
    assert_eq!(
        (&done["remarks"]["count"], rows("remarks")),
        (&json!(1), vec![1])
    );
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

#[test]
fn a_language_is_named_as_people_name_it() {
    let home = with_town();
    let spoken = |language: &str| {
        let found = home.ok(&[
            "directory",
            "search",
            "--limit",
            "100",
            "--spoken",
            language,
        ]);
        names(&found).len()
    };
    for (names, count) in [
        (["Arabic", "ar", "العربية", "árabe"], 4),
        (["Chinese", "zh", "中文", "chinois"], 2),
        (["Spanish", "es", "español", "西班牙语"], 4),
    ] {
        assert_eq!(names.map(spoken), [count; 4], "{names:?}");
    }
    assert_eq!(spoken("Klingon"), 0);
}

#[test]
fn who_a_service_is_for_is_searched_too() {
    let home = Home::new();
    let text = r#"[{"id":"m1","name":"Meeting","status":"active","eligibility_description":"For women and their children"},
        {"id":"m2","name":"Other","status":"active"}]"#;
    let file = home.beside("town.json", text);
    home.ok(&["directory", "import", &file]);
    assert_eq!(
        names(&home.ok(&["directory", "search", "women"])),
        ["Meeting"]
    );
}

#[test]
fn all_rows_left_out_are_written_for_who_keeps_the_directory() {
    let home = Home::new();
    let faults = in_repository("tests/demo/directory-with-faults.json");
    let faults = faults.to_str().unwrap();
    let report = home.beside("report.csv", "");
    let import = [
        "directory",
        "import",
        faults,
        "--source",
        "faults",
        "--report",
        &report,
    ];
    // A file that is there is left alone, and the directory is in.
    let ran = home.run(&import);
    assert!(ran.stdout.contains("One service"), "{}", ran.stdout);
    assert!(
        ran.stderr.contains("There is a file of this name"),
        "{}",
        ran.stderr
    );
    std::fs::remove_file(&report).unwrap();
    let said = home.run(&import).stdout;
    assert!(said.contains("All of them are written to"), "{said}");
    let text = std::fs::read_to_string(&report).unwrap();
    let rows: Vec<&str> = text.lines().collect();
    assert_eq!(rows.len(), 4, "{text}");
    assert!(
        rows[2].starts_with("directory-with-faults.json,2,status,not_a_choice,"),
        "{text}"
    );
}

#[test]
fn a_service_that_two_directories_name_is_shown_from_each() {
    let home = Home::new();
    for (file, name) in [("one.json", "From one"), ("two.json", "From two")] {
        let text = json!([{ "id": "same", "name": name, "status": "active" }]);
        let file = home.beside(file, &text.to_string());
        home.ok(&["directory", "import", &file]);
    }
    home.fails(&["directory", "show", "same"], "service_ambiguous", 6);
    for (id, name) in [("one/same", "From one"), ("two/sa", "From two")] {
        assert_eq!(home.ok(&["directory", "show", id])["service"]["name"], name);
    }
    home.fails(&["directory", "show", "three/same"], "not_found", 6);
}
