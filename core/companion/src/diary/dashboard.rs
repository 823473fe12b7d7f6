//! What the first screen shows.

use cairn_model::dashboard::Dashboard;
use cairn_model::time::Moment;

use crate::companion::Companion;
use crate::error::{Error, Fault};

impl Companion {
    /// Day states, means, last scores, days that count: read from aggregates, as quick after ten years as after one.
    ///
    /// # Errors
    /// `io`, `damaged`.
    pub async fn dashboard(&self, now: &Moment) -> Result<Dashboard, Error> {
        Ok(self
            .store
            .dashboard(now.local_date())
            .await
            .map_err(Fault::from)?)
    }
}
