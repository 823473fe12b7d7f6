//! The calls of one mailbox (protocol.md section 1), as a client makes them.

use std::time::Duration;

use cairn_seal::token::Token;
use cairn_seal::wire::{
    Append, Appended, Close, CreateMailbox, DeleteRecords, MEDIA_CBOR, MEDIA_CBOR_SEQ, MailboxId,
    MailboxStatus, NewRecord, Page, PageQuery, RecordId, limits,
};

use super::address::ServerAddress;
use super::answer;
use super::transport::{Line, Method, Request, Response};
use crate::error::Fault;

const TIMEOUT: Duration = Duration::from_secs(30);
/// Records in a page that we ask for.
const PAGE: u32 = limits::DEFAULT_PAGE;
const MAX_PAGE_ANSWER: usize = PAGE as usize * (limits::LARGE_RECORD_LEN + 64) + 64;
/// Seqs past this can't be kept; no true server counts so far.
const MAX_SEQ: u64 = i64::MAX as u64;

/// One mailbox on one server.
pub(crate) struct MailboxClient<'a> {
    line: &'a Line,
    server: &'a ServerAddress,
    id: MailboxId,
}

impl<'a> MailboxClient<'a> {
    pub(crate) const fn new(line: &'a Line, server: &'a ServerAddress, id: MailboxId) -> Self {
        Self { line, server, id }
    }

    pub(crate) async fn create(&self, body: &CreateMailbox) -> Result<MailboxStatus, Fault> {
        let request = self.request(Method::Put, "", None, body.to_cbor());
        status(&self.line.send(request).await?, &[200, 201])
    }

    pub(crate) async fn status(&self, token: &Token) -> Result<MailboxStatus, Fault> {
        let request = self.request(Method::Get, "", Some(token), Vec::new());
        status(&self.line.send(request).await?, &[200])
    }

    /// Appends a batch; returns the seq of each record.
    pub(crate) async fn append(
        &self,
        token: &Token,
        records: Vec<NewRecord>,
    ) -> Result<Vec<u64>, Fault> {
        let count = records.len();
        let body = Append { records }.to_cbor();
        let request = self.request(Method::Post, "/records", Some(token), body);
        let response = self.line.send(request).await?;
        let body = answer::body(&response, &[200, 201], MEDIA_CBOR)?;
        let seqs = Appended::from_cbor(body)
            .map_err(|_| Fault::BadAnswer)?
            .seqs;
        let distinct = seqs.iter().collect::<std::collections::BTreeSet<_>>().len() == count;
        let sane = seqs.iter().all(|seq| (1..=MAX_SEQ).contains(seq));
        if seqs.len() == count && distinct && sane {
            Ok(seqs)
        } else {
            Err(Fault::BadAnswer)
        }
    }

    /// A page after a cursor. It moves on, or it is the last.
    pub(crate) async fn page(
        &self,
        token: &Token,
        after: u64,
        at: Option<RecordId>,
    ) -> Result<Page, Fault> {
        let query = PageQuery {
            after,
            at,
            limit: Some(PAGE),
            wait: None,
        }
        .to_query();
        let mut request = self.request(
            Method::Get,
            &format!("/records?{query}"),
            Some(token),
            Vec::new(),
        );
        request.max_answer = MAX_PAGE_ANSWER;
        let response = self.line.send(request).await?;
        let body = answer::body(&response, &[200], MEDIA_CBOR_SEQ)?;
        let page = Page::from_cbor(body).map_err(|_| Fault::BadAnswer)?;
        let starts = page.records.first().is_none_or(|first| first.seq > after);
        let moves = !page.more || !page.records.is_empty();
        let fits = page.records.len() <= PAGE as usize && (after..=MAX_SEQ).contains(&page.head);
        if starts && moves && fits {
            Ok(page)
        } else {
            Err(Fault::BadAnswer)
        }
    }

    pub(crate) async fn trim(&self, token: &Token, through: u64) -> Result<(), Fault> {
        let path = format!("/records?through={through}");
        let request = self.request(Method::Delete, &path, Some(token), Vec::new());
        answer::nothing(&self.line.send(request).await?)
    }

    /// Deletes at most [`limits::MAX_DELETE`] records.
    pub(crate) async fn delete_records(
        &self,
        token: &Token,
        ids: Vec<RecordId>,
    ) -> Result<(), Fault> {
        let body = DeleteRecords { ids }.to_cbor();
        let request = self.request(Method::Post, "/records/delete", Some(token), body);
        answer::nothing(&self.line.send(request).await?)
    }

    pub(crate) async fn close(&self, token: &Token, last: Option<NewRecord>) -> Result<(), Fault> {
        let request = self.request(
            Method::Post,
            "/close",
            Some(token),
            Close { last }.to_cbor(),
        );
        answer::nothing(&self.line.send(request).await?)
    }

    pub(crate) async fn delete(&self, token: &Token) -> Result<(), Fault> {
        let request = self.request(Method::Delete, "", Some(token), Vec::new());
        answer::nothing(&self.line.send(request).await?)
    }

    fn request(&self, method: Method, path: &str, token: Option<&Token>, body: Vec<u8>) -> Request {
        let mut headers = Vec::with_capacity(2);
        if let Some(token) = token {
            headers.push(("authorization".to_owned(), token.to_bearer()));
        }
        if !body.is_empty() {
            headers.push(("content-type".to_owned(), MEDIA_CBOR.to_owned()));
        }
        Request {
            id: self.line.next_id(),
            method,
            url: format!("{}/v1/mailboxes/{}{path}", self.server.as_str(), self.id),
            headers,
            body,
            timeout: TIMEOUT,
            max_answer: limits::MAX_SMALL_BODY,
        }
    }
}

fn status(response: &Response, ok: &[u16]) -> Result<MailboxStatus, Fault> {
    let body = answer::body(response, ok, MEDIA_CBOR)?;
    let status = MailboxStatus::from_cbor(body).map_err(|_| Fault::BadAnswer)?;
    if status.last_seq <= MAX_SEQ {
        Ok(status)
    } else {
        Err(Fault::BadAnswer)
    }
}
