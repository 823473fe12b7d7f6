//! Items in several parts, put together in whatever order the parts come in.

use cairn_model::bytes::Blob;
use cairn_model::id::DeviceId;
use cairn_model::payload::Gone;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::record::{CHUNK_LEN, Inner};
use crate::wire::RecordId;

/// Items that wait for parts, at most.
const MAX_WAITING: usize = 32;

/// Items whose parts have not all come in.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Pending(Vec<Waiting>);

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Waiting {
    device: DeviceId,
    /// The number of part 0.
    first: u64,
    parts: Vec<Option<(RecordId, Blob)>>,
}

/// An item with all its parts.
pub(super) struct Whole {
    pub bytes: Zeroizing<Vec<u8>>,
    pub records: Vec<RecordId>,
    pub last: u64,
}

/// Parts that do not fit together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct BadParts;

impl Pending {
    /// Adds a part to those of its item; returns the item once it is whole.
    pub(super) fn add(&mut self, inner: Inner, id: RecordId) -> Result<Option<Whole>, BadParts> {
        if inner.parts == 1 {
            let Inner { number, chunk, .. } = inner;
            return Ok(Some(Whole {
                bytes: chunk,
                records: vec![id],
                last: number,
            }));
        }
        let first = inner
            .number
            .checked_sub(u64::from(inner.part))
            .ok_or(BadParts)?;
        let at = self.waiting(inner.device, first, inner.parts)?;
        let parts = &mut self.0[at].parts;
        let slot = parts.get_mut(usize::from(inner.part)).ok_or(BadParts)?;
        *slot = Some((id, Blob(inner.chunk.to_vec())));
        if parts.iter().any(Option::is_none) {
            return Ok(None);
        }
        self.0.swap_remove(at).join().map(Some)
    }

    fn waiting(&mut self, device: DeviceId, first: u64, parts: u8) -> Result<usize, BadParts> {
        let known = |item: &Waiting| item.device == device && item.first == first;
        if let Some(at) = self.0.iter().position(known) {
            let same = self.0[at].parts.len() == usize::from(parts);
            return if same { Ok(at) } else { Err(BadParts) };
        }
        if self.0.len() >= MAX_WAITING || first == 0 {
            return Err(BadParts);
        }
        self.0.push(Waiting {
            device,
            first,
            parts: vec![None; usize::from(parts)],
        });
        Ok(self.0.len() - 1)
    }

    /// Forgets items of which a part is gone.
    pub(super) fn forget(&mut self, gone: &Gone) {
        self.0.retain(|item| {
            let last = item.first + item.parts.len() as u64 - 1;
            item.device != gone.device || last < gone.first || gone.last < item.first
        });
    }
}

impl Waiting {
    /// Only the end of an item may be short: what comes after a short part is empty.
    fn join(self) -> Result<Whole, BadParts> {
        let mut bytes = Zeroizing::new(Vec::new());
        let mut records = Vec::with_capacity(self.parts.len());
        let last = self.first + self.parts.len() as u64 - 1;
        for (part, (id, chunk)) in self.parts.into_iter().flatten().enumerate() {
            if bytes.len() != part * CHUNK_LEN && !chunk.0.is_empty() {
                return Err(BadParts);
            }
            bytes.extend_from_slice(&chunk.0);
            records.push(id);
        }
        Ok(Whole {
            bytes,
            records,
            last,
        })
    }
}
