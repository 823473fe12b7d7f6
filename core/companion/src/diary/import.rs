//! Many entries at once: all of them are kept, or none.

use cairn_model::checkin::{CheckIn, CheckInDraft};
use cairn_model::id::ItemId;
use cairn_model::time::Moment;
use cairn_store::DataCheck;

use crate::companion::Companion;
use crate::diary::CheckIns;
use crate::diary::checkins::last_told;
use crate::error::{Error, Fault};

impl CheckIns<'_> {
    /// Saves check-ins in the order given, in one transaction, and queues them for every link that shares.
    /// Drafts in the order of their moments let each *no* reach back to the one before.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`; then none of them was kept.
    pub async fn add_all(
        &self,
        drafts: Vec<CheckInDraft>,
        now: &Moment,
    ) -> Result<Vec<CheckIn>, Error> {
        Ok(self.try_add_all(drafts, now).await?)
    }

    async fn try_add_all(
        &self,
        drafts: Vec<CheckInDraft>,
        now: &Moment,
    ) -> Result<Vec<CheckIn>, Fault> {
        let companion = self.companion();
        let mut named = Vec::with_capacity(drafts.len());
        for draft in drafts {
            let id = ItemId::random(&mut companion.chance.fork());
            let rev = companion.rev(None, now);
            let intents = companion.intents(id, rev).await?;
            named.push((draft, id, rev, intents));
        }
        let mut write = companion.store.write().await?;
        let mut kept = Vec::with_capacity(named.len());
        for (draft, id, rev, intents) in named {
            let at = draft.at.unwrap_or(*now);
            let last = last_told(&mut write, &at, None).await?;
            let check_in = draft.save(id, rev, now, last)?;
            write.add_check_in(&check_in, &intents).await?;
            kept.push(check_in);
        }
        write.commit().await?;
        Ok(kept)
    }
}

impl Companion {
    /// Reads everything that is kept and says whether any of it is damaged.
    ///
    /// # Errors
    /// `io`, where the check itself can't run.
    pub async fn check_data(&self) -> Result<DataCheck, Error> {
        Ok(self.store.check_data().await.map_err(Fault::from)?)
    }
}
