//! The sentences of the terminal companion, all from the catalogue.

pub use cairn_content::dates::{Form, date};

/// The text of a key.
pub fn text(key: &str) -> String {
    cairn_content::text(key)
}

/// The text of a key, filled in.
pub fn with(key: &str, values: &[(&str, &str)]) -> String {
    cairn_content::text_with(key, values)
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
        for kind in cairn_model::learn::ReminderKind::ALL {
            assert!(super::has(&super::key("learn-reminder", kind.code())));
        }
    }
}
