//! What comes after a check-in was kept or corrected, whatever way it came in.

use cairn_model::checkin::{CheckIn, SubstanceUse, YES_REACHES};
use cairn_model::ifthen::Around;
use cairn_model::rules::Firing;
use cairn_model::time::Moment;
use cairn_model::tolerance::Said;
use serde::Serialize;

use super::{Offered, ToAsk, Tolerance};
use crate::companion::Companion;
use crate::error::{Error, Fault};

/// A check-in of at most so many minutes ago is about now. The project's own choice.
pub(super) const NOW_MINUTES: i64 = 60;

/// What comes after a check-in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct After {
    /// It tells of use: thanks, what stays, a debrief and the crisis screen are offered. Nothing is reset.
    pub lapse: Option<Met>,
    /// The warning about lowered tolerance that applies.
    pub tolerance: Option<Tolerance>,
    /// The if-then plan that it calls for.
    pub offer: Option<Offered>,
    /// Plans that are to be asked about now.
    pub ask: Vec<ToAsk>,
    /// What the early-warning rules have to say that was not seen yet: last of all, and quietly.
    pub firings: Vec<Firing>,
}

/// A lapse that a check-in tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Met {
    /// Days that count: as many as before.
    pub days_that_count: u32,
}

impl Companion {
    /// What comes after these check-ins were kept, or after one was corrected: `before` is the use that it told of
    /// until then. Only what is about now calls for a plan. Use that was told before is not met again, nor is one from longer ago than a
    /// check-in asks about. The check-ins stay kept, whatever becomes of this.
    ///
    /// # Errors
    /// `unreadable`, `newer_version`, `disk_full`, `io`.
    pub async fn after(
        &self,
        kept: &[CheckIn],
        before: Option<&SubstanceUse>,
        now: &Moment,
    ) -> Result<After, Error> {
        let told = kept
            .iter()
            .filter(|one| tells_of_use(one, before, now))
            .max_by_key(|one| one.at.utc_ms());
        let newest = kept.iter().max_by_key(|one| (one.at.utc_ms(), one.id));
        let today = newest.filter(|one| one.day() == now.local_date());
        let lapse = match told {
            Some(_) => Some(self.met(now).await?),
            None => None,
        };
        let ifthens = self.ifthens();
        let offer = match newest.filter(|one| is_about_now(one, now)) {
            Some(newest) => ifthens.offer(newest, &Around::default(), now).await?,
            None => None,
        };
        Ok(After {
            lapse,
            tolerance: self
                .tolerance_with(told.or(today).map(Said::from), now)
                .await?,
            offer,
            ask: ifthens.to_ask(now).await?,
            firings: self.insight().firings(now).await?,
        })
    }

    async fn met(&self, now: &Moment) -> Result<Met, Fault> {
        let today = now.local_date();
        let (_, days_that_count) = self.store.days(today, today).await?;
        Ok(Met { days_that_count })
    }
}

/// Whether a check-in is about now.
pub(super) fn is_about_now(checkin: &CheckIn, now: &Moment) -> bool {
    now.utc_ms() - checkin.at.utc_ms() <= NOW_MINUTES * 60_000
}

fn tells_of_use(checkin: &CheckIn, before: Option<&SubstanceUse>, now: &Moment) -> bool {
    let Some(SubstanceUse::Yes { days }) = &checkin.substance_use else {
        return false;
    };
    let known = match before {
        Some(SubstanceUse::Yes { days }) => days.as_slice(),
        _ => &[],
    };
    let reach = i64::try_from(YES_REACHES).unwrap_or(i64::MAX);
    days.iter()
        .any(|day| !known.contains(day) && (now.local_date() - *day).num_days() <= reach)
}
