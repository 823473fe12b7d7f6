//! When the warning about lowered tolerance is shown, before anything is used: after a time away that the person told
//! of, and after days without use that the calendar knows.
//!
//! From when on and for how long is data with its source or its reason, as with rules: see `care/tolerance.toml`.

use crate::checkin::{CheckIn, SubstanceUse};
use crate::dashboard::Day;
use crate::days::DayState;
use crate::document::Body;
use crate::field::{DraftError, FieldCode, FieldError};
use crate::instrument::Review;
use crate::rules::{Basis, RuleFault};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Most days without use that a warning may wait for. So many of the last known days are enough to decide, however long
/// ago they are: silence ends no break.
pub const KNOWN_DAYS: u16 = 90;
/// Longest time that a warning lasts, in days.
const LASTS_MAX: u16 = 366;

/// What kind of break it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Break {
    /// A time without use.
    Abstinence,
    /// Withdrawal treatment.
    Detox,
    /// A stay in hospital, or a place like it.
    Hospital,
    /// A time in prison, or another place that one can't leave.
    Prison,
}

impl Break {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Abstinence, Self::Detox, Self::Hospital, Self::Prison];

    /// The name in data, and the end of its key in the catalogue.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Abstinence => "abstinence",
            Self::Detox => "detox",
            Self::Hospital => "hospital",
            Self::Prison => "prison",
        }
    }
}

/// "I came out of there on that day." The day may be still to come: who is prepared is warned in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CameOut {
    /// Of where; never [`Break::Abstinence`], which the calendar knows.
    pub of: Break,
    /// The day.
    pub on: NaiveDate,
}

impl CameOut {
    /// A day that is still to come is noted at most so many days before: one further off is a slip of the pen.
    pub const AHEAD_DAYS: u64 = 366;

    /// Whether the day is too far off to be noted today.
    #[must_use]
    pub fn is_too_far_off(&self, today: NaiveDate) -> bool {
        let last = today.checked_add_days(Days::new(Self::AHEAD_DAYS));
        last.is_some_and(|last| self.on > last)
    }
}

impl Body for CameOut {
    const KIND: &'static str = "came_out";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        let bad =
            (self.of == Break::Abstinence).then(|| FieldError::new("of", FieldCode::NotAChoice));
        DraftError::unless_empty(bad.into_iter().collect())
    }
}

/// When the warning is shown after one kind of break.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Warning {
    /// After which.
    pub after: Break,
    /// How far it has been checked.
    pub review: Review,
    /// When.
    pub shown: Shown,
    /// Where the numbers come from.
    pub basis: Basis,
    /// Why the project chose them, where it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Where they stand, or what they lean on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// When a warning is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Shown {
    /// For so many days, the day of coming out included.
    ForDays(u16),
    /// With a check-in that tells of use, or of a craving this strong, after so many days without use.
    AfterFreeDays {
        /// Days marked *no* since the last day of use.
        days: u16,
        /// The craving, 0–10.
        craving: u8,
    },
}

impl Warning {
    /// Checks all that can be checked without knowing the warning.
    ///
    /// # Errors
    /// The first fault, named as those of rules are.
    pub fn check(&self) -> Result<(), RuleFault> {
        let (fits, of_calendar) = match self.shown {
            Shown::ForDays(days) => ((1..=LASTS_MAX).contains(&days), false),
            Shown::AfterFreeDays { days, craving } => (
                (1..=KNOWN_DAYS).contains(&days) && (1..=10).contains(&craving),
                true,
            ),
        };
        if !fits || of_calendar != (self.after == Break::Abstinence) {
            return Err(RuleFault::Threshold);
        }
        self.basis
            .check(self.reason.as_deref(), self.source.as_deref())
    }

