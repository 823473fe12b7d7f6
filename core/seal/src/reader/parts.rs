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

#[cfg(test)]
mod tests {
    use cairn_model::bytes::Fixed;

    use super::*;

    const DEVICE: DeviceId = DeviceId([1; 8]);

    fn part(number: u64, part: u8, parts: u8, len: usize) -> Inner {
        Inner {
            device: DEVICE,
            number,
            previous: Fixed([1; 32]),
            part,
            parts,
            chunk: Zeroizing::new(vec![part; len]),
        }
    }

    fn add(pending: &mut Pending, inner: Inner) -> Result<Option<usize>, BadParts> {
        let id = RecordId([inner.part; 16]);
        let whole = pending.add(inner, id)?;
        Ok(whole.map(|whole| whole.bytes.len()))
    }

    /// Adds four parts of these lengths, the last ones first.
    fn join(lengths: [usize; 4]) -> Result<Option<usize>, BadParts> {
        let mut pending = Pending::default();
        for (index, length) in (1..4).rev().zip([lengths[3], lengths[2], lengths[1]]) {
            assert_eq!(
                add(&mut pending, part(6 + u64::from(index), index, 4, length)),
                Ok(None)
            );
        }
        add(&mut pending, part(6, 0, 4, lengths[0]))
    }

    #[test]
    fn only_the_end_of_an_item_may_be_short() {
        let full = CHUNK_LEN;
        assert_eq!(join([full, full, full, full]), Ok(Some(4 * full)));
        assert_eq!(join([full, 5, 0, 0]), Ok(Some(full + 5)));
        assert_eq!(join([full, 5, 1, 0]), Err(BadParts));
        assert_eq!(join([0, 0, 0, 1]), Err(BadParts));
    }

    #[test]
    fn parts_that_cannot_be_of_one_item_are_refused() {
        let mut pending = Pending::default();
        assert_eq!(
            add(&mut pending, part(3, 3, 4, 0)),
            Err(BadParts),
            "part 0 would be number 0"
        );
        assert_eq!(
            add(&mut pending, part(1, 3, 4, 0)),
            Err(BadParts),
            "below 0"
        );
        assert_eq!(add(&mut pending, part(5, 1, 4, 0)), Ok(None));
        assert_eq!(
            add(&mut pending, part(6, 2, 16, 0)),
            Err(BadParts),
            "of another count"
        );
    }

    #[test]
    fn a_reader_holds_so_many_unfinished_items_and_forgets_gone_ones() {
        let mut pending = Pending::default();
        for item in 0..MAX_WAITING as u64 {
            assert_eq!(add(&mut pending, part(4 * item + 1, 0, 4, 1)), Ok(None));
        }
        let next = 4 * MAX_WAITING as u64 + 1;
        assert_eq!(add(&mut pending, part(next, 0, 4, 1)), Err(BadParts));
        let gone = |device, first, last| Gone {
            device,
            first,
            last,
        };
        pending.forget(&gone(DeviceId([2; 8]), 1, 9));
        assert_eq!(pending.0.len(), MAX_WAITING);
        pending.forget(&gone(DEVICE, 4, 5));
        assert_eq!(pending.0.len(), MAX_WAITING - 2);
        assert_eq!(add(&mut pending, part(next, 0, 4, 1)), Ok(None));
    }
}
