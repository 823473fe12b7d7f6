//! What the tests of this crate make things of.

use crate::NaiveDate;
use crate::checkin::{CheckIn, CheckInDraft, Halt, Medication, UseDraft};
use crate::consent::{Detail, Grant};
use crate::id::{DeviceId, ItemId, LinkId};
use crate::instrument::{Answers, Instrument, InstrumentResult};
use crate::item::{Item, Kind};
use crate::rev::Rev;
use crate::rules::{ALERT_VERSION, Alert};
use crate::time::Moment;
use chrono::Days;
use proptest::prelude::*;

pub fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn rev(ms: u64) -> Rev {
    Rev {
        ms,
        count: 0,
        device: DeviceId([7; 8]),
    }
}

pub fn id(n: u8) -> ItemId {
    ItemId([n; 16])
}

/// The first of the days that generated things lie on.
pub fn start() -> NaiveDate {
    date("2026-03-01")
}

pub fn day(n: u64) -> NaiveDate {
    start() + Days::new(n)
}

/// A moment on a day, in one of a few zones, summer time included.
pub fn any_moment(days: u64) -> impl Strategy<Value = Moment> {
    let zones = [
        "Europe/Berlin",
        "America/New_York",
        "Asia/Kolkata",
        "Pacific/Kiritimati",
    ];
    (
        0..days,
        0..86_400_000_i64,
        prop::sample::select(zones.to_vec()),
    )
        .prop_map(|(n, ms, zone)| {
            let midnight = day(n)
                .and_hms_opt(0, 0, 0)
                .unwrap()
                .and_utc()
                .timestamp_millis();
            Moment::from_utc_ms(midnight + ms, zone.parse().unwrap()).unwrap()
        })
}

pub fn any_rev() -> impl Strategy<Value = Rev> {
    (0..1_000_u64, 0..3_u32, any::<[u8; 8]>()).prop_map(|(ms, count, device)| Rev {
        ms,
        count,
        device: DeviceId(device),
    })
}

pub fn any_use() -> impl Strategy<Value = UseDraft> {
    prop_oneof![
        3 => Just(UseDraft::No { since: None }),
        1 => Just(UseDraft::Yes { days: Vec::new() }),
        1 => Just(UseDraft::RatherNotSay),
    ]
}

pub fn any_draft() -> impl Strategy<Value = CheckInDraft> {
    let scale = || prop::option::of(0..=10_u8);
    let medication = prop::option::of(prop::sample::select(vec![
        Medication::Taken,
        Medication::Partly,
        Medication::NotTaken,
        Medication::NonePlanned,
    ]));
    (
        (scale(), scale(), scale(), scale()),
        prop::option::of(any::<bool>()),
        prop::option::of(any_use()),
        prop::option::of(any::<[bool; 4]>()),
        medication,
        prop::option::of("[a-zA-Zäé文 .\"\\\\\n]{0,40}"),
    )
        .prop_map(
            |((craving, mood, sleep, confidence), risky, substance_use, halt, medication, note)| {
                CheckInDraft {
                    at: None,
                    craving,
                    mood,
                    sleep,
                    confidence,
                    risky,
                    substance_use,
                    halt: halt.map(|[hungry, angry, lonely, tired]| Halt {
                        hungry,
                        angry,
                        lonely,
                        tired,
                    }),
                    medication,
                    note,
                }
            },
        )
}

pub fn any_checkin(days: u64) -> impl Strategy<Value = CheckIn> {
    (
        any_draft(),
        any::<[u8; 16]>(),
        any_rev(),
        any_moment(days),
        prop::option::of(0..days),
    )
        .prop_map(|(draft, id, rev, at, last)| {
            draft.save(ItemId(id), rev, &at, last.map(day)).unwrap()
        })
}

