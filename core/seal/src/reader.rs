//! Reading one mailbox: what came in, what is missing, and what somebody tampered with.

mod chain;
mod event;
mod parts;

use std::collections::{BTreeMap, BTreeSet};

use cairn_model::id::DeviceId;
use cairn_model::payload::{Control, ControlMessage, Gone, Head, Incoming};
use serde::{Deserialize, Serialize};

use crate::epoch::{self, EpochKey, Mode};
use crate::error::OpenError;
use crate::keys::PublicKeys;
use crate::link::{Channel, Direction};
use crate::record::{self, Header, Inner, RecordHash};
use crate::wire::{Page, PageQuery, RecordId, StoredRecord};
use chain::{Chain, Misplaced, Placed};
pub use event::{Event, Fault, HelloReceived, Received};
use parts::Pending;

/// Sending devices in one mailbox, at most: each sign-in of a counsellor is one of its own.
const MAX_DEVICES: usize = 1024;
/// Epochs whose keys are kept while one reader lives.
const MAX_EPOCHS: usize = 64;

/// How far one mailbox was read. Stored in the transaction that stores what was read.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReaderState {
    /// The cursor: the seq of the last record read, and its id.
    after: u64,
    at: Option<RecordId>,
    /// The highest seq ever read: what lies below it may be read again without a word.
    high: u64,
    /// The highest protocol version that the other side was seen to seal with.
    version: u8,
    /// The hello that introduced the other side; only this one opens as a hello ever after.
    hello: Option<RecordHash>,
    /// The keys that came with it.
    peer: Option<PublicKeys>,
    chains: BTreeMap<DeviceId, Chain>,
    pending: Pending,
    /// Holes that were looked for from the start, and named as lost.
    lost: BTreeSet<Gone>,
    /// Whether this reading began again from 0 to look for holes.
    started_over: bool,
}

impl ReaderState {
    /// A mailbox that was never read.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A mailbox to be read again from its first record by a side that kept nothing of what it
    /// read, but knows which hello introduced the other side and what was said to be gone.
    #[must_use]
    pub fn anew(hello: RecordHash, gone: &[Gone]) -> Self {
        let mut state = Self {
            hello: Some(hello),
            ..Self::default()
        };
        for range in gone {
            let known = state.chains.contains_key(&range.device);
            if known || state.chains.len() < MAX_DEVICES {
                let chain = state.chains.entry(range.device).or_default();
                // What can't be placed explains nothing; a hole is then named as one.
                let _unplaced = chain.gone(range.first, range.last);
            }
        }
        state
    }

    /// The highest number of a device's records that came in or was said to be gone.
    #[must_use]
    pub fn reaches(&self, device: &DeviceId) -> u64 {
        self.chains.get(device).map_or(0, Chain::reaches)
    }

    /// Where the next page starts.
    #[must_use]
    pub fn query(&self) -> PageQuery {
        PageQuery {
            after: self.after,
            at: self.at,
            limit: None,
            wait: None,
        }
    }

    /// For each sending device the highest record that came in with nothing missing before it:
    /// the heads of a `seen`.
    #[must_use]
    pub fn heads(&self) -> Vec<Head> {
        let heads = self.chains.iter().filter_map(|(device, chain)| {
            let (number, hash) = chain.head()?;
            Some(Head {
                device: *device,
                number,
                hash,
            })
        });
        heads.collect()
    }

    /// The hello that introduced the other side, once it came in.
    #[must_use]
    pub fn hello(&self) -> Option<RecordHash> {
        self.hello
    }

    /// Ranges that were named as lost and have not come in since.
    pub fn lost(&self) -> impl Iterator<Item = &Gone> {
        self.lost.iter()
    }

    /// What the other side says it supports, from inside a sealed record: records below the
    /// highest version that both sides know are refused from now on.
    pub fn note_versions(&mut self, theirs: &[u16]) {
        if theirs.contains(&u16::from(record::VERSION)) {
            self.version = self.version.max(record::VERSION);
        }
    }

    /// The server answered `cursor_mismatch`: the mailbox is not the one that was read. Reading
    /// starts again from 0; known records are passed over.
    pub fn rolled_back(&mut self) -> Event {
        self.restart();
        Event::Fault(Fault::RolledBack)
    }

    fn restart(&mut self) {
        self.after = 0;
        self.at = None;
    }
}

/// Reads pages of one mailbox.
pub struct Reader<'a> {
    channel: Channel<'a>,
    state: &'a mut ReaderState,
    epochs: Vec<([u8; 32], EpochKey)>,
}

impl<'a> Reader<'a> {
    /// Goes on where `state` stands.
    #[must_use]
    pub fn new(channel: Channel<'a>, state: &'a mut ReaderState) -> Self {
        Self {
            channel,
            state,
            epochs: Vec::new(),
        }
    }

