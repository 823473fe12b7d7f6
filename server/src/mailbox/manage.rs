//! What an owner, and in part a reader, may do with a mailbox: new tokens, trimming, deleting, closing.

use super::find::find_locked;
use super::{Hash, Id, LAST_SEQ, Mailbox, Record, RecordId, Role, State, last_place_of, place};
use crate::problem::Refusal;
use crate::storage::{Applied, Change, Db, Value};

/// Marks a mailbox as used today.
#[derive(Debug)]
pub(crate) struct Touch {
    pub(crate) id: Id,
}

impl Change for Touch {
    type Answer = ();

    async fn apply(&mut self, db: &mut Db<'_>, today: i64) -> Applied<()> {
        let sql = "UPDATE mailbox SET used_day = $2 WHERE id = $1 AND used_day < $2";
        db.run(sql, &[Value::Bytes(&self.id), Value::Int(today)])
            .await?;
        Ok(())
    }
}

/// Puts other tokens in place: the owner any, a reader or writer its own.
#[derive(Debug)]
pub(crate) struct Replace {
    pub(crate) id: Id,
    pub(crate) token: Hash,
    pub(crate) reader: Option<Hash>,
    pub(crate) writer: Option<Hash>,
    pub(crate) owner: Option<Hash>,
}

impl Change for Replace {
    type Answer = ();

    async fn apply(&mut self, db: &mut Db<'_>, today: i64) -> Applied<()> {
        let (mailbox, role) = find_locked(db, &self.id, &self.token).await?;
        let allowed = match role {
            Role::Owner => true,
            Role::Reader => self.writer.is_none() && self.owner.is_none(),
            Role::Writer => self.reader.is_none() && self.owner.is_none(),
        };
        if !allowed {
            return Err(Refusal::UnknownMailbox.into());
        }
        mailbox.open()?;
        let sql = "UPDATE mailbox SET reader = $2, writer = $3, owner = $4, used_day = $5 WHERE number = $1";
        let values = [
            Value::Int(mailbox.number),
            Value::Bytes(self.reader.as_ref().unwrap_or(&mailbox.reader)),
            Value::Bytes(self.writer.as_ref().unwrap_or(&mailbox.writer)),
            Value::Bytes(self.owner.as_ref().unwrap_or(&mailbox.owner)),
            Value::Int(today),
        ];
        db.run(sql, &values).await?;
        Ok(())
    }

    /// A reader whose token is no longer good finds out.
    fn wakes(&self) -> Option<[u8; 32]> {
        Some(self.id)
    }
}

/// Deletes all records up to a seq. A reader leaves the last record of the mailbox.
#[derive(Debug)]
pub(crate) struct Trim {
    pub(crate) id: Id,
    pub(crate) token: Hash,
    pub(crate) through: i64,
}

impl Change for Trim {
    type Answer = ();

    async fn apply(&mut self, db: &mut Db<'_>, today: i64) -> Applied<()> {
        let (mailbox, role) = find_locked(db, &self.id, &self.token).await?;
        if role == Role::Writer {
            return Err(Refusal::UnknownMailbox.into());
        }
        mailbox.open()?;
        let through = self.through.clamp(0, LAST_SEQ);
        let mut end = place(mailbox.number, through);
        if role == Role::Reader {
            end = end.min(last_place(db, mailbox.number).await? - 1);
        }
        let bounds = [Value::Int(place(mailbox.number, 0)), Value::Int(end)];
        let sql = "SELECT COUNT(*), CAST(COALESCE(SUM(LENGTH(body)), 0) AS BIGINT) FROM record \
                   WHERE place >= $1 AND place <= $2";
        let (count, bytes) = totals(db, sql, &bounds).await?;
        if count > 0 {
            db.run(
                "DELETE FROM record WHERE place >= $1 AND place <= $2",
                &bounds,
            )
            .await?;
        }
        less(db, &mailbox, count, bytes, today).await?;
        Ok(())
    }
}

/// Where the last record of a mailbox stands; its beginning when there is none.
async fn last_place(db: &mut Db<'_>, number: i64) -> sqlx::Result<i64> {
    let sql =
        "SELECT place FROM record WHERE place >= $1 AND place <= $2 ORDER BY place DESC LIMIT 1";
    let bounds = [
        Value::Int(place(number, 0)),
        Value::Int(last_place_of(number)),
    ];
    db.row(sql, &bounds)
        .await?
        .map_or(Ok(place(number, 0)), |row| row.int(0))
}

/// Deletes records by their ids.
#[derive(Debug)]
pub(crate) struct DeleteRecords {
    pub(crate) id: Id,
    pub(crate) token: Hash,
    pub(crate) records: Vec<RecordId>,
}

impl Change for DeleteRecords {
    type Answer = ();

    async fn apply(&mut self, db: &mut Db<'_>, today: i64) -> Applied<()> {
        let mailbox = owned(db, &self.id, &self.token).await?;
        mailbox.open()?;
        let (mut count, mut bytes) = (0, 0);
        for record in &self.records {
            let which = [Value::Int(mailbox.number), Value::Bytes(record)];
            let sql = "SELECT COUNT(*), CAST(COALESCE(SUM(LENGTH(body)), 0) AS BIGINT) FROM record \
                       WHERE mailbox = $1 AND id = $2";
            let found = totals(db, sql, &which).await?;
            if found.0 > 0 {
                db.run("DELETE FROM record WHERE mailbox = $1 AND id = $2", &which)
                    .await?;
                count += found.0;
                bytes += found.1;
            }
        }
        less(db, &mailbox, count, bytes, today).await?;
        Ok(())
    }
}

