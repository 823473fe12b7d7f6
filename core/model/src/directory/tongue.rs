//! Languages by the many names that directories and people give them.
//!
//! Codes and names (in English and in the language itself) are those of ISO 639; the names of the interface's own
//! languages in each other are given here. Only languages with a two-letter code are known by name: the names of the
//! thousands of others are too often ordinary words.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::text::fold;

/// What the languages of the interface call each other.
const NAMES: [(&str, &[&str]); 6] = [
    (
        "ar",
        &["árabe", "arabe", "арабский", "阿拉伯语", "阿拉伯文"],
    ),
    (
        "en",
        &[
            "inglés",
            "anglais",
            "английский",
            "الإنجليزية",
            "英语",
            "英文",
        ],
    ),
    (
        "es",
        &[
            "castellano",
            "espagnol",
            "испанский",
            "الإسبانية",
            "西班牙语",
            "西班牙文",
        ],
    ),
    (
        "fr",
        &["francés", "французский", "الفرنسية", "法语", "法文"],
    ),
    ("ru", &["ruso", "russe", "الروسية", "俄语", "俄文"]),
    (
        "zh",
        &[
            "chino",
            "chinois",
            "китайский",
            "الصينية",
            "汉语",
            "普通话",
            "mandarin",
        ],
    ),
];

/// Codes by folded names.
static CODES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut codes = HashMap::new();
    for language in isolang::languages() {
        let Some(code) = language.to_639_1() else {
            continue;
        };
        // "Modern Greek (1453-)": nobody types the years.
        let english = language.to_name().split('(').next().unwrap_or_default();
        for name in [Some(english), language.to_autonym()].into_iter().flatten() {
            codes.entry(fold(name)).or_insert(code);
        }
    }
    for (code, names) in NAMES {
        codes.extend(names.iter().map(|name| (fold(name), code)));
    }
    codes.remove("");
    codes
});

/// The two-letter code of a folded code, which may name a country or script after it.
#[must_use]
pub fn of_code(code: &str) -> Option<String> {
    let mut parts = code.split(' ');
    let first = parts.next()?;
    if parts.any(|part| part.len() > 4) {
        return None;
    }
    let language = match first.len() {
        2 => isolang::Language::from_639_1(first),
        3 => isolang::Language::from_639_3(first),
        _ => None,
    };
    Some(language?.to_639_1()?.to_owned())
}

/// The two-letter code of a language by its folded name.
#[must_use]
pub fn of_name(name: &str) -> Option<String> {
    CODES.get(name).map(|code| (*code).to_owned())
}

/// What a search for a language looks for among [`super::Service::language_keys`].
#[must_use]
pub fn key(wanted: &str) -> String {
    let folded = fold(wanted);
    let known = of_name(&folded).or_else(|| of_code(&folded));
    known.unwrap_or(folded)
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::super::tests::service;
    use super::*;

    fn finds(wanted: &str, name: Option<&str>, code: Option<&str>) -> bool {
        let language = Language {
            name: name.map(str::to_owned),
            code: code.map(str::to_owned),
        };
        let mut speaks = service("a");
        speaks.languages = vec![language];
        speaks.language_keys().contains(&key(wanted))
    }

    #[test]
    fn a_language_is_found_by_any_of_its_names() {
        for wanted in [
            "Arabic",
            "ar",
            "AR",
            "ara",
            "العربية",
            "árabe",
            "арабский",
            "阿拉伯语",
        ] {
            for (name, code) in [
                (None, Some("ar")),
                (None, Some("ara")),
                (None, Some("ar-EG")),
                (Some("Arabic"), None),
                (Some("Arabic (Egyptian)"), None),
                (Some("العربية"), None),
            ] {
                assert!(finds(wanted, name, code), "{wanted} {name:?} {code:?}");
            }
        }
        assert!(finds("Greek", Some("Ελληνικά"), None) || finds("Modern Greek", None, Some("el")));
        assert!(
            finds("Dari", Some("Dari"), Some("prs")),
            "not known, but named"
        );
    }

    #[test]
    fn no_language_is_found_by_the_words_around_it() {
        assert!(
            !finds("German", Some("Lengua de señas"), None),
            "\"de\" is a word here"
        );
        assert!(!finds("Chinese", Some("Arabic"), Some("ar")));
        assert!(!finds("Norwegian", Some("No interpreter"), None));
        assert!(!finds("", Some("Arabic"), Some("ar")));
    }
}
