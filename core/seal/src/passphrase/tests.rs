//! Passphrases. Argon2id is slow on purpose: it runs few times here.

use super::*;
use crate::testing::{hex, rng};

const SALT: [u8; SALT_LEN] = [5; SALT_LEN];
const TEXT: &str = "abandon ability able about above absent zoo";

#[test]
fn what_was_drawn_is_read_back_however_it_is_typed() {
    let drawn = Passphrase::random(&mut rng(1));
    assert_eq!(drawn.expose().split(' ').count(), WORDS);
    assert_ne!(drawn.expose(), Passphrase::random(&mut rng(2)).expose());
    let typed = format!(
        "  {} \n",
        drawn.expose().to_uppercase().replace(' ', "\t  ")
    );
    assert_eq!(Passphrase::parse(&typed).unwrap().expose(), drawn.expose());
    assert_eq!(format!("{drawn:?}"), "Passphrase(..)");
}

#[test]
fn what_is_no_passphrase_is_named() {
    let read = |text: &str| Passphrase::parse(text).map(|read| read.expose().to_owned());
    assert_eq!(read(TEXT), Ok(TEXT.to_owned()));
    assert_eq!(read(""), Err(PassphraseError::Count));
    assert_eq!(read(&TEXT[8..]), Err(PassphraseError::Count));
    assert_eq!(read(&format!("{TEXT} zoo")), Err(PassphraseError::Count));
    assert_eq!(
        read(&TEXT.replace("able", "abel")),
        Err(PassphraseError::Word(2))
    );
    assert_eq!(
        PassphraseError::Word(2).to_string(),
        "word 3 is not in the list"
    );
}

#[test]
fn a_servers_parameters_are_bounded_on_both_sides() {
    for wrong in [
        KdfParams {
            m_kib: 64 * 1024 - 1,
            ..PARAMS
        },
        KdfParams { t: 2, ..PARAMS },
        KdfParams { p: 0, ..PARAMS },
        KdfParams {
            m_kib: 512 * 1024 + 1,
            ..PARAMS
        },
        KdfParams { t: 17, ..PARAMS },
        KdfParams { p: 5, ..PARAMS },
    ] {
        assert_eq!(
            stretch(b"", &SALT, wrong),
            Err(PassphraseError::Params),
            "{wrong:?}"
        );
    }
}

#[test]
fn a_wrapped_key_opens_under_its_passphrase_salt_and_parameters_only() {
    let passphrase = Passphrase::parse(TEXT).unwrap();
    let stretched = passphrase.stretch(&SALT, PARAMS).unwrap();
    insta::assert_snapshot!("authenticator", hex(stretched.authenticator().expose()));
    let vault = VaultKey::from_bytes([9; 32]);
    let wrapped = stretched.wrap(&vault, &mut rng(1)).unwrap();
    assert_eq!(stretched.unwrap(&wrapped).unwrap().expose(), vault.expose());
    assert!(!wrapped.windows(32).any(|window| window == vault.expose()));
    let fails = |other: &Stretched, wrapped: &[u8]| {
        matches!(other.unwrap(wrapped), Err(PassphraseError::Unwrap))
    };
    for bit in 0..wrapped.len() * 8 {
        let mut changed = wrapped;
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(fails(&stretched, &changed), "bit {bit}");
    }
    assert!(fails(&stretched, &wrapped[..59]) && fails(&stretched, &[]));
    // The same keys, with other parameters or another salt claimed beside them.
    let claim = |params, salt| Stretched {
        authenticator: stretched.authenticator.clone(),
        wrap: stretched.wrap.clone(),
        salt,
        params,
    };
    assert!(
        !fails(&claim(PARAMS, SALT), &wrapped),
        "the positive control"
    );
    assert!(fails(&claim(KdfParams { t: 4, ..PARAMS }, SALT), &wrapped));
    assert!(fails(&claim(PARAMS, [6; SALT_LEN]), &wrapped));
}

#[test]
fn another_word_or_salt_gives_other_keys() {
    let keys = |text: &str, salt| {
        let stretched = Passphrase::parse(text)
            .unwrap()
            .stretch(&salt, PARAMS)
            .unwrap();
        (*stretched.authenticator.expose(), *stretched.wrap)
    };
    let (authenticator, wrap) = keys(TEXT, SALT);
    assert_ne!(authenticator, wrap);
    let other_word = keys(&TEXT.replace("zoo", "zone"), SALT);
    let other_salt = keys(TEXT, [6; SALT_LEN]);
    for (a, w) in [other_word, other_salt] {
        assert!(a != authenticator && w != wrap);
    }
}
