//! One event, and the changes of single occurrences that go with it.

use super::lines::{Component, Line};
use super::read::{Fix, Reading, Refusal};
use super::time::{When, Zones, minutes};
use crate::schedule::class::EntryKind;
use crate::schedule::entry::{
    CHANGES_MAX, Change, Entry, EntryZone, NOTE_MAX, REMIND_EARLIEST, REMIND_MAX, Source,
    TITLE_MAX, UID_MAX,
};
use crate::schedule::rule::{End, Rule, RuleError, UntilForm};
use crate::schedule::timing::{EXTRA_MAX, HOURS_MAX, Timing};
use crate::schedule::wall::is_skipped;
use chrono::{NaiveDateTime, NaiveTime};

/// An event as it stands in the file.
pub(super) struct Part {
    pub line: usize,
    pub entry: Entry,
    /// None of what doesn't take place.
    pub start: Option<When>,
    /// Which occurrence it changes, where it is a change.
    pub changes: Option<When>,
    pub cancelled: bool,
    pub fixes: Vec<Fix>,
}

impl Part {
    /// `takes_back` is whether the whole file takes back what another gave.
    pub fn read(
        event: &Component,
        zones: &Zones<'_>,
        reading: Reading<'_>,
        takes_back: bool,
    ) -> Result<Self, Refusal> {
        let mut fixes = Vec::new();
        let changes = match event.line("RECURRENCE-ID") {
            Some(line) if line.param("RANGE").is_some() => return Err(Refusal::RangeUnsupported),
            Some(line) => Some(zones.one(line, &mut fixes)?),
            None => None,
        };
        let status = event.line("STATUS");
        if takes_back || status.is_some_and(|line| is(line, "CANCELLED")) {
            return Ok(Self::cancelled(event, changes));
        }
        let start = event.line("DTSTART").ok_or(Refusal::NoStart)?;
        let written = zones.one(start, &mut fixes)?;
        let start = on_a_time(written, &mut fixes);
        if !start.anchored && !start.all_day {
            fixes.push(Fix::ZoneAssumed);
        }
        if is_skipped(start.wall, start.zone) {
            fixes.push(Fix::StartInGap);
        }
        let timing = timing(event, start, zones, &mut fixes)?;
        let kind = match timing {
            Timing::EveryHours { .. } => EntryKind::Medication,
            _ => EntryKind::Appointment,
        };
        let mut entry = Entry::new(kind, "", EntryZone::Fixed(start.zone), timing);
        words(event, reading, &mut entry, &mut fixes);
        entry.remind = alarms(event, &mut fixes);
        entry.source = source(event);
        for line in event.all("EXDATE") {
            for when in zones.times(line, &mut fixes)? {
                entry.changes.insert(key(when, start), Change::Skip);
            }
        }
        if entry.changes.len() > CHANGES_MAX {
            return Err(Refusal::TooManyTimes);
        }
        Ok(Self {
            line: event.number,
            entry,
            start: Some(start),
            changes,
            cancelled: false,
            fixes,
        })
    }

    /// Of what doesn't take place only its name counts, and which time of it: what else is wrong with it stops nothing.
    fn cancelled(event: &Component, changes: Option<When>) -> Self {
        let entry = Entry::new(
            EntryKind::Appointment,
            "",
            EntryZone::Here,
            Timing::AsNeeded,
        );
        Self {
            line: event.number,
            entry: Entry {
                source: source(event),
                ..entry
            },
            start: None,
            changes,
            cancelled: true,
            fixes: Vec::new(),
        }
    }

    /// Events that belong together: those with one name, and each without alone.
    pub fn group(&self) -> String {
        let uid = self
            .entry
            .source
            .as_ref()
            .map(|source| format!("={}", source.uid));
        uid.unwrap_or_else(|| self.line.to_string())
    }

    pub fn sequence(&self) -> u32 {
        self.entry
            .source
            .as_ref()
            .map_or(0, |source| source.sequence)
    }
}

fn is(line: &Line, value: &str) -> bool {
    line.value.trim().eq_ignore_ascii_case(value)
}

/// The planned wall time that a time in the file means.
pub(super) fn key(when: When, start: When) -> NaiveDateTime {
    if when.all_day {
        return when.wall.date().and_time(start.wall.time());
    }
    when.on_clock_of(start.zone)
}

/// A date alone is put at nine in the morning.
fn on_a_time(when: When, fixes: &mut Vec<Fix>) -> When {
    if !when.all_day {
        return when;
    }
    fixes.push(Fix::AllDay);
    let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
    When {
        wall: when.wall.date().and_time(nine),
        ..when
    }
}

fn timing(
    event: &Component,
    start: When,
    zones: &Zones<'_>,
    fixes: &mut Vec<Fix>,
) -> Result<Timing, Refusal> {
    if event.all("RRULE").count() > 1 || event.line("EXRULE").is_some() {
        return Err(Refusal::SeveralRules);
    }
    let mut extra = Vec::new();
    for line in event.all("RDATE") {
        let times = zones.times(line, fixes)?;
        extra.extend(times.into_iter().map(|when| key(when, start)));
    }
    extra.sort_unstable();
    extra.dedup();
    if extra.len() > EXTRA_MAX {
        return Err(Refusal::TooManyTimes);
    }
    let rule = match event.line("RRULE") {
        Some(line) => match read_rule(line, start, fixes) {
            Err(RuleError::TooOften) if extra.is_empty() => return every_hours(line, start, fixes),
            other => Some(other?),
        },
        None => None,
    };
    let length = length(event, start, zones, fixes);
    Ok(Timing::At {
        start: start.wall,
        minutes: length,
        rule,
        extra,
    })
}

