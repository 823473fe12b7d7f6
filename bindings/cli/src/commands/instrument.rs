//! `cairn instrument …`: the questionnaires as packs, scored without a home.

use cairn_companion::Companion;
use cairn_content::fallback::Fallback;
use cairn_model::instrument::{
    Answers, FLAG_FOLLOW_UP, FLAG_SAFETY, Instrument, Review, ScoreRule, Scored, TOTAL, score,
};
use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::commands::sos;
use crate::failure::{Exit, Failure};
use crate::say::{self, Form};
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::table::{Column, Table};

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

/// `instrument list` in a home: with what installed packs add, and from when each can be filled in again.
///
/// # Errors
/// The companion's own.
pub fn list(session: &Session) -> Result<Answer, Failure> {
    let all = session.companion().instruments();
    let mut again = Vec::new();
    for instrument in all.list() {
        let day = session.wait(all.again_on(&instrument.code, session.now()))?;
        again.push((instrument, day));
    }
    Ok(listed(&again))
}

/// `instrument list` without a home.
pub fn bundled() -> Answer {
    let all = cairn_content::instruments().iter();
    listed(&all.map(|one| (one.clone(), None)).collect::<Vec<_>>())
}

/// With the day from which each can be filled in again, if that is not today.
fn listed(instruments: &[(Instrument, Option<NaiveDate>)]) -> Answer {
    let mut table = Table::new([
        (say::text("cli-col-id"), Column::Fact),
        (say::text("cli-col-questions"), Column::Number),
        (say::text("cli-col-looks-back"), Column::Number),
        (say::text("cli-col-again"), Column::Words),
        (say::text("cli-col-title"), Column::Words),
    ]);
    for (instrument, again) in instruments {
        let days = instrument.recall_days.to_string();
        table.row([
            instrument.code.clone(),
            instrument.items.len().to_string(),
            match instrument.recall_days {
                0 => say::text("instrument-asks-now"),
                _ => say::with("cli-days", &[("count", &days)]),
            },
            match *again {
                Some(day) => say::date(day, Form::Day),
                None => say::text("instrument-asks-now"),
            },
            instrument.title.clone(),
        ]);
    }
    let page = Page::new().table(table);
    let mut page = instruments
        .iter()
        .fold(page, |page, (one, _)| marked(page, one));
    if instruments.iter().any(|(one, _)| unsigned(one)) {
        page = page.gap().text(say::text("instrument-not-yet-checked"));
    }
    let described = instruments.iter().map(|(one, again)| {
        let mut json = describe(one);
        json["again_on"] = json!(again);
        json
    });
    let json = described.collect::<Value>();
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
    scored(bundled_of(code).ok_or_else(unknown)?, text, None)
}

/// `instrument score` of an instrument that came with a pack.
///
/// # Errors
/// An instrument or answers that don't exist.
pub fn score_here(session: &Session, code: &str, text: &str) -> Result<Answer, Failure> {
    let instrument = named(session.companion(), code)?;
    let longer = longer(session, &instrument)?;
    scored(&instrument, text, longer)
}

fn scored(
    instrument: &Instrument,
    text: &str,
    longer: Option<NaiveDate>,
) -> Result<Answer, Failure> {
    Ok(answered(instrument, &answers(instrument, text)?, longer))
}

/// What answers come to, with nothing kept. `longer` as for [`page`].
pub fn answered(instrument: &Instrument, answers: &Answers, longer: Option<NaiveDate>) -> Answer {
    let scored = score(instrument, answers);
    let page = page(instrument, &scored, true, longer);
    Answer::new(json!(scored), page)
}

/// The day from which the longer form can be filled in again, if that is not today.
///
/// # Errors
/// The companion's own.
pub fn longer(session: &Session, instrument: &Instrument) -> Result<Option<NaiveDate>, Failure> {
    let Some(longer) = &instrument.follow_up else {
        return Ok(None);
    };
    let all = session.companion().instruments();
    if all.questions(&longer.instrument).is_err() {
        return Ok(None);
    }
    session.wait(all.again_on(&longer.instrument, session.now()))
}

/// What answers came to, for a person: the safety text first where it is called for and was not
/// shown already. `longer`: the day from which the longer form can be filled in, if that is not today.
pub fn page(
    instrument: &Instrument,
    scored: &Scored,
    with_safety: bool,
    longer: Option<NaiveDate>,
) -> Page {
    let page = if with_safety && raises_safety(&scored.flags) {
        sos::page().gap()
    } else {
        Page::new()
    };
    let page = marked(page, instrument).heading(instrument.title.clone());
    let page = match (scored.score, instrument.total()) {
        (Some(score), Some(rule)) => page.text(on_scale(out_of(score, rule), rule)),
        (None, Some(_)) => page.text(say::text("instrument-no-score")),
        (_, None) => page,
    };
    let page = match &scored.band {
        Some(band) => page.text(band_words(instrument, band)),
        None => page,
    };
    let page = scored.parts.iter().fold(page, |page, part| {
        match (part.score, instrument.score_rule(&part.code)) {
            (Some(score), Some(rule)) if part.code != TOTAL => page.text(part_words(score, rule)),
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
        page.text(match longer {
            None => say::text("instrument-follow-up"),
            Some(day) => say::with(
                "instrument-follow-up-later",
                &[("date", &say::date(day, Form::Day))],
            ),
        })
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

/// With the name of the scale, where the same answers are counted on several in the world.
fn on_scale(score: String, rule: &ScoreRule) -> String {
    match scale_words(rule) {
        Some(scale) => say::with("cli-score-on", &[("scale", &scale), ("score", &score)]),
        None => score,
    }
}

/// A score beside that of the whole: under the name of its scale, else the one that its pack gives it.
fn part_words(score: i64, rule: &ScoreRule) -> String {
    let name = scale_words(rule).unwrap_or_else(|| rule.code.clone());
    let score = out_of(score, rule);
    say::with("cli-score-on", &[("scale", &name), ("score", &score)])
}

fn scale_words(rule: &ScoreRule) -> Option<String> {
    let key = say::key("instrument-scale", rule.scale.as_ref()?);
    say::has(&key).then(|| say::text(&key))
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
