//! `cairn family kept …`: what a family member kept of how they are.

use cairn_companion::family_scored;
use cairn_model::document::Kept;
use cairn_model::family::FamilyCheck;
use serde_json::{Value, json};

use crate::args::KeptCommand;
use crate::commands::documents;
use crate::failure::Failure;
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::family as view;

/// Does what was asked.
///
/// # Errors
/// The act's own.
pub fn run(session: &Session, command: &KeptCommand) -> Result<Answer, Failure> {
    let all = session.companion().family_checks().documents();
    match command {
        KeptCommand::List => {
            let kept = session.wait(all.list())?;
            let json: Value = kept.iter().map(one).collect();
            Ok(Answer::new(json!({ "kept": json }), view::list(&kept)))
        }
        KeptCommand::Delete { id } => {
            let kept: Kept<FamilyCheck> = documents::find(session, id)?;
            session.wait(all.delete(kept.id, session.now()))?;
            let page = Page::of(say::text("family-kept-deleted")).line(kept.id.to_string());
            Ok(Answer::new(json!({ "deleted": kept.id }), page))
        }
        KeptCommand::Undo { id } => {
            let kept: Kept<FamilyCheck> = documents::undo(session, id)?;
            let page = Page::of(say::text("family-kept-undone")).gap();
            let json = json!({ "kept": one(&kept) });
            Ok(Answer::new(json, page.then(view::list(&[kept]))))
        }
    }
}

/// What was kept for programs, with what it comes to.
pub fn one(kept: &Kept<FamilyCheck>) -> Value {
    let scored = family_scored(&kept.body);
    json!({
        "id": kept.id,
        "at": kept.at,
        "instrument": kept.body.instrument,
        "answers": kept.body.answers,
        "score": scored.as_ref().and_then(|scored| scored.score),
        "band": scored.and_then(|scored| scored.band),
    })
}
