//! The overdose card at the terminal: one step at a time, with timers where a source gives one.

mod time;

use std::time::Duration;

use cairn_model::learn::{Card, CardStep, Timer, TimerKind};

pub use time::{AtTerminal, Heard, Pace};

use self::time::Wait;
use super::is_word;
use crate::failure::Failure;
use crate::say;
use crate::screen::{Page, Screen};
use crate::views::overdose::{self as view, Number};

/// How a page reaches the person.
type Tell<'p> = &'p dyn Fn(&Page) -> Result<(), Failure>;

/// What was typed at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Next,
    Back,
    Timer,
    Quit,
}

/// Shows the steps until the last one or the end of the input.
///
/// # Errors
/// `output`.
pub fn pace_card(
    screen: Screen,
    pace: &mut impl Pace,
    card: &Card,
    number: &Number,
) -> Result<(), Failure> {
    walk(&|page| screen.tell(page), pace, card, number)
}

fn walk(tell: Tell<'_>, pace: &mut impl Pace, card: &Card, number: &Number) -> Result<(), Failure> {
    let steps: Vec<&CardStep> = card.shown().collect();
    let mut walk = Walk {
        tell,
        pace,
        wait: None,
        beating: false,
    };
    tell(&view::head(card))?;
    let mut at = 0;
    while let Some(step) = steps.get(at) {
        tell(&view::one(card, step, at + 1, steps.len(), number))?;
        at = match walk.act(step, at)? {
            Act::Next => {
                walk.begin_wait(steps.get(at + 1).copied());
                at + 1
            }
            Act::Back => at.saturating_sub(1),
            Act::Quit => return tell(&view::foot(card)),
            Act::Timer => at,
        };
    }
    let end = Page::of(say::text("overdose-end")).gap();
    tell(&end.then(view::foot(card)))
}

/// What goes on while somebody goes from step to step.
struct Walk<'c, 'p, P> {
    tell: Tell<'p>,
    pace: &'p mut P,
    /// How long ago the last dose was given.
    wait: Option<Wait<'c>>,
    /// Whether breaths were counted out: then the next step with a beat goes on with it.
    beating: bool,
}

impl<'c, P: Pace> Walk<'c, '_, P> {
    /// A step with a wait is about to be shown: the wait runs from now. One that runs already and isn't over goes on:
    /// somebody only looked back. After it, another dose was given.
    fn begin_wait(&mut self, next: Option<&'c CardStep>) {
        let now = self.pace.now();
        let runs = self.wait.as_ref().is_some_and(|wait| !wait.is_over(now));
        if let Some(timer) = next.and_then(|step| step.timer(TimerKind::Wait))
            && !runs
        {
            self.wait = Some(Wait::begin(timer, now));
        }
    }

    /// Asks until something is typed that fits here.
    fn act(&mut self, step: &CardStep, at: usize) -> Result<Act, Failure> {
        let beat = step.timer(TimerKind::Beat);
        let prompt = match (beat, at) {
            (Some(_), _) => "overdose-ask-timer",
            (None, 0) => "overdose-ask-first",
            (None, _) => "overdose-ask",
        };
        if let Some(wait) = &mut self.wait {
            wait.say_again();
        }
        if let Some(beat) = beat.filter(|_| self.beating)
            && let Some(act) = self.beat(step, beat)?
        {
            return Ok(act);
        }
        loop {
            let Some(line) = self.hear(step, None, Some(prompt))? else {
                return Ok(Act::Quit);
            };
            match (typed(&line), beat) {
                (Some(Act::Timer), Some(beat)) => {
                    if let Some(act) = self.beat(step, beat)? {
                        return Ok(act);
                    }
                }
                (Some(Act::Timer) | None, _) => {}
                (Some(act), _) => return Ok(act),
            }
        }
    }

    /// Counts breaths out until a line comes. It only stops them, but for going back and leaving, which it does as well.
    fn beat(&mut self, step: &CardStep, beat: &Timer) -> Result<Option<Act>, Failure> {
        self.beating = true;
        (self.tell)(&Page::of(say::text("overdose-timer-stop")))?;
        let line = self.hear(step, Some(beat), None)?;
        let act = line.as_deref().and_then(typed);
        Ok(act.filter(|act| matches!(act, Act::Back | Act::Quit)))
    }

    /// The next line. What the timers say is told meanwhile, and then the prompt again.
    fn hear(
        &mut self,
        step: &CardStep,
        beat: Option<&Timer>,
        prompt: Option<&str>,
    ) -> Result<Option<String>, Failure> {
        let mut next_beat = beat.map(|_| self.pace.now());
        let mut ask = true;
        loop {
            if let (Some(prompt), true) = (prompt, ask) {
                Screen::prompt(&say::text(prompt))?;
            }
            let here = step.timer(TimerKind::Wait).is_some();
            let next_word = self.wait.as_ref().filter(|_| here).and_then(Wait::next);
            let until = [next_beat, next_word].into_iter().flatten().min();
            match self.pace.hear(until) {
                Heard::Line(line) => return Ok(Some(line)),
                Heard::End => return Ok(None),
                Heard::Time => {}
            }
            let now = self.pace.now();
            ask = false;
            if let (Some(beat), Some(due)) = (beat, next_beat)
                && due <= now
            {
                (self.tell)(&Page::new().large(beat.says.clone()))?;
                let period = Duration::from_secs(u64::from(beat.from_seconds));
                next_beat = Some((due + period).max(now));
            }
            if let Some(word) = self
                .wait
                .as_mut()
                .filter(|_| here)
                .and_then(|wait| wait.due(now))
            {
                (self.tell)(&Page::new().large(word))?;
                ask = true;
            }
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

#[cfg(test)]
mod tests;
