//! The counsellor's side of links: what is kept, what is fetched and sent, and what is shown.
//!
//! Pure: it reads no clock, draws no chance and opens no connection, so it is tested natively and
//! runs as WebAssembly in the portal. Two layers:
//! - [`Caseload`] is everything a counsellor keeps, one sealed blob per account. Two of them that
//!   grew apart are joined by [`Caseload::merge`], and neither loses anything.
//! - The desk is one open tab: a caseload, and what was fetched and opened since sign-in.

mod call;
mod caseload;
mod chain;
mod desk;
mod error;
mod event;
mod held;
mod join;
mod link;
mod now;
mod outbox;
mod reading;
mod score;
mod secret;
#[cfg(test)]
mod testing;
mod tombstone;
mod vault;
mod view;

pub use call::{Call, Method};
pub use caseload::{Caseload, Settings};
pub use desk::{Desk, NewInvite, Saving, ShownInvite};
pub use error::Error;
pub use event::{Event, Fault};
pub use now::Now;
pub use tombstone::Ending;
pub use vault::Vault;
pub use view::{
    AlertView, Attention, Chart, CheckInView, EndedRow, GrantView, InstrumentView, InviteRow,
    PeopleView, PersonRow, PersonView, ResultView, Safety, Stage,
};
