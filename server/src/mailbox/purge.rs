//! What goes by itself: closed mailboxes after 30 days, idle ones after their lifetime, serials of vouchers that have
//! ended. The only statements that name no mailbox.

use super::manage::delete_all;
use crate::storage::{Applied, Change, Db, Value};

/// A closed mailbox stays readable this long.
const CLOSED_DAYS: i64 = 30;
/// One transaction deletes at most this many mailboxes.
const AT_ONCE: i64 = 20;

/// Deletes some of what is due.
#[derive(Debug)]
pub(crate) struct Purge {
    pub(crate) idle_days: i64,
}

impl Change for Purge {
    /// Is there more to do?
    type Answer = bool;

    async fn apply(&mut self, db: &mut Db<'_>, today: i64) -> Applied<bool> {
        let sql = "SELECT number FROM mailbox WHERE closed_day <= $1 OR used_day <= $2 LIMIT $3";
        let due = [today - CLOSED_DAYS, today - self.idle_days, AT_ONCE].map(Value::Int);
        let rows = db.rows(sql, &due).await?;
        for row in &rows {
            delete_all(db, row.int(0)?).await?;
        }
        db.run("DELETE FROM spent WHERE day < $1", &[Value::Int(today)])
            .await?;
        Ok(!rows.is_empty())
    }
}
