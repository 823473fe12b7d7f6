//! The calendar, month by month.

use serde_json::json;

use crate::support::{Home, three_months};

#[test]
fn a_month_has_three_states_in_shapes_and_words() {
    let home = Home::demo(23);
    home.ok(&["checkin", "add", "--file", &three_months()]);
    insta::assert_snapshot!(home.run(&["calendar", "show", "--month", "2026-10"]).stdout);
    insta::assert_snapshot!(home.run(&["calendar", "show"]).stdout);
    let november = home.ok(&["calendar", "show"]);
    assert_eq!(november["month"], "2026-11");
    let days = november["days"].as_array().unwrap();
    assert_eq!(days.len(), 24, "none that is still to come");
    let dashboard = home.ok(&["dashboard", "--days", "24"]);
    assert_eq!(dashboard["days"], november["days"]);
    assert_eq!(dashboard["days_that_count"], november["days_that_count"]);
}

#[test]
fn months_without_days_and_texts_that_are_no_month() {
    let home = Home::new();
    let later = home.ok(&["calendar", "show", "--month", "2026-12"]);
    assert_eq!(later["days"], json!([]));
    let said = home.run(&["calendar", "show", "--month", "2026-12"]).stdout;
    assert!(said.contains("still to come"), "{said}");
    for bad in ["11", "2026-13", "november"] {
        home.fails(&["calendar", "show", "--month", bad], "not_a_month", 3);
    }
}
