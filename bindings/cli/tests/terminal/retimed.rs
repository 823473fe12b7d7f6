//! Reminders that are changed, silenced, shown and opened, and those of steps of goals.

use serde_json::{Value, json};

use crate::support::Home;

fn add(home: &Home, arguments: &[&str]) -> String {
    let added = home.ok(&[&["remind", "add"], arguments].concat());
    added["entry"]["id"].as_str().unwrap().to_owned()
}

fn edit(home: &Home, id: &str, arguments: &[&str]) -> Value {
    home.ok(&[&["remind", "edit", id], arguments].concat())["entry"].clone()
}

/// Month, day and time of what comes.
fn times(home: &Home, days: &str) -> Vec<String> {
    let coming = home.ok(&["remind", "coming", "--days", days])["coming"].clone();
    let at = |one: &Value| one["at"].as_str().unwrap()[5..16].to_owned();
    coming.as_array().unwrap().iter().map(at).collect()
}

fn weekly(home: &Home) -> String {
    let at = ["--at", "2026-12-01 10:00", "--repeat", "weekly"];
    add(home, &[&["appointment", "Group"][..], &at].concat())
}

#[test]
fn another_form_begins_today_or_where_the_entry_is_divided() {
    let home = Home::demo(41);
    let tablet = ["medication", "Tablet", "--from", "2026-10-01"];
    let id = add(&home, &[&tablet[..], &["--times", "08:00"]].concat());
    let less = edit(&home, &id, &["--taper", "2d 09:00 8 mg; 2d 09:00 4 mg"]);
    assert_eq!(less["timing"]["from"], "2026-11-24");
    let more = edit(
        &home,
        &id,
        &["--taper", "3d 09:00 8 mg", "--from", "2026-11-26"],
    );
    assert_eq!(more["timing"]["from"], "2026-11-26");

    let id = add(&home, &[&tablet[..], &["--times", "12:00"]].concat());
    let rest = [
        "--following",
        "2026-12-03 12:00",
        "--taper",
        "2d 15:00 1 mg",
    ];
    assert_eq!(edit(&home, &id, &rest)["timing"]["from"], "2026-12-03");
    let end = times(&home, "20");
    assert_eq!(
        end[end.len() - 3..],
        ["12-02T12:00", "12-03T15:00", "12-04T15:00"]
    );
}

#[test]
fn what_follows_takes_the_end_and_the_day_it_is_given() {
    let home = Home::demo(42);
    let id = weekly(&home);
    let three = ["--repeat", "FREQ=WEEKLY;COUNT=3"];
    let from = ["--following", "2026-12-15 10:00"];
    let rest = edit(&home, &id, &[&from[..], &three].concat());
    let days = times(&home, "90");
    assert_eq!(days.len(), 5, "two before, three from there on: {days:?}");

    let from = [
        "--following",
        "2026-12-22 10:00",
        "--at",
        "2026-12-23 16:30",
    ];
    edit(&home, rest["id"].as_str().unwrap(), &from);
    assert_eq!(times(&home, "90")[3..], ["12-23T16:30", "12-30T16:30"]);
}

#[test]
fn of_hours_one_flag_changes_one_thing() {
    let home = Home::demo(43);
    let every = ["--at", "2026-11-25 08:00", "--hours", "8"];
    let id = add(&home, &[&["medication", "Drops"][..], &every].concat());
    let ended = edit(&home, &id, &["--until", "2026-11-25 22:00"]);
    assert_eq!(times(&home, "9"), ["11-25T08:00", "11-25T16:00"]);
    let often = edit(&home, &id, &["--hours", "6"]);
    assert_eq!(often["timing"]["until"], ended["timing"]["until"]);
    assert_eq!(
        times(&home, "9"),
        ["11-25T08:00", "11-25T14:00", "11-25T20:00"]
    );
    home.fails(
        &["remind", "edit", &id, "--repeat", "daily"],
        "bad_timing",
        3,
    );
    home.fails(&["remind", "edit", &id], "bad_nothing_given", 3);
}

#[test]
fn another_time_brings_nothing_back_that_was_left_out() {
    let home = Home::demo(44);
    let id = weekly(&home);
    edit(&home, &id, &["--skip", "2026-12-08 10:00"]);
    edit(&home, &id, &["--at", "16:30"]);
    assert_eq!(times(&home, "25"), ["12-01T16:30", "12-15T16:30"]);
    let both = ["--skip", "2026-12-15 16:30", "--title", "Talk"];
    home.fails(
        &[&["remind", "edit", &id][..], &both].concat(),
        "bad_single",
        3,
    );
}

#[test]
fn where_quiet_hours_leave_no_reminder_it_is_said() {
    let mut home = Home::demo(45);
    home.ok(&["remind", "quiet", "22:00-07:00"]);
    home.at("2026-11-24T23:00:00+01:00[Europe/Berlin]");
    let train = ["remind", "add", "appointment", "Train", "--before", "1h"];
    let early = [&train[..], &["--at", "2026-11-25 06:00"]].concat();
    let said = home.run(&early).stdout;
    assert!(said.contains("No reminder will come for"), "{said}");
    let at = home.ok(&early)["silenced"].clone();
    assert_eq!(at, "2026-11-25T06:00:00+01:00[Europe/Berlin]");
    let essential = [&early[..], &["--essential"]].concat();
    assert_eq!(home.ok(&essential)["silenced"], Value::Null);
    let later = [&train[..], &["--at", "2026-11-25 10:00"]].concat();
    assert_eq!(home.ok(&later)["silenced"], Value::Null);

    let prompt = ["prompt", "How is it?", "--window", "22:30-23:30"];
    let prompt = [&["remind", "add"], &prompt[..]].concat();
    let said = home.run(&prompt).stdout;
    assert!(said.contains("nothing will ask you"), "{said}");
}

