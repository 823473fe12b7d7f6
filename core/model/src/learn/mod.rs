//! Texts to learn from: exercises, the family's pages, the overdose card and the prevention of
//! drug-related disease. Each says where it comes from, how sure that is, and how far it has been
//! looked at by those who must. The texts themselves are data in `core/content`.

mod about;
mod card;
mod exercise;
mod page;
mod topic;
mod words;

pub use about::{About, Evidence, LearnFault, Read, Signer, Source};
pub use card::{BadNumber, Card, CardStep, EmergencyNumber, NumberFrom, Timer, TimerKind};
pub use exercise::{Exercise, ExerciseStep};
pub use page::{Ages, Page, Part};
pub use topic::{Reminder, Topic};
pub use words::{Pair, WordsPage};

use serde::de::DeserializeOwned;

/// One kind of text.
pub trait Learnable: DeserializeOwned + Send + Sync + 'static {
    /// What it is and where it comes from.
    fn about(&self) -> &About;

    /// Every sentence of ours that a person reads, the title included. Citations are not in it:
    /// their words belong to others.
    fn said(&self) -> Vec<&str>;

    /// Check all that can be checked without knowing the text.
    ///
    /// # Errors
    /// The first fault.
    fn check(&self) -> Result<(), LearnFault>;
}

#[cfg(test)]
mod tests;
