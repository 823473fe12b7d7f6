//! Packs as they are built, signed, read and refused.
#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "tests")]

mod common;
mod form;
mod hostile;
mod trust;
