//! The kinds of documents that this version knows, so that nothing is taken in that could not be read again.

use crate::document::Body;
use crate::family::FamilyCheck;
use crate::goal::Goal;
use crate::ifthen::{IfThen, Offer};
use crate::lapse::Lapse;
use crate::plan::Plan;
use crate::rules::{Raised, RuleSeen, RuleSwitch};
use crate::schedule::{DayLog, Entry, ScheduleSettings};
use crate::tolerance::CameOut;
use crate::urge::Urge;
use serde_json::Value;

macro_rules! known {
    ($($body:ty),* $(,)?) => {
        /// Every kind of document that this version knows, but for the mark [`DELETED`](super::DELETED).
        pub const KINDS: &[&str] = &[$(<$body>::KIND),*];

        /// Whether a body is right for its kind. One of an unknown kind, or that a newer version wrote, is kept as it
        /// is.
        pub(super) fn fits(kind: &str, v: u16, body: &Value) -> bool {
            match kind {
                $(<$body>::KIND => v > <$body>::VERSION || right::<$body>(body),)*
                _ => true,
            }
        }
    };
}

known!(
    CameOut,
    DayLog,
    Entry,
    FamilyCheck,
    Goal,
    IfThen,
    Lapse,
    Offer,
    Plan,
    Raised,
    RuleSeen,
    RuleSwitch,
    ScheduleSettings,
    Urge,
);

fn right<T: Body>(body: &Value) -> bool {
    T::deserialize(body).is_ok_and(|body| body.check().is_ok())
}
