//! Lapses: written down, looked back on, nothing lost.

use serde_json::{Value, json};

use crate::support::{Home, with_json};

fn home() -> Home {
    let home = Home::demo(22);
    home.ok(&["checkin", "add", "--at", "2026-11-20 20:00", "--use", "no"]);
    home.ok(&["checkin", "add", "--at", "2026-11-22 20:00", "--use", "no"]);
    home.ok(&["plan", "add", "help", "Sam", "--number", "030 12"]);
    home
}

#[test]
fn a_lapse_is_met_with_thanks_what_stays_and_a_warning() {
    let home = home();
    let add = [
        "lapse",
        "add",
        "--when",
        "2026-11-23 22:00",
        "--safe",
        "yes",
        "--situation",
        "Alone at home",
        "--next",
        "Call Sam",
    ];
    insta::assert_snapshot!(home.run(&add).stdout);
    let added = home.ok(&add);
    assert_eq!(
        (
            &added["sos_first"],
            &added["tell"]["state"],
            &added["days_that_count"],
            &added["marked"]
        ),
        (&json!(false), &json!("nobody"), &json!(3), &json!(false))
    );
    assert_eq!(
        added["lapse"]["when"],
        "2026-11-23T22:00:00+01:00[Europe/Berlin]"
    );
    assert_eq!(
        added["tolerance"]["review_note"],
        "This has not been checked by a clinician yet."
    );
    assert!(added["tolerance"]["sources"].as_array().unwrap().len() >= 3);
    assert_eq!(home.ok(&["dashboard"])["days_that_count"], 3);
    home.ok(&["checkin", "add", "--use", "yes", "--used-on", "2026-11-23"]);
    let again = home.ok(&add);
    assert_eq!(
        (&again["marked"], &again["days_that_count"]),
        (&json!(true), &json!(3))
    );
}

#[test]
fn a_day_without_a_time_is_enough_and_what_was_taken_is_said() {
    let home = home();
    let said = home.run(&["lapse", "add", "--when", "2026-11-23"]).stdout;
    assert!(said.contains("without a time, so 12:00 stands"), "{said}");
    let added = home.ok(&["lapse", "add", "--when", "2026-11-23"])["lapse"].clone();
    assert_eq!(added["when"], "2026-11-23T12:00:00+01:00[Europe/Berlin]");
    let id = added["id"].as_str().unwrap();
    let said = home
        .run(&["lapse", "edit", id, "--when", "2026-11-22"])
        .stdout;
    assert!(said.contains("without a time"), "{said}");
    let said = home
        .run(&["lapse", "edit", id, "--when", "2026-11-22 21:00"])
        .stdout;
    assert!(!said.contains("without a time"), "{said}");
    let error = home.fails(
        &["lapse", "add", "--when", "2026-12-31"],
        "invalid_fields",
        3,
    );
    assert_eq!(error["faults"][0]["code"], "in_future");
}

#[test]
fn who_is_not_safe_sees_the_screen_before_anything_else() {
    let home = home();
    for answer in ["no", "not-sure"] {
        let said = home.run(&["lapse", "add", "--safe", answer]).stdout;
        assert!(said.starts_with("This will pass.\n"), "{said}");
        assert!(said.contains("Sam  030 12  tel:03012"), "{said}");
        let ran = home.ok(&["lapse", "add", "--safe", answer]);
        assert_eq!(ran["sos_first"], true);
        assert_eq!(ran["sos"]["steps"], home.ok(&["sos"])["steps"]);
    }
}

