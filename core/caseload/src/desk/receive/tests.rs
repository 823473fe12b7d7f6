//! What no honest or hostile sender of today can seal: a payload of a version to come.

use cairn_model::id::LinkId;
use cairn_model::payload::Incoming;
use cairn_seal::reader::Received;
use cairn_seal::wire::RecordId;

use super::Intake;
use crate::link::Link;
use crate::reading::Reading;
use crate::secret::SecretText;
use crate::testing::{PHONE, invited, now};

#[test]
fn a_payload_of_a_newer_version_is_counted_once_and_nothing_else_happens() {
    let mut link = Link::new(invited(1), SecretText(String::new()));
    let mut reading = Reading::of(&link);
    let mut intake = Intake::new(LinkId([1; 16]), &mut link, &mut reading, now(3));
    for kind in ["checkin", "grant", "something_new"] {
        let content = Incoming::read(format!(r#"{{"type":"{kind}","v":2}}"#).as_bytes()).unwrap();
        for _again in 0..2 {
            intake.take(Received {
                device: PHONE,
                number: 1,
                seq: 1,
                records: vec![RecordId([u8::try_from(kind.len()).unwrap(); 16])],
                content: content.clone(),
            });
        }
    }
    assert_eq!(intake.events, []);
    assert!(!intake.changed);
    assert_eq!(reading.newer.len(), 3);
    assert!(reading.shelf.is_empty() && reading.faults.is_empty());
}
