//! Every mailbox call of docs/protocol.md, section 1.

use cairn_seal::token::Token;
use cairn_seal::wire::{DeleteRecords, PageQuery, RotateTokens};
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE};
use hyper::{Method, StatusCode};

use crate::closing::touch;
use crate::harness::{Answer, Kind, Mailbox, Server, record};
use crate::on_both;

on_both! {
    creating_needs_a_voucher_and_repeats_well,
    open_registration_needs_none,
    each_role_may_do_its_own_and_no_more,
    unknown_and_forbidden_look_the_same,
    tokens_are_replaced,
    bodies_are_read_strictly,
    every_statement_names_its_mailbox,
}

pub fn after(after: u64) -> PageQuery {
    PageQuery {
        after,
        ..PageQuery::default()
    }
}

async fn creating_needs_a_voucher_and_repeats_well(kind: Kind) {
    let server = Server::start(kind).await;
    let one = Mailbox::new(server.api, 1);
    assert_eq!(one.create(None).await.code(), "voucher_refused");
    let voucher = server.voucher(3);
    let mut forged = *voucher.as_bytes();
    forged[35] ^= 1;
    let forged = cairn_seal::voucher::Voucher::from_bytes(forged);
    assert_eq!(
        one.create(Some(forged.clone())).await.code(),
        "voucher_refused"
    );
    assert_eq!(
        one.create(Some(voucher.clone())).await.status,
        StatusCode::CREATED
    );
    // The same again, with whatever voucher: it is there.
    for voucher in [Some(voucher.clone()), Some(forged), None] {
        assert_eq!(one.create(voucher).await.status, StatusCode::OK);
    }
    let other = Mailbox {
        reader: Token::from_bytes([9; 32]),
        ..one.clone()
    };
    assert_eq!(
        other.create(Some(server.voucher(3))).await.code(),
        "mailbox_taken"
    );
    // A voucher makes one mailbox.
    let two = Mailbox::new(server.api, 2);
    assert_eq!(two.create(Some(voucher)).await.code(), "voucher_refused");
    let three_days = server.voucher(3);
    server.clock.pass_days(3);
    assert_eq!(
        two.create(Some(three_days)).await.status,
        StatusCode::CREATED
    );
    let old = server.voucher(3);
    server.clock.pass_days(4);
    assert_eq!(
        Mailbox::new(server.api, 3).create(Some(old)).await.code(),
        "voucher_refused"
    );
}

async fn open_registration_needs_none(kind: Kind) {
    let server = Server::with(kind, |config| config.open_registration = true).await;
    assert_eq!(
        Mailbox::new(server.api, 1).create(None).await.status,
        StatusCode::CREATED
    );
}

async fn each_role_may_do_its_own_and_no_more(kind: Kind) {
    let server = Server::start(kind).await;
    let mailbox = server.mailbox(1).await;
    mailbox.appended(&[record(1)]).await;
    let append = cairn_seal::wire::Append {
        records: vec![record(2)],
    }
    .to_cbor();
    let delete = DeleteRecords {
        ids: vec![record(9).id],
    }
    .to_cbor();
    let [reader, writer, owner] = [&mailbox.reader, &mailbox.writer, &mailbox.owner];
    let calls = [
        (Method::POST, "/records", append, vec![writer]),
        (Method::GET, "/records?after=0", Vec::new(), vec![reader]),
        (
            Method::DELETE,
            "/records?through=0",
            Vec::new(),
            vec![reader, owner],
        ),
        (Method::POST, "/records/delete", delete, vec![owner]),
        (Method::GET, "", Vec::new(), vec![reader, writer, owner]),
        (Method::POST, "/close", vec![0xa0], vec![owner]),
        (Method::DELETE, "", Vec::new(), vec![owner]),
    ];
    for (method, rest, body, allowed) in calls {
        let mut tokens = vec![reader, writer, owner];
        tokens.sort_by_key(|token| allowed.iter().any(|one| std::ptr::eq(*one, *token)));
        for token in tokens {
            let answer = mailbox
                .call(method.clone(), rest, token, body.clone())
                .await;
            if allowed.iter().any(|one| std::ptr::eq(*one, token)) {
                assert!(answer.status.is_success(), "{method} {rest}: {answer:?}");
            } else {
                assert_eq!(answer.code(), "unknown_mailbox", "{method} {rest}");
            }
        }
    }
}

