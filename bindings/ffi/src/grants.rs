//! Grants: look before agreeing, give, withdraw, list.

use crate::area::area;
use crate::error::CairnError;
use crate::moment::{Moment, link as read_link, now as read_now};
use crate::records::grant::{Grant, GrantDraft, GrantView, Preview};

area! {
    /// The grants of a home: what is shared on each link.
    Grants
}

#[uniffi::export(async_runtime = "tokio")]
impl Grants {
    /// Shows what would be sent now if this were given on a link. Nothing is kept or sent.
    ///
    /// # Errors
    /// `not_found`, `link_not_open`, the `grant_…` codes, `invalid_fields`, `io`, `closed`.
    pub async fn preview(
        &self,
        link: String,
        draft: GrantDraft,
        now: Moment,
    ) -> Result<Preview, CairnError> {
        let (link, draft, now) = (read_link(&link)?, draft.try_into()?, read_now(&now)?);
        let home = self.handle.home().await?;
        home.grants().preview(link, &draft, &now).await?.try_into()
    }

    /// Gives a grant, in place of the one before. What it covers goes out at the next synchronisation.
    ///
    /// # Errors
    /// `not_found`, `link_not_open`, the `grant_…` codes, `invalid_fields`, `disk_full`, `io`, `closed`.
    pub async fn give(
        &self,
        link: String,
        draft: GrantDraft,
        now: Moment,
    ) -> Result<Grant, CairnError> {
        let (link, draft, now) = (read_link(&link)?, draft.try_into()?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.grants().give(link, &draft, &now).await?.into())
    }

    /// Withdraws what is shared on a link. The link stays. Nothing more is sealed from now on; the other side is told
    /// at the next synchronisation.
    ///
    /// # Errors
    /// `not_found`, `no_live_grant`, `link_not_open`, `disk_full`, `io`, `closed`.
    pub async fn withdraw(&self, link: String, now: Moment) -> Result<(), CairnError> {
        let (link, now) = (read_link(&link)?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.grants().withdraw(link, &now).await?)
    }

    /// Every grant of a link, oldest first.
    ///
    /// # Errors
    /// `not_found`, `io`, `closed`.
    pub async fn list(&self, link: String, now: Moment) -> Result<Vec<GrantView>, CairnError> {
        let (link, now) = (read_link(&link)?, read_now(&now)?);
        let home = self.handle.home().await?;
        let found = home.grants().list(link, &now).await?;
        Ok(found.into_iter().map(Into::into).collect())
    }
}
