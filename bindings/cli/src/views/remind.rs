//! The schedule in a terminal.

use std::collections::BTreeMap;

use cairn_companion::{Coming, ImportPreview, Notice};
use cairn_content::schedule::{kind, rule as in_words};
use cairn_model::document::Kept;
use cairn_model::id::ItemId;
use cairn_model::schedule::{
    Answer, Change, Entry, EntryZone, Log, OccasionId, Reach, Step, Timing,
};
use cairn_model::time::Moment;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::checkin::short;
use crate::say::{self, Form};
use crate::screen::Page;
use crate::session::Session;
use crate::table::{Column, Table};

/// So many next times are shown with an entry.
const NEXT: usize = 3;

fn fact(key: &str) -> (String, Column) {
    (say::text(key), Column::Fact)
}

fn words(key: &str) -> (String, Column) {
    (say::text(key), Column::Words)
}

fn none() -> String {
    say::text("remind-value-none")
}

fn day(day: NaiveDate) -> String {
    say::date(day, Form::Weekday)
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

fn wall(at: NaiveDateTime) -> String {
    format!("{} {}", day(at.date()), clock(at.time()))
}

/// A moment by its own clock.
pub fn moment(at: &Moment) -> String {
    wall(at.date_time().naive_local())
}

/// When an occasion is, by the clock of its entry, or of a step of a goal; of a random moment only the day.
pub fn occasion(id: &OccasionId, entry: Option<&Entry>, now: &Moment) -> String {
    match entry {
        None => wall(id.key),
        Some(entry) if matches!(entry.timing, Timing::Window { .. }) => day(id.key.date()),
        Some(entry) => {
            let planned = entry.planned(id.key, now.zone());
            let at = Moment::new(planned, entry.zone.at(now.zone()));
            entry.moved_to(id.key).map_or_else(|| moment(&at), wall)
        }
    }
}

/// The first letters of an occasion's name, and its time: enough for a command.
fn short_occasion(id: &OccasionId) -> String {
    format!(
        "{}.{}",
        short(&id.entry.to_string()),
        id.key.format("%Y%m%dT%H%M")
    )
}

/// All entries.
pub fn list(all: &[Kept<Entry>]) -> Page {
    let mut table = Table::new([
        fact("remind-col-id"),
        words("remind-col-what"),
        words("remind-col-when"),
        words("remind-col-title"),
    ]);
    for kept in all {
        table.row([
            short(&kept.id.to_string()),
            kind(kept.body.kind),
            timing(&kept.body.timing),
            kept.body.title.clone(),
        ]);
    }
    Page::new().table(table)
}

/// One entry in full.
pub fn card(session: &Session, kept: &Kept<Entry>) -> Page {
    let entry = &kept.body;
    let mut table = Table::of_fields();
    let mut field = |key: &str, value: String| table.row([say::text(key), value]);
    field("remind-col-what", kind(entry.kind));
    field("remind-col-title", entry.title.clone());
    field("remind-field-when", timing(&entry.timing));
    if let Timing::Taper { steps, .. } = &entry.timing {
        for each in steps {
            field("remind-col-dose", step(each));
        }
    }
    field("remind-field-zone", zone(entry.zone));
    if entry.timing != Timing::AsNeeded {
        field("remind-field-remind", leads(entry));
    }
    if entry.kind.may_be_essential() {
        let key = if entry.essential {
            "remind-value-yes"
        } else {
            "remind-value-no"
        };
        field("remind-field-essential", say::text(key));
    }
    if let Some(place) = &entry.place {
        field("remind-field-place", place.clone());
    }
    for (key, change) in &entry.changes {
        field("remind-field-changes", single(*key, *change));
    }
    let now = session.now();
    let reach = Reach::next(now.instant(), NEXT);
    // Random moments stay a surprise.
    if !matches!(entry.timing, Timing::Window { .. }) {
        for coming in entry
            .occurrences(kept.id, now.zone(), None, reach)
            .iter()
            .take(NEXT)
        {
            let at = Moment::new(coming.at, entry.zone.at(now.zone()));
            field("remind-field-next", moment(&at));
        }
    }
    field("remind-col-id", kept.id.to_string());
    let page = Page::new().table(table);
    match &entry.note {
        Some(note) => page.gap().text(note.clone()),
        None => page,
    }
}

fn zone(zone: EntryZone) -> String {
    match zone {
        EntryZone::Here => say::text("remind-here"),
        EntryZone::Fixed(zone) => zone.name().to_owned(),
    }
}

fn leads(entry: &Entry) -> String {
    let lead = |minutes: &u32| match minutes {
        0 => say::text("remind-at-the-time"),
        minutes if minutes % 1440 == 0 => before(&format!("{} d", minutes / 1440)),
        minutes if minutes % 60 == 0 => before(&format!("{} h", minutes / 60)),
        minutes => before(&format!("{minutes} min")),
    };
    let all: Vec<String> = entry.leads().iter().map(lead).collect();
    all.join(", ")
}

fn before(time: &str) -> String {
    say::with("remind-before", &[("time", time)])
}

fn single(key: NaiveDateTime, change: Change) -> String {
    match change {
        Change::Skip => say::with("remind-change-skip", &[("at", &wall(key))]),
        Change::Move(to) => {
            let times = [("at", wall(key)), ("to", wall(to))];
            say::with(
                "remind-change-move",
                &times.each_ref().map(|(n, t)| (*n, t.as_str())),
            )
        }
    }
}

fn step(step: &Step) -> String {
    let times = clocks(&step.times);
    match step.days {
        Some(days) => say::with(
            "remind-step-days",
            &[
                ("days", &days.to_string()),
                ("times", &times),
                ("dose", &step.dose),
            ],
        ),
        None => say::with(
            "remind-step-open",
            &[("times", &times), ("dose", &step.dose)],
        ),
    }
}

fn clocks(times: &[NaiveTime]) -> String {
    if times.is_empty() {
        return none();
    }
    let all: Vec<String> = times.iter().map(|time| clock(*time)).collect();
    all.join(", ")
}

fn timing(timing: &Timing) -> String {
    let values: Vec<(&str, String)> = match timing {
        Timing::At {
            start, rule: None, ..
        } => vec![("at", wall(*start))],
        Timing::At {
            start,
            rule: Some(rule),
            ..
        } => {
            vec![("at", wall(*start)), ("rule", in_words(rule))]
        }
        Timing::Daily { from, times, rule } => {
            let mut values = vec![("times", clocks(times)), ("from", day(*from))];
            values.extend(rule.as_ref().map(|rule| ("rule", in_words(rule))));
            values
        }
        Timing::EveryHours { start, hours, .. } => {
            vec![("at", wall(*start)), ("hours", hours.to_string())]
        }
        Timing::Taper { from, steps } => {
            vec![("from", day(*from)), ("count", steps.len().to_string())]
        }
        Timing::AsNeeded => Vec::new(),
        Timing::Window {
            from,
            opens,
            closes,
            ..
        } => {
            vec![
                ("from", day(*from)),
                ("opens", clock(*opens)),
                ("closes", clock(*closes)),
            ]
        }
    };
    let key = match timing {
        Timing::At { rule: None, .. } => "remind-timing-once",
        Timing::At { .. } => "remind-timing-rule",
        Timing::Daily { rule: None, .. } => "remind-timing-daily",
        Timing::Daily { .. } => "remind-timing-days",
        Timing::EveryHours { .. } => "remind-timing-hours",
        Timing::Taper { .. } => "remind-timing-taper",
        Timing::AsNeeded => "remind-timing-as-needed",
        Timing::Window { .. } => "remind-timing-window",
    };
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    say::with(key, &values)
}

/// What the phone is to show, and what each is about.
pub fn notices(notices: &[Notice], titles: &BTreeMap<ItemId, String>) -> Page {
    let mut table = Table::new([
        fact("remind-col-when"),
        words("remind-col-says"),
        fact("remind-col-id"),
        words("remind-col-title"),
    ]);
    for notice in notices {
        let occasion = notice.id.occasion();
        let title = occasion.and_then(|occasion| titles.get(&occasion.entry));
        table.row([
            moment(&notice.at),
            notice.text.clone(),
            occasion.map_or_else(none, |occasion| short_occasion(&occasion)),
            title.cloned().unwrap_or_else(none),
        ]);
    }
    Page::new().table(table)
}

/// What comes.
pub fn coming(all: &[Coming]) -> Page {
    let mut table = Table::new([
        fact("remind-col-when"),
        fact("remind-col-id"),
        words("remind-col-answer"),
        words("remind-col-dose"),
        words("remind-col-title"),
    ]);
    for one in all {
        table.row([
            moment(&one.at),
            short_occasion(&one.occasion),
            one.answered
                .map_or_else(none, |answered| answer(answered.answer)),
            one.dose.clone().unwrap_or_else(none),
            one.title.clone(),
        ]);
    }
    Page::new().table(table)
}

fn answer(answer: Answer) -> String {
    say::text(match answer {
        Answer::Done => "remind-answer-done",
        Answer::LeftOut => "remind-answer-left-out",
    })
}

/// What became of reminders.
pub fn log(log: &Log) -> Page {
    let mut table = Table::new([
        fact("remind-col-id"),
        fact("remind-col-planned"),
        words("remind-col-shown"),
        words("remind-col-opened"),
        words("remind-col-answer"),
    ]);
    // Mostly on the day that it was planned for: its time says enough.
    let maybe = |at: Option<Moment>, planned: &Moment| match at {
        Some(at) if at.local_date() == planned.local_date() => {
            clock(at.date_time().naive_local().time())
        }
        Some(at) => moment(&at),
        None => none(),
    };
    let past = log.past.iter().map(|(id, record)| (id, record));
    for (id, record) in past.chain(&log.records) {
        let occasion = id.occasion();
        let said = occasion.and_then(|occasion| log.answer_at(occasion, record.moved));
        table.row([
            occasion.map_or_else(|| id.to_string(), |occasion| short_occasion(&occasion)),
            moment(&record.planned),
            maybe(record.shown, &record.planned),
            maybe(record.opened, &record.planned),
            said.map_or_else(none, |said| answer(said.answer)),
        ]);
    }
    let planned = |id: &OccasionId| {
        log.records
            .keys()
            .any(|notice| notice.occasion() == Some(*id))
    };
    for (occasion, answered) in log.answers.iter().filter(|(id, _)| !planned(id)) {
        table.row([
            short_occasion(occasion),
            none(),
            none(),
            none(),
            answer(answered.answer),
        ]);
    }
    Page::new().table(table)
}

/// What a calendar file would bring.
pub fn import(seen: &ImportPreview) -> Page {
    let counts = [
        ("new", seen.new),
        ("renewed", seen.renewed),
        ("known", seen.known),
    ];
    let counts = counts.map(|(name, count)| (name, count.to_string()));
    let counts = counts
        .each_ref()
        .map(|(name, count)| (*name, count.as_str()));
    let mut page = Page::of(say::with("remind-import-counts", &counts));
    if !seen.ended.is_empty() {
        page = page.text(say::text("remind-import-ended"));
        for kept in &seen.ended {
            let name = format!("  {}", short(&kept.id.to_string()));
            page = page.item(name, kept.body.title.clone());
        }
    }
    if !seen.called_off.is_empty() {
        page = page.text(say::text("remind-import-called-off"));
        for one in &seen.called_off {
            page = page.line(format!("  {} {}", moment(&one.at), one.entry.body.title));
        }
    }
    let line = |number: usize, key: String| {
        let what = say::text(&key);
        let values = [("line", number.to_string()), ("what", what)];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        say::with("remind-import-line", &values)
    };
    if !seen.draft.fixed.is_empty() {
        page = page.text(say::text("remind-import-fixed"));
        for fixed in &seen.draft.fixed {
            let fix = say::key("schedule-fix", fixed.fix.code());
            page = page.item(" ", line(fixed.line, fix));
        }
    }
    if !seen.draft.refused.is_empty() {
        page = page.text(say::text("remind-import-refused"));
        for refused in &seen.draft.refused {
            let reason = say::key("schedule-refusal", refused.reason.code());
            page = page.item(" ", line(refused.line, reason));
        }
    }
    page
}
