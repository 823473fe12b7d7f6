//! The things a person can share under a grant.

use crate::checkin::CheckIn;
use crate::id::ItemId;
use crate::instrument::InstrumentResult;
use crate::rev::Rev;
use crate::time::Moment;
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
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 2] = [Self::CheckIn, Self::InstrumentResult];

    /// The name in payloads and grants.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::CheckIn => "checkin",
            Self::InstrumentResult => "instrument_result",
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
        }
    }

    /// Its name.
    #[must_use]
    pub fn id(&self) -> ItemId {
        match self {
            Self::CheckIn(checkin) => checkin.id,
            Self::InstrumentResult(result) => result.id,
        }
    }

    /// Its revision.
    #[must_use]
    pub fn rev(&self) -> Rev {
        match self {
            Self::CheckIn(checkin) => checkin.rev,
            Self::InstrumentResult(result) => result.rev,
        }
    }

    /// When it is for.
    #[must_use]
    pub fn at(&self) -> Moment {
        match self {
            Self::CheckIn(checkin) => checkin.at,
            Self::InstrumentResult(result) => result.at,
        }
    }

    /// The instrument, where it is a result.
    #[must_use]
    pub fn instrument(&self) -> Option<&str> {
        match self {
            Self::CheckIn(_) => None,
            Self::InstrumentResult(result) => Some(&result.instrument),
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
