//! Wire formats: pictures of their bytes, round trips, and refusals.

use proptest::prelude::*;

use super::*;
use crate::cbor::CborError;
use crate::testing::{hex, unhex};
use crate::token::TokenHash;
use crate::voucher::Voucher;

fn create(voucher: bool) -> CreateMailbox {
    CreateMailbox {
        voucher: voucher.then(|| Voucher::from_bytes([9; 36])),
        reader: TokenHash([1; 32]),
        writer: TokenHash([2; 32]),
        owner: TokenHash([3; 32]),
    }
}

fn status() -> MailboxStatus {
    MailboxStatus {
        role: Role::Writer,
        created_day: 20_781,
        last_seq: 300,
        records: 2,
        bytes: 8192,
        closed: false,
    }
}

fn record(byte: u8) -> NewRecord {
    NewRecord {
        id: RecordId([byte; 16]),
        record: vec![byte; limits::RECORD_LEN],
    }
}

#[test]
fn bodies_look_like_this() {
    insta::assert_snapshot!("create", hex(&create(true).to_cbor()));
    insta::assert_snapshot!("status", hex(&status().to_cbor()));
    insta::assert_snapshot!("appended", hex(&Appended { seqs: vec![1, 300] }.to_cbor()));
    insta::assert_snapshot!(
        "delete",
        hex(&DeleteRecords {
            ids: vec![RecordId([5; 16])]
        }
        .to_cbor())
    );
    insta::assert_snapshot!("close", hex(&Close { last: None }.to_cbor()));
    insta::assert_snapshot!(
        "append",
        hex(&Append {
            records: vec![record(7)]
        }
        .to_cbor()[..48])
    );
    insta::assert_snapshot!(
        "page",
        hex(&Page {
            records: vec![],
            head: 4,
            more: true
        }
        .to_cbor())
    );
    insta::assert_json_snapshot!("problem", Problem::new(Code::CursorMismatch));
}

#[test]
fn bodies_read_back() {
    for body in [create(true), create(false)] {
        assert_eq!(CreateMailbox::from_cbor(&body.to_cbor()), Ok(body));
    }
    assert_eq!(MailboxStatus::from_cbor(&status().to_cbor()), Ok(status()));
    let append = Append {
        records: vec![record(1), record(2)],
    };
    assert_eq!(Append::from_cbor(&append.to_cbor()), Ok(append));
    for last in [None, Some(record(1))] {
        let close = Close { last };
        assert_eq!(Close::from_cbor(&close.to_cbor()), Ok(close));
    }
    let rotate = RotateTokens {
        reader: Some(TokenHash([1; 32])),
        writer: None,
        owner: None,
    };
    assert_eq!(RotateTokens::from_cbor(&rotate.to_cbor()), Ok(rotate));
    let delete = DeleteRecords {
        ids: (0..100).map(|i| RecordId([i; 16])).collect(),
    };
    assert_eq!(DeleteRecords::from_cbor(&delete.to_cbor()), Ok(delete));
    let seqs = Appended {
        seqs: (1..=64).map(|n| n << 40).collect(),
    };
    assert_eq!(Appended::from_cbor(&seqs.to_cbor()), Ok(seqs));
}

#[test]
fn requests_refuse_what_the_protocol_does_not_say() {
    let short = Append {
        records: vec![NewRecord {
            record: vec![0; 4095],
            ..record(1)
        }],
    };
    assert_eq!(Append::from_cbor(&short.to_cbor()), Err(CborError::Type));
    let twice = Append {
        records: vec![record(1), record(1)],
    };
    assert_eq!(Append::from_cbor(&twice.to_cbor()), Err(CborError::Type));
    let empty = Append { records: vec![] };
    assert_eq!(Append::from_cbor(&empty.to_cbor()), Err(CborError::Type));
    let many = Append {
        records: (0..65).map(record).collect(),
    };
    assert_eq!(Append::from_cbor(&many.to_cbor()), Err(CborError::Type));
    let none = RotateTokens {
        reader: None,
        writer: None,
        owner: None,
    };
    assert_eq!(
        RotateTokens::from_cbor(&none.to_cbor()),
        Err(CborError::Missing)
    );
    let unknown = unhex("a1616101");
    assert_eq!(Close::from_cbor(&unknown), Err(CborError::Unknown));
    let many = DeleteRecords {
        ids: (0..101).map(|i| RecordId([i; 16])).collect(),
    };
    assert_eq!(
        DeleteRecords::from_cbor(&many.to_cbor()),
        Err(CborError::Type)
    );
}

