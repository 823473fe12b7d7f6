//! The words linter: finds words that hurt, in texts the project shows. Its lists are data.
//!
//! A phrase is found word by word, whatever stands between the words. Scripts written without
//! spaces (Chinese, Japanese, Thai) have no words to tell apart: each of their characters counts
//! as one, so that a phrase is found wherever it stands.

use serde::{Deserialize, Serialize};

/// The list of one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordList {
    /// The language, such as `en`.
    pub language: String,
    /// Endings that a word may take and still be the same word.
    pub suffixes: Vec<String>,
    /// What is written together with the word after it, alone or one after the other: the Arabic
    /// article and `و`, the French `l'`. They never hide a word.
    #[serde(default)]
    pub prefixes: Vec<String>,
    /// What to avoid.
    pub avoid: Vec<Avoid>,
    /// Phrases that are fine although they hold such a word, each with a reason.
    #[serde(default)]
    pub allow: Vec<Allow>,
}

/// Phrases to avoid, and what to say in their place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Avoid {
    /// Phrases whose words are matched with every ending.
    #[serde(default)]
    pub words: Vec<String>,
    /// Phrases matched as they stand: for words whose other forms are fine.
    #[serde(default)]
    pub exact: Vec<String>,
    /// What to say.
    pub prefer: String,
}

/// A phrase that is fine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allow {
    /// The phrase, matched as it stands.
    pub phrase: String,
    /// Why.
    pub reason: String,
}

/// A phrase found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// As it stands in the text.
    pub found: String,
    /// Where it starts, in bytes.
    pub at: usize,
    /// The listed phrase.
    pub phrase: String,
    /// What to say.
    pub prefer: String,
}

/// Find what to avoid in a text, in order.
#[must_use]
pub fn lint(list: &WordList, text: &str) -> Vec<Finding> {
    let tokens = tokens(text);
    let prefixes: Vec<String> = list.prefixes.iter().map(|prefix| folded(prefix)).collect();
    let suffixes: Vec<String> = list.suffixes.iter().map(|suffix| folded(suffix)).collect();
    let allowed = |allow: &Allow| matches(&allow.phrase, &prefixes, &[], &tokens);
    let fine: Vec<_> = list.allow.iter().flat_map(allowed).collect();
    let mut findings = Vec::new();
    for avoid in &list.avoid {
        let words = avoid
            .words
            .iter()
            .map(|phrase| (phrase, suffixes.as_slice()));
        let exact = avoid.exact.iter().map(|phrase| (phrase, [].as_slice()));
        for (phrase, suffixes) in words.chain(exact) {
            for (first, last) in matches(phrase, &prefixes, suffixes, &tokens) {
                let (start, end) = (tokens[first].start, tokens[last].end);
                if !fine.iter().any(|(from, to)| *from <= first && last <= *to) {
                    findings.push(Finding {
                        found: text[start..end].to_owned(),
                        at: start,
                        phrase: phrase.clone(),
                        prefer: avoid.prefer.clone(),
                    });
                }
            }
        }
    }
    findings.sort_by_key(|finding| finding.at);
    findings
}

/// One word of a text.
struct Token {
    word: String,
    start: usize,
    end: usize,
}

/// Words, folded. Hyphens, spaces and line ends only separate; soft hyphens, joiners and marks of
/// direction inside a word don't hide it; both apostrophes are one.
fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        let inside = matches!(c, '\'' | '’') || invisible(c);
        if !(c.is_alphanumeric() || open && inside) {
            open = false;
            continue;
        }
        let alone = unspaced(c);
        if !open || alone {
            out.push(Token {
                word: String::new(),
                start: at,
                end: at,
            });
        }
        open = !alone;
        if let Some(token) = out.last_mut() {
            fold(c, &mut token.word);
            token.end = at + c.len_utf8();
        }
    }
    out
}

