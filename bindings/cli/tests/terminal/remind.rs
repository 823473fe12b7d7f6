//! Appointments, medicine and reminders at the terminal.

use serde_json::{Value, json};

use crate::support::{Home, in_repository};

fn add(home: &Home, arguments: &[&str]) -> String {
    let added = home.ok(&[&["remind", "add"], arguments].concat());
    added["entry"]["id"].as_str().unwrap().to_owned()
}

fn filled() -> Home {
    let home = Home::demo(11);
    add(
        &home,
        &[
            "appointment",
            "Dr Linden",
            "--at",
            "2026-12-01 10:00",
            "--repeat",
            "weekly",
            "--before",
            "1d,1h",
        ],
    );
    add(
        &home,
        &[
            "medication",
            "White tablet",
            "--times",
            "08:30,20:00",
            "--here",
            "--essential",
        ],
    );
    home
}

fn clinic() -> String {
    in_repository("tests/calendars/clinic.ics")
        .to_str()
        .unwrap()
        .to_owned()
}

#[test]
fn every_form_can_be_added_listed_and_shown() {
    let home = filled();
    add(
        &home,
        &["medication", "Drops", "--at", "08:00", "--hours", "8"],
    );
    add(
        &home,
        &[
            "medication",
            "Less",
            "--taper",
            "7d 08:00,20:00 8 mg; 7d 08:00 4 mg",
        ],
    );
    add(&home, &["medication", "If needed", "--as-needed"]);
    add(&home, &["prompt", "How am I?", "--window", "10:00-18:00"]);
    add(
        &home,
        &[
            "naloxone-renewal",
            "Kit",
            "--at",
            "2027-03-01 09:00",
            "--before",
            "30d,7d",
        ],
    );
    let all = home.ok(&["remind", "list"])["entries"].clone();
    let forms: Vec<&Value> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|e| &e["timing"]["form"])
        .collect();
    assert_eq!(forms.len(), 7);
    insta::assert_snapshot!(home.run(&["remind", "list"]).stdout);
    let taper = all
        .as_array()
        .unwrap()
        .iter()
        .find(|entry| entry["title"] == "Less")
        .unwrap();
    let id = taper["id"].as_str().unwrap();
    insta::assert_snapshot!(home.run(&["remind", "show", &id[..8]]).stdout);
}

#[test]
fn what_the_phone_will_show_is_neutral() {
    let home = filled();
    let said = home.run(&["remind", "next", "--limit", "4"]).stdout;
    insta::assert_snapshot!(said);
    let plan = home.ok(&["remind", "next"]);
    assert_eq!(plan["notices"].as_array().unwrap().len(), 64);
    let text = plan.to_string();
    assert!(
        !text.contains("Linden") && !text.contains("tablet"),
        "{text}"
    );
    assert_eq!(plan["notices"][63]["text"], "Open to keep reminders coming");
    assert_eq!(
        home.ok(&["remind", "next"]),
        plan,
        "planning again changes nothing"
    );
}

#[test]
fn a_reminder_is_put_off_answered_and_logged() {
    let mut home = filled();
    let coming = home.ok(&["remind", "coming", "--days", "1"])["coming"].clone();
    let occasion = coming[0]["occasion"].as_str().unwrap().to_owned();
    home.at("2026-11-24T08:31:00+01:00[Europe/Berlin]");
    let later = home.ok(&["remind", "snooze", &occasion, "--minutes", "20"]);
    assert_eq!(later["at"], "2026-11-24T08:51:00+01:00[Europe/Berlin]");
    assert_eq!(
        home.ok(&["remind", "next"])["notices"][0]["at"],
        later["at"]
    );
    assert_eq!(home.ok(&["remind", "done", &occasion])["outcome"], "new");
    assert_eq!(home.ok(&["remind", "done", &occasion])["outcome"], "same");
    home.fails(&["remind", "snooze", &occasion], "schedule_answered", 7);
    let log = home.ok(&["remind", "log", "--to", "2026-11-24"]);
    assert_eq!(log["answers"][&occasion]["answer"], "done");
    home.fails(&["remind", "done", "nothing"], "not_found", 6);
    home.fails(
        &["remind", "snooze", &occasion.replace("T08", "T09")],
        "schedule_no_such_reminder",
        6,
    );

    let needed = add(&home, &["medication", "If needed", "--as-needed"]);
    let taken = home.ok(&["remind", "done", &needed]);
    assert_eq!(taken["occasion"], format!("{needed}.20261124T0831"));
}

