//! For which links a saved entry is queued.

use cairn_model::id::{ItemId, LinkId};
use cairn_model::rev::Rev;
use cairn_store::{Intent, What};

use crate::companion::Companion;
use crate::error::Fault;

impl Companion {
    /// The intents to send an item: one per link with a grant that was not withdrawn. Whether the grant covers the
    /// item is decided where it is sealed.
    pub(crate) async fn intents(&self, item: ItemId, rev: Rev) -> Result<Vec<Intent>, Fault> {
        let mut sharing = self.sharing.lock().await;
        let links = match sharing.take() {
            Some(links) => links,
            None => self.read_sharing().await?,
        };
        let intents = links
            .iter()
            .map(|&link| Intent {
                link,
                item,
                rev,
                what: What::Send,
            })
            .collect();
        *sharing = Some(links);
        Ok(intents)
    }

    async fn read_sharing(&self) -> Result<Vec<LinkId>, Fault> {
        let mut links = Vec::new();
        // Oldest first: of each link the newest grant decides.
        for grant in self.store.read().await?.all_grants().await? {
            links.retain(|link| *link != grant.link);
            if grant.withdrawn.is_none() {
                links.push(grant.link);
            }
        }
        Ok(links)
    }
}
