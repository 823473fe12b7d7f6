//! Texts to learn from, for the person and for families. None of them needs a home, an account or a network.

use std::collections::HashMap;

use cairn_content::{self as content, learn};
use cairn_model::instrument::{Answers, Instrument, score};
use cairn_model::learn::EmergencyNumber as CoreNumber;

use crate::cross::Cross;
use crate::error::CairnError;
use crate::records::card::{Card, EmergencyNumber, NumberFrom};
use crate::records::instrument::{InstrumentInfo, Scored};
use crate::records::learn::{Exercise, Page, Topic, WordsPage};

/// All exercises that may be shown.
#[uniffi::export]
#[must_use]
pub fn exercises() -> Vec<Exercise> {
    learn::exercises().to_vec().cross()
}

/// The exercise of this name, if it may be shown.
#[uniffi::export]
#[must_use]
pub fn exercise(id: &str) -> Option<Exercise> {
    learn::exercise(id).cloned().cross()
}

/// All topics of the prevention of drug-related disease that may be shown.
#[uniffi::export]
#[must_use]
pub fn topics() -> Vec<Topic> {
    learn::topics().to_vec().cross()
}

/// The topic of this name, if it may be shown.
#[uniffi::export]
#[must_use]
pub fn topic(id: &str) -> Option<Topic> {
    learn::topic(id).cloned().cross()
}

/// All lessons for families that may be shown.
#[uniffi::export]
#[must_use]
pub fn lessons() -> Vec<Page> {
    learn::lessons().to_vec().cross()
}

/// The lesson of this name, if it may be shown.
#[uniffi::export]
#[must_use]
pub fn lesson(id: &str) -> Option<Page> {
    learn::lesson(id).cloned().cross()
}

/// The pages by the age of a child that may be shown.
#[uniffi::export]
#[must_use]
pub fn ages() -> Vec<Page> {
    learn::ages().to_vec().cross()
}

/// The page for a child of so many years.
#[uniffi::export]
#[must_use]
pub fn page_for_age(years: u8) -> Option<Page> {
    learn::page_for_age(years).cloned().cross()
}

/// The family's page of this name (`check`, `private`, `leaving`), if it may be shown.
#[uniffi::export]
#[must_use]
pub fn family_page(id: &str) -> Option<Page> {
    learn::page(id).cloned().cross()
}

/// The page of words, if it may be shown.
#[uniffi::export]
#[must_use]
pub fn words_page() -> Option<WordsPage> {
    learn::words_page().cloned().cross()
}

/// The questions of the family's wellbeing check, where this version has them. [`crate::FamilyChecks::keep`] keeps the
/// answers: [`crate::Instruments::take`] would keep them as the person's own result, which a grant can share.
#[uniffi::export]
#[must_use]
pub fn check_instrument() -> Option<InstrumentInfo> {
    check().map(Into::into)
}

/// Scores the wellbeing check without a home; nothing is kept.
///
/// # Errors
/// `not_found` where this version has no questions; the `answers_…` codes.
#[uniffi::export]
#[expect(
    clippy::implicit_hasher,
    reason = "a map crosses with the usual hasher"
)]
pub fn check_score(answers: HashMap<String, Option<u8>>) -> Result<Scored, CairnError> {
    let instrument = check().ok_or_else(|| CairnError::of("not_found"))?;
    let answers = Answers::new(instrument, &answers.into_iter().collect())
        .map_err(|error| CairnError::of(error.code()))?;
    Ok(score(instrument, &answers).into())
}

/// The overdose card, if it may be shown.
#[uniffi::export]
#[must_use]
pub fn overdose_card() -> Option<Card> {
    learn::card().map(Into::into)
}

/// A number that somebody gave for the card, of 2 to 20 digits.
///
/// # Errors
/// `invalid_fields`: `bad_phone_number`.
#[uniffi::export]
pub fn emergency_number(number: &str, from: NumberFrom) -> Result<EmergencyNumber, CairnError> {
    CoreNumber::parse(number, from.into())
        .map(Into::into)
        .map_err(|error| CairnError::field("number", error.code()))
}

pub(crate) fn check() -> Option<&'static Instrument> {
    content::instrument(learn::CHECK_INSTRUMENT)
}
