//! Accepting a counsellor's invite. Everything is stored before anything is sent.

use std::collections::BTreeMap;
use std::sync::Arc;

use cairn_model::bytes::Fixed;
use cairn_model::id::{ItemId, LinkId};
use cairn_model::payload::Control;
use cairn_model::time::Moment;
use cairn_seal::invite::{Accepted as Keys, Invite, Inviter, MAX_LABEL};
use cairn_seal::reader::ReaderState;
use cairn_seal::record;
use cairn_seal::sender::SenderState;
use cairn_seal::voucher::Voucher;
use cairn_store::{Link, StoreError};
use zeroize::Zeroizing;

use super::draft::{GrantDraft, Parties};
use super::gone::GoneList;
use super::grants::{Preview, signed};
use super::state::{Incoming, LinkState, Outgoing, Wire};
use super::{LinkView, Stage, grant_log};
use crate::companion::Companion;
use crate::error::{Error, Fault};
use crate::net::{ServerAddress, Transport};
use crate::sealing::{Sealer, grant_control};
use crate::sync::{Change, Run};

const DAY_MS: i64 = 86_400_000;

/// The links of a companion.
#[derive(Debug, Clone, Copy)]
pub struct Links<'c> {
    pub(super) companion: &'c Companion,
}

/// What an invite says, before it is accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteView {
    /// The link it would make.
    pub link: LinkId,
    /// What the counsellor calls themselves.
    pub label: String,
    /// The server it goes over.
    pub server: String,
    /// The last day on which it can be accepted (UTC).
    pub last_day: chrono::NaiveDate,
}

/// An accepted invite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The link.
    pub link: LinkView,
    /// What kept the server from being told. The link is stored; the next synchronisation goes on.
    pub problem: Option<Error>,
}

impl<'c> Links<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    /// Reads an invite without accepting it.
    ///
    /// # Errors
    /// The invite and server codes of docs/errors.md.
    pub fn look(&self, invite: &str, now: &Moment) -> Result<InviteView, Error> {
        Ok(self.view_invite(invite, now)?)
    }

    fn view_invite(self, invite: &str, now: &Moment) -> Result<InviteView, Fault> {
        let invite = self.read_invite(invite, now)?;
        let day = i32::try_from(invite.last_day).ok();
        let last_day = day.and_then(chrono::NaiveDate::from_epoch_days);
        Ok(InviteView {
            link: invite.link,
            label: invite.label,
            server: invite.server,
            last_day: last_day.unwrap_or(chrono::NaiveDate::MAX),
        })
    }

    fn read_invite(self, text: &str, now: &Moment) -> Result<Invite, Fault> {
        let today = u32::try_from(now.utc_ms() / DAY_MS).unwrap_or(0);
        let invite = Invite::from_url(text, today)?;
        if invite.inviter != Inviter::Counsellor {
            return Err(Fault::Coded("invite_unsupported"));
        }
        ServerAddress::parse(&invite.server, self.companion.demo)?;
        Ok(invite)
    }

    /// Shows what would be sent at once if this invite were accepted with this grant. Nothing is kept or sent.
    ///
    /// # Errors
    /// The invite, server and grant codes of docs/errors.md; `label_invalid`, `io`.
    pub async fn preview(
        &self,
        invite: &str,
        label: &str,
        draft: &GrantDraft,
        now: &Moment,
    ) -> Result<Preview, Error> {
        Ok(self.try_preview(invite, label, draft, now).await?)
    }

    async fn try_preview(
        &self,
        invite: &str,
        label: &str,
        draft: &GrantDraft,
        now: &Moment,
    ) -> Result<Preview, Fault> {
        let invite = self.read_invite(invite, now)?;
        let label = checked_label(label)?;
        let parties = Parties {
            link: invite.link,
            recipient: &invite.label,
            label,
        };
        self.companion
            .grants()
            .preview_for(&parties, draft, now)
            .await
    }

    /// Accepts an invite: keys and tokens are made and stored, then the server is told, as far as it can be reached.
    ///
    /// # Errors
    /// `invite_used` where somebody else was first; the invite, server and grant codes; `link_exists`,
    /// `label_invalid`, `disk_full`, `io`. What the network did is in the answer, as the link is kept.
    pub async fn accept(
        &self,
        invite: &str,
        label: &str,
        first_grant: Option<&GrantDraft>,
        transport: Arc<dyn Transport>,
        now: &Moment,
    ) -> Result<Accepted, Error> {
        Ok(self
            .try_accept(invite, label, first_grant, transport, now)
            .await?)
    }

    async fn try_accept(
        &self,
        invite: &str,
        label: &str,
        first_grant: Option<&GrantDraft>,
        transport: Arc<dyn Transport>,
        now: &Moment,
    ) -> Result<Accepted, Fault> {
        let invite = self.read_invite(invite, now)?;
        self.store_accepted(&invite, checked_label(label)?, first_grant, now)
            .await?;
        let line = self.companion.line(transport).await;
        let kept = self.companion.store.read().await?.link(invite.link).await?;
        let kept = kept.ok_or(StoreError::NotFound)?;
        let mut run = Run::new(self.companion, &line, &kept, now)?;
        let problem = match Box::pin(run.go()).await {
            Ok(()) => None,
            Err(Fault::Store(error)) => return Err(error.into()),
            Err(fault) if fault.code() == "invite_used" => return Err(fault),
            Err(fault) => Some(Error::from(fault)),
        };
        Ok(Accepted {
            link: self.try_get(invite.link, now).await?,
            problem,
        })
    }

    /// One transaction: link, keys, tokens, the sealed hello, and the first grant with all that it covers.
    async fn store_accepted(
        &self,
        invite: &Invite,
        label: &str,
        first_grant: Option<&GrantDraft>,
        now: &Moment,
    ) -> Result<(), Fault> {
        let mut sharing = self.companion.sharing.lock().await;
        *sharing = None;
        let mut rng = self.companion.chance.fork();
        let accepted = invite.accept(&mut rng);
        let mut write = self.companion.store.write().await?;
        if write.link(invite.link).await?.is_some() {
            return Err(Fault::Coded("link_exists"));
        }
        let device = self.companion.stored_device(&mut write).await?;
        let sealed_link = accepted.link.clone();
        let state = new_state(invite, accepted, label, now);
        let sender = SenderState::new(device);
        let link = Link {
            id: invite.link,
            status: Stage::Claiming.as_str().to_owned(),
            state: state.to_bytes()?,
            sender: json(&sender)?,
            reader: json(&ReaderState::new())?,
        };
        write.add_link(&link).await?;
        let mut change = Change { write, link, state };
        let mut sealer = Sealer::new(sealed_link, sender, rng);
        greet(&mut change, &mut sealer, label, now).await?;
        if let Some(draft) = first_grant {
            self.first_grant(&mut change, &mut sealer, draft, now)
                .await?;
        }
        sealer.keep(&mut change).await?;
        change.commit().await
    }

    async fn first_grant(
        &self,
        change: &mut Change<'_>,
        sealer: &mut Sealer,
        draft: &GrantDraft,
        now: &Moment,
    ) -> Result<(), Fault> {
        let state = change.state.clone();
        let parties = Parties {
            link: change.link.id,
            recipient: &state.peer_label,
            label: &state.own_label,
        };
        let id = ItemId::random(&mut self.companion.chance.fork());
        let grant = draft.grant(&parties, id, self.companion.rev(None, now), now)?;
        let stored = signed(&grant, &change.wire()?.link)?;
        change.write.add_grant(&stored).await?;
        let message = sealer.message(grant_control(stored, Vec::new())?, now);
        let parts = sealer.control(&message)?;
        let name = message.control.name();
        sealer
            .queue(&mut change.write, parts, name, grant.id, message.rev)
            .await?;
        let log = grant_log(&mut change.write, change.link.id).await?;
        change.queue_covered(&log, now).await
    }
}

