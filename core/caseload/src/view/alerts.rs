//! Alerts: rules that a person let tell the counsellor, and that began to hold.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use cairn_content::rules;
use cairn_model::NaiveDate;
use cairn_model::id::DeviceId;
use cairn_model::instrument::Review;
use serde::Serialize;

use crate::held::{Held, Shelf};

/// One alert. It says which rule and since when; what was answered is not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AlertView {
    /// The rule's code; the portal's catalogue has its sentence, unless a newer version made the rule.
    pub rule: String,
    /// The first day of the episode, as the person's calendar has it.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub since: NaiveDate,
    /// It came after the counsellor last looked.
    pub new: bool,
    /// A clinician has checked the rule.
    pub checked: bool,
}

/// All alerts, the newest first.
pub(super) fn alerts(shelf: &Shelf, read: &BTreeMap<DeviceId, u64>) -> Vec<AlertView> {
    let mut all: Vec<_> = shelf
        .values()
        .filter_map(|held| Some((held, held.alert()?)))
        .collect();
    all.sort_by_key(|(_, alert)| Reverse((alert.since, alert.at.utc_ms(), alert.id)));
    let view = |(held, alert): (&Held, _)| of(held, alert, read);
    all.into_iter().map(view).collect()
}

fn of(held: &Held, alert: &cairn_model::rules::Alert, read: &BTreeMap<DeviceId, u64>) -> AlertView {
    let known = rules::rule(&alert.rule);
    AlertView {
        rule: alert.rule.clone(),
        since: alert.since,
        new: held.is_new(read),
        checked: known.is_some_and(|rule| rule.review == Review::Reviewed),
    }
}
