//! Real people, made up: what the scenarios are told with.
//!
//! The server is the real program with a database of its own, a person is the real companion over real HTTP or the
//! real `cairn`, and a counsellor is the portal's own desk without a screen; one with a screen is in
//! `cairn-test-chromium`. Nothing is replaced but the people.
#![expect(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a scenario that cannot go on ends"
)]

mod backend;
mod counsellor;
mod database;
mod person;
mod server;
mod terminal;
mod web;
mod world;

pub use backend::Backend;
pub use counsellor::Counsellor;
pub use database::{Database, MailboxRow, RecordRow};
pub use person::{Person, alerts, both, check_ins};
pub use server::Server;
pub use terminal::Terminal;
pub use web::Wire;
pub use world::{World, mailboxes_of};
