//! Whether a rule makes sense, before it may speak to anybody.

use super::{Basis, HORIZON_DAYS, Rule, Signal};
use crate::checkin::SCALE_MAX;

/// Most characters of a code or key.
const CODE_MAX: usize = 40;
/// Longest reason or source.
const TEXT_MAX: usize = 1_000;
/// The largest step between two scores.
const SCORE_MAX: i64 = 1_000;

/// What is wrong with a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RuleFault {
    /// Its name or its step's isn't made of lower-case letters, digits and `_`.
    #[error("a code is not well formed")]
    Code,
    /// Its sentence isn't a key of the catalogue by its form.
    #[error("the key of the sentence is not well formed")]
    Sentence,
    /// A threshold that can't be met, or that always is.
    #[error("the threshold can't be met, or always is")]
    Threshold,
    /// A window of no days, longer than what is looked at, or with fewer days than it needs.
    #[error("the window does not fit")]
    Window,
    /// A published threshold without its source.
    #[error("the source is missing")]
    NoSource,
    /// The project's own threshold without its reason.
    #[error("the reason is missing")]
    NoReason,
    /// A text that is too long.
    #[error("a text is too long")]
    TooLong,
}

impl RuleFault {
    /// All of them, so that a catalogue can be checked for a sentence each.
    pub const ALL: [Self; 7] = [
        Self::Code,
        Self::Sentence,
        Self::Threshold,
        Self::Window,
        Self::NoSource,
        Self::NoReason,
        Self::TooLong,
    ];

    /// Stable code of this error.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Code => "rule_bad_code",
            Self::Sentence => "rule_bad_sentence",
            Self::Threshold => "rule_threshold",
            Self::Window => "rule_window",
            Self::NoSource => "rule_no_source",
            Self::NoReason => "rule_no_reason",
            Self::TooLong => "rule_too_long",
        }
    }
}

impl Rule {
    /// Checks all that can be checked without knowing the rule.
    ///
    /// # Errors
    /// The first fault.
    pub fn check(&self) -> Result<(), RuleFault> {
        if !is_code(&self.code) || !is_code(&self.step) {
            return Err(RuleFault::Code);
        }
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if !(1..=CODE_MAX).contains(&self.sentence.len()) || !self.sentence.bytes().all(plain) {
            return Err(RuleFault::Sentence);
        }
        if !(1..=HORIZON_DAYS).contains(&self.rearm_days) {
            return Err(RuleFault::Window);
        }
        self.signal.check()?;
        self.basis
            .check(self.reason.as_deref(), self.source.as_deref())
    }
}

impl Basis {
    /// Whether what it needs is there.
    pub(crate) fn check(self, reason: Option<&str>, source: Option<&str>) -> Result<(), RuleFault> {
        let given = |text: Option<&str>| text.is_some_and(|text| !text.trim().is_empty());
        let long = |text: Option<&str>| text.is_some_and(|text| text.len() > TEXT_MAX);
        match self {
            Self::Published if !given(source) => Err(RuleFault::NoSource),
            Self::ProjectChoice if !given(reason) => Err(RuleFault::NoReason),
            _ if long(source) || long(reason) => Err(RuleFault::TooLong),
            _ => Ok(()),
        }
    }
}

impl Signal {
    fn check(&self) -> Result<(), RuleFault> {
        let (threshold, window) = match self {
            Self::Rise {
                by,
                days,
                before,
                least,
                ..
            }
            | Self::Fall {
                by,
                days,
                before,
                least,
                ..
            } => (
                (1..=SCALE_MAX).contains(by),
                fits(*days, *before) && within(*least, *days) && within(*least, *before),
            ),
            Self::LowDays {
                at_most,
                days,
                least,
                ..
            } => (
                *at_most < SCALE_MAX,
                fits(*days, 0) && within(*least, *days),
            ),
            Self::Silence {
                days,
                before,
                least,
            } => (true, fits(*days, *before) && within(*least, *before)),
            Self::Risky { days, least } => (true, fits(*days, 0) && within(*least, *days)),
            Self::ScoreUp {
                instrument,
                by,
                days,
            } => (
                (1..=SCORE_MAX).contains(by) && is_instrument(instrument),
                fits(*days, 0),
            ),
            Self::ScoreReaches {
                instrument,
                at_least,
                days,
            } => (
                (1..=SCORE_MAX).contains(at_least) && is_instrument(instrument),
                fits(*days, 0),
            ),
        };
        match (threshold, window) {
            (false, _) => Err(RuleFault::Threshold),
            (_, false) => Err(RuleFault::Window),
            _ => Ok(()),
        }
    }
}

fn fits(days: u16, before: u16) -> bool {
    days > 0 && u32::from(days) + u32::from(before) <= u32::from(HORIZON_DAYS)
}

fn within(least: u16, days: u16) -> bool {
    (1..=days).contains(&least)
}

pub(crate) fn is_code(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    (1..=CODE_MAX).contains(&text.len()) && text.bytes().all(plain)
}

fn is_instrument(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=CODE_MAX).contains(&text.len()) && text.bytes().all(plain)
}
