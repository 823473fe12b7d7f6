//! What a whole pass through a mailbox tells, and what its absence tells.

use cairn_model::id::LinkId;
use rand::CryptoRng;

use super::Desk;
use super::calls::Step;
use super::receive::Intake;
use crate::caseload::Entry;
use crate::event::{Event, Fault};
use crate::link::Reach;
use crate::now::Now;
use crate::reading::Reading;
use crate::tombstone::{Ending, Tombstone};

/// How long what belongs to an unknown mailbox is hidden before it is destroyed.
const HIDDEN_MS: u64 = 7 * 24 * 60 * 60 * 1000;

impl Desk {
    /// Does something with a link and what was read of it, and follows up on what that changed.
    pub(super) fn with_intake(
        &mut self,
        id: LinkId,
        now: Now,
        act: impl FnOnce(&mut Intake<'_>),
    ) -> Vec<Event> {
        let Some(Entry::Link(link)) = self.caseload.links.get_mut(&id) else {
            return Vec::new();
        };
        let reading = self.readings.entry(id).or_insert_with(|| Reading::of(link));
        let mut intake = Intake::new(id, link, reading, now);
        act(&mut intake);
        let Intake {
            events,
            changed,
            again,
            ..
        } = intake;
        if again {
            reading.restart(link);
        }
        if changed {
            self.changed();
        }
        events
    }

    /// Names something wrong.
    pub(super) fn fault(&mut self, id: LinkId, fault: Fault, now: Now) -> Vec<Event> {
        self.with_intake(id, now, |intake| intake.fault(fault))
    }

    /// The last page of the mailbox was read.
    pub(super) fn finish_pass<R: CryptoRng>(
        &mut self,
        id: LinkId,
        now: Now,
        rng: &mut R,
    ) -> Vec<Event> {
        let mut events = self.with_intake(id, now, finish);
        let Some(reading) = self.readings.get(&id) else {
            return events;
        };
        match (reading.end.closed, reading.end.last_word) {
            (true, true) => {
                events.push(self.withdrawn(id, now, rng));
                return events;
            }
            // Closed without a word that opens: it counts as unknown.
            (true, false) => {
                events.extend(self.unknown(id, now));
                return events;
            }
            (false, true) => self.ask_whether_closed(id),
            (false, false) => {}
        }
        events.extend(self.known_again(id, now));
        // Nothing depends on a word back; where it can't be sealed the next day tries again.
        let _nothing_sealed = self.seal_seen(id, now, rng);
        if self
            .link(id)
            .is_ok_and(|link| !link.outbox.due(now.ms()).is_empty())
        {
            self.release([id]);
        }
        events
    }

    /// A grant was withdrawn: whether the whole link was, the mailbox itself tells. It is asked
    /// once, and then once a day as all are.
    fn ask_whether_closed(&mut self, id: LinkId) {
        if let Some(reading) = self.readings.get_mut(&id)
            && !std::mem::replace(&mut reading.end.asked, true)
        {
            self.step(id, Step::Look);
        }
    }

    /// The server doesn't know the mailbox towards us, or what it has of it is no word.
    pub(super) fn unknown(&mut self, id: LinkId, now: Now) -> Vec<Event> {
        let Ok(link) = self.link(id) else {
            return Vec::new();
        };
        if link.peer.is_none() {
            // Nobody has accepted. After the last day nobody can any more.
            if now.utc_day() > link.invited.last_valid_day {
                let expired = Tombstone::new(Ending::Expired, now.utc_date(), None);
                return vec![self.bury(id, expired)];
            }
            return Vec::new();
        }
        match *link.reach.get() {
            Reach::Known => {
                let since_ms = now.ms();
                self.set_reach(id, Reach::Unknown { since_ms }, now);
                vec![Event::Unreachable { link: id }]
            }
            Reach::Unknown { since_ms } if now.ms().saturating_sub(since_ms) >= HIDDEN_MS => {
                let lost = Tombstone::new(Ending::Lost, now.utc_date(), None);
                vec![self.bury(id, lost)]
            }
            Reach::Unknown { .. } => Vec::new(),
        }
    }

    fn known_again(&mut self, id: LinkId, now: Now) -> Vec<Event> {
        let unknown = self
            .link(id)
            .is_ok_and(|link| *link.reach.get() != Reach::Known);
        if !unknown {
            return Vec::new();
        }
        self.set_reach(id, Reach::Known, now);
        vec![Event::ReachableAgain { link: id }]
    }

    fn set_reach(&mut self, id: LinkId, reach: Reach, now: Now) {
        let device = self.device;
        if let Ok(link) = self.link_mut(id) {
            link.reach.set(reach, now.ms(), device);
            self.changed();
        }
    }
}

/// The server says that the cursor doesn't fit: another mailbox than the one that was read.
pub(super) fn mismatch(intake: &mut Intake<'_>) {
    let _rolled_back = intake.reading.state.rolled_back();
    intake.link.outbox.send_all_again();
    intake.changed = true;
    intake.fault(Fault::RolledBack);
}

/// A pass that ends below what was read before was rolled back; one that has another record at the
/// same number was forked.
fn finish(intake: &mut Intake<'_>) {
    intake.reading.complete = true;
    intake.reading.live = intake.is_live();
    let heads = intake.reading.state.heads();
    for (device, known) in std::mem::take(&mut intake.reading.floor) {
        if intake.reading.state.reaches(&device) < known.number {
            intake.fault(Fault::RolledBack);
        }
        let other = heads.iter().any(|head| {
            head.device == device && head.number == known.number && head.hash != known.hash
        });
        if other {
            intake.fault(Fault::Forked);
        }
    }
    let day = intake.now().utc_day();
    intake.changed |= intake.link.outbox.forget_old(day);
}
