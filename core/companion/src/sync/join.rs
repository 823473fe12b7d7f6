//! Making the two mailboxes of a link. Each step may be repeated: equal hashes succeed.

use cairn_seal::token::TokenHash;
use cairn_seal::voucher::Voucher;
use cairn_seal::wire::{CreateMailbox, MailboxStatus};

use super::Run;
use crate::error::Fault;
use crate::links::{Stage, Wire};

fn body(hashes: [TokenHash; 3], voucher: [u8; 36]) -> CreateMailbox {
    let [reader, writer, owner] = hashes;
    CreateMailbox {
        voucher: Some(Voucher::from_bytes(voucher)),
        reader,
        writer,
        owner,
    }
}

impl Run<'_> {
    pub(super) async fn join(&mut self) -> Result<(), Fault> {
        if self.stage().await? == Stage::Claiming {
            match self.make_outgoing(&self.wire().await?).await {
                Ok(_) => self.advance(Stage::Claiming, Stage::Making).await?,
                Err(fault) => return self.refused(fault).await,
            }
        }
        if self.stage().await? == Stage::Making {
            match self.make_incoming(&self.wire().await?).await {
                Ok(_) => self.advance(Stage::Making, Stage::Open).await?,
                Err(fault) => return self.refused(fault).await,
            }
        }
        Ok(())
    }

    pub(super) async fn make_outgoing(&self, wire: &Wire) -> Result<MailboxStatus, Fault> {
        let body = body(wire.outgoing_hashes()?, wire.outgoing.voucher.0);
        self.outgoing(wire).create(&body).await
    }

    pub(super) async fn make_incoming(&self, wire: &Wire) -> Result<MailboxStatus, Fault> {
        let body = body(wire.incoming_hashes()?, wire.incoming.voucher.0);
        self.incoming(wire).create(&body).await
    }

    async fn advance(&self, from: Stage, to: Stage) -> Result<(), Fault> {
        if let Some(mut change) = self.begin(&[from]).await? {
            change.stage(to).await?;
            change.commit().await?;
        }
        Ok(())
    }

    /// Somebody else was first: nothing was shared, and nothing will be. All but the labels stays, so that the
    /// person can see what happened and remove the link themselves.
    async fn refused(&self, fault: Fault) -> Result<(), Fault> {
        if fault.code() != "mailbox_taken" {
            return Err(fault);
        }
        if let Some(mut change) = self.begin(&[Stage::Claiming, Stage::Making]).await? {
            change.stage(Stage::Refused).await?;
            change.commit().await?;
            *self.companion.sharing.lock().await = None;
        }
        Err(Fault::Coded("invite_used"))
    }
}
