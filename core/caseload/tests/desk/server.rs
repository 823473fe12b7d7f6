//! Mailboxes in memory, by protocol.md section 1, open to tampering.

use std::collections::BTreeMap;

use cairn_caseload::{Call, Method};
use cairn_seal::token::{Token, TokenHash};
use cairn_seal::wire::{
    Append, Appended, Code, CreateMailbox, MailboxId, MailboxStatus, NewRecord, Page, Problem,
    RecordId, Role, StoredRecord,
};

/// One mailbox.
#[derive(Clone)]
pub struct Mailbox {
    reader: TokenHash,
    writer: TokenHash,
    pub created_day: u32,
    pub last_seq: u64,
    pub records: Vec<StoredRecord>,
    pub closed: bool,
    /// A mailbox closed without a last word takes one more record.
    takes_one: bool,
}

/// All mailboxes.
#[derive(Clone, Default)]
pub struct Server {
    pub mailboxes: BTreeMap<MailboxId, Mailbox>,
    /// Appends answered so far.
    pub appends: usize,
    /// Records on a page, if not as many as asked for.
    pub page_size: Option<usize>,
}

type Answer = (u16, Vec<u8>);

fn problem(code: Code) -> Answer {
    (
        code.status(),
        serde_json::to_vec(&Problem::new(code)).unwrap(),
    )
}

impl Server {
    /// `PUT`: false where the mailbox is taken.
    pub fn create(&mut self, id: MailboxId, new: &CreateMailbox, day: u32) -> bool {
        if self.mailboxes.contains_key(&id) {
            return false;
        }
        let mailbox = Mailbox {
            reader: new.reader,
            writer: new.writer,
            created_day: day,
            last_seq: 0,
            records: Vec::new(),
            closed: false,
            takes_one: false,
        };
        self.mailboxes.insert(id, mailbox);
        true
    }

    /// The mailbox of this id.
    pub fn mailbox(&mut self, id: &MailboxId) -> &mut Mailbox {
        self.mailboxes.get_mut(id).unwrap()
    }

    /// Appends as the owner of the writer token would.
    pub fn append(&mut self, id: &MailboxId, records: Vec<NewRecord>) {
        self.mailbox(id).append(records);
    }

    /// `close`, with a last word or without.
    pub fn close(&mut self, id: &MailboxId, last: Option<NewRecord>) {
        let mailbox = self.mailbox(id);
        mailbox.records.clear();
        mailbox.closed = true;
        mailbox.takes_one = last.is_none();
        mailbox.append(last.into_iter().collect());
    }

    /// Answers a call of the desk.
    pub fn answer(&mut self, call: &Call) -> Answer {
        let (path, query) = call.path.split_once('?').unwrap_or((&call.path, ""));
        let mut parts = path.strip_prefix("/v1/mailboxes/").unwrap().split('/');
        let id: MailboxId = parts.next().unwrap().parse().unwrap();
        let token = Token::from_bearer(&call.authorization).unwrap().hash();
        let page_size = self.page_size;
        let Some(mailbox) = self.mailboxes.get_mut(&id) else {
            return problem(Code::UnknownMailbox);
        };
        match (call.method, parts.next()) {
            (Method::Get, None) if token == mailbox.reader => (200, mailbox.status().to_cbor()),
            (Method::Get, Some("records")) if token == mailbox.reader => {
                mailbox.page(query, page_size)
            }
            (Method::Post, Some("records")) if token == mailbox.writer => {
                self.appends += 1;
                mailbox.post(call.body.as_deref().unwrap())
            }
            _ => problem(Code::UnknownMailbox),
        }
    }
}

impl Mailbox {
    fn status(&self) -> MailboxStatus {
        MailboxStatus {
            role: Role::Reader,
            created_day: self.created_day,
            last_seq: self.last_seq,
            records: self.records.len() as u64,
            bytes: 0,
            closed: self.closed,
        }
    }

    fn append(&mut self, records: Vec<NewRecord>) -> Vec<u64> {
        let mut seqs = Vec::new();
        for NewRecord { id, record } in records {
            self.last_seq += 1;
            seqs.push(self.last_seq);
            let seq = self.last_seq;
            self.records.push(StoredRecord { seq, id, record });
        }
        seqs
    }

    fn post(&mut self, body: &[u8]) -> Answer {
        let batch = Append::from_cbor(body).unwrap().records;
        if self.closed && (!self.takes_one || batch.len() > 1) {
            return problem(Code::MailboxClosed);
        }
        self.takes_one = false;
        let new = batch
            .into_iter()
            .filter(|new| self.records.iter().all(|known| known.id != new.id))
            .collect();
        let seqs = self.append(new);
        (201, Appended { seqs }.to_cbor())
    }

    fn page(&self, query: &str, page_size: Option<usize>) -> Answer {
        let field = |name: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
        };
        let after: u64 = field("after").unwrap().parse().unwrap();
        let limit = field("limit").unwrap().parse().unwrap();
        let at = field("at").map(|id| id.parse::<RecordId>().unwrap());
        let other = self
            .records
            .iter()
            .any(|one| one.seq == after && Some(one.id) != at);
        if self.last_seq < after || (after > 0 && other) {
            return problem(Code::CursorMismatch);
        }
        let later: Vec<_> = self
            .records
            .iter()
            .filter(|one| one.seq > after)
            .cloned()
            .collect();
        let records: Vec<_> = later
            .iter()
            .take(page_size.unwrap_or(limit))
            .cloned()
            .collect();
        let page = Page {
            more: records.len() < later.len(),
            records,
            head: self.last_seq,
        };
        (200, page.to_cbor())
    }
}