#[test]
fn a_step_of_a_goal_is_reminded_of_and_answered() {
    let mut home = Home::demo(46);
    let goal = home.ok(&["goal", "add", "A job", "--area", "work"]);
    let goal = goal["goal"]["id"].as_str().unwrap().to_owned();
    let step = ["goal", "step", "add", &goal, "Call the bakery"];
    home.ok(&[&step[..], &["--remind", "2026-11-26"]].concat());
    let next = home.ok(&["remind", "next"])["notices"].clone();
    assert_eq!(next[0]["at"], "2026-11-26T09:00:00+01:00[Europe/Berlin]");
    let text = next[0]["text"].as_str().unwrap();
    assert!(!text.contains("bakery"), "{text}");
    assert_eq!(home.ok(&["remind", "goal-time", "18:00"])["time"], "18:00");
    let next = home.ok(&["remind", "next"])["notices"].clone();
    assert_eq!(next[0]["at"], "2026-11-26T18:00:00+01:00[Europe/Berlin]");

    let occasion = home.ok(&["remind", "coming", "--days", "5"])["coming"][0]["occasion"].clone();
    home.at("2026-11-26T18:01:00+01:00[Europe/Berlin]");
    let done = home.ok(&["remind", "done", occasion.as_str().unwrap()]);
    assert_eq!(done["outcome"], "new");
    home.at("2026-11-24T08:00:00+01:00[Europe/Berlin]");
    home.ok(&[&step[..], &["--remind", "2026-11-27"]].concat());
    let waits = |home: &Home| {
        home.ok(&["remind", "next"])["notices"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(waits(&home), 1);
    home.ok(&["goal", "step", "done", &goal, "2"]);
    assert_eq!(waits(&home), 0);
}

#[test]
fn what_was_shown_and_opened_is_noted() {
    let mut home = Home::demo(47);
    let tablet = ["medication", "Tablet", "--times", "08:30", "--here"];
    add(&home, &tablet);
    let id = home.ok(&["remind", "next"])["notices"][0]["id"].clone();
    let id = id.as_str().unwrap();
    home.at("2026-11-24T08:31:00+01:00[Europe/Berlin]");
    home.ok(&["remind", "shown", id]);
    home.at("2026-11-24T08:32:00+01:00[Europe/Berlin]");
    home.ok(&["remind", "opened", id]);
    let record = home.ok(&["remind", "log", "--to", "2026-11-24"])["records"][id].clone();
    let at = ["shown", "opened"].map(|what| record[what].as_str().unwrap()[11..16].to_owned());
    assert_eq!(json!(at), json!(["08:31", "08:32"]));
    home.ok(&["remind", "shown", "open"]);
    let other = id.replace("T08", "T09");
    home.fails(&["remind", "shown", &other], "schedule_no_such_reminder", 6);
}

#[test]
fn a_file_that_calls_an_entry_off_says_so_before_it_ends() {
    let home = Home::demo(48);
    let file = |sequence: u8, status: &str| {
        let event = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:talk\r\nSEQUENCE:{sequence}\r\nSUMMARY:Dr Linden\r\n\
            DTSTART;TZID=Europe/Berlin:20261201T100000\r\nSTATUS:{status}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        home.beside(&format!("{sequence}.ics"), &event)
    };
    home.ok(&["remind", "import", &file(0, "CONFIRMED")]);
    let off = file(1, "CANCELLED");
    let seen = home.run(&["remind", "import", &off, "--preview"]).stdout;
    assert!(
        seen.contains("calls these off") && seen.contains("Dr Linden"),
        "{seen}"
    );
    assert_eq!(times(&home, "9").len(), 1);
    let ended = home.ok(&["remind", "import", &off])["ended"].clone();
    assert_eq!(ended[0]["title"], "Dr Linden");
    assert!(times(&home, "9").is_empty());
}

#[test]
fn a_single_time_that_is_called_off_is_named_before_it_is_taken_out() {
    let home = Home::demo(49);
    let file = |name: &str, head: &str, event: &str| {
        let text = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{head}BEGIN:VEVENT\r\nUID:talk\r\nSUMMARY:Dr Linden\r\n\
            DTSTART;TZID=Europe/Berlin:20261201T100000\r\n{event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        home.beside(name, &text)
    };
    home.ok(&[
        "remind",
        "import",
        &file("all.ics", "", "RRULE:FREQ=WEEKLY;COUNT=2"),
    ]);
    let one = "SEQUENCE:1\r\nRECURRENCE-ID:20261201T090000Z";
    let off = file("one.ics", "METHOD:CANCEL\r\n", one);
    let seen = home.run(&["remind", "import", &off, "--preview"]).stdout;
    assert!(
        seen.contains("calls these times off") && seen.contains("Dr Linden"),
        "{seen}"
    );
    assert_eq!(times(&home, "20").len(), 2);
    let read = home.ok(&["remind", "import", &off]);
    assert_eq!(read["called_off"].as_array().unwrap().len(), 1);
    assert_eq!(times(&home, "20").len(), 1);
}
