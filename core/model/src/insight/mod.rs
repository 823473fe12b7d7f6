//! What works for one person: steps drawn by chance, what came after, and what can honestly be said about it.

mod draw;
mod estimate;
mod step;

pub use draw::{Candidate, Draw, DrawOption, MOST_OPTIONS, StepRef, Wording};
pub use estimate::{
    ALPHA, Estimate, Finding, IMAGINED, LEAST_ANSWERED, LEAST_USES, Trial, as_last_drawn, find,
    steps_of,
};

pub use step::{Fits, Step, fitting};

#[cfg(test)]
mod simulation;
#[cfg(test)]
mod tests;
