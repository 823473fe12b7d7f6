//! How a family member is: their own answers, in a home that may be somebody else's.
//!
//! They are a kind of document of their own and no result: what a person takes, sees on the dashboard and shares are
//! results, and never these.

use crate::document::Body;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::instrument::AnswerMap;
use serde::{Deserialize, Serialize};

/// Most questions of an instrument.
const ITEMS_MAX: usize = 64;
/// Longest name of an instrument or a question, in characters.
const NAME_MAX: usize = 64;
/// Longest name of a wording, in characters.
const WORDING_MAX: usize = 500;

/// A family member's answers about themselves. What they come to is reckoned when it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyCheck {
    /// To which instrument.
    pub instrument: String,
    /// In which wording.
    pub wording_version: String,
    /// By question; those left out are there without a value.
    pub answers: AnswerMap,
}

impl Body for FamilyCheck {
    const KIND: &'static str = "family_check";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        let named = |field: &str, text: &str, most: usize| {
            let code = match text.chars().count() {
                0 => FieldCode::Missing,
                length if length > most => FieldCode::TooLong,
                _ => return None,
            };
            Some(FieldError::new(field, code))
        };
        let count = match self.answers.len() {
            0 => Some(FieldCode::Missing),
            count if count > ITEMS_MAX => Some(FieldCode::TooMany),
            _ => None,
        };
        let mut bad = vec![
            named("instrument", &self.instrument, NAME_MAX),
            named("wording_version", &self.wording_version, WORDING_MAX),
            count.map(|code| FieldError::new("answers", code)),
        ];
        let items = self.answers.keys();
        bad.push(
            items
                .into_iter()
                .find_map(|item| named("answers", item, NAME_MAX)),
        );
        DraftError::unless_empty(bad.into_iter().flatten().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered() -> FamilyCheck {
        FamilyCheck {
            instrument: "k6".into(),
            wording_version: "one".into(),
            answers: [("a".to_owned(), Some(4)), ("b".to_owned(), None)].into(),
        }
    }

    #[test]
    fn answers_belong_to_a_named_instrument_and_are_not_without_end() {
        assert!(answered().check().is_ok());
        let bad = |change: &dyn Fn(&mut FamilyCheck)| {
            let mut check = answered();
            change(&mut check);
            check.check().is_err()
        };
        assert!(bad(&|check| check.instrument.clear()));
        assert!(bad(&|check| check.instrument = "k".repeat(NAME_MAX + 1)));
        assert!(bad(&|check| check.wording_version.clear()));
        assert!(bad(
            &|check| check.wording_version = "é".repeat(WORDING_MAX + 1)
        ));
        assert!(bad(&|check| check.answers.clear()));
        assert!(bad(&|check| {
            check.answers.insert("q".repeat(NAME_MAX + 1), None);
        }));
        assert!(bad(&|check| {
            let many = 0..=ITEMS_MAX;
            check.answers = many.map(|n| (n.to_string(), Some(1))).collect();
        }));
    }
}
