//! `cairn overdose`: what to do, step by step. Needs no home, no key and no network, and nothing
//! that was given wrongly keeps it from being shown.

use std::sync::mpsc;

use cairn_companion::{Sos, StoreKey};
use cairn_content::fallback::Fallback;
use cairn_content::learn;
use cairn_model::learn::{Card, EmergencyNumber, NumberFrom};
use cairn_model::plan::{EntryDraft, EntryKind, Section};
use serde_json::json;

use crate::args::Global;
use crate::failure::{Exit, Failure};
use crate::home::Home;
use crate::key;
use crate::questions::{self, AtTerminal};
use crate::say;
use crate::screen::{Answer, Page, Screen};
use crate::session::{self, Session};
use crate::views::overdose::{self as view, Number};

/// Does what was asked: the whole card, one step, or, for a person at the terminal, one after the
/// other.
///
/// # Errors
/// `output`. A step that is not there brings the whole card, and `no_such_step` after it.
pub fn run(
    global: &Global,
    screen: Screen,
    step: Option<usize>,
    number: Option<&str>,
) -> Result<Answer, Failure> {
    let card = learn::card().ok_or_else(|| Failure::new("internal", Exit::Internal))?;
    let number = &to_call(global, number);
    let total = card.shown().count();
    let there = step.filter(|place| (1..=total).contains(place));
    let no_such_step = (step != there)
        .then(|| Failure::new("no_such_step", Exit::NotThere).with("total", total.to_string()));
    let shown = there.and_then(|place| Some((place, card.shown().nth(place - 1)?)));
    let page = match shown {
        None if screen.can_ask() => {
            paced(screen, card, number)?;
            Page::new()
        }
        None => view::card(card, number),
        Some((place, step)) => view::one(card, step, place, total, number)
            .in_language(Fallback::Safety, &card.about.language),
    };
    Ok(Answer::new(view::json(card, there, number), page).but(no_such_step))
}

/// The number to call: the one that was given, or, where there is none that can be dialled, what the home keeps.
pub fn to_call(global: &Global, given: Option<&str>) -> Number {
    let given = given.filter(|text| !text.trim().is_empty());
    let read = given.map(|text| EmergencyNumber::parse(text, NumberFrom::Person));
    let unusable = matches!(read, Some(Err(_)));
    let dial = read.and_then(Result::ok).or_else(|| kept(global));
    Number { dial, unusable }
}

/// The number that the home keeps. The card waits for nothing: not for a passphrase, and not for a home that can't be
/// read.
fn kept(global: &Global) -> Option<EmergencyNumber> {
    let home = Home::locate(global.home.clone()).ok()?;
    if !home.key_file().exists() || key::needs_passphrase(&home) {
        return None;
    }
    let key = StoreKey::new(*key::open(&home).ok()?);
    let dir = home.store_dir();
    let reading = Sos::read(&dir, &key);
    let sos = session::runtime().ok()?.block_on(reading).ok()?;
    let entry = sos.emergency()?;
    let dialled = entry
        .tel
        .as_deref()
        .and_then(|tel| tel.strip_prefix("tel:"));
    let mut forms = [entry.number.as_deref(), dialled].into_iter().flatten();
    forms.find_map(|form| EmergencyNumber::parse(form, NumberFrom::Person).ok())
}

/// Keeps the number in the plan, in the place of one that was kept before.
///
/// # Errors
/// `invalid_fields` where it can't be dialled; the companion's own.
pub fn keep(global: &Global, session: &Session, number: &str) -> Result<Answer, Failure> {
    let (plan, now) = (session.companion().plan(), session.now());
    let draft = EntryDraft {
        kind: Some(EntryKind::Emergency),
        text: say::text("plan-emergency-number"),
        number: Some(number.to_owned()),
        note: None,
    };
    let before = session.wait(plan.get())?.emergency().map(|entry| entry.id);
    let entry = match before {
        Some(id) => session.wait(plan.edit(id, &draft, now))?,
        None => session.wait(plan.add(Section::Professionals, &draft, None, now))?,
    };
    let page = Page::of(say::with("overdose-kept", &[("number", number.trim())]));
    let locked = Home::locate(global.home.clone()).is_ok_and(|home| key::needs_passphrase(&home));
    let page = if locked {
        page.text(say::text("overdose-kept-passphrase"))
    } else {
        page
    };
    Ok(Answer::new(json!({ "entry": entry }), page))
}

/// One step after the other. Lines are read beside, so that a timer can run until Enter.
fn paced(screen: Screen, card: &Card, number: &Number) -> Result<(), Failure> {
    let (send, lines) = mpsc::channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                break;
            }
        }
    });
    questions::pace_card(screen, &mut AtTerminal::new(lines), card, number)
}
