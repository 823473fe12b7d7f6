//! Medians and how sure they are.

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use serde::Serialize;

/// How often the samples are drawn anew.
const DRAWS: usize = 2000;

/// A median with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Estimate {
    /// The median of the samples.
    pub median: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
}

/// The median of some samples with a bootstrap interval. The seed is fixed: equal samples give equal answers.
#[must_use]
pub fn estimate(samples: &[f64]) -> Estimate {
    if samples.is_empty() {
        return Estimate {
            median: f64::NAN,
            low: f64::NAN,
            high: f64::NAN,
        };
    }
    let mut rng = ChaCha8Rng::seed_from_u64(54 * 5);
    let mut medians: Vec<f64> = (0..DRAWS)
        .map(|_| {
            let draw = samples
                .iter()
                .map(|_| samples[rng.random_range(0..samples.len())]);
            median(draw.collect())
        })
        .collect();
    medians.sort_by(f64::total_cmp);
    Estimate {
        median: median(samples.to_vec()),
        low: medians[DRAWS / 40],
        high: medians[DRAWS - 1 - DRAWS / 40],
    }
}

fn median(mut samples: Vec<f64>) -> f64 {
    samples.sort_by(f64::total_cmp);
    let middle = samples.len() / 2;
    if samples.len().is_multiple_of(2) {
        f64::midpoint(samples[middle - 1], samples[middle])
    } else {
        samples[middle]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle() {
        assert!((median(vec![3.0, 1.0, 2.0]) - 2.0).abs() < 1e-12);
        assert!((median(vec![4.0, 1.0, 2.0, 3.0]) - 2.5).abs() < 1e-12);
    }

    #[test]
    fn equal_samples_leave_no_doubt() {
        let sure = estimate(&[1.5; 15]);
        assert_eq!(
            sure,
            Estimate {
                median: 1.5,
                low: 1.5,
                high: 1.5
            }
        );
    }

    #[test]
    fn the_interval_holds_the_median_and_ignores_an_outlier() {
        let mut samples: Vec<f64> = (0..21).map(|n| 1.0 + f64::from(n) / 100.0).collect();
        samples.push(1000.0);
        let found = estimate(&samples);
        assert!(found.low < found.median && found.median < found.high);
        assert!(found.high < 2.0);
        assert_eq!(found, estimate(&samples));
    }
}
