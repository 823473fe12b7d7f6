//! Invites: their bytes, what both sides make of them, and every way to spoil one.

use proptest::prelude::*;

use super::url::is_safe_server;
use super::*;
use crate::testing::{hex, new_invite, rng};
use crate::words::SixWords;

const TODAY: u32 = 20_781;
const WHO: [Inviter; 3] = [Inviter::Counsellor, Inviter::Person, Inviter::Supporter];

fn offered(inviter: Inviter) -> Offered {
    new_invite(inviter).make(&mut rng(1)).unwrap()
}

#[test]
fn an_invite_looks_like_this() {
    insta::assert_snapshot!(
        "invite_counsellor",
        hex(&offered(Inviter::Counsellor).invite.to_cbor())
    );
    insta::assert_snapshot!("invite_person", offered(Inviter::Person).invite.to_url());
}

#[test]
fn an_invite_reads_back() {
    for inviter in WHO {
        let invite = offered(inviter).invite;
        let url = invite.to_url();
        assert!(url.starts_with("https://cairn.example/i#"), "{url}");
        // A QR code of version 40 holds 2,331 bytes at the second level of correction.
        assert!(url.len() < 1200, "{}", url.len());
        assert_eq!(Invite::from_url(&format!(" {url}\n"), TODAY), Ok(invite));
    }
}

#[test]
fn both_sides_hold_the_same_link() {
    for inviter in WHO {
        let Offered { invite, mut link } = offered(inviter);
        let Accepted {
            link: other,
            create,
        } = invite.accept(&mut rng(2));
        link.peer = Some(other.keys.public().unwrap());
        assert_eq!((link.inbox, link.outbox), (other.outbox, other.inbox));
        let words = link.six_words().unwrap().unwrap();
        assert!(matches!(words, SixWords::Words(_)));
        assert_eq!(other.six_words().unwrap(), Some(words));

        let [(claimed, claim), (second, answer)] = create;
        assert_eq!((claimed, second), (link.inbox, link.outbox));
        assert_eq!(
            (claim.reader, claim.writer),
            (link.reader.hash(), other.writer.hash())
        );
        assert_eq!(
            (answer.reader, answer.writer),
            (other.reader.hash(), link.writer.hash())
        );
        assert_ne!(claim.voucher, answer.voucher);
        // The person owns both mailboxes, whoever invites.
        let (person, nobody) = if inviter.is_person() {
            (&link, &other)
        } else {
            (&other, &link)
        };
        assert!(nobody.owner.is_none());
        let owner = person.owner.as_ref().unwrap();
        let of = |mailbox| {
            if mailbox == person.inbox {
                &owner.inbox
            } else {
                &owner.outbox
            }
        };
        assert_eq!(claim.owner, of(claimed).hash());
        assert_eq!(answer.owner, of(second).hash());
    }
}

#[test]
fn an_invite_holds_no_token() {
    for inviter in WHO {
        let Offered { invite, link } = offered(inviter);
        let bytes = invite.to_cbor();
        let holds = |secret: &[u8; 32]| bytes.windows(32).any(|window| window == secret);
        assert!(holds(link.secret.expose()), "the positive control");
        let owner = link
            .owner
            .iter()
            .flat_map(|owner| [&owner.inbox, &owner.outbox]);
        for token in [&link.reader, &link.writer].into_iter().chain(owner) {
            assert!(!holds(token.expose()));
        }
        assert_eq!(format!("{invite:?}"), "Invite(..)");
    }
}

#[test]
fn each_fault_of_an_invite_has_its_name() {
    let url = offered(Inviter::Counsellor).invite.to_url();
    let read = |text: &str| Invite::from_url(text, TODAY).unwrap_err();
    for other in [
        "",
        "hello",
        "https://example.org/",
        "https://example.org/i#",
        "mailto:a/i#AAAA",
    ] {
        assert_eq!(read(other), InviteError::NotAnInvite, "{other}");
    }
    assert_eq!(read(&url[..url.len() - 1]), InviteError::Damaged);
    assert_eq!(read(&url[..60]), InviteError::Damaged);
    assert_eq!(
        read(&format!("{url}{}", "A".repeat(4096))),
        InviteError::Damaged
    );
    assert_eq!(
        Invite::from_url(&url, 20_784).map(|invite| invite.last_day),
        Ok(20_784)
    );
    assert_eq!(Invite::from_url(&url, 20_785), Err(InviteError::Expired));
}

