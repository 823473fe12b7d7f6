//! What a person enters for one entry.

use super::{Entry, EntryKind, Section};
use crate::field::{DraftError, FieldCode, FieldError};
use crate::id::ItemId;
use crate::phone::Phone;
use crate::text::tidy;

/// An entry as it is entered: nothing of it checked yet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntryDraft {
    /// What it is; as is usual in its section where left open.
    pub kind: Option<EntryKind>,
    /// What the person calls it.
    pub text: String,
    /// A phone number, as written.
    pub number: Option<String>,
    /// When to call, how to get there.
    pub note: Option<String>,
}

impl EntryDraft {
    /// The entry, for a section.
    ///
    /// # Errors
    /// Lists each bad field.
    pub fn entry(&self, id: ItemId, section: Section) -> Result<Entry, DraftError> {
        let mut bad = Vec::new();
        let number = match self.number.as_deref().and_then(tidy) {
            Some(written) => written.parse::<Phone>().map_or_else(
                |_| {
                    bad.push(FieldError::new("number", FieldCode::NotDialable));
                    None
                },
                Some,
            ),
            None => None,
        };
        let entry = Entry {
            id,
            kind: self
                .kind
                .unwrap_or_else(|| section.usual_kind(self.number.is_some())),
            text: self.text.trim().to_owned(),
            number,
            note: self.note.as_deref().and_then(tidy),
        };
        entry.check(section, "", &mut bad);
        DraftError::unless_empty(bad)?;
        Ok(entry)
    }
}

impl From<&Entry> for EntryDraft {
    /// What was entered, to start a change from.
    fn from(entry: &Entry) -> Self {
        Self {
            kind: Some(entry.kind),
            text: entry.text.clone(),
            number: entry.number.as_ref().map(|n| n.written().to_owned()),
            note: entry.note.clone(),
        }
    }
}
