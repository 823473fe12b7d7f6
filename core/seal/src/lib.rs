//! Sealing: what docs/protocol.md says about bytes, and nothing else.
//!
//! Time and chance are arguments; there is no input or output here, so the same code runs in a
//! phone, a terminal, a server (its wire formats) and, as WebAssembly, a browser.

pub mod b64;
pub mod cbor;
pub mod token;
pub mod voucher;
pub mod wire;
