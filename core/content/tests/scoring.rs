//! The bundled instruments scored by hand: sums, bands and flags written out here once more, from their sources.

#![expect(clippy::unwrap_used, reason = "tests")]

use cairn_content::instrument;
use cairn_model::instrument::{Answers, FLAG_SAFETY, score};
use proptest::prelude::*;

/// What an instrument is, told without its pack: items, bands from their lowest score, how many may be missing.
struct Known {
    code: &'static str,
    items: usize,
    bands: &'static [(i64, &'static str)],
    may_miss: usize,
}

/// PHQ-9: Kroenke 2001; PHQ-2: Kroenke 2003; GAD-7: Spitzer 2006; GAD-2: Kroenke 2007. That PHQ-9 makes up for one or
/// two missing answers is the project's own choice after common practice.
const KNOWN: [Known; 4] = [
    Known {
        code: "phq-9",
        items: 9,
        bands: &[
            (0, "minimal"),
            (5, "mild"),
            (10, "moderate"),
            (15, "moderately_severe"),
            (20, "severe"),
        ],
        may_miss: 2,
    },
    Known {
        code: "phq-2",
        items: 2,
        bands: &[(0, "negative"), (3, "positive")],
        may_miss: 0,
    },
    Known {
        code: "gad-7",
        items: 7,
        bands: &[
            (0, "minimal"),
            (5, "mild"),
            (10, "moderate"),
            (15, "severe"),
        ],
        may_miss: 0,
    },
    Known {
        code: "gad-2",
        items: 2,
        bands: &[(0, "negative"), (3, "positive")],
        may_miss: 0,
    },
];

impl Known {
    /// The sum; with answers missing, the mean of the others for all items, half rounded up.
    fn score(&self, given: &[Option<u8>]) -> Option<i64> {
        let answered: Vec<f64> = given.iter().flatten().map(|v| f64::from(*v)).collect();
        let missing = given.len() - answered.len();
        if missing > self.may_miss {
            return None;
        }
        let sum: f64 = answered.iter().sum();
        if missing == 0 {
            return Some(whole(sum));
        }
        let (all, some) = (self.items.to_string(), answered.len().to_string());
        let (all, some): (f64, f64) = (all.parse().ok()?, some.parse().ok()?);
        // A hair more, so that an exact half is not lost to the way computers keep fractions.
        Some(whole((sum * all / some + 0.5 + 1e-9).floor()))
    }

    fn band(&self, score: i64) -> &'static str {
        let reached = self.bands.iter().rfind(|(from, _)| *from <= score);
        reached.unwrap().1
    }
}

fn whole(value: f64) -> i64 {
    format!("{value:.0}").parse().unwrap()
}

fn filled() -> impl Strategy<Value = (usize, Vec<Option<u8>>)> {
    (0..KNOWN.len()).prop_flat_map(|n| {
        let answer = prop_oneof![9 => (0..=3_u8).prop_map(Some), 1 => Just(None)];
        (Just(n), prop::collection::vec(answer, KNOWN[n].items))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_answer_sheet_scores_as_by_hand((n, given) in filled()) {
        let known = &KNOWN[n];
        let pack = instrument(known.code).unwrap();
        prop_assert_eq!(pack.items.len(), known.items);
        let scored = score(pack, &Answers::in_order(pack, &given).unwrap());
        let by_hand = known.score(&given);
        prop_assert_eq!(scored.score, by_hand);
        prop_assert_eq!(scored.band.as_deref(), by_hand.map(|score| known.band(score)));
        prop_assert_eq!(scored.missing.len(), given.iter().filter(|one| one.is_none()).count());
        // Whatever the total, also where there is none.
        let self_harm = known.code == "phq-9" && given[8].is_some_and(|value| value >= 1);
        prop_assert_eq!(scored.flags.iter().any(|flag| flag == FLAG_SAFETY), self_harm);
    }
}
