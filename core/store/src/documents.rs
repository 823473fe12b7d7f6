//! Documents of every kind, with the versions before the present one.

use cairn_model::id::ItemId;
use cairn_model::rev::Rev;
use cairn_model::time::Moment;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use crate::access::{Read, Write};
use crate::error::StoreError;
use crate::rows;

/// So many versions before the present one are kept of each document.
pub const PAST_KEPT: u32 = 20;

/// A document of any kind, its body as JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its name.
    pub id: ItemId,
    /// The name of its kind.
    pub kind: String,
    /// Its revision.
    pub rev: Rev,
    /// When it was made or is for.
    pub at: Moment,
    /// The version of the body's form.
    pub v: u16,
    /// It was deleted; the body is what it was.
    pub deleted: bool,
    /// The body.
    pub body: String,
}

fn document(row: &SqliteRow) -> Result<Document, StoreError> {
    Ok(Document {
        id: ItemId(rows::bytes(row, 0)?),
        kind: row.try_get(1)?,
        rev: rows::parsed(row, 2)?,
        at: rows::parsed(row, 3)?,
        v: row.try_get(4)?,
        deleted: row.try_get(5)?,
        body: row.try_get(6)?,
    })
}

impl Read<'_> {
    /// One document, a deleted one included.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn document(&mut self, id: ItemId) -> Result<Option<Document>, StoreError> {
        let sql =
            sqlx::query("SELECT id, kind, rev, at, v, deleted, body FROM document WHERE id = ?");
        let row = self.connection.row(sql.bind(&id.0[..])).await?;
        row.as_ref().map(document).transpose()
    }

    /// All documents of a kind that are not deleted, newest first.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn documents(&mut self, kind: &str) -> Result<Vec<Document>, StoreError> {
        let sql = sqlx::query(
            "SELECT id, kind, rev, at, v, deleted, body FROM document \
             WHERE kind = ? AND deleted = 0 ORDER BY at_ms DESC, id DESC",
        );
        let rows = self.connection.rows(sql.bind(kind)).await?;
        rows.iter().map(document).collect()
    }

    /// Every document of every kind, deleted ones included, by id.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn all_documents(&mut self) -> Result<Vec<Document>, StoreError> {
        let sql =
            sqlx::query("SELECT id, kind, rev, at, v, deleted, body FROM document ORDER BY id");
        self.connection
            .rows(sql)
            .await?
            .iter()
            .map(document)
            .collect()
    }

    /// The versions of a document before the present one, newest first.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn document_versions(&mut self, id: ItemId) -> Result<Vec<Document>, StoreError> {
        let sql = sqlx::query(
            "SELECT p.id, d.kind, p.rev, p.at, p.v, p.deleted, p.body FROM document_past p \
             JOIN document d ON d.id = p.id WHERE p.id = ? ORDER BY p.rev DESC",
        );
        let rows = self.connection.rows(sql.bind(&id.0[..])).await?;
        rows.iter().map(document).collect()
    }

    /// Whether anything is kept of what documents held before: versions before the present one, or what a deleted one
    /// was.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn has_past_documents(&mut self) -> Result<bool, StoreError> {
        let sql = sqlx::query(
            "SELECT 1 WHERE EXISTS (SELECT 1 FROM document_past) \
             OR EXISTS (SELECT 1 FROM document WHERE deleted = 1 AND body <> 'null')",
        );
        Ok(self.connection.row(sql).await?.is_some())
    }
}

