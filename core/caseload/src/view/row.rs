//! How one row of the list comes about.

use std::collections::BTreeMap;

use cairn_model::id::{DeviceId, LinkId};
use cairn_model::instrument::FLAG_SAFETY;
use chrono::DateTime;

use super::{Attention, PersonRow, Safety, Stage, alerts};
use crate::held::{Held, Shelf};
use crate::link::{Link, Reach};
use crate::now::Now;
use crate::reading::Reading;

/// The row of one person.
pub(crate) fn row(
    id: LinkId,
    link: &Link,
    reading: &Reading,
    silent_after: u32,
    now: Now,
) -> PersonRow {
    let reachable = *link.reach.get() == Reach::Known;
    let nothing = Shelf::new();
    // What can't be reached is hidden at once; it comes back if the mailbox does.
    let shelf = if reachable { &reading.shelf } else { &nothing };
    let confirmed = link.peer.as_ref().is_some_and(|peer| peer.confirmed);
    let new = shelf
        .values()
        .filter(|held| held.is_new(&link.read))
        .count();
    // That somebody is silent is told by an alert, too: it must not end the silence.
    let own = shelf.values().filter(|held| held.alert().is_none());
    let last_news = own.map(|held| held.item.at().local_date()).max();
    let claimed = link.claimed_ms.and_then(|ms| i64::try_from(ms).ok());
    let claimed = claimed.and_then(DateTime::from_timestamp_millis);
    let silent_days = last_news
        .or(claimed.map(|at| at.date_naive()))
        .map(|day| u32::try_from((now.today() - day).num_days().max(0)).unwrap_or(u32::MAX));
    let log = link.grant_log();
    let mut row = PersonRow {
        link: id,
        called: link.called().to_owned(),
        stage: if confirmed {
            Stage::Confirmed
        } else {
            Stage::NotConfirmed
        },
        attention: Attention::None,
        safety: safety(shelf, &link.read),
        alert: alerts::alerts(shelf, &link.read)
            .into_iter()
            .find(|alert| alert.new),
        new: u32::try_from(new).unwrap_or(u32::MAX),
        last_news,
        silent_days,
        sharing: log.live(now.day_of(&log)).is_some(),
        faults: reading.faults.iter().copied().collect(),
        up_to_date: reading.complete,
    };
    row.attention = if reachable {
        attention(&row, silent_after)
    } else {
        Attention::Unreachable
    };
    row
}

pub(super) fn attention(row: &PersonRow, silent_after: u32) -> Attention {
    match &row.safety {
        Some(safety) if safety.new => return Attention::Safety,
        Some(_) => return Attention::SafetyStands,
        None => {}
    }
    if row.alert.is_some() {
        Attention::Alert
    } else if row.new > 0 {
        Attention::New
    } else if row.sharing
        && row.up_to_date
        && row.silent_days.is_some_and(|days| days > silent_after)
    {
        Attention::Silent
    } else if row.stage == Stage::NotConfirmed {
        Attention::NotConfirmed
    } else {
        Attention::None
    }
}

/// The answer about self-harm that stands: one not looked at yet, else the last answer to that
/// instrument, if it raised the flag. A later result of the same instrument without it lowers it.
fn safety(shelf: &Shelf, read: &BTreeMap<DeviceId, u64>) -> Option<Safety> {
    let mut last: BTreeMap<&str, &Held> = BTreeMap::new();
    let mut newest_unread: Option<&Held> = None;
    let when = |held: &Held| (held.item.at().utc_ms(), held.item.rev());
    for held in shelf.values() {
        let Some(code) = held.item.instrument() else {
            continue;
        };
        let newest = last.entry(code).or_insert(held);
        if when(held) > when(newest) {
            *newest = held;
        }
        let unread = held.is_new(read) && held.safety();
        if unread && newest_unread.is_none_or(|other| when(held) > when(other)) {
            newest_unread = Some(held);
        }
    }
    let standing = last.into_values().filter(|held| held.safety());
    let held = newest_unread.or_else(|| standing.max_by_key(|held| when(held)))?;
    Some(Safety {
        instrument: held.item.instrument()?.to_owned(),
        flag: FLAG_SAFETY.to_owned(),
        date: held.item.at().local_date(),
        new: held.is_new(read),
    })
}
