//! The kinds of documents that this version knows, so that nothing is taken in that could not be read again.

use cairn_model::document::Body;
use cairn_model::goal::Goal;
use cairn_model::ifthen::{IfThen, Offer};
use cairn_model::lapse::Lapse;
use cairn_model::plan::{CrisisLine, Plan};
use cairn_model::rules::{RuleSeen, RuleSwitch};
use cairn_model::schedule::{DayLog, Entry, ScheduleSettings};
use cairn_model::tolerance::CameOut;
use cairn_model::urge::Urge;
use serde_json::Value;

/// Whether a body is right for its kind. One of an unknown kind, or that a newer version wrote, is kept as it is.
pub(super) fn fits(kind: &str, v: u16, body: &Value) -> bool {
    macro_rules! of {
        ($($body:ty),*) => {
            match kind {
                $(<$body>::KIND => v > <$body>::VERSION || right::<$body>(body),)*
                _ => true,
            }
        };
    }
    of!(
        CameOut,
        CrisisLine,
        DayLog,
        Entry,
        Goal,
        IfThen,
        Lapse,
        Offer,
        Plan,
        RuleSeen,
        RuleSwitch,
        ScheduleSettings,
        Urge
    )
}

fn right<T: Body>(body: &Value) -> bool {
    T::deserialize(body).is_ok_and(|body| body.check().is_ok())
}
