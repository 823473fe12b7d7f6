//! Numbers as a language writes them.

use crate::catalogue::spoken;
use crate::language::Language;

/// A number with so many digits after the point, in the language of this program.
#[must_use]
pub fn decimal(value: f64, places: usize) -> String {
    decimal_in(spoken(), value, places)
}

/// The same in a language. Digits are those of the dates: 0 to 9.
#[must_use]
pub fn decimal_in(language: Language, value: f64, places: usize) -> String {
    let written = format!("{value:.places$}");
    match language {
        Language::French | Language::Russian => written.replace('.', ","),
        Language::English
        | Language::Spanish
        | Language::Arabic
        | Language::Chinese
        | Language::Pseudo
        | Language::PseudoRightToLeft => written,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_between_is_that_of_the_language() {
        let of = |language| decimal_in(language, 2.74, 1);
        assert_eq!(of(Language::English), "2.7");
        assert_eq!(
            (of(Language::French), of(Language::Russian)),
            ("2,7".into(), "2,7".into())
        );
        assert_eq!(decimal_in(Language::French, 12.0, 0), "12");
    }
}
