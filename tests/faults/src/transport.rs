//! The transport a companion is given: a server in memory behind a network that breaks where a test says so.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use cairn_companion::{Method, Request, Response, Transport, TransportError};
use cairn_seal::wire::{
    Appended, Code, MEDIA_CBOR, MEDIA_CBOR_SEQ, Page, RecordId, StoredRecord, limits,
};

use crate::lies::{Breakage, Lie};
use crate::server::{MailboxServer, parameter, problem, take_apart};

#[derive(Debug, Default)]
struct State {
    server: MailboxServer,
    calls: Vec<Request>,
    broken: BTreeMap<usize, Breakage>,
    all_broken: Option<Breakage>,
    lie: Option<Lie>,
    late: Vec<Request>,
    cancelled: BTreeSet<u64>,
    hanging: BTreeSet<u64>,
    stopped: bool,
    made_up: u64,
}

/// See the module.
#[derive(Debug, Default)]
pub struct HostileTransport {
    state: Mutex<State>,
    changed: Condvar,
}

impl HostileTransport {
    /// An honest one on some day; the rest is switched on.
    #[must_use]
    pub fn new(today: u32) -> Self {
        let state = State {
            server: MailboxServer::new(today),
            ..State::default()
        };
        Self {
            state: Mutex::new(state),
            changed: Condvar::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks at or changes the server behind the network.
    pub fn server<T>(&self, act: impl FnOnce(&mut MailboxServer) -> T) -> T {
        act(&mut self.lock().server)
    }

    /// How many calls were made so far.
    #[must_use]
    pub fn count(&self) -> usize {
        self.lock().calls.len()
    }

    /// All calls so far.
    #[must_use]
    pub fn calls(&self) -> Vec<Request> {
        self.lock().calls.clone()
    }

    /// Breaks the n-th call from now (0: the next).
    pub fn break_call(&self, n: usize, how: Breakage) {
        let mut state = self.lock();
        let at = state.calls.len() + n;
        state.broken.insert(at, how);
    }

    /// Breaks every call, or none any more.
    pub fn break_all(&self, how: Option<Breakage>) {
        self.lock().all_broken = how;
    }

    /// Breaks no call any more.
    pub fn mend(&self) {
        let mut state = self.lock();
        state.broken.clear();
        state.all_broken = None;
    }

    /// Switches a lie on, or all off.
    pub fn lie(&self, lie: Option<Lie>) {
        self.lock().lie = lie;
    }

    /// Blocks until a call hangs, or nobody wants to know any more.
    pub fn wait_until_hanging(&self) {
        let mut state = self.lock();
        while state.hanging.is_empty() && !state.stopped {
            state = self
                .changed
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        state.stopped = false;
    }

    /// Ends [`Self::wait_until_hanging`].
    pub fn stop_waiting(&self) {
        self.lock().stopped = true;
        self.changed.notify_all();
    }

    fn hang(&self, id: u64) {
        let mut state = self.lock();
        state.hanging.insert(id);
        self.changed.notify_all();
        while !state.cancelled.contains(&id) {
            state = self
                .changed
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        state.hanging.remove(&id);
    }
}

impl Transport for HostileTransport {
    fn send(&self, request: Request) -> Result<Response, TransportError> {
        let mut state = self.lock();
        for late in std::mem::take(&mut state.late) {
            let _unheard = state.server.answer(&late);
        }
        let at = state.calls.len();
        state.calls.push(request.clone());
        let breakage = state.all_broken.or_else(|| state.broken.remove(&at));
        let Some(breakage) = breakage else {
            return Ok(state.answer(&request));
        };
        match breakage {
            Breakage::Lost => Err(TransportError::Offline),
            Breakage::CutAfter => {
                let _unheard = state.server.answer(&request);
                Err(TransportError::Broken)
            }
            Breakage::Late => {
                state.late.push(request);
                Err(TransportError::Timeout)
            }
            Breakage::Internal => Ok(problem(Code::Internal)),
            Breakage::Html => Ok(html(200)),
            Breakage::HangBefore | Breakage::HangAfter => {
                if breakage == Breakage::HangAfter {
                    let _unheard = state.server.answer(&request);
                }
                drop(state);
                self.hang(request.id);
                Err(TransportError::Cancelled)
            }
        }
    }

    fn cancel(&self, request_id: u64) {
        self.lock().cancelled.insert(request_id);
        self.changed.notify_all();
    }
}

fn html(status: u16) -> Response {
    let headers = vec![("content-type".to_owned(), "text/html".to_owned())];
    Response {
        status,
        headers,
        body: b"<html>Sign in to the network</html>".to_vec(),
    }
}

impl State {
    fn answer(&mut self, request: &Request) -> Response {
        let Some(lie) = self.lie else {
            return self.server.answer(request);
        };
        let rest = take_apart(&request.url)
            .map_or("", |call| call.rest)
            .to_owned();
        let append = request.method == Method::Post && rest == "records";
        let fetch = request.method == Method::Get && rest == "records";
        match lie {
            Lie::Taken if request.method == Method::Put => problem(Code::MailboxTaken),
            Lie::Unknown => problem(Code::UnknownMailbox),
            Lie::Redirect => {
                let headers = vec![(
                    "location".to_owned(),
                    "https://elsewhere.example/".to_owned(),
                )];
                Response {
                    status: 307,
                    headers,
                    body: Vec::new(),
                }
            }
            Lie::WrongMedia => html(200),
            Lie::GiantLength => {
                let mut answer = self.server.answer(request);
                answer.body.resize(request.max_answer + 1, 0);
                answer
            }
            Lie::Truncated => {
                let mut answer = self.server.answer(request);
                answer.body.pop();
                answer
            }
            Lie::AppendsVanish if append => self.pretend(request),
            Lie::WrongSeqs | Lie::GiantSeqs if append => {
                bend_seqs(self.server.answer(request), lie)
            }
            Lie::EndlessPages | Lie::StandingPages if fetch => self.endless(request, lie),
            Lie::Reordered
            | Lie::Replayed
            | Lie::Dropped
            | Lie::Flipped
            | Lie::ShortRecords
            | Lie::SwappedIds
                if fetch =>
            {
                bend_page(self.server.answer(request), lie)
            }
            _ => self.server.answer(request),
        }
    }

    /// Says that an append is done and does nothing.
    fn pretend(&mut self, request: &Request) -> Response {
        let kept = self.server.clone();
        let answer = self.server.answer(request);
        self.server = kept;
        answer
    }

    fn endless(&mut self, request: &Request, lie: Lie) -> Response {
        let query = take_apart(&request.url).map_or("", |call| call.query);
        let after = parameter(query, "after")
            .and_then(|n| n.parse().ok())
            .unwrap_or(0);
        let mut page = Page {
            records: Vec::new(),
            head: after,
            more: true,
        };
        if lie == Lie::EndlessPages {
            page.records = (1..=10).map(|n| self.invent(after + n)).collect();
            page.head = after + 1_000_000;
        }
        let headers = vec![("content-type".to_owned(), MEDIA_CBOR_SEQ.to_owned())];
        Response {
            status: 200,
            headers,
            body: page.to_cbor(),
        }
    }

    fn invent(&mut self, seq: u64) -> StoredRecord {
        self.made_up += 1;
        let mut id = [0; 16];
        id[..8].copy_from_slice(&self.made_up.to_be_bytes());
        let mut record = vec![self.made_up.to_le_bytes()[0]; limits::RECORD_LEN];
        record[..2].copy_from_slice(&[1, 1]);
        StoredRecord {
            seq,
            id: RecordId(id),
            record,
        }
    }
}

fn rewrite(answer: Response, page: &Page) -> Response {
    Response {
        body: page.to_cbor(),
        ..answer
    }
}

fn bend_seqs(answer: Response, lie: Lie) -> Response {
    let Ok(mut appended) = Appended::from_cbor(&answer.body) else {
        return answer;
    };
    if lie == Lie::WrongSeqs {
        appended.seqs.push(1);
    } else {
        appended
            .seqs
            .iter_mut()
            .for_each(|seq| *seq = u64::MAX - *seq);
    }
    Response {
        headers: vec![("content-type".to_owned(), MEDIA_CBOR.to_owned())],
        body: appended.to_cbor(),
        ..answer
    }
}

fn bend_page(answer: Response, lie: Lie) -> Response {
    let Ok(mut page) = Page::from_cbor(&answer.body) else {
        return answer;
    };
    match lie {
        Lie::Reordered => reverse(&mut page.records),
        Lie::Replayed => replay(&mut page),
        Lie::Dropped => drop(page.records.drain(..page.records.len().min(1))),
        Lie::Flipped => page.records.iter_mut().for_each(|r| r.record[1000] ^= 1),
        Lie::ShortRecords => page
            .records
            .iter_mut()
            .for_each(|r| r.record.truncate(4000)),
        _ => page.records.iter_mut().for_each(|r| r.id.0.reverse()),
    }
    let mut answer = rewrite(answer, &page);
    answer.headers = vec![("content-type".to_owned(), MEDIA_CBOR_SEQ.to_owned())];
    answer
}

fn reverse(records: &mut [StoredRecord]) {
    let seqs: Vec<u64> = records.iter().map(|record| record.seq).collect();
    records.reverse();
    for (record, seq) in records.iter_mut().zip(seqs) {
        record.seq = seq;
    }
}

fn replay(page: &mut Page) {
    if let Some(first) = page.records.first().cloned() {
        page.head += 1;
        page.records.push(StoredRecord {
            seq: page.head,
            ..first
        });
    }
}
