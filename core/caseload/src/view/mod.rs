//! What the portal shows: plain records, ready to draw. Words are keys; the catalogue has the
//! sentences.

mod alerts;
mod chart;
mod people;
mod person;
mod results;
mod row;

use cairn_model::NaiveDate;
use serde::Serialize;

pub use alerts::AlertView;
pub use chart::Chart;
pub use people::{Attention, EndedRow, InviteRow, PeopleView, PersonRow, Stage};
pub(crate) use person::person;
pub use person::{CheckInView, GrantView, PersonView};
pub use results::{InstrumentView, ResultView};
pub(crate) use row::row;

/// An answer about self-harm that wants a person to look, whatever the score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Safety {
    /// Code of the instrument.
    pub instrument: String,
    /// The flag as the instrument names it.
    pub flag: String,
    /// On which day it was answered.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub date: NaiveDate,
    /// The counsellor has not looked since it came.
    pub new: bool,
}

#[cfg(test)]
mod tests;
