//! Who is signed in.

use super::cookie::Session;
use crate::problem::Refusal;
use crate::storage::{Applied, Change, Db, Storage, Value};

/// However busy, a session ends after so many days.
pub(super) const LONGEST_DAYS: i64 = 7;

/// The account behind a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SignedIn {
    pub(crate) account: i64,
    pub(crate) name: String,
    pub(crate) session: [u8; 32],
}

/// Looks the session up.
pub(crate) async fn find(
    storage: &Storage,
    session: &Session,
    today: i64,
) -> Result<SignedIn, Refusal> {
    let hash = session.hash();
    let mut lease = storage.read().await?;
    let sql = "SELECT a.number, a.name FROM session s JOIN account a ON a.number = s.account \
               WHERE s.hash = $1 AND s.created_day > $2";
    let values = [Value::Bytes(&hash), Value::Int(today - LONGEST_DAYS)];
    let row = lease
        .db()
        .row(sql, &values)
        .await?
        .ok_or(Refusal::NotSignedIn)?;
    Ok(SignedIn {
        account: row.int(0)?,
        name: row.text(1)?,
        session: hash,
    })
}

/// Begins a session, in the transaction of whoever calls.
pub(super) async fn begin(
    db: &mut Db<'_>,
    account: i64,
    session: &[u8; 32],
    today: i64,
) -> sqlx::Result<()> {
    let sql = "DELETE FROM session WHERE created_day <= $1";
    db.run(sql, &[Value::Int(today - LONGEST_DAYS)]).await?;
    let sql = "INSERT INTO session (hash, account, created_day) VALUES ($1, $2, $3)";
    db.run(
        sql,
        &[
            Value::Bytes(session),
            Value::Int(account),
            Value::Int(today),
        ],
    )
    .await?;
    let sql = "UPDATE account SET used_day = $2 WHERE number = $1";
    db.run(sql, &[Value::Int(account), Value::Int(today)])
        .await?;
    Ok(())
}

/// Ends one session.
#[derive(Debug)]
pub(crate) struct SignOut {
    pub(crate) session: [u8; 32],
}

impl Change for SignOut {
    type Answer = ();

    async fn apply(&mut self, db: &mut Db<'_>, _today: i64) -> Applied<()> {
        let sql = "DELETE FROM session WHERE hash = $1";
        db.run(sql, &[Value::Bytes(&self.session)]).await?;
        Ok(())
    }
}
