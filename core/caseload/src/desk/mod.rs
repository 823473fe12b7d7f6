//! The desk: one open tab, with the caseload and all that was fetched and opened since sign-in.
//!
//! It says what to ask the server ([`Desk::next_call`]), takes the answers ([`Desk::answer`]) and
//! has the views. What it changes in the caseload has to be saved ([`Desk::seal`],
//! [`Desk::saved`]) before anything that depends on it leaves: an invite is shown, and a sealed
//! record appended, only from a caseload that the server holds.

mod acts;
mod calls;
mod fetch;
mod invite;
mod pass;
mod receive;
mod send;
mod show;

use std::collections::BTreeMap;

use cairn_model::id::{DeviceId, LinkId};
use cairn_seal::record::RecordHash;
use cairn_seal::sender::SenderState;
use rand::CryptoRng;

pub(crate) use invite::date_of;
pub use invite::{NewInvite, ShownInvite};

use crate::caseload::{Caseload, Entry};
use crate::error::Error;
use crate::event::Event;
use crate::link::Link;
use crate::now::Now;
use crate::reading::Reading;
use crate::tombstone::Tombstone;
use crate::vault::Vault;

const QUARTER_MS: u64 = 15 * 60 * 1000;

/// A sealed caseload on its way to the server.
pub struct Saving {
    /// The bytes to store with `If-Match`.
    pub bytes: Vec<u8>,
    /// To hand to [`Desk::saved`] once the server has them.
    pub ticket: u64,
}

/// This tab as a sender on one link.
struct Sender {
    /// The hello of the side it seals for.
    hello: RecordHash,
    state: SenderState,
}

/// One open tab of a signed-in counsellor.
pub struct Desk {
    vault: Vault,
    caseload: Caseload,
    /// Counts the writings of the sealed caseload.
    generation: u64,
    /// This tab as a sending device: drawn at sign-in and never used again, so that no two tabs
    /// ever use one number of one epoch twice.
    device: DeviceId,
    readings: BTreeMap<LinkId, Reading>,
    senders: BTreeMap<LinkId, Sender>,
    calls: calls::Calls,
    /// Goes up with every change of the caseload.
    version: u64,
    /// The highest version that the server holds.
    saved: u64,
    /// The quarter of an hour in which what time ends was last looked for.
    pruned: Option<u64>,
    /// The version from which on a link's new secrets or sealed bytes may be used.
    waits_for: BTreeMap<LinkId, u64>,
}

impl Desk {
    /// A desk for a new account, with an empty caseload that still has to be saved.
    pub fn new<R: CryptoRng + ?Sized>(vault: Vault, rng: &mut R) -> Self {
        let mut desk = Self::with(vault, 0, Caseload::new(), rng);
        desk.changed();
        desk
    }

    /// A desk with the caseload that the server has.
    ///
    /// # Errors
    /// [`Error::CannotOpen`], [`Error::NewerVersion`] and [`Error::Damaged`]; nothing is changed
    /// on the server then.
    pub fn open<R: CryptoRng + ?Sized>(
        vault: Vault,
        sealed: &[u8],
        rng: &mut R,
    ) -> Result<Self, Error> {
        let (generation, caseload) = vault.open(sealed)?;
        Ok(Self::with(vault, generation, caseload, rng))
    }

    fn with<R: CryptoRng + ?Sized>(
        vault: Vault,
        generation: u64,
        caseload: Caseload,
        rng: &mut R,
    ) -> Self {
        Self {
            vault,
            caseload,
            generation,
            device: DeviceId::random(rng),
            readings: BTreeMap::new(),
            senders: BTreeMap::new(),
            calls: calls::Calls::default(),
            version: 0,
            saved: 0,
            pruned: None,
            waits_for: BTreeMap::new(),
        }
    }

    /// Whether there is something to save.
    #[must_use]
    pub const fn is_unsaved(&self) -> bool {
        self.version > self.saved
    }

