//! How long appending and fetching over HTTP take, against the same rows written and read without a server.
//! Run with `cargo bench -p cairn-server`; the report goes to the file that `CAIRN_BENCH_OUT` names.

#[path = "support/client.rs"]
mod client;
#[path = "support/floor.rs"]
mod floor;

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use cairn_bench::{Goal, PAIRS, Report, Row, compare, time_async};
use cairn_server::{Config, Running, SystemClock};
use cairn_test_postgres::Cluster;
use client::Client;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, PgConnection};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Appends of one client in a block.
const ALONE: usize = 40;
/// Clients at once, and appends of each in a block.
const MANY: usize = 64;
const EACH: usize = 8;
/// The same on PostgreSQL.
const REMOTE: usize = 32;
/// Pages fetched in a block.
const PAGES: usize = 20;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Outcome<()> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let mut report = Report::new("server");
    let server = start(folder.path(), "sqlite").await?;
    report.add(fetch(&server, folder.path()).await?);
    report.add(alone(&server, folder.path()).await?);
    report.add(
        many(
            &server,
            folder.path(),
            MANY,
            "committed as the server does",
            2.0,
        )
        .await?,
    );
    report.add(many(&server, folder.path(), 1, "committed one by one", 1.0).await?);
    server.shutdown().await;
    report.add(postgres(folder.path()).await?);
    Ok(report.write()?)
}

async fn start(folder: &Path, database: &str) -> Outcome<Running> {
    let config = Config {
        listen: "127.0.0.1:0".parse()?,
        data: folder.join("data"),
        database: database.to_owned(),
        open_registration: true,
        quota_records: 1_000_000,
        quota_bytes: 1 << 40,
        ..Config::default()
    };
    Ok(cairn_server::start(config, SystemClock::default()).await?)
}

async fn alone(server: &Running, folder: &Path) -> Outcome<Row> {
    let row = Row::new(
        "append 4 KiB, durable, 1 client",
        "seconds for a block over HTTP",
        "seconds for a bare loop, one commit each",
        Goal::AtMost(3.0),
    );
    let mut client = Client::new(server.addr(), 1).await?;
    let mut bare = floor::Loop::new(&folder.join("alone.db")).await?;
    let subject = async || {
        let requests: Vec<_> = (0..ALONE).map(|_| client.append(1)).collect();
        let began = Instant::now();
        for request in &requests {
            client.call(request).await?;
        }
        Outcome::Ok(began.elapsed())
    };
    compare(row, PAIRS, subject, async || bare.write(ALONE, 1).await).await
}

async fn many(
    server: &Running,
    folder: &Path,
    in_each: usize,
    how: &str,
    goal: f64,
) -> Outcome<Row> {
    let row = Row::new(
        &format!("append 4 KiB, durable, {MANY} clients, against a loop {how}"),
        "seconds for a block over HTTP",
        "seconds for a bare loop",
        Goal::AtMost(goal),
    );
    let mut clients = clients(server, MANY, 1000 * in_each as u64 + 2).await?;
    let mut bare = floor::Loop::new(&folder.join(format!("many-{in_each}.db"))).await?;
    let subject = async || all_append(&mut clients).await;
    compare(row, PAIRS, subject, async || {
        bare.write(MANY * EACH, in_each).await
    })
    .await
}

async fn clients(server: &Running, count: usize, first: u64) -> Outcome<Vec<Client>> {
    let mut clients = Vec::new();
    for seed in (first..).take(count) {
        clients.push(Client::new(server.addr(), seed).await?);
    }
    Ok(clients)
}

/// All clients append at once, each waiting for one answer before the next.
async fn all_append(clients: &mut Vec<Client>) -> Outcome<Duration> {
    let mut running = Vec::new();
    let mut work = Vec::new();
    for mut client in clients.drain(..) {
        let requests: Vec<_> = (0..EACH).map(|_| client.append(1)).collect();
        work.push((client, requests));
    }
    let began = Instant::now();
    for (mut client, requests) in work {
        running.push(tokio::spawn(async move {
            for request in &requests {
                client.call(request).await?;
            }
            Outcome::Ok(client)
        }));
    }
    for task in running {
        clients.push(task.await??);
    }
    Ok(began.elapsed())
}

async fn fetch(server: &Running, folder: &Path) -> Outcome<Row> {
    let row = Row::new(
        "fetch 100 records of 4 KiB after a cursor",
        "seconds for a block over HTTP",
        "seconds for the bare query",
        Goal::AtMost(3.0),
    );
    let mut client = Client::new(server.addr(), 0).await?;
    for _ in 0..20 {
        let request = client.append(50);
        client.call(&request).await?;
    }
    let file = folder.join("data/cairn.db");
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    let mut bare = options.disable_statement_logging().connect().await?;
    let number: i64 = sqlx::query_scalar("SELECT number FROM mailbox")
        .fetch_one(&mut bare)
        .await?;
    let subject = async || {
        let requests: Vec<_> = (0..PAGES).map(|n| client.page(n as u64 * 40)).collect();
        let began = Instant::now();
        for request in &requests {
            let length = client.call(request).await?;
            if length < 100 * 4096 {
                return Err("a short page".into());
            }
        }
        Outcome::Ok(began.elapsed())
    };
    let reference = async || {
        let began = Instant::now();
        for after in (0..).step_by(40).take(PAGES) {
            if floor::page(&mut bare, number, after).await? != 100 * 4096 {
                return Err("a short page".into());
            }
        }
        Outcome::Ok(began.elapsed())
    };
    compare(row, PAIRS, subject, reference).await
}

async fn postgres(folder: &Path) -> Outcome<Row> {
    let row = Row::new(
        "append 4 KiB, durable, PostgreSQL, 32 clients",
        "seconds for a block over HTTP",
        "seconds for one-row inserts over 32 connections",
        Goal::AtMost(1.0),
    );
    let cluster = Cluster::start()?;
    let server = start(&folder.join("remote"), &cluster.database()?).await?;
    let mut clients = clients(&server, REMOTE, 1).await?;
    let url = cluster.database()?;
    let mut bare = Vec::new();
    for seed in 0..REMOTE {
        let connection = PgConnection::connect(&url).await?;
        bare.push((connection, ChaCha20Rng::seed_from_u64(seed as u64)));
    }
    floor::postgres_tables(&mut bare[0].0).await?;
    let reference = async || {
        let work = std::mem::take(&mut bare);
        let (done, time) = time_async(insert_all(work)).await;
        bare = done?;
        Outcome::Ok(time)
    };
    let row = compare(
        row,
        PAIRS,
        async || all_append(&mut clients).await,
        reference,
    )
    .await?;
    server.shutdown().await;
    Ok(row)
}

type Bare = Vec<(PgConnection, ChaCha20Rng)>;

async fn insert_all(work: Bare) -> Outcome<Bare> {
    let mut running = Vec::new();
    for (mut connection, mut rng) in work {
        running.push(tokio::spawn(async move {
            floor::postgres_insert(&mut connection, &mut rng, EACH).await?;
            Outcome::Ok((connection, rng))
        }));
    }
    let mut done = Vec::new();
    for task in running {
        done.push(task.await??);
    }
    Ok(done)
}
