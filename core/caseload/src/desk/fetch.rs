//! What to ask the server next, and what its answers mean.

use cairn_model::id::LinkId;
use cairn_seal::token::Token;
use cairn_seal::wire::limits::MAX_BATCH;
use cairn_seal::wire::{Code, MailboxStatus, Page, RecordId};
use rand::CryptoRng;

use super::Desk;
use super::calls::{Answer, Step, append, get, mailbox_path, post};
use crate::call::{Call, Purpose};
use crate::caseload::Entry;
use crate::error::Error;
use crate::event::{Event, Fault};
use crate::now::Now;
use crate::reading::Reading;
use crate::tombstone::{Ending, Tombstone};

/// Records per page: 256 of 4 KiB stay near one megabyte.
const PAGE: u32 = 256;
/// Pages in one pass through a mailbox: a server that goes on for ever is left standing.
const MAX_PAGES: u32 = 400;

impl Desk {
    /// Begins a round: every link is asked about once. Links that are still being asked about are
    /// left alone.
    pub fn begin_round(&mut self, now: Now) -> Vec<Event> {
        let events = self.expire(now);
        let busy = self.calls.busy();
        let ids: Vec<LinkId> = self.caseload.links.keys().copied().collect();
        for id in ids.into_iter().filter(|id| !busy.contains(id)) {
            self.plan(id, now);
        }
        events
    }

    /// Asks about one link out of turn.
    pub fn refresh(&mut self, link: LinkId, now: Now) {
        if !self.calls.busy().contains(&link) {
            self.plan(link, now);
        }
    }

    fn plan(&mut self, id: LinkId, now: Now) {
        match self.caseload.links.get(&id) {
            Some(Entry::Link(link)) => {
                let reading = self.readings.entry(id).or_insert_with(|| Reading::of(link));
                let look = link.peer.is_none() || reading.looked != Some(now.utc_day());
                self.calls
                    .push(id, if look { Step::Look } else { Step::Page });
            }
            Some(Entry::Ended(tombstone)) if tombstone.last.is_some() => {
                self.calls.push(id, Step::Last);
            }
            _ => {}
        }
    }

