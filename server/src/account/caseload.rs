//! A counsellor's caseload: one sealed blob, replaced only by who has seen the present one.

use crate::chance;
use crate::problem::Refusal;
use crate::storage::{Applied, Change, Db, Storage, Value};

/// Names one state of the blob. Random, so that it tells nothing about how often it changed.
pub(crate) type Etag = [u8; 12];

/// The blob as it is.
pub(crate) async fn get(storage: &Storage, account: i64) -> Result<(Etag, Vec<u8>), Refusal> {
    let mut lease = storage.read().await?;
    let sql = "SELECT etag, body FROM caseload WHERE account = $1";
    let row = lease
        .db()
        .row(sql, &[Value::Int(account)])
        .await?
        .ok_or(Refusal::NotFound)?;
    Ok((row.array(0)?, row.bytes(1)?.to_vec()))
}

/// Replaces the blob.
pub(crate) struct Put {
    pub(crate) account: i64,
    pub(crate) seen: Etag,
    pub(crate) body: Vec<u8>,
}

impl Change for Put {
    type Answer = Etag;

    async fn apply(&mut self, db: &mut Db<'_>, _today: i64) -> Applied<Etag> {
        let etag: Etag = chance::bytes()?;
        let sql = "UPDATE caseload SET etag = $3, body = $4 WHERE account = $1 AND etag = $2";
        let values = [
            Value::Int(self.account),
            Value::Bytes(&self.seen),
            Value::Bytes(&etag),
            Value::Bytes(&self.body),
        ];
        match db.run(sql, &values).await? {
            0 => Err(Refusal::Stale.into()),
            _ => Ok(etag),
        }
    }
}
