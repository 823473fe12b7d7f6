//! Check-ins as they cross.

use cairn_companion as core;
use cairn_model::checkin as model;

use crate::error::CairnError;
use crate::mirror::mirror;
use crate::moment::{self, Moment};

/// All that a person enters. Anything may be left out.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CheckInDraft {
    /// When it is for; left out: now, or as before for a correction.
    #[uniffi(default)]
    pub at: Option<Moment>,
    /// Craving, 0 none to 10 strongest.
    #[uniffi(default)]
    pub craving: Option<u8>,
    /// Mood, 0 worst to 10 best.
    #[uniffi(default)]
    pub mood: Option<u8>,
    /// Sleep, 0 worst to 10 best.
    #[uniffi(default)]
    pub sleep: Option<u8>,
    /// Confidence, 0 none to 10 most.
    #[uniffi(default)]
    pub confidence: Option<u8>,
    /// Whether there was a risky situation.
    #[uniffi(default)]
    pub risky: Option<bool>,
    /// Use since last time; left out: not answered, which is not *rather not say*.
    #[uniffi(default)]
    pub substance_use: Option<UseDraft>,
    /// Hungry, angry, lonely, tired; left out: not answered.
    #[uniffi(default)]
    pub halt: Option<Halt>,
    /// Medication today.
    #[uniffi(default)]
    pub medication: Option<Medication>,
    /// The person's own words, at most 2,000 characters.
    #[uniffi(default)]
    pub note: Option<String>,
}

/// Use as it is entered: dates may be left out.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum UseDraft {
    /// No use.
    No {
        /// The first day that this covers; left out: since the last check-in.
        since: Option<String>,
    },
    /// Use on some days.
    Yes {
        /// Which; empty: the day of the check-in.
        days: Vec<String>,
    },
    /// Rather not say.
    RatherNotSay,
}

/// Use since the last check-in, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum SubstanceUse {
    /// No use from this day to the day of the check-in.
    No {
        /// The first of these days.
        since: String,
    },
    /// Use on these days.
    Yes {
        /// At least one, in order, each once.
        days: Vec<String>,
    },
    /// The person would rather not say.
    RatherNotSay,
}

/// Four states that often stand behind a craving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent answers, not a state machine"
)]
pub struct Halt {
    /// Hungry.
    #[uniffi(default)]
    pub hungry: bool,
    /// Angry.
    #[uniffi(default)]
    pub angry: bool,
    /// Lonely.
    #[uniffi(default)]
    pub lonely: bool,
    /// Tired.
    #[uniffi(default)]
    pub tired: bool,
}

mirror! {
    /// Medication on the day.
    Medication = model::Medication {
        /// All of it was taken.
        Taken,
        /// Some of it was taken.
        Partly,
        /// It wasn't taken.
        NotTaken,
        /// None was planned.
        NonePlanned,
    }
}

/// One check-in as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CheckIn {
    /// Which check-in; stays the same through corrections.
    pub id: String,
    /// When it was for.
    pub at: Moment,
    /// Craving, 0 none to 10 strongest.
    pub craving: Option<u8>,
    /// Mood, 0 worst to 10 best.
    pub mood: Option<u8>,
    /// Sleep, 0 worst to 10 best.
    pub sleep: Option<u8>,
    /// Confidence, 0 none to 10 most.
    pub confidence: Option<u8>,
    /// Whether there was a risky situation.
    pub risky: Option<bool>,
    /// Use since the last check-in; none where the question was not answered.
    pub substance_use: Option<SubstanceUse>,
    /// Hungry, angry, lonely, tired; none where the question was not answered.
    pub halt: Option<Halt>,
    /// Medication today.
    pub medication: Option<Medication>,
    /// The person's own words.
    pub note: Option<String>,
}

/// Which entries to list, newest first.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Listing {
    /// Only from this instant on.
    #[uniffi(default)]
    pub from: Option<Moment>,
    /// Only before this instant.
    #[uniffi(default)]
    pub until: Option<Moment>,
    /// Only those listed after this one: the last of the page before.
    #[uniffi(default)]
    pub after: Option<String>,
    /// At most so many.
    #[uniffi(default = 50)]
    pub limit: u32,
}

impl TryFrom<CheckInDraft> for model::CheckInDraft {
    type Error = CairnError;

