//! What one open tab has read of one link since sign-in.

use std::collections::{BTreeMap, BTreeSet};

use cairn_model::id::DeviceId;
use cairn_model::payload::Gone;
use cairn_seal::reader::ReaderState;
use cairn_seal::record::RecordHash;
use cairn_seal::wire::RecordId;

use crate::chain::{Chain, Heads, Ranges};
use crate::event::Fault;
use crate::held::Shelf;
use crate::link::Link;

/// What speaks for the end of a link.
#[derive(Clone, Copy, Default)]
pub struct Signs {
    /// The server said that the mailbox is closed.
    pub closed: bool,
    /// The server was asked whether a withdrawal meant the whole link.
    pub asked: bool,
    /// The newest record that could be opened says that a grant was withdrawn.
    pub last_word: bool,
}

/// What was read of a link. Memory only: it starts anew at every sign-in, from the first record.
#[derive(Default)]
pub struct Reading {
    /// How far, and what is missing.
    pub state: ReaderState,
    /// The hello that this reading goes by.
    pub hello: Option<RecordHash>,
    /// What is kept.
    pub shelf: Shelf,
    /// What was wrong, each once.
    pub faults: BTreeSet<Fault>,
    /// Records that need a newer portal.
    pub newer: BTreeSet<RecordId>,
    /// The heads that the caseload knew when this pass through the mailbox began: one that ends
    /// below them was rolled back.
    pub floor: Heads,
    /// What was known to be gone before this reading began. A record of it that lies there still
    /// is passed over: its owner may be about to delete it.
    pub gone_before: BTreeMap<DeviceId, Ranges>,
    /// Pages read in this pass.
    pub pages: u32,
    /// The whole mailbox was read at least once.
    pub complete: bool,
    /// The day (UTC) on which the server was last asked about the mailbox itself.
    pub looked: Option<u32>,
    /// What speaks for the end of the link.
    pub end: Signs,
    /// A grant was live when that was last looked at.
    pub live: bool,
    /// Something was destroyed for want of a grant: a grant that comes later starts from 0 again.
    pub dropped: bool,
}

impl Reading {
    /// A reading that begins at the first record, with what the caseload knows.
    pub fn of(link: &Link) -> Self {
        let hello = link.peer.as_ref().map(|peer| peer.hello);
        let mut state = match hello {
            Some(hello) => ReaderState::anew(hello, &gone(&link.chain)),
            None => ReaderState::new(),
        };
        state.note_versions(&[link.chain.version]);
        Self {
            state,
            hello,
            floor: link.chain.heads.clone(),
            gone_before: link.chain.gone.clone(),
            ..Self::default()
        }
    }

    /// Starts again from the first record; what was wrong stays named.
    pub fn restart(&mut self, link: &Link) {
        *self = Self {
            faults: std::mem::take(&mut self.faults),
            looked: self.looked,
            live: self.live,
            end: Signs {
                closed: self.end.closed,
                ..Signs::default()
            },
            ..Self::of(link)
        };
    }

    /// Whether a device's record was known to be gone before this reading began.
    pub fn was_gone(&self, device: DeviceId, number: u64) -> bool {
        let ranges = self.gone_before.get(&device);
        ranges.is_some_and(|ranges| ranges.contain(number))
    }
}

fn gone(chain: &Chain) -> Vec<Gone> {
    let of = |(device, ranges): (&DeviceId, &Ranges)| {
        let device = *device;
        let name = move |(first, last)| Gone {
            device,
            first,
            last,
        };
        ranges.iter().map(name).collect::<Vec<_>>()
    };
    chain.gone.iter().flat_map(of).collect()
}
