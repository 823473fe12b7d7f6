//! A hundred thousand calendars, most of them damaged: a typed error or a sound draft, never a
//! panic.

use super::*;
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::fmt::Write as _;

const INPUTS: u32 = 100_000;

/// Lines that valid calendars are made of.
const STARTS: [&str; 6] = [
    AT_TEN,
    "DTSTART:20260329T013000Z",
    "DTSTART;VALUE=DATE:20261201",
    "DTSTART;TZID=\"W. Europe Standard Time\":20260329T023000",
    "DTSTART;TZID=/mozilla.org/1/America/New_York:20261101T013000",
    "DTSTART:20261201T100000",
];
const MORE: [&str; 16] = [
    "RRULE:FREQ=DAILY;INTERVAL=2;COUNT=10",
    "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20271231T100000",
    "RRULE:FREQ=MONTHLY;BYDAY=-1FR",
    "RRULE:FREQ=HOURLY;INTERVAL=8",
    "EXDATE;TZID=Europe/Berlin:20261208T100000,20261215T100000",
    "RDATE:20261224T090000Z",
    "DTEND:20261201T110000Z",
    "DURATION:PT1H30M",
    "SUMMARY:Visit\\, first\\nfloor",
    "LOCATION:Caf\u{e9} \u{6587}",
    "DESCRIPTION:Bring the letter",
    "SEQUENCE:3",
    "STATUS:CONFIRMED",
    "CLASS:PRIVATE",
    "RECURRENCE-ID;TZID=Europe/Berlin:20261208T100000",
    "BEGIN:VALARM\r\nTRIGGER:-PT30M\r\nEND:VALARM",
];

fn pick<'a>(rng: &mut impl Rng, from: &[&'a str]) -> &'a str {
    from[rng.random_range(0..from.len())]
}

fn valid(rng: &mut impl Rng) -> Vec<u8> {
    let mut text = String::new();
    for n in 0..rng.random_range(1..3) {
        let first = pick(rng, &STARTS);
        let _ = writeln!(text, "BEGIN:VEVENT\nUID:{}\n{first}", n / 2);
        let rule = pick(rng, &MORE[..4]);
        text += rule;
        text.push('\n');
        for _ in 0..rng.random_range(0..4) {
            text += pick(rng, &MORE[4..]);
            text.push('\n');
        }
        text += "END:VEVENT\n";
    }
    calendar(text.trim_end())
}

/// One small damage: a byte changed, cut, doubled or swapped, or a line gone.
fn damage(rng: &mut impl Rng, bytes: &mut Vec<u8>) {
    let at = rng.random_range(0..bytes.len().max(1));
    match rng.random_range(0..6) {
        _ if bytes.is_empty() => {}
        0 => bytes[at] = rng.random(),
        1 => bytes[at] = b"0123456789;:=,TZ-+"[rng.random_range(0..18)],
        2 => {
            let end = (at + rng.random_range(1..20)).min(bytes.len());
            bytes.drain(at..end);
        }
        3 => {
            let end = (at + rng.random_range(1..40)).min(bytes.len());
            let again = bytes[at..end].to_vec();
            bytes.splice(at..at, again);
        }
        4 => {
            let other = rng.random_range(0..bytes.len());
            bytes.swap(at, other);
        }
        _ => bytes.truncate(at),
    }
}

fn noise(rng: &mut impl Rng) -> Vec<u8> {
    let alphabet = b"BEGIN:VCALENDAR\r\nEND;=,\"\\ 0123456789TZ\xc3\xa9\xff\0";
    (0..rng.random_range(0..120))
        .map(|_| alphabet[rng.random_range(0..alphabet.len())])
        .collect()
}

#[test]
fn a_hundred_thousand_calendars_are_read_without_a_panic() {
    let mut rng = ChaCha8Rng::seed_from_u64(5545);
    let (mut mutated, mut parsed) = (0, 0);
    for n in 0..INPUTS {
        let damaged = n % 4 > 1;
        let input = match n % 4 {
            0 => noise(&mut rng),
            1 => valid(&mut rng),
            _ => {
                let mut bytes = valid(&mut rng);
                for _ in 0..rng.random_range(1..4) {
                    damage(&mut rng, &mut bytes);
                }
                mutated += 1;
                bytes
            }
        };
        if let Ok(draft) = read(&input, READING) {
            // Those that nothing was done to are read anyway.
            parsed += u32::from(damaged && !draft.entries.is_empty());
            for entry in &draft.entries {
                assert_eq!(entry.check(), Ok(()));
            }
        }
    }
    let share = f64::from(parsed) / f64::from(INPUTS) * 100.0;
    println!(
        "of {INPUTS} calendars {mutated} were damaged ones, and {share:.1} % were damaged and gave entries"
    );
    assert!(mutated * 3 >= INPUTS && share > 5.0);
}
