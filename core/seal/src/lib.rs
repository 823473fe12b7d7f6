//! Sealing: what docs/protocol.md says about bytes, and nothing else.
//!
//! Time and chance are arguments; there is no input or output here, so the same code runs in a
//! phone, a terminal, a server (its wire formats) and, as WebAssembly, a browser.
//!
//! A link begins with an [`invite`], is kept as a [`link::Link`], and is used through
//! [`sender::SenderState`] and [`reader::Reader`].

pub mod b64;
pub mod blob;
pub mod cbor;
mod crypto;
mod epoch;
pub mod error;
pub mod grant;
pub mod invite;
pub mod keys;
pub mod link;
pub mod passphrase;
pub mod reader;
pub mod record;
pub mod sender;
pub mod token;
pub mod voucher;
pub mod wire;
pub mod words;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod vectors;