#[test]
fn lapses_are_listed_changed_deleted_and_brought_back() {
    let home = home();
    assert_eq!(Home::new().ok(&["lapse", "list"])["lapses"], json!([]));
    let id = |answer: &Value| answer["lapse"]["id"].as_str().unwrap().to_owned();
    let first = id(&home.ok(&["lapse", "add", "--situation", "After work"]));
    let before = id(&home.ok(&["lapse", "add", "--when", "2026-11-01 20:00"]));
    let listed = || -> Vec<String> {
        let all = home.ok(&["lapse", "list"]);
        let all = all["lapses"].as_array().unwrap().clone();
        all.iter()
            .map(|one| one["id"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(listed(), [first.clone(), before.clone()]);
    let edited = home.ok(&["lapse", "edit", &first, "--helped", "A walk"]);
    assert_eq!(edited["lapse"]["situation"], "After work");
    assert_eq!(
        home.ok(&["lapse", "show", &first[..8]])["lapse"],
        edited["lapse"]
    );
    home.ok(&["lapse", "delete", &before]);
    assert_eq!(listed(), std::slice::from_ref(&first));
    assert_eq!(
        home.ok(&["lapse", "undo", &before])["lapse"]["id"],
        json!(before)
    );
    assert_eq!(listed(), [first.clone(), before]);
    assert_eq!(
        home.ok(&["lapse", "undo", &first])["lapse"]["helped"],
        Value::Null
    );
    home.fails(&["lapse", "edit", &first], "bad_nothing_given", 3);
    home.fails(&["lapse", "show", "nothing"], "not_found", 6);
    assert!(home.run(&["lapse", "list"]).stdout.contains("After work"));
}

#[test]
fn what_cannot_be_is_named() {
    let home = home();
    home.fails(&["lapse", "add"], "bad_empty", 3);
    let error = home.fails(
        &["lapse", "add", "--when", "2026-11-25 08:00"],
        "invalid_fields",
        3,
    );
    assert_eq!(error["faults"][0]["field"], "when");
    assert_eq!(error["faults"][0]["code"], "in_future");
    let ran = home.run_with(
        &with_json(&["lapse", "add", "--thoughts", "-"]),
        "Only once.\n",
    );
    assert_eq!(ran.ok()["lapse"]["thoughts"], "Only once.");
}

#[test]
fn the_warning_needs_no_home() {
    let home = Home::nowhere();
    insta::assert_snapshot!(
        home.run(&["lapse", "tolerance", "--after", "prison"])
            .stdout
    );
    let all = home.ok(&["lapse", "tolerance"]);
    assert_eq!(all["tolerance"]["texts"].as_array().unwrap().len(), 7);
    assert!(!home.path().exists());
}

#[test]
fn use_is_met_alike_by_whatever_way_it_comes_in() {
    let home = home();
    home.ok(&[
        "ifthen",
        "add",
        "--feeling",
        "craving",
        "--level",
        "6",
        "--then",
        "Call Sam",
    ]);
    let one = r#"{"use":"yes","craving":7}"#;
    let file = home.beside("one.json", one);
    let quiet = home.ok(&["checkin", "add", "--mood", "5"]);
    let quiet_id = quiet["checkins"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(
        (&quiet["after"]["lapse"], &quiet["after"]["sos"]),
        (&Value::Null, &json!(false))
    );
    let flags = ["checkin", "add", "--use", "yes", "--craving", "7"];
    let edit = [
        "checkin",
        "edit",
        &quiet_id,
        "--use",
        "yes",
        "--craving",
        "7",
    ];
    let ways = [
        home.run(&with_json(&flags)),
        home.run(&with_json(&["checkin", "add", "--file", &file])),
        home.run_with(&with_json(&["checkin", "add"]), one),
        home.run(&with_json(&edit)),
    ];
    for way in ways {
        let after = &way.ok()["after"];
        assert_eq!(after["lapse"]["days_that_count"], 3);
        assert_eq!(after["sos"], true);
        assert_eq!(
            after["offer"]["first"]["plan"]["body"]["action"],
            "Call Sam"
        );
        assert!(after["ask"].is_array());
    }
    home.ok(&["checkin", "edit", &quiet_id, "--use", "no"]);
    for said in [
        home.run(&flags).stdout,
        home.run(&["checkin", "add", "--file", &file]).stdout,
        home.run_with(&["checkin", "add"], one).stdout,
        home.run(&edit).stdout,
    ] {
        for wanted in [
            "Thank you for writing it down.",
            "days still count",
            "cairn sos",
            "cairn lapse add",
            "Call Sam",
        ] {
            assert!(said.contains(wanted), "{wanted}: {said}");
        }
    }
    let again = home.ok(&["checkin", "edit", &quiet_id, "--note", "Rain"]);
    assert_eq!(again["after"]["lapse"], Value::Null, "it was met before");
}

#[test]
fn coming_out_of_somewhere_is_noted_and_warns_on_every_screen() {
    let mut home = home();
    assert_eq!(home.ok(&["away", "list"])["away"], json!([]));
    insta::assert_snapshot!(
        home.run(&["away", "add", "prison", "--on", "2026-11-20"])
            .stdout
    );
    let listed = home.ok(&["away", "list"])["away"].clone();
    assert_eq!(
        (&listed[0]["of"], &listed[0]["until"]),
        (&json!("prison"), &json!("2026-12-17"))
    );
    let id = listed[0]["id"].as_str().unwrap().to_owned();
    let first_weeks = "After prison the first two weeks";
    let screens = [
        &["dashboard"][..],
        &["sos"],
        &["checkin", "add", "--mood", "5"],
        &["lapse", "add", "--safe", "yes"],
    ];
    for screen in screens {
        let said = home.run(screen).stdout;
        let said = said.replace('\n', " ");
        assert!(said.contains(first_weeks), "{screen:?}: {said}");
        assert!(!said.contains("After detox"), "only what applies: {said}");
    }
    assert_eq!(home.ok(&["dashboard"])["tolerance"]["after"], "prison");
    home.at("2026-12-18T08:00:00+01:00[Europe/Berlin]");
    for screen in [&["dashboard"][..], &["sos"]] {
        assert!(!home.run(screen).stdout.contains("After prison"), "over");
    }
    home.ok(&["away", "delete", &id[..8]]);
    assert_eq!(home.ok(&["away", "list"])["away"], json!([]));
    assert_eq!(home.ok(&["away", "undo", &id])["away"]["id"], json!(id));
    home.fails(&["away", "add", "abstinence"], "usage_bad_value", 2);
    // Who is prepared is warned in time; but a day that nobody can mean is not noted.
    home.ok(&["away", "add", "prison", "--on", "2027-12-18"]);
    for day in ["2027-12-20", "2999-01-01"] {
        home.fails(&["away", "add", "prison", "--on", day], "bad_away_day", 3);
    }
    assert_eq!(
        home.ok(&["away", "list"])["away"].as_array().unwrap().len(),
        2
    );
}
