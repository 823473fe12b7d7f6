//! What is shared on a link: look before agreeing, give, withdraw, list.

use cairn_model::consent::{Grant, GrantLog};
use cairn_model::id::{ItemId, LinkId};
use cairn_model::payload::Envelope;
use cairn_model::rev::Rev;
use cairn_model::rules::{Alert, Rule, is_on};
use cairn_model::time::Moment;
use cairn_seal::grant::SignedGrant;
use cairn_store::{StoreError, StoredGrant, Write};

use super::draft::{GrantDraft, Parties};
use super::{LinkState, Owed, Stage, grant_log};
use crate::care::switches;
use crate::companion::Companion;
use crate::error::{Error, Fault};
use crate::sync::{Change, reaching};

/// The grants of a companion.
#[derive(Debug, Clone, Copy)]
pub struct Grants<'c> {
    companion: &'c Companion,
}

/// What would happen if a grant were given now.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The grant as it would be signed, but for its name.
    pub grant: Grant,
    /// The rules that could tell the recipient that they began to hold: each is to be shown with its title and its
    /// description before the person agrees.
    pub rules: Vec<NamedRule>,
    /// Everything that would be sent at once, newest first of each kind, exactly as it would be sent.
    pub items: Vec<Envelope>,
}

/// A rule that a grant would name.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedRule {
    /// The rule.
    pub rule: &'static Rule,
    /// Whether the person leaves it on; one that is off tells nobody.
    pub on: bool,
}

/// A grant and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantView {
    /// As it was signed.
    pub grant: Grant,
    /// It holds today.
    pub live: bool,
    /// It was withdrawn.
    pub withdrawn: bool,
    /// A newer one took its place.
    pub replaced: bool,
}

impl<'c> Grants<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    /// Shows what would be sent now if this were given on a link. Nothing is kept or sent.
    ///
    /// # Errors
    /// `not_found`, `link_not_open`, the `grant_…` codes, `io`.
    pub async fn preview(
        &self,
        link: LinkId,
        draft: &GrantDraft,
        now: &Moment,
    ) -> Result<Preview, Error> {
        Ok(self.try_preview(link, draft, now).await?)
    }

    async fn try_preview(
        &self,
        link: LinkId,
        draft: &GrantDraft,
        now: &Moment,
    ) -> Result<Preview, Fault> {
        let kept = self.companion.store.read().await?.link(link).await?;
        let kept = kept.ok_or(StoreError::NotFound)?;
        if !Stage::named(&kept.status)?.is_live() {
            return Err(Fault::Coded("link_not_open"));
        }
        let state = LinkState::read(&kept.state)?;
        let parties = Parties {
            link,
            recipient: &state.peer_label,
            label: &state.own_label,
        };
        self.preview_for(&parties, draft, now).await
    }

    pub(super) async fn preview_for(
        &self,
        parties: &Parties<'_>,
        draft: &GrantDraft,
        now: &Moment,
    ) -> Result<Preview, Fault> {
        let id = ItemId::random(&mut self.companion.chance.fork());
        let grant = draft.grant(parties, id, self.companion.rev(None, now), now)?;
        grant.check()?;
        let rules = self.named(draft).await?;
        let mut shown = Vec::new();
        for kind in &grant.kinds {
            let mut pages = reaching(&grant);
            let mut read = self.companion.store.read().await?;
            while let Some(items) = pages.items(&mut read, *kind).await? {
                let today = now.local_date();
                shown.extend(
                    items
                        .iter()
                        .filter_map(|item| grant.preview(item, today).ok()),
                );
            }
        }
        let mut read = self.companion.store.read().await?;
        let grants = std::slice::from_ref(&grant);
        let due = self.companion.due_alerts(&mut read, grants, now).await?;
        let due = due.into_iter().map(|kept| Alert::from(kept).into());
        shown.extend(due.filter_map(|item| grant.preview(&item, now.local_date()).ok()));
        Ok(Preview {
            grant,
            rules,
            items: shown,
        })
    }

    async fn named(&self, draft: &GrantDraft) -> Result<Vec<NamedRule>, Fault> {
        let named = draft.named_rules()?;
        let switches = switches(&mut self.companion.store.read().await?).await?;
        let view = |rule: &'static Rule| NamedRule {
            rule,
            on: is_on(&rule.code, &switches),
        };
        Ok(named.into_iter().map(view).collect())
    }

    /// Gives a grant, in place of the one before. What it covers goes out at the next synchronisation.
    ///
    /// # Errors
    /// `not_found`, `link_not_open`, the `grant_…` codes, `disk_full`, `io`.
    pub async fn give(
        &self,
        link: LinkId,
        draft: &GrantDraft,
        now: &Moment,
    ) -> Result<Grant, Error> {
        Ok(self.try_give(link, draft, now).await?)
    }

    async fn try_give(
        &self,
        link: LinkId,
        draft: &GrantDraft,
        now: &Moment,
    ) -> Result<Grant, Fault> {
        // Held over the commit, so that no entry saved meanwhile misses the link.
        let mut sharing = self.companion.sharing.lock().await;
        *sharing = None;
        let mut change = self.companion.change(link).await?;
        let log = grant_log(&mut change.write, link).await?;
        let grant = sign(self.companion, &mut change, &log, draft, now).await?;
        let log = grant_log(&mut change.write, link).await?;
        change.restart(&log, now).await?;
        let owed = &mut change.wire()?.outgoing.owed;
        owed.retain(|message| matches!(message, Owed::Withdrawn(_)));
        owed.push(Owed::Given(grant.id));
        change.commit().await?;
        Ok(grant)
    }

    /// Withdraws what is shared on a link. The link stays. Nothing more is sealed from now on; the other side is
    /// told at the next synchronisation.
    ///
    /// # Errors
    /// `not_found`, `no_live_grant`, `link_not_open`, `disk_full`, `io`.
    pub async fn withdraw(&self, link: LinkId, now: &Moment) -> Result<(), Error> {
        Ok(self.try_withdraw(link, now).await?)
    }

    async fn try_withdraw(&self, link: LinkId, now: &Moment) -> Result<(), Fault> {
        let mut sharing = self.companion.sharing.lock().await;
        *sharing = None;
        let mut change = self.companion.change(link).await?;
        let log = grant_log(&mut change.write, link).await?;
        if log.newest().is_none() {
            return Err(Fault::Coded("no_live_grant"));
        }
        // Grants since the one they surely have: of those between nobody knows which they hold.
        let known = change.wire()?.outgoing.known_grant;
        let history = log.history();
        let from = history
            .iter()
            .position(|grant| Some(grant.id) == known)
            .unwrap_or(0);
        for grant in &history[from..] {
            if !log.is_withdrawn(grant.id) {
                let rev = self.companion.rev(Some(&grant.rev), now);
                change.write.withdraw_grant(grant.id, rev).await?;
                change.wire()?.outgoing.owed.push(Owed::Withdrawn(grant.id));
            }
        }
        change.clear().await?;
        change.commit().await
    }

    /// Every grant of a link, oldest first.
    ///
    /// # Errors
    /// `not_found`, `io`.
    pub async fn list(&self, link: LinkId, now: &Moment) -> Result<Vec<GrantView>, Error> {
        Ok(self.try_list(link, now).await?)
    }

    async fn try_list(&self, link: LinkId, now: &Moment) -> Result<Vec<GrantView>, Fault> {
        let mut read = self.companion.store.read().await?;
        read.link(link).await?.ok_or(StoreError::NotFound)?;
        let log = grant_log(&mut read, link).await?;
        let newest = log.history().last().map(|grant| grant.id);
        let live = log.live(now.local_date()).map(|live| live.grant().id);
        let view = |grant: &Grant| GrantView {
            live: live == Some(grant.id),
            withdrawn: log.is_withdrawn(grant.id),
            replaced: newest != Some(grant.id),
            grant: grant.clone(),
        };
        Ok(log.history().into_iter().map(view).collect())
    }
}

