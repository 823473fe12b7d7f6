//! Takes an export in: all of it in one transaction, merged by id with what is here.

use std::collections::BTreeMap;

use cairn_model::instrument::InstrumentResult;
use cairn_model::portable::{Export, ImportError, PackNamed, parse};
use cairn_model::time::Moment;
use cairn_store::Read;
use serde::Serialize;

use super::entry::{self, Entry};
use super::plan::{self, Plan};
use super::undo;
use crate::companion::Companion;
use crate::error::{Error, Fault};

/// What comes from exports.
#[derive(Debug, Clone, Copy)]
pub struct Imports<'c> {
    pub(super) companion: &'c Companion,
}

/// What an import changes, or did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MergeView {
    /// By the name of the kind.
    pub kinds: BTreeMap<String, KindCount>,
    /// What the file names and no import takes.
    pub not_taken: NotTaken,
}

/// How many of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct KindCount {
    /// Not here, or deleted here before.
    pub new: usize,
    /// Take the place of an older version.
    pub newer: usize,
    /// Were deleted where the file comes from, and go here too.
    pub removed: usize,
    /// Here in a newer version, which stays.
    pub older: usize,
    /// Here as they are.
    pub same: usize,
}

/// What no import takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotTaken {
    /// Links: they need keys, which are in no export.
    pub links: usize,
    /// Grants: consent is given by a person, never by a file.
    pub grants: usize,
    /// Packs that are not installed here, or older.
    pub packs: Vec<PackNamed>,
}

impl MergeView {
    /// Whether there is anything to change.
    #[must_use]
    pub fn changes(&self) -> bool {
        let counts = self.kinds.values();
        counts.map(|n| n.new + n.newer + n.removed).sum::<usize>() > 0
    }
}

impl Companion {
    /// What comes from exports.
    #[must_use]
    pub const fn imports(&self) -> Imports<'_> {
        Imports { companion: self }
    }
}

impl Imports<'_> {
    /// Says what an import would change. Nothing is kept.
    ///
    /// # Errors
    /// `import_not_ours`, `import_newer_version`, `import_damaged`, `import_too_big`; `conflict` where an id is of
    /// another kind here; `io`.
    pub async fn preview(self, file: &[u8]) -> Result<MergeView, Error> {
        Ok(self.try_preview(file).await?)
    }

    async fn try_preview(self, file: &[u8]) -> Result<MergeView, Fault> {
        let file = self.read(file)?;
        let mut read = self.companion.store.read().await?;
        Ok(planned(&mut read, file).await?.1)
    }

    /// Takes an export in, all of it or nothing. Of two versions the higher revision stays. Links and grants are not
    /// taken, and nothing is queued to be sent. [`Self::undo`] takes it back.
    ///
    /// # Errors
    /// Those of [`Self::preview`]; `disk_full`.
    pub async fn take(self, file: &[u8], now: &Moment) -> Result<MergeView, Error> {
        Ok(self.try_take(file, now).await?)
    }

    async fn try_take(self, file: &[u8], now: &Moment) -> Result<MergeView, Fault> {
        let file = self.read(file)?;
        let mut write = self.companion.store.write().await?;
        let (plan, view) = planned(&mut write, file).await?;
        for step in &plan.steps {
            plan::take(&mut write, step).await?;
        }
        if !plan.steps.is_empty() {
            undo::remember(&mut write, plan.steps, now).await?;
        }
        write.commit().await?;
        Ok(view)
    }

    /// Reads a file and scores its results again. One whose number, band or flags are not what its answers come to in
    /// the same wording was changed by somebody. What is scored by a wording that is not here is kept as it says.
    fn read(self, file: &[u8]) -> Result<Export, Fault> {
        let file = parse(file)?;
        let added = self.companion.added();
        let right = |result: &InstrumentResult| {
            let known = added.instrument(&result.instrument);
            let known = known.filter(|one| one.wording_version == result.wording_version);
            known.is_none_or(|one| result.follows_from_answers(one))
        };
        if file.results.iter().all(right) {
            Ok(file)
        } else {
            Err(ImportError::Damaged.into())
        }
    }
}

async fn planned(read: &mut Read<'_>, file: Export) -> Result<(Plan, MergeView), Fault> {
    let here = read.packs().await?;
    let lacks = |named: &&PackNamed| {
        let installed = |pack: &cairn_store::StoredPack| {
            pack.bytes.is_some() && pack.id == named.id && pack.version >= named.version
        };
        !here.iter().any(installed)
    };
    let not_taken = NotTaken {
        links: file.links,
        grants: file.grants,
        packs: file.packs.iter().filter(lacks).cloned().collect(),
    };
    let plan = Plan::of(Entry::of(file), entry::all(read).await?)?;
    let view = MergeView {
        kinds: plan.kinds.clone(),
        not_taken,
    };
    Ok((plan, view))
}
