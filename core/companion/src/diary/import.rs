//! Many entries at once: all of them are kept, or none.

use std::collections::BTreeMap;

use cairn_model::checkin::{CheckIn, CheckInDraft};
use cairn_model::id::ItemId;
use cairn_model::instrument::{Answers, InstrumentResult};
use cairn_model::time::Moment;
use cairn_store::DataCheck;

use crate::companion::Companion;
use crate::diary::instruments::not_too_soon;
use crate::diary::{CheckIns, Instruments};
use crate::error::{Error, Fault};

/// An instrument as it was filled in at some moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// Which instrument.
    pub instrument: String,
    /// Its answers by item.
    pub answers: BTreeMap<String, Option<u8>>,
    /// When.
    pub at: Moment,
}

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
            let before = write.check_in_before(at.utc_ms(), None).await?;
            let last = before.map(|before| before.at.local_date());
            let check_in = draft.save(id, rev, now, last)?;
            write.add_check_in(&check_in, &intents).await?;
            kept.push(check_in);
        }
        write.commit().await?;
        Ok(kept)
    }
}

impl Instruments<'_> {
    /// Keeps filled-in instruments in one transaction, and queues them for every link that shares.
    ///
    /// # Errors
    /// `not_found`, `too_soon`, `instrument_…`, `answers_…`, `disk_full`, `io`; then none of them was kept.
    pub async fn take_all(
        &self,
        filled: Vec<Filled>,
        now: &Moment,
    ) -> Result<Vec<InstrumentResult>, Error> {
        Ok(self.try_take_all(filled, now).await?)
    }

    async fn try_take_all(
        &self,
        filled: Vec<Filled>,
        now: &Moment,
    ) -> Result<Vec<InstrumentResult>, Fault> {
        let companion = self.companion();
        let mut kept = Vec::with_capacity(filled.len());
        for Filled {
            instrument,
            answers,
            at,
        } in filled
        {
            let pack = self.fillable(&instrument)?;
            let answers = Answers::new(&pack, &answers).map_err(|e| Fault::Coded(e.code()))?;
            let id = ItemId::random(&mut companion.chance.fork());
            let rev = companion.rev(None, now);
            let intents = companion.intents(id, rev).await?;
            let result = InstrumentResult::new(id, rev, at, &pack, &answers);
            kept.push((pack, result, intents));
        }
        let mut write = companion.store.write().await?;
        for (pack, result, intents) in &kept {
            not_too_soon(&mut write, pack, result.at.local_date()).await?;
            write.add_result(result, intents).await?;
        }
        write.commit().await?;
        Ok(kept.into_iter().map(|(_, result, _)| result).collect())
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
