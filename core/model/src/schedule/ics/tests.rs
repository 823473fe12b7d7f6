use super::*;
use crate::document::Body;
use crate::id::ItemId;
use crate::schedule::testing::*;
use crate::schedule::{Change, Entry, EntryKind, EntryZone, Reach, Rule, Step, Timing};
use chrono_tz::Tz;

mod fuzz;

const READING: Reading<'_> = Reading {
    present: Tz::Europe__Berlin,
    title: "Appointment",
};

/// A calendar around some lines, with the line ends of RFC 5545.
fn calendar(inside: &str) -> Vec<u8> {
    let text =
        format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Clinic//1//EN\n{inside}\nEND:VCALENDAR\n");
    text.replace('\n', "\r\n").into_bytes()
}

fn event(inside: &str) -> Vec<u8> {
    calendar(&format!(
        "BEGIN:VEVENT\nUID:1@clinic\nSUMMARY:Visit\n{inside}\nEND:VEVENT"
    ))
}

fn draft(bytes: &[u8]) -> IcsDraft {
    let draft = read(bytes, READING).unwrap();
    for entry in &draft.entries {
        assert_eq!(entry.check(), Ok(()), "what is read can be kept");
    }
    draft
}

/// The one entry of a file, and what was put right in it.
fn one(inside: &str) -> (Entry, Vec<Fix>) {
    let draft = draft(&event(inside));
    assert_eq!(draft.refused, [], "{inside}");
    let [entry] = draft.entries.try_into().unwrap();
    (entry, draft.fixed.iter().map(|fixed| fixed.fix).collect())
}

fn read_lone(bytes: &[u8]) -> IcsDraft {
    draft(bytes)
}

fn refusal(inside: &str) -> Refusal {
    let draft = draft(&event(inside));
    assert!(draft.entries.is_empty(), "{inside}");
    draft.refused[0].reason
}

fn fault(bytes: &[u8]) -> &'static str {
    read(bytes, READING).unwrap_err().code()
}

fn start(entry: &Entry) -> (String, String) {
    (
        entry.timing.start().unwrap().to_string(),
        entry.zone.to_string(),
    )
}

const AT_TEN: &str = "DTSTART;TZID=Europe/Berlin:20261201T100000";

#[test]
fn a_clinic_s_file_is_read_whole() {
    let file = include_bytes!("../../../../../tests/calendars/clinic.ics");
    insta::assert_json_snapshot!(draft(file));
}

#[test]
fn zones_are_found_by_their_odd_names() {
    let zone = |line: &str| {
        let (entry, fixes) = one(line);
        (start(&entry).1, fixes)
    };
    let berlin = || "Europe/Berlin".to_owned();
    assert_eq!(zone(AT_TEN), (berlin(), vec![]));
    let windows = zone("DTSTART;TZID=\"W. Europe Standard Time\":20261201T100000");
    assert_eq!(windows, (berlin(), vec![Fix::WindowsZone]));
    let path = zone("DTSTART;TZID=/mozilla.org/20070129_1/America/New_York:20261201T100000");
    assert_eq!(path, ("America/New_York".to_owned(), vec![Fix::OddZone]));
    assert_eq!(zone("DTSTART:20261201T100000Z"), ("UTC".to_owned(), vec![]));
    assert_eq!(
        zone("DTSTART:20261201T100000"),
        (berlin(), vec![Fix::ZoneAssumed])
    );
    assert_eq!(
        refusal("DTSTART;TZID=Clinic Time:20261201T100000"),
        Refusal::ZoneUnknown
    );
    let named = "BEGIN:VTIMEZONE\nTZID:Clinic Time\nX-LIC-LOCATION:Asia/Kolkata\nEND:VTIMEZONE\n\
        BEGIN:VEVENT\nUID:1\nSUMMARY:a\nDTSTART;TZID=Clinic Time:20261201T100000\nEND:VEVENT";
    let located = draft(&calendar(named));
    assert_eq!(located.entries[0].zone, EntryZone::Fixed(Tz::Asia__Kolkata));
}

