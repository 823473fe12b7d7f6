//! The care set: what a person keeps beside check-ins and instruments. None of it needs a network.

mod after;
mod alerts;
mod calendar;
mod directory;
mod documents;
mod family;
mod goals;
mod ifthen;
mod insight;
mod lapses;
mod lines;
mod plans;
mod schedule;
mod sos;
mod tell;
mod tolerance;
mod urge;

pub use after::{After, Met};
pub use alerts::{AlertTo, AlertView};
pub(crate) use alerts::{alert, alerts};
pub use directory::{Directories, DirectoryNotImported, DirectorySource, ImportedDirectory};
pub(crate) use directory::{OF_PACK, put as put_directory};
pub use documents::{Documents, UNDO_DAYS};
pub(crate) use documents::{list_in, undo_limit};
pub use family::{FamilyChecks, scored as family_scored};
pub use goals::{Goals, Reminder};
pub use ifthen::{IfThens, Match, Offered, ToAsk, Told};
pub(crate) use insight::switches;
pub use insight::{Insight, RuleView, Works};
pub use lapses::{Debrief, Lapses};
pub(crate) use lines::replace as replace_lines;
pub use plans::Plans;
pub use schedule::{
    CalledOffTime, Coming, Divided, HeldDose, ImportPreview, Imported, Notice, Planned, Schedule,
};
pub use sos::{Sos, SosStep, SosWarning};
pub(crate) use sos::{
    erase as erase_document, keep as keep_document, put_back as put_back_document,
};
pub use tell::{Hearer, Tell};
pub use tolerance::{Tolerance, tolerance_until};
pub use urge::{Choice, UrgeStart, UrgeTold, Urges};
