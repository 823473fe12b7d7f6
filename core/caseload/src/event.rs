//! What an answer of the server changed, and what was wrong with it.

use cairn_model::id::{ItemId, LinkId};
use serde::Serialize;

use crate::tombstone::Ending;

/// Something the counsellor may want to know at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "event")]
pub enum Event {
    /// Somebody accepted the invite.
    Claimed {
        /// The link.
        link: LinkId,
    },
    /// A new grant counts from now on.
    Granted {
        /// The link.
        link: LinkId,
    },
    /// The person withdrew what they shared; the link stays.
    GrantWithdrawn {
        /// The link.
        link: LinkId,
    },
    /// A check-in, a result or an alert came, new or corrected.
    Received {
        /// The link.
        link: LinkId,
        /// The item.
        item: ItemId,
        /// It raises the safety flag.
        safety: bool,
    },
    /// The person took an item back.
    Retracted {
        /// The link.
        link: LinkId,
        /// The item.
        item: ItemId,
    },
    /// Items that no grant covers any more were destroyed.
    Destroyed {
        /// The link.
        link: LinkId,
        /// How many.
        items: u32,
    },
    /// The person's app says good-bye.
    Farewell {
        /// The link.
        link: LinkId,
    },
    /// The link ended; what was known of it is gone.
    Ended {
        /// The link.
        link: LinkId,
        /// How.
        ending: Ending,
    },
    /// The server doesn't know the mailbox any more: hidden now, destroyed after seven days.
    Unreachable {
        /// The link.
        link: LinkId,
    },
    /// The mailbox is known again.
    ReachableAgain {
        /// The link.
        link: LinkId,
    },
    /// Something is wrong with what the server or the other side sent.
    Fault {
        /// The link.
        link: LinkId,
        /// What.
        fault: Fault,
    },
}

/// What can be wrong with what came in. Each is named to the counsellor; none stops the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// A record came a second time.
    Replayed,
    /// A record can't be opened: forged, damaged, or moved here from another mailbox.
    Unopenable,
    /// A record is missing and nobody said that it was deleted.
    Missing,
    /// Two records bear the same number.
    Forked,
    /// The mailbox holds less than it held before.
    RolledBack,
    /// Records came in another order than they were sent.
    OutOfOrder,
    /// A second hello: somebody else may have the invite too.
    SecondHello,
    /// Records claim to acknowledge what was never sent.
    FalseAcknowledgement,
    /// A grant whose signature or content is not right.
    BadGrant,
    /// An item that the grant it names doesn't cover; it was destroyed unread.
    NotCovered,
    /// The score that came differs from the one its answers give.
    ScoreDiffers,
    /// The payload is not what its type says.
    BadPayload,
    /// The other side went back to an older version of the protocol.
    VersionLowered,
    /// The server's answer can't be read.
    BadAnswer,
}
