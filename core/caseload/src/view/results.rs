//! Filled-in instruments, with their trend.

use std::collections::BTreeMap;

use cairn_model::NaiveDate;
use cairn_model::dashboard::Trend;
use cairn_model::id::DeviceId;
use cairn_model::instrument::InstrumentResult;
use serde::Serialize;

use crate::held::{Held, Shelf};
use crate::score;

/// One filled-in instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ResultView {
    /// What came.
    pub result: InstrumentResult,
    /// The person's date of it.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub date: NaiveDate,
    /// It came after the counsellor last looked.
    pub new: bool,
    /// It raises the safety flag.
    pub safety: bool,
    /// The score that came is not what its answers come to.
    pub score_differs: bool,
}

/// One instrument, as often as it was filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct InstrumentView {
    /// Its code.
    pub code: String,
    /// Its published name; its code where this portal doesn't know it.
    pub title: String,
    /// The greatest possible score, where known.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub max: Option<i64>,
    /// Newest first.
    pub results: Vec<ResultView>,
    /// The last score against the one before. Whether up is good, the instrument knows.
    pub trend: Option<Trend>,
}

/// All results, by instrument.
pub(super) fn results(shelf: &Shelf, read: &BTreeMap<DeviceId, u64>) -> Vec<InstrumentView> {
    let mut by_code: BTreeMap<&str, Vec<(&Held, &InstrumentResult)>> = BTreeMap::new();
    for held in shelf.values() {
        if let Some(result) = held.result() {
            by_code
                .entry(&result.instrument)
                .or_default()
                .push((held, result));
        }
    }
    by_code
        .into_iter()
        .map(|(code, results)| instrument(code, results, read))
        .collect()
}

fn instrument(
    code: &str,
    mut results: Vec<(&Held, &InstrumentResult)>,
    read: &BTreeMap<DeviceId, u64>,
) -> InstrumentView {
    results.sort_by_key(|(_, result)| std::cmp::Reverse((result.at.utc_ms(), result.id)));
    let mut scores = results.iter().filter_map(|(_, result)| result.score);
    let trend = match (scores.next(), scores.next()) {
        (Some(last), Some(before)) => Some(Trend::of(before, last)),
        _ => None,
    };
    let pack = score::pack(code);
    InstrumentView {
        code: code.to_owned(),
        title: pack.map_or_else(|| code.to_owned(), |pack| pack.title.clone()),
        max: pack.and_then(|pack| Some(pack.total()?.range.max)),
        trend,
        results: results
            .into_iter()
            .map(|(held, result)| ResultView {
                result: result.clone(),
                date: result.at.local_date(),
                new: held.is_new(read),
                safety: held.safety(),
                score_differs: held.score_differs,
            })
            .collect(),
    }
}
