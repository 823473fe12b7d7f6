//! "After this step your craving fell by x, from a to b": an estimate and an interval that stays honest however often
//! somebody looks at it.
//!
//! # What is estimated
//! A *trial* is one draw with the craving before (0–10) and after. The *fall* is before minus after, so below 0 where
//! the craving rose. For a step A, over all trials in which A could have been drawn:
//! - [`Finding::Shown::fall`]: the mean fall there would have been, had A been drawn each time;
//! - [`Finding::Shown::against`]: how much more that is than had one of the other steps been drawn each time.
//!
//! Of a plan whose action was reworded only the trials since then count: other words are another step.
//!
//! Each trial counts by what was *drawn*, also when the person did something else: who does what they drew is not up
//! to chance, so comparing those would mislead.
//!
//! # How
//! Inverse-probability weighting with a centre that only earlier trials decide (`m`, the mean earlier fall, drawn
//! towards 0). With `p` the probability of A in a trial, `y` its fall and `d` 1 if A was drawn, else 0:
//! `fall = m + d (y − m) / p` and `against = d (y − m) / p − (1 − d) (y − m) / (1 − p)`.
//! Given the past, both have exactly the right mean, whatever cravings do over time and however `p` was chosen from
//! what was known before; so their averages are unbiased (Horvitz & Thompson 1952, J Am Stat Assoc 47:663-685;
//! for one unit over time Bojinov & Shephard 2019, J Am Stat Assoc 114:1665-1682).
//!
//! The variance is bounded from above by `d (y − m)² / p²` (for the difference also `(1 − d) (y − m)² / (1 − p)²`):
//! raw squares, nothing subtracted, so it holds for these very occasions and for new ones like them (the conservative
//! bound of Bojinov & Shephard). The interval is an asymptotic confidence sequence for time-varying means
//! (Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas 2024, Ann Stat 52:2613-2640, arXiv 2103.06476): unlike a usual
//! interval it may be looked at after every single use. Half its width, with V the sum of the bounds over n trials:
//! `sqrt((V ρ² + 1) / ρ² · ln((V ρ² + 1) / α²)) / n`.
//!
//! Two choices are the project's own, and only ever widen it: V starts with one *imagined* trial of the rarest kind in
//! which the craving moved [`IMAGINED`] points against expectation (few trials may have seen only the usual, not the
//! rare); and nothing is shown before [`LEAST_USES`]. simulation.rs shows the coverage.
//!
//! # What is assumed
//! - The craving after is given or left out for reasons that have nothing to do with how it went. It can't be checked;
//!   where more than a third is missing nothing is shown.
//! - One fall belongs to one trial. So a trial that was drawn while the one before still ran (before its answer, or
//!   without an answer before its window ended) is left out: both would count the same fall. Whether it is left out
//!   was known when it was drawn, so leaving it out biases nothing.
//! - 95 % is per step. Of many steps shown side by side, one in twenty may be off: none is called the best.
//! - Cravings fall by themselves. `fall` is what came after, not what the step did; only `against` compares.

use super::{Candidate, Draw, StepRef};
use std::collections::BTreeSet;

/// How often an interval may miss what it estimates, at any of the times it is looked at.
pub const ALPHA: f64 = 0.05;
/// Fewest trials with an answer in which the step was drawn, and fewest in which another was, before anything is said.
/// With two steps and cravings that move by two points more or less, the interval is then about ±3 of 10 points; with
/// fewer it says nothing that anybody could use. Its coverage holds from 5 on. The project's own choice.
pub const LEAST_USES: usize = 8;
/// Points by which the craving moves against expectation in the imagined trial: half the scale.
pub const IMAGINED: f64 = 5.0;
/// Least share of draws with a craving after: two thirds. The project's own choice.
pub const LEAST_ANSWERED: (usize, usize) = (2, 3);
/// Where the sequence is narrowest: at about V = 320, some 20 trials with two steps. (ρ² in the formula.)
const RHO_SQUARED: f64 = 0.025;
/// The most that a craving can fall.
const SCALE: f64 = 10.0;

/// One draw and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// The draw.
    pub draw: Draw,
    /// When it was drawn, in milliseconds since 1970.
    pub at: i64,
    /// Craving before, 0–10.
    pub before: u8,
    /// Craving after, 0–10, and when it was given; `None`: never.
    pub after: Option<(u8, i64)>,
    /// Until when a craving after could be given.
    pub until: i64,
}

impl Trial {
    /// When it was over.
    fn ended(&self) -> i64 {
        self.after.map_or(self.until, |(_, at)| at).max(self.at)
    }
}

/// An estimate with its interval, in points of craving.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Estimate {
    /// The best guess.
    pub value: f64,
    /// The interval's lower end.
    pub low: f64,
    /// The interval's upper end.
    pub high: f64,
}

/// What can be said of one step.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Finding {
    /// Too few uses so far.
    NotEnough {
        /// Trials with an answer in which it was drawn.
        drawn: usize,
        /// Trials with an answer in which another step was drawn instead.
        others: usize,
        /// How many of each there must be.
        least: usize,
    },
    /// Too many cravings after are missing to say anything.
    Gaps {
        /// Draws with an answer.
        answered: usize,
        /// All draws in which it could have come.
        draws: usize,
    },
    /// Enough to show.
    Shown {
        /// The mean fall of the craving with this step.
        fall: Estimate,
        /// How much more it is than with the other steps.
        against: Estimate,
        /// Trials with an answer in which it was drawn.
        drawn: usize,
        /// Trials with an answer in which another step was drawn instead.
        others: usize,
    },
}

