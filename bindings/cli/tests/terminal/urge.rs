//! The urge timer, also closed in the middle.

use serde_json::{Value, json};

use crate::support::Home;

#[test]
fn a_timer_is_started_shown_and_ended() {
    let mut home = Home::demo(1);
    assert_eq!(home.ok(&["urge", "show"])["urge"], Value::Null);
    let begun = home.ok(&["urge", "start", "--craving", "8", "--minutes", "5"])["urge"].clone();
    assert_eq!(begun["timer"], json!({ "state": "running", "left": 300 }));
    assert_eq!(
        begun["body"]["draw"]["options"].as_array().unwrap().len(),
        4
    );
    assert_eq!(begun["body"]["step"], begun["body"]["draw"]["chosen"]);
    insta::assert_snapshot!(home.run(&["urge", "show"]).stdout);

    // Every call is a process of its own: the timer lives in the home alone.
    home.at("2026-11-24T08:06:00+01:00[Europe/Berlin]");
    assert_eq!(
        home.ok(&["urge", "show"])["urge"]["timer"]["state"],
        "time_up"
    );
    let ended = home.ok(&[
        "urge",
        "end",
        "--craving",
        "3",
        "--did",
        "planned",
        "--helped",
        "Counting trees",
    ]);
    assert_eq!(ended["urge"]["timer"]["state"], "ended");
    assert_eq!(ended["urge"]["body"]["end"]["after"], 3);
    assert_eq!(ended["urge"]["body"]["draw"], begun["body"]["draw"]);
    home.fails(&["urge", "end", "--craving", "3"], "no_open_urge", 6);
    insta::assert_snapshot!(home.run(&["urge", "list"]).stdout);
}

#[test]
fn a_step_can_be_chosen_or_left_out() {
    let home = Home::demo(2);
    let step = |arguments: &[&str]| {
        let all = [&["urge", "start", "--craving", "5"], arguments].concat();
        let urge = home.ok(&all)["urge"].clone();
        assert_eq!(urge["body"]["draw"], Value::Null, "chosen, not drawn");
        urge["body"]["step"].clone()
    };
    assert_eq!(step(&["--no-step"]), Value::Null);
    assert_eq!(step(&["--step", "breathe"]), json!({ "named": "breathe" }));
    let plan = home.ok(&["ifthen", "add", "--body", "tired", "--then", "Lie down"]);
    let name = plan["plan"]["id"].as_str().unwrap();
    assert_eq!(step(&["--step", &name[..6]]), json!({ "plan": name }));
    home.fails(
        &["urge", "start", "--craving", "5", "--step", "swim"],
        "not_found",
        6,
    );
    let could_rest = |arguments: &[&str]| {
        let all = [&["urge", "start", "--craving", "5"], arguments].concat();
        let urge = home.ok(&all)["urge"].clone();
        let options = urge["body"]["draw"]["options"].as_array().unwrap().clone();
        let rest = json!({ "named": "rest" });
        options.iter().any(|option| option["step"] == rest)
    };
    assert!((0..8).any(|_| could_rest(&["--halt", "tired"])));
    assert!((0..4).all(|_| !could_rest(&[])));
}

#[test]
fn what_is_out_of_range_is_refused_and_a_strong_urge_is_met_with_more_help() {
    let home = Home::demo(3);
    for arguments in [
        ["--craving", "11", "--minutes", "5"],
        ["--craving", "5", "--minutes", "2"],
        ["--craving", "5", "--minutes", "21"],
    ] {
        home.fails(
            &[&["urge", "start"], &arguments[..]].concat(),
            "invalid_fields",
            3,
        );
    }
    home.ok(&["urge", "start", "--craving", "6"]);
    let said = home.run(&["urge", "end", "--craving", "6"]).stdout;
    insta::assert_snapshot!(said);
}

#[test]
fn an_urge_can_be_deleted_and_brought_back() {
    let home = Home::demo(4);
    let begun = home.ok(&["urge", "start", "--craving", "8"])["urge"].clone();
    let id = begun["id"].as_str().unwrap();
    home.ok(&["urge", "delete", id]);
    assert_eq!(home.ok(&["urge", "list"])["urges"], json!([]));
    assert_eq!(home.run(&["urge", "list"]).code, 0);
    assert_eq!(
        home.ok(&["urge", "undo", id])["urge"]["body"],
        begun["body"]
    );
    home.fails(&["urge", "undo", "no-such-name"], "not_found", 6);
}

#[test]
fn a_strong_urge_after_days_without_use_comes_with_the_warning() {
    let home = Home::demo(4);
    for at in ["2026-11-21 20:00", "2026-11-22 20:00", "2026-11-23 20:00"] {
        home.ok(&["checkin", "add", "--at", at, "--use", "no"]);
    }
    let weak = home.ok(&["urge", "start", "--craving", "6"]);
    assert_eq!(weak["tolerance"], Value::Null);
    let strong = home.ok(&["urge", "start", "--craving", "7"]);
    assert_eq!(strong["tolerance"]["after"], "abstinence");
    let said = home.run(&["urge", "start", "--craving", "9"]).stdout;
    assert!(
        said.contains("After a break your body can stand less"),
        "{said}"
    );
}
