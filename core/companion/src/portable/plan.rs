//! What an import would change, decided before anything is.

use std::collections::BTreeMap;

use cairn_model::id::ItemId;
use cairn_store::Write;

use super::entry::Entry;
use super::import::KindCount;
use crate::care::{keep_document, put_back_document};
use crate::error::Fault;

/// One thing that comes in, and what it takes the place of.
#[derive(Debug)]
pub(super) struct Step {
    pub(super) incoming: Entry,
    pub(super) before: Option<Entry>,
}

/// The steps of an import, and what they come to by kind.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) steps: Vec<Step>,
    pub(super) kinds: BTreeMap<String, KindCount>,
}

impl Plan {
    /// The plan for some entries where others are here.
    pub(super) fn of(
        entries: Vec<Entry>,
        mut here: BTreeMap<ItemId, Entry>,
    ) -> Result<Self, Fault> {
        let mut plan = Self::default();
        for incoming in entries {
            plan.place(here.remove(&incoming.id()), incoming)?;
        }
        Ok(plan)
    }

    fn place(&mut self, before: Option<Entry>, incoming: Entry) -> Result<(), Fault> {
        let order = match &before {
            Some(here) if !incoming.goes_with(here) => return Err(Fault::Coded("conflict")),
            Some(here) => incoming.against(here)?,
            None => std::cmp::Ordering::Greater,
        };
        // A deletion counts with what it deletes.
        let shown = match &before {
            Some(here) if incoming.is_gone() => here.kind(),
            _ => incoming.kind(),
        };
        let count = self.kinds.entry(shown.to_owned()).or_default();
        let here = before.as_ref().is_some_and(|before| !before.is_gone());
        match (order, here, incoming.is_gone()) {
            (std::cmp::Ordering::Less, ..) => count.older += 1,
            (std::cmp::Ordering::Equal, ..) | (_, false, true) => count.same += 1,
            (_, true, true) => count.removed += 1,
            (_, true, false) => count.newer += 1,
            (_, false, false) => count.new += 1,
        }
        if order.is_gt() {
            self.steps.push(Step { incoming, before });
        }
        Ok(())
    }
}

/// Takes one thing in. Nothing is queued for a link; what is deleted is taken back wherever it was sent.
pub(super) async fn take(write: &mut Write<'_>, step: &Step) -> Result<(), Fault> {
    if let (Some(Entry::Document(mark)), Entry::CheckIn(_) | Entry::Result(_)) =
        (&step.before, &step.incoming)
    {
        write.erase_document(mark.id).await?;
    }
    match (&step.incoming, &step.before) {
        (Entry::CheckIn(new), Some(Entry::CheckIn(_))) => {
            write.replace_check_in(new).await?;
        }
        (Entry::CheckIn(new), _) => write.add_check_in(new, &[]).await?,
        (Entry::Result(new), Some(Entry::Result(_))) => {
            write.replace_result(new).await?;
        }
        (Entry::Result(new), _) => write.add_result(new, &[]).await?,
        (Entry::Document(new), Some(Entry::Document(old))) if old.rev >= new.rev => {
            put_back_document(write, new).await?;
        }
        (Entry::Document(new), before) => {
            match before {
                Some(Entry::CheckIn(old)) => {
                    write.delete_check_in(old.id, new.rev).await?;
                }
                Some(Entry::Result(old)) => {
                    write.delete_result(old.id, new.rev).await?;
                }
                _ => {}
            }
            keep_document(write, new).await?;
        }
    }
    Ok(())
}