impl Estimate {
    /// Whether all of the interval is above 0.
    #[must_use]
    pub fn above_zero(&self) -> bool {
        self.low > 0.0
    }

    /// Whether all of the interval is below 0.
    #[must_use]
    pub fn below_zero(&self) -> bool {
        self.high < 0.0
    }
}

/// Every step that some trial could have drawn, each once, in order.
#[must_use]
pub fn steps_of(trials: &[Trial]) -> Vec<StepRef> {
    let options = trials.iter().flat_map(|trial| &trial.draw.options);
    let steps: BTreeSet<&StepRef> = options.map(|option| &option.step).collect();
    steps.into_iter().cloned().collect()
}

/// A step in the words that it had when it could last be drawn.
#[must_use]
pub fn as_last_drawn(step: &StepRef, trials: &[Trial]) -> Candidate {
    let options = trials.iter().flat_map(|trial| {
        let options = trial.draw.options.iter();
        options.map(move |option| (trial.at, option))
    });
    let own = options.filter(|(_, option)| option.step == *step);
    let last = own.max_by_key(|(at, _)| *at);
    Candidate {
        step: step.clone(),
        wording: last.and_then(|(_, option)| option.wording),
    }
}

/// What can be said of a step, as it is worded now, after these trials, in whatever order they come.
#[must_use]
pub fn find(step: impl Into<Candidate>, trials: &[Trial]) -> Finding {
    let step = step.into();
    let trials = apart(trials);
    let could = |trial: &&&Trial| trial.draw.probability_of(&step).is_some();
    let all = trials.iter().filter(could).count();
    let known: Vec<Known> = known(&step, &trials);
    let drawn = known.iter().filter(|one| one.drawn).count();
    let (answered, others) = (known.len(), known.len() - drawn);
    if drawn < LEAST_USES || others < LEAST_USES {
        return Finding::NotEnough {
            drawn,
            others,
            least: LEAST_USES,
        };
    }
    if answered * LEAST_ANSWERED.1 < all * LEAST_ANSWERED.0 {
        return Finding::Gaps {
            answered,
            draws: all,
        };
    }
    let (fall, against) = estimate(&known);
    Finding::Shown {
        fall,
        against,
        drawn,
        others,
    }
}

/// A trial of one step, with all that the estimate needs.
struct Known {
    /// Probability of the step.
    p: f64,
    /// Whether it was drawn.
    drawn: bool,
    /// How much the craving fell.
    fall: f64,
    /// What earlier trials led to expect.
    centre: f64,
}

/// The trials that don't overlap with one before them, oldest first.
fn apart(trials: &[Trial]) -> Vec<&Trial> {
    let mut ordered: Vec<&Trial> = trials.iter().collect();
    ordered.sort_by_key(|trial| trial.at);
    let mut free = i64::MIN;
    ordered.retain(|trial| {
        let fits = trial.at >= free;
        if fits {
            free = trial.ended();
        }
        fits
    });
    ordered
}

/// The answered trials in which the step could have been drawn. The centre of each comes from the answers before it,
/// of whatever draw.
fn known(step: &Candidate, trials: &[&Trial]) -> Vec<Known> {
    // One answer of 0 to begin with: early centres are drawn towards it.
    let (mut sum, mut count) = (0.0, 1.0);
    let mut out = Vec::new();
    for trial in trials {
        let Some((after, _)) = trial.after else {
            continue;
        };
        let fall = f64::from(trial.before) - f64::from(after);
        if let Some(p) = trial.draw.probability_of(step) {
            out.push(Known {
                p,
                drawn: trial.draw.chosen == step.step,
                fall,
                centre: sum / count,
            });
        }
        sum += fall;
        count += 1.0;
    }
    out
}

/// The mean fall, and the difference from the other steps.
fn estimate(known: &[Known]) -> (Estimate, Estimate) {
    let (mut fall, mut against) = (Sum::default(), Sum::default());
    for one in known {
        let off = one.fall - one.centre;
        let (with, without) = if one.drawn {
            (off / one.p, 0.0)
        } else {
            (0.0, off / (1.0 - one.p))
        };
        fall.add(one.centre + with, with, one.p);
        against.add(with - without, with - without, one.p.min(1.0 - one.p));
    }
    // Where the craving falls by at most 10, one step's fall is at most 20 above another's.
    (fall.interval(SCALE), against.interval(2.0 * SCALE))
}

#[derive(Default)]
struct Sum {
    count: f64,
    total: f64,
    bound: f64,
    rarest: f64,
}

impl Sum {
    fn add(&mut self, value: f64, spread: f64, p: f64) {
        self.count += 1.0;
        self.total += value;
        self.bound += spread * spread;
        self.rarest = self.rarest.max(1.0 / p);
    }

    fn interval(&self, furthest: f64) -> Estimate {
        let imagined = IMAGINED * self.rarest;
        let scaled = (self.bound + imagined * imagined) * RHO_SQUARED + 1.0;
        let half = (scaled / RHO_SQUARED * (scaled / (ALPHA * ALPHA)).ln()).sqrt() / self.count;
        let value = (self.total / self.count).clamp(-furthest, furthest);
        let centre = self.total / self.count;
        Estimate {
            value,
            low: (centre - half).clamp(-furthest, furthest),
            high: (centre + half).clamp(-furthest, furthest),
        }
    }
}
