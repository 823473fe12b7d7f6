//! The schedule: appointments, medication, check-in prompts and renewals, and the reminders that
//! a phone is to show for them.
//!
//! An entry keeps wall times and the zone they belong to; instants are reckoned from them, so that
//! a clock change or a journey moves nothing that should stay. Planning is a pure function of the
//! entries, the log, the present moment and the settings, and gives a reminder the same id
//! whenever it is planned.

mod change;
mod class;
mod entry;
pub mod ics;
mod log;
mod notice;
mod occurrence;
mod plan;
mod quiet;
mod renew;
mod retime;
mod rule;
mod settings;
mod timing;
pub mod wall;

pub use change::ScheduleError;
pub use class::EntryKind;
pub use entry::{Change, Entry, EntryZone, NotEntryZone, Source};
pub use log::{Answer, Answered, DayLog, Log, Outcome, Record};
pub use notice::{NotNoticeId, NoticeId, OccasionId, Text};
pub use occurrence::{Occurrence, Reach};
pub use plan::{PENDING_MAX, Pending, Plan, held, plan, silenced};
pub use quiet::Quiet;
pub use renew::Original;
pub use rule::{End, Period, Rule, RuleError, UntilForm};
pub use settings::{Arrival, ScheduleSettings, SelfTest};
pub use timing::{Step, Timing};

use chrono::{Datelike, NaiveDateTime};

/// Years that a schedule may speak of.
const YEARS: std::ops::RangeInclusive<i32> = 1971..=2199;

fn in_years(at: NaiveDateTime) -> bool {
    YEARS.contains(&at.year())
}

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
