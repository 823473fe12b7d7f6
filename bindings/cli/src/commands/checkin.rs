//! `cairn checkin …`

mod add;
mod edit;

use cairn_companion::Listing;
use cairn_model::checkin::CheckIn;
use cairn_model::id::ItemId;
use serde_json::json;

use crate::args::{CheckinCommand, ListFlags};
use crate::failure::{Exit, Failure};
use crate::questions;
use crate::say::{self, Form};
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::{after, checkin as view};

const PAGE: u32 = 500;

/// Does what was asked.
///
/// # Errors
/// The act's own.
pub fn run(session: &Session, command: CheckinCommand) -> Result<Answer, Failure> {
    match command {
        CheckinCommand::Add(flags) => add::run(session, *flags),
        CheckinCommand::List(flags) => list(session, &flags),
        CheckinCommand::Show { id } => show(session, &id),
        CheckinCommand::Edit(flags) => edit::run(session, *flags),
        CheckinCommand::Delete { id } => delete(session, &id),
    }
}

fn list(session: &Session, flags: &ListFlags) -> Result<Answer, Failure> {
    let mut checkins = all(session)?;
    let empty = checkins.is_empty();
    checkins.retain(|checkin| {
        flags.from.is_none_or(|from| checkin.day() >= from)
            && flags.to.is_none_or(|to| checkin.day() <= to)
    });
    checkins.truncate(flags.limit.unwrap_or(usize::MAX));
    let page = if empty {
        Page::of(say::text("cli-checkin-none"))
    } else if checkins.is_empty() {
        Page::of(say::text("cli-checkin-none-found"))
    } else {
        view::list(&checkins)
    };
    Ok(Answer::new(json!({ "checkins": checkins }), page))
}

fn show(session: &Session, name: &str) -> Result<Answer, Failure> {
    let checkin = find(session, name)?;
    Ok(Answer::new(
        json!({ "checkin": checkin }),
        view::card(&checkin),
    ))
}

fn delete(session: &Session, name: &str) -> Result<Answer, Failure> {
    let checkin = find(session, name)?;
    let day = say::date(checkin.day(), Form::Day);
    let explanation = say::with("cli-checkin-delete-ask", &[("day", &day)]);
    questions::confirm(session.screen, session.yes, &explanation)?;
    session.wait(
        session
            .companion()
            .checkins()
            .delete(checkin.id, session.now()),
    )?;
    let page = Page::of(say::text("cli-checkin-deleted"));
    Ok(Answer::new(json!({ "deleted": checkin.id }), page))
}

/// The answer once check-ins are kept: thanks where there was use, else that they are kept; then what they say, and
/// what comes after them. They are kept, whatever becomes of that.
fn followed(
    session: &Session,
    name: &str,
    kept: &[CheckIn],
    before: Option<&CheckIn>,
    page: Page,
    card: Page,
) -> Answer {
    let mut json = match before {
        Some(_) => json!({ name: kept.first() }),
        None => json!({ name: kept }),
    };
    let used = before.and_then(|before| before.substance_use.as_ref());
    match session.wait(session.companion().after(kept, used, session.now())) {
        Ok(after) => {
            json["after"] = after::json(&after);
            let page = match (after::thanks(&after), before, kept) {
                (Some(thanks), None, [_]) => thanks,
                (Some(thanks), ..) => page.then(thanks),
                (None, ..) => page,
            };
            let page = if card.is_empty() {
                page
            } else {
                page.gap().then(card)
            };
            Answer::new(json, after::page(page, &after))
        }
        Err(failure) => Answer::new(json, page.gap().then(card)).but(Some(failure)),
    }
}

/// All check-ins, newest first.
fn all(session: &Session) -> Result<Vec<CheckIn>, Failure> {
    let mut all: Vec<CheckIn> = Vec::new();
    loop {
        let after = all.last().map(|last| last.id);
        let listing = Listing {
            after,
            limit: PAGE,
            ..Listing::default()
        };
        let page = session.wait(session.companion().checkins().list(listing))?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page);
    }
}

/// The check-in of this name, or the only one whose name begins so.
pub(super) fn find(session: &Session, name: &str) -> Result<CheckIn, Failure> {
    if let Ok(id) = name.parse::<ItemId>() {
        return session.wait(session.companion().checkins().get(id));
    }
    let not_found = || Failure::new("not_found", Exit::NotThere);
    if name.is_empty() {
        return Err(not_found());
    }
    let mut found = all(session)?
        .into_iter()
        .filter(|checkin| checkin.id.to_string().starts_with(name));
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(Failure::new("ambiguous_name", Exit::NotThere)),
        (None, _) => Err(not_found()),
    }
}
