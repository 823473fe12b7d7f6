//! What stays of a link that ended: that there was one, how it ended and on which day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::join::{Join, keep_greater};
use crate::secret::SecretBytes;
use cairn_model::bytes::Blob;
use cairn_seal::wire::{MailboxId, RecordId};

/// How a link ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Nobody accepted the invite by its last valid day.
    Expired,
    /// The counsellor took the invite back before anybody accepted it.
    TakenBack,
    /// The invite was accepted after its last valid day.
    Refused,
    /// The mailbox was unknown to the server for seven days.
    Lost,
    /// The counsellor ended it.
    Ended,
    /// The six words differed.
    WordsDiffered,
    /// The person withdrew it.
    Withdrawn,
}

/// A last record that still has to reach the server, with all that this takes and no key.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(Debug))]
pub struct LastRecord {
    /// The server that holds the mailbox.
    pub server: String,
    /// The mailbox towards the person.
    pub mailbox: MailboxId,
    /// Its writer token.
    pub writer: SecretBytes<32>,
    /// The record's id.
    pub id: RecordId,
    /// The sealed bytes.
    pub record: Blob,
}

/// The mark of an ended link. Nothing of the person is in it, not even a name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(Debug))]
pub struct Tombstone {
    /// How it ended.
    pub ending: Ending,
    /// On which day (UTC).
    pub date: NaiveDate,
    /// The last record, until the server has it.
    pub last: Option<LastRecord>,
    /// The last record is with the server, or can't be delivered any more.
    pub delivered: bool,
    /// The counsellor has seen the notice.
    pub noted: bool,
}

impl Tombstone {
    /// A mark; with `last`, that record is still delivered first.
    pub const fn new(ending: Ending, date: NaiveDate, last: Option<LastRecord>) -> Self {
        Self {
            ending,
            date,
            last,
            delivered: false,
            noted: false,
        }
    }

    /// The last record is with the server, or can't be delivered any more.
    pub fn deliver(&mut self) {
        self.delivered = true;
        self.last = None;
    }
}

impl Join for Tombstone {
    fn join(&mut self, other: Self) {
        keep_greater(&mut self.ending, other.ending);
        self.date = self.date.min(other.date);
        self.noted |= other.noted;
        keep_greater(&mut self.last, other.last);
        if self.delivered || other.delivered {
            self.deliver();
        }
    }
}