impl Write<'_> {
    /// Keeps a document; the version before it, if any, goes to the past ones.
    ///
    /// # Errors
    /// `conflict` where what is kept is as new or newer, or of another kind.
    pub async fn put_document(&mut self, new: &Document) -> Result<(), StoreError> {
        if let Some(old) = self.document(new.id).await? {
            if old.rev >= new.rev || old.kind != new.kind {
                return Err(StoreError::Conflict);
            }
            self.keep_past(new.id).await?;
        }
        let sql = sqlx::query(
            "INSERT INTO document (id, kind, rev, at_ms, at, v, deleted, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?) \
             ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, at_ms = excluded.at_ms, at = excluded.at, \
             v = excluded.v, deleted = excluded.deleted, body = excluded.body",
        )
        .bind(new.id.0.to_vec())
        .bind(&new.kind)
        .bind(new.rev.to_string())
        .bind(new.at.utc_ms())
        .bind(new.at.to_string())
        .bind(new.v)
        .bind(new.deleted)
        .bind(&new.body);
        self.connection.run(sql).await?;
        Ok(())
    }

    async fn keep_past(&mut self, id: ItemId) -> Result<(), StoreError> {
        let sql = sqlx::query(
            "INSERT OR IGNORE INTO document_past (id, rev, at, v, deleted, body) \
             SELECT id, rev, at, v, deleted, body FROM document WHERE id = ?",
        );
        self.connection.run(sql.bind(&id.0[..])).await?;
        let sql = sqlx::query(
            "DELETE FROM document_past WHERE id = ?1 AND rev NOT IN \
             (SELECT rev FROM document_past WHERE id = ?1 ORDER BY rev DESC LIMIT ?2)",
        );
        self.connection
            .run(sql.bind(&id.0[..]).bind(PAST_KEPT))
            .await?;
        Ok(())
    }

    /// Removes a document and its past for good, without a trace. Returns whether it was there.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn erase_document(&mut self, id: ItemId) -> Result<bool, StoreError> {
        let sql = sqlx::query("DELETE FROM document WHERE id = ?").bind(&id.0[..]);
        Ok(self.connection.run(sql).await? > 0)
    }

    /// Empties what was deleted before a moment (milliseconds since 1970): the body and all versions before it go, and
    /// a bare mark stays, so that an older copy that is merged in later doesn't bring it back. Returns how many.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn purge_documents(&mut self, before_ms: u64) -> Result<u64, StoreError> {
        // The text of a revision begins with its time and sorts as revisions do.
        let until = format!("{before_ms:012x}");
        let sql = sqlx::query(
            "DELETE FROM document_past WHERE id IN \
             (SELECT id FROM document WHERE deleted = 1 AND rev < ?)",
        );
        self.connection.run(sql.bind(&until)).await?;
        let sql = sqlx::query(
            "UPDATE document SET body = 'null' WHERE deleted = 1 AND rev < ? AND body <> 'null'",
        );
        self.connection.run(sql.bind(&until)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::StoreKey;
    use crate::store::Store;
    use cairn_model::id::DeviceId;

    fn version(id: u8, n: u64, body: &str, deleted: bool) -> Document {
        Document {
            id: ItemId([id; 16]),
            kind: "goal".into(),
            rev: Rev::next(None, n, DeviceId([1; 8])),
            at: "2026-11-24T08:00:00+01:00[Europe/Berlin]".parse().unwrap(),
            v: 1,
            deleted,
            body: body.into(),
        }
    }

    async fn put(store: &Store, document: &Document) -> Result<(), StoreError> {
        let mut write = store.write().await.unwrap();
        write.put_document(document).await?;
        write.commit().await
    }

    #[tokio::test]
    async fn versions_are_kept_and_an_older_one_never_wins() {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::create(dir.path(), &StoreKey::new([3; 32]))
            .await
            .unwrap();
        for n in 1..=30 {
            put(&store, &version(1, n, &n.to_string(), false))
                .await
                .unwrap();
        }
        let late = put(&store, &version(1, 30, "late", false)).await;
        assert_eq!(late, Err(StoreError::Conflict));
        let mut other = version(1, 31, "{}", false);
        other.kind = "plan".into();
        assert_eq!(put(&store, &other).await, Err(StoreError::Conflict));
        let mut read = store.read().await.unwrap();
        let present = read.document(ItemId([1; 16])).await.unwrap().unwrap();
        assert_eq!(present, version(1, 30, "30", false));
        let past = read.document_versions(present.id).await.unwrap();
        let past: Vec<&str> = past.iter().map(|d| d.body.as_str()).collect();
        assert_eq!((past.len(), past[0], past[19]), (20, "29", "10"));
    }

    #[tokio::test]
    async fn a_deleted_one_is_not_listed_and_is_emptied_in_time() {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::create(dir.path(), &StoreKey::new([3; 32]))
            .await
            .unwrap();
        put(&store, &version(1, 10, "\"secret\"", false))
            .await
            .unwrap();
        put(&store, &version(2, 10, "2", false)).await.unwrap();
        put(&store, &version(1, 20, "\"secret\"", true))
            .await
            .unwrap();
        let listed = store.read().await.unwrap().documents("goal").await.unwrap();
        assert_eq!(listed, [version(2, 10, "2", false)]);

        assert!(
            store
                .read()
                .await
                .unwrap()
                .has_past_documents()
                .await
                .unwrap()
        );
        for (before, emptied) in [(20, 0), (21, 1), (21, 0)] {
            let mut write = store.write().await.unwrap();
            assert_eq!(
                write.purge_documents(before).await.unwrap(),
                emptied,
                "{before}"
            );
            write.commit().await.unwrap();
        }
        let mut read = store.read().await.unwrap();
        let all = read.all_documents().await.unwrap();
        assert_eq!(
            all,
            [version(1, 20, "null", true), version(2, 10, "2", false)]
        );
        assert_eq!(read.document_versions(ItemId([1; 16])).await.unwrap(), []);
        assert!(!read.has_past_documents().await.unwrap());
        drop(read);

        let mut write = store.write().await.unwrap();
        assert!(write.erase_document(ItemId([2; 16])).await.unwrap());
        assert!(!write.erase_document(ItemId([2; 16])).await.unwrap());
        write.commit().await.unwrap();
    }
}
