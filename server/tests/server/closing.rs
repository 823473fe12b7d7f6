//! How a mailbox ends: closed, or removed when it is due.

use cairn_seal::wire::RotateTokens;
use hyper::{Method, StatusCode};

use crate::harness::{Kind, Mailbox, Server, record};
use crate::mailboxes::after;
use crate::on_both;

on_both! {
    closing_with_a_last_word,
    closing_without_one_takes_one_more,
    what_is_due_is_removed,
}

async fn closing_with_a_last_word(kind: Kind) {
    let server = Server::start(kind).await;
    let mailbox = server.mailbox(1).await;
    mailbox.appended(&[record(1), record(2)]).await;
    assert_eq!(
        mailbox.close(Some(record(3))).await.status,
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        mailbox.close(Some(record(3))).await.status,
        StatusCode::NO_CONTENT
    );
    let mut other = record(3);
    other.record[9] ^= 1;
    for last in [Some(other), Some(record(4)), None] {
        assert_eq!(mailbox.close(last).await.code(), "mailbox_closed");
    }
    assert_eq!(mailbox.append(&[record(5)]).await.code(), "mailbox_closed");
    let page = mailbox.page(after(0)).await;
    assert_eq!(
        (page.records[0].seq, &page.records[0].record),
        (3, &record(3).record)
    );
    assert_eq!(page.records.len(), 1);
    let status = mailbox.status(&mailbox.writer).await;
    assert_eq!(
        (status.closed, status.records, status.bytes),
        (true, 1, 4096)
    );
    let trim = mailbox
        .call(Method::DELETE, "/records?through=9", &mailbox.owner, vec![])
        .await;
    assert_eq!(trim.code(), "mailbox_closed");
    let gone = mailbox
        .call(Method::DELETE, "", &mailbox.owner, Vec::new())
        .await;
    assert_eq!(gone.status, StatusCode::NO_CONTENT);
}

async fn closing_without_one_takes_one_more(kind: Kind) {
    let server = Server::start(kind).await;
    let mailbox = server.mailbox(1).await;
    mailbox.appended(&[record(1)]).await;
    assert_eq!(mailbox.close(None).await.status, StatusCode::NO_CONTENT);
    assert_eq!(
        mailbox.append(&[record(2), record(3)]).await.code(),
        "mailbox_closed"
    );
    assert_eq!(mailbox.appended(&[record(2)]).await, [2]);
    assert_eq!(mailbox.appended(&[record(2)]).await, [2]);
    assert_eq!(mailbox.append(&[record(3)]).await.code(), "mailbox_closed");
    assert_eq!(mailbox.close(None).await.status, StatusCode::NO_CONTENT);
    assert_eq!(
        mailbox.close(Some(record(2))).await.code(),
        "mailbox_closed"
    );
    assert_eq!(mailbox.seqs().await, [2]);
}

async fn what_is_due_is_removed(kind: Kind) {
    let server = Server::with(kind, |config| config.idle_days = 800).await;
    let closed = server.mailbox(1).await;
    let idle = server.mailbox(2).await;
    let used = server.mailbox(3).await;
    closed.appended(&[record(1)]).await;
    idle.appended(&[record(2)]).await;
    closed.close(Some(record(3))).await;
    server.clock.pass_days(29);
    server.running.purge().await;
    assert_eq!(closed.seqs().await, [2]);
    server.clock.pass_days(1);
    server.running.purge().await;
    assert_eq!(closed.fetch(after(0)).await.code(), "unknown_mailbox");
    assert_eq!(idle.seqs().await, [1]);
    // Any authorised call counts as life, reading too.
    server.clock.pass_days(799);
    assert_eq!(used.status(&used.writer).await.records, 0);
    server.clock.pass_days(1);
    server.running.purge().await;
    assert_eq!(idle.fetch(after(0)).await.code(), "unknown_mailbox");
    assert_eq!(used.appended(&[record(4)]).await, [1]);
    server.clock.pass_days(799);
    server.running.purge().await;
    assert_eq!(used.seqs().await, [1]);
    server.clock.pass_days(800);
    let server = server.restart().await;
    let used = Mailbox {
        api: server.api,
        ..used
    };
    assert_eq!(used.fetch(after(0)).await.code(), "unknown_mailbox");
}

pub fn touch(mailbox: &Mailbox) -> Vec<u8> {
    let reader = Some(mailbox.reader.hash());
    RotateTokens {
        reader,
        writer: None,
        owner: None,
    }
    .to_cbor()
}
