//! Everything a person kept, out of one home and into another.

mod entry;
mod export;
mod import;
mod known;
mod parse;
mod plan;
mod undo;

pub use export::EXPORT_VERSION;
pub use import::{Imports, KindCount, MergeView, NotTaken, PackNamed};
pub use parse::IMPORT_MAX;
pub use undo::UndoneImport;

pub(crate) use entry::mark;
pub(crate) use parse::ImportError;
pub(crate) use undo::{forget_before, forget_old};
