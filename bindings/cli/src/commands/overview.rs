//! `cairn dashboard` and `cairn check`: the whole of what is kept.

use cairn_companion::Listing;
use serde_json::json;

use crate::failure::{Exit, Failure};
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views;

/// `dashboard`
///
/// # Errors
/// The companion's own.
pub fn dashboard(session: &Session, days: u32) -> Result<Answer, Failure> {
    let mut dashboard = session.wait(session.companion().dashboard(session.now()))?;
    let newest = Listing {
        limit: 1,
        ..Listing::default()
    };
    let last = session.wait(session.companion().checkins().list(newest))?;
    let last = last.first().map(cairn_model::checkin::CheckIn::day);
    let skipped = dashboard.days.len().saturating_sub(days as usize);
    dashboard.days.drain(..skipped);
    let instruments = session.companion().instruments().list();
    let warning = session.wait(session.companion().tolerance(session.now()))?;
    let ask = session.wait(session.companion().ifthens().to_ask(session.now()))?;
    let page = views::dashboard::page(&dashboard, last, &instruments);
    let page = views::after::waiting(page, warning.as_ref(), &ask);
    let firings = session.wait(session.companion().insight().firings(session.now()))?;
    let page = views::after::standing_out(page, &firings);
    let mut json = json!(dashboard);
    json["last_checkin"] = json!(last);
    json["tolerance"] = json!(warning);
    json["insights"] = views::insight::firings_json(&firings);
    json["ask"] = ask.iter().map(views::ifthen::ask_json).collect();
    Ok(Answer::new(json, page))
}

/// `check`
///
/// # Errors
/// `damaged` when something is; the companion's own.
pub fn check(session: &Session) -> Result<Answer, Failure> {
    let found = session.wait(session.companion().check_data())?;
    if !found.sound {
        return Err(
            Failure::new("data_not_sound", Exit::Damaged).with("count", found.faults.to_string())
        );
    }
    Ok(Answer::new(
        json!({ "sound": true, "faults": found.faults }),
        Page::of(say::text("cli-check-sound")),
    ))
}
