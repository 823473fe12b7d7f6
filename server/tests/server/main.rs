//! Proves that the server keeps its side of docs/protocol.md over HTTP, on both databases.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod accounts;
mod closing;
mod commands;
mod exposure;
mod harness;
mod headers;
mod limits;
mod mailboxes;
mod process;
mod records;
mod service;
mod stops;
mod waiting;
