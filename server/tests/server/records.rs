//! Records of a mailbox: appended, fetched, trimmed and deleted.

use cairn_seal::token::Token;
use cairn_seal::wire::{DeleteRecords, PageQuery, Role};
use hyper::{Method, StatusCode};

use crate::harness::{Kind, Mailbox, Server, record};
use crate::mailboxes::after;
use crate::on_both;

on_both! {
    a_record_comes_out_as_it_went_in,
    repeats_get_the_first_answer,
    a_batch_is_all_or_nothing,
    pages_follow_a_cursor,
    a_cursor_that_does_not_fit_is_refused,
    trimming_and_deleting,
    quotas_hold,
}

async fn a_record_comes_out_as_it_went_in(kind: Kind) {
    let server = Server::start(kind).await;
    let mailbox = server.mailbox(1).await;
    assert!(mailbox.page(after(0)).await.records.is_empty());
    assert_eq!(mailbox.appended(&[record(1), record(2)]).await, [1, 2]);
    assert_eq!(mailbox.appended(&[record(3)]).await, [3]);
    let page = mailbox.page(after(0)).await;
    assert_eq!((page.head, page.more), (3, false));
    for (stored, sent) in page.records.iter().zip([record(1), record(2), record(3)]) {
        assert_eq!((stored.id, &stored.record), (sent.id, &sent.record));
    }
    let status = mailbox.status(&mailbox.reader).await;
    assert_eq!(
        (status.last_seq, status.records, status.bytes),
        (3, 3, 3 * 4096)
    );
    assert_eq!((status.role, status.closed), (Role::Reader, false));
    assert_eq!(i64::from(status.created_day), crate::harness::NOW / 86_400);
    let server = server.restart().await;
    let mailbox = Mailbox {
        api: server.api,
        ..mailbox
    };
    assert_eq!(mailbox.seqs().await, [1, 2, 3]);
}

async fn repeats_get_the_first_answer(kind: Kind) {
    let server = Server::start(kind).await;
    let mailbox = server.mailbox(1).await;
    assert_eq!(mailbox.appended(&[record(1), record(2)]).await, [1, 2]);
    assert_eq!(mailbox.appended(&[record(1), record(2)]).await, [1, 2]);
    assert_eq!(mailbox.appended(&[record(2), record(3)]).await, [2, 3]);
    let mut other = record(1);
    other.record[0] ^= 1;
    assert_eq!(
        mailbox.append(&[record(4), other]).await.code(),
        "record_conflict"
    );
    assert_eq!(mailbox.seqs().await, [1, 2, 3]);
    assert_eq!(mailbox.appended(&[record(5)]).await, [4]);
    // Record ids are each mailbox's own.
    let second = server.mailbox(2).await;
    assert_eq!(second.appended(&[record(1)]).await, [1]);
}

async fn a_batch_is_all_or_nothing(kind: Kind) {
    let server = Server::with(kind, |config| config.quota_records = 65).await;
    let mailbox = server.mailbox(1).await;
    let batch: Vec<_> = (0..64).map(record).collect();
    assert_eq!(
        mailbox.appended(&batch).await,
        (1..=64).collect::<Vec<u64>>()
    );
    assert_eq!(
        mailbox.append(&[record(100), record(101)]).await.code(),
        "quota_exceeded"
    );
    assert_eq!(mailbox.seqs().await.len(), 64);
    assert_eq!(mailbox.appended(&[record(100)]).await, [65]);
}

async fn pages_follow_a_cursor(kind: Kind) {
    let server = Server::start(kind).await;
    let mailbox = server.mailbox(1).await;
    mailbox
        .appended(&(1..=7).map(record).collect::<Vec<_>>())
        .await;
    let mut query = PageQuery {
        limit: Some(3),
        ..PageQuery::default()
    };
    let mut pages = Vec::new();
    loop {
        let page = mailbox.page(query).await;
        assert_eq!(page.head, 7);
        pages.push(
            page.records
                .iter()
                .map(|record| record.seq)
                .collect::<Vec<_>>(),
        );
        if let Some(last) = page.records.last() {
            query.after = last.seq;
            query.at = Some(last.id);
        }
        if !page.more {
            break;
        }
    }
    assert_eq!(pages, [vec![1, 2, 3], vec![4, 5, 6], vec![7]]);
    assert!(mailbox.page(query).await.records.is_empty());
}

