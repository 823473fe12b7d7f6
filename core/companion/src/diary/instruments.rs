//! Instruments: list, ask, score, keep.

use std::collections::BTreeMap;
use std::slice;

use cairn_content as content;
use cairn_model::id::ItemId;
use cairn_model::instrument::{
    AnswerError, Answers, FLAG_SAFETY, Instrument, InstrumentResult, Scored, score,
};
use cairn_model::time::Moment;
use cairn_store::{Cursor, Read, StoreError};
use chrono::{Days, NaiveDate};

use super::checkins::Listing;
use super::safety::Safety;
use crate::care::keep_document;
use crate::companion::Companion;
use crate::error::{Error, Fault};
use crate::portable::{forget_before, mark};

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

/// Answers that were scored and are to be kept.
struct Ready {
    instrument: Instrument,
    result: InstrumentResult,
}

impl Ready {
    fn safety(&self) -> bool {
        self.result.has_flag(FLAG_SAFETY)
    }
}

impl<'c> Instruments<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    /// All instruments that are offered, with their questions and sources: the bundled ones, then those of
    /// installed packs whose terms and review allow it.
    #[must_use]
    pub fn list(&self) -> Vec<Instrument> {
        let added = self.companion.added();
        let bundled = content::instruments().iter();
        let offered = bundled.chain(added.instruments.iter().filter(|one| one.offered().is_ok()));
        offered.cloned().collect()
    }

    /// One instrument, offered or not.
    ///
    /// # Errors
    /// `not_found`.
    pub fn questions(&self, code: &str) -> Result<Instrument, Error> {
        Ok(self.find(code)?)
    }

    /// The first day on which an instrument can be taken, if that is not today: it is never offered for days that
    /// were asked about already.
    ///
    /// # Errors
    /// `not_found`, `io`.
    pub async fn again_on(&self, code: &str, now: &Moment) -> Result<Option<NaiveDate>, Error> {
        Ok(self.try_again_on(code, now).await?)
    }

    async fn try_again_on(&self, code: &str, now: &Moment) -> Result<Option<NaiveDate>, Fault> {
        let instrument = self.find(code)?;
        let mut read = self.companion.store.read().await?;
        next_day(&mut read, &instrument, now.local_date()).await
    }

    /// Scores answers without keeping anything, as often as one likes.
    ///
    /// # Errors
    /// `not_found`, `invalid_answers`.
    pub fn score(
        &self,
        code: &str,
        answers: &BTreeMap<String, Option<u8>>,
    ) -> Result<Scored, Error> {
        let instrument = self.find(code)?;
        let answers = Answers::new(&instrument, answers).map_err(Fault::from)?;
        Ok(score(&instrument, &answers))
    }

    /// Keeps a filled-in instrument, durably, and queues it for every link that shares. Where it can't be kept, the
    /// error still says whether an answer asked for the safety text.
    ///
    /// # Errors
    /// `not_found`, `too_soon` with the day from which it can be taken again, `instrument_…` where it is not
    /// offered at all, `answers_…`, `disk_full`, `io`.
    pub async fn take(
        &self,
        code: &str,
        answers: &BTreeMap<String, Option<u8>>,
        now: &Moment,
    ) -> Result<Taken, Error> {
        let ready = self.ready(code, answers, *now, now)?;
        let safety = ready.safety();
        let kept = self.keep(slice::from_ref(&ready)).await;
        kept.map_err(|fault| Error::from(fault).of_answers(safety))?;
        Ok(Taken {
            result: ready.result,
            safety: safety.then(Safety::text),
        })
    }

    /// Keeps filled-in instruments in one transaction, and queues them for every link that shares. Where they can't be
    /// kept, the error still says whether an answer asked for the safety text.
    ///
    /// # Errors
    /// `not_found`, `too_soon`, `instrument_…`, `answers_…`, `disk_full`, `io`; then none of them was kept.
    pub async fn take_all(
        &self,
        filled: Vec<Filled>,
        now: &Moment,
    ) -> Result<Vec<InstrumentResult>, Error> {
        let ready = filled.iter();
        let ready = ready.map(|one| self.ready(&one.instrument, &one.answers, one.at, now));
        let ready = ready.collect::<Result<Vec<Ready>, Fault>>()?;
        let safety = ready.iter().any(Ready::safety);
        let kept = self.keep(&ready).await;
        kept.map_err(|fault| Error::from(fault).of_answers(safety))?;
        Ok(ready.into_iter().map(|one| one.result).collect())
    }

    /// Scores answers before anything can refuse them.
    fn ready(
        self,
        code: &str,
        answers: &BTreeMap<String, Option<u8>>,
        at: Moment,
        now: &Moment,
    ) -> Result<Ready, Fault> {
        let instrument = self.find(code)?;
        let answers = Answers::new(&instrument, answers).map_err(Fault::from)?;
        let id = ItemId::random(&mut self.companion.chance.fork());
        let rev = self.companion.rev(None, now);
        let result = InstrumentResult::new(id, rev, at, &instrument, &answers);
        Ok(Ready { instrument, result })
    }

    async fn keep(self, ready: &[Ready]) -> Result<(), Fault> {
        let mut wishes = Vec::with_capacity(ready.len());
        for Ready { instrument, result } in ready {
            let offered = instrument.offered();
            offered.map_err(|reason| Fault::Coded(reason.code()))?;
            if result.is_blank() {
                return Err(AnswerError::NoneGiven.into());
            }
            wishes.push(self.companion.intents(result.id, result.rev).await?);
        }
        let mut write = self.companion.store.write().await?;
        for (Ready { instrument, result }, intents) in ready.iter().zip(&wishes) {
            not_too_soon(&mut write, instrument, result.at.local_date()).await?;
            write.add_result(result, intents).await?;
        }
        Ok(write.commit().await?)
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
        let rev = companion.rev(Some(&old.rev), now);
        write.delete_result(id, rev).await?;
        forget_before(&mut write, id).await?;
        keep_document(&mut write, &mark(id, rev, now)).await?;
        Ok(write.commit().await?)
    }

    fn find(self, code: &str) -> Result<Instrument, Fault> {
        let found = self.companion.added().instrument(code).cloned();
        found.ok_or(Fault::Store(StoreError::NotFound))
    }
}

/// Refuses a day that lies too near to one on which the instrument was filled in.
async fn not_too_soon(
    read: &mut Read<'_>,
    instrument: &Instrument,
    day: NaiveDate,
) -> Result<(), Fault> {
    match next_day(read, instrument, day).await? {
        Some(again) => Err(Fault::TooSoon(again)),
        None => Ok(()),
    }
}

/// The first day from which it can be filled in, if that is not the day itself. Days after it count, too: a result
/// that is entered later must not look back over the same days either.
async fn next_day(
    read: &mut Read<'_>,
    instrument: &Instrument,
    day: NaiveDate,
) -> Result<Option<NaiveDate>, Fault> {
    if instrument.interval_days() == 0 {
        return Ok(None);
    }
    let reach = Days::new(u64::from(instrument.interval_days()));
    let from = day.checked_sub_days(reach).unwrap_or(NaiveDate::MIN);
    let until = day.checked_add_days(reach).unwrap_or(NaiveDate::MAX);
    let taken = read.result_days(&instrument.code, from, until).await?;
    let near = taken
        .into_iter()
        .rfind(|one| instrument.too_near(*one, day));
    Ok(near.map(|near| instrument.offered_again(near)))
}