async fn unknown_and_forbidden_look_the_same(kind: Kind) {
    let server = Server::start(kind).await;
    let known = server.mailbox(1).await;
    let unknown = Mailbox::new(server.api, 2);
    let wrong = Token::from_bytes([7; 32]);
    let close = vec![0xa0];
    let append = cairn_seal::wire::Append {
        records: vec![record(2)],
    }
    .to_cbor();
    let delete = DeleteRecords {
        ids: vec![record(9).id],
    }
    .to_cbor();
    let rotate = RotateTokens {
        reader: Some(wrong.hash()),
        writer: None,
        owner: None,
    }
    .to_cbor();
    let calls = [
        (Method::GET, "", Vec::new()),
        (Method::GET, "/records?after=0&wait=1", Vec::new()),
        (Method::POST, "/records", append),
        (Method::DELETE, "/records?through=0", Vec::new()),
        (Method::POST, "/records/delete", delete),
        (Method::PATCH, "", rotate),
        (Method::POST, "/close", close),
        (Method::DELETE, "", Vec::new()),
    ];
    for (method, rest, body) in calls {
        let mut seen = Vec::new();
        for mailbox in [&known, &unknown] {
            let before = server.running.statements();
            let answer = mailbox
                .call(method.clone(), rest, &wrong, body.clone())
                .await;
            let statements = server.running.statements() - before;
            seen.push(appearance(&answer, statements));
        }
        assert_eq!(seen[0].0, StatusCode::NOT_FOUND);
        assert_eq!(seen[0], seen[1], "{method} {rest}");
    }
    // No token at all is a wrong token.
    let answer = server.api.get(&known.path("")).await;
    assert_eq!(answer.code(), "unknown_mailbox");
    // A session is no token.
    let headers = [(COOKIE, "__Host-cairn=x"), (AUTHORIZATION, "Bearer x")];
    let answer = server
        .api
        .send(Method::GET, &known.path(""), &headers, "")
        .await;
    assert_eq!(answer.code(), "unknown_mailbox");
}

fn appearance(
    answer: &Answer,
    statements: u64,
) -> (StatusCode, Vec<(String, String)>, Vec<u8>, u64) {
    let mut headers: Vec<_> = answer
        .headers
        .iter()
        .filter(|(name, _)| *name != "date")
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    headers.sort();
    (answer.status, headers, answer.body.to_vec(), statements)
}

async fn tokens_are_replaced(kind: Kind) {
    let server = Server::start(kind).await;
    let mut mailbox = server.mailbox(1).await;
    let new = Token::from_bytes([1; 32]);
    let ask = |reader: bool, writer: bool, owner: bool| {
        let hash = |wanted: bool| wanted.then(|| new.hash());
        RotateTokens {
            reader: hash(reader),
            writer: hash(writer),
            owner: hash(owner),
        }
        .to_cbor()
    };
    let patch = async |mailbox: &Mailbox, token: &Token, body: Vec<u8>| {
        mailbox.call(Method::PATCH, "", token, body).await
    };
    for (token, body) in [
        (&mailbox.reader, ask(false, true, false)),
        (&mailbox.reader, ask(true, false, true)),
        (&mailbox.writer, ask(true, false, false)),
    ] {
        assert_eq!(patch(&mailbox, token, body).await.code(), "unknown_mailbox");
    }
    let own = patch(&mailbox, &mailbox.writer, ask(false, true, false)).await;
    assert_eq!(own.status, StatusCode::NO_CONTENT);
    assert_eq!(mailbox.append(&[record(1)]).await.code(), "unknown_mailbox");
    mailbox.writer = new.clone();
    assert_eq!(mailbox.appended(&[record(1)]).await, [1]);
    let other = Token::from_bytes([2; 32]);
    let both = RotateTokens {
        reader: Some(other.hash()),
        writer: None,
        owner: Some(new.hash()),
    };
    let answer = patch(&mailbox, &mailbox.owner, both.to_cbor()).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert_eq!(mailbox.fetch(after(0)).await.code(), "unknown_mailbox");
    mailbox.reader = other;
    assert_eq!(mailbox.seqs().await, [1]);
}

