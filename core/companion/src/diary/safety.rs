//! What is shown at once when an answer raises the safety flag: offline, whatever the score.

use cairn_content::catalogue::language_of;
use cairn_content::text;

use crate::companion::Companion;

/// The safety text, in the order it is shown.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Safety {
    /// The language of the text (BCP 47): English until a clinician has checked it in the person's.
    pub language: &'static str,
    /// The heading.
    pub title: String,
    /// One step each.
    pub steps: Vec<String>,
}

impl Safety {
    /// The text in the person's language.
    #[must_use]
    pub fn text() -> Self {
        Self {
            language: language_of("safety-title").tag(),
            title: text("safety-title"),
            steps: [
                "safety-talk",
                "safety-emergency",
                "safety-contacts",
                "safety-stay",
            ]
            .map(text)
            .to_vec(),
        }
    }
}

impl Companion {
    /// The safety text. It needs nothing but this program.
    #[must_use]
    pub fn safety(&self) -> Safety {
        Safety::text()
    }
}
