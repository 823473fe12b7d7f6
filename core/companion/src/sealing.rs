//! Between the store and the sealing crate: sealing as this store's device, opening, and what both are called here.

use cairn_model::bytes::{Blob, Fixed};
use cairn_model::consent::Covered;
use cairn_model::id::ItemId;
use cairn_model::payload::{Control, ControlMessage, Gone, Head};
use cairn_model::rev::Rev;
use cairn_model::time::Moment;
use cairn_seal::link::Link as SealedLink;
use cairn_seal::reader::{Event, Reader, ReaderState};
use cairn_seal::sender::{Sealed, SenderState};
use cairn_seal::wire::{NewRecord, Page, PageQuery, RecordId};
use cairn_store::{Link, Record, StoredGrant, Write};
use rand_chacha::ChaCha20Rng;
use zeroize::Zeroizing;

use crate::companion::{Companion, ms};
use crate::error::Fault;
use crate::links::Wire;
use crate::sync::Change;

/// Names of messages, as the queue of records keeps them.
pub(crate) mod kind {
    pub(crate) const HELLO: &str = "hello";
    pub(crate) const GRANT: &str = "grant";
    pub(crate) const WITHDRAWN: &str = "grant_withdrawn";
    pub(crate) const FAREWELL: &str = "farewell";
    pub(crate) const RETRACTION: &str = "retraction";
    pub(crate) const SEEN: &str = "seen";
}

/// Seals into the mailbox towards the other side of one link. What it did is kept by [`Sealer::keep`], in the
/// transaction that queues the records.
pub(crate) struct Sealer {
    link: SealedLink,
    sender: SenderState,
    chance: ChaCha20Rng,
}

impl Sealer {
    /// Loads the state; under a new device id it begins anew.
    pub(crate) async fn load(
        companion: &Companion,
        change: &mut Change<'_>,
    ) -> Result<Self, Fault> {
        let mut sender = sender_state(&change.link)?;
        let device = companion.stored_device(&mut change.write).await?;
        if sender.device() != device {
            sender.renew(device);
        }
        let link = change.state.wire()?.link.clone();
        Ok(Self {
            link,
            sender,
            chance: companion.chance.fork(),
        })
    }

    /// For a link that is only being made.
    pub(crate) const fn new(link: SealedLink, sender: SenderState, chance: ChaCha20Rng) -> Self {
        Self {
            link,
            sender,
            chance,
        }
    }

    /// Seals an item that the live grant covers.
    pub(crate) fn covered(&mut self, item: &Covered, now: &Moment) -> Result<Sealed, Fault> {
        let channel = self.link.outgoing();
        Ok(self
            .sender
            .seal_covered(&channel, item, ms(now), &mut self.chance)?)
    }

    /// Seals a message that needs no grant.
    pub(crate) fn control(&mut self, message: &ControlMessage) -> Result<Sealed, Fault> {
        let channel = self.link.outgoing();
        let now_ms = ms(&message.at);
        Ok(self
            .sender
            .seal_control(&channel, message, now_ms, &mut self.chance)?)
    }

    /// A message with a fresh name and revision.
    pub(crate) fn message(&mut self, control: Control, now: &Moment) -> ControlMessage {
        let rev = Rev::next(None, ms(now), self.sender.device());
        ControlMessage {
            id: ItemId::random(&mut self.chance),
            rev,
            at: *now,
            control,
        }
    }

    /// Queues sealed records under a name.
    pub(crate) async fn queue(
        &self,
        write: &mut Write<'_>,
        sealed: Sealed,
        name: &str,
        item: ItemId,
        rev: Rev,
    ) -> Result<(), Fault> {
        for (number, NewRecord { id, record }) in (sealed.first..).zip(sealed.records) {
            let queued = Record {
                id: id.0,
                link: self.link.id,
                mailbox: self.link.outbox.0,
                device: self.sender.device(),
                number,
                kind: name.to_owned(),
                item: Some(item),
                rev: Some(rev),
                bytes: Some(record),
                appended_at: None,
                acked: false,
            };
            write.queue(&queued).await?;
        }
        Ok(())
    }

    /// The state, to be kept in the transaction that queues.
    pub(crate) fn state(&self) -> Result<Zeroizing<Vec<u8>>, Fault> {
        serde_json::to_vec(&self.sender)
            .map(Zeroizing::new)
            .map_err(|_| Fault::unreadable())
    }

    pub(crate) async fn keep(&self, change: &mut Change<'_>) -> Result<(), Fault> {
        let state = self.state()?;
        Ok(change.write.set_sender(change.link.id, &state).await?)
    }
}

/// Where this store's device stands in the mailbox towards the other side.
pub(crate) fn sender_state(link: &Link) -> Result<SenderState, Fault> {
    serde_json::from_slice(&link.sender).map_err(|_| Fault::unreadable())
}

/// Opens what came in. What it learned is kept by [`Opener::keep`], in the transaction that keeps what was read.
pub(crate) struct Opener {
    link: SealedLink,
    reader: ReaderState,
}

impl Opener {
    pub(crate) fn load(link: &Link, wire: &Wire) -> Result<Self, Fault> {
        let reader = serde_json::from_slice(&link.reader).map_err(|_| Fault::unreadable())?;
        Ok(Self {
            link: wire.link.clone(),
            reader,
        })
    }

    pub(crate) fn query(&self) -> PageQuery {
        self.reader.query()
    }

    pub(crate) fn heads(&self) -> Vec<Head> {
        self.reader.heads()
    }

    pub(crate) fn rolled_back(&mut self) {
        let _named_by_the_caller = self.reader.rolled_back();
    }

    pub(crate) fn read(&mut self, page: &Page) -> Vec<Event> {
        Reader::new(self.link.incoming(), &mut self.reader).read(page)
    }

    pub(crate) async fn keep(&self, change: &mut Change<'_>) -> Result<(), Fault> {
        let state = serde_json::to_vec(&self.reader).map_err(|_| Fault::unreadable())?;
        Ok(change.write.set_reader(change.link.id, &state).await?)
    }
}

/// The first record of what was sealed: what comes before it is before all of it.
pub(crate) fn first(sealed: &Sealed) -> Option<RecordId> {
    sealed.records.first().map(|record| record.id)
}

/// The message that gives a grant, with the bytes and the signature that were kept.
pub(crate) fn grant_control(grant: StoredGrant, gone: Vec<Gone>) -> Result<Control, Fault> {
    let signature = grant
        .signature
        .try_into()
        .map_err(|_| Fault::unreadable())?;
    Ok(Control::Grant {
        signed: Blob(grant.signed),
        signature: Fixed(signature),
        gone,
    })
}
