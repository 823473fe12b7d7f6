//! Records: padding, sizes, and that nothing about one can be changed.

use cairn_model::bytes::Fixed;
use cairn_model::id::DeviceId;
use proptest::prelude::*;
use zeroize::Zeroizing;

use super::*;
use crate::epoch::EpochKey;

const KEY: [u8; 32] = [3; 32];
const MAILBOX: MailboxId = MailboxId([4; 32]);
const ID: RecordId = RecordId([5; 16]);

fn inner(chunk: &[u8]) -> Inner {
    Inner {
        device: DeviceId([6; 8]),
        number: 9,
        previous: Fixed([7; 32]),
        part: 3,
        parts: 4,
        chunk: Zeroizing::new(chunk.to_vec()),
    }
}

fn sealed(inner: &Inner) -> Vec<u8> {
    let header = Header {
        enc: [1; 32],
        counter: 258,
    };
    seal(&EpochKey::from_bytes(KEY), &header, &MAILBOX, &ID, inner).unwrap()
}

fn opened(record: &[u8]) -> Result<Inner, OpenError> {
    open(&EpochKey::from_bytes(KEY), &MAILBOX, &ID, record)
}

#[test]
fn a_header_is_these_bytes() {
    let record = sealed(&inner(b"{}"));
    let mut expected = vec![1, 1];
    expected.extend_from_slice(&[1; 32]);
    expected.extend_from_slice(&[0, 0, 1, 2]);
    assert_eq!(&record[..HEADER_LEN], &expected[..]);
}

#[test]
fn no_bit_of_a_record_can_be_changed() {
    let record = sealed(&inner(b"one check-in"));
    assert!(opened(&record).is_ok());
    for bit in 0..record.len() * 8 {
        let mut changed = record.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        let error = opened(&changed).unwrap_err();
        let expected = match bit / 8 {
            0 | 1 => matches!(error, OpenError::NewerVersion | OpenError::Malformed),
            _ => error == OpenError::Forged,
        };
        assert!(expected, "bit {bit}: {error}");
    }
}

#[test]
fn a_record_opens_only_in_its_place_under_its_key() {
    let record = sealed(&inner(b"one check-in"));
    let key = EpochKey::from_bytes(KEY);
    assert!(open(&key, &MAILBOX, &ID, &record).is_ok());
    let moved = open(&key, &MailboxId([0; 32]), &ID, &record);
    assert_eq!(moved, Err(OpenError::Forged));
    let renamed = open(&key, &MAILBOX, &RecordId([0; 16]), &record);
    assert_eq!(renamed, Err(OpenError::Forged));
    let other = EpochKey::from_bytes([0; 32]);
    assert_eq!(open(&other, &MAILBOX, &ID, &record), Err(OpenError::Forged));
    for len in [0, 1, HEADER_LEN, RECORD_LEN - 1] {
        assert_eq!(opened(&record[..len]), Err(OpenError::Length));
    }
    let longer = [&record[..], &[0]].concat();
    assert_eq!(opened(&longer), Err(OpenError::Length));
}

#[test]
fn what_the_protocol_forbids_inside_is_named() {
    let good = inner(b"{}");
    let none = Fixed([0; 32]);
    for wrong in [
        Inner {
            number: 0,
            ..good.clone()
        },
        Inner {
            number: 1 << 53,
            ..good.clone()
        },
        Inner {
            part: 4,
            ..good.clone()
        },
        Inner {
            parts: 5,
            ..good.clone()
        },
        Inner {
            parts: 0,
            part: 0,
            ..good.clone()
        },
        Inner {
            number: 1,
            ..good.clone()
        },
        Inner {
            previous: none,
            ..good.clone()
        },
    ] {
        assert_eq!(
            opened(&sealed(&wrong)),
            Err(OpenError::Malformed),
            "{wrong:?}"
        );
    }
    let first = Inner {
        number: 1,
        previous: none,
        ..good
    };
    assert_eq!(opened(&sealed(&first)), Ok(first));
}

#[test]
fn padding_that_is_none_is_refused() {
    assert_eq!(unpad(&[]), None);
    assert_eq!(unpad(&[0, 0]), None);
    assert_eq!(unpad(&[1, 0]), None);
    assert_eq!(unpad(&[0x80]), Some(&[][..]));
    assert_eq!(unpad(&[0x80, 0x80, 0]), Some(&[0x80][..]));
}

#[test]
fn items_are_cut_into_one_four_or_sixteen_parts() {
    for (len, parts) in [
        (0, Some(1)),
        (CHUNK_LEN, Some(1)),
        (CHUNK_LEN + 1, Some(4)),
        (4 * CHUNK_LEN, Some(4)),
        (4 * CHUNK_LEN + 1, Some(16)),
        (16 * CHUNK_LEN, Some(16)),
        (16 * CHUNK_LEN + 1, None),
    ] {
        let item: Vec<u8> = (0..=255).cycle().take(len).collect();
        let cut = cut(&item);
        assert_eq!(cut.as_ref().ok().map(Vec::len), parts);
        if let Ok(chunks) = cut {
            assert!(chunks.iter().all(|chunk| chunk.len() <= CHUNK_LEN));
            assert_eq!(chunks.concat(), item);
        }
    }
    let too_long = inner(&[0; CHUNK_LEN + 1]);
    assert!(too_long.to_plaintext().is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    /// Whatever is sealed comes back, and no record differs from another in length.
    #[test]
    fn padding_goes_round(chunk in prop::collection::vec(prop_oneof![Just(0x80_u8), Just(0), any::<u8>()], 0..=CHUNK_LEN)) {
        let inner = inner(&chunk);
        let record = sealed(&inner);
        prop_assert_eq!(record.len(), RECORD_LEN);
        prop_assert_eq!(opened(&record), Ok(inner));
    }

    #[test]
    fn random_bytes_are_refused_without_a_panic(mut bytes in prop::collection::vec(any::<u8>(), RECORD_LEN), whole: bool, len in 0..RECORD_LEN) {
        bytes[0] = 1;
        bytes[1] = 1;
        let bytes = if whole { &bytes[..] } else { &bytes[..len] };
        prop_assert!(opened(bytes).is_err());
        let _ = Inner::from_plaintext(bytes);
    }
}
