//! Readers that wait for news.

use cairn_seal::wire::{Page, PageQuery, RotateTokens};
use hyper::{Method, StatusCode};
use tokio::task::JoinHandle;

use crate::harness::{Answer, Kind, Mailbox, Server, record};
use crate::on_both;

on_both! {
    news_answers_a_waiting_reader,
    without_news_the_page_is_empty,
    a_reader_with_old_tokens_finds_out,
    a_stop_answers_who_waits,
    many_wait_and_each_gets_its_own,
}

/// Starts waiting, and comes back once the server has looked and found nothing.
async fn wait(server: &Server, mailbox: &Mailbox, after: u64) -> JoinHandle<Answer> {
    let before = server.running.waiting();
    let reader = mailbox.clone();
    let query = PageQuery {
        after,
        wait: Some(50),
        ..PageQuery::default()
    };
    let waiting = tokio::spawn(async move { reader.fetch(query).await });
    while server.running.waiting() == before {
        tokio::task::yield_now().await;
    }
    waiting
}

fn page(answer: &Answer) -> Page {
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    Page::from_cbor(&answer.body).unwrap()
}

async fn news_answers_a_waiting_reader(kind: Kind) {
    let server = Server::start(kind).await;
    let mailbox = server.mailbox(1).await;
    mailbox.appended(&[record(1)]).await;
    // What is there already is answered at once.
    let query = PageQuery {
        wait: Some(50),
        ..PageQuery::default()
    };
    assert_eq!(mailbox.page(query).await.records.len(), 1);
    let waiting = wait(&server, &mailbox, 1).await;
    mailbox.appended(&[record(2)]).await;
    let page = page(&waiting.await.unwrap());
    assert_eq!((page.records[0].seq, page.head), (2, 2));
    assert_eq!(server.running.waiting(), 0);
}

async fn without_news_the_page_is_empty(kind: Kind) {
    let server = Server::start(kind).await;
    let mailbox = server.mailbox(1).await;
    let query = PageQuery {
        wait: Some(1),
        ..PageQuery::default()
    };
    let page = mailbox.page(query).await;
    assert_eq!((page.records.len(), page.head, page.more), (0, 0, false));
}

async fn a_reader_with_old_tokens_finds_out(kind: Kind) {
    let server = Server::start(kind).await;
    let mailbox = server.mailbox(1).await;
    let waiting = wait(&server, &mailbox, 0).await;
    let body = RotateTokens {
        reader: Some(mailbox.owner.hash()),
        writer: None,
        owner: None,
    };
    mailbox
        .call(Method::PATCH, "", &mailbox.owner, body.to_cbor())
        .await;
    assert_eq!(waiting.await.unwrap().code(), "unknown_mailbox");
}

async fn a_stop_answers_who_waits(kind: Kind) {
    let server = Server::start(kind).await;
    let mailbox = server.mailbox(1).await;
    let waiting = wait(&server, &mailbox, 0).await;
    server.running.shutdown().await;
    assert!(page(&waiting.await.unwrap()).records.is_empty());
}

async fn many_wait_and_each_gets_its_own(kind: Kind) {
    let server = Server::start(kind).await;
    let mut all = Vec::new();
    for seed in 0..20 {
        let mailbox = server.mailbox(seed).await;
        let first = wait(&server, &mailbox, 0).await;
        let second = wait(&server, &mailbox, 0).await;
        all.push((seed, mailbox, [first, second]));
    }
    for (seed, mailbox, _) in all.iter().rev() {
        mailbox.appended(&[record(*seed)]).await;
    }
    for (seed, _, readers) in all {
        for reader in readers {
            assert_eq!(
                page(&reader.await.unwrap()).records[0].record,
                record(seed).record
            );
        }
    }
}

/// Another server wrote it: this one finds it by looking.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_on_one_database() {
    let one = Server::start(Kind::Postgres).await;
    let two = one.beside().await;
    let here = one.mailbox(1).await;
    let there = Mailbox {
        api: two.api,
        ..here.clone()
    };
    let waiting = wait(&one, &here, 0).await;
    assert_eq!(there.appended(&[record(1)]).await, [1]);
    assert_eq!(page(&waiting.await.unwrap()).records.len(), 1);
    // Both write to one mailbox at once: every record gets its own number.
    let write = |mailbox: &Mailbox, from: u64| {
        let mailbox = mailbox.clone();
        tokio::spawn(async move {
            let mut seqs = Vec::new();
            for seed in from..from + 30 {
                seqs.extend(mailbox.appended(&[record(seed)]).await);
            }
            seqs
        })
    };
    let writers = [
        write(&here, 100),
        write(&there, 200),
        write(&here, 300),
        write(&there, 400),
    ];
    let mut seqs = Vec::new();
    for writer in writers {
        seqs.extend(writer.await.unwrap());
    }
    seqs.sort_unstable();
    assert_eq!(seqs, (2..=121).collect::<Vec<u64>>());
    let query = PageQuery {
        limit: Some(256),
        ..PageQuery::default()
    };
    assert_eq!(there.page(query).await.records.len(), 121);
}
