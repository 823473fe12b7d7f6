//! A server on a fresh database and a client that says what it wants.

use std::net::SocketAddr;
use std::sync::Arc;

use cairn_seal::token::{Token, TokenHash};
use cairn_seal::wire::{
    Append, Appended, Close, CreateMailbox, MailboxId, MailboxStatus, NewRecord, Page, PageQuery,
    Problem, RecordId,
};
use cairn_server::{Config, ManualClock, Running};
use cairn_test_postgres::Cluster;
use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HOST, HeaderName};
use hyper::{HeaderMap, Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use tempfile::TempDir;

/// 2026-11-24, eight in the morning.
pub const NOW: i64 = 1_795_507_200;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// Makes each test twice, once for each database.
#[macro_export]
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() { super::$name($crate::harness::Kind::Sqlite).await; })*
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() { super::$name($crate::harness::Kind::Postgres).await; })*
        }
    };
}

pub struct Server {
    pub running: Running,
    pub clock: Arc<ManualClock>,
    pub api: Api,
    pub config: Config,
    pub folder: TempDir,
}

/// Settings for a test: a folder of its own, and any free port.
pub fn config(kind: Kind, folder: &TempDir) -> Config {
    let database = match kind {
        Kind::Sqlite => "sqlite".to_owned(),
        Kind::Postgres => Cluster::shared().unwrap().database().unwrap(),
    };
    Config {
        listen: "127.0.0.1:0".parse().unwrap(),
        data: folder.path().to_owned(),
        database,
        keep_statements: true,
        ..Config::default()
    }
}

impl Server {
    pub async fn start(kind: Kind) -> Self {
        Self::with(kind, |_| {}).await
    }

    pub async fn with(kind: Kind, change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = config(kind, &folder);
        change(&mut config);
        Self::on(config, folder, Arc::new(ManualClock::at(NOW))).await
    }

    async fn on(config: Config, folder: TempDir, clock: Arc<ManualClock>) -> Self {
        let running = cairn_server::start(config.clone(), Arc::clone(&clock))
            .await
            .unwrap();
        let api = Api {
            addr: running.addr(),
        };
        Self {
            running,
            clock,
            api,
            config,
            folder,
        }
    }

    /// Stops it and starts another one on the same database.
    pub async fn restart(self) -> Self {
        let Self {
            running,
            clock,
            config,
            folder,
            ..
        } = self;
        running.shutdown().await;
        Self::on(config, folder, clock).await
    }

    /// Another server on the same database and with the same key.
    pub async fn beside(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = self.config.clone();
        config.key_file = Some(config.key_file());
        Self::on(config, folder, Arc::clone(&self.clock)).await
    }

    pub fn voucher(&self, days: u32) -> cairn_seal::voucher::Voucher {
        let text = self.running.vouchers(1, days).unwrap().remove(0);
        cairn_seal::voucher::Voucher::from_text(&text).unwrap()
    }

    /// A new mailbox.
    pub async fn mailbox(&self, seed: u64) -> Mailbox {
        let mailbox = Mailbox::new(self.api, seed);
        let answer = mailbox.create(Some(self.voucher(3))).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{answer:?}");
        mailbox
    }
}

/// Says requests to a server.
#[derive(Debug, Clone, Copy)]
pub struct Api {
    pub addr: SocketAddr,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = std::str::from_utf8(&self.body).unwrap_or("(bytes)");
        write!(f, "{} {text}", self.status)
    }
}

impl Answer {
    /// The problem's code, which must fit the status.
    pub fn code(&self) -> String {
        let kind = &self.headers[CONTENT_TYPE];
        assert_eq!(kind, "application/problem+json", "{self:?}");
        let problem: Problem = serde_json::from_slice(&self.body).unwrap();
        assert_eq!(problem.status, self.status.as_u16());
        assert_eq!(problem.kind, "about:blank");
        if let Some(code) = problem.known_code() {
            assert_eq!(
                (code.status(), code.retryable()),
                (problem.status, problem.retryable)
            );
        }
        problem.code
    }

    pub fn json<T: serde::de::DeserializeOwned>(&self) -> T {
        assert!(self.status.is_success(), "{self:?}");
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }
}

