//! The urge timer.

use cairn_model::checkin::{CheckIn, CheckInDraft, Halt};
use cairn_model::document::Kept;
use cairn_model::id::ItemId;
use cairn_model::ifthen::{Around, Did};
use cairn_model::insight::{Candidate, Draw, StepRef, fitting};
use cairn_model::time::Moment;
use cairn_model::urge::{Urge, UrgeEnd};

use super::Documents;
use super::after::is_about_now;
use crate::companion::Companion;
use crate::error::{Error, Fault};

/// Urges.
#[derive(Debug, Clone, Copy)]
pub struct Urges<'c> {
    companion: &'c Companion,
}

/// What to do while the timer runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// One of the steps that fit, drawn by chance.
    Draw,
    /// This one.
    Step(StepRef),
    /// Nothing in particular.
    Nothing,
}

/// How an urge begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrgeStart {
    /// How strong it is, 0–10.
    pub before: u8,
    /// Minutes that the timer runs.
    pub minutes: u8,
    /// What to do meanwhile.
    pub choice: Choice,
    /// How the person is right now.
    pub halt: Halt,
}

/// How an urge went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrgeTold {
    /// How strong it is now, 0–10.
    pub after: u8,
    /// Whether the person did what stood there.
    pub did: Option<Did>,
    /// What helped.
    pub helped: Option<String>,
}

impl<'c> Urges<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    fn all(self) -> Documents<'c, Urge> {
        self.companion.documents()
    }

    /// The steps that fit a craving this strong now: first the person's own plans, then built-in ones for how they are,
    /// then those that always fit. What a check-in says counts only within the hour; the craving and the time are those
    /// of now.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn steps(
        &self,
        before: u8,
        halt: Halt,
        now: &Moment,
    ) -> Result<Vec<Candidate>, Error> {
        let present = self.present(before, halt, now).await?;
        let ifthens = self.companion.ifthens();
        let found = ifthens.matching(&present, &Around::default()).await?;
        let plans = found.into_iter().map(|one| one.plan);
        let plans = plans.map(|plan| Candidate::plan(plan.id, &plan.body.action));
        let halt = present.halt.unwrap_or_default();
        let built_in = fitting(cairn_content::rules::steps(), halt);
        let built_in = built_in.map(|step| StepRef::Named(step.code.clone()).into());
        Ok(plans.chain(built_in).collect())
    }

    /// How the person is right now, as a check-in would say it: never kept.
    async fn present(&self, before: u8, halt: Halt, now: &Moment) -> Result<CheckIn, Fault> {
        let last = self.companion.last_check_in().await?;
        let last = last.filter(|one| is_about_now(one, now));
        let said = last.as_ref().and_then(|one| one.halt).unwrap_or_default();
        let halt = Some(Halt {
            hungry: halt.hungry || said.hungry,
            angry: halt.angry || said.angry,
            lonely: halt.lonely || said.lonely,
            tired: halt.tired || said.tired,
        });
        let base = match last {
            Some(last) => last,
            None => CheckInDraft::default().save(
                ItemId([0; 16]),
                self.companion.rev(None, now),
                now,
                None,
            )?,
        };
        Ok(CheckIn {
            at: *now,
            craving: Some(before),
            halt,
            ..base
        })
    }

    /// Begins an urge. It is kept at once: whatever happens to the phone, it is there afterwards.
    ///
    /// # Errors
    /// `invalid_fields`, `not_found` (a step that doesn't exist), `unreadable`, `disk_full`, `io`.
    pub async fn start(&self, start: UrgeStart, now: &Moment) -> Result<Kept<Urge>, Error> {
        let mut urge = Urge {
            before: start.before,
            minutes: start.minutes,
            step: None,
            draw: None,
            end: None,
        };
        match start.choice {
            Choice::Draw => {
                let steps = self.steps(start.before, start.halt, now).await?;
                let first = steps.first().map(|first| first.step.clone());
                urge.draw = Draw::of(steps, &mut self.companion.chance.fork());
                let drawn = urge.draw.as_ref().map(|draw| draw.chosen.clone());
                urge.step = drawn.or(first);
            }
            Choice::Step(step) => {
                self.companion.insight().step_exists(&step).await?;
                urge.step = Some(step);
            }
            Choice::Nothing => {}
        }
        self.all().add(urge, now).await
    }

    /// Urges whose end nobody told yet, newest first.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn open(&self) -> Result<Vec<Kept<Urge>>, Error> {
        let mut all = self.all().list().await?;
        all.retain(|urge| urge.body.end.is_none());
        Ok(all)
    }

    /// Keeps how an urge went, also long after its time was up. Telling again corrects it, and it stays told when it
    /// was told first.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`.
    pub async fn finish(
        &self,
        id: ItemId,
        told: UrgeTold,
        now: &Moment,
    ) -> Result<Kept<Urge>, Error> {
        let mut urge = self.all().get(id).await?.body;
        let at = urge.end.map_or(*now, |first| first.at);
        urge.end = Some(UrgeEnd {
            at,
            after: told.after,
            did: told.did,
            helped: told.helped,
        });
        self.all().edit(id, urge, now).await
    }
}

impl Companion {
    /// The urge timer.
    #[must_use]
    pub const fn urges(&self) -> Urges<'_> {
        Urges::new(self)
    }
}

/// A step that doesn't exist.
pub(super) const fn no_such_step() -> Fault {
    Fault::Store(cairn_store::StoreError::NotFound)
}
