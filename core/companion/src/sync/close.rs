//! Ending a link: the last word, the final acknowledgement, and then nothing is left.

use cairn_model::id::ItemId;
use cairn_model::payload::{Control, Gone};
use cairn_model::time::Moment;
use cairn_seal::wire::RecordId;
use cairn_store::Record;

use super::Run;
use super::push::new_record;
use crate::companion::ms;
use crate::error::Fault;
use crate::links::{Ended, Stage, Wire, grant_log};
use crate::sealing::{first, kind};

/// A closed mailbox is gone after so many days; nothing more can be heard then.
const LAST_DAY: i64 = 31;
const DAY_MS: i64 = 86_400_000;

impl Run<'_> {
    /// Tells the server that the link is over, however long it takes: until the server has heard it, the other side
    /// can still read what was shared.
    pub(super) async fn close(&mut self) -> Result<(), Fault> {
        let word = self.last_word().await?;
        let wire = self.wire().await?;
        if wire.outgoing.unheard {
            return self.delete_both(&wire).await;
        }
        let last = word.as_ref().and_then(new_record);
        let owner = wire.owner()?;
        let outgoing = closed_already(self.outgoing(&wire).close(&owner.outbox, last).await);
        let incoming = closed_already(self.incoming(&wire).close(&owner.inbox, None).await);
        if self.note_unknown_ends(&outgoing, &incoming).await? {
            return self.end(false).await;
        }
        outgoing?;
        incoming?;
        if let Some(mut change) = self.begin(&[Stage::Closing]).await? {
            if let Some(word) = &word {
                change.write.mark_appended(&[word.id], ms(self.now)).await?;
            }
            change.state.closed = Some(*self.now);
            change.stage(Stage::Closed).await?;
            change.commit().await?;
        }
        Ok(())
    }

    /// The other side never heard of the person: no word is needed, and no row is left.
    async fn delete_both(&self, wire: &Wire) -> Result<(), Fault> {
        let owner = wire.owner()?;
        deleted_already(self.outgoing(wire).delete(&owner.outbox).await)?;
        deleted_already(self.incoming(wire).delete(&owner.inbox).await)?;
        self.end(true).await
    }

    /// Notes for each mailbox since when the server says that it doesn't know it. It may lie, or an answer to an
    /// earlier call was lost. Returns whether it has said so of both for longer than a closed one is kept.
    async fn note_unknown_ends(
        &self,
        outgoing: &Result<(), Fault>,
        incoming: &Result<(), Fault>,
    ) -> Result<bool, Fault> {
        let Some(mut change) = self.begin(&[Stage::Closing]).await? else {
            return Ok(false);
        };
        let now = *self.now;
        let wire = change.wire()?;
        note_unknown_since(&mut wire.outgoing.unknown, outgoing, now);
        note_unknown_since(&mut wire.incoming.unknown, incoming, now);
        let long = |since: Option<Moment>| since.is_some_and(|since| self.is_past(&since));
        let both = long(wire.outgoing.unknown) && long(wire.incoming.unknown);
        change.commit().await?;
        Ok(both)
    }

    /// Whether a mailbox that was closed then is gone by now.
    fn is_past(&self, closed: &Moment) -> bool {
        self.now.utc_ms() - closed.utc_ms() > LAST_DAY * DAY_MS
    }

    /// The sealed last word, sealed once.
    async fn last_word(&self) -> Result<Option<Record>, Fault> {
        let Some(mut change) = self.begin(&[Stage::Closing]).await? else {
            return Ok(None);
        };
        if change.wire()?.outgoing.unheard {
            return Ok(None);
        }
        if change.wire()?.outgoing.last_word.is_none() {
            let log = grant_log(&mut change.write, self.link).await?;
            let gone = change.wire()?.outgoing.gone.tell();
            let newest = log.history().last().map(|grant| grant.id);
            let mut sealer = self.sealer(&mut change).await?;
            let message = sealer.message(last_control(newest, gone), self.now);
            let name = message.control.name();
            let id = newest.unwrap_or(message.id);
            let parts = sealer.control(&message)?;
            let word = first(&parts);
            sealer
                .queue(&mut change.write, parts, name, id, message.rev)
                .await?;
            sealer.keep(&mut change).await?;
            change.wire()?.outgoing.last_word = word;
        }
        let word = change.wire()?.outgoing.last_word;
        let records = change.write.records(self.link).await?;
        change.commit().await?;
        Ok(records
            .into_iter()
            .find(|record| Some(RecordId(record.id)) == word))
    }

    /// Waits for the other side's final `seen`; then the last mailbox is deleted.
    pub(super) async fn wait_for_the_end(&mut self) -> Result<(), Fault> {
        if self.stage().await? != Stage::Closed {
            return Ok(());
        }
        let pulled = self.pull().await;
        if self.is_confirmed().await? {
            let wire = self.wire().await?;
            deleted_already(self.incoming(&wire).delete(&wire.owner()?.inbox).await)?;
            return self.end(true).await;
        }
        let closed = self.state().await?.closed;
        if closed.is_some_and(|closed| self.is_past(&closed)) {
            return self.end(false).await;
        }
        pulled
    }

    async fn is_confirmed(&self) -> Result<bool, Fault> {
        let records = self
            .companion
            .store
            .read()
            .await?
            .records(self.link)
            .await?;
        let last =
            |record: &Record| record.kind == kind::WITHDRAWN || record.kind == kind::FAREWELL;
        Ok(records.iter().any(|record| last(record) && record.acked))
    }

    /// Keys, tokens, records and what came in go; labels, dates and the grants as they were signed stay.
    async fn end(&self, confirmed: bool) -> Result<(), Fault> {
        let Some(mut change) = self.begin(&[Stage::Closing, Stage::Closed]).await? else {
            return Ok(());
        };
        let ids: Vec<_> = change
            .write
            .records(self.link)
            .await?
            .iter()
            .map(|r| r.id)
            .collect();
        change.write.drop_records(&ids).await?;
        change.write.clear_intents(self.link).await?;
        let inbox: Vec<ItemId> = change
            .write
            .inbox(self.link)
            .await?
            .iter()
            .map(|received| received.item)
            .collect();
        for item in inbox {
            change.write.remove_received(self.link, item).await?;
        }
        change.write.set_sender(self.link, &[]).await?;
        change.write.set_reader(self.link, &[]).await?;
        change.state.ended = Some(Ended {
            at: *self.now,
            confirmed,
        });
        change.state.wire = None;
        change.stage(Stage::Ended).await?;
        change.commit().await
    }
}

