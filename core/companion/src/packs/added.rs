//! What installed packs add to the program's own, and how it is kept in step with them.

use std::collections::BTreeSet;
use std::sync::Arc;

use cairn_model::instrument::Instrument;
use cairn_model::plan::SosLine;
use cairn_packs::{Content, Kind, Manifest, Pack, Publisher, embedded};
use cairn_store::{Read, StoredPack, Write};

use super::app;
use super::learn::PackText;
use crate::care::{OF_PACK, replace_lines};
use crate::error::Fault;

/// What is added and held in memory. Directories are in the store, crisis lines in the row of the crisis screen.
#[derive(Debug, Default)]
pub(crate) struct Added {
    /// Instruments, offered or not.
    pub(crate) instruments: Vec<Instrument>,
    /// Texts to learn from that may be shown.
    pub(crate) texts: Vec<PackText>,
    lines: Vec<SosLine>,
}

impl Added {
    /// Reads all packs that are installed, by name. What this version can't read any more is passed over; the pack
    /// itself stays.
    pub(crate) async fn read(read: &mut Read<'_>) -> Result<Arc<Self>, Fault> {
        let packs = read.packs().await?;
        Ok(Arc::new(Self::of(&packs, &trusted(read).await?)))
    }

    fn of(packs: &[StoredPack], trusted: &[Publisher]) -> Self {
        let mut added = Self::default();
        for stored in packs {
            let publisher = trusted.iter().find(|one| one.key() == stored.publisher);
            if let (Some(publisher), Some(pack)) = (publisher, small(stored)) {
                added.take(pack, &publisher.name);
            }
        }
        added
    }

    /// An instrument that came with the program or with a pack.
    pub(crate) fn instrument(&self, code: &str) -> Option<&Instrument> {
        let more = || self.instruments.iter().find(|one| one.code == code);
        cairn_content::instrument(code).or_else(more)
    }

    fn take(&mut self, pack: Pack, publisher: &str) {
        let Pack { manifest, content } = pack;
        match content {
            Content::Instruments(more) => self.instruments.extend(more),
            Content::Texts(texts) if manifest.shown() => {
                let shown = texts.into_iter().filter(|text| text.about().shown());
                self.texts
                    .extend(PackText::of(&manifest, publisher, shown.collect()));
            }
            Content::Lines(lines) if manifest.shown() => {
                let line = |line| SosLine::of(line, publisher, manifest.review);
                self.lines.extend(lines.iter().map(line));
            }
            Content::Texts(_) | Content::Lines(_) | Content::Directory(_) => {}
        }
    }
}

/// Brings all that packs add in step with the packs that are there, within the transaction that changed them: what
/// to hold in memory after its commit.
pub(super) async fn in_step(write: &mut Write<'_>) -> Result<Arc<Added>, Fault> {
    let packs = write.packs().await?;
    let added = Added::of(&packs, &trusted(write).await?);
    replace_lines(write, &added.lines).await?;
    let directories = packs.iter().filter(|stored| {
        manifest(stored).is_some_and(|one| one.kind == Kind::Directory && one.shown())
    });
    let wanted: BTreeSet<&str> = directories.map(|stored| stored.id.as_str()).collect();
    for info in write.directories().await? {
        let of_pack = info.id.strip_prefix(OF_PACK);
        if of_pack.is_some_and(|pack| !wanted.contains(pack)) {
            write.remove_directory(&info.id).await?;
        }
    }
    Ok(Arc::new(added))
}

/// The publishers that count, the one that is built in first.
pub(super) async fn trusted(read: &mut Read<'_>) -> Result<Vec<Publisher>, Fault> {
    let mut trusted = vec![embedded()?];
    for stored in read.publishers().await? {
        trusted.push(Publisher::new(&stored.name, &stored.key)?);
    }
    Ok(trusted)
}

/// A pack that adds something to memory: all but directories, whose services are in the store already.
fn small(stored: &StoredPack) -> Option<Pack> {
    if manifest(stored)?.kind == Kind::Directory {
        return None;
    }
    super::read(stored)
}

fn manifest(stored: &StoredPack) -> Option<Manifest> {
    Manifest::peek(stored.bytes.as_deref()?, app().ok()?).ok()
}
