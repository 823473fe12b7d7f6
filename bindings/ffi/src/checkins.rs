//! Check-ins: add, list, correct, delete.

use cairn_model::checkin::{CheckInDraft as CoreDraft, SubstanceUse as CoreUse};

use crate::area::area;
use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::moment::{Moment, item, now as read_now};
use crate::records::after::After;
use crate::records::checkin::{CheckIn, CheckInDraft, Listing, SubstanceUse};

area! {
    /// The check-ins of a home.
    CheckIns
}

#[uniffi::export(async_runtime = "tokio")]
impl CheckIns {
    /// Saves a check-in, durably, and queues it for every link that shares.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`, `closed`.
    pub async fn add(&self, draft: CheckInDraft, now: Moment) -> Result<CheckIn, CairnError> {
        let (draft, now) = (draft.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.checkins().add(draft, &now).await?.into())
    }

    /// One check-in.
    ///
    /// # Errors
    /// `not_found`, `io`, `closed`.
    pub async fn get(&self, id: String) -> Result<CheckIn, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.checkins().get(item(&id)?).await?.into())
    }

    /// Check-ins, newest first.
    ///
    /// # Errors
    /// `not_found` where `after` names none; `invalid_fields`, `io`, `closed`.
    pub async fn list(&self, listing: Listing) -> Result<Vec<CheckIn>, CairnError> {
        let listing = listing.read("")?;
        let home = self.handle.home().await?;
        let found = home.checkins().list(listing).await?;
        Ok(found.cross())
    }

    /// What the person entered for a check-in, to start a correction from.
    ///
    /// # Errors
    /// `not_found`, `io`, `closed`.
    pub async fn draft(&self, id: String) -> Result<CheckInDraft, CairnError> {
        let home = self.handle.home().await?;
        let kept = home.checkins().get(item(&id)?).await?;
        Ok(CoreDraft::from(&kept).into())
    }

    /// Corrects a check-in; what a draft leaves open about dates stays as it was.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `disk_full`, `io`, `closed`.
    pub async fn edit(
        &self,
        id: String,
        draft: CheckInDraft,
        now: Moment,
    ) -> Result<CheckIn, CairnError> {
        let (id, draft, now) = (item(&id)?, draft.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.checkins().edit(id, draft, &now).await?.into())
    }

    /// What comes after these check-ins were kept, or after one was corrected: `before` is the use that it told of
    /// until then, so that nothing is met twice. The check-ins stay kept, whatever becomes of this.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `unreadable`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn after(
        &self,
        ids: Vec<String>,
        before: Option<SubstanceUse>,
        now: Moment,
    ) -> Result<After, CairnError> {
        let before: Option<CoreUse> = before.read("before")?;
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        let mut kept = Vec::with_capacity(ids.len());
        for id in &ids {
            kept.push(home.checkins().get(item(id)?).await?);
        }
        Ok(home.after(&kept, before.as_ref(), &now).await?.into())
    }

    /// Deletes a check-in here, and queues taking it back wherever it was sent.
    ///
    /// # Errors
    /// `not_found`, `disk_full`, `io`, `closed`.
    pub async fn delete(&self, id: String, now: Moment) -> Result<(), CairnError> {
        let (id, now) = (item(&id)?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.checkins().delete(id, &now).await?)
    }
}
