//! Packs: whom the person trusts, what is installed, and what of it may be offered.

mod added;
mod learn;
mod publishers;
mod view;

pub(crate) use added::Added;
pub use learn::PackText;
pub use view::{HeldBack, InstalledPack, PackContent, PackView, PublisherView};

use cairn_content as content;
use cairn_model::directory::hsds::{Import, Refused};
use cairn_model::time::Moment;
use cairn_packs::{AppVersion, Content, Pack, Publisher, Refusal, verify};
use cairn_store::{StoredPack, Write};
use sha2::{Digest as _, Sha256};

use crate::care::{DirectorySource, OF_PACK, put_directory};
use crate::companion::Companion;
use crate::error::{Error, Fault, FieldError};

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
    /// Those of [`Self::verify`]; `pack_older_version`, `pack_other_publisher`, `pack_name_taken`; `directory_…`
    /// with the rows to blame; `crisis_lines_not_right` with the lines that were checked later than today; `disk_full`, `io`.
    pub async fn install(
        &self,
        bytes: &[u8],
        signature: &str,
        now: &Moment,
    ) -> Result<InstalledPack, Error> {
        Ok(self.try_install(bytes, signature, now).await?)
    }

    async fn try_install(
        &self,
        bytes: &[u8],
        signature: &str,
        now: &Moment,
    ) -> Result<InstalledPack, Fault> {
        let checked = self.check(bytes, signature).await?;
        checked.pack.made_by(now.local_date())?;
        let manifest = &checked.pack.manifest;
        let installed = |at, directory| InstalledPack {
            pack: view::of(&checked.pack, &checked.publisher, Some(at)),
            directory,
        };
        let import = import(&checked.pack, now)?;
        let mut write = self.companion.store.write().await?;
        if let Some(before) = write.pack(&manifest.id).await? {
            may_follow(&before, &checked)?;
            if before.bytes.is_some() && before.digest == checked.digest {
                return Ok(installed(before.at, None));
            }
        }
        let mut others = write.packs().await?;
        others.retain(|other| other.id != manifest.id);
        names_are_free(&checked.pack, &others)?;
        let stored = StoredPack {
            id: manifest.id.clone(),
            publisher: checked.publisher.key().to_owned(),
            version: manifest.version,
            digest: checked.digest,
            at: *now,
            bytes: Some(bytes.to_vec()),
        };
        write.put_pack(&stored).await?;
        let directory = match import {
            Some((source, import)) => Some(put_directory(&mut write, source, import, now).await?),
            None => None,
        };
        self.commit(write).await?;
        Ok(installed(*now, directory))
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

    /// Removes a pack with all that it added. What was filled in with it stays. An older version can't be installed
    /// afterwards either.
    ///
    /// # Errors
    /// `not_found`, `io`.
    pub async fn remove(&self, id: &str) -> Result<(), Error> {
        Ok(self.try_remove(id).await?)
    }

    async fn try_remove(&self, id: &str) -> Result<(), Fault> {
        let mut write = self.companion.store.write().await?;
        write.remove_pack(id).await?;
        self.commit(write).await
    }

    /// Keeps a change of packs or publishers with all that follows from it.
    async fn commit(&self, mut write: Write<'_>) -> Result<(), Fault> {
        let added = added::in_step(&mut write).await?;
        write.commit().await?;
        self.companion.use_added(added);
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

/// No pack may stand in for an instrument of the program or of another pack. All else is named with its pack.
fn names_are_free(pack: &Pack, others: &[StoredPack]) -> Result<(), Refusal> {
    let own = pack.instruments();
    if own.is_empty() {
        return Ok(());
    }
    let others: Vec<Pack> = others.iter().filter_map(read).collect();
    let taken = |code: &str| {
        let mut installed = others.iter().flat_map(Pack::instruments);
        content::instrument(code).is_some() || installed.any(|one| one.code == code)
    };
    if own.iter().any(|one| taken(&one.code)) {
        Err(Refusal::NameTaken)
    } else {
        Ok(())
    }
}

/// The directory that a pack brings, read, where it brings one that may be shown. Where not one service can be taken,
/// the rows are named.
fn import(pack: &Pack, now: &Moment) -> Result<Option<(DirectorySource, Import)>, Fault> {
    let Pack { manifest, content } = pack;
    let directory = match content {
        Content::Directory(directory) if manifest.shown() => directory,
        _ => return Ok(None),
    };
    let row = |row: &Refused| FieldError {
        field: format!("{} {}", row.file, row.row),
        code: row.code,
    };
    let import = directory.read(now.local_date()).map_err(|failed| {
        let rows = failed.report.refused().map(row);
        Fault::Named(failed.error.code(), rows.collect())
    })?;
    let source = DirectorySource {
        id: format!("{OF_PACK}{}", manifest.id),
        name: manifest.title.clone(),
        zone: directory.zone,
    };
    Ok(Some((source, import)))
}
