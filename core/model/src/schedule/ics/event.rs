//! One event, and the changes of single occurrences that go with it.

use super::lines::{Component, Line};
use super::read::{Fix, Reading, Refusal};
use super::time::{When, Zones, minutes};
use crate::document::Body;
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
    line: usize,
    entry: Entry,
    start: When,
    /// Which occurrence it changes, where it is a change.
    changes: Option<When>,
    cancelled: bool,
    fixes: Vec<Fix>,
}

/// What was made of an event: an entry, or nothing where it is cancelled or replaced.
pub(super) struct Made {
    pub line: usize,
    pub entry: Result<Option<Entry>, Refusal>,
    pub fixes: Vec<Fix>,
    /// What the calendar calls an event that doesn't take place any more.
    pub ended: Option<Source>,
}

/// `Ok(Some)`, `Ok(None)` or why not.
impl Made {
    fn of(part: Part) -> Self {
        let entry = part
            .entry
            .check()
            .map(|()| part.entry)
            .map_err(|_| Refusal::Unfit);
        Self {
            line: part.line,
            entry: entry.map(Some),
            fixes: part.fixes,
            ended: None,
        }
    }

    fn cancelled(part: Part) -> Self {
        Self {
            ended: part.entry.source,
            ..Self::nothing(part.line, Fix::Cancelled)
        }
    }

    fn nothing(line: usize, fix: Fix) -> Self {
        Self {
            line,
            entry: Ok(None),
            fixes: vec![fix],
            ended: None,
        }
    }
}

impl Part {
    pub fn read(
        event: &Component,
        zones: &Zones<'_>,
        reading: Reading<'_>,
    ) -> Result<Self, Refusal> {
        let mut fixes = Vec::new();
        let start = event.line("DTSTART").ok_or(Refusal::NoStart)?;
        let written = zones.one(start, &mut fixes)?;
        let start = on_a_time(written, &mut fixes);
        if !start.anchored && !start.all_day {
            fixes.push(Fix::ZoneAssumed);
        }
        if is_skipped(start.wall, start.zone) {
            fixes.push(Fix::StartInGap);
        }
        let changes = match event.line("RECURRENCE-ID") {
            Some(line) if line.param("RANGE").is_some() => return Err(Refusal::RangeUnsupported),
            Some(line) => Some(zones.one(line, &mut fixes)?),
            None => None,
        };
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
        let status = event.line("STATUS");
        let cancelled =
            status.is_some_and(|line| line.value.trim().eq_ignore_ascii_case("CANCELLED"));
        Ok(Self {
            line: event.number,
            entry,
            start,
            changes,
            cancelled,
            fixes,
        })
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

    fn sequence(&self) -> u32 {
        self.entry
            .source
            .as_ref()
            .map_or(0, |source| source.sequence)
    }
}

/// Put an event and the changes of its occurrences together.
pub(super) fn together(parts: Vec<Part>) -> Vec<Made> {
    let (mut changes, mut events): (Vec<Part>, Vec<Part>) =
        parts.into_iter().partition(|part| part.changes.is_some());
    events.sort_by_key(|part| (part.sequence(), part.line));
    let newest = events.pop();
    let mut made: Vec<Made> = events
        .iter()
        .map(|part| Made::nothing(part.line, Fix::Superseded))
        .collect();
    changes.sort_by_key(|part| (part.sequence(), part.line));
    match newest {
        Some(event) if event.cancelled => made.push(Made::cancelled(event)),
        Some(mut event) => {
            for change in changes {
                apply(&mut event, change);
            }
            made.push(Made::of(event));
        }
        // Changes of a repetition that isn't in the file are events of their own.
        None => made.extend(changes.into_iter().map(alone)),
    }
    made
}

fn apply(event: &mut Part, change: Part) {
    let Some(of) = change.changes else { return };
    let key = key(of, event.start);
    let to = change.start.on_clock_of(event.start.zone);
    event.fixes.extend(change.fixes);
    if change.cancelled {
        event.entry.changes.insert(key, Change::Skip);
    } else if to == key {
        event.entry.changes.remove(&key);
    } else {
        event.entry.changes.insert(key, Change::Move(to));
    }
    let (old, new) = (&event.entry, &change.entry);
    if !change.cancelled
        && (&old.title, &old.place, &old.note) != (&new.title, &new.place, &new.note)
    {
        event.fixes.push(Fix::ChangeIsTimeOnly);
    }
}

fn alone(mut change: Part) -> Made {
    if change.cancelled {
        return Made::nothing(change.line, Fix::Cancelled);
    }
    if let (Some(source), Some(of)) = (&mut change.entry.source, change.changes) {
        let uid = format!("{}/{}", source.uid, of.wall.format("%Y%m%dT%H%M"));
        source.uid = shortened(uid, UID_MAX).0;
    }
    Made::of(change)
}

/// The planned wall time that a time in the file means.
fn key(when: When, start: When) -> NaiveDateTime {
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

fn shortened(text: String, most: usize) -> (String, bool) {
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
