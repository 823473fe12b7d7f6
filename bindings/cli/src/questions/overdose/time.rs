//! Time at the card: what is heard while it passes, and how long ago a dose was given.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use cairn_model::learn::Timer;

use crate::say;

/// How often a wait says how long it has been, in seconds.
const EVERY: u16 = 30;

/// What came first.
#[derive(Debug, PartialEq, Eq)]
pub enum Heard {
    /// A line was typed.
    Line(String),
    /// The moment that was waited for.
    Time,
    /// The input ended; nobody is there to go on.
    End,
}

/// Lines as they are typed, and the time that passes meanwhile.
pub trait Pace {
    /// How long the card has been open.
    fn now(&self) -> Duration;
    /// The next line, or that a moment has come.
    fn hear(&mut self, until: Option<Duration>) -> Heard;
}

/// A person at the terminal. Lines are read beside, so that a timer can run meanwhile.
pub struct AtTerminal {
    lines: Receiver<String>,
    opened: Instant,
}

impl AtTerminal {
    /// The card is opened now.
    pub fn new(lines: Receiver<String>) -> Self {
        Self {
            lines,
            opened: Instant::now(),
        }
    }
}

impl Pace for AtTerminal {
    fn now(&self) -> Duration {
        self.opened.elapsed()
    }

    fn hear(&mut self, until: Option<Duration>) -> Heard {
        let Some(until) = until else {
            return self.lines.recv().map_or(Heard::End, Heard::Line);
        };
        match self.lines.recv_timeout(until.saturating_sub(self.now())) {
            Ok(line) => Heard::Line(line),
            Err(RecvTimeoutError::Timeout) => Heard::Time,
            Err(RecvTimeoutError::Disconnected) => Heard::End,
        }
    }
}

/// A wait that runs, whatever is shown meanwhile.
#[derive(Debug)]
pub struct Wait<'c> {
    timer: &'c Timer,
    since: Duration,
    /// The second of the newest thing that was said.
    said: u16,
}

impl<'c> Wait<'c> {
    /// It begins now.
    pub fn begin(timer: &'c Timer, now: Duration) -> Self {
        Self {
            timer,
            since: now,
            said: 0,
        }
    }

    /// Whether the next dose may be due.
    pub fn is_over(&self, now: Duration) -> bool {
        self.passed(now) >= self.timer.from_seconds
    }

    /// Where it is shown again, the newest is said again.
    pub fn say_again(&mut self) {
        self.said = 0;
    }

    /// When there is something to say next.
    pub fn next(&self) -> Option<Duration> {
        let next = self
            .moments(self.timer.to_seconds)
            .find(|one| *one > self.said)?;
        Some(self.since + Duration::from_secs(u64::from(next)))
    }

    /// What is to be said by now; of several things the newest.
    pub fn due(&mut self, now: Duration) -> Option<String> {
        let moment = self.moments(self.passed(now)).last();
        let moment = moment.filter(|moment| *moment > self.said)?;
        self.said = moment;
        if moment >= self.timer.from_seconds {
            return Some(self.timer.says.clone());
        }
        let clock = format!("{}:{:02}", moment / 60, moment % 60);
        Some(say::with("overdose-timer-passed", &[("time", &clock)]))
    }

    fn passed(&self, now: Duration) -> u16 {
        let passed = now.saturating_sub(self.since).as_secs();
        u16::try_from(passed).unwrap_or(u16::MAX)
    }

    /// The seconds at which something is said, up to one of them.
    fn moments(&self, until: u16) -> impl Iterator<Item = u16> {
        let from = self.timer.from_seconds;
        let all = 1..=until.min(self.timer.to_seconds);
        all.filter(move |second| second.is_multiple_of(EVERY) || *second == from)
    }
}
