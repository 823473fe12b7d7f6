//! The texts a person sees, in Fluent. English for now.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use std::borrow::Cow;
use std::sync::LazyLock;
use unic_langid::langid;

/// The English catalogue's files, by area.
pub const ENGLISH: [(&str, &str); 6] = [
    ("app", include_str!("../texts/en/app.ftl")),
    ("cli", include_str!("../texts/en/cli.ftl")),
    ("directory", include_str!("../texts/en/directory.ftl")),
    ("learn", include_str!("../texts/en/learn.ftl")),
    ("portal", include_str!("../texts/en/portal.ftl")),
    ("server", include_str!("../texts/en/server.ftl")),
];

static BUNDLE: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let mut bundle = FluentBundle::new_concurrent(vec![langid!("en-GB")]);
    // One direction only so far: marks that keep directions apart would show up in terminals.
    bundle.set_use_isolating(false);
    for (_, source) in ENGLISH {
        let resource = FluentResource::try_new(source.to_owned());
        // What can be read is used; a test fails on anything that can't.
        let resource = resource.unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
});

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
    let (text, _) = format(key, values);
    text.map_or_else(|| key.to_owned(), Cow::into_owned)
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
    match format(key, values) {
        (None, _) => Err(TextError::Missing(key.to_owned())),
        (Some(_), errors) if !errors.is_empty() => Err(TextError::Unfilled(key.to_owned())),
        (Some(text), _) => Ok(text.into_owned()),
    }
}

fn format(key: &str, values: &[(&str, &str)]) -> (Option<Cow<'static, str>>, Vec<FluentError>) {
    let (id, attribute) = key
        .split_once('.')
        .map_or((key, None), |(id, a)| (id, Some(a)));
    let bundle = &*BUNDLE;
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