/// Seals the hello: who we are on this link, and the label we chose.
async fn greet(
    change: &mut Change<'_>,
    sealer: &mut Sealer,
    label: &str,
    now: &Moment,
) -> Result<(), Fault> {
    let keys = change
        .wire()?
        .link
        .keys
        .public()
        .map_err(|_| Fault::unreadable())?;
    let hello = Control::Hello {
        x25519: keys.x25519,
        ed25519: keys.ed25519,
        label: label.to_owned(),
        versions: vec![u16::from(record::VERSION)],
    };
    let message = sealer.message(hello, now);
    let parts = sealer.control(&message)?;
    let name = message.control.name();
    sealer
        .queue(&mut change.write, parts, name, message.id, message.rev)
        .await
}

fn new_state(invite: &Invite, accepted: Keys, label: &str, now: &Moment) -> LinkState {
    let fixed = |voucher: &Voucher| Fixed(*voucher.as_bytes());
    let [outgoing, incoming] = &invite.vouchers;
    let wire = Wire {
        link: accepted.link,
        outgoing: Outgoing::new(Fixed(invite.reader.0), fixed(outgoing)),
        incoming: Incoming::new(Fixed(invite.writer.0), fixed(incoming)),
        vouchers: invite.long_vouchers.iter().map(fixed).collect(),
    };
    LinkState {
        created: *now,
        own_label: label.to_owned(),
        peer_label: invite.label.clone(),
        confirmed: None,
        withdrawn: None,
        closed: None,
        ended: None,
        wire: Some(wire),
    }
}

/// Any word will do, but it must be one.
fn checked_label(label: &str) -> Result<&str, Fault> {
    let label = label.trim();
    let visible = !label.chars().any(char::is_control);
    if !label.is_empty() && label.chars().count() <= MAX_LABEL && visible {
        Ok(label)
    } else {
        Err(Fault::Coded("label_invalid"))
    }
}

fn json(value: &impl serde::Serialize) -> Result<Zeroizing<Vec<u8>>, Fault> {
    serde_json::to_vec(value)
        .map(Zeroizing::new)
        .map_err(|_| Fault::unreadable())
}

impl Outgoing {
    fn new(reader: Fixed<32>, voucher: Fixed<36>) -> Self {
        Self {
            reader,
            voucher,
            last_seq: 0,
            gone: GoneList::default(),
            owed: Vec::new(),
            cut: None,
            delete: Vec::new(),
            unheard: false,
            last_word: None,
            recover: false,
            renewed_on: None,
            known_grant: None,
            rolled_back: None,
            unknown: None,
        }
    }
}

impl Incoming {
    const fn new(writer: Fixed<32>, voucher: Fixed<36>) -> Self {
        Self {
            writer,
            voucher,
            opened: 0,
            trimmed: 0,
            news: false,
            seen_on: None,
            rolled_back: None,
            unknown: None,
            faults: BTreeMap::new(),
        }
    }
}
