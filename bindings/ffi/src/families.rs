//! How a family member is: their own answers, kept apart from all that the person takes, sees and shares.

use std::collections::HashMap;

use cairn_model::family::FamilyCheck as CoreCheck;
use cairn_model::instrument::Answers;

use crate::area::{area, documents};
use crate::cross::Cross;
use crate::error::CairnError;
use crate::learn::check;
use crate::moment::{Moment, item, now as read_now};
use crate::records::dashboard::LastScore;
use crate::records::family::KeptFamilyCheck;

area! {
    /// The family member's answers about themselves. They are never shared and on no dashboard. Ask before keeping any.
    FamilyChecks
}

documents!(FamilyChecks: CoreCheck => KeptFamilyCheck);

#[uniffi::export(async_runtime = "tokio")]
impl FamilyChecks {
    /// Keeps answers to [`crate::check_instrument`].
    ///
    /// # Errors
    /// `too_soon` with the day from which it can be kept again, the `answers_…` codes, `not_found` where this version has
    /// no such questions; `disk_full`, `io`, `closed`.
    pub async fn keep(
        &self,
        answers: HashMap<String, Option<u8>>,
        now: Moment,
    ) -> Result<KeptFamilyCheck, CairnError> {
        let now = read_now(&now)?;
        let instrument = check().ok_or_else(|| CairnError::of("not_found"))?;
        let answers = Answers::new(instrument, &answers.into_iter().collect())
            .map_err(|error| CairnError::of(error.code()))?;
        let home = self.handle.home().await?;
        Ok(home.family_checks().keep(&answers, &now).await?.into())
    }

    /// All of them, newest first.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn list(&self) -> Result<Vec<KeptFamilyCheck>, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.family_checks().documents().list().await?.cross())
    }

    /// The first day on which they can be kept again, if that is not today.
    ///
    /// # Errors
    /// `not_found` where this version has no such questions; `unreadable`, `io`, `closed`.
    pub async fn again_on(&self, now: Moment) -> Result<Option<String>, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.family_checks().again_on(&now).await?.cross())
    }

    /// The last score, and how it changed since the one before.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn last(&self) -> Result<Option<LastScore>, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.family_checks().last().await?.cross())
    }
}
