//! The warning that after a break the body stands less than before.

use cairn_content::catalogue::language_of;
use cairn_content::{care, text};
use cairn_model::checkin::CheckIn;
use cairn_model::time::Moment;
use cairn_model::tolerance::{Break, CameOut, KNOWN_DAYS, Said, applies};
use cairn_store::Page;
use chrono::NaiveDate;
use serde::Serialize;

use crate::companion::Companion;
use crate::error::{Error, Fault};

/// The warning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tolerance {
    /// The language of the texts (BCP 47): English until a clinician has checked them in the person's.
    pub language: &'static str,
    /// After which kind of break; `None`: after whichever it was.
    pub after: Option<Break>,
    /// The heading.
    pub title: String,
    /// One thought each: what happens, when the risk is highest, what to have at hand.
    pub texts: Vec<String>,
    /// Where the facts were read.
    pub sources: Vec<String>,
    /// How far these words have been checked, where it has to be said.
    pub review_note: Option<String>,
}

impl Tolerance {
    /// The warning after one kind of break, or after whichever it was.
    #[must_use]
    pub fn text(after: Option<Break>) -> Self {
        let kinds = after.map_or(Break::ALL.to_vec(), |after| vec![after]);
        let mut texts = vec![text("tolerance-less")];
        texts.extend(
            kinds
                .into_iter()
                .map(|kind| text(&format!("tolerance-after-{}", kind.name()))),
        );
        texts.extend(["tolerance-naloxone", "tolerance-overdose"].map(text));
        Self {
            language: language_of("tolerance-title").tag(),
            after,
            title: text("tolerance-title"),
            texts,
            sources: care::sources("tolerance"),
            review_note: care::review_note("tolerance"),
        }
    }
}

/// The last day on which the warning is shown after coming out on a day; `None` where nothing says how long.
#[must_use]
pub fn tolerance_until(came_out: &CameOut) -> Option<NaiveDate> {
    let mut warnings = care::warnings().iter();
    warnings.find_map(|warning| warning.until(came_out))
}

impl Companion {
    /// The warning that applies today, of the one kind that does: after a time away, or after days without use where
    /// today's last check-in tells of use or of a strong craving. Before anything is used, so that it comes in time.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn tolerance(&self, now: &Moment) -> Result<Option<Tolerance>, Error> {
        let last = self.last_check_in().await?;
        let today = last.filter(|one| one.day() == now.local_date());
        self.tolerance_with(today.as_ref().map(Said::from), now)
            .await
    }

    /// The same with a craving as it is right now, without a check-in.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn tolerance_at(
        &self,
        craving: u8,
        now: &Moment,
    ) -> Result<Option<Tolerance>, Error> {
        let said = Said {
            craving: Some(craving),
            ..Said::default()
        };
        self.tolerance_with(Some(said), now).await
    }

    /// The same with what was said.
    pub(super) async fn tolerance_with(
        &self,
        said: Option<Said>,
        now: &Moment,
    ) -> Result<Option<Tolerance>, Error> {
        let today = now.local_date();
        let came_out = self.documents::<CameOut>().list().await?;
        let came_out: Vec<CameOut> = came_out.into_iter().map(|kept| kept.body).collect();
        let until = said.map_or(today, |said| said.until(today));
        let days = self.store.known_days(until, KNOWN_DAYS).await;
        let days = days.map_err(Fault::from)?;
        let after = applies(care::warnings(), &came_out, &days, said, today);
        Ok(after.map(|after| Tolerance::text(Some(after))))
    }

    /// The newest check-in.
    pub(super) async fn last_check_in(&self) -> Result<Option<CheckIn>, Fault> {
        let newest = Page {
            from: i64::MIN,
            until: i64::MAX,
            after: None,
            limit: 1,
        };
        let found = self.store.read().await?.check_ins(newest).await?;
        Ok(found.into_iter().next())
    }
}
