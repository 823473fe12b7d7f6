//! Links as they cross.

use cairn_companion as core;

use crate::error::Problem;
use crate::mirror::mirror;
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

/// What an invite says, before it is accepted.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct InviteView {
    /// The link it would make.
    pub link: String,
    /// What the counsellor calls themselves.
    pub label: String,
    /// The server it goes over.
    pub server: String,
    /// The last day on which it can be accepted (UTC).
    pub last_day: String,
}

/// A link as it is shown. It holds no keys.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LinkView {
    /// Which link.
    pub id: String,
    /// Where it stands.
    pub stage: Stage,
    /// What the other side calls itself.
    pub peer_label: String,
    /// What we are called there.
    pub own_label: String,
    /// The server; none once it has ended.
    pub server: Option<String>,
    /// When the invite was accepted.
    pub since: Moment,
    /// When the six words were found equal; before that the link is not confirmed.
    pub confirmed: Option<Moment>,
    /// Whether a grant is live today.
    pub sharing: bool,
    /// How it gets through.
    pub delivery: Delivery,
    /// Entries and messages that the server has not taken yet.
    pub waiting: u64,
    /// Entries and messages that the other side has not acknowledged yet.
    pub unacknowledged: u64,
    /// When it was withdrawn.
    pub withdrawn: Option<Moment>,
    /// When it ended.
    pub ended: Option<Moment>,
    /// Whether the other side confirmed the end.
    pub end_confirmed: bool,
    /// Records that came in and could not be used.
    pub faults: Vec<LinkFault>,
}

/// What was wrong with records that came in, and how often.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LinkFault {
    /// A stable code.
    pub code: String,
    /// How often.
    pub count: u64,
}

/// An accepted invite.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Accepted {
    /// The link.
    pub link: LinkView,
    /// What kept the server from being told. The link is stored; the next synchronisation goes on.
    pub problem: Option<Problem>,
}

impl From<core::InviteView> for InviteView {
    fn from(core: core::InviteView) -> Self {
        let core::InviteView {
            link,
            label,
            server,
            last_day,
        } = core;
        Self {
            link: link.to_string(),
            label,
            server,
            last_day: last_day.to_string(),
        }
    }
}

impl From<core::LinkView> for LinkView {
    fn from(core: core::LinkView) -> Self {
        let core::LinkView {
            id,
            stage,
            peer_label,
            own_label,
            server,
            since,
            confirmed,
            sharing,
            delivery,
            waiting,
            unacknowledged,
            withdrawn,
            ended,
            end_confirmed,
            faults,
        } = core;
        let faults = faults
            .into_iter()
            .map(|(code, count)| LinkFault { code, count });
        Self {
            id: id.to_string(),
            stage: stage.into(),
            peer_label,
            own_label,
            server,
            since: since.into(),
            confirmed: confirmed.map(Into::into),
            sharing,
            delivery: delivery.into(),
            waiting,
            unacknowledged,
            withdrawn: withdrawn.map(Into::into),
            ended: ended.map(Into::into),
            end_confirmed,
            faults: faults.collect(),
        }
    }
}

impl From<core::Accepted> for Accepted {
    fn from(core: core::Accepted) -> Self {
        let core::Accepted { link, problem } = core;
        Self {
            link: link.into(),
            problem: problem.map(Into::into),
        }
    }
}
