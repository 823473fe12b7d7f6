//! Entries of the schedule as they cross. Times on the wall are `2026-11-24T08:00` and `08:00`, repetitions RRULE
//! values whose `UNTIL` is local, such as `FREQ=WEEKLY;BYDAY=MO`.

use std::collections::HashMap;

use cairn_companion as core;
use cairn_model::schedule::{self as model, Timing as CoreTiming};

use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::mirror::{draft, draft_choice, kept, mirror, record};
use crate::moment::Moment;
use crate::records::notice::Answered;

mirror! {
    /// What an entry is about. None of it is ever said in a notification.
    ScheduleEntryKind = model::EntryKind {
        /// Somewhere to be at a time.
        Appointment,
        /// A medicine.
        Medication,
        /// A check-in at a random moment.
        Prompt,
        /// Naloxone that will be out of date.
        NaloxoneRenewal,
        /// A prescription that will run out.
        PrescriptionRenewal,
        /// A test, for example for hepatitis or HIV.
        Test,
        /// A vaccination.
        Vaccination,
        /// Anything else, for example a step towards a goal.
        Other,
    }
}

draft! {
    /// One entry of the schedule. What the person wrote in it stays inside the companion.
    ScheduleEntry = model::Entry {
        /// What it is about.
        kind: ScheduleEntryKind,
        /// The person's own words for it. At most 200 characters.
        title: String,
        /// Where. At most 200 characters.
        #[uniffi(default)]
        place: Option<String>,
        /// Whatever else the person wants to know then. At most 2,000 characters.
        #[uniffi(default)]
        note: Option<String>,
        /// Whose wall clock its times are: a zone's name, or `here` for wherever the person is.
        zone: String,
        /// When it comes.
        timing: Timing,
        /// Minutes before it at which to remind, the earliest first; empty is at the time itself.
        #[uniffi(default)]
        remind: Vec<u32>,
        /// Marked by the person: quiet hours don't hold it. Only appointments and medicines can be.
        #[uniffi(default)]
        essential: bool,
        /// Occurrences that were taken out or moved, by their planned wall time. To be handed back as they came.
        #[uniffi(default)]
        changes: HashMap<String, Change>,
        /// Where it was imported from. A correction leaves it as it is.
        #[uniffi(default)]
        source: Option<Source>;
        seed = 0
    }
}

draft! {
    /// What another calendar calls an entry, so that the same file read twice gives it once.
    Source = model::Source {
        /// Its `UID`.
        uid: String,
        /// Its `SEQUENCE`.
        sequence: u32;
        said = None
    }
}

/// A change of one occurrence.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Change {
    /// It does not take place.
    Skip,
    /// It takes place at another time.
    Move {
        /// The wall time.
        to: String,
    },
}

draft_choice! {
    /// When an entry comes. All times are wall times of the entry's zone.
    Timing = CoreTiming {
        /// At a time, once or again by a rule.
        At {
            /// The first time.
            start: String,
            /// How long it lasts, in minutes.
            #[uniffi(default)]
            minutes: Option<u16>,
            /// How it comes again.
            #[uniffi(default)]
            rule: Option<String>,
            /// Single times besides, in order.
            #[uniffi(default)]
            extra: Vec<String>,
        },
        /// At times of day, on each day or on the days of a rule.
        Daily {
            /// The first day.
            from: String,
            /// Times of day, in order.
            times: Vec<String>,
            /// Which days; none is every day.
            #[uniffi(default)]
            rule: Option<String>,
        },
        /// Every so many hours of elapsed time, whatever the clock on the wall does meanwhile.
        EveryHours {
            /// The first time.
            start: String,
            /// Hours from one to the next, from 1 to 744.
            hours: u16,
            /// The last moment it may come.
            #[uniffi(default)]
            until: Option<String>,
        },
        /// Steps of some days each, with times of day and a dose, as a tapering plan has them.
        Taper {
            /// The first day.
            from: String,
            /// The steps, one after another.
            steps: Vec<TaperStep>,
        },
        /// When it is needed: nothing reminds of it.
        AsNeeded,
        /// At a random minute between two times of each day, or of the days of a rule.
        Window {
            /// The first day.
            from: String,
            /// The earliest minute.
            opens: String,
            /// The minute after the latest.
            closes: String,
            /// Which days; none is every day.
            #[uniffi(default)]
            rule: Option<String>,
        },
    }
}

draft! {
    /// One step of a tapering plan.
    TaperStep = model::Step {
        /// For how many days; none, for the last step only, is without end.
        #[uniffi(default)]
        days: Option<u16>,
        /// Times of day, in order; empty where nothing is taken.
        times: Vec<String>,
        /// The dose in the person's words, as it was prescribed. At most 100 characters.
        dose: String,
    }
}

kept! {
    /// An entry of the schedule as it is kept.
    KeptScheduleEntry = model::Entry => ScheduleEntry
}

record! {
    /// One occurrence to come, as a list shows it.
    Coming = core::Coming {
        /// Which.
        occasion: String,
        /// What it is about.
        kind: ScheduleEntryKind,
        /// The person's own words for it.
        title: String,
        /// When it is, in the zone of the entry.
        at: Moment,
        /// The dose of this step of a tapering plan.
        dose: Option<String>,
        /// Whether the person moved it.
        moved: bool,
        /// What the person said of it.
        answered: Option<Answered>,
    }
}

record! {
    /// An entry that was divided.
    Divided = core::Divided {
        /// What was, up to before the occurrence.
        before: KeptScheduleEntry,
        /// What is from there on.
        after: KeptScheduleEntry,
    }
}

impl Cross<Change> for model::Change {
    fn cross(self) -> Change {
        match self {
            Self::Skip => Change::Skip,
            Self::Move(to) => Change::Move { to: to.cross() },
        }
    }
}

impl Read<model::Change> for Change {
    fn read(self, field: &str) -> Result<model::Change, CairnError> {
        Ok(match self {
            Self::Skip => model::Change::Skip,
            Self::Move { to } => model::Change::Move(to.read(field)?),
        })
    }
}
