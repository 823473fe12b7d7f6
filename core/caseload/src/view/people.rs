//! The caseload as a list: who needs a look comes first.

use std::cmp::Reverse;

use cairn_model::NaiveDate;
use cairn_model::id::LinkId;
use serde::Serialize;

use super::{AlertView, Safety};
use crate::desk::date_of;
use crate::event::Fault;
use crate::link::Link;
use crate::tombstone::{Ending, Tombstone};

/// How far a link has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Nobody has accepted the invite yet.
    Invited,
    /// Accepted; the six words were not compared yet.
    NotConfirmed,
    /// The six words are the same on both sides.
    Confirmed,
}

/// Why a person is where they are in the list: the first that applies, and the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Attention {
    /// An answer about self-harm that the counsellor has not looked at.
    Safety,
    /// An answer about self-harm that was looked at and no later answer has changed.
    SafetyStands,
    /// A rule that the person let tell the counsellor began to hold, and the counsellor has not looked since.
    Alert,
    /// Something came since the counsellor last looked.
    New,
    /// No news for longer than the counsellor set. It says nothing about the person.
    Silent,
    /// The six words wait to be compared.
    NotConfirmed,
    /// The mailbox is unknown to the server.
    Unreachable,
    /// Nothing new.
    None,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonRow {
    /// The link.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub link: LinkId,
    /// What the person is called here.
    pub called: String,
    /// How far the link has come.
    pub stage: Stage,
    /// Why the person is where they are in the list.
    pub attention: Attention,
    /// The answer about self-harm that stands, if one does.
    pub safety: Option<Safety>,
    /// The newest alert that the counsellor has not looked at, if there is one.
    pub alert: Option<AlertView>,
    /// How many items came since the counsellor last looked.
    pub new: u32,
    /// The day of the newest item. An alert is none of the person's own doing, and not counted.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub last_news: Option<NaiveDate>,
    /// Days since that item, or since the invite was accepted where nothing ever came.
    pub silent_days: Option<u32>,
    /// A grant is live: something is shared.
    pub sharing: bool,
    /// What was wrong with what came in, each once.
    pub faults: Vec<Fault>,
    /// All that the mailbox holds was read since sign-in.
    pub up_to_date: bool,
}

/// An invite that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct InviteRow {
    /// The link it would make.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub link: LinkId,
    /// The counsellor's own note of whom it is for; may be empty.
    pub called: String,
    /// The last day on which it can be accepted (UTC).
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub last_valid_day: NaiveDate,
}

/// A link that ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EndedRow {
    /// The link.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub link: LinkId,
    /// How.
    pub ending: Ending,
    /// When (UTC).
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub date: NaiveDate,
    /// The counsellor has put the notice away.
    pub noted: bool,
}

/// The whole caseload.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PeopleView {
    /// The day it is for.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub today: NaiveDate,
    /// People, those who need a look first.
    pub people: Vec<PersonRow>,
    /// Invites that wait, the oldest first.
    pub invites: Vec<InviteRow>,
    /// Links that ended, the newest first.
    pub ended: Vec<EndedRow>,
}

impl PersonRow {
    /// The order of the list: who needs a look, then the longer silence, then by name.
    fn order(&self) -> impl Ord + use<> {
        let silent = match self.attention {
            Attention::Silent => self.silent_days,
            _ => None,
        };
        (
            self.attention,
            Reverse(silent),
            self.called.to_lowercase(),
            self.link,
        )
    }
}

impl InviteRow {
    pub(crate) fn of(id: LinkId, link: &Link) -> Self {
        Self {
            link: id,
            called: link.called().to_owned(),
            last_valid_day: date_of(link.invited.last_valid_day),
        }
    }
}

impl EndedRow {
    pub(crate) const fn of(id: LinkId, tombstone: &Tombstone) -> Self {
        Self {
            link: id,
            ending: tombstone.ending,
            date: tombstone.date,
            noted: tombstone.noted,
        }
    }
}

impl PeopleView {
    pub(crate) const fn empty(today: NaiveDate) -> Self {
        Self {
            today,
            people: Vec::new(),
            invites: Vec::new(),
            ended: Vec::new(),
        }
    }

    pub(crate) fn sort(&mut self) {
        self.people.sort_by_cached_key(PersonRow::order);
        self.invites
            .sort_by_key(|row| (row.last_valid_day, row.link));
        self.ended.sort_by_key(|row| (Reverse(row.date), row.link));
    }
}
