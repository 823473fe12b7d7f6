//! The languages of the texts.

use cairn_content::{self as content, Direction, Language as CoreLanguage};

use crate::error::CairnError;

/// A language that a person can choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Language {
    /// Its tag (BCP 47), such as `es`.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
}

/// A text and the language it is in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TextIn {
    /// The text.
    pub text: String,
    /// The tag of its language: another than was asked for where it fell back.
    pub language: String,
}

impl From<CoreLanguage> for Language {
    fn from(core: CoreLanguage) -> Self {
        Self {
            tag: core.tag().to_owned(),
            name: core.name().to_owned(),
            right_to_left: core.direction() == Direction::RightToLeft,
        }
    }
}

/// The languages that people can choose.
#[uniffi::export]
#[must_use]
pub fn languages() -> Vec<Language> {
    CoreLanguage::ALL.iter().copied().map(Into::into).collect()
}

/// Sets the language of this program by a tag or the system's locale (`es-MX`); only the first call counts. Returns
/// the one that holds.
///
/// # Errors
/// `invalid_fields`: `not_a_choice` for a language that has no texts.
#[uniffi::export]
pub fn speak(tag: &str) -> Result<Language, CairnError> {
    Ok(content::catalogue::speak(named(tag)?).into())
}

/// The text of a stable code in a language, as [`crate::text`] gives it in that of the program; safety texts fall
/// back to English until their translation is signed off.
///
/// # Errors
/// `invalid_fields`: `not_a_choice` for a language that has no texts.
#[uniffi::export]
pub fn text_in(tag: &str, area: &str, code: &str) -> Result<TextIn, CairnError> {
    let key = content::key(area, code);
    let (text, language) = content::catalogue::text_in(named(tag)?, &key, &[]);
    let language = language.tag().to_owned();
    Ok(TextIn { text, language })
}

fn named(tag: &str) -> Result<CoreLanguage, CairnError> {
    CoreLanguage::named(tag).ok_or_else(|| CairnError::field("tag", "not_a_choice"))
}
