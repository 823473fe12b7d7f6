//! Single steps: invites, words, passphrases, sealed caseloads, bodies.

use cairn_model::id::LinkId;
use serde_json::{Value, json};

use crate::b64::encode;
use crate::blob;
use crate::cbor;
use crate::invite::{Invite, Inviter};
use crate::keys::{LinkSecret, SecretKeys};
use crate::passphrase::{PARAMS, Passphrase, VaultKey};
use crate::testing::{hex, new_invite, rng, unhex};
use crate::token::{Token, TokenHash};
use crate::voucher::{Voucher, VoucherKey};
use crate::wire::{
    Append, Appended, Close, Code, CreateMailbox, DeleteRecords, MailboxStatus, NewRecord, Page,
    Problem, RecordId, Role, RotateTokens, StoredRecord,
};
use crate::words::six_words;

const TODAY: u32 = 20_781;

pub fn invites() -> Value {
    let good = [Inviter::Counsellor, Inviter::Person, Inviter::Supporter].map(|inviter| {
        let invite = new_invite(inviter).make(&mut rng(7)).unwrap().invite;
        json!({
            "url": invite.to_url(), "cbor": hex(&invite.to_cbor()), "server": invite.server,
            "label": invite.label, "inviter": invite.inviter, "link": invite.link,
            "to_inviter": invite.to_inviter, "to_acceptor": invite.to_acceptor,
            "x25519": invite.keys.x25519, "ed25519": invite.keys.ed25519,
            "secret": invite.secret.0, "reader": encode(&invite.reader.0),
            "writer": encode(&invite.writer.0), "language": invite.language,
            "owners": invite.owners.map(|owners| owners.map(|owner| encode(&owner.0))),
            "vouchers": invite.vouchers.each_ref().map(Voucher::to_text),
            "long_vouchers": invite.long_vouchers.iter().map(Voucher::to_text).collect::<Vec<_>>(),
            "last_day": invite.last_day,
        })
    });
    json!({ "today": TODAY, "good": good, "bad": bad_invites() })
}

fn bad_invites() -> Vec<Value> {
    let invite = new_invite(Inviter::Counsellor)
        .make(&mut rng(7))
        .unwrap()
        .invite;
    let url = invite.to_url();
    let flipped = url.replacen("#s", "#t", 1);
    let expired = Invite {
        last_day: TODAY - 1,
        ..invite.clone()
    }
    .to_url();
    let insecure = Invite {
        server: "http://cairn.example".into(),
        ..invite
    }
    .to_url();
    [
        url[..url.len() - 3].to_owned(),
        flipped,
        expired,
        insecure,
        "https://cairn.example/".to_owned(),
    ]
    .into_iter()
    .map(|url| json!({ "error": Invite::from_url(&url, TODAY).unwrap_err().code(), "url": url }))
    .collect()
}

pub fn words() -> Value {
    let mut rng = rng(8);
    let cases = ["en", "es", "fr", "zh", "ar", "ru"].map(|language| {
        let (inviter, acceptor) = (SecretKeys::random(&mut rng), SecretKeys::random(&mut rng));
        let (inviter, acceptor) = (inviter.public().unwrap(), acceptor.public().unwrap());
        let (link, secret) = (LinkId::random(&mut rng), LinkSecret::random(&mut rng));
        let words = six_words(&link, &inviter, &acceptor, &secret, language);
        json!({
            "language": language, "link": link, "secret": secret,
            "inviter": encode(&inviter.to_bytes()), "acceptor": encode(&acceptor.to_bytes()),
            "shown": words.groups(),
        })
    });
    json!(cases)
}

pub fn accounts() -> Value {
    let mut rng = rng(9);
    let passphrase = Passphrase::random(&mut rng);
    let salt = [0x5a; 16];
    let stretched = passphrase.stretch(&salt, PARAMS).unwrap();
    let vault = VaultKey::random(&mut rng);
    let wrapped = stretched.wrap(&vault, &mut rng).unwrap();
    let value = r#"{"v":1,"links":[]}"#;
    let sealed = blob::seal(&vault, "anna@example.org", 3, value.as_bytes(), &mut rng).unwrap();
    json!({
        "passphrase": passphrase.expose(), "salt": encode(&salt), "params": PARAMS,
        "authenticator": encode(stretched.authenticator().expose()),
        "vault_key": vault, "wrapped_key": encode(&wrapped),
        "caseload": {
            "account": "anna@example.org", "generation": 3, "value": value,
            "sealed": encode(&sealed),
        },
    })
}

pub fn wire() -> Value {
    let mut rng = rng(10);
    let key = VoucherKey::from_bytes([6; 32]);
    let voucher = key.issue(&mut rng, TODAY + 3);
    let token = Token::random(&mut rng);
    let problems: Vec<Problem> = Code::ALL.iter().map(|code| Problem::new(*code)).collect();
    json!({
        "voucher": { "key": encode(&[6; 32]), "day": TODAY + 3, "voucher": voucher.to_text() },
        "token": { "bearer": token.to_bearer(), "hash": encode(&token.hash().0) },
        "bodies": bodies(voucher),
        "refused": refused(),
        "problems": problems,
    })
}

fn bodies(voucher: Voucher) -> Value {
    let hash = |n| TokenHash([n; 32]);
    let create = CreateMailbox {
        voucher: Some(voucher),
        reader: hash(1),
        writer: hash(2),
        owner: hash(3),
    };
    let status = MailboxStatus {
        role: Role::Owner,
        created_day: TODAY,
        last_seq: 300,
        records: 2,
        bytes: 8192,
        closed: true,
    };
    let (id, record) = (RecordId([4; 16]), vec![5; 4096]);
    let new = NewRecord {
        id,
        record: record.clone(),
    };
    let page = Page {
        records: vec![StoredRecord { seq: 7, id, record }],
        head: 9,
        more: true,
    };
    let rotate = RotateTokens {
        reader: None,
        writer: Some(hash(2)),
        owner: None,
    };
    json!({
        "create": hex(&create.to_cbor()),
        "status": hex(&status.to_cbor()),
        "rotate": hex(&rotate.to_cbor()),
        "append": hex(&Append { records: vec![new.clone()] }.to_cbor()),
        "appended": hex(&Appended { seqs: vec![7, 70_000] }.to_cbor()),
        "page": hex(&page.to_cbor()),
        "delete": hex(&DeleteRecords { ids: vec![id] }.to_cbor()),
        "close": hex(&Close { last: None }.to_cbor()),
        "close_with_last": hex(&Close { last: Some(new) }.to_cbor()),
    })
}

/// Bytes that no reader may take, each for one reason.
fn refused() -> Vec<Value> {
    let reasons = [
        ("5f4101ff", "indefinite byte string"),
        ("9f01ff", "indefinite array"),
        ("bf616101ff", "indefinite map"),
        ("c001", "tag"),
        ("20", "negative number"),
        ("f90000", "float"),
        ("f6", "null"),
        ("1801", "number not in its shortest form"),
        ("580101", "length not in its shortest form"),
        ("a2616101616102", "a key twice"),
        ("a1410101", "a key that is bytes"),
        ("8181818181", "five levels"),
        ("0101", "bytes after the end"),
        ("4201", "cut off"),
        ("61ff", "not UTF-8"),
    ];
    let all = reasons.into_iter().map(|(bytes, reason)| {
        assert!(cbor::decode(&unhex(bytes), 4096).is_err(), "{reason}");
        json!({ "cbor": bytes, "reason": reason })
    });
    all.collect()
}
