//! Goals and their steps.

use serde_json::{Value, json};

use crate::support::Home;

fn housing() -> (Home, String) {
    let home = Home::demo(24);
    let added = home.ok(&["goal", "add", "A room of my own", "--area", "housing"]);
    let id = added["goal"]["id"].as_str().unwrap().to_owned();
    home.ok(&["goal", "step", "add", &id, "Find the papers"]);
    home.ok(&[
        "goal",
        "step",
        "add",
        &id,
        "Call the office",
        "--due",
        "2026-11-25",
        "--remind",
        "2026-11-24",
    ]);
    (home, id)
}

fn texts(goal: &Value) -> Vec<String> {
    let steps = goal["goal"]["steps"].as_array().unwrap();
    steps
        .iter()
        .map(|step| step["text"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_goal_goes_step_by_step_and_done_is_said_quietly() {
    let (home, id) = housing();
    insta::assert_snapshot!(home.run(&["goal", "show", &id]).stdout);
    insta::assert_snapshot!(home.run(&["goal", "step", "done", &id, "2"]).stdout);
    let shown = home.ok(&["goal", "show", &id]);
    let steps = &shown["goal"]["steps"];
    assert_eq!(
        (&steps[1]["standing"], &steps[1]["done"]),
        (&json!("done"), &json!("2026-11-24"))
    );
    assert_eq!(shown["goal"]["next_step"], steps[0]["id"]);
    let undone = home.ok(&["goal", "step", "undone", &id, "2"]);
    assert_eq!(undone["goal"]["steps"][1]["standing"], "ahead");
    let moved = home.ok(&["goal", "step", "move", &id, "2", "1"]);
    assert_eq!(texts(&moved), ["Call the office", "Find the papers"]);
    let edited = home.ok(&[
        "goal",
        "step",
        "edit",
        &id,
        "1",
        "--text",
        "Visit the office",
        "--clear",
        "due,remind",
    ]);
    assert_eq!(texts(&edited), ["Visit the office", "Find the papers"]);
    assert_eq!(edited["goal"]["steps"][0]["standing"], "open");
    let fewer = home.ok(&["goal", "step", "remove", &id, "2"]);
    assert_eq!(texts(&fewer), ["Visit the office"]);
    let back = home.ok(&["goal", "undo", &id]);
    assert_eq!(texts(&back), ["Visit the office", "Find the papers"]);
    let reached = home.ok(&["goal", "reach", &id]);
    assert_eq!(reached["goal"]["done"], "2026-11-24");
    assert_eq!(
        home.ok(&["goal", "reopen", &id])["goal"]["done"],
        Value::Null
    );
}

#[test]
fn goals_are_listed_changed_deleted_and_brought_back() {
    let (home, id) = housing();
    let work = home.ok(&[
        "goal",
        "add",
        "Work with wood",
        "--area",
        "work",
        "--why",
        "My hands",
    ]);
    let work = work["goal"]["id"].as_str().unwrap().to_owned();
    home.ok(&["goal", "reach", &id, "--on", "2026-11-20"]);
    let said = home.run(&["goal", "list"]).stdout;
    assert!(said.contains("Reached on 20 Nov 2026"), "{said}");
    let listed = || -> Vec<String> {
        let all = home.ok(&["goal", "list"]);
        let all = all["goals"].as_array().unwrap().clone();
        all.iter()
            .map(|goal| goal["id"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(listed(), [work.clone(), id.clone()]);
    let edited = home.ok(&["goal", "edit", &work, "--title", "Work", "--area", "money"]);
    assert_eq!(
        (&edited["goal"]["area"], &edited["goal"]["why"]),
        (&json!("money"), &json!("My hands"))
    );
    home.ok(&["goal", "delete", &work]);
    assert_eq!(listed(), std::slice::from_ref(&id));
    home.ok(&["goal", "undo", &work]);
    assert_eq!(listed(), [work, id]);
    assert_eq!(Home::new().ok(&["goal", "list"])["goals"], json!([]));
}

#[test]
fn what_cannot_be_is_named() {
    let (home, id) = housing();
    let error = home.fails(
        &["goal", "step", "add", &id, " ", "--remind", "2026-11-23"],
        "invalid_fields",
        3,
    );
    let fields: Vec<&Value> = error["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| &f["field"])
        .collect();
    assert_eq!(json!(fields), json!(["text", "remind"]));
    home.fails(&["goal", "add", "", "--area", "work"], "invalid_fields", 3);
    home.fails(&["goal", "edit", &id], "bad_nothing_given", 3);
    home.fails(&["goal", "step", "edit", &id, "1"], "bad_nothing_given", 3);
    home.fails(&["goal", "step", "done", &id, "3"], "not_found", 6);
    home.fails(&["goal", "show", "nothing"], "not_found", 6);
    let by_title = ["goal", "step", "add", "A room", "Ring"];
    home.fails(&by_title, "not_found", 6);
    let said = home.run(&by_title).stderr;
    assert!(said.contains("The first letters of its name"), "{said}");
    home.ok(&["goal", "step", "add", &id[..6], "Ring"]);
}
