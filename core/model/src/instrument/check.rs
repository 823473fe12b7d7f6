//! Whether a pack makes sense, before anybody relies on it.

mod scores;

use super::{Answers, Instrument, Vector, score};
use std::collections::{BTreeMap, BTreeSet};

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
    /// A flag names no item or score of the pack, or has no bound.
    #[error("a flag names nothing of the pack or has no bound")]
    Flag,
    /// A score names no item of the pack, or one twice.
    #[error("a score does not name its items")]
    Score,
    /// A question is passed over because of one that does not come before it.
    #[error("a question is passed over for one that does not come before")]
    Skip,
    /// There are words in a pack that says it has none.
    #[error("{0} holds words in a pack without wording")]
    Words(&'static str),
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
    pub const CODES: [&'static str; 13] = [
        "pack_empty_field",
        "pack_bad_code",
        "pack_duplicate",
        "pack_range",
        "pack_bands",
        "pack_missing_rule",
        "pack_flag",
        "pack_score",
        "pack_skip",
        "pack_words",
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
            Self::Score => "pack_score",
            Self::Skip => "pack_skip",
            Self::Words(_) => "pack_words",
            Self::FollowUp => "pack_follow_up",
            Self::NoVector => "pack_no_vector",
            Self::Vector(_) => "pack_vector",
        }
    }

    /// What of the instrument it is about.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::Empty(field) | Self::BadCode(field) | Self::Twice(field) | Self::Words(field) => {
                field
            }
            Self::Range | Self::Bands | Self::Missing | Self::Score => "scores",
            Self::Flag => "flags",
            Self::Skip => "items",
            Self::FollowUp => "follow_up",
            Self::NoVector | Self::Vector(_) => "vectors",
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
        self.check_scores()?;
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
            ("evidence", &self.evidence.says),
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
        self.worded("stem", &self.stem)?;
        well_formed("code", [self.code.as_str()])
    }

    /// Published words are there, or none at all where the pack has no wording.
    fn worded(&self, name: &'static str, text: &str) -> Result<(), PackFault> {
        if self.wording {
            full(name, text)
        } else if text.is_empty() {
            Ok(())
        } else {
            Err(PackFault::Words(name))
        }
    }

    fn check_items(&self) -> Result<(), PackFault> {
        if self.items.is_empty() {
            return Err(PackFault::Empty("items"));
        }
        well_formed("items", self.items.iter().map(|item| item.code.as_str()))?;
        let mut before = BTreeSet::new();
        for item in &self.items {
            self.worded("items", &item.text)?;
            let options = self.options_of(item);
            if options.is_empty() {
                return Err(PackFault::Empty("options"));
            }
            options
                .iter()
                .try_for_each(|option| self.worded("options", &option.text))?;
            distinct("options", options.iter().map(|option| option.value))?;
            distinct(
                "options",
                options.iter().filter_map(|option| option.from_days),
            )?;
            for rule in &item.skip_if {
                let known = rule.items.iter().all(|code| before.contains(code.as_str()));
                if rule.items.is_empty() || !known {
                    return Err(PackFault::Skip);
                }
            }
            before.insert(item.code.as_str());
        }
        Ok(())
    }

    fn check_flags(&self) -> Result<(), PackFault> {
        for flag in &self.flags {
            well_formed("flags", [flag.code.as_str()])?;
            let known = match (&flag.item, &flag.score) {
                (Some(item), None) => self.item(item).is_some(),
                (None, Some(score)) => self.score_rule(score).is_some(),
                (None, None) => self.total().is_some(),
                (Some(_), Some(_)) => false,
            };
            let sources = flag.only_from.iter().all(|item| self.item(item).is_some());
            let bounded = flag.at_least.is_some() || flag.at_most.is_some();
            if !(known && sources && bounded) {
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
        let Some(given) = given(&vector.answers, self.items.len()) else {
            return false;
        };
        let Ok(answers) = Answers::in_order(self, &given) else {
            return false;
        };
        let scored = score(self, &answers);
        let parts = || scored.parts.iter();
        let numbers: BTreeMap<_, _> = parts()
            .filter_map(|part| Some((part.code.clone(), part.score?)))
            .collect();
        let names: BTreeMap<_, _> = parts()
            .filter_map(|part| Some((part.code.clone(), part.band.clone()?)))
            .collect();
        scored.score == vector.score
            && scored.band == vector.band
            && numbers == vector.scores
            && names == vector.bands
            && scored.flags == vector.flags
            && scored.missing == vector.missing
            && scored.prorated == vector.prorated
    }
}

/// The answers of a vector; none where they can't be read.
fn given(text: &str, items: usize) -> Option<Vec<Option<u8>>> {
    let one = |part: &str| match part {
        "-" => Some(None),
        number => number.parse().ok().map(Some),
    };
    if items == 1 || text.contains(',') {
        text.split(',').map(one).collect()
    } else {
        let mut buffer = [0; 4];
        text.chars()
            .map(|c| one(c.encode_utf8(&mut buffer)))
            .collect()
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

fn distinct<T: Ord>(
    name: &'static str,
    values: impl IntoIterator<Item = T>,
) -> Result<(), PackFault> {
    let mut seen = BTreeSet::new();
    if values.into_iter().all(|value| seen.insert(value)) {
        Ok(())
    } else {
        Err(PackFault::Twice(name))
    }
}
