//! Inputs that every parser takes, to start from.

use std::collections::BTreeMap;

use cairn_content::directory::EXAMPLE_TOWN;
use cairn_content::{instruments, learn, rules};
use cairn_model::bytes::Fixed;
use cairn_model::id::{DeviceId, ItemId};
use cairn_model::payload::{Control, ControlMessage};
use cairn_model::rev::Rev;
use cairn_packs::{MANIFEST, build};
use cairn_seal::invite::{Inviter, NewInvite};
use cairn_seal::token::TokenHash;
use cairn_seal::voucher::Voucher;
use cairn_seal::wire::{
    Append, Appended, Close, CreateMailbox, DeleteRecords, MailboxStatus, NewRecord, Page,
    RecordId, Role, RotateTokens, StoredRecord, limits,
};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

use crate::brought::FILE;
use crate::content::APP;
use crate::links::TODAY;

const AT: &str = "2026-11-24T08:00:00+01:00[Europe/Berlin]";

const MANIFEST_TEXT: &str = r#"format = 1
id = "one-question"
publisher = "Somebody"
kind = "instrument"
version = 3
languages = ["en"]
title = "One question"
sources = ["Made up for tests."]
licence = "CC0-1.0"
evidence = "untested"
review = "reviewed"
"#;

const CHECK_INS: [&str; 3] = [
    "{}",
    r#"{"use":{"answer":"yes","days":["2026-11-23","2026-11-20"]},"craving":9}"#,
    r#"{"craving":3,"mood":6,"sleep":7,"confidence":8,"risky":true,"use":{"answer":"no","since":"2026-11-21"},"halt":{"tired":true},"medication":"partly","note":"slept at my sister's","at":"2026-11-24T07:00:00+01:00[Europe/Berlin]"}"#,
];

const GRANT: &str = r#"{"v":1,"id":"AQEBAQEBAQEBAQEBAQEBAQ","rev":"000000000001-00000000-0707070707070707","link":"CQkJCQkJCQkJCQkJCQkJCQ","recipient":"Dr Okoye","purpose":"To support me between our talks","kinds":["checkin","instrument_result"],"instruments":["phq-9"],"detail":"summary","from":"2026-03-01","until":"2026-09-01","until_event":"When treatment ends","notice":"Do not pass it on.","notice_version":"1","language":"en","how_to_withdraw":"Choose withdraw.","date":"2026-03-01T09:00:00+01:00[Europe/Berlin]","name":"Samira","label":"Sam"}"#;

const ALERT_GRANT: &str = r#"{"v":1,"id":"AQEBAQEBAQEBAQEBAQEBAQ","rev":"000000000001-00000000-0707070707070707","link":"CQkJCQkJCQkJCQkJCQkJCQ","recipient":"Dr Okoye","purpose":"To support me","kinds":["alert"],"instruments":[],"rules":["craving_rising","phq_9_up"],"detail":"summary","from":"2026-03-01","notice":"Do not pass it on.","notice_version":"1","language":"en","how_to_withdraw":"Choose withdraw.","date":"2026-03-01T09:00:00+01:00[Europe/Berlin]","label":"Sam"}"#;

const ALERT: &str = r#"{"id":"AQEBAQEBAQEBAQEBAQEBAQ","rev":"000000000001-00000000-0707070707070707","type":"alert","v":1,"at":"2026-11-24T08:00:00+01:00[Europe/Berlin]","grant":"AgICAgICAgICAgICAgICAg","body":{"rule":"craving_rising","since":"2026-11-22"}}"#;

const RRULES: [&str; 7] = [
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=2;COUNT=10",
    "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;WKST=SU;UNTIL=20271231T100000",
    "FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=9,17;BYMINUTE=30",
    "FREQ=MONTHLY;BYMONTHDAY=1,-1;UNTIL=20281231T090000Z",
    "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;BYSETPOS=1",
    "FREQ=YEARLY;BYWEEKNO=20,-1;BYYEARDAY=100;UNTIL=20401231",
];

/// The clinic's calendar of the scenarios.
const CLINIC: &[u8] = include_bytes!("../../calendars/clinic.ics");

/// Made-up crisis lines.
const LINES: &str = include_str!("../../../core/packs/example/crisis-lines/lines.toml");
/// An export with one of each.
const EXPORT: &str = include_str!("../../../core/model/src/portable/export.json");
/// The smallest directory: two made-up services and who runs them.
const EXAMPLE_VILLAGE: [(&str, &str); 2] = [
    (
        "organizations.csv",
        include_str!("../../../core/packs/example/directory/organizations.csv"),
    ),
    (
        "services.csv",
        include_str!("../../../core/packs/example/directory/services.csv"),
    ),
];
/// A directory as JSON; not all of its rows are right.
const FAULTS: &str = include_str!("../../demo/directory-with-faults.json");

