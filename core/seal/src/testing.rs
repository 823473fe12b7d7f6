//! What tests of several modules need.

use std::fmt::Write as _;

use cairn_model::bytes::Fixed;
use cairn_model::consent::{Covered, Detail, Grant, GrantLog};
use cairn_model::id::{DeviceId, ItemId, LinkId};
use cairn_model::item::{Item, Kind};
use cairn_model::payload::{Control, ControlMessage};
use cairn_model::rev::Rev;
use rand::SeedableRng as _;
use rand_chacha::ChaCha20Rng;

use crate::invite::{Inviter, NewInvite};
use crate::link::Link;
use crate::voucher::Voucher;

pub fn rng(seed: u64) -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(seed)
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

pub fn unhex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(&text[i..i + 2], 16).unwrap())
        .collect()
}

pub fn new_invite(inviter: Inviter) -> NewInvite {
    NewInvite {
        server: "https://cairn.example".into(),
        label: "Dr Example".into(),
        inviter,
        language: "en".into(),
        last_day: 20_784,
        vouchers: [Voucher::from_bytes([1; 36]), Voucher::from_bytes([2; 36])],
        long_vouchers: (3..9).map(|n| Voucher::from_bytes([n; 36])).collect(),
    }
}

/// Both sides of a link: the counsellor, who does not know the person yet, and the person.
pub fn link(rng: &mut ChaCha20Rng) -> (Link, Link) {
    let offered = new_invite(Inviter::Counsellor).make(rng).unwrap();
    let accepted = offered.invite.accept(rng);
    (offered.link, accepted.link)
}

/// The same, once both know each other.
pub fn known_link(rng: &mut ChaCha20Rng) -> (Link, Link) {
    let (mut counsellor, person) = link(rng);
    counsellor.peer = Some(person.keys.public().unwrap());
    (counsellor, person)
}

pub const DEVICE: DeviceId = DeviceId([0xd1; 8]);

pub fn message(control: Control) -> ControlMessage {
    ControlMessage {
        id: ItemId([7; 16]),
        rev: Rev {
            ms: 1,
            count: 0,
            device: DEVICE,
        },
        at: "2026-11-24T08:00:00+01:00[Europe/Berlin]".parse().unwrap(),
        control,
    }
}

pub fn hello(link: &Link) -> ControlMessage {
    let keys = link.keys.public().unwrap();
    message(Control::Hello {
        x25519: keys.x25519,
        ed25519: keys.ed25519,
        label: "river".into(),
        versions: vec![1],
    })
}

/// A message of about this many bytes of JSON.
pub fn sized(vouchers: usize) -> ControlMessage {
    message(Control::Vouchers {
        vouchers: vec![Fixed([9; 36]); vouchers],
    })
}

pub const GRANT: ItemId = ItemId([8; 16]);

/// A grant for check-ins, in full, on the days of these tests.
pub fn grant(link: LinkId) -> Grant {
    Grant {
        v: 1,
        id: GRANT,
        rev: Rev {
            ms: 2,
            count: 0,
            device: DEVICE,
        },
        link,
        recipient: "Dr Example".into(),
        purpose: "To see how I am".into(),
        kinds: vec![Kind::CheckIn],
        instruments: vec![],
        rules: vec![],
        detail: Detail::Full,
        from: "2026-11-01".parse().unwrap(),
        until: None,
        until_event: None,
        notice: "This is not to be passed on.".into(),
        notice_version: "1".into(),
        language: "en".into(),
        how_to_withdraw: "In the app, at any time.".into(),
        date: "2026-11-24T08:00:00+01:00[Europe/Berlin]".parse().unwrap(),
        name: None,
        label: "river".into(),
    }
}

/// A check-in that a grant of this link covers.
pub fn covered(link: LinkId, note: &str) -> Covered {
    let check_in = serde_json::json!({
        "id": ItemId([0x0c; 16]), "rev": "000000000003-00000000-d1d1d1d1d1d1d1d1", "v": 1,
        "at": "2026-11-24T08:00:00+01:00[Europe/Berlin]", "craving": 3, "mood": 6,
        "use": {"answer": "no", "since": "2026-11-24"},
        "halt": {"hungry": false, "angry": false, "lonely": true, "tired": false}, "note": note,
    });
    let item = Item::CheckIn(serde_json::from_value(check_in).unwrap());
    let mut log = GrantLog::new(link);
    assert!(log.give(grant(link)));
    let today = "2026-11-24".parse().unwrap();
    log.live(today).unwrap().cover(&item).unwrap()
}
