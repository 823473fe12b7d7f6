//! Words that help, beside those that hurt.

use super::about::full;
use super::{About, LearnFault, Learnable};
use serde::{Deserialize, Serialize};

/// The page of words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordsPage {
    /// What it is and where it comes from.
    pub about: About,
    /// The heart of it in a few sentences.
    pub lead: String,
    /// Words for a person and what they live with. Each to avoid is on the linter's list.
    pub words: Vec<Pair>,
    /// Sentences in a talk.
    pub talk: Vec<Pair>,
    /// What stands at the end.
    pub after: String,
}

/// Something to leave, and what to say in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// What is often said. Shown as an example of what hurts, so that no list of words binds it.
    pub instead_of: String,
    /// What helps more.
    pub say: String,
}

impl Learnable for WordsPage {
    fn about(&self) -> &About {
        &self.about
    }

    /// What is said in its own voice: the examples of what hurts are not in it.
    fn said(&self) -> Vec<&str> {
        let pairs = self.words.iter().chain(&self.talk);
        let mut said = vec![
            self.about.title.as_str(),
            &self.about.evidence_note,
            &self.lead,
        ];
        said.extend(pairs.map(|pair| pair.say.as_str()));
        said.push(&self.after);
        said
    }

    fn check(&self) -> Result<(), LearnFault> {
        self.about.check()?;
        full("lead", &self.lead)?;
        full("after", &self.after)?;
        if self.words.is_empty() || self.talk.is_empty() {
            return Err(LearnFault::Empty("words"));
        }
        for pair in self.words.iter().chain(&self.talk) {
            full("instead_of", &pair.instead_of)?;
            full("say", &pair.say)?;
        }
        Ok(())
    }
}
