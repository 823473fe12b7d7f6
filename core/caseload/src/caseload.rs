//! Everything a counsellor keeps, as one value.

use std::collections::BTreeMap;

use cairn_model::id::LinkId;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::join::{Join, Latest};
use crate::link::Link;
use crate::tombstone::Tombstone;

/// The version that this code writes.
const VERSION: u32 = 1;

/// What the counsellor set for the whole portal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// What the counsellor is called on new invites.
    pub label: String,
    /// After how many days without news a person is listed as silent.
    pub silent_after_days: u16,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            label: String::new(),
            silent_after_days: 7,
        }
    }
}

/// A link, or the mark that it ended.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(Debug))]
pub enum Entry {
    /// Living.
    Link(Box<Link>),
    /// Ended: this stays, whatever another tab still knows.
    Ended(Tombstone),
}

impl Join for Entry {
    fn join(&mut self, other: Self) {
        match (self, other) {
            (Self::Link(ours), Self::Link(theirs)) => ours.join(*theirs),
            (Self::Ended(ours), Self::Ended(theirs)) => ours.join(theirs),
            (ours @ Self::Link(_), theirs @ Self::Ended(_)) => *ours = theirs,
            (Self::Ended(_), Self::Link(_)) => {}
        }
    }
}

/// Everything a counsellor keeps: links and settings. What people shared is not in it; that is
/// fetched and opened anew at every sign-in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(Debug))]
pub struct Caseload {
    v: u32,
    /// By link id.
    pub(crate) links: BTreeMap<LinkId, Entry>,
    /// Settings.
    pub(crate) settings: Latest<Settings>,
}

impl Default for Caseload {
    fn default() -> Self {
        Self {
            v: VERSION,
            links: BTreeMap::new(),
            settings: Latest::unwritten(Settings::default()),
        }
    }
}

impl Caseload {
    /// An empty one, for a new account.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Joins two states that grew apart. Neither loses anything: links by their id, an ended link
    /// stays ended, chain heads and read marks go up, grants are united, the last writing of a
    /// label counts.
    #[must_use]
    pub fn merge(mut ours: Self, theirs: Self) -> Self {
        ours.links.join(theirs.links);
        ours.settings.join(theirs.settings);
        ours
    }

    /// Reads what [`Self::to_json`] wrote.
    ///
    /// # Errors
    /// [`Error::NewerVersion`] when a newer portal wrote it, [`Error::Damaged`] when it is not a
    /// caseload.
    pub fn from_json(bytes: &[u8]) -> Result<Self, Error> {
        #[derive(Deserialize)]
        struct Version {
            v: u32,
        }
        let version: Version = serde_json::from_slice(bytes).map_err(|_| Error::Damaged)?;
        if version.v > VERSION {
            return Err(Error::NewerVersion);
        }
        serde_json::from_slice(bytes).map_err(|_| Error::Damaged)
    }

    /// Strict JSON with its version.
    ///
    /// # Errors
    /// [`Error::CannotSeal`] if it can't be written, which no value brings about.
    pub fn to_json(&self) -> Result<Vec<u8>, Error> {
        serde_json::to_vec(self).map_err(|_| Error::CannotSeal)
    }
}

#[cfg(test)]
mod tests;
