//! The warning that after a break the body stands less than before.

use cairn_content::catalogue::language_of;
use cairn_content::{care, text};
use serde::Serialize;

/// What kind of break it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Break {
    /// A time without use.
    Abstinence,
    /// Withdrawal treatment.
    Detox,
    /// A stay in hospital.
    Hospital,
    /// A time in prison.
    Prison,
}

impl Break {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Abstinence, Self::Detox, Self::Hospital, Self::Prison];

    /// The name in data, and the end of its key in the catalogue.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Abstinence => "abstinence",
            Self::Detox => "detox",
            Self::Hospital => "hospital",
            Self::Prison => "prison",
        }
    }
}

/// The warning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tolerance {
    /// The language of the texts (BCP 47): English until a clinician has checked them in the person's.
    pub language: &'static str,
    /// The heading.
    pub title: String,
    /// One thought each: what happens, when the risk is highest, what to have at hand.
    pub texts: Vec<String>,
    /// Where the facts were read.
    pub sources: Vec<String>,
    /// How far these words have been checked, where it has to be said.
    pub review_note: Option<String>,
}

impl Tolerance {
    /// The warning after one kind of break, or after whichever it was.
    #[must_use]
    pub fn text(after: Option<Break>) -> Self {
        let kinds = after.map_or(Break::ALL.to_vec(), |after| vec![after]);
        let mut texts = vec![text("tolerance-less")];
        texts.extend(
            kinds
                .into_iter()
                .map(|kind| text(&format!("tolerance-after-{}", kind.name()))),
        );
        texts.extend(["tolerance-naloxone", "tolerance-overdose"].map(text));
        Self {
            language: language_of("tolerance-title").tag(),
            title: text("tolerance-title"),
            texts,
            sources: care::sources("tolerance"),
            review_note: care::review_note("tolerance"),
        }
    }
}
