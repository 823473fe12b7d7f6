//! The questions after a lapse.

use std::io::BufRead;

use cairn_model::lapse::{LapseDraft, Question, Safe};

use super::{Talk, Typed, is_word};
use crate::failure::Failure;
use crate::say;
use crate::screen::{Page, Screen};

/// Asks one question after the other. Who is not safe, or can't tell, sees `help` at once and is asked nothing more.
///
/// # Errors
/// `not_done` where the input ends before the first answer; `output`.
pub fn ask_lapse(
    screen: Screen,
    input: &mut dyn BufRead,
    help: &Page,
) -> Result<LapseDraft, Failure> {
    let mut talk = Talk { screen, input };
    talk.tell(say::text("lapse-thanks"))?;
    talk.tell(say::text("lapse-how"))?;
    let mut draft = LapseDraft {
        safe: safe(&mut talk)?,
        ..LapseDraft::default()
    };
    if draft.safe.is_some_and(Safe::opens_sos) {
        screen.tell(help)?;
        return Ok(draft);
    }
    let mut asked = vec![Question::Safe];
    while let Some(question) = asked.last().and_then(|last| last.after(&draft)) {
        let text = say::text(&format!("lapse-question-{}", question.name()));
        match talk.ask(&say::with("lapse-prompt", &[("question", &text)]))? {
            Typed::Text(words) => draft.answer(question, &words),
            Typed::Nothing => draft.answer(question, ""),
            Typed::Back => {
                // The first of all was about safety and stays answered.
                if asked.len() > 1 {
                    asked.pop();
                }
                continue;
            }
        }
        asked.push(question);
    }
    Ok(draft)
}

fn safe(talk: &mut Talk<'_>) -> Result<Option<Safe>, Failure> {
    let question = say::text("lapse-question-safe");
    let prompt = say::with("lapse-safe-prompt", &[("question", &question)]);
    loop {
        let Typed::Text(text) = talk.ask(&prompt)? else {
            return Ok(None);
        };
        for (words, safe) in [
            ("cli-ask-yes-words", Safe::Yes),
            ("cli-ask-no-words", Safe::No),
            ("lapse-safe-not-sure-words", Safe::NotSure),
        ] {
            if is_word(&text, words) {
                return Ok(Some(safe));
            }
        }
        talk.tell(say::text("lapse-again-safe"))?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(typed: &str) -> Result<LapseDraft, Failure> {
        ask_lapse(Screen::new(false), &mut typed.as_bytes(), &Page::of("help"))
    }

    #[test]
    fn questions_come_one_by_one_and_may_be_left_out() {
        let draft = asked("y\nAlone at home\n\nA walk\nCall Sam\n\n").unwrap();
        let wanted = LapseDraft {
            safe: Some(Safe::Yes),
            situation: Some("Alone at home".into()),
            helped: Some("A walk".into()),
            next: Some("Call Sam".into()),
            ..LapseDraft::default()
        };
        assert_eq!(draft, wanted);
    }

    #[test]
    fn who_is_not_safe_is_asked_nothing_more() {
        for (typed, safe) in [("n\n", Safe::No), ("what\n?\n", Safe::NotSure)] {
            let wanted = LapseDraft {
                safe: Some(safe),
                ..LapseDraft::default()
            };
            assert_eq!(asked(typed).unwrap(), wanted);
        }
    }

    #[test]
    fn back_goes_back_and_amounts_are_asked_only_of_what_was_named() {
        let draft = asked("\nfirst\nb\nsecond\n\n\n\na word\nb\n\n").unwrap();
        assert_eq!(draft.situation.as_deref(), Some("second"));
        assert_eq!((draft.substance, draft.amount), (None, None));
        let draft = asked("y\n\n\n\n\na word\na little\n").unwrap();
        assert_eq!(draft.amount.as_deref(), Some("a little"));
    }

    #[test]
    fn an_input_that_ends_early_keeps_nothing() {
        assert_eq!(asked("y\nhome\n").unwrap_err().code(), "not_done");
    }
}
