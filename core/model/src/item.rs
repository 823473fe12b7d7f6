//! The things a person can share under a grant.

use crate::checkin::CheckIn;
use crate::id::ItemId;
use crate::instrument::InstrumentResult;
use crate::rev::Rev;
use crate::rules::Alert;
use crate::time::Moment;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One thing that can be shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Item {
    /// A check-in.
    #[serde(rename = "checkin")]
    CheckIn(CheckIn),
    /// A filled-in instrument.
    InstrumentResult(InstrumentResult),
    /// That a rule began to hold.
    Alert(Alert),
}

/// Which kind of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Kind {
    /// Check-ins.
    #[serde(rename = "checkin")]
    CheckIn,
    /// Filled-in instruments.
    InstrumentResult,
    /// That a rule began to hold, of the rules that a grant names.
    Alert,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::CheckIn, Self::InstrumentResult, Self::Alert];

    /// The name in payloads and grants.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::CheckIn => "checkin",
            Self::InstrumentResult => "instrument_result",
            Self::Alert => "alert",
        }
    }

    /// The kind of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl Item {
    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::CheckIn(_) => Kind::CheckIn,
            Self::InstrumentResult(_) => Kind::InstrumentResult,
            Self::Alert(_) => Kind::Alert,
        }
    }

    /// Its name.
    #[must_use]
    pub fn id(&self) -> ItemId {
        match self {
            Self::CheckIn(checkin) => checkin.id,
            Self::InstrumentResult(result) => result.id,
            Self::Alert(alert) => alert.id,
        }
    }

    /// Its revision.
    #[must_use]
    pub fn rev(&self) -> Rev {
        match self {
            Self::CheckIn(checkin) => checkin.rev,
            Self::InstrumentResult(result) => result.rev,
            Self::Alert(alert) => alert.rev,
        }
    }

    /// When it is for.
    #[must_use]
    pub fn at(&self) -> Moment {
        match self {
            Self::CheckIn(checkin) => checkin.at,
            Self::InstrumentResult(result) => result.at,
            Self::Alert(alert) => alert.at,
        }
    }

    /// The instrument, where it is a result.
    #[must_use]
    pub fn instrument(&self) -> Option<&str> {
        match self {
            Self::InstrumentResult(result) => Some(&result.instrument),
            Self::CheckIn(_) | Self::Alert(_) => None,
        }
    }

    /// The rule, where it is an alert.
    #[must_use]
    pub fn rule(&self) -> Option<&str> {
        match self {
            Self::Alert(alert) => Some(&alert.rule),
            Self::CheckIn(_) | Self::InstrumentResult(_) => None,
        }
    }

    /// The first day that it is about; the last is that of [`Self::at`].
    #[must_use]
    pub fn since(&self) -> NaiveDate {
        let day = self.at().local_date();
        match self {
            Self::Alert(alert) => day.min(alert.since),
            Self::CheckIn(_) | Self::InstrumentResult(_) => day,
        }
    }

    /// What a summary keeps: no note, and of an instrument no single answer.
    #[must_use]
    pub fn summary(mut self) -> Self {
        match &mut self {
            Self::CheckIn(checkin) => checkin.note = None,
            Self::InstrumentResult(result) => {
                result.answers.clear();
                result.missing.clear();
            }
            // It is the bare minimum already.
            Self::Alert(_) => {}
        }
        self
    }
}

impl From<CheckIn> for Item {
    fn from(checkin: CheckIn) -> Self {
        Self::CheckIn(checkin)
    }
}

impl From<InstrumentResult> for Item {
    fn from(result: InstrumentResult) -> Self {
        Self::InstrumentResult(result)
    }
}

impl From<Alert> for Item {
    fn from(alert: Alert) -> Self {
        Self::Alert(alert)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::any_item;
    use proptest::prelude::*;

    #[test]
    fn a_kind_has_one_name_everywhere() {
        for kind in Kind::ALL {
            assert_eq!(Kind::named(kind.name()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
        assert_eq!(Kind::named("message"), None);
    }

    proptest! {
        #[test]
        fn json_names_the_kind_and_is_read_back(item in any_item(20)) {
            let json = serde_json::to_value(&item).unwrap();
            prop_assert_eq!(&json["type"], item.kind().name());
            prop_assert_eq!(serde_json::from_value::<Item>(json).unwrap(), item);
        }
    }
}
