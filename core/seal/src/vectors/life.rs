//! A link from its invite to its withdrawal: what lies in both mailboxes, and every value on the
//! way from the keys to the text.

use cairn_model::id::{DeviceId, ItemId};
use cairn_model::payload::{Control, ControlMessage, Gone, Head, Incoming};
use cairn_model::rev::Rev;
use rand_chacha::ChaCha20Rng;
use serde_json::{Value, json};

use crate::b64::encode;
use crate::epoch::{self, Mode};
use crate::grant::{self, SignedGrant};
use crate::invite::{Inviter, Offered};
use crate::link::{Channel, Direction, Link};
use crate::reader::{Event, Reader, ReaderState};
use crate::record::{self, Header};
use crate::sender::{Sealed, SenderState};
use crate::testing::{GRANT, covered, grant, new_invite, rng};
use crate::wire::{NewRecord, Page, StoredRecord};

const START_MS: u64 = 1_795_500_000_000;
const EIGHT_DAYS_MS: u64 = 8 * 24 * 60 * 60 * 1000;
const PERSON: DeviceId = DeviceId([0xa1; 8]);
const COUNSELLOR: DeviceId = DeviceId([0xc1; 8]);

struct Life {
    rng: ChaCha20Rng,
    now_ms: u64,
    count: u8,
    counsellor: Link,
    person: Link,
    from_person: SenderState,
    from_counsellor: SenderState,
    to_inviter: Vec<NewRecord>,
    to_acceptor: Vec<NewRecord>,
}

impl Life {
    fn message(&mut self, device: DeviceId, control: Control) -> ControlMessage {
        self.count += 1;
        ControlMessage {
            id: ItemId([0x40 + self.count; 16]),
            rev: Rev {
                ms: self.now_ms,
                count: 0,
                device,
            },
            at: "2026-11-24T08:00:00+01:00[Europe/Berlin]".parse().unwrap(),
            control,
        }
    }

    fn person_says(&mut self, control: Control) -> Sealed {
        let message = self.message(PERSON, control);
        let channel = self.person.outgoing();
        let sealed = self
            .from_person
            .seal_control(&channel, &message, self.now_ms, &mut self.rng);
        let sealed = sealed.unwrap();
        self.to_inviter.extend(sealed.records.clone());
        sealed
    }

    fn person_shares(&mut self, note: &str) -> Sealed {
        let item = covered(self.person.id, note);
        let channel = self.person.outgoing();
        let sealed = self
            .from_person
            .seal_covered(&channel, &item, self.now_ms, &mut self.rng);
        let sealed = sealed.unwrap();
        self.to_inviter.extend(sealed.records.clone());
        sealed
    }

    fn counsellor_says(&mut self, control: Control) {
        let message = self.message(COUNSELLOR, control);
        let channel = self.counsellor.outgoing();
        let sealed =
            self.from_counsellor
                .seal_control(&channel, &message, self.now_ms, &mut self.rng);
        self.to_acceptor.extend(sealed.unwrap().records);
    }
}

fn begin() -> (Life, Offered) {
    let mut rng = rng(2026);
    let offered = new_invite(Inviter::Counsellor).make(&mut rng).unwrap();
    let accepted = offered.invite.accept(&mut rng);
    let mut counsellor = offered.link.clone();
    counsellor.peer = Some(accepted.link.keys.public().unwrap());
    let life = Life {
        rng,
        now_ms: START_MS,
        count: 0,
        counsellor,
        person: accepted.link,
        from_person: SenderState::new(PERSON),
        from_counsellor: SenderState::new(COUNSELLOR),
        to_inviter: Vec::new(),
        to_acceptor: Vec::new(),
    };
    (life, offered)
}

fn live(life: &mut Life) -> SignedGrant {
    let keys = life.person.keys.public().unwrap();
    let (x25519, ed25519) = (keys.x25519, keys.ed25519);
    life.person_says(Control::Hello {
        x25519,
        ed25519,
        label: "river".into(),
        versions: vec![1],
    });
    let signed = grant::sign(&grant(life.person.id), &life.person.keys).unwrap();
    life.person_says(signed.to_control(vec![]));
    life.person_shares("");
    // A note of 2,000 signs that take four bytes each: four parts, the last one empty.
    let long = life.person_shares(&"\u{1faa8}".repeat(2000));
    life.counsellor_says(Control::Vouchers {
        vouchers: vec![cairn_model::bytes::Fixed([3; 36])],
    });
    life.counsellor_says(Control::Seen {
        heads: vec![Head {
            device: PERSON,
            number: long.last,
            hash: long.hash,
        }],
        opened: true,
        gone: vec![],
    });
    life.now_ms += EIGHT_DAYS_MS;
    life.person_shares("A new epoch: Zürich, عربى, 中文.");
    let Sealed { first, .. } = life.person_shares("This one is taken back.");
    let gone = vec![Gone {
        device: PERSON,
        first,
        last: first,
    }];
    life.person_says(Control::Retraction {
        item: ItemId([0x0c; 16]),
        gone,
    });
    let last = life.from_person.last_number();
    let gone = vec![Gone {
        device: PERSON,
        first: 2,
        last,
    }];
    life.person_says(Control::GrantWithdrawn { grant: GRANT, gone });
    signed
}

