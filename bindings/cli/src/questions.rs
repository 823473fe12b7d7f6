//! Questions at the terminal, one at a time. Enter leaves one out, `b` goes back.

mod checkin;
mod instrument;
mod lapse;
mod overdose;
mod rules;

use std::io::BufRead;

use cairn_content::Language;
use cairn_content::catalogue::text_in;
use cairn_model::digits::in_ascii;

use crate::failure::{Exit, Failure};
use crate::say;
use crate::screen::{Page, Screen};

pub use checkin::ask_checkin;
pub use instrument::ask_instrument;
pub use lapse::ask_lapse;
pub use overdose::{AtTerminal, pace_card};
pub use rules::ask_rules;

/// What was typed.
#[derive(Debug, PartialEq, Eq)]
enum Typed {
    /// Something.
    Text(String),
    /// Only Enter.
    Nothing,
    /// The question before, please.
    Back,
}

/// A conversation with the person at the terminal.
struct Talk<'a> {
    screen: Screen,
    input: &'a mut dyn BufRead,
}

impl Talk<'_> {
    fn ask(&mut self, question: &str) -> Result<Typed, Failure> {
        Screen::prompt(question)?;
        let mut line = String::new();
        let read = self.input.read_line(&mut line);
        match read {
            // The end of the input is no answer: nothing half-answered is kept.
            Ok(0) => Err(Failure::new("not_done", Exit::Refused)),
            Ok(_) => Ok(match line.trim() {
                "" => Typed::Nothing,
                text if goes_back(text, cairn_content::catalogue::spoken()) => Typed::Back,
                text => Typed::Text(text.to_owned()),
            }),
            Err(error) => Err(Failure::io("bad_file", &error)),
        }
    }

    fn tell(&self, text: String) -> Result<(), Failure> {
        self.screen.tell(&Page::of(text))
    }
}

/// Tells something and waits for Enter; whether it came.
///
/// # Errors
/// `output`, and what reading the terminal refuses.
pub fn pause(screen: Screen, text: &str, prompt: &str) -> Result<bool, Failure> {
    screen.tell(&Page::of(text))?;
    let mut input = std::io::stdin().lock();
    let mut talk = Talk {
        screen,
        input: &mut input,
    };
    Ok(talk.ask(prompt)? == Typed::Nothing)
}

/// Asks something that a yes or a no answers; anything but a yes is a no.
///
/// # Errors
/// `output`, and what reading the terminal refuses.
pub fn wants(screen: Screen, question: &str) -> Result<bool, Failure> {
    let mut input = std::io::stdin().lock();
    let mut talk = Talk {
        screen,
        input: &mut input,
    };
    Ok(matches!(talk.ask(question)?, Typed::Text(text) if is_yes(&text)))
}

/// Asks whether to go on, unless `--yes` was given. Anything but a yes is a no.
///
/// # Errors
/// `not_done` for a no, `needs_yes` where nobody can be asked.
pub fn confirm(screen: Screen, yes: bool, explanation: &str) -> Result<(), Failure> {
    if yes {
        return Ok(());
    }
    if !screen.can_ask() {
        return Err(Failure::new("needs_yes", Exit::Refused));
    }
    screen.tell(&Page::of(explanation))?;
    if wants(screen, &say::text("cli-ask-sure"))? {
        Ok(())
    } else {
        Err(Failure::new("not_done", Exit::Refused))
    }
}

fn is_yes(text: &str) -> bool {
    is_word(text, "cli-ask-yes-words")
}

/// Whether the text is one of the words of a catalogue entry.
fn is_word(text: &str, key: &str) -> bool {
    is_one_of(text, &say::text(key))
}

/// Whether the text asks for the question before, in this language or in English: keyboards differ.
fn goes_back(text: &str, language: Language) -> bool {
    let words = |language| text_in(language, "cli-ask-back-word", &[]).0;
    is_one_of(text, &words(language)) || is_one_of(text, &words(Language::English))
}

fn is_one_of(text: &str, words: &str) -> bool {
    let text = text.to_lowercase();
    words.split_whitespace().any(|word| word == text)
}

/// A whole number, in whichever digits it was typed.
fn number(text: &str) -> Option<u8> {
    in_ascii(text).parse().ok()
}

/// What stands in a list, with the commas and spaces of any of our languages between.
fn listed(text: &str) -> impl Iterator<Item = &str> {
    let between =
        |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '،' | '؛' | '，' | '、' | '；');
    text.split(between).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_may_have_the_commas_of_each_language() {
        for typed in [
            "h,t",
            "h t",
            "h، t",
            "h，t",
            "h、t",
            "h; t",
            "h؛t",
            "h；t",
            "h\u{3000}t",
            ", h,, t;",
        ] {
            assert_eq!(listed(typed).collect::<Vec<_>>(), ["h", "t"], "{typed}");
        }
    }

    #[test]
    fn back_is_said_in_ones_language_or_in_english() {
        for language in Language::ALL {
            let own = text_in(*language, "cli-ask-back-word", &[]).0;
            assert!(
                own.split_whitespace()
                    .all(|word| goes_back(word, *language))
            );
            assert!(goes_back("b", *language) && goes_back("B", *language));
            assert!(!goes_back("7", *language) && !goes_back("", *language));
        }
        assert!(goes_back("Назад", Language::Russian) && !goes_back("назад", Language::English));
    }

    #[test]
    fn numbers_are_read_in_the_digits_of_each_language() {
        for (typed, read) in [("7", 7), ("٧", 7), ("۱۰", 10), ("１０", 10)] {
            assert_eq!(number(typed), Some(read), "{typed}");
        }
        for typed in ["", "seven", "-1", "٧٫٥", "300"] {
            assert_eq!(number(typed), None, "{typed}");
        }
    }
}