    fn try_from(draft: CheckInDraft) -> Result<Self, CairnError> {
        let at = draft.at.as_ref().map(|at| at.read("at")).transpose()?;
        Ok(Self {
            at,
            craving: draft.craving,
            mood: draft.mood,
            sleep: draft.sleep,
            confidence: draft.confidence,
            risky: draft.risky,
            substance_use: draft.substance_use.map(TryInto::try_into).transpose()?,
            halt: draft.halt.map(Into::into),
            medication: draft.medication.map(Into::into),
            note: draft.note,
        })
    }
}

impl From<model::CheckInDraft> for CheckInDraft {
    fn from(draft: model::CheckInDraft) -> Self {
        let model::CheckInDraft {
            at,
            craving,
            mood,
            sleep,
            confidence,
            risky,
            substance_use,
            halt,
            medication,
            note,
        } = draft;
        Self {
            at: at.map(Into::into),
            craving,
            mood,
            sleep,
            confidence,
            risky,
            substance_use: substance_use.map(Into::into),
            halt: halt.map(Into::into),
            medication: medication.map(Into::into),
            note,
        }
    }
}

impl TryFrom<UseDraft> for model::UseDraft {
    type Error = CairnError;

    fn try_from(draft: UseDraft) -> Result<Self, CairnError> {
        Ok(match draft {
            UseDraft::No { since } => Self::No {
                since: moment::optional_date("use.since", since.as_deref())?,
            },
            UseDraft::Yes { days } => {
                let days = days.iter().map(|day| moment::date("use.days", day));
                Self::Yes {
                    days: days.collect::<Result<_, _>>()?,
                }
            }
            UseDraft::RatherNotSay => Self::RatherNotSay,
        })
    }
}

impl From<model::UseDraft> for UseDraft {
    fn from(draft: model::UseDraft) -> Self {
        match draft {
            model::UseDraft::No { since } => Self::No {
                since: since.map(|day| day.to_string()),
            },
            model::UseDraft::Yes { days } => Self::Yes {
                days: days.iter().map(ToString::to_string).collect(),
            },
            model::UseDraft::RatherNotSay => Self::RatherNotSay,
        }
    }
}

impl From<model::SubstanceUse> for SubstanceUse {
    fn from(core: model::SubstanceUse) -> Self {
        match core {
            model::SubstanceUse::No { since } => Self::No {
                since: since.to_string(),
            },
            model::SubstanceUse::Yes { days } => Self::Yes {
                days: days.iter().map(ToString::to_string).collect(),
            },
            model::SubstanceUse::RatherNotSay => Self::RatherNotSay,
        }
    }
}

impl From<model::Halt> for Halt {
    fn from(core: model::Halt) -> Self {
        let model::Halt {
            hungry,
            angry,
            lonely,
            tired,
        } = core;
        Self {
            hungry,
            angry,
            lonely,
            tired,
        }
    }
}

impl From<Halt> for model::Halt {
    fn from(halt: Halt) -> Self {
        Self {
            hungry: halt.hungry,
            angry: halt.angry,
            lonely: halt.lonely,
            tired: halt.tired,
        }
    }
}

impl From<model::CheckIn> for CheckIn {
    fn from(core: model::CheckIn) -> Self {
        let model::CheckIn {
            id,
            rev: _,
            v: _,
            at,
            craving,
            mood,
            sleep,
            confidence,
            risky,
            substance_use,
            halt,
            medication,
            note,
        } = core;
        Self {
            id: id.to_string(),
            at: at.into(),
            craving,
            mood,
            sleep,
            confidence,
            risky,
            substance_use: substance_use.map(Into::into),
            halt: halt.map(Into::into),
            medication: medication.map(Into::into),
            note,
        }
    }
}

impl TryFrom<Listing> for core::Listing {
    type Error = CairnError;

    fn try_from(listing: Listing) -> Result<Self, CairnError> {
        let moment = |field: &str, at: Option<&Moment>| at.map(|at| at.read(field)).transpose();
        Ok(Self {
            from: moment("from", listing.from.as_ref())?,
            until: moment("until", listing.until.as_ref())?,
            after: listing.after.as_deref().map(moment::item).transpose()?,
            limit: listing.limit,
        })
    }
}
