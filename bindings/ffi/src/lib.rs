//! The companion for phones: a façade over [`cairn_companion`] without logic of its own, from which UniFFI makes
//! Kotlin (and later Swift and Python).
//!
//! Five objects live on this side ([`Home`] and the areas it hands out) and one on the other ([`Transport`], the way
//! to the network); everything else crosses as records. Time and zone come with each call ([`Moment`]); chance comes
//! from the operating system here, as this is the edge of the program.
//!
//! Every asynchronous function may be dropped at any await point without harm: what is to be done next stands in the
//! store, never in a future. One error crosses, [`CairnError`], made in one place.

uniffi::setup_scaffolding!();

mod chance;
mod checkins;
mod error;
mod grants;
mod handle;
mod home;
mod instruments;
mod links;
mod mirror;
mod moment;
mod records;
mod texts;
mod transport;

pub use checkins::CheckIns;
pub use error::{CairnError, ErrorCode, Problem, RefusedField, error_codes};
pub use grants::Grants;
pub use home::{Home, Setup, home_exists};
pub use instruments::Instruments;
pub use links::Links;
pub use moment::Moment;
pub use records::checkin::{
    CheckIn, CheckInDraft, Halt, Listing, Medication, SubstanceUse, UseDraft,
};
pub use records::dashboard::{
    Dashboard, Day, DayState, LastScore, LinkReport, Mean, Means, SyncReport, Trend,
};
pub use records::grant::{
    Detail, Grant, GrantDraft, GrantView, Kind, NamedRule, Preview, PreviewItem,
};
pub use records::instrument::{
    AnswerOption, InstrumentInfo, InstrumentItem, InstrumentResult, PartScore, Scored, Taken,
};
pub use records::link::{Accepted, Delivery, InviteView, LinkFault, LinkView, Stage};
pub use texts::{Safety, safety_text, text};
pub use transport::{Header, Method, Request, Response, Transport, TransportFailure};
