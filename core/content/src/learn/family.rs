//! Family mode: lessons, pages and words. It needs no account and knows nothing of anybody.

use super::{named, shown};
use cairn_model::learn::{Page, WordsPage};
use std::sync::LazyLock;

/// Sources of the lessons, in the order they build on each other.
pub const LESSONS: [&str; 7] = [
    include_str!("../../family/lessons/safety-first.toml"),
    include_str!("../../family/lessons/around-use.toml"),
    include_str!("../../family/lessons/noticing.toml"),
    include_str!("../../family/lessons/natural-results.toml"),
    include_str!("../../family/lessons/talking.toml"),
    include_str!("../../family/lessons/own-life.toml"),
    include_str!("../../family/lessons/inviting.toml"),
];

/// Sources of the pages by the age of a child, youngest first.
pub const AGES: [&str; 4] = [
    include_str!("../../family/ages/0-5.toml"),
    include_str!("../../family/ages/6-10.toml"),
    include_str!("../../family/ages/11-14.toml"),
    include_str!("../../family/ages/15-17.toml"),
];

/// Sources of the other pages.
pub const PAGES: [&str; 3] = [
    include_str!("../../family/pages/check.toml"),
    include_str!("../../family/pages/private.toml"),
    include_str!("../../family/pages/leaving.toml"),
];

/// Source of the page of words.
pub const FAMILY_WORDS: &str = include_str!("../../family/words.toml");

/// Code of the instrument that the wellbeing check uses, where its pack is there.
pub const CHECK_INSTRUMENT: &str = "k6";

static SHOWN_LESSONS: LazyLock<Vec<Page>> = LazyLock::new(|| shown(&LESSONS));
static SHOWN_AGES: LazyLock<Vec<Page>> = LazyLock::new(|| shown(&AGES));
static SHOWN_PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| shown(&PAGES));
static SHOWN_WORDS: LazyLock<Vec<WordsPage>> = LazyLock::new(|| shown(&[FAMILY_WORDS]));

/// All lessons that may be shown.
#[must_use]
pub fn lessons() -> &'static [Page] {
    &SHOWN_LESSONS
}

/// The lesson of this name, if it may be shown.
#[must_use]
pub fn lesson(id: &str) -> Option<&'static Page> {
    named(&SHOWN_LESSONS, id)
}

/// The pages by age that may be shown.
#[must_use]
pub fn ages() -> &'static [Page] {
    &SHOWN_AGES
}

/// The page for a child of so many years.
#[must_use]
pub fn page_for_age(years: u8) -> Option<&'static Page> {
    SHOWN_AGES
        .iter()
        .find(|page| page.ages.is_some_and(|ages| ages.cover(years)))
}

/// The page of this name (`check`, `private`, `leaving`), if it may be shown.
#[must_use]
pub fn page(id: &str) -> Option<&'static Page> {
    named(&SHOWN_PAGES, id)
}

/// The page of words, if it may be shown.
#[must_use]
pub fn words_page() -> Option<&'static WordsPage> {
    SHOWN_WORDS.first()
}
