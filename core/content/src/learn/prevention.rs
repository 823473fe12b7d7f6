//! Prevention of drug-related disease.

use super::{named, shown};
use cairn_model::learn::Topic;
use std::sync::LazyLock;

/// Sources of the topics, in the order of the list.
pub const TOPICS: [&str; 7] = [
    include_str!("../../prevention/naloxone.toml"),
    include_str!("../../prevention/safer-use.toml"),
    include_str!("../../prevention/hiv.toml"),
    include_str!("../../prevention/hepatitis-b.toml"),
    include_str!("../../prevention/hepatitis-c.toml"),
    include_str!("../../prevention/tuberculosis.toml"),
    include_str!("../../prevention/vaccination.toml"),
];

static SHOWN: LazyLock<Vec<Topic>> = LazyLock::new(|| shown(&TOPICS));

/// All topics that may be shown.
#[must_use]
pub fn topics() -> &'static [Topic] {
    &SHOWN
}

/// The topic of this name, if it may be shown.
#[must_use]
pub fn topic(id: &str) -> Option<&'static Topic> {
    named(&SHOWN, id)
}
