//! `cairn urge …`

use cairn_companion::{Choice, UrgeStart, UrgeTold};
use cairn_model::checkin::Halt;
use cairn_model::document::Kept;
use cairn_model::id::ItemId;
use cairn_model::ifthen::IfThen;
use cairn_model::insight::StepRef;
use cairn_model::urge::{Urge, UrgeState};
use serde_json::{Value, json};

use super::documents;
use super::ifthen::cue::did;
use crate::args::{EndFlags, HaltArg, StartFlags, UrgeCommand};
use crate::failure::{Exit, Failure};
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::{after, urge as view};

/// Does what was asked.
///
/// # Errors
/// The act's own.
pub fn run(session: &Session, command: UrgeCommand) -> Result<Answer, Failure> {
    match command {
        UrgeCommand::Start(flags) => start(session, flags),
        UrgeCommand::Show => show(session),
        UrgeCommand::End(flags) => end(session, flags),
        UrgeCommand::List => list(session),
        UrgeCommand::Delete { urge } => {
            let kept: Kept<Urge> = documents::find(session, &urge)?;
            let urges = session.companion().documents::<Urge>();
            session.wait(urges.delete(kept.id, session.now()))?;
            let id = kept.id.to_string();
            let page = Page::of(say::with("cli-urge-deleted", &[("id", &id)]));
            Ok(Answer::new(json!({ "deleted": kept.id }), page))
        }
        UrgeCommand::Undo { urge } => {
            let kept = documents::undo(session, &urge)?;
            one(session, &kept)
        }
    }
}

fn start(session: &Session, flags: StartFlags) -> Result<Answer, Failure> {
    let choice = match flags.step {
        Some(name) => Choice::Step(step(session, name)?),
        None if flags.no_step => Choice::Nothing,
        None => Choice::Draw,
    };
    let start = UrgeStart {
        before: flags.craving,
        minutes: flags.minutes,
        choice,
        halt: Halt {
            hungry: flags.halt.contains(&HaltArg::Hungry),
            angry: flags.halt.contains(&HaltArg::Angry),
            lonely: flags.halt.contains(&HaltArg::Lonely),
            tired: flags.halt.contains(&HaltArg::Tired),
        },
    };
    let urges = session.companion().urges();
    let kept = session.wait(urges.start(start, session.now()))?;
    let mut answer = one(session, &kept)?;
    // The urge is kept, whatever becomes of the warning.
    let warning = session
        .companion()
        .tolerance_at(kept.body.before, session.now());
    match session.wait(warning) {
        Ok(warning) => {
            answer.page = after::waiting(answer.page, warning.as_ref(), &[]);
            answer.json["tolerance"] = json!(warning);
            Ok(answer)
        }
        Err(failure) => Ok(answer.but(Some(failure))),
    }
}

/// A built-in step by its code, or a plan by its name.
fn step(session: &Session, name: String) -> Result<StepRef, Failure> {
    if cairn_content::rules::step(&name).is_some() {
        return Ok(StepRef::Named(name));
    }
    let plan: Kept<IfThen> = documents::find(session, &name)?;
    Ok(StepRef::Plan(plan.id))
}

fn show(session: &Session) -> Result<Answer, Failure> {
    let open = session.wait(session.companion().urges().open())?;
    match open.first() {
        Some(kept) => one(session, kept),
        None => Ok(Answer::new(
            json!({ "urge": null }),
            Page::of(say::text("urge-none-open")),
        )),
    }
}

fn end(session: &Session, flags: EndFlags) -> Result<Answer, Failure> {
    let id = match flags.urge {
        Some(name) => documents::find::<Urge>(session, &name)?.id,
        None => newest_open(session)?,
    };
    let told = UrgeTold {
        after: flags.craving,
        did: flags.did.map(did),
        helped: flags.helped,
    };
    let urges = session.companion().urges();
    let kept = session.wait(urges.finish(id, told, session.now()))?;
    one(session, &kept)
}

fn newest_open(session: &Session) -> Result<ItemId, Failure> {
    let open = session.wait(session.companion().urges().open())?;
    let newest = open.first().map(|kept| kept.id);
    newest.ok_or_else(|| Failure::new("no_open_urge", Exit::NotThere))
}

fn list(session: &Session) -> Result<Answer, Failure> {
    let all = session.wait(session.companion().documents::<Urge>().list())?;
    let mut named = Vec::new();
    for kept in all {
        let step = step_name(session, &kept)?;
        named.push((kept, step));
    }
    let json: Vec<Value> = named
        .iter()
        .map(|(kept, step)| urge_json(session, kept, step.as_deref()))
        .collect();
    let page = if named.is_empty() {
        Page::of(say::text("cli-urge-none"))
    } else {
        view::list(&named)
    };
    Ok(Answer::new(json!({ "urges": json }), page))
}

fn one(session: &Session, kept: &Kept<Urge>) -> Result<Answer, Failure> {
    let step = step_name(session, kept)?;
    let state = kept.body.state(&kept.at, session.now());
    Ok(Answer::new(
        json!({ "urge": urge_json(session, kept, step.as_deref()) }),
        view::card(kept, step.as_deref(), state),
    ))
}

/// The words of the step of an urge.
///
/// # Errors
/// The companion's own.
pub fn step_name(session: &Session, kept: &Kept<Urge>) -> Result<Option<String>, Failure> {
    match &kept.body.step {
        Some(step) => session.wait(session.companion().insight().name(step)),
        None => Ok(None),
    }
}

fn urge_json(session: &Session, kept: &Kept<Urge>, step: Option<&str>) -> Value {
    let state: UrgeState = kept.body.state(&kept.at, session.now());
    let mut json = json!(kept);
    json["timer"] = json!(state);
    json["step_text"] = json!(step);
    json
}
