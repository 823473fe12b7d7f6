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

#[test]
fn weeks_are_headed_in_the_language_of_the_page_and_each_name_stands_over_its_days() {
    let home = Home::new();
    home.ok(&["checkin", "add", "--use", "no"]);
    let named = |language: &str| {
        let said = home
            .run(&["--language", language, "calendar", "show"])
            .stdout;
        let lines: Vec<&str> = said.lines().collect();
        let first = lines
            .iter()
            .rposition(|line| line.trim_start().starts_with("1 "))
            .unwrap();
        lines[first - 1]
            .split_whitespace()
            .map(ToOwned::to_owned)
            .collect::<Vec<String>>()
    };
    assert_eq!(
        named("en"),
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    );
    assert_eq!(named("ru"), ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"]);
    assert_eq!(
        named("zh"),
        ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
    );
    for language in ["es", "fr", "ar"] {
        let week = named(language);
        assert_eq!(week.len(), 7, "{week:?}");
        assert_ne!(week[0], "Mon");
    }
}
