//! What a page of records means for a link.

use cairn_model::consent::{Detail, Grant};
use cairn_model::id::{ItemId, LinkId};
use cairn_model::item::Item;
use cairn_model::payload::{Control, ControlMessage, Head as SeenHead};

use super::Desk;
use crate::event::{Event, Fault};
use crate::held::Held;
use crate::link::{Link, SignedGrant};
use crate::now::Now;
use crate::score;

impl Desk {
    /// Takes in one item, if the live grant covers it; everything else is destroyed on arrival.
    fn item(&mut self, id: LinkId, item: Item, named: ItemId, from: (DeviceId, u64), now: Now) -> Vec<Event> {
        let Ok(link) = self.link(id) else {
            return Vec::new();
        };
        let taken_back = link.retracted.get(&item.id()).is_some_and(|rev| *rev >= item.rev());
        let log = link.grant_log(id);
        let today = now.today();
        let live = log.live(today);
        let kept = live.filter(|live| !log.is_withdrawn(named) && live.covers(&item).is_ok());
        let own_grant = live.is_some_and(|live| live.grant().id == named);
        let reading = self.readings.entry(id).or_default();
        if taken_back {
            return Vec::new();
        }
        let Some(live) = kept else {
            reading.dropped = true;
            let fault = own_grant.then_some(Fault::NotCovered);
            return fault.map_or_else(Vec::new, |fault| self.fault(id, fault));
        };
        let known = reading.shelf.get(&item.id());
        if known.is_some_and(|held| held.item.rev() >= item.rev()) {
            return Vec::new();
        }
        let score_differs = matches!(&item, Item::InstrumentResult(result) if score::differs(result));
        let item = as_agreed(item, live.grant());
        ...
    }
}
