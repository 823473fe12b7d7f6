//! Short texts in a person's own words, checked the same way wherever they stand.

use crate::field::{FieldCode, FieldError};

/// Most characters of a line: an entry of a plan, a step, a name.
pub const LINE_MAX: usize = 200;
/// Most characters of a paragraph.
pub const PARAGRAPH_MAX: usize = 2_000;

/// Trims a text; one with nothing in it is none.
#[must_use]
pub fn tidy(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Whether a text has the form of a language's tag, such as `en` or `pt-BR`; not whether there is such a language.
#[must_use]
pub fn is_language_tag(tag: &str) -> bool {
    const LONGEST: usize = 35;
    (1..=LONGEST).contains(&tag.len()) && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// A text that must be there: something in it, and at most `max` characters.
pub(crate) fn required(bad: &mut Vec<FieldError>, field: &str, text: &str, max: usize) {
    if text.trim().is_empty() {
        bad.push(FieldError::new(field, FieldCode::Missing));
    }
    optional(bad, field, Some(text), max);
}

/// A text that may be there.
pub(crate) fn optional(bad: &mut Vec<FieldError>, field: &str, text: Option<&str>, max: usize) {
    if text.is_some_and(|text| text.chars().count() > max) {
        bad.push(FieldError::new(field, FieldCode::TooLong));
    }
}
