//! What a plan waits for.

use super::text;
use crate::checkin::SCALE_MAX;
use crate::field::{FieldCode, FieldError};
use chrono::{NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// Most characters of a place's or a person's name.
pub const NAME_MAX: usize = 80;

/// A cue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Cue {
    /// A time of the day, on the wall where the person is.
    Time {
        /// On these weekdays, in order; empty: every day. A window past midnight belongs to the day it begins on.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        days: Vec<Weekday>,
        /// From this minute on.
        #[serde(with = "minutes")]
        from: NaiveTime,
        /// Until before this minute; at or before `from`: of the next day.
        #[serde(with = "minutes")]
        to: NaiveTime,
    },
    /// A place, by the name the person gives it. Never a location.
    Place {
        /// Its name.
        name: String,
    },
    /// A feeling.
    Feeling {
        /// Which.
        feeling: Feeling,
        /// Where it is answered on a scale: the value that counts, 0–10, and all beyond it (higher for craving, lower
        /// for mood and confidence). The person's own choice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        level: Option<u8>,
    },
    /// Being with somebody.
    Person {
        /// Their name.
        name: String,
    },
    /// How the body is.
    Body {
        /// How.
        state: BodyState,
        /// For sleep: the value that counts, 0–10, and all below it. The person's own choice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        level: Option<u8>,
    },
}

/// Feelings that a check-in asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feeling {
    /// A craving at least so strong.
    Craving,
    /// A mood at most so good.
    LowMood,
    /// At most so sure.
    Unsure,
    /// Angry.
    Angry,
    /// Lonely.
    Lonely,
}

/// States of the body that a check-in asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyState {
    /// Hungry.
    Hungry,
    /// Tired.
    Tired,
    /// Slept at most so well.
    SleptBadly,
}

impl Feeling {
    /// Whether it is answered on a scale, so that the person says which value counts.
    #[must_use]
    pub fn has_level(self) -> bool {
        matches!(self, Self::Craving | Self::LowMood | Self::Unsure)
    }

    /// Its name in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Craving => "craving",
            Self::LowMood => "low_mood",
            Self::Unsure => "unsure",
            Self::Angry => "angry",
            Self::Lonely => "lonely",
        }
    }
}

impl BodyState {
    /// Whether it is answered on a scale.
    #[must_use]
    pub fn has_level(self) -> bool {
        self == Self::SleptBadly
    }

    /// Its name in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Hungry => "hungry",
            Self::Tired => "tired",
            Self::SleptBadly => "slept_badly",
        }
    }
}

impl Cue {
    pub(super) fn check(&self, bad: &mut Vec<FieldError>) {
        match self {
            Self::Time { days, .. } => {
                let order = |day: &Weekday| day.num_days_from_monday();
                if !days
                    .windows(2)
                    .all(|pair| order(&pair[0]) < order(&pair[1]))
                {
                    bad.push(FieldError::new("cue.days", FieldCode::NotInOrder));
                }
            }
            Self::Place { name } | Self::Person { name } => {
                text("cue.name", name, NAME_MAX, bad);
                if !name.trim().is_empty() && !name.contains(char::is_alphanumeric) {
                    bad.push(FieldError::new("cue.name", FieldCode::NotAChoice));
                }
            }
            Self::Feeling { feeling, level } => level_check(feeling.has_level(), *level, bad),
            Self::Body { state, level } => level_check(state.has_level(), *level, bad),
        }
    }
}

fn level_check(needed: bool, level: Option<u8>, bad: &mut Vec<FieldError>) {
    let code = match level {
        None if needed => FieldCode::Missing,
        Some(_) if !needed => FieldCode::UnknownField,
        Some(level) if level > SCALE_MAX => FieldCode::OutOfRange,
        _ => return,
    };
    bad.push(FieldError::new("cue.level", code));
}

/// A time of the day as `HH:MM`: seconds would only be in the way.
mod minutes {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer, de::Error as _};

    const FORM: &str = "%H:%M";

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde hands over a reference"
    )]
    pub fn serialize<S: Serializer>(time: &NaiveTime, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(&time.format(FORM))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<NaiveTime, D::Error> {
        let text = String::deserialize(d)?;
        NaiveTime::parse_from_str(&text, FORM).map_err(D::Error::custom)
    }
}
