//! `cairn sos`: what can help right now. Works without a home, without its key, and while another window has it open.

use cairn_companion::{Sos, StoreKey};
use cairn_content::fallback::Fallback;
use serde_json::{Value, json};

use crate::args::Global;
use crate::clock::Clock;
use crate::home::Home;
use crate::key;
use crate::say;
use crate::screen::{Answer, Page, Screen};
use crate::session;
use crate::views::sos as view;

/// The safety text, line by line; the last says how far it has been checked.
const LINES: [&str; 5] = [
    "safety-talk",
    "safety-emergency",
    "safety-contacts",
    "safety-stay",
    "safety-not-yet-checked",
];

/// `sos`. Nothing keeps it away: what can't be read is left out.
pub fn show(global: &Global, screen: Screen) -> Answer {
    let (sos, plan) = match own(global, screen) {
        Own::Shown(sos) if sos.own => (*sos, "shown"),
        Own::Shown(sos) => (*sos, "empty"),
        Own::None => (Sos::of(None), "none"),
        Own::Locked => (Sos::of(None), "locked"),
    };
    // A present that can't be read keeps nothing away: then every warning that was noted stands there.
    let sos = match Clock::new(global.now.as_deref(), global.zone.as_deref()) {
        Ok(clock) => sos.on(clock.today()),
        Err(_) => sos,
    };
    let mut json = json!(sos);
    json["safety"] = safety_json();
    json["plan"] = json!(plan);
    let hint = match plan {
        "locked" => Some("sos-locked"),
        "shown" => None,
        _ => Some("sos-no-plan"),
    };
    let whole = view::page(&sos).gap().then(page());
    let whole = match hint {
        Some(key) => whole.gap().text(say::text(key)),
        None => whole,
    };
    Answer::new(json, whole)
}

/// What there is of the person's own.
enum Own {
    Shown(Box<Sos>),
    None,
    Locked,
}

fn own(global: &Global, screen: Screen) -> Own {
    let Ok(home) = Home::locate(global.home.clone()) else {
        return Own::None;
    };
    if !home.key_file().exists() {
        return Own::None;
    }
    if screen.can_ask() && key::needs_passphrase(&home) {
        // Nobody has to type first: what helps without a key stands there while the passphrase is asked for.
        let general = view::page(&Sos::of(None)).gap();
        if screen.tell(&general).is_err() {
            return Own::Locked;
        }
    }
    let read = key::open(&home).and_then(|key| {
        let key = StoreKey::new(*key);
        let dir = home.store_dir();
        Ok(session::runtime()?.block_on(Sos::read(&dir, &key))?)
    });
    read.map_or(Own::Locked, |sos| Own::Shown(Box::new(sos)))
}

/// The safety text for a person.
pub fn page() -> Page {
    let page = Page::new()
        .heading(say::text("safety-title"))
        .in_language(Fallback::Safety, say::language("safety-title"));
    LINES
        .iter()
        .fold(page, |page, key| page.text(say::text(key)))
}

/// The safety text for programs.
pub fn safety_json() -> Value {
    json!({
        "language": say::language("safety-title"),
        "title": say::text("safety-title"),
        "text": LINES.iter().map(|key| say::text(key)).collect::<Vec<_>>(),
    })
}
