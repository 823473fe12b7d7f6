//! What works for one person, and early-warning rules.

use cairn_content::rules as content;
use cairn_model::document::{Body as _, Kept};
use cairn_model::id::ItemId;
use cairn_model::ifthen::{IfThen, Offer};
use cairn_model::insight::{Candidate, Finding, StepRef, Trial, as_last_drawn, find, steps_of};
use cairn_model::rules::{
    Facts, Firing, HORIZON_DAYS, Rule, RuleSeen, RuleSwitch, State, firing, is_on, state,
};
use cairn_model::time::Moment;
use cairn_model::urge::Urge;
use cairn_store::Read;

use super::alerts::{self, AlertView};
use super::documents::typed;
use super::urge::no_such_step;
use crate::companion::Companion;
use crate::error::{Error, Fault};
use crate::pages::Pages;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// What can be seen in what was written.
#[derive(Debug, Clone, Copy)]
pub struct Insight<'c> {
    companion: &'c Companion,
}

/// A rule and how it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleView {
    /// The rule.
    pub rule: &'static Rule,
    /// Whether the person leaves it on.
    pub on: bool,
    /// Whether it holds today.
    pub state: State,
    /// Who is told when it begins, by their live grants: what they call themselves.
    pub tells: Vec<String>,
}

/// What is known of one step.
#[derive(Debug, Clone, PartialEq)]
pub struct Works {
    /// The step.
    pub step: StepRef,
    /// What it is called; `None` for a plan that was deleted long ago.
    pub name: Option<String>,
    /// What can be said.
    pub finding: Finding,
}

