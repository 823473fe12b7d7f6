//! What a person enters about a lapse.

use super::{Lapse, Question, Safe};
use crate::document::Body as _;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::text::tidy;
use crate::time::Moment;

/// A lapse as it is entered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LapseDraft {
    /// When it was; where left out now, or in a correction as it was.
    pub when: Option<Moment>,
    /// Whether they are safe now; where left out of a correction it stays as it was.
    pub safe: Option<Safe>,
    /// What was going on before.
    pub situation: Option<String>,
    /// What went through their mind.
    pub thoughts: Option<String>,
    /// What helped.
    pub helped: Option<String>,
    /// What they want to do next.
    pub next: Option<String>,
    /// What it was.
    pub substance: Option<String>,
    /// How much.
    pub amount: Option<String>,
}

impl LapseDraft {
    /// Takes the answer to a question in words; [`Question::Safe`] has answers of its own.
    pub fn answer(&mut self, question: Question, words: &str) {
        let words = tidy(words);
        match question {
            Question::Safe => {}
            Question::Situation => self.situation = words,
            Question::Thoughts => self.thoughts = words,
            Question::Helped => self.helped = words,
            Question::Next => self.next = words,
            Question::Substance => self.substance = words,
            Question::Amount => self.amount = words,
        }
    }

    /// The lapse, with blank answers left out.
    ///
    /// # Errors
    /// Lists each bad field; a time later than now is one.
    pub fn save(self, now: &Moment) -> Result<Lapse, DraftError> {
        let when = self.when.unwrap_or(*now);
        let safe = self.safe;
        self.checked(when, safe, now)
    }

    /// The lapse corrected. `when` and `safe` stay as they were where they are not given anew, and are judged only
    /// where they are: a clock that was put back since makes no old time wrong.
    ///
    /// # Errors
    /// Lists each bad field; a new time that is later than now is one.
    pub fn correct(self, old: &Lapse, now: &Moment) -> Result<Lapse, DraftError> {
        let when = self.when.unwrap_or(old.when);
        let safe = self.safe.or(old.safe);
        self.checked(when, safe, now)
    }

    fn checked(self, when: Moment, safe: Option<Safe>, now: &Moment) -> Result<Lapse, DraftError> {
        let words = |text: Option<String>| text.as_deref().and_then(tidy);
        let given = self.when;
        let lapse = Lapse {
            when,
            safe,
            situation: words(self.situation),
            thoughts: words(self.thoughts),
            helped: words(self.helped),
            next: words(self.next),
            substance: words(self.substance),
            amount: words(self.amount),
        };
        let mut bad = lapse.check().err().map(|e| e.fields).unwrap_or_default();
        if given.is_some_and(|when| when.utc_ms() > now.utc_ms()) {
            bad.push(FieldError::new("when", FieldCode::InFuture));
        }
        DraftError::unless_empty(bad)?;
        Ok(lapse)
    }
}

impl From<&Lapse> for LapseDraft {
    /// What was written, to start a change from. When it was and whether they were safe then are not said anew.
    fn from(lapse: &Lapse) -> Self {
        Self {
            when: None,
            safe: None,
            situation: lapse.situation.clone(),
            thoughts: lapse.thoughts.clone(),
            helped: lapse.helped.clone(),
            next: lapse.next.clone(),
            substance: lapse.substance.clone(),
            amount: lapse.amount.clone(),
        }
    }
}