#[test]
fn a_newer_invite_says_so_and_a_spoilt_one_is_damaged() {
    let bytes = offered(Inviter::Counsellor).invite.to_cbor();
    assert_eq!(&bytes[..3], [0xb0, 0, 1]);
    let mut newer = bytes.clone();
    newer[2] = 2;
    assert_eq!(Invite::from_cbor(&newer), Err(InviteError::NewerVersion));
    let mut none = bytes.clone();
    none[2] = 0;
    assert_eq!(Invite::from_cbor(&none), Err(InviteError::Damaged));
    // A counsellor's invite with owner hashes, and a person's without.
    for (from, to) in [
        (Inviter::Counsellor, Inviter::Person),
        (Inviter::Person, Inviter::Counsellor),
    ] {
        let wrong = Invite {
            inviter: to,
            ..offered(from).invite
        };
        assert_eq!(
            Invite::from_cbor(&wrong.to_cbor()),
            Err(InviteError::Damaged)
        );
    }
    let good = offered(Inviter::Counsellor).invite;
    for wrong in [
        Invite {
            label: "x".repeat(81),
            ..good.clone()
        },
        Invite {
            label: " ".into(),
            ..good.clone()
        },
        Invite {
            label: "a\u{7}".into(),
            ..good.clone()
        },
        Invite {
            to_acceptor: good.to_inviter,
            ..good.clone()
        },
        Invite {
            long_vouchers: vec![good.vouchers[0].clone(); 7],
            ..good
        },
    ] {
        assert_eq!(
            Invite::from_cbor(&wrong.to_cbor()),
            Err(InviteError::Damaged)
        );
    }
}

#[test]
fn servers_are_reached_by_https_or_on_this_machine() {
    for good in [
        "https://cairn.example",
        "https://cairn.example:8443/",
        "http://localhost:8080",
        "http://127.0.0.1:1",
        "http://[::1]:8080",
        "https://[2001:db8::1]",
    ] {
        assert!(is_safe_server(good), "{good}");
    }
    for bad in [
        "http://cairn.example",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "https://",
        "https://a b",
        "https://user@host",
        "https://host/path",
        "https://host?x",
        "https://host:0",
        "https://host:99999",
        "https://[::1",
        "ftp://host",
        "",
    ] {
        assert!(!is_safe_server(bad), "{bad}");
    }
    let mut new = new_invite(Inviter::Counsellor);
    new.server = "http://cairn.example".into();
    assert_eq!(
        new.make(&mut rng(1)).unwrap_err(),
        InviteError::InsecureServer
    );
}

proptest! {
    #[test]
    fn a_changed_letter_is_found(at in any::<prop::sample::Index>(), letter in "[A-Za-z0-9_-]") {
        let url = offered(Inviter::Counsellor).invite.to_url();
        let start = url.find('#').unwrap() + 1;
        let at = start + at.index(url.len() - start);
        let changed = format!("{}{letter}{}", &url[..at], &url[at + 1..]);
        prop_assume!(changed != url);
        prop_assert_eq!(Invite::from_url(&changed, TODAY), Err(InviteError::Damaged));
    }

    #[test]
    fn random_and_changed_maps_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..100), at in any::<prop::sample::Index>(), to: u8) {
        let _ = Invite::from_cbor(&bytes);
        let mut changed = offered(Inviter::Person).invite.to_cbor();
        let at = at.index(changed.len());
        changed[at] = to;
        if let Ok(invite) = Invite::from_cbor(&changed) {
            prop_assert_eq!(invite.to_cbor(), changed);
        }
    }

    #[test]
    fn random_texts_never_panic(text in ".{0,80}") {
        let _ = Invite::from_url(&text, TODAY);
        let _ = Invite::from_url(&format!("https://a/i#{text}"), TODAY);
    }
}
