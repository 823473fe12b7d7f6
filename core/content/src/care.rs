//! Where the words of the care screens come from, and how far they have been checked.

use crate::catalogue::text;
use cairn_model::instrument::Review;
use cairn_model::tolerance::Warning;
use serde::Deserialize;
use std::sync::LazyLock;

/// The file, as it is bundled.
pub const SOURCES: &str = include_str!("../care/sources.toml");
/// When the warning about lowered tolerance is shown, as it is bundled.
pub const WARNINGS: &str = include_str!("../care/tolerance.toml");

static PARSED_WARNINGS: LazyLock<Vec<Warning>> = LazyLock::new(|| {
    let all = toml::from_str(WARNINGS).map_or_else(|_| Vec::new(), |file: Warnings| file.warnings);
    let shown = |one: &Warning| one.review != Review::NeedsReview && one.check().is_ok();
    all.into_iter().filter(shown).collect()
});

static GUIDANCE: LazyLock<Vec<Guidance>> = LazyLock::new(|| {
    // What can be read is used; a test fails on a file that can't.
    toml::from_str(SOURCES).map_or_else(|_| Vec::new(), |file: File| file.guidance)
});

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    guidance: Vec<Guidance>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Warnings {
    warnings: Vec<Warning>,
}

/// A group of texts with one origin.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guidance {
    /// Its name.
    pub name: String,
    /// How far it has been checked.
    pub review: Review,
    /// How strong the evidence is, in words.
    pub evidence: String,
    /// Where it was read.
    pub sources: Vec<String>,
    /// The keys of its texts.
    pub keys: Vec<String>,
}

/// All groups.
#[must_use]
pub fn guidance() -> &'static [Guidance] {
    &GUIDANCE
}

/// When the warning about lowered tolerance is shown after each kind of break. What nobody has looked at is left out.
#[must_use]
pub fn warnings() -> &'static [Warning] {
    &PARSED_WARNINGS
}

fn named(name: &str) -> Option<&'static Guidance> {
    GUIDANCE.iter().find(|guidance| guidance.name == name)
}

/// The sources of a group.
#[must_use]
pub fn sources(name: &str) -> Vec<String> {
    named(name).map_or_else(Vec::new, |guidance| guidance.sources.clone())
}

/// The line that says how far a group has been checked, unless it is signed off.
#[must_use]
pub fn review_note(name: &str) -> Option<String> {
    let signed_off = named(name).is_some_and(|guidance| guidance.review == Review::Reviewed);
    (!signed_off).then(|| text("care-not-yet-checked"))
}
