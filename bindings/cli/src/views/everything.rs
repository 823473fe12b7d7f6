//! Everything that is kept, as one page to read or print.

use cairn_companion::{Listing, family_scored};
use cairn_model::document::Kept;
use cairn_model::family::FamilyCheck;
use cairn_model::instrument::{AnswerMap, Instrument, InstrumentResult};
use serde_json::Value;

use crate::commands::{instrument, urge};
use crate::failure::Failure;
use crate::say::{self, Form};
use crate::screen::Page;
use crate::session::Session;
use crate::views;

/// The page.
///
/// # Errors
/// The companion's own.
pub fn page(session: &Session) -> Result<Page, Failure> {
    let home = session.companion();
    let today = session.clock.today();
    let day = say::date(today, Form::Day);
    let plan = session.wait(home.plan().get())?;
    let heading = say::with("cli-export-heading", &[("day", &day)]);
    let page = Page::new()
        .heading(heading)
        .gap()
        .then(views::plan::page(&plan));

    let ifthen = session.wait(home.documents().list())?;
    let page = part(page, "cli-export-ifthen", &ifthen, views::ifthen::card);
    let goals = session.wait(home.goals().list())?;
    let page = part(page, "cli-export-goals", &goals, |kept| {
        views::goal::card(kept, today)
    });
    let reminders = session.wait(home.schedule().list())?;
    let page = part(page, "cli-export-reminders", &reminders, |kept| {
        views::remind::card(session, kept)
    });
    let lapses = session.wait(home.lapses().list())?;
    let page = part(page, "cli-export-lapses", &lapses, views::lapse::card);
    let away = session.wait(home.documents().list())?;
    let page = part(page, "cli-export-away", &away, |kept| {
        views::away::list(std::slice::from_ref(kept))
    });
    let page = page.gap().heading(say::text("cli-export-urges"));
    let page = page.then(urges(session)?);

    let all = Listing {
        limit: u32::MAX,
        ..Listing::default()
    };
    let checkins = session.wait(home.checkins().list(all))?;
    let page = part(page, "cli-export-checkins", &checkins, views::checkin::card);
    let results = session.wait(home.instruments().results(all))?;
    let page = part(page, "cli-export-results", &results, |one| {
        result(session, one)
    });
    // Few homes have any: no heading over nothing.
    let family = session.wait(home.family_checks().documents().list())?;
    let page = if family.is_empty() {
        page
    } else {
        part(page, "cli-export-family", &family, family_check)
    };
    rest(session, page)
}

/// A heading and each entry under it.
fn part<T>(page: Page, heading: &str, all: &[T], card: impl Fn(&T) -> Page) -> Page {
    let page = page.gap().heading(say::text(heading));
    if all.is_empty() {
        return page.text(say::text("cli-export-none"));
    }
    all.iter()
        .fold(page, |page, one| page.gap().then(card(one)))
}

fn urges(session: &Session) -> Result<Page, Failure> {
    let all = session.wait(session.companion().documents().list())?;
    if all.is_empty() {
        return Ok(Page::of(say::text("cli-export-none")));
    }
    let mut named = Vec::with_capacity(all.len());
    for kept in all {
        let step = urge::step_name(session, &kept)?;
        named.push((kept, step));
    }
    Ok(views::urge::list(&named))
}

/// A result in the words of its instrument, where these are here.
fn result(session: &Session, result: &InstrumentResult) -> Page {
    let when = views::remind::moment(&result.at);
    let page = Page::new().line(when);
    if let Ok(known) = instrument::named(session.companion(), &result.instrument) {
        let page = page.then(instrument::page(&known, &result.scored(), false, None));
        return answers(page, &known, &result.answers);
    }
    let name = [("name", result.instrument.as_str())];
    let page = page.text(say::with("cli-export-unknown-instrument", &name));
    result.score.into_iter().fold(page, |page, score| {
        let score = score.to_string();
        page.text(say::with("cli-export-score", &[("score", &score)]))
    })
}

/// Each question with its answer.
fn answers(page: Page, known: &Instrument, given: &AnswerMap) -> Page {
    known.items.iter().fold(page, |page, item| {
        let answer = given.get(&item.code).copied().flatten();
        page.item(format!("  {} ", views::number(answer)), item.text.clone())
    })
}

/// What a family member kept, where its questions are here.
fn family_check(kept: &Kept<FamilyCheck>) -> Page {
    let page = Page::new().line(views::remind::moment(&kept.at));
    let known = instrument::bundled_of(&kept.body.instrument);
    if let Some((known, scored)) = known.zip(family_scored(&kept.body)) {
        let page = page.then(instrument::page(known, &scored, false, None));
        answers(page, known, &kept.body.answers)
    } else {
        let name = [("name", kept.body.instrument.as_str())];
        page.text(say::with("cli-export-unknown-instrument", &name))
    }
}

/// Links, that there is more, and what stays behind.
fn rest(session: &Session, page: Page) -> Result<Page, Failure> {
    let home = session.companion();
    let links = session.wait(home.links().list(session.now()))?;
    let page = part(page, "cli-export-links", &links, |link| {
        Page::of(link.peer_label.clone())
    });
    let export = session.wait(home.export_json())?;
    let hidden = |document: &Value| {
        let kind = document["kind"].as_str().unwrap_or_default();
        document["deleted"] != true && !SHOWN.contains(&kind)
    };
    let mut documents = export["documents"].as_array().into_iter().flatten();
    let page = if documents.any(hidden) {
        page.gap().text(say::text("cli-export-more"))
    } else {
        page
    };
    let behind = views::behind::page(&session.wait(home.stays_behind())?);
    Ok(if behind.is_empty() {
        page
    } else {
        page.gap().then(behind)
    })
}

/// Kinds of documents that the page shows.
const SHOWN: [&str; 8] = [
    "came_out",
    "family_check",
    "safety_plan",
    "if_then",
    "goal",
    "schedule_entry",
    "lapse",
    "urge",
];
