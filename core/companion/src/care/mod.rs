//! The care set: what a person keeps beside check-ins and instruments. None of it needs a network.

mod directory;
mod documents;

pub use directory::{Directories, DirectorySource, Imported, NotImported};
pub(crate) use documents::undo_limit;
pub use documents::{Documents, UNDO_DAYS};
