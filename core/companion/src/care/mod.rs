//! The care set: what a person keeps beside check-ins and instruments. None of it needs a network.

mod directory;
mod documents;
mod ifthen;
mod insight;
mod schedule;
mod urge;

pub use directory::{Directories, DirectoryNotImported, DirectorySource, ImportedDirectory};
pub(crate) use documents::undo_limit;
pub use documents::{Documents, UNDO_DAYS};
pub use ifthen::{IfThens, Match, Offered, ToAsk, Told};
pub use insight::{Insight, RuleView, Works};
pub use schedule::{Coming, Divided, ImportPreview, Imported, Notice, Planned, Schedule};
pub use urge::{Choice, UrgeStart, UrgeTold, Urges};
