//! Links: look at an invite, accept it, compare words, list, withdraw.

use std::sync::Arc;

use crate::area::area;
use crate::error::CairnError;
use crate::moment::{Moment, link, now as read_now};
use crate::records::grant::{GrantDraft, Preview};
use crate::records::link::{Accepted, InviteView, LinkView};
use crate::transport::Transport;

area! {
    /// The links of a home.
    Links
}

#[uniffi::export(async_runtime = "tokio")]
impl Links {
    /// Reads an invite without accepting it.
    ///
    /// # Errors
    /// The invite and server codes of docs/errors.md; `closed`.
    pub async fn look(&self, invite: String, now: Moment) -> Result<InviteView, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.links().look(&invite, &now)?.into())
    }

    /// Shows what would be sent at once if this invite were accepted with this grant. Nothing is kept or sent.
    ///
    /// # Errors
    /// The invite, server and grant codes; `label_invalid`, `invalid_fields`, `io`, `closed`.
    pub async fn preview(
        &self,
        invite: String,
        label: String,
        draft: GrantDraft,
        now: Moment,
    ) -> Result<Preview, CairnError> {
        let (draft, now) = (draft.try_into()?, read_now(&now)?);
        let home = self.handle.home().await?;
        let shown = home.links().preview(&invite, &label, &draft, &now).await?;
        shown.try_into()
    }

    /// Accepts an invite: keys and tokens are made and stored, then the server is told, as far as it can be reached.
    /// `label` is what the person wants to be called there.
    ///
    /// # Errors
    /// `invite_used` where somebody else was first; the invite, server and grant codes; `link_exists`,
    /// `label_invalid`, `invalid_fields`, `disk_full`, `io`, `closed`; `cancelled` where the home is being locked.
    /// What the network did is in the answer, as the link is kept.
    pub async fn accept(
        &self,
        invite: String,
        label: String,
        first_grant: Option<GrantDraft>,
        transport: Arc<dyn Transport>,
        now: Moment,
    ) -> Result<Accepted, CairnError> {
        let (draft, now) = (
            first_grant.map(TryInto::try_into).transpose()?,
            read_now(&now)?,
        );
        let home = self.handle.home().await?;
        let (links, line) = (home.links(), home.line(transport));
        let act = links.accept(&invite, &label, draft.as_ref(), line, &now);
        Ok(self.handle.unless_locked(act).await?.into())
    }

    /// All links, oldest first, ended ones included.
    ///
    /// # Errors
    /// `io`, `unreadable`, `closed`.
    pub async fn list(&self, now: Moment) -> Result<Vec<LinkView>, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        let found = home.links().list(&now).await?;
        Ok(found.into_iter().map(Into::into).collect())
    }

    /// One link.
    ///
    /// # Errors
    /// `not_found`, `io`, `unreadable`, `closed`.
    pub async fn get(&self, id: String, now: Moment) -> Result<LinkView, CairnError> {
        let (id, now) = (link(&id)?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.links().get(id, &now).await?.into())
    }

    /// The six words to compare with what the counsellor sees; groups of four digits where there is no list of words
    /// in the language.
    ///
    /// # Errors
    /// `not_found`, `link_not_open`, `io`, `closed`.
    pub async fn six_words(&self, id: String) -> Result<Vec<String>, CairnError> {
        let home = self.handle.home().await?;
        let words = home.links().six_words(link(&id)?).await?;
        Ok(words.groups().into_iter().map(str::to_owned).collect())
    }

    /// Notes that both sides saw the same six words.
    ///
    /// # Errors
    /// `not_found`, `link_not_open`, `disk_full`, `io`, `closed`.
    pub async fn confirm(&self, id: String, now: Moment) -> Result<(), CairnError> {
        let (id, now) = (link(&id)?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.links().confirm(id, &now).await?)
    }

    /// Withdraws a link: nothing more is sealed from now on. The server and the other side are told at the next
    /// synchronisation; what the other side has is deleted there then.
    ///
    /// # Errors
    /// `not_found`, `link_not_open` where it was withdrawn before, `disk_full`, `io`, `closed`.
    pub async fn withdraw(&self, id: String, now: Moment) -> Result<(), CairnError> {
        let (id, now) = (link(&id)?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.links().withdraw(id, &now).await?)
    }

    /// Removes a link that is over, with the record that it was there.
    ///
    /// # Errors
    /// `not_found`, `link_still_open` where it is not over, `disk_full`, `io`, `closed`.
    pub async fn remove(&self, id: String) -> Result<(), CairnError> {
        let home = self.handle.home().await?;
        Ok(home.links().remove(link(&id)?).await?)
    }
}
