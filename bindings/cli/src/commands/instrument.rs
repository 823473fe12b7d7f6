//! `cairn instrument …`: the questionnaires as packs, scored without a home.

use cairn_model::instrument::{
    Answers, FLAG_FOLLOW_UP, FLAG_SAFETY, Instrument, Review, Scored, score,
};
use serde_json::{Value, json};

use crate::commands::sos;
use crate::failure::{Exit, Failure};
use crate::say;
use crate::screen::{Answer, Page};
use crate::table::{Align, Table};

/// The bundled instrument of this name.
///
/// # Errors
/// `unknown_instrument`.
pub fn named(code: &str) -> Result<&'static Instrument, Failure> {
    let code = code.to_ascii_lowercase();
    cairn_content::instrument(&code)
        .ok_or_else(|| Failure::new("unknown_instrument", Exit::NotThere))
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

/// `instrument list`
pub fn list() -> Answer {
    let mut table = Table::new([
        (say::text("cli-col-id"), Align::Start),
        (say::text("cli-col-questions"), Align::End),
        (say::text("cli-col-looks-back"), Align::End),
        (say::text("cli-col-title"), Align::Start),
    ]);
    for instrument in cairn_content::instruments() {
        table.row([
            instrument.code.clone(),
            instrument.items.len().to_string(),
            say::with(
                "cli-days",
                &[("count", &instrument.recall_days.to_string())],
            ),
            instrument.title.clone(),
        ]);
    }
    let mut page = Page::new().table(table);
    if cairn_content::instruments().iter().any(unsigned) {
        page = page.gap().text(say::text("instrument-not-yet-checked"));
    }
    let json = cairn_content::instruments()
        .iter()
        .map(describe)
        .collect::<Value>();
    Answer::new(json!({ "instruments": json }), page)
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

/// `instrument score`
///
/// # Errors
/// An instrument or answers that don't exist.
pub fn score_only(code: &str, text: &str) -> Result<Answer, Failure> {
    let instrument = named(code)?;
    let scored = score(instrument, &answers(instrument, text)?);
    let json = json!({
        "instrument": scored.instrument,
        "score": scored.score,
        "band": scored.band,
        "flags": scored.flags,
        "missing": scored.missing,
        "prorated": scored.prorated,
    });
    Ok(Answer::new(json, page(instrument, &scored, true)))
}

/// What answers came to, for a person: the safety text first where it is called for and was not
/// shown already.
pub fn page(instrument: &Instrument, scored: &Scored, with_safety: bool) -> Page {
    let page = if with_safety && raises_safety(&scored.flags) {
        sos::page().gap()
    } else {
        Page::new()
    };
    let page = page.heading(instrument.title.clone());
    let page = match scored.score {
        Some(score) => page.text(say::with(
            "cli-score",
            &[
                ("score", &score.to_string()),
                ("max", &instrument.score.range.max.to_string()),
            ],
        )),
        None => page.text(say::text("instrument-no-score")),
    };
    let page = match &scored.band {
        Some(band) => page.text(band_words(&instrument.code, band)),
        None => page,
    };
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

/// What a person reads for a band; its name in data is never shown.
pub fn band_words(instrument: &str, band: &str) -> String {
    say::text(&say::key(&format!("band-{instrument}"), band))
}

/// Whether the safety text is to be shown.
pub fn raises_safety(flags: &[String]) -> bool {
    flags.iter().any(|flag| flag == FLAG_SAFETY)
}
