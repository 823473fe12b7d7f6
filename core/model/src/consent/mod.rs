//! Consent: what a person lets one counsellor or supporter see, and the one place that decides
//! whether a thing may be sealed.

mod cover;
mod grant;
mod log;
mod parse;

pub use cover::{Covered, NotCovered};
pub use grant::{Detail, Grant, VERSION};
pub use log::{GrantLog, Live};
pub use parse::GrantError;

#[cfg(test)]
mod tests;
