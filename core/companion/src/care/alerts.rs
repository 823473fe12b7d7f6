//! Alerts: that a rule began to hold, told to those whose live grant names it. Each episode is told once.
//!
//! An alert is a document. It is made before a synchronisation seals anything, in one transaction with the intents to
//! send it, and never while an entry is saved. Whether it may leave is asked again where it is sealed.

use cairn_content::rules as content;
use cairn_model::consent::Grant;
use cairn_model::document::{Body as _, Kept};
use cairn_model::id::{ItemId, LinkId};
use cairn_model::item::Kind;
use cairn_model::rules::{Alert, Raised, RuleSwitch, is_on, to_raise};
use cairn_model::time::Moment;
use cairn_store::{Document, Intent, Read, What, Write};
use chrono::NaiveDate;
use sha2::{Digest as _, Sha256};

use super::documents::{put, typed};
use super::insight::{facts, switches};
use crate::companion::Companion;
use crate::error::Fault;
use crate::links::{LinkState, Stage, grant_log};

const LABEL: &[u8] = b"cairn/1 alert";

/// An alert that was raised, and with whom it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlertView {
    /// Which rule.
    pub rule: String,
    /// The first day of the episode.
    pub since: NaiveDate,
    /// When it was raised.
    pub at: Moment,
    /// The rule was switched off since: it is taken back.
    pub taken_back: bool,
    /// Who was told, or will be at the next synchronisation.
    pub to: Vec<AlertTo>,
}

/// Somebody an alert goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlertTo {
    /// The link.
    pub link: LinkId,
    /// What the other side calls itself.
    pub peer_label: String,
    /// The server has taken it; else it goes out with the next synchronisation.
    pub sent: bool,
}

impl Companion {
    /// Takes back what rules told that are off now, and raises what the others have to tell.
    pub(crate) async fn raise_alerts(&self, now: &Moment) -> Result<(), Fault> {
        let mut write = self.store.write().await?;
        let off = self.take_back(&mut write, now).await?;
        let mut sharing = Vec::new();
        let mut live = Vec::new();
        for link in write.links().await? {
            let log = grant_log(&mut write, link.id).await?;
            if log.newest().is_some() {
                sharing.push(link.id);
            }
            live.extend(log.live(now.local_date()).map(|live| live.grant().clone()));
        }
        let due = self.due_alerts(&mut write, &live, now).await?;
        for kept in &due {
            put(&mut write, kept).await?;
            let intents: Vec<Intent> = sharing.iter().map(|link| intent(*link, kept)).collect();
            write.put_intents(&intents).await?;
        }
        if off || !due.is_empty() {
            write.commit().await?;
        }
        Ok(())
    }

    /// Returns whether there was any.
    async fn take_back(&self, write: &mut Write<'_>, now: &Moment) -> Result<bool, Fault> {
        let switches = switches(write).await?;
        let mut all = raised(write).await?;
        all.retain(|kept| !kept.body.taken_back && !is_on(&kept.body.rule, &switches));
        for kept in &mut all {
            kept.rev = self.rev(Some(&kept.rev), now);
            kept.body.taken_back = true;
            put(write, kept).await?;
        }
        Ok(!all.is_empty())
    }

    /// What rules that are on, and that one of these grants names, have to tell today and did not tell yet. Nothing
    /// is kept.
    pub(crate) async fn due_alerts(
        &self,
        read: &mut Read<'_>,
        grants: &[Grant],
        now: &Moment,
    ) -> Result<Vec<Kept<Raised>>, Fault> {
        let mut due = Vec::new();
        if grants.iter().all(|grant| grant.rules.is_empty()) {
            return Ok(due);
        }
        let switches = switches(read).await?;
        let known = raised(read).await?;
        let facts = facts(read, now).await?;
        for rule in content::rules() {
            let Some(since) = to_raise(rule, &facts, &known) else {
                continue;
            };
            let named = |grant: &Grant| grant.from <= since && grant.rules.contains(&rule.code);
            let id = alert_id(&rule.code, since);
            if is_on(&rule.code, &switches)
                && grants.iter().any(named)
                && read.document(id).await?.is_none()
            {
                due.push(Kept {
                    id,
                    rev: self.rev(None, now),
                    at: *now,
                    body: Raised {
                        rule: rule.code.clone(),
                        since,
                        taken_back: false,
                    },
                });
            }
        }
        Ok(due)
    }
}

/// Two homes of one person that tell of the same episode name it the same, so that it merges into one.
fn alert_id(rule: &str, since: NaiveDate) -> ItemId {
    let hash = Sha256::new()
        .chain_update(LABEL)
        .chain_update(since.to_string())
        .chain_update(rule)
        .finalize();
    let mut id = [0; 16];
    id.copy_from_slice(&hash[..16]);
    ItemId(id)
}

