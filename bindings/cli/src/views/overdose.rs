//! How the overdose card looks in a terminal: few words at a time, in short lines.

use cairn_content::fallback::Fallback;
use cairn_model::learn::{Card, CardStep, EmergencyNumber};
use serde_json::{Value, json};

use super::learn::{brief, missing_signers};
use crate::say;
use crate::screen::Page;

/// The number to call, as far as one is known.
#[derive(Clone, Debug, Default)]
pub struct Number {
    /// It can be dialled.
    pub dial: Option<EmergencyNumber>,
    /// Whether one was given that can't be dialled. The card goes on without that one.
    pub unusable: bool,
}

/// The whole card.
pub fn card(card: &Card, number: &Number) -> Page {
    let total = card.shown().count();
    let page = head(card);
    let page = card.shown().enumerate().fold(page, |page, (index, step)| {
        page.then(one(card, step, index + 1, total, number))
    });
    page.then(foot(card))
}

/// What sources do not agree on, and who must still sign the card.
pub fn foot(card: &Card) -> Page {
    missing_signers(Page::of(card.differs.clone()), &card.about)
}

/// The sentence over all steps, and how far they have been checked.
pub fn head(card: &Card) -> Page {
    Page::new()
        .in_language(Fallback::Safety, &card.about.language)
        .heading(card.about.title.to_uppercase())
        .gap()
        .large(card.lead.clone())
}

/// One step. `place` counts from 1.
pub fn one(card: &Card, step: &CardStep, place: usize, total: usize, number: &Number) -> Page {
    let page = Page::new()
        .text(say::with(
            "overdose-place",
            &[("place", &place.to_string()), ("total", &total.to_string())],
        ))
        .large(step.title.to_uppercase());
    let page = if step.call { dial(page, number) } else { page };
    let page = step
        .text
        .iter()
        .fold(page, |page, text| page.large(text.clone()));
    let timers = step.timers.iter();
    let page = timers.fold(page, |page, timer| page.large(timer.whose.clone()));
    let page = if step.unsigned() {
        page.text(say::text("learn-not-yet-checked"))
    } else {
        page
    };
    page.text(say::with(
        "learn-sources-brief",
        &[("sources", &sources(card, step).join("; "))],
    ))
    .gap()
}

fn dial(page: Page, number: &Number) -> Page {
    let page = page.large(match &number.dial {
        Some(dial) => say::with("overdose-call-number", &[("number", &dial.number)]),
        None => say::text("overdose-call"),
    });
    if number.unusable {
        page.text(say::text("overdose-call-unusable")).gap()
    } else if number.dial.is_none() {
        page.text(say::text("overdose-call-add")).gap()
    } else {
        page
    }
}

fn sources<'a>(card: &'a Card, step: &CardStep) -> Vec<&'a str> {
    step.sources
        .iter()
        .filter_map(|key| card.about.source(key))
        .map(brief)
        .collect()
}

/// The card for programs; one step of it where one was asked for.
pub fn json(card: &Card, only: Option<usize>, number: &Number) -> Value {
    let steps = card
        .shown()
        .enumerate()
        .filter(|(index, _)| only.is_none_or(|place| place == index + 1))
        .map(|(index, step)| step_json(card, step, index + 1));
    json!({
        "title": card.about.title,
        "lead": card.lead,
        "differs": card.differs,
        "language": card.about.language,
        "evidence": card.about.evidence,
        "evidence_note": card.about.evidence_note,
        "total": card.shown().count(),
        "emergency_number": number.dial,
        "not_yet_checked": say::text("learn-not-yet-checked"),
        "steps": steps.collect::<Value>(),
    })
}

fn step_json(card: &Card, step: &CardStep, place: usize) -> Value {
    let sources = step.sources.iter().filter_map(|key| card.about.source(key));
    json!({
        "place": place,
        "id": step.id,
        "title": step.title,
        "text": step.text,
        "call": step.call,
        "timers": step.timers,
        "checked_by_a_clinician": !step.unsigned(),
        "sources": sources.collect::<Vec<_>>(),
    })
}
