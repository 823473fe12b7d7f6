//! Times away, after which the body stands less than before, and the warning that they bring.

use cairn_companion as core;
use cairn_model::tolerance::CameOut as CoreCameOut;

use crate::area::{area, documents};
use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::home::Home;
use crate::moment::{Moment, item, now as read_now};
use crate::records::sos::{CameOut, KeptCameOut, Tolerance};

area! {
    /// The times away of a home: detox, hospital, prison, and places like them.
    Aways
}

documents!(Aways: CoreCameOut => KeptCameOut);

#[uniffi::export(async_runtime = "tokio")]
impl Aways {
    /// Notes that the person came out, or will. While the time of its warning lasts, [`Home::tolerance`] has it.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`, `closed`.
    pub async fn add(&self, came_out: CameOut, now: Moment) -> Result<KeptCameOut, CairnError> {
        let (body, now): (CoreCameOut, _) = (came_out.read("")?, read_now(&now)?);
        let home = self.handle.home().await?;
        Ok(home.documents().add(body, &now).await?.into())
    }

    /// All of them, the one noted last first.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn list(&self) -> Result<Vec<KeptCameOut>, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.documents::<CoreCameOut>().list().await?.cross())
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl Home {
    /// The warning about lowered tolerance that applies today: after a time away, or after days without use where
    /// today's last check-in tells of use or of a strong craving. Show it on the first screen.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn tolerance(&self, now: Moment) -> Result<Option<Tolerance>, CairnError> {
        let now = read_now(&now)?;
        Ok(self.handle.home().await?.tolerance(&now).await?.cross())
    }

    /// The same with a craving, 0 to 10, as it is right now, without a check-in: when an urge timer starts.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn tolerance_at(
        &self,
        craving: u8,
        now: Moment,
    ) -> Result<Option<Tolerance>, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.tolerance_at(craving, &now).await?.cross())
    }
}

/// The last day on which the warning is shown after coming out on a day; none where nothing says how long.
///
/// # Errors
/// `invalid_fields`: `not_a_date`.
#[uniffi::export]
pub fn tolerance_until(came_out: CameOut) -> Result<Option<String>, CairnError> {
    Ok(core::tolerance_until(&came_out.read("")?).cross())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{DAY, home, now};
    use crate::{Break, CheckInDraft, SubstanceUse, UseDraft};

    fn prison(on: &str) -> CameOut {
        CameOut {
            of: Break::Prison,
            on: on.to_owned(),
        }
    }

    #[tokio::test]
    async fn a_time_away_warns_from_its_day_until_its_last() {
        let (_dir, home) = home().await;
        let aways = home.aways();
        let noted = aways.add(prison("2026-11-26"), now(0)).await.unwrap();
        assert_eq!(aways.list().await.unwrap(), std::slice::from_ref(&noted));
        assert_eq!(home.tolerance(now(0)).await.unwrap(), None, "still to come");
        let shown = home.tolerance(now(2 * DAY)).await.unwrap().unwrap();
        assert_eq!(shown.after, Some(Break::Prison));
        let last = tolerance_until(noted.body).unwrap().unwrap();
        let warned = home.sos().await.unwrap().warnings;
        assert_eq!((&*warned[0].from, &warned[0].until), ("2026-11-26", &last));
        aways.delete(noted.id, now(2 * DAY)).await.unwrap();
        assert_eq!(home.tolerance(now(2 * DAY)).await.unwrap(), None);
        let calendar = CameOut {
            of: Break::Abstinence,
            on: "2026-11-24".to_owned(),
        };
        let refused = [calendar, prison("yesterday")];
        for (came_out, field) in refused.into_iter().zip(["of", "on"]) {
            let CairnError::Failed { fields, .. } = aways.add(came_out, now(0)).await.unwrap_err();
            assert_eq!(fields[0].field, field);
        }
    }

    #[tokio::test]
    async fn a_check_in_says_what_comes_after_it_and_meets_use_once() {
        let (_dir, home) = home().await;
        let checkins = home.checkins();
        let entered = |substance_use| CheckInDraft {
            substance_use: Some(substance_use),
            ..CheckInDraft::from(cairn_model::checkin::CheckInDraft::default())
        };
        for day in 0..3 {
            let quiet = entered(UseDraft::No { since: None });
            let kept = checkins.add(quiet, now(day * DAY)).await.unwrap();
            let after = checkins.after(vec![kept.id], None, now(day * DAY));
            let after = after.await.unwrap();
            assert_eq!((after.lapse, after.tolerance), (None, None));
        }
        let then = now(3 * DAY);
        let told = entered(UseDraft::Yes { days: Vec::new() });
        let kept = checkins.add(told, then.clone()).await.unwrap();
        let after = checkins.after(vec![kept.id.clone()], None, then.clone());
        let after = after.await.unwrap();
        assert_eq!(after.lapse.unwrap().days_that_count, 3);
        assert_eq!(after.tolerance.unwrap().after, Some(Break::Abstinence));
        let before = kept.substance_use;
        assert!(matches!(before, Some(SubstanceUse::Yes { .. })));
        let after = checkins.after(vec![kept.id], before, then.clone());
        assert_eq!(after.await.unwrap().lapse, None, "told before");
        let nothing = checkins.after(vec!["no id".to_owned()], None, then);
        let CairnError::Failed { code, .. } = nothing.await.unwrap_err();
        assert_eq!(code, "not_found");
    }
}
