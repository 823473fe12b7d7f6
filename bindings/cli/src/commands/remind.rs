//! `cairn remind …`

mod acts;
pub(super) mod calendar;
mod entry;
mod find;

use cairn_companion::Schedule;
use cairn_model::document::Kept;
use cairn_model::learn::Topic;
use cairn_model::schedule::{Entry, EntryKind, EntryZone, Reach, Timing};
use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use serde_json::{Value, json};

use crate::args::{AddReminder, EditReminder, RemindCommand};
use crate::failure::{Exit, Failure};
use crate::questions;
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::remind as view;

/// When a reminder for a day comes.
const MORNING: NaiveTime = match NaiveTime::from_hms_opt(9, 0, 0) {
    Some(nine) => nine,
    None => NaiveTime::MIN,
};

/// Does what was asked.
///
/// # Errors
/// The act's own.
pub fn run(session: &Session, command: RemindCommand) -> Result<Answer, Failure> {
    match command {
        RemindCommand::Add(flags) => add(session, *flags),
        RemindCommand::List => list(session),
        RemindCommand::Show { id } => show(session, &id),
        RemindCommand::Edit(flags) => edit(session, *flags),
        RemindCommand::Delete { id } => delete(session, &id),
        RemindCommand::Undo { id } => undo(session, &id),
        RemindCommand::Next { limit } => acts::next(session, limit),
        RemindCommand::Coming { days } => acts::coming(session, days),
        RemindCommand::Snooze { id, minutes } => acts::snooze(session, &id, minutes),
        RemindCommand::Shown { id } => acts::shown(session, &id),
        RemindCommand::Opened { id } => acts::opened(session, &id),
        RemindCommand::Done { id, left_out } => acts::done(session, &id, left_out),
        RemindCommand::Undone { id } => acts::undone(session, &id),
        RemindCommand::Quiet { hours } => acts::quiet(session, hours.as_deref()),
        RemindCommand::GoalTime { time } => acts::goal_time(session, time.as_deref()),
        RemindCommand::SelfTest { arrived } => acts::self_test(session, arrived),
        RemindCommand::Log { from, to } => acts::log(session, from, to),
        RemindCommand::Export { out, own_words, .. } => {
            calendar::export(session, out.as_deref(), own_words)
        }
        RemindCommand::Import {
            file,
            preview,
            go_on,
        } => calendar::import(session, &file, preview, go_on),
    }
}

fn schedule(session: &Session) -> Schedule<'_> {
    session.companion().schedule()
}

fn add(session: &Session, flags: AddReminder) -> Result<Answer, Failure> {
    keep(session, entry::new(session, flags)?)
}

/// The reminder that goes with a topic, in the morning of a day.
///
/// # Errors
/// The companion's own.
pub fn of_topic(session: &Session, topic: &Topic, day: NaiveDate) -> Result<Answer, Failure> {
    let zone = EntryZone::Fixed(session.now().zone());
    keep(session, topic.entry(zone, day.and_time(MORNING)))
}

fn keep(session: &Session, entry: Entry) -> Result<Answer, Failure> {
    let kept = session.wait(schedule(session).add(entry, session.now()))?;
    planned(session)?;
    told(session, &kept, "remind-added")
}

/// What was changed is planned at once, as on a phone.
pub(super) fn planned(session: &Session) -> Result<(), Failure> {
    session
        .wait(schedule(session).plan(session.now()))
        .map(|_| ())
}

/// What became of an entry; and plainly, where no reminder will come of its next time.
fn told(session: &Session, kept: &Kept<Entry>, key: &str) -> Result<Answer, Failure> {
    let silenced = session.wait(schedule(session).silenced(kept.id, session.now()))?;
    let page = Page::of(say::text(key))
        .gap()
        .then(view::card(session, kept));
    let mut json = json!({ "entry": as_json(kept) });
    let Some(at) = silenced else {
        let page = notes(session, kept, page, &mut json)?;
        return Ok(Answer::new(json, page));
    };
    json["silenced"] = json!(at);
    let time = view::moment(&at);
    let silenced = match kept.body.kind {
        EntryKind::Prompt => say::text("remind-silenced-prompt"),
        _ => say::with("remind-silenced", &[("time", &time)]),
    };
    let page = page.gap().text(silenced);
    Ok(Answer::new(json, page))
}

