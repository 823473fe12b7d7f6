//! The lists of the words linter.

use cairn_model::words::{Finding, WordList, lint};
use std::sync::LazyLock;

/// The source of the English list.
pub const ENGLISH: &str = include_str!("../words/en.toml");

static LIST: LazyLock<Option<WordList>> = LazyLock::new(|| toml::from_str(ENGLISH).ok());

/// The English list.
#[must_use]
pub fn english() -> Option<&'static WordList> {
    LIST.as_ref()
}

/// What to avoid in an English text.
#[must_use]
pub fn lint_english(text: &str) -> Vec<Finding> {
    english().map(|list| lint(list, text)).unwrap_or_default()
}
