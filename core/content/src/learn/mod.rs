//! Texts to learn from: their reader, and those that are bundled.
//!
//! What is wrong with a text is found before anybody relies on it: [`parse`] refuses one without
//! source, evidence or review state, and [`examine`] one that is hard to read or holds words that
//! hurt. What needs review is read, but never handed out.

mod exercises;
mod family;
mod overdose;
mod prevention;

pub use exercises::{EXERCISES, exercise, exercises};
pub use family::{
    AGES, CHECK_INSTRUMENT, FAMILY_WORDS, LESSONS, PAGES, ages, lesson, lessons, page,
    page_for_age, words_page,
};
pub use overdose::{CARD, card};
pub use prevention::{TOPICS, topic, topics};

use crate::fields;
use crate::words::lint_english;
use cairn_model::field::FieldError;
use cairn_model::learn::{LearnFault, Learnable};
use cairn_model::readability::{HIGHEST_GRADE, grade};

/// Why a text can't be used.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum LearnError {
    /// Not TOML, or not the fields of this kind of text.
    #[error("not a text of this kind: {0}")]
    Syntax(FieldError),
    /// The fields don't make sense together.
    #[error("the text does not hold together: {0}")]
    Fault(#[from] LearnFault),
    /// It is harder to read than grade 7.
    #[error("the text has grade {0:.1}")]
    Grade(f64),
    /// It holds a word that hurts.
    #[error("the text says \"{found}\"; better: {prefer}")]
    Words {
        /// As it stands there.
        found: String,
        /// What to say.
        prefer: String,
    },
}

impl LearnError {
    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "learn_syntax",
            Self::Fault(fault) => fault.code(),
            Self::Grade(_) => "learn_too_hard",
            Self::Words { .. } => "learn_words",
        }
    }

    /// Whether the same act could succeed later.
    #[must_use]
    pub fn retryable(&self) -> bool {
        false
    }
}

/// Read a text.
///
/// # Errors
/// When it isn't one, or lacks a source, its evidence or its review state.
pub fn parse<T: Learnable>(source: &str) -> Result<T, LearnError> {
    let text: T = fields::read(source).map_err(LearnError::Syntax)?;
    text.check()?;
    Ok(text)
}

/// Look at the words of an English text. Other languages pass: their lists and measures are not
/// these.
///
/// # Errors
/// When it is harder to read than grade 7, or holds words that hurt.
pub fn examine<T: Learnable>(text: &T) -> Result<(), LearnError> {
    if text.about().language != "en" {
        return Ok(());
    }
    let said = text.said();
    for sentence in &said {
        if let Some(finding) = lint_english(sentence).into_iter().next() {
            return Err(LearnError::Words {
                found: finding.found,
                prefer: finding.prefer,
            });
        }
    }
    match grade(&said.join("\n")) {
        Some(grade) if grade > HIGHEST_GRADE => Err(LearnError::Grade(grade)),
        _ => Ok(()),
    }
}

/// Those of these sources that may be shown, in their order.
fn shown<T: Learnable>(sources: &[&str]) -> Vec<T> {
    sources
        .iter()
        .filter_map(|source| parse(source).ok())
        .filter(|text: &T| text.about().shown())
        .collect()
}

fn named<'a, T: Learnable>(texts: &'a [T], id: &str) -> Option<&'a T> {
    texts.iter().find(|text| text.about().id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_model::learn::Exercise;

    #[test]
    fn what_needs_review_or_can_not_be_read_is_not_shown() {
        let waiting = EXERCISES[0].replace("needs_clinical_signoff", "needs_review");
        assert!(parse::<Exercise>(&waiting).is_ok());
        let shown: Vec<Exercise> = shown(&[&waiting, "broken", EXERCISES[1]]);
        let ids: Vec<_> = shown.iter().map(|text| text.about.id.as_str()).collect();
        assert_eq!(ids, ["urge-surfing"]);
    }
}
