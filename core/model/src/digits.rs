//! Digits as people type them: ASCII, Arabic-Indic, Persian, fullwidth.

/// The ASCII digit that a character stands for, if it is a digit of one of these scripts.
#[must_use]
pub fn digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{0660}'..='\u{0669}' => '\u{0660}',
        '\u{06f0}'..='\u{06f9}' => '\u{06f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    char::from_digit(u32::from(c).checked_sub(u32::from(zero))?, 10)
}

/// The text with each of these digits in ASCII, and everything else as it is.
#[must_use]
pub fn in_ascii(text: &str) -> String {
    text.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_each_script_are_read_and_nothing_else_is_touched() {
        assert_eq!(in_ascii("٠١٩ ۰۱۹ ０１９ 019"), "019 019 019 019");
        assert_eq!(in_ascii("٢٠٢٦-١١-٢٢"), "2026-11-22");
        assert_eq!(in_ascii("سبعة ½ ७ x"), "سبعة ½ ७ x");
    }
}
