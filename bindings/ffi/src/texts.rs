//! Texts from the catalogue, which are there without a home and without a network.

use std::collections::HashMap;

use cairn_companion as core;
use cairn_content as content;

use crate::mirror::record;

record! {
    /// The safety text, in the order it is shown.
    Safety = core::Safety {
        /// The language of the text (BCP 47): English until a clinician has checked it in the person's.
        language: String,
        /// The heading.
        title: String,
        /// One step each.
        steps: Vec<String>,
    }
}

/// What to do in an emergency. It needs no home, no key and no network.
#[uniffi::export]
#[must_use]
pub fn safety_text() -> Safety {
    core::Safety::text().into()
}

/// The text of a stable code: `text("error", "wrong_key")`, `text("band-phq-9", "mild")`. The key itself where there
/// is none, so that a screen is never empty.
#[uniffi::export]
#[must_use]
pub fn text(area: &str, code: &str) -> String {
    content::text(&content::key(area, code))
}

/// The text of a whole key of the catalogue, filled in: `text_with(firing.sentence, firing.numbers)`.
#[uniffi::export]
#[must_use]
#[expect(
    clippy::implicit_hasher,
    clippy::needless_pass_by_value,
    reason = "a map crosses by value and with the usual hasher"
)]
pub fn text_with(key: &str, values: HashMap<String, String>) -> String {
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(k, v)| (k.as_str(), v.as_str()))
        .collect();
    content::text_with(key, &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_there_without_a_home() {
        assert!(!safety_text().title.is_empty());
        assert_eq!(safety_text().steps.len(), 4);
        let mild = text("band-phq-9", "mild");
        assert!(mild.contains(' '), "{mild}");
    }
}
