use super::*;
use crate::bytes::{Blob, Fixed};
use crate::id::{DeviceId, ItemId};
use crate::item::Item;
use crate::testing::{any_item, any_moment, any_rev, grant, id, moment, rev};
use proptest::prelude::*;
use serde_json::{Value, json};

fn gone() -> Vec<Gone> {
    vec![Gone {
        device: DeviceId([3; 8]),
        first: 1,
        last: 4,
    }]
}

fn controls() -> [Control; 7] {
    let head = Head {
        device: DeviceId([3; 8]),
        number: 9,
        hash: Fixed([4; 32]),
    };
    [
        Control::Hello {
            x25519: Fixed([1; 32]),
            ed25519: Fixed([2; 32]),
            label: "Sam".into(),
            versions: vec![1],
        },
        Control::Grant {
            signed: Blob(b"{}".to_vec()),
            signature: Fixed([5; 64]),
            gone: gone(),
        },
        Control::GrantWithdrawn {
            grant: id(1),
            gone: gone(),
        },
        Control::Retraction {
            item: id(2),
            gone: Vec::new(),
        },
        Control::Seen {
            heads: vec![head],
            opened: true,
            gone: Vec::new(),
        },
        Control::Vouchers {
            vouchers: vec![Fixed([6; 36])],
        },
        Control::Farewell {},
    ]
}

fn message(control: Control) -> ControlMessage {
    let at = moment("2026-11-24T08:00:00+01:00[Europe/Berlin]");
    ControlMessage {
        id: id(8),
        rev: rev(9),
        at,
        control,
    }
}

#[test]
fn the_json_of_control_messages_is_as_agreed() {
    let all: Vec<Value> = controls()
        .into_iter()
        .map(|control| serde_json::from_slice(&message(control).to_bytes()).unwrap())
        .collect();
    insta::assert_json_snapshot!(all);
}

#[test]
fn every_control_message_is_known_by_its_name_and_read_back() {
    for control in controls() {
        assert!(Control::knows(control.name()));
        let sent = message(control);
        assert_eq!(
            Incoming::read(&sent.to_bytes()),
            Ok(Incoming::Control(sent))
        );
    }
}

fn read(value: &Value) -> Result<Incoming, PayloadError> {
    Incoming::read(value.to_string().as_bytes())
}

fn farewell() -> Value {
    serde_json::from_slice(&message(Control::Farewell {}).to_bytes()).unwrap()
}

#[test]
fn newer_types_and_versions_are_kept_whole() {
    let mut newer = farewell();
    newer["v"] = 2.into();
    newer["body"] = json!([1.5, null]);
    newer["extra"] = json!("kept");
    for kind in ["farewell", "checkin", "dream_report"] {
        newer["type"] = kind.into();
        let Ok(Incoming::Unknown(unknown)) = read(&newer) else {
            unreachable!("{kind}")
        };
        assert_eq!((unknown.kind.as_str(), unknown.v), (kind, 2));
        assert_eq!((unknown.id, unknown.rev), (Some(id(8)), Some(rev(9))));
        assert_eq!(
            serde_json::from_slice::<Value>(&unknown.bytes).unwrap(),
            newer
        );
    }
    let bare = json!({"type": "dream_report", "v": 70_000});
    assert!(matches!(read(&bare), Ok(Incoming::Unknown(unknown)) if unknown.id.is_none()));
}

#[test]
fn known_types_are_read_strictly() {
    let with = |name: &str, value: Value| {
        let mut changed = farewell();
        changed[name] = value;
        read(&changed)
    };
    assert!(with("v", 1.into()).is_ok());
    assert_eq!(with("v", 0.into()), Err(PayloadError::BadBody));
    assert_eq!(with("body", json!({"x": 1})), Err(PayloadError::BadBody));
    assert_eq!(with("extra", 1.into()), Err(PayloadError::NotAnEnvelope));
    assert_eq!(with("id", "short".into()), Err(PayloadError::NotAnEnvelope));
    assert_eq!(
        with("grant", id(1).to_string().into()),
        Err(PayloadError::NeedlessGrant)
    );
    assert_eq!(with("type", 3.into()), Err(PayloadError::NotAnEnvelope));
    assert_eq!(read(&json!([])), Err(PayloadError::NotAnEnvelope));
    let backwards = vec![Gone {
        device: DeviceId([3; 8]),
        first: 5,
        last: 4,
    }];
    let backwards = message(Control::Retraction {
        item: id(2),
        gone: backwards,
    });
    assert_eq!(
        Incoming::read(&backwards.to_bytes()),
        Err(PayloadError::BadBody)
    );
}

