//! The other side of a link, as simple as can be: it keeps what grants cover and acknowledges what came in.

use std::collections::BTreeMap;

use cairn_model::consent::{Grant, GrantLog};
use cairn_model::id::{DeviceId, ItemId};
use cairn_model::item::Item;
use cairn_model::payload::{Control, ControlMessage, Incoming};
use cairn_model::rev::Rev;
use cairn_model::time::Moment;
use cairn_seal::grant::SignedGrant;
use cairn_seal::invite::{InviteError, Inviter, NewInvite};
use cairn_seal::link::Link;
use cairn_seal::reader::{Event, Fault, Reader, ReaderState};
use cairn_seal::sender::SenderState;
use cairn_seal::voucher::{Voucher, VoucherKey};
use cairn_seal::wire::{Page, StoredRecord};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

use crate::server::MailboxServer;

/// See the module.
#[derive(Debug)]
pub struct Counsellor {
    /// Keys, mailboxes and tokens.
    pub link: Link,
    /// Grants that came in, verified.
    pub grants: GrantLog,
    /// What is held, by id.
    pub items: BTreeMap<ItemId, Item>,
    /// The grant that each item named when it came.
    named: BTreeMap<ItemId, ItemId>,
    /// What the person wants to be called.
    pub label: Option<String>,
    /// Everything that was wrong.
    pub faults: Vec<Fault>,
    /// Names of all messages that came in.
    pub messages: Vec<String>,
    /// Every item that ever came in, covered or not, with the grant that it names.
    pub arrivals: Vec<(Item, ItemId)>,
    /// The newest message is a withdrawal.
    last_word: bool,
    reader: ReaderState,
    sender: SenderState,
    rng: ChaCha20Rng,
}

impl Counsellor {
    /// Makes an invite on a server; returns it as a URL.
    ///
    /// # Errors
    /// When server or label can't be in an invite.
    pub fn invite(
        seed: u64,
        server: &str,
        label: &str,
        last_day: u32,
    ) -> Result<(Self, String), InviteError> {
        let mut rng = ChaCha20Rng::seed_from_u64(seed);
        let key = VoucherKey::from_bytes([7; 32]);
        let vouchers = [key.issue(&mut rng, last_day), key.issue(&mut rng, last_day)];
        let long_vouchers: Vec<Voucher> = (0..6)
            .map(|_| key.issue(&mut rng, last_day + 700))
            .collect();
        let offered = NewInvite {
            server: server.to_owned(),
            label: label.to_owned(),
            inviter: Inviter::Counsellor,
            language: "en".to_owned(),
            last_day,
            vouchers,
            long_vouchers,
        }
        .make(&mut rng)?;
        let url = offered.invite.to_url();
        let grants = GrantLog::new(offered.link.id);
        let device = DeviceId::random(&mut rng);
        let counsellor = Self {
            link: offered.link,
            grants,
            items: BTreeMap::new(),
            named: BTreeMap::new(),
            label: None,
            faults: Vec::new(),
            messages: Vec::new(),
            arrivals: Vec::new(),
            last_word: false,
            reader: ReaderState::new(),
            sender: SenderState::new(device),
            rng,
        };
        Ok((counsellor, url))
    }

    /// Reads everything that is in the mailbox and was not read yet.
    pub fn read(&mut self, server: &MailboxServer, now: &Moment) {
        let Some(mailbox) = server.mailboxes.get(&self.link.inbox.0) else {
            return;
        };
        // Twice, as a hole makes a reader begin again.
        for _ in 0..2 {
            let query = self.reader.query();
            if !mailbox.stands(query.after, query.at.map(|at| at.0)) {
                let _rolled_back = self.reader.rolled_back();
            }
            let after = self.reader.query().after;
            let records: Vec<StoredRecord> = mailbox
                .records
                .iter()
                .filter(|record| record.seq > after)
                .map(|record| StoredRecord {
                    seq: record.seq,
                    id: cairn_seal::wire::RecordId(record.id),
                    record: record.bytes.clone(),
                })
                .collect();
            let page = Page {
                records,
                head: mailbox.last_seq,
                more: false,
            };
            let link = self.link.clone();
            let events = Reader::new(link.incoming(), &mut self.reader).read(&page);
            for event in events {
                self.take(event, now);
            }
        }
        // A last word in a closed mailbox: the link is withdrawn, whichever grant it names.
        if mailbox.closed.is_some() && self.last_word {
            self.items.clear();
            self.named.clear();
        }
    }

