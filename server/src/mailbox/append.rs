//! Appending: many requests of one group in four statements.

use std::collections::HashMap;

use super::find::{admit, look_many};
use super::{Hash, Id, LAST_SEQ, Mailbox, Quota, Record, RecordId, Role, State, place, seq_of};
use crate::problem::Refusal;
use crate::storage::{Db, Dialect, Value};

/// A batch for one mailbox: all of it or nothing.
#[derive(Debug)]
pub(crate) struct Append {
    pub(crate) mailbox: Id,
    pub(crate) token: Hash,
    pub(crate) records: Vec<Record>,
    pub(crate) quota: Quota,
}

impl Append {
    /// How much it brings.
    pub(crate) fn bytes(&self) -> usize {
        self.records.iter().map(|record| record.body.len()).sum()
    }
}

/// A mailbox while the group is worked on.
struct Working {
    mailbox: Mailbox,
    changed: bool,
}

/// What a record id stands for so far.
enum Known {
    Stored {
        seq: i64,
        body: Vec<u8>,
    },
    New {
        seq: i64,
        append: usize,
        record: usize,
    },
}

/// A record to insert: which request and which of its records, and where it goes.
struct Insert {
    place: i64,
    number: i64,
    append: usize,
    record: usize,
}

/// Works out every answer first, then writes all that is new.
pub(crate) async fn apply_all(
    db: &mut Db<'_>,
    appends: &[&Append],
    today: i64,
) -> sqlx::Result<Vec<Result<Vec<i64>, Refusal>>> {
    let mut mailboxes = load(db, appends).await?;
    let admitted: Vec<Result<(), Refusal>> = appends
        .iter()
        .map(|append| {
            let found = mailboxes
                .get(&append.mailbox)
                .map(|working| working.mailbox.clone());
            match admit(found, &append.token)? {
                (_, Role::Writer) => Ok(()),
                _ => Err(Refusal::UnknownMailbox),
            }
        })
        .collect();
    let mut known = load_known(db, appends, &admitted, &mailboxes).await?;
    let mut inserts = Vec::new();
    let mut answers = Vec::with_capacity(appends.len());
    for (index, (append, admitted)) in appends.iter().zip(admitted).enumerate() {
        let answer = admitted.and_then(|()| {
            let working = mailboxes
                .get_mut(&append.mailbox)
                .ok_or(Refusal::UnknownMailbox)?;
            let seqs = place_records(index, appends, working, &mut known, &mut inserts)?;
            working.changed |= working.mailbox.used_day < today;
            Ok(seqs)
        });
        answers.push(answer);
    }
    insert(db, appends, &inserts).await?;
    update(
        db,
        mailboxes.into_values().filter(|working| working.changed),
        today,
    )
    .await?;
    Ok(answers)
}

/// Gives each new record of one request its number, or refuses the request as a whole.
fn place_records(
    index: usize,
    appends: &[&Append],
    working: &mut Working,
    known: &mut HashMap<(i64, RecordId), Known>,
    inserts: &mut Vec<Insert>,
) -> Result<Vec<i64>, Refusal> {
    let append = appends[index];
    let mut after = working.mailbox.clone();
    let number = after.number;
    let mut seqs = Vec::with_capacity(append.records.len());
    let mut fresh: Vec<(RecordId, i64, usize)> = Vec::new();
    for (position, record) in append.records.iter().enumerate() {
        let earlier = known
            .get(&(number, record.id))
            .map(|known| match known {
                Known::Stored { seq, body } => (*seq, body.as_slice()),
                Known::New {
                    seq,
                    append,
                    record,
                } => (*seq, appends[*append].records[*record].body.as_slice()),
            })
            .or_else(|| {
                let same = fresh.iter().find(|(id, ..)| *id == record.id)?;
                Some((same.1, append.records[same.2].body.as_slice()))
            });
        if let Some((seq, body)) = earlier {
            if body != record.body {
                return Err(Refusal::RecordConflict);
            }
            seqs.push(seq);
            continue;
        }
        after.last_seq += 1;
        after.records += 1;
        after.bytes += i64::try_from(record.body.len()).unwrap_or(i64::MAX / 2);
        fresh.push((record.id, after.last_seq, position));
        seqs.push(after.last_seq);
    }
    if !fresh.is_empty() {
        after.state = state_after(after.state, fresh.len())?;
        within(&after, append.quota)?;
        working.mailbox = after;
        working.changed = true;
    }
    for (id, seq, record) in fresh {
        known.insert(
            (number, id),
            Known::New {
                seq,
                append: index,
                record,
            },
        );
        inserts.push(Insert {
            place: place(number, seq),
            number,
            append: index,
            record,
        });
    }
    Ok(seqs)
}

