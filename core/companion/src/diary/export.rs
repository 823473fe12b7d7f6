//! Everything a person wrote, as one JSON object they can keep.

use cairn_model::time::Moment;
use cairn_store::{Cursor, Page};
use serde_json::{Value, json};

use crate::companion::Companion;
use crate::error::{Error, Fault};

/// Version of the export's form.
pub const EXPORT_VERSION: u16 = 1;
const PAGE: u32 = 500;

impl Companion {
    /// All check-ins and results, the links by their labels and every grant as it was signed. No keys.
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
        let mut grants = Vec::new();
        for grant in self.store.read().await?.all_grants().await? {
            let signed: Value =
                serde_json::from_slice(&grant.signed).map_err(|_| Fault::unreadable())?;
            grants.push(json!({"grant": signed, "withdrawn": grant.withdrawn}));
        }
        Ok(json!({
            "format": "cairn-export",
            "v": EXPORT_VERSION,
            "at": now,
            "checkins": self.all_checkins().await?,
            "results": self.all_results().await?,
            "links": links,
            "grants": grants,
        }))
    }

    async fn all_checkins(&self) -> Result<Vec<Value>, Fault> {
        let mut all = Vec::new();
        let mut after = None;
        loop {
            let page = self.store.read().await?.check_ins(whole(after)).await?;
            let Some(last) = page.last() else {
                return Ok(all);
            };
            after = Some(Cursor {
                at: last.at.utc_ms(),
                id: last.id,
            });
            for entry in &page {
                all.push(serde_json::to_value(entry).map_err(|_| Fault::unreadable())?);
            }
        }
    }

    async fn all_results(&self) -> Result<Vec<Value>, Fault> {
        let mut all = Vec::new();
        let mut after = None;
        loop {
            let page = self.store.read().await?.results(whole(after)).await?;
            let Some(last) = page.last() else {
                return Ok(all);
            };
            after = Some(Cursor {
                at: last.at.utc_ms(),
                id: last.id,
            });
            for entry in &page {
                all.push(serde_json::to_value(entry).map_err(|_| Fault::unreadable())?);
            }
        }
    }
}

const fn whole(after: Option<Cursor>) -> Page {
    Page {
        from: i64::MIN,
        until: i64::MAX,
        after,
        limit: PAGE,
    }
}
