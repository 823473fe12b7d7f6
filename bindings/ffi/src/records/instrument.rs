//! Instruments and results as they cross.

use std::collections::HashMap;

use cairn_companion as core;
use cairn_model::instrument as model;

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

/// What answers come to.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Scored {
    /// Which instrument.
    pub instrument: String,
    /// The score, if enough was answered.
    pub score: Option<i64>,
    /// The band of the score, by its stable name; a person reads `text("band-<instrument>", band)`.
    pub band: Option<String>,
    /// Each score by name, where there are several or the scale must be named.
    pub parts: Vec<PartScore>,
    /// Flags raised.
    pub flags: Vec<String>,
    /// Items left out.
    pub missing: Vec<String>,
    /// Whether missing answers were made up for by the mean of the others.
    pub prorated: bool,
}

/// One of several scores.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PartScore {
    /// Its name.
    pub code: String,
    /// The score, if enough was answered.
    pub score: Option<i64>,
    /// Its band, by its stable name.
    pub band: Option<String>,
    /// The scale it is counted on, where an instrument has several.
    pub scale: Option<String>,
}

/// One filled-in instrument as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
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

/// An instrument that was filled in.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Taken {
    /// What was kept.
    pub result: InstrumentResult,
    /// What to show at once where an answer raised the safety flag, whatever the score.
    pub safety: Option<Safety>,
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

impl From<model::PartScore> for PartScore {
    fn from(core: model::PartScore) -> Self {
        let model::PartScore {
            code,
            score,
            band,
            scale,
        } = core;
        Self {
            code,
            score,
            band,
            scale,
        }
    }
}

impl From<model::Scored> for Scored {
    fn from(core: model::Scored) -> Self {
        let model::Scored {
            instrument,
            score,
            band,
            parts,
            flags,
            missing,
            prorated,
        } = core;
        Self {
            instrument,
            score,
            band,
            parts: parts.into_iter().map(Into::into).collect(),
            flags,
            missing,
            prorated,
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
                parts: parts.into_iter().map(Into::into).collect(),
                flags,
                missing,
                prorated,
            },
        }
    }
}

impl From<core::Taken> for Taken {
    fn from(core: core::Taken) -> Self {
        let core::Taken { result, safety } = core;
        Self {
            result: result.into(),
            safety: safety.map(Into::into),
        }
    }
}
