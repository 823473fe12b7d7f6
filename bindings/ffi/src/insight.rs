//! What works for one person, and early-warning rules.

use cairn_model::insight::StepRef as CoreStep;

use crate::area::area;
use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::moment::{Moment, now as read_now};
use crate::records::draw::StepRef;
use crate::records::insight::{AlertView, Firing, RuleView};
use crate::records::works::Works;

area! {
    /// What can be seen in what was written in a home.
    Insight
}

#[uniffi::export(async_runtime = "tokio")]
impl Insight {
    /// What the rules have to say that was not seen yet, in their order. Not a prediction: what the person wrote, in a
    /// sentence, and a step.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn firings(&self, now: Moment) -> Result<Vec<Firing>, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.insight().firings(&now).await?.cross())
    }

    /// All rules, in their order.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn rules(&self, now: Moment) -> Result<Vec<RuleView>, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.insight().rules(&now).await?.cross())
    }

    /// Every alert that was raised, newest first: what was told, and to whom.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn alerts(&self, now: Moment) -> Result<Vec<AlertView>, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.insight().alerts(&now).await?.cross())
    }

    /// Switches a rule on or off; returns whether it is on.
    ///
    /// # Errors
    /// `not_found`, `disk_full`, `io`, `closed`.
    pub async fn switch(&self, rule: String, on: bool, now: Moment) -> Result<bool, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.insight().switch(&rule, on, &now).await?.on)
    }

    /// Notes that what a rule says was seen, so that it isn't said again in this episode.
    ///
    /// # Errors
    /// `not_found`, `disk_full`, `io`, `closed`.
    pub async fn seen(&self, rule: String, now: Moment) -> Result<(), CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.insight().seen(&rule, &now).await?)
    }

    /// What is known of every step that some draw could have given, in the order of their names: never the best first.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`.
    pub async fn works(&self) -> Result<Vec<Works>, CairnError> {
        Ok(self.handle.home().await?.insight().works().await?.cross())
    }

    /// What a step is called: the action of a plan, or the text of a built-in one. None where there is no such step.
    ///
    /// # Errors
    /// `unreadable`, `io`, `closed`; `not_found` for what can't be the name of a plan.
    pub async fn name(&self, step: StepRef) -> Result<Option<String>, CairnError> {
        let step: CoreStep = step.read("step")?;
        let home = self.handle.home().await?;
        Ok(home.insight().name(&step).await?)
    }
}
