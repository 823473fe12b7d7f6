//! The calendar: yes, no or unknown for each local date, and the days that count.

use crate::checkin::{CheckIn, SubstanceUse};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is known of use on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum DayState {
    /// Some check-in says there was use.
    Yes,
    /// Some check-in says there was none, and no check-in says there was.
    No,
    /// Silence, or *rather not say*.
    #[default]
    Unknown,
}

/// What one check-in says about days. A store adds it when the check-in comes and takes it away
/// when the check-in goes or is corrected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayMarks {
    /// Days marked *yes*.
    pub yes: Vec<NaiveDate>,
    /// Days marked *no*.
    pub no: Vec<NaiveDate>,
}

impl DayMarks {
    /// The marks of one check-in.
    #[must_use]
    pub fn of(checkin: &CheckIn) -> Self {
        match &checkin.substance_use {
            Some(SubstanceUse::Yes { days }) => Self {
                yes: days.clone(),
                no: Vec::new(),
            },
            Some(SubstanceUse::No { since }) => {
                let no = since
                    .iter_days()
                    .take_while(|day| *day <= checkin.day())
                    .collect();
                Self {
                    yes: Vec::new(),
                    no,
                }
            }
            Some(SubstanceUse::RatherNotSay) | None => Self::default(),
        }
    }
}

/// How many live check-ins mark one day, each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MarkCounts {
    /// Marks *yes*.
    pub yes: u32,
    /// Marks *no*.
    pub no: u32,
}

impl MarkCounts {
    /// The state to show: a *yes* wins.
    #[must_use]
    pub fn state(self) -> DayState {
        match self {
            Self { yes: 1.., .. } => DayState::Yes,
            Self { no: 1.., .. } => DayState::No,
            _ => DayState::Unknown,
        }
    }

    /// Whether this is a day that counts: marked *no* by any live check-in.
    #[must_use]
    pub fn counts(self) -> bool {
        self.no > 0
    }
}

/// All days with a mark.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    days: BTreeMap<NaiveDate, MarkCounts>,
}

impl Calendar {
    /// The calendar of some check-ins, from scratch.
    #[must_use]
    pub fn of<'a>(checkins: impl IntoIterator<Item = &'a CheckIn>) -> Self {
        let mut calendar = Self::default();
        for checkin in checkins {
            calendar.add(&DayMarks::of(checkin));
        }
        calendar
    }

    /// Add what a check-in says.
    pub fn add(&mut self, marks: &DayMarks) {
        for day in &marks.yes {
            self.days.entry(*day).or_default().yes += 1;
        }
        for day in &marks.no {
            self.days.entry(*day).or_default().no += 1;
        }
    }

    /// Take away what a check-in said.
    pub fn remove(&mut self, marks: &DayMarks) {
        for day in &marks.yes {
            self.change(*day, |counts| counts.yes = counts.yes.saturating_sub(1));
        }
        for day in &marks.no {
            self.change(*day, |counts| counts.no = counts.no.saturating_sub(1));
        }
    }

    fn change(&mut self, day: NaiveDate, change: impl FnOnce(&mut MarkCounts)) {
        if let Some(counts) = self.days.get_mut(&day) {
            change(counts);
            if *counts == MarkCounts::default() {
                self.days.remove(&day);
            }
        }
    }

    /// The state of one day.
    #[must_use]
    pub fn state(&self, day: NaiveDate) -> DayState {
        self.days.get(&day).copied().unwrap_or_default().state()
    }

    /// How many days were ever marked *no*. Only a correction or deletion lowers it.
    #[must_use]
    pub fn days_that_count(&self) -> u32 {
        let count = self.days.values().filter(|counts| counts.counts()).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkin::CheckInDraft;
    use crate::testing::{any_checkin, any_draft, any_moment, date, day, id, moment, rev};
    use proptest::prelude::*;

    fn checkin(at: &str, json: &str, last: Option<&str>) -> CheckIn {
        let at = moment(&format!("{at}T21:00:00+01:00[Europe/Berlin]"));
        let draft = CheckInDraft::from_json(json).unwrap();
        draft.save(id(1), rev(1), &at, last.map(date)).unwrap()
    }

    #[test]
    fn three_states_and_a_yes_wins() {
        let no = checkin("2026-11-24", r#"{"use":"no"}"#, Some("2026-11-21"));
        let yes = checkin(
            "2026-11-24",
            r#"{"use":{"answer":"yes","days":["2026-11-23"]}}"#,
            None,
        );
        let calendar = Calendar::of([&no, &yes]);
        let states = ["2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"].map(date);
        assert_eq!(
            states.map(|day| calendar.state(day)),
            [DayState::Unknown, DayState::No, DayState::Yes, DayState::No]
        );
        assert_eq!(
            calendar.days_that_count(),
            3,
            "a day ever marked no still counts"
        );
    }

    #[test]
    fn silence_and_rather_not_say_are_unknown() {
        for (json, said) in [
            ("{}", None),
            (
                r#"{"use":"rather_not_say"}"#,
                Some(SubstanceUse::RatherNotSay),
            ),
        ] {
            let silent = checkin("2026-11-24", json, Some("2026-11-20"));
            assert_eq!(silent.substance_use, said);
            assert_eq!(DayMarks::of(&silent), DayMarks::default(), "{json}");
            let calendar = Calendar::of([&silent]);
            assert_eq!(calendar, Calendar::default());
            assert_eq!(calendar.state(date("2026-11-24")), DayState::Unknown);
        }
    }

    proptest! {
        /// Adding and taking away, in any order, is the same as starting from what is left.
        #[test]
        fn adding_and_removing_equals_starting_afresh(
            checkins in prop::collection::vec((any_checkin(40), any::<bool>()), 0..30),
        ) {
            let mut kept = Calendar::default();
            for (checkin, _) in &checkins {
                kept.add(&DayMarks::of(checkin));
            }
            for (checkin, gone) in &checkins {
                if *gone {
                    kept.remove(&DayMarks::of(checkin));
                }
            }
            let left = checkins.iter().filter(|(_, gone)| !gone).map(|(checkin, _)| checkin);
            prop_assert_eq!(kept, Calendar::of(left));
        }

        /// Whatever is entered, for whatever day, and in whatever order: no day is taken away.
        #[test]
        fn days_that_count_never_fall_when_check_ins_are_added(
            entries in prop::collection::vec((any_draft(), any_moment(40)), 1..30),
        ) {
            let mut entered: Vec<CheckIn> = Vec::new();
            let mut before = 0;
            for (draft, at) in entries {
                let on = at.local_date();
                let last = entered.iter().map(CheckIn::day).filter(|day| *day <= on).max();
                entered.push(draft.save(id(1), rev(1), &at, last).unwrap());
                let counted = Calendar::of(&entered).days_that_count();
                prop_assert!(counted >= before);
                before = counted;
            }
        }

        #[test]
        fn a_no_marks_its_own_day_and_at_most_seven(
            draft in any_draft(), at in any_moment(40), last in prop::option::of(0..40_u64),
        ) {
            let checkin = draft.save(id(1), rev(1), &at, last.map(day)).unwrap();
            let marks = DayMarks::of(&checkin);
            if let Some(SubstanceUse::No { .. }) = checkin.substance_use {
                prop_assert!((1..=7).contains(&marks.no.len()));
                prop_assert_eq!(marks.no.last(), Some(&checkin.day()));
            } else {
                prop_assert!(marks.no.is_empty());
            }
        }
    }
}