fn read_rule(line: &Line, start: When, fixes: &mut Vec<Fix>) -> Result<Rule, RuleError> {
    let (mut rule, form) = Rule::read(&line.value, start.zone)?;
    if matches!(form, UntilForm::Local | UntilForm::Date) {
        fixes.push(Fix::UntilLocal);
    }
    // Some write the time of the first day of UTC: never before the start itself.
    if let End::Until(until) = rule.end {
        rule.end = End::Until(until.max(start.wall));
    }
    rule.check(start.wall)?;
    Ok(rule)
}

/// `FREQ=HOURLY;INTERVAL=8` and no more: elapsed time.
fn every_hours(line: &Line, start: When, fixes: &mut Vec<Fix>) -> Result<Timing, Refusal> {
    let text = line.value.trim().to_ascii_uppercase();
    let (mut hours, mut until) = (1, None);
    for part in text.split(';').filter(|part| !part.is_empty()) {
        match part.split_once('=') {
            Some(("FREQ", "HOURLY") | ("WKST", _)) => {}
            Some(("INTERVAL", n)) => hours = n.parse().map_err(|_| Refusal::RuleOutOfRange)?,
            Some(("UNTIL", _)) => {
                let daily = format!("FREQ=DAILY;{part}");
                if let (
                    Rule {
                        end: End::Until(at),
                        ..
                    },
                    _,
                ) = Rule::read(&daily, start.zone)?
                {
                    until = Some(on_the_minute(at));
                }
            }
            _ => return Err(Refusal::RuleTooOften),
        }
    }
    if !(1..=HOURS_MAX).contains(&hours) {
        return Err(Refusal::RuleOutOfRange);
    }
    fixes.push(Fix::ElapsedHours);
    Ok(Timing::EveryHours {
        start: start.wall,
        hours,
        until,
    })
}

fn on_the_minute(at: NaiveDateTime) -> NaiveDateTime {
    use chrono::Timelike;
    at.with_second(0).unwrap_or(at)
}

/// How long it lasts, where that is more than nothing and less than a month.
fn length(event: &Component, start: When, zones: &Zones<'_>, fixes: &mut Vec<Fix>) -> Option<u16> {
    if start.all_day {
        return None;
    }
    let length = match (event.line("DTEND"), event.line("DURATION")) {
        (Some(end), _) => {
            let end = zones.one(end, &mut Vec::new()).ok()?;
            (end.on_clock_of(start.zone) - start.wall).num_minutes()
        }
        (None, Some(duration)) => minutes(&duration.value).unwrap_or(-1),
        (None, None) => return None,
    };
    let kept = u16::try_from(length).ok().filter(|length| *length > 0);
    if kept.is_none() && length != 0 {
        fixes.push(Fix::LengthDropped);
    }
    kept
}

fn words(event: &Component, reading: Reading<'_>, entry: &mut Entry, fixes: &mut Vec<Fix>) {
    let mut text = |name: &str, most: usize| {
        let plain = printable(&event.line(name)?.text());
        let (text, cut) = shortened(plain, most);
        fixes.extend(cut.then_some(Fix::TextCut));
        Some(text).filter(|text| !text.is_empty())
    };
    let title = text("SUMMARY", TITLE_MAX);
    entry.place = text("LOCATION", TITLE_MAX);
    entry.note = text("DESCRIPTION", NOTE_MAX);
    if title.is_none() {
        fixes.push(Fix::NoTitle);
    }
    entry.title = title.unwrap_or_else(|| reading.title.to_owned());
}

/// Without the control characters that could move a cursor.
fn printable(text: &str) -> String {
    let kept = text.chars().filter(|c| *c == '\n' || !c.is_control());
    kept.collect::<String>().trim().to_owned()
}

pub(super) fn shortened(text: String, most: usize) -> (String, bool) {
    match text.char_indices().nth(most) {
        Some((at, _)) => (text[..at].trim_end().to_owned(), true),
        None => (text, false),
    }
}

fn source(event: &Component) -> Option<Source> {
    let uid = printable(&event.line("UID")?.text());
    let sequence = event
        .line("SEQUENCE")
        .and_then(|line| line.value.trim().parse().ok());
    (!uid.is_empty()).then(|| Source {
        uid: shortened(uid, UID_MAX).0,
        sequence: sequence.unwrap_or(0),
        said: None,
    })
}

/// Minutes before the start, the longest first.
fn alarms(event: &Component, fixes: &mut Vec<Fix>) -> Vec<u32> {
    let mut leads = Vec::new();
    for alarm in event.inner.iter().filter(|inner| inner.name == "VALARM") {
        let lead = alarm.line("TRIGGER").and_then(|trigger| {
            let of_start = trigger
                .param("RELATED")
                .is_none_or(|related| related == "START");
            let before = minutes(&trigger.value).filter(|_| of_start)?;
            u32::try_from(-before)
                .ok()
                .filter(|lead| *lead <= REMIND_EARLIEST)
        });
        match lead {
            Some(lead) => leads.push(lead),
            None => fixes.push(Fix::AlarmDropped),
        }
    }
    leads.sort_unstable_by(|a, b| b.cmp(a));
    leads.dedup();
    if leads.len() > REMIND_MAX {
        fixes.push(Fix::AlarmDropped);
        leads.drain(..leads.len() - REMIND_MAX);
    }
    leads
}
