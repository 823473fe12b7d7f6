//! What to ask the server next, and what its answers mean.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use cairn_model::id::LinkId;
use cairn_seal::token::Token;
use cairn_seal::wire::{
    Append, Code, MailboxId, MailboxStatus, NewRecord, Page, PageQuery, Problem, RecordId,
};

use super::Desk;
use crate::call::{Call, Method, Purpose};
use crate::caseload::Entry;
use crate::error::Error;
use crate::event::{Event, Fault};
use crate::now::Now;

/// Records per page: 256 of 4 KiB stay near one megabyte.
const PAGE: u32 = 256;

/// What a link waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Look,
    Page,
    Append,
    Last,
}

/// Calls to make and calls under way.
#[derive(Default)]
pub(super) struct Calls {
    next: u32,
    todo: VecDeque<(LinkId, Step)>,
    under_way: BTreeMap<u32, (LinkId, Purpose)>,
}

impl Calls {
    fn busy(&self) -> BTreeSet<LinkId> {
        let todo = self.todo.iter().map(|(link, _)| *link);
        todo.chain(self.under_way.values().map(|(link, _)| *link))
            .collect()
    }

    fn push(&mut self, link: LinkId, step: Step) {
        if !self.todo.contains(&(link, step)) {
            self.todo.push_back((link, step));
        }
    }

    fn start(&mut self, link: LinkId, purpose: Purpose) -> u32 {
        self.next = self.next.wrapping_add(1);
        self.under_way.insert(self.next, (link, purpose));
        self.next
    }
}

impl Desk {
    /// Begins a round: every link is asked about once. Links that are still being asked about are
    /// left alone.
    pub fn begin_round(&mut self, now: Now) {
        self.expire(now);
        let busy = self.calls.busy();
        let ids: Vec<LinkId> = self.caseload.links.keys().copied().collect();
        for id in ids.into_iter().filter(|id| !busy.contains(id)) {
            self.plan(id, now);
        }
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
                let reading = self.readings.entry(id).or_default();
                let look = link.peer.is_none() || reading.looked != Some(now.utc_day());
                self.calls.push(id, if look { Step::Look } else { Step::Page });
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
                let invited = &link.invited;
                let path = mailbox_path(&invited.inbox);
                let call = self.calls.start(id, Purpose::Look);
                Some(get(call, id, &invited.server, path, &invited.reader.0))
            }
            (Entry::Link(link), Step::Page) => {
                let reading = self.readings.entry(id).or_default();
                if reading.cursor.after == 0 {
                    reading.floor = link.chain.heads.clone();
                }
                let query = PageQuery {
                    after: reading.cursor.after,
                    at: reading.cursor.at,
                    limit: Some(PAGE),
                    wait: None,
                };
                let invited = &link.invited;
                let path = format!("{}/records?{}", mailbox_path(&invited.inbox), query.to_query());
                let call = self.calls.start(id, Purpose::Page(reading.cursor));
                Some(get(call, id, &invited.server, path, &invited.reader.0))
            }
            (Entry::Link(link), Step::Append) if !waits => {
                let due: Vec<(RecordId, Vec<u8>)> = link
                    .outbox
                    .due(now.ms())
                    .into_iter()
                    .take(cairn_seal::wire::limits::MAX_BATCH)
                    .map(|(record, pending)| (record, pending.record.0.clone()))
                    .collect();
                let ids = due.iter().map(|(record, _)| *record).collect();
                let body = append(due)?;
                let invited = &link.invited;
                let call = self.calls.start(id, Purpose::Append(ids));
                Some(post(call, id, &invited.server, &invited.outbox, &invited.writer.0, body))
            }
            (Entry::Ended(tombstone), Step::Last) if !waits => {
                let last = tombstone.last.as_ref()?;
                let body = append(vec![(last.id, last.record.0.clone())])?;
                let call = self.calls.start(id, Purpose::Last);
                Some(post(call, id, &last.server, &last.mailbox, &last.writer.0, body))
            }
            _ => None,
        }
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
    pub fn answer(
        &mut self,
        call: u32,
        status: u16,
        body: &[u8],
        now: Now,
    ) -> Result<Vec<Event>, Error> {
        let under_way = self.calls.under_way.remove(&call);
        let (link, purpose) = under_way.ok_or(Error::UnknownCall)?;
        if purpose == Purpose::Last {
            self.last_answered(link, status, body);
            return Ok(Vec::new());
        }
        if self.link(link).is_err() {
            // It ended while the call was under way.
            return Ok(Vec::new());
        }
        let answer = Answer::of(status, body);
        Ok(match purpose {
            Purpose::Look => self.looked(link, answer, body, now),
            Purpose::Page(asked) => self.paged(link, asked, answer, body, now),
            Purpose::Append(ids) => self.appended(link, &ids, answer, now),
            Purpose::Last => Vec::new(),
        })
    }

    fn looked(&mut self, id: LinkId, answer: Answer, body: &[u8], now: Now) -> Vec<Event> {
        match answer {
            Answer::Done => {}
            Answer::Problem(Code::UnknownMailbox) => return self.unknown(id, now),
            Answer::Problem(_) => return Vec::new(),
            Answer::Nonsense => return self.fault(id, Fault::BadAnswer),
        }
        let Ok(status) = MailboxStatus::from_cbor(body) else {
            return self.fault(id, Fault::BadAnswer);
        };
        let mut events = self.known_again(id, now);
        let late = self.link(id).is_ok_and(|link| {
            link.peer.is_none() && status.created_day > link.invited.last_valid_day
        });
        if late {
            events.push(self.refuse(id, now));
            return events;
        }
        let reading = self.readings.entry(id).or_default();
        reading.looked = Some(now.utc_day());
        reading.closed |= status.closed;
        self.calls.push(id, Step::Page);
        events
    }

    fn paged(
        &mut self,
        id: LinkId,
        asked: super::reading::Cursor,
        answer: Answer,
        body: &[u8],
        now: Now,
    ) -> Vec<Event> {
        let same_place = self.readings.get(&id).is_some_and(|reading| reading.cursor == asked);
        if !same_place {
            // Started again meanwhile; this page belongs to the pass before.
            self.calls.push(id, Step::Page);
            return Vec::new();
        }
        match answer {
            Answer::Done => {}
            Answer::Problem(Code::UnknownMailbox) => return self.unknown(id, now),
            Answer::Problem(Code::CursorMismatch) if asked.after > 0 => {
                self.restart(id);
                self.calls.push(id, Step::Page);
                return self.fault(id, Fault::RolledBack);
            }
            Answer::Problem(_) => return Vec::new(),
            Answer::Nonsense => return self.fault(id, Fault::BadAnswer),
        }
        let Ok(page) = Page::from_cbor(body) else {
            return self.fault(id, Fault::BadAnswer);
        };
        let goes_on = page.records.first().is_none_or(|first| first.seq > asked.after);
        if !goes_on || (page.more && page.records.is_empty()) {
            return self.fault(id, Fault::BadAnswer);
        }
        let mut events = self.known_again(id, now);
        let more = page.more;
        events.extend(self.receive(id, page, now));
        if self.link(id).is_err() {
            return events;
        }
        if more || self.readings.get(&id).is_some_and(|reading| reading.cursor.after == 0 && !reading.complete && !reading.fresh) {
            self.calls.push(id, Step::Page);
        } else {
            events.extend(self.finish_pass(id, now));
            if self.link(id).is_ok() {
                self.after_pass(id, now);
            }
        }
        events
    }

    fn after_pass(&mut self, id: LinkId, now: Now) {
        let look = self.readings.get(&id).is_some_and(|reading| reading.last_word && !reading.closed);
        if look {
            self.calls.push(id, Step::Look);
        }
        if self.link(id).is_ok_and(|link| !link.outbox.due(now.ms()).is_empty()) {
            self.calls.push(id, Step::Append);
        }
    }

    fn appended(&mut self, id: LinkId, ids: &[RecordId], answer: Answer, now: Now) -> Vec<Event> {
        let settled = match answer {
            Answer::Done => true,
            // The person's side has closed; the next look at the other mailbox will say so.
            Answer::Problem(Code::MailboxClosed | Code::UnknownMailbox) => true,
            // Never with an honest server: it holds other bytes under this random id.
            Answer::Problem(Code::RecordConflict) => return self.fault(id, Fault::BadAnswer),
            Answer::Problem(_) => false,
            Answer::Nonsense => return self.fault(id, Fault::BadAnswer),
        };
        if settled && let Ok(link) = self.link_mut(id) {
            link.outbox.sent(ids, now.ms());
            self.changed();
        }
        Vec::new()
    }

    fn last_answered(&mut self, id: LinkId, status: u16, body: &[u8]) {
        let over = match Answer::of(status, body) {
            Answer::Done => true,
            Answer::Problem(code) => !code.retryable(),
            Answer::Nonsense => false,
        };
        if let Some(Entry::Ended(tombstone)) = self.caseload.links.get_mut(&id)
            && over
            && !tombstone.delivered
        {
            tombstone.deliver();
            self.changed();
        }
    }
}

