//! Looking at links, comparing the six words, and withdrawing.

use cairn_model::id::LinkId;
use cairn_model::time::Moment;
use cairn_seal::words::SixWords;
use cairn_store::StoreError;

use super::view::{self, LinkView};
use super::{LinkState, Links, Stage, grant_log};
use crate::error::{Error, Fault};
use crate::sealing::kind;
use crate::sync::Change;

impl Links<'_> {
    /// All links, oldest first, ended ones included.
    ///
    /// # Errors
    /// `io`, `unreadable`.
    pub async fn list(&self, now: &Moment) -> Result<Vec<LinkView>, Error> {
        Ok(self.views(now).await?)
    }

    pub(crate) async fn views(&self, now: &Moment) -> Result<Vec<LinkView>, Fault> {
        let mut read = self.companion.store.read().await?;
        let mut views = Vec::new();
        for link in read.links().await? {
            views.push(view::view(&mut read, link, now).await?);
        }
        Ok(views)
    }

    /// One link.
    ///
    /// # Errors
    /// `not_found`, `io`, `unreadable`.
    pub async fn get(&self, id: LinkId, now: &Moment) -> Result<LinkView, Error> {
        Ok(self.try_get(id, now).await?)
    }

    pub(super) async fn try_get(&self, id: LinkId, now: &Moment) -> Result<LinkView, Fault> {
        let mut read = self.companion.store.read().await?;
        let link = read.link(id).await?.ok_or(StoreError::NotFound)?;
        view::view(&mut read, link, now).await
    }

    /// The six words to compare with what the counsellor sees.
    ///
    /// # Errors
    /// `not_found`, `link_not_open`, `io`.
    pub async fn six_words(&self, id: LinkId) -> Result<SixWords, Error> {
        Ok(self.try_six_words(id).await?)
    }

    async fn try_six_words(&self, id: LinkId) -> Result<SixWords, Fault> {
        let link = self.companion.store.read().await?.link(id).await?;
        let link = link.ok_or(StoreError::NotFound)?;
        let state = LinkState::read(&link.state)?;
        let words = state
            .wire()?
            .link
            .six_words()
            .map_err(|_| Fault::unreadable())?;
        words.ok_or_else(Fault::unreadable)
    }

    /// Notes that both sides saw the same six words.
    ///
    /// # Errors
    /// `not_found`, `link_not_open`, `disk_full`, `io`.
    pub async fn confirm(&self, id: LinkId, now: &Moment) -> Result<(), Error> {
        Ok(self.try_confirm(id, now).await?)
    }

    async fn try_confirm(&self, id: LinkId, now: &Moment) -> Result<(), Fault> {
        let mut change = self.companion.change(id).await?;
        change.state.confirmed.get_or_insert(*now);
        change.commit().await
    }

    /// Withdraws a link: nothing more is sealed from now on. The server and the other side are told at the next
    /// synchronisation; what the other side has is deleted there then.
    ///
    /// # Errors
    /// `not_found`, `link_not_open` where it was withdrawn before, `disk_full`, `io`.
    pub async fn withdraw(&self, id: LinkId, now: &Moment) -> Result<(), Error> {
        Ok(self.try_withdraw(id, now).await?)
    }

    async fn try_withdraw(&self, id: LinkId, now: &Moment) -> Result<(), Fault> {
        let mut sharing = self.companion.sharing.lock().await;
        *sharing = None;
        let mut change = self.companion.change(id).await?;
        let log = grant_log(&mut change.write, id).await?;
        for grant in log.history() {
            if !log.is_withdrawn(grant.id) {
                let rev = self.companion.rev(Some(&grant.rev), now);
                change.write.withdraw_grant(grant.id, rev).await?;
            }
        }
        change.state.withdrawn = Some(*now);
        change.end_sealing().await?;
        change.stage(Stage::Closing).await?;
        change.commit().await
    }

    /// Removes a link that is over, with the record that it was there.
    ///
    /// # Errors
    /// `not_found`, `link_still_open` where it is not over, `disk_full`, `io`.
    pub async fn remove(&self, id: LinkId) -> Result<(), Error> {
        Ok(self.try_remove(id).await?)
    }

    async fn try_remove(&self, id: LinkId) -> Result<(), Fault> {
        let mut write = self.companion.store.write().await?;
        let link = write.link(id).await?.ok_or(StoreError::NotFound)?;
        if !matches!(Stage::named(&link.status)?, Stage::Ended | Stage::Refused) {
            return Err(Fault::Coded("link_still_open"));
        }
        write.forget_link(id).await?;
        Ok(write.commit().await?)
    }
}

impl Change<'_> {
    /// Lets go of every sealed record and every intent, for a link that is being ended.
    async fn end_sealing(&mut self) -> Result<(), Fault> {
        let records = self.write.records(self.link.id).await?;
        let mut hello = records.iter().filter(|record| record.kind == kind::HELLO);
        let unheard = hello.any(|record| record.appended_at.is_none());
        self.drop_records(&records).await?;
        self.write.clear_intents(self.link.id).await?;
        let out = &mut self.wire()?.outgoing;
        out.unheard = unheard;
        out.owed.clear();
        out.cut = None;
        out.delete.clear();
        Ok(())
    }
}
