//! What records mean for a link, once they are opened.

use cairn_model::consent::{Detail, Grant, GrantLog};
use cairn_model::id::{DeviceId, ItemId, LinkId};
use cairn_model::item::Item;
use cairn_model::payload::{Control, ControlMessage, Gone, Head as SeenHead, Incoming};
use cairn_seal::reader::{self, HelloReceived, Reader, Received};
use cairn_seal::wire::Page;

use super::acts::NAME_MAX;
use crate::chain::Head;
use crate::event::{Event, Fault};
use crate::held::{Held, Shelf};
use crate::link::{Link, Peer, SignedGrant};
use crate::now::Now;
use crate::outbox::Word;
use crate::reading::Reading;
use crate::score;

/// A link and what was read of it, while records are taken in.
pub(super) struct Intake<'a> {
    pub id: LinkId,
    pub link: &'a mut Link,
    pub reading: &'a mut Reading,
    log: GrantLog,
    now: Now,
    pub events: Vec<Event>,
    /// The caseload changed.
    pub changed: bool,
    /// The mailbox is to be read again from the start: a grant came that may cover what was
    /// destroyed before it.
    pub again: bool,
    /// The next page starts at the first record, to look for a hole.
    pub start_over: bool,
}

impl<'a> Intake<'a> {
    pub fn new(id: LinkId, link: &'a mut Link, reading: &'a mut Reading, now: Now) -> Self {
        let log = link.grant_log();
        Self {
            id,
            link,
            reading,
            log,
            now,
            events: Vec::new(),
            changed: false,
            again: false,
            start_over: false,
        }
    }

    /// The present.
    pub const fn now(&self) -> Now {
        self.now
    }

    /// Whether a grant counts now.
    pub fn is_live(&self) -> bool {
        self.log.live(self.now.day_of(&self.log)).is_some()
    }

    /// Takes in a page.
    pub fn page(&mut self, page: &Page) {
        let line = self.link.line();
        let events = Reader::new(line.incoming(), &mut self.reading.state).read(page);
        for event in events {
            match event {
                reader::Event::Hello(hello) => self.hello(hello),
                reader::Event::Received(received) => self.take(received),
                reader::Event::Newer(stored) => {
                    self.reading.newer.insert(stored.id);
                }
                reader::Event::Known { .. } => {}
                reader::Event::StartOver => self.start_over = true,
                reader::Event::Fault(fault) => self.misread(fault),
            }
        }
        for head in self.reading.state.heads() {
            let new = Head {
                number: head.number,
                hash: head.hash,
            };
            let known = self.link.chain.heads.get(&head.device);
            if known.is_none_or(|known| new > *known) {
                self.link.chain.heads.insert(head.device, new);
                self.changed = true;
            }
        }
    }

    /// The first hello tells who accepted; it is the only one that ever counts.
    fn hello(&mut self, hello: HelloReceived) {
        if self.link.peer.is_some() {
            return;
        }
        self.link.peer = Some(Peer {
            confirmed: false,
            hello: hello.hash,
            keys: hello.keys,
            label: shown(&hello.label),
        });
        self.link.claimed_ms = Some(self.now.ms());
        self.link.chain.version = hello.versions.into_iter().max().unwrap_or_default();
        self.link.tidy();
        self.reading.hello = Some(hello.hash);
        self.changed = true;
        self.events.push(Event::Claimed { link: self.id });
    }

    fn misread(&mut self, fault: reader::Fault) {
        use reader::Fault as Read;
        let named = match fault {
            Read::RolledBack => {
                self.link.outbox.send_all_again();
                self.changed = true;
                Fault::RolledBack
            }
            Read::OutOfOrder { .. } | Read::Reordered { .. } => Fault::OutOfOrder,
            Read::Forged { .. } => {
                self.reading.end.last_word = false;
                Fault::Unopenable
            }
            Read::SecondHello { .. } => Fault::SecondHello,
            Read::Replayed { device, number } if self.reading.was_gone(device, number) => return,
            Read::Replayed { .. } => Fault::Replayed,
            Read::Downgraded { .. } => Fault::VersionLowered,
            Read::Forked { .. } => Fault::Forked,
            Read::Lost(_) => Fault::Missing,
            Read::Malformed { .. } | Read::BadGone { .. } | Read::TooMuch { .. } => {
                Fault::BadPayload
            }
        };
        self.fault(named);
    }

    /// Names something wrong, once per sign-in.
    pub fn fault(&mut self, fault: Fault) {
        if self.reading.faults.insert(fault) {
            self.events.push(Event::Fault {
                link: self.id,
                fault,
            });
        }
    }

    /// Takes in what one payload says.
    fn take(&mut self, received: Received) {
        self.reading.end.last_word = false;
        self.reading.end.asked = false;
        let from = (received.device, received.number);
        match received.content {
            Incoming::Item { item, grant } => self.item(item, grant, from),
            Incoming::Control(message) => {
                self.gone(message.control.gone());
                self.control(message);
            }
            Incoming::Unknown(_) => self.reading.newer.extend(received.records.last()),
        }
    }

    /// Remembers what is gone, as the record that says so may be deleted in turn.
    fn gone(&mut self, all: &[Gone]) {
        for gone in all.iter().filter(|gone| gone.first > 0) {
            let ranges = self.link.chain.gone.entry(gone.device).or_default();
            self.changed |= ranges.add(gone.first, gone.last);
        }
    }

