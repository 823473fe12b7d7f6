//! What a person enters, kept on their own device: an SQLCipher database under a key that the platform gives.
//!
//! [`Store`] opens, creates and checks it. [`Read`] and [`Write`] read and write; a [`Write`] is a transaction, so
//! that an entry, its aggregates and what must be sent of it are kept together or not at all.
//! The dashboard is read from small aggregate tables and costs the same after ten years as after one.

mod access;
mod calendar;
mod check_ins;
mod connection;
mod dashboard;
mod days;
mod directory;
mod documents;
mod error;
mod files;
mod grants;
mod inbox;
mod key;
mod links;
mod migrate;
mod outbox;
mod packs;
mod queue;
mod results;
mod rows;
mod settings;
mod sos;
mod store;

pub use access::{Read, Write};
pub use check_ins::{Cursor, Page};
pub use connection::Counts;
pub use directory::{DirectoryInfo, Found, Hit, MAX_DIRECTORIES};
pub use documents::{Document, PAST_KEPT};
pub use error::{OpenError, StoreError};
pub use grants::StoredGrant;
pub use inbox::Received;
pub use key::StoreKey;
pub use links::Link;
pub use outbox::{Intent, What};
pub use packs::{StoredPack, StoredPublisher};
pub use queue::{MailboxId, Record, RecordId};
pub use sos::SosReader;
pub use store::{DataCheck, Store};
