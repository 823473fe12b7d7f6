//! Texts from the catalogue, which are there without a home and without a network.

use cairn_companion as core;
use cairn_content as content;

/// The safety text, in the order it is shown.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Safety {
    /// The language of the text (BCP 47): English until a clinician has checked it in the person's.
    pub language: String,
    /// The heading.
    pub title: String,
    /// One step each.
    pub steps: Vec<String>,
}

impl From<core::Safety> for Safety {
    fn from(core: core::Safety) -> Self {
        let core::Safety {
            language,
            title,
            steps,
        } = core;
        Self {
            language: language.to_owned(),
            title,
            steps,
        }
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
