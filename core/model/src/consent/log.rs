//! The grants of one link, and which of them is live.

use super::cover::{self, Covered, NotCovered};
use super::grant::Grant;
use crate::id::{ItemId, LinkId};
use crate::item::Item;
use crate::payload::Envelope;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

/// All grants of one link that were ever given, and what was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantLog {
    link: LinkId,
    grants: BTreeMap<ItemId, Grant>,
    withdrawn: BTreeSet<ItemId>,
}

/// The live grant on one day. Only this covers anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Live<'log> {
    grant: &'log Grant,
    today: NaiveDate,
}

impl GrantLog {
    /// The empty log of a link.
    #[must_use]
    pub fn new(link: LinkId) -> Self {
        Self {
            link,
            grants: BTreeMap::new(),
            withdrawn: BTreeSet::new(),
        }
    }

    /// Add a grant that was given. One of another link is not taken: `false`.
    ///
    /// Nor is a second grant under a known id: what was agreed to doesn't change.
    pub fn give(&mut self, grant: Grant) -> bool {
        if grant.link != self.link {
            return false;
        }
        if let Some(known) = self.grants.get(&grant.id) {
            return *known == grant;
        }
        self.grants.insert(grant.id, grant);
        true
    }

    /// Note that a grant was withdrawn, for good; it needn't be known (yet).
    pub fn withdraw(&mut self, grant: ItemId) {
        self.withdrawn.insert(grant);
    }

    /// Whether this grant was withdrawn.
    #[must_use]
    pub fn is_withdrawn(&self, grant: ItemId) -> bool {
        self.withdrawn.contains(&grant)
    }

    /// The grant of this id, live or not.
    #[must_use]
    pub fn get(&self, grant: ItemId) -> Option<&Grant> {
        self.grants.get(&grant)
    }

    /// All grants, oldest first.
    #[must_use]
    pub fn history(&self) -> Vec<&Grant> {
        let mut all: Vec<_> = self.grants.values().collect();
        all.sort_by_key(|grant| (grant.rev, grant.id));
        all
    }

    /// The newest grant, if it isn't withdrawn, whatever its dates.
    ///
    /// A grant that was replaced never comes back, even when the one after it is withdrawn.
    #[must_use]
    pub fn newest(&self) -> Option<&Grant> {
        let newest = self
            .grants
            .values()
            .max_by_key(|grant| (grant.rev, grant.id))?;
        (!self.is_withdrawn(newest.id)).then_some(newest)
    }

    /// The live grant: the newest one, not withdrawn, with today in its dates.
    #[must_use]
    pub fn live(&self, today: NaiveDate) -> Option<Live<'_>> {
        let grant = self.newest().filter(|grant| grant.in_dates(today))?;
        Some(Live { grant, today })
    }

    /// The receiving side's question: may this envelope be kept? The live grant decides, whatever
    /// grant it names; one that names a withdrawn grant is destroyed on arrival.
    #[must_use]
    pub fn admits(&self, envelope: &Envelope, item: &Item, today: NaiveDate) -> bool {
        let named_withdrawn = envelope.grant.is_none_or(|grant| self.is_withdrawn(grant));
        !named_withdrawn && self.keeps(item, today)
    }

    /// Whether an item already held is still covered.
    #[must_use]
    pub fn keeps(&self, item: &Item, today: NaiveDate) -> bool {
        self.live(today)
            .is_some_and(|live| live.covers(item).is_ok())
    }
}

impl<'log> Live<'log> {
    /// The grant itself.
    #[must_use]
    pub fn grant(&self) -> &'log Grant {
        self.grant
    }

    /// Whether it covers an item.
    ///
    /// # Errors
    /// Why not.
    pub fn covers(&self, item: &Item) -> Result<(), NotCovered> {
        cover::covers(self.grant, item, self.today)
    }

    /// Cover an item: the only way to something that can be sealed as granted.
    ///
    /// # Errors
    /// Why it isn't covered.
    pub fn cover(&self, item: &Item) -> Result<Covered, NotCovered> {
        cover::cover(self.grant, item, self.today)
    }
}

impl Deref for Live<'_> {
    type Target = Grant;

    fn deref(&self) -> &Grant {
        self.grant
    }
}
