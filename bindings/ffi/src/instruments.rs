//! Instruments: list, ask, score, keep.

use crate::area::area;
use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::moment::{Moment, item, now as read_now};
use crate::records::checkin::Listing;
use crate::records::instrument::{InstrumentInfo, InstrumentResult, Scored, Taken};
use std::collections::HashMap;

area! {
    /// The instruments of a home and what was answered.
    Instruments
}

#[uniffi::export(async_runtime = "tokio")]
impl Instruments {
    /// All instruments, with their questions and sources.
    ///
    /// # Errors
    /// `closed`.
    pub async fn list(&self) -> Result<Vec<InstrumentInfo>, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.instruments().list().iter().map(Into::into).collect())
    }

    /// One instrument, offered or not.
    ///
    /// # Errors
    /// `not_found`, `closed`.
    pub async fn questions(&self, code: String) -> Result<InstrumentInfo, CairnError> {
        let home = self.handle.home().await?;
        Ok((&home.instruments().questions(&code)?).into())
    }

    /// The first day on which an instrument can be taken, if that is not today: it is never offered for days that
    /// were asked about already.
    ///
    /// # Errors
    /// `not_found`, `io`, `closed`.
    pub async fn again_on(&self, code: String, now: Moment) -> Result<Option<String>, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.instruments().again_on(&code, &now).await?.cross())
    }

    /// Scores answers (by item, none where left out) without keeping anything.
    ///
    /// # Errors
    /// `not_found`, the `answers_…` codes, `closed`.
    pub async fn score(
        &self,
        code: String,
        answers: HashMap<String, Option<u8>>,
    ) -> Result<Scored, CairnError> {
        let answers = answers.into_iter().collect();
        let home = self.handle.home().await?;
        Ok(home.instruments().score(&code, &answers)?.into())
    }

    /// Keeps a filled-in instrument, durably, and queues it for every link that shares.
    ///
    /// # Errors
    /// `not_found`, `too_soon` with the day from which it can be taken again, `instrument_…` where it is not offered at
    /// all, the `answers_…` codes, `disk_full`, `io`, `closed`.
    pub async fn take(
        &self,
        code: String,
        answers: HashMap<String, Option<u8>>,
        now: Moment,
    ) -> Result<Taken, CairnError> {
        let (answers, now) = (answers.into_iter().collect(), read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.instruments().take(&code, &answers, &now).await?.into())
    }

    /// One result.
    ///
    /// # Errors
    /// `not_found`, `io`, `closed`.
    pub async fn result(&self, id: String) -> Result<InstrumentResult, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.instruments().result(item(&id)?).await?.into())
    }

    /// Results, newest first.
    ///
    /// # Errors
    /// `not_found` where `after` names none; `invalid_fields`, `io`, `closed`.
    pub async fn results(&self, listing: Listing) -> Result<Vec<InstrumentResult>, CairnError> {
        let listing = listing.read("")?;
        let home = self.handle.home().await?;
        let found = home.instruments().results(listing).await?;
        Ok(found.cross())
    }

    /// Deletes a result here, and queues taking it back wherever it was sent.
    ///
    /// # Errors
    /// `not_found`, `disk_full`, `io`, `closed`.
    pub async fn delete(&self, id: String, now: Moment) -> Result<(), CairnError> {
        let (id, now) = (item(&id)?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.instruments().delete(id, &now).await?)
    }
}
