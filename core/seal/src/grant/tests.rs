//! Grants: only the exact bytes, by the right key, for the right link.

use cairn_model::consent::GrantError;
use cairn_model::id::LinkId;
use proptest::prelude::*;

use super::*;
use crate::testing::{grant, rng};

const LINK: LinkId = LinkId([1; 16]);

fn signed() -> (SignedGrant, PublicKeys) {
    let keys = SecretKeys::random(&mut rng(1));
    (sign(&grant(LINK), &keys).unwrap(), keys.public().unwrap())
}

#[test]
fn a_signed_grant_reads_back() {
    let (signed, keys) = signed();
    assert_eq!(signed.verify(&LINK, &keys), Ok(grant(LINK)));
    let control = signed.to_control(vec![]);
    assert_eq!(SignedGrant::of_control(&control), Some(signed));
    assert_eq!(SignedGrant::of_control(&Control::Farewell {}), None);
    insta::assert_snapshot!(
        "grant",
        std::str::from_utf8(&grant(LINK).to_json().unwrap()).unwrap()
    );
}

#[test]
fn another_key_or_link_is_refused() {
    let (signed, keys) = signed();
    let others = SecretKeys::random(&mut rng(2));
    let other = others.public().unwrap();
    assert_eq!(signed.verify(&LINK, &other), Err(GrantRefused::Signature));
    let elsewhere = LinkId([2; 16]);
    assert_eq!(
        signed.verify(&elsewhere, &keys),
        Err(GrantRefused::Signature)
    );
    // Signed by the right key for this link, but the grant inside is for another.
    let bytes = grant(elsewhere).to_json().unwrap();
    let signature = others.signing().sign(&message(&LINK, &bytes));
    let moved = SignedGrant {
        signed: Blob(bytes),
        signature: Fixed(signature.to_bytes()),
    };
    assert_eq!(moved.verify(&LINK, &other), Err(GrantRefused::OtherLink));
}

#[test]
fn bytes_that_are_no_grant_are_refused_once_verified() {
    let keys = SecretKeys::random(&mut rng(1));
    let json = String::from_utf8(grant(LINK).to_json().unwrap()).unwrap();
    for (bytes, error) in [
        ("{}".to_owned(), GrantError::Malformed),
        (json.replace("\"v\":1", "\"v\":1.0"), GrantError::NotStrict),
        (
            json.replace("\"v\":1", "\"v\":1,\"v\":1"),
            GrantError::NotStrict,
        ),
        (
            json.replace("\"v\":1", "\"v\":1,\"x\":2"),
            GrantError::Malformed,
        ),
        (
            json.replace("\"v\":1", "\"v\":2"),
            GrantError::UnknownVersion,
        ),
    ] {
        let signature = keys.signing().sign(&message(&LINK, bytes.as_bytes()));
        let signed = SignedGrant {
            signed: Blob(bytes.clone().into_bytes()),
            signature: Fixed(signature.to_bytes()),
        };
        let refused = signed.verify(&LINK, &keys.public().unwrap());
        assert_eq!(refused, Err(GrantRefused::Grant(error)), "{bytes}");
    }
}

proptest! {
    #[test]
    fn no_bit_of_a_signed_grant_can_be_changed(at in any::<prop::sample::Index>(), bit in 0..8_u8, in_signature: bool) {
        let (mut signed, keys) = signed();
        let bytes = if in_signature { &mut signed.signature.0[..] } else { &mut signed.signed.0[..] };
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        prop_assert_eq!(signed.verify(&LINK, &keys), Err(GrantRefused::Signature));
    }
}
