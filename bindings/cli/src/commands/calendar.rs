//! `cairn calendar …`

use cairn_model::month::{Month, NotAMonth};
use serde_json::json;

use crate::args::CalendarCommand;
use crate::failure::Failure;
use crate::screen::Answer;
use crate::session::Session;
use crate::views::calendar as view;

/// Does what was asked.
///
/// # Errors
/// `not_a_month`; the companion's own.
pub fn run(session: &Session, command: CalendarCommand) -> Result<Answer, Failure> {
    let CalendarCommand::Show { month } = command;
    let month: Month = match month {
        Some(text) => text
            .parse()
            .map_err(|error: NotAMonth| Failure::bad_input(error.code()))?,
        None => Month::at(session.now()),
    };
    let shown = session.wait(session.companion().calendar(month, session.now()))?;
    Ok(Answer::new(json!(shown), view::page(&shown)))
}
