//! `cairn sos`: what can help right now. Needs no home, no key and no network.

use serde_json::{Value, json};

use crate::say;
use crate::screen::{Answer, Page};

/// The safety text, line by line; the last says how far it has been checked.
const LINES: [&str; 5] = [
    "safety-talk",
    "safety-emergency",
    "safety-contacts",
    "safety-stay",
    "safety-not-yet-checked",
];

/// `sos`
pub fn show() -> Answer {
    Answer::new(json!({ "safety": json() }), page())
}

/// The safety text for a person.
pub fn page() -> Page {
    LINES.iter().fold(
        Page::new().heading(say::text("safety-title")),
        |page, key| page.text(say::text(key)),
    )
}

/// The safety text for programs.
pub fn json() -> Value {
    json!({
        "title": say::text("safety-title"),
        "text": LINES.iter().map(|key| say::text(key)).collect::<Vec<_>>(),
    })
}