/// A closed mailbox takes nothing, or one last record.
fn state_after(state: State, fresh: usize) -> Result<State, Refusal> {
    match (state, fresh) {
        (State::Open, _) => Ok(State::Open),
        (State::ClosedTakesOne, 1) => Ok(State::ClosedTookOne),
        _ => Err(Refusal::MailboxClosed),
    }
}

fn within(mailbox: &Mailbox, quota: Quota) -> Result<(), Refusal> {
    let fits = mailbox.records <= quota.records
        && mailbox.bytes <= quota.bytes
        && mailbox.last_seq <= LAST_SEQ;
    if fits {
        Ok(())
    } else {
        Err(Refusal::QuotaExceeded)
    }
}

async fn load(db: &mut Db<'_>, appends: &[&Append]) -> sqlx::Result<HashMap<Id, Working>> {
    let mut ids: Vec<&[u8]> = appends
        .iter()
        .map(|append| append.mailbox.as_slice())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let found = look_many(db, &ids).await?;
    Ok(found
        .into_iter()
        .map(|(id, mailbox)| {
            (
                id,
                Working {
                    mailbox,
                    changed: false,
                },
            )
        })
        .collect())
}

/// The records that are stored already under one of the ids that came.
async fn load_known(
    db: &mut Db<'_>,
    appends: &[&Append],
    admitted: &[Result<(), Refusal>],
    mailboxes: &HashMap<Id, Working>,
) -> sqlx::Result<HashMap<(i64, RecordId), Known>> {
    let mut wanted: Vec<(i64, &[u8])> = Vec::new();
    for (append, admitted) in appends.iter().zip(admitted) {
        if let (Ok(()), Some(working)) = (admitted, mailboxes.get(&append.mailbox)) {
            let number = working.mailbox.number;
            wanted.extend(
                append
                    .records
                    .iter()
                    .map(|record| (number, record.id.as_slice())),
            );
        }
    }
    let mut known = HashMap::new();
    for part in wanted.chunks(PART) {
        for row in known_rows(db, part).await? {
            let stored = Known::Stored {
                seq: seq_of(row.int(0)?),
                body: row.bytes(3)?.to_vec(),
            };
            known.insert((row.int(1)?, row.array(2)?), stored);
        }
    }
    Ok(known)
}

async fn known_rows(
    db: &mut Db<'_>,
    wanted: &[(i64, &[u8])],
) -> sqlx::Result<Vec<crate::storage::Row>> {
    match db.dialect() {
        Dialect::Sqlite => {
            let wanted = padded(wanted);
            let marks = marks(wanted.len(), 2);
            let values: Vec<Value<'_>> = wanted
                .iter()
                .flat_map(|(number, id)| [Value::Int(*number), Value::Bytes(id)])
                .collect();
            let sql = format!(
                "SELECT place, mailbox, id, body FROM record WHERE (mailbox, id) IN (VALUES {marks})"
            );
            db.rows(sql, &values).await
        }
        Dialect::Postgres => {
            let (numbers, ids): (Vec<i64>, Vec<&[u8]>) = wanted.iter().copied().unzip();
            let sql = "SELECT r.place, r.mailbox, r.id, r.body FROM UNNEST($1::bigint[], $2::bytea[]) AS w (mailbox, id) \
                       JOIN record r ON r.mailbox = w.mailbox AND r.id = w.id";
            db.rows(sql, &[Value::Ints(&numbers), Value::ManyBytes(&ids)])
                .await
        }
    }
}

