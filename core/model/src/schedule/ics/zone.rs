//! A time zone written out for calendars that don't know its name.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::{OffsetComponents, OffsetName, Tz};
use std::fmt::Write as _;

/// Years that are looked at beyond the last.
const YEARS_AHEAD: i32 = 10;

/// A change of the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Turn {
    /// By the clock before it.
    at: NaiveDateTime,
    from: i32,
    to: i32,
    name: String,
    summer: bool,
}

/// The `VTIMEZONE` of a zone that holds from the year `from` to ten years after `to`, and as long
/// as the rules of that time hold.
pub(super) fn component(zone: Tz, from: i32, to: i32) -> String {
    let turns = turns(zone, from, to + YEARS_AHEAD);
    let mut out = format!("BEGIN:VTIMEZONE\r\nTZID:{}\r\n", zone.name());
    let before = first(zone, from);
    write_block(&mut out, &before, "");
    let mut kinds: Vec<&Turn> = Vec::new();
    for turn in &turns {
        let known = |kind: &&Turn| same_kind(kind, turn);
        if !kinds.iter().any(known) {
            kinds.push(turn);
        }
    }
    for kind in kinds {
        let group: Vec<&Turn> = turns.iter().filter(|turn| same_kind(kind, turn)).collect();
        let again = yearly(&group).unwrap_or_else(|| single(&group));
        write_block(&mut out, kind, &again);
    }
    out.push_str("END:VTIMEZONE\r\n");
    out
}

fn same_kind(a: &Turn, b: &Turn) -> bool {
    (a.from, a.to, a.summer, &a.name) == (b.from, b.to, b.summer, &b.name)
}

fn midnight_utc(year: i32) -> DateTime<Utc> {
    let day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    day.and_time(chrono::NaiveTime::MIN).and_utc()
}

/// What holds at the beginning.
fn first(zone: Tz, year: i32) -> Turn {
    let at = midnight_utc(year);
    let offset = zone.offset_from_utc_datetime(&at.naive_utc());
    let seconds = offset.fix().local_minus_utc();
    Turn {
        at: at.naive_utc(),
        from: seconds,
        to: seconds,
        name: offset.abbreviation().unwrap_or("LMT").to_owned(),
        summer: offset.dst_offset() != Duration::zero(),
    }
}

fn turns(zone: Tz, from: i32, to: i32) -> Vec<Turn> {
    let offset = |at: DateTime<Utc>| zone.offset_from_utc_datetime(&at.naive_utc());
    let seconds = |at| offset(at).fix().local_minus_utc();
    let mut turns = Vec::new();
    let mut day = midnight_utc(from);
    let end = midnight_utc(to + 1);
    while day < end {
        let next = day + Duration::days(1);
        if offset(day) != offset(next) {
            // The first second of the new offset, by halving.
            let (mut low, mut high) = (day, next);
            while high - low > Duration::seconds(1) {
                let middle = low + (high - low) / 2;
                if offset(middle) == offset(day) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            let new = offset(high);
            turns.push(Turn {
                at: high.naive_utc() + Duration::seconds(i64::from(seconds(day))),
                from: seconds(day),
                to: new.fix().local_minus_utc(),
                name: new.abbreviation().unwrap_or("LMT").to_owned(),
                summer: new.dst_offset() != Duration::zero(),
            });
        }
        day = next;
    }
    turns
}

/// One rule, where a change comes each year on the same weekday of its month.
fn yearly(turns: &[&Turn]) -> Option<String> {
    let [first, rest @ ..] = turns else {
        return None;
    };
    let consecutive = turns
        .windows(2)
        .all(|pair| pair[1].at.year() == pair[0].at.year() + 1);
    let same = |turn: &&Turn| {
        let (a, b) = (turn.at, first.at);
        (a.month(), a.weekday(), a.time()) == (b.month(), b.weekday(), b.time())
    };
    if rest.len() < 5 || !consecutive || !rest.iter().all(same) {
        return None;
    }
    let nth = |turn: &&Turn| i64::from(turn.at.day0() / 7) + 1;
    let is_last = |turn: &&Turn| (turn.at + Duration::days(7)).month() != turn.at.month();
    let which = if turns.iter().all(is_last) {
        -1
    } else if rest.iter().all(|turn| nth(turn) == nth(first)) {
        nth(first)
    } else {
        return None;
    };
    let day = &first.at.weekday().to_string().to_uppercase()[..2];
    let month = first.at.month();
    Some(format!(
        "RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={which}{day}\r\n"
    ))
}

fn single(turns: &[&Turn]) -> String {
    let mut out = String::new();
    for turn in turns.iter().skip(1) {
        let _ = write!(out, "RDATE:{}\r\n", turn.at.format("%Y%m%dT%H%M%S"));
    }
    out
}

fn write_block(out: &mut String, turn: &Turn, again: &str) {
    let kind = if turn.summer { "DAYLIGHT" } else { "STANDARD" };
    let (at, name) = (turn.at.format("%Y%m%dT%H%M%S"), &turn.name);
    let (from, to) = (offset_text(turn.from), offset_text(turn.to));
    let _ = write!(
        out,
        "BEGIN:{kind}\r\nDTSTART:{at}\r\n{again}TZOFFSETFROM:{from}\r\nTZOFFSETTO:{to}\r\nTZNAME:{name}\r\nEND:{kind}\r\n"
    );
}

fn offset_text(seconds: i32) -> String {
    let (sign, seconds) = if seconds < 0 {
        ('-', -seconds)
    } else {
        ('+', seconds)
    };
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match seconds {
        0 => format!("{sign}{hours:02}{minutes:02}"),
        _ => format!("{sign}{hours:02}{minutes:02}{seconds:02}"),
    }
}
