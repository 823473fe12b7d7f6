//! `cairn instrument take`: answers from the command line, a file, or a person at the terminal.

use cairn_companion::Filled;
use cairn_model::instrument::{
    AnswerError, AnswerMap, Answers, Instrument, InstrumentResult, score,
};
use cairn_model::time::Moment;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{instrument, sos};
use crate::failure::{Failure, Fault};
use crate::questions;
use crate::rows::{self, Kind};
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;

/// What `instrument take` was given.
pub struct Given {
    /// The instrument's name.
    pub instrument: Option<String>,
    /// Answers in order, as a text.
    pub answers: Option<String>,
    /// When it was taken.
    pub at: Option<String>,
    /// A file with results.
    pub file: Option<std::path::PathBuf>,
}

/// One result of a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    instrument: String,
    at: Option<Moment>,
    answers: RowAnswers,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RowAnswers {
    InOrder(Vec<Option<u8>>),
    ByItem(AnswerMap),
}

/// Does what was asked.
///
/// # Errors
/// Answers or moments that can't be; the companion's own.
pub fn run(session: &Session, given: Given) -> Result<Answer, Failure> {
    if let Some(file) = &given.file {
        return from_text(session, &rows::source(file)?);
    }
    let instrument = instrument::named(
        session.companion(),
        given.instrument.as_deref().unwrap_or_default(),
    )?;
    let at = given.at.map(|text| session.clock.read(&text)).transpose()?;
    let at = at.unwrap_or(*session.now());
    let asked = given.answers.is_none();
    let answers = if let Some(text) = given.answers {
        instrument::answers(&instrument, &text)?
    } else {
        in_past(session, at)?;
        // Nobody is asked anything that could not be kept then.
        rested(session, &instrument, &at)?;
        ask(session, &instrument)?
    };
    // Where questions were asked, the safety text stood there at the answer itself.
    let safety = !asked && instrument::raises_safety(&score(&instrument, &answers).flags);
    let filled = Filled {
        instrument: instrument.code.clone(),
        answers: answers.map().clone(),
        at,
    };
    let results = in_past(session, at).and_then(|()| keep(session, vec![filled]));
    let results = results.map_err(|failure| failure.asking_for_safety(safety))?;
    let longer = instrument::longer(session, &instrument)?;
    let page = results.iter().fold(Page::new(), |page, result| {
        page.then(instrument::page(
            &instrument,
            &result.scored(),
            !asked,
            longer,
        ))
    });
    let json = with_safety(json!({ "results": &results }), &results);
    Ok(Answer::new(json, page))
}

fn in_past(session: &Session, at: Moment) -> Result<(), Failure> {
    if at.utc_ms() > session.now().utc_ms() {
        return Err(Failure::of_faults(vec![fault(
            None,
            Some("at"),
            "in_future",
        )]));
    }
    Ok(())
}

/// Refuses, before the first question, an instrument that was filled in too short a time ago.
fn rested(session: &Session, instrument: &Instrument, at: &Moment) -> Result<(), Failure> {
    let all = session.companion().instruments();
    match session.wait(all.again_on(&instrument.code, at))? {
        Some(again) => Err(Failure::too_soon(again)),
        None => Ok(()),
    }
}

fn ask(session: &Session, instrument: &Instrument) -> Result<Answers, Failure> {
    if !session.screen.can_ask() {
        return Err(Failure::bad_input("bad_nothing_given"));
    }
    let mut input = std::io::stdin().lock();
    let given = questions::ask_instrument(session.screen, &mut input, instrument, &sos::page())?;
    Answers::new(instrument, &given).map_err(|error| Failure::bad_input(error.code()))
}

/// Everything is read and checked before the first result is kept.
fn from_text(session: &Session, text: &str) -> Result<Answer, Failure> {
    let rows = rows::split(text, Kind::Instruments)?.instruments;
    if rows.is_empty() {
        return Err(Failure::bad_input("bad_empty"));
    }
    let many = rows.len() > 1;
    let mut ready = Vec::new();
    let mut faults = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        match read(row, session) {
            Ok(row) => ready.push(row),
            Err((field, code)) => faults.push(fault(many.then_some(index + 1), field, code)),
        }
    }
    if !faults.is_empty() {
        let asks = ready.iter().any(|(_, asks)| *asks);
        return Err(Failure::of_faults(faults).asking_for_safety(asks));
    }
    let results = keep(
        session,
        ready.into_iter().map(|(filled, _)| filled).collect(),
    )?;
    let count = results.len().to_string();
    let page = Page::of(say::with("cli-results-kept", &[("count", &count)]));
    let page = if raised(&results) {
        sos::page().gap().then(page)
    } else {
        page
    };
    let json = with_safety(json!({ "results": &results }), &results);
    Ok(Answer::new(json, page))
}

/// A row, and whether an answer in it asks for the safety text.
fn read(
    text: &str,
    session: &Session,
) -> Result<(Filled, bool), (Option<&'static str>, &'static str)> {
    let row: Row = serde_json::from_str(text).map_err(|_| (None, "not_a_result"))?;
    let now = session.now();
    let found = session.companion().instruments().questions(&row.instrument);
    let instrument = found.map_err(|_| (Some("instrument"), "unknown_instrument"))?;
    let answers = match &row.answers {
        RowAnswers::InOrder(answers) => Answers::in_order(&instrument, answers),
        RowAnswers::ByItem(answers) => Answers::new(&instrument, answers),
    };
    let answers = answers.map_err(|error| (Some("answers"), error.code()))?;
    if answers.map().values().all(Option::is_none) {
        return Err((Some("answers"), AnswerError::NoneGiven.code()));
    }
    let asks = instrument::raises_safety(&score(&instrument, &answers).flags);
    let at = row.at.unwrap_or(*now);
    if at.utc_ms() > now.utc_ms() {
        return Err((Some("at"), "in_future"));
    }
    let filled = Filled {
        instrument: instrument.code.clone(),
        answers: answers.map().clone(),
        at,
    };
    Ok((filled, asks))
}

fn keep(session: &Session, filled: Vec<Filled>) -> Result<Vec<InstrumentResult>, Failure> {
    session.wait(
        session
            .companion()
            .instruments()
            .take_all(filled, session.now()),
    )
}

/// The safety text goes with the answers that call for it, for programs too.
fn with_safety(mut json: Value, results: &[InstrumentResult]) -> Value {
    if raised(results) {
        json["safety"] = sos::safety_json();
    }
    json
}

/// However long ago an answer was given, it opens the safety page when it is entered.
fn raised(results: &[InstrumentResult]) -> bool {
    results
        .iter()
        .any(|result| instrument::raises_safety(&result.flags))
}

fn fault(row: Option<usize>, field: Option<&str>, code: &str) -> Fault {
    Fault {
        row,
        field: field.map(str::to_owned),
        code: code.to_owned(),
    }
}
