//! The overdose card at the terminal: one step at a time, with a timer where a source gives one.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use cairn_model::learn::{Card, CardStep, Timer, TimerKind};

use super::is_word;
use crate::failure::Failure;
use crate::say;
use crate::screen::{Page, Screen};
use crate::views::overdose::{self as view, Number};

/// How often a wait says how long it has been, in seconds.
const EVERY: u16 = 30;

/// What was typed at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Next,
    Back,
    Timer,
    Quit,
}

/// Shows the steps until the last one or the end of the input. `second` is how long a second of a
/// timer takes.
///
/// # Errors
/// `output`.
pub fn pace_card(
    screen: Screen,
    lines: &Receiver<String>,
    card: &Card,
    number: Number<'_>,
    second: Duration,
) -> Result<(), Failure> {
    let steps: Vec<&CardStep> = card.shown().collect();
    screen.tell(&view::head(card))?;
    let mut at = 0;
    while let Some(step) = steps.get(at) {
        screen.tell(&view::one(card, step, at + 1, steps.len(), number))?;
        at = match act(lines, step, at)? {
            Act::Next => at + 1,
            Act::Back => at.saturating_sub(1),
            Act::Quit => return Ok(()),
            Act::Timer => {
                if let Some(timer) = &step.timer {
                    run(screen, lines, timer, second)?;
                }
                at
            }
        };
    }
    screen.tell(&Page::of(say::text("overdose-end")))
}

/// Asks until something is typed that fits here.
fn act(lines: &Receiver<String>, step: &CardStep, at: usize) -> Result<Act, Failure> {
    let key = match (&step.timer, at) {
        (Some(_), _) => "overdose-ask-timer",
        (None, 0) => "overdose-ask-first",
        (None, _) => "overdose-ask",
    };
    loop {
        Screen::prompt(&say::text(key))?;
        // When the input has ended, nobody is there to go on.
        let Ok(line) = lines.recv() else {
            return Ok(Act::Quit);
        };
        if let Some(act) = typed(&line) {
            return Ok(act);
        }
    }
}

fn typed(line: &str) -> Option<Act> {
    let line = line.trim();
    if line.is_empty() || is_word(line, "overdose-next-words") {
        return Some(Act::Next);
    }
    let acts = [
        ("overdose-back-words", Act::Back),
        ("overdose-timer-words", Act::Timer),
        ("overdose-quit-words", Act::Quit),
    ];
    acts.into_iter()
        .find(|(key, _)| is_word(line, key))
        .map(|(_, act)| act)
}

/// Runs a timer until it ends or Enter is pressed.
fn run(
    screen: Screen,
    lines: &Receiver<String>,
    timer: &Timer,
    second: Duration,
) -> Result<(), Failure> {
    screen.tell(&Page::of(say::text("overdose-timer-stop")))?;
    for (wait, text) in ticks(timer) {
        match lines.recv_timeout(second * u32::from(wait)) {
            Err(RecvTimeoutError::Timeout) => screen.tell(&Page::new().large(text))?,
            Ok(_) | Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    Ok(())
}

/// Seconds to wait, and what is said then, one after the other. A beat has no end.
fn ticks(timer: &Timer) -> Box<dyn Iterator<Item = (u16, String)> + '_> {
    match timer.kind {
        TimerKind::Beat => {
            let beat = |wait| (wait, timer.says.clone());
            let rest = std::iter::repeat_with(move || beat(timer.from_seconds));
            Box::new(std::iter::once(beat(0)).chain(rest))
        }
        TimerKind::Wait => {
            let said = |passed: u16| {
                if passed >= timer.from_seconds {
                    timer.says.clone()
                } else {
                    let clock = format!("{}:{:02}", passed / 60, passed % 60);
                    say::with("overdose-timer-passed", &[("time", &clock)])
                }
            };
            let moments = (1..=timer.to_seconds)
                .filter(|passed| passed % EVERY == 0 || *passed == timer.from_seconds);
            let mut before = 0;
            Box::new(moments.map(move |passed| {
                let wait = passed - before;
                before = passed;
                (wait, said(passed))
            }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    fn card() -> &'static Card {
        cairn_content::learn::card().unwrap()
    }

    fn timer(kind: TimerKind, from: u16, to: u16) -> Timer {
        Timer {
            kind,
            from_seconds: from,
            to_seconds: to,
            says: "now".into(),
            whose: "some".into(),
            sources: vec!["one".into()],
        }
    }

    fn pace(typed: &[&str]) -> usize {
        let (send, lines) = channel();
        for line in typed {
            send.send((*line).to_owned()).unwrap();
        }
        drop(send);
        let screen = Screen::new(false);
        pace_card(screen, &lines, card(), Number::None, Duration::ZERO).unwrap();
        lines.try_iter().count()
    }

    #[test]
    fn steps_follow_each_other_to_the_end() {
        let steps = card().shown().count();
        let all = vec![""; steps + 2];
        assert_eq!(pace(&all), 2, "as many answers as steps are taken");
        assert_eq!(pace(&["q", "", ""]), 2);
        let mut back = vec!["", "b", "what?"];
        back.extend(vec![""; steps]);
        assert_eq!(pace(&back), 0);
        assert_eq!(
            pace(&["t", ""]),
            0,
            "no timer here, and the input may end anywhere"
        );
    }

    #[test]
    fn a_timer_stops_when_a_line_comes() {
        let beat = card()
            .shown()
            .position(|step| step.timer.is_some())
            .unwrap();
        let mut typed = vec![""; beat];
        typed.extend(["t", "", "q", "left"]);
        assert_eq!(pace(&typed), 1);
    }

    #[test]
    fn a_beat_starts_at_once_and_goes_on_and_on() {
        let beat = timer(TimerKind::Beat, 5, 5);
        let first: Vec<_> = ticks(&beat).take(3).collect();
        assert_eq!(first, [0, 5, 5].map(|wait| (wait, "now".to_owned())));
    }

    #[test]
    fn a_wait_says_how_long_it_has_been_and_then_what_to_do() {
        let wait = timer(TimerKind::Wait, 70, 100);
        let all: Vec<_> = ticks(&wait).collect();
        let waits: Vec<u16> = all.iter().map(|(wait, _)| *wait).collect();
        assert_eq!(waits, [30, 30, 10, 20]);
        assert!(all[0].1.contains("0:30") && all[1].1.contains("1:00"));
        assert_eq!((all[2].1.as_str(), all[3].1.as_str()), ("now", "now"));
    }
}