/// What the person would else find out too late: that nothing is to come, or that quiet hours hold a dose.
fn notes(
    session: &Session,
    kept: &Kept<Entry>,
    page: Page,
    json: &mut Value,
) -> Result<Page, Failure> {
    let (entry, now) = (&kept.body, session.now());
    let next = entry.occurrences(kept.id, now.zone(), None, Reach::next(now.instant(), 1));
    if next.is_empty() && entry.timing != Timing::AsNeeded {
        json["over"] = json!(true);
        return Ok(page.gap().text(say::text("remind-over")));
    }
    let held = session.wait(schedule(session).held(kept.id, now))?;
    let Some(held) = held else {
        return Ok(page);
    };
    json["held"] = json!(held);
    let (dose, until) = (view::moment(&held.at), view::moment(&held.until));
    let values = [("time", dose.as_str()), ("until", until.as_str())];
    Ok(page.gap().text(say::with("remind-held", &values)))
}

fn as_json(kept: &Kept<Entry>) -> Value {
    let mut value = json!(kept.body);
    value["id"] = json!(kept.id);
    value
}

fn list(session: &Session) -> Result<Answer, Failure> {
    let all = session.wait(schedule(session).list())?;
    let page = if all.is_empty() {
        Page::of(say::text("remind-none"))
    } else {
        view::list(&all)
    };
    let json: Vec<Value> = all.iter().map(as_json).collect();
    Ok(Answer::new(json!({ "entries": json }), page))
}

fn show(session: &Session, name: &str) -> Result<Answer, Failure> {
    let kept = find::entry(session, name)?;
    let page = view::card(session, &kept);
    Ok(Answer::new(json!({ "entry": as_json(&kept) }), page))
}

fn edit(session: &Session, flags: EditReminder) -> Result<Answer, Failure> {
    let kept = find::entry(session, &flags.id)?;
    let all = schedule(session);
    let time = |text: &Option<String>| text.as_deref().map(|text| wall(session, text)).transpose();
    let (id, now) = (kept.id, session.now());
    let to = time(&flags.to)?;
    let one_time = flags.skip.is_some() || flags.restore.is_some() || flags.moved.is_some();
    if one_time && flags.changes_more() {
        return Err(Failure::bad_input("bad_single"));
    }
    let changed = if let Some(from) = time(&flags.following)? {
        // What the rest is made of here, and changed, is kept in its place when the entry is divided.
        let (_, mut rest) = kept
            .body
            .split(from, now.zone())
            .map_err(|error| Failure::new(error.code(), Exit::Refused))?;
        let begins = rest.timing.start().map(|start| start.date());
        entry::change(session, &mut rest, flags, begins)?;
        let divided = session.wait(all.split(id, from, |after| *after = rest, now))?;
        planned(session)?;
        return told(session, &divided.after, "remind-divided");
    } else if let Some(time) = time(&flags.skip)? {
        session.wait(all.skip(id, time, now))?
    } else if let Some(key) = time(&flags.restore)? {
        session.wait(all.restore(id, key, now))?
    } else if let (Some(from), Some(to)) = (time(&flags.moved)?, to) {
        session.wait(all.move_one(id, from, to, now))?
    } else {
        let mut changed = kept.body.clone();
        entry::change(session, &mut changed, flags, None)?;
        if changed == kept.body {
            return Err(Failure::bad_input("bad_nothing_given"));
        }
        session.wait(all.edit(id, changed, now))?
    };
    planned(session)?;
    told(session, &changed, "remind-changed")
}

fn delete(session: &Session, name: &str) -> Result<Answer, Failure> {
    let kept = find::entry(session, name)?;
    let title = [("title", kept.body.title.as_str())];
    questions::confirm(
        session.screen,
        session.yes,
        &say::with("remind-delete-ask", &title),
    )?;
    session.wait(schedule(session).delete(kept.id, session.now()))?;
    planned(session)?;
    let id = kept.id.to_string();
    let page = Page::of(say::with("remind-deleted", &[("id", &id)]));
    Ok(Answer::new(json!({ "deleted": kept.id }), page))
}

fn undo(session: &Session, name: &str) -> Result<Answer, Failure> {
    let id = find::id(session, name)?;
    let before = session.wait(schedule(session).undo(id, session.now()))?;
    planned(session)?;
    match before {
        Some(kept) => told(session, &kept, "remind-undone"),
        None => Ok(Answer::new(
            json!({ "entry": null }),
            Page::of(say::text("remind-nothing-before")),
        )),
    }
}

/// A wall time as people write it, to the minute.
fn wall(session: &Session, text: &str) -> Result<NaiveDateTime, Failure> {
    let at = session.clock.read_wall(text)?;
    let cut = Duration::seconds(at.and_utc().timestamp().rem_euclid(60));
    Ok(at - cut)
}
