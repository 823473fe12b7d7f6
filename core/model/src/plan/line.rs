//! Crisis lines that somebody else vouches for. The person's own stand in the plan.

use crate::NaiveDate;
use crate::directory::OLD_AFTER_DAYS;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::phone::Phone;
use crate::text::{self, LINE_MAX};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Most languages that one line names.
const LANGUAGES_MAX: usize = 20;

/// A line to call in a crisis. None is built in: each comes from a signed pack, with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CrisisLine {
    /// Its name.
    pub name: String,
    /// Its number.
    pub number: Phone,
    /// When it answers, in words.
    pub hours: String,
    /// Where it is for, in words: a country, a region.
    pub area: String,
    /// The languages in which it answers, as tags such as `en`; at least one.
    pub languages: Vec<String>,
    /// Where its number was read.
    pub source: String,
    /// When that was.
    pub checked: NaiveDate,
}

/// A line as somebody wrote it down. What is missing is empty, so that it can be named with the line it is missing in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CrisisLineDraft {
    /// Its name.
    pub name: String,
    /// Its number.
    pub number: String,
    /// When it answers.
    pub hours: String,
    /// Where it is for.
    pub area: String,
    /// The languages in which it answers.
    pub languages: Vec<String>,
    /// Where its number was read.
    pub source: String,
    /// When that was, as `2026-11-24`.
    pub checked: String,
}

/// Whether a number that was checked on one day is, on another, to be said to be old: after over a year it may be
/// somebody else's. It is shown all the same.
#[must_use]
pub fn is_old(checked: NaiveDate, today: NaiveDate) -> bool {
    (today - checked).num_days() > OLD_AFTER_DAYS
}

impl CrisisLineDraft {
    /// The line, where all of it is right.
    ///
    /// # Errors
    /// Lists each bad field.
    pub fn line(self) -> Result<CrisisLine, DraftError> {
        let mut bad: Vec<FieldError> = Vec::new();
        let texts = [
            ("name", &self.name),
            ("hours", &self.hours),
            ("area", &self.area),
            ("source", &self.source),
        ];
        for (field, words) in texts {
            text::required(&mut bad, field, words, LINE_MAX);
            if words.chars().any(char::is_control) {
                bad.push(FieldError::new(field, FieldCode::WrongKind));
            }
        }
        let tags = &self.languages;
        if tags.is_empty() {
            bad.push(FieldError::new("languages", FieldCode::Missing));
        } else if tags.len() > LANGUAGES_MAX {
            bad.push(FieldError::new("languages", FieldCode::TooMany));
        } else if !tags.iter().all(|tag| text::is_language_tag(tag)) {
            bad.push(FieldError::new("languages", FieldCode::NotAChoice));
        }
        let number: Option<Phone> = read(&mut bad, "number", &self.number, FieldCode::NotDialable);
        let checked: Option<NaiveDate> =
            read(&mut bad, "checked", &self.checked, FieldCode::NotADate);
        match (number, checked) {
            (Some(number), Some(checked)) if bad.is_empty() => Ok(CrisisLine {
                name: self.name,
                number,
                hours: self.hours,
                area: self.area,
                languages: self.languages,
                source: self.source,
                checked,
            }),
            _ => Err(DraftError { fields: bad }),
        }
    }
}

fn read<T: FromStr>(
    bad: &mut Vec<FieldError>,
    field: &str,
    text: &str,
    otherwise: FieldCode,
) -> Option<T> {
    let code = if text.trim().is_empty() {
        FieldCode::Missing
    } else {
        otherwise
    };
    text.parse()
        .inspect_err(|_| bad.push(FieldError::new(field, code)))
        .ok()
}