pub fn instrument(code: &str) -> Instrument {
    let option = |value: u8| serde_json::json!({"value": value, "text": format!("answer {value}")});
    serde_json::from_value(serde_json::json!({
        "code": code, "title": "Three", "language": "en", "wording_version": "three-1",
        "licence_status": "open", "holder": "nobody", "notice": "none", "terms": "none",
        "citation": ["nowhere"], "evidence": {"level": "untested", "says": "none"}, "review": "reviewed", "recall_days": 14, "min_interval_days": 14,
        "self_report_valid": true, "stem": "How often?",
        "options": [option(0), option(1), option(2), option(3)],
        "items": [
            {"code": "a", "text": "first"},
            {"code": "b", "text": "second", "reverse": true},
            {"code": "c", "text": "third"},
        ],
        "scores": [{
            "code": "total", "method": "sum", "scale_origin": "ours", "range": {"min": 0, "max": 9},
            "missing": {"prorate_up_to": 1, "source": "ours"},
            "bands": [{"code": "low", "from": 0}, {"code": "high", "from": 5}],
        }],
        "flags": [{"code": "safety", "item": "c", "at_least": 1}],
        "vectors": [{"note": "all 0", "answers": "030", "score": 0, "band": "low"}],
    }))
    .unwrap()
}

pub const CODES: [&str; 3] = ["phq-9", "gad-7", "phq-2"];

pub fn any_result(days: u64) -> impl Strategy<Value = InstrumentResult> {
    let code = prop::sample::select(CODES.to_vec());
    let given = prop::array::uniform3(prop::option::of(0..=3_u8));
    (code, given, any::<[u8; 16]>(), any_rev(), any_moment(days)).prop_map(
        |(code, given, id, rev, at)| {
            let instrument = instrument(code);
            let answers = Answers::in_order(&instrument, &given).unwrap();
            InstrumentResult::new(ItemId(id), rev, at, &instrument, &answers)
        },
    )
}

pub const RULES: [&str; 3] = ["craving_rising", "poor_sleep", "phq_9_up"];

/// An alert whose episode began up to 4 days before it was raised.
pub fn any_alert(days: u64) -> impl Strategy<Value = Alert> {
    let rule = prop::sample::select(RULES.to_vec());
    let id = any::<[u8; 16]>();
    (rule, id, any_rev(), any_moment(days), 0..5_u64).prop_map(|(rule, id, rev, at, before)| {
        Alert {
            id: ItemId(id),
            rev,
            v: ALERT_VERSION,
            at,
            rule: rule.into(),
            since: at.local_date() - Days::new(before),
        }
    })
}

pub fn any_item(days: u64) -> impl Strategy<Value = Item> {
    prop_oneof![
        any_alert(days).prop_map(Item::Alert),
        any_checkin(days).prop_map(Item::CheckIn),
        any_result(days).prop_map(Item::InstrumentResult),
    ]
}

pub fn grant(n: u8) -> Grant {
    Grant {
        v: 1,
        id: id(n),
        rev: rev(u64::from(n)),
        link: LinkId([9; 16]),
        recipient: "Dr Okoye".into(),
        purpose: "To support me between our talks".into(),
        kinds: vec![Kind::CheckIn],
        instruments: Vec::new(),
        rules: Vec::new(),
        detail: Detail::Full,
        from: start(),
        until: None,
        until_event: None,
        notice: "Do not pass it on.".into(),
        notice_version: "1".into(),
        language: "en".into(),
        how_to_withdraw: "Choose withdraw.".into(),
        date: moment("2026-03-01T09:00:00+01:00[Europe/Berlin]"),
        name: None,
        label: "Sam".into(),
    }
}

pub fn any_grant(days: u64) -> impl Strategy<Value = Grant> {
    let kinds = prop::sample::subsequence(Kind::ALL.to_vec(), 1..=3);
    let codes = prop::sample::subsequence(CODES.to_vec(), 1..=3);
    let rules = prop::sample::subsequence(RULES.to_vec(), 1..=3);
    let named = (codes, rules);
    let detail = prop::sample::select(vec![Detail::Full, Detail::Summary]);
    let until = prop::option::of(0..days);
    (any::<u8>(), any_rev(), kinds, named, detail, 0..days, until).prop_map(
        |(n, rev, kinds, (codes, rules), detail, from, until)| {
            let of = |kind: Kind, named: Vec<&str>| {
                let named = named.into_iter().filter(|_| kinds.contains(&kind));
                named.map(str::to_owned).collect()
            };
            Grant {
                rev,
                instruments: of(Kind::InstrumentResult, codes),
                rules: of(Kind::Alert, rules),
                kinds,
                detail,
                from: day(from),
                until: until.map(|until| day(from.max(until))),
                ..grant(n)
            }
        },
    )
}
