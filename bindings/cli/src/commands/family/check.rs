//! `cairn family check`: how the family member is. A page, and six questions: asked at a terminal, kept where there is a
//! home and somebody wants it, else only counted. None of it is a result of the person whose home it is.

use std::io::BufRead;

use cairn_content::learn;
use cairn_model::dashboard::LastScore;
use cairn_model::instrument::{Answers, Instrument};
use serde_json::json;

use super::page;
use crate::args::Global;
use crate::commands::{closing, instrument, opened, sos};
use crate::failure::Failure;
use crate::questions;
use crate::say;
use crate::screen::{Answer, Page, Screen};
use crate::session::Session;
use crate::views;

/// What `family check` was given.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// Answers in order, as a text.
    pub answers: Option<&'a str>,
    /// Whether they are to be kept without asking.
    pub keep: bool,
    /// Whether the sources are shown in full.
    pub in_full: bool,
}

/// Does what was asked. A home that can't be opened keeps nobody from the page and the questions.
///
/// # Errors
/// Answers that don't fit; with `--keep` whatever keeps the home from it; at a terminal `too_soon` and `not_done`.
pub fn run(global: &Global, screen: Screen, given: Given<'_>) -> Result<Answer, Failure> {
    let text = page("page", learn::page("check"), "unknown_text", given.in_full)?;
    let Some(six) = cairn_content::instrument(learn::CHECK_INSTRUMENT) else {
        let none = say::text("family-check-none");
        return Ok(Answer::new(text.json, text.page.gap().text(none)));
    };
    if let Some(answers) = given.answers {
        let answers = instrument::answers(six, answers)?;
        if !given.keep {
            return Ok(counted(six, &answers));
        }
        let session = Session::open(global, screen)?;
        return closing(session, |session| keep(session, six, &answers));
    }
    // The page that phones show, too, doesn't say how a terminal opens another.
    let head = text.page.gap().text(say::text("family-check-sos")).gap();
    if screen.can_ask() {
        screen.tell(&head)?;
        return ask(global, screen, six, given.keep);
    }
    if given.keep {
        return Err(Failure::bad_input("bad_nothing_given"));
    }
    let last = match opened(global, screen) {
        Ok(Some(session)) => last_of(session),
        Ok(None) | Err(_) => None,
    };
    let mut json = text.json;
    json["instrument"] = json!(six.code);
    json["last"] = json!(last);
    let page = with_last(written_out(head, six), last, six);
    Ok(Answer::new(json, page))
}

/// Asks the questions; keeps the answers where there is a home and somebody says yes.
fn ask(
    global: &Global,
    screen: Screen,
    six: &Instrument,
    keep_all: bool,
) -> Result<Answer, Failure> {
    let session = match opened(global, screen) {
        Ok(Some(session)) => session,
        _ if keep_all => Session::open(global, screen)?,
        without => {
            if let Err(failure) = without {
                screen.fail(&failure);
            }
            return Ok(counted(six, &at_terminal(screen, six)?));
        }
    };
    closing(session, |session| {
        let checks = session.companion().family_checks();
        if let Some(last) = session.wait(checks.last())? {
            screen.tell(&with_last(Page::new(), Some(last), six).gap())?;
        }
        // Nobody is asked anything that could not be kept then.
        if let Some(again) = session.wait(checks.again_on(session.now()))? {
            return Err(Failure::too_soon(again));
        }
        let answers = at_terminal(screen, six)?;
        if keep_all {
            return keep(session, six, &answers);
        }
        let counted = counted(six, &answers);
        let question = Page::of(say::text("family-check-keep"));
        screen.tell(&counted.page.gap().then(question))?;
        if questions::wants(screen, &say::text("family-check-keep-ask"))? {
            let kept = keep(session, six, &answers)?;
            // What the answers came to stands above the question.
            Ok(Answer::new(kept.json, kept_page(session, six)?))
        } else {
            let page = Page::of(say::text("family-check-not-kept"));
            Ok(Answer::new(counted.json, page))
        }
    })
}

fn at_terminal(screen: Screen, six: &Instrument) -> Result<Answers, Failure> {
    asked(screen, &mut std::io::stdin().lock(), six)
}

/// What was answered, question by question.
fn asked(screen: Screen, input: &mut dyn BufRead, six: &Instrument) -> Result<Answers, Failure> {
    let given = questions::ask_instrument(screen, input, six, &sos::page())?;
    Answers::new(six, &given).map_err(|error| Failure::bad_input(error.code()))
}

/// What answers come to, and where help is whatever that is: a low score is no all-clear. Nothing is kept.
fn counted(six: &Instrument, answers: &Answers) -> Answer {
    let mut counted = instrument::answered(six, answers, None);
    counted.page = counted.page.gap().text(say::text("family-check-sos"));
    counted
}

fn keep(session: &Session, six: &Instrument, answers: &Answers) -> Result<Answer, Failure> {
    let checks = session.companion().family_checks();
    let kept = session.wait(checks.keep(answers, session.now()))?;
    let mut answer = counted(six, answers);
    answer.json["kept"] = super::kept::one(&kept);
    answer.json["last"] = json!(session.wait(checks.last())?);
    answer.page = answer.page.gap().then(kept_page(session, six)?);
    Ok(answer)
}

/// That it was kept, and how it changed.
fn kept_page(session: &Session, six: &Instrument) -> Result<Page, Failure> {
    let last = session.wait(session.companion().family_checks().last())?;
    let page = Page::of(say::text("family-check-kept"));
    Ok(with_last(page, last, six))
}

/// What a home says of the last time, if it can be read.
fn last_of(session: Session) -> Option<LastScore> {
    let last = session.wait(session.companion().family_checks().last());
    // Nothing was written: how it closes changes nothing.
    let _ = session.close();
    last.ok().flatten()
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
        let answered = |typed: &str, left: &str| {
            let mut input = typed.as_bytes();
            let answers = asked(Screen::new(true), &mut input, six)?;
            assert_eq!(input, left.as_bytes(), "each line answered a question");
            Ok::<_, Failure>(counted(six, &answers).json)
        };
        let part = answered("4\n\n1\nb\n2\n0\n0\n3\n", "").unwrap();
        assert_eq!(part["instrument"], "k6");
        assert_eq!(part["missing"], json!([six.items[1].code]));
        let full = answered("4\n4\n4\n0\n0\n1\ny\n", "y\n").unwrap();
        assert_eq!(
            (&full["score"], &full["band"]),
            (&json!(13), &json!("serious"))
        );
        let cut = answered("4\n4\n", "").unwrap_err();
        assert_eq!(cut.code(), "not_done");
    }
}
