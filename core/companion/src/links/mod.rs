//! Links to counsellors, and what is shared on each.

mod accept;
mod draft;
mod gone;
mod grants;
mod list;
mod state;
mod view;

use cairn_model::consent::{Grant, GrantLog};
use cairn_model::id::LinkId;
use cairn_store::Read;

use crate::error::Fault;
pub use accept::{Accepted, InviteView, Links};
pub use draft::GrantDraft;
pub use grants::{GrantView, Grants, NamedRule, Preview};
pub use state::Stage;
pub(crate) use state::{Cut, Ended, LinkState, Owed, Wire};
pub use view::{Delivery, LinkView};

/// Every grant of a link, and which of them were withdrawn.
pub(crate) async fn grant_log(read: &mut Read<'_>, link: LinkId) -> Result<GrantLog, Fault> {
    let mut log = GrantLog::new(link);
    for stored in read.grants(link).await? {
        let grant = Grant::from_json(&stored.signed).map_err(|_| Fault::unreadable())?;
        let id = grant.id;
        if !log.give(grant) {
            return Err(Fault::unreadable());
        }
        if stored.withdrawn.is_some() {
            log.withdraw(id);
        }
    }
    Ok(log)
}
