//! Links as they cross.

use cairn_companion as core;

use crate::cross::Cross;
use crate::error::Problem;
use crate::mirror::{mirror, record};
use crate::moment::Moment;

mirror! {
    /// Where a link stands.
    Stage = core::Stage {
        /// The invite is accepted here; the mailbox towards the inviter is still to be claimed.
        Claiming,
        /// Claimed; the mailbox towards us is still to be made.
        Making,
        /// Both mailboxes are there.
        Open,
        /// Withdrawn here; the server is still to be told.
        Closing,
        /// Closed on the server; the other side has not confirmed it yet.
        Closed,
        /// Over. Only labels and dates are left.
        Ended,
        /// Somebody else used the invite first.
        Refused,
    }
}

mirror! {
    /// How what is shared is getting through.
    Delivery = core::Delivery {
        /// Nothing is shared, and nothing is to be told.
        Nothing,
        /// Everything is with the server or with the other side.
        Sent,
        /// Something is still only here. It goes out by itself.
        NotSentYet,
        /// The other side has acknowledged nothing for 7 days.
        NoWord,
        /// A withdrawal was not confirmed by the other side yet.
        NotConfirmedYet,
        /// The server was put back to an older state; what it lost is being sent again.
        ServerRolledBack,
        /// The server says that it does not know the mailbox.
        ServerUnknown,
    }
}

record! {
    /// What an invite says, before it is accepted.
    InviteView = core::InviteView {
        /// The link it would make.
        link: String,
        /// What the counsellor calls themselves.
        label: String,
        /// The server it goes over.
        server: String,
        /// The last day on which it can be accepted (UTC).
        last_day: String,
    }
}

record! {
    /// A link as it is shown. It holds no keys.
    LinkView = core::LinkView {
        /// Which link.
        id: String,
        /// Where it stands.
        stage: Stage,
        /// What the other side calls itself.
        peer_label: String,
        /// What we are called there.
        own_label: String,
        /// The server; none once it has ended.
        server: Option<String>,
        /// When the invite was accepted.
        since: Moment,
        /// When the six words were found equal; before that the link is not confirmed.
        confirmed: Option<Moment>,
        /// Whether a grant is live today.
        sharing: bool,
        /// How it gets through.
        delivery: Delivery,
        /// Entries and messages that the server has not taken yet.
        waiting: u64,
        /// Entries and messages that the other side has not acknowledged yet.
        unacknowledged: u64,
        /// When it was withdrawn.
        withdrawn: Option<Moment>,
        /// When it ended.
        ended: Option<Moment>,
        /// Whether the other side confirmed the end.
        end_confirmed: bool,
        /// Records that came in and could not be used.
        faults: Vec<LinkFault>,
    }
}

/// What was wrong with records that came in, and how often.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LinkFault {
    /// A stable code.
    pub code: String,
    /// How often.
    pub count: u64,
}

record! {
    /// An accepted invite.
    Accepted = core::Accepted {
        /// The link.
        link: LinkView,
        /// What kept the server from being told. The link is stored; the next synchronisation goes on.
        problem: Option<Problem>,
    }
}

impl Cross<LinkFault> for (String, u64) {
    fn cross(self) -> LinkFault {
        let (code, count) = self;
        LinkFault { code, count }
    }
}
