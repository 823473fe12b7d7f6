//! If-then plans: offered when a check-in calls for one, asked about later.

use cairn_model::ifthen::{Around as CoreAround, IfThen as CoreIfThen};

use crate::area::{area, documents};
use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::moment::{Moment, item, now as read_now};
use crate::records::ifthen::{Around, IfThen, KeptIfThen, Match};
use crate::records::offer::{KeptOffer, Offered, ToAsk, Told};

area! {
    /// The if-then plans of a home.
    IfThens
}

documents!(IfThens: CoreIfThen => KeptIfThen);

#[uniffi::export(async_runtime = "tokio")]
impl IfThens {
    /// All plans, newest first.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn list(&self) -> Result<Vec<KeptIfThen>, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.documents::<CoreIfThen>().list().await?.cross())
    }

    /// Keeps a new plan.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`, `closed`.
    pub async fn add(&self, plan: IfThen, now: Moment) -> Result<KeptIfThen, CairnError> {
        let (plan, now) = (plan.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.documents::<CoreIfThen>().add(plan, &now).await?.into())
    }

    /// Corrects a plan, pauses it or takes it up again. One with another cue or action has to be gone through anew:
    /// its `rehearsed` is then to be left out.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn edit(
        &self,
        id: String,
        plan: IfThen,
        now: Moment,
    ) -> Result<KeptIfThen, CairnError> {
        let (id, plan, now) = (item(&id)?, plan.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        let plans = home.documents::<CoreIfThen>();
        Ok(plans.edit(id, plan, &now).await?.into())
    }

    /// Notes that the person went through a plan in their mind.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn rehearsed(&self, id: String, now: Moment) -> Result<KeptIfThen, CairnError> {
        let (id, now) = (item(&id)?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.ifthens().rehearsed(id, &now).await?.into())
    }

    /// The plans that a check-in calls for, oldest first; nothing is kept.
    ///
    /// # Errors
    /// `not_found`, `unreadable`, `io`, `closed`.
    pub async fn matching(
        &self,
        checkin: String,
        around: Around,
    ) -> Result<Vec<Match>, CairnError> {
        let around: CoreAround = around.read("")?;
        let home = self.handle.home().await?;
        let checkin = home.checkins().get(item(&checkin)?).await?;
        Ok(home.ifthens().matching(&checkin, &around).await?.cross())
    }

    /// Offers the plan that a check-in calls for, drawn by chance where there are several. Offering again for the same
    /// check-in gives the same offer. None where none fits, or where the person deleted the offer.
    ///
    /// # Errors
    /// `not_found`, `unreadable`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn offer(
        &self,
        checkin: String,
        around: Around,
        now: Moment,
    ) -> Result<Option<Offered>, CairnError> {
        let (around, now): (CoreAround, _) = (around.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        let checkin = home.checkins().get(item(&checkin)?).await?;
        let offered = home.ifthens().offer(&checkin, &around, &now).await?;
        Ok(offered.cross())
    }

    /// Offers that are to be asked about now, an hour to a day after, newest first.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn to_ask(&self, now: Moment) -> Result<Vec<ToAsk>, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.ifthens().to_ask(&now).await?.cross())
    }

    /// Keeps what became of an offer. Telling again corrects it: one occasion has one outcome.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`, `closed`.
    pub async fn tell(
        &self,
        offer: String,
        told: Told,
        now: Moment,
    ) -> Result<KeptOffer, CairnError> {
        let (id, told, now) = (item(&offer)?, told.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.ifthens().tell(id, told, &now).await?.into())
    }
}
