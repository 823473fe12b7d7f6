//! The dashboard and the report of a synchronisation as they cross.

use cairn_companion as core;
use cairn_model::{dashboard as model, days};

use crate::cross::Cross;
use crate::error::Problem;
use crate::mirror::{mirror, record};

record! {
    /// All of a dashboard.
    Dashboard = model::Dashboard {
        /// The day it is for.
        today: String,
        /// The last 90 days, oldest first.
        days: Vec<Day>,
        /// Days ever marked *no*.
        days_that_count: u32,
        /// Means over the last 7 days.
        week: Means,
        /// Means over the last 30 days.
        month: Means,
        /// Instruments with a score, by code.
        instruments: Vec<LastScore>,
    }
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

record! {
    /// The four means.
    Means = model::Means {
        /// Of craving.
        craving: Mean,
        /// Of mood.
        mood: Mean,
        /// Of sleep.
        sleep: Mean,
        /// Of confidence.
        confidence: Mean,
    }
}

/// A mean.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Mean {
    /// The mean, from 0 to 10, if there was any answer.
    pub value: Option<f64>,
    /// How many answers.
    pub count: u32,
}

record! {
    /// The last score of one instrument.
    LastScore = model::LastScore {
        /// Which instrument.
        instrument: String,
        /// When (the date on the wall).
        date: String,
        /// The score.
        score: i64,
        /// Its band, by its stable name.
        band: Option<String>,
        /// Against the score before, if there is one.
        trend: Option<Trend>,
    }
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
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct SyncReport {
    /// Whether everything was done.
    pub complete: bool,
    /// Every link that is not over.
    pub links: Vec<LinkReport>,
}

record! {
    /// What was done on one link.
    LinkReport = core::LinkReport {
        /// Which link.
        link: String,
        /// Records that the server took.
        sent: u32,
        /// Records that came in and were kept.
        received: u32,
        /// What kept the rest from being done. Nothing is lost by it; the next synchronisation goes on from here.
        problem: Option<Problem>,
    }
}

impl Cross<Mean> for model::Mean {
    fn cross(self) -> Mean {
        Mean {
            value: self.value(),
            count: self.count,
        }
    }
}

impl From<core::SyncReport> for SyncReport {
    fn from(core: core::SyncReport) -> Self {
        Self {
            complete: core.is_complete(),
            links: core.links.cross(),
        }
    }
}
