//! Lapses: written down, looked back on. Nothing is reset, no day is touched, nothing is sent by writing one down.

use cairn_model::dashboard::Day;
use cairn_model::days::DayState;
use cairn_model::document::Kept;
use cairn_model::id::ItemId;
use cairn_model::lapse::{Lapse, LapseDraft, Safe};
use cairn_model::time::Moment;
use cairn_model::tolerance::Break;
use serde::Serialize;

use super::sos::Sos;
use super::tell::Tell;
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
    /// What lowered tolerance means: after the place they came out of lately, else after a time without use.
    pub tolerance: Tolerance,
    /// Whether somebody can be told. Nothing was sent by writing it down.
    pub tell: Tell,
    /// Days that count: as many as before. `None` where they could not be read just now.
    pub days_that_count: Option<u32>,
    /// The calendar shows use on the day of the lapse already; `None` as above.
    pub marked: Option<bool>,
}

impl<'c> Lapses<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    pub(super) const fn companion(self) -> &'c Companion {
        self.companion
    }

    /// One of them.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `io`.
    pub async fn get(&self, id: ItemId) -> Result<Kept<Lapse>, Error> {
        self.companion.documents().get(id).await
    }

    /// Writes a lapse down. The calendar stays as it is: it is made of check-ins alone.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`.
    pub async fn add(&self, draft: LapseDraft, now: &Moment) -> Result<Debrief, Error> {
        let lapse = draft.save(now).map_err(Fault::from)?;
        let when = lapse.when;
        let documents = self.companion.documents::<Lapse>();
        let sos_first = lapse.safe.is_some_and(Safe::opens_sos);
        let kept = documents.add_at(lapse, &when, now).await?;
        Ok(self.debrief(kept, sos_first, now).await)
    }

    /// Corrects one: an answer that came later, or a better word. The crisis screen opens only where the person says
    /// anew that they are not safe, not for what they said then.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`.
    pub async fn edit(
        &self,
        id: ItemId,
        draft: LapseDraft,
        now: &Moment,
    ) -> Result<Debrief, Error> {
        let documents = self.companion.documents::<Lapse>();
        let old = documents.get(id).await?;
        let sos_first = draft.safe.is_some_and(Safe::opens_sos);
        let lapse = draft.correct(&old.body, now).map_err(Fault::from)?;
        let kept = documents.edit(id, lapse, now).await?;
        Ok(self.debrief(kept, sos_first, now).await)
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

    /// What is offered once it is kept. Nothing of it can fail any more: who was told of an error would write it down
    /// a second time.
    async fn debrief(&self, lapse: Kept<Lapse>, sos_first: bool, now: &Moment) -> Debrief {
        let day = lapse.body.when.local_date();
        let days = self.companion.store.days(day, day).await.ok();
        let known = |(days, _): &(Vec<Day>, u32)| days.iter().any(|day| day.state == DayState::Yes);
        let tolerance = self.companion.tolerance_with(None, now).await;
        let sos = self.companion.sos().await;
        Debrief {
            sos_first,
            // The screen is never kept away by what it could not read.
            sos: sos.unwrap_or_else(|_| Sos::of(None)).on(now.local_date()),
            tolerance: tolerance
                .ok()
                .flatten()
                .unwrap_or_else(|| Tolerance::text(Some(Break::Abstinence))),
            tell: self
                .can_tell(&lapse.body, now)
                .await
                .unwrap_or(Tell::Unknown),
            days_that_count: days.as_ref().map(|(_, count)| *count),
            marked: days.as_ref().map(known),
            lapse,
        }
    }
}