#[test]
fn a_local_end_and_a_start_in_a_gap_are_put_right_not_refused() {
    let (entry, fixes) = one(&format!(
        "{AT_TEN}\nRRULE:FREQ=WEEKLY;UNTIL=20261215T100000"
    ));
    assert_eq!(fixes, [Fix::UntilLocal]);
    assert_eq!(
        instants(&entry, "2026-12-01", "2027-01-01"),
        ["01 09:00", "08 09:00", "15 09:00"]
    );
    let (entry, fixes) = one(&format!("{AT_TEN}\nRRULE:FREQ=DAILY;UNTIL=20261203"));
    assert_eq!(
        (fixes, instants(&entry, "2026-12-01", "2027-01-01").len()),
        (vec![Fix::UntilLocal], 3)
    );
    let (entry, fixes) =
        one("DTSTART;TZID=Europe/Berlin:20260329T023000\nRRULE:FREQ=DAILY;COUNT=3");
    assert_eq!(fixes, [Fix::StartInGap]);
    let got = instants(&entry, "2026-03-28", "2026-04-03");
    assert_eq!(
        got,
        ["29 01:30", "30 00:30", "31 00:30"],
        "03:30 on that day, 02:30 on the others"
    );
}

#[test]
fn single_changes_of_a_repetition_go_with_it() {
    let series = "BEGIN:VEVENT\nUID:1\nSUMMARY:Group\nDTSTART;TZID=Europe/Berlin:20261201T100000\n\
        RRULE:FREQ=DAILY;COUNT=6\nEXDATE;TZID=Europe/Berlin:20261202T100000\nEXDATE:20261203T090000Z\nEND:VEVENT\n";
    let moved = "BEGIN:VEVENT\nUID:1\nSUMMARY:Group\nRECURRENCE-ID;TZID=Europe/Berlin:20261204T100000\n\
        DTSTART;TZID=America/New_York:20261204T080000\nEND:VEVENT\n";
    let gone = "BEGIN:VEVENT\nUID:1\nSUMMARY:Group\nRECURRENCE-ID:20261205T090000Z\nSTATUS:CANCELLED\n\
        DTSTART:20261205T090000Z\nEND:VEVENT";
    // In whatever order they stand.
    let draft = draft(&calendar(&format!("{moved}{series}{gone}")));
    assert_eq!((draft.entries.len(), draft.refused.len()), (1, 0));
    let got = instants(&draft.entries[0], "2026-12-01", "2027-01-01");
    assert_eq!(got, ["01 09:00", "04 13:00", "06 09:00"]);
    let lone = read_lone(&calendar(moved.trim_end()));
    assert_eq!(
        instants(&lone.entries[0], "2026-12-01", "2027-01-01"),
        ["04 13:00"]
    );
}

#[test]
fn the_rest_of_an_event_is_taken_over_or_named() {
    let (entry, fixes) = one("DTSTART;VALUE=DATE:20261201");
    assert_eq!(start(&entry).0, "2026-12-01 09:00:00");
    assert_eq!(fixes, [Fix::AllDay]);
    let alarm = |trigger: &str| format!("BEGIN:VALARM\nACTION:DISPLAY\n{trigger}\nEND:VALARM\n");
    let alarms =
        alarm("TRIGGER:-PT30M") + &alarm("TRIGGER:-P1DT2H") + &alarm("TRIGGER;RELATED=END:-PT5M");
    let (entry, fixes) = one(&format!("{AT_TEN}\n{alarms}DURATION:PT1H30M"));
    assert_eq!(
        (entry.remind, fixes),
        (vec![1560, 30], vec![Fix::AlarmDropped])
    );
    let Timing::At { minutes, .. } = entry.timing else {
        panic!()
    };
    assert_eq!(minutes, Some(90));
    let (entry, fixes) = one(&format!(
        "{AT_TEN}\nLOCATION:Room 2\\, left\\; \u{7}\nDESCRIPTION:{}",
        "x".repeat(3_000)
    ));
    assert_eq!(entry.place.as_deref(), Some("Room 2, left;"));
    assert_eq!(
        (entry.note.unwrap().len(), fixes),
        (2_000, vec![Fix::TextCut])
    );
    let (entry, fixes) =
        one("DTSTART:20261201T100030Z\nRRULE:FREQ=HOURLY;INTERVAL=8;UNTIL=20261202T100000Z");
    assert_eq!(
        (entry.kind, fixes),
        (
            EntryKind::Medication,
            vec![Fix::SecondsCut, Fix::ElapsedHours]
        )
    );
    assert_eq!(instants(&entry, "2026-12-01", "2027-01-01").len(), 4);
}

