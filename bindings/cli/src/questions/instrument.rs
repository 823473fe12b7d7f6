//! The questions of an instrument, in its published words.

use std::io::BufRead;

use cairn_model::instrument::{AnswerMap, Answers, FLAG_SAFETY, Instrument, score};

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
    let mut index = 0;
    while let Some(item) = instrument.items.get(index) {
        let place = (index + 1).to_string();
        talk.tell(say::with(
            "cli-ask-item",
            &[("number", &place), ("text", &item.text)],
        ))?;
        let value = match talk.ask(&say::text("cli-ask-item-answer"))? {
            Typed::Back => {
                index = index.saturating_sub(1);
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
    let page = instrument.options.iter().fold(page, |page, option| {
        page.line(format!("  {}  {}", option.value, option.text))
    });
    page.gap().text(say::text("cli-ask-how")).gap()
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
