//! Finding one thing by its name, or by the first letters of it.

use cairn_model::id::ItemId;

use crate::failure::{Exit, Failure};

/// The only one whose name is or begins like this.
///
/// # Errors
/// `not_found`, `ambiguous_name`.
pub fn pick<T>(
    all: impl IntoIterator<Item = T>,
    name: &str,
    id: impl Fn(&T) -> ItemId,
) -> Result<T, Failure> {
    let mut found = all
        .into_iter()
        .filter(|one| !name.is_empty() && id(one).to_string().starts_with(name));
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(Failure::new("ambiguous_name", Exit::NotThere)),
        (None, _) => Err(not_found()),
    }
}

/// There is no such thing.
pub fn not_found() -> Failure {
    Failure::new("not_found", Exit::NotThere)
}

/// What was written, or what standard input holds for `-`: your shell may remember what you write.
///
/// # Errors
/// What can't be read.
pub fn words(text: String) -> Result<String, Failure> {
    if text == "-" {
        crate::rows::source(text.as_ref())
    } else {
        Ok(text)
    }
}
