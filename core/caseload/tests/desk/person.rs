//! A person's side of a link, as the companion has it: seals under grants, owns both mailboxes.

use std::collections::BTreeMap;

use cairn_content::instrument;
use cairn_model::checkin::{CheckInDraft, UseDraft};
use cairn_model::consent::{Detail, Grant, GrantLog};
use cairn_model::id::{DeviceId, ItemId};
use cairn_model::instrument::{Answers, InstrumentResult};
use cairn_model::item::{Item, Kind};
use cairn_model::payload::{Control, ControlMessage, Gone, Head};
use cairn_model::rev::Rev;
use cairn_model::rules::Alert;
use cairn_model::time::Moment;
use cairn_seal::grant::{SignedGrant, sign};
use cairn_seal::invite::{Accepted, Invite};
use cairn_seal::link::Link;
use cairn_seal::reader::{Event, Reader, ReaderState};
use cairn_seal::sender::{Sealed, SenderState};
use cairn_seal::wire::{MailboxId, NewRecord, Page};
use rand_chacha::ChaCha20Rng;

use crate::server::Server;
use crate::world::{noon, rng};

/// One person with one phone and one link.
pub struct Person {
    pub link: Link,
    pub label: String,
    pub sender: SenderState,
    pub grants: GrantLog,
    reader: ReaderState,
    rng: ChaCha20Rng,
    clock: u64,
    /// The first of our own numbers that is still in the mailbox.
    first: u64,
}

impl Person {
    /// Accepts an invite: `None` where somebody else was faster.
    pub fn accept(url: &str, label: &str, server: &mut Server, day: u32, seed: u8) -> Option<Self> {
        let mut rng = rng(seed);
        let utc_day = 20_757 + day;
        let invite = Invite::from_url(url, utc_day).unwrap();
        let Accepted { link, create } = invite.accept(&mut rng);
        for (id, new) in &create {
            if !server.create(*id, new, utc_day) {
                return None;
            }
        }
        Some(Self::holding(link, label, rng))
    }

    /// The side of an acceptor who made no mailbox: somebody with a copy of the invite.
    pub fn intruder(url: &str, label: &str, day: u32, seed: u8) -> Self {
        let mut rng = rng(seed);
        let invite = Invite::from_url(url, 20_757 + day).unwrap();
        let link = invite.accept(&mut rng).link;
        Self::holding(link, label, rng)
    }

    fn holding(link: Link, label: &str, mut rng: ChaCha20Rng) -> Self {
        Self {
            label: label.to_owned(),
            sender: SenderState::new(DeviceId::random(&mut rng)),
            grants: GrantLog::new(link.id),
            reader: ReaderState::new(),
            rng,
            clock: 0,
            first: 1,
            link,
        }
    }

    /// The mailbox towards the counsellor.
    pub fn to_counsellor(&self) -> MailboxId {
        self.link.outbox
    }

    /// The mailbox towards the person.
    pub fn inbox(&self) -> MailboxId {
        self.link.inbox
    }

    pub fn rev(&mut self) -> Rev {
        self.clock += 1;
        Rev::next(None, self.clock, self.sender.device())
    }

    pub fn id(&mut self) -> ItemId {
        ItemId::random(&mut self.rng)
    }

    fn message(&mut self, control: Control, at: Moment) -> ControlMessage {
        ControlMessage {
            id: self.id(),
            rev: self.rev(),
            at,
            control,
        }
    }

    /// Seals a message; what is done with the records is another matter.
    pub fn control(&mut self, control: Control, day: u32) -> Sealed {
        let message = self.message(control, noon(day));
        let ms = u64::try_from(noon(day).utc_ms()).unwrap();
        let sealed = self
            .sender
            .seal_control(&self.link.outgoing(), &message, ms, &mut self.rng);
        sealed.unwrap()
    }

    /// All of our records so far, as gone.
    pub fn gone(&self) -> Vec<Gone> {
        let last = self.sender.last_number();
        let gone = Gone {
            device: self.sender.device(),
            first: self.first,
            last,
        };
        if last >= self.first {
            vec![gone]
        } else {
            Vec::new()
        }
    }

