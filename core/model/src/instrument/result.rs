//! A filled-in instrument as it is kept, shared and shown.

use super::{AnswerMap, Answers, Instrument, PartScore, Scored, score};
use crate::id::ItemId;
use crate::rev::Rev;
use crate::time::Moment;
use serde::{Deserialize, Serialize};

/// Version of the result's form that this code writes.
pub const VERSION: u16 = 1;

/// One filled-in instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct InstrumentResult {
    /// Which result; stays the same through corrections.
    pub id: ItemId,
    /// Which version of it.
    pub rev: Rev,
    /// Version of the form.
    #[serde(deserialize_with = "known_version")]
    pub v: u16,
    /// When it was filled in.
    pub at: Moment,
    /// Which instrument.
    pub instrument: String,
    /// In which wording.
    pub wording_version: String,
    /// Answers by item; empty where only a summary is shared.
    #[cfg_attr(feature = "ts", ts(type = "Record<string, number | null>"))]
    pub answers: AnswerMap,
    /// The score.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub score: Option<i64>,
    /// Its band.
    pub band: Option<String>,
    /// Each score by name, where the instrument has several or the scale must be named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<PartScore>>"))]
    pub parts: Vec<PartScore>,
    /// Flags raised.
    pub flags: Vec<String>,
    /// Items left out; empty where only a summary is shared.
    pub missing: Vec<String>,
    /// Whether missing answers were made up for.
    pub prorated: bool,
}

fn known_version<'de, D: serde::Deserializer<'de>>(d: D) -> Result<u16, D::Error> {
    let v = u16::deserialize(d)?;
    if v == VERSION {
        Ok(v)
    } else {
        Err(serde::de::Error::custom("unknown version"))
    }
}

impl InstrumentResult {
    /// Score answers and keep them.
    #[must_use]
    pub fn new(
        id: ItemId,
        rev: Rev,
        at: Moment,
        instrument: &Instrument,
        answers: &Answers,
    ) -> Self {
        let scored = score(instrument, answers);
        Self {
            id,
            rev,
            v: VERSION,
            at,
            instrument: scored.instrument,
            wording_version: instrument.wording_version.clone(),
            answers: answers.map().clone(),
            score: scored.score,
            band: scored.band,
            parts: scored.parts,
            flags: scored.flags,
            missing: scored.missing,
            prorated: scored.prorated,
        }
    }

    /// What the answers came to.
    #[must_use]
    pub fn scored(&self) -> Scored {
        Scored {
            instrument: self.instrument.clone(),
            score: self.score,
            band: self.band.clone(),
            parts: self.parts.clone(),
            flags: self.flags.clone(),
            missing: self.missing.clone(),
            prorated: self.prorated,
        }
    }

    /// Whether this flag was raised.
    #[must_use]
    pub fn has_flag(&self, flag: &str) -> bool {
        self.flags.iter().any(|raised| raised == flag)
    }

    /// Whether it says nothing at all: no question was answered, and no score came of it. Such a result is not kept, and
    /// one that an earlier version kept asked about no day. A summary that holds its answers back is not blank.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let scores = self.parts.iter().map(|part| part.score);
        self.answers.values().all(Option::is_none)
            && scores.chain([self.score]).all(|score| score.is_none())
    }

    /// Whether score, band and flags are what its answers come to. A summary has no answers to
    /// check; then only the instrument's name is compared.
    #[must_use]
    pub fn agrees_with(&self, instrument: &Instrument) -> bool {
        if self.answers.is_empty() {
            return self.instrument == instrument.code;
        }
        self.follows_from_answers(instrument)
    }

    /// Whether all that it says is what its answers come to, as it must be where nothing was held back: in the
    /// person's own home. Where there are no answers, nothing can have come of them.
    #[must_use]
    pub fn follows_from_answers(&self, instrument: &Instrument) -> bool {
        Answers::new(instrument, &self.answers)
            .is_ok_and(|answers| score(instrument, &answers) == self.scored())
    }
}
