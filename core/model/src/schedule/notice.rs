//! What a notification is called and what it says.

use crate::id::ItemId;
use chrono::{NaiveDateTime, NaiveTime, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::str::FromStr;

const KEY: &str = "%Y%m%dT%H%M";

/// One occurrence of one entry, for as long as both live: `{entry}.{planned wall time}`. An answer
/// belongs to it, and so there is at most one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OccasionId {
    /// The entry.
    pub entry: ItemId,
    /// When it was planned by the clock of the entry: of a random moment midnight of its day, of
    /// "every n hours" the time in UTC. Moving the occurrence doesn't change it.
    pub key: NaiveDateTime,
}

/// One notification. The phone keeps it under this id, whenever and however often it is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeId {
    /// A reminder of an occurrence, so many minutes before it: `{occasion}-{minutes}`.
    Due {
        /// Of what.
        occasion: OccasionId,
        /// Minutes before.
        lead: u32,
    },
    /// The last one, that asks to open the companion: `open`.
    Open,
    /// The one that shows whether reminders arrive: `self-test`.
    SelfTest,
}

/// A text that isn't the id of an occasion or notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the id of a reminder")]
pub struct NotNoticeId;

impl NotNoticeId {
    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "not_a_reminder_id"
    }
}

impl NoticeId {
    /// The occurrence it is about.
    #[must_use]
    pub fn occasion(&self) -> Option<OccasionId> {
        match self {
            Self::Due { occasion, .. } => Some(*occasion),
            Self::Open | Self::SelfTest => None,
        }
    }
}

impl fmt::Display for OccasionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.entry, self.key.format(KEY))
    }
}

impl FromStr for OccasionId {
    type Err = NotNoticeId;

    fn from_str(text: &str) -> Result<Self, NotNoticeId> {
        let (entry, key) = text.split_once('.').ok_or(NotNoticeId)?;
        let id = Self {
            entry: entry.parse().map_err(|_| NotNoticeId)?,
            key: NaiveDateTime::parse_from_str(key, KEY).map_err(|_| NotNoticeId)?,
        };
        // One occasion has one text.
        if id.to_string() == text {
            Ok(id)
        } else {
            Err(NotNoticeId)
        }
    }
}

impl fmt::Display for NoticeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Due { occasion, lead } => write!(f, "{occasion}-{lead}"),
            Self::Open => f.write_str("open"),
            Self::SelfTest => f.write_str("self-test"),
        }
    }
}

impl FromStr for NoticeId {
    type Err = NotNoticeId;

    fn from_str(text: &str) -> Result<Self, NotNoticeId> {
        match text {
            "open" => return Ok(Self::Open),
            "self-test" => return Ok(Self::SelfTest),
            _ => {}
        }
        let (occasion, lead) = text.rsplit_once('-').ok_or(NotNoticeId)?;
        let id = Self::Due {
            occasion: occasion.parse()?,
            lead: lead.parse().map_err(|_| NotNoticeId)?,
        };
        if id.to_string() == text {
            Ok(id)
        } else {
            Err(NotNoticeId)
        }
    }
}

macro_rules! as_text {
    ($name:ident) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                String::deserialize(d)?.parse().map_err(D::Error::custom)
            }
        }
    };
}

as_text!(OccasionId);
as_text!(NoticeId);

/// All that a notification can say. There is no way to put anything else into one: a text holds
/// at most a weekday and a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "text", rename_all = "snake_case")]
pub enum Text {
    /// Something at this time, today.
    At {
        /// By the clock where the person is.
        time: NaiveTime,
    },
    /// Something at a time that is over: quiet hours, or the person, held it until now.
    Earlier {
        /// By the clock where the person is, today or last night.
        time: NaiveTime,
    },
    /// Something at this time on another day.
    OnDay {
        /// Which day of the week.
        day: Weekday,
        /// By the clock where the person is.
        time: NaiveTime,
    },
    /// Something more than six days ahead.
    Ahead,
    /// Please open, so that there are reminders after this one.
    Open,
    /// This is how a reminder looks.
    Test,
}

impl Text {
    /// The catalogue keys of all texts there are.
    pub const KEYS: [&str; 6] = [
        "schedule-notice-at",
        "schedule-notice-earlier",
        "schedule-notice-on-day",
        "schedule-notice-ahead",
        "schedule-notice-open",
        "schedule-notice-test",
    ];

    /// The catalogue key of the text.
    #[must_use]
    pub fn key(&self) -> &'static str {
        let [at, earlier, on_day, ahead, open, test] = Self::KEYS;
        match self {
            Self::At { .. } => at,
            Self::Earlier { .. } => earlier,
            Self::OnDay { .. } => on_day,
            Self::Ahead => ahead,
            Self::Open => open,
            Self::Test => test,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_back_and_have_one_text() {
        let occasion = OccasionId {
            entry: ItemId([0xfb; 16]),
            key: "2026-11-24T08:00:00".parse().unwrap(),
        };
        assert_eq!(occasion.to_string(), "-_v7-_v7-_v7-_v7-_v7-w.20261124T0800");
        assert_eq!(occasion.to_string().parse(), Ok(occasion));
        for id in [
            NoticeId::Due { occasion, lead: 60 },
            NoticeId::Due { occasion, lead: 0 },
            NoticeId::Open,
            NoticeId::SelfTest,
        ] {
            assert_eq!(id.to_string().parse(), Ok(id));
        }
        for bad in [
            "",
            "open-1",
            "-_v7-_v7-_v7-_v7-_v7-w.20261124T0800-",
            "-_v7-_v7-_v7-_v7-_v7-w.20261124T0800-060",
        ] {
            assert_eq!(bad.parse::<NoticeId>(), Err(NotNoticeId), "{bad}");
        }
    }
}
