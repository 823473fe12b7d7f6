//! When a firing may alert a counsellor: the condition alone.
//!
//! Nothing is sent: no grant can carry these terms yet, and no code of the companion calls this. A later change adds
//! them to what a person signs, with a preview, and then asks here before anything leaves.

use super::{Firing, RuleSwitch, is_on};
use crate::consent::Grant;
use crate::time::Moment;
use chrono::NaiveDate;

/// The part of a consent that would let rules alert somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlertTerms {
    /// The rules that may, by name. None stands for none.
    pub rules: Vec<String>,
    /// When the person was shown each of these rules with its sentence.
    pub shown: Option<Moment>,
}

/// Whether a firing may alert the recipient of a grant today: the grant holds, its terms name this very rule, the
/// person was shown them before they gave it, the episode began under it, and the rule isn't switched off. (Whether a
/// grant was withdrawn is for the caller to know: a withdrawn one is never asked about.)
#[must_use]
pub fn may_alert(
    firing: &Firing,
    grant: &Grant,
    terms: &AlertTerms,
    switches: &[RuleSwitch],
    today: NaiveDate,
) -> bool {
    let seen = terms
        .shown
        .is_some_and(|shown| shown.utc_ms() <= grant.date.utc_ms());
    grant.in_dates(today)
        && firing.since >= grant.from
        && terms.rules.contains(&firing.rule)
        && seen
        && is_on(&firing.rule, switches)
}
