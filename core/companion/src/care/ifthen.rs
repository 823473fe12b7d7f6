//! If-then plans: offered when a check-in calls for one, asked about later.

use cairn_model::checkin::CheckIn;
use cairn_model::document::Kept;
use cairn_model::id::ItemId;
use cairn_model::ifthen::{Around, Did, IfThen, Offer, Outcome, Why, matching};
use cairn_model::insight::{Candidate, Draw, StepRef};
use cairn_model::time::Moment;
use serde::Serialize;

use super::Documents;
use super::documents::{live, put};
use crate::companion::Companion;
use crate::error::{Error, Fault};

/// The if-then plans of a companion. Making, correcting and deleting them is [`Companion::documents`]'s.
#[derive(Debug, Clone, Copy)]
pub struct IfThens<'c> {
    companion: &'c Companion,
}

/// What a check-in calls for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Offered {
    /// The occasion, with the plan that comes first.
    pub offer: Kept<Offer>,
    /// That plan; `None` where it was deleted or paused since.
    pub first: Option<Match>,
    /// All others that fit, in the order they were made. At least one where there is no first.
    pub others: Vec<Match>,
}

/// A plan that fits, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Match {
    /// The plan.
    pub plan: Kept<IfThen>,
    /// Why it fits.
    pub why: Why,
}

/// An offer that is to be asked about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ToAsk {
    /// The offer.
    pub offer: Kept<Offer>,
    /// Its plan.
    pub plan: Kept<IfThen>,
}

/// What a person tells of an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What they did.
    pub did: Did,
    /// The craving now, 0–10.
    pub after: Option<u8>,
    /// In their own words.
    pub note: Option<String>,
}

impl<'c> IfThens<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    fn plans(self) -> Documents<'c, IfThen> {
        self.companion.documents()
    }

    fn offers(self) -> Documents<'c, Offer> {
        self.companion.documents()
    }

    /// Notes that the person went through a plan in their mind.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`.
    pub async fn rehearsed(&self, id: ItemId, now: &Moment) -> Result<Kept<IfThen>, Error> {
        let mut plan = self.plans().get(id).await?.body;
        plan.rehearsed = Some(*now);
        self.plans().edit(id, plan, now).await
    }

    /// The plans that a check-in calls for, oldest first; nothing is kept.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn matching(&self, checkin: &CheckIn, around: &Around) -> Result<Vec<Match>, Error> {
        let mut plans = self.plans().list().await?;
        plans.reverse();
        let pairs = plans.iter().map(|kept| (kept, &kept.body));
        let found = matching(pairs, checkin, around).into_iter();
        let owned = found.map(|one| Match {
            plan: one.key.clone(),
            why: one.why,
        });
        Ok(owned.collect())
    }

    /// Offers the plan that a check-in calls for, drawn by chance where there are several. Offering again for the same
    /// check-in gives the same offer: it is never drawn twice, and what was drawn stays first also where it was said
    /// only then what it fits. `None` where none fits, or where the person deleted the offer.
    ///
    /// # Errors
    /// `unreadable`, `newer_version`, `disk_full`, `io`.
    pub async fn offer(
        &self,
        checkin: &CheckIn,
        around: &Around,
        now: &Moment,
    ) -> Result<Option<Offered>, Error> {
        let matches = self.matching(checkin, around).await?;
        Ok(self.try_offer(checkin, matches, now).await?)
    }

    async fn try_offer(
        &self,
        checkin: &CheckIn,
        matches: Vec<Match>,
        now: &Moment,
    ) -> Result<Option<Offered>, Fault> {
        let companion = self.companion;
        let id = Offer::id_for(checkin.id);
        let mut write = companion.store.write().await?;
        if let Some(raw) = write.document(id).await? {
            if raw.deleted {
                return Ok(None);
            }
            let offer: Kept<Offer> = live(Some(raw))?;
            let plan = live::<IfThen>(write.document(offer.body.plan).await?).ok();
            return Ok(offered(offer, plan, matches));
        }
        let ids: Vec<ItemId> = matches.iter().map(|one| one.plan.id).collect();
        let plans = matches.iter().map(|one| &one.plan);
        let steps = plans.map(|plan| Candidate::plan(plan.id, &plan.body.action));
        let draw = Draw::of(steps, &mut companion.chance.fork());
        let drawn = draw.as_ref().and_then(|draw| match draw.chosen {
            StepRef::Plan(id) => Some(id),
            StepRef::Named(_) => None,
        });
        let Some(plan) = drawn.or_else(|| ids.first().copied()) else {
            return Ok(None);
        };
        let body = Offer {
            checkin: checkin.id,
            matched: ids,
            plan,
            draw,
            before: checkin.craving,
            outcome: None,
        };
        let offer = Kept {
            id,
            ..self.offers().fresh(body, now, now)
        };
        put(&mut write, &offer).await?;
        write.commit().await?;
        Ok(offered(offer, None, matches))
    }

    /// Offers that are to be asked about now, newest first; those whose plan is gone are left out.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn to_ask(&self, now: &Moment) -> Result<Vec<ToAsk>, Error> {
        let plans = self.plans().list().await?;
        let offers = self.offers().list().await?.into_iter();
        let due = offers.filter(|offer| offer.body.to_ask(&offer.at, now));
        let asked = due.filter_map(|offer| {
            let plan = plans
                .iter()
                .find(|plan| plan.id == offer.body.plan)?
                .clone();
            Some(ToAsk { offer, plan })
        });
        Ok(asked.collect())
    }

    /// Keeps what became of an offer. Telling again corrects it, and it stays told when it was told first: one occasion
    /// has one outcome.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`.
    pub async fn tell(&self, id: ItemId, told: Told, now: &Moment) -> Result<Kept<Offer>, Error> {
        let mut offer = self.offers().get(id).await?.body;
        let at = offer.outcome.map_or(*now, |first| first.at);
        offer.outcome = Some(Outcome {
            at,
            did: told.did,
            after: told.after,
            note: told.note,
        });
        self.offers().edit(id, offer, now).await
    }
}

/// An offer with the plans that still fit. `drawn` is the plan that it put first, as it is now: it stays first unless
/// it is gone or paused. `None` where nothing is left.
fn offered(
    offer: Kept<Offer>,
    drawn: Option<Kept<IfThen>>,
    matches: Vec<Match>,
) -> Option<Offered> {
    let plan = offer.body.plan;
    let (first, others): (Vec<Match>, Vec<Match>) =
        matches.into_iter().partition(|one| one.plan.id == plan);
    let again = drawn.filter(|plan| !plan.body.paused).map(|plan| Match {
        plan,
        why: Why::Drawn,
    });
    let first = first.into_iter().next().or(again);
    (first.is_some() || !others.is_empty()).then_some(Offered {
        offer,
        first,
        others,
    })
}

impl Companion {
    /// If-then plans.
    #[must_use]
    pub const fn ifthens(&self) -> IfThens<'_> {
        IfThens::new(self)
    }
}
