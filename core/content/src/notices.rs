//! Notices that go into a grant, with their versions.

use crate::catalogue::text;

/// Version of the notice against passing on; raised with every change of its words.
pub const REDISCLOSURE_VERSION: &str = "1";
/// Language of the notices.
pub const LANGUAGE: &str = "en";

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