    /// Reads one page. The state moves on past all of it; what could not be used is named.
    ///
    /// After [`Event::StartOver`] the next page must be fetched by the new [`ReaderState::query`].
    pub fn read(&mut self, page: &Page) -> Vec<Event> {
        let mut events = Vec::new();
        if page.head < self.state.after {
            events.push(self.state.rolled_back());
            return events;
        }
        for stored in &page.records {
            if stored.seq <= self.state.after {
                events.push(Event::Fault(Fault::OutOfOrder { seq: stored.seq }));
                continue;
            }
            self.read_one(stored, &mut events);
            self.state.after = stored.seq;
            self.state.high = self.state.high.max(stored.seq);
            self.state.at = Some(stored.id);
        }
        if !page.more {
            self.look_for_holes(&mut events);
        }
        events
    }

    fn read_one(&mut self, stored: &StoredRecord, events: &mut Vec<Event>) {
        match self.open(stored) {
            Ok((Mode::Authenticated, inner)) => self.place(stored, inner, events),
            Ok((Mode::Hello, inner)) => self.hello(stored, &inner, events),
            Err(OpenError::NewerVersion) => events.push(Event::Newer(stored.clone())),
            Err(OpenError::Forged) if self.is_second_hello(stored) => {
                let (seq, id) = (stored.seq, stored.id);
                events.push(Event::Fault(Fault::SecondHello { seq, id }));
            }
            Err(error) => events.push(Event::Fault(Fault::of(error, stored))),
        }
    }

    /// Whether a record that the other side did not seal is a hello by somebody else who has the
    /// invite. It is named, and nothing of it is taken.
    fn is_second_hello(&self, stored: &StoredRecord) -> bool {
        if self.channel.direction != Direction::ToInviter || self.state.hello.is_none() {
            return false;
        }
        let Ok(header) = Header::of(&stored.record) else {
            return false;
        };
        let Ok(key) = epoch::open(&self.channel, Mode::Hello, &header.enc) else {
            return false;
        };
        record::open(&key, self.channel.mailbox, &stored.id, &stored.record).is_ok()
    }

    fn open(&mut self, stored: &StoredRecord) -> Result<(Mode, Inner), OpenError> {
        let header = Header::of(&stored.record)?;
        if self.state.version > record::VERSION {
            return Err(OpenError::Downgraded);
        }
        let mode = self.mode(stored);
        let key = self.epoch_key(mode, &header.enc)?;
        let inner = record::open(&key, self.channel.mailbox, &stored.id, &stored.record)?;
        self.state.version = self.state.version.max(record::VERSION);
        Ok((mode, inner))
    }

    /// Until the inviter knows who accepted, what comes in can only be a hello; afterwards only
    /// the very hello that introduced them opens as one.
    fn mode(&self, stored: &StoredRecord) -> Mode {
        if self.channel.direction != Direction::ToInviter {
            return Mode::Authenticated;
        }
        let is_hello = match self.state.hello {
            None => self.peer().is_none(),
            Some(hello) => hello == record::hash(&stored.id, &stored.record),
        };
        if is_hello {
            Mode::Hello
        } else {
            Mode::Authenticated
        }
    }

    fn peer(&self) -> Option<&PublicKeys> {
        self.channel.peer.or(self.state.peer.as_ref())
    }

    fn epoch_key(&mut self, mode: Mode, enc: &[u8; 32]) -> Result<EpochKey, OpenError> {
        if mode == Mode::Hello {
            return epoch::open(&self.channel, mode, enc);
        }
        if let Some((_, key)) = self.epochs.iter().find(|(known, _)| known == enc) {
            return Ok(key.clone());
        }
        let channel = Channel {
            peer: self.peer(),
            ..self.channel
        };
        let key = epoch::open(&channel, mode, enc)?;
        if self.epochs.len() >= MAX_EPOCHS {
            self.epochs.remove(0);
        }
        self.epochs.push((*enc, key.clone()));
        Ok(key)
    }

    fn hello(&mut self, stored: &StoredRecord, inner: &Inner, events: &mut Vec<Event>) {
        let hash = record::hash(&stored.id, &stored.record);
        if self.state.hello.is_none() {
            let Some(hello) = introduction(inner, hash, stored.id) else {
                events.push(Event::Fault(Fault::of(OpenError::Malformed, stored)));
                return;
            };
            self.state.peer = Some(hello.keys);
            self.state.hello = Some(hash);
            self.state.note_versions(&hello.versions);
            events.push(Event::Hello(hello));
        }
        let device = inner.device;
        let Some(chain) = self.chain(device) else {
            return;
        };
        if let Err(fault) = chain.place(inner.number, inner.previous, hash) {
            events.push(Event::Fault(fault.name(device, inner.number)));
        }
    }

