//! Putting records into a mailbox and taking them out.

use super::RecordId;
use super::limits::{MAX_BATCH, MAX_BODY, MAX_DELETE, MAX_SMALL_BODY, is_record_len};
use crate::cbor::{self, CborError, Value, Writer};

/// A sealed record on its way into a mailbox.
#[derive(Clone, PartialEq, Eq)]
pub struct NewRecord {
    /// Its name, fresh at every sealing.
    pub id: RecordId,
    /// Its bytes, of one of the two allowed lengths.
    pub record: Vec<u8>,
}

impl NewRecord {
    fn write(&self, out: &mut Writer) {
        out.map(2)
            .text("id")
            .bytes(&self.id.0)
            .text("record")
            .bytes(&self.record);
    }

    fn read(value: Value<'_>) -> Result<Self, CborError> {
        let mut fields = value.fields()?;
        let id = RecordId(fields.required("id")?.array_of()?);
        let record = fields.required("record")?.bytes()?;
        fields.finish()?;
        if !is_record_len(record.len()) {
            return Err(CborError::Type);
        }
        Ok(Self {
            id,
            record: record.to_vec(),
        })
    }
}

impl std::fmt::Debug for NewRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewRecord({} bytes)", self.record.len())
    }
}

/// Body of `POST /v1/mailboxes/{id}/records`: all of them or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Append {
    /// 1 to [`MAX_BATCH`] records.
    pub records: Vec<NewRecord>,
}

impl Append {
    /// The body.
    #[must_use]
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut out = Writer::new();
        out.map(1).text("records").array(self.records.len());
        self.records
            .iter()
            .for_each(|record| record.write(&mut out));
        out.finish()
    }

    /// Reads the body.
    ///
    /// # Errors
    /// Whatever is not the body of this call: an empty or too large batch, a record of another
    /// length, one id twice.
    pub fn from_cbor(bytes: &[u8]) -> Result<Self, CborError> {
        let mut fields = cbor::decode(bytes, MAX_BODY)?.fields()?;
        let items = fields.required("records")?.items()?;
        fields.finish()?;
        if items.is_empty() || items.len() > MAX_BATCH {
            return Err(CborError::Type);
        }
        let records: Vec<_> = items
            .into_iter()
            .map(NewRecord::read)
            .collect::<Result<_, _>>()?;
        if has_duplicate(records.iter().map(|record| record.id)) {
            return Err(CborError::Type);
        }
        Ok(Self { records })
    }
}

fn has_duplicate(ids: impl Iterator<Item = RecordId>) -> bool {
    let mut ids: Vec<_> = ids.collect();
    ids.sort_unstable();
    ids.windows(2).any(|pair| pair[0] == pair[1])
}

/// Answer of `POST /v1/mailboxes/{id}/records`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// The seq of each record, in the order of the request.
    pub seqs: Vec<u64>,
}

impl Appended {
    /// The body.
    #[must_use]
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut out = Writer::new();
        out.map(1).text("seqs").array(self.seqs.len());
        for seq in &self.seqs {
            out.uint(*seq);
        }
        out.finish()
    }

    /// Reads the body.
    ///
    /// # Errors
    /// Whatever is not the answer of this call.
    pub fn from_cbor(bytes: &[u8]) -> Result<Self, CborError> {
        let mut fields = cbor::decode(bytes, MAX_SMALL_BODY)?.fields()?;
        let items = fields.required("seqs")?.items()?;
        let seqs = items.iter().map(Value::uint).collect::<Result<_, _>>()?;
        Ok(Self { seqs })
    }
}

/// Body of `POST /v1/mailboxes/{id}/records/delete`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeleteRecords {
    /// 1 to [`MAX_DELETE`] record ids.
    pub ids: Vec<RecordId>,
}

impl DeleteRecords {
    /// The body.
    #[must_use]
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut out = Writer::new();
        out.map(1).text("ids").array(self.ids.len());
        for id in &self.ids {
            out.bytes(&id.0);
        }
        out.finish()
    }

    /// Reads the body.
    ///
    /// # Errors
    /// Whatever is not the body of this call.
    pub fn from_cbor(bytes: &[u8]) -> Result<Self, CborError> {
        let mut fields = cbor::decode(bytes, MAX_SMALL_BODY)?.fields()?;
        let items = fields.required("ids")?.items()?;
        fields.finish()?;
        if items.is_empty() || items.len() > MAX_DELETE {
            return Err(CborError::Type);
        }
        let ids = items
            .iter()
            .map(|id| id.array_of().map(RecordId))
            .collect::<Result<_, _>>()?;
        Ok(Self { ids })
    }
}

/// Body of `POST /v1/mailboxes/{id}/close`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Close {
    /// The last word, or none: then the mailbox takes one more record from its writer.
    pub last: Option<NewRecord>,
}

impl Close {
    /// The body.
    #[must_use]
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut out = Writer::new();
        out.map(usize::from(self.last.is_some()));
        if let Some(last) = &self.last {
            out.text("last");
            last.write(&mut out);
        }
        out.finish()
    }

    /// Reads the body.
    ///
    /// # Errors
    /// Whatever is not the body of this call.
    pub fn from_cbor(bytes: &[u8]) -> Result<Self, CborError> {
        let mut fields = cbor::decode(bytes, MAX_BODY)?.fields()?;
        let last = fields.optional("last").map(NewRecord::read).transpose()?;
        fields.finish()?;
        Ok(Self { last })
    }
}
