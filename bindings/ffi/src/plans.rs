//! The coping and safety plan.

use cairn_model::plan::EntryDraft;

use crate::area::area;
use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::moment::{Moment, item, now as read_now};
use crate::records::plan::{KeptPlan, Plan, PlanEntry, PlanEntryDraft, Section};

area! {
    /// The coping and safety plan of a home. Each change is kept as a version, together with what [`crate::Home::sos`]
    /// reads, or not at all.
    Plans
}

#[uniffi::export(async_runtime = "tokio")]
impl Plans {
    /// The plan; an empty one where nothing was written yet.
    ///
    /// # Errors
    /// `newer_version`, `unreadable`, `io`, `closed`.
    pub async fn get(&self) -> Result<Plan, CairnError> {
        Ok(self.handle.home().await?.plan().get().await?.into())
    }

    /// Puts an entry into a section, at a place from 0 (else at the end).
    ///
    /// # Errors
    /// `invalid_fields`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn add(
        &self,
        section: Section,
        draft: PlanEntryDraft,
        place: Option<u32>,
        now: Moment,
    ) -> Result<PlanEntry, CairnError> {
        let (draft, now): (EntryDraft, _) = (draft.read("")?, read_now(&now)?);
        let place = place.read("place")?;
        let home = self.handle.home().await?;
        let added = home.plan().add(section.into(), &draft, place, &now).await?;
        Ok(added.into())
    }

    /// Changes an entry where it stands.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn edit(
        &self,
        id: String,
        draft: PlanEntryDraft,
        now: Moment,
    ) -> Result<PlanEntry, CairnError> {
        let (id, now) = (item(&id)?, read_now(&now)?);
        let draft: EntryDraft = draft.read("")?;
        let home = self.handle.home().await?;
        Ok(home.plan().edit(id, &draft, &now).await?.into())
    }

    /// Moves an entry within its section to a place from 0.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn reorder(&self, id: String, place: u32, now: Moment) -> Result<(), CairnError> {
        let (id, now) = (item(&id)?, read_now(&now)?);
        let place = place.read("place")?;
        let home = self.handle.home().await?;
        Ok(home.plan().reorder(id, place, &now).await?)
    }

    /// Takes an entry out. [`Self::undo`] brings it back.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn remove(&self, id: String, now: Moment) -> Result<PlanEntry, CairnError> {
        let (id, now) = (item(&id)?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.plan().remove(id, &now).await?.into())
    }

    /// Goes back to the plan before the last change; twice takes the first back. None where nothing was changed yet.
    ///
    /// # Errors
    /// `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn undo(&self, now: Moment) -> Result<Option<Plan>, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.plan().undo(&now).await?.cross())
    }

    /// The plans before the present one, newest first.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn versions(&self) -> Result<Vec<KeptPlan>, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.plan().versions().await?.cross())
    }

    /// Makes the plan again what it was in one of its versions, by its revision. The present one becomes a version
    /// itself.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn restore(&self, rev: String, now: Moment) -> Result<Plan, CairnError> {
        let (rev, now) = (rev.read("rev")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.plan().restore(rev, &now).await?.into())
    }
}
