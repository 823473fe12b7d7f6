//! The mailbox calls of protocol.md section 1, on mailboxes in memory.

use std::collections::{BTreeMap, BTreeSet};

use cairn_companion::{Method, Request, Response};
use cairn_seal::token::{Token, TokenHash};
use cairn_seal::wire::{
    Append, Appended, Close, Code, CreateMailbox, DeleteRecords, MEDIA_CBOR, MEDIA_CBOR_SEQ,
    MEDIA_PROBLEM, MailboxId, MailboxStatus, Page, Problem, RecordId, Role, StoredRecord,
};

use crate::mailbox::{Mailbox, Refused};

/// What a call leads to.
pub type Reply = Result<Response, Code>;

/// A server that keeps the protocol.
#[derive(Debug, Clone, Default)]
pub struct MailboxServer {
    /// All mailboxes by id.
    pub mailboxes: BTreeMap<[u8; 32], Mailbox>,
    /// Serials of spent vouchers.
    pub spent: BTreeSet<[u8; 16]>,
    /// Days since 1970.
    pub today: u32,
    /// Every record that was ever appended, by its id.
    pub history: BTreeMap<[u8; 16], Vec<u8>>,
    /// Records in a page, whatever the asker names.
    pub page: Option<usize>,
}

fn cbor(status: u16, media: &str, body: Vec<u8>) -> Response {
    Response {
        status,
        headers: vec![("content-type".to_owned(), media.to_owned())],
        body,
    }
}

const fn nothing() -> Response {
    Response {
        status: 204,
        headers: Vec::new(),
        body: Vec::new(),
    }
}

/// An error as it goes out.
#[must_use]
pub fn problem(code: Code) -> Response {
    let body = serde_json::to_vec(&Problem::new(code)).unwrap_or_default();
    cbor(code.status(), MEDIA_PROBLEM, body)
}

/// A request taken apart.
pub(crate) struct Call<'a> {
    pub(crate) mailbox: [u8; 32],
    pub(crate) rest: &'a str,
    pub(crate) query: &'a str,
}

pub(crate) fn take_apart(url: &str) -> Option<Call<'_>> {
    let (_, path) = url.split_once("/v1/mailboxes/")?;
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let (id, rest) = path.split_once('/').unwrap_or((path, ""));
    let mailbox = id.parse::<MailboxId>().ok()?.0;
    Some(Call {
        mailbox,
        rest,
        query,
    })
}

pub(crate) fn parameter<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

impl MailboxServer {
    /// A server on some day.
    #[must_use]
    pub fn new(today: u32) -> Self {
        Self {
            today,
            ..Self::default()
        }
    }

    /// Answers a request.
    #[must_use]
    pub fn answer(&mut self, request: &Request) -> Response {
        self.call(request).unwrap_or_else(problem)
    }

    fn call(&mut self, request: &Request) -> Reply {
        let call = take_apart(&request.url).ok_or(Code::NotFound)?;
        let body = &request.body;
        if request.method == Method::Put && call.rest.is_empty() {
            return self.create(call.mailbox, body);
        }
        let limit = self.page;
        let (role, mailbox) = self.open(call.mailbox, request)?;
        let owner = || {
            if role == Role::Owner {
                Ok(())
            } else {
                Err(Code::UnknownMailbox)
            }
        };
        match (request.method, call.rest) {
            (Method::Get, "") => Ok(status(200, role, mailbox)),
            (Method::Get, "records") if role == Role::Reader => page(mailbox, call.query, limit),
            (Method::Post, "records") if role == Role::Writer => {
                let (answer, taken) = append(mailbox, body)?;
                self.history.extend(taken);
                Ok(answer)
            }
            (Method::Delete, "records") if role != Role::Writer => {
                let through = parameter(call.query, "through").and_then(|n| n.parse().ok());
                mailbox.trim(through.ok_or(Code::BadRequest)?, role);
                Ok(nothing())
            }
            (Method::Post, "records/delete") => {
                owner()?;
                let ids = DeleteRecords::from_cbor(body)
                    .map_err(|_| Code::BadRequest)?
                    .ids;
                mailbox
                    .records
                    .retain(|record| !ids.contains(&RecordId(record.id)));
                Ok(nothing())
            }
            (Method::Post, "close") => {
                owner()?;
                close(mailbox, body)
            }
            (Method::Delete, "") => {
                owner()?;
                self.mailboxes.remove(&call.mailbox);
                Ok(nothing())
            }
            _ => Err(Code::UnknownMailbox),
        }
    }

