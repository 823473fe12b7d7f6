//! Documents of one kind: keep, correct, delete, undo.

use std::marker::PhantomData;

use cairn_model::document::{Body, Kept};
use cairn_model::id::ItemId;
use cairn_model::time::Moment;
use cairn_store::{Document, Read, StoreError, Write};

use super::sos;
use crate::companion::{Companion, ms};
use crate::error::{Error, Fault};

/// A deleted document can be brought back for so many days; the next opening after that empties it.
pub const UNDO_DAYS: u64 = 30;

/// The documents of one kind.
#[derive(Debug)]
pub struct Documents<'c, T> {
    companion: &'c Companion,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Documents<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Documents<'_, T> {}

impl<'c, T: Body> Documents<'c, T> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self {
            companion,
            kind: PhantomData,
        }
    }

    /// Keeps a new document, for now.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`.
    pub async fn add(&self, body: T, now: &Moment) -> Result<Kept<T>, Error> {
        self.add_at(body, now, now).await
    }

    /// Keeps a new document that is for another moment.
    ///
    /// # Errors
    /// `invalid_fields`, `disk_full`, `io`.
    pub async fn add_at(&self, body: T, at: &Moment, now: &Moment) -> Result<Kept<T>, Error> {
        let kept = self.fresh(body, at, now);
        Ok(self.put_alone(kept).await?)
    }

    /// One document.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `io`.
    pub async fn get(&self, id: ItemId) -> Result<Kept<T>, Error> {
        let mut read = self.companion.store.read().await.map_err(Fault::from)?;
        let found = read.document(id).await.map_err(Fault::from)?;
        Ok(live(found)?)
    }

    /// All of them, newest first. Those that a newer version wrote are left out: see [`Self::newer`].
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn list(&self) -> Result<Vec<Kept<T>>, Error> {
        let mut read = self.companion.store.read().await.map_err(Fault::from)?;
        Ok(list_in(&mut read).await?)
    }

    /// How many were written by a newer version and can't be shown: "needs a newer version".
    ///
    /// # Errors
    /// `io`.
    pub async fn newer(&self) -> Result<usize, Error> {
        let all = self.raw().await?;
        Ok(all.iter().filter(|raw| raw.v > T::VERSION).count())
    }

    async fn raw(&self) -> Result<Vec<Document>, Fault> {
        Ok(self
            .companion
            .store
            .read()
            .await?
            .documents(T::KIND)
            .await?)
    }

    /// Corrects one.
    ///
    /// # Errors
    /// `not_found`, `invalid_fields`, `newer_version`, `disk_full`, `io`.
    pub async fn edit(&self, id: ItemId, body: T, now: &Moment) -> Result<Kept<T>, Error> {
        let mut write = self.companion.store.write().await.map_err(Fault::from)?;
        let kept = self.edit_in(&mut write, id, body, now).await?;
        write.commit().await.map_err(Fault::from)?;
        Ok(kept)
    }

    /// Deletes one. [`Self::undo`] brings it back for [`UNDO_DAYS`].
    ///
    /// # Errors
    /// `not_found`, `disk_full`, `io`.
    pub async fn delete(&self, id: ItemId, now: &Moment) -> Result<(), Error> {
        Ok(self.try_delete(id, now).await?)
    }

    async fn try_delete(&self, id: ItemId, now: &Moment) -> Result<(), Fault> {
        let mut write = self.companion.store.write().await?;
        self.delete_in(&mut write, id, now).await?;
        Ok(write.commit().await?)
    }

    /// Deletes one in a transaction that does more.
    pub(crate) async fn delete_in(
        &self,
        write: &mut Write<'_>,
        id: ItemId,
        now: &Moment,
    ) -> Result<(), Fault> {
        let mut old = of_kind::<T>(write.document(id).await?)?;
        if old.deleted {
            return Err(StoreError::NotFound.into());
        }
        old.rev = self.companion.rev(Some(&old.rev), now);
        old.deleted = true;
        sos::keep(write, &old).await
    }

    /// Goes back to the version before, also where that means bringing back a deleted one. Doing it twice takes the
    /// first back. `None` where there is no version before.
    ///
    /// # Errors
    /// `not_found`, `newer_version`, `disk_full`, `io`.
    pub async fn undo(&self, id: ItemId, now: &Moment) -> Result<Option<Kept<T>>, Error> {
        Ok(self.try_undo(id, now).await?)
    }

    async fn try_undo(&self, id: ItemId, now: &Moment) -> Result<Option<Kept<T>>, Fault> {
        let mut write = self.companion.store.write().await?;
        let before = self.undo_in(&mut write, id, now).await?;
        write.commit().await?;
        Ok(before)
    }

    /// Goes back within a transaction that does more.
    pub(crate) async fn undo_in(
        &self,
        write: &mut Write<'_>,
        id: ItemId,
        now: &Moment,
    ) -> Result<Option<Kept<T>>, Fault> {
        let present = of_kind::<T>(write.document(id).await?)?;
        let past = write.document_versions(id).await?;
        let Some(mut before) = past.into_iter().find(|version| !version.deleted) else {
            return Ok(None);
        };
        before.rev = self.companion.rev(Some(&present.rev), now);
        sos::keep(write, &before).await?;
        typed(&before).map(Some)
    }

    /// The versions before the present one, newest first; at most [`cairn_store::PAST_KEPT`].
    ///
    /// # Errors
    /// `unreadable`, `io`.
    pub async fn versions(&self, id: ItemId) -> Result<Vec<Kept<T>>, Error> {
        let mut read = self.companion.store.read().await.map_err(Fault::from)?;
        let past = read.document_versions(id).await.map_err(Fault::from)?;
        let own = past
            .iter()
            .filter(|raw| raw.kind == T::KIND && raw.v <= T::VERSION);
        Ok(own.map(typed).collect::<Result<_, Fault>>()?)
    }

    /// A document that is not kept yet.
    pub(crate) fn fresh(self, body: T, at: &Moment, now: &Moment) -> Kept<T> {
        Kept {
            id: ItemId::random(&mut self.companion.chance.fork()),
            rev: self.companion.rev(None, now),
            at: *at,
            body,
        }
    }

    async fn put_alone(&self, kept: Kept<T>) -> Result<Kept<T>, Fault> {
        let mut write = self.companion.store.write().await?;
        put(&mut write, &kept).await?;
        write.commit().await?;
        Ok(kept)
    }

    /// Corrects one within a transaction that does more.
    pub(crate) async fn edit_in(
        &self,
        write: &mut Write<'_>,
        id: ItemId,
        body: T,
        now: &Moment,
    ) -> Result<Kept<T>, Fault> {
        let old: Kept<T> = live(write.document(id).await?)?;
        let kept = Kept {
            rev: self.companion.rev(Some(&old.rev), now),
            body,
            ..old
        };
        put(write, &kept).await?;
        Ok(kept)
    }
}

