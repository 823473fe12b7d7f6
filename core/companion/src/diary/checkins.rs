//! Check-ins: add, list, correct, delete.

use cairn_model::checkin::{CheckIn, CheckInDraft};
use cairn_model::id::ItemId;
use cairn_model::lapse::Lapse;
use cairn_model::time::Moment;
use cairn_store::{Cursor, Page, Read, StoreError};
use chrono::NaiveDate;

use crate::care::{keep_document, list_in};
use crate::companion::Companion;
use crate::error::{Error, Fault};
use crate::portable::{forget_before, mark};

/// The check-ins of a companion.
#[derive(Debug, Clone, Copy)]
pub struct CheckIns<'c> {
    companion: &'c Companion,
}

/// Which entries to list, newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listing {
    /// Only from this instant on.
    pub from: Option<Moment>,
    /// Only before this instant.
    pub until: Option<Moment>,
    /// Only those listed after this one: the last of the page before.
    pub after: Option<ItemId>,
    /// At most so many.
    pub limit: u32,
}

impl Default for Listing {
    fn default() -> Self {
        Self {
            from: None,
            until: None,
            after: None,
            limit: 50,
        }
    }
}

impl Listing {
    pub(crate) fn page(&self, after: Option<Cursor>) -> Page {
        Page {
            from: self.from.map_or(i64::MIN, |from| from.utc_ms()),
            until: self.until.map_or(i64::MAX, |until| until.utc_ms()),
            after,
            limit: self.limit,
        }
    }
}

impl<'c> CheckIns<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    pub(crate) const fn companion(self) -> &'c Companion {
        self.companion
    }

    /// Saves a check-in, durably, and queues it for every link that shares.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`.
    pub async fn add(&self, draft: CheckInDraft, now: &Moment) -> Result<CheckIn, Error> {
        Ok(self.try_add(draft, now).await?)
    }

    async fn try_add(&self, draft: CheckInDraft, now: &Moment) -> Result<CheckIn, Fault> {
        let companion = self.companion;
        let at = draft.at.unwrap_or(*now);
        let last = last_told(&mut companion.store.read().await?, &at, None).await?;
        let id = ItemId::random(&mut companion.chance.fork());
        let rev = companion.rev(None, now);
        let check_in = draft.save(id, rev, now, last)?;
        let intents = companion.intents(id, rev).await?;
        companion.store.save_check_in(&check_in, &intents).await?;
        Ok(check_in)
    }

    /// One check-in.
    ///
    /// # Errors
    /// `not_found`, `io`.
    pub async fn get(&self, id: ItemId) -> Result<CheckIn, Error> {
        Ok(self.find(id).await?)
    }

    async fn find(&self, id: ItemId) -> Result<CheckIn, Fault> {
        let found = self.companion.store.read().await?.check_in(id).await?;
        Ok(found.ok_or(StoreError::NotFound)?)
    }

    /// Check-ins, newest first.
    ///
    /// # Errors
    /// `not_found` where `after` names none; `io`.
    pub async fn list(&self, listing: Listing) -> Result<Vec<CheckIn>, Error> {
        Ok(self.try_list(listing).await?)
    }

    async fn try_list(&self, listing: Listing) -> Result<Vec<CheckIn>, Fault> {
        let after = match listing.after {
            Some(id) => Some(Cursor {
                at: self.find(id).await?.at.utc_ms(),
                id,
            }),
            None => None,
        };
        Ok(self
            .companion
            .store
            .read()
            .await?
            .check_ins(listing.page(after))
            .await?)
    }

    /// Corrects a check-in; what a draft leaves open about dates stays as it was.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `disk_full`, `io`.
    pub async fn edit(
        &self,
        id: ItemId,
        draft: CheckInDraft,
        now: &Moment,
    ) -> Result<CheckIn, Error> {
        Ok(self.try_edit(id, draft, now).await?)
    }

    async fn try_edit(
        &self,
        id: ItemId,
        draft: CheckInDraft,
        now: &Moment,
    ) -> Result<CheckIn, Fault> {
        let companion = self.companion;
        let mut write = companion.store.write().await?;
        let old = write.check_in(id).await?.ok_or(StoreError::NotFound)?;
        let at = draft.at.unwrap_or(old.at);
        let last = last_told(&mut write, &at, Some(id)).await?;
        let rev = companion.rev(Some(&old.rev), now);
        let check_in = draft.correct(&old, rev, now, last)?;
        drop(write);
        let intents = companion.intents(id, rev).await?;
        let mut write = companion.store.write().await?;
        write.edit_check_in(&check_in, &intents).await?;
        write.commit().await?;
        Ok(check_in)
    }

    /// Deletes a check-in here, and queues taking it back wherever it was sent.
    ///
    /// # Errors
    /// `not_found`, `disk_full`, `io`.
    pub async fn delete(&self, id: ItemId, now: &Moment) -> Result<(), Error> {
        Ok(self.try_delete(id, now).await?)
    }

    async fn try_delete(&self, id: ItemId, now: &Moment) -> Result<(), Fault> {
        let companion = self.companion;
        let mut write = companion.store.write().await?;
        let old = write.check_in(id).await?.ok_or(StoreError::NotFound)?;
        let rev = companion.rev(Some(&old.rev), now);
        write.delete_check_in(id, rev).await?;
        forget_before(&mut write, id).await?;
        keep_document(&mut write, &mark(id, rev, now)).await?;
        Ok(write.commit().await?)
    }
}

/// The last day up to a moment of which something was told: that of a check-in, leaving out one that is being corrected,
/// or of a lapse that was written down. A *no* since then begins after it.
pub(super) async fn last_told(
    read: &mut Read<'_>,
    at: &Moment,
    except: Option<ItemId>,
) -> Result<Option<NaiveDate>, Fault> {
    let before = read.check_in_before(at.utc_ms(), except).await?;
    let lapses = list_in::<Lapse>(read).await?;
    let lapses = lapses.iter().map(|lapse| lapse.body.when);
    let told = lapses.filter(|when| when.utc_ms() <= at.utc_ms());
    let told = told.map(|when| when.local_date());
    Ok(told.chain(before.map(|before| before.day())).max())
}
