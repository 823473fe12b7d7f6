//! How a family member is, kept apart from the person's own: never shared, not on the dashboard, with days of its own.

use cairn_content as content;
use cairn_content::learn::CHECK_INSTRUMENT;
use cairn_model::NaiveDate;
use cairn_model::dashboard::{LastScore, Trend};
use cairn_model::document::Kept;
use cairn_model::family::FamilyCheck;
use cairn_model::instrument::{AnswerError, Answers, Instrument, Scored, score};
use cairn_model::time::Moment;
use cairn_store::StoreError;

use super::documents::{Documents, list_in, put};
use crate::companion::Companion;
use crate::error::{Error, Fault};

/// The family member's answers about themselves.
#[derive(Debug, Clone, Copy)]
pub struct FamilyChecks<'c> {
    companion: &'c Companion,
}

impl<'c> FamilyChecks<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    /// The documents, to list, delete and undo.
    #[must_use]
    pub const fn documents(self) -> Documents<'c, FamilyCheck> {
        Documents::new(self.companion)
    }

    /// The first day on which it can be kept again, if that is not today. What the person filled in of the same
    /// instrument takes up no day here.
    ///
    /// # Errors
    /// `not_found` where this version has no such questions, `unreadable`, `io`.
    pub async fn again_on(self, now: &Moment) -> Result<Option<NaiveDate>, Error> {
        let all = self.documents().list().await?;
        Ok(again_on(instrument()?, &all, now.local_date()))
    }

    /// Keeps answers.
    ///
    /// # Errors
    /// `too_soon` with the day from which it can be kept again, `answers_…`, `not_found`, `disk_full`, `io`.
    pub async fn keep(self, answers: &Answers, now: &Moment) -> Result<Kept<FamilyCheck>, Error> {
        Ok(self.try_keep(answers, now).await?)
    }

    async fn try_keep(self, answers: &Answers, now: &Moment) -> Result<Kept<FamilyCheck>, Fault> {
        let instrument = instrument()?;
        let answers = Answers::new(instrument, answers.map())?;
        if answers.map().values().all(Option::is_none) {
            return Err(AnswerError::NoneGiven.into());
        }
        let body = FamilyCheck {
            instrument: instrument.code.clone(),
            wording_version: instrument.wording_version.clone(),
            answers: answers.map().clone(),
        };
        let mut write = self.companion.store.write().await?;
        let before = list_in(&mut write).await?;
        if let Some(again) = again_on(instrument, &before, now.local_date()) {
            return Err(Fault::TooSoon(again));
        }
        let kept = self.documents().fresh(body, now, now);
        put(&mut write, &kept).await?;
        write.commit().await?;
        Ok(kept)
    }

    /// The last score, and how it changed since the one before.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn last(self) -> Result<Option<LastScore>, Error> {
        let all = self.documents().list().await?;
        let mut scores = all.iter().filter_map(|kept| {
            let scored = scored(&kept.body)?;
            Some((kept, scored.score?, scored.band))
        });
        Ok(scores.next().map(|(kept, score, band)| LastScore {
            instrument: kept.body.instrument.clone(),
            date: kept.at.local_date(),
            score,
            band,
            trend: scores.next().map(|(_, before, _)| Trend::of(before, score)),
        }))
    }
}

/// What kept answers come to; `None` where they are to questions that this version does not have.
#[must_use]
pub fn scored(check: &FamilyCheck) -> Option<Scored> {
    let instrument = content::instrument(&check.instrument)?;
    let answers = Answers::new(instrument, &check.answers).ok()?;
    Some(score(instrument, &answers))
}

fn instrument() -> Result<&'static Instrument, Fault> {
    content::instrument(CHECK_INSTRUMENT).ok_or(Fault::Store(StoreError::NotFound))
}

fn again_on(
    instrument: &Instrument,
    all: &[Kept<FamilyCheck>],
    day: NaiveDate,
) -> Option<NaiveDate> {
    let days = all.iter().map(|kept| kept.at.local_date());
    let near = days.filter(|one| instrument.too_near(*one, day)).max();
    near.map(|near| instrument.offered_again(near))
}

impl Companion {
    /// How a family member is.
    #[must_use]
    pub const fn family_checks(&self) -> FamilyChecks<'_> {
        FamilyChecks::new(self)
    }
}
