//! `cairn ifthen …`

pub mod cue;

use cairn_companion::{Listing, Told};
use cairn_model::checkin::{CheckIn, FieldCode};
use cairn_model::document::Kept;
use cairn_model::ifthen::{Around, Contact, IfThen, Offer};
use serde_json::{Value, json};

use super::{checkin, documents};
use crate::args::{EditPlanFlags, IfthenCommand, OfferFlags, OutcomeFlags, PlanFlags};
use crate::failure::{Exit, Failure};
use crate::questions;
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::ifthen as view;

/// Does what was asked.
///
/// # Errors
/// The act's own.
pub fn run(session: &Session, command: IfthenCommand) -> Result<Answer, Failure> {
    match command {
        IfthenCommand::Add(flags) => add(session, *flags),
        IfthenCommand::List => list(session),
        IfthenCommand::Show { plan } => Ok(one("", &documents::find(session, &plan)?)),
        IfthenCommand::Edit { plan, flags } => edit(session, &plan, *flags),
        IfthenCommand::Rehearse { plan } => {
            let kept = documents::find(session, &plan)?;
            Ok(one("ifthen-rehearsed", &rehearse(session, kept)?))
        }
        IfthenCommand::Pause { plan } => pause(session, &plan, true),
        IfthenCommand::Resume { plan } => pause(session, &plan, false),
        IfthenCommand::Delete { plan } => delete(session, &plan),
        IfthenCommand::Undo { plan } => Ok(one("ifthen-undone", &documents::undo(session, &plan)?)),
        IfthenCommand::Offer(flags) => offer(session, flags),
        IfthenCommand::Ask => ask(session),
        IfthenCommand::Outcome(flags) => outcome(session, flags),
    }
}

fn add(session: &Session, flags: PlanFlags) -> Result<Answer, Failure> {
    let cue = cue::read(flags.cue, None)?;
    let plan = IfThen {
        cue: cue.ok_or_else(|| cue::bad("cue", FieldCode::Missing))?,
        action: flags.then,
        contact: flags.contact.map(|name| Contact {
            name,
            number: flags.number,
        }),
        rehearsed: flags.rehearsed.then_some(*session.now()),
        paused: false,
    };
    let plans = session.companion().documents();
    let mut kept = session.wait(plans.add(plan, session.now()))?;
    if kept.body.rehearsed.is_none() && session.screen.can_ask() {
        kept = rehearse(session, kept)?;
    }
    let mut answer = one("ifthen-added", &kept);
    if kept.body.rehearsed.is_none() {
        answer.page = answer
            .page
            .gap()
            .text(say::text("cli-ifthen-rehearse-later"));
    }
    Ok(answer)
}

/// At a terminal the plan is read out and Enter says that it was gone through; elsewhere the command itself says so.
fn rehearse(session: &Session, kept: Kept<IfThen>) -> Result<Kept<IfThen>, Failure> {
    if session.screen.can_ask() {
        let text = format!(
            "{}\n\n{}",
            view::sentence(&kept.body),
            say::text("ifthen-rehearse")
        );
        if !questions::pause(
            session.screen,
            &text,
            &say::text("cli-ifthen-rehearse-enter"),
        )? {
            return Ok(kept);
        }
    }
    let ifthens = session.companion().ifthens();
    session.wait(ifthens.rehearsed(kept.id, session.now()))
}

fn list(session: &Session) -> Result<Answer, Failure> {
    let plans = session.wait(session.companion().documents::<IfThen>().list())?;
    let json: Vec<Value> = plans.iter().map(view::plan_json).collect();
    let page = if plans.is_empty() {
        Page::of(say::text("cli-ifthen-none"))
    } else {
        view::list(&plans)
    };
    Ok(Answer::new(json!({ "plans": json }), page))
}

fn edit(session: &Session, name: &str, flags: EditPlanFlags) -> Result<Answer, Failure> {
    let old: Kept<IfThen> = documents::find(session, name)?;
    let mut plan = old.body.clone();
    if let Some(cue) = cue::read(flags.cue, Some(&plan.cue))? {
        plan.cue = cue;
    }
    if let Some(action) = flags.then {
        plan.action = action;
    }
    if flags.no_contact {
        plan.contact = None;
    }
    if let Some(name) = flags.contact {
        let number = plan.contact.take().and_then(|old| old.number);
        plan.contact = Some(Contact { name, number });
    }
    if let Some(number) = flags.number {
        let contact = plan.contact.as_mut();
        let contact = contact.ok_or_else(|| cue::bad("contact.name", FieldCode::Missing))?;
        contact.number = Some(number);
    }
    if plan == old.body {
        return Err(Failure::bad_input("bad_nothing_given"));
    }
    // Another plan has to be gone through anew.
    plan.rehearsed = None;
    let plans = session.companion().documents();
    let kept = session.wait(plans.edit(old.id, plan, session.now()))?;
    Ok(one("ifthen-edited", &kept))
}

