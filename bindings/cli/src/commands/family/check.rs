//! `cairn family check`: how the family member is. A page, and six questions: asked at a terminal, kept where there is a
//! home, else only counted.

use std::io::BufRead;

use cairn_content::learn;
use cairn_model::dashboard::LastScore;
use cairn_model::instrument::Instrument;
use serde_json::json;

use super::page;
use crate::args::Global;
use crate::commands::take::{self, Given};
use crate::commands::{closing, instrument, opened, sos};
use crate::failure::Failure;
use crate::questions;
use crate::say;
use crate::screen::{Answer, Page, Screen};
use crate::session::Session;
use crate::views;

/// Does what was asked. A home that can't be opened keeps nobody from the page and the questions.
///
/// # Errors
/// Answers that don't fit; at a terminal `too_soon` and `not_done`.
pub fn run(
    global: &Global,
    screen: Screen,
    answers: Option<&str>,
    in_full: bool,
) -> Result<Answer, Failure> {
    if let Some(answers) = answers {
        return instrument::score_only(learn::CHECK_INSTRUMENT, answers);
    }
    let text = page("page", learn::page("check"), "unknown_text", in_full)?;
    let Some(six) = cairn_content::instrument(learn::CHECK_INSTRUMENT) else {
        let none = say::text("family-check-none");
        return Ok(Answer::new(text.json, text.page.gap().text(none)));
    };
    if screen.can_ask() {
        screen.tell(&text.page.gap())?;
        return ask(global, screen, six);
    }
    let last = match opened(global, screen) {
        Ok(Some(session)) => last_of(session),
        Ok(None) | Err(_) => None,
    };
    let mut json = text.json;
    json["instrument"] = json!(six.code);
    json["last"] = json!(last);
    let page = with_last(written_out(text.page.gap(), six), last, six);
    Ok(Answer::new(json, page))
}

/// Asks the questions; keeps the answers where there is a home.
fn ask(global: &Global, screen: Screen, six: &Instrument) -> Result<Answer, Failure> {
    match opened(global, screen) {
        Ok(Some(session)) => closing(session, |session| {
            if let Some(last) = last(session)? {
                screen.tell(&with_last(Page::new(), Some(last), six).gap())?;
            }
            let given = Given {
                instrument: Some(six.code.clone()),
                answers: None,
                at: None,
                file: None,
            };
            let kept = take::run(session, given)?;
            let page = with_last(kept.page, last(session)?, six);
            Ok(Answer::new(kept.json, page))
        }),
        Ok(None) => counted(screen, &mut std::io::stdin().lock(), six),
        Err(failure) => {
            screen.fail(&failure);
            counted(screen, &mut std::io::stdin().lock(), six)
        }
    }
}

/// Asks the questions and keeps nothing.
fn counted(screen: Screen, input: &mut dyn BufRead, six: &Instrument) -> Result<Answer, Failure> {
    let given = questions::ask_instrument(screen, input, six, &sos::page())?;
    let answers = six.items.iter().map(|item| match given.get(&item.code) {
        Some(Some(value)) => value.to_string(),
        Some(None) | None => "-".to_owned(),
    });
    let answers = answers.collect::<Vec<_>>().join(",");
    instrument::score_only(&six.code, &answers)
}

/// What a home says of the last time, if it can be read.
fn last_of(session: Session) -> Option<LastScore> {
    let last = last(&session);
    // Nothing was written: how it closes changes nothing.
    let _ = session.close();
    last.ok().flatten()
}

fn last(session: &Session) -> Result<Option<LastScore>, Failure> {
    let dashboard = session.wait(session.companion().dashboard(session.now()))?;
    let mut scores = dashboard.instruments.into_iter();
    Ok(scores.find(|score| score.instrument == learn::CHECK_INSTRUMENT))
}

fn with_last(page: Page, last: Option<LastScore>, six: &Instrument) -> Page {
    match last {
        Some(last) => page
            .gap()
            .table(views::dashboard::scores(&[last], std::slice::from_ref(six))),
        None => page,
    }
}

/// The questions with their answers as numbers, for whoever fills them in on the command line.
fn written_out(page: Page, six: &Instrument) -> Page {
    let page = page.text(six.stem.clone());
    let page = (1..).zip(&six.items).fold(page, |page, (number, item)| {
        page.item(format!("{number}."), item.text.clone())
    });
    let options = six.options.iter();
    let page = options.fold(page.gap(), |page, option| {
        page.line(format!("  {}  {}", option.value, option.text))
    });
    page.gap().text(say::text("family-check-questions"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_home_the_questions_are_asked_and_only_counted() {
        let six = cairn_content::instrument(learn::CHECK_INSTRUMENT).unwrap();
        let mut typed = "4\n\n1\nb\n2\n0\n0\n3\n".as_bytes();
        let answer = counted(Screen::new(true), &mut typed, six).unwrap();
        assert_eq!(answer.json["instrument"], "k6");
        assert_eq!(answer.json["missing"], json!([six.items[1].code]));
        assert!(typed.is_empty(), "each line answered a question");
        let mut full = "4\n4\n4\n0\n0\n1\n".as_bytes();
        let answer = counted(Screen::new(true), &mut full, six).unwrap();
        assert_eq!(
            (&answer.json["score"], &answer.json["band"]),
            (&json!(13), &json!("serious"))
        );
        let mut cut = "4\n4\n".as_bytes();
        let cut = counted(Screen::new(true), &mut cut, six).unwrap_err();
        assert_eq!(cut.code(), "not_done");
    }
}
