//! Synchronisation: what was chosen to be shared goes out, what came in is kept. All that it knows stands in the
//! store; each step is one transaction or one request, and every request may be repeated.

mod apply;
mod check;
mod close;
mod fill;
mod join;
mod pull;
mod push;
mod recover;
mod report;
mod run;
mod tidy;

use std::collections::BTreeSet;
use std::sync::Arc;

use cairn_model::time::Moment;

use crate::companion::Companion;
use crate::error::{Error, Fault};
use crate::links::Stage;
use crate::net::{Line, Transport, TransportError};
pub(crate) use recover::reaching;
pub use report::{LinkReport, SyncReport};
pub(crate) use run::{Change, Run};

impl Companion {
    /// Synchronises every link. What goes wrong with one link stands in its report and keeps no other link waiting.
    ///
    /// # Errors
    /// Only what is wrong with the store itself.
    pub async fn sync(
        &self,
        transport: Arc<dyn Transport>,
        now: &Moment,
    ) -> Result<SyncReport, Error> {
        let line = self.line(transport).await;
        Ok(self.sync_over(&line, now).await?)
    }

    /// Waits until no other synchronisation runs, nor any request of one that was dropped.
    pub(crate) async fn line(&self, transport: Arc<dyn Transport>) -> Line {
        let lease = Arc::new(Arc::clone(&self.syncing).lock_owned().await);
        Line::new(transport, lease, Arc::clone(&self.request_ids))
    }

    async fn sync_over(&self, line: &Line, now: &Moment) -> Result<SyncReport, Fault> {
        self.raise_alerts(now).await?;
        let links = self.store.read().await?.links().await?;
        let mut report = SyncReport::default();
        let mut unreached = BTreeSet::new();
        for link in links {
            let stage = Stage::named(&link.status)?;
            if matches!(stage, Stage::Ended | Stage::Refused) {
                continue;
            }
            let mut run = Run::new(self, line, &link, now)?;
            // One server that nobody can reach is asked once, not once per link.
            let result = if unreached.contains(run.server()) {
                Err(Fault::Transport(TransportError::Offline))
            } else {
                Box::pin(run.go()).await
            };
            let problem = match result {
                Ok(()) => None,
                Err(Fault::Store(error)) => return Err(error.into()),
                Err(fault) => {
                    if matches!(fault, Fault::Transport(TransportError::Offline)) {
                        unreached.insert(run.server().to_owned());
                    }
                    Some(Error::from(fault))
                }
            };
            report.links.push(run.report(problem));
        }
        Ok(report)
    }
}
