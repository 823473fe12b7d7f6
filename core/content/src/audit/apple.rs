//! The strings of Apple's newer files: a catalogue of all languages in JSON (`.xcstrings`), and
//! plural forms in a property list (`.stringsdict`). What isn't known in one is an error, so that
//! no string is passed over.

mod plist;

use super::formats::Sheet;
use super::{Place, Text};
use plist::Value;
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Catalogue {
    source_language: String,
    strings: BTreeMap<String, Entry>,
    #[serde(rename = "version")]
    _version: IgnoredAny,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Entry {
    #[serde(rename = "comment")]
    _comment: Option<IgnoredAny>,
    #[serde(rename = "extractionState")]
    _state: Option<IgnoredAny>,
    #[serde(rename = "shouldTranslate")]
    _translate: Option<IgnoredAny>,
    #[serde(default)]
    localizations: BTreeMap<String, Said>,
}

/// What stands for a key in one language, or in one variant of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Said {
    string_unit: Option<Unit>,
    string_set: Option<Set>,
    #[serde(default)]
    variations: BTreeMap<String, BTreeMap<String, Said>>,
    #[serde(default)]
    substitutions: BTreeMap<String, Said>,
    #[serde(rename = "argNum")]
    _number: Option<IgnoredAny>,
    #[serde(rename = "formatSpecifier")]
    _specifier: Option<IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unit {
    #[serde(rename = "state")]
    _state: IgnoredAny,
    value: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    #[serde(rename = "state")]
    _state: IgnoredAny,
    values: Vec<String>,
}

impl Said {
    fn collect(&self, key: &str, out: &mut Vec<Text>) {
        let unit = self.string_unit.iter().map(|unit| &unit.value);
        let set = self.string_set.iter().flat_map(|set| &set.values);
        out.extend(unit.chain(set).map(|said| text(key, said)));
        let variants = self.variations.values().flatten();
        for (name, said) in variants.chain(&self.substitutions) {
            said.collect(&format!("{key}.{name}"), out);
        }
    }
}

fn text(key: &str, said: &str) -> Text {
    Text {
        key: key.to_owned(),
        said: said.to_owned(),
        place: Place::Catalogue,
    }
}

/// One sheet for each language of a catalogue. A key without words is its own words in the
/// language of the source.
pub(super) fn catalogue(source: &str) -> Result<Vec<Sheet>, String> {
    let read: Catalogue = serde_json::from_str(source).map_err(|error| error.to_string())?;
    let mut sheets: BTreeMap<&str, Vec<Text>> = BTreeMap::new();
    for (key, entry) in &read.strings {
        if !entry.localizations.contains_key(&read.source_language) {
            let own = sheets.entry(&read.source_language).or_default();
            own.push(text(key, key));
        }
        for (language, said) in &entry.localizations {
            said.collect(key, sheets.entry(language).or_default());
        }
    }
    let sheet = |(language, texts): (&str, _)| Sheet {
        // `zh-Hans` is `zh`, `pt-BR` is `pt`.
        language: language.split('-').next().unwrap_or_default().to_owned(),
        texts,
    };
    Ok(sheets.into_iter().map(sheet).collect())
}

/// Fields of plural rules that hold codes.
const CODES: [&str; 2] = ["NSStringFormatSpecTypeKey", "NSStringFormatValueTypeKey"];

/// The strings of plural rules, by the path of their keys.
pub(super) fn plurals(source: &str) -> Result<Vec<Text>, String> {
    let mut out = Vec::new();
    walk("", &plist::parse(source)?, &mut out);
    Ok(out)
}

fn walk(path: &str, value: &Value, out: &mut Vec<Text>) {
    match value {
        Value::String(said) => out.push(text(path, said)),
        Value::Dict(pairs) => {
            for (key, value) in pairs
                .iter()
                .filter(|(key, _)| !CODES.contains(&key.as_str()))
            {
                let dot = if path.is_empty() { "" } else { "." };
                walk(&format!("{path}{dot}{key}"), value, out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(texts: &[Text]) -> Vec<(&str, &str)> {
        texts.iter().map(|text| (&*text.key, &*text.said)).collect()
    }

    const CATALOGUE: &str = r#"{
        "sourceLanguage": "en", "version": "1.0", "strings": {
            "Good day": { "comment": "not this", "localizations": {
                "zh-Hans": { "stringUnit": { "state": "translated", "value": "你好" } } } },
            "days": { "extractionState": "manual", "localizations": { "en": {
                "stringUnit": { "state": "translated", "value": "%#@count@ count" },
                "substitutions": { "count": { "argNum": 1, "formatSpecifier": "lld", "variations": {
                    "plural": {
                        "one": { "stringUnit": { "state": "new", "value": "%arg day" } },
                        "other": { "stringUnit": { "state": "new", "value": "%arg days" } } } } } } } } }
        } }"#;

    #[test]
    fn a_catalogue_has_a_sheet_for_each_language() {
        let sheets = catalogue(CATALOGUE).unwrap();
        let [english, chinese] = sheets.as_slice() else {
            panic!("two languages: {sheets:?}");
        };
        assert_eq!((&*english.language, &*chinese.language), ("en", "zh"));
        assert_eq!(
            said(&english.texts),
            [
                ("Good day", "Good day"),
                ("days", "%#@count@ count"),
                ("days.count.one", "%arg day"),
                ("days.count.other", "%arg days"),
            ]
        );
        assert_eq!(said(&chinese.texts), [("Good day", "你好")]);
    }

    #[test]
    fn an_unknown_field_of_a_catalogue_is_an_error() {
        for (known, unknown) in [
            ("\"stringUnit\"", "\"stringThing\""),
            ("\"comment\"", "\"remark\""),
            ("\"version\"", "\"edition\""),
        ] {
            assert!(catalogue(&CATALOGUE.replacen(known, unknown, 1)).is_err());
        }
    }

    #[test]
    fn plural_rules_are_read_without_their_codes() {
        let source = "<plist version=\"1.0\"><dict><key>days</key><dict>\
            <key>NSStringLocalizedFormatKey</key><string>%#@count@ &amp; more</string>\
            <key>count</key><dict>\
            <key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string>\
            <key>NSStringFormatValueTypeKey</key><string>d</string>\
            <key>one</key><string>one day</string></dict></dict></dict></plist>";
        assert_eq!(
            said(&plurals(source).unwrap()),
            [
                ("days.NSStringLocalizedFormatKey", "%#@count@ & more"),
                ("days.count.one", "one day"),
            ]
        );
    }

    proptest! {
        #[test]
        fn any_file_is_read_without_a_panic(source in "(?s)[a-z<>{}\"/!?&;:, \n\\\\é]{0,80}") {
            let _ = (catalogue(&source), plurals(&source));
        }
    }
}