    /// The last day on which it is shown after coming out on a day; `None` where it doesn't go by that.
    #[must_use]
    pub fn until(&self, came_out: &CameOut) -> Option<NaiveDate> {
        match self.shown {
            Shown::ForDays(days) if self.after == came_out.of => came_out
                .on
                .checked_add_days(Days::new(u64::from(days).saturating_sub(1))),
            _ => None,
        }
    }

    /// Whether what was said calls for it, after these days of the calendar, up to [`Said::until`].
    fn called_for(&self, said: Said, days: &[Day]) -> bool {
        let Shown::AfterFreeDays {
            days: least,
            craving,
        } = self.shown
        else {
            return false;
        };
        let strong = said.craving.is_some_and(|value| value >= craving);
        let called = said.used.is_some() || strong;
        called && free_days(days) >= usize::from(least)
    }
}

/// What somebody said just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Said {
    /// There was use: the first of these days.
    pub used: Option<NaiveDate>,
    /// The craving, 0–10.
    pub craving: Option<u8>,
}

impl Said {
    /// The last day that can belong to the break: today, or the day before there was use.
    #[must_use]
    pub fn until(self, today: NaiveDate) -> NaiveDate {
        let before = self.used.and_then(|used| used.pred_opt());
        before.unwrap_or(today)
    }
}

impl From<&CheckIn> for Said {
    fn from(checkin: &CheckIn) -> Self {
        let used = match &checkin.substance_use {
            Some(SubstanceUse::Yes { days }) => days.first().copied(),
            _ => None,
        };
        Self {
            used,
            craving: checkin.craving,
        }
    }
}

/// The one kind of break whose warning is to be shown: the last place that the person came out of while its time
/// lasts, else a time without use that what was said puts an end to, or might. `days` are the last [`KNOWN_DAYS`] of
/// which anything is known up to [`Said::until`], oldest first.
#[must_use]
pub fn applies(
    warnings: &[Warning],
    came_out: &[CameOut],
    days: &[Day],
    said: Option<Said>,
    today: NaiveDate,
) -> Option<Break> {
    let lasts = |one: &&CameOut| {
        let until = warnings.iter().find_map(|warning| warning.until(one));
        one.on <= today && until.is_some_and(|until| today <= until)
    };
    let last = came_out
        .iter()
        .filter(lasts)
        .max_by_key(|one| (one.on, one.of));
    if let Some(last) = last {
        return Some(last.of);
    }
    let said = said?;
    let called = warnings
        .iter()
        .find(|warning| warning.called_for(said, days));
    called.map(|warning| warning.after)
}

