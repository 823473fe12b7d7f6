//! Questions at the terminal, one at a time. Enter leaves one out, `b` goes back.

mod checkin;
mod instrument;
mod lapse;
mod overdose;

use std::io::BufRead;

use crate::failure::{Exit, Failure};
use crate::say;
use crate::screen::{Page, Screen};

pub use checkin::ask_checkin;
pub use instrument::ask_instrument;
pub use lapse::ask_lapse;
pub use overdose::pace_card;

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
                text if text == say::text("cli-ask-back-word") => Typed::Back,
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
    let text = text.to_lowercase();
    say::text(key).split_whitespace().any(|word| word == text)
}