    fn chain(&mut self, device: DeviceId) -> Option<&mut Chain> {
        let chains = &mut self.state.chains;
        if chains.len() >= MAX_DEVICES && !chains.contains_key(&device) {
            return None;
        }
        Some(chains.entry(device).or_default())
    }

    fn place(&mut self, stored: &StoredRecord, inner: Inner, events: &mut Vec<Event>) {
        let hash = record::hash(&stored.id, &stored.record);
        let (device, number) = (inner.device, inner.number);
        let Some(chain) = self.chain(device) else {
            events.push(Event::Fault(Fault::TooMuch { seq: stored.seq }));
            return;
        };
        let late = number < chain.highest();
        let placed = chain.place(number, inner.previous, hash);
        // What lies below the highest seq was read before, and is only passed over again.
        let new_place = stored.seq > self.state.high;
        match placed {
            // What was named as lost may come late: its sender appended it again.
            Ok(Placed::New) if late && !self.is_lost(device, number) => {
                events.push(Event::Fault(Fault::Reordered { device, number }));
            }
            Ok(Placed::New) => {}
            Ok(Placed::Known) => {
                if new_place {
                    events.push(Event::Known {
                        device,
                        number,
                        seq: stored.seq,
                    });
                }
                return;
            }
            Err(Misplaced::Gone) if !new_place => return,
            Err(fault) => {
                events.push(Event::Fault(fault.name(device, number)));
                return;
            }
        }
        match self.state.pending.add(inner, stored.id) {
            Ok(Some(whole)) => self.received(stored.seq, device, whole, events),
            Ok(None) => {}
            Err(parts::BadParts) => {
                events.push(Event::Fault(Fault::of(OpenError::Malformed, stored)));
            }
        }
    }

    fn is_lost(&self, device: DeviceId, number: u64) -> bool {
        let this = Gone {
            device,
            first: number,
            last: number,
        };
        self.state.lost.iter().any(|lost| contains(lost, &this))
    }

    fn received(
        &mut self,
        seq: u64,
        device: DeviceId,
        whole: parts::Whole,
        events: &mut Vec<Event>,
    ) {
        let parts::Whole {
            bytes,
            records,
            last,
        } = whole;
        let Ok(content) = Incoming::read(&bytes) else {
            let id = records.last().copied().unwrap_or(RecordId([0; 16]));
            events.push(Event::Fault(Fault::Malformed { seq, id }));
            return;
        };
        if let Incoming::Control(message) = &content {
            self.note_gone(device, message, events);
        }
        events.push(Event::Received(Received {
            device,
            number: last,
            seq,
            records,
            content,
        }));
    }

    fn note_gone(&mut self, from: DeviceId, message: &ControlMessage, events: &mut Vec<Event>) {
        for gone in message.control.gone() {
            let noted = self
                .chain(gone.device)
                .map(|chain| chain.gone(gone.first, gone.last));
            if matches!(noted, Some(Ok(()))) {
                self.state.pending.forget(gone);
            } else {
                let number = gone.first;
                events.push(Event::Fault(Fault::BadGone {
                    from,
                    device: gone.device,
                    number,
                }));
            }
        }
    }

    /// A hole that nothing explains makes the reader start once from 0, and is then a loss.
    fn look_for_holes(&mut self, events: &mut Vec<Event>) {
        let lost = std::mem::take(&mut self.state.lost);
        let mut new = Vec::new();
        for (device, chain) in &self.state.chains {
            for (first, last) in chain.holes() {
                let hole = Gone {
                    device: *device,
                    first,
                    last,
                };
                if lost.iter().any(|lost| contains(lost, &hole)) {
                    self.state.lost.insert(hole);
                } else {
                    new.push(hole);
                }
            }
        }
        if new.is_empty() {
            self.state.started_over = false;
        } else if self.state.started_over {
            self.state.started_over = false;
            for hole in new {
                self.state.lost.insert(hole);
                events.push(Event::Fault(Fault::Lost(hole)));
            }
        } else {
            self.state.started_over = true;
            self.state.restart();
            events.push(Event::StartOver);
        }
    }
}

fn contains(outer: &Gone, inner: &Gone) -> bool {
    outer.device == inner.device && outer.first <= inner.first && inner.last <= outer.last
}

/// What a hello says, if it is one.
fn introduction(inner: &Inner, hash: RecordHash, record: RecordId) -> Option<HelloReceived> {
    if inner.parts != 1 || inner.number != 1 {
        return None;
    }
    let Ok(Incoming::Control(message)) = Incoming::read(&inner.chunk) else {
        return None;
    };
    let Control::Hello {
        x25519,
        ed25519,
        label,
        versions,
    } = message.control
    else {
        return None;
    };
    let keys = PublicKeys::new(x25519.0, ed25519.0).ok()?;
    let device = inner.device;
    Some(HelloReceived {
        keys,
        label,
        versions,
        device,
        record,
        hash,
    })
}

#[cfg(test)]
mod tests;
