//! `cairn goal …`

mod step;

use cairn_model::document::Kept;
use cairn_model::goal::{Goal, GoalDraft};
use serde_json::{Value, json};

use super::documents;
use super::named::words;
use super::remind;
use crate::args::{AreaArg, GoalCommand};
use crate::failure::Failure;
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::goal as view;

/// Does what was asked.
///
/// # Errors
/// The act's own.
pub fn run(session: &Session, command: GoalCommand) -> Result<Answer, Failure> {
    let answer = act(session, command)?;
    // Steps are reminded of: what was changed is planned at once, as on a phone.
    remind::planned(session)?;
    Ok(answer)
}

fn act(session: &Session, command: GoalCommand) -> Result<Answer, Failure> {
    let goals = session.companion().goals();
    let now = session.now();
    let (kept, key) = match command {
        GoalCommand::Add { title, area, why } => {
            let draft = GoalDraft {
                area: area.into(),
                title: words(title)?,
                why: why.map(words).transpose()?,
            };
            (session.wait(goals.add(draft, now))?, "goal-added")
        }
        GoalCommand::List => return list(session),
        GoalCommand::Show { goal } => {
            let kept = find(session, &goal)?;
            return Ok(answer(session, &kept, None));
        }
        GoalCommand::Edit {
            goal,
            title,
            area,
            why,
        } => (edit(session, &goal, title, area, why)?, "goal-changed"),
        GoalCommand::Reach { goal, on } => {
            let id = find(session, &goal)?.id;
            let on = on.unwrap_or_else(|| session.clock.today());
            (
                session.wait(goals.reach(id, Some(on), now))?,
                "goal-reached",
            )
        }
        GoalCommand::Reopen { goal } => {
            let id = find(session, &goal)?.id;
            (session.wait(goals.reach(id, None, now))?, "goal-reopened")
        }
        GoalCommand::Delete { goal } => return delete(session, &goal),
        GoalCommand::Undo { goal } => return undo(session, &goal),
        GoalCommand::Step { command } => return step::run(session, command),
    };
    Ok(answer(session, &kept, Some(say::text(key))))
}

/// What happened, and the goal as it is now.
fn answer(session: &Session, kept: &Kept<Goal>, said: Option<String>) -> Answer {
    let today = session.clock.today();
    let card = view::card(kept, today);
    let page = match said {
        Some(said) => Page::of(said).gap().then(card),
        None => card,
    };
    Answer::new(json!({ "goal": view::json(kept, today) }), page)
}

fn list(session: &Session) -> Result<Answer, Failure> {
    let all = session.wait(session.companion().goals().list())?;
    let today = session.clock.today();
    let json: Value = all.iter().map(|kept| view::json(kept, today)).collect();
    Ok(Answer::new(json!({ "goals": json }), view::list(&all)))
}

fn edit(
    session: &Session,
    name: &str,
    title: Option<String>,
    area: Option<AreaArg>,
    why: Option<String>,
) -> Result<Kept<Goal>, Failure> {
    let old = find(session, name)?;
    let mut draft = GoalDraft::from(&old.body);
    draft.title = title.map(words).transpose()?.unwrap_or(draft.title);
    draft.area = area.map_or(draft.area, Into::into);
    draft.why = why.map(words).transpose()?.or(draft.why);
    if draft == GoalDraft::from(&old.body) {
        return Err(Failure::bad_input("bad_nothing_given"));
    }
    let goals = session.companion().goals();
    session.wait(goals.edit(old.id, draft, session.now()))
}

fn delete(session: &Session, name: &str) -> Result<Answer, Failure> {
    let kept = find(session, name)?;
    session.wait(session.companion().goals().delete(kept.id, session.now()))?;
    let page = Page::of(say::text("goal-deleted")).line(kept.id.to_string());
    Ok(Answer::new(json!({ "deleted": kept.id }), page))
}

fn undo(session: &Session, name: &str) -> Result<Answer, Failure> {
    let kept = documents::undo(session, name)?;
    Ok(answer(session, &kept, Some(say::text("goal-undone"))))
}

fn find(session: &Session, name: &str) -> Result<Kept<Goal>, Failure> {
    documents::find(session, name)
}