    fn create(&mut self, id: [u8; 32], body: &[u8]) -> Reply {
        let create = CreateMailbox::from_cbor(body).map_err(|_| Code::BadRequest)?;
        let hashes = [create.reader.0, create.writer.0, create.owner.0];
        if let Some(there) = self.mailboxes.get(&id) {
            let same = there.hashes == hashes;
            return if same {
                Ok(status(200, Role::Owner, there))
            } else {
                Err(Code::MailboxTaken)
            };
        }
        let voucher = create.voucher.ok_or(Code::VoucherRefused)?;
        if voucher.expiry_day() < self.today || !self.spent.insert(voucher.serial()) {
            return Err(Code::VoucherRefused);
        }
        let mailbox = Mailbox::new(hashes, self.today);
        let answer = status(201, Role::Owner, &mailbox);
        self.mailboxes.insert(id, mailbox);
        Ok(answer)
    }

    fn open(&mut self, id: [u8; 32], request: &Request) -> Result<(Role, &mut Mailbox), Code> {
        let header = request
            .headers
            .iter()
            .find(|(name, _)| name == "authorization");
        let token = header.and_then(|(_, value)| Token::from_bearer(value).ok());
        let hash: Option<TokenHash> = token.map(|token| token.hash());
        let mailbox = self.mailboxes.get_mut(&id).ok_or(Code::UnknownMailbox)?;
        let role = hash
            .and_then(|hash| mailbox.role(&hash.0))
            .ok_or(Code::UnknownMailbox)?;
        Ok((role, mailbox))
    }
}

fn status(http: u16, role: Role, mailbox: &Mailbox) -> Response {
    let bytes: usize = mailbox
        .records
        .iter()
        .map(|record| record.bytes.len())
        .sum();
    let status = MailboxStatus {
        role,
        created_day: mailbox.created_day,
        last_seq: mailbox.last_seq,
        records: mailbox.records.len() as u64,
        bytes: bytes as u64,
        closed: mailbox.closed.is_some(),
    };
    cbor(http, MEDIA_CBOR, status.to_cbor())
}

type Taken = Vec<([u8; 16], Vec<u8>)>;

fn append(mailbox: &mut Mailbox, body: &[u8]) -> Result<(Response, Taken), Code> {
    let records = Append::from_cbor(body)
        .map_err(|_| Code::BadRequest)?
        .records;
    let batch: Vec<_> = records
        .into_iter()
        .map(|new| (new.id.0, new.record))
        .collect();
    let seqs = mailbox.append(&batch).map_err(code)?;
    Ok((cbor(201, MEDIA_CBOR, Appended { seqs }.to_cbor()), batch))
}

fn close(mailbox: &mut Mailbox, body: &[u8]) -> Reply {
    let last = Close::from_cbor(body).map_err(|_| Code::BadRequest)?.last;
    mailbox
        .close(last.map(|new| (new.id.0, new.record)))
        .map_err(code)?;
    Ok(nothing())
}

const fn code(refused: Refused) -> Code {
    match refused {
        Refused::Conflict => Code::RecordConflict,
        Refused::Closed => Code::MailboxClosed,
    }
}

fn page(mailbox: &Mailbox, query: &str, limit: Option<usize>) -> Reply {
    let after = parameter(query, "after")
        .and_then(|n| n.parse().ok())
        .unwrap_or(0);
    let at = parameter(query, "at")
        .map(str::parse::<RecordId>)
        .transpose();
    let at = at.map_err(|_| Code::BadRequest)?;
    if !mailbox.stands(after, at.map(|id| id.0)) {
        return Err(Code::CursorMismatch);
    }
    let asked = parameter(query, "limit")
        .and_then(|n| n.parse().ok())
        .unwrap_or(100);
    let limit = limit.map_or(asked, |limit| limit.min(asked));
    let mut rest = mailbox
        .records
        .iter()
        .filter(|record| record.seq > after)
        .peekable();
    let records = rest
        .by_ref()
        .take(limit)
        .map(|r| StoredRecord {
            seq: r.seq,
            id: RecordId(r.id),
            record: r.bytes.clone(),
        })
        .collect();
    let page = Page {
        records,
        head: mailbox.last_seq,
        more: rest.peek().is_some(),
    };
    Ok(cbor(200, MEDIA_CBOR_SEQ, page.to_cbor()))
}
