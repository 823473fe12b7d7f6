//! The texts a person sees, in Fluent.
//!
//! What is asked for without naming a language comes in the one that [`speak`] set, once, when the program began.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use std::borrow::Cow;
use std::sync::OnceLock;

use crate::language::{Direction, Language};
use crate::pseudo;

/// A file of a catalogue: its area, and its source.
pub type File = (&'static str, &'static str);

/// The files of one language, by area.
macro_rules! files {
    ($language:literal: $($area:literal),* $(,)?) => {
        &[$(($area, include_str!(concat!("../texts/", $language, "/", $area, ".ftl")))),*]
    };
}

/// The English catalogue. Every other language has a part of these areas.
pub const ENGLISH: &[File] = files!("en":
    "app",
    "care",
    "cli",
    "directory",
    "errors",
    "insight",
    "learn",
    "packs",
    "portal",
    "schedule",
    "server",
);

/// The areas that are translated: all but the operator's and, until its portal speaks them, the counsellor's.
macro_rules! translated {
    ($language:literal) => {
        files!($language:
            "app",
            "care",
            "cli",
            "directory",
            "errors",
            "insight",
            "learn",
            "packs",
            "schedule",
        )
    };
}

/// The files of a language. Ours are `draft_translation`: nobody has checked them yet.
#[must_use]
pub const fn files(language: Language) -> &'static [File] {
    match language {
        Language::English | Language::Pseudo | Language::PseudoRightToLeft => ENGLISH,
        Language::Spanish => translated!("es"),
        Language::French => translated!("fr"),
        Language::Arabic => translated!("ar"),
        Language::Russian => translated!("ru"),
        Language::Chinese => translated!("zh"),
    }
}

/// Whether a key belongs to a text that somebody may need to stay alive. Such a text is shown in English until a
/// clinician has checked its translation.
#[must_use]
pub fn is_safety(key: &str) -> bool {
    ["safety-", "overdose-", "sos-", "tolerance-"]
        .iter()
        .any(|family| key.starts_with(family))
}

type Bundle = FluentBundle<FluentResource>;

static SPOKEN: OnceLock<Language> = OnceLock::new();

/// The bundle of a language, made when it is first asked for.
fn bundle(language: Language) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; Language::COUNT] =
        [const { OnceLock::new() }; Language::COUNT];
    BUNDLES[language as usize].get_or_init(|| made(language))
}

fn made(language: Language) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language.locale()]);
    // Marks around what is filled in keep it from turning the sentence round; where all is written from left to
    // right they would only show up in terminals.
    bundle.set_use_isolating(language.direction() == Direction::RightToLeft);
    match language {
        Language::Pseudo => bundle.set_transform(Some(pseudo::stretched)),
        Language::PseudoRightToLeft => bundle.set_transform(Some(pseudo::turned)),
        _ => {}
    }
    for (_, source) in files(language) {
        let resource = FluentResource::try_new((*source).to_owned());
        // What can be read is used; a test fails on anything that can't.
        let resource = resource.unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Sets the language of this program; only the first call counts. Returns the one that holds.
pub fn speak(language: Language) -> Language {
    *SPOKEN.get_or_init(|| language)
}

/// The language of this program.
#[must_use]
pub fn spoken() -> Language {
    SPOKEN.get().copied().unwrap_or_default()
}

/// Why there is no text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// The catalogue has no such key.
    #[error("no text has the key {0}")]
    Missing(String),
    /// The text needs a value that wasn't given, or refers to nothing.
    #[error("the text {0} can't be filled in")]
    Unfilled(String),
}

impl TextError {
    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing(_) => "text_missing",
            Self::Unfilled(_) => "text_unfilled",
        }
    }
}

/// The key of a stable code: `out_of_range` under `error` is `error-out-of-range`.
#[must_use]
pub fn key(area: &str, code: &str) -> String {
    format!("{area}-{}", code.replace('_', "-"))
}

/// The text of a key; the key itself where there is none, so that a screen is never empty.
#[must_use]
pub fn text(key: &str) -> String {
    text_with(key, &[])
}

/// The text of a key, filled in.
#[must_use]
pub fn text_with(key: &str, values: &[(&str, &str)]) -> String {
    text_in(spoken(), key, values).0
}

/// The language that the text of a key comes in: English where the one of this program lacks it.
#[must_use]
pub fn language_of(key: &str) -> Language {
    text_in(spoken(), key, &[]).1
}

/// The text of a key in a language, and the language that it came in: English where that one lacks it, so that a
/// screen can say so.
#[must_use]
pub fn text_in(language: Language, key: &str, values: &[(&str, &str)]) -> (String, Language) {
    for candidate in [language, Language::English] {
        if let (Some(text), _) = format(candidate, key, values) {
            return (text.into_owned(), candidate);
        }
    }
    (key.to_owned(), Language::English)
}

/// The text of a key.
///
/// # Errors
/// When there is none or it needs values.
pub fn try_text(key: &str) -> Result<String, TextError> {
    try_text_with(key, &[])
}

/// The text of a key, filled in. A key may name an attribute: `key.attribute`.
///
/// # Errors
/// When there is none or it needs other values.
pub fn try_text_with(key: &str, values: &[(&str, &str)]) -> Result<String, TextError> {
    try_text_in(spoken(), key, values)
}

/// The text of a key in a language, else in English.
///
/// # Errors
/// When there is none or it needs other values.
pub fn try_text_in(
    language: Language,
    key: &str,
    values: &[(&str, &str)],
) -> Result<String, TextError> {
    let found = [language, Language::English]
        .into_iter()
        .map(|candidate| format(candidate, key, values))
        .find(|(text, _)| text.is_some());
    match found {
        Some((_, errors)) if !errors.is_empty() => Err(TextError::Unfilled(key.to_owned())),
        Some((Some(text), _)) => Ok(text.into_owned()),
        _ => Err(TextError::Missing(key.to_owned())),
    }
}

fn format(
    language: Language,
    key: &str,
    values: &[(&str, &str)],
) -> (Option<Cow<'static, str>>, Vec<FluentError>) {
    let (id, attribute) = key
        .split_once('.')
        .map_or((key, None), |(id, a)| (id, Some(a)));
    let bundle = bundle(language);
    let pattern = bundle.get_message(id).and_then(|message| match attribute {
        Some(attribute) => message
            .get_attribute(attribute)
            .map(|attribute| attribute.value()),
        None => message.value(),
    });
    let Some(pattern) = pattern else {
        return (None, Vec::new());
    };
    let mut args = FluentArgs::new();
    for (name, value) in values {
        // A whole number picks its plural; everything else is a text.
        match value.parse::<i64>() {
            Ok(number) if number.to_string() == *value => args.set(*name, number),
            _ => args.set(*name, *value),
        }
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
    (Some(Cow::Owned(text.into_owned())), errors)
}