fn stored(seq: u64) -> StoredRecord {
    StoredRecord {
        seq,
        id: RecordId([1; 16]),
        record: vec![0; limits::RECORD_LEN],
    }
}

#[test]
fn a_page_is_whole_or_refused() {
    let page = Page {
        records: vec![stored(3), stored(9)],
        head: 9,
        more: false,
    };
    let bytes = page.to_cbor();
    assert_eq!(Page::from_cbor(&bytes), Ok(page.clone()));
    let end = Page {
        records: vec![],
        ..page.clone()
    }
    .to_cbor()
    .len();
    assert!(
        Page::from_cbor(&bytes[..bytes.len() - end]).is_err(),
        "no end"
    );
    assert!(
        Page::from_cbor(&bytes[..bytes.len() - 1]).is_err(),
        "cut off"
    );
    for records in [
        vec![stored(9), stored(3)],
        vec![stored(3), stored(3)],
        vec![stored(10)],
        vec![stored(0)],
    ] {
        let wrong = Page {
            records,
            ..page.clone()
        };
        assert_eq!(Page::from_cbor(&wrong.to_cbor()), Err(CborError::Type));
    }
}

#[test]
fn answers_pass_over_fields_they_do_not_know() {
    let mut bytes = Page {
        records: vec![],
        head: 4,
        more: true,
    }
    .to_cbor();
    bytes[0] = 0xa3;
    bytes.extend_from_slice(&[0x61, b'z', 0x01]);
    assert_eq!(Page::from_cbor(&bytes).map(|page| page.head), Ok(4));
}

#[test]
fn codes_have_one_name_each() {
    for code in Code::ALL {
        assert_eq!(Code::from_name(code.as_str()), Some(*code));
        assert_eq!(Problem::new(*code).known_code(), Some(*code));
    }
    assert_eq!(Code::from_name("other"), None);
}

#[test]
fn a_query_is_written_as_the_server_reads_it() {
    let query = PageQuery {
        after: 7,
        at: Some(RecordId([0; 16])),
        limit: Some(3),
        wait: Some(5),
    };
    assert_eq!(
        query.to_query(),
        "after=7&at=AAAAAAAAAAAAAAAAAAAAAA&limit=3&wait=5"
    );
    assert_eq!(PageQuery::default().to_query(), "after=0");
}

#[test]
fn account_bodies_hide_their_values_and_refuse_other_fields() {
    let body = account::SignIn {
        name: "Dr Marker".into(),
        authenticator: [7; 32],
    };
    assert_eq!(format!("{body:?}"), "SignIn(..)");
    insta::assert_json_snapshot!("sign_in", body);
    let wrong = r#"{"name":"a","authenticator":"AA"}"#;
    assert!(serde_json::from_str::<account::SignIn>(wrong).is_err());
    assert!(serde_json::from_str::<account::SaltOf>(r#"{"name":"a","b":1}"#).is_err());
}

proptest! {
    #[test]
    fn random_and_changed_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), at in any::<prop::sample::Index>(), to: u8) {
        let mut changed = create(true).to_cbor();
        let at = at.index(changed.len());
        changed[at] = to;
        for bytes in [&bytes, &changed] {
            if let Ok(body) = CreateMailbox::from_cbor(bytes) {
                prop_assert_eq!(&body.to_cbor()[..1], &bytes[..1]);
            }
            let _ = (MailboxStatus::from_cbor(bytes), Append::from_cbor(bytes), Appended::from_cbor(bytes));
            let _ = (DeleteRecords::from_cbor(bytes), Close::from_cbor(bytes), RotateTokens::from_cbor(bytes), Page::from_cbor(bytes));
        }
    }
}
