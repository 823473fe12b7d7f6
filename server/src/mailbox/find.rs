//! Finding a mailbox and asking what a token may do with it: one statement and one path, whether the mailbox is
//! unknown or the token is wrong.

use subtle::{Choice, ConditionallySelectable, ConstantTimeEq};

use super::{Hash, Id, Mailbox, Role, State};
use crate::problem::Refusal;
use crate::storage::{Db, Dialect, Fault, Row, Value};

const COLUMNS: &str =
    "number, reader, writer, owner, created_day, used_day, last_seq, records, bytes, state";
const BY_ID: &str = "SELECT number, reader, writer, owner, created_day, used_day, last_seq, records, bytes, state \
                     FROM mailbox WHERE id = $1";
const BY_ID_LOCKED: &str = "SELECT number, reader, writer, owner, created_day, used_day, last_seq, records, bytes, \
                            state FROM mailbox WHERE id = $1 FOR UPDATE";

/// The mailbox and the role of the token with this hash.
pub(crate) async fn find(db: &mut Db<'_>, id: &Id, token: &Hash) -> Result<(Mailbox, Role), Fault> {
    let row = db.row(BY_ID, &[Value::Bytes(id)]).await?;
    let found = row.as_ref().map(|row| read(row, 0)).transpose()?;
    Ok(admit(found, token)?)
}

/// The same inside a transaction that will change the mailbox.
pub(super) async fn find_locked(
    db: &mut Db<'_>,
    id: &Id,
    token: &Hash,
) -> Result<(Mailbox, Role), Fault> {
    Ok(admit(look_locked(db, id).await?, token)?)
}

/// The mailbox, for one of the roles given; all other tokens are wrong ones.
pub(crate) async fn find_with(
    db: &mut Db<'_>,
    id: &Id,
    token: &Hash,
    roles: &[Role],
) -> Result<Mailbox, Fault> {
    let (mailbox, role) = find(db, id, token).await?;
    if roles.contains(&role) {
        Ok(mailbox)
    } else {
        Err(Refusal::UnknownMailbox.into())
    }
}

/// The mailbox, whoever asks. Only for creating, where the answer is the same for all who know the id.
pub(super) async fn look(db: &mut Db<'_>, id: &Id) -> Result<Option<Mailbox>, Fault> {
    let row = db.row(BY_ID, &[Value::Bytes(id)]).await?;
    Ok(row.as_ref().map(|row| read(row, 0)).transpose()?)
}

pub(super) async fn look_locked(db: &mut Db<'_>, id: &Id) -> Result<Option<Mailbox>, Fault> {
    let statement = match db.dialect() {
        Dialect::Sqlite => BY_ID,
        Dialect::Postgres => BY_ID_LOCKED,
    };
    let row = db.row(statement, &[Value::Bytes(id)]).await?;
    Ok(row.as_ref().map(|row| read(row, 0)).transpose()?)
}

/// Many mailboxes at once, with their ids.
pub(super) async fn look_many(db: &mut Db<'_>, ids: &[&[u8]]) -> sqlx::Result<Vec<(Id, Mailbox)>> {
    let rows = match db.dialect() {
        Dialect::Sqlite => {
            let wanted = super::append::padded(ids);
            let marks = super::append::marks(wanted.len(), 1);
            let values: Vec<Value<'_>> = wanted.iter().map(|id| Value::Bytes(id)).collect();
            let sql = format!("SELECT id, {COLUMNS} FROM mailbox WHERE id IN (VALUES {marks})");
            db.rows(sql, &values).await?
        }
        Dialect::Postgres => {
            // Locked in the order of their ids, so that two servers never wait for each other.
            let sql = "SELECT id, number, reader, writer, owner, created_day, used_day, last_seq, records, bytes, \
                       state FROM mailbox WHERE id = ANY($1) ORDER BY id FOR UPDATE";
            db.rows(sql, &[Value::ManyBytes(ids)]).await?
        }
    };
    rows.iter()
        .map(|row| Ok((row.array(0)?, read(row, 1)?)))
        .collect()
}

fn read(row: &Row, first: usize) -> sqlx::Result<Mailbox> {
    Ok(Mailbox {
        number: row.int(first)?,
        reader: row.array(first + 1)?,
        writer: row.array(first + 2)?,
        owner: row.array(first + 3)?,
        created_day: row.int(first + 4)?,
        used_day: row.int(first + 5)?,
        last_seq: row.int(first + 6)?,
        records: row.int(first + 7)?,
        bytes: row.int(first + 8)?,
        state: State::from_int(row.int(first + 9)?),
    })
}

/// Compares with all three hashes, and with made-up ones where there is no mailbox, always in full.
pub(super) fn admit(found: Option<Mailbox>, token: &Hash) -> Result<(Mailbox, Role), Refusal> {
    let known = Choice::from(u8::from(found.is_some()));
    let mailbox = found.unwrap_or(Mailbox {
        number: 0,
        reader: [0; 32],
        writer: [0; 32],
        owner: [0; 32],
        created_day: 0,
        used_day: 0,
        last_seq: 0,
        records: 0,
        bytes: 0,
        state: State::Open,
    });
    let mut role = 0_u8;
    for (hash, number) in [
        (&mailbox.reader, 1),
        (&mailbox.writer, 2),
        (&mailbox.owner, 3),
    ] {
        role.conditional_assign(&number, hash.ct_eq(token));
    }
    role.conditional_assign(&0, !known);
    match role {
        1 => Ok((mailbox, Role::Reader)),
        2 => Ok((mailbox, Role::Writer)),
        3 => Ok((mailbox, Role::Owner)),
        _ => Err(Refusal::UnknownMailbox),
    }
}
