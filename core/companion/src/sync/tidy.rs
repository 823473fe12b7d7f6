//! Deleting on the server what is not to be there any more, and appending again what nobody acknowledged.

use cairn_seal::wire::{RecordId, limits};

use super::Run;
use crate::error::Fault;
use crate::links::Stage;

const OPEN: &[Stage] = &[Stage::Open];

impl Run<'_> {
    pub(super) async fn tidy(&mut self) -> Result<(), Fault> {
        self.cut().await?;
        self.drop_superseded().await?;
        self.delete().await?;
        self.trim_incoming().await?;
        self.push_again().await
    }

    /// Trims everything before the newest message about a grant.
    async fn cut(&self) -> Result<(), Fault> {
        let wire = self.wire().await?;
        let Some(cut) = wire.outgoing.cut else {
            return Ok(());
        };
        let Some(seq) = cut.seq else {
            return Ok(());
        };
        if seq > 1 {
            self.outgoing(&wire)
                .trim(&wire.owner()?.outbox, seq - 1)
                .await?;
        }
        if let Some(mut change) = self.begin(OPEN).await? {
            let out = &mut change.wire()?.outgoing;
            if out.cut == Some(cut) {
                out.cut = None;
            }
            change.commit().await?;
        }
        Ok(())
    }

    /// A newer revision or a retraction was acknowledged: the old record goes.
    async fn drop_superseded(&self) -> Result<(), Fault> {
        let Some(mut change) = self.begin(OPEN).await? else {
            return Ok(());
        };
        let old = change.write.superseded(self.link).await?;
        if old.is_empty() {
            return Ok(());
        }
        let ids = old.iter().map(|record| RecordId(record.id));
        change.wire()?.outgoing.delete.extend(ids);
        change.drop_records(&old).await?;
        change.commit().await
    }

    async fn delete(&self) -> Result<(), Fault> {
        loop {
            let wire = self.wire().await?;
            let mut ids = wire.outgoing.delete.clone();
            ids.truncate(limits::MAX_DELETE);
            if ids.is_empty() {
                return Ok(());
            }
            let owner = &wire.owner()?.outbox;
            self.outgoing(&wire)
                .delete_records(owner, ids.clone())
                .await?;
            let Some(mut change) = self.begin(OPEN).await? else {
                return Ok(());
            };
            change
                .wire()?
                .outgoing
                .delete
                .retain(|id| !ids.contains(id));
            change.commit().await?;
        }
    }

    /// What came in is in the store: the server need not keep it.
    async fn trim_incoming(&self) -> Result<(), Fault> {
        let wire = self.wire().await?;
        let through = wire.incoming.opened;
        if through <= wire.incoming.trimmed {
            return Ok(());
        }
        self.incoming(&wire)
            .trim(&wire.link.reader, through)
            .await?;
        if let Some(mut change) = self.begin(OPEN).await? {
            let incoming = &mut change.wire()?.incoming;
            incoming.trimmed = incoming.trimmed.max(through);
            change.commit().await?;
        }
        Ok(())
    }
}
