//! Whether a pack makes sense, before anybody relies on it.

use super::{AnswerOption, Answers, Instrument, Vector, score};
use std::collections::BTreeSet;

/// What is wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackFault {
    /// A field that must hold text is empty.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// A code isn't made of lower-case letters, digits, `-` and `_`.
    #[error("a code in {0} is not well formed")]
    BadCode(&'static str),
    /// Two of a kind share a code or a value.
    #[error("{0} holds something twice")]
    Twice(&'static str),
    /// The score's range isn't what items and answers can reach.
    #[error("the range is not what the answers can reach")]
    Range,
    /// Bands don't start at the lowest score, aren't in order or go past the greatest.
    #[error("the bands do not cover the range in order")]
    Bands,
    /// As many answers may be missing as there are items.
    #[error("the missing-item rule leaves nothing to score")]
    Missing,
    /// A flag names no item of the pack.
    #[error("a flag names no item")]
    Flag,
    /// The follow-up flag and the longer form don't come together.
    #[error("the follow-up flag and the longer form do not come together")]
    FollowUp,
    /// No vector is there.
    #[error("there is no vector")]
    NoVector,
    /// A vector's answers don't fit, or don't come to what it says.
    #[error("vector {0} does not hold")]
    Vector(usize),
}

impl PackFault {
    /// All codes, so that a catalogue can be checked for a sentence each.
    pub const CODES: [&'static str; 10] = [
        "pack_empty_field",
        "pack_bad_code",
        "pack_duplicate",
        "pack_range",
        "pack_bands",
        "pack_missing_rule",
        "pack_flag",
        "pack_follow_up",
        "pack_no_vector",
        "pack_vector",
    ];

    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty(_) => "pack_empty_field",
            Self::BadCode(_) => "pack_bad_code",
            Self::Twice(_) => "pack_duplicate",
            Self::Range => "pack_range",
            Self::Bands => "pack_bands",
            Self::Missing => "pack_missing_rule",
            Self::Flag => "pack_flag",
            Self::FollowUp => "pack_follow_up",
            Self::NoVector => "pack_no_vector",
            Self::Vector(_) => "pack_vector",
        }
    }
}

impl Instrument {
    /// Check all that can be checked without knowing the instrument, its vectors included.
    ///
    /// # Errors
    /// The first fault.
    pub fn check(&self) -> Result<(), PackFault> {
        self.check_texts()?;
        self.check_items()?;
        self.check_score()?;
        self.check_flags()?;
        if self.vectors.is_empty() {
            return Err(PackFault::NoVector);
        }
        for (n, vector) in self.vectors.iter().enumerate() {
            if !self.holds(vector) {
                return Err(PackFault::Vector(n));
            }
        }
        Ok(())
    }

    fn check_texts(&self) -> Result<(), PackFault> {
        let texts = [
            ("title", &self.title),
            ("language", &self.language),
            ("wording_version", &self.wording_version),
            ("holder", &self.holder),
            ("notice", &self.notice),
            ("terms", &self.terms),
            ("stem", &self.stem),
            ("scale_origin", &self.score.scale_origin),
            ("missing source", &self.score.missing.source),
        ];
        for (name, text) in texts {
            full(name, text)?;
        }
        if self.citation.is_empty() {
            return Err(PackFault::Empty("citation"));
        }
        self.citation
            .iter()
            .try_for_each(|text| full("citation", text))?;
        well_formed("code", [self.code.as_str()])
    }

    fn check_items(&self) -> Result<(), PackFault> {
        if self.items.is_empty() {
            return Err(PackFault::Empty("items"));
        }
        well_formed("items", self.items.iter().map(|item| item.code.as_str()))?;
        for item in &self.items {
            full("items", &item.text)?;
            let options = self.options_of(item);
            if options.is_empty() {
                return Err(PackFault::Empty("options"));
            }
            options
                .iter()
                .try_for_each(|option| full("options", &option.text))?;
            distinct("options", options.iter().map(|option| option.value))?;
        }
        Ok(())
    }

    fn check_score(&self) -> Result<(), PackFault> {
        let edge = |pick: fn(&[AnswerOption]) -> u8| -> i64 {
            self.items
                .iter()
                .map(|item| i64::from(pick(self.options_of(item))))
                .sum()
        };
        let lowest = edge(|options| options.iter().map(|o| o.value).min().unwrap_or(0));
        let greatest = edge(|options| options.iter().map(|o| o.value).max().unwrap_or(0));
        if (self.score.range.min, self.score.range.max) != (lowest, greatest) {
            return Err(PackFault::Range);
        }
        if usize::from(self.score.missing.prorate_up_to) >= self.items.len() {
            return Err(PackFault::Missing);
        }
        well_formed("bands", self.bands.iter().map(|band| band.code.as_str()))?;
        let first = self.bands.first().map(|band| band.from);
        let rising = self
            .bands
            .windows(2)
            .all(|pair| pair[0].from < pair[1].from);
        let within = self.bands.last().is_some_and(|band| band.from <= greatest);
        if first == Some(lowest) && rising && within {
            Ok(())
        } else {
            Err(PackFault::Bands)
        }
    }

    fn check_flags(&self) -> Result<(), PackFault> {
        for flag in &self.flags {
            well_formed("flags", [flag.code.as_str()])?;
            if flag
                .item
                .as_ref()
                .is_some_and(|item| self.item(item).is_none())
            {
                return Err(PackFault::Flag);
            }
        }
        let flagged = self
            .flags
            .iter()
            .any(|flag| flag.code == super::FLAG_FOLLOW_UP);
        if let Some(follow_up) = &self.follow_up {
            well_formed("follow_up", [follow_up.instrument.as_str()])?;
            full("trade_off", &follow_up.trade_off)?;
        }
        if flagged == self.follow_up.is_some() {
            Ok(())
        } else {
            Err(PackFault::FollowUp)
        }
    }

    /// Whether a vector's answers come to what it says.
    #[must_use]
    pub fn holds(&self, vector: &Vector) -> bool {
        let one = |c: char| match c {
            '-' => Some(None),
            digit => digit
                .to_digit(10)
                .and_then(|d| u8::try_from(d).ok())
                .map(Some),
        };
        let Some(given) = vector.answers.chars().map(one).collect::<Option<Vec<_>>>() else {
            return false;
        };
        let Ok(answers) = Answers::in_order(self, &given) else {
            return false;
        };
        let scored = score(self, &answers);
        scored.score == vector.score
            && scored.band == vector.band
            && scored.flags == vector.flags
            && scored.missing == vector.missing
            && scored.prorated == vector.prorated
    }
}

fn full(name: &'static str, text: &str) -> Result<(), PackFault> {
    if text.trim().is_empty() {
        Err(PackFault::Empty(name))
    } else {
        Ok(())
    }
}

fn well_formed<'a>(
    name: &'static str,
    codes: impl IntoIterator<Item = &'a str>,
) -> Result<(), PackFault> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    let mut seen = BTreeSet::new();
    for code in codes {
        if code.is_empty() || !code.chars().all(plain) {
            return Err(PackFault::BadCode(name));
        }
        if !seen.insert(code) {
            return Err(PackFault::Twice(name));
        }
    }
    Ok(())
}

fn distinct(name: &'static str, values: impl IntoIterator<Item = u8>) -> Result<(), PackFault> {
    let mut seen = BTreeSet::new();
    if values.into_iter().all(|value| seen.insert(value)) {
        Ok(())
    } else {
        Err(PackFault::Twice(name))
    }
}