/// What can stand inside a word without being seen.
fn invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// Letters of scripts that put no space between words.
fn unspaced(c: char) -> bool {
    matches!(
        c,
        '\u{e00}'..='\u{eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

/// Adds a letter in the form that is compared: lower case, `ё` as `е`, Arabic without vowel signs
/// and with one form of alef and of yeh, as people write them either way.
fn fold(c: char, word: &mut String) {
    match c {
        '’' => word.push('\''),
        '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' => {}
        'أ' | 'إ' | 'آ' | 'ٱ' => word.push('ا'),
        'ى' => word.push('ي'),
        'ё' | 'Ё' => word.push('е'),
        c if invisible(c) => {}
        c => word.extend(c.to_lowercase()),
    }
}

fn folded(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        fold(c, &mut out);
    }
    out
}

/// First and last token of each place where a phrase stands.
fn matches(
    phrase: &str,
    prefixes: &[String],
    suffixes: &[String],
    text: &[Token],
) -> Vec<(usize, usize)> {
    let words: Vec<String> = tokens(phrase).into_iter().map(|token| token.word).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let same = |window: &[Token]| {
        window
            .iter()
            .zip(&words)
            .all(|(token, word)| prefixed(word, prefixes, suffixes, &token.word, DEEPEST))
    };
    let places = text.windows(words.len()).enumerate();
    places
        .filter(|(_, window)| same(window))
        .map(|(first, _)| (first, first + words.len() - 1))
        .collect()
}

/// How many prefixes may stand before one word: "and", "with", "the".
const DEEPEST: u8 = 3;

/// Whether `found` is `word` in some form, after at most so many prefixes.
fn prefixed(
    word: &str,
    prefixes: &[String],
    suffixes: &[String],
    found: &str,
    deepest: u8,
) -> bool {
    inflected(word, suffixes, found)
        || deepest > 0
            && prefixes
                .iter()
                .filter(|prefix| !prefix.is_empty())
                .filter_map(|prefix| found.strip_prefix(prefix.as_str()))
                .any(|rest| prefixed(word, prefixes, suffixes, rest, deepest - 1))
}

/// Whether `found` is `word` with one of the endings. Covers a dropped final e (use, using), a
/// y that turns to i (junky, junkies) and a doubled consonant (binge needs none, slip slipped).
fn inflected(word: &str, suffixes: &[String], found: &str) -> bool {
    let found = found.strip_suffix('\'').unwrap_or(found);
    if found == word {
        return true;
    }
    suffixes.iter().any(|suffix| {
        let Some(stem) = found.strip_suffix(suffix.as_str()) else {
            return false;
        };
        let vowel_first = suffix.starts_with(['a', 'e', 'i', 'o', 'u']);
        stem == word
            || (vowel_first && word.strip_suffix('e') == Some(stem))
            || (suffix.starts_with('e') && turned(word, stem))
            || (vowel_first && doubled(word, stem))
    })
}

fn turned(word: &str, stem: &str) -> bool {
    let (word, stem) = (word.strip_suffix('y'), stem.strip_suffix('i'));
    word.is_some() && word == stem
}

fn doubled(word: &str, stem: &str) -> bool {
    let mut rest = stem.strip_prefix(word).unwrap_or_default().chars();
    let last = rest.next();
    last.is_some() && last == word.chars().next_back() && rest.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list() -> WordList {
        let avoid = |words: &[&str], exact: &[&str]| Avoid {
            words: words.iter().map(|&word| word.to_owned()).collect(),
            exact: exact.iter().map(|&word| word.to_owned()).collect(),
            prefer: "another word".into(),
        };
        WordList {
            language: "en".into(),
            suffixes: ["'s", "s", "es", "ed", "ing", "er", "ers"]
                .map(str::to_owned)
                .to_vec(),
            prefixes: Vec::new(),
            avoid: vec![avoid(
                &["addict", "junky", "abuse", "shoot up", "drug seek", "slip"],
                &["clean"],
            )],
            allow: vec![Allow {
                phrase: "clean water".into(),
                reason: "for drinking".into(),
            }],
        }
    }

    fn found(text: &str) -> Vec<String> {
        lint(&list(), text)
            .into_iter()
            .map(|finding| finding.found)
            .collect()
    }

    #[test]
    fn inflected_forms_are_found() {
        for form in [
            "addict",
            "Addicts",
            "ADDICTED",
            "addict's",
            "addict’s",
            "addicts'",
            "junky",
            "junkies",
            "abuse",
            "abusing",
            "abuser",
            "abused",
            "slipped",
            "slipping",
            "shooting up",
            "shoots up",
            "drug-seeking",
            "drug\n   seeker",
        ] {
            assert_eq!(
                found(&format!("They said {form}, then left.")).len(),
                1,
                "{form}"
            );
        }
    }

    #[test]
    fn other_words_are_left_alone() {
        let fine =
            "Addis, addiction, cleaning, cleaner, junk, abus, slipper-y, upshoot, seek a drug";
        assert_eq!(found(&fine.replace("slipper-y", "")), Vec::<String>::new());
        assert_eq!(
            found("shoot. Up"),
            ["shoot. Up"],
            "marks between words don't hide a phrase"
        );
    }

    #[test]
    fn hidden_characters_hide_nothing() {
        assert_eq!(found("ad\u{ad}dict"), ["ad\u{ad}dict"]);
        assert_eq!(found("ad\u{200b}dict").len(), 1);
    }

    #[test]
    fn allowed_phrases_are_fine_and_only_they() {
        assert_eq!(found("clean water, and be clean"), ["clean"]);
        let at = lint(&list(), "clean water, and be clean")[0].at;
        assert_eq!(at, 20);
    }

    fn found_in(list: &str, text: &str) -> Vec<String> {
        let list: WordList = toml::from_str(list).unwrap();
        let findings = lint(&list, text).into_iter();
        findings.map(|finding| finding.found).collect()
    }

    #[test]
    fn scripts_without_spaces_are_searched_everywhere() {
        let list = r#"
            language = "zh"
            suffixes = []
            [[avoid]]
            words = ["吸毒者", "clean"]
            prefer = "使用药物的人"
            [[allow]]
            phrase = "反吸毒者"
            reason = "For this test."
        "#;
        assert_eq!(found_in(list, "他是一个吸毒者。"), ["吸毒者"]);
        assert_eq!(found_in(list, "吸 毒\n者们"), ["吸 毒\n者"]);
        assert_eq!(found_in(list, "我很clean了"), ["clean"]);
        for fine in ["吸毒", "毒者吸", "使用药物的人", "cleaning", "反吸毒者"] {
            assert_eq!(found_in(list, fine), Vec::<String>::new(), "{fine}");
        }
    }

    #[test]
    fn prefixes_and_vowel_signs_hide_nothing() {
        let list = r#"
            language = "ar"
            prefixes = ["و", "ال", "ب", "ل", "لل"]
            suffixes = ["ون", "ين"]
            [[avoid]]
            words = ["مدمن"]
            exact = ["إدمان"]
            prefer = "شخص"
        "#;
        for form in [
            "مدمن",
            "المدمن",
            "والمدمنون",
            "وبالمدمنين",
            "للمدمنين",
            "مُدْمِن",
            "مـدمن",
            "والادمان",
        ] {
            assert_eq!(
                found_in(list, &format!("قال {form}، ثم")).len(),
                1,
                "{form}"
            );
        }
        for fine in ["دمن", "مدمنة", "كمدمن", "ادمانون", "و"] {
            assert_eq!(found_in(list, fine), Vec::<String>::new(), "{fine}");
        }
    }

    #[test]
    fn elisions_and_russian_spellings_hide_nothing() {
        let french = r#"
            language = "fr"
            prefixes = ["l'", "d'"]
            suffixes = ["s"]
            [[avoid]]
            words = ["alcoolique"]
            prefer = "personne"
        "#;
        assert_eq!(found_in(french, "d’alcooliques, l'alcoolique").len(), 2);
        assert_eq!(found_in(french, "s'alcoolique").len(), 0);
        let russian = r#"
            language = "ru"
            suffixes = ["а", "ы", "ого"]
            [[avoid]]
            words = ["наркоман", "трёшка"]
            prefer = "человек"
        "#;
        assert_eq!(found_in(russian, "НАРКОМАНЫ и трешка").len(), 2);
        assert_eq!(found_in(russian, "наркомания").len(), 0);
    }

    proptest! {
        #[test]
        fn a_listed_word_is_found_in_any_text(before in "[a-zé ,.]{0,20}", after in "[a-zé ,.]{0,20}") {
            let text = format!("{before} addict {after}");
            prop_assert!(found(&text).iter().any(|found| found == "addict"));
        }

        #[test]
        fn any_text_is_linted_without_a_panic(text in "(?s).{0,100}") {
            for finding in lint(&list(), &text) {
                prop_assert_eq!(&text[finding.at..finding.at + finding.found.len()], finding.found);
            }
        }
    }
}