/// Makes the grant, signs it and keeps the signed bytes.
async fn sign(
    companion: &Companion,
    change: &mut Change<'_>,
    log: &GrantLog,
    draft: &GrantDraft,
    now: &Moment,
) -> Result<Grant, Fault> {
    let newest: Option<Rev> = log.history().last().map(|grant| grant.rev);
    let id = ItemId::random(&mut companion.chance.fork());
    let rev = companion.rev(newest.as_ref(), now);
    let (recipient, label) = (
        change.state.peer_label.clone(),
        change.state.own_label.clone(),
    );
    let parties = Parties {
        link: change.link.id,
        recipient: &recipient,
        label: &label,
    };
    let grant = draft.grant(&parties, id, rev, now)?;
    let stored = signed(&grant, &change.wire()?.link)?;
    change.write.add_grant(&stored).await?;
    Ok(grant)
}

/// A grant as it is kept: the exact bytes, signed once.
pub(super) fn signed(grant: &Grant, link: &cairn_seal::link::Link) -> Result<StoredGrant, Fault> {
    let SignedGrant { signed, signature } = cairn_seal::grant::sign(grant, &link.keys)?;
    Ok(StoredGrant {
        id: grant.id,
        link: grant.link,
        rev: grant.rev,
        signed: signed.0,
        signature: signature.0.to_vec(),
        withdrawn: None,
    })
}

impl Companion {
    /// Begins a transaction on a link that is live.
    pub(super) async fn change(&self, link: LinkId) -> Result<Change<'_>, Fault> {
        let mut write: Write<'_> = self.store.write().await?;
        let link = write.link(link).await?.ok_or(StoreError::NotFound)?;
        if !Stage::named(&link.status)?.is_live() {
            return Err(Fault::Coded("link_not_open"));
        }
        let state = LinkState::read(&link.state)?;
        Ok(Change { write, link, state })
    }
}
