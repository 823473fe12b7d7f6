//! `cairn lapse …`

use std::io::IsTerminal;

use cairn_companion::{Debrief, Sos, Tell, Tolerance};
use cairn_model::document::Kept;
use cairn_model::lapse::{Lapse, LapseDraft};
use serde_json::{Value, json};

use super::documents;
use super::named::words;
use super::sos;
use crate::args::{BreakArg, LapseCommand, LapseFlags};
use crate::clock;
use crate::failure::{Exit, Failure};
use crate::questions;
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::{lapse as view, sos as sos_view};

/// Does what was asked.
///
/// # Errors
/// The act's own.
pub fn run(session: &Session, command: LapseCommand) -> Result<Answer, Failure> {
    match command {
        LapseCommand::Add(flags) => add(session, flags),
        LapseCommand::List => list(session),
        LapseCommand::Show { id } => show(session, &id),
        LapseCommand::Edit { id, flags } => edit(session, &id, flags),
        LapseCommand::Delete { id } => delete(session, &id),
        LapseCommand::Undo { id } => undo(session, &id),
        LapseCommand::Tell { id, preview } => tell(session, &id, preview),
        LapseCommand::Tolerance { after } => Ok(tolerance(after)),
    }
}

/// `lapse tolerance`; needs no home.
pub fn tolerance(after: Option<BreakArg>) -> Answer {
    let text = Tolerance::text(after.map(Into::into));
    Answer::new(json!({ "tolerance": text }), view::tolerance(&text))
}

fn add(session: &Session, flags: LapseFlags) -> Result<Answer, Failure> {
    let mut draft = LapseDraft::default();
    let day_alone = day_alone(&flags);
    if fill(session, &mut draft, flags)? {
        return kept(session, draft, day_alone);
    }
    if !session.screen.can_ask() {
        return Err(Failure::bad_input(if std::io::stdin().is_terminal() {
            "bad_nothing_given"
        } else {
            "bad_empty"
        }));
    }
    look_back(session)
}

/// Asks the questions of a debrief and keeps what is answered.
///
/// # Errors
/// `not_done`; what keeping refuses.
pub fn look_back(session: &Session) -> Result<Answer, Failure> {
    let screen = session.wait(session.companion().sos());
    let screen = screen.unwrap_or_else(|_| Sos::of(None));
    let screen = screen.on(session.clock.today());
    let help = sos_view::page(&screen).gap().then(sos::page());
    let mut input = std::io::stdin().lock();
    kept(
        session,
        questions::ask_lapse(session.screen, &mut input, &help)?,
        false,
    )
}

fn kept(session: &Session, draft: LapseDraft, day_alone: bool) -> Result<Answer, Failure> {
    let lapses = session.companion().lapses();
    let debrief = session.wait(lapses.add(draft, session.now()))?;
    Ok(answer(&debrief, &view::debrief(&debrief, day_alone)))
}

/// With the crisis screen in front of everything where they are not safe.
fn answer(debrief: &Debrief, page: &Page) -> Answer {
    let json = json!({
        "lapse": view::json(&debrief.lapse),
        "sos_first": debrief.sos_first,
        "sos": debrief.sos,
        "safety": sos::safety_json(),
        "tolerance": debrief.tolerance,
        "tell": debrief.tell,
        "days_that_count": debrief.days_that_count,
        "marked": debrief.marked,
    });
    let own = page.clone();
    let page = if debrief.sos_first {
        let first = sos_view::page(&debrief.sos).gap().then(sos::page());
        first.gap().then(own)
    } else {
        own
    };
    Answer::new(json, page)
}

fn list(session: &Session) -> Result<Answer, Failure> {
    let all = session.wait(session.companion().lapses().list())?;
    let json: Value = all.iter().map(view::json).collect();
    Ok(Answer::new(json!({ "lapses": json }), view::list(&all)))
}

fn show(session: &Session, name: &str) -> Result<Answer, Failure> {
    let kept: Kept<Lapse> = documents::find(session, name)?;
    let json = json!({ "lapse": view::json(&kept) });
    Ok(Answer::new(json, view::card(&kept)))
}

fn edit(session: &Session, name: &str, flags: LapseFlags) -> Result<Answer, Failure> {
    let old: Kept<Lapse> = documents::find(session, name)?;
    let mut draft = LapseDraft::from(&old.body);
    let day_alone = day_alone(&flags);
    if !fill(session, &mut draft, flags)? {
        return Err(Failure::bad_input("bad_nothing_given"));
    }
    let lapses = session.companion().lapses();
    let debrief = session.wait(lapses.edit(old.id, draft, session.now()))?;
    let page = Page::of(say::text("lapse-corrected")).gap();
    Ok(answer(
        &debrief,
        &page.then(view::timed(&debrief.lapse, day_alone)),
    ))
}

fn delete(session: &Session, name: &str) -> Result<Answer, Failure> {
    let kept: Kept<Lapse> = documents::find(session, name)?;
    session.wait(session.companion().lapses().delete(kept.id, session.now()))?;
    let page = Page::of(say::text("lapse-deleted")).line(kept.id.to_string());
    Ok(Answer::new(json!({ "deleted": kept.id }), page))
}

fn undo(session: &Session, name: &str) -> Result<Answer, Failure> {
    let kept = documents::undo::<Lapse>(session, name)?;
    let page = Page::of(say::text("lapse-undone")).gap();
    let json = json!({ "lapse": view::json(&kept) });
    Ok(Answer::new(json, page.then(view::card(&kept))))
}

/// Makes the check-in that tells of a lapse. At a terminal what would be seen comes first, and then the question;
/// elsewhere telling is the act.
fn tell(session: &Session, name: &str, preview: bool) -> Result<Answer, Failure> {
    let kept: Kept<Lapse> = documents::find(session, name)?;
    let lapses = session.companion().lapses();
    let can = session.wait(lapses.can_tell(&kept.body, session.now()))?;
    if preview {
        let page = view::tell(&can, true).gap();
        let page = page.text(say::text("lapse-tell-preview"));
        return Ok(Answer::new(json!({ "tell": can }), page));
    }
    if matches!(can, Tell::Possible { .. }) && session.screen.can_ask() && !session.yes {
        session.screen.tell(&view::tell(&can, true))?;
        if !questions::wants(session.screen, &say::text("cli-ask-sure"))? {
            return Err(Failure::new("not_done", Exit::Refused));
        }
    }
    let told = session.wait(lapses.tell(kept.id, session.now()))?;
    let page = view::tell(&told, true);
    Ok(Answer::new(json!({ "tell": told }), page))
}

fn day_alone(flags: &LapseFlags) -> bool {
    flags
        .when
        .as_deref()
        .is_some_and(|text| clock::day(text).is_some())
}

/// Puts the flags over a draft. Whether there was any.
fn fill(session: &Session, draft: &mut LapseDraft, flags: LapseFlags) -> Result<bool, Failure> {
    let before = draft.clone();
    let when = flags.when.map(|text| session.clock.read_past(&text));
    draft.when = when.transpose()?.or(draft.when);
    draft.safe = flags.safe.map(Into::into).or(draft.safe);
    let fields = [
        (&mut draft.situation, flags.situation),
        (&mut draft.thoughts, flags.thoughts),
        (&mut draft.helped, flags.helped),
        (&mut draft.next, flags.next),
        (&mut draft.substance, flags.substance),
        (&mut draft.amount, flags.amount),
    ];
    for (field, given) in fields {
        if let Some(text) = given {
            *field = Some(words(text)?);
        }
    }
    Ok(*draft != before)
}
