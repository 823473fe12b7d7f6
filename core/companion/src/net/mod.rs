//! The way to the servers: addresses, the platform's transport, and the mailbox calls over it.

mod address;
mod answer;
mod mailbox;
mod transport;

pub use address::{AddressError, ServerAddress};
pub(crate) use mailbox::MailboxClient;
pub(crate) use transport::Line;
pub use transport::{Method, Request, Response, Transport, TransportError};