impl Api {
    pub async fn send(
        self,
        method: Method,
        path: &str,
        headers: &[(HeaderName, &str)],
        body: impl Into<Bytes>,
    ) -> Answer {
        let stream = tokio::net::TcpStream::connect(self.addr).await.unwrap();
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
            .await
            .unwrap();
        tokio::spawn(connection);
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        if !headers.iter().any(|(name, _)| name == HOST) {
            request = request.header(HOST, self.addr.to_string());
        }
        let request = request.body(Full::new(body.into())).unwrap();
        let (parts, body) = sender.send_request(request).await.unwrap().into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }

    pub async fn get(self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], "").await
    }
}

/// A mailbox with all of its tokens.
#[derive(Debug, Clone)]
pub struct Mailbox {
    pub api: Api,
    pub id: MailboxId,
    pub reader: Token,
    pub writer: Token,
    pub owner: Token,
}

impl Mailbox {
    pub fn new(api: Api, seed: u64) -> Self {
        let mut rng = ChaCha20Rng::seed_from_u64(seed);
        Self {
            api,
            id: MailboxId::random(&mut rng),
            reader: Token::random(&mut rng),
            writer: Token::random(&mut rng),
            owner: Token::random(&mut rng),
        }
    }

    pub fn path(&self, rest: &str) -> String {
        format!("/v1/mailboxes/{}{rest}", self.id)
    }

    pub async fn call(&self, method: Method, rest: &str, token: &Token, body: Vec<u8>) -> Answer {
        let bearer = token.to_bearer();
        let headers = [
            (AUTHORIZATION, bearer.as_str()),
            (CONTENT_TYPE, "application/cbor"),
        ];
        self.api
            .send(method, &self.path(rest), &headers, body)
            .await
    }

    pub async fn create(&self, voucher: Option<cairn_seal::voucher::Voucher>) -> Answer {
        let hash = |token: &Token| -> TokenHash { token.hash() };
        let ask = CreateMailbox {
            voucher,
            reader: hash(&self.reader),
            writer: hash(&self.writer),
            owner: hash(&self.owner),
        };
        let headers = [(CONTENT_TYPE, "application/cbor")];
        self.api
            .send(Method::PUT, &self.path(""), &headers, ask.to_cbor())
            .await
    }

    pub async fn status(&self, token: &Token) -> MailboxStatus {
        let answer = self.call(Method::GET, "", token, Vec::new()).await;
        assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
        MailboxStatus::from_cbor(&answer.body).unwrap()
    }

    pub async fn append(&self, records: &[NewRecord]) -> Answer {
        let body = Append {
            records: records.to_vec(),
        }
        .to_cbor();
        self.call(Method::POST, "/records", &self.writer, body)
            .await
    }

    /// Appends and expects it to work.
    pub async fn appended(&self, records: &[NewRecord]) -> Vec<u64> {
        let answer = self.append(records).await;
        assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
        Appended::from_cbor(&answer.body).unwrap().seqs
    }

    pub async fn fetch(&self, query: PageQuery) -> Answer {
        let rest = format!("/records?{}", query.to_query());
        self.call(Method::GET, &rest, &self.reader, Vec::new())
            .await
    }

    /// Fetches and expects it to work.
    pub async fn page(&self, query: PageQuery) -> Page {
        let answer = self.fetch(query).await;
        assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
        assert_eq!(answer.header("content-type"), "application/cbor-seq");
        Page::from_cbor(&answer.body).unwrap()
    }

    pub async fn seqs(&self) -> Vec<u64> {
        let page = self
            .page(PageQuery {
                limit: Some(256),
                ..PageQuery::default()
            })
            .await;
        page.records.iter().map(|record| record.seq).collect()
    }

    pub async fn close(&self, last: Option<NewRecord>) -> Answer {
        self.call(
            Method::POST,
            "/close",
            &self.owner,
            Close { last }.to_cbor(),
        )
        .await
    }
}

/// A record of 4 KiB that differs from all others.
pub fn record(seed: u64) -> NewRecord {
    let mut rng = ChaCha20Rng::seed_from_u64(seed ^ 0x5eed_0000_0000);
    let mut record = vec![0; 4096];
    rng.fill_bytes(&mut record);
    NewRecord {
        id: RecordId::random(&mut rng),
        record,
    }
}
