//! Whether the scores of a pack can be made of its items.

use super::{PackFault, full, well_formed};
use crate::instrument::score::{combine, edges};
use crate::instrument::{Instrument, InstrumentItem, ScoreRule};

/// No scale in use goes further, and sums of such numbers can't overflow.
const FARTHEST: i64 = 1_000_000;

impl Instrument {
    pub(super) fn check_scores(&self) -> Result<(), PackFault> {
        if self.scores.is_empty() {
            return Err(PackFault::Empty("scores"));
        }
        well_formed("scores", self.scores.iter().map(|rule| rule.code.as_str()))?;
        self.scores
            .iter()
            .try_for_each(|rule| self.check_score(rule))
    }

    fn check_score(&self, rule: &ScoreRule) -> Result<(), PackFault> {
        full("scale_origin", &rule.scale_origin)?;
        full("missing source", &rule.missing.source)?;
        if let Some(scale) = &rule.scale {
            well_formed("scale", [scale.as_str()])?;
        }
        well_formed("score items", rule.items.iter().map(String::as_str))?;
        if rule.items.iter().any(|item| self.item(item).is_none()) || rule.times == 0 {
            return Err(PackFault::Score);
        }
        let items: Vec<&InstrumentItem> = self
            .items
            .iter()
            .filter(|item| rule.counts(&item.code))
            .collect();
        if usize::from(rule.missing.prorate_up_to) >= items.len() {
            return Err(PackFault::Missing);
        }
        let edges: Vec<(i64, i64)> = items.iter().filter_map(|item| edges(self, item)).collect();
        let (lowest, greatest): (Vec<i64>, Vec<i64>) = edges.into_iter().unzip();
        let reached = |values: &[i64]| combine(rule, values, items.len());
        if rule.add.abs() > FARTHEST
            || reached(&lowest) != Some(rule.range.min)
            || reached(&greatest) != Some(rule.range.max)
        {
            return Err(PackFault::Range);
        }
        check_bands(rule)
    }
}

fn check_bands(rule: &ScoreRule) -> Result<(), PackFault> {
    well_formed("bands", rule.bands.iter().map(|band| band.code.as_str()))?;
    for band in &rule.bands {
        if let Some(words) = &band.words {
            full("bands", words)?;
        }
    }
    let (Some(first), Some(last)) = (rule.bands.first(), rule.bands.last()) else {
        return Ok(());
    };
    let rising = rule
        .bands
        .windows(2)
        .all(|pair| pair[0].from < pair[1].from);
    if first.from == rule.range.min && rising && last.from <= rule.range.max {
        Ok(())
    } else {
        Err(PackFault::Bands)
    }
}
