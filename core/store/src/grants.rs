//! The grants that the person gave: the exact bytes they signed, and whether they withdrew them.

use cairn_model::id::{ItemId, LinkId};
use cairn_model::rev::Rev;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use crate::access::{Read, Write};
use crate::error::StoreError;
use crate::links::found;
use crate::rows;

/// A grant as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredGrant {
    /// Which grant.
    pub id: ItemId,
    /// The link it belongs to.
    pub link: LinkId,
    /// Its place in the order of grants.
    pub rev: Rev,
    /// The exact JSON bytes that were signed.
    pub signed: Vec<u8>,
    /// The signature over them.
    pub signature: Vec<u8>,
    /// When it was withdrawn, if it was.
    pub withdrawn: Option<Rev>,
}

impl std::fmt::Debug for StoredGrant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The bytes hold names.
        f.debug_struct("StoredGrant")
            .field("withdrawn", &self.withdrawn.is_some())
            .finish_non_exhaustive()
    }
}

fn grant(row: &SqliteRow) -> Result<StoredGrant, StoreError> {
    Ok(StoredGrant {
        id: ItemId(rows::bytes(row, 0)?),
        link: LinkId(rows::bytes(row, 1)?),
        rev: rows::parsed(row, 2)?,
        signed: row.try_get(3)?,
        signature: row.try_get(4)?,
        withdrawn: rows::parsed_option(row, 5)?,
    })
}

impl Read<'_> {
    /// The grants of a link, withdrawn ones included, oldest first.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn grants(&mut self, link: LinkId) -> Result<Vec<StoredGrant>, StoreError> {
        let sql = sqlx::query(
            "SELECT id, link, rev, signed, signature, withdrawn FROM consent WHERE link = ? ORDER BY rev",
        )
        .bind(&link.0[..]);
        self.connection.rows(sql).await?.iter().map(grant).collect()
    }

    /// All grants of all links, oldest first.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn all_grants(&mut self) -> Result<Vec<StoredGrant>, StoreError> {
        let sql = sqlx::query(
            "SELECT id, link, rev, signed, signature, withdrawn FROM consent ORDER BY rev",
        );
        self.connection.rows(sql).await?.iter().map(grant).collect()
    }
}

impl Write<'_> {
    /// Keeps a grant.
    ///
    /// # Errors
    /// `conflict` where it is there already or the link is not.
    pub async fn add_grant(&mut self, grant: &StoredGrant) -> Result<(), StoreError> {
        let sql = sqlx::query(
            "INSERT INTO consent (id, link, rev, signed, signature, withdrawn) VALUES (?, ?, ?, ?, ?, ?)",
        )
        .bind(&grant.id.0[..])
        .bind(&grant.link.0[..])
        .bind(grant.rev.to_string())
        .bind(&grant.signed[..])
        .bind(&grant.signature[..])
        .bind(grant.withdrawn.as_ref().map(ToString::to_string));
        self.connection.run(sql).await?;
        Ok(())
    }

    /// Marks a grant as withdrawn. The first withdrawal stands.
    ///
    /// # Errors
    /// `not_found` where there is no such grant.
    pub async fn withdraw_grant(&mut self, id: ItemId, rev: Rev) -> Result<(), StoreError> {
        let sql = sqlx::query("UPDATE consent SET withdrawn = coalesce(withdrawn, ?) WHERE id = ?")
            .bind(rev.to_string())
            .bind(&id.0[..]);
        found(self.connection.run(sql).await?)
    }
}