async fn bodies_are_read_strictly(kind: Kind) {
    let server = Server::start(kind).await;
    let mailbox = server.mailbox(1).await;
    let good = cairn_seal::wire::Append {
        records: vec![record(1)],
    }
    .to_cbor();
    let mut trailing = good.clone();
    trailing.push(0);
    let mut short = record(1);
    short.record.pop();
    let odd = cairn_seal::wire::Append {
        records: vec![short],
    }
    .to_cbor();
    let none = cairn_seal::wire::Append { records: vec![] }.to_cbor();
    for body in [trailing, odd, none, Vec::new(), good[..100].to_vec()] {
        let answer = mailbox
            .call(Method::POST, "/records", &mailbox.writer, body)
            .await;
        assert_eq!(answer.code(), "bad_request");
    }
    let bearer = mailbox.writer.to_bearer();
    let headers = [
        (AUTHORIZATION, bearer.as_str()),
        (CONTENT_TYPE, "text/plain"),
    ];
    let path = mailbox.path("/records");
    let answer = server.api.send(Method::POST, &path, &headers, good).await;
    assert_eq!(answer.code(), "unsupported_media_type");
    for rest in ["/records?after=x", "/records?before=1", "/records?at=AA"] {
        let answer = mailbox
            .call(Method::GET, rest, &mailbox.reader, Vec::new())
            .await;
        assert_eq!(answer.code(), "bad_request", "{rest}");
    }
    let answer = server.api.get("/v1/mailboxes/short").await;
    assert_eq!(answer.code(), "bad_request");
    assert!(mailbox.seqs().await.is_empty());
}

/// The mailbox is the shard key: a statement that could touch two of them would not survive a second machine. What is
/// due is looked for by day, by a task that any machine can do for its own shard.
async fn every_statement_names_its_mailbox(kind: Kind) {
    let server = Server::start(kind).await;
    let mailbox = server.mailbox(1).await;
    mailbox.appended(&[record(1), record(2)]).await;
    mailbox.page(after(0)).await;
    mailbox
        .call(
            Method::DELETE,
            "/records?through=1",
            &mailbox.reader,
            Vec::new(),
        )
        .await;
    mailbox
        .call(Method::PATCH, "", &mailbox.owner, touch(&mailbox))
        .await;
    let body = DeleteRecords {
        ids: vec![record(2).id],
    }
    .to_cbor();
    mailbox
        .call(Method::POST, "/records/delete", &mailbox.owner, body)
        .await;
    server.clock.pass_days(1);
    mailbox.status(&mailbox.owner).await;
    mailbox.close(Some(record(3))).await;
    mailbox.close(Some(record(3))).await;
    server.clock.pass_days(31);
    server.running.purge().await;
    let texts = server.running.statement_texts();
    assert!(texts.len() > 10, "{texts:?}");
    let of_mailboxes = texts
        .iter()
        .filter(|text| text.contains(" mailbox") || text.contains(" record "));
    for text in of_mailboxes {
        let named = [
            "WHERE id =",
            "id IN (",
            "id = ANY($1)",
            "number = ",
            "mailbox = ",
            "(mailbox, id) IN",
            "place >= $1 AND place <",
        ]
        .iter()
        .any(|part| text.contains(part))
            || text.starts_with("INSERT INTO");
        let due = text.starts_with("SELECT number FROM mailbox WHERE closed_day");
        assert!(named || due, "{text}");
    }
}
