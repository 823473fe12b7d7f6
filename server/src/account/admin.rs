//! What an operator does with accounts from the command line.

use super::{Name, SIGN_UP_DAYS};
use crate::storage::{Applied, Change, Db, Storage, Value};

/// Makes a one-time link for a name that has no account yet. An earlier link for it is void.
pub(crate) struct Invite {
    pub(crate) name: Name,
    /// SHA-256 of the token in the link.
    pub(crate) token: [u8; 32],
}

impl Change for Invite {
    /// `false` when the name has an account.
    type Answer = bool;

    async fn apply(&mut self, db: &mut Db<'_>, today: i64) -> Applied<bool> {
        let key = [Value::Text(&self.name.key)];
        if db
            .row("SELECT 1 FROM account WHERE name_key = $1", &key)
            .await?
            .is_some()
        {
            return Ok(false);
        }
        let ended = "DELETE FROM sign_up WHERE name_key = $1 OR last_day < $2";
        db.run(ended, &[key[0], Value::Int(today)]).await?;
        let sql = "INSERT INTO sign_up (hash, name, name_key, last_day) VALUES ($1, $2, $3, $4)";
        let values = [
            Value::Bytes(&self.token),
            Value::Text(&self.name.shown),
            key[0],
            Value::Int(today + SIGN_UP_DAYS),
        ];
        db.run(sql, &values).await?;
        Ok(true)
    }
}

/// Removes an account with everything that belongs to it, or an invitation.
pub(crate) struct Remove {
    pub(crate) name: Name,
}

impl Change for Remove {
    /// `false` when there was nothing.
    type Answer = bool;

    async fn apply(&mut self, db: &mut Db<'_>, _today: i64) -> Applied<bool> {
        let key = [Value::Text(&self.name.key)];
        let mut gone = db
            .run("DELETE FROM sign_up WHERE name_key = $1", &key)
            .await?;
        if let Some(row) = db
            .row("SELECT number FROM account WHERE name_key = $1", &key)
            .await?
        {
            let account = [Value::Int(row.int(0)?)];
            for sql in [
                "DELETE FROM session WHERE account = $1",
                "DELETE FROM caseload WHERE account = $1",
                "DELETE FROM wrap WHERE account = $1",
                "DELETE FROM account WHERE number = $1",
            ] {
                gone += db.run(sql, &account).await?;
            }
        }
        Ok(gone > 0)
    }
}

/// A line of the list.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) name: String,
    /// Signed up, or only invited.
    pub(crate) signed_up: bool,
}

/// All counsellors, by name.
pub(crate) async fn list(storage: &Storage) -> sqlx::Result<Vec<Listed>> {
    let mut lease = storage.read().await?;
    let sql = "SELECT name, CAST(1 AS BIGINT) AS known, name_key FROM account UNION ALL \
               SELECT name, CAST(0 AS BIGINT) AS known, name_key FROM sign_up ORDER BY name_key";
    let rows = lease.db().rows(sql, &[]).await?;
    rows.iter()
        .map(|row| {
            Ok(Listed {
                name: row.text(0)?,
                signed_up: row.int(1)? == 1,
            })
        })
        .collect()
}
