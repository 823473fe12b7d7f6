//! The coping and safety plan: one document, and the row of the worst moment with it.

use cairn_model::document::Kept;
use cairn_model::id::ItemId;
use cairn_model::plan::{Entry, EntryDraft, PLAN, Plan, Section};
use cairn_model::rev::Rev;
use cairn_model::time::Moment;
use cairn_store::{Document, StoreError};

use super::documents::{put, typed};
use crate::companion::Companion;
use crate::error::{Error, Fault};

/// The plan of a companion. Each change is kept as a version, together with what [`Companion::sos`] reads, or not at
/// all.
#[derive(Debug, Clone, Copy)]
pub struct Plans<'c> {
    companion: &'c Companion,
}

impl<'c> Plans<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    /// The plan; an empty one where nothing was written yet.
    ///
    /// # Errors
    /// `newer_version`, `unreadable`, `io`.
    pub async fn get(&self) -> Result<Plan, Error> {
        Ok(self.try_get().await?)
    }

    async fn try_get(&self) -> Result<Plan, Fault> {
        let found = self.companion.store.read().await?.document(PLAN).await?;
        present(found.as_ref())
    }

    /// Puts an entry into a section, at a place from 0 (else at the end).
    ///
    /// # Errors
    /// `invalid_fields`, `newer_version`, `disk_full`, `io`.
    pub async fn add(
        &self,
        section: Section,
        draft: &EntryDraft,
        place: Option<usize>,
        now: &Moment,
    ) -> Result<Entry, Error> {
        let id = ItemId::random(&mut self.companion.chance.fork());
        let add = |plan: &mut Plan| {
            let entry = draft.entry(id, section)?;
            plan.add(section, entry.clone(), place);
            Ok(entry)
        };
        Ok(self.change(now, add).await?)
    }

    /// Changes an entry where it stands.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`.
    pub async fn edit(&self, id: ItemId, draft: &EntryDraft, now: &Moment) -> Result<Entry, Error> {
        let edit = |plan: &mut Plan| {
            let (section, _) = plan.place(id).ok_or(StoreError::NotFound)?;
            let entry = draft.entry(id, section)?;
            plan.replace(entry.clone());
            Ok(entry)
        };
        Ok(self.change(now, edit).await?)
    }

    /// Moves an entry within its section to a place from 0.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`.
    pub async fn reorder(&self, id: ItemId, place: usize, now: &Moment) -> Result<(), Error> {
        let reorder = |plan: &mut Plan| {
            let moved = plan.reorder(id, place);
            moved.then_some(()).ok_or(StoreError::NotFound.into())
        };
        Ok(self.change(now, reorder).await?)
    }

    /// Takes an entry out. [`Self::undo`] brings it back.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`.
    pub async fn remove(&self, id: ItemId, now: &Moment) -> Result<Entry, Error> {
        let remove = |plan: &mut Plan| plan.remove(id).ok_or(StoreError::NotFound.into());
        Ok(self.change(now, remove).await?)
    }

    /// Goes back to the plan before the last change; twice takes the first back. `None` where nothing was changed yet.
    ///
    /// # Errors
    /// `newer_version`, `disk_full`, `io`.
    pub async fn undo(&self, now: &Moment) -> Result<Option<Plan>, Error> {
        let documents = self.companion.documents::<Plan>();
        match documents.undo(PLAN, now).await {
            Ok(before) => Ok(before.map(|kept| kept.body)),
            Err(error) if error.code() == "not_found" => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The plans before the present one, newest first.
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn versions(&self) -> Result<Vec<Kept<Plan>>, Error> {
        self.companion.documents::<Plan>().versions(PLAN).await
    }

    /// Makes the plan again what it was in one of its [`Self::versions`]. The present one becomes a version itself.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`.
    pub async fn restore(&self, rev: Rev, now: &Moment) -> Result<Plan, Error> {
        let versions = self.versions().await?;
        let wanted = versions.into_iter().find(|version| version.rev == rev);
        let wanted = wanted.ok_or(Fault::Store(StoreError::NotFound))?.body;
        let restore = |plan: &mut Plan| {
            plan.clone_from(&wanted);
            Ok(())
        };
        self.change(now, restore).await?;
        Ok(wanted)
    }

    /// Changes the plan, and the row with it, in one transaction.
    async fn change<R>(
        &self,
        now: &Moment,
        change: impl FnOnce(&mut Plan) -> Result<R, Fault>,
    ) -> Result<R, Fault> {
        let mut write = self.companion.store.write().await?;
        let found = write.document(PLAN).await?;
        let mut plan = present(found.as_ref())?;
        let before = plan.clone();
        let done = change(&mut plan)?;
        let mut rev = found.map(|document| document.rev);
        if rev.is_none() {
            // So that the first change of all can be undone as well.
            rev = Some(self.put(&mut write, before, None, now).await?);
        } else if plan == before {
            return Ok(done);
        }
        self.put(&mut write, plan, rev.as_ref(), now).await?;
        write.commit().await?;
        Ok(done)
    }

    async fn put(
        &self,
        write: &mut cairn_store::Write<'_>,
        body: Plan,
        before: Option<&Rev>,
        now: &Moment,
    ) -> Result<Rev, Fault> {
        let rev = self.companion.rev(before, now);
        let kept = Kept {
            id: PLAN,
            rev,
            at: *now,
            body,
        };
        put(write, &kept).await?;
        Ok(rev)
    }
}

/// The plan of its document: empty where there is none or it was deleted.
pub(super) fn present(found: Option<&Document>) -> Result<Plan, Fault> {
    match found {
        Some(document) if !document.deleted => Ok(typed::<Plan>(document)?.body),
        _ => Ok(Plan::default()),
    }
}