pub fn vector() -> Value {
    let (mut life, offered) = begin();
    let signed = live(&mut life);
    let words = |language: &str| {
        let link = Link {
            language: language.into(),
            ..life.person.clone()
        };
        link.six_words().unwrap().unwrap().to_string()
    };
    json!({
        "about": "Made by core/seal/src/vectors. Secrets are here because nothing of it is real.",
        "invite": { "url": offered.invite.to_url(), "today": 20_781 },
        "link": {
            "id": life.person.id, "secret": life.person.secret,
            "words": { "en": words("en"), "ar": words("ar") },
        },
        "inviter": side(&life.counsellor, COUNSELLOR),
        "acceptor": side(&life.person, PERSON),
        "grant": {
            "signed": signed.signed, "signature": signed.signature,
            "json": std::str::from_utf8(&signed.signed.0).unwrap(),
        },
        "to_inviter": mailbox(&life.counsellor.incoming(), &life.to_inviter),
        "to_acceptor": mailbox(&life.person.incoming(), &life.to_acceptor),
    })
}

fn side(link: &Link, device: DeviceId) -> Value {
    let public = link.keys.public().unwrap();
    let secret = crate::b64::decode(serde_json::to_value(&link.keys).unwrap().as_str().unwrap());
    let secret = secret.unwrap();
    json!({
        "device": device, "x25519": public.x25519, "ed25519": public.ed25519,
        "x25519_secret": encode(&secret[..32]), "ed25519_seed": encode(&secret[32..]),
        "reader": link.reader, "reader_hash": encode(&link.reader.hash().0),
        "writer": link.writer, "writer_hash": encode(&link.writer.hash().0),
    })
}

fn mailbox(channel: &Channel<'_>, records: &[NewRecord]) -> Value {
    let all: Vec<_> = records
        .iter()
        .map(|record| opened(channel, record))
        .collect();
    json!({
        "id": channel.mailbox,
        "direction": channel.direction.byte(),
        "records": all,
        "payloads": payloads(channel, records),
    })
}

fn opened(channel: &Channel<'_>, new: &NewRecord) -> Value {
    let header = Header::of(&new.record).unwrap();
    let known = epoch::open(channel, Mode::Authenticated, &header.enc)
        .ok()
        .filter(|key| record::open(key, channel.mailbox, &new.id, &new.record).is_ok());
    let (mode, key) = match known {
        Some(key) => ("auth_psk", key),
        None => (
            "psk",
            epoch::open(channel, Mode::Hello, &header.enc).unwrap(),
        ),
    };
    let direction = if mode == "psk" {
        Direction::Hello
    } else {
        channel.direction
    };
    let inner = record::open(&key, channel.mailbox, &new.id, &new.record).unwrap();
    let record_key = key
        .record_key(channel.mailbox, &new.id, header.counter)
        .unwrap();
    json!({
        "id": new.id, "record": encode(&new.record),
        "hash": record::hash(&new.id, &new.record),
        "mode": mode, "direction": direction.byte(), "info": encode(&channel.info(direction)),
        "enc": encode(&header.enc), "counter": header.counter,
        "epoch_key": encode(key.expose()), "record_key": encode(&*record_key),
        "device": inner.device, "number": inner.number, "previous": inner.previous,
        "part": inner.part, "parts": inner.parts, "chunk": encode(&inner.chunk),
    })
}

/// What the core's own reader makes of the mailbox.
fn payloads(channel: &Channel<'_>, records: &[NewRecord]) -> Vec<Value> {
    let mut state = ReaderState::new();
    let stored = (1..).zip(records).map(|(seq, new)| StoredRecord {
        seq,
        id: new.id,
        record: new.record.clone(),
    });
    let page = Page {
        records: stored.collect(),
        head: records.len() as u64,
        more: false,
    };
    // As the inviter reads at first, who does not know the other side yet.
    let unknown = Channel {
        peer: None,
        ..*channel
    };
    let channel = if channel.direction == Direction::ToInviter {
        unknown
    } else {
        *channel
    };
    let events = Reader::new(channel, &mut state).read(&page);
    events.iter().map(payload).collect()
}

fn payload(event: &Event) -> Value {
    match event {
        Event::Hello(hello) => json!({
            "type": "hello", "number": 1, "label": hello.label, "hash": hello.hash,
            "x25519": hello.keys.x25519, "ed25519": hello.keys.ed25519,
        }),
        Event::Received(received) => {
            let (kind, note) = match &received.content {
                Incoming::Item {
                    item: cairn_model::item::Item::CheckIn(check_in),
                    ..
                } => ("checkin", check_in.note.clone()),
                Incoming::Control(message) => (message.control.name(), None),
                other => panic!("{other:?}"),
            };
            json!({
                "type": kind, "note": note, "number": received.number,
                "device": received.device, "records": received.records,
            })
        }
        other => panic!("{other:?}"),
    }
}
