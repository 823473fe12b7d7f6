//! Is the server where we left it, and are we where it left us?

use cairn_seal::wire::Role;

use super::Run;
use crate::error::Fault;
use crate::links::Stage;

impl Run<'_> {
    /// Compares the last seq of our mailbox with the one we know, after everything queued was appended.
    pub(super) async fn check(&mut self) -> Result<(), Fault> {
        if self.stage().await? != Stage::Open {
            return Ok(());
        }
        let wire = self.wire().await?;
        let status = match self.outgoing(&wire).status(&wire.owner()?.outbox).await {
            Ok(status) => status,
            Err(fault) if fault.code() == "unknown_mailbox" => {
                // A server that was put back to a time before the link: make the mailbox again.
                match self.make_outgoing(&wire).await {
                    Ok(status) => status,
                    Err(_) => return Err(self.note_unknown(fault).await?),
                }
            }
            Err(fault) => return Err(fault),
        };
        if status.role != Role::Owner {
            return Err(Fault::BadAnswer);
        }
        let Some(mut change) = self.begin(&[Stage::Open]).await? else {
            return Ok(());
        };
        let today = self.now.local_date();
        let out = &mut change.wire()?.outgoing;
        out.unknown = None;
        if status.last_seq < out.last_seq {
            out.recover = true;
        }
        // Somebody else wrote with our token: a copy of this store, or this store is an old one. Once a day, as a
        // server could say so for ever.
        let behind = status.last_seq > out.last_seq && out.renewed_on != Some(today);
        out.last_seq = status.last_seq;
        if behind {
            out.renewed_on = Some(today);
        }
        self.commit_renewed(change, behind).await
    }

    /// Keeps the change, and takes a new device id with it where this store turned out to be behind.
    pub(super) async fn commit_renewed(
        &self,
        mut change: super::run::Change<'_>,
        behind: bool,
    ) -> Result<(), Fault> {
        if !behind {
            return change.commit().await;
        }
        let device = self.companion.new_device(&mut change.write).await?;
        change.commit().await?;
        self.companion.use_device(device);
        Ok(())
    }

    /// Notes that the server does not know our mailbox. Nothing is given up for that: it may lie.
    pub(super) async fn note_unknown(&self, fault: Fault) -> Result<Fault, Fault> {
        if fault.code() == "unknown_mailbox"
            && let Some(mut change) = self.begin(&[Stage::Open]).await?
        {
            let now = *self.now;
            change.wire()?.outgoing.unknown.get_or_insert(now);
            change.commit().await?;
        }
        Ok(fault)
    }
}
