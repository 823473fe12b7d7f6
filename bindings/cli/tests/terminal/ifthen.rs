//! If-then plans: made, rehearsed, offered when a check-in calls for one, told about later.

use serde_json::{Value, json};

use crate::support::Home;

const LATER: &str = "2026-11-24T09:30:00+01:00[Europe/Berlin]";

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap().to_owned()
}

fn plan(home: &Home, arguments: &[&str]) -> Value {
    home.ok(&[&["ifthen", "add"], arguments].concat())["plan"].clone()
}

#[test]
fn every_kind_of_cue_makes_a_sentence() {
    let home = Home::demo(1);
    let sentence = |cue: &[&str]| {
        let arguments = [cue, &["--then", "Call Sam"]].concat();
        plan(&home, &arguments)["sentence"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let all = [
        sentence(&["--time", "18:00-20:00", "--days", "sat,fri"]),
        sentence(&["--time", "22:00-02:00"]),
        sentence(&["--place", "the old square"]),
        sentence(&["--with", "Alex"]),
        sentence(&["--feeling", "craving", "--level", "6"]),
        sentence(&["--feeling", "low-mood", "--level", "3"]),
        sentence(&["--feeling", "unsure", "--level", "3"]),
        sentence(&["--feeling", "angry"]),
        sentence(&["--feeling", "lonely"]),
        sentence(&["--body", "hungry"]),
        sentence(&["--body", "tired"]),
        sentence(&["--body", "slept-badly", "--level", "3"]),
    ];
    insta::assert_json_snapshot!(all);
    insta::assert_snapshot!(home.run(&["ifthen", "list"]).stdout);
}

#[test]
fn a_plan_is_kept_changed_paused_deleted_and_brought_back() {
    let home = Home::demo(2);
    let made = plan(
        &home,
        &[
            "--feeling",
            "craving",
            "--level",
            "6",
            "--then",
            "Call Sam",
            "--contact",
            "Sam",
            "--number",
            "+44 20 7946 0000",
            "--rehearsed",
        ],
    );
    insta::assert_json_snapshot!(made);
    let name = &id(&made)[..6];
    assert_eq!(home.ok(&["ifthen", "show", name])["plan"], made);
    let edited =
        home.ok(&["ifthen", "edit", name, "--level", "7", "--then", "Walk"])["plan"].clone();
    assert_eq!(edited["body"]["cue"]["level"], 7);
    assert_eq!(edited["body"]["contact"], made["body"]["contact"]);
    assert_eq!(
        edited["body"]["rehearsed"],
        Value::Null,
        "another plan is gone through anew"
    );
    let again = home.ok(&["ifthen", "rehearse", name])["plan"].clone();
    assert!(again["body"]["rehearsed"].is_string());
    assert_eq!(
        home.ok(&["ifthen", "pause", name])["plan"]["body"]["paused"],
        true
    );
    assert_eq!(
        home.ok(&["ifthen", "resume", name])["plan"]["body"]["paused"],
        false
    );
    home.ok(&["ifthen", "delete", name]);
    home.fails(&["ifthen", "show", name], "not_found", 6);
    assert_eq!(home.ok(&["ifthen", "list"])["plans"], json!([]));
    let back = home.ok(&["ifthen", "undo", &id(&made)])["plan"].clone();
    assert_eq!(back["sentence"], again["sentence"]);
    let bare = home.ok(&["ifthen", "edit", name, "--no-contact"]);
    assert_eq!(bare["plan"]["body"]["contact"], Value::Null);
}

#[test]
fn a_plan_that_is_not_right_is_refused() {
    let home = Home::new();
    let refused = |arguments: &[&str], code: &str, field: &str| {
        let error = home.fails(
            &[&["ifthen", "add", "--then", "Walk"], arguments].concat(),
            code,
            3,
        );
        assert_eq!(error["faults"][0]["field"], field, "{error}");
    };
    refused(&[], "bad_input", "cue");
    refused(&["--level", "3"], "bad_input", "cue.level");
    refused(&["--time", "six"], "bad_input", "cue.time");
    refused(
        &["--place", "Square", "--level", "3"],
        "bad_input",
        "cue.level",
    );
    refused(&["--feeling", "craving"], "invalid_fields", "cue.level");
    refused(
        &["--feeling", "craving", "--level", "11"],
        "invalid_fields",
        "cue.level",
    );
    refused(&["--place", " "], "invalid_fields", "cue.name");
    refused(
        &["--body", "tired", "--contact", "Sam", "--number", "none"],
        "invalid_fields",
        "contact.number",
    );
    home.fails(
        &[
            "ifthen", "add", "--body", "tired", "--place", "Square", "--then", "Walk",
        ],
        "usage",
        2,
    );
    assert_eq!(home.ok(&["ifthen", "list"])["plans"], json!([]));
    assert!(
        home.run(&["ifthen", "list"])
            .stdout
            .starts_with("No plans yet.")
    );
}

#[test]
fn a_check_in_brings_its_plan_and_the_outcome_is_told_once() {
    let mut home = Home::demo(3);
    let call = plan(
        &home,
        &["--feeling", "craving", "--level", "6", "--then", "Call Sam"],
    );
    plan(&home, &["--body", "tired", "--then", "Lie down"]);
    let quiet = home.ok(&["checkin", "add", "--craving", "2"]);
    assert_eq!(quiet["after"]["offer"], Value::Null);
    let hard = home.ok(&["checkin", "add", "--craving", "7"]);
    let offer = &hard["after"]["offer"];
    assert_eq!(id(&offer["first"]["plan"]), id(&call));
    assert_eq!(
        offer["first"]["why"],
        json!({ "why": "level", "value": 7, "level": 6 })
    );
    assert_eq!(offer["draw"], Value::Null, "only one fits");
    let checkin = id(&hard["checkins"][0]);
    let again = home.ok(&["ifthen", "offer", &checkin]);
    assert_eq!(&again["offer"], offer);
    assert_eq!(home.ok(&["ifthen", "ask"])["ask"], json!([]));
    home.fails(
        &["ifthen", "outcome", "--did", "planned"],
        "nothing_to_tell",
        6,
    );

    home.at(LATER);
    assert_eq!(
        home.ok(&["ifthen", "ask"])["ask"].as_array().unwrap().len(),
        1
    );
    let said = home.run(&["ifthen", "ask"]).stdout;
    assert!(
        said.contains("If my craving is 6 or more, then: Call Sam"),
        "{said}"
    );
    let asked = &home.ok(&["dashboard"])["ask"];
    assert_eq!(asked[0]["offer"]["id"], offer["id"], "on the first screen");
    let next = home.ok(&["checkin", "add", "--craving", "3"]);
    assert_eq!(&next["after"]["ask"], asked, "after the next check-in");
    for said in [
        home.run(&["dashboard"]).stdout,
        home.run(&["checkin", "add", "--mood", "5"]).stdout,
    ] {
        assert!(said.contains("How did it go with your plan?"), "{said}");
        assert!(said.contains("\"cairn ifthen outcome\""), "{said}");
    }
    let told = home.ok(&["ifthen", "outcome", "--did", "planned", "--craving", "4"]);
    assert_eq!(told["offer"]["id"], offer["id"]);
    assert_eq!(told["offer"]["body"]["outcome"]["after"], 4);
    assert_eq!(home.ok(&["ifthen", "ask"])["ask"], json!([]));
    let corrected = home.ok(&["ifthen", "outcome", &id(offer), "--did", "something-else"]);
    assert_eq!(
        corrected["offer"]["body"]["outcome"]["did"],
        "something_else"
    );
}

#[test]
fn of_several_plans_one_is_drawn_with_its_probability_kept() {
    let home = Home::demo(4);
    plan(
        &home,
        &["--feeling", "craving", "--level", "5", "--then", "Call Sam"],
    );
    plan(
        &home,
        &["--place", "the old square", "--then", "Take the other way"],
    );
    let added = home.ok(&[
        "checkin",
        "add",
        "--craving",
        "7",
        "--note",
        "Near the Old Square again.",
    ]);
    let draw = &added["after"]["offer"]["draw"];
    let parts: Vec<u64> = draw["options"]
        .as_array()
        .unwrap()
        .iter()
        .map(|option| option["parts"].as_u64().unwrap())
        .collect();
    assert_eq!(parts, [1, 1], "each once in two");
    assert_eq!(
        draw["chosen"]["plan"],
        added["after"]["offer"]["first"]["plan"]["id"]
    );
    assert_eq!(
        added["after"]["offer"]["others"].as_array().unwrap().len(),
        1
    );
    let said = home.run(&["ifthen", "offer"]).stdout;
    insta::assert_snapshot!(said);
    let said = home.ok(&["ifthen", "offer", "--with", "Alex"]);
    assert_eq!(
        said["offer"]["id"], added["after"]["offer"]["id"],
        "one check-in, one offer"
    );
}

#[test]
fn what_is_said_about_now_is_a_cue_and_an_old_check_in_brings_nothing_by_itself() {
    let home = Home::demo(5);
    plan(&home, &["--with", "Alex", "--then", "Go home by ten"]);
    home.fails(&["ifthen", "offer"], "no_checkin_yet", 6);
    let old = home.ok(&[
        "checkin",
        "add",
        "--at",
        "2026-11-23 21:30",
        "--note",
        "With Alex.",
    ]);
    assert_eq!(old["after"]["offer"], Value::Null, "yesterday");
    home.ok(&["checkin", "add", "--mood", "5"]);
    assert_eq!(home.ok(&["ifthen", "offer"])["offer"], Value::Null);
    let said = home.ok(&["ifthen", "offer", "--with", "alex"]);
    assert_eq!(said["offer"]["first"]["why"]["why"], "said");
}

#[test]
fn a_contact_is_reached_with_one_tap_and_no_code_is_a_number() {
    let home = Home::demo(6);
    let of = |number: &str| {
        home.run(&crate::support::with_json(&[
            "ifthen",
            "add",
            "--body",
            "tired",
            "--then",
            "Call Sam",
            "--contact",
            "Sam",
            "--number",
            number,
        ]))
    };
    let error = of("*21*030#").fails("invalid_fields", 3);
    assert_eq!(error["faults"][0]["code"], "not_dialable");
    let kept = of("\u{0660}\u{0663}\u{0660} \u{0661}\u{0662}").ok();
    assert_eq!(kept["plan"]["tel"], "tel:03012");
    let said = home.run(&["checkin", "add", "--halt", "tired"]).stdout;
    assert!(
        said.contains("Sam  \u{0660}\u{0663}\u{0660} \u{0661}\u{0662}  tel:03012"),
        "{said}"
    );
}