    pub fn hello(&mut self, day: u32) -> Sealed {
        let keys = self.link.keys.public().unwrap();
        let hello = Control::Hello {
            x25519: keys.x25519,
            ed25519: keys.ed25519,
            label: self.label.clone(),
            versions: vec![1],
        };
        self.control(hello, day)
    }

    /// A grant of check-ins and the named instruments from the first of the month on.
    pub fn grant_of(&mut self, instruments: &[&str], day: u32) -> Grant {
        let mut kinds = vec![Kind::CheckIn];
        if !instruments.is_empty() {
            kinds.push(Kind::InstrumentResult);
        }
        Grant {
            v: 1,
            id: self.id(),
            rev: self.rev(),
            link: self.link.id,
            recipient: "A.".to_owned(),
            purpose: "Support".to_owned(),
            kinds,
            rules: Vec::new(),
            instruments: instruments.iter().map(|&code| code.to_owned()).collect(),
            detail: Detail::Full,
            from: "2026-11-01".parse().unwrap(),
            until: None,
            until_event: None,
            notice: "Not to be passed on.".to_owned(),
            notice_version: "1".to_owned(),
            language: "en".to_owned(),
            how_to_withdraw: "In the app.".to_owned(),
            date: noon(day),
            name: None,
            label: "as above".to_owned(),
        }
    }

    /// Signs a grant and holds it as given.
    pub fn sign(&mut self, grant: Grant) -> SignedGrant {
        let signed = sign(&grant, &self.link.keys).unwrap();
        assert!(self.grants.give(grant));
        signed
    }

    /// Hello and first grant, in one batch.
    pub fn introduce(&mut self, grant: Grant, server: &mut Server, day: u32) {
        let mut batch = self.hello(day).records;
        let signed = self.sign(grant);
        batch.extend(self.control(signed.to_control(Vec::new()), day).records);
        server.append(&self.to_counsellor(), batch);
    }

    /// Puts another grant in the place of the last: appended, then everything before it trimmed.
    pub fn replace_grant(&mut self, grant: Grant, server: &mut Server, day: u32) {
        let gone = self.gone();
        let signed = self.sign(grant);
        self.append_and_trim(signed.to_control(gone), server, day);
    }

    /// Withdraws the grant; the link stays.
    pub fn withdraw_grant(&mut self, server: &mut Server, day: u32) {
        let control = self.withdrawal();
        self.append_and_trim(control, server, day);
    }

    fn withdrawal(&mut self) -> Control {
        let grant = self.grants.newest().unwrap().id;
        self.grants.withdraw(grant);
        let gone = self.gone();
        Control::GrantWithdrawn { grant, gone }
    }

    fn append_and_trim(&mut self, control: Control, server: &mut Server, day: u32) {
        let sealed = self.control(control, day);
        let to = self.to_counsellor();
        server.append(&to, sealed.records.clone());
        let kept: Vec<_> = sealed.records.iter().map(|record| record.id).collect();
        server
            .mailbox(&to)
            .records
            .retain(|one| kept.contains(&one.id));
    }

    /// Withdraws the link: both mailboxes closed, one with a last word.
    pub fn withdraw_link(&mut self, server: &mut Server, day: u32) {
        let control = self.withdrawal();
        let last = self.control(control, day).records.pop();
        server.close(&self.to_counsellor(), last);
        server.close(&self.inbox(), None);
    }

    /// Seals an item under the live grant.
    pub fn seal(&mut self, item: &Item, day: u32) -> Vec<NewRecord> {
        let live = self.grants.live(noon(day).local_date()).unwrap();
        let covered = live.cover(item).unwrap();
        let ms = u64::try_from(noon(day).utc_ms()).unwrap();
        let out = self.link.outgoing();
        self.sender
            .seal_covered(&out, &covered, ms, &mut self.rng)
            .unwrap()
            .records
    }

