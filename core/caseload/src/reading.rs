//! What one open tab has read of one link since sign-in.

use std::collections::BTreeSet;

use cairn_seal::wire::RecordId;

use crate::chain::Heads;
use crate::event::Fault;
use crate::held::Shelf;

/// Where the next page starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cursor {
    pub after: u64,
    pub at: Option<RecordId>,
}

/// What was read of a link. Memory only: it starts anew at every sign-in, from the first record.
#[derive(Default)]
pub(crate) struct Reading {
    pub cursor: Cursor,
    pub shelf: Shelf,
    /// What was wrong, each once.
    pub faults: BTreeSet<Fault>,
    /// Records that need a newer portal.
    pub newer: BTreeSet<RecordId>,
    /// The heads that the caseload knew when this pass through the mailbox began: one that ends
    /// below them was rolled back.
    pub floor: Heads,
    /// The whole mailbox was read at least once.
    pub complete: bool,
    /// The day (UTC) on which the server was last asked about the mailbox itself.
    pub looked: Option<u32>,
    /// The server said that the mailbox is closed.
    pub closed: bool,
    /// The newest record that could be opened says that a grant was withdrawn.
    pub last_word: bool,
    /// Something was destroyed for want of a grant: a grant that comes later starts from 0 again.
    pub dropped: bool,
}

impl Reading {
    /// Starts again from the first record; what is wrong stays named.
    pub fn restart(&mut self, floor: Heads) {
        let faults = std::mem::take(&mut self.faults);
        let looked = self.looked;
        let closed = self.closed;
        *self = Self {
            faults,
            looked,
            closed,
            floor,
            ..Self::default()
        };
    }
}
