//! Scores are computed here a second time, from the answers: what came is never only believed.

use cairn_model::instrument::{Answers, Instrument, InstrumentResult, Scored, score};

/// The pack of that code, where this build has it.
pub(crate) fn pack(code: &str) -> Option<&'static Instrument> {
    cairn_content::instrument(code)
}

/// What the answers come to, where they were shared and the very wording is known here.
pub(crate) fn again(result: &InstrumentResult) -> Option<Scored> {
    let pack = known(result)?;
    let answers = Answers::new(pack, &result.answers).ok()?;
    Some(score(pack, &answers))
}

/// Whether the score that came is not what its answers come to. Answers that this portal can't
/// score, in a wording it doesn't know, are not held against anybody.
pub(crate) fn differs(result: &InstrumentResult) -> bool {
    known(result).is_some_and(|pack| !result.agrees_with(pack))
}

fn known(result: &InstrumentResult) -> Option<&'static Instrument> {
    if result.answers.is_empty() {
        return None;
    }
    pack(&result.instrument).filter(|pack| pack.wording_version == result.wording_version)
}
