//! The coping and safety plan: six steps in a fixed order, one's own reasons, and people to call.
//!
//! The order of the steps is that of the Safety Planning Intervention (Stanley and Brown; see
//! `core/content/care/sources.toml`); the words are the project's own.

mod draft;
mod entry;
mod line;
mod row;
mod section;

pub use draft::EntryDraft;
pub use entry::{Entry, EntryKind};
pub use line::{CrisisLine, CrisisLineDraft, is_old};
pub use row::{SosAway, SosEntry, SosLine, SosRow};
pub use section::{NotASection, Section};

use crate::document::Body;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::id::ItemId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Most entries of one section: a plan that can be read at the worst moment is short.
pub const ENTRIES_MAX: usize = 20;
/// The name of the plan, the same on every device of every person: there is one, and copies of it merge into it.
pub const PLAN: ItemId = ItemId(*b"cairn safetyplan");

/// A plan: what stands in each section, in the person's order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Plan {
    /// No section is there without an entry.
    lists: BTreeMap<Section, Vec<Entry>>,
}

impl Plan {
    /// The entries of a section, in order.
    #[must_use]
    pub fn list(&self, section: Section) -> &[Entry] {
        self.lists.get(&section).map_or(&[], Vec::as_slice)
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lists.values().all(Vec::is_empty)
    }

    /// Every entry with its section, in the order of the plan.
    pub fn entries(&self) -> impl Iterator<Item = (Section, &Entry)> {
        self.lists
            .iter()
            .flat_map(|(section, list)| list.iter().map(|entry| (*section, entry)))
    }

    /// Where an entry stands: its section, and its place in there from 0.
    #[must_use]
    pub fn place(&self, id: ItemId) -> Option<(Section, usize)> {
        self.lists.iter().find_map(|(section, list)| {
            let place = list.iter().position(|entry| entry.id == id)?;
            Some((*section, place))
        })
    }

    /// An entry by its id.
    #[must_use]
    pub fn entry(&self, id: ItemId) -> Option<&Entry> {
        self.entries()
            .map(|(_, entry)| entry)
            .find(|entry| entry.id == id)
    }

    /// The emergency number; where several stand in it, the first.
    #[must_use]
    pub fn emergency(&self) -> Option<&Entry> {
        self.entries()
            .map(|(_, entry)| entry)
            .find(|entry| entry.kind == EntryKind::Emergency)
    }

    /// Puts an entry into a section, at a place from 0 (at the end where none is given or it is beyond).
    pub fn add(&mut self, section: Section, entry: Entry, place: Option<usize>) {
        let list = self.lists.entry(section).or_default();
        let place = place.unwrap_or(list.len()).min(list.len());
        list.insert(place, entry);
    }

    /// Puts another entry in the place of the one with its id: `false` where there is none.
    pub fn replace(&mut self, entry: Entry) -> bool {
        let found = self
            .lists
            .values_mut()
            .flatten()
            .find(|old| old.id == entry.id);
        found.is_some_and(|old| {
            *old = entry;
            true
        })
    }

    /// Moves an entry within its section to a place from 0 (to the end where it is beyond): `false` where there is
    /// none of this id.
    pub fn reorder(&mut self, id: ItemId, place: usize) -> bool {
        let Some((section, _)) = self.place(id) else {
            return false;
        };
        let Some(entry) = self.remove(id) else {
            return false;
        };
        self.add(section, entry, Some(place));
        true
    }

    /// Takes an entry out.
    pub fn remove(&mut self, id: ItemId) -> Option<Entry> {
        let (section, place) = self.place(id)?;
        let list = self.lists.get_mut(&section)?;
        let entry = list.remove(place);
        if list.is_empty() {
            self.lists.remove(&section);
        }
        Some(entry)
    }
}

impl Body for Plan {
    const KIND: &'static str = "safety_plan";
    const VERSION: u16 = 1;

    /// Fields are named by section and place from 0: `help[1].number`.
    fn check(&self) -> Result<(), DraftError> {
        let mut bad = Vec::new();
        let mut ids = BTreeSet::new();
        for (section, list) in &self.lists {
            if list.is_empty() {
                bad.push(FieldError::new(section.name(), FieldCode::Missing));
            }
            if list.len() > ENTRIES_MAX {
                bad.push(FieldError::new(section.name(), FieldCode::TooMany));
            }
            for (place, entry) in list.iter().enumerate() {
                let at = format!("{}[{place}].", section.name());
                entry.check(*section, &at, &mut bad);
                if !ids.insert(entry.id) {
                    bad.push(FieldError::new(format!("{at}id"), FieldCode::NotInOrder));
                }
            }
        }
        DraftError::unless_empty(bad)
    }
}

#[cfg(test)]
mod tests;
