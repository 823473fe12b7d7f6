//! What a person keeps beside check-ins and results: plans, goals, reminders and the like, each a document.

use crate::field::DraftError;
use crate::id::ItemId;
use crate::rev::Rev;
use crate::time::Moment;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What one kind of document holds.
pub trait Body: Serialize + DeserializeOwned + Clone + PartialEq + Send + Sync {
    /// The stable name of the kind, in `snake_case`. It is kept with each document and never changes.
    const KIND: &'static str;
    /// The version of the JSON form. A reader of an older version keeps what it can't read.
    const VERSION: u16;

    /// Everything that is wrong with it. What isn't right is never kept.
    ///
    /// # Errors
    /// Lists each bad field.
    fn check(&self) -> Result<(), DraftError>;
}

/// A document as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kept<T> {
    /// Its name; the same through all corrections.
    pub id: ItemId,
    /// Its revision.
    pub rev: Rev,
    /// When it was made, or what moment it is for.
    pub at: Moment,
    /// What it holds.
    pub body: T,
}
