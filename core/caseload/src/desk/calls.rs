//! Calls to make, calls under way, and what answers are by their status.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use cairn_model::id::LinkId;
use cairn_seal::link as seal;
use cairn_seal::token::Token;
use cairn_seal::wire::{Append, Code, MailboxId, NewRecord, Problem, RecordId};

use crate::call::{Call, Method, Purpose};

/// What a link waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Look,
    Page,
    Append,
    Last,
}

/// Calls to make and calls under way.
#[derive(Default)]
pub(super) struct Calls {
    next: u32,
    pub todo: VecDeque<(LinkId, Step)>,
    pub under_way: BTreeMap<u32, (LinkId, Purpose)>,
}

impl Calls {
    pub fn busy(&self) -> BTreeSet<LinkId> {
        let todo = self.todo.iter().map(|(link, _)| *link);
        todo.chain(self.under_way.values().map(|(link, _)| *link))
            .collect()
    }

    pub fn push(&mut self, link: LinkId, step: Step) {
        if !self.todo.contains(&(link, step)) {
            self.todo.push_back((link, step));
        }
    }

    pub fn start(&mut self, link: LinkId, purpose: Purpose) -> u32 {
        self.next = self.next.wrapping_add(1);
        self.under_way.insert(self.next, (link, purpose));
        self.next
    }
}

/// An answer, as far as its status and code tell.
#[derive(Clone, Copy, Debug)]
pub(super) enum Answer {
    Done,
    Problem(Code),
    /// Neither a success nor a problem of the protocol, such as a proxy's error page.
    Nonsense,
}

impl Answer {
    pub fn of(status: u16, body: &[u8]) -> Self {
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

pub(super) fn mailbox_path(id: &MailboxId) -> String {
    format!("/v1/mailboxes/{id}")
}

pub(super) fn get(call: u32, own: &seal::Link, path: String) -> Call {
    Call {
        id: call,
        link: own.id,
        method: Method::Get,
        server: own.server.clone(),
        path,
        authorization: own.reader.to_bearer(),
        body: None,
    }
}

pub(super) fn post(call: u32, link: LinkId, to: (&str, &MailboxId, &Token), body: Vec<u8>) -> Call {
    let (server, mailbox, writer) = to;
    Call {
        id: call,
        link,
        method: Method::Post,
        server: server.to_owned(),
        path: format!("{}/records", mailbox_path(mailbox)),
        authorization: writer.to_bearer(),
        body: Some(body),
    }
}

pub(super) fn append(records: Vec<(RecordId, Vec<u8>)>) -> Option<Vec<u8>> {
    let records: Vec<_> = records
        .into_iter()
        .map(|(id, record)| NewRecord { id, record })
        .collect();
    (!records.is_empty()).then(|| Append { records }.to_cbor())
}
