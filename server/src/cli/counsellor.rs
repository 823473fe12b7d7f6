//! Counsellor accounts from the command line.

use super::CliError;
use crate::account::admin::{self, Invite, Remove};
use crate::account::{Name, sha256};
use crate::storage::Storage;
use crate::{chance, texts};

/// A one-time sign-up link. The token stands in the fragment, which no server receives. `None` when the name has an
/// account or cannot be used.
pub(crate) async fn add(
    storage: &Storage,
    url: &str,
    name: &str,
) -> Result<Option<String>, CliError> {
    let Some(name) = Name::new(name) else {
        return Ok(None);
    };
    let token: [u8; 32] = chance::bytes()?;
    let made = storage
        .change(Invite {
            name,
            token: sha256(&token),
        })
        .await?;
    Ok(made.then(|| format!("{url}/#sign-up={}", cairn_seal::b64::encode(&token))))
}

/// One line for each counsellor.
pub(crate) async fn list(storage: &Storage) -> Result<Vec<String>, CliError> {
    let all = admin::list(storage).await?;
    Ok(all
        .iter()
        .map(|one| texts::counsellor(&one.name, one.signed_up))
        .collect())
}

/// Removes an account, or a link that was not used; `false` when there was none.
pub(crate) async fn remove(storage: &Storage, name: &str) -> Result<bool, CliError> {
    let name = Name::new(name).ok_or(CliError::Name)?;
    Ok(storage.change(Remove { name }).await?)
}
