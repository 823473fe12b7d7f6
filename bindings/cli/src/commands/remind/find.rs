//! Entries, occasions and reminders by the first letters of their names.

use cairn_model::document::Kept;
use cairn_model::id::ItemId;
use cairn_model::schedule::{Entry, NoticeId, OccasionId};

use super::schedule;
use crate::commands::named;
use crate::failure::{Exit, Failure};
use crate::session::Session;

fn not_found() -> Failure {
    Failure::new("not_found", Exit::NotThere)
}

/// The entry of this name, or the only one whose name begins so.
pub(super) fn entry(session: &Session, name: &str) -> Result<Kept<Entry>, Failure> {
    if let Ok(id) = name.parse::<ItemId>() {
        return session.wait(schedule(session).get(id));
    }
    if name.is_empty() {
        return Err(not_found());
    }
    let all = session.wait(schedule(session).list())?;
    let mut found = all
        .into_iter()
        .filter(|kept| kept.id.to_string().starts_with(name));
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(Failure::new("ambiguous_name", Exit::NotThere)),
        (None, _) => Err(not_found()),
    }
}

/// An entry's name, also of one that is deleted where the whole name is given.
pub(super) fn id(session: &Session, name: &str) -> Result<ItemId, Failure> {
    match name.parse() {
        Ok(id) => Ok(id),
        Err(_) => entry(session, name).map(|kept| kept.id),
    }
}

/// The name of an entry or of a step of a goal, also of what is deleted where the whole name is given.
fn subject(session: &Session, name: &str) -> Result<ItemId, Failure> {
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    let all = session.wait(schedule(session).titles())?;
    named::pick(all.into_keys(), name, |id| *id)
}

/// An occasion: the first letters of its entry or step, a point, and the time it was planned for.
pub(super) fn occasion(session: &Session, name: &str) -> Result<OccasionId, Failure> {
    let bad = || Failure::bad_input("not_a_reminder_id");
    let (first, key) = name.split_once('.').ok_or_else(bad)?;
    let whole = format!("{}.{key}", subject(session, first)?);
    whole.parse().map_err(|_| bad())
}

/// A reminder by its own name, or the latest that came of an occasion, else its first to come.
pub(super) fn notice(session: &Session, name: &str) -> Result<NoticeId, Failure> {
    if let Ok(id @ (NoticeId::Open | NoticeId::SelfTest)) = name.parse() {
        return Ok(id);
    }
    if let Some((first, lead)) = name.rsplit_once('-')
        && let (Ok(occasion), Ok(lead)) = (occasion(session, first), lead.parse())
    {
        return Ok(NoticeId::Due { occasion, lead });
    }
    let occasion = occasion(session, name)?;
    let log = session.wait(schedule(session).log(session.now()))?;
    let now = session.now().instant();
    let of = log
        .records
        .iter()
        .filter(|(id, _)| id.occasion() == Some(occasion));
    let mut planned: Vec<_> = of
        .map(|(id, record)| (record.planned.instant(), *id))
        .collect();
    planned.sort_unstable();
    let came = planned.iter().rev().find(|(at, _)| *at <= now);
    came.or_else(|| planned.first())
        .map(|(_, id)| *id)
        .ok_or_else(|| Failure::new("schedule_no_such_reminder", Exit::NotThere))
}
