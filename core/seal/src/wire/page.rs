//! Pages of records: a CBOR sequence of records and an end, without which a page is incomplete.

use std::fmt::Write as _;

use super::RecordId;
use super::limits::{MAX_PAGE_BYTES, is_record_len};
use crate::cbor::{self, CborError, Value, Writer};

/// A record as it lies in a mailbox.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredRecord {
    /// Its place.
    pub seq: u64,
    /// Its name.
    pub id: RecordId,
    /// Its bytes.
    pub record: Vec<u8>,
}

impl std::fmt::Debug for StoredRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "StoredRecord({}, {} bytes)", self.seq, self.record.len())
    }
}

/// Answer of `GET /v1/mailboxes/{id}/records`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Records in order of seq.
    pub records: Vec<StoredRecord>,
    /// The seq of the last record ever appended to the mailbox.
    pub head: u64,
    /// Whether there are more records after this page.
    pub more: bool,
}

impl Page {
    /// The body.
    #[must_use]
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut out = PageWriter::new();
        for record in &self.records {
            out.record(record.seq, &record.id, &record.record);
        }
        out.finish(self.head, self.more)
    }

    /// Reads the body.
    ///
    /// # Errors
    /// Whatever is not a whole page with rising seqs that end at or below `head`.
    pub fn from_cbor(bytes: &[u8]) -> Result<Self, CborError> {
        let mut items = cbor::decode_sequence(bytes, MAX_PAGE_BYTES)?;
        let mut end = items.pop().ok_or(CborError::Missing)?.fields()?;
        let head = end.required("head")?.uint()?;
        let more = end.required("more")?.bool()?;
        let records: Vec<_> = items.into_iter().map(stored).collect::<Result<_, _>>()?;
        let rising = records.windows(2).all(|pair| pair[0].seq < pair[1].seq);
        if !rising || records.last().is_some_and(|last| last.seq > head) {
            return Err(CborError::Type);
        }
        Ok(Self {
            records,
            head,
            more,
        })
    }
}

fn stored(value: Value<'_>) -> Result<StoredRecord, CborError> {
    let mut fields = value.fields()?;
    let seq = fields.required("seq")?.uint()?;
    let id = RecordId(fields.required("id")?.array_of()?);
    let record = fields.required("record")?.bytes()?;
    if !is_record_len(record.len()) || seq == 0 {
        return Err(CborError::Type);
    }
    Ok(StoredRecord {
        seq,
        id,
        record: record.to_vec(),
    })
}

/// Writes a page without holding its records twice.
#[derive(Default)]
pub struct PageWriter {
    out: Writer,
}

impl PageWriter {
    /// An empty page.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The next record.
    pub fn record(&mut self, seq: u64, id: &RecordId, record: &[u8]) -> &mut Self {
        self.out.map(3).text("seq").uint(seq);
        self.out
            .text("id")
            .bytes(&id.0)
            .text("record")
            .bytes(record);
        self
    }

    /// The end, which makes the page complete.
    #[must_use]
    pub fn finish(mut self, head: u64, more: bool) -> Vec<u8> {
        self.out
            .map(2)
            .text("head")
            .uint(head)
            .text("more")
            .bool(more);
        self.out.finish()
    }
}

/// Query of `GET /v1/mailboxes/{id}/records`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PageQuery {
    /// Only records with a higher seq.
    pub after: u64,
    /// The record that the cursor stands on.
    pub at: Option<RecordId>,
    /// How many records at most.
    pub limit: Option<u32>,
    /// How many seconds the answer may be held while there is nothing new.
    pub wait: Option<u32>,
}

impl PageQuery {
    /// The query string, without the question mark.
    #[must_use]
    pub fn to_query(&self) -> String {
        let mut query = format!("after={}", self.after);
        if let Some(at) = &self.at {
            let _infallible = write!(query, "&at={at}");
        }
        if let Some(limit) = self.limit {
            let _infallible = write!(query, "&limit={limit}");
        }
        if let Some(wait) = self.wait {
            let _infallible = write!(query, "&wait={wait}");
        }
        query
    }
}
