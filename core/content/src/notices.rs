//! Notices that go into a grant, with their versions.

use crate::catalogue::{language_of, text};

/// Version of the notice against passing on; raised with every change of its words.
pub const REDISCLOSURE_VERSION: &str = "1";

/// The language that the notices come in (BCP 47).
#[must_use]
pub fn language() -> &'static str {
    language_of("notice-redisclosure").tag()
}

/// The notice against passing on what was shared.
#[must_use]
pub fn redisclosure() -> String {
    text("notice-redisclosure")
}

/// How a person withdraws.
#[must_use]
pub fn how_to_withdraw() -> String {
    text("grant-how-to-withdraw")
}
