//! The exercises that are bundled.

use super::{named, shown};
use cairn_model::learn::Exercise;
use std::sync::LazyLock;

/// Their sources, in the order of the list.
pub const EXERCISES: [&str; 10] = [
    include_str!("../../exercises/breathing.toml"),
    include_str!("../../exercises/urge-surfing.toml"),
    include_str!("../../exercises/halt.toml"),
    include_str!("../../exercises/thought-record.toml"),
    include_str!("../../exercises/refusing.toml"),
    include_str!("../../exercises/sleep.toml"),
    include_str!("../../exercises/planning-a-day.toml"),
    include_str!("../../exercises/asking-for-help.toml"),
    include_str!("../../exercises/after-a-lapse.toml"),
    include_str!("../../exercises/values.toml"),
];

static SHOWN: LazyLock<Vec<Exercise>> = LazyLock::new(|| shown(&EXERCISES));

/// All that may be shown.
#[must_use]
pub fn exercises() -> &'static [Exercise] {
    &SHOWN
}

/// The one of this name, if it may be shown.
#[must_use]
pub fn exercise(id: &str) -> Option<&'static Exercise> {
    named(&SHOWN, id)
}
