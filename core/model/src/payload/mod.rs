//! What travels inside sealed records: one JSON envelope each.

mod control;
mod envelope;
mod incoming;

pub use control::{Control, ControlMessage, Gone, Head};
pub use envelope::{Envelope, PayloadError};
pub use incoming::{Incoming, Unknown};

/// Most bytes of one payload: 16 parts of a 4 KiB record, at least one byte of it padding.
pub const MAX_BYTES: usize = 16 * 3_991;
/// Version of each control payload that this code writes.
pub const VERSION: u16 = 1;

#[cfg(test)]
mod tests;
