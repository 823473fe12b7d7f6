//! "Tell my counsellor": what a lapse adds is a check-in of its day, which goes wherever check-ins are shared. There is
//! no other message, so nothing reaches anybody that no grant covers. See decision 0017.

use cairn_model::checkin::{CheckIn, CheckInDraft, SubstanceUse, UseDraft, YES_REACHES};
use cairn_model::id::{ItemId, LinkId};
use cairn_model::item::Item;
use cairn_model::lapse::Lapse;
use cairn_model::payload::Envelope;
use cairn_model::time::Moment;
use cairn_store::{Cursor, Intent, Page, Read, Record};
use serde::Serialize;

use super::lapses::Lapses;
use crate::error::{Error, Fault};
use crate::links::{LinkState, Stage, grant_log};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
const PAGE: u32 = 100;

/// Whether somebody can be told of a lapse, and what they would see.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Tell {
    /// No grant that holds today covers a check-in of that day.
    Nobody,
    /// A check-in tells of it, and these may see it: it went, or goes at the next synchronisation.
    Shared {
        /// Whoever may see it; at least one.
        with: Vec<Hearer>,
    },
    /// No check-in tells them of it yet: there is none, or it came in by an import, which is never sent by itself.
    /// [`Lapses::tell`] makes one or queues that one, and these would see it.
    Possible {
        /// Whoever would see it; at least one.
        with: Vec<Hearer>,
    },
    /// It could not be found out.
    Unknown,
}

/// Somebody who may see a check-in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hearer {
    /// On which link.
    pub link: LinkId,
    /// What they call themselves.
    pub label: String,
    /// The server has it. Otherwise it goes out at the next synchronisation.
    pub sent: bool,
    /// All that they see, exactly as it goes.
    pub sees: Envelope,
}