async fn a_cursor_that_does_not_fit_is_refused(kind: Kind) {
    let server = Server::start(kind).await;
    let mailbox = server.mailbox(1).await;
    mailbox.appended(&[record(1), record(2), record(3)]).await;
    assert_eq!(mailbox.fetch(after(4)).await.code(), "cursor_mismatch");
    let at = |seq, id| PageQuery {
        after: seq,
        at: Some(id),
        ..PageQuery::default()
    };
    assert_eq!(
        mailbox.fetch(at(2, record(1).id)).await.code(),
        "cursor_mismatch"
    );
    assert_eq!(mailbox.page(at(2, record(2).id)).await.records.len(), 1);
    // A trimmed record is no mismatch.
    mailbox
        .call(
            Method::DELETE,
            "/records?through=2",
            &mailbox.owner,
            Vec::new(),
        )
        .await;
    assert_eq!(mailbox.page(at(2, record(2).id)).await.records.len(), 1);
    assert_eq!(mailbox.page(at(1, record(1).id)).await.records[0].seq, 3);
}

async fn trimming_and_deleting(kind: Kind) {
    let server = Server::start(kind).await;
    let mailbox = server.mailbox(1).await;
    mailbox
        .appended(&(1..=5).map(record).collect::<Vec<_>>())
        .await;
    let trim = async |through: u64, token: &Token| {
        let rest = format!("/records?through={through}");
        mailbox
            .call(Method::DELETE, &rest, token, Vec::new())
            .await
            .status
    };
    assert_eq!(trim(2, &mailbox.reader).await, StatusCode::NO_CONTENT);
    assert_eq!(mailbox.seqs().await, [3, 4, 5]);
    assert_eq!(trim(99, &mailbox.reader).await, StatusCode::NO_CONTENT);
    assert_eq!(mailbox.seqs().await, [5], "a reader leaves the last record");
    assert_eq!(trim(99, &mailbox.owner).await, StatusCode::NO_CONTENT);
    assert!(mailbox.seqs().await.is_empty());
    assert_eq!(trim(99, &mailbox.reader).await, StatusCode::NO_CONTENT);
    let status = mailbox.status(&mailbox.owner).await;
    assert_eq!((status.last_seq, status.records, status.bytes), (5, 0, 0));
    assert_eq!(
        mailbox.appended(&[record(6), record(7), record(8)]).await,
        [6, 7, 8]
    );
    let body = DeleteRecords {
        ids: vec![record(7).id, record(1).id],
    }
    .to_cbor();
    let answer = mailbox
        .call(Method::POST, "/records/delete", &mailbox.owner, body)
        .await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert_eq!(mailbox.seqs().await, [6, 8]);
    let status = mailbox.status(&mailbox.owner).await;
    assert_eq!(
        (status.last_seq, status.records, status.bytes),
        (8, 2, 2 * 4096)
    );
    let answer = mailbox
        .call(Method::DELETE, "", &mailbox.owner, Vec::new())
        .await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    let answer = mailbox
        .call(Method::GET, "", &mailbox.owner, Vec::new())
        .await;
    assert_eq!(answer.code(), "unknown_mailbox");
}

async fn quotas_hold(kind: Kind) {
    let server = Server::with(kind, |config| config.quota_bytes = 65_536 + 8192).await;
    let mailbox = server.mailbox(1).await;
    let mut large = record(1);
    large.record.resize(65_536, 0);
    assert_eq!(
        mailbox.appended(&[large, record(2), record(3)]).await,
        [1, 2, 3]
    );
    assert_eq!(mailbox.append(&[record(4)]).await.code(), "quota_exceeded");
    mailbox
        .call(
            Method::DELETE,
            "/records?through=1",
            &mailbox.reader,
            Vec::new(),
        )
        .await;
    assert_eq!(mailbox.appended(&[record(4)]).await, [4]);
}
