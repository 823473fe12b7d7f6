//! The calendar, and lapses with their debrief. Nothing is reset, no day is touched, nothing is sent.

use cairn_model::lapse::{Lapse as CoreLapse, LapseDraft as CoreDraft, Question as CoreQuestion};

use crate::area::{area, documents};
use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::home::Home;
use crate::moment::{Moment, item, now as read_now};
use crate::records::lapse::{Debrief, KeptLapse, LapseDraft, MonthView, Question, Tell};

area! {
    /// The lapses of a home, each with its debrief.
    Lapses
}

documents!(Lapses: CoreLapse => KeptLapse);

#[uniffi::export(async_runtime = "tokio")]
impl Home {
    /// The days of a month (such as `2026-11`) up to today, each *yes*, *no* or *unknown*, and the days that count.
    ///
    /// # Errors
    /// `invalid_fields`: `not_a_month`; `io`, `damaged`, `closed`.
    pub async fn calendar(&self, month: String, now: Moment) -> Result<MonthView, CairnError> {
        let (month, now) = (month.read("month")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.calendar(month, &now).await?.into())
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl Lapses {
    /// Writes a lapse down. The calendar stays as it is: it is made of check-ins alone.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`, `closed`.
    pub async fn add(&self, draft: LapseDraft, now: Moment) -> Result<Debrief, CairnError> {
        let (draft, now) = (draft.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.lapses().add(draft, &now).await?.into())
    }

    /// Corrects one: an answer that came later, or a better word.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn edit(
        &self,
        id: String,
        draft: LapseDraft,
        now: Moment,
    ) -> Result<Debrief, CairnError> {
        let (id, draft, now) = (item(&id)?, draft.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.lapses().edit(id, draft, &now).await?.into())
    }

    /// All of them, newest first.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn list(&self) -> Result<Vec<KeptLapse>, CairnError> {
        Ok(self.handle.home().await?.lapses().list().await?.cross())
    }

    /// What the person entered for a lapse, to start a correction from.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `io`, `closed`.
    pub async fn draft(&self, id: String) -> Result<LapseDraft, CairnError> {
        let home = self.handle.home().await?;
        let kept = home.documents::<CoreLapse>().get(item(&id)?).await?;
        Ok(CoreDraft::from(&kept.body).into())
    }

    /// Whether somebody can be told of a lapse, and what they would see.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `unreadable`, `io`, `closed`.
    pub async fn can_tell(&self, id: String, now: Moment) -> Result<Tell, CairnError> {
        let (id, now) = (item(&id)?, read_now(&now)?);
        let home = self.handle.home().await?;
        let lapse = home.lapses().get(id).await?.body;
        Ok(home.lapses().can_tell(&lapse, &now).await?.cross())
    }

    /// Tells whoever can be told: the check-in of the day, made from the lapse where there is none, goes out with the
    /// next synchronisation.
    ///
    /// # Errors
    /// `no_live_grant`, `not_found`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn tell(&self, id: String, now: Moment) -> Result<Tell, CairnError> {
        let (id, now) = (item(&id)?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.lapses().tell(id, &now).await?.cross())
    }
}

/// The question after one, with what was answered so far; none after the last. The first is [`Question::Safe`].
///
/// # Errors
/// `invalid_fields` for a moment that is none.
#[uniffi::export]
pub fn question_after(
    question: Question,
    so_far: LapseDraft,
) -> Result<Option<Question>, CairnError> {
    let so_far: CoreDraft = so_far.read("")?;
    Ok(CoreQuestion::from(question).after(&so_far).cross())
}
