//! Writing a calendar for other programs.

use super::zone;
use crate::id::ItemId;
use crate::schedule::entry::{Change, Entry};
use crate::schedule::rule::{End, Rule};
use crate::schedule::timing::{Timing, add_days, midnight};
use crate::schedule::wall::instant_of;
use crate::time::Moment;
use chrono::{DateTime, Datelike, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use std::collections::BTreeSet;

/// What writing needs to know.
#[derive(Debug, Clone, Copy)]
pub struct Writing<'a> {
    /// When and where it is written: the zone of entries that go where the person is.
    pub now: Moment,
    /// What stands in the calendar for everything.
    pub neutral: &'a str,
    /// Whose words.
    pub words: Words,
}

/// Whose words go into a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Words {
    /// The neutral one only.
    #[default]
    Neutral,
    /// The person's own title, place and note: whoever sees the calendar reads them.
    Own,
}

/// A calendar as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The file, with line ends as RFC 5545 wants them.
    pub text: String,
    /// How many events it holds.
    pub events: usize,
    /// What has no place in a calendar.
    pub left_out: Vec<LeftOut>,
}

/// An entry that has no place in a calendar: it is taken as needed, or comes at random.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Which.
    pub id: ItemId,
}

/// One event to be written: a start by the clock of a zone, and how it comes again.
struct Event {
    uid: String,
    start: NaiveDateTime,
    zone: Tz,
    rule: Option<String>,
    extra: Vec<NaiveDateTime>,
    minutes: Option<u16>,
    /// The day after its last, of a step of a tapering plan.
    ends: Option<NaiveDateTime>,
}

/// Write entries as a calendar. Every event is `CLASS:PRIVATE`.
#[must_use]
pub fn write(entries: &[(ItemId, Entry)], writing: &Writing<'_>) -> Written {
    let mut out = Out::default();
    let mut left_out = Vec::new();
    let mut zones = BTreeSet::new();
    let mut body = Out::default();
    let mut years = (
        writing.now.local_date().year(),
        writing.now.local_date().year(),
    );
    let mut count = 0;
    for (id, entry) in entries {
        let events = events(*id, entry, writing.now.zone());
        if events.is_empty() {
            left_out.push(LeftOut { id: *id });
        }
        for event in &events {
            zones.insert(event.zone.name());
            years.0 = years.0.min(event.start.year());
            years.1 = years.1.max(event.start.year());
            count += body.event(event, entry, writing);
        }
    }
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line("PRODID:-//Cairn//Calendar//EN");
    out.line("CALSCALE:GREGORIAN");
    out.line("METHOD:PUBLISH");
    for zone in zones.into_iter().filter_map(|name| name.parse::<Tz>().ok()) {
        if zone != Tz::UTC {
            out.0.push_str(&zone::component(zone, years.0 - 1, years.1));
        }
    }
    out.0.push_str(&body.0);
    out.line("END:VCALENDAR");
    Written {
        text: out.0,
        events: count,
        left_out,
    }
}

fn events(id: ItemId, entry: &Entry, present: Tz) -> Vec<Event> {
    let zone = entry.zone.at(present);
    let event = |n: usize, start, rule: Option<String>| Event {
        uid: format!("{id}-{n}"),
        start,
        zone,
        rule,
        extra: Vec::new(),
        minutes: None,
        ends: None,
    };
    match &entry.timing {
        Timing::At {
            start,
            minutes,
            rule,
            extra,
        } => {
            let first = first_time(*start, rule.as_ref());
            let text = rule.as_ref().map(|rule| rule.to_ics(zone));
            let (extra, minutes) = (extra.clone(), *minutes);
            vec![Event {
                extra,
                minutes,
                ..event(0, first, text)
            }]
        }
        Timing::Daily { from, times, rule } => {
            let daily = |(n, time): (usize, &NaiveTime)| {
                let rule = at_time(rule.as_ref(), *time);
                let first = first_time(from.and_time(*time), Some(&rule));
                event(n, first, Some(rule.to_ics(zone)))
            };
            times.iter().enumerate().map(daily).collect()
        }
        Timing::EveryHours {
            start,
            hours,
            until,
        } => {
            let utc = |wall| instant_of(wall, zone).naive_utc();
            let ends = until.map(|until| format!(";UNTIL={}", utc(until).format("%Y%m%dT%H%M%SZ")));
            let rule = format!("FREQ=HOURLY;INTERVAL={hours}{}", ends.unwrap_or_default());
            vec![Event {
                zone: Tz::UTC,
                ..event(0, utc(*start), Some(rule))
            }]
        }
        Timing::Taper { from, steps } => {
            let mut begins = *from;
            let mut events = Vec::new();
            for step in steps {
                let rule = match step.days {
                    Some(days) => Rule {
                        end: End::Count(days.into()),
                        ..Rule::daily()
                    },
                    None => Rule::daily(),
                };
                let next = step.days.map(|days| add_days(begins, days.into()));
                for time in &step.times {
                    let start = begins.and_time(*time);
                    let plain = event(events.len(), start, Some(rule.to_ics(zone)));
                    events.push(Event {
                        ends: next.map(midnight),
                        ..plain
                    });
                }
                begins = next.unwrap_or(begins);
            }
            events
        }
        Timing::AsNeeded | Timing::Window { .. } => Vec::new(),
    }
}

