//! Packs: whom the person trusts, what is installed, and what of it may be offered.

mod publishers;
mod view;

pub use view::{PackContent, PackView, PublisherView};

use std::sync::Arc;

use cairn_content as content;
use cairn_model::instrument::Instrument;
use cairn_model::time::Moment;
use cairn_packs::{AppVersion, Pack, Publisher, Refusal, verify};
use cairn_store::StoredPack;
use sha2::{Digest as _, Sha256};

use crate::companion::Companion;
use crate::error::{Error, Fault};

/// The packs of a companion.
#[derive(Debug, Clone, Copy)]
pub struct Packs<'c> {
    companion: &'c Companion,
}

/// A pack whose signature counts.
struct Checked {
    pack: Pack,
    publisher: Publisher,
    digest: [u8; 32],
}

impl<'c> Packs<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    /// Reads a pack and its signature and says what they are. Nothing is kept.
    ///
    /// # Errors
    /// `pack_bad_signature`, `pack_unknown_publisher`, and every other reason to refuse a pack; `io`.
    pub async fn verify(&self, bytes: &[u8], signature: &str) -> Result<PackView, Error> {
        let checked = self.check(bytes, signature).await?;
        Ok(view::of(&checked.pack, &checked.publisher, None))
    }

    /// Installs a pack in one transaction: all of it is there afterwards, or nothing of it. The one that is
    /// installed already, once more, changes nothing.
    ///
    /// # Errors
    /// Those of [`Self::verify`]; `pack_older_version`, `pack_other_publisher`, `pack_name_taken`; `disk_full`, `io`.
    pub async fn install(
        &self,
        bytes: &[u8],
        signature: &str,
        now: &Moment,
    ) -> Result<PackView, Error> {
        Ok(self.try_install(bytes, signature, now).await?)
    }

    async fn try_install(
        &self,
        bytes: &[u8],
        signature: &str,
        now: &Moment,
    ) -> Result<PackView, Fault> {
        let checked = self.check(bytes, signature).await?;
        let manifest = &checked.pack.manifest;
        let mut write = self.companion.store.write().await?;
        let before = write.pack(&manifest.id).await?;
        if let Some(before) = &before {
            may_follow(before, &checked)?;
            if before.bytes.is_some() && before.digest == checked.digest {
                return Ok(view::of(&checked.pack, &checked.publisher, Some(before.at)));
            }
        }
        let mut all = write.packs().await?;
        all.retain(|other| other.id != manifest.id);
        names_are_free(&checked.pack, &instruments(&all))?;
        let stored = StoredPack {
            id: manifest.id.clone(),
            publisher: checked.publisher.key().to_owned(),
            version: manifest.version,
            digest: checked.digest,
            at: *now,
            bytes: Some(bytes.to_vec()),
        };
        write.put_pack(&stored).await?;
        let installed = instruments(&write.packs().await?);
        write.commit().await?;
        self.companion.use_installed(installed);
        Ok(view::of(&checked.pack, &checked.publisher, Some(*now)))
    }

    /// What is installed, by name.
    ///
    /// # Errors
    /// `io`.
    pub async fn list(&self) -> Result<Vec<PackView>, Error> {
        Ok(self.try_list().await?)
    }

    async fn try_list(&self) -> Result<Vec<PackView>, Fault> {
        let trusted = self.trusted().await?;
        let stored = self.companion.store.read().await?.packs().await?;
        let view = |stored: &StoredPack| {
            let publisher = trusted.iter().find(|one| one.key() == stored.publisher)?;
            Some(view::of(&read(stored)?, publisher, Some(stored.at)))
        };
        Ok(stored.iter().filter_map(view).collect())
    }

    /// Removes a pack. What was filled in with it stays. An older version can't be installed afterwards either.
    ///
    /// # Errors
    /// `not_found`, `io`.
    pub async fn remove(&self, id: &str) -> Result<(), Error> {
        Ok(self.try_remove(id).await?)
    }

    async fn try_remove(&self, id: &str) -> Result<(), Fault> {
        let mut write = self.companion.store.write().await?;
        write.remove_pack(id).await?;
        let installed = instruments(&write.packs().await?);
        write.commit().await?;
        self.companion.use_installed(installed);
        Ok(())
    }

    async fn check(&self, bytes: &[u8], signature: &str) -> Result<Checked, Fault> {
        if bytes.len() > cairn_packs::MAX_PACK {
            return Err(Refusal::TooBig.into());
        }
        let trusted = self.trusted().await?;
        let publisher = verify(bytes, signature, &trusted)?.clone();
        Ok(Checked {
            pack: Pack::read(bytes, app()?)?,
            publisher,
            digest: Sha256::digest(bytes).into(),
        })
    }
}

/// The instruments of stored packs. What this version can't read any more is passed over; the pack itself stays.
pub(crate) fn instruments(stored: &[StoredPack]) -> Arc<[Instrument]> {
    let packs = stored.iter().filter_map(read);
    packs.flat_map(|pack| pack.instruments).collect()
}

fn read(stored: &StoredPack) -> Option<Pack> {
    Pack::read(stored.bytes.as_deref()?, app().ok()?).ok()
}

/// The version of this program, as packs ask for it.
fn app() -> Result<AppVersion, Refusal> {
    env!("CARGO_PKG_VERSION").parse()
}

/// Whether a pack may come after the one of its name that is, or was, installed.
fn may_follow(before: &StoredPack, checked: &Checked) -> Result<(), Refusal> {
    if before.publisher != checked.publisher.key() {
        return Err(Refusal::OtherPublisher);
    }
    let version = checked.pack.manifest.version;
    let same = version == before.version && before.digest == checked.digest;
    if version > before.version || same {
        Ok(())
    } else {
        Err(Refusal::OlderVersion)
    }
}

/// No pack may stand in for an instrument of the program or of another pack.
fn names_are_free(pack: &Pack, installed: &[Instrument]) -> Result<(), Refusal> {
    let taken = |code: &str| {
        content::instrument(code).is_some() || installed.iter().any(|one| one.code == code)
    };
    if pack.instruments.iter().any(|one| taken(&one.code)) {
        Err(Refusal::NameTaken)
    } else {
        Ok(())
    }
}
