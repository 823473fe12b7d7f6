//! Signatures and the keys that count.

use crate::common::{APP, keys, packed, signed};
use cairn_packs::{Fingerprint, Pack, Publisher, Refusal, embedded, verify};

#[test]
fn a_pack_counts_when_a_trusted_key_signed_it() {
    let bytes = packed();
    let (own, public) = keys();
    let (other, other_public) = keys();
    let one = Publisher::new("One", &public).unwrap();
    let two = Publisher::new("Two", &other_public).unwrap();
    let trusted = [one.clone(), two.clone()];
    let by = |keys, trusted: &[Publisher]| {
        verify(&bytes, &signed(keys, &bytes), trusted).map(|publisher| publisher.name.clone())
    };
    assert_eq!(by(&own, &trusted).unwrap(), "One");
    assert_eq!(by(&other, &trusted).unwrap(), "Two");
    assert_eq!(by(&other, &trusted[..1]), Err(Refusal::UnknownPublisher));
    assert_eq!(by(&own, &[]), Err(Refusal::UnknownPublisher));
    assert_ne!(one.fingerprint(), two.fingerprint());
}

#[test]
fn every_changed_byte_of_the_signed_part_breaks_the_signature() {
    let bytes = packed();
    let (own, public) = keys();
    let trusted = [Publisher::new("One", &public).unwrap()];
    let signature = signed(&own, &bytes);
    for at in (0..bytes.len()).step_by(97) {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        assert_eq!(
            verify(&changed, &signature, &trusted),
            Err(Refusal::BadSignature)
        );
    }
    let other = signed(&own, b"another pack");
    assert_eq!(verify(&bytes, &other, &trusted), Err(Refusal::BadSignature));
    let said = signature.replace("a pack", "b pack");
    assert_eq!(verify(&bytes, &said, &trusted), Err(Refusal::BadSignature));
    for bad in [
        "",
        "x",
        "untrusted comment: x\n\n\n\n",
        &"x".repeat(5000),
        &signature[..80],
    ] {
        assert_eq!(verify(&bytes, bad, &trusted), Err(Refusal::BadSignature));
    }
    // The same signature under the old algorithm's mark: of the file itself, not of its digest.
    let legacy = signature.replacen("\nRU", "\nRW", 1);
    assert_ne!(legacy, signature);
    assert_eq!(
        verify(&bytes, &legacy, &trusted),
        Err(Refusal::BadSignature)
    );
}

#[test]
fn a_key_that_borrows_the_number_of_a_trusted_one_is_not_it() {
    let bytes = packed();
    let (own, public) = keys();
    let (other, _) = keys();
    let trusted = [Publisher::new("One", &public).unwrap()];
    let mut forged: Vec<String> = signed(&other, &bytes).lines().map(str::to_owned).collect();
    let mut raw =
        base64::Engine::decode(&base64::engine::general_purpose::STANDARD, &forged[1]).unwrap();
    raw[2..10].copy_from_slice(own.pk.keynum());
    forged[1] = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, raw);
    assert_eq!(
        verify(&bytes, &forged.join("\n"), &trusted),
        Err(Refusal::BadSignature)
    );
}

#[test]
fn keys_are_read_in_both_forms_and_nothing_else_is_a_key() {
    let (_, public) = keys();
    let line = public.lines().nth(1).unwrap();
    let whole = Publisher::new("One", &public).unwrap();
    assert_eq!(Publisher::new("One", line).unwrap(), whole);
    for bad in [
        "",
        "untrusted comment: x",
        "AAAA",
        &line[..50],
        &format!("{line}\n{line}"),
        &"R".repeat(9000),
    ] {
        assert_eq!(Publisher::new("One", bad), Err(Refusal::NotAKey), "{bad}");
    }
    assert_eq!(Publisher::new(" ", line), Err(Refusal::NotAKey));
}

#[test]
fn a_fingerprint_is_typed_with_or_without_spaces() {
    let (_, public) = keys();
    let print = Publisher::new("One", &public).unwrap().fingerprint();
    let text = print.to_string();
    assert_eq!(text.len(), 16 * 4 + 15);
    for typed in [text.clone(), text.replace(' ', ""), text.to_uppercase()] {
        assert_eq!(typed.parse::<Fingerprint>().unwrap(), print);
    }
    for bad in [
        "",
        "0",
        &text[5..],
        &text.replace(' ', "-"),
        &format!("{text}00"),
    ] {
        assert_eq!(bad.parse::<Fingerprint>(), Err(Refusal::FingerprintDiffers));
    }
}

#[test]
fn the_key_that_is_built_in_can_be_read_and_signed_the_pack_beside_this_test() {
    let publisher = embedded().unwrap();
    is_documented(&publisher.fingerprint().to_string());
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/signed/");
    let bytes = std::fs::read(format!("{folder}who-5-1.cairnpack")).unwrap();
    let signature = std::fs::read_to_string(format!("{folder}who-5-1.cairnpack.minisig")).unwrap();
    assert_eq!(
        verify(&bytes, &signature, std::slice::from_ref(&publisher)),
        Ok(&publisher)
    );
    assert_eq!(Pack::read(&bytes, APP).unwrap().manifest.id, "who-5");
}

/// The fingerprint as docs/decisions/0012 shows it: a changed key is seen in a review.
fn is_documented(fingerprint: &str) {
    let decision = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../docs/decisions/0012-packs.md"
    );
    let text = std::fs::read_to_string(decision).unwrap();
    assert!(text.contains(fingerprint), "{fingerprint}");
}