impl<'c> Insight<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    /// What the rules have to say that was not seen yet, in their order. Not a prediction: what the person wrote, in a
    /// sentence, and a step.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn firings(&self, now: &Moment) -> Result<Vec<Firing>, Error> {
        let mut read = self.companion.store.read().await.map_err(Fault::from)?;
        let switches = switches(&mut read).await?;
        let facts = facts(&mut read, now).await?;
        drop(read);
        let seen = self.companion.documents::<RuleSeen>().list().await?;
        let seen: Vec<RuleSeen> = seen.into_iter().map(|kept| kept.body).collect();
        let on = content::rules()
            .iter()
            .filter(|rule| is_on(&rule.code, &switches));
        Ok(on.filter_map(|rule| firing(rule, &facts, &seen)).collect())
    }

    /// All rules, in their order.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn rules(&self, now: &Moment) -> Result<Vec<RuleView>, Error> {
        Ok(self.try_rules(now).await?)
    }

    async fn try_rules(&self, now: &Moment) -> Result<Vec<RuleView>, Fault> {
        let mut read = self.companion.store.read().await?;
        let switches = switches(&mut read).await?;
        let facts = facts(&mut read, now).await?;
        let tells = alerts::live_grants(&mut read, now).await?;
        let view = |rule: &'static Rule| RuleView {
            rule,
            on: is_on(&rule.code, &switches),
            tells: tells
                .iter()
                .filter(|(_, grant)| grant.rules.contains(&rule.code))
                .map(|(label, _)| label.clone())
                .collect(),
            state: state(rule, &facts, facts.today()),
        };
        Ok(content::rules().iter().map(view).collect())
    }

    /// Every alert that was raised, newest first: what was told, and to whom.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn alerts(&self, now: &Moment) -> Result<Vec<AlertView>, Error> {
        let mut read = self.companion.store.read().await.map_err(Fault::from)?;
        Ok(alerts::views(&mut read, now).await?)
    }

    /// Switches a rule on or off. One that is off tells nobody: what it told is taken back at the next
    /// synchronisation, and is not told again in that episode.
    ///
    /// # Errors
    /// `not_found`, `disk_full`, `io`.
    pub async fn switch(&self, rule: &str, on: bool, now: &Moment) -> Result<RuleSwitch, Error> {
        known(rule)?;
        let all = self.companion.documents::<RuleSwitch>();
        let kept = all.list().await?;
        let body = RuleSwitch {
            rule: rule.to_owned(),
            on,
        };
        match kept.iter().find(|kept| kept.body.rule == rule) {
            Some(old) if old.body == body => Ok(body),
            Some(old) => Ok(all.edit(old.id, body, now).await?.body),
            None => Ok(all.add(body, now).await?.body),
        }
    }

    /// Notes that what a rule says was seen, so that it isn't said again in this episode.
    ///
    /// # Errors
    /// `not_found`, `disk_full`, `io`.
    pub async fn seen(&self, rule: &str, now: &Moment) -> Result<(), Error> {
        known(rule)?;
        let body = RuleSeen {
            rule: rule.to_owned(),
            day: now.local_date(),
        };
        let all = self.companion.documents::<RuleSeen>();
        if all.list().await?.iter().all(|kept| kept.body != body) {
            all.add(body, now).await?;
        }
        Ok(())
    }

    /// What is known of every step that some draw could have given, in the order of their names: never the best first.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn works(&self) -> Result<Vec<Works>, Error> {
        let trials = self.trials().await?;
        let mut works = Vec::new();
        for step in steps_of(&trials) {
            works.push(Works {
                name: self.name(&step).await?,
                finding: find(self.as_it_is(&step, &trials).await?, &trials),
                step,
            });
        }
        works.sort_by(|a, b| (&a.name, &a.step).cmp(&(&b.name, &b.step)));
        Ok(works)
    }

    /// A step in its present words. Those of a plan that is gone for good are the last it had.
    async fn as_it_is(&self, step: &StepRef, trials: &[Trial]) -> Result<Candidate, Error> {
        let plan = match step {
            StepRef::Plan(id) => self.plan(*id).await?,
            StepRef::Named(_) => None,
        };
        Ok(match plan {
            Some(plan) => Candidate::plan(plan.id, &plan.body.action),
            None => as_last_drawn(step, trials),
        })
    }

    /// Every draw and what came of it: of the urge timer and of offered plans.
    async fn trials(&self) -> Result<Vec<Trial>, Error> {
        let urges = self.companion.documents::<Urge>().list().await?;
        let offers = self.companion.documents::<Offer>().list().await?;
        let urges = urges.iter().filter_map(|kept| kept.body.trial(&kept.at));
        let offers = offers.iter().filter_map(|kept| kept.body.trial(&kept.at));
        Ok(urges.chain(offers).collect())
    }

    /// What a step is called: the action of a plan, or the text of a built-in one.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn name(&self, step: &StepRef) -> Result<Option<String>, Error> {
        match step {
            StepRef::Named(code) => {
                let found = content::step(code);
                Ok(found.map(|step| cairn_content::text(&step.text)))
            }
            StepRef::Plan(id) => Ok(self.plan(*id).await?.map(|plan| plan.body.action)),
        }
    }

    /// A plan, also a deleted one while it can be brought back.
    async fn plan(&self, id: ItemId) -> Result<Option<Kept<IfThen>>, Error> {
        let plans = self.companion.documents::<IfThen>();
        match plans.get(id).await {
            Ok(plan) => Ok(Some(plan)),
            Err(error) if error.code() == "not_found" => {
                Ok(plans.versions(id).await?.into_iter().next())
            }
            Err(error) => Err(error),
        }
    }

    pub(super) async fn step_exists(&self, step: &StepRef) -> Result<(), Error> {
        match step {
            StepRef::Named(code) if content::step(code).is_none() => Err(no_such_step().into()),
            StepRef::Named(_) => Ok(()),
            StepRef::Plan(id) => {
                self.companion.documents::<IfThen>().get(*id).await?;
                Ok(())
            }
        }
    }
}

/// The person's switches, oldest first.
pub(crate) async fn switches(read: &mut Read<'_>) -> Result<Vec<RuleSwitch>, Fault> {
    let all = read.documents(RuleSwitch::KIND).await?;
    let own = all.iter().filter(|raw| raw.v <= RuleSwitch::VERSION);
    let mut all: Vec<Kept<RuleSwitch>> = own.map(typed).collect::<Result<_, Fault>>()?;
    all.sort_by_key(|kept| kept.rev);
    Ok(all.into_iter().map(|kept| kept.body).collect())
}

/// What rules look at today.
pub(super) async fn facts(read: &mut Read<'_>, now: &Moment) -> Result<Facts, Fault> {
    // Two days more: what is the same instant may be another date where somebody was.
    let from = now.utc_ms() - i64::from(HORIZON_DAYS + 2) * DAY_MS;
    let (mut checkins, mut results) = (Vec::new(), Vec::new());
    let mut pages = Pages::since(from);
    while let Some(more) = pages.check_ins(read).await? {
        checkins.extend(more);
    }
    let mut pages = Pages::since(from);
    while let Some(more) = pages.results(read).await? {
        results.extend(more);
    }
    Ok(Facts::new(&checkins, &results, now.local_date()))
}

fn known(rule: &str) -> Result<(), Fault> {
    content::rule(rule).map(|_| ()).ok_or_else(no_such_step)
}

impl Companion {
    /// What works, and early-warning rules.
    #[must_use]
    pub const fn insight(&self) -> Insight<'_> {
        Insight::new(self)
    }
}
