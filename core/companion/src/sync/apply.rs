//! What came in takes effect.

use cairn_model::id::ItemId;
use cairn_model::payload::{Control, ControlMessage, Head, Incoming as Payload};
use cairn_seal::reader::Event;
use cairn_seal::record;
use cairn_seal::sender::Acknowledged;
use cairn_seal::wire::RecordId;
use cairn_store::Received;

use super::Run;
use super::run::Change;
use crate::companion::ms;
use crate::error::Fault;
use crate::sealing::{kind, sender_state};

/// What a record is kept as that a newer version sealed.
const NEWER_RECORD: &str = "newer_record";
/// A counsellor gives vouchers in small numbers; more than this is somebody filling our store.
const MAX_VOUCHERS: usize = 64;

impl Run<'_> {
    /// Returns whether this store turned out to be behind what the other side has seen.
    pub(super) async fn apply(
        &mut self,
        change: &mut Change<'_>,
        event: Event,
    ) -> Result<bool, Fault> {
        match event {
            Event::Fault(fault) => change.wire()?.incoming.note_fault(fault.code()),
            // Only an inviter is greeted.
            Event::Hello(_) => change.wire()?.incoming.note_fault("unexpected"),
            Event::StartOver => {}
            Event::Known { seq, .. } => change.wire()?.incoming.opened(seq),
            Event::Newer(stored) => {
                change.wire()?.incoming.opened(stored.seq);
                let item = ItemId(stored.id.0);
                let rev = self.companion.rev(None, self.now);
                self.receive(change, item, rev, NEWER_RECORD, stored.record)
                    .await?;
            }
            Event::Received(received) => {
                self.received += 1;
                change.wire()?.incoming.opened(received.seq);
                return self.apply_payload(change, received.content).await;
            }
        }
        Ok(false)
    }

    async fn apply_payload(
        &mut self,
        change: &mut Change<'_>,
        payload: Payload,
    ) -> Result<bool, Fault> {
        match payload {
            Payload::Control(message) => return self.apply_control(change, message).await,
            // Counsellors share no items under grants.
            Payload::Item { .. } => change.wire()?.incoming.note_fault("unexpected"),
            Payload::Unknown(unknown) => {
                change.wire()?.incoming.news = true;
                let id = unknown.id.unwrap_or_else(|| self.fresh_id());
                let rev = unknown
                    .rev
                    .unwrap_or_else(|| self.companion.rev(None, self.now));
                self.receive(change, id, rev, &unknown.kind, unknown.bytes)
                    .await?;
            }
        }
        Ok(false)
    }

    async fn apply_control(
        &mut self,
        change: &mut Change<'_>,
        message: ControlMessage,
    ) -> Result<bool, Fault> {
        let name = message.control.name();
        change.wire()?.incoming.news |= name != kind::SEEN;
        let bytes = message.to_bytes();
        match message.control {
            Control::Seen { heads, .. } => return self.acknowledge(change, &heads).await,
            Control::Vouchers { vouchers } => {
                let kept = &mut change.wire()?.vouchers;
                for voucher in vouchers {
                    if kept.len() < MAX_VOUCHERS && !kept.contains(&voucher) {
                        kept.push(voucher);
                    }
                }
            }
            Control::Retraction { item, .. } => {
                change.write.remove_received(self.link, item).await?;
            }
            Control::Farewell {} => {
                self.receive(change, message.id, message.rev, name, bytes)
                    .await?;
            }
            Control::Hello { .. } | Control::Grant { .. } | Control::GrantWithdrawn { .. } => {
                change.wire()?.incoming.note_fault("unexpected");
            }
        }
        Ok(false)
    }

    async fn acknowledge(&self, change: &mut Change<'_>, heads: &[Head]) -> Result<bool, Fault> {
        let sender = sender_state(&change.link)?;
        let mailbox = change.wire()?.link.outbox.0;
        let records = change.write.records(self.link).await?;
        let mut behind = false;
        for head in heads {
            if sender.acknowledged(head) == Acknowledged::Behind {
                behind = true;
                continue;
            }
            let at = records
                .iter()
                .find(|r| r.device == head.device && r.number == head.number);
            let bytes = at.and_then(|r| Some((RecordId(r.id), r.bytes.as_ref()?)));
            if bytes.is_some_and(|(id, bytes)| record::hash(&id, bytes) != head.hash) {
                change
                    .wire()?
                    .incoming
                    .note_fault("acknowledged_other_bytes");
                continue;
            }
            let (device, number) = (head.device, head.number);
            change
                .write
                .acknowledge(self.link, &mailbox, device, number)
                .await?;
            let grants = records
                .iter()
                .filter(|r| r.kind == kind::GRANT && r.device == device && r.number <= number);
            if let Some(grant) = grants.max_by_key(|r| r.rev).and_then(|r| r.item) {
                change.wire()?.outgoing.known_grant = Some(grant);
            }
        }
        Ok(behind)
    }

    async fn receive(
        &self,
        change: &mut Change<'_>,
        item: ItemId,
        rev: cairn_model::rev::Rev,
        kind: &str,
        body: Vec<u8>,
    ) -> Result<(), Fault> {
        let received = Received {
            link: self.link,
            item,
            rev,
            kind: kind.to_owned(),
            received_at: ms(self.now),
            body,
        };
        change.write.receive(&received).await?;
        Ok(())
    }

    fn fresh_id(&self) -> ItemId {
        ItemId::random(&mut self.companion.chance.fork())
    }
}
