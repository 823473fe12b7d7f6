//! `cairn plan …`

use cairn_model::id::ItemId;
use cairn_model::plan::{Entry, EntryDraft, Plan, Section};
use serde_json::{Value, json};

use super::named::{self, not_found};
use crate::args::{ClearEntry, EntryFlags, PlanCommand};
use crate::failure::Failure;
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::plan as view;

/// Does what was asked.
///
/// # Errors
/// The act's own.
pub fn run(session: &Session, command: PlanCommand) -> Result<Answer, Failure> {
    match command {
        PlanCommand::Show => show(session),
        PlanCommand::Add {
            section,
            text,
            more,
            at,
        } => add(session, section.into(), text, more, at),
        PlanCommand::Edit {
            entry,
            text,
            more,
            clear,
        } => edit(session, &entry, text, more, &clear),
        PlanCommand::Move { entry, place } => reorder(session, &entry, place),
        PlanCommand::Remove { entry } => remove(session, &entry),
        PlanCommand::Undo => undo(session),
        PlanCommand::Versions => versions(session),
        PlanCommand::Restore { version } => restore(session, &version),
    }
}

fn get(session: &Session) -> Result<Plan, Failure> {
    session.wait(session.companion().plan().get())
}

fn show(session: &Session) -> Result<Answer, Failure> {
    let plan = get(session)?;
    Ok(Answer::new(
        json!({ "plan": view::json(&plan) }),
        view::page(&plan),
    ))
}

/// What happened, and the plan as it is now.
fn after(session: &Session, key: &str, more: &Value) -> Result<Answer, Failure> {
    let plan = get(session)?;
    let mut json = json!({ "plan": view::json(&plan) });
    if let (Some(json), Value::Object(more)) = (json.as_object_mut(), more) {
        json.extend(more.clone());
    }
    let page = Page::of(say::text(key)).gap().then(view::page(&plan));
    Ok(Answer::new(json, page))
}

fn add(
    session: &Session,
    section: Section,
    text: String,
    more: EntryFlags,
    at: Option<u16>,
) -> Result<Answer, Failure> {
    let draft = EntryDraft {
        kind: more.kind.map(Into::into),
        text: named::words(text)?,
        number: more.number,
        note: more.note,
    };
    let place = at.map(|place| usize::from(place) - 1);
    let plan = session.companion().plan();
    let entry = session.wait(plan.add(section, &draft, place, session.now()))?;
    after(session, "plan-added", &json!({ "entry": entry.id }))
}

fn edit(
    session: &Session,
    name: &str,
    text: Option<String>,
    more: EntryFlags,
    clear: &[ClearEntry],
) -> Result<Answer, Failure> {
    let old = find(session, name)?;
    let mut draft = EntryDraft::from(&old);
    for field in clear {
        match field {
            ClearEntry::Number => draft.number = None,
            ClearEntry::Note => draft.note = None,
        }
    }
    if let Some(text) = text {
        draft.text = named::words(text)?;
    }
    draft.number = more.number.or(draft.number);
    draft.note = more.note.or(draft.note);
    draft.kind = more.kind.map(Into::into).or(draft.kind);
    if draft == EntryDraft::from(&old) {
        return Err(Failure::bad_input("bad_nothing_given"));
    }
    let plan = session.companion().plan();
    session.wait(plan.edit(old.id, &draft, session.now()))?;
    after(session, "plan-changed", &json!({ "entry": old.id }))
}

fn reorder(session: &Session, name: &str, place: u16) -> Result<Answer, Failure> {
    let entry = find(session, name)?;
    let place = usize::from(place) - 1;
    let plan = session.companion().plan();
    session.wait(plan.reorder(entry.id, place, session.now()))?;
    after(session, "plan-moved", &json!({ "entry": entry.id }))
}

fn remove(session: &Session, name: &str) -> Result<Answer, Failure> {
    let entry = find(session, name)?;
    session.wait(session.companion().plan().remove(entry.id, session.now()))?;
    after(session, "plan-removed", &json!({ "removed": entry.id }))
}

fn undo(session: &Session) -> Result<Answer, Failure> {
    let undone = session.wait(session.companion().plan().undo(session.now()))?;
    let key = if undone.is_some() {
        "plan-undone"
    } else {
        "plan-nothing-to-undo"
    };
    after(session, key, &json!({ "undone": undone.is_some() }))
}

fn versions(session: &Session) -> Result<Answer, Failure> {
    let versions = session.wait(session.companion().plan().versions())?;
    let json: Value = versions
        .iter()
        .map(|kept| json!({ "rev": kept.rev, "at": kept.at, "plan": view::json(&kept.body) }))
        .collect();
    Ok(Answer::new(
        json!({ "versions": json }),
        view::versions(&versions),
    ))
}

/// By the number in the list of versions, or by its revision.
fn restore(session: &Session, name: &str) -> Result<Answer, Failure> {
    let versions = session.wait(session.companion().plan().versions())?;
    let by_number = name.parse::<usize>().ok();
    let number = by_number.and_then(|number| number.checked_sub(1));
    let wanted = match number {
        Some(number) => versions.get(number),
        None => versions.iter().find(|kept| kept.rev.to_string() == name),
    };
    let rev = wanted.ok_or_else(not_found)?.rev;
    session.wait(session.companion().plan().restore(rev, session.now()))?;
    after(session, "plan-restored", &json!({ "restored": rev }))
}

/// The entry in this place (`4.1`, `help.1`), or whose name begins so.
fn find(session: &Session, name: &str) -> Result<Entry, Failure> {
    let plan = get(session)?;
    if let Some((section, place)) = name.split_once('.') {
        let entry = named_section(section)
            .zip(place.parse::<usize>().ok().and_then(|n| n.checked_sub(1)))
            .and_then(|(section, place)| plan.list(section).get(place).cloned());
        return entry.ok_or_else(not_found);
    }
    let all = plan.entries().map(|(_, entry)| entry.clone());
    named::pick(all, name, |entry: &Entry| -> ItemId { entry.id })
}

fn named_section(name: &str) -> Option<Section> {
    Section::ALL.into_iter().find(|section| {
        view::number(*section) == name || say::key("", section.name())[1..] == *name
    })
}
