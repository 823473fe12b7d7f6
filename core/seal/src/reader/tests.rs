//! Reading what an honest side sealed, through every server that is not honest.

mod attacks;
mod honest;

use cairn_model::payload::{Control, ControlMessage, Gone, Incoming};
use rand_chacha::ChaCha20Rng;

use super::*;
use crate::link::Link;
use crate::sender::SenderState;
use crate::testing::{DEVICE, hello, known_link, message, rng, sized};
use crate::wire::NewRecord;

/// A mailbox of a link: what a server has, and what both sides keep.
struct Fixture {
    rng: ChaCha20Rng,
    counsellor: Link,
    person: Link,
    sender: SenderState,
    reader: ReaderState,
    stored: Vec<StoredRecord>,
    head: u64,
}

impl Fixture {
    /// Both sides know each other; the mailbox is empty.
    fn new(seed: u64) -> Self {
        let mut rng = rng(seed);
        let (counsellor, person) = known_link(&mut rng);
        Self {
            rng,
            counsellor,
            person,
            sender: SenderState::new(DEVICE),
            reader: ReaderState::new(),
            stored: Vec::new(),
            head: 0,
        }
    }

    fn seal(&mut self, message: &ControlMessage) -> Vec<NewRecord> {
        let channel = self.person.outgoing();
        let sealed = self
            .sender
            .seal_control(&channel, message, 0, &mut self.rng);
        sealed.unwrap().records
    }

    fn append(&mut self, records: Vec<NewRecord>) {
        for NewRecord { id, record } in records {
            self.head += 1;
            self.stored.push(StoredRecord {
                seq: self.head,
                id,
                record,
            });
        }
    }

    /// Seals so many items of one record and appends them.
    fn send(&mut self, count: usize) {
        for _ in 0..count {
            let records = self.seal(&sized(1));
            self.append(records);
        }
    }

    fn page(&self, limit: usize) -> Page {
        let after = self.reader.query().after;
        let mut records: Vec<_> = self
            .stored
            .iter()
            .filter(|r| r.seq > after)
            .cloned()
            .collect();
        let more = records.len() > limit;
        records.truncate(limit);
        Page {
            records,
            head: self.head,
            more,
        }
    }

    /// Reads to the end as a client does, with the state stored and read back after each page.
    fn sync(&mut self, limit: usize) -> Vec<Event> {
        let mut events = Vec::new();
        loop {
            let page = self.page(limit);
            let new = Reader::new(self.counsellor.incoming(), &mut self.reader).read(&page);
            let again =
                new.contains(&Event::StartOver) || new.contains(&Event::Fault(Fault::RolledBack));
            events.extend(new);
            let json = serde_json::to_string(&self.reader).unwrap();
            self.reader = serde_json::from_str(&json).unwrap();
            if !page.more && !again {
                return events;
            }
        }
    }

    fn head_number(&self) -> u64 {
        self.reader.heads().first().map_or(0, |head| head.number)
    }
}

fn received(events: &[Event]) -> Vec<u64> {
    let numbers = events.iter().filter_map(|event| match event {
        Event::Received(received) => Some(received.number),
        _ => None,
    });
    numbers.collect()
}

fn faults(events: &[Event]) -> Vec<Fault> {
    let faults = events.iter().filter_map(|event| match event {
        Event::Fault(fault) => Some(*fault),
        _ => None,
    });
    faults.collect()
}

fn gone(first: u64, last: u64) -> Gone {
    Gone {
        device: DEVICE,
        first,
        last,
    }
}
