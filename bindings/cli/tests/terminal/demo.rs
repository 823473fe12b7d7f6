//! The demonstration data: real-shaped, and the same every time.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::{Home, three_months};

fn data() -> Value {
    serde_json::from_str(&std::fs::read_to_string(three_months()).unwrap()).unwrap()
}

fn loaded() -> Home {
    let home = Home::demo(42);
    home.ok(&["checkin", "add", "--file", &three_months()]);
    home.ok(&["instrument", "take", "--file", &three_months()]);
    home
}

#[test]
fn three_months_load_and_make_the_same_dashboard() {
    let home = loaded();
    insta::assert_json_snapshot!(home.ok(&["dashboard", "--days", "14"]));
    insta::assert_snapshot!(home.run(&["dashboard", "--days", "90"]).stdout);
    insta::assert_snapshot!(home.run(&["checkin", "list", "--limit", "8"]).stdout);
}

#[test]
fn the_data_has_the_shape_of_real_life() {
    let data = data();
    let checkins = data["checkins"].as_array().unwrap();
    let day = |checkin: &Value| -> chrono::NaiveDate {
        checkin["at"].as_str().unwrap()[..10].parse().unwrap()
    };
    let first = day(checkins.first().unwrap());
    let last = day(checkins.last().unwrap());
    assert_eq!(last.to_string(), "2026-11-23");
    assert!((85..=95).contains(&(last - first).num_days()));
    let gaps = checkins
        .windows(2)
        .filter(|pair| (day(&pair[1]) - day(&pair[0])).num_days() > 3);
    assert!(gaps.count() >= 3, "gaps of several days");
    let zones: BTreeSet<&str> = checkins
        .iter()
        .map(|checkin| checkin["at"].as_str().unwrap().split_once('[').unwrap().1)
        .collect();
    assert_eq!(
        zones.into_iter().collect::<Vec<_>>(),
        ["Europe/Berlin]", "Europe/Lisbon]"]
    );
    let lapses = checkins
        .iter()
        .filter(|checkin| checkin["use"]["answer"] == "yes")
        .count();
    assert_eq!(lapses, 1);
    let unsaid = checkins
        .iter()
        .filter(|checkin| checkin["use"] == "rather_not_say")
        .count();
    assert!(unsaid >= 2);
    assert!(!data["corrections"].as_array().unwrap().is_empty());
}

#[test]
fn instruments_come_every_two_weeks_and_once_ask_for_safety() {
    let home = Home::demo(42);
    let taken = home.ok(&["instrument", "take", "--file", &three_months()]);
    let results = taken["results"].as_array().unwrap();
    for name in ["phq-9", "gad-7", "phq-2"] {
        let days: Vec<chrono::NaiveDate> = results
            .iter()
            .filter(|result| result["instrument"] == name)
            .map(|result| result["at"].as_str().unwrap()[..10].parse().unwrap())
            .collect();
        assert!(days.len() >= 3, "{name}");
        let soonest = days
            .windows(2)
            .map(|pair| (pair[1] - pair[0]).num_days())
            .min();
        assert!(soonest >= Some(14), "{name}");
    }
    let flagged = results
        .iter()
        .filter(|result| result["flags"][0] == "safety")
        .count();
    assert_eq!(flagged, 1);
    assert!(taken.get("safety").is_some());
}

#[test]
fn every_note_keeps_to_the_words() {
    for checkin in data()["checkins"].as_array().unwrap() {
        if let Some(note) = checkin["note"].as_str() {
            assert_eq!(cairn_content::words::lint_english(note), [], "{note}");
        }
    }
}
