//! Signing up by a one-time link.

use super::session::begin;
use super::{NUMBER_BITS, Passphrase};
use crate::chance;
use crate::problem::Refusal;
use crate::storage::{Applied, Change, Db, Storage, Value};

/// Whose link is this?
pub(crate) async fn look(
    storage: &Storage,
    token: &[u8; 32],
    today: i64,
) -> Result<String, Refusal> {
    let mut lease = storage.read().await?;
    let sql = "SELECT name FROM sign_up WHERE hash = $1 AND last_day >= $2";
    let row = lease
        .db()
        .row(sql, &[Value::Bytes(token), Value::Int(today)])
        .await?;
    Ok(row.ok_or(Refusal::SignUpRefused)?.text(0)?)
}

/// Makes the account and begins its first session.
pub(crate) struct SignUp {
    /// SHA-256 of the token in the link.
    pub(crate) token: [u8; 32],
    pub(crate) passphrase: Passphrase,
    pub(crate) caseload: Vec<u8>,
    /// SHA-256 of the session's secret.
    pub(crate) session: [u8; 32],
}

/// A new account.
#[derive(Debug)]
pub(crate) struct NewAccount {
    pub(crate) account: i64,
    pub(crate) etag: [u8; 12],
}

impl Change for SignUp {
    type Answer = NewAccount;

    async fn apply(&mut self, db: &mut Db<'_>, today: i64) -> Applied<NewAccount> {
        let sql = "SELECT name, name_key FROM sign_up WHERE hash = $1 AND last_day >= $2";
        let asked = [Value::Bytes(&self.token), Value::Int(today)];
        let row = db.row(sql, &asked).await?.ok_or(Refusal::SignUpRefused)?;
        let (name, name_key) = (row.text(0)?, row.text(1)?);
        let account = free_number(db).await?;
        let etag = chance::bytes()?;
        db.run("DELETE FROM sign_up WHERE hash = $1", &asked[..1])
            .await?;
        let sql = "INSERT INTO account (number, name, name_key, created_day, used_day) VALUES ($1, $2, $3, $4, $4)";
        let values = [
            Value::Int(account),
            Value::Text(&name),
            Value::Text(&name_key),
            Value::Int(today),
        ];
        db.run(sql, &values).await?;
        insert_passphrase(db, account, &self.passphrase).await?;
        let sql = "INSERT INTO caseload (account, etag, body) VALUES ($1, $2, $3)";
        let values = [
            Value::Int(account),
            Value::Bytes(&etag),
            Value::Bytes(&self.caseload),
        ];
        db.run(sql, &values).await?;
        begin(db, account, &self.session, today).await?;
        Ok(NewAccount { account, etag })
    }
}

async fn free_number(db: &mut Db<'_>) -> Applied<i64> {
    loop {
        let number = chance::number(NUMBER_BITS)?;
        let sql = "SELECT 1 FROM account WHERE number = $1";
        if db.row(sql, &[Value::Int(number)]).await?.is_none() {
            return Ok(number);
        }
    }
}

pub(super) async fn insert_passphrase(
    db: &mut Db<'_>,
    account: i64,
    passphrase: &Passphrase,
) -> Applied<()> {
    let params = passphrase.params.as_text();
    let sql = "INSERT INTO wrap (number, account, kind, salt, params, authenticator, wrapped_key) \
               VALUES ($1, $2, 'passphrase', $3, $4, $5, $6)";
    let values = [
        Value::Int(chance::number(NUMBER_BITS)?),
        Value::Int(account),
        Value::Bytes(&passphrase.salt),
        Value::Text(&params),
        Value::Bytes(&passphrase.authenticator),
        Value::Bytes(&passphrase.wrapped_key),
    ];
    db.run(sql, &values).await?;
    Ok(())
}
