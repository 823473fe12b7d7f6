//! Entries page by page, newest first: of a long life only a page is in memory at once.

use cairn_model::checkin::CheckIn;
use cairn_model::id::ItemId;
use cairn_model::instrument::InstrumentResult;
use cairn_model::item::{Item, Kind};
use cairn_model::time::Moment;
use cairn_store::{Cursor, Page, Read};

use crate::care::alerts;
use crate::error::Fault;

/// Entries of a page.
const PAGE: u32 = 500;

/// The way through the entries of one kind. There is nothing after the last page.
#[derive(Debug)]
pub(crate) struct Pages {
    next: Page,
}

impl Pages {
    /// All entries from an instant on, in milliseconds since 1970.
    pub(crate) const fn since(from: i64) -> Self {
        let newest = Page::newest(PAGE);
        Self {
            next: Page { from, ..newest },
        }
    }

    /// The next check-ins.
    pub(crate) async fn check_ins(
        &mut self,
        read: &mut Read<'_>,
    ) -> Result<Option<Vec<CheckIn>>, Fault> {
        let found = read.check_ins(self.next).await?;
        Ok(self.turned(found, |last| (last.at, last.id)))
    }

    /// The next results.
    pub(crate) async fn results(
        &mut self,
        read: &mut Read<'_>,
    ) -> Result<Option<Vec<InstrumentResult>>, Fault> {
        let found = read.results(self.next).await?;
        Ok(self.turned(found, |last| (last.at, last.id)))
    }

    /// The next items of a kind.
    pub(crate) async fn items(
        &mut self,
        read: &mut Read<'_>,
        kind: Kind,
    ) -> Result<Option<Vec<Item>>, Fault> {
        Ok(match kind {
            Kind::CheckIn => self.check_ins(read).await?.map(as_items),
            Kind::InstrumentResult => self.results(read).await?.map(as_items),
            // They are few: one page has them all.
            Kind::Alert if self.next.after.is_some() => None,
            Kind::Alert => {
                let mut found = alerts(read).await?;
                found.retain(|alert| alert.at.utc_ms() >= self.next.from);
                self.turned(found, |last| (last.at, last.id)).map(as_items)
            }
        })
    }

    /// What was found, unless that is nothing; the next page begins after it.
    fn turned<T>(&mut self, found: Vec<T>, place: fn(&T) -> (Moment, ItemId)) -> Option<Vec<T>> {
        let (at, id) = found.last().map(place)?;
        self.next = self.next.next(Cursor {
            at: at.utc_ms(),
            id,
        });
        Some(found)
    }
}

fn as_items<T>(found: Vec<T>) -> Vec<Item>
where
    Item: From<T>,
{
    found.into_iter().map(Item::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CheckInDraft, Companion, Setup, StoreKey};
    use rand_chacha::ChaCha20Rng;
    use rand_chacha::rand_core::SeedableRng as _;
    use std::collections::BTreeSet;

    #[tokio::test]
    async fn every_entry_comes_once_also_where_a_page_ends_in_one_instant() -> Result<(), Fault> {
        let dir = tempfile::tempdir().map_err(|_| Fault::unreadable())?;
        let key = StoreKey::from_slice(&[1; 32]).ok_or(Fault::unreadable())?;
        let rng = ChaCha20Rng::seed_from_u64(1);
        let open = Companion::create(dir.path(), &key, Setup::default(), None, rng).await;
        let companion = open.map_err(|_| Fault::unreadable())?;
        let now = "2026-11-24T08:00:00+01:00[Europe/Berlin]"
            .parse()
            .map_err(|_| Fault::unreadable())?;
        for _ in 0..5 {
            let checkins = companion.checkins();
            let added = checkins.add(CheckInDraft::default(), &now).await;
            assert!(added.is_ok());
        }

        let mut read = companion.store.read().await?;
        let mut pages = Pages {
            next: Page::newest(2),
        };
        let (mut sizes, mut ids) = (Vec::new(), BTreeSet::new());
        while let Some(items) = pages.items(&mut read, Kind::CheckIn).await? {
            sizes.push(items.len());
            ids.extend(items.iter().map(Item::id));
        }
        assert_eq!((sizes, ids.len()), (vec![2, 2, 1], 5));
        let none = Pages::since(i64::MAX).results(&mut read).await?;
        assert!(none.is_none());
        Ok(())
    }
}
