//! One step drawn by chance from several that fit, with the probability kept.

use crate::field::{DraftError, FieldCode, FieldError};
use crate::id::ItemId;
use rand::seq::SliceRandom;
use rand::{Rng, RngExt};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Most steps that one draw chooses from. More would make each so rare that nothing could be said about it for a
/// very long time: the interval grows with the number of options. The project's own choice.
pub const MOST_OPTIONS: usize = 4;
/// Most parts of one option: no step is drawn less than once in 28 times.
const MOST_PARTS: u8 = 9;
/// Most characters of a step's code.
const CODE_MAX: usize = 40;

/// A step: one of the person's if-then plans, or one that is built in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepRef {
    /// An if-then plan.
    Plan(ItemId),
    /// A built-in step, by its code.
    Named(String),
}

/// A mark of the words that a plan's action had, by which it is seen that they changed: another action is another
/// step. FNV-1a of 32 bits (Fowler, Noll & Vo): it hides nothing, and stays where the plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Wording(u32);

impl Wording {
    /// The mark of these words.
    #[must_use]
    pub fn of(action: &str) -> Self {
        let mix = |mark: u32, byte: u8| (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        Self(action.trim().bytes().fold(0x811c_9dc5, mix))
    }
}

/// A step with the words that it has now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Which.
    pub step: StepRef,
    /// Its words, where they can change: a plan's.
    pub wording: Option<Wording>,
}

impl Candidate {
    /// A plan with its action.
    #[must_use]
    pub fn plan(id: ItemId, action: &str) -> Self {
        Self {
            step: StepRef::Plan(id),
            wording: Some(Wording::of(action)),
        }
    }
}

impl From<StepRef> for Candidate {
    fn from(step: StepRef) -> Self {
        Self {
            step,
            wording: None,
        }
    }
}

/// One step that could have been drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawOption {
    /// Which.
    pub step: StepRef,
    /// The words that a plan's action had then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<Wording>,
    /// Its share: it is drawn with probability `parts` / the sum of all parts.
    pub parts: u8,
}

/// A draw as it is kept: all that could have come, how likely each was, and what came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draw {
    /// What could have been drawn: two to [`MOST_OPTIONS`], each once.
    pub options: Vec<DrawOption>,
    /// What was drawn.
    pub chosen: StepRef,
}

impl Draw {
    /// Draws one of these steps, each equally likely; repeated ones are left out. Where more than [`MOST_OPTIONS`]
    /// fit, so many of them are drawn first, all sets equally likely: every step has its turn, and within the set its
    /// probability is known exactly. Which set it was has nothing to do with how it goes, so nothing is biased by it.
    /// `None` where fewer than two are left, for then nothing is up to chance.
    pub fn of<C: Into<Candidate>, R: Rng + ?Sized>(
        steps: impl IntoIterator<Item = C>,
        rng: &mut R,
    ) -> Option<Self> {
        let mut options: Vec<DrawOption> = Vec::new();
        for Candidate { step, wording } in steps.into_iter().map(Into::into) {
            if options.iter().all(|option| option.step != step) {
                options.push(DrawOption {
                    step,
                    wording,
                    parts: 1,
                });
            }
        }
        if options.len() < 2 {
            return None;
        }
        if options.len() > MOST_OPTIONS {
            let (set, _) = options.partial_shuffle(rng, MOST_OPTIONS);
            options = set.to_vec();
        }
        let chosen = options
            .get(rng.random_range(0..options.len()))?
            .step
            .clone();
        Some(Self { options, chosen })
    }

    /// How likely this step was, above 0 and below 1; `None` where it could not have been drawn.
    #[must_use]
    pub fn probability(&self, step: &StepRef) -> Option<f64> {
        let all: u32 = self
            .options
            .iter()
            .map(|option| u32::from(option.parts))
            .sum();
        let own = self.options.iter().find(|option| option.step == *step)?;
        (all > u32::from(own.parts)).then(|| f64::from(own.parts) / f64::from(all))
    }

    /// The same of a step as it is now: `None` also where its words were others then.
    #[must_use]
    pub fn probability_of(&self, now: &Candidate) -> Option<f64> {
        let own = self.options.iter().find(|option| option.step == now.step)?;
        (own.wording == now.wording).then(|| self.probability(&now.step))?
    }

    /// What is wrong with it, for the document that holds it.
    pub(crate) fn check(&self, bad: &mut Vec<FieldError>) {
        if !(2..=MOST_OPTIONS).contains(&self.options.len()) {
            bad.push(FieldError::new("draw.options", FieldCode::OutOfRange));
        }
        let mut seen = BTreeSet::new();
        for option in &self.options {
            if !(1..=MOST_PARTS).contains(&option.parts) {
                bad.push(FieldError::new("draw.options.parts", FieldCode::OutOfRange));
            }
            if !seen.insert(&option.step) {
                bad.push(FieldError::new("draw.options", FieldCode::NotInOrder));
            }
            if let Err(error) = option.step.check() {
                bad.extend(error.fields);
            }
        }
        if !seen.contains(&self.chosen) {
            bad.push(FieldError::new("draw.chosen", FieldCode::NotAChoice));
        }
    }
}

impl StepRef {
    /// Whether a built-in step's code is well formed.
    ///
    /// # Errors
    /// When it is empty, too long or holds other characters than `a-z0-9_`.
    pub fn check(&self) -> Result<(), DraftError> {
        let Self::Named(code) = self else {
            return Ok(());
        };
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        let fits = (1..=CODE_MAX).contains(&code.len()) && code.bytes().all(plain);
        let bad = (!fits).then(|| FieldError::new("step", FieldCode::NotAChoice));
        DraftError::unless_empty(bad.into_iter().collect())
    }
}
