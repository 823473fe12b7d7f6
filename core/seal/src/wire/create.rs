//! Making a mailbox, asking about it, and changing its tokens.

use super::limits::MAX_SMALL_BODY;
use crate::cbor::{self, CborError, Value, Writer};
use crate::token::TokenHash;
use crate::voucher::Voucher;

/// Body of `PUT /v1/mailboxes/{id}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreateMailbox {
    /// Leave to make it; left out where the server is open to all.
    pub voucher: Option<Voucher>,
    /// Hash of the token that fetches, trims and wakes.
    pub reader: TokenHash,
    /// Hash of the token that appends.
    pub writer: TokenHash,
    /// Hash of the token that replaces tokens, deletes and closes.
    pub owner: TokenHash,
}

impl CreateMailbox {
    /// The body.
    #[must_use]
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut out = Writer::new();
        out.map(3 + usize::from(self.voucher.is_some()));
        if let Some(voucher) = &self.voucher {
            out.text("voucher").bytes(voucher.as_bytes());
        }
        out.text("reader").bytes(&self.reader.0);
        out.text("writer").bytes(&self.writer.0);
        out.text("owner").bytes(&self.owner.0);
        out.finish()
    }

    /// Reads the body.
    ///
    /// # Errors
    /// Whatever is not the body of this call.
    pub fn from_cbor(bytes: &[u8]) -> Result<Self, CborError> {
        let mut fields = cbor::decode(bytes, MAX_SMALL_BODY)?.fields()?;
        let voucher = fields
            .optional("voucher")
            .map(|v| v.array_of())
            .transpose()?;
        let read = Self {
            voucher: voucher.map(Voucher::from_bytes),
            reader: hash(&fields.required("reader")?)?,
            writer: hash(&fields.required("writer")?)?,
            owner: hash(&fields.required("owner")?)?,
        };
        fields.finish()?;
        Ok(read)
    }
}

fn hash(value: &Value<'_>) -> Result<TokenHash, CborError> {
    value.array_of().map(TokenHash)
}

/// Body of `PATCH /v1/mailboxes/{id}`: the hashes to put in the place of the old ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RotateTokens {
    /// The new hash of the reader's token.
    pub reader: Option<TokenHash>,
    /// The new hash of the writer's token.
    pub writer: Option<TokenHash>,
    /// The new hash of the owner's token.
    pub owner: Option<TokenHash>,
}

impl RotateTokens {
    /// The body.
    #[must_use]
    pub fn to_cbor(&self) -> Vec<u8> {
        let named = [
            ("reader", self.reader),
            ("writer", self.writer),
            ("owner", self.owner),
        ];
        let mut out = Writer::new();
        out.map(named.iter().filter(|(_, hash)| hash.is_some()).count());
        for (name, hash) in named {
            if let Some(hash) = hash {
                out.text(name).bytes(&hash.0);
            }
        }
        out.finish()
    }

    /// Reads the body; one that names no token is refused.
    ///
    /// # Errors
    /// Whatever is not the body of this call.
    pub fn from_cbor(bytes: &[u8]) -> Result<Self, CborError> {
        let mut fields = cbor::decode(bytes, MAX_SMALL_BODY)?.fields()?;
        let mut take = |name| fields.optional(name).as_ref().map(hash).transpose();
        let read = Self {
            reader: take("reader")?,
            writer: take("writer")?,
            owner: take("owner")?,
        };
        fields.finish()?;
        if read.reader.is_none() && read.writer.is_none() && read.owner.is_none() {
            return Err(CborError::Missing);
        }
        Ok(read)
    }
}

/// What a token may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Fetch, trim, wake.
    Reader,
    /// Append.
    Writer,
    /// Replace tokens, delete, close.
    Owner,
}

impl Role {
    /// As it is written.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Writer => "writer",
            Self::Owner => "owner",
        }
    }

    fn from_text(text: &str) -> Result<Self, CborError> {
        match text {
            "reader" => Ok(Self::Reader),
            "writer" => Ok(Self::Writer),
            "owner" => Ok(Self::Owner),
            _ => Err(CborError::Type),
        }
    }
}

/// Answer of `GET` and `PUT /v1/mailboxes/{id}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailboxStatus {
    /// The role of the token that asked (`PUT`: owner).
    pub role: Role,
    /// The day on which it was made, in days since 1970-01-01 (UTC).
    pub created_day: u32,
    /// The seq of the last record ever appended; 0 for none.
    pub last_seq: u64,
    /// Records it holds.
    pub records: u64,
    /// Bytes it holds.
    pub bytes: u64,
    /// Whether it was closed.
    pub closed: bool,
}

impl MailboxStatus {
    /// The body.
    #[must_use]
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut out = Writer::new();
        out.map(6).text("role").text(self.role.as_str());
        out.text("created_day").uint(self.created_day.into());
        out.text("last_seq").uint(self.last_seq);
        out.text("records").uint(self.records);
        out.text("bytes").uint(self.bytes);
        out.text("closed").bool(self.closed);
        out.finish()
    }

    /// Reads the body.
    ///
    /// # Errors
    /// Whatever is not the answer of this call.
    pub fn from_cbor(bytes: &[u8]) -> Result<Self, CborError> {
        let mut fields = cbor::decode(bytes, MAX_SMALL_BODY)?.fields()?;
        let day = fields.required("created_day")?.uint()?;
        Ok(Self {
            role: Role::from_text(fields.required("role")?.text()?)?,
            created_day: day.try_into().map_err(|_| CborError::Type)?,
            last_seq: fields.required("last_seq")?.uint()?,
            records: fields.required("records")?.uint()?,
            bytes: fields.required("bytes")?.uint()?,
            closed: fields.required("closed")?.bool()?,
        })
    }
}
