//! Everything a person wrote, as one JSON object they can keep.

use cairn_model::portable::{EXPORT_VERSION, ExportedDocument, FORMAT};
use cairn_model::time::Moment;
use cairn_store::Document;
use serde_json::{Value, json};

use super::entry;
use crate::companion::Companion;
use crate::error::{Error, Fault};

impl Companion {
    /// All check-ins, results and documents of every kind, of any version, also those that nothing here can read;
    /// of deleted ones that they were deleted, not what they held. Links by their labels and every grant as it was
    /// signed, which no import takes. Packs by name and version: they are not contained. No keys.
    ///
    /// The same content gives the same bytes at whatever time: `now` only says which links have ended.
    ///
    /// # Errors
    /// `io`, `damaged`, `unreadable`.
    pub async fn export_json(&self, now: &Moment) -> Result<Value, Error> {
        Ok(self.try_export(now).await?)
    }

    async fn try_export(&self, now: &Moment) -> Result<Value, Fault> {
        let links = self.links().views(now).await?;
        let links: Vec<Value> = links
            .iter()
            .map(|link| {
                json!({
                    "id": link.id, "label": link.peer_label, "own_label": link.own_label,
                    "since": link.since, "ended": link.ended,
                })
            })
            .collect();
        // A transaction, so that all of it is of one moment; it changes nothing.
        let mut read = self.store.write().await?;
        let mut grants = Vec::new();
        for grant in read.all_grants().await? {
            let signed: Value =
                serde_json::from_slice(&grant.signed).map_err(|_| Fault::unreadable())?;
            grants.push(json!({"grant": signed, "withdrawn": grant.withdrawn}));
        }
        let packs = read.packs().await?;
        let packs = packs.iter().filter(|pack| pack.bytes.is_some());
        let packs: Vec<Value> = packs
            .map(|pack| json!({"id": pack.id, "version": pack.version}))
            .collect();
        let mut documents = read.all_documents().await?;
        documents.sort_by(|a, b| (&a.kind, a.id).cmp(&(&b.kind, b.id)));
        let documents: Vec<Value> = documents.iter().map(raw).collect::<Result<_, _>>()?;
        Ok(json!({
            "format": FORMAT,
            "v": EXPORT_VERSION,
            "checkins": entry::check_ins(&mut read).await?,
            "results": entry::results(&mut read).await?,
            "documents": documents,
            "packs": packs,
            "links": links,
            "grants": grants,
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