fn pause(session: &Session, name: &str, paused: bool) -> Result<Answer, Failure> {
    let mut kept: Kept<IfThen> = documents::find(session, name)?;
    if kept.body.paused != paused {
        kept.body.paused = paused;
        let plans = session.companion().documents();
        kept = session.wait(plans.edit(kept.id, kept.body, session.now()))?;
    }
    let key = if paused {
        "ifthen-paused"
    } else {
        "ifthen-resumed"
    };
    Ok(one(key, &kept))
}

fn delete(session: &Session, name: &str) -> Result<Answer, Failure> {
    let kept: Kept<IfThen> = documents::find(session, name)?;
    let plans = session.companion().documents::<IfThen>();
    session.wait(plans.delete(kept.id, session.now()))?;
    let id = kept.id.to_string();
    let page = Page::of(say::with("cli-ifthen-deleted", &[("id", &id)]));
    Ok(Answer::new(json!({ "deleted": kept.id }), page))
}

fn offer(session: &Session, flags: OfferFlags) -> Result<Answer, Failure> {
    let checkin = match flags.checkin {
        Some(name) => checkin::find(session, &name)?,
        None => last(session)?,
    };
    let around = Around {
        places: flags.place,
        people: flags.with,
    };
    match offered(session, &checkin, &around)? {
        Some((json, page)) => Ok(Answer::new(json!({ "offer": json }), page)),
        None => Ok(Answer::new(
            json!({ "offer": null }),
            Page::of(say::text("ifthen-nothing-fits")),
        )),
    }
}

fn offered(
    session: &Session,
    checkin: &CheckIn,
    around: &Around,
) -> Result<Option<(Value, Page)>, Failure> {
    let ifthens = session.companion().ifthens();
    let found = session.wait(ifthens.offer(checkin, around, session.now()))?;
    Ok(found.map(|offered| (view::offer_json(&offered), view::offer(&offered))))
}

fn ask(session: &Session) -> Result<Answer, Failure> {
    let ifthens = session.companion().ifthens();
    let asked = session.wait(ifthens.to_ask(session.now()))?;
    let json: Vec<Value> = asked.iter().map(view::ask_json).collect();
    let page = if asked.is_empty() {
        Page::of(say::text("ifthen-none-to-ask"))
    } else {
        view::to_ask(&asked)
    };
    Ok(Answer::new(json!({ "ask": json }), page))
}

fn outcome(session: &Session, flags: OutcomeFlags) -> Result<Answer, Failure> {
    let ifthens = session.companion().ifthens();
    let id = if let Some(name) = flags.offer {
        documents::find::<Offer>(session, &name)?.id
    } else {
        let asked = session.wait(ifthens.to_ask(session.now()))?;
        let newest = asked.first().map(|one| one.offer.id);
        newest.ok_or_else(|| Failure::new("nothing_to_tell", Exit::NotThere))?
    };
    let told = Told {
        did: cue::did(flags.did),
        after: flags.craving,
        note: flags.note,
    };
    let kept = session.wait(ifthens.tell(id, told, session.now()))?;
    let page = Page::of(say::text("ifthen-told"));
    Ok(Answer::new(json!({ "offer": kept }), page))
}

/// The newest check-in.
fn last(session: &Session) -> Result<CheckIn, Failure> {
    let newest = Listing {
        limit: 1,
        ..Listing::default()
    };
    let found = session.wait(session.companion().checkins().list(newest))?;
    let found = found.into_iter().next();
    found.ok_or_else(|| Failure::new("no_checkin_yet", Exit::NotThere))
}

fn one(key: &str, kept: &Kept<IfThen>) -> Answer {
    let page = if key.is_empty() {
        view::card(kept)
    } else {
        Page::of(say::text(key)).gap().then(view::card(kept))
    };
    Answer::new(json!({ "plan": view::plan_json(kept) }), page)
}
