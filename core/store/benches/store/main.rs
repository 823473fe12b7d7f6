//! How long saving, opening and the dashboard take, against bare SQLCipher and against a full scan.
//! Run with `cargo bench -p cairn-store`, for the rows with a word in their names with `-- WORD`; the report goes to the file that `CAIRN_BENCH_OUT` names.

mod care;
#[path = "../../tests/store/entries.rs"]
#[expect(
    clippy::unwrap_used,
    reason = "shared with the tests; its arithmetic can't fail"
)]
mod entries;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Duration;

use cairn_bench::{Goal, PAIRS, Report, Row, compare, time_async};
use cairn_model::checkin::CheckIn;
use cairn_model::dashboard::naive;
use cairn_model::id::LinkId;
use cairn_store::{Cursor, Intent, Link, Page, Store, StoreKey, What};
use entries::{LAST_DAY, history, id};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};
use zeroize::Zeroizing;

type Outcome<T> = Result<T, Box<dyn Error>>;

const KEY: [u8; 32] = [0x5a; 32];
const LINK: LinkId = LinkId([1; 16]);
const YEARS: u64 = 10;
/// More pairs than the method asks for: the machine is noisy.
const MANY: usize = 2 * PAIRS + 1;

/// The stores to measure, and what was found.
struct Bench {
    /// A year of check-ins.
    one: PathBuf,
    /// Ten years of them.
    ten: PathBuf,
    /// Ten years of them and of everything else a person keeps.
    care: PathBuf,
    /// Bare SQLCipher.
    bare: PathBuf,
    report: Report,
    /// Only rows with this word in their names.
    only: Option<String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome<()> {
    let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let mut bench = Bench {
        one: dir.path().join("1"),
        ten: dir.path().join("10"),
        care: dir.path().join("care"),
        bare: dir.path().join("bare.db"),
        report: Report::new("store"),
        // Cargo adds options of its own.
        only: std::env::args().skip(1).find(|word| !word.starts_with('-')),
    };
    fill(&bench.one, 1).await?;
    fill(&bench.ten, YEARS).await?;
    care::fill(&bench.care, &bench.ten).await?;
    fill_bare(&bench.bare).await?;
    bench.all().await?;
    Ok(bench.report.write()?)
}

impl Bench {
    async fn all(&mut self) -> Outcome<()> {
        let (one, ten, care, bare) = (
            self.one.clone(),
            self.ten.clone(),
            self.care.clone(),
            self.bare.clone(),
        );
        self.row(
            Row::new(
                "unlock, key given",
                "open the store",
                "SQLCipher open and first page",
                Goal::AtMost(3.0),
            ),
            async |row| unlock(row, &ten, &bare).await,
        )
        .await?;
        for (home, with) in [(&ten, ""), (&care, " and the care set")] {
            self.row(
                Row::new(
                    &format!("open and dashboard, 10 years{with}, against a full scan"),
                    "open and dashboard",
                    "open and go through all entries",
                    Goal::AtMost(0.2),
                ),
                async |row| dashboard_against_scan(row, home).await,
            )
            .await?;
            self.row(
                Row::new(
                    &format!("open and dashboard, 10 years{with}, against 1 year"),
                    "10 years",
                    "1 year",
                    Goal::AtMost(1.3),
                ),
                async |row| dashboard_against_one_year(row, home, &one).await,
            )
            .await?;
        }
        // The care set goes first: both add to the bare one, and the larger one must not be at an advantage.
        for (home, with, ids) in [
            (&care, ", with the care set", 1 << 100),
            (&ten, "", 1 << 101),
        ] {
            self.row(
                Row::new(
                    &format!("save a check-in, durable, with aggregates and outbox{with}"),
                    "save",
                    "one SQLCipher insert of equal bytes",
                    Goal::AtMost(1.5),
                ),
                async |row| save(row, home, &bare, ids).await,
            )
            .await?;
        }
        care::sos_rows(self).await
    }

    fn wants(&self, row: &Row) -> bool {
        let only = self.only.as_ref();
        only.is_none_or(|word| row.name.contains(word.as_str()))
    }