/// Bytes that surely fit one record: a mailbox closes with one.
const ONE_RECORD: usize = 3_000;

fn last_control(grant: Option<ItemId>, gone: Vec<Gone>) -> Control {
    let Some(grant) = grant else {
        return Control::Farewell {};
    };
    let fits = serde_json::to_vec(&gone).is_ok_and(|bytes| bytes.len() < ONE_RECORD);
    Control::GrantWithdrawn {
        grant,
        gone: if fits { gone } else { Vec::new() },
    }
}

/// Only the server's own word that it doesn't know a mailbox counts; one that can't be reached says nothing.
fn note_unknown_since(since: &mut Option<Moment>, answer: &Result<(), Fault>, now: Moment) {
    match answer {
        Ok(()) => *since = None,
        Err(fault) if fault.code() == "unknown_mailbox" => {
            since.get_or_insert(now);
        }
        Err(_) => {}
    }
}

fn closed_already(result: Result<(), Fault>) -> Result<(), Fault> {
    match result {
        Err(fault) if fault.code() == "mailbox_closed" => Ok(()),
        other => other,
    }
}

fn deleted_already(result: Result<(), Fault>) -> Result<(), Fault> {
    match result {
        Err(fault) if fault.code() == "unknown_mailbox" => Ok(()),
        other => other,
    }
}
