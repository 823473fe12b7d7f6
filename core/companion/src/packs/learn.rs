//! Texts to learn from that packs brought. None of them stands in for a text of the program: each is named with its
//! pack.

use std::collections::BTreeMap;

use cairn_packs::{Manifest, Text};

use crate::companion::Companion;

/// A text of an installed pack, in each of its languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackText {
    /// Its name: the pack's, `/`, and its own. No text of the program has a `/` in its name.
    pub name: String,
    /// The name of the pack.
    pub pack: String,
    /// Who signed it, as the person calls them.
    pub publisher: String,
    /// By language; at least one.
    texts: BTreeMap<String, Text>,
}

impl PackText {
    /// The texts of a pack, by their names.
    pub(super) fn of(manifest: &Manifest, publisher: &str, texts: Vec<Text>) -> Vec<Self> {
        let mut found: BTreeMap<String, BTreeMap<String, Text>> = BTreeMap::new();
        for text in texts {
            let about = text.about();
            let languages = found.entry(about.id.clone()).or_default();
            languages.insert(about.language.clone(), text);
        }
        let text = |(id, texts): (String, BTreeMap<String, Text>)| Self {
            name: format!("{}/{id}", manifest.id),
            pack: manifest.id.clone(),
            publisher: publisher.to_owned(),
            texts,
        };
        found.into_iter().map(text).collect()
    }

    /// The languages it is there in, by their tags.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// It in this language; else in English, else in the first it has.
    #[must_use]
    pub fn text(&self, language: &str) -> Option<&Text> {
        let wanted = self.texts.get(language).or_else(|| self.texts.get("en"));
        wanted.or_else(|| self.texts.values().next())
    }
}

impl Companion {
    /// The texts that installed packs add to those of the program, by name. What waits for a review is not among
    /// them.
    #[must_use]
    pub fn pack_texts(&self) -> Vec<PackText> {
        self.added().texts.clone()
    }

    /// The text of this name, such as `evenings/winding-down`.
    #[must_use]
    pub fn pack_text(&self, name: &str) -> Option<PackText> {
        let added = self.added();
        added.texts.iter().find(|text| text.name == name).cloned()
    }
}
