//! Check-ins as they cross.

use cairn_companion as core;
use cairn_model::checkin::{self as model, SubstanceUse as CoreUse, UseDraft as CoreUseDraft};

use crate::cross::Read;
use crate::error::CairnError;
use crate::mirror::{choice, draft, draft_choice, entered, mirror, record};
use crate::moment::Moment;

draft! {
    /// All that a person enters. Anything may be left out.
    CheckInDraft = model::CheckInDraft {
        /// When it is for; left out: now, or as before for a correction.
        #[uniffi(default)]
        at: Option<Moment>,
        /// Craving, 0 none to 10 strongest.
        #[uniffi(default)]
        craving: Option<u8>,
        /// Mood, 0 worst to 10 best.
        #[uniffi(default)]
        mood: Option<u8>,
        /// Sleep, 0 worst to 10 best.
        #[uniffi(default)]
        sleep: Option<u8>,
        /// Confidence, 0 none to 10 most.
        #[uniffi(default)]
        confidence: Option<u8>,
        /// Whether there was a risky situation.
        #[uniffi(default)]
        risky: Option<bool>,
        /// Use since last time; left out: not answered, which is not *rather not say*.
        #[uniffi(default)]
        substance_use: Option<UseDraft>,
        /// Hungry, angry, lonely, tired; left out: not answered.
        #[uniffi(default)]
        halt: Option<Halt>,
        /// Medication today.
        #[uniffi(default)]
        medication: Option<Medication>,
        /// The person's own words, at most 2,000 characters.
        #[uniffi(default)]
        note: Option<String>,
    }
}

choice! {
    /// Use as it is entered: dates may be left out.
    UseDraft = CoreUseDraft {
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
}

draft_choice! {
    /// Use since the last check-in, as it is kept.
    SubstanceUse = CoreUse {
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
}

draft! {
    /// Four states that often stand behind a craving.
    Halt = model::Halt {
        /// Hungry.
        #[uniffi(default)]
        hungry: bool,
        /// Angry.
        #[uniffi(default)]
        angry: bool,
        /// Lonely.
        #[uniffi(default)]
        lonely: bool,
        /// Tired.
        #[uniffi(default)]
        tired: bool,
    }
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

record! {
    /// One check-in as it is kept.
    CheckIn = model::CheckIn {
        /// Which check-in; stays the same through corrections.
        id: String,
        /// When it was for.
        at: Moment,
        /// Craving, 0 none to 10 strongest.
        craving: Option<u8>,
        /// Mood, 0 worst to 10 best.
        mood: Option<u8>,
        /// Sleep, 0 worst to 10 best.
        sleep: Option<u8>,
        /// Confidence, 0 none to 10 most.
        confidence: Option<u8>,
        /// Whether there was a risky situation.
        risky: Option<bool>,
        /// Use since the last check-in; none where the question was not answered.
        substance_use: Option<SubstanceUse>,
        /// Hungry, angry, lonely, tired; none where the question was not answered.
        halt: Option<Halt>,
        /// Medication today.
        medication: Option<Medication>,
        /// The person's own words.
        note: Option<String>
        ; rev, v
    }
}

entered! {
    /// Which entries to list, newest first.
    Listing = core::Listing {
        /// Only from this instant on.
        #[uniffi(default)]
        from: Option<Moment>,
        /// Only before this instant.
        #[uniffi(default)]
        until: Option<Moment>,
        /// Only those listed after this one: the last of the page before.
        #[uniffi(default)]
        after: Option<String>,
        /// At most so many.
        #[uniffi(default = 50)]
        limit: u32,
    }
}

impl Read<CoreUseDraft> for UseDraft {
    /// The core calls it `use`, which can't be the name of a field here.
    fn read(self, _field: &str) -> Result<CoreUseDraft, CairnError> {
        Ok(match self {
            Self::No { since } => CoreUseDraft::No {
                since: since.read("use.since")?,
            },
            Self::Yes { days } => CoreUseDraft::Yes {
                days: days.read("use.days")?,
            },
            Self::RatherNotSay => CoreUseDraft::RatherNotSay,
        })
    }
}