    fn take(&mut self, event: Event, now: &Moment) {
        match event {
            Event::Hello(hello) => {
                self.link.peer = Some(hello.keys);
                self.label = Some(hello.label);
            }
            Event::Fault(fault) => self.faults.push(fault),
            Event::Received(received) => self.receive(received.content, now),
            Event::Known { .. } | Event::StartOver | Event::Newer(_) => {}
        }
    }

    fn receive(&mut self, content: Incoming, now: &Moment) {
        match content {
            Incoming::Item { item, grant } => {
                self.messages.push(item.kind().name().to_owned());
                self.arrivals.push((item.clone(), grant));
                let kept =
                    !self.grants.is_withdrawn(grant) && self.grants.keeps(&item, now.local_date());
                if kept && self.replaces(&item, grant, now) {
                    self.named.insert(item.id(), grant);
                    self.items.insert(item.id(), item);
                }
            }
            Incoming::Control(message) => self.obey(message, now),
            Incoming::Unknown(unknown) => self.messages.push(unknown.kind),
        }
    }

    /// A newer revision replaces what is held, and so does the same one sealed anew under the live grant.
    fn replaces(&self, item: &Item, grant: ItemId, now: &Moment) -> bool {
        let Some(old) = self.items.get(&item.id()) else {
            return true;
        };
        let live = self.grants.live(now.local_date());
        let sealed_anew = live.is_some_and(|live| live.grant().id == grant)
            && self.named.get(&item.id()) != Some(&grant);
        item.rev() > old.rev() || (item.rev() == old.rev() && sealed_anew)
    }

    fn obey(&mut self, message: ControlMessage, now: &Moment) {
        self.messages.push(message.control.name().to_owned());
        self.last_word = matches!(message.control, Control::GrantWithdrawn { .. });
        match message.control {
            Control::Grant {
                signed, signature, ..
            } => {
                if let Some(grant) = self.verified(&SignedGrant { signed, signature }) {
                    self.grants.give(grant);
                }
            }
            Control::GrantWithdrawn { grant, .. } => self.grants.withdraw(grant),
            Control::Retraction { item, .. } => {
                self.items.remove(&item);
            }
            _ => {}
        }
        let (grants, today) = (&self.grants, now.local_date());
        self.items.retain(|_, item| grants.keeps(item, today));
    }

    fn verified(&self, signed: &SignedGrant) -> Option<Grant> {
        signed.verify(&self.link.id, self.link.peer.as_ref()?).ok()
    }

    /// Acknowledges what came in, straight into the mailbox towards the person.
    pub fn acknowledge(&mut self, server: &mut MailboxServer, now: &Moment) {
        let heads = self.reader.heads();
        self.send(
            server,
            Control::Seen {
                heads,
                opened: true,
                gone: Vec::new(),
            },
            now,
        );
    }

    /// Seals a message into the mailbox towards the person.
    pub fn send(&mut self, server: &mut MailboxServer, control: Control, now: &Moment) {
        let now_ms = u64::try_from(now.utc_ms()).unwrap_or(0);
        let rev = Rev::next(None, now_ms, self.sender.device());
        let id = ItemId::random(&mut self.rng);
        let message = ControlMessage {
            id,
            rev,
            at: *now,
            control,
        };
        let channel = self.link.outgoing();
        let sealed = self
            .sender
            .seal_control(&channel, &message, now_ms, &mut self.rng);
        let Ok(sealed) = sealed else { return };
        let batch: Vec<_> = sealed
            .records
            .into_iter()
            .map(|r| (r.id.0, r.record))
            .collect();
        if let Some(mailbox) = server.mailboxes.get_mut(&self.link.outbox.0) {
            let _taken = mailbox.append(&batch);
        }
    }
}
