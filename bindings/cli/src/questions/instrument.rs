//! The questions of an instrument, in its published words.

use std::io::BufRead;

use cairn_model::instrument::{
    AnswerMap, AnswerOption, Answers, FLAG_SAFETY, Instrument, InstrumentItem, score,
};

use super::{Talk, Typed, number};
use crate::commands::instrument::marked;
use crate::failure::Failure;
use crate::say;
use crate::screen::{Page, Screen};

/// Asks each item. The safety text is shown at the very answer that asks for it, once.
///
/// # Errors
/// `not_done` when the input ends before the last question.
pub fn ask_instrument(
    screen: Screen,
    input: &mut dyn BufRead,
    instrument: &Instrument,
    safety: &Page,
) -> Result<AnswerMap, Failure> {
    let mut talk = Talk { screen, input };
    let mut given = AnswerMap::new();
    let mut told = false;
    talk.screen.tell(&introduction(instrument))?;
    // The items that were asked, so that going back passes over what was passed over.
    let mut asked: Vec<usize> = Vec::new();
    let mut index = 0;
    while let Some(item) = instrument.items.get(index) {
        if instrument.passes_over(item, &given) {
            given.remove(&item.code);
            index += 1;
            continue;
        }
        talk.screen.tell(&question(index, item))?;
        let value = match talk.ask(&say::text("cli-ask-item-answer"))? {
            Typed::Back => {
                index = asked.pop().unwrap_or(index);
                continue;
            }
            Typed::Nothing => None,
            Typed::Text(text) => {
                let offered = |value: &u8| {
                    instrument
                        .options_of(item)
                        .iter()
                        .any(|option| option.value == *value)
                };
                let value = number(&text).filter(offered);
                if value.is_none() {
                    talk.tell(say::text("cli-ask-again-item"))?;
                    continue;
                }
                value
            }
        };
        given.insert(item.code.clone(), value);
        asked.push(index);
        index += 1;
        if !told && raises_safety(instrument, &given) {
            told = true;
            talk.screen.tell(safety)?;
        }
    }
    Ok(given)
}

fn introduction(instrument: &Instrument) -> Page {
    let page = marked(Page::new(), instrument)
        .heading(instrument.title.clone())
        .text(instrument.stem.clone())
        .gap();
    let page = options(page, &instrument.options);
    page.gap().text(say::text("cli-ask-how")).gap()
}

/// An item, with its answers where it has its own.
fn question(index: usize, item: &InstrumentItem) -> Page {
    let number = (index + 1).to_string();
    let asked = say::with("cli-ask-item", &[("number", &number), ("text", &item.text)]);
    options(Page::of(asked), item.options.as_deref().unwrap_or_default())
}

fn options(page: Page, options: &[AnswerOption]) -> Page {
    options.iter().fold(page, |page, option| {
        page.line(format!("  {}  {}", option.value, option.text))
    })
}

fn raises_safety(instrument: &Instrument, given: &AnswerMap) -> bool {
    Answers::new(instrument, given).is_ok_and(|answers| {
        score(instrument, &answers)
            .flags
            .iter()
            .any(|f| f == FLAG_SAFETY)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SKIPS: &str = r#"
code = "skips"
title = "Three questions"
language = "en"
wording_version = "1"
licence_status = "open"
holder = "nobody"
notice = "none"
terms = "made up for a test"
citation = ["none"]
review = "reviewed"
recall_days = 0
min_interval_days = 0
self_report_valid = true
stem = "How is it?"
evidence = { level = "untested", says = "nothing" }
options = [{ value = 0, text = "no" }, { value = 1, text = "yes" }]
vectors = [{ note = "one", answers = "0-1", score = 1 }]

[[items]]
code = "first"
text = "At all?"

[[items]]
code = "second"
text = "How often?"
options = [{ value = 0, text = "seldom" }, { value = 4, text = "often" }]
skip_if = [{ items = ["first"], sum_at_most = 0 }]

[[items]]
code = "third"
text = "And now?"

[[scores]]
code = "total"
method = "sum"
scale_origin = "none"
range = { min = 0, max = 6 }
missing = { prorate_up_to = 2, source = "none" }
"#;

    fn answered(typed: &str) -> AnswerMap {
        let instrument = cairn_content::instruments::parse_pack(SKIPS).unwrap();
        let screen = Screen::new(true);
        ask_instrument(screen, &mut typed.as_bytes(), &instrument, &Page::new()).unwrap()
    }

    #[test]
    fn a_needless_question_is_not_asked() {
        let given = answered("0\n1\n");
        assert_eq!(
            given,
            [("first".into(), Some(0)), ("third".into(), Some(1))].into()
        );
    }

    #[test]
    fn a_question_takes_its_own_answers_only() {
        let given = answered("1\n1\n4\n0\n");
        assert_eq!(given["second"], Some(4));
    }

    #[test]
    fn going_back_finds_the_question_before_the_needless_one() {
        let given = answered("0\nb\n1\n4\n0\n");
        assert_eq!((given["first"], given["second"]), (Some(1), Some(4)));
    }

    #[test]
    fn an_answer_that_became_needless_is_taken_out() {
        let given = answered("1\n4\nb\nb\n0\n1\n");
        assert!(!given.contains_key("second"), "{given:?}");
    }

    #[test]
    fn the_answers_of_a_question_stand_under_it() {
        let instrument = cairn_content::instruments::parse_pack(SKIPS).unwrap();
        let lines = question(1, &instrument.items[1])
            .lines(80, false)
            .join("\n");
        assert!(lines.contains("4  often"), "{lines}");
        let lines = question(0, &instrument.items[0])
            .lines(80, false)
            .join("\n");
        assert!(!lines.contains("yes"), "{lines}");
    }

    #[test]
    fn questions_in_another_language_say_so_before_the_first() {
        let own = cairn_content::instrument("phq-2").unwrap();
        let said = |instrument: &Instrument| introduction(instrument).lines(80, false);
        assert_eq!(said(own)[0], own.title);
        let other = Instrument {
            language: "es".to_owned(),
            ..own.clone()
        };
        assert!(said(&other)[0].contains("Español"));
    }
}