#[test]
fn what_can_t_be_taken_is_refused_by_name_and_the_rest_still_stands() {
    assert_eq!(refusal("DTEND:20261201T100000Z"), Refusal::NoStart);
    assert_eq!(refusal("DTSTART:tomorrow"), Refusal::TimeMalformed);
    assert_eq!(refusal("DTSTART:29991201T100000Z"), Refusal::TimeOutOfRange);
    let with = |line: &str| refusal(&format!("{AT_TEN}\n{line}"));
    assert_eq!(with("RRULE:FREQ=MINUTELY"), Refusal::RuleTooOften);
    assert_eq!(with("RRULE:FREQ=HOURLY;BYHOUR=8"), Refusal::RuleTooOften);
    assert_eq!(
        with("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        Refusal::RuleNever
    );
    assert_eq!(
        with("RRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY"),
        Refusal::SeveralRules
    );
    assert_eq!(with("EXRULE:FREQ=WEEKLY"), Refusal::SeveralRules);
    assert_eq!(
        with("RDATE;VALUE=PERIOD:20261201T100000Z/PT1H"),
        Refusal::PeriodUnsupported
    );
    let range = with("RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T090000Z");
    assert_eq!(range, Refusal::RangeUnsupported);
    let mixed =
        "BEGIN:VTODO\nUID:t\nEND:VTODO\nBEGIN:VEVENT\nUID:e\nDTSTART:20261201T100000Z\nEND:VEVENT";
    let draft = draft(&calendar(mixed));
    assert_eq!(
        draft.refused,
        [Refused {
            line: 4,
            reason: Refusal::NotAnEvent
        }]
    );
    assert_eq!(draft.entries[0].title, "Appointment");
}

#[test]
fn a_file_that_can_t_be_read_gives_nothing() {
    assert_eq!(fault(b""), "ics_not_a_calendar");
    assert_eq!(fault(b"BEGIN:VCARD\r\nEND:VCARD\r\n"), "ics_not_a_calendar");
    assert_eq!(fault(b"BEGIN:VCALENDAR\r\n"), "ics_not_a_calendar");
    assert_eq!(fault(&calendar("")), "ics_no_event");
    assert_eq!(fault(&calendar("METHOD:CANCEL")), "ics_no_event");
    assert_eq!(fault(&event("DTSTART\u{e4}:1")), "ics_malformed");
    assert_eq!(fault(&event("no colon here")), "ics_malformed");
    assert_eq!(fault(&calendar("BEGIN:VEVENT\nEND:VTODO")), "ics_malformed");
    let deep = "BEGIN:A\n".repeat(6) + &"END:A\n".repeat(6);
    assert_eq!(fault(&calendar(deep.trim_end())), "ics_malformed");
    let mut latin = event(AT_TEN);
    latin[60] = 0xe4;
    assert_eq!(fault(&latin), "ics_wrong_letters");
    assert_eq!(fault(&vec![b'A'; FILE_MAX + 1]), "ics_too_big");
    let many = "BEGIN:VEVENT\nDTSTART:20261201T100000Z\nEND:VEVENT\n".repeat(EVENTS_MAX + 1);
    assert_eq!(fault(&calendar(many.trim_end())), "ics_too_many");
}

#[test]
fn folding_may_cut_through_a_character() {
    let mut bytes = event(&format!("{AT_TEN}\nLOCATION:Caf\u{e9} corner"));
    let cut = bytes.iter().position(|byte| *byte == 0xc3).unwrap() + 1;
    bytes.splice(cut..cut, *b"\r\n ");
    assert_eq!(
        draft(&bytes).entries[0].place.as_deref(),
        Some("Caf\u{e9} corner")
    );
}

fn writing(words: Words) -> Writing<'static> {
    let now = "2026-11-24T08:00:00+01:00[Europe/Berlin]".parse().unwrap();
    Writing {
        now,
        neutral: "Reminder",
        words,
    }
}