#[test]
fn an_alert_says_which_rule_and_since_when_and_no_more() {
    let alert = json!({"type": "alert", "v": 1, "id": id(1), "rev": rev(2), "grant": id(3),
        "at": "2026-03-06T09:00:00+01:00[Europe/Berlin]",
        "body": {"rule": "craving_rising", "since": "2026-03-05"}});
    let Ok(Incoming::Item { item, grant }) = read(&alert) else {
        unreachable!()
    };
    let sent = Envelope::of_item(&item, grant).unwrap().to_bytes();
    assert_eq!(serde_json::from_slice::<Value>(&sent).unwrap(), alert);
    for body in [
        json!({"rule": "craving_rising"}),
        json!({"rule": "Craving", "since": "2026-03-05"}),
        json!({"rule": "craving_rising", "since": "2026-03-07"}),
        json!({"rule": "craving_rising", "since": "2026-03-05", "craving": 9}),
    ] {
        let mut bad = alert.clone();
        bad["body"] = body;
        assert_eq!(read(&bad), Err(PayloadError::BadBody), "{bad}");
    }
}

#[test]
fn a_payload_longer_than_sixteen_parts_is_refused() {
    let mut text = farewell().to_string();
    text.push_str(&" ".repeat(MAX_BYTES - text.len()));
    assert!(Incoming::read(text.as_bytes()).is_ok());
    text.push(' ');
    assert_eq!(
        Incoming::read(text.as_bytes()),
        Err(PayloadError::NotAnEnvelope)
    );
}

#[test]
fn debug_shows_no_voucher() {
    let shown = format!(
        "{:?}",
        Control::Vouchers {
            vouchers: vec![Fixed([6; 36])]
        }
    );
    assert_eq!(shown, "Vouchers { vouchers: [Fixed(36 bytes)] }");
}

proptest! {
    #[test]
    fn an_item_is_read_back(item in any_item(20)) {
        let sent = Envelope::of_item(&item, grant(1).id).unwrap().to_bytes();
        prop_assert!(sent.len() <= MAX_BYTES);
        let expected = Incoming::Item { item, grant: grant(1).id };
        prop_assert_eq!(Incoming::read(&sent), Ok(expected));
    }

    #[test]
    fn an_item_without_a_grant_or_with_a_shared_field_in_its_body_is_refused(item in any_item(20)) {
        let sent = Envelope::of_item(&item, grant(1).id).unwrap();
        let bare = Envelope { grant: None, ..sent.clone() };
        prop_assert_eq!(Incoming::read(&bare.to_bytes()), Err(PayloadError::NoGrant));
        let mut double = sent;
        double.body.insert("id".into(), ItemId([1; 16]).to_string().into());
        prop_assert_eq!(Incoming::read(&double.to_bytes()), Err(PayloadError::BadBody));
    }

    #[test]
    fn changed_bytes_are_read_without_a_panic(
        item in any_item(20), at in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut sent = Envelope::of_item(&item, grant(1).id).unwrap().to_bytes();
        let at = at.index(sent.len());
        sent[at] = byte;
        if let Ok(Incoming::Item { item: Item::CheckIn(checkin), .. }) = Incoming::read(&sent) {
            prop_assert!(checkin.check().is_ok());
        }
    }

    #[test]
    fn a_message_keeps_its_head(id in any::<[u8; 16]>(), rev in any_rev(), at in any_moment(20)) {
        let sent = ControlMessage { id: ItemId(id), rev, at, control: Control::Farewell {} };
        prop_assert_eq!(Incoming::read(&sent.to_bytes()), Ok(Incoming::Control(sent)));
    }
}
