//! What the person's companion can do: one type per area, over one encrypted store, and the synchronisation that
//! carries what they chose to share.
//!
//! Time, chance and the way to the network are passed in. Every asynchronous function may be dropped at any await
//! point: what is to be done next stands in the store, never in a future.

mod care;
mod chance;
pub mod codes;
mod companion;
mod diary;
mod error;
mod links;
mod net;
mod packs;
mod pages;
mod portable;
mod sealing;
mod sync;

pub use care::{
    After, AlertTo, AlertView, CalledOffTime, Choice, Coming, Debrief, Directories,
    DirectoryNotImported, DirectorySource, Divided, Documents, FamilyChecks, Goals, Hearer,
    HeldDose, IfThens, ImportPreview, Imported, ImportedDirectory, Insight, Lapses, Match, Met,
    Notice, Offered, Planned, Plans, Reminder, RuleView, Schedule, Sos, SosStep, SosWarning, Tell,
    ToAsk, Told, Tolerance, UNDO_DAYS, UrgeStart, UrgeTold, Urges, Works, family_scored,
    tolerance_until,
};
pub use companion::{Companion, Setup};
pub use diary::{CheckIns, Filled, Instruments, Listing, Safety, Taken};
pub use error::{Error, FieldError};
pub use links::{
    Accepted, Delivery, GrantDraft, GrantView, Grants, InviteView, LinkView, Links, NamedRule,
    Preview, Stage,
};
pub use net::{AddressError, Method, Request, Response, ServerAddress, Transport, TransportError};
pub use packs::{HeldBack, InstalledPack, PackContent, PackText, PackView, Packs, PublisherView};
pub use portable::{Imports, KindCount, MergeView, NotTaken, StaysBehind, UndoneImport};
pub use sync::{LinkReport, SyncReport};

pub use cairn_model::checkin::CheckInDraft;
pub use cairn_model::portable::{EXPORT_VERSION, IMPORT_MAX, PackNamed};
pub use cairn_model::tolerance::Break;
pub use cairn_store::{DataCheck, DirectoryInfo, Found, Hit, StoreKey};
