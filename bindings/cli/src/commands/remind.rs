//! `cairn remind …`

mod acts;
pub(super) mod calendar;
mod entry;
mod find;

use cairn_companion::Schedule;
use cairn_model::document::Kept;
use cairn_model::learn::Topic;
use cairn_model::schedule::{Entry, EntryZone};
use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use serde_json::{Value, json};

use crate::args::{AddReminder, EditReminder, RemindCommand};
use crate::failure::Failure;
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
        RemindCommand::Done { id, left_out } => acts::done(session, &id, left_out),
        RemindCommand::Quiet { hours } => acts::quiet(session, hours.as_deref()),
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
    Ok(told(session, &kept, "remind-added"))
}

/// What was changed is planned at once, as on a phone.
pub(super) fn planned(session: &Session) -> Result<(), Failure> {
    session
        .wait(schedule(session).plan(session.now()))
        .map(|_| ())
}

fn told(session: &Session, kept: &Kept<Entry>, key: &str) -> Answer {
    let page = Page::of(say::text(key))
        .gap()
        .then(view::card(session, kept));
    Answer::new(json!({ "entry": as_json(kept) }), page)
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
    let changed = if let Some(from) = time(&flags.following)? {
        let mut after = kept.body.clone();
        entry::change(session, &mut after, flags)?;
        let divided = session.wait(all.split(id, from, |rest| over(rest, after), now))?;
        planned(session)?;
        return Ok(told(session, &divided.after, "remind-divided"));
    } else if let Some(time) = time(&flags.skip)? {
        session.wait(all.skip(id, time, now))?
    } else if let Some(key) = time(&flags.restore)? {
        session.wait(all.restore(id, key, now))?
    } else if let (Some(from), Some(to)) = (time(&flags.moved)?, to) {
        session.wait(all.move_one(id, from, to, now))?
    } else {
        let mut changed = kept.body;
        entry::change(session, &mut changed, flags)?;
        session.wait(all.edit(id, changed, now))?
    };
    planned(session)?;
    Ok(told(session, &changed, "remind-changed"))
}

/// What was changed of an entry, for the part of it that begins later: its rule and its times are
/// kept where nothing else was said.
fn over(rest: &mut Entry, changed: Entry) {
    let begins = entry::begins_with(&changed.timing, &rest.timing);
    let single = std::mem::take(&mut rest.changes);
    *rest = Entry {
        timing: begins,
        changes: single,
        source: None,
        ..changed
    };
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
        Some(kept) => Ok(told(session, &kept, "remind-undone")),
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
