//! `cairn instrument …`: the questionnaires as packs, scored without a home.

use cairn_companion::Companion;
use cairn_content::fallback::Fallback;
use cairn_model::instrument::{
    Answers, FLAG_FOLLOW_UP, FLAG_SAFETY, Instrument, Review, ScoreRule, Scored, TOTAL, score,
};
use serde_json::{Value, json};

use crate::commands::sos;
use crate::failure::{Exit, Failure};
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::table::{Align, Table};

/// The instrument of this name, bundled or of an installed pack.
///
/// # Errors
/// `unknown_instrument`.
pub fn named(companion: &Companion, code: &str) -> Result<Instrument, Failure> {
    let found = companion
        .instruments()
        .questions(&code.to_ascii_lowercase());
    found.map_err(|_| unknown())
}

/// The bundled instrument of this name.
pub fn bundled_of(code: &str) -> Option<&'static Instrument> {
    cairn_content::instrument(&code.to_ascii_lowercase())
}

fn unknown() -> Failure {
    Failure::new("unknown_instrument", Exit::NotThere)
}

/// Answers as they are written on the command line: `1,0,-,2`.
///
/// # Errors
/// `answers_malformed`, `answers_wrong_count`, `answers_not_an_option`.
pub fn answers(instrument: &Instrument, text: &str) -> Result<Answers, Failure> {
    Answers::parse(instrument, text).map_err(|error| {
        Failure::bad_input(error.code()).with("count", instrument.items.len().to_string())
    })
}

/// `instrument list` in a home: with what installed packs add.
pub fn list(companion: &Companion) -> Answer {
    listed(&companion.instruments().list())
}

/// `instrument list` without a home.
pub fn bundled() -> Answer {
    listed(cairn_content::instruments())
}

fn listed(instruments: &[Instrument]) -> Answer {
    let mut table = Table::new([
        (say::text("cli-col-id"), Align::Start),
        (say::text("cli-col-questions"), Align::End),
        (say::text("cli-col-looks-back"), Align::End),
        (say::text("cli-col-title"), Align::Start),
    ]);
    for instrument in instruments {
        let days = instrument.recall_days.to_string();
        table.row([
            instrument.code.clone(),
            instrument.items.len().to_string(),
            match instrument.recall_days {
                0 => say::text("instrument-asks-now"),
                _ => say::with("cli-days", &[("count", &days)]),
            },
            instrument.title.clone(),
        ]);
    }
    let mut page = instruments.iter().fold(Page::new().table(table), marked);
    if instruments.iter().any(unsigned) {
        page = page.gap().text(say::text("instrument-not-yet-checked"));
    }
    let json = instruments.iter().map(describe).collect::<Value>();
    Answer::new(json!({ "instruments": json }), page)
}

/// The page with a word of an instrument's language, where that isn't the person's.
pub fn marked(page: Page, instrument: &Instrument) -> Page {
    page.in_language(Fallback::Instrument, &instrument.language)
}

fn describe(instrument: &Instrument) -> Value {
    json!({
        "instrument": instrument.code,
        "title": instrument.title,
        "language": instrument.language,
        "wording_version": instrument.wording_version,
        "questions": instrument.items.len(),
        "recall_days": instrument.recall_days,
        "min_interval_days": instrument.min_interval_days,
        "holder": instrument.holder,
        "notice": instrument.notice,
        "citation": instrument.citation,
        "checked_by_a_clinician": !unsigned(instrument),
        "items": instrument.items.iter().map(|item| json!({
            "code": item.code,
            "text": item.text,
            "options": instrument.options_of(item).iter()
                .map(|option| json!({ "value": option.value, "text": option.text }))
                .collect::<Value>(),
        })).collect::<Value>(),
    })
}

/// Whether the line "not yet checked by a clinician" belongs to it.
pub fn unsigned(instrument: &Instrument) -> bool {
    instrument.review == Review::NeedsClinicalSignoff
}

/// `instrument score` of a bundled instrument: needs no home and keeps nothing.
///
/// # Errors
/// An instrument or answers that don't exist.
pub fn score_only(code: &str, text: &str) -> Result<Answer, Failure> {
    scored(bundled_of(code).ok_or_else(unknown)?, text)
}

/// `instrument score` of an instrument that came with a pack.
///
/// # Errors
/// An instrument or answers that don't exist.
pub fn score_here(session: &Session, code: &str, text: &str) -> Result<Answer, Failure> {
    scored(&named(session.companion(), code)?, text)
}

fn scored(instrument: &Instrument, text: &str) -> Result<Answer, Failure> {
    let scored = score(instrument, &answers(instrument, text)?);
    Ok(Answer::new(json!(scored), page(instrument, &scored, true)))
}

/// What answers came to, for a person: the safety text first where it is called for and was not
/// shown already.
pub fn page(instrument: &Instrument, scored: &Scored, with_safety: bool) -> Page {
    let page = if with_safety && raises_safety(&scored.flags) {
        sos::page().gap()
    } else {
        Page::new()
    };
    let page = marked(page, instrument).heading(instrument.title.clone());
    let page = match (scored.score, instrument.total()) {
        (Some(score), Some(rule)) => page.text(out_of(score, rule)),
        (None, Some(_)) => page.text(say::text("instrument-no-score")),
        (_, None) => page,
    };
    let page = match &scored.band {
        Some(band) => page.text(band_words(instrument, band)),
        None => page,
    };
    let page = scored.parts.iter().fold(page, |page, part| {
        match (part.score, instrument.score_rule(&part.code)) {
            (Some(score), Some(rule)) if part.code != TOTAL => {
                page.line(format!("{}: {}", part.code, out_of(score, rule)))
            }
            _ => page,
        }
    });
    let page = if scored.prorated {
        page.text(say::text("instrument-prorated"))
    } else {
        page
    };
    let page = if unsigned(instrument) {
        page.text(say::text("instrument-not-yet-checked"))
    } else {
        page
    };
    let page = if scored.flags.iter().any(|flag| flag == FLAG_FOLLOW_UP) {
        page.text(say::text("instrument-follow-up"))
    } else {
        page
    };
    let page = page.text(say::text("instrument-not-a-diagnosis"));
    page.text(say::with(
        "cli-score-source",
        &[("source", &instrument.citation.join("; "))],
    ))
}

fn out_of(score: i64, rule: &ScoreRule) -> String {
    say::with(
        "cli-score",
        &[
            ("score", &score.to_string()),
            ("max", &rule.range.max.to_string()),
        ],
    )
}

/// What a person reads for a band of the whole; its name in data is never shown.
pub fn band_words(instrument: &Instrument, band: &str) -> String {
    let bands = instrument.total().map_or(&[][..], |rule| &rule.bands);
    bands
        .iter()
        .find(|known| known.code == band)
        .and_then(|band| cairn_content::instruments::band_words(&instrument.code, band))
        .unwrap_or_default()
}

/// Whether the safety text is to be shown.
pub fn raises_safety(flags: &[String]) -> bool {
    flags.iter().any(|flag| flag == FLAG_SAFETY)
}