#[test]
fn one_time_is_moved_left_out_and_put_back_and_this_and_following_divides() {
    let home = Home::demo(12);
    let id = add(
        &home,
        &[
            "appointment",
            "Group",
            "--at",
            "2026-12-01 10:00",
            "--repeat",
            "weekly",
        ],
    );
    let edit = |arguments: &[&str]| home.ok(&[&["remind", "edit", &id], arguments].concat());
    let times = || -> Vec<String> {
        let coming = home.ok(&["remind", "coming", "--days", "30"])["coming"].clone();
        let at = |one: &Value| one["at"].as_str().unwrap()[5..16].to_owned();
        coming.as_array().unwrap().iter().map(at).collect()
    };
    edit(&["--move", "2026-12-08 10:00", "--to", "2026-12-09 15:00"]);
    edit(&["--skip", "2026-12-15 10:00"]);
    assert_eq!(times(), ["12-01T10:00", "12-09T15:00", "12-22T10:00"]);
    edit(&["--restore", "2026-12-15 10:00"]);
    let after = edit(&[
        "--following",
        "2026-12-15 10:00",
        "--at",
        "16:30",
        "--place",
        "Room 2",
    ]);
    assert_ne!(after["entry"]["id"], id.as_str());
    assert_eq!(
        times(),
        ["12-01T10:00", "12-09T15:00", "12-15T16:30", "12-22T16:30"]
    );
    home.fails(
        &["remind", "edit", &id, "--skip", "2026-12-02 10:00"],
        "schedule_no_such_occurrence",
        6,
    );

    home.fails(&["remind", "delete", &id], "needs_yes", 7);
    home.ok(&["--yes", "remind", "delete", &id]);
    assert_eq!(times().len(), 2);
    home.ok(&["remind", "undo", &id]);
    assert_eq!(times().len(), 4);
}

#[test]
fn what_can_t_be_kept_is_named() {
    let home = Home::demo(13);
    let fails =
        |arguments: &[&str], code| home.fails(&[&["remind", "add"], arguments].concat(), code, 3);
    fails(&["appointment", "a"], "bad_timing");
    fails(
        &["medication", "a", "--at", "10:00", "--times", "08:00"],
        "bad_timing",
    );
    fails(&["medication", "a", "--taper", "soon"], "bad_taper");
    fails(&["prompt", "a", "--window", "all day"], "bad_hours");
    for window in ["23:00-05:00", "10:00-10:00"] {
        fails(&["prompt", "a", "--window", window], "bad_window");
    }
    for times in ["24:00", "08:00,noon"] {
        fails(&["medication", "a", "--times", times], "bad_times");
    }
    fails(
        &["appointment", "a", "--at", "10:00", "--before", "soon"],
        "bad_lead",
    );
    fails(
        &[
            "appointment",
            "a",
            "--at",
            "10:00",
            "--repeat",
            "FREQ=HOURLY",
        ],
        "rule_too_often",
    );
    fails(
        &["appointment", "a", "--at", "10:00", "--here"],
        "invalid_fields",
    );
    fails(
        &["vaccination", "a", "--at", "10:00", "--essential"],
        "bad_essential",
    );
    assert_eq!(home.ok(&["remind", "list"])["entries"], json!([]));
    insta::assert_snapshot!(home.run(&["remind", "list"]).stdout);
}

#[test]
fn quiet_hours_and_the_self_test() {
    let mut home = filled();
    assert_eq!(home.ok(&["remind", "quiet"])["quiet"], Value::Null);
    home.ok(&["remind", "quiet", "19:00-07:00"]);
    let said = home.run(&["remind", "quiet"]).stdout;
    assert!(said.contains("Quiet from 19:00 to 07:00"), "{said}");
    let test = home.ok(&["remind", "self-test"]);
    assert_eq!(test["at"], "2026-11-24T08:01:00+01:00[Europe/Berlin]");
    assert_eq!(
        home.ok(&["remind", "next"])["notices"][0]["id"],
        "self-test"
    );
    home.at("2026-11-24T08:05:00+01:00[Europe/Berlin]");
    home.ok(&["remind", "self-test", "--arrived", "yes"]);
    let texts = home.ok(&["remind", "next"]).to_string();
    assert!(!texts.contains("self-test"));
    assert_eq!(home.ok(&["remind", "quiet", "off"])["quiet"], Value::Null);
}

#[test]
fn a_clinic_s_file_comes_in_and_a_neutral_one_goes_out() {
    let home = Home::demo(14);
    insta::assert_snapshot!(
        home.run(&["remind", "import", &clinic(), "--preview"])
            .stdout
    );
    home.fails(&["remind", "import", &clinic()], "ics_refused", 7);
    assert_eq!(home.ok(&["remind", "list"])["entries"], json!([]));
    let imported = home.ok(&["remind", "import", &clinic(), "--go-on"]);
    assert_eq!(imported["entries"].as_array().unwrap().len(), 3);
    let again = home.ok(&["remind", "import", &clinic(), "--go-on"]);
    assert_eq!(
        (&again["entries"], &again["known"]),
        (&json!([]), &json!(3))
    );
    let out = home.beside("none", "").replace("none", "mine.ics");
    home.ok(&["remind", "export", "--out", &out]);
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(text.contains("CLASS:PRIVATE\r\nSUMMARY:Reminder\r\n") && !text.contains("Linden"));
    home.fails(&["remind", "export", "--out", &out], "file_exists", 7);
    let own = home.ok(&["remind", "export", "--own-words"]);
    assert!(own["ics"].as_str().unwrap().contains("Dr Linden"));
    let bad = home.beside("bad.ics", "BEGIN:VCALENDAR\n");
    home.fails(&["remind", "import", &bad], "ics_not_a_calendar", 3);
}
