//! What travels between a client and a server: bodies in CBOR, errors in JSON.
//!
//! Requests refuse fields they do not know; answers pass over them, so that a newer server can say
//! more to an older client.

pub mod account;
mod create;
mod ids;
pub mod limits;
mod page;
mod problem;
mod records;
mod server;

pub use create::{CreateMailbox, MailboxStatus, Role, RotateTokens};
pub use ids::{MailboxId, RecordId};
pub use page::{Page, PageQuery, PageWriter, StoredRecord};
pub use problem::{Code, Problem};
pub use records::{Append, Appended, Close, DeleteRecords, NewRecord};
pub use server::{Policy, ServerInfo};

/// Media type of a body.
pub const MEDIA_CBOR: &str = "application/cbor";
/// Media type of a page.
pub const MEDIA_CBOR_SEQ: &str = "application/cbor-seq";
/// Media type of an error.
pub const MEDIA_PROBLEM: &str = "application/problem+json";

#[cfg(test)]
mod tests;
