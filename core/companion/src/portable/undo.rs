//! Takes the last import back. What it replaced is kept beside the home's settings, in no export, for as long as a
//! deleted document can be brought back.

use cairn_model::document::Body as _;
use cairn_model::id::ItemId;
use cairn_model::rev::Rev;
use cairn_model::schedule::DayLog;
use cairn_model::time::Moment;
use cairn_store::{Intent, Read, What, Write};
use serde::{Deserialize, Serialize};

use super::entry::{self, Entry};
use super::import::Imports;
use super::plan::Step;
use crate::care::{erase_document, keep_document, put_back_document};
use crate::companion::{Companion, ms};
use crate::error::{Error, Fault, FieldError};

const LAST: &str = "last_import";
const LAST_AT: &str = "last_import_at";

/// What was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct UndoneImport {
    /// How many entries are as they were before.
    pub entries: usize,
}

/// One thing that came in, and what it took the place of.
#[derive(Debug, Serialize, Deserialize)]
struct Done {
    id: ItemId,
    #[serde(default)]
    kind: String,
    rev: Rev,
    before: Option<Entry>,
}

/// Keeps what an import did, in the place of the import before.
pub(super) async fn remember(
    write: &mut Write<'_>,
    steps: Vec<Step>,
    now: &Moment,
) -> Result<(), Fault> {
    let done = steps.into_iter().map(|step| Done {
        id: step.incoming.id(),
        kind: step.incoming.kind().to_owned(),
        rev: step.incoming.rev(),
        before: step.before,
    });
    let done: Vec<Done> = done.collect();
    keep(write, &done).await?;
    Ok(write.set_setting(LAST_AT, &ms(now).to_be_bytes()).await?)
}

async fn keep(write: &mut Write<'_>, done: &[Done]) -> Result<(), Fault> {
    let text = serde_json::to_vec(done).map_err(|_| Fault::unreadable())?;
    Ok(write.set_setting(LAST, &text).await?)
}

async fn last(read: &mut Read<'_>) -> Result<Option<Vec<Done>>, Fault> {
    let Some(bytes) = read.setting(LAST).await? else {
        return Ok(None);
    };
    let done = serde_json::from_slice(&bytes).map_err(|_| Fault::unreadable())?;
    Ok(Some(done))
}

/// Whether there is an import to take back.
pub(super) async fn is_kept(read: &mut Read<'_>) -> Result<bool, Fault> {
    Ok(read.setting(LAST_AT).await?.is_some())
}

async fn forget(write: &mut Write<'_>) -> Result<(), Fault> {
    write.remove_setting(LAST).await?;
    Ok(write.remove_setting(LAST_AT).await?)
}

/// Forgets an import from before a moment (milliseconds since 1970).
pub(crate) async fn forget_old(write: &mut Write<'_>, before_ms: u64) -> Result<(), Fault> {
    let at = write.setting(LAST_AT).await?;
    let at = at.and_then(|bytes| bytes.try_into().ok());
    if at.is_some_and(|at| u64::from_be_bytes(at) < before_ms) {
        forget(write).await?;
    }
    Ok(())
}

/// Forgets what an entry was before the last import: the person deletes it now.
pub(crate) async fn forget_before(write: &mut Write<'_>, id: ItemId) -> Result<(), Fault> {
    let Some(mut done) = last(write).await? else {
        return Ok(());
    };
    let Some(one) = done.iter_mut().find(|one| one.id == id) else {
        return Ok(());
    };
    one.before = None;
    keep(write, &done).await
}

