//! Exercises and prevention: found, shown, and honest about how sure they are.

use serde_json::json;

use crate::support::Home;

#[test]
fn the_list_names_ten_exercises_and_seven_topics() {
    let home = Home::nowhere();
    let list = home.ok(&["learn", "list"]);
    assert_eq!(list["exercises"].as_array().unwrap().len(), 10);
    assert_eq!(list["topics"].as_array().unwrap().len(), 7);
    for kind in ["exercises", "topics"] {
        for text in list[kind].as_array().unwrap() {
            assert_eq!(text["checked_by_a_clinician"], json!(false));
            let id = text["id"].as_str().unwrap();
            home.ok(&["learn", "show", id]);
            let said = home.run(&["learn", "show", id]).stdout;
            assert!(said.contains("Not yet checked by a clinician."), "{id}");
            assert!(said.contains("Sources: "), "{id}");
        }
    }
    assert!(!home.path().exists(), "nothing was made");
}

#[test]
fn an_exercise_is_steps_with_sources() {
    let home = Home::nowhere();
    insta::assert_snapshot!(home.run(&["learn", "show", "breathing"]).stdout);
    let exercise = &home.ok(&["learn", "show", "Breathing"])["exercise"];
    assert_eq!(exercise["minutes"], 5);
    assert_eq!(exercise["steps"][1]["seconds"], 4);
    assert_eq!(exercise["about"]["evidence"], "moderate");
    assert_eq!(exercise["about"]["review"], "needs_clinical_signoff");
    let full = home
        .run(&["learn", "show", "breathing", "--sources"])
        .stdout;
    assert!(full.contains("Sci Rep 13:432") && full.contains("What was read: the summary"));
}

#[test]
fn a_topic_says_what_to_do_next() {
    let home = Home::nowhere();
    insta::assert_snapshot!(home.run(&["learn", "show", "naloxone"]).stdout);
    let topic = &home.ok(&["learn", "show", "naloxone"])["topic"];
    assert_eq!(topic["reminder"]["kind"], "naloxone_renewal");
}

#[test]
fn a_name_that_is_none_is_said_kindly() {
    let home = Home::nowhere();
    home.fails(&["learn", "show", "nothing"], "unknown_text", 6);
    let said = home.run(&["learn", "show", "nothing"]).stderr;
    assert!(said.contains("cairn learn list"), "{said}");
}

#[test]
fn every_topic_makes_its_reminder() {
    let home = Home::new();
    let topics = home.ok(&["learn", "list"])["topics"].clone();
    for topic in topics.as_array().unwrap() {
        let id = topic["id"].as_str().unwrap();
        let said = home.run(&["learn", "show", id]).stdout.replace('\n', " ");
        let command = format!("\"cairn learn show {id} --remind DATE\"");
        assert!(said.contains(&command), "{said}");
        let kind = &home.ok(&["learn", "show", id])["topic"]["reminder"]["kind"];
        let made = home.ok(&["learn", "show", id, "--remind", "2027-03-01"]);
        assert_eq!(&made["entry"]["kind"], kind);
        assert_eq!(made["entry"]["title"], topic["title"]);
    }
    let coming = home.ok(&["remind", "coming", "--days", "200"]).to_string();
    assert_eq!(coming.matches("2027-03-01T09:00").count(), 7, "{coming}");
    // An exercise has none, and without a home there is nowhere to keep it.
    home.fails(
        &["learn", "show", "breathing", "--remind", "2027-03-01"],
        "unknown_text",
        6,
    );
    Home::nowhere().fails(
        &["learn", "show", "hiv", "--remind", "2027-03-01"],
        "no_home",
        6,
    );
}
