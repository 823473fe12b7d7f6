//! Lapses: written down, looked back on. Nothing is reset, no day is touched, nothing is sent.

use cairn_model::document::Kept;
use cairn_model::id::ItemId;
use cairn_model::lapse::{Lapse, LapseDraft, Safe};
use cairn_model::time::Moment;
use serde::Serialize;

use super::sos::Sos;
use super::tolerance::Tolerance;
use crate::companion::Companion;
use crate::error::{Error, Fault};

/// The lapses of a companion.
#[derive(Debug, Clone, Copy)]
pub struct Lapses<'c> {
    companion: &'c Companion,
}

/// What is offered once a lapse was written down.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Debrief {
    /// The lapse as it was kept.
    pub lapse: Kept<Lapse>,
    /// The crisis screen opens at once: they said that they are not safe, or can't tell.
    pub sos_first: bool,
    /// The crisis screen.
    pub sos: Sos,
    /// What lowered tolerance means.
    pub tolerance: Tolerance,
    /// A counsellor has a grant that holds today. Nothing was sent to them.
    pub can_tell: bool,
    /// Days that count: as many as before.
    pub days_that_count: u32,
    /// The calendar shows use on the day of the lapse already.
    pub marked: bool,
}

impl<'c> Lapses<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    /// Writes a lapse down. The calendar stays as it is: it is made of check-ins alone.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`.
    pub async fn add(&self, draft: LapseDraft, now: &Moment) -> Result<Debrief, Error> {
        let lapse = draft.save(now).map_err(Fault::from)?;
        let when = lapse.when;
        let documents = self.companion.documents::<Lapse>();
        let kept = documents.add_at(lapse, &when, now).await?;
        self.debrief(kept, now).await
    }

    /// Corrects one: an answer that came later, or a better word.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`.
    pub async fn edit(
        &self,
        id: ItemId,
        draft: LapseDraft,
        now: &Moment,
    ) -> Result<Debrief, Error> {
        let lapse = draft.save(now).map_err(Fault::from)?;
        let documents = self.companion.documents::<Lapse>();
        let kept = documents.edit(id, lapse, now).await?;
        self.debrief(kept, now).await
    }

    /// All of them, newest first.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn list(&self) -> Result<Vec<Kept<Lapse>>, Error> {
        let mut all = self.companion.documents::<Lapse>().list().await?;
        all.sort_by_key(|kept| std::cmp::Reverse((kept.body.when.utc_ms(), kept.id)));
        Ok(all)
    }

    /// Deletes one; [`Self::undo`] brings it back.
    ///
    /// # Errors
    /// `not_found`, `disk_full`, `io`.
    pub async fn delete(&self, id: ItemId, now: &Moment) -> Result<(), Error> {
        self.companion.documents::<Lapse>().delete(id, now).await
    }

    /// Takes the last change of one back.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`.
    pub async fn undo(&self, id: ItemId, now: &Moment) -> Result<Option<Kept<Lapse>>, Error> {
        self.companion.documents::<Lapse>().undo(id, now).await
    }

    /// Whether a counsellor could be told: some grant holds today.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn can_tell(&self, now: &Moment) -> Result<bool, Error> {
        let links = self.companion.links().list(now).await?;
        Ok(links.iter().any(|link| link.sharing))
    }

    async fn debrief(&self, lapse: Kept<Lapse>, now: &Moment) -> Result<Debrief, Error> {
        let day = lapse.body.when.local_date();
        let store = &self.companion.store;
        let (days, days_that_count) = store.days(day, day).await.map_err(Fault::from)?;
        Ok(Debrief {
            sos_first: lapse.body.safe.is_some_and(Safe::opens_sos),
            // The screen is never kept away by what it could not read.
            sos: self.companion.sos().await.unwrap_or_else(|_| Sos::of(None)),
            tolerance: Tolerance::text(None),
            can_tell: self.can_tell(now).await?,
            days_that_count,
            marked: days
                .iter()
                .any(|day| day.state == cairn_model::days::DayState::Yes),
            lapse,
        })
    }
}
