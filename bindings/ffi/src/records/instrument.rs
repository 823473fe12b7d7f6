//! Instruments and results as they cross.

use std::collections::HashMap;

use cairn_companion as core;
use cairn_model::instrument as model;

use crate::cross::Cross;
use crate::mirror::record;
use crate::moment::Moment;
use crate::texts::Safety;

/// One instrument, as far as it is asked and shown.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct InstrumentInfo {
    /// Short stable name, such as `phq-9`.
    pub code: String,
    /// Published name.
    pub title: String,
    /// Language of the wording, such as `en`.
    pub language: String,
    /// The rights holder's notice, to be shown with the words.
    pub notice: String,
    /// Where it was published.
    pub citation: Vec<String>,
    /// How many days back it asks.
    pub recall_days: u16,
    /// It is not offered again sooner than so many days.
    pub min_interval_days: u16,
    /// Whether it may be filled in without another person.
    pub self_report_valid: bool,
    /// The sentence before the items.
    pub stem: String,
    /// The items, in published order.
    pub items: Vec<InstrumentItem>,
    /// The longer form that the flag `follow_up` offers, by its code.
    pub follow_up: Option<String>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct InstrumentItem {
    /// Stable name.
    pub code: String,
    /// Published words.
    pub text: String,
    /// Its answers.
    pub options: Vec<AnswerOption>,
}

/// One possible answer.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AnswerOption {
    /// What it adds to the score.
    pub value: u8,
    /// Published words.
    pub text: String,
}

record! {
    /// What answers come to.
    Scored = model::Scored {
        /// Which instrument.
        instrument: String,
        /// The score, if enough was answered.
        score: Option<i64>,
        /// The band of the score, by its stable name; a person reads `text("band-<instrument>", band)`.
        band: Option<String>,
        /// Each score by name, where there are several or the scale must be named.
        parts: Vec<PartScore>,
        /// Flags raised.
        flags: Vec<String>,
        /// Items left out.
        missing: Vec<String>,
        /// Whether missing answers were made up for by the mean of the others.
        prorated: bool,
    }
}

record! {
    /// One of several scores.
    PartScore = model::PartScore {
        /// Its name.
        code: String,
        /// The score, if enough was answered.
        score: Option<i64>,
        /// Its band, by its stable name.
        band: Option<String>,
        /// The scale it is counted on, where an instrument has several.
        scale: Option<String>,
    }
}

/// One filled-in instrument as it is kept.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct InstrumentResult {
    /// Which result.
    pub id: String,
    /// When it was filled in.
    pub at: Moment,
    /// In which wording.
    pub wording_version: String,
    /// Answers by item; none where left out.
    pub answers: HashMap<String, Option<u8>>,
    /// What they come to.
    pub scored: Scored,
}

record! {
    /// An instrument that was filled in.
    Taken = core::Taken {
        /// What was kept.
        result: InstrumentResult,
        /// What to show at once where an answer raised the safety flag, whatever the score.
        safety: Option<Safety>,
    }
}

impl From<&model::Instrument> for InstrumentInfo {
    fn from(core: &model::Instrument) -> Self {
        let item = |item: &model::InstrumentItem| InstrumentItem {
            code: item.code.clone(),
            text: item.text.clone(),
            options: core.options_of(item).iter().map(Into::into).collect(),
        };
        Self {
            code: core.code.clone(),
            title: core.title.clone(),
            language: core.language.clone(),
            notice: core.notice.clone(),
            citation: core.citation.clone(),
            recall_days: core.recall_days,
            min_interval_days: core.min_interval_days,
            self_report_valid: core.self_report_valid,
            stem: core.stem.clone(),
            items: core.items.iter().map(item).collect(),
            follow_up: core.follow_up.as_ref().map(|form| form.instrument.clone()),
        }
    }
}

impl From<&model::AnswerOption> for AnswerOption {
    fn from(core: &model::AnswerOption) -> Self {
        Self {
            value: core.value,
            text: core.text.clone(),
        }
    }
}

impl From<model::InstrumentResult> for InstrumentResult {
    fn from(core: model::InstrumentResult) -> Self {
        let model::InstrumentResult {
            id,
            rev: _,
            v: _,
            at,
            instrument,
            wording_version,
            answers,
            score,
            band,
            parts,
            flags,
            missing,
            prorated,
        } = core;
        Self {
            id: id.to_string(),
            at: at.into(),
            wording_version,
            answers: answers.into_iter().collect(),
            scored: Scored {
                instrument,
                score,
                band,
                parts: parts.cross(),
                flags,
                missing,
                prorated,
            },
        }
    }
}

impl Cross<InstrumentResult> for model::InstrumentResult {
    fn cross(self) -> InstrumentResult {
        self.into()
    }
}
