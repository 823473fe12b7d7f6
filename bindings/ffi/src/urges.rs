//! The urge timer.

use cairn_model::urge::Urge as CoreUrge;

use crate::area::{area, documents};
use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::moment::{Moment, item, now as read_now};
use crate::records::checkin::Halt;
use crate::records::draw::{KeptUrge, StepRef, UrgeStart, UrgeState, UrgeTold};

area! {
    /// The urges of a home.
    Urges
}

documents!(Urges: CoreUrge => KeptUrge);

#[uniffi::export(async_runtime = "tokio")]
impl Urges {
    /// All urges, newest first.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn list(&self) -> Result<Vec<KeptUrge>, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.documents::<CoreUrge>().list().await?.cross())
    }

    /// The steps that fit an urge of this strength (0 to 10) now, the person's own plans first.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn steps(
        &self,
        before: u8,
        halt: Halt,
        now: Moment,
    ) -> Result<Vec<StepRef>, CairnError> {
        let (halt, now) = (halt.read("halt")?, read_now(&now)?);
        let home = self.handle.home().await?;
        let fitting = home.urges().steps(before, halt, &now).await?;
        Ok(fitting.into_iter().map(|one| one.step.cross()).collect())
    }

    /// Begins an urge. It is kept at once: whatever happens to the phone, it is there afterwards.
    ///
    /// # Errors
    /// `invalid_fields`, `not_found` (a step that doesn't exist), `unreadable`, `disk_full`, `io`, `closed`.
    pub async fn start(&self, start: UrgeStart, now: Moment) -> Result<KeptUrge, CairnError> {
        let (start, now) = (start.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.urges().start(start, &now).await?.into())
    }

    /// Where the timer of one stands.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `io`, `closed`.
    pub async fn state(&self, id: String, now: Moment) -> Result<UrgeState, CairnError> {
        let (id, now) = (item(&id)?, read_now(&now)?);
        let home = self.handle.home().await?;
        let urge = home.documents::<CoreUrge>().get(id).await?;
        Ok(urge.body.state(&urge.at, &now).into())
    }

    /// Urges whose end nobody told yet, newest first.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn open(&self) -> Result<Vec<KeptUrge>, CairnError> {
        Ok(self.handle.home().await?.urges().open().await?.cross())
    }

    /// Keeps how an urge went, also long after its time was up. Telling again corrects it.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn finish(
        &self,
        id: String,
        told: UrgeTold,
        now: Moment,
    ) -> Result<KeptUrge, CairnError> {
        let (id, told, now) = (item(&id)?, told.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.urges().finish(id, told, &now).await?.into())
    }
}
