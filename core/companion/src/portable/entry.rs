//! One thing that is kept, of whatever kind, as it is merged.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use cairn_model::checkin::CheckIn;
use cairn_model::id::ItemId;
use cairn_model::instrument::InstrumentResult;
use cairn_model::item::Kind;
use cairn_model::portable::{DELETED, Export, ExportedDocument};
use cairn_model::rev::Rev;
use cairn_model::time::Moment;
use cairn_store::{Cursor, Document, Page, Read};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::Fault;

const PAGE: u32 = 500;

/// The mark of a check-in or result that was deleted.
pub(crate) fn mark(id: ItemId, rev: Rev, now: &Moment) -> Document {
    Document {
        id,
        kind: DELETED.to_owned(),
        rev,
        at: *now,
        v: 1,
        deleted: true,
        body: "null".to_owned(),
    }
}

/// Any one thing that is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Entry {
    CheckIn(Box<CheckIn>),
    Result(Box<InstrumentResult>),
    #[serde(with = "Stored")]
    Document(Document),
}

/// A [`Document`] with all it has, its body as the text that it is.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Document")]
struct Stored {
    id: ItemId,
    kind: String,
    rev: Rev,
    at: Moment,
    v: u16,
    deleted: bool,
    body: String,
}

impl Entry {
    /// Everything of an export that is merged.
    pub(super) fn of(export: Export) -> Vec<Self> {
        let check_ins = export.check_ins.into_iter().map(Box::new);
        let results = export.results.into_iter().map(Box::new);
        let documents = export.documents.into_iter().map(document);
        check_ins
            .map(Self::CheckIn)
            .chain(results.map(Self::Result))
            .chain(documents.map(Self::Document))
            .collect()
    }

    pub(super) fn id(&self) -> ItemId {
        match self {
            Self::CheckIn(one) => one.id,
            Self::Result(one) => one.id,
            Self::Document(one) => one.id,
        }
    }

    pub(super) fn rev(&self) -> Rev {
        match self {
            Self::CheckIn(one) => one.rev,
            Self::Result(one) => one.rev,
            Self::Document(one) => one.rev,
        }
    }

    pub(super) fn kind(&self) -> &str {
        match self {
            Self::CheckIn(_) => Kind::CheckIn.name(),
            Self::Result(_) => Kind::InstrumentResult.name(),
            Self::Document(one) => &one.kind,
        }
    }

    pub(super) fn is_gone(&self) -> bool {
        matches!(self, Self::Document(one) if one.deleted)
    }

    /// Whether both can be versions of one thing.
    pub(super) fn goes_with(&self, other: &Self) -> bool {
        let item = |one: &Self| !matches!(one, Self::Document(_));
        self.kind() == other.kind()
            || (self.kind() == DELETED && item(other))
            || (other.kind() == DELETED && item(self))
    }

    /// Which of two versions of one thing wins. Revisions decide. Where these are equal, one that is deleted does,
    /// and then the text, so that two homes come to the same whichever takes in the other.
    pub(super) fn against(&self, other: &Self) -> Result<Ordering, Fault> {
        let first = (self.rev(), self.is_gone()).cmp(&(other.rev(), other.is_gone()));
        if first.is_ne() || self.is_gone() {
            return Ok(first);
        }
        Ok(self.text()?.cmp(&other.text()?))
    }

    fn text(&self) -> Result<String, Fault> {
        let value = match self {
            Self::CheckIn(one) => serde_json::to_value(one),
            Self::Result(one) => serde_json::to_value(one),
            Self::Document(one) => serde_json::from_str::<Value>(&one.body)
                .map(|body| Value::from(vec![one.v.into(), one.at.to_string().into(), body])),
        };
        let value = value.map_err(|_| Fault::unreadable())?;
        Ok(value.to_string())
    }
}

fn document(raw: ExportedDocument) -> Document {
    Document {
        id: raw.id,
        kind: raw.kind,
        rev: raw.rev,
        at: raw.at,
        v: raw.v,
        deleted: raw.deleted,
        body: raw.body.unwrap_or(Value::Null).to_string(),
    }
}

/// All that is here, by id.
pub(super) async fn all(read: &mut Read<'_>) -> Result<BTreeMap<ItemId, Entry>, Fault> {
    let check_ins = check_ins(read).await?.into_iter();
    let results = results(read).await?.into_iter();
    let items = check_ins
        .map(|one| Entry::CheckIn(Box::new(one)))
        .chain(results.map(|one| Entry::Result(Box::new(one))));
    let mut all: BTreeMap<ItemId, Entry> = items.map(|one| (one.id(), one)).collect();
    for document in read.all_documents().await? {
        // A mark says nothing where the entry is there.
        all.entry(document.id).or_insert(Entry::Document(document));
    }
    Ok(all)
}

/// All check-ins, newest first.
pub(super) async fn check_ins(read: &mut Read<'_>) -> Result<Vec<CheckIn>, Fault> {
    let mut all = Vec::new();
    let mut page = Page::newest(PAGE);
    loop {
        let some = read.check_ins(page).await?;
        let Some(last) = some.last() else {
            return Ok(all);
        };
        page = page.next(Cursor {
            at: last.at.utc_ms(),
            id: last.id,
        });
        all.extend(some);
    }
}

/// All results, newest first.
pub(super) async fn results(read: &mut Read<'_>) -> Result<Vec<InstrumentResult>, Fault> {
    let mut all = Vec::new();
    let mut page = Page::newest(PAGE);
    loop {
        let some = read.results(page).await?;
        let Some(last) = some.last() else {
            return Ok(all);
        };
        page = page.next(Cursor {
            at: last.at.utc_ms(),
            id: last.id,
        });
        all.extend(some);
    }
}
