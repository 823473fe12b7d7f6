//! Sealing what is to go out. This is the only place where items are sealed, and the live grant alone makes what is
//! sealed: see [`cairn_model::consent`].

use cairn_model::consent::GrantLog;
use cairn_model::id::ItemId;
use cairn_model::payload::{Control, ControlMessage};
use cairn_seal::wire::RecordId;
use cairn_store::{Intent, Record, What};

use super::Run;
use super::recover::item;
use super::run::Change;
use crate::error::Fault;
use crate::links::{Cut, Owed, Stage, grant_log};
use crate::sealing::{Opener, Sealer, first, kind};

/// Intents in one transaction.
const AT_ONCE: u32 = 32;

impl Run<'_> {
    pub(super) async fn fill(&mut self) -> Result<(), Fault> {
        self.recover().await?;
        self.seal_owed().await?;
        while self.seal_some().await? {}
        self.seal_seen().await
    }

    /// Messages about grants, in order. What is before the last of them is trimmed once it is appended.
    async fn seal_owed(&mut self) -> Result<(), Fault> {
        let Some(mut change) = self.begin(&[Stage::Open]).await? else {
            return Ok(());
        };
        let messages = std::mem::take(&mut change.wire()?.outgoing.owed);
        if messages.is_empty() {
            return Ok(());
        }
        let records = change.write.records(self.link).await?;
        let hello_waits = records.iter().any(|r| r.kind == kind::HELLO && !r.acked);
        let mut sealer = self.sealer(&mut change).await?;
        for owed in messages {
            let control = control(&mut change, owed).await?;
            let message = sealer.message(control, self.now);
            let parts = sealer.control(&message)?;
            let first = first(&parts);
            let name = message.control.name();
            sealer
                .queue(&mut change.write, parts, name, owed.grant(), message.rev)
                .await?;
            if let Some(record) = first.filter(|_| !hello_waits) {
                change.wire()?.outgoing.cut = Some(Cut { record, seq: None });
            }
        }
        sealer.keep(&mut change).await?;
        change.commit().await
    }

    /// Some of what was saved, changed or deleted. Returns whether there may be more.
    async fn seal_some(&mut self) -> Result<bool, Fault> {
        let Some(mut change) = self.begin(&[Stage::Open]).await? else {
            return Ok(false);
        };
        let log = grant_log(&mut change.write, self.link).await?;
        let today = self.now.local_date();
        // A grant that begins later keeps its intents until then.
        let waits = log.newest().is_some_and(|grant| today < grant.from);
        let limit = if waits { u32::MAX } else { AT_ONCE };
        let mut intents = change.write.intents(self.link, limit).await?;
        intents.retain(|intent| !waits || intent.what == What::Retract);
        if intents.is_empty() {
            return Ok(false);
        }
        let mut sealer = self.sealer(&mut change).await?;
        for intent in &intents {
            self.seal_intent(&mut change, &mut sealer, &log, intent)
                .await?;
            change.write.remove_intent(intent).await?;
        }
        sealer.keep(&mut change).await?;
        change.commit().await?;
        Ok(!waits)
    }

    async fn seal_intent(
        &self,
        change: &mut Change<'_>,
        sealer: &mut Sealer,
        log: &GrantLog,
        intent: &Intent,
    ) -> Result<(), Fault> {
        let mut known = change.write.records_of(intent.item).await?;
        known.retain(|record| record.link == self.link);
        if known.iter().any(|record| record.rev >= Some(intent.rev)) {
            return Ok(());
        }
        let item = match intent.what {
            What::Send | What::SendAgain => item(&mut change.write, intent.item).await?,
            What::Retract => None,
            // The grant that was sealed before this tells the other side to destroy it.
            What::Held => return Ok(()),
        };
        let live = log.live(self.now.local_date());
        let covered = item.and_then(|item| live.and_then(|live| live.cover(&item).ok()));
        if covered.is_none() && known.is_empty() && intent.what == What::Send {
            return Ok(());
        }
        unsend(change, &known).await?;
        let (parts, name) = if let Some(covered) = &covered {
            (sealer.covered(covered, self.now)?, covered.kind().name())
        } else {
            let gone = change.wire()?.outgoing.gone.tell();
            let control = Control::Retraction {
                item: intent.item,
                gone,
            };
            let message = ControlMessage {
                rev: intent.rev,
                ..sealer.message(control, self.now)
            };
            (sealer.control(&message)?, message.control.name())
        };
        sealer
            .queue(&mut change.write, parts, name, intent.item, intent.rev)
            .await
    }

    /// Our own `seen`: once a day, where something came in or is gone since the last.
    async fn seal_seen(&mut self) -> Result<(), Fault> {
        let Some(mut change) = self.begin(&[Stage::Open]).await? else {
            return Ok(());
        };
        let today = self.now.local_date();
        let link = change.link.clone();
        let wire = change.wire()?;
        let heads = Opener::load(&link, wire)?.heads();
        let gone = &wire.outgoing.gone;
        let daily = wire.incoming.news || gone.untold;
        let first_today = wire.incoming.seen_on != Some(today);
        if !(gone.missed || daily && first_today) {
            return Ok(());
        }
        wire.incoming.seen_on = Some(today);
        wire.incoming.news = false;
        // A newer one says all that an older one said.
        let mut older = change.write.records(self.link).await?;
        older.retain(|record| record.kind == kind::SEEN);
        let ids = older.iter().map(|record| RecordId(record.id));
        change.wire()?.outgoing.delete.extend(ids);
        change.drop_records(&older).await?;
        let mut sealer = self.sealer(&mut change).await?;
        let gone = change.wire()?.outgoing.gone.tell();
        let control = Control::Seen {
            heads,
            opened: false,
            gone,
        };
        let message = sealer.message(control, self.now);
        let parts = sealer.control(&message)?;
        sealer
            .queue(
                &mut change.write,
                parts,
                kind::SEEN,
                message.id,
                message.rev,
            )
            .await?;
        sealer.keep(&mut change).await?;
        change.commit().await
    }

    pub(super) async fn sealer(&self, change: &mut Change<'_>) -> Result<Sealer, Fault> {
        Sealer::load(self.companion, change).await
    }
}

impl Owed {
    const fn grant(self) -> ItemId {
        match self {
            Self::Given(grant) | Self::Withdrawn(grant) => grant,
        }
    }
}

async fn control(change: &mut Change<'_>, owed: Owed) -> Result<Control, Fault> {
    let gone = change.wire()?.outgoing.gone.tell();
    match owed {
        Owed::Withdrawn(grant) => Ok(Control::GrantWithdrawn { grant, gone }),
        Owed::Given(id) => {
            let grants = change.write.grants(change.link.id).await?;
            let grant = grants.into_iter().find(|grant| grant.id == id);
            let grant = grant.ok_or_else(Fault::unreadable)?;
            crate::sealing::grant_control(grant, gone)
        }
    }
}

/// What was sealed of an item and never left, or may have left unheard, goes: something newer follows.
async fn unsend(change: &mut Change<'_>, known: &[Record]) -> Result<(), Fault> {
    let unsent: Vec<Record> = known
        .iter()
        .filter(|record| record.appended_at.is_none())
        .cloned()
        .collect();
    let ids = unsent.iter().map(|record| RecordId(record.id));
    change.wire()?.outgoing.delete.extend(ids);
    change.drop_records(&unsent).await
}
