//! `cairn goal step …`

use cairn_model::document::Kept;
use cairn_model::goal::{Goal, Step, StepDraft};

use super::super::named::{self, not_found, words};
use super::{answer, find};
use crate::args::{ClearStep, StepCommand, StepName};
use crate::failure::Failure;
use crate::say;
use crate::screen::Answer;
use crate::session::Session;

/// Does what was asked.
///
/// # Errors
/// The act's own.
pub fn run(session: &Session, command: StepCommand) -> Result<Answer, Failure> {
    let goals = session.companion().goals();
    let now = session.now();
    let (kept, said) = match command {
        StepCommand::Add { goal, text, days } => {
            let draft = StepDraft {
                text: words(text)?,
                due: days.due,
                remind: days.remind,
            };
            let id = find(session, &goal)?.id;
            let kept = session.wait(goals.add_step(id, draft, now))?;
            (kept, say::text("goal-step-added"))
        }
        StepCommand::Edit {
            step,
            text,
            days,
            clear,
        } => {
            let (goal, old) = named_step(session, &step)?;
            let mut draft = StepDraft::from(&old);
            for field in clear {
                match field {
                    ClearStep::Due => draft.due = None,
                    ClearStep::Remind => draft.remind = None,
                }
            }
            draft.text = text.map(words).transpose()?.unwrap_or(draft.text);
            draft.due = days.due.or(draft.due);
            draft.remind = days.remind.or(draft.remind);
            if draft == StepDraft::from(&old) {
                return Err(Failure::bad_input("bad_nothing_given"));
            }
            let kept = session.wait(goals.edit_step(goal.id, old.id, draft, now))?;
            (kept, say::text("goal-changed"))
        }
        StepCommand::Done { step, on } => {
            let (goal, step) = named_step(session, &step)?;
            let on = on.unwrap_or_else(|| session.clock.today());
            let kept = session.wait(goals.mark_step(goal.id, step.id, Some(on), now))?;
            let said = well_done(&kept.body);
            (kept, said)
        }
        StepCommand::Undone { step } => {
            let (goal, step) = named_step(session, &step)?;
            let kept = session.wait(goals.mark_step(goal.id, step.id, None, now))?;
            (kept, say::text("goal-step-undone"))
        }
        StepCommand::Move { step, place } => {
            let (goal, step) = named_step(session, &step)?;
            let place = usize::from(place) - 1;
            let kept = session.wait(goals.move_step(goal.id, step.id, place, now))?;
            (kept, say::text("goal-step-moved"))
        }
        StepCommand::Remove { step } => {
            let (goal, step) = named_step(session, &step)?;
            let kept = session.wait(goals.remove_step(goal.id, step.id, now))?;
            (kept, say::text("goal-step-removed"))
        }
    };
    Ok(answer(session, &kept, Some(said)))
}

/// A quiet word, and what could come next.
fn well_done(goal: &Goal) -> String {
    match goal.next_step() {
        Some(next) => say::with("goal-step-done-next", &[("step", &next.text)]),
        None => say::text("goal-step-done"),
    }
}

/// A step by its number in the list, or by its name.
fn named_step(session: &Session, name: &StepName) -> Result<(Kept<Goal>, Step), Failure> {
    let goal = find(session, &name.goal)?;
    let number = name
        .step
        .parse::<usize>()
        .ok()
        .and_then(|n| n.checked_sub(1));
    let step = match number.and_then(|number| goal.body.steps.get(number)) {
        Some(step) => step.clone(),
        None if number.is_some() => return Err(not_found()),
        None => named::pick(goal.body.steps.clone(), &name.step, |step| step.id)?,
    };
    Ok((goal, step))
}
