//! Everything that a person keeps beside check-ins, for ten years, and the row for the worst moment.

use std::fs;
use std::path::Path;

use cairn_bench::{Goal, Row, compare, time_async};
use cairn_model::document::Body as _;
use cairn_model::schedule::{Answer, DayLog, Log, OccasionId};
use cairn_model::time::Moment;
use cairn_store::{Document, SosReader, Write};
use chrono::{Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use sqlx::{Connection as _, Row as _};

use crate::entries::{LAST_DAY, id, rev};
use crate::{Bench, MANY, Outcome, YEARS, block, connect, key, open};

/// Plans, goals, urges and the like: nearly four a week.
const DOCUMENTS: u64 = 2_000;
/// One in so many was corrected, and keeps the versions before.
const CORRECTED: u64 = 10;
const VERSIONS: u32 = 5;
/// Reminders that are answered on a day.
const REMINDERS: u32 = 4;
/// The names of documents start here; below are those of check-ins and results.
const FIRST: u128 = 1 << 80;

/// A crisis screen of a long plan: eight sections with six entries each.
fn sos_body() -> String {
    let entry =
        r#"{"text":"Somebody who helps, and what to say to them first","number":"+15550100"}"#;
    let list = [entry; 6].join(",");
    let sections: Vec<String> = (0..8)
        .map(|n| format!("\"section_{n}\":[{list}]"))
        .collect();
    format!(r#"{{"v":1,"plan":{{{}}},"lines":[]}}"#, sections.join(","))
}

/// Ten years of check-ins, and 2,000 documents, ten years of the schedule's log and the row for the worst moment.
pub async fn fill(dir: &Path, ten: &Path) -> Outcome<()> {
    fs::create_dir(dir)?;
    for file in fs::read_dir(ten)? {
        let file = file?;
        fs::copy(file.path(), dir.join(file.file_name()))?;
    }
    let store = open(dir).await?;
    let mut tx = store.write().await?;
    for n in 0..DOCUMENTS {
        let corrected = n.is_multiple_of(CORRECTED);
        for version in 1..=if corrected { VERSIONS } else { 1 } {
            put(&mut tx, &document(n, version)?).await?;
        }
    }
    for days_ago in 0..YEARS * 365 {
        put(&mut tx, &day_log(days_ago)?).await?;
    }
    tx.set_sos(&sos_body()).await?;
    tx.commit().await?;
    Ok(store.close().await?)
}

async fn put(tx: &mut Write<'_>, document: &Document) -> Outcome<()> {
    Ok(tx.put_document(document).await?)
}

fn midnight(day: NaiveDate) -> Moment {
    Moment::new(day.and_time(NaiveTime::MIN).and_utc(), Tz::UTC)
}

fn document(n: u64, version: u32) -> Outcome<Document> {
    let kinds = ["goal", "if_then", "urge", "lapse", "schedule_entry"];
    let days = Days::new(n * YEARS * 365 / DOCUMENTS);
    let day = LAST_DAY.checked_sub_days(days).ok_or("too long ago")?;
    let kind = kinds[usize::try_from(n)? % kinds.len()];
    Ok(Document {
        id: id(FIRST + u128::from(n)),
        kind: kind.to_owned(),
        rev: rev(version),
        at: midnight(day),
        v: 1,
        deleted: false,
        // The store doesn't look inside: only its length counts.
        body: format!("{{\"text\":\"{}\"}}", "What a person writes. ".repeat(25)),
    })
}

/// The answers of one day, as they are kept.
fn day_log(days_ago: u64) -> Outcome<Document> {
    let day = LAST_DAY.checked_sub_days(Days::new(days_ago));
    let day = day.ok_or("too long ago")?;
    let mut log = Log::default();
    for n in 0..REMINDERS {
        let key = day.and_hms_opt(8 + 3 * n, 0, 0).ok_or("no such hour")?;
        let entry = id(FIRST + u128::from(n));
        log.answer(OccasionId { entry, key }, Answer::Done, None, midnight(day));
    }
    Ok(Document {
        id: id(2 * FIRST + u128::from(days_ago)),
        kind: DayLog::KIND.to_owned(),
        rev: rev(1),
        at: midnight(day),
        v: DayLog::VERSION,
        deleted: false,
        body: serde_json::to_string(&DayLog { day, log })?,
    })
}

/// The row for the worst moment, read from an open store: in milliseconds, and against one bare row.
pub async fn sos_rows(bench: &mut Bench) -> Outcome<()> {
    let ratio = Row::new(
        "SOS, one read from an open store",
        "read",
        "one-row SELECT of equal bytes on SQLCipher",
        Goal::AtMost(1.5),
    );
    let mut budget = Row::new(
        "SOS, one read from an open store, against 5 ms",
        "read",
        "5 ms",
        Goal::AtMost(1.0),
    );
    if !bench.wants(&ratio) && !bench.wants(&budget) {
        return Ok(());
    }
    let ratio = sos(ratio, &bench.care, &bench.bare).await?;
    for [read, _] in &ratio.samples {
        budget.push(*read, 0.005);
    }
    bench.report.add(ratio);
    bench.report.add(budget);
    Ok(())
}

async fn sos(row: Row, home: &Path, bare: &Path) -> Outcome<Row> {
    let store = open(home).await?;
    let mut reader = SosReader::open(home, &key()).await?;
    let mut connection = connect(bare).await?;
    sqlx::raw_sql("CREATE TABLE one (one INTEGER PRIMARY KEY, body TEXT NOT NULL)")
        .execute(&mut connection)
        .await?;
    sqlx::query("INSERT INTO one VALUES (1, ?)")
        .bind(sos_body())
        .execute(&mut connection)
        .await?;
    let subject = async || {
        block(100, async || {
            let (body, time) = time_async(reader.read()).await;
            body?.ok_or("there is a row")?;
            Ok(time)
        })
        .await
    };
    let reference = async || {
        block(100, async || {
            let select = sqlx::query("SELECT body FROM one WHERE one = 1");
            let (found, time) = time_async(async {
                let found = select.fetch_one(&mut connection).await?;
                found.try_get::<String, _>(0)
            })
            .await;
            found?;
            Ok(time)
        })
        .await
    };
    let row = compare(row, MANY, subject, reference).await?;
    reader.close().await?;
    connection.close().await?;
    store.close().await?;
    Ok(row)
}
