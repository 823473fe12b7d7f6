//! The core in the browser: a façade without logic of its own, called by the portal's worker.
//!
//! Simple values cross as JavaScript's own, records as JSON whose TypeScript types
//! `examples/types.rs` writes from the Rust ones.

mod call;
mod chance;
mod desk;
mod failure;
mod instruments;
mod passphrase;

pub use call::Call;
pub use desk::{Desk, Saving};
pub use failure::Failure;
pub use instruments::{InstrumentInfo, ItemInfo, OptionInfo, all};
pub use passphrase::{Stretched, Vault, new_params, new_passphrase, new_salt};
