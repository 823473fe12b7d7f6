//! Pages to read: lessons for families, pages by a child's age, and the others of family mode.

use super::about::{all_full, full};
use super::{About, LearnFault, Learnable};
use serde::{Deserialize, Serialize};

/// One page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// What it is and where it comes from.
    pub about: About,
    /// For which ages of a child, where it is a page by age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<Ages>,
    /// The heart of it in a few sentences.
    pub lead: String,
    /// The rest, part by part.
    pub parts: Vec<Part>,
    /// Small things to try now; may be none.
    #[serde(default)]
    pub try_now: Vec<String>,
}

/// Ages in whole years, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ages {
    /// The youngest.
    pub from: u8,
    /// The oldest.
    pub to: u8,
}

impl Ages {
    /// Whether a child of this age is meant.
    #[must_use]
    pub fn cover(self, age: u8) -> bool {
        (self.from..=self.to).contains(&age)
    }
}

/// A heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The heading.
    pub heading: String,
    /// Paragraphs.
    pub text: Vec<String>,
}

impl Learnable for Page {
    fn about(&self) -> &About {
        &self.about
    }

    fn said(&self) -> Vec<&str> {
        let mut said = vec![
            self.about.title.as_str(),
            &self.about.evidence_note,
            &self.lead,
        ];
        for part in &self.parts {
            said.push(&part.heading);
            said.extend(part.text.iter().map(String::as_str));
        }
        said.extend(self.try_now.iter().map(String::as_str));
        said
    }

    fn check(&self) -> Result<(), LearnFault> {
        self.about.check()?;
        full("lead", &self.lead)?;
        if self.parts.is_empty() {
            return Err(LearnFault::Empty("parts"));
        }
        for part in &self.parts {
            full("heading", &part.heading)?;
            all_full("parts", &part.text)?;
        }
        self.try_now
            .iter()
            .try_for_each(|text| full("try_now", text))?;
        if self.ages.is_some_and(|ages| ages.from > ages.to) {
            return Err(LearnFault::Number("ages"));
        }
        Ok(())
    }
}
