//! `cairn directory …`

mod import;

pub use import::answer;

use cairn_companion::{Found, Hit};
use cairn_model::directory::place::Place;
use cairn_model::directory::search::{NEAR_KM, Near, Search};
use serde_json::{Value, json};

use crate::args::{DirectoryCommand, SearchFlags};
use crate::failure::Failure;
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::directory as view;

/// Does what was asked.
///
/// # Errors
/// The act's own.
pub fn run(session: &Session, command: DirectoryCommand) -> Result<Answer, Failure> {
    match command {
        DirectoryCommand::Import(flags) => import::run(session, &flags),
        DirectoryCommand::Search(flags) => search(session, &flags),
        DirectoryCommand::Show { id } => show(session, &id),
        DirectoryCommand::List { places: false } => list(session),
        DirectoryCommand::List { places: true } => places(session),
        DirectoryCommand::Remove { source } => remove(session, &source),
    }
}

fn search(session: &Session, flags: &SearchFlags) -> Result<Answer, Failure> {
    let directories = session.companion().directories();
    let place = match &flags.near {
        Some(name) => Some(session.wait(directories.place(name))?),
        None => None,
    };
    let km = flags.within.map_or(NEAR_KM, f64::from);
    let search = Search {
        words: flags.words.join(" "),
        language: flags.spoken.clone(),
        near: place.as_ref().map(|place| Near {
            point: place.point,
            km,
        }),
        free: flags.free,
        open_at: flags.open.then(|| session.now().instant()),
        age: flags.age,
        unlisted: flags.all,
        limit: flags.limit,
    };
    let found = session.wait(directories.search(&search))?;
    let page = if !found.hits.is_empty() {
        view::found(&found, near(place.as_ref(), km), session.now())
    } else if session.wait(directories.list())?.is_empty() {
        Page::of(say::text("directory-none"))
    } else {
        Page::of(say::text("directory-found-nothing"))
            .text(say::text("directory-found-nothing-hint"))
    };
    Ok(Answer::new(
        json!({ "found": hits(session, &found), "more": found.more, "near": place }),
        page,
    ))
}

fn near(place: Option<&Place>, km: f64) -> Option<(&str, f64)> {
    place.map(|place| (place.name.as_str(), km))
}

fn hits(session: &Session, found: &Found) -> Value {
    let hit = |hit: &Hit| {
        let mut value = view::json(&hit.service, hit.site, session.now());
        value["directory"] = json!(hit.directory);
        value["directory_name"] = json!(hit.directory_name);
        value["site"] = json!(hit.site);
        value["km"] = json!(hit.km);
        value
    };
    found.hits.iter().map(hit).collect()
}

fn show(session: &Session, id: &str) -> Result<Answer, Failure> {
    let (directory, service) = session.wait(session.companion().directories().find(id))?;
    let mut json = view::json(&service, None, session.now());
    json["directory"] = json!(directory);
    let page = view::card(&service, &directory, session.now());
    Ok(Answer::new(json, page))
}

fn list(session: &Session) -> Result<Answer, Failure> {
    let list = session.wait(session.companion().directories().list())?;
    let page = if list.is_empty() {
        Page::of(say::text("directory-none"))
    } else {
        view::directories(&list)
    };
    Ok(Answer::new(json!({ "directories": list }), page))
}

fn places(session: &Session) -> Result<Answer, Failure> {
    let places = session.wait(session.companion().directories().places(""))?;
    let page = if places.is_empty() {
        Page::of(say::text("directory-no-places"))
    } else {
        view::places(&places)
    };
    Ok(Answer::new(json!({ "places": places }), page))
}

/// Nothing of a directory is the person's own, and it can be taken in again: it goes without a question.
fn remove(session: &Session, source: &str) -> Result<Answer, Failure> {
    session.wait(session.companion().directories().remove(source))?;
    Ok(Answer::new(
        json!({ "removed": source }),
        Page::of(say::text("directory-removed")),
    ))
}
