//! What a synchronisation did.

use cairn_model::id::LinkId;

use crate::error::Error;

/// Link by link.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SyncReport {
    /// Every link that is not over.
    pub links: Vec<LinkReport>,
}

/// What was done on one link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkReport {
    /// Which link.
    pub link: LinkId,
    /// Records that the server took.
    pub sent: u32,
    /// Records that came in and were kept.
    pub received: u32,
    /// What kept the rest from being done. Nothing is lost by it; the next synchronisation goes on from here.
    pub problem: Option<Error>,
}

impl SyncReport {
    /// Whether everything was done.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.links.iter().all(|link| link.problem.is_none())
    }

    /// The first problem, where there is one.
    #[must_use]
    pub fn problem(&self) -> Option<&Error> {
        self.links.iter().find_map(|link| link.problem.as_ref())
    }
}