fn everything() -> Vec<(ItemId, Entry)> {
    let mut group = appointment("2026-11-03 10:00", Some("FREQ=WEEKLY;COUNT=12"));
    group
        .skip(wall("2026-11-17 10:00"), Tz::Europe__Berlin)
        .unwrap();
    group
        .move_one(
            wall("2026-11-24 10:00"),
            wall("2026-11-25 11:30"),
            Tz::Europe__Berlin,
        )
        .unwrap();
    group.remind = vec![1440, 60];
    let weekdays = Timing::Daily {
        from: day("2026-11-01"),
        times: vec![clock("08:00"), clock("20:00")],
        rule: Some(rule("FREQ=WEEKLY;BYDAY=MO,TU,WE;UNTIL=20261215T000000")),
    };
    let tablets = Entry::new(EntryKind::Medication, "tablets", BERLIN, weekdays);
    let tablets = changed(tablets, "2026-11-24 20:00", Change::Skip);
    let every = Timing::EveryHours {
        start: wall("2026-11-23 08:00"),
        hours: 7,
        until: Some(wall("2026-11-27 08:00")),
    };
    let step = |days, time| Step {
        days,
        times: vec![clock(time)],
        dose: "4 mg".to_owned(),
    };
    let taper = Timing::Taper {
        from: day("2026-11-20"),
        steps: vec![step(Some(4), "09:00"), step(Some(3), "10:00")],
    };
    let entries = [
        group,
        tablets,
        Entry::new(EntryKind::Medication, "drops", BERLIN, every),
        Entry::new(
            EntryKind::Medication,
            "less and less",
            EntryZone::Here,
            taper,
        ),
        Entry::new(EntryKind::Medication, "if needed", BERLIN, Timing::AsNeeded),
        prompt("2026-11-01", "10:00", "18:00", 7),
    ];
    (1..)
        .zip(entries)
        .map(|(n, entry)| (id(n), entry))
        .collect()
}

#[test]
fn what_is_written_is_neutral_private_and_well_formed() {
    let written = write(&everything(), &writing(Words::Neutral));
    assert_eq!(
        written.left_out,
        [LeftOut { id: id(5) }, LeftOut { id: id(6) }]
    );
    for line in written.text.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line}");
        if let Some(text) = line
            .strip_prefix("SUMMARY:")
            .or(line.strip_prefix("DESCRIPTION:"))
        {
            assert_eq!(text, "Reminder");
        }
    }
    let count = |text: &str| written.text.matches(text).count();
    assert_eq!(
        (count("BEGIN:VEVENT"), count("CLASS:PRIVATE")),
        (written.events, written.events)
    );
    assert_eq!(count("LOCATION") + count("Linden") + count("tablets"), 0);
    let own = write(&everything(), &writing(Words::Own)).text;
    assert!(own.contains("SUMMARY:Dr Linden"));
    insta::assert_snapshot!(written.text.replace("\r\n", "\n"));
}

/// All instants of some entries.
fn all_instants(entries: &[Entry]) -> Vec<chrono::DateTime<chrono::Utc>> {
    let utc = |text: &str| day(text).and_time(chrono::NaiveTime::MIN).and_utc();
    let reach = Reach::between(utc("2026-10-01"), utc("2027-03-01"));
    let each = |entry: &Entry| entry.occurrences(id(1), Tz::Europe__Berlin, None, reach);
    let mut all: Vec<_> = entries
        .iter()
        .flat_map(each)
        .map(|occurrence| occurrence.at)
        .collect();
    all.sort_unstable();
    all
}

#[test]
fn what_is_written_is_read_back_to_the_same_instants() {
    let entries = everything();
    let written = write(&entries, &writing(Words::Own));
    let back = draft(written.text.as_bytes());
    assert_eq!(back.refused, []);
    let kept: Vec<Entry> = entries[..4]
        .iter()
        .map(|(_, entry)| entry.clone())
        .collect();
    let (wanted, got) = (all_instants(&kept), all_instants(&back.entries));
    assert!(wanted.len() > 50);
    assert_eq!(got, wanted);
    assert_eq!(back.entries[0].remind, [1440, 60]);
}

#[test]
fn a_zone_is_written_out_as_its_clocks_go() {
    insta::assert_snapshot!(zone::component(Tz::Europe__Berlin, 2025, 2026).replace("\r\n", "\n"));
    // Ireland's winter is the one with an offset of its own, and Kolkata never changes.
    let dublin = zone::component(Tz::Europe__Dublin, 2025, 2026);
    assert_eq!(dublin.matches("RRULE").count(), 2, "{dublin}");
    let kolkata = zone::component(Tz::Asia__Kolkata, 2025, 2026);
    assert_eq!(kolkata.matches("BEGIN:").count(), 2, "{kolkata}");
    let casablanca = zone::component(Tz::Africa__Casablanca, 2025, 2026);
    assert!(
        casablanca.contains("RDATE"),
        "no rule of the year fits Ramadan"
    );
}

#[test]
fn a_rule_is_written_with_its_end_in_utc() {
    let daily = Rule {
        end: crate::schedule::End::Until(wall("2026-12-03 10:00")),
        ..Rule::daily()
    };
    assert_eq!(
        daily.to_ics(Tz::Europe__Berlin),
        "FREQ=DAILY;UNTIL=20261203T090000Z"
    );
}