impl Lapses<'_> {
    /// Tells of a lapse: makes the check-in of its day where none says it yet. It goes out at the next synchronisation,
    /// to whoever [`Tell::Shared`] then names. Telling twice makes one check-in.
    ///
    /// # Errors
    /// `not_found`; `no_live_grant` where nobody may see it: then nothing is made; `invalid_fields`, `disk_full`, `io`.
    pub async fn tell(&self, id: ItemId, now: &Moment) -> Result<Tell, Error> {
        let lapse = self.get(id).await?.body;
        match self.can_tell(&lapse, now).await? {
            Tell::Nobody => return Err(Fault::Coded("no_live_grant").into()),
            Tell::Possible { with } => self.send(&lapse, &with, now).await?,
            Tell::Shared { .. } | Tell::Unknown => {}
        }
        self.can_tell(&lapse, now).await
    }

    /// Queues the check-in: a new one, or the one that is there, saved anew.
    async fn send(&self, lapse: &Lapse, with: &[Hearer], now: &Moment) -> Result<(), Error> {
        let checkins = self.companion().checkins();
        for one in with {
            match checkins.get(one.sees.id).await {
                Ok(there) => {
                    let same = CheckInDraft::from(&there);
                    checkins.edit(there.id, same, now).await?;
                }
                Err(error) if error.code() == "not_found" => {
                    checkins.add(check_in_of(lapse), now).await?;
                    return Ok(());
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Whether somebody can be told of it. Nothing is made.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn can_tell(&self, lapse: &Lapse, now: &Moment) -> Result<Tell, Error> {
        Ok(self.try_can_tell(lapse, now).await?)
    }

    async fn try_can_tell(&self, lapse: &Lapse, now: &Moment) -> Result<Tell, Fault> {
        let companion = self.companion();
        let mut read = companion.store.read().await?;
        let mut saying = telling(&mut read, lapse).await?;
        let there = !saying.is_empty();
        if !there {
            let id = ItemId::random(&mut companion.chance.fork());
            let rev = companion.rev(None, now);
            saying.push(check_in_of(lapse).save(id, rev, now, None)?);
        }
        let with = hearers(&mut read, &saying, now).await?;
        let (held, queued): (Vec<_>, Vec<_>) =
            with.into_iter().partition(|(_, way)| *way == Way::Held);
        let plain = |all: Vec<(Hearer, Way)>| all.into_iter().map(|(one, _)| one).collect();
        Ok(if !held.is_empty() {
            Tell::Possible { with: plain(held) }
        } else if !queued.is_empty() {
            Tell::Shared {
                with: plain(queued),
            }
        } else {
            Tell::Nobody
        })
    }
}

/// How far a check-in is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The server has it.
    Sent,
    /// It goes at the next synchronisation.
    Queued,
    /// It is here alone.
    Held,
}

/// The check-in that tells of a lapse: that there was use on its day, and nothing else.
fn check_in_of(lapse: &Lapse) -> CheckInDraft {
    CheckInDraft {
        at: Some(lapse.when),
        substance_use: Some(UseDraft::Yes {
            days: vec![lapse.when.local_date()],
        }),
        ..CheckInDraft::default()
    }
}

/// The check-ins that tell of use on the day of a lapse, newest first.
async fn telling(read: &mut Read<'_>, lapse: &Lapse) -> Result<Vec<CheckIn>, Fault> {
    let day = lapse.when.local_date();
    // Days are those of the wall, which is at most a day away from anywhere.
    let reach = i64::try_from(YES_REACHES).unwrap_or(0) + 2;
    let (mut telling, mut after) = (Vec::new(), None);
    loop {
        let page = Page {
            from: lapse.when.utc_ms() - 2 * DAY_MS,
            until: lapse.when.utc_ms() + reach * DAY_MS,
            after,
            limit: PAGE,
        };
        let found = read.check_ins(page).await?;
        let Some(last) = found.last() else {
            return Ok(telling);
        };
        after = Some(Cursor {
            at: last.at.utc_ms(),
            id: last.id,
        });
        telling.extend(found.into_iter().filter(|one| {
            matches!(&one.substance_use, Some(SubstanceUse::Yes { days }) if days.contains(&day))
        }));
    }
}

/// Whoever may see one of these check-ins under a grant that holds today, with the one that is furthest on its way.
async fn hearers(
    read: &mut Read<'_>,
    saying: &[CheckIn],
    now: &Moment,
) -> Result<Vec<(Hearer, Way)>, Fault> {
    let mut hearers = Vec::new();
    for link in read.links().await? {
        if !Stage::named(&link.status)?.is_live() {
            continue;
        }
        let log = grant_log(read, link.id).await?;
        let today = now.local_date();
        let Some(live) = log.live(today) else {
            continue;
        };
        let intents = read.intents(link.id, u32::MAX).await?;
        let records = read.records(link.id).await?;
        let seen = saying.iter().filter_map(|one| {
            let item = Item::CheckIn(one.clone());
            let sees = live.grant().preview(&item, today).ok()?;
            Some((sees, way(one.id, &intents, &records)))
        });
        let furthest = seen.min_by_key(|(_, way)| *way as u8);
        if let Some((sees, way)) = furthest {
            let hearer = Hearer {
                link: link.id,
                label: LinkState::read(&link.state)?.peer_label,
                sent: way == Way::Sent,
                sees,
            };
            hearers.push((hearer, way));
        }
    }
    Ok(hearers)
}

/// How far an item is on its way over a link. What is queued anew is on its way anew.
fn way(item: ItemId, intents: &[Intent], records: &[Record]) -> Way {
    let mut own = records.iter().filter(|record| record.item == Some(item));
    let unsent = |record: &Record| !record.acked && record.appended_at.is_none();
    if intents.iter().any(|intent| intent.item == item) || own.clone().any(unsent) {
        Way::Queued
    } else if own.next().is_some() {
        Way::Sent
    } else {
        Way::Held
    }
}