    /// Shares an item.
    pub fn share(&mut self, item: &Item, server: &mut Server, day: u32) {
        let records = self.seal(item, day);
        server.append(&self.to_counsellor(), records);
    }

    /// Takes an item back.
    pub fn retract(&mut self, item: ItemId, server: &mut Server, day: u32) {
        let control = Control::Retraction {
            item,
            gone: Vec::new(),
        };
        let records = self.control(control, day).records;
        server.append(&self.to_counsellor(), records);
    }

    /// A check-in at noon of a day.
    pub fn check_in(&mut self, day: u32, craving: u8) -> Item {
        let (id, rev) = (self.id(), self.rev());
        Self::checked_in(id, rev, day, craving)
    }

    /// A check-in at that moment.
    pub fn check_in_at(&mut self, at: Moment, craving: u8) -> Item {
        let draft = CheckInDraft {
            craving: Some(craving),
            ..CheckInDraft::default()
        };
        let (id, rev) = (self.id(), self.rev());
        Item::CheckIn(draft.save(id, rev, &at, None).unwrap())
    }

    /// A check-in with this id and revision.
    pub fn checked_in(id: ItemId, rev: Rev, day: u32, craving: u8) -> Item {
        let draft = CheckInDraft {
            at: Some(noon(day)),
            craving: Some(craving),
            substance_use: Some(UseDraft::No { since: None }),
            note: Some(format!("note of {day}")),
            ..CheckInDraft::default()
        };
        Item::CheckIn(draft.save(id, rev, &noon(day), None).unwrap())
    }

    /// PHQ-9, every answer this one, the last one that one.
    pub fn phq9(&mut self, day: u32, each: u8, last: u8) -> Item {
        let pack = instrument("phq-9").unwrap();
        let mut given = vec![Some(each); 9];
        given[8] = Some(last);
        let answers = Answers::in_order(pack, &given).unwrap();
        let (id, rev) = (self.id(), self.rev());
        Item::InstrumentResult(InstrumentResult::new(id, rev, noon(day), pack, &answers))
    }

    /// An alert of an episode that began that day.
    pub fn alert(&mut self, rule: &str, day: u32) -> Item {
        let (id, rev) = (self.id(), self.rev());
        Item::Alert(Alert {
            id,
            rev,
            v: 1,
            at: noon(day),
            rule: rule.to_owned(),
            since: noon(day).local_date(),
        })
    }

    /// Reads what the counsellor sent, from where it stands.
    pub fn read(&mut self, server: &mut Server) -> Vec<ControlMessage> {
        let mailbox = server.mailbox(&self.link.inbox);
        let after = self.reader.query().after;
        let records = mailbox
            .records
            .iter()
            .filter(|one| one.seq > after)
            .cloned()
            .collect();
        let page = Page {
            records,
            head: mailbox.last_seq,
            more: false,
        };
        let events = Reader::new(self.link.incoming(), &mut self.reader).read(&page);
        let messages = events.into_iter().map(|event| match event {
            Event::Received(received) => match received.content {
                cairn_model::payload::Incoming::Control(message) => message,
                other => panic!("not a message: {other:?}"),
            },
            other => panic!("not received: {other:?}"),
        });
        messages.collect()
    }

    /// Says what came in.
    pub fn acknowledge(&mut self, server: &mut Server, day: u32) {
        let heads = self.reader.heads();
        self.say_seen(heads, server, day);
    }

    /// Says that these heads came in.
    pub fn say_seen(&mut self, heads: Vec<Head>, server: &mut Server, day: u32) {
        let control = Control::Seen {
            heads,
            opened: true,
            gone: Vec::new(),
        };
        let records = self.control(control, day).records;
        server.append(&self.to_counsellor(), records);
    }
}

/// What a `seen` says: up to which number of each device, and whether somebody looked.
pub fn told(message: &ControlMessage) -> (BTreeMap<DeviceId, u64>, bool) {
    let Control::Seen { heads, opened, .. } = &message.control else {
        panic!("not a seen: {message:?}");
    };
    let numbers = heads.iter().map(|head| (head.device, head.number));
    (numbers.collect(), *opened)
}
