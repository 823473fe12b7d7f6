//! Signing in with what a browser made from the passphrase, and replacing the passphrase.

use subtle::ConstantTimeEq as _;

use super::session::{SignedIn, begin};
use super::sign_up::insert_passphrase;
use super::{Params, Passphrase};
use crate::key::ServerKey;
use crate::problem::Refusal;
use crate::storage::{Applied, Change, Db, Storage, Value};

const SALT_LABEL: &str = "cairn/1 salt";
const SALT_BYTES: usize = 16;

/// What a browser needs to try a passphrase. A name that nobody has gets an answer too, always the same one.
pub(crate) async fn salt(
    storage: &Storage,
    key: &ServerKey,
    name_key: &str,
) -> Result<(Vec<u8>, Params), Refusal> {
    let mut lease = storage.read().await?;
    let sql = "SELECT w.salt, w.params FROM account a JOIN wrap w ON w.account = a.number AND w.kind = 'passphrase' \
               WHERE a.name_key = $1";
    let row = lease.db().row(sql, &[Value::Text(name_key)]).await?;
    let made_up = key.mac(SALT_LABEL, name_key.as_bytes());
    match row {
        Some(row) => Ok((row.bytes(0)?.to_vec(), Params::from_text(&row.text(1)?))),
        None => Ok((made_up[..SALT_BYTES].to_vec(), Params::USUAL)),
    }
}

/// Begins a session.
pub(crate) struct SignIn {
    pub(crate) name_key: String,
    /// SHA-256 of the authenticator.
    pub(crate) authenticator: [u8; 32],
    /// SHA-256 of the session's secret.
    pub(crate) session: [u8; 32],
}

/// An account after signing in.
#[derive(Debug)]
pub(crate) struct Opened {
    pub(crate) account: i64,
    pub(crate) wrapped_key: Vec<u8>,
}

impl Change for SignIn {
    type Answer = Opened;

    async fn apply(&mut self, db: &mut Db<'_>, today: i64) -> Applied<Opened> {
        let sql = "SELECT a.number, w.authenticator, w.wrapped_key FROM account a JOIN wrap w \
                   ON w.account = a.number AND w.kind = 'passphrase' WHERE a.name_key = $1";
        let row = db.row(sql, &[Value::Text(&self.name_key)]).await?;
        let stored = row.as_ref().map_or(Ok([0; 32]), |row| row.array(1))?;
        let right: bool = stored.ct_eq(&self.authenticator).into();
        let row = row.filter(|_| right).ok_or(Refusal::SignInFailed)?;
        let opened = Opened {
            account: row.int(0)?,
            wrapped_key: row.bytes(2)?.to_vec(),
        };
        begin(db, opened.account, &self.session, today).await?;
        Ok(opened)
    }
}

/// Puts another passphrase in place of the present one and ends all other sessions.
pub(crate) struct ReplacePassphrase {
    pub(crate) who: SignedIn,
    /// SHA-256 of the present authenticator.
    pub(crate) authenticator: [u8; 32],
    pub(crate) new: Passphrase,
}

impl Change for ReplacePassphrase {
    type Answer = ();

    async fn apply(&mut self, db: &mut Db<'_>, _today: i64) -> Applied<()> {
        let account = Value::Int(self.who.account);
        let sql = "SELECT authenticator FROM wrap WHERE account = $1 AND kind = 'passphrase'";
        let row = db
            .row(sql, &[account])
            .await?
            .ok_or(Refusal::SignInFailed)?;
        let stored = row.array::<32>(0)?;
        // The second: the same request come again, after its answer was lost.
        let right = stored.ct_eq(&self.authenticator) | stored.ct_eq(&self.new.authenticator);
        if !bool::from(right) {
            return Err(Refusal::SignInFailed.into());
        }
        let sql = "DELETE FROM wrap WHERE account = $1 AND kind = 'passphrase'";
        db.run(sql, &[account]).await?;
        insert_passphrase(db, self.who.account, &self.new).await?;
        let sql = "DELETE FROM session WHERE account = $1 AND hash <> $2";
        db.run(sql, &[account, Value::Bytes(&self.who.session)])
            .await?;
        Ok(())
    }
}