    /// Whether everything that was to be asked is answered.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.calls.todo.is_empty() && self.calls.under_way.is_empty()
    }

    /// The next call to make; several may be under way at once. None: nothing to ask now.
    pub fn next_call(&mut self, now: Now) -> Option<Call> {
        while let Some((link, step)) = self.calls.todo.pop_front() {
            if let Some(call) = self.call(link, step, now) {
                return Some(call);
            }
        }
        None
    }

    fn call(&mut self, id: LinkId, step: Step, now: Now) -> Option<Call> {
        let waits = self.waits_for.contains_key(&id);
        match (self.caseload.links.get(&id)?, step) {
            (Entry::Link(link), Step::Look) => {
                let path = mailbox_path(&link.own().inbox);
                let call = self.calls.start(id, Purpose::Look);
                Some(get(call, link.own(), path))
            }
            (Entry::Link(link), Step::Page) => {
                let reading = self.readings.entry(id).or_insert_with(|| Reading::of(link));
                let mut query = reading.state.query();
                query.limit = Some(PAGE);
                if query.after == 0 {
                    reading.floor = link.chain.heads.clone();
                    reading.pages = 0;
                }
                let path = format!(
                    "{}/records?{}",
                    mailbox_path(&link.own().inbox),
                    query.to_query()
                );
                let call = self.calls.start(id, Purpose::Page(query.after));
                Some(get(call, link.own(), path))
            }
            (Entry::Link(link), Step::Append) if !waits => {
                let due: Vec<(RecordId, Vec<u8>)> = link
                    .outbox
                    .due(now.ms())
                    .into_iter()
                    .take(MAX_BATCH)
                    .map(|(record, pending)| (record, pending.record.0.clone()))
                    .collect();
                let ids = due.iter().map(|(record, _)| *record).collect();
                let body = append(due)?;
                let own = link.own();
                let call = self.calls.start(id, Purpose::Append(ids));
                let to = (own.server.as_str(), &own.outbox, &own.writer);
                Some(post(call, id, to, body))
            }
            (Entry::Ended(tombstone), Step::Last) if !waits => {
                let last = tombstone.last.as_ref()?;
                let body = append(vec![(last.id, last.record.0.clone())])?;
                let writer = Token::from_bytes(last.writer.0);
                let call = self.calls.start(id, Purpose::Last);
                let to = (last.server.as_str(), &last.mailbox, &writer);
                Some(post(call, id, to, body))
            }
            _ => None,
        }
    }

    pub(super) fn step(&mut self, id: LinkId, step: Step) {
        self.calls.push(id, step);
    }

    /// What is saved may leave now.
    pub(super) fn release(&mut self, links: impl IntoIterator<Item = LinkId>) {
        for id in links {
            match self.caseload.links.get(&id) {
                Some(Entry::Link(_)) => self.calls.push(id, Step::Append),
                Some(Entry::Ended(_)) => self.calls.push(id, Step::Last),
                None => {}
            }
        }
    }

    /// A call that was not answered: the network failed, or the portal gave it up. It is made
    /// again in the next round.
    pub fn unanswered(&mut self, call: u32) {
        self.calls.under_way.remove(&call);
    }

    /// Takes the server's answer to a call. What can't be right is named in the events and changes
    /// nothing else.
    ///
    /// # Errors
    /// [`Error::UnknownCall`].
    pub fn answer<R: CryptoRng>(
        &mut self,
        call: u32,
        status: u16,
        body: &[u8],
        now: Now,
        rng: &mut R,
    ) -> Result<Vec<Event>, Error> {
        let under_way = self.calls.under_way.remove(&call);
        let (link, purpose) = under_way.ok_or(Error::UnknownCall)?;
        let answer = Answer::of(status, body);
        if purpose == Purpose::Last {
            self.last_answered(link, answer);
            return Ok(Vec::new());
        }
        if self.link(link).is_err() {
            // It ended while the call was under way.
            return Ok(Vec::new());
        }
        Ok(match purpose {
            Purpose::Look => self.looked(link, answer, body, now),
            Purpose::Page(after) => self.paged(link, after, answer, body, now, rng),
            Purpose::Append(ids) => self.appended(link, &ids, answer, now),
            Purpose::Last => Vec::new(),
        })
    }

    fn looked(&mut self, id: LinkId, answer: Answer, body: &[u8], now: Now) -> Vec<Event> {
        match answer {
            Answer::Done => {}
            Answer::Problem(Code::UnknownMailbox) => return self.unknown(id, now),
            Answer::Problem(_) => return Vec::new(),
            Answer::Nonsense => return self.fault(id, Fault::BadAnswer, now),
        }
        let Ok(status) = MailboxStatus::from_cbor(body) else {
            return self.fault(id, Fault::BadAnswer, now);
        };
        let Ok(link) = self.link(id) else {
            return Vec::new();
        };
        if link.peer.is_none() && status.created_day > link.invited.last_valid_day {
            let refused = Tombstone::new(Ending::Refused, now.utc_date(), None);
            return vec![self.bury(id, refused)];
        }
        if let Some(reading) = self.readings.get_mut(&id) {
            reading.looked = Some(now.utc_day());
            reading.end.closed = status.closed;
        }
        self.calls.push(id, Step::Page);
        Vec::new()
    }

    fn paged<R: CryptoRng>(
        &mut self,
        id: LinkId,
        after: u64,
        answer: Answer,
        body: &[u8],
        now: Now,
        rng: &mut R,
    ) -> Vec<Event> {
        let stands = self
            .readings
            .get(&id)
            .map(|reading| reading.state.query().after);
        if stands != Some(after) {
            // Started again meanwhile; this page belongs to the pass before.
            self.calls.push(id, Step::Page);
            return Vec::new();
        }
        match answer {
            Answer::Done => {}
            Answer::Problem(Code::UnknownMailbox) => return self.unknown(id, now),
            Answer::Problem(Code::CursorMismatch) if after > 0 => {
                self.calls.push(id, Step::Page);
                return self.with_intake(id, now, super::pass::mismatch);
            }
            Answer::Problem(_) => return Vec::new(),
            Answer::Nonsense => return self.fault(id, Fault::BadAnswer, now),
        }
        match Page::from_cbor(body) {
            Ok(page) if !page.more || !page.records.is_empty() => {
                self.take_page(id, after, &page, now, rng)
            }
            _ => self.fault(id, Fault::BadAnswer, now),
        }
    }

    fn take_page<R: CryptoRng>(
        &mut self,
        id: LinkId,
        after: u64,
        page: &Page,
        now: Now,
        rng: &mut R,
    ) -> Vec<Event> {
        let mut start_over = false;
        let mut events = self.with_intake(id, now, |intake| {
            intake.page(page);
            start_over = intake.start_over || intake.again;
        });
        let Some(reading) = self.readings.get_mut(&id) else {
            return events;
        };
        reading.pages += 1;
        if reading.pages > MAX_PAGES {
            events.extend(self.fault(id, Fault::BadAnswer, now));
            return events;
        }
        let went_back = reading.state.query().after < after;
        if page.more || start_over || went_back {
            self.calls.push(id, Step::Page);
        } else {
            events.extend(self.finish_pass(id, now, rng));
        }
        events
    }

    fn appended(&mut self, id: LinkId, ids: &[RecordId], answer: Answer, now: Now) -> Vec<Event> {
        match answer {
            // Closed: the other mailbox will say so, and until then these bytes rest.
            Answer::Done | Answer::Problem(Code::MailboxClosed) => {}
            Answer::Problem(Code::RecordConflict) | Answer::Nonsense => {
                return self.fault(id, Fault::BadAnswer, now);
            }
            Answer::Problem(_) => return Vec::new(),
        }
        if let Ok(link) = self.link_mut(id) {
            link.outbox.sent(ids, now.ms());
            self.changed();
        }
        Vec::new()
    }

    fn last_answered(&mut self, id: LinkId, answer: Answer) {
        let over = match answer {
            Answer::Done => true,
            Answer::Problem(code) => !code.retryable(),
            Answer::Nonsense => false,
        };
        if let Some(Entry::Ended(tombstone)) = self.caseload.links.get_mut(&id)
            && over
        {
            tombstone.deliver();
            self.changed();
        }
    }
}