async fn insert(db: &mut Db<'_>, appends: &[&Append], inserts: &[Insert]) -> sqlx::Result<()> {
    let record = |insert: &Insert| &appends[insert.append].records[insert.record];
    match db.dialect() {
        Dialect::Sqlite => {
            let mut rest = inserts;
            while !rest.is_empty() {
                let (part, after) = rest.split_at(largest_power(rest.len()));
                let values: Vec<Value<'_>> = part
                    .iter()
                    .flat_map(|one| {
                        let record = record(one);
                        let (id, body) = (Value::Bytes(&record.id), Value::Bytes(&record.body));
                        [Value::Int(one.place), Value::Int(one.number), id, body]
                    })
                    .collect();
                let marks = marks(part.len(), 4);
                let sql = format!("INSERT INTO record (place, mailbox, id, body) VALUES {marks}");
                db.run(sql, &values).await?;
                rest = after;
            }
        }
        Dialect::Postgres if inserts.is_empty() => {}
        Dialect::Postgres => {
            let places: Vec<i64> = inserts.iter().map(|one| one.place).collect();
            let numbers: Vec<i64> = inserts.iter().map(|one| one.number).collect();
            let ids: Vec<&[u8]> = inserts
                .iter()
                .map(|one| record(one).id.as_slice())
                .collect();
            let bodies: Vec<&[u8]> = inserts
                .iter()
                .map(|one| record(one).body.as_slice())
                .collect();
            let sql = "INSERT INTO record (place, mailbox, id, body) \
                       SELECT * FROM UNNEST($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[])";
            let values = [
                Value::Ints(&places),
                Value::Ints(&numbers),
                Value::ManyBytes(&ids),
                Value::ManyBytes(&bodies),
            ];
            db.run(sql, &values).await?;
        }
    }
    Ok(())
}

async fn update(
    db: &mut Db<'_>,
    changed: impl Iterator<Item = Working>,
    today: i64,
) -> sqlx::Result<()> {
    let rows: Vec<[i64; 5]> = changed
        .map(|working| working.mailbox)
        .map(|m| [m.number, m.last_seq, m.records, m.bytes, m.state.as_int()])
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    match db.dialect() {
        Dialect::Sqlite => {
            let rows = padded(&rows);
            let marks = marks(rows.len(), 5);
            let mut values: Vec<Value<'_>> = rows
                .iter()
                .flatten()
                .map(|value| Value::Int(*value))
                .collect();
            values.push(Value::Int(today));
            let day = values.len();
            let sql = format!(
                "UPDATE mailbox SET last_seq = w.column2, records = w.column3, bytes = w.column4, state = w.column5, \
                 used_day = ${day} FROM (VALUES {marks}) AS w WHERE number = w.column1"
            );
            db.run(sql, &values).await?;
        }
        Dialect::Postgres => {
            let column = |n: usize| rows.iter().map(|row| row[n]).collect::<Vec<i64>>();
            let columns = [column(0), column(1), column(2), column(3), column(4)];
            let mut values: Vec<Value<'_>> = columns.iter().map(|c| Value::Ints(c)).collect();
            values.push(Value::Int(today));
            let sql = "UPDATE mailbox SET last_seq = w.last_seq, records = w.records, bytes = w.bytes, \
                       state = w.state, used_day = $6 FROM UNNEST($1::bigint[], $2::bigint[], $3::bigint[], \
                       $4::bigint[], $5::bigint[]) AS w (number, last_seq, records, bytes, state) \
                       WHERE mailbox.number = w.number";
            db.run(sql, &values).await?;
        }
    }
    Ok(())
}

/// Statements with placeholders come in sizes that are powers of two, so that few of them need to be prepared.
const PART: usize = 128;

fn largest_power(count: usize) -> usize {
    (1 << count.max(1).ilog2()).min(PART)
}

/// The same values, the last one repeated up to a power of two.
pub(super) fn padded<T: Clone>(values: &[T]) -> Vec<T> {
    let mut values = values.to_vec();
    if let Some(last) = values.last().cloned() {
        values.resize(values.len().next_power_of_two(), last);
    }
    values
}

/// `($1, $2), ($3, $4)` …
pub(super) fn marks(rows: usize, columns: usize) -> String {
    let row = |row: usize| {
        let marks: Vec<String> = (1..=columns)
            .map(|column| format!("${}", row * columns + column))
            .collect();
        format!("({})", marks.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}
