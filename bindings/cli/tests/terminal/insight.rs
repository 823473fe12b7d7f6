//! Early-warning rules, and what works.

use serde_json::{Value, json};

use crate::support::{Home, with_json};

/// Five calm days and five hard ones, up to this morning.
fn hard_days(home: &Home) {
    let rows: Vec<Value> = (14..=24)
        .map(|day| {
            let at = format!("2026-11-{day}T07:00:00+01:00[Europe/Berlin]");
            if day < 20 {
                json!({ "at": at, "craving": 2, "confidence": 8, "sleep": 7, "risky": false })
            } else {
                json!({ "at": at, "craving": 6, "confidence": 8, "sleep": 3, "risky": false })
            }
        })
        .collect();
    let input = Value::from(rows).to_string();
    let add = with_json(&["checkin", "add", "--file", "-"]);
    home.run_with(&add, &input).ok();
}

fn said(home: &Home) -> Vec<String> {
    let all = home.ok(&["insight"]);
    let insights = all["insights"].as_array().unwrap().iter();
    insights
        .map(|one| one["rule"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_rule_says_why_and_offers_a_step() {
    let home = Home::demo(1);
    assert_eq!(
        home.run(&["insight"]).stdout,
        "Nothing stands out in what you wrote.\n"
    );
    hard_days(&home);
    insta::assert_json_snapshot!(home.ok(&["insight", "now"]));
    insta::assert_snapshot!(home.run(&["insight"]).stdout);
}

#[test]
fn what_was_seen_is_not_said_again_and_a_rule_can_be_switched_off() {
    let mut home = Home::demo(2);
    hard_days(&home);
    assert_eq!(said(&home), ["craving_rising", "poor_sleep"]);
    assert_eq!(
        home.ok(&["insight", "seen", "craving_rising"])["seen"],
        "craving_rising"
    );
    assert_eq!(said(&home), ["poor_sleep"]);
    assert_eq!(
        home.ok(&["insight", "off", "poor_sleep"]),
        json!({ "rule": "poor_sleep", "on": false })
    );
    assert_eq!(said(&home), Vec::<String>::new());
    let rules = home.ok(&["insight", "rules"]);
    let off: Vec<&str> = rules["rules"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["on"] == false)
        .map(|one| one["rule"]["code"].as_str().unwrap())
        .collect();
    assert_eq!(off, ["poor_sleep"]);
    home.ok(&["insight", "on", "poor_sleep"]);
    assert_eq!(said(&home), ["poor_sleep"]);
    // The next day it is the same episode.
    home.at("2026-11-25T08:00:00+01:00[Europe/Berlin]");
    assert_eq!(said(&home), ["poor_sleep"]);
    for command in ["seen", "on", "off", "rule"] {
        home.fails(&["insight", command, "no_such_rule"], "unknown_rule", 6);
    }
}

#[test]
fn what_stands_out_is_said_after_a_check_in_and_on_the_first_screen() {
    let mut home = Home::demo(5);
    hard_days(&home);
    let quietly = |said: &str| {
        let said = said.replace(['\u{2068}', '\u{2069}'], "");
        for part in [
            "Your craving was 6.0 on average in the last 5 days.",
            "What could help:",
            "cairn insight seen craving_rising",
            "cairn insight off craving_rising",
            "Not a prediction.",
        ] {
            assert!(said.replace('\n', " ").contains(part), "{part}: {said}");
        }
    };
    quietly(&home.run(&["dashboard"]).stdout);
    quietly(&home.run(&["checkin", "add", "--mood", "5"]).stdout);
    home.ok(&["insight", "seen", "craving_rising"]);
    home.ok(&["insight", "seen", "poor_sleep"]);
    let told = home.ok(&["checkin", "add", "--mood", "5"]);
    assert_eq!(told["after"]["insights"], json!([]));
    assert_eq!(home.ok(&["dashboard"])["insights"], json!([]));
    assert!(!home.run(&["dashboard"]).stdout.contains("insight seen"));
    // Who comes back after some days is reached by the rule about them.
    home.at("2026-11-29T08:00:00+01:00[Europe/Berlin]");
    let back = home.ok(&["dashboard"])["insights"].clone();
    assert_eq!(back[0]["rule"], "missed_check_ins");
    assert_eq!(back[0]["step"], "check_in");
    home.ok(&["insight", "off", "missed_check_ins"]);
    assert_eq!(home.ok(&["dashboard"])["insights"], json!([]));
}

#[test]
fn every_rule_is_in_plain_sight_with_its_source() {
    let home = Home::demo(3);
    insta::assert_snapshot!(home.run(&["insight", "rules"]).stdout);
    insta::assert_snapshot!(home.run(&["insight", "rule", "phq_9_up"]).stdout);
    let own = home.run(&["insight", "rule", "missed_check_ins"]).stdout;
    assert!(own.contains("this project's own choice"), "{own}");
    let rules = home.ok(&["insight", "rules"]);
    for one in rules["rules"].as_array().unwrap() {
        let basis = if one["rule"]["basis"] == "published" {
            "source"
        } else {
            "reason"
        };
        assert!(one["rule"][basis].is_string(), "{one}");
        assert_eq!(
            one["label"],
            "Not a prediction. It only says what you wrote."
        );
    }
}

#[test]
fn what_works_is_not_said_before_there_is_enough() {
    let mut home = Home::demo(4);
    assert!(
        home.run(&["insight", "works"])
            .stdout
            .starts_with("Nothing was drawn yet.")
    );
    for n in 0..3 {
        home.at(&format!("2026-11-24T1{n}:00:00+01:00[Europe/Berlin]"));
        home.ok(&["urge", "start", "--craving", "7"]);
        home.ok(&["urge", "end", "--craving", "4"]);
    }
    let works = home.ok(&["insight", "works"]);
    let works = works["works"].as_array().unwrap();
    assert_eq!(works.len(), 4);
    for one in works {
        assert_eq!(one["finding"]["state"], "not_enough");
        assert!(one["said"].as_str().unwrap().contains("not enough yet"));
    }
    assert!(
        home.run(&["insight", "works"])
            .stdout
            .contains("drawn by chance")
    );
}
