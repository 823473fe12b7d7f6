//! Everything a person kept, out of one home and into another.

mod behind;
mod entry;
mod export;
mod import;
mod plan;
mod undo;

pub use behind::StaysBehind;
pub use import::{Imports, KindCount, MergeView, NotTaken};
pub use undo::UndoneImport;

pub(crate) use entry::mark;
pub(crate) use undo::{forget_before, forget_old};
