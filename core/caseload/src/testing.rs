//! Made-up items for the unit tests.

use std::str::FromStr as _;

use cairn_content::instrument;
use cairn_model::checkin::{CheckInDraft, UseDraft};
use cairn_model::id::{DeviceId, ItemId};
use cairn_model::instrument::{Answers, InstrumentResult};
use cairn_model::item::Item;
use cairn_model::rev::Rev;
use cairn_model::rules::{ALERT_VERSION, Alert};
use cairn_model::time::Moment;

use cairn_seal::invite::{Inviter, NewInvite};
use cairn_seal::keys::{PublicKeys, SecretKeys};
use cairn_seal::voucher::Voucher;
use rand::SeedableRng as _;
use rand_chacha::ChaCha20Rng;

use crate::link::Invited;
use crate::now::Now;

/// Chance, the same every time.
pub fn rng(seed: u8) -> ChaCha20Rng {
    ChaCha20Rng::from_seed([seed; 32])
}

/// Public keys of a made-up side.
pub fn keys(n: u8) -> PublicKeys {
    SecretKeys::random(&mut rng(n)).public().unwrap()
}

/// Our side of a made-up invite.
pub fn invited(n: u8) -> Invited {
    let new = NewInvite {
        server: "http://localhost:1".to_owned(),
        label: "A.".to_owned(),
        inviter: Inviter::Counsellor,
        language: "en".to_owned(),
        last_day: 20_784,
        vouchers: [1, 2].map(|n| Voucher::from_bytes([n; 36])),
        long_vouchers: Vec::new(),
    };
    let offered = new.make(&mut rng(n)).unwrap();
    Invited::new(offered.link, "A.".to_owned(), 20_784)
}

/// The device of the made-up person.
pub const PHONE: DeviceId = DeviceId([7; 8]);

/// Noon of a day of November 2026 in Berlin.
pub fn noon(day: u32) -> Moment {
    Moment::from_str(&format!("2026-11-{day:02}T12:00:00+01:00[Europe/Berlin]")).unwrap()
}

/// Noon of such a day as the present.
pub fn now(day: u32) -> Now {
    Now(noon(day))
}

/// An item id.
pub fn id(n: u8) -> ItemId {
    ItemId([n; 16])
}

/// The n-th revision of the made-up phone.
pub fn rev(n: u64) -> Rev {
    Rev::next(None, n, PHONE)
}

/// A check-in at noon of a day.
pub fn check_in(n: u8, day: u32, craving: Option<u8>, used: bool) -> Item {
    let draft = CheckInDraft {
        at: Some(noon(day)),
        craving,
        substance_use: Some(if used {
            UseDraft::Yes { days: Vec::new() }
        } else {
            UseDraft::No { since: None }
        }),
        ..CheckInDraft::default()
    };
    Item::CheckIn(draft.save(id(n), rev(n.into()), &noon(day), None).unwrap())
}

/// An alert of a rule, raised at noon of a day.
pub fn alert(n: u8, rule: &str, since: u32, day: u32) -> Item {
    Item::Alert(Alert {
        id: id(n),
        rev: rev(n.into()),
        v: ALERT_VERSION,
        at: noon(day),
        rule: rule.to_owned(),
        since: noon(since).local_date(),
    })
}

/// PHQ-9 at noon of a day, all answers `each`, the last one `last`.
pub fn phq9(n: u8, day: u32, each: u8, last: u8) -> Item {
    let pack = instrument("phq-9").unwrap();
    let mut given = vec![Some(each); 9];
    given[8] = Some(last);
    let answers = Answers::in_order(pack, &given).unwrap();
    Item::InstrumentResult(InstrumentResult::new(
        id(n),
        rev(n.into()),
        noon(day),
        pack,
        &answers,
    ))
}
