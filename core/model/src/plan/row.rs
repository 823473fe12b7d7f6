//! What is kept ready for the crisis screen: one JSON text in one row.
//!
//! After an update the row is read before anything is migrated. So every version that was ever written can be read
//! for ever: fields are only added, each with a default, and what isn't known is passed over. `tests/` holds a row of
//! each version.

use super::line::is_old;
use super::{CrisisLine, EntryKind, Plan};
use crate::NaiveDate;
use crate::instrument::Review;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Version of the row that this code writes.
pub const VERSION: u16 = 1;

/// The row: everything of the crisis screen that is the person's or a pack's.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SosRow {
    /// Version of its form.
    pub v: u16,
    /// The plan, by the names of its sections.
    pub plan: BTreeMap<String, Vec<SosEntry>>,
    /// Crisis lines with a source.
    pub lines: Vec<SosLine>,
    /// Times away, after which the warning about lowered tolerance is shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub away: Vec<SosAway>,
}

/// A time away that ended.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SosAway {
    /// What kind of break it was, by its name.
    pub of: String,
    /// The first date on which the warning is shown, as `2026-11-24`.
    pub from: String,
    /// The last.
    pub until: String,
}

/// An entry of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SosEntry {
    /// What the person calls it.
    pub text: String,
    /// When to call, how to get there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The number, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The link that dials it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tel: Option<String>,
    /// Whether this is the emergency number.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub emergency: bool,
}

/// A crisis line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SosLine {
    /// Its name.
    pub name: String,
    /// The number, as written.
    pub number: String,
    /// The link that dials it.
    pub tel: String,
    /// When it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// Where it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// The languages in which it answers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Whose pack brought it, as the person calls them.
    pub from: String,
    /// Where the number was read, and when.
    pub source: String,
    /// The date of that, as `2026-11-24`.
    pub checked: String,
    /// Whether its pack says that no clinician has looked at it yet.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub unsigned: bool,
    /// Whether it was checked over a year ago. That depends on the day of looking: never so in the row that is kept.
    #[serde(skip_deserializing, skip_serializing_if = "std::ops::Not::not")]
    pub old: bool,
}

impl SosLine {
    /// The line as it is on a day. A date that can't be read says nothing about its age.
    #[must_use]
    pub fn on(mut self, today: NaiveDate) -> Self {
        let checked: Option<NaiveDate> = self.checked.parse().ok();
        self.old = checked.is_some_and(|checked| is_old(checked, today));
        self
    }

    /// A line that `from`'s pack brought, with how far that has been looked at.
    #[must_use]
    pub fn of(line: &CrisisLine, from: &str, review: Review) -> Self {
        Self {
            name: line.name.clone(),
            number: line.number.written().to_owned(),
            tel: line.number.tel(),
            hours: Some(line.hours.clone()),
            area: Some(line.area.clone()),
            languages: line.languages.clone(),
            from: from.to_owned(),
            source: line.source.clone(),
            checked: line.checked.to_string(),
            unsigned: review == Review::NeedsClinicalSignoff,
            old: false,
        }
    }
}

impl SosRow {
    /// The row of a plan and some lines, in their order.
    #[must_use]
    pub fn of(plan: &Plan, lines: Vec<SosLine>) -> Self {
        let mut lists: BTreeMap<String, Vec<SosEntry>> = BTreeMap::new();
        for (section, entry) in plan.entries() {
            let list = lists.entry(section.name().to_owned()).or_default();
            list.push(SosEntry {
                text: entry.text.clone(),
                note: entry.note.clone(),
                number: entry.number.as_ref().map(|n| n.written().to_owned()),
                tel: entry.number.as_ref().map(crate::phone::Phone::tel),
                emergency: entry.kind == EntryKind::Emergency,
            });
        }
        Self {
            v: VERSION,
            plan: lists,
            lines,
            away: Vec::new(),
        }
    }

    /// Reads a row. One that can't be read is as good as none: the screen is shown without it.
    #[must_use]
    pub fn read(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }
}