/// An answer, as far as its status and code tell.
#[derive(Clone, Copy, Debug)]
enum Answer {
    Done,
    Problem(Code),
    /// Neither a success nor a problem of the protocol, such as a proxy's error page.
    Nonsense,
}

impl Answer {
    fn of(status: u16, body: &[u8]) -> Self {
        if (200..300).contains(&status) {
            return Self::Done;
        }
        let problem: Option<Problem> = serde_json::from_slice(body).ok();
        let code = problem.and_then(|problem| problem.known_code());
        match code {
            Some(code) if code.status() == status => Self::Problem(code),
            _ if matches!(status, 408 | 429 | 500..600) => Self::Problem(Code::Unavailable),
            _ => Self::Nonsense,
        }
    }
}

fn mailbox_path(id: &MailboxId) -> String {
    format!("/v1/mailboxes/{id}")
}

fn get(call: u32, link: LinkId, server: &str, path: String, token: &[u8; 32]) -> Call {
    Call {
        id: call,
        link,
        method: Method::Get,
        server: server.to_owned(),
        path,
        authorization: Token::from_bytes(*token).to_bearer(),
        body: None,
    }
}

fn post(
    call: u32,
    link: LinkId,
    server: &str,
    mailbox: &MailboxId,
    token: &[u8; 32],
    body: Vec<u8>,
) -> Call {
    Call {
        id: call,
        link,
        method: Method::Post,
        server: server.to_owned(),
        path: format!("{}/records", mailbox_path(mailbox)),
        authorization: Token::from_bytes(*token).to_bearer(),
        body: Some(body),
    }
}

fn append(records: Vec<(RecordId, Vec<u8>)>) -> Option<Vec<u8>> {
    let records: Vec<_> = records
        .into_iter()
        .map(|(id, record)| NewRecord { id, record })
        .collect();
    (!records.is_empty()).then(|| Append { records }.to_cbor())
}