/// Days marked *no* since the last day of use. Days that nobody knows anything about neither count nor end the row.
fn free_days(days: &[Day]) -> usize {
    let row = days.iter().rev();
    row.take_while(|day| day.state != DayState::Yes)
        .filter(|day| day.state == DayState::No)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkin::CheckInDraft;
    use crate::testing::{date, id, moment, rev};

    const TODAY: &str = "2026-11-24";

    fn warnings() -> Vec<Warning> {
        let warning = |after, shown| Warning {
            after,
            review: Review::NeedsClinicalSignoff,
            shown,
            basis: Basis::ProjectChoice,
            reason: Some("for a test".into()),
            source: None,
        };
        let free = Shown::AfterFreeDays {
            days: 3,
            craving: 7,
        };
        vec![
            warning(Break::Abstinence, free),
            warning(Break::Detox, Shown::ForDays(30)),
            warning(Break::Prison, Shown::ForDays(28)),
        ]
    }

    fn checkin(json: &str) -> CheckIn {
        let at = moment("2026-11-24T20:00:00+01:00[Europe/Berlin]");
        let draft = CheckInDraft::from_json(json).unwrap();
        draft.save(id(1), rev(1), &at, None).unwrap()
    }

    /// Days up to today: `n` no, `y` yes, `-` unknown.
    fn days(states: &str) -> Vec<Day> {
        let first = date(TODAY) - Days::new(u64::try_from(states.len()).unwrap() - 1);
        let states = states.chars().map(|state| match state {
            'n' => DayState::No,
            'y' => DayState::Yes,
            _ => DayState::Unknown,
        });
        first
            .iter_days()
            .zip(states)
            .map(|(date, state)| Day { date, state })
            .collect()
    }

    fn said(days_known: &str, json: &str) -> Option<Break> {
        let checkin = checkin(json);
        let today = date(TODAY);
        let said = Said::from(&checkin);
        let mut days = days(days_known);
        days.retain(|day| day.date <= said.until(today) && day.state != DayState::Unknown);
        applies(&warnings(), &[], &days, Some(said), today)
    }

    #[test]
    fn a_row_of_no_warns_before_a_strong_craving_or_a_yes_goes_on() {
        let abstinence = Some(Break::Abstinence);
        assert_eq!(said("nnn-", r#"{"craving":7}"#), abstinence);
        assert_eq!(said("nnn-", r#"{"craving":6}"#), None);
        assert_eq!(said("nn-", r#"{"craving":10}"#), None, "too few days");
        assert_eq!(
            said("yn-n--n-", r#"{"craving":7}"#),
            abstinence,
            "silence ends nothing"
        );
        assert_eq!(
            said("nnnyn-", r#"{"craving":7}"#),
            None,
            "a day of use does"
        );
        assert_eq!(said("nnny", r#"{"use":"yes"}"#), abstinence);
        assert_eq!(said("nny", r#"{"use":"yes"}"#), None);
        let days_named = r#"{"use":{"answer":"yes","days":["2026-11-22","2026-11-24"]}}"#;
        assert_eq!(
            said("nnnyny", days_named),
            abstinence,
            "before the first of them"
        );
        assert_eq!(said("nnnn", "{}"), None);
        let none = applies(&warnings(), &[], &days("nnnn"), None, date(TODAY));
        assert_eq!(none, None, "no check-in, no warning by the calendar");
    }

    #[test]
    fn a_time_away_warns_by_itself_from_its_day_until_its_time_is_over() {
        let came_out = |of, on: &str| CameOut { of, on: date(on) };
        let on = |all: &[CameOut], today: &str| applies(&warnings(), all, &[], None, date(today));
        let prison = came_out(Break::Prison, "2026-11-01");
        assert_eq!(on(&[prison], "2026-10-31"), None, "still to come");
        assert_eq!(on(&[prison], "2026-11-01"), Some(Break::Prison));
        assert_eq!(on(&[prison], "2026-11-28"), Some(Break::Prison));
        assert_eq!(on(&[prison], "2026-11-29"), None, "28 days");
        let detox = came_out(Break::Detox, "2026-11-10");
        assert_eq!(
            on(&[detox, prison], "2026-11-20"),
            Some(Break::Detox),
            "the last"
        );
        let hospital = came_out(Break::Hospital, "2026-11-19");
        assert_eq!(
            on(&[hospital, detox], "2026-11-20"),
            Some(Break::Detox),
            "no data for it"
        );
        assert!(prison.check().is_ok());
        assert!(came_out(Break::Abstinence, TODAY).check().is_err());
    }

    #[test]
    fn a_warning_that_makes_no_sense_is_refused() {
        for good in warnings() {
            assert_eq!(good.check(), Ok(()));
            let bad = Warning {
                reason: None,
                ..good.clone()
            };
            assert_eq!(bad.check(), Err(RuleFault::NoReason));
            let shown = match good.shown {
                Shown::ForDays(_) => Shown::ForDays(0),
                Shown::AfterFreeDays { days, .. } => Shown::AfterFreeDays { days, craving: 11 },
            };
            let bad = Warning { shown, ..good };
            assert_eq!(bad.check(), Err(RuleFault::Threshold));
        }
        let mixed = Warning {
            after: Break::Abstinence,
            ..warnings()[1].clone()
        };
        assert_eq!(mixed.check(), Err(RuleFault::Threshold));
    }
}
