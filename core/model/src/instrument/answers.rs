//! Answers that belong to an instrument.

use super::{AnswerMap, Instrument};

/// Answers checked against one instrument: every item is there, each with one of its values or
/// left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers(AnswerMap);

/// Why answers don't belong to an instrument.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// Another number of answers than of items.
    #[error("{instrument} has {expected} questions")]
    WrongCount {
        /// The instrument.
        instrument: String,
        /// Its number of items.
        expected: usize,
    },
    /// No item of this name.
    #[error("{instrument} has no such question")]
    UnknownItem {
        /// The instrument.
        instrument: String,
    },
    /// A value that the item doesn't offer.
    #[error("question {item} has no such answer")]
    NotAnOption {
        /// The item.
        item: String,
    },
    /// The text holds something that is neither a number nor `-`.
    #[error("answers are numbers or -, with commas between")]
    Malformed,
    /// Every question was left out: there is nothing to keep.
    #[error("no question was answered")]
    NoneGiven,
}

impl AnswerError {
    /// All codes, so that a catalogue can be checked for a sentence each.
    pub const CODES: [&'static str; 5] = [
        "answers_wrong_count",
        "answers_unknown_item",
        "answers_not_an_option",
        "answers_malformed",
        "answers_none",
    ];

    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongCount { .. } => "answers_wrong_count",
            Self::UnknownItem { .. } => "answers_unknown_item",
            Self::NotAnOption { .. } => "answers_not_an_option",
            Self::Malformed => "answers_malformed",
            Self::NoneGiven => "answers_none",
        }
    }

    /// Whether the same act could succeed later.
    #[must_use]
    pub fn retryable(&self) -> bool {
        false
    }
}

impl Answers {
    /// Answers by item code. Items that aren't named count as left out.
    ///
    /// # Errors
    /// When an item or a value isn't the instrument's.
    pub fn new(instrument: &Instrument, given: &AnswerMap) -> Result<Self, AnswerError> {
        if given.keys().any(|code| instrument.item(code).is_none()) {
            return Err(AnswerError::UnknownItem {
                instrument: instrument.code.clone(),
            });
        }
        let mut answers = AnswerMap::new();
        for item in &instrument.items {
            let value = given.get(&item.code).copied().flatten();
            let offered = |value| {
                instrument
                    .options_of(item)
                    .iter()
                    .any(|option| option.value == value)
            };
            if value.is_some_and(|value| !offered(value)) {
                return Err(AnswerError::NotAnOption {
                    item: item.code.clone(),
                });
            }
            answers.insert(item.code.clone(), value);
        }
        Ok(Self(answers))
    }

    /// Answers in the instrument's order.
    ///
    /// # Errors
    /// When their number or a value isn't the instrument's.
    pub fn in_order(instrument: &Instrument, given: &[Option<u8>]) -> Result<Self, AnswerError> {
        if given.len() != instrument.items.len() {
            return Err(AnswerError::WrongCount {
                instrument: instrument.code.clone(),
                expected: instrument.items.len(),
            });
        }
        let codes = instrument.items.iter().map(|item| item.code.clone());
        Self::new(instrument, &codes.zip(given.iter().copied()).collect())
    }

    /// Answers in the instrument's order as a text: `1,0,-,2`.
    ///
    /// # Errors
    /// When the text holds anything else, or the answers aren't the instrument's.
    pub fn parse(instrument: &Instrument, text: &str) -> Result<Self, AnswerError> {
        let one = |part: &str| match part.trim() {
            "-" => Ok(None),
            number => number.parse().map(Some).map_err(|_| AnswerError::Malformed),
        };
        let given: Vec<Option<u8>> = text.split(',').map(one).collect::<Result<_, _>>()?;
        Self::in_order(instrument, &given)
    }

    /// The answers by item code.
    #[must_use]
    pub fn map(&self) -> &AnswerMap {
        &self.0
    }

    /// The answer to one item.
    #[must_use]
    pub fn value(&self, item: &str) -> Option<u8> {
        self.0.get(item).copied().flatten()
    }
}
