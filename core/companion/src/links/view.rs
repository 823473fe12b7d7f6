//! A link as it is shown.

use cairn_model::id::LinkId;
use cairn_model::item::Kind;
use cairn_model::time::Moment;
use cairn_store::{Link, Read, Record};

use super::{LinkState, Stage, grant_log};
use crate::companion::ms;
use crate::error::Fault;
use crate::sealing::kind;

const DAY_MS: u64 = 86_400_000;
/// After so many days without an acknowledgement it is said.
const NO_WORD_DAYS: u64 = 7;

/// How what is shared is getting through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
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

impl Delivery {
    /// The stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Sent => "sent",
            Self::NotSentYet => "not_sent_yet",
            Self::NoWord => "no_word",
            Self::NotConfirmedYet => "not_confirmed_yet",
            Self::ServerRolledBack => "server_rolled_back",
            Self::ServerUnknown => "server_unknown",
        }
    }
}

/// A link as it is shown. It holds no keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkView {
    /// Which link.
    pub id: LinkId,
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
    /// Records that came in and could not be used, with what was wrong and how often.
    pub faults: Vec<(String, u64)>,
}

pub(super) async fn view(read: &mut Read<'_>, link: Link, now: &Moment) -> Result<LinkView, Fault> {
    let stage = Stage::named(&link.status)?;
    let kept = LinkState::read(&link.state)?;
    let log = grant_log(read, link.id).await?;
    let today = now.local_date();
    let mut records = read.records(link.id).await?;
    records.retain(|record| record.kind != kind::SEEN);
    let intents = read.intents(link.id, u32::MAX).await?.len() as u64;
    let wire = kept.wire.as_ref();
    let owed = wire.map_or(0, |wire| wire.outgoing.owed.len()) as u64;
    let unsent = records
        .iter()
        .filter(|r| !r.acked && r.appended_at.is_none())
        .count() as u64;
    // A grant that begins later keeps what is queued for it; nothing waits for the network there.
    let begins_later = log.newest().is_some_and(|grant| today < grant.from);
    let waiting = unsent + owed + if begins_later { 0 } else { intents };
    let unacknowledged = records.iter().filter(|record| !record.acked).count() as u64 + owed;
    let sharing = stage.is_live() && log.live(today).is_some();
    let facts = Facts {
        stage,
        waiting,
        sharing,
        now: ms(now),
        records: &records,
    };
    let delivery = facts.delivery(&kept);
    Ok(LinkView {
        id: link.id,
        stage,
        server: wire.map(|wire| wire.link.server.clone()),
        since: kept.created,
        confirmed: kept.confirmed,
        sharing,
        delivery,
        waiting,
        unacknowledged,
        withdrawn: kept.withdrawn,
        ended: kept.ended.map(|ended| ended.at),
        end_confirmed: kept.ended.is_some_and(|ended| ended.confirmed),
        faults: wire
            .map(|w| w.incoming.faults.clone().into_iter().collect())
            .unwrap_or_default(),
        peer_label: kept.peer_label,
        own_label: kept.own_label,
    })
}

struct Facts<'a> {
    stage: Stage,
    waiting: u64,
    sharing: bool,
    now: u64,
    records: &'a [Record],
}

impl Facts<'_> {
    fn delivery(&self, state: &LinkState) -> Delivery {
        let Some(wire) = &state.wire else {
            return Delivery::Nothing;
        };
        let unacked = || self.records.iter().filter(|record| !record.acked);
        let since = unacked().filter_map(|record| record.appended_at).min();
        let old = since.is_some_and(|at| self.now.saturating_sub(at) >= NO_WORD_DAYS * DAY_MS);
        let withdrawal = unacked().any(|record| record.kind == kind::WITHDRAWN);
        let rolled_back = wire
            .outgoing
            .rolled_back
            .or(wire.incoming.rolled_back)
            .is_some();
        if matches!(self.stage, Stage::Closing | Stage::Closed) {
            Delivery::NotConfirmedYet
        } else if wire.outgoing.unknown.or(wire.incoming.unknown).is_some() {
            Delivery::ServerUnknown
        } else if rolled_back && unacked().next().is_some() {
            Delivery::ServerRolledBack
        } else if withdrawal {
            Delivery::NotConfirmedYet
        } else if self.waiting > 0 {
            Delivery::NotSentYet
        } else if old {
            Delivery::NoWord
        } else if self.sharing || self.records.iter().any(|r| Kind::named(&r.kind).is_some()) {
            Delivery::Sent
        } else {
            Delivery::Nothing
        }
    }
}