    /// An item is kept where the live grant covers it; everything else is destroyed on arrival.
    fn item(&mut self, item: Item, named: ItemId, from: (DeviceId, u64)) {
        let id = item.id();
        let taken_back = self.link.retracted.get(&id);
        if taken_back.is_some_and(|rev| *rev >= item.rev()) {
            return;
        }
        let live = self.log.live(self.now.day_of(&self.log));
        let covered = live.filter(|live| live.covers(&item).is_ok());
        let Some(live) = covered.filter(|_| !self.log.is_withdrawn(named)) else {
            self.reading.dropped = true;
            if live.is_some_and(|live| live.grant().id == named) {
                self.fault(Fault::NotCovered);
            }
            return;
        };
        let known = self.reading.shelf.get(&id);
        if known.is_some_and(|held| !held.gives_way(&item, named, live.grant().id)) {
            return;
        }
        let differs = matches!(&item, Item::InstrumentResult(result) if score::differs(result));
        let held = Held {
            item: as_agreed(item, live.grant()),
            from,
            grant: named,
            score_differs: differs,
        };
        let safety = held.safety();
        self.reading.shelf.insert(id, held);
        if differs {
            self.fault(Fault::ScoreDiffers);
        }
        self.events.push(Event::Received {
            link: self.id,
            item: id,
            safety,
        });
    }

    fn control(&mut self, message: ControlMessage) {
        let ControlMessage { rev, control, .. } = message;
        match control {
            // The first hello was taken elsewhere; the reader knows that very record.
            Control::Hello { .. } => {}
            Control::Grant {
                signed, signature, ..
            } => self.grant(SignedGrant { signed, signature }),
            Control::GrantWithdrawn { grant, .. } => {
                self.reading.end.last_word = true;
                self.log.withdraw(grant);
                if self.link.grants.withdrawn.insert(grant) {
                    self.changed = true;
                    self.events.push(Event::GrantWithdrawn { link: self.id });
                }
                prune(self);
            }
            Control::Retraction { item, .. } => {
                if self
                    .link
                    .retracted
                    .get(&item)
                    .is_none_or(|known| rev > *known)
                {
                    self.link.retract(item, rev);
                    self.changed = true;
                }
                let held = self.reading.shelf.get(&item);
                if held.is_some_and(|held| held.item.rev() <= rev) {
                    self.reading.shelf.remove(&item);
                    self.events.push(Event::Retracted {
                        link: self.id,
                        item,
                    });
                }
            }
            Control::Seen { heads, .. } => self.seen(heads),
            // Vouchers go the other way only; there is nothing to do with them.
            Control::Vouchers { .. } => self.fault(Fault::BadPayload),
            Control::Farewell {} => self.events.push(Event::Farewell { link: self.id }),
        }
    }

    /// A grant counts only with the signature of this link's key over its exact bytes.
    fn grant(&mut self, signed: SignedGrant) {
        if self.link.grants.signed.contains(&signed) {
            return;
        }
        let Some(grant) = self.link.verified(&signed) else {
            self.fault(Fault::BadGrant);
            return;
        };
        if !self.log.give(grant.clone()) {
            self.fault(Fault::BadGrant);
            return;
        }
        self.link.grants.signed.insert(signed);
        self.changed = true;
        if self
            .log
            .newest()
            .is_some_and(|newest| newest.id == grant.id)
        {
            self.events.push(Event::Granted { link: self.id });
            self.again |= std::mem::take(&mut self.reading.dropped);
        }
        prune(self);
    }

    /// The person's side says what it holds of ours.
    fn seen(&mut self, heads: Vec<SeenHead>) {
        let day = self.now.utc_day();
        for head in heads {
            let outbox = &mut self.link.outbox;
            match outbox.acknowledge(head.device, head.number, head.hash, day) {
                Word::News => self.changed = true,
                Word::Known => {}
                Word::OtherBytes => self.fault(Fault::FalseAcknowledgement),
            }
        }
    }
}

/// A name from the other side as it may be shown: no control letters, none that turn the writing
/// round, not too long, never empty.
fn shown(label: &str) -> String {
    let turns = |letter: char| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let letters = label
        .trim()
        .chars()
        .filter(|letter| !letter.is_control() && !turns(*letter));
    let name: String = letters.take(NAME_MAX).collect();
    if name.is_empty() {
        "?".to_owned()
    } else {
        name
    }
}

/// Destroys what no live grant covers any more.
pub(super) fn prune(intake: &mut Intake<'_>) {
    let live = intake.is_live();
    if live && !std::mem::replace(&mut intake.reading.live, live) {
        // A grant whose first day has come: what was destroyed before it is read again.
        intake.again |= std::mem::take(&mut intake.reading.dropped);
    }
    intake.reading.live = live;
    let destroyed = clear(&mut intake.reading.shelf, &intake.log, intake.now);
    if destroyed > 0 {
        intake.events.push(Event::Destroyed {
            link: intake.id,
            items: destroyed,
        });
    }
}

/// Destroys what no live grant covers; a grant of summaries leaves only those. How many went.
fn clear(shelf: &mut Shelf, log: &GrantLog, now: Now) -> u32 {
    let before = shelf.len();
    let live = log.live(now.day_of(log));
    shelf.retain(|_, held| live.is_some_and(|live| live.covers(&held.item).is_ok()));
    if let Some(live) = live {
        for held in shelf.values_mut() {
            held.item = as_agreed(held.item.clone(), live.grant());
        }
    }
    u32::try_from(before - shelf.len()).unwrap_or(u32::MAX)
}

/// The item as far as was agreed, whatever the sender's app put in.
fn as_agreed(item: Item, grant: &Grant) -> Item {
    match grant.detail {
        Detail::Full => item,
        Detail::Summary => item.summary(),
    }
}

#[cfg(test)]
mod tests;
