//! How hard an English text is to read: the Flesch-Kincaid grade.
//!
//! Kincaid JP, Fishburne RP, Rogers RL, Chissom BS (1975), Research Branch Report 8-75, Naval
//! Technical Training: `0.39 words/sentences + 11.8 syllables/words - 15.59`. A grade is a school
//! year in the United States; 7 is read at about 12 years of age. Syllables are counted by rule,
//! so that a grade may differ by some tenths from another program's.

mod syllables;

pub use syllables::syllables;

/// The highest grade that a text of the project may have.
pub const HIGHEST_GRADE: f64 = 7.0;

/// What a grade is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Sentences; a line that ends without a full stop is one, too.
    pub sentences: u32,
    /// Words; the parts of a word with a hyphen count one by one.
    pub words: u32,
    /// Syllables of all words.
    pub syllables: u32,
}

impl Counts {
    /// The Flesch-Kincaid grade, none where there are no words. It can be below 0 for very easy
    /// texts, and says little about a text of few words.
    #[must_use]
    pub fn grade(self) -> Option<f64> {
        if self.words == 0 || self.sentences == 0 {
            return None;
        }
        let [sentences, words, syllables] =
            [self.sentences, self.words, self.syllables].map(f64::from);
        Some(0.39 * words / sentences + 11.8 * syllables / words - 15.59)
    }
}

/// The Flesch-Kincaid grade of a text; see [`Counts::grade`].
#[must_use]
pub fn grade(text: &str) -> Option<f64> {
    counts(text).grade()
}

/// Count sentences, words and syllables.
#[must_use]
pub fn counts(text: &str) -> Counts {
    let mut counts = Counts::default();
    for line in text.lines() {
        for sentence in sentences(line) {
            let mut any = false;
            for word in words(sentence) {
                any = true;
                counts.words += 1;
                counts.syllables += syllables(word);
            }
            counts.sentences += u32::from(any);
        }
    }
    counts
}

/// The parts of a line that end in a full stop, a question mark or an exclamation mark. A point
/// inside a number or a name (`3.5`, `who.int`) ends nothing.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest
            .char_indices()
            .find(|(at, c)| matches!(c, '.' | '?' | '!') && ends_word(&rest[at + c.len_utf8()..]))
            .map_or(rest.len(), |(at, c)| at + c.len_utf8());
        let (sentence, after) = rest.split_at(end);
        rest = after;
        Some(sentence)
    })
}

fn ends_word(after: &str) -> bool {
    after.chars().next().is_none_or(|c| !c.is_alphanumeric())
}

/// Words, with the apostrophes inside them.
fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '\u{2019}')))
        .map(|word| word.trim_matches(['\'', '\u{2019}']))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(text: &str, expected: f64) {
        let grade = grade(text).unwrap();
        assert!((grade - expected).abs() < 0.06, "{grade} for: {text}");
    }

    #[test]
    fn published_examples_come_out_as_published() {
        // 6 words, 1 sentence, 6 syllables.
        near("The cat sat on the mat.", -1.45);
        // 13 words, 24 syllables: given as 11.3 wherever the formula is explained.
        near(
            "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.",
            11.3,
        );
    }

    #[test]
    fn an_easy_text_and_a_hard_one_are_far_apart() {
        let easy = "Sit down. Put your feet on the floor. Breathe out for a long time.";
        let hard = "Deliberate regulation of respiratory frequency ameliorates subjective \
                    physiological arousal irrespective of environmental characteristics.";
        assert!(grade(easy).unwrap() < 2.0);
        assert!(grade(hard).unwrap() > 20.0);
    }

    #[test]
    fn sentences_end_where_a_reader_would_say_so() {
        let sentences = |text| counts(text).sentences;
        assert_eq!(sentences("One. Two? Three."), 3);
        assert_eq!(sentences("It takes 3.5 hours, see who.int for more."), 1);
        assert_eq!(sentences("Wait \u{2026} Go on ..."), 1);
        assert_eq!(sentences("She said \u{201c}No.\u{201d} Then she left."), 2);
        assert_eq!(sentences("A heading\nA line\n\n"), 2);
    }

    #[test]
    fn words_are_told_apart() {
        assert_eq!(counts("long-term care, don\u{2019}t wait").words, 5);
        assert_eq!(counts("' \u{2013} \u{2026} -- .").words, 0);
        assert_eq!(grade(" ... "), None);
    }

    proptest! {
        #[test]
        fn any_text_has_a_grade_or_no_words(text in "(?s).{0,200}") {
            let counts = counts(&text);
            prop_assert_eq!(counts.grade().is_some(), counts.words > 0);
            prop_assert!(counts.syllables >= counts.words);
            prop_assert!(counts.words >= counts.sentences);
        }

        #[test]
        fn longer_sentences_are_never_easier(words in proptest::collection::vec("[a-z]{1,9}", 2..20)) {
            let together = format!("{}.", words.join(" "));
            let apart = format!("{}.", words.join(". "));
            prop_assert!(grade(&together).unwrap() > grade(&apart).unwrap());
        }
    }
}
