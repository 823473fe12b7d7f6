//! Limits on size, time and rate, tried with raw sockets.

use std::time::Duration;

use hyper::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, HeaderName};
use hyper::{Method, StatusCode};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::harness::{Kind, Server, record};

/// Everything that comes until the server closes. Nobody here waits longer than that.
async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let end = tokio::time::timeout(Duration::from_mins(1), stream.read_to_end(&mut bytes)).await;
    // A reset is an end too.
    drop(end.unwrap());
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn a_head_that_does_not_come_is_not_waited_for() {
    let server = Server::with(Kind::Sqlite, |config| config.header_seconds = 1).await;
    let mut silent = TcpStream::connect(server.api.addr).await.unwrap();
    let mut slow = TcpStream::connect(server.api.addr).await.unwrap();
    slow.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\nX: ")
        .await
        .unwrap();
    assert!(!rest(&mut silent).await.contains("200"));
    assert!(!rest(&mut slow).await.contains("200"));
}

#[tokio::test]
async fn a_body_that_drips_is_cut() {
    let server = Server::with(Kind::Sqlite, |config| config.body_seconds = 1).await;
    let mailbox = server.mailbox(1).await;
    let stream = TcpStream::connect(server.api.addr).await.unwrap();
    let (mut reading, mut writing) = stream.into_split();
    let head = format!(
        "POST {} HTTP/1.1\r\nHost: x\r\nAuthorization: {}\r\nContent-Type: application/cbor\r\nContent-Length: 100000\r\n\r\n",
        mailbox.path("/records"),
        mailbox.writer.to_bearer()
    );
    writing.write_all(head.as_bytes()).await.unwrap();
    // Never silent for long, and never done.
    let dripping = tokio::spawn(async move {
        while writing.write_all(b"x").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    });
    let mut bytes = Vec::new();
    let _ = reading.read_to_end(&mut bytes).await;
    dripping.abort();
    let answer = String::from_utf8_lossy(&bytes).into_owned();
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains(r#""code":"timeout""#), "{answer}");
    assert!(mailbox.seqs().await.is_empty());
}

#[tokio::test]
async fn large_bodies_are_refused_before_and_while_they_come() {
    let server = Server::with(Kind::Sqlite, |config| config.max_body_bytes = 70_000).await;
    let mailbox = server.mailbox(1).await;
    let bearer = mailbox.writer.to_bearer();
    let answer = mailbox
        .call(Method::POST, "/records", &mailbox.writer, vec![0; 70_001])
        .await;
    assert_eq!(answer.code(), "too_large");
    // The length alone is enough.
    let mut stream = TcpStream::connect(server.api.addr).await.unwrap();
    let head = |length: &str| {
        format!(
            "POST {} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{AUTHORIZATION}: {bearer}\r\n\
             {CONTENT_TYPE}: application/cbor\r\n{length}\r\n\r\n",
            mailbox.path("/records")
        )
    };
    let told = head(&format!("{CONTENT_LENGTH}: 99999999999"));
    stream.write_all(told.as_bytes()).await.unwrap();
    assert!(rest(&mut stream).await.starts_with("HTTP/1.1 413"));
    // Without a length it is counted.
    let mut stream = TcpStream::connect(server.api.addr).await.unwrap();
    stream
        .write_all(head("Transfer-Encoding: chunked").as_bytes())
        .await
        .unwrap();
    let chunk = [b"10000\r\n".to_vec(), vec![0; 0x10000], b"\r\n".to_vec()].concat();
    for _ in 0..2 {
        let _ = stream.write_all(&chunk).await;
    }
    assert!(rest(&mut stream).await.starts_with("HTTP/1.1 413"));
    assert_eq!(mailbox.appended(&[record(1)]).await, [1]);
}

#[tokio::test]
async fn a_large_head_is_refused() {
    let server = Server::start(Kind::Sqlite).await;
    let mut stream = TcpStream::connect(server.api.addr).await.unwrap();
    let head = format!(
        "GET /healthz HTTP/1.1\r\nHost: x\r\nX: {}\r\n\r\n",
        "x".repeat(40_000)
    );
    let _ = stream.write_all(head.as_bytes()).await;
    assert!(rest(&mut stream).await.starts_with("HTTP/1.1 431"));
}

#[tokio::test]
async fn who_does_not_read_is_left() {
    let server = Server::with(Kind::Sqlite, |config| config.body_seconds = 1).await;
    let mailbox = server.mailbox(1).await;
    for first in 0..16 {
        let batch: Vec<_> = (first * 64..first * 64 + 64).map(record).collect();
        mailbox.appended(&batch).await;
    }
    let mut stream = TcpStream::connect(server.api.addr).await.unwrap();
    let head = format!(
        "GET {} HTTP/1.1\r\nHost: x\r\n{AUTHORIZATION}: {}\r\n\r\n",
        mailbox.path("/records?limit=256"),
        mailbox.reader.to_bearer()
    );
    // Far more answers than any buffer between here and there holds, and nobody reads one.
    for _ in 0..64 {
        if stream.write_all(head.as_bytes()).await.is_err() {
            break;
        }
    }
    while server.running.connections() != 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn too_many_requests_from_one_place_are_told_to_wait() {
    let server = Server::with(Kind::Sqlite, |config| {
        config.behind_proxy = true;
        config.public_url = Some("https://cairn.example".into());
        config.rate_per_second = Some(1);
        config.rate_burst = Some(3);
    })
    .await;
    let from = async |address: &str| {
        let headers = [(HeaderName::from_static("x-forwarded-for"), address)];
        server
            .api
            .send(Method::GET, "/v1/server", &headers, "")
            .await
    };
    for _ in 0..3 {
        assert_eq!(from("198.51.100.7, 192.0.2.1").await.status, StatusCode::OK);
    }
    let answer = from("198.51.100.8, 192.0.2.2").await;
    assert_eq!(answer.code(), "rate_limited");
    assert_eq!(answer.header("retry-after"), "1");
    assert!(!answer.header("content-security-policy").is_empty());
    assert_eq!(from("198.51.100.7, 192.0.3.1").await.status, StatusCode::OK);
}

#[tokio::test]
async fn connections_are_counted() {
    let server = Server::with(Kind::Sqlite, |config| config.max_connections = 2).await;
    let one = TcpStream::connect(server.api.addr).await.unwrap();
    let _two = TcpStream::connect(server.api.addr).await.unwrap();
    while server.running.connections() < 2 {
        tokio::task::yield_now().await;
    }
    let mut three = TcpStream::connect(server.api.addr).await.unwrap();
    let _ = three
        .write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        .await;
    assert_eq!(rest(&mut three).await, "");
    drop(one);
    while server.running.connections() >= 2 {
        tokio::task::yield_now().await;
    }
    assert_eq!(server.api.get("/healthz").await.status, StatusCode::OK);
}
