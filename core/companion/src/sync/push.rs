//! Appending what is sealed: in order, in batches, always the bytes that were sealed once.

use cairn_seal::wire::{NewRecord, RecordId, limits};
use cairn_store::Record;

use super::Run;
use crate::companion::ms;
use crate::error::Fault;
use crate::links::{Stage, Wire};
use crate::sealing::kind;

/// A payload has at most so many parts.
const MAX_PARTS: u32 = 16;
const BATCH: u32 = 64;
const HOUR_MS: u64 = 3_600_000;
/// What nobody acknowledged for so long is appended again.
const AGAIN_AFTER_MS: u64 = 48 * HOUR_MS;

impl Run<'_> {
    /// Appends what the server has not taken yet.
    pub(super) async fn push(&mut self) -> Result<(), Fault> {
        loop {
            let batch = self.next_batch().await?;
            if batch.is_empty() {
                return Ok(());
            }
            self.append(&batch, true).await?;
        }
    }

    /// Appends again what was taken long ago and never acknowledged: the reader drops what it knows.
    pub(super) async fn push_again(&mut self) -> Result<(), Fault> {
        let before = ms(self.now).saturating_sub(AGAIN_AFTER_MS);
        loop {
            let mut read = self.companion.store.read().await?;
            let mut batch = read.to_append_again(self.link, before, BATCH).await?;
            drop(read);
            batch.retain(|record| record.kind != kind::SEEN);
            if batch.is_empty() {
                return Ok(());
            }
            self.append(&batch, false).await?;
        }
    }

    async fn next_batch(&self) -> Result<Vec<Record>, Fault> {
        let mut read = self.companion.store.read().await?;
        let queued = read.to_append(self.link, BATCH + MAX_PARTS).await?;
        Ok(whole_payloads(queued))
    }

    async fn append(&mut self, batch: &[Record], first: bool) -> Result<(), Fault> {
        if self.stage().await? != Stage::Open {
            return Ok(());
        }
        let wire = self.wire().await?;
        let records = batch.iter().filter_map(new_record).collect();
        let seqs = match self
            .outgoing(&wire)
            .append(&wire.link.writer, records)
            .await
        {
            Err(fault) => return Err(self.note_unknown(fault).await?),
            Ok(seqs) => seqs,
        };
        let Some(mut change) = self.begin(&[Stage::Open, Stage::Closing]).await? else {
            return Ok(());
        };
        // An act of the person may have dropped some of them meanwhile.
        let kept = change.write.records(self.link).await?;
        let ids: Vec<_> = batch.iter().map(|record| record.id).collect();
        let still = |id: &[u8; 16]| kept.iter().any(|record| record.id == *id);
        let there: Vec<_> = ids.iter().copied().filter(|id| still(id)).collect();
        change.write.mark_appended(&there, ms(self.now)).await?;
        note_seqs(change.wire()?, &ids, &seqs, first);
        change.commit().await?;
        self.sent += u32::try_from(ids.len()).unwrap_or(u32::MAX);
        Ok(())
    }
}

pub(super) fn new_record(record: &Record) -> Option<NewRecord> {
    Some(NewRecord {
        id: RecordId(record.id),
        record: record.bytes.clone()?,
    })
}

/// As many whole payloads as fit into one batch.
fn whole_payloads(mut queued: Vec<Record>) -> Vec<Record> {
    if queued.len() > limits::MAX_BATCH {
        let same = |a: &Record, b: &Record| a.item == b.item && a.rev == b.rev && a.kind == b.kind;
        let mut end = limits::MAX_BATCH;
        while end > 1 && same(&queued[end - 1], &queued[end]) {
            end -= 1;
        }
        queued.truncate(end);
    }
    queued
}

fn note_seqs(wire: &mut Wire, ids: &[[u8; 16]], seqs: &[u64], first: bool) {
    let out = &mut wire.outgoing;
    // A record that was never there before can't come before one that was, unless the server forgot some.
    if first && seqs.iter().any(|seq| *seq <= out.last_seq) {
        out.recover = true;
    }
    out.last_seq = seqs.iter().copied().fold(out.last_seq, u64::max);
    out.unknown = None;
    for (id, seq) in ids.iter().zip(seqs) {
        if let Some(cut) = out.cut.as_mut().filter(|cut| cut.record.0 == *id) {
            cut.seq = Some(*seq);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_model::id::{DeviceId, ItemId, LinkId};

    fn record(number: u64, item: u8) -> Record {
        Record {
            id: [u8::try_from(number).unwrap(); 16],
            link: LinkId([0; 16]),
            mailbox: [0; 32],
            device: DeviceId([0; 8]),
            number,
            kind: "checkin".to_owned(),
            item: Some(ItemId([item; 16])),
            rev: None,
            bytes: Some(Vec::new()),
            appended_at: None,
            acked: false,
        }
    }

    #[test]
    fn a_batch_ends_between_payloads() {
        // 62 of one part, then 16 parts of one item.
        let queued: Vec<_> = (0..78)
            .map(|n| {
                record(
                    n,
                    if n < 62 {
                        u8::try_from(n).unwrap()
                    } else {
                        200
                    },
                )
            })
            .collect();
        assert_eq!(whole_payloads(queued).len(), 62);
        let single: Vec<_> = (0..80)
            .map(|n| record(n, u8::try_from(n).unwrap()))
            .collect();
        assert_eq!(whole_payloads(single).len(), 64);
        let few: Vec<_> = (0..16).map(|n| record(n, 9)).collect();
        assert_eq!(whole_payloads(few).len(), 16);
    }
}
