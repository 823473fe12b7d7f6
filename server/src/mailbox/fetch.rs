//! Reading a page of records, at once or when there is news.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use super::{Hash, Id, RecordId, Role, find_with, last_place_of, place, seq_of};
use crate::problem::Refusal;
use crate::storage::{Fault, Storage, Value};

/// A page holds at most this many bytes of records, one record at least.
const PAGE_BYTES: usize = 4 << 20;

/// One statement asks for at most so many mailboxes.
const LOOK_AT_ONCE: usize = 1000;

/// Where a reader stands and how much it wants.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor {
    /// The last seq it has.
    pub(crate) after: i64,
    /// The record it has there.
    pub(crate) at: Option<RecordId>,
    pub(crate) limit: usize,
}

/// A stored record.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stored {
    pub(crate) seq: i64,
    pub(crate) id: RecordId,
    pub(crate) body: Vec<u8>,
}

/// A page, in order of seq.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) records: Vec<Stored>,
    /// The last seq given out in this mailbox.
    pub(crate) head: i64,
    pub(crate) more: bool,
    /// The day of the last call that was counted as life.
    pub(crate) used_day: i64,
}

/// One page as it is now.
pub(crate) async fn page(
    storage: &Storage,
    id: &Id,
    token: &Hash,
    cursor: Cursor,
) -> Result<Page, Refusal> {
    let mut lease = storage.read().await?;
    let mut db = lease.db();
    let mailbox = find_with(&mut db, id, token, &[Role::Reader])
        .await
        .map_err(refusal)?;
    if mailbox.last_seq < cursor.after {
        return Err(Refusal::CursorMismatch);
    }
    // The record that the cursor stands on is read with the page.
    let from = cursor.after + i64::from(cursor.at.is_none());
    let limit = cursor.limit + usize::from(cursor.at.is_some());
    let values = [
        Value::Int(place(mailbox.number, from)),
        Value::Int(last_place_of(mailbox.number)),
        Value::Int(i64::try_from(limit).unwrap_or(i64::MAX)),
    ];
    let sql = "SELECT place, id, body FROM record WHERE place >= $1 AND place <= $2 ORDER BY place LIMIT $3";
    let rows = db.rows(sql, &values).await?;
    let mut records = Vec::with_capacity(rows.len());
    let mut bytes = 0;
    let mut cut = false;
    for row in &rows {
        let seq = seq_of(row.int(0)?);
        let record: RecordId = row.array(1)?;
        if seq == cursor.after {
            if cursor.at.is_some_and(|at| at != record) {
                return Err(Refusal::CursorMismatch);
            }
            continue;
        }
        let body = row.bytes(2)?;
        bytes += body.len();
        if records.len() == cursor.limit || (bytes > PAGE_BYTES && !records.is_empty()) {
            cut = true;
            break;
        }
        records.push(Stored {
            seq,
            id: record,
            body: body.to_vec(),
        });
    }
    let last = records.last().map_or(0, |record: &Stored| record.seq);
    let full = records.len() == cursor.limit;
    Ok(Page {
        head: mailbox.last_seq.max(last),
        more: cut || (full && last < mailbox.last_seq),
        records,
        used_day: mailbox.used_day,
    })
}

/// The same, held back while there is nothing, at most so long. Ends early when the server stops.
pub(crate) async fn page_or_wait(
    storage: &Storage,
    id: &Id,
    token: &Hash,
    cursor: Cursor,
    wait: Duration,
    mut stopping: watch::Receiver<bool>,
) -> Result<Page, Refusal> {
    if wait.is_zero() {
        return page(storage, id, token, cursor).await;
    }
    let waiter = storage.waiters.wait(*id);
    let end = Instant::now() + wait;
    loop {
        // From here on news is noticed, so nothing is missed between looking and waiting.
        let news = waiter.news();
        let page = page(storage, id, token, cursor).await?;
        if !page.records.is_empty() || Instant::now() >= end || *stopping.borrow() {
            return Ok(page);
        }
        waiter.saw(page.head);
        tokio::select! {
            () = news => {}
            () = sleep_until(end) => {}
            _ = stopping.wait_for(|stopping| *stopping) => return Ok(page),
        }
    }
}

/// Where other servers write to the same database: asks for all mailboxes that are waited for here, and wakes the
/// readers of those that have news.
pub(crate) async fn look_for_news(storage: &Storage) -> sqlx::Result<()> {
    let waited = storage.waiters.mailboxes();
    for part in waited.chunks(LOOK_AT_ONCE) {
        let ids: Vec<&[u8]> = part.iter().map(<[u8; 32]>::as_slice).collect();
        let mut lease = storage.read().await?;
        let sql = "SELECT id, last_seq FROM mailbox WHERE id = ANY($1)";
        for row in lease.db().rows(sql, &[Value::ManyBytes(&ids)]).await? {
            storage.waiters.wake_if_new(&row.array(0)?, row.int(1)?);
        }
    }
    Ok(())
}

pub(crate) fn refusal(fault: Fault) -> Refusal {
    match fault {
        Fault::Refused(refusal) => refusal,
        Fault::Database(error) => error.into(),
    }
}
