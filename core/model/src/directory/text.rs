//! What a search looks through: texts folded so that neither case nor accents keep anybody from finding help.

use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization as _;

/// The shortest word that an index of three-character pieces can find.
pub const TRIGRAM: usize = 3;

/// A text in the form it is compared in: lower case, without accents and vowel marks, compatible forms made one
/// (full-width letters, Arabic presentation forms), and one space in place of everything that is no letter or digit.
#[must_use]
pub fn fold(text: &str) -> String {
    // Taken apart twice: capitals can come out of compatible forms, and marks out of capitals.
    let lower = text.nfkd().flat_map(char::to_lowercase);
    let bare = lower.nfkd().filter(|c| !is_mark(*c)).nfc();
    let mut folded = String::with_capacity(text.len());
    for c in bare {
        if c.is_alphanumeric() {
            folded.push(c);
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Accents of Latin, Greek and Cyrillic letters, points of Hebrew, vowel signs of Arabic, and its tatweel.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5c7}'
            | '\u{610}'..='\u{61a}'
            | '\u{640}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{6d6}'..='\u{6ed}'
    )
}

/// Scripts that write no spaces between words: there any letter may begin one.
fn has_no_spaces(c: char) -> bool {
    matches!(
        c,
        '\u{e00}'..='\u{eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

/// What a search for one or two characters finds in a folded text: the beginnings of its words, and in scripts
/// without spaces every piece.
#[must_use]
pub fn short_keys(folded: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for word in folded.split(' ') {
        let letters: Vec<char> = word.chars().collect();
        for (at, first) in letters.iter().enumerate() {
            if at == 0 || has_no_spaces(*first) {
                keys.insert(first.to_string());
                keys.extend(
                    letters
                        .get(at + 1)
                        .map(|next| String::from_iter([first, next])),
                );
            }
        }
    }
    keys
}

/// The words of a query.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// Three characters and more: found anywhere in any text.
    pub long: Vec<String>,
    /// One or two: found where a word of a name or need begins.
    pub short: Vec<String>,
}

/// More words than this are not looked at.
pub const MAX_WORDS: usize = 16;

impl Words {
    /// The words of a text, folded.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let folded = fold(text);
        let words = folded.split(' ').filter(|word| !word.is_empty());
        let (long, short) = words
            .take(MAX_WORDS)
            .map(str::to_owned)
            .partition(|word: &String| word.chars().count() >= TRIGRAM);
        Self { long, short }
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.long.is_empty() && self.short.is_empty()
    }

    /// Whether all of them are in these texts.
    #[must_use]
    pub fn found_in(&self, text: &str, keys: &BTreeSet<String>) -> bool {
        self.long.iter().all(|word| text.contains(word.as_str()))
            && self.short.iter().all(|word| keys.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn neither_case_nor_accents_matter() {
        for (text, folded) in [
            ("Café  Übergang!", "cafe ubergang"),
            ("Co-op (24h)", "co op 24h"),
            ("مُسَاعَدَة", "مساعدة"),
            ("أمـــل", "امل"),
            ("戒毒 服务", "戒毒 服务"),
            ("ＡＢＣ", "abc"),
            ("Ёлка", "елка"),
            ("  ", ""),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn short_words_begin_words_but_may_stand_anywhere_in_chinese() {
        let keys = short_keys(&fold("AA meeting 戒毒中心"));
        for key in [
            "a", "aa", "m", "me", "戒", "戒毒", "毒", "毒中", "中心", "心",
        ] {
            assert!(keys.contains(key), "{key}");
        }
        assert_eq!(keys.len(), 4 + 4 + 3);
        let words = Words::of("aa 戒毒 MEET");
        assert_eq!(
            (words.long, words.short),
            (
                vec!["meet".to_owned()],
                vec!["aa".to_owned(), "戒毒".to_owned()]
            )
        );
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn a_text_is_found_by_its_own_words(text in "[\\PC]{0,40}") {
            let folded = fold(&text);
            let words = Words::of(&text);
            prop_assert!(words.found_in(&folded, &short_keys(&folded)) || !words.short.is_empty());
        }
    }
}
