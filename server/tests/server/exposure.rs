//! What a thief of the disk or of the logs gets: nothing that names anybody, no capability, and no order that tells.

use std::path::Path;
use std::process::Command;

use cairn_markers::{Markers, contains, files_of};
use cairn_seal::b64;
use cairn_seal::voucher::Voucher;
use cairn_seal::wire::account::{KdfParams, SignUp};
use cairn_seal::wire::{Append, PageQuery};
use hyper::Method;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, HeaderName, ORIGIN, USER_AGENT};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, PgConnection, Row as _};

use crate::harness::{Answer, Kind, Mailbox, Server, config, record};
use crate::on_both;
use crate::process::Process;

const ADDRESS: &str = "203.0.113.77";
const AGENT: &str = "PlantedAgent/7.3";
const NAME: &str = "Planted Counsellor";
const PATH: &str = "planted-in-the-path";
const WRONG: &str = "planted-where-bytes-belong";
const METHOD: &str = "PLANTEDMETHOD";

/// All ways in which bytes are written down.
fn forms(bytes: &[u8]) -> Vec<Vec<u8>> {
    let hex = bytes
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
    let list = format!("{bytes:?}");
    // The last letter of base64 depends on what follows.
    let mut text = b64::encode(bytes).into_bytes();
    text.pop();
    vec![
        bytes.to_vec(),
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
        text,
        list.into_bytes(),
    ]
}

/// Which of the secrets stand somewhere in the bytes.
fn found<'s>(all: &[u8], secrets: &'s Secrets) -> Vec<&'s str> {
    let is_there = |bytes: &[u8]| forms(bytes).iter().any(|form| contains(all, form));
    secrets
        .iter()
        .filter(|(_, bytes)| is_there(bytes))
        .map(|(name, _)| *name)
        .collect()
}

/// All that lies in a folder, but the key.
fn on_disk(folder: &Path) -> Vec<u8> {
    let files = files_of(folder).unwrap();
    let files = files.iter().filter(|path| !path.ends_with("server.key"));
    files
        .flat_map(|path| std::fs::read(path).unwrap())
        .collect()
}

