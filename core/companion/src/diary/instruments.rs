//! Instruments: list, ask, score, keep.

use std::collections::BTreeMap;

use cairn_content as content;
use cairn_model::id::ItemId;
use cairn_model::instrument::{Answers, FLAG_SAFETY, Instrument, InstrumentResult, Scored, score};
use cairn_model::time::Moment;
use cairn_store::{Cursor, StoreError};

use super::checkins::Listing;
use super::safety::Safety;
use crate::companion::Companion;
use crate::error::{Error, Fault};

/// The instruments of a companion and what was answered.
#[derive(Debug, Clone, Copy)]
pub struct Instruments<'c> {
    companion: &'c Companion,
}

/// An instrument that was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// What was kept.
    pub result: InstrumentResult,
    /// What to show at once where an answer raised the safety flag, whatever the score.
    pub safety: Option<Safety>,
}

impl<'c> Instruments<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    pub(crate) const fn companion(self) -> &'c Companion {
        self.companion
    }

    /// All instruments, with their questions and sources.
    #[must_use]
    pub fn list(&self) -> &'static [Instrument] {
        content::instruments()
    }

    /// One instrument.
    ///
    /// # Errors
    /// `not_found`.
    pub fn questions(&self, code: &str) -> Result<&'static Instrument, Error> {
        Ok(find(code)?)
    }

    /// Scores answers without keeping anything.
    ///
    /// # Errors
    /// `not_found`, `invalid_answers`.
    pub fn score(
        &self,
        code: &str,
        answers: &BTreeMap<String, Option<u8>>,
    ) -> Result<Scored, Error> {
        let instrument = find(code)?;
        let answers = Answers::new(instrument, answers).map_err(Fault::from)?;
        Ok(score(instrument, &answers))
    }

    /// Keeps a filled-in instrument, durably, and queues it for every link that shares.
    ///
    /// # Errors
    /// `not_found`, `invalid_answers`, `disk_full`, `io`.
    pub async fn take(
        &self,
        code: &str,
        answers: &BTreeMap<String, Option<u8>>,
        now: &Moment,
    ) -> Result<Taken, Error> {
        Ok(self.try_take(code, answers, now).await?)
    }

    async fn try_take(
        &self,
        code: &str,
        answers: &BTreeMap<String, Option<u8>>,
        now: &Moment,
    ) -> Result<Taken, Fault> {
        let companion = self.companion;
        let instrument = find(code)?;
        let answers = Answers::new(instrument, answers).map_err(Fault::from)?;
        let id = ItemId::random(&mut companion.chance.fork());
        let rev = companion.rev(None, now);
        let result = InstrumentResult::new(id, rev, *now, instrument, &answers);
        let intents = companion.intents(id, rev).await?;
        let mut write = companion.store.write().await?;
        write.add_result(&result, &intents).await?;
        write.commit().await?;
        let safety = result.has_flag(FLAG_SAFETY).then(Safety::text);
        Ok(Taken { result, safety })
    }

    /// One result.
    ///
    /// # Errors
    /// `not_found`, `io`.
    pub async fn result(&self, id: ItemId) -> Result<InstrumentResult, Error> {
        Ok(self.find_result(id).await?)
    }

    async fn find_result(&self, id: ItemId) -> Result<InstrumentResult, Fault> {
        let found = self.companion.store.read().await?.result(id).await?;
        Ok(found.ok_or(StoreError::NotFound)?)
    }

    /// Results, newest first.
    ///
    /// # Errors
    /// `not_found` where `after` names none; `io`.
    pub async fn results(&self, listing: Listing) -> Result<Vec<InstrumentResult>, Error> {
        Ok(self.try_results(listing).await?)
    }

    async fn try_results(&self, listing: Listing) -> Result<Vec<InstrumentResult>, Fault> {
        let after = match listing.after {
            Some(id) => Some(Cursor {
                at: self.find_result(id).await?.at.utc_ms(),
                id,
            }),
            None => None,
        };
        Ok(self
            .companion
            .store
            .read()
            .await?
            .results(listing.page(after))
            .await?)
    }

    /// Deletes a result here, and queues taking it back wherever it was sent.
    ///
    /// # Errors
    /// `not_found`, `disk_full`, `io`.
    pub async fn delete(&self, id: ItemId, now: &Moment) -> Result<(), Error> {
        Ok(self.try_delete(id, now).await?)
    }

    async fn try_delete(&self, id: ItemId, now: &Moment) -> Result<(), Fault> {
        let companion = self.companion;
        let mut write = companion.store.write().await?;
        let old = write.result(id).await?.ok_or(StoreError::NotFound)?;
        write
            .delete_result(id, companion.rev(Some(&old.rev), now))
            .await?;
        Ok(write.commit().await?)
    }
}

fn find(code: &str) -> Result<&'static Instrument, Fault> {
    content::instrument(code).ok_or(Fault::Store(StoreError::NotFound))
}
