//! `cairn away …`: coming out of detox, hospital, prison, or a place like them.

use cairn_companion::Tolerance;
use cairn_model::document::Kept;
use cairn_model::tolerance::CameOut;
use serde_json::{Value, json};

use super::documents;
use crate::args::AwayCommand;
use crate::failure::Failure;
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::{away as view, lapse};

/// Does what was asked.
///
/// # Errors
/// The act's own.
pub fn run(session: &Session, command: AwayCommand) -> Result<Answer, Failure> {
    let all = session.companion().documents::<CameOut>();
    match command {
        AwayCommand::Add { of, on } => {
            let body = CameOut {
                of: of.into(),
                on: on.unwrap_or_else(|| session.clock.today()),
            };
            if body.is_too_far_off(session.clock.today()) {
                return Err(Failure::bad_input("bad_away_day"));
            }
            let kept = session.wait(all.add(body, session.now()))?;
            let warning = Tolerance::text(Some(body.of));
            let page = view::noted(&kept).gap().then(lapse::warned(&warning));
            let json = json!({ "away": view::json(&kept), "tolerance": warning });
            Ok(Answer::new(json, page))
        }
        AwayCommand::List => {
            let mut kept = session.wait(all.list())?;
            kept.sort_by_key(|one| std::cmp::Reverse(one.body.on));
            let json: Value = kept.iter().map(view::json).collect();
            Ok(Answer::new(json!({ "away": json }), view::list(&kept)))
        }
        AwayCommand::Delete { id } => {
            let kept: Kept<CameOut> = documents::find(session, &id)?;
            session.wait(all.delete(kept.id, session.now()))?;
            let page = Page::of(say::text("away-deleted")).line(kept.id.to_string());
            Ok(Answer::new(json!({ "deleted": kept.id }), page))
        }
        AwayCommand::Undo { id } => {
            let kept: Kept<CameOut> = documents::undo(session, &id)?;
            let page = Page::of(say::text("away-undone")).gap();
            let json = json!({ "away": view::json(&kept) });
            Ok(Answer::new(json, page.then(view::list(&[kept]))))
        }
    }
}
