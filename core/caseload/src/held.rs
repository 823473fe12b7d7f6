//! What was opened since sign-in. It lives in memory alone and is never written anywhere.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use cairn_model::checkin::CheckIn;
use cairn_model::id::{DeviceId, ItemId};
use cairn_model::instrument::{FLAG_SAFETY, InstrumentResult};
use cairn_model::item::Item;
use cairn_model::rules::Alert;

/// An item, and the record that brought it.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub item: Item,
    /// Sending device and its number of the record.
    pub from: (DeviceId, u64),
    /// The grant that it named.
    pub grant: ItemId,
    /// The score that came is not what its answers come to.
    pub score_differs: bool,
}

impl Held {
    /// Whether it came, or was corrected, after the counsellor last looked.
    pub fn is_new(&self, read: &BTreeMap<DeviceId, u64>) -> bool {
        let (device, number) = self.from;
        read.get(&device).is_none_or(|mark| number > *mark)
    }

    /// Whether an item that comes in takes this one's place: a newer revision does, and so does the same one sealed
    /// anew under the live grant, which may show more than the grant before it did.
    pub fn gives_way(&self, item: &Item, named: ItemId, live: ItemId) -> bool {
        match item.rev().cmp(&self.item.rev()) {
            Ordering::Greater => true,
            Ordering::Equal => named == live && self.grant != live,
            Ordering::Less => false,
        }
    }

    /// The check-in, if it is one.
    pub const fn check_in(&self) -> Option<&CheckIn> {
        match &self.item {
            Item::CheckIn(check_in) => Some(check_in),
            Item::InstrumentResult(_) | Item::Alert(_) => None,
        }
    }

    /// The filled-in instrument, if it is one.
    pub const fn result(&self) -> Option<&InstrumentResult> {
        match &self.item {
            Item::InstrumentResult(result) => Some(result),
            Item::CheckIn(_) | Item::Alert(_) => None,
        }
    }

    /// The alert, if it is one.
    pub const fn alert(&self) -> Option<&Alert> {
        match &self.item {
            Item::Alert(alert) => Some(alert),
            Item::CheckIn(_) | Item::InstrumentResult(_) => None,
        }
    }

    /// Whether it raises the safety flag: by what came, or by what its answers come to.
    pub fn safety(&self) -> bool {
        self.result().is_some_and(|result| {
            result.has_flag(FLAG_SAFETY)
                || crate::score::again(result)
                    .is_some_and(|scored| scored.flags.iter().any(|flag| flag == FLAG_SAFETY))
        })
    }
}

/// All items of one link, by id.
pub(crate) type Shelf = BTreeMap<ItemId, Held>;
