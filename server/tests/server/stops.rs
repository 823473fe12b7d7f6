//! Stopping, politely and not: whatever was acknowledged is there afterwards.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use cairn_seal::wire::{Append, Appended, NewRecord, PageQuery};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use hyper::{Method, Request};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::harness::{Kind, Mailbox, config, record};
use crate::on_both;
use crate::process::Process;

on_both! {
    a_polite_stop_under_load_loses_nothing,
    a_kill_under_load_loses_nothing,
}

const WRITERS: u64 = 8;
/// So many acknowledgements come before the end.
const BEFORE: usize = 400;

async fn a_polite_stop_under_load_loses_nothing(kind: Kind) {
    let folder = tempfile::tempdir().unwrap();
    let database = config(kind, &folder).database;
    let mut process = start(&folder, &database);
    let acknowledged = load(&mut process, |process| {
        assert!(process.terminate().success());
    })
    .await;
    if kind == Kind::Sqlite {
        let left = std::fs::read_dir(folder.path()).unwrap();
        let mut names: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(
            names,
            ["cairn.db", "server.key"],
            "the write-ahead log is gone"
        );
    }
    let logs = process.logs();
    assert!(!logs.contains("ERROR") && !logs.contains("WARN"), "{logs}");
    check(&folder, &database, acknowledged).await;
}

async fn a_kill_under_load_loses_nothing(kind: Kind) {
    let folder = tempfile::tempdir().unwrap();
    let database = config(kind, &folder).database;
    let mut process = start(&folder, &database);
    let acknowledged = load(&mut process, Process::kill).await;
    check(&folder, &database, acknowledged).await;
}

fn start(folder: &tempfile::TempDir, database: &str) -> Process {
    Process::start(folder.path(), database, &["--open-registration"])
}

type Acknowledged = Vec<(Mailbox, Vec<(u64, NewRecord)>)>;

/// Writers append until the server is gone.
async fn load(process: &mut Process, end: impl FnOnce(&mut Process)) -> Acknowledged {
    let count = Arc::new(AtomicUsize::new(0));
    let mut writers = Vec::new();
    for seed in 0..WRITERS {
        let mailbox = Mailbox::new(process.api, seed);
        assert!(mailbox.create(None).await.status.is_success());
        let count = Arc::clone(&count);
        writers.push(tokio::spawn(async move {
            let mut done = Vec::new();
            // Whatever ends it, what was acknowledged before is what counts.
            let _ = write(&mailbox, seed, &count, &mut done).await;
            (mailbox, done)
        }));
    }
    while count.load(Ordering::SeqCst) < BEFORE {
        tokio::task::yield_now().await;
    }
    tokio::task::block_in_place(|| end(process));
    let mut all = Vec::new();
    for writer in writers {
        all.push(writer.await.unwrap());
    }
    assert!(all.iter().map(|(_, done)| done.len()).sum::<usize>() >= BEFORE);
    all
}

type Ended = Box<dyn std::error::Error + Send + Sync>;

async fn write(
    mailbox: &Mailbox,
    seed: u64,
    count: &AtomicUsize,
    done: &mut Vec<(u64, NewRecord)>,
) -> Result<(), Ended> {
    let stream = TcpStream::connect(mailbox.api.addr).await?;
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    for number in 0.. {
        let record = record(seed * 1_000_000 + number);
        let body = Append {
            records: vec![record.clone()],
        }
        .to_cbor();
        let request = Request::builder()
            .method(Method::POST)
            .uri(mailbox.path("/records"))
            .header(HOST, "localhost")
            .header(CONTENT_TYPE, "application/cbor")
            .header(AUTHORIZATION, mailbox.writer.to_bearer())
            .body(Full::new(Bytes::from(body)))?;
        sender.ready().await?;
        let response = sender.send_request(request).await?;
        let status = response.status();
        let body = response.into_body().collect().await?.to_bytes();
        if !status.is_success() {
            break;
        }
        done.push((Appended::from_cbor(&body)?.seqs[0], record));
        count.fetch_add(1, Ordering::SeqCst);
    }
    Ok(())
}

/// Starts it again and reads everything back.
async fn check(folder: &tempfile::TempDir, database: &str, acknowledged: Acknowledged) {
    let process = start(folder, database);
    for (mailbox, done) in acknowledged {
        let mailbox = Mailbox {
            api: process.api,
            ..mailbox
        };
        let mut stored = Vec::new();
        let mut query = PageQuery {
            limit: Some(256),
            ..PageQuery::default()
        };
        loop {
            let page = mailbox.page(query).await;
            query.after = page.records.last().map_or(query.after, |record| record.seq);
            stored.extend(page.records);
            if !page.more {
                break;
            }
        }
        // One more may have been written whose answer was lost.
        assert!(stored.len() <= done.len() + 1);
        let numbers: Vec<u64> = stored.iter().map(|record| record.seq).collect();
        assert_eq!(numbers, (1..=stored.len() as u64).collect::<Vec<_>>());
        for ((seq, sent), stored) in done.iter().zip(&stored) {
            assert_eq!(
                (*seq, sent.id, &sent.record),
                (stored.seq, stored.id, &stored.record)
            );
        }
    }
}