/// Other calendars count the start as an occurrence, also where the rule doesn't give it.
fn first_time(start: NaiveDateTime, rule: Option<&Rule>) -> NaiveDateTime {
    let first = rule.and_then(|rule| rule.times(start, start).next());
    first.unwrap_or(start)
}

/// The rule of days, to be counted from one time of day.
fn at_time(rule: Option<&Rule>, time: NaiveTime) -> Rule {
    let mut rule = rule.cloned().unwrap_or_else(Rule::daily);
    if let End::Until(until) = rule.end {
        rule.end = End::Until(until.date().and_time(time));
    }
    rule
}

#[derive(Default)]
struct Out(String);

impl Out {
    /// One line, folded at 75 bytes between characters.
    fn line(&mut self, text: &str) {
        let mut length = 0;
        for c in text.chars() {
            if length + c.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for c in value.chars() {
            match c {
                '\n' => escaped.push_str("\\n"),
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                c if c.is_control() => {}
                c => escaped.push(c),
            }
        }
        self.line(&format!("{name}:{escaped}"));
    }

    /// A time in the zone of the event.
    fn time(&mut self, name: &str, wall: NaiveDateTime, zone: Tz) {
        let text = wall.format("%Y%m%dT%H%M%S");
        match zone {
            Tz::UTC => self.line(&format!("{name}:{text}Z")),
            zone => self.line(&format!("{name};TZID={}:{text}", zone.name())),
        }
    }

    /// An event, and one more for each occurrence that was moved. How many that is.
    fn event(&mut self, event: &Event, entry: &Entry, writing: &Writing<'_>) -> usize {
        let changes: Vec<(NaiveDateTime, Change)> = match entry.timing {
            Timing::Daily { .. } | Timing::Taper { .. } => of_time(event, entry),
            _ => entry
                .changes
                .iter()
                .map(|(key, change)| (*key, *change))
                .collect(),
        };
        let moves = changes.iter().filter_map(|(key, change)| match change {
            Change::Move(to) => Some((*key, *to)),
            Change::Skip => None,
        });
        self.begin(event, event.start, writing);
        if let Some(rule) = &event.rule {
            self.line(&format!("RRULE:{rule}"));
        }
        for extra in &event.extra {
            self.time("RDATE", *extra, event.zone);
        }
        for (key, _) in changes.iter().filter(|(_, change)| *change == Change::Skip) {
            self.time("EXDATE", *key, event.zone);
        }
        self.end(event, entry, writing);
        let mut count = 1;
        for (key, to) in moves {
            // "Every n hours" is written in UTC, a move of it in the zone of the entry.
            let to = match entry.timing {
                Timing::EveryHours { .. } => {
                    instant_of(to, entry.zone.at(writing.now.zone())).naive_utc()
                }
                _ => to,
            };
            self.begin(event, to, writing);
            self.time("RECURRENCE-ID", key, event.zone);
            self.end(event, entry, writing);
            count += 1;
        }
        count
    }

    fn begin(&mut self, event: &Event, start: NaiveDateTime, writing: &Writing<'_>) {
        let stamp: DateTime<Utc> = writing.now.instant();
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}", event.uid));
        self.line(&format!("DTSTAMP:{}", stamp.format("%Y%m%dT%H%M%SZ")));
        self.time("DTSTART", start, event.zone);
    }

    fn end(&mut self, event: &Event, entry: &Entry, writing: &Writing<'_>) {
        if let Some(minutes) = event.minutes {
            self.line(&format!("DURATION:PT{minutes}M"));
        }
        self.line("CLASS:PRIVATE");
        match writing.words {
            Words::Neutral => self.text("SUMMARY", writing.neutral),
            Words::Own => {
                self.text("SUMMARY", &entry.title);
                if let Some(place) = &entry.place {
                    self.text("LOCATION", place);
                }
                if let Some(note) = &entry.note {
                    self.text("DESCRIPTION", note);
                }
            }
        }
        for lead in entry.leads() {
            self.line("BEGIN:VALARM");
            self.line("ACTION:DISPLAY");
            self.text("DESCRIPTION", writing.neutral);
            let trigger = match lead {
                0 => "TRIGGER:PT0S".to_owned(),
                lead => format!("TRIGGER:-PT{lead}M"),
            };
            self.line(&trigger);
            self.line("END:VALARM");
        }
        self.line("END:VEVENT");
    }
}

/// The changes of an entry by days that concern one of its times of day and, where it tapers, one
/// of its steps.
fn of_time(event: &Event, entry: &Entry) -> Vec<(NaiveDateTime, Change)> {
    let concerned = |key: &NaiveDateTime| {
        let from = midnight(event.start.date());
        let within = event.ends.is_none_or(|ends| *key < ends);
        key.time() == event.start.time() && *key >= from && within
    };
    let changes = entry.changes.iter().filter(|(key, _)| concerned(key));
    changes.map(|(key, change)| (*key, *change)).collect()
}