impl Imports<'_> {
    /// Takes the last import back: what it brought goes, what it replaced is as it was. Where anything of it was
    /// changed since, nothing is done and each is named.
    ///
    /// # Errors
    /// `import_nothing_to_undo`, `import_changed_since`, `disk_full`, `io`.
    pub async fn undo(self, now: &Moment) -> Result<UndoneImport, Error> {
        Ok(self.try_undo(now).await?)
    }

    async fn try_undo(self, now: &Moment) -> Result<UndoneImport, Fault> {
        let mut write = self.companion.store.write().await?;
        let done = last(&mut write).await?;
        let done = done.ok_or(Fault::Coded("import_nothing_to_undo"))?;
        let mut here = entry::all(&mut write).await?;
        let mut changed = Vec::new();
        let mut back = Vec::with_capacity(done.len());
        for one in done {
            match here.remove(&one.id) {
                Some(present) if present.rev() == one.rev => back.push((present, one.before)),
                // The program itself goes on with what became of reminders, and takes away a day that has nothing left;
                // the person changed nothing.
                _ if one.kind == DayLog::KIND => {}
                present => changed.push(FieldError {
                    field: named(present.or(one.before).as_ref(), one.id),
                    code: "changed_since",
                }),
            }
        }
        if !changed.is_empty() {
            return Err(Fault::Named("import_changed_since", changed));
        }
        let entries = back.len();
        for (present, before) in back {
            self.put_back(&mut write, present, before, now).await?;
        }
        forget(&mut write).await?;
        write.commit().await?;
        Ok(UndoneImport { entries })
    }

    async fn put_back(
        self,
        write: &mut Write<'_>,
        present: Entry,
        before: Option<Entry>,
        now: &Moment,
    ) -> Result<(), Fault> {
        let id = present.id();
        let rev = self.companion.rev(Some(&present.rev()), now);
        match (present, before) {
            (Entry::CheckIn(new), Some(Entry::CheckIn(mut old))) => {
                let intents = holders(write, id, new.rev, rev).await?;
                if !intents.is_empty() {
                    old.rev = rev;
                }
                write.replace_check_in(&old).await?;
                write.put_intents(&intents).await?;
            }
            (Entry::Result(new), Some(Entry::Result(mut old))) => {
                let intents = holders(write, id, new.rev, rev).await?;
                if !intents.is_empty() {
                    old.rev = rev;
                }
                write.replace_result(&old).await?;
                write.put_intents(&intents).await?;
            }
            (Entry::Document(_), Some(Entry::Document(old))) => {
                put_back_document(write, &old).await?;
            }
            (present, before) => {
                match present {
                    Entry::CheckIn(_) => drop(write.delete_check_in(id, rev).await?),
                    Entry::Result(_) => drop(write.delete_result(id, rev).await?),
                    Entry::Document(new) => {
                        // An alert may have been sent.
                        write.retract(id, rev).await?;
                        erase_document(write, &new).await?;
                    }
                }
                match before {
                    Some(Entry::CheckIn(old)) => write.add_check_in(&old, &[]).await?,
                    Some(Entry::Result(old)) => write.add_result(&old, &[]).await?,
                    Some(Entry::Document(mark)) => keep_document(write, &mark).await?,
                    None => {}
                }
            }
        }
        Ok(())
    }
}

/// The intents to send an entry as it was to those who were sent what the import made of it, and to nobody else.
async fn holders(
    read: &mut Read<'_>,
    item: ItemId,
    from: Rev,
    rev: Rev,
) -> Result<Vec<Intent>, Fault> {
    let mut intents: Vec<Intent> = Vec::new();
    for record in read.records_of(item).await? {
        let known = intents.iter().any(|intent| intent.link == record.link);
        if !known && record.rev.is_some_and(|sent| sent >= from) {
            intents.push(Intent {
                link: record.link,
                item,
                rev,
                what: What::Send,
            });
        }
    }
    Ok(intents)
}

/// What is to blame: the kind, where it is known, and the name.
fn named(entry: Option<&Entry>, id: ItemId) -> String {
    entry.map_or_else(|| id.to_string(), |entry| format!("{} {id}", entry.kind()))
}

impl Companion {
    /// Whether there is an import to take back.
    ///
    /// # Errors
    /// `io`.
    pub async fn has_import_to_undo(&self) -> Result<bool, Error> {
        let mut read = self.store.read().await.map_err(Fault::from)?;
        Ok(is_kept(&mut read).await?)
    }
}
