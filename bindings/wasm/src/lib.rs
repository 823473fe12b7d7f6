//! The core in the browser: a façade without logic of its own, called by the portal's worker.
//!
//! Simple values cross as JavaScript's own, records as JSON whose TypeScript types
//! `examples/types.rs` writes from the Rust ones.

mod failure;

pub use failure::Failure;
