//! Phone numbers: kept as a person wrote them, dialled in one form.

use crate::digits::digit;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::str::FromStr;

/// Fewest digits: some countries have emergency numbers of two.
pub const DIGITS_MIN: usize = 2;
/// Most digits of a number (ITU-T E.164).
pub const DIGITS_MAX: usize = 15;
/// Most characters as written.
const WRITTEN_MAX: usize = 40;

/// A number that can be dialled with one tap.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    written: String,
    dial: String,
}

/// Why a text isn't a number to dial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Something in it is neither a digit nor what people put between digits.
    #[error("not a phone number")]
    Malformed,
    /// Fewer than [`DIGITS_MIN`] digits.
    #[error("too few digits")]
    TooShort,
    /// More than [`DIGITS_MAX`] digits.
    #[error("too many digits")]
    TooLong,
}

impl PhoneError {
    /// All of them, so that a catalogue can be checked for a sentence each.
    pub const ALL: [Self; 3] = [Self::Malformed, Self::TooShort, Self::TooLong];

    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "phone_malformed",
            Self::TooShort => "phone_too_short",
            Self::TooLong => "phone_too_long",
        }
    }
}

impl Phone {
    /// As the person wrote it.
    #[must_use]
    pub fn written(&self) -> &str {
        &self.written
    }

    /// Digits alone, with `+` in front where it was there.
    #[must_use]
    pub fn dial(&self) -> &str {
        &self.dial
    }

    /// The link that opens the phone with this number (RFC 3966).
    #[must_use]
    pub fn tel(&self) -> String {
        format!("tel:{}", self.dial)
    }
}

fn is_between(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '.' | '/' | '(' | ')' | '\u{2010}'..='\u{2013}' | '\u{200e}' | '\u{200f}'
        )
}

impl FromStr for Phone {
    type Err = PhoneError;

    /// `*` and `#` are not taken: such codes can change how a phone forwards its calls.
    fn from_str(text: &str) -> Result<Self, PhoneError> {
        let written = text.trim();
        if written.chars().count() > WRITTEN_MAX {
            return Err(PhoneError::TooLong);
        }
        let (abroad, rest) = match written.strip_prefix(['+', '\u{ff0b}']) {
            Some(rest) => (true, rest),
            None => (false, written),
        };
        // "+49 (0)30 …": the zero in brackets is dialled inside the country only.
        let rest = if abroad {
            rest.replacen("(0)", "", 1)
        } else {
            rest.to_owned()
        };
        let mut dial = String::from(if abroad { "+" } else { "" });
        for c in rest.chars() {
            match digit(c) {
                Some(digit) => dial.push(digit),
                None if is_between(c) => {}
                None => return Err(PhoneError::Malformed),
            }
        }
        let digits = dial.trim_start_matches('+');
        if digits.len() < DIGITS_MIN {
            return Err(PhoneError::TooShort);
        }
        if digits.len() > DIGITS_MAX {
            return Err(PhoneError::TooLong);
        }
        if abroad && digits.starts_with('0') {
            // No country's code begins so.
            return Err(PhoneError::Malformed);
        }
        Ok(Self {
            written: written.to_owned(),
            dial,
        })
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

impl Serialize for Phone {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.written)
    }
}

impl<'de> Deserialize<'de> for Phone {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tel(text: &str) -> Result<String, PhoneError> {
        text.parse::<Phone>().map(|phone| phone.tel())
    }

    #[test]
    fn what_people_put_between_digits_is_left_out() {
        for (written, link) in [
            ("12", "tel:12"),
            (" 030 1234-567 ", "tel:0301234567"),
            ("+49 (0)30/123.45", "tel:+493012345"),
            ("(0)30 123", "tel:030123"),
            ("00 1 555 0100", "tel:0015550100"),
            ("\u{0661}\u{0662}\u{0663}", "tel:123"),
            ("\u{ff0b}\u{ff14}\u{ff14} 1632 960000", "tel:+441632960000"),
        ] {
            assert_eq!(tel(written).as_deref(), Ok(link), "{written}");
            assert_eq!(written.parse::<Phone>().unwrap().written(), written.trim());
        }
    }

    #[test]
    fn what_cannot_be_dialled_is_refused() {
        for (written, error) in [
            ("", PhoneError::TooShort),
            ("+", PhoneError::TooShort),
            ("5", PhoneError::TooShort),
            ("1234567890123456", PhoneError::TooLong),
            ("call Sam", PhoneError::Malformed),
            ("+012345", PhoneError::Malformed),
            ("12+34", PhoneError::Malformed),
            ("*21*123#", PhoneError::Malformed),
            ("tel:123", PhoneError::Malformed),
            ("123;ext=4", PhoneError::Malformed),
        ] {
            assert_eq!(tel(written), Err(error), "{written}");
        }
        assert_eq!(tel(&"1-".repeat(30)), Err(PhoneError::TooLong));
    }

    proptest! {
        /// Whatever is written: either refused, or a link with nothing in it but digits.
        #[test]
        fn a_link_holds_digits_only(written in "[+(]?[0-9 ()./*#;,a-\u{0665}\u{06f3}-]{0,24}") {
            if let Ok(phone) = written.parse::<Phone>() {
                let link = phone.tel();
                let digits = link.strip_prefix("tel:").unwrap().trim_start_matches('+');
                prop_assert!(digits.bytes().all(|b| b.is_ascii_digit()));
                prop_assert!((DIGITS_MIN..=DIGITS_MAX).contains(&digits.len()));
                let json = serde_json::to_string(&phone).unwrap();
                prop_assert_eq!(serde_json::from_str::<Phone>(&json).unwrap(), phone);
            }
        }
    }
}
