//! The dashboard and the report of a synchronisation as they cross.

use cairn_companion as core;
use cairn_model::{dashboard as model, days};

use crate::error::Problem;
use crate::mirror::{mirror, record};

/// All of a dashboard.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Dashboard {
    /// The day it is for.
    pub today: String,
    /// The last 90 days, oldest first.
    pub days: Vec<Day>,
    /// Days ever marked *no*.
    pub days_that_count: u32,
    /// Means over the last 7 days.
    pub week: Means,
    /// Means over the last 30 days.
    pub month: Means,
    /// Instruments with a score, by code.
    pub instruments: Vec<LastScore>,
}

record! {
    /// One day.
    Day = model::Day {
        /// Which.
        date: String,
        /// What is known of it.
        state: DayState,
    }
}

mirror! {
    /// What is known of use on one day.
    DayState = days::DayState {
        /// Some check-in says there was use.
        Yes,
        /// Some check-in says there was none, and no check-in says there was.
        No,
        /// Silence, or *rather not say*.
        Unknown,
    }
}

/// The four means.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Means {
    /// Of craving.
    pub craving: Mean,
    /// Of mood.
    pub mood: Mean,
    /// Of sleep.
    pub sleep: Mean,
    /// Of confidence.
    pub confidence: Mean,
}

/// A mean.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Mean {
    /// The mean, from 0 to 10, if there was any answer.
    pub value: Option<f64>,
    /// How many answers.
    pub count: u32,
}

/// The last score of one instrument.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LastScore {
    /// Which instrument.
    pub instrument: String,
    /// When (the date on the wall).
    pub date: String,
    /// The score.
    pub score: i64,
    /// Its band, by its stable name.
    pub band: Option<String>,
    /// Against the score before, if there is one.
    pub trend: Option<Trend>,
}

mirror! {
    /// The last score against the one before. Whether up is good, the instrument knows.
    Trend = model::Trend {
        /// Higher than before.
        Up,
        /// Lower than before.
        Down,
        /// As before.
        Same,
    }
}

/// What a synchronisation did, link by link.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SyncReport {
    /// Whether everything was done.
    pub complete: bool,
    /// Every link that is not over.
    pub links: Vec<LinkReport>,
}

/// What was done on one link.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LinkReport {
    /// Which link.
    pub link: String,
    /// Records that the server took.
    pub sent: u32,
    /// Records that came in and were kept.
    pub received: u32,
    /// What kept the rest from being done. Nothing is lost by it; the next synchronisation goes on from here.
    pub problem: Option<Problem>,
}

impl From<model::Dashboard> for Dashboard {
    fn from(core: model::Dashboard) -> Self {
        let model::Dashboard {
            today,
            days,
            days_that_count,
            week,
            month,
            instruments,
        } = core;
        Self {
            today: today.to_string(),
            days: days.into_iter().map(Into::into).collect(),
            days_that_count,
            week: week.into(),
            month: month.into(),
            instruments: instruments.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<model::Means> for Means {
    fn from(core: model::Means) -> Self {
        let model::Means {
            craving,
            mood,
            sleep,
            confidence,
        } = core;
        Self {
            craving: craving.into(),
            mood: mood.into(),
            sleep: sleep.into(),
            confidence: confidence.into(),
        }
    }
}

impl From<model::Mean> for Mean {
    fn from(core: model::Mean) -> Self {
        Self {
            value: core.value(),
            count: core.count,
        }
    }
}

impl From<model::LastScore> for LastScore {
    fn from(core: model::LastScore) -> Self {
        let model::LastScore {
            instrument,
            date,
            score,
            band,
            trend,
        } = core;
        Self {
            instrument,
            date: date.to_string(),
            score,
            band,
            trend: trend.map(Into::into),
        }
    }
}

impl From<core::SyncReport> for SyncReport {
    fn from(core: core::SyncReport) -> Self {
        Self {
            complete: core.is_complete(),
            links: core.links.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<core::LinkReport> for LinkReport {
    fn from(core: core::LinkReport) -> Self {
        let core::LinkReport {
            link,
            sent,
            received,
            problem,
        } = core;
        Self {
            link: link.to_string(),
            sent,
            received,
            problem: problem.map(Into::into),
        }
    }
}
