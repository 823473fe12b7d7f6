//! Packs as they are built, signed, read and refused.
#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;
mod form;
mod hostile;
mod kinds;
mod trust;
