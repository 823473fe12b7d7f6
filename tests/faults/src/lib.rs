//! Proves that a companion loses nothing and says nothing it should not, whatever a server or a network does:
//! a mailbox server in memory that speaks the real protocol, and a transport that can lie and break at every call.

mod counsellor;
mod lies;
mod mailbox;
mod server;
mod transport;

pub use counsellor::Counsellor;
pub use lies::{Breakage, Lie};
pub use mailbox::{Closed, Mailbox, Refused, Stored};
pub use server::{MailboxServer, Reply};
pub use transport::HostileTransport;
