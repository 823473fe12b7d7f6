//! Reading a calendar.

use super::called_off::CalledOff;
use super::event::Part;
use super::lines::{Component, IcsError, calendars};
use super::time::Zones;
use super::together::{Made, together};
use crate::schedule::entry::{Entry, Source};
use crate::schedule::rule::RuleError;
use chrono_tz::Tz;
use serde::Serialize;
use std::collections::BTreeMap;

/// Most events of a file.
pub const EVENTS_MAX: usize = 1_000;

/// What reading needs to know besides the file.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// Where the person is: the zone of times that name none.
    pub present: Tz,
    /// The title of an event that has none.
    pub title: &'a str,
}

/// What a file holds. Nothing of it is kept yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct IcsDraft {
    /// The entries that can be made of it.
    pub entries: Vec<Entry>,
    /// What was put right.
    pub fixed: Vec<Fixed>,
    /// What can't be taken.
    pub refused: Vec<Refused>,
    /// What the calendar calls events that don't take place any more.
    #[serde(skip)]
    pub ended: Vec<Source>,
    /// Single times that don't take place any more, of events that the file doesn't hold.
    #[serde(skip)]
    pub called_off: Vec<CalledOff>,
}

/// Something that was put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Fixed {
    /// First line of the event in the file, from 1.
    pub line: usize,
    /// What.
    pub fix: Fix,
}

/// An event that can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Refused {
    /// First line of the event in the file, from 1.
    pub line: usize,
    /// Why.
    pub reason: Refusal,
}

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub enum $name {
            $($(#[$each])* #[serde(rename = $code)] $variant,)*
        }

        impl $name {
            /// All of them, so that a catalogue can be checked for a sentence each.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its stable code.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }
        }
    };
}

codes!(
    /// What can be put right in an event.
    Fix {
        /// `UNTIL` was a local time or a date.
        UntilLocal = "until_local",
        /// Its zone has a name that only Windows uses.
        WindowsZone = "windows_zone",
        /// Its zone is named in another odd way.
        OddZone = "odd_zone",
        /// It named no zone: the one where the person is was taken.
        ZoneAssumed = "zone_assumed",
        /// Its start is skipped by the clock: that day it comes by as much later.
        StartInGap = "start_in_gap",
        /// It is for whole days: it is put at nine in the morning.
        AllDay = "all_day",
        /// Seconds were cut.
        SecondsCut = "seconds_cut",
        /// A text was too long and was cut.
        TextCut = "text_cut",
        /// It had no title.
        NoTitle = "no_title",
        /// A reminder of it can't be taken over.
        AlarmDropped = "alarm_dropped",
        /// Its length can't be taken over.
        LengthDropped = "length_dropped",
        /// "Every n hours" counts elapsed time.
        ElapsedHours = "elapsed_hours",
        /// A single change concerned more than the time; only the time was taken.
        ChangeIsTimeOnly = "change_is_time_only",
        /// It is cancelled and was left out.
        Cancelled = "cancelled",
        /// A newer version of it is in the file.
        Superseded = "superseded",
    }
);

codes!(
    /// Why an event can't be taken.
    Refusal {
        /// It isn't an event but a task or a journal.
        NotAnEvent = "not_an_event",
        /// It has no start.
        NoStart = "no_start",
        /// A time can't be read.
        TimeMalformed = "time_malformed",
        /// A time is out of range.
        TimeOutOfRange = "time_out_of_range",
        /// Nobody knows its zone.
        ZoneUnknown = "zone_unknown",
        /// Periods as single times.
        PeriodUnsupported = "period_unsupported",
        /// Its rule can't be read.
        RuleMalformed = "rule_malformed",
        /// It comes more often than daily.
        RuleTooOften = "rule_too_often",
        /// A value of its rule is out of range.
        RuleOutOfRange = "rule_out_of_range",
        /// The parts of its rule don't go together.
        RuleContradicts = "rule_contradicts",
        /// Its rule never gives a time.
        RuleNever = "rule_never",
        /// Several rules, or one that takes times away.
        SeveralRules = "several_rules",
        /// A change of one occurrence "and all after it".
        RangeUnsupported = "range_unsupported",
        /// More single times than can be kept.
        TooManyTimes = "too_many_times",
        /// It can't be kept for another reason.
        Unfit = "unfit",
    }
);

impl From<RuleError> for Refusal {
    fn from(error: RuleError) -> Self {
        match error {
            RuleError::Malformed => Self::RuleMalformed,
            RuleError::TooOften => Self::RuleTooOften,
            RuleError::OutOfRange => Self::RuleOutOfRange,
            RuleError::Contradicts => Self::RuleContradicts,
            RuleError::Never => Self::RuleNever,
        }
    }
}

/// Read a calendar file. What it holds is a draft: nothing is kept.
///
/// # Errors
/// When it can't be read as a whole. What is wrong with one event is in the draft.
pub fn read(bytes: &[u8], reading: Reading<'_>) -> Result<IcsDraft, IcsError> {
    let calendars = calendars(bytes)?;
    let mut draft = IcsDraft::default();
    let mut events = 0;
    for calendar in &calendars {
        events += one_calendar(calendar, reading, &mut draft)?;
    }
    if events == 0 {
        return Err(IcsError::NoEvent);
    }
    draft.fixed.sort_unstable();
    draft.fixed.dedup();
    draft.refused.sort_unstable();
    Ok(draft)
}

fn one_calendar(
    calendar: &Component,
    reading: Reading<'_>,
    draft: &mut IcsDraft,
) -> Result<usize, IcsError> {
    let (zones, others): (Vec<Component>, Vec<Component>) = calendar
        .inner
        .iter()
        .cloned()
        .partition(|inner| inner.name == "VTIMEZONE");
    let zones = Zones {
        present: reading.present,
        named: &zones,
    };
    // A file of this kind names what doesn't take place any more, and nothing else.
    let method = calendar.line("METHOD");
    let takes_back = method.is_some_and(|line| line.value.trim().eq_ignore_ascii_case("CANCEL"));
    let mut groups: BTreeMap<String, Vec<Part>> = BTreeMap::new();
    let mut events = 0;
    for component in &others {
        let line = component.number;
        let refuse = |reason| Refused { line, reason };
        match component.name.as_str() {
            "VEVENT" => match Part::read(component, &zones, reading, takes_back) {
                Ok(part) => groups.entry(part.group()).or_default().push(part),
                Err(reason) => draft.refused.push(refuse(reason)),
            },
            "VTODO" | "VJOURNAL" => draft.refused.push(refuse(Refusal::NotAnEvent)),
            _ => continue,
        }
        events += 1;
        if events > EVENTS_MAX {
            return Err(IcsError::TooMany);
        }
    }
    let mut made: Vec<Made> = groups.into_values().flat_map(together).collect();
    made.sort_by_key(|made| made.line);
    for one in made {
        let Made {
            line,
            entry,
            fixes,
            ended,
            called_off,
        } = one;
        draft.ended.extend(ended);
        draft.called_off.extend(called_off);
        match entry {
            Ok(entry) => {
                draft.entries.extend(entry);
                draft
                    .fixed
                    .extend(fixes.into_iter().map(|fix| Fixed { line, fix }));
            }
            Err(reason) => draft.refused.push(Refused { line, reason }),
        }
    }
    Ok(events)
}
