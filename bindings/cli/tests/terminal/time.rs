//! Days on which calendars trip, and clocks that are wrong.

use crate::support::Home;

#[test]
fn both_hours_of_the_night_the_clocks_go_back_are_kept_apart() {
    let mut home = Home::new();
    home.at("2026-10-25T12:00:00+01:00[Europe/Berlin]");
    for at in [
        "2026-10-25T02:30:00+02:00[Europe/Berlin]",
        "2026-10-25T02:30:00+01:00[Europe/Berlin]",
    ] {
        let added = home.ok(&["checkin", "add", "--at", at, "--use", "no"]);
        assert_eq!(
            added["checkins"][0]["at"], at,
            "the offset stays as written"
        );
    }
    let list = home.ok(&["checkin", "list"]);
    assert_eq!(
        list["checkins"][0]["at"],
        "2026-10-25T02:30:00+01:00[Europe/Berlin]"
    );
    assert_eq!(home.ok(&["dashboard"])["days_that_count"], 1);
}

#[test]
fn the_hour_that_was_skipped_is_said_to_be_so() {
    let mut home = Home::new();
    home.at("2026-03-29T12:00:00+02:00[Europe/Berlin]");
    home.fails(
        &["checkin", "add", "--at", "2026-03-29 02:30", "--mood", "5"],
        "bad_moment_skipped",
        3,
    );
    home.fails(
        &["checkin", "add", "--at", "teatime", "--mood", "5"],
        "bad_moment",
        3,
    );
    let added = home.ok(&["checkin", "add", "--at", "2026-03-29 03:30", "--mood", "5"]);
    assert_eq!(
        added["checkins"][0]["at"],
        "2026-03-29T03:30:00+02:00[Europe/Berlin]"
    );
}

#[test]
fn a_no_reaches_over_the_leap_day() {
    let mut home = Home::new();
    home.at("2028-03-02T20:00:00+01:00[Europe/Berlin]");
    home.ok(&["checkin", "add", "--at", "2028-02-26 20:00", "--use", "no"]);
    let added = home.ok(&["checkin", "add", "--use", "no"]);
    assert_eq!(added["checkins"][0]["use"]["since"], "2028-02-27");
    // 26, 27, 28, 29 February, 1, 2 March
    assert_eq!(home.ok(&["dashboard"])["days_that_count"], 6);
    home.at("2028-02-29T20:00:00+01:00[Europe/Berlin]");
    let leap = home.ok(&["checkin", "add", "--use", "yes", "--used-on", "2028-02-29"]);
    assert_eq!(leap["checkins"][0]["use"]["days"][0], "2028-02-29");
    home.fails(
        &["checkin", "add", "--use", "yes", "--used-on", "2027-02-29"],
        "usage",
        2,
    );
}

#[test]
fn a_clock_far_in_the_past_loses_nothing_and_corrections_still_win() {
    let mut home = Home::new();
    let added = home.ok(&["checkin", "add", "--mood", "4", "--use", "no"]);
    let old = added["checkins"][0].clone();
    let id = old["id"].as_str().unwrap().to_owned();
    home.at("1971-01-01T00:00:00+01:00[Europe/Berlin]");
    let edited = home.ok(&["checkin", "edit", &id, "--mood", "6"]);
    assert!(edited["checkin"]["rev"].as_str() > old["rev"].as_str());
    home.ok(&["checkin", "add", "--mood", "7"]);
    home.ok(&["dashboard"]);
    home.at("2026-11-24T09:00:00+01:00[Europe/Berlin]");
    let list = home.ok(&["checkin", "list"]);
    let years: Vec<&str> = list["checkins"]
        .as_array()
        .unwrap()
        .iter()
        .map(|checkin| &checkin["at"].as_str().unwrap()[..4])
        .collect();
    assert_eq!(years, ["2026", "1971"]);
    assert_eq!(home.ok(&["checkin", "show", &id])["checkin"]["mood"], 6);
}

#[test]
fn a_day_away_counts_where_the_person_was() {
    let mut home = Home::new();
    home.at("2026-10-05T12:00:00+02:00[Europe/Berlin]");
    home.ok(&["checkin", "add", "--at", "2026-10-02 22:00", "--use", "no"]);
    // Already the fourth in Berlin, still the third in Lisbon.
    let away = "2026-10-03T23:30:00+01:00[Europe/Lisbon]";
    let added = home.ok(&["checkin", "add", "--at", away, "--use", "no"]);
    assert_eq!(added["checkins"][0]["use"]["since"], "2026-10-03");
    let days = home.ok(&["dashboard", "--days", "4"])["days"].clone();
    let states: Vec<(&str, &str)> = days
        .as_array()
        .unwrap()
        .iter()
        .map(|day| {
            (
                day["date"].as_str().unwrap(),
                day["state"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        states,
        [
            ("2026-10-02", "no"),
            ("2026-10-03", "no"),
            ("2026-10-04", "unknown"),
            ("2026-10-05", "unknown"),
        ]
    );
}

#[test]
fn moments_and_zones_that_are_none_are_refused() {
    let mut home = Home::new();
    home.fails(&["--zone", "Mars/Base", "dashboard"], "bad_zone", 3);
    home.at("yesterday").fails(&["dashboard"], "bad_moment", 3);
    home.at("2026-11-24T08:00:00+01:00").ok(&["dashboard"]);
    home.at("2026-02-30T08:00:00+01:00")
        .fails(&["dashboard"], "bad_moment", 3);
}