impl Companion {
    /// The documents of one kind.
    #[must_use]
    pub const fn documents<T: Body>(&self) -> Documents<'_, T> {
        Documents::new(self)
    }
}

/// What was deleted before this (milliseconds since 1970) is emptied when the home is opened.
pub(crate) fn undo_limit(now: &Moment) -> u64 {
    const DAY: u64 = 24 * 60 * 60 * 1000;
    ms(now).saturating_sub(UNDO_DAYS * DAY)
}

/// All documents of a kind, as a transaction that does more sees them: see [`Documents::list`].
pub(crate) async fn list_in<T: Body>(read: &mut Read<'_>) -> Result<Vec<Kept<T>>, Fault> {
    let all = read.documents(T::KIND).await?;
    let own = all.iter().filter(|raw| raw.v <= T::VERSION);
    own.map(typed).collect()
}

/// Keeps a document within a transaction that does more.
pub(crate) async fn put<T: Body>(write: &mut Write<'_>, kept: &Kept<T>) -> Result<(), Fault> {
    kept.body.check()?;
    let body = serde_json::to_string(&kept.body).map_err(|_| StoreError::Invalid)?;
    let raw = Document {
        id: kept.id,
        kind: T::KIND.to_owned(),
        rev: kept.rev,
        at: kept.at,
        v: T::VERSION,
        deleted: false,
        body,
    };
    sos::keep(write, &raw).await
}

fn of_kind<T: Body>(found: Option<Document>) -> Result<Document, Fault> {
    Ok(found
        .filter(|raw| raw.kind == T::KIND)
        .ok_or(StoreError::NotFound)?)
}

/// A document that was found and is not deleted.
pub(crate) fn live<T: Body>(found: Option<Document>) -> Result<Kept<T>, Fault> {
    let raw = of_kind::<T>(found)?;
    if raw.deleted {
        return Err(StoreError::NotFound.into());
    }
    typed(&raw)
}

pub(super) fn typed<T: Body>(raw: &Document) -> Result<Kept<T>, Fault> {
    if raw.v > T::VERSION {
        return Err(Fault::Coded("newer_version"));
    }
    Ok(Kept {
        id: raw.id,
        rev: raw.rev,
        at: raw.at,
        body: serde_json::from_str(&raw.body).map_err(|_| Fault::unreadable())?,
    })
}
