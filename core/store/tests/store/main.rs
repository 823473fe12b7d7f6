//! Proves what others rely on when they keep something in a store. Each module says what it proves.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

mod check_ins;
mod common;
mod crash;
mod dashboard;
mod directory;
mod directory_kept;
mod entries;
#[cfg(target_os = "linux")]
mod failed_sync;
#[cfg(target_os = "linux")]
mod full_disk;
mod links;
mod opening;
mod plaintext;
mod records;
