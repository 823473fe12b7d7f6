//! What is in a home and in no export, so that the person can be told before they rely on the file.

use cairn_model::portable::PackNamed;
use cairn_store::Read;
use serde::Serialize;

use super::undo;
use crate::care::OF_PACK;
use crate::companion::Companion;
use crate::error::{Error, Fault};

/// What is here and in no export, and why: docs/decisions/0018.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct StaysBehind {
    /// Packs: their own signed files bring them again.
    pub packs: Vec<PackNamed>,
    /// How many publishers the person trusts: trust comes by the act that shows the fingerprint, never by a file.
    pub publishers: usize,
    /// Directories that came from files of their own, by name. Those of packs come with their pack.
    pub directories: Vec<String>,
    /// How many links: their keys never leave the home, and consent is given by a person.
    pub links: usize,
    /// Whether there is something that an undo would bring back: what was corrected or deleted does not travel.
    pub undo: bool,
}

impl StaysBehind {
    /// Whether an export has all that is here.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Companion {
    /// Says what [`Self::export_json`] leaves out of what is here.
    ///
    /// # Errors
    /// `io`.
    pub async fn stays_behind(&self) -> Result<StaysBehind, Error> {
        let mut read = self.store.read().await.map_err(Fault::from)?;
        Ok(behind(&mut read).await?)
    }
}

async fn behind(read: &mut Read<'_>) -> Result<StaysBehind, Fault> {
    let packs = read.packs().await?.into_iter();
    let packs = packs.map(|pack| PackNamed {
        id: pack.id,
        version: pack.version,
    });
    let directories = read.directories().await?.into_iter();
    let own = directories.filter(|one| !one.id.starts_with(OF_PACK));
    Ok(StaysBehind {
        packs: packs.collect(),
        publishers: read.publishers().await?.len(),
        directories: own.map(|one| one.name).collect(),
        links: read.links().await?.len(),
        undo: read.has_past_documents().await? || undo::is_kept(read).await?,
    })
}