    /// The caseload, sealed for the server.
    ///
    /// # Errors
    /// [`Error::CannotSeal`], [`Error::TooLarge`].
    pub fn seal<R: CryptoRng + ?Sized>(&self, rng: &mut R) -> Result<Saving, Error> {
        let generation = self.generation.saturating_add(1);
        Ok(Saving {
            bytes: self.vault.seal(generation, &self.caseload, rng)?,
            ticket: self.version,
        })
    }

    /// The server holds what [`Self::seal`] gave with this ticket. What waited for that may leave.
    pub fn saved(&mut self, ticket: u64) {
        self.generation = self.generation.saturating_add(1);
        self.saved = self.saved.max(ticket.min(self.version));
        let ready: Vec<LinkId> = self
            .waits_for
            .extract_if(.., |_, version| *version <= self.saved)
            .map(|(link, _)| link)
            .collect();
        self.release(ready);
    }

    /// Takes in what another tab has saved meanwhile (the server answered `stale`, or another tab
    /// said so). What this tab still has to add is to be saved afterwards.
    ///
    /// # Errors
    /// As [`Self::open`]; then nothing is changed.
    pub fn take_in(&mut self, sealed: &[u8]) -> Result<(), Error> {
        let (generation, theirs) = self.vault.open(sealed)?;
        self.generation = self.generation.max(generation);
        let merged = Caseload::merge(self.caseload.clone(), theirs.clone());
        let lacks_ours = merged != theirs;
        if merged != self.caseload {
            self.changed();
            self.caseload = merged;
            self.pruned = None;
            self.settle();
        }
        if !lacks_ours {
            self.saved(self.version);
        } else if !self.is_unsaved() {
            // What the server once took is not there any more: it was restored or rolled back.
            self.changed();
        }
        Ok(())
    }

    /// Drops what was read of links that have ended, or whose other side is another one now.
    fn settle(&mut self) {
        let links = &self.caseload.links;
        let living = |id: &LinkId| match links.get(id) {
            Some(Entry::Link(link)) => link.peer.as_ref().map(|peer| peer.hello),
            _ => None,
        };
        self.readings.retain(|id, reading| {
            matches!(links.get(id), Some(Entry::Link(_))) && reading.hello == living(id)
        });
        self.senders
            .retain(|id, sender| living(id) == Some(sender.hello));
    }

    /// Ends a link here: its keys and everything read of it are dropped, the mark stays.
    fn bury(&mut self, id: LinkId, tombstone: Tombstone) -> Event {
        let ending = tombstone.ending;
        let has_last = tombstone.last.is_some();
        self.caseload.links.insert(id, Entry::Ended(tombstone));
        self.changed();
        if has_last {
            self.waits_for.insert(id, self.version);
        }
        self.settle();
        Event::Ended { link: id, ending }
    }

    /// Notes a change that has to be saved.
    fn changed(&mut self) {
        self.version += 1;
    }

    const fn device(&self) -> DeviceId {
        self.device
    }

    const fn caseload(&self) -> &Caseload {
        &self.caseload
    }

    const fn caseload_mut(&mut self) -> &mut Caseload {
        &mut self.caseload
    }

    fn link(&self, id: LinkId) -> Result<&Link, Error> {
        match self.caseload.links.get(&id) {
            Some(Entry::Link(link)) => Ok(link),
            _ => Err(Error::UnknownLink),
        }
    }

    fn link_mut(&mut self, id: LinkId) -> Result<&mut Link, Error> {
        match self.caseload.links.get_mut(&id) {
            Some(Entry::Link(link)) => Ok(link),
            _ => Err(Error::UnknownLink),
        }
    }

    fn reading(&self, id: LinkId) -> Option<&Reading> {
        self.readings.get(&id)
    }

    /// Destroys what the passing of time ends: items past the `until` of their grant.
    fn expire(&mut self, now: Now) -> Vec<Event> {
        // No zone's day begins within a quarter of an hour.
        let quarter = now.ms() / QUARTER_MS;
        if self.pruned.replace(quarter) == Some(quarter) {
            return Vec::new();
        }
        let mut events = Vec::new();
        let ids: Vec<LinkId> = self.readings.keys().copied().collect();
        for id in ids {
            events.extend(self.with_intake(id, now, receive::prune));
        }
        events
    }
}