    /// Measures a row, if it is wanted.
    async fn row(
        &mut self,
        row: Row,
        measure: impl AsyncFnOnce(Row) -> Outcome<Row>,
    ) -> Outcome<()> {
        if self.wants(&row) {
            let row = measure(row).await?;
            self.report.add(row);
        }
        Ok(())
    }
}

fn key() -> StoreKey {
    StoreKey::new(KEY)
}

async fn open(dir: &Path) -> Outcome<Store> {
    Ok(Store::open(dir, &key(), LAST_DAY).await?)
}

/// A store with so many years of check-ins and one link.
async fn fill(dir: &Path, years: u64) -> Outcome<()> {
    std::fs::create_dir(dir)?;
    let store = Store::create(dir, &key()).await?;
    let mut tx = store.write().await?;
    let empty = || Zeroizing::new(Vec::new());
    let (state, sender, reader) = (empty(), empty(), empty());
    tx.add_link(&Link {
        id: LINK,
        status: "active".to_owned(),
        state,
        sender,
        reader,
    })
    .await?;
    for (check_in, result) in history(years) {
        tx.add_check_in(&check_in, &[]).await?;
        if let Some(result) = result {
            tx.add_result(&result, &[]).await?;
        }
    }
    tx.commit().await?;
    Ok(store.close().await?)
}

/// Bare SQLCipher with a raw key, as durable as the store.
async fn connect(file: &Path) -> Outcome<SqliteConnection> {
    let digits = KEY
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .pragma("key", format!("\"x'{digits}'\""))
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .disable_statement_logging();
    Ok(options.connect().await?)
}

/// The same check-ins in one table and nothing else.
async fn fill_bare(file: &Path) -> Outcome<()> {
    let mut connection = connect(file).await?;
    sqlx::raw_sql("CREATE TABLE entry (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, at INTEGER, body TEXT); BEGIN")
        .execute(&mut connection)
        .await?;
    for (check_in, _) in history(YEARS) {
        insert_bare(&mut connection, &check_in).await?;
    }
    sqlx::raw_sql("COMMIT").execute(&mut connection).await?;
    Ok(connection.close().await?)
}

async fn insert_bare(connection: &mut SqliteConnection, check_in: &CheckIn) -> Outcome<()> {
    sqlx::query("INSERT INTO entry (id, at, body) VALUES (?, ?, ?)")
        .bind(check_in.id.0.to_vec())
        .bind(check_in.at.utc_ms())
        .bind(serde_json::to_string(check_in)?)
        .execute(connection)
        .await?;
    Ok(())
}

/// The time per repetition of a block.
async fn block(times: u32, mut work: impl AsyncFnMut() -> Outcome<Duration>) -> Outcome<Duration> {
    let mut sum = Duration::ZERO;
    for _ in 0..times {
        sum += work().await?;
    }
    Ok(sum / times)
}

async fn unlock(row: Row, ten: &Path, bare: &Path) -> Outcome<Row> {
    let subject = async || {
        block(10, async || {
            let (store, time) = time_async(open(ten)).await;
            store?.close().await?;
            Ok(time)
        })
        .await
    };
    let reference = async || {
        block(10, async || {
            let first_page = async {
                let mut connection = connect(bare).await?;
                sqlx::query("SELECT count(*) FROM sqlite_schema")
                    .execute(&mut connection)
                    .await?;
                Ok::<_, Box<dyn Error>>(connection)
            };
            let (connection, time) = time_async(first_page).await;
            connection?.close().await?;
            Ok(time)
        })
        .await
    };
    compare(row, MANY, subject, reference).await
}

async fn open_and_show(dir: &Path) -> Outcome<Duration> {
    let work = async {
        let store = open(dir).await?;
        let dashboard = store.dashboard(LAST_DAY).await?;
        Ok::<_, Box<dyn Error>>((store, dashboard))
    };
    let (shown, time) = time_async(work).await;
    shown?.0.close().await?;
    Ok(time)
}

async fn open_and_scan(dir: &Path) -> Outcome<Duration> {
    let work = async {
        let store = open(dir).await?;
        let mut read = store.read().await?;
        let results = read.results(Page::newest(u32::MAX)).await?;
        let mut check_ins: Vec<CheckIn> = Vec::new();
        let mut page = Page::newest(1000);
        while let entries @ [.., last] = &read.check_ins(page).await?[..] {
            page = page.next(Cursor {
                at: last.at.utc_ms(),
                id: last.id,
            });
            check_ins.extend_from_slice(entries);
        }
        drop(read);
        Ok::<_, Box<dyn Error>>((store, naive(&check_ins, &results, LAST_DAY)))
    };
    let (shown, time) = time_async(work).await;
    shown?.0.close().await?;
    Ok(time)
}

async fn dashboard_against_scan(row: Row, home: &Path) -> Outcome<Row> {
    let subject = async || block(5, async || open_and_show(home).await).await;
    compare(row, MANY, subject, async || open_and_scan(home).await).await
}

async fn dashboard_against_one_year(row: Row, home: &Path, one: &Path) -> Outcome<Row> {
    let subject = async || block(10, async || open_and_show(home).await).await;
    let reference = async || block(10, async || open_and_show(one).await).await;
    compare(row, MANY, subject, reference).await
}

/// `ids`: the names of what is saved count up from here; the bare file takes each name once.
async fn save(row: Row, home: &Path, bare: &Path, ids: u128) -> Outcome<Row> {
    let template = history(1).last().ok_or("a year has days")?.0;
    let next = |n: &mut u128| {
        *n += 1;
        CheckIn {
            id: id(*n),
            ..template.clone()
        }
    };
    let (mut ours, mut theirs) = (ids, ids);
    let store = open(home).await?;
    let mut connection = connect(bare).await?;
    let subject = async || {
        block(20, async || {
            let entry = next(&mut ours);
            let wish = Intent {
                link: LINK,
                item: entry.id,
                rev: entry.rev,
                what: What::Send,
            };
            let (saved, time) = time_async(store.save_check_in(&entry, &[wish])).await;
            saved?;
            Ok(time)
        })
        .await
    };
    let reference = async || {
        block(20, async || {
            let entry = next(&mut theirs);
            let (inserted, time) = time_async(insert_bare(&mut connection, &entry)).await;
            inserted?;
            Ok(time)
        })
        .await
    };
    let row = compare(row, MANY, subject, reference).await?;
    store.close().await?;
    connection.close().await?;
    Ok(row)
}
