//! `cairn link …` and `cairn sync`

use cairn_companion::{Error, LinkView, SyncReport};
use cairn_model::id::LinkId;
use serde_json::{Value, json};

use crate::args::LinkCommand;
use crate::failure::{Exit, Failure};
use crate::questions;
use crate::rows;
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::link as view;

/// Does what was asked.
///
/// # Errors
/// The act's own.
pub fn run(session: &Session, command: LinkCommand) -> Result<Answer, Failure> {
    match command {
        LinkCommand::Accept { invite, name } => accept(session, &invite, &name),
        LinkCommand::List => list(session),
        LinkCommand::Words { link } => words(session, &link),
        LinkCommand::Confirm { link } => confirm(session, &link),
        LinkCommand::Withdraw { link } => withdraw(session, &link),
    }
}

/// The link of this name, of the only name that begins so, or of this label.
///
/// # Errors
/// `not_found`, `ambiguous_name`.
pub fn find(session: &Session, name: &str) -> Result<LinkView, Failure> {
    let links = session.companion().links();
    if let Ok(id) = name.parse::<LinkId>() {
        return session.wait(links.get(id, session.now()));
    }
    let all = session.wait(links.list(session.now()))?;
    let mut found = all.into_iter().filter(|link| {
        !name.is_empty() && (link.id.to_string().starts_with(name) || link.peer_label == name)
    });
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(Failure::new("ambiguous_name", Exit::NotThere)),
        (None, _) => Err(Failure::new("not_found", Exit::NotThere)),
    }
}

/// A problem with the network, for programs.
fn problem(error: Option<&Error>) -> Value {
    error.map_or(
        Value::Null,
        |error| json!({ "code": error.code(), "retryable": error.retryable() }),
    )
}

fn accept(session: &Session, invite: &str, name: &str) -> Result<Answer, Failure> {
    // An invite holds a secret: from standard input no other program of this machine sees it.
    let invite = if invite == "-" {
        rows::source(invite.as_ref())?
    } else {
        invite.to_owned()
    };
    let links = session.companion().links();
    let transport = session.transport();
    let accepted =
        session.wait(links.accept(invite.trim(), name, None, transport, session.now()))?;
    let link = accepted.link;
    let words = session.wait(links.six_words(link.id))?.to_string();
    let label = [("label", link.peer_label.as_str())];
    let mut page = Page::of(say::with("cli-link-accepted", &label)).gap();
    if let Some(error) = &accepted.problem {
        page = page.text(Failure::from(error.clone()).message()).gap();
    }
    page = page
        .text(say::with("cli-link-compare", &label))
        .gap()
        .line(format!("  {words}"))
        .gap();
    page = page.text(say::text("cli-link-nothing-shared"));
    let json = json!({
        "link": link.id,
        "label": link.peer_label,
        "server": link.server,
        "stage": link.stage.as_str(),
        "words": words,
        "confirmed": false,
        "problem": problem(accepted.problem.as_ref()),
    });
    Ok(Answer::new(json, page).but(accepted.problem.map(Failure::from)))
}

fn list(session: &Session) -> Result<Answer, Failure> {
    let links = session.wait(session.companion().links().list(session.now()))?;
    let json = json!({ "links": links.iter().map(view::json).collect::<Value>() });
    let page = if links.is_empty() {
        Page::of(say::text("cli-link-none"))
    } else {
        view::list(&links)
    };
    Ok(Answer::new(json, page))
}

fn words(session: &Session, name: &str) -> Result<Answer, Failure> {
    let link = find(session, name)?;
    let words = session
        .wait(session.companion().links().six_words(link.id))?
        .to_string();
    let label = [("label", link.peer_label.as_str())];
    let page = Page::of(say::with("cli-link-compare", &label))
        .gap()
        .line(format!("  {words}"));
    let json = json!({ "link": link.id, "words": words, "confirmed": link.confirmed.is_some() });
    Ok(Answer::new(json, page))
}

fn confirm(session: &Session, name: &str) -> Result<Answer, Failure> {
    let link = find(session, name)?;
    session.wait(session.companion().links().confirm(link.id, session.now()))?;
    let page = Page::of(say::with(
        "cli-link-confirmed",
        &[("label", &link.peer_label)],
    ));
    Ok(Answer::new(
        json!({ "link": link.id, "confirmed": true }),
        page,
    ))
}

fn withdraw(session: &Session, name: &str) -> Result<Answer, Failure> {
    let link = find(session, name)?;
    let label = [("label", link.peer_label.as_str())];
    let explanation = say::with("cli-link-withdraw-ask", &label);
    questions::confirm(session.screen, session.yes, &explanation)?;
    session.wait(session.companion().links().withdraw(link.id, session.now()))?;
    let told = tell(session, link.id)?;
    let page = Page::of(say::with("cli-link-withdrawn", &label)).text(told.sentence(&label));
    let json = json!({ "link": link.id, "withdrawn": true, "problem": problem(told.0.as_ref()) });
    Ok(Answer::new(json, page))
}

/// What became of telling the server about a withdrawal. The withdrawal itself holds either way.
pub struct Told(Option<Error>);

impl Told {
    /// For people.
    pub fn sentence(&self, label: &[(&str, &str)]) -> String {
        let key = if self.0.is_none() {
            "cli-withdrawn-told"
        } else {
            "cli-withdrawn-untold"
        };
        say::with(key, label)
    }

    /// For programs.
    pub fn json(&self) -> Value {
        problem(self.0.as_ref())
    }
}

/// Tells the server at once, if it can be reached.
///
/// # Errors
/// Only what is wrong with the store itself.
pub fn tell(session: &Session, link: LinkId) -> Result<Told, Failure> {
    let report = session.wait(session.companion().sync(session.transport(), session.now()))?;
    let own = report.links.into_iter().find(|report| report.link == link);
    Ok(Told(own.and_then(|report| report.problem)))
}

/// `sync`
///
/// # Errors
/// What is wrong with the store itself. Problems with links are in the answer, and end it so.
pub fn sync(session: &Session) -> Result<Answer, Failure> {
    let links = session.companion().links();
    if session.wait(links.list(session.now()))?.is_empty() {
        let json = json!({ "complete": true, "links": [] });
        return Ok(Answer::new(json, Page::of(say::text("cli-sync-no-links"))));
    }
    let report = session.wait(session.companion().sync(session.transport(), session.now()))?;
    let after = session.wait(links.list(session.now()))?;
    let page = view::report(&report, &after);
    let unfinished = report.problem().cloned().map(Failure::from);
    Ok(Answer::new(report_json(&report, &after), page).but(unfinished))
}

fn report_json(report: &SyncReport, links: &[LinkView]) -> Value {
    let of = |id: LinkId| links.iter().find(|link| link.id == id);
    let reports: Value = report
        .links
        .iter()
        .map(|done| {
            json!({
                "link": done.link,
                "sent": done.sent,
                "received": done.received,
                "delivery": of(done.link).map(|link| link.delivery.as_str()),
                "waiting": of(done.link).map(|link| link.waiting),
                "problem": problem(done.problem.as_ref()),
            })
        })
        .collect();
    json!({ "complete": report.is_complete(), "links": reports })
}