fn intent(link: LinkId, kept: &Kept<Raised>) -> Intent {
    Intent {
        link,
        item: kept.id,
        rev: kept.rev,
        what: What::Send,
    }
}

async fn raised(read: &mut Read<'_>) -> Result<Vec<Kept<Raised>>, Fault> {
    let all = read.documents(Raised::KIND).await?;
    let own = all.iter().filter(|raw| raw.v <= Raised::VERSION);
    own.map(typed).collect()
}

/// Every alert that may leave, newest first.
pub(crate) async fn alerts(read: &mut Read<'_>) -> Result<Vec<Alert>, Fault> {
    let switches = switches(read).await?;
    let mut all = raised(read).await?;
    all.retain(|kept| leaves(&kept.body, &switches));
    Ok(all.into_iter().map(Alert::from).collect())
}

/// The alert of this name, where it is one that may leave.
pub(crate) async fn alert(read: &mut Read<'_>, id: ItemId) -> Result<Option<Alert>, Fault> {
    let kept = read.document(id).await?;
    let own = |raw: &Document| raw.kind == Raised::KIND && raw.v <= Raised::VERSION && !raw.deleted;
    let Some(raw) = kept.filter(own) else {
        return Ok(None);
    };
    let kept: Kept<Raised> = typed(&raw)?;
    let leaves = leaves(&kept.body, &switches(read).await?);
    Ok(leaves.then(|| kept.into()))
}

fn leaves(body: &Raised, switches: &[RuleSwitch]) -> bool {
    !body.taken_back && is_on(&body.rule, switches)
}

/// An alert that is deleted or taken back, by whatever way, is taken back from everybody who may have it.
pub(super) async fn in_step(write: &mut Write<'_>, document: &Document) -> Result<(), Fault> {
    let gone = document.deleted || typed::<Raised>(document).is_ok_and(|kept| kept.body.taken_back);
    if gone {
        write.retract(document.id, document.rev).await?;
    }
    Ok(())
}

/// Every grant that is live today, with what the other side calls itself.
pub(super) async fn live_grants(
    read: &mut Read<'_>,
    now: &Moment,
) -> Result<Vec<(String, Grant)>, Fault> {
    let mut all = Vec::new();
    for link in read.links().await? {
        if !Stage::named(&link.status)?.is_live() {
            continue;
        }
        let log = grant_log(read, link.id).await?;
        if let Some(live) = log.live(now.local_date()) {
            let label = LinkState::read(&link.state)?.peer_label;
            all.push((label, live.grant().clone()));
        }
    }
    Ok(all)
}

/// Every alert that was raised, newest first, and with whom it is.
pub(super) async fn views(read: &mut Read<'_>, now: &Moment) -> Result<Vec<AlertView>, Fault> {
    let mut views = Vec::new();
    for kept in raised(read).await? {
        views.push(AlertView {
            to: told(read, &kept, now).await?,
            rule: kept.body.rule,
            since: kept.body.since,
            at: kept.at,
            taken_back: kept.body.taken_back,
        });
    }
    Ok(views)
}

async fn told(
    read: &mut Read<'_>,
    kept: &Kept<Raised>,
    now: &Moment,
) -> Result<Vec<AlertTo>, Fault> {
    let mut records = read.records_of(kept.id).await?;
    records.retain(|record| record.kind == Kind::Alert.name());
    let mut to = Vec::new();
    for link in read.links().await? {
        let here = records.iter().filter(|record| record.link == link.id);
        let sealed = here.map(|record| record.appended_at.is_some()).max();
        if sealed.is_none() && !is_queued(read, link.id, kept, now).await? {
            continue;
        }
        to.push(AlertTo {
            link: link.id,
            peer_label: LinkState::read(&link.state)?.peer_label,
            sent: sealed == Some(true),
        });
    }
    Ok(to)
}

/// Whether it is to be sealed for a link whose live grant covers it.
async fn is_queued(
    read: &mut Read<'_>,
    link: LinkId,
    kept: &Kept<Raised>,
    now: &Moment,
) -> Result<bool, Fault> {
    let item = Alert::from(kept.clone()).into();
    let log = grant_log(read, link).await?;
    let live = log.live(now.local_date());
    let covered = live.is_some_and(|live| live.covers(&item).is_ok());
    let to_send =
        |one: &Intent| one.item == kept.id && matches!(one.what, What::Send | What::SendAgain);
    Ok(covered && read.intents(link, u32::MAX).await?.iter().any(to_send))
}