/// Closes a mailbox, with a last word or without one.
#[derive(Debug)]
pub(crate) struct Close {
    pub(crate) id: Id,
    pub(crate) token: Hash,
    pub(crate) last: Option<Record>,
}

impl Change for Close {
    type Answer = ();

    async fn apply(&mut self, db: &mut Db<'_>, today: i64) -> Applied<()> {
        let mailbox = owned(db, &self.id, &self.token).await?;
        if !mailbox.is_open() {
            return self.again(db, &mailbox).await;
        }
        if mailbox.last_seq >= LAST_SEQ {
            return Err(Refusal::QuotaExceeded.into());
        }
        delete_all_records(db, mailbox.number).await?;
        let (state, seq, count, bytes) = match &self.last {
            None => (State::ClosedTakesOne, mailbox.last_seq, 0, 0),
            Some(last) => {
                let seq = mailbox.last_seq + 1;
                insert_one(db, mailbox.number, seq, last).await?;
                let bytes = i64::try_from(last.body.len()).unwrap_or(i64::MAX);
                (State::ClosedWithLast, seq, 1, bytes)
            }
        };
        let sql = "UPDATE mailbox SET state = $2, last_seq = $3, records = $4, bytes = $5, used_day = $6, \
                   closed_day = $6 WHERE number = $1";
        let values = [mailbox.number, state.as_int(), seq, count, bytes, today].map(Value::Int);
        db.run(sql, &values).await?;
        Ok(())
    }

    fn wakes(&self) -> Option<[u8; 32]> {
        Some(self.id)
    }
}

impl Close {
    /// The same request come again is fine; any other is not.
    async fn again(&self, db: &mut Db<'_>, mailbox: &Mailbox) -> Applied<()> {
        let same = match (&self.last, mailbox.state) {
            (None, State::ClosedTakesOne | State::ClosedTookOne) => true,
            (Some(last), State::ClosedWithLast) => {
                let sql = "SELECT body FROM record WHERE mailbox = $1 AND id = $2";
                let which = [Value::Int(mailbox.number), Value::Bytes(&last.id)];
                let row = db.row(sql, &which).await?;
                row.is_some_and(|row| row.bytes(0).is_ok_and(|body| body == last.body))
            }
            _ => false,
        };
        if same {
            Ok(())
        } else {
            Err(Refusal::MailboxClosed.into())
        }
    }
}

/// Deletes a mailbox with everything in it.
#[derive(Debug)]
pub(crate) struct Delete {
    pub(crate) id: Id,
    pub(crate) token: Hash,
}

impl Change for Delete {
    type Answer = ();

    async fn apply(&mut self, db: &mut Db<'_>, _today: i64) -> Applied<()> {
        let mailbox = owned(db, &self.id, &self.token).await?;
        delete_all(db, mailbox.number).await?;
        Ok(())
    }

    fn wakes(&self) -> Option<[u8; 32]> {
        Some(self.id)
    }
}

/// Deletes a mailbox by its number.
pub(super) async fn delete_all(db: &mut Db<'_>, number: i64) -> sqlx::Result<()> {
    delete_all_records(db, number).await?;
    db.run(
        "DELETE FROM mailbox WHERE number = $1",
        &[Value::Int(number)],
    )
    .await
    .map(drop)
}

async fn delete_all_records(db: &mut Db<'_>, number: i64) -> sqlx::Result<()> {
    let bounds = [
        Value::Int(place(number, 0)),
        Value::Int(last_place_of(number)),
    ];
    db.run(
        "DELETE FROM record WHERE place >= $1 AND place <= $2",
        &bounds,
    )
    .await
    .map(drop)
}

async fn owned(db: &mut Db<'_>, id: &Id, token: &Hash) -> Applied<Mailbox> {
    match find_locked(db, id, token).await? {
        (mailbox, Role::Owner) => Ok(mailbox),
        _ => Err(Refusal::UnknownMailbox.into()),
    }
}

async fn totals(
    db: &mut Db<'_>,
    sql: &'static str,
    which: &[Value<'_>],
) -> sqlx::Result<(i64, i64)> {
    let Some(row) = db.row(sql, which).await? else {
        return Ok((0, 0));
    };
    Ok((row.int(0)?, row.int(1)?))
}

/// Takes deleted records off the mailbox's totals; any authorised call counts as life.
async fn less(
    db: &mut Db<'_>,
    mailbox: &Mailbox,
    count: i64,
    bytes: i64,
    today: i64,
) -> sqlx::Result<()> {
    if count == 0 && mailbox.used_day >= today {
        return Ok(());
    }
    let sql = "UPDATE mailbox SET records = records - $2, bytes = bytes - $3, used_day = $4 WHERE number = $1";
    let values = [mailbox.number, count, bytes, today].map(Value::Int);
    db.run(sql, &values).await.map(drop)
}

async fn insert_one(db: &mut Db<'_>, number: i64, seq: i64, record: &Record) -> sqlx::Result<()> {
    let sql = "INSERT INTO record (place, mailbox, id, body) VALUES ($1, $2, $3, $4)";
    let values = [
        Value::Int(place(number, seq)),
        Value::Int(number),
        Value::Bytes(&record.id),
        Value::Bytes(&record.body),
    ];
    db.run(sql, &values).await.map(drop)
}
