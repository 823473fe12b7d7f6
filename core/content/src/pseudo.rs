//! English made strange, so that a test or a tester sees at once what does not come from the catalogue, what was put
//! together from pieces, and what has no room for a longer language.

use std::borrow::Cow;

/// Letters with marks, and a third longer.
pub(crate) fn stretched(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len() * 2);
    for (n, letter) in text.chars().enumerate() {
        out.push(marked(letter));
        if n % 3 == 0 && matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u') {
            out.push(marked(letter));
        }
    }
    Cow::Owned(out)
}

/// Words forced to run from right to left (Unicode UAX 9).
pub(crate) fn turned(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len() * 2);
    for part in text.split_inclusive(' ') {
        let word = part.trim_end_matches(' ');
        if word.is_empty() {
            out.push_str(part);
            continue;
        }
        out.push('\u{202e}');
        out.push_str(word);
        out.push('\u{202c}');
        out.push_str(&part[word.len()..]);
    }
    Cow::Owned(out)
}

const fn marked(letter: char) -> char {
    match letter {
        'a' => 'å',
        'e' => 'é',
        'i' => 'î',
        'o' => 'ö',
        'u' => 'û',
        'c' => 'ç',
        'n' => 'ñ',
        's' => 'š',
        'y' => 'ý',
        'A' => 'Å',
        'E' => 'É',
        'I' => 'Î',
        'O' => 'Ö',
        'U' => 'Û',
        other => other,
    }
}
