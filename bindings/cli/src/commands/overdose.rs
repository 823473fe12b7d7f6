//! `cairn overdose`: what to do, step by step. Needs no home, no key and no network, and nothing
//! that was given wrongly keeps it from being shown.

use std::sync::mpsc;

use cairn_content::fallback::Fallback;
use cairn_content::learn;
use cairn_model::learn::{Card, EmergencyNumber, NumberFrom};

use crate::failure::{Exit, Failure};
use crate::questions::{self, AtTerminal};
use crate::screen::{Answer, Page, Screen};
use crate::views::overdose::{self as view, Number};

/// Does what was asked: the whole card, one step, or, for a person at the terminal, one after the
/// other.
///
/// # Errors
/// `no_such_step`.
pub fn run(screen: Screen, step: Option<usize>, number: Option<&str>) -> Result<Answer, Failure> {
    let card = learn::card().ok_or_else(|| Failure::new("internal", Exit::Internal))?;
    let given = number
        .filter(|text| !text.trim().is_empty())
        .map(|text| EmergencyNumber::parse(text, NumberFrom::Person));
    let number = match &given {
        None => Number::None,
        Some(Ok(number)) => Number::Given(number),
        Some(Err(_)) => Number::Unusable,
    };
    let page = match step {
        None if screen.can_ask() => {
            paced(screen, card, number)?;
            Page::new()
        }
        None => view::card(card, number),
        Some(place) => one(card, place, number)?,
    };
    Ok(Answer::new(view::json(card, step, number), page))
}

fn one(card: &Card, place: usize, number: Number<'_>) -> Result<Page, Failure> {
    let total = card.shown().count();
    let step = place.checked_sub(1).and_then(|at| card.shown().nth(at));
    let step = step.ok_or_else(|| {
        Failure::new("no_such_step", Exit::NotThere).with("total", total.to_string())
    })?;
    let page = view::one(card, step, place, total, number);
    Ok(page.in_language(Fallback::Safety, &card.about.language))
}

/// One step after the other. Lines are read beside, so that a timer can run until Enter.
fn paced(screen: Screen, card: &Card, number: Number<'_>) -> Result<(), Failure> {
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