type Secrets = Vec<(&'static str, Vec<u8>)>;

const PROXY: [&str; 3] = ["--behind-proxy", "--public-url", "https://cairn.example"];

/// A server behind a proxy that logs as much as it can.
struct Story {
    kind: Kind,
    database: String,
    folder: tempfile::TempDir,
    process: Process,
}

impl Story {
    fn new(kind: Kind) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = config(kind, &folder).database;
        let flags = [&PROXY[..], &["--log-format", "json", "--log", "trace"]].concat();
        let process = Process::start(folder.path(), &database, &flags);
        Self {
            kind,
            database,
            folder,
            process,
        }
    }

    /// What a thief of the disk gets: the folder, and PostgreSQL's files of this database with its journal.
    async fn on_disk(&self) -> Vec<u8> {
        let mut all = on_disk(self.folder.path());
        if self.kind == Kind::Postgres {
            let mut connection = PgConnection::connect(&self.database).await.unwrap();
            let flushed = sqlx::query("CHECKPOINT").execute(&mut connection);
            flushed.await.unwrap();
            let sql = "SELECT current_setting('data_directory'), oid::text FROM pg_database
                       WHERE datname = current_database()";
            let asked = sqlx::query_as(sql).fetch_one(&mut connection);
            let (data, oid): (String, String) = asked.await.unwrap();
            let data = Path::new(&data);
            all.extend(on_disk(&data.join("base").join(oid)));
            all.extend(on_disk(&data.join("pg_wal")));
        }
        all
    }

    /// Runs the binary for an operator.
    fn run(&self, args: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cairn-server"));
        command.args(PROXY).arg("--data").arg(self.folder.path());
        command.args(["--database", &self.database]);
        let out = command.args(args).output().unwrap();
        assert!(out.status.success(), "{out:?}");
        String::from_utf8(out.stdout).unwrap().trim().to_owned()
    }

    /// A call as it comes through a proxy, with everything planted that a caller can plant.
    async fn call(
        &self,
        method: Method,
        path: &str,
        extra: &[(HeaderName, &str)],
        body: Vec<u8>,
    ) -> Answer {
        let forwarded = HeaderName::from_static("x-forwarded-for");
        let mut headers = vec![(USER_AGENT, AGENT), (forwarded, ADDRESS)];
        headers.extend_from_slice(extra);
        self.process.api.send(method, path, &headers, body).await
    }

    /// A mailbox's life: what nobody may have, and what the database has to have.
    async fn mailbox(&self) -> (Secrets, Secrets) {
        let voucher = Voucher::from_text(&self.run(&["voucher"])).unwrap();
        let mailbox = Mailbox::new(self.process.api, 1);
        assert_eq!(mailbox.create(Some(voucher.clone())).await.status, 201);
        let sent = record(1);
        let bearer = mailbox.writer.to_bearer();
        let cbor = [
            (AUTHORIZATION, bearer.as_str()),
            (CONTENT_TYPE, "application/cbor"),
        ];
        let body = Append {
            records: vec![sent.clone()],
        }
        .to_cbor();
        let path = mailbox.path("/records");
        assert_eq!(
            self.call(Method::POST, &path, &cbor, body.clone())
                .await
                .status,
            200
        );
        assert_eq!(
            self.call(Method::POST, &path, &cbor, body[..99].to_vec())
                .await
                .status,
            400
        );
        assert_eq!(mailbox.page(PageQuery::default()).await.records.len(), 1);
        mailbox
            .fetch(PageQuery {
                after: 9,
                ..PageQuery::default()
            })
            .await;
        let capabilities = vec![
            ("reader", mailbox.reader.expose().to_vec()),
            ("writer", mailbox.writer.expose().to_vec()),
            ("owner", mailbox.owner.expose().to_vec()),
            ("voucher", voucher.as_bytes().to_vec()),
        ];
        let ids = vec![
            ("mailbox", mailbox.id.as_bytes().to_vec()),
            ("record id", sent.id.as_bytes().to_vec()),
            ("record", sent.record[..64].to_vec()),
            ("serial", voucher.serial().to_vec()),
        ];
        (capabilities, ids)
    }

    /// A counsellor's life, in the same two parts.
    async fn counsellor(&self) -> (Secrets, Secrets) {
        let link = self.run(&["counsellor", "add", NAME]);
        let token = link.split_once("#sign-up=").unwrap().1;
        let (authenticator, key) = ([0x3a; 32], [0x5c; 60]);
        let sign_up = SignUp {
            token: token.to_owned(),
            salt: [1; 16],
            params: KdfParams {
                m_kib: 65_536,
                t: 3,
                p: 1,
            },
            authenticator,
            wrapped_key: key.to_vec(),
            caseload: vec![2; 99],
        };
        let body = serde_json::to_vec(&sign_up).unwrap();
        let json = [
            (CONTENT_TYPE, "application/json"),
            (ORIGIN, "https://cairn.example"),
        ];
        let made = self
            .call(Method::POST, "/v1/account/sign-up", &json, body)
            .await;
        assert_eq!(made.status, 200, "{made:?}");
        let cookie = made
            .header("set-cookie")
            .split(';')
            .next()
            .unwrap()
            .to_owned();
        let with = [(COOKIE, cookie.as_str()), json[0].clone(), json[1].clone()];
        let wrong = format!(r#"{{"name":"{NAME}","authenticator":"{WRONG}"}}"#).into_bytes();
        let answer = self
            .call(Method::POST, "/v1/account/sign-in", &with, wrong)
            .await;
        assert_eq!(answer.status, 400);
        let answer = self
            .call(Method::GET, "/v1/account/session", &with, vec![])
            .await;
        assert_eq!(answer.status, 200);
        let value = b64::decode(cookie.split_once('=').unwrap().1).unwrap();
        let capabilities = vec![
            ("sign-up", b64::decode(token).unwrap()),
            ("cookie", value[..32].to_vec()),
            ("authenticator", authenticator.to_vec()),
        ];
        (capabilities, vec![("wrapped key", key.to_vec())])
    }
}

on_both!(logs_and_files_name_nobody);

async fn logs_and_files_name_nobody(kind: Kind) {
    let mut story = Story::new(kind);
    let (mut capabilities, mut ids) = story.mailbox().await;
    let more = story.counsellor().await;
    capabilities.extend(more.0);
    ids.extend(more.1);
    story
        .call(Method::GET, &format!("/{PATH}?{PATH}={PATH}"), &[], vec![])
        .await;
    story
        .call(
            Method::from_bytes(METHOD.as_bytes()).unwrap(),
            "/",
            &[],
            vec![],
        )
        .await;
    for (name, text) in [("address", ADDRESS), ("agent", AGENT), ("path", PATH)] {
        capabilities.push((name, text.as_bytes().to_vec()));
    }

    // While it runs, the write-ahead log is there too.
    let names = files_of(story.folder.path()).unwrap();
    let has_log = names.iter().any(|name| name.ends_with("cairn.db-wal"));
    assert_eq!(has_log, kind == Kind::Sqlite);
    let disk = story.on_disk().await;
    assert_eq!(found(&disk, &capabilities), Vec::<&str>::new());
    let control = found(&disk, &ids);
    assert!(
        control.contains(&"mailbox") && control.contains(&"wrapped key"),
        "{control:?}"
    );

    let counts = story.process.api.get("/metrics").await.body;
    assert_eq!(found(&counts, &capabilities), Vec::<&str>::new());
    assert_eq!(found(&counts, &ids), Vec::<&str>::new());
    assert!(story.process.terminate().success());
    let disk = story.on_disk().await;
    assert_eq!(found(&disk, &capabilities), Vec::<&str>::new());
    assert!(found(&disk, &ids).contains(&"record id"));
    let logs = story.process.logs();
    assert!(
        logs.contains("/v1/mailboxes/{id}/records"),
        "it logs routes: {logs}"
    );
    assert_eq!(
        found(logs.as_bytes(), &capabilities),
        Vec::<&str>::new(),
        "{logs}"
    );
    assert_eq!(found(logs.as_bytes(), &ids), Vec::<&str>::new(), "{logs}");
    let words = Markers::new([NAME, WRONG, ADDRESS, AGENT, PATH, METHOD]);
    assert_eq!(words.search(Path::new("logs"), logs.as_bytes()), []);
    assert!(
        !words
            .search(Path::new("control"), NAME.as_bytes())
            .is_empty()
    );
}

/// Deleted means: not in the file any more, and the file is smaller.
#[tokio::test]
async fn what_is_deleted_leaves_the_file() {
    let server = Server::start(Kind::Sqlite).await;
    let mailbox = server.mailbox(1).await;
    let kept = server.mailbox(2).await;
    kept.appended(&[record(99)]).await;
    let batch: Vec<_> = (0..50).map(record).collect();
    mailbox.appended(&batch).await;
    server.running.purge().await;
    let file = server.folder.path().join("cairn.db");
    let before = std::fs::metadata(&file).unwrap().len();
    assert!(contains(
        &on_disk(server.folder.path()),
        &batch[7].record[2000..2100]
    ));
    mailbox
        .call(Method::DELETE, "", &mailbox.owner, Vec::new())
        .await;
    server.running.purge().await;
    let disk = on_disk(server.folder.path());
    for record in &batch {
        for at in (0..4000).step_by(100) {
            assert!(!contains(&disk, &record.record[at..at + 50]));
        }
    }
    assert!(!contains(&disk, mailbox.id.as_bytes()));
    assert!(contains(&disk, &record(99).record[2000..2100]));
    let after = std::fs::metadata(&file).unwrap().len();
    assert!(after + 50 * 4096 <= before, "{before} {after}");
}

/// The two mailboxes of a link are made one after the other; their rows are not neighbours.
#[tokio::test]
async fn row_order_does_not_pair_mailboxes() {
    let server = Server::start(Kind::Sqlite).await;
    let mut made = Vec::new();
    for seed in 0..60 {
        made.push(server.mailbox(seed).await);
        if seed % 2 == 1 {
            for mailbox in &made[made.len() - 2..] {
                mailbox.appended(&[record(seed)]).await;
            }
        }
    }
    let file = server.folder.path().join("cairn.db");
    let mut connection = SqliteConnectOptions::new()
        .filename(file)
        .read_only(true)
        .connect()
        .await
        .unwrap();
    for sql in [
        "SELECT id FROM mailbox ORDER BY rowid",
        "SELECT m.id FROM record r JOIN mailbox m ON m.number = r.mailbox ORDER BY r.rowid",
    ] {
        let rows = sqlx::query(sql).fetch_all(&mut connection).await.unwrap();
        let order: Vec<usize> = rows
            .iter()
            .map(|row| {
                let id: Vec<u8> = row.get(0);
                made.iter()
                    .position(|mailbox| mailbox.id.as_bytes()[..] == id[..])
                    .unwrap()
            })
            .collect();
        assert_eq!(order.len(), 60);
        // By chance one of thirty pairs stands together; ten would come once in a hundred million runs.
        let pairs = order
            .windows(2)
            .filter(|pair| pair[0] / 2 == pair[1] / 2)
            .count();
        assert!(pairs < 10, "{pairs} of 30: {order:?}");
    }
    let rows = sqlx::query("SELECT place >> 24, mailbox, place & 16777215 FROM record")
        .fetch_all(&mut connection)
        .await
        .unwrap();
    for row in rows {
        let (number, mailbox, seq): (i64, i64, i64) = (row.get(0), row.get(1), row.get(2));
        assert_eq!((number, seq), (mailbox, 1));
        assert!((1..1_i64 << 39).contains(&mailbox));
    }
}
