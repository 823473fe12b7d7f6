//! Reading what came in: page by page, each kept in one transaction with its cursor.

use cairn_seal::reader::Event;
use cairn_seal::wire::Page;

use super::Run;
use crate::error::Fault;
use crate::links::{Stage, Wire};
use crate::sealing::Opener;

/// More than any mailbox of a link ever holds; a server that never ends is left here.
const MAX_PAGES: usize = 64;
const READING: &[Stage] = &[Stage::Open, Stage::Closed];

impl Run<'_> {
    pub(super) async fn pull(&mut self) -> Result<(), Fault> {
        let mut restarted = false;
        for _ in 0..MAX_PAGES {
            let link = self.load().await?;
            let wire = self.wire().await?;
            let query = Opener::load(&link, &wire)?.query();
            let page = self
                .incoming(&wire)
                .page(&wire.link.reader, query.after, query.at)
                .await;
            let page = match page {
                Ok(page) => page,
                Err(fault) if fault.code() == "cursor_mismatch" && !restarted => {
                    restarted = true;
                    self.start_over().await?;
                    continue;
                }
                Err(fault) if fault.code() == "unknown_mailbox" => {
                    return self.missing(&wire, fault).await;
                }
                Err(fault) => return Err(fault),
            };
            if !self.keep(page).await? {
                return Ok(());
            }
        }
        Err(Fault::BadAnswer)
    }

    /// The server was put back to an older state: what it has now is read again, known records are passed over.
    async fn start_over(&self) -> Result<(), Fault> {
        let Some(mut change) = self.begin(READING).await? else {
            return Ok(());
        };
        let now = *self.now;
        let link = change.link.clone();
        let mut opener = Opener::load(&link, change.wire()?)?;
        opener.rolled_back();
        opener.keep(&mut change).await?;
        let incoming = &mut change.wire()?.incoming;
        (incoming.opened, incoming.trimmed) = (0, 0);
        incoming.rolled_back = Some(now);
        change.commit().await
    }

    /// The server does not know the mailbox towards us: it is made again where the link is open.
    async fn missing(&self, wire: &Wire, fault: Fault) -> Result<(), Fault> {
        if self.stage().await? == Stage::Open && self.make_incoming(wire).await.is_ok() {
            return self.start_over().await;
        }
        if let Some(mut change) = self.begin(READING).await? {
            let now = *self.now;
            change.wire()?.incoming.unknown.get_or_insert(now);
            change.commit().await?;
        }
        Err(fault)
    }

    /// Opens a page and keeps what it holds. Returns whether reading goes on.
    async fn keep(&mut self, page: Page) -> Result<bool, Fault> {
        let Some(mut change) = self.begin(READING).await? else {
            return Ok(false);
        };
        let link = change.link.clone();
        let mut opener = Opener::load(&link, change.wire()?)?;
        let events = opener.read(&page);
        let starts_over = events.contains(&Event::StartOver);
        let idle = page.records.is_empty() && events.is_empty();
        if idle && change.wire()?.incoming.unknown.is_none() {
            return Ok(false);
        }
        change.wire()?.incoming.unknown = None;
        let mut behind = false;
        for event in events {
            behind |= self.apply(&mut change, event).await?;
        }
        opener.keep(&mut change).await?;
        self.commit_renewed(change, behind).await?;
        Ok(page.more || starts_over)
    }
}
