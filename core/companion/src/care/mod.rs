//! The care set: what a person keeps beside check-ins and instruments. None of it needs a network.

mod documents;

pub(crate) use documents::undo_limit;
pub use documents::{Documents, UNDO_DAYS};
