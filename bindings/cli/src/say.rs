//! The sentences of the terminal companion, all from the catalogue.

use cairn_content::Direction;
use cairn_content::catalogue::{language_of, spoken};

pub use cairn_content::dates::{Form, date};
pub use cairn_content::fallback::notice;
pub use cairn_content::numbers::decimal;

/// The text of a key.
pub fn text(key: &str) -> String {
    cairn_content::text(key)
}

/// The text of a key, filled in.
pub fn with(key: &str, values: &[(&str, &str)]) -> String {
    cairn_content::text_with(key, values)
}

/// The language that the text of a key comes in (BCP 47).
pub fn language(key: &str) -> &'static str {
    language_of(key).tag()
}

/// Which way the language of this program is written.
pub fn direction() -> Direction {
    spoken().direction()
}

/// Whether the catalogue has this key.
pub fn has(key: &str) -> bool {
    !matches!(
        cairn_content::try_text(key),
        Err(cairn_content::TextError::Missing(_))
    )
}

/// The catalogue key of a code: `wrong_key` under `cli-error` is `cli-error-wrong-key`.
pub fn key(area: &str, code: &str) -> String {
    format!("{area}-{}", code.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_code_of_what_is_read_has_its_text() {
        for evidence in cairn_model::learn::Evidence::ALL {
            assert!(super::has(&super::key("learn-evidence", evidence.code())));
        }
        for signer in &cairn_model::learn::Signer::ALL[1..] {
            assert!(super::has(&super::key("learn-signoff", signer.code())));
        }
        for topic in cairn_content::learn::topics() {
            let kind = topic.reminder.kind.name();
            assert!(super::has(&super::key("learn-reminder", kind)), "{kind}");
        }
    }
}
