//! `cairn instrument results` and `delete`: what was filled in.

use cairn_companion::Listing;
use cairn_model::instrument::InstrumentResult;
use serde_json::json;

use super::{instrument, named};
use crate::failure::Failure;
use crate::questions;
use crate::say::{self, Form};
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::table::{Column, Table};
use crate::views::none;

const PAGE: u32 = 500;
/// Letters of a name that a list shows; enough to tell entries apart.
const SHORT_NAME: usize = 6;

/// `instrument results`, newest first.
///
/// # Errors
/// `unknown_instrument`; the companion's own.
pub fn list(
    session: &Session,
    code: Option<&str>,
    limit: Option<usize>,
) -> Result<Answer, Failure> {
    let of = code.map(|code| instrument::named(session.companion(), code));
    let of = of.transpose()?;
    let mut results = all(session)?;
    let empty = results.is_empty();
    results.retain(|result| of.as_ref().is_none_or(|one| one.code == result.instrument));
    results.truncate(limit.unwrap_or(usize::MAX));
    let page = if results.is_empty() {
        let key = if empty {
            "cli-results-none"
        } else {
            "cli-results-none-found"
        };
        Page::of(say::text(key))
    } else {
        Page::new().table(table(session, &results))
    };
    Ok(Answer::new(json!({ "results": results }), page))
}

fn table(session: &Session, results: &[InstrumentResult]) -> Table {
    let mut table = Table::new([
        (say::text("cli-col-id"), Column::Fact),
        (say::text("cli-col-day"), Column::Fact),
        (say::text("cli-col-instrument"), Column::Fact),
        (say::text("cli-col-score"), Column::Number),
        (say::text("cli-col-words"), Column::Words),
    ]);
    for result in results {
        let pack = session.companion().instruments();
        let pack = pack.questions(&result.instrument).ok();
        let band = result.band.as_deref().zip(pack.as_ref());
        table.row([
            result.id.to_string().chars().take(SHORT_NAME).collect(),
            say::date(result.at.local_date(), Form::Weekday),
            result.instrument.to_uppercase(),
            result.score.map_or_else(none, |score| score.to_string()),
            band.map_or_else(none, |(band, pack)| instrument::band_words(pack, band)),
        ]);
    }
    table
}

/// `instrument delete`.
///
/// # Errors
/// `not_found`, `ambiguous_name`, `not_done`, `needs_yes`; the companion's own.
pub fn delete(session: &Session, name: &str) -> Result<Answer, Failure> {
    let result = named::pick(all(session)?, name, |result| result.id)?;
    let day = say::date(result.at.local_date(), Form::Day);
    let title = result.instrument.to_uppercase();
    let explanation = say::with("cli-result-delete-ask", &[("title", &title), ("day", &day)]);
    questions::confirm(session.screen, session.yes, &explanation)?;
    let all = session.companion().instruments();
    session.wait(all.delete(result.id, session.now()))?;
    let page = Page::of(say::text("cli-result-deleted"));
    Ok(Answer::new(json!({ "deleted": result.id }), page))
}

/// All results, newest first.
fn all(session: &Session) -> Result<Vec<InstrumentResult>, Failure> {
    let mut all: Vec<InstrumentResult> = Vec::new();
    loop {
        let listing = Listing {
            after: all.last().map(|last| last.id),
            limit: PAGE,
            ..Listing::default()
        };
        let page = session.wait(session.companion().instruments().results(listing))?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page);
    }
}
