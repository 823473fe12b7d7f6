//! One person, as far as they share.

use std::cmp::Reverse;

use cairn_model::NaiveDate;
use cairn_model::checkin::CheckIn;
use cairn_model::consent::Grant;
use cairn_model::dashboard::Day;
use cairn_model::id::LinkId;
use serde::Serialize;

use super::people::PersonRow;
use super::{AlertView, Chart, InstrumentView, alerts, chart, results};
use crate::held::{Held, Shelf};
use crate::link::{Link, Peer, Reach};
use crate::now::Now;
use crate::reading::Reading;
use crate::view;

/// A check-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CheckInView {
    /// What came.
    pub check_in: CheckIn,
    /// The person's date of it.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub date: NaiveDate,
    /// It came, or was corrected, after the counsellor last looked.
    pub new: bool,
}

/// What is shared, until when, in the person's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GrantView {
    /// The grant as it was signed.
    pub grant: Grant,
    /// It counts today: in its dates and not withdrawn.
    pub live: bool,
    /// It was withdrawn.
    pub withdrawn: bool,
}

/// Everything shown of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonView {
    /// As in the list.
    pub row: PersonRow,
    /// The word that the person wants to be called by.
    pub label: String,
    /// What the counsellor calls the person instead; empty for nothing else.
    pub own_label: String,
    /// What the counsellor is called on this link.
    pub my_label: String,
    /// The six words to compare (or twenty digits in groups, where the language has no list).
    pub words: Vec<String>,
    /// All grants, newest first.
    pub grants: Vec<GrantView>,
    /// Rules that they let tell the counsellor, and that began to hold; the newest first.
    pub alerts: Vec<AlertView>,
    /// The last 90 days, oldest first: yes, no or unknown.
    pub days: Vec<Day>,
    /// The curves of the last 90 days.
    pub chart: Chart,
    /// Check-ins, newest first.
    pub check_ins: Vec<CheckInView>,
    /// Filled-in instruments.
    pub instruments: Vec<InstrumentView>,
    /// Payloads that need a newer version of the portal.
    pub needs_newer: u32,
    /// Bytes on their way to the person without a word yet.
    pub unacknowledged: u32,
}

/// The view of one person.
pub(crate) fn person(
    id: LinkId,
    link: &Link,
    peer: &Peer,
    reading: &Reading,
    silent_after: u32,
    now: Now,
) -> PersonView {
    let today = now.today();
    let nothing = Shelf::new();
    let reachable = *link.reach.get() == Reach::Known;
    let shelf = if reachable { &reading.shelf } else { &nothing };
    let check_ins: Vec<&CheckIn> = shelf.values().filter_map(Held::check_in).collect();
    PersonView {
        row: view::row(id, link, reading, silent_after, now),
        label: peer.label.clone(),
        own_label: link.own_label.get().clone(),
        my_label: link.invited.label.clone(),
        words: link.six_words(),
        grants: grants(link, now),
        alerts: alerts::alerts(shelf, &link.read),
        days: chart::days(check_ins.iter().copied(), today),
        chart: chart::chart(check_ins.iter().copied(), today),
        check_ins: newest_first(shelf, link),
        instruments: results::results(shelf, &link.read),
        needs_newer: u32::try_from(reading.newer.len()).unwrap_or(u32::MAX),
        unacknowledged: u32::try_from(link.outbox.waiting()).unwrap_or(u32::MAX),
    }
}

fn newest_first(shelf: &Shelf, link: &Link) -> Vec<CheckInView> {
    let mut views: Vec<_> = shelf
        .values()
        .filter_map(|held| {
            let check_in = held.check_in()?;
            Some(CheckInView {
                check_in: check_in.clone(),
                date: check_in.day(),
                new: held.is_new(&link.read),
            })
        })
        .collect();
    views.sort_by_key(|view| Reverse((view.check_in.at.utc_ms(), view.check_in.id)));
    views
}

fn grants(link: &Link, now: Now) -> Vec<GrantView> {
    let log = link.grant_log();
    let live = log.live(now.day_of(&log)).map(|live| live.grant().id);
    let mut history = log.history();
    history.reverse();
    history
        .into_iter()
        .map(|grant| GrantView {
            grant: grant.clone(),
            live: live == Some(grant.id),
            withdrawn: log.is_withdrawn(grant.id),
        })
        .collect()
}
