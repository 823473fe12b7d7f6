//! Everything a person wrote, answered, planned or set, as one JSON object they can keep.

use cairn_model::portable::{EXPORT_VERSION, ExportedDocument, FORMAT};
use cairn_store::Document;
use serde_json::{Value, json};

use super::entry;
use crate::companion::Companion;
use crate::error::{Error, Fault};

impl Companion {
    /// All check-ins, results and documents of every kind, of any version, also those that nothing here can read;
    /// of deleted ones that they were deleted, not what they held. [`Self::stays_behind`] says what is not in it.
    ///
    /// The same content gives the same bytes, at whatever time and in whatever home: nothing is in it that an import
    /// does not take.
    ///
    /// # Errors
    /// `io`, `damaged`, `unreadable`.
    pub async fn export_json(&self) -> Result<Value, Error> {
        Ok(self.try_export().await?)
    }

    async fn try_export(&self) -> Result<Value, Fault> {
        // A transaction, so that all of it is of one moment; it changes nothing.
        let mut read = self.store.write().await?;
        let mut documents = read.all_documents().await?;
        documents.sort_by(|a, b| (&a.kind, a.id).cmp(&(&b.kind, b.id)));
        let documents: Vec<Value> = documents.iter().map(raw).collect::<Result<_, _>>()?;
        Ok(json!({
            "format": FORMAT,
            "v": EXPORT_VERSION,
            "checkins": entry::check_ins(&mut read).await?,
            "results": entry::results(&mut read).await?,
            "documents": documents,
        }))
    }
}

fn raw(document: &Document) -> Result<Value, Fault> {
    let body = if document.deleted {
        None
    } else {
        Some(serde_json::from_str(&document.body).map_err(|_| Fault::unreadable())?)
    };
    let raw = ExportedDocument {
        kind: document.kind.clone(),
        id: document.id,
        rev: document.rev,
        at: document.at,
        v: document.v,
        deleted: document.deleted,
        body,
    };
    serde_json::to_value(raw).map_err(|_| Fault::unreadable())
}
