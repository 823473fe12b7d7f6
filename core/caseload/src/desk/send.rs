//! What goes to the person: what was received, vouchers, a good-bye. Everything is sealed here
//! once and kept; it leaves when the caseload that keeps it is saved.

use std::collections::BTreeMap;

use cairn_model::bytes::{Blob, Fixed};
use cairn_model::id::{ItemId, LinkId};
use cairn_model::payload::{Control, ControlMessage, Head as SeenHead};
use cairn_model::rev::Rev;
use cairn_seal::record;
use cairn_seal::sender::{Sealed, SenderState};
use cairn_seal::voucher::Voucher;
use rand::CryptoRng;

use super::{Desk, Sender};
use crate::chain::Heads;
use crate::error::Error;
use crate::event::Event;
use crate::link::Link;
use crate::now::Now;
use crate::outbox::Pending;
use crate::reading::Reading;
use crate::secret::SecretBytes;
use crate::tombstone::{Ending, LastRecord, Tombstone};

/// Heads in the last word of a link: it has to fit one record, as a closed mailbox takes one only.
const LAST_HEADS: usize = 16;

impl Desk {
    /// Seals a `seen` where one is due: once a day at most, and only with news.
    ///
    /// # Errors
    /// [`Error::UnknownLink`], [`Error::WrongStage`], [`Error::CannotSeal`].
    pub(super) fn seal_seen<R: CryptoRng>(
        &mut self,
        id: LinkId,
        now: Now,
        rng: &mut R,
    ) -> Result<(), Error> {
        let link = self.link(id)?;
        let today = now.utc_day();
        if today <= link.outbox.seen_day() {
            return Ok(());
        }
        let told = link.outbox.told();
        let mut news = link.chain.heads.clone();
        news.retain(|device, head| told.get(device) != Some(head));
        let opened = self
            .reading(id)
            .is_some_and(|reading| opened(link, reading));
        let opened_news = opened && link.read != *link.outbox.opened();
        if news.is_empty() && !opened_news {
            return Ok(());
        }
        let read = link.read.clone();
        let control = seen(&news, usize::MAX, opened);
        self.seal_control(id, control, &news, now, rng)?;
        let outbox = &mut self.link_mut(id)?.outbox;
        outbox.seen_sealed(today);
        if opened {
            outbox.tell_opened(read);
        }
        Ok(())
    }

    /// Sends the person vouchers for mailboxes of their own.
    ///
    /// # Errors
    /// [`Error::UnknownLink`]; [`Error::WrongStage`] before the six words were compared, as they
    /// are worth something; [`Error::CannotSeal`].
    pub fn send_vouchers<R: CryptoRng>(
        &mut self,
        id: LinkId,
        vouchers: &[Voucher],
        now: Now,
        rng: &mut R,
    ) -> Result<(), Error> {
        let confirmed = self
            .link(id)?
            .peer
            .as_ref()
            .is_some_and(|peer| peer.confirmed);
        if !confirmed {
            return Err(Error::WrongStage);
        }
        if vouchers.is_empty() {
            return Err(Error::BadVouchers);
        }
        let vouchers = vouchers.iter().map(|one| Fixed(*one.as_bytes())).collect();
        self.seal_control(id, Control::Vouchers { vouchers }, &Heads::new(), now, rng)
    }

    /// Ends a link: a good-bye is sealed, everything else dropped. The person's app keeps what is
    /// the person's.
    ///
    /// # Errors
    /// [`Error::UnknownLink`]; [`Error::WrongStage`] before anybody has accepted;
    /// [`Error::CannotSeal`].
    pub fn end<R: CryptoRng>(&mut self, id: LinkId, now: Now, rng: &mut R) -> Result<Event, Error> {
        let last = self.seal_last(id, Control::Farewell {}, now, rng)?;
        Ok(self.bury(
            id,
            Tombstone::new(Ending::Ended, now.utc_date(), Some(last)),
        ))
    }

    /// The person withdrew the link: one last `seen` is sealed, everything else dropped.
    pub(super) fn withdrawn<R: CryptoRng>(&mut self, id: LinkId, now: Now, rng: &mut R) -> Event {
        let heads = self.link(id).map(|link| link.chain.heads.clone());
        let control = seen(&heads.unwrap_or_default(), LAST_HEADS, false);
        // Forgetting comes before telling: where nothing can be sealed, nothing is told.
        let last = self.seal_last(id, control, now, rng).ok();
        self.bury(id, Tombstone::new(Ending::Withdrawn, now.utc_date(), last))
    }

    fn seal_last<R: CryptoRng>(
        &mut self,
        id: LinkId,
        control: Control,
        now: Now,
        rng: &mut R,
    ) -> Result<LastRecord, Error> {
        let sealed = self.sealed(id, control, now, rng)?;
        let own = self.link(id)?.own();
        let mut records = sealed.records.into_iter();
        match (records.next(), records.next()) {
            (Some(record), None) => Ok(LastRecord {
                server: own.server.clone(),
                mailbox: own.outbox,
                writer: SecretBytes(*own.writer.expose()),
                id: record.id,
                record: Blob(record.record),
            }),
            _ => Err(Error::CannotSeal),
        }
    }

    fn seal_control<R: CryptoRng>(
        &mut self,
        id: LinkId,
        control: Control,
        tells: &Heads,
        now: Now,
        rng: &mut R,
    ) -> Result<(), Error> {
        let sealed = self.sealed(id, control, now, rng)?;
        let device = self.device;
        let outbox = &mut self.link_mut(id)?.outbox;
        for (number, record) in (sealed.first..).zip(sealed.records) {
            let hash = record::hash(&record.id, &record.record);
            let pending = Pending {
                device,
                number,
                hash,
                record: Blob(record.record),
                sent_ms: None,
                tells: if number == sealed.last {
                    tells.clone()
                } else {
                    Heads::new()
                },
            };
            outbox.queue(record.id, pending);
        }
        self.changed();
        self.waits_for.insert(id, self.version);
        Ok(())
    }

    fn sealed<R: CryptoRng>(
        &mut self,
        id: LinkId,
        control: Control,
        now: Now,
        rng: &mut R,
    ) -> Result<Sealed, Error> {
        let link = self.link(id)?;
        let hello = link.peer.as_ref().ok_or(Error::WrongStage)?.hello;
        let side = link.line();
        let message = ControlMessage {
            id: ItemId::random(rng),
            rev: Rev::next(None, now.ms(), self.device),
            at: now.0,
            control,
        };
        let device = self.device;
        let sender = self.senders.entry(id).or_insert_with(|| Sender {
            hello,
            state: SenderState::new(device),
        });
        sender
            .state
            .seal_control(&side.outgoing(), &message, now.ms(), rng)
            .map_err(|_| Error::CannotSeal)
    }
}

/// What was received: received it is once it is unbroken, opened once the counsellor looked.
fn seen(heads: &Heads, most: usize, opened: bool) -> Control {
    let heads = heads.iter().take(most).map(|(device, head)| SeenHead {
        device: *device,
        number: head.number,
        hash: head.hash,
    });
    Control::Seen {
        heads: heads.collect(),
        opened,
        gone: Vec::new(),
    }
}

/// Whether the counsellor has looked at everything that is here.
fn opened(link: &Link, reading: &Reading) -> bool {
    let looked: &BTreeMap<_, _> = &link.read;
    !reading.shelf.is_empty() && reading.shelf.values().all(|held| !held.is_new(looked))
}
