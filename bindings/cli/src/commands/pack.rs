//! `cairn pack …`: content that comes after the program.

mod files;
mod make;

use std::path::Path;

use cairn_companion::InstalledPack;
use serde_json::{Value, json};

use crate::args::{Global, PackCommand};
use crate::clock::Clock;
use crate::commands::{at_home, directory};
use crate::failure::{Exit, Failure};
use crate::questions;
use crate::say;
use crate::screen::{Answer, Page, Screen};
use crate::session::Session;
use crate::views::pack as view;

/// Does what was asked. Making packs needs no home, nor does checking one against a key that is named.
///
/// # Errors
/// The act's own.
pub fn run(global: &Global, screen: Screen, command: PackCommand) -> Result<Answer, Failure> {
    match command {
        PackCommand::Build { dir, out } => {
            let clock = Clock::new(global.now.as_deref(), global.zone.as_deref())?;
            make::build(&dir, &out, clock.today())
        }
        PackCommand::Key { out } => make::key(&out),
        PackCommand::Sign {
            file,
            key,
            password_file,
        } => make::sign(&file, &key, password_file.as_deref()),
        PackCommand::Verify {
            file,
            publisher: Some(key),
        } => make::verify(&file, &key),
        at_a_home => at_home(global, screen, |session| with_home(session, at_a_home)),
    }
}

fn with_home(session: &Session, command: PackCommand) -> Result<Answer, Failure> {
    match command {
        PackCommand::Verify { file, .. } => verify(session, &file),
        PackCommand::Install { file } => install(session, &file),
        PackCommand::Remove { pack } => remove(session, &pack),
        PackCommand::Publishers => publishers(session),
        PackCommand::Trust {
            key,
            name,
            fingerprint,
        } => trust(session, &key, &name, fingerprint),
        PackCommand::Distrust { fingerprint } => distrust(session, &fingerprint),
        _ => list(session),
    }
}

fn verify(session: &Session, file: &Path) -> Result<Answer, Failure> {
    let (bytes, signature) = files::signed(file)?;
    let pack = session.wait(session.companion().packs().verify(&bytes, &signature))?;
    let page = Page::of(say::text("pack-verified"))
        .gap()
        .then(view::page(&pack, session.now().local_date()));
    Ok(Answer::new(
        json!({ "pack": view::json(&pack, session.now().local_date()) }),
        page,
    ))
}

fn install(session: &Session, file: &Path) -> Result<Answer, Failure> {
    let (bytes, signature) = files::signed(file)?;
    let packs = session.companion().packs();
    let InstalledPack { pack, directory } =
        session.wait(packs.install(&bytes, &signature, session.now()))?;
    let page = Page::of(say::text("pack-installed"))
        .gap()
        .then(view::page(&pack, session.now().local_date()));
    let mut answer = Answer::new(
        json!({ "pack": view::json(&pack, session.now().local_date()) }),
        page,
    );
    if let Some(imported) = directory {
        let services = directory::answer(&imported, None);
        answer.json["directory"] = services.json["directory"].clone();
        answer.json["refused"] = services.json["refused"].clone();
        answer.json["remarks"] = services.json["remarks"].clone();
        answer.page = answer.page.gap().then(services.page);
    }
    Ok(answer)
}

fn list(session: &Session) -> Result<Answer, Failure> {
    let packs = session.wait(session.companion().packs().list())?;
    let json = json!({ "packs": packs.iter().map(|pack| view::json(pack, session.now().local_date())).collect::<Value>() });
    let page = if packs.is_empty() {
        Page::of(say::text("pack-none"))
    } else {
        view::list(&packs)
    };
    Ok(Answer::new(json, page))
}

fn remove(session: &Session, id: &str) -> Result<Answer, Failure> {
    let packs = session.wait(session.companion().packs().list())?;
    let there = packs.iter().any(|pack| pack.id == id);
    sure(session, there, "pack-remove-ask")?;
    session.wait(session.companion().packs().remove(id))?;
    Ok(Answer::new(
        json!({ "pack": id, "removed": true }),
        Page::of(say::text("pack-removed")),
    ))
}

fn publishers(session: &Session) -> Result<Answer, Failure> {
    let publishers = session.wait(session.companion().packs().publishers())?;
    let json =
        json!({ "publishers": publishers.iter().map(view::publisher_json).collect::<Value>() });
    let page = publishers
        .iter()
        .fold(Page::new(), |page, one| page.then(view::publisher(one)));
    Ok(Answer::new(json, page))
}

/// Shows the fingerprint, and trusts the key only when a person says that it is the right one. `--yes` alone is no
/// such word: without a person at the terminal the fingerprint itself must be given.
fn trust(
    session: &Session,
    key: &Path,
    name: &str,
    fingerprint: Option<String>,
) -> Result<Answer, Failure> {
    let key = files::text(key)?;
    let packs = session.companion().packs();
    let seen = packs.preview_publisher(name, &key)?;
    let confirmed = match fingerprint {
        Some(typed) => typed,
        None if session.screen.can_ask() => {
            let values = [
                ("name", seen.name.as_str()),
                ("fingerprint", &seen.fingerprint),
            ];
            questions::confirm(session.screen, false, &say::with("pack-trust-ask", &values))?;
            seen.fingerprint
        }
        None => {
            let failure = Failure::new("pack_fingerprint_needed", Exit::Refused);
            return Err(failure.with("fingerprint", seen.fingerprint));
        }
    };
    let trusted = session.wait(packs.trust(name, &key, &confirmed, session.now()))?;
    let page = Page::of(say::text("pack-trusted"))
        .gap()
        .then(view::publisher(&trusted));
    Ok(Answer::new(
        json!({ "publisher": view::publisher_json(&trusted) }),
        page,
    ))
}

fn distrust(session: &Session, fingerprint: &str) -> Result<Answer, Failure> {
    let plain = |text: &str| text.replace(char::is_whitespace, "").to_lowercase();
    let publishers = session.wait(session.companion().packs().publishers())?;
    let there = publishers
        .iter()
        .any(|one| plain(&one.fingerprint) == plain(fingerprint));
    sure(session, there, "pack-distrust-ask")?;
    session.wait(session.companion().packs().distrust(fingerprint))?;
    Ok(Answer::new(
        json!({ "fingerprint": fingerprint, "trusted": false }),
        Page::of(say::text("pack-distrusted")),
    ))
}

/// Asks whether to go on, but not about what isn't there. With `--yes` the companion says so itself: it also takes
/// away what is damaged and so not listed.
fn sure(session: &Session, there: bool, question: &str) -> Result<(), Failure> {
    if !there && !session.yes {
        return Err(Failure::of_code("not_found"));
    }
    questions::confirm(session.screen, session.yes, &say::text(question))
}
