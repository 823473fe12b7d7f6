//! The overdose card: what to do, one step at a time, with no network and no account.

use super::about::{all_full, full, well_formed};
use super::{About, LearnFault, Learnable};
use crate::instrument::Review;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// What it is and where it comes from.
    pub about: About,
    /// The sentence over all steps.
    pub lead: String,
    /// What sources do not agree on, and what follows from that.
    pub differs: String,
    /// The steps, in order.
    pub steps: Vec<CardStep>,
}

/// One step: little enough to be read in a fright.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardStep {
    /// Stable name.
    pub id: String,
    /// What to do, in a few words.
    pub title: String,
    /// How, in short sentences.
    pub text: Vec<String>,
    /// Whether the emergency number belongs here.
    #[serde(default)]
    pub call: bool,
    /// Names of the sources of this step.
    pub sources: Vec<String>,
    /// How far this step has been looked at by those who must.
    pub review: Review,
    /// Timers that pace it, where a source gives one; at most one of each kind.
    #[serde(default)]
    pub timers: Vec<Timer>,
}

/// Something to wait for or to keep in time with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timer {
    /// A beat or a wait.
    pub kind: TimerKind,
    /// Seconds between two beats, or to wait at least.
    pub from_seconds: u16,
    /// Seconds to wait at most; as `from_seconds` for a beat.
    pub to_seconds: u16,
    /// Said at each beat, or when the time is over.
    pub says: String,
    /// Whose number it is, in words; never the WHO's.
    pub whose: String,
    /// Names of the sources that give the number.
    pub sources: Vec<String>,
}

/// What a timer does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimerKind {
    /// Again and again.
    Beat,
    /// Once, from the moment when the step before was left.
    Wait,
}

impl Card {
    /// The steps that may be shown.
    pub fn shown(&self) -> impl Iterator<Item = &CardStep> {
        self.steps
            .iter()
            .filter(|step| step.review != Review::NeedsReview)
    }
}

impl CardStep {
    /// Whether it is shown under "not yet checked by a clinician".
    #[must_use]
    pub fn unsigned(&self) -> bool {
        self.review == Review::NeedsClinicalSignoff
    }

    /// The timer of this kind.
    #[must_use]
    pub fn timer(&self, kind: TimerKind) -> Option<&Timer> {
        self.timers.iter().find(|timer| timer.kind == kind)
    }

    fn said(&self) -> impl Iterator<Item = &str> {
        let timers = self.timers.iter();
        let timers = timers.flat_map(|timer| [timer.says.as_str(), &timer.whose]);
        std::iter::once(self.title.as_str())
            .chain(self.text.iter().map(String::as_str))
            .chain(timers)
    }

    fn check(&self, about: &About) -> Result<(), LearnFault> {
        well_formed("steps", &self.id)?;
        full("title", &self.title)?;
        all_full("steps", &self.text)?;
        resting_on(about, &self.sources)?;
        self.timers
            .iter()
            .try_for_each(|timer| timer.check(about))?;
        let kinds = self.timers.iter().map(|timer| timer.kind);
        if kinds.collect::<BTreeSet<_>>().len() < self.timers.len() {
            return Err(LearnFault::Twice("timer"));
        }
        Ok(())
    }
}

impl Timer {
    fn check(&self, about: &About) -> Result<(), LearnFault> {
        full("timer", &self.says)?;
        full("timer", &self.whose)?;
        resting_on(about, &self.sources)?;
        let beat = self.kind == TimerKind::Beat;
        let (from, to) = (self.from_seconds, self.to_seconds);
        if from == 0 || to < from || (beat && from != to) {
            return Err(LearnFault::Number("timer"));
        }
        Ok(())
    }
}

/// All named sources are there, and one of them was read.
fn resting_on(about: &About, keys: &[String]) -> Result<(), LearnFault> {
    if keys.is_empty() {
        return Err(LearnFault::NoSource);
    }
    if let Some(unknown) = keys.iter().find(|key| about.source(key).is_none()) {
        return Err(LearnFault::UnknownSource(unknown.clone()));
    }
    if about.any_read(keys.iter().map(String::as_str)) {
        Ok(())
    } else {
        Err(LearnFault::NothingRead)
    }
}

impl Learnable for Card {
    fn about(&self) -> &About {
        &self.about
    }

    fn said(&self) -> Vec<&str> {
        let about = &self.about;
        let own = [
            &about.title,
            &about.evidence_note,
            &self.lead,
            &self.differs,
        ];
        own.into_iter()
            .map(String::as_str)
            .chain(self.steps.iter().flat_map(CardStep::said))
            .collect()
    }

    fn check(&self) -> Result<(), LearnFault> {
        self.about.check()?;
        full("lead", &self.lead)?;
        full("differs", &self.differs)?;
        if self.steps.is_empty() {
            return Err(LearnFault::Empty("steps"));
        }
        let mut ids = BTreeSet::new();
        for step in &self.steps {
            step.check(&self.about)?;
            if !ids.insert(step.id.as_str()) {
                return Err(LearnFault::Twice("steps"));
            }
        }
        Ok(())
    }
}

/// An emergency number that somebody gave; none is ever guessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EmergencyNumber {
    /// As it is dialled.
    pub number: String,
    /// Who gave it.
    pub from: NumberFrom,
}

/// Who gave a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberFrom {
    /// A sourced pack.
    Pack,
    /// Whoever runs the service.
    Operator,
    /// The person.
    Person,
}

/// Not a number that could be dialled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number that could be dialled")]
pub struct BadNumber;

impl BadNumber {
    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "bad_phone_number"
    }
}

impl EmergencyNumber {
    /// A number of 2 to 20 digits; `+`, spaces, `-`, `(` and `)` may stand in it.
    ///
    /// # Errors
    /// [`BadNumber`] for anything else.
    pub fn parse(text: &str, from: NumberFrom) -> Result<Self, BadNumber> {
        let number = text.trim();
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let plus = number.strip_prefix('+').unwrap_or(number);
        let fits = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')');
        if !(2..=20).contains(&digits) || number.len() > 30 || !plus.chars().all(fits) {
            return Err(BadNumber);
        }
        Ok(Self {
            number: number.to_owned(),
            from,
        })
    }
}
