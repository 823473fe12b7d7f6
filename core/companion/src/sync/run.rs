//! One link in one synchronisation.

use cairn_model::id::LinkId;
use cairn_model::time::Moment;
use cairn_store::{Link, StoreError, Write};

use super::report::LinkReport;
use crate::companion::Companion;
use crate::error::{Error, Fault};
use crate::links::{LinkState, Stage, Wire};
use crate::net::{Line, MailboxClient, ServerAddress};

/// See the module. What it holds is read anew before each step, as an act of the person may come in between.
pub(crate) struct Run<'a> {
    pub(super) companion: &'a Companion,
    pub(super) line: &'a Line,
    pub(super) link: LinkId,
    pub(super) now: &'a Moment,
    pub(super) server: ServerAddress,
    pub(super) sent: u32,
    pub(super) received: u32,
}

impl<'a> Run<'a> {
    pub(crate) fn new(
        companion: &'a Companion,
        line: &'a Line,
        kept: &Link,
        now: &'a Moment,
    ) -> Result<Self, Fault> {
        let server = LinkState::read(&kept.state)?
            .wire()?
            .address(companion.demo)?;
        Ok(Self {
            companion,
            line,
            link: kept.id,
            now,
            server,
            sent: 0,
            received: 0,
        })
    }

    pub(super) fn server(&self) -> &str {
        self.server.as_str()
    }

    pub(super) fn report(&self, problem: Option<Error>) -> LinkReport {
        LinkReport {
            link: self.link,
            sent: self.sent,
            received: self.received,
            problem,
        }
    }

    /// Everything that is to be done on this link now.
    pub(crate) async fn go(&mut self) -> Result<(), Fault> {
        match self.stage().await? {
            Stage::Claiming | Stage::Making => {
                self.join().await?;
                self.exchange().await
            }
            Stage::Open => self.exchange().await,
            Stage::Closing => {
                self.close().await?;
                self.wait_for_the_end().await
            }
            Stage::Closed => self.wait_for_the_end().await,
            Stage::Ended | Stage::Refused => Ok(()),
        }
    }

    async fn exchange(&mut self) -> Result<(), Fault> {
        self.lapse().await?;
        // What was sealed before goes first, as the very same bytes: only then do numbers tell whether this store
        // is behind what the server has.
        self.push().await?;
        self.check().await?;
        self.pull().await?;
        self.fill().await?;
        self.push().await?;
        self.tidy().await
    }

    pub(super) async fn stage(&self) -> Result<Stage, Fault> {
        Stage::named(&self.load().await?.status)
    }

    pub(super) async fn load(&self) -> Result<Link, Fault> {
        let link = self.companion.store.read().await?.link(self.link).await?;
        Ok(link.ok_or(StoreError::NotFound)?)
    }

    pub(super) async fn state(&self) -> Result<LinkState, Fault> {
        LinkState::read(&self.load().await?.state)
    }

    pub(super) async fn wire(&self) -> Result<Wire, Fault> {
        self.state()
            .await?
            .wire
            .ok_or(Fault::Coded("link_not_open"))
    }

    /// Begins a transaction on this link. `None` where the person has ended it meanwhile.
    pub(super) async fn begin(&self, stages: &[Stage]) -> Result<Option<Change<'a>>, Fault> {
        let mut write = self.companion.store.write().await?;
        let link = write.link(self.link).await?.ok_or(StoreError::NotFound)?;
        if !stages.contains(&Stage::named(&link.status)?) {
            return Ok(None);
        }
        let state = LinkState::read(&link.state)?;
        Ok(Some(Change { write, link, state }))
    }

    pub(super) fn outgoing(&self, wire: &Wire) -> MailboxClient<'_> {
        MailboxClient::new(self.line, &self.server, wire.link.outbox)
    }

    pub(super) fn incoming(&self, wire: &Wire) -> MailboxClient<'_> {
        MailboxClient::new(self.line, &self.server, wire.link.inbox)
    }
}

/// A transaction on one link with its state at hand.
pub(crate) struct Change<'s> {
    pub(crate) write: Write<'s>,
    pub(crate) link: Link,
    pub(crate) state: LinkState,
}

impl Change<'_> {
    pub(crate) fn wire(&mut self) -> Result<&mut Wire, Fault> {
        self.state.wire_mut()
    }

    pub(crate) async fn stage(&mut self, stage: Stage) -> Result<(), Fault> {
        Ok(self
            .write
            .set_link_status(self.link.id, stage.as_str())
            .await?)
    }

    /// Keeps the state and all that was written.
    pub(crate) async fn commit(mut self) -> Result<(), Fault> {
        let state = self.state.to_bytes()?;
        self.write.set_link_state(self.link.id, &state).await?;
        Ok(self.write.commit().await?)
    }
}