/// Valid inputs of a target.
#[must_use]
pub fn of(target: &str) -> Vec<Vec<u8>> {
    match target {
        "pack" => packs(),
        "instrument" => texts(&instruments::PACKS),
        "ics" => vec![CLINIC.to_vec()],
        "rrule" => texts(&RRULES),
        "rule" => texts(&rules::RULES),
        "steps" => texts(&[rules::STEPS]),
        "learn" => {
            let mut all = texts(&learn::EXERCISES);
            all.extend(texts(&learn::LESSONS));
            all.extend(texts(&learn::AGES));
            all.extend(texts(&learn::PAGES));
            all.extend(texts(&learn::TOPICS));
            all.extend(texts(&[learn::FAMILY_WORDS, learn::CARD]));
            all
        }
        "lines" => texts(&[LINES]),
        "hsds" => directories(),
        "export" => texts(&[EXPORT]),
        "check_in" => texts(&CHECK_INS),
        "grant" => texts(&[GRANT, ALERT_GRANT]),
        "payload" => payloads(),
        "invite" => invites(),
        "wire" => bodies(),
        _ => Vec::new(),
    }
}

fn texts(all: &[&str]) -> Vec<Vec<u8>> {
    all.iter().map(|text| text.as_bytes().to_vec()).collect()
}

/// Small ones first: libFuzzer is the faster the shorter its inputs are.
fn directories() -> Vec<Vec<u8>> {
    let file = |(name, text): &(&str, &str)| format!("{FILE}{name}\n{text}");
    let town: String = EXAMPLE_TOWN.iter().map(file).collect();
    let village: String = EXAMPLE_VILLAGE.iter().map(file).collect();
    texts(&[&village, FAULTS, &town])
}

fn packs() -> Vec<Vec<u8>> {
    let files = BTreeMap::from([
        (MANIFEST.to_owned(), MANIFEST_TEXT.as_bytes().to_vec()),
        (
            "craving.toml".to_owned(),
            instruments::PACKS[6].as_bytes().to_vec(),
        ),
        ("LICENCE.txt".to_lowercase(), b"CC0".to_vec()),
    ]);
    let lines = MANIFEST_TEXT.replace("\"instrument\"", "\"crisis_lines\"");
    let texts_pack = MANIFEST_TEXT.replace("\"instrument\"", "\"learn\"");
    let town = MANIFEST_TEXT.replace(
        "\"instrument\"",
        "\"directory\"\nhours_zone = \"Europe/Berlin\"",
    );
    let of = |manifest: &str, path: &str, text: &str| {
        BTreeMap::from([
            (MANIFEST.to_owned(), manifest.as_bytes().to_vec()),
            (path.to_owned(), text.as_bytes().to_vec()),
        ])
    };
    let (services, table) = EXAMPLE_VILLAGE[1];
    let built = [
        files,
        of(&lines, "lines.toml", LINES),
        of(&texts_pack, "exercises/halt.toml", learn::EXERCISES[2]),
        of(&town, services, table),
    ];
    let mut all = texts(&[MANIFEST_TEXT]);
    all.extend(built.into_iter().filter_map(|files| build(files, APP).ok()));
    all
}

fn payloads() -> Vec<Vec<u8>> {
    let controls = [
        Control::Retraction {
            item: ItemId([2; 16]),
            gone: Vec::new(),
        },
        Control::Vouchers {
            vouchers: vec![Fixed([6; 36])],
        },
        Control::Farewell {},
    ];
    let messages = controls.into_iter().filter_map(|control| {
        Some(
            ControlMessage {
                id: ItemId([8; 16]),
                rev: Rev::next(None, 9, DeviceId([1; 8])),
                at: AT.parse().ok()?,
                control,
            }
            .to_bytes(),
        )
    });
    messages.chain(texts(&[ALERT])).collect()
}

fn invites() -> Vec<Vec<u8>> {
    let mut rng = ChaCha20Rng::seed_from_u64(1);
    let voucher = |n: u8| Voucher::from_bytes([n; 36]);
    let mut all = Vec::new();
    for inviter in [Inviter::Counsellor, Inviter::Person, Inviter::Supporter] {
        let new = NewInvite {
            server: "https://cairn.example".into(),
            label: "Dr Example".into(),
            inviter,
            language: "en".into(),
            last_day: TODAY + 3,
            vouchers: [voucher(1), voucher(2)],
            long_vouchers: (3..9).map(voucher).collect(),
        };
        if let Ok(offered) = new.make(&mut rng) {
            all.push(offered.invite.to_url().into_bytes());
            all.push(offered.invite.to_cbor());
        }
    }
    all
}

fn bodies() -> Vec<Vec<u8>> {
    let (id, bytes) = (RecordId([1; 16]), vec![7; limits::RECORD_LEN]);
    let hash = |n: u8| TokenHash([n; 32]);
    let new = NewRecord {
        id,
        record: bytes.clone(),
    };
    let stored = StoredRecord {
        seq: 3,
        id,
        record: bytes,
    };
    vec![
        Append { records: vec![new] }.to_cbor(),
        Appended { seqs: vec![1, 300] }.to_cbor(),
        Close { last: None }.to_cbor(),
        CreateMailbox {
            voucher: Some(Voucher::from_bytes([9; 36])),
            reader: hash(1),
            writer: hash(2),
            owner: hash(3),
        }
        .to_cbor(),
        DeleteRecords { ids: vec![id] }.to_cbor(),
        MailboxStatus {
            role: Role::Writer,
            created_day: TODAY,
            last_seq: 300,
            records: 2,
            bytes: 8192,
            closed: false,
        }
        .to_cbor(),
        Page {
            records: vec![stored],
            head: 4,
            more: true,
        }
        .to_cbor(),
        RotateTokens {
            reader: Some(hash(4)),
            writer: None,
            owner: None,
        }
        .to_cbor(),
    ]
}
